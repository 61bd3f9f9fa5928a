//! What was asked for.

use regex::{Regex, RegexBuilder};
use unicode_segmentation::UnicodeSegmentation;

use super::{Corpus, Folded, LIMIT};
use crate::story::{Report, Span, Story};
use crate::text::{Annotations, Figure, FigureKind, annotate};

/// Languages whose number words are understood.
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "it", "pt"];

/// Bytes that a compiled regular expression may take.
const PATTERN_LIMIT: usize = 1 << 20;

/// A value that is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// So many, so much or so manieth of anything. No day or time of day: what these are counted in, minutes and days,
    /// stands nowhere in a text.
    Number(f64),
    /// A time of day, in minutes after midnight.
    Time(f64),
}

impl Value {
    fn is_of(self, figure: &Figure) -> bool {
        let same =
            |one: f64, value: f64| (one - value).abs() <= f64::EPSILON * value.abs().max(1.0);
        match self {
            Self::Time(value) => figure.kind == FigureKind::Time && same(figure.value, value),
            Self::Number(_) if matches!(figure.kind, FigureKind::Date | FigureKind::Time) => false,
            Self::Number(value) => {
                same(figure.value, value)
                    || same(figure.in_whole().0, value)
                    || figure.max.is_some_and(|max| same(max, value))
            }
        }
    }
}

/// A search, read.
#[derive(Clone, Debug)]
pub enum Query {
    /// Words in this order, folded, the last perhaps only begun; and the value they name, if any.
    Words(Vec<String>, Option<Value>),
    /// Figures of this value, however they are written.
    Value(Value),
    /// Exactly this, typography aside.
    Exact(Folded),
    /// A regular expression.
    Pattern(Regex),
}

impl Query {
    /// Reads what was typed. The error says what is wrong with it.
    pub fn parse(words: &str) -> Result<Self, String> {
        let words = words.trim();
        if let Some(pattern) = words.strip_prefix("re:") {
            return compile(pattern).map(Self::Pattern);
        }
        if let Some(rest) = words.strip_prefix(['"', '“', '„', '«']) {
            let inner = rest.strip_suffix(['"', '”', '“', '»']).unwrap_or(rest);
            return Ok(Self::Exact(Folded::exact(inner)));
        }
        let number = words.strip_prefix('#').unwrap_or(words);
        let value = value_of(number);
        if let (Some(value), true) = (value, number.len() < words.len()) {
            return Ok(Self::Value(value));
        }
        let folded = Folded::new(words);
        let list: Vec<String> = folded.text().unicode_words().map(str::to_owned).collect();
        if list.is_empty() {
            return Ok(Self::Exact(Folded::exact(words)));
        }
        Ok(Self::Words(list, value))
    }

    /// Where it is found, for every report, by start.
    pub fn find(
        &self,
        story: &Story,
        annotations: &[Annotations],
        corpus: &Corpus,
    ) -> Vec<Vec<Span>> {
        let reports = story.reports.iter();
        let count = 0..story.reports.len();
        match self {
            Self::Words(words, value) => {
                let last = words.len() - 1;
                let wanted: Vec<Vec<bool>> = words
                    .iter()
                    .enumerate()
                    .map(|(at, word)| corpus.like(word, at == last && value.is_none()))
                    .collect();
                count
                    .map(|index| {
                        let found = runs(corpus.report(index), &wanted);
                        let figures = annotations.get(index).zip(*value);
                        join(found, figures.map(|(n, value)| of_value(n, value)))
                    })
                    .collect()
            }
            Self::Value(value) => count
                .map(|index| {
                    let notes = annotations.get(index);
                    notes.map_or_else(Vec::new, |n| of_value(n, *value))
                })
                .collect(),
            Self::Exact(needle) => reports
                .map(|report| Folded::exact(&report.text).find(needle))
                .collect(),
            Self::Pattern(pattern) => reports.map(|report| matches(pattern, report)).collect(),
        }
    }
}

fn compile(pattern: &str) -> Result<Regex, String> {
    // A space also stands for the end of a line.
    let pattern = pattern.trim().replace(' ', r"\s+");
    RegexBuilder::new(&pattern)
        .case_insensitive(!pattern.contains(char::is_uppercase))
        .size_limit(PATTERN_LIMIT)
        .build()
        .map_err(|error| {
            let said = error.to_string();
            let last = said.lines().last().unwrap_or("it could not be parsed");
            format!(
                "not a regular expression: {}",
                last.trim_start_matches("error: ")
            )
        })
}

/// The value of words that are one number or one time of day: `24`, `two dozen`, `1.5 million`, `3 p.m.`, `15:00`.
fn value_of(words: &str) -> Option<Value> {
    let plain: String = words.chars().filter(|c| *c != ',').collect();
    if let Ok(value) = plain.parse::<f64>() {
        return value.is_finite().then_some(Value::Number(value));
    }
    if !words.contains(char::is_alphanumeric) || words.len() > 60 {
        return None;
    }
    // A number word alone may be none: it is read as one that counts something. A time is one where something happens at it.
    let number = || {
        let is_number = |f: &Figure| !matches!(f.kind, FigureKind::Date | FigureKind::Time);
        let figure = figure_of(words, "", " people").filter(is_number)?;
        Some(Value::Number(figure.value))
    };
    let time = || {
        let figure = figure_of(words, "It began at ", " today.")?;
        (figure.kind == FigureKind::Time).then_some(Value::Time(figure.value))
    };
    number().or_else(time)
}

/// The figure that words are, between what makes them one.
fn figure_of(words: &str, before: &str, after: &str) -> Option<Figure> {
    let text = format!("{before}{words}{after}");
    let mut report = Report {
        paragraphs: vec![Span::new(0, text.len())],
        text,
        ..Report::default()
    };
    // The full stop of "p.m." may be taken for that of the sentence.
    let bare = |words: &str| words.trim_end_matches('.').len();
    // Two words say too little of their language: each is tried.
    LANGUAGES.iter().find_map(|language| {
        report.meta.lang = Some((*language).to_owned());
        let figures = annotate(&report, None).figures;
        figures.into_iter().find(|figure| {
            let own = shown(figure);
            own.start == before.len() && bare(own.of(&report.text)) == bare(words)
        })
    })
}

/// What is marked of a figure: its number, and of a time of day all of it.
fn shown(figure: &Figure) -> Span {
    if figure.kind == FigureKind::Time {
        figure.span
    } else {
        figure.number
    }
}

/// Where words follow one another.
fn runs(words: &[(u32, Span)], wanted: &[Vec<bool>]) -> Vec<Span> {
    let is = |word: &(u32, Span), wanted: &Vec<bool>| wanted[word.0 as usize];
    words
        .windows(wanted.len())
        .filter(|window| window.iter().zip(wanted).all(|(word, w)| is(word, w)))
        .take(LIMIT)
        .map(|window| window[0].1.join(window[window.len() - 1].1))
        .collect()
}

/// The figures of a value.
fn of_value(notes: &Annotations, value: Value) -> Vec<Span> {
    let figures = notes.figures.iter().filter(|f| value.is_of(f));
    figures.map(shown).take(LIMIT).collect()
}

fn matches(pattern: &Regex, report: &Report) -> Vec<Span> {
    pattern
        .find_iter(&report.text)
        .filter(|found| !found.is_empty())
        .take(LIMIT)
        .map(|found| Span::new(found.start(), found.end()))
        .collect()
}

/// Both lists by start, without what overlaps.
fn join(found: Vec<Span>, more: Option<Vec<Span>>) -> Vec<Span> {
    let Some(more) = more.filter(|m| !m.is_empty()) else {
        return found;
    };
    let mut all = found;
    all.extend(more);
    all.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for span in all {
        match out.last_mut() {
            Some(last) if last.overlaps(span) => *last = last.join(span),
            _ => out.push(span),
        }
    }
    out
}
