//! What one sentence brings to matching.

use std::ops::Range;

use super::SentenceRef;
use super::counts::Count;
use super::index::{Term, Vocabulary};
use super::spelling::{self, Voices};
use crate::story::Span;
use crate::text::{Annotations, Figure, FigureKind, Lang, Token, TokenClass};

/// A sentence as sets of terms. All sets are sorted and hold each term once.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Which sentence it is.
    pub at: SentenceRef,
    /// Stems, figures and days that it says, and the name of who speaks in it.
    pub terms: Vec<Term>,
    /// Content stems in the order of the sentence.
    pub order: Vec<Term>,
    /// The weights of `terms` together.
    pub weight: f64,
    /// Terms between quotation marks.
    pub quoted: Vec<Term>,
    /// The weights of `quoted` together.
    pub quoted_weight: f64,
    /// Those who are quoted or reported in it, as [`Voices`] numbers their last names.
    pub speakers: Vec<u32>,
    /// Indices of its figures, which stand in order.
    pub figures: Range<usize>,
    /// What it counts.
    pub counts: Vec<Count>,
    /// A cross-heading, or a sentence that only names its topic: never a reading.
    pub heading: bool,
}

impl Profile {
    /// Adds up the weights, once they are known.
    pub fn weigh(&mut self, weights: &[f64]) {
        let sum = |terms: &[Term]| terms.iter().map(|t| weights[*t as usize]).sum();
        self.weight = sum(&self.terms);
        self.quoted_weight = sum(&self.quoted);
    }
}

/// Calls `take` with each term that two sorted sets share.
#[inline]
fn each_shared(a: &[Term], b: &[Term], mut take: impl FnMut(Term)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            take(*x);
        }
        // Both steps without a branch: which of two terms is the lesser is anybody's guess.
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
}

/// Terms that two sorted sets share.
pub(super) fn shared(a: &[Term], b: &[Term]) -> Vec<Term> {
    let mut out = Vec::new();
    each_shared(a, b, |term| out.push(term));
    out
}

/// How many terms two sorted sets share, and their weights together.
#[inline]
pub(super) fn shared_weight(weights: &[f64], a: &[Term], b: &[Term]) -> (usize, f64) {
    let (mut count, mut sum) = (0, 0.0);
    each_shared(a, b, |term| {
        count += 1;
        sum += weights[term as usize];
    });
    (count, sum)
}

/// A value as a numeral's stem is written.
fn written(value: f64) -> String {
    // Whole numbers are written faster as such, and alike.
    if value.fract() == 0.0 && (1.0..4e15).contains(&value) {
        return format!("#{}", value as u64);
    }
    format!("#{value}")
}

/// What the term of a time of day begins with.
const CLOCK: char = '~';

/// Minutes of an hour.
const HOUR: f64 = 60.0;

/// The term of a figure: its value, or its day; the time of day, to the minute, where reports of several languages are held
/// against one another. Those of one language mostly write it alike: "11.40pm" is "23.40 Uhr" elsewhere. At full hours
/// many things happen.
fn figure_word(figure: &Figure) -> Option<String> {
    match figure.kind {
        FigureKind::Date => {
            (figure.max == Some(figure.value)).then(|| format!("@{}", figure.value))
        }
        FigureKind::Time => {
            let exact = !figure.approximate && figure.max == Some(figure.value);
            (exact && figure.value % HOUR != 0.0).then(|| format!("{CLOCK}{}", figure.value))
        }
        FigureKind::Ordinal => None,
        _ => Some(written(figure.in_whole().0)),
    }
}

fn tidy(terms: &mut Vec<Term>) {
    terms.sort_unstable();
    terms.dedup();
}

/// The token of the numeral that a figure takes together with its scale: the "1.2" of "1.2 million" stands for
/// 1200000, and shares nothing with 1.2 of something else. None where there are two: a range or a sum has two
/// numerals, each of which tells by itself.
fn numeral(notes: &Annotations, figure: &Figure) -> Option<usize> {
    let tokens = &notes.tokens_of(figure.sentence);
    let first = tokens.partition_point(|t| t.span.start < figure.span.start);
    let inside = tokens[first..]
        .iter()
        .take_while(|t| t.span.end <= figure.span.end);
    let mut numerals = inside
        .enumerate()
        .filter(|(_, t)| t.class == TokenClass::Number);
    let (at, _) = numerals.next()?;
    let start = notes.sentences[figure.sentence].tokens.start;
    numerals.next().is_none().then_some(start + first + at)
}

/// What a report holds beside its stems that is numbered over the story.
pub(super) struct Written {
    /// The term of each figure as it is written, and the token that stands for it: see [`numeral`].
    figures: Vec<Option<(String, Option<usize>)>>,
    /// Who is quoted or reported, by the folded last name, and in which sentence.
    speakers: Vec<(usize, String)>,
}

impl Written {
    /// Of one report.
    pub fn of(notes: &Annotations) -> Self {
        let figure = |figure: &Figure| {
            let word = figure_word(figure)?;
            let at = word.starts_with('#').then(|| numeral(notes, figure));
            Some((word, at.flatten()))
        };
        let quotes = notes.quotes.iter().map(|q| (q.sentence, &q.speaker));
        let statements = notes.statements.iter().map(|s| (s.sentence, &s.source));
        let named = quotes.chain(statements).filter_map(|(sentence, name)| {
            let name = name.as_deref()?;
            Some((sentence, spelling::last_word(name)))
        });
        Self {
            figures: notes.figures.iter().map(figure).collect(),
            speakers: named.collect(),
        }
    }

    /// The terms of the figures; whether the story is `mixed`, of several languages.
    fn number_figures(
        &self,
        vocabulary: &mut Vocabulary,
        (lang, mixed): (Lang, bool),
    ) -> Vec<Option<Term>> {
        let mut terms = vec![None; self.figures.len()];
        // Numerals before the rest: the order in which terms are met numbers them.
        for numerals in [true, false] {
            for (term, figure) in terms.iter_mut().zip(&self.figures) {
                if let Some((word, at)) = figure
                    && at.is_some() == numerals
                    && (mixed || !word.starts_with(CLOCK))
                {
                    *term = Some(vocabulary.term(word, lang));
                }
            }
        }
        terms
    }
}

/// What a report holds, as it is numbered over the story.
pub(super) struct Numbered {
    /// One a stem; none for function words.
    pub stems: Vec<Option<Term>>,
    /// One a figure.
    figures: Vec<Option<Term>>,
    /// One a speaker, see [`Written`].
    voices: Vec<u32>,
}

impl Numbered {
    /// Of one report whose stems have their numbers, by its language and whether the story is of several; the order in
    /// which reports are numbered is theirs.
    pub fn of(
        written: &Written,
        stems: Vec<Option<Term>>,
        lang: (Lang, bool),
        (vocabulary, voices): (&mut Vocabulary, &mut Voices),
    ) -> Self {
        let speakers = written.speakers.iter();
        Self {
            stems,
            figures: written.number_figures(vocabulary, lang),
            voices: speakers.map(|(_, name)| voices.add(name)).collect(),
        }
    }
}

/// The term of each token; none for a function word.
fn terms(notes: &Annotations, ids: &[Option<Term>]) -> Vec<Option<Term>> {
    let term = |token: &Token| ids[token.stem as usize].filter(|_| token.class != TokenClass::Stop);
    notes.tokens.iter().map(term).collect()
}

/// The names of a report.
struct Names<'a> {
    /// The stem of the last word of each, by its key, ascending.
    names: &'a [(String, u32)],
    /// The term of each stem.
    stems: &'a [Option<Term>],
}

impl Names<'_> {
    /// The term of the last word of a name.
    fn term(&self, name: &str) -> Option<Term> {
        let at = self
            .names
            .binary_search_by(|(key, _)| key.as_str().cmp(name));
        self.stems[self.names[at.ok()?].1 as usize]
    }
}

/// Sentences of one report while they are filled.
struct Fill<'a> {
    notes: &'a Annotations,
    /// See [`terms`]; a numeral has the term of its figure.
    terms: Vec<Option<Term>>,
    names: Names<'a>,
    profiles: Vec<Profile>,
}

impl Fill<'_> {
    fn tokens(&mut self) {
        for (profile, sentence) in self.profiles.iter_mut().zip(&self.notes.sentences) {
            let terms = &self.terms[sentence.tokens.clone()];
            profile.order.reserve_exact(terms.len());
            profile.order.extend(terms.iter().flatten());
            // Room for a speaker and for figures.
            profile.terms.reserve_exact(profile.order.len() + 4);
            profile.terms.extend_from_slice(&profile.order);
        }
    }

    fn quoted(&mut self, span: Span) {
        for sentence in self.notes.sentences_in(span) {
            let tokens = self.notes.sentences[sentence].tokens.clone();
            let inside = tokens.filter(|at| span.covers(self.notes.tokens[*at].span));
            let terms = inside.filter_map(|at| self.terms[at]);
            self.profiles[sentence].quoted.extend(terms);
        }
    }

    fn speaker(&mut self, sentence: usize, name: &str, voice: u32) {
        let profile = &mut self.profiles[sentence];
        profile.terms.extend(self.names.term(name));
        profile.speakers.push(voice);
    }

    /// Gives the thing that a sentence only names to the sentence behind it, which tells of it: "The organ. Wet, and not burnt."
    fn topics(&mut self) {
        for at in 1..self.profiles.len() {
            let (topic, next) = (&self.notes.sentences[at - 1], &self.notes.sentences[at]);
            if topic.topic && topic.paragraph == next.paragraph {
                let thing = self.profiles[at - 1].terms.clone();
                self.profiles[at].terms.extend(thing);
            }
        }
    }

    /// Notes the figures of each sentence with their terms, which stand in the order of the figures.
    fn figures(&mut self, terms: &[Option<Term>]) {
        for (at, (figure, term)) in self.notes.figures.iter().zip(terms).enumerate() {
            let profile = &mut self.profiles[figure.sentence];
            if profile.figures.is_empty() {
                profile.figures.start = at;
            }
            profile.figures.end = at + 1;
            profile.terms.extend(term);
        }
    }
}

/// The profiles of one report's sentences. `names` has the stems of the last words of its names, by their keys, ascending.
pub(super) fn of_report(
    report: usize,
    notes: &Annotations,
    (written, numbered): (&Written, &Numbered),
    names: &[(String, u32)],
) -> Vec<Profile> {
    let blank = |(sentence, s): (usize, &crate::text::Sentence)| Profile {
        at: SentenceRef { report, sentence },
        heading: s.heading || s.topic,
        ..Profile::default()
    };
    let profiles = notes.sentences.iter().enumerate().map(blank).collect();
    let mut terms = terms(notes, &numbered.stems);
    for (figure, term) in written.figures.iter().zip(&numbered.figures) {
        if let Some((_, Some(at))) = figure {
            terms[*at] = *term;
        }
    }
    let mut fill = Fill {
        notes,
        terms,
        names: Names {
            names,
            stems: &numbered.stems,
        },
        profiles,
    };
    fill.tokens();
    for quote in &notes.quotes {
        fill.quoted(quote.span);
    }
    for ((sentence, name), voice) in written.speakers.iter().zip(&numbered.voices) {
        fill.speaker(*sentence, name, *voice);
    }
    fill.figures(&numbered.figures);
    fill.topics();
    for profile in &mut fill.profiles {
        tidy(&mut profile.terms);
        tidy(&mut profile.quoted);
        profile.speakers.sort_unstable();
        profile.speakers.dedup();
    }
    fill.profiles
}

#[cfg(test)]
mod tests {
    use crate::collate::index::Index;
    use crate::collate::sample::indexed;
    use crate::story::{Report, Span, Story};
    use crate::text::{Annotations, annotate};

    #[test]
    fn a_thing_only_named_is_told_of_by_the_next_sentence() {
        let report = |text: &str| Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let story = Story {
            reports: vec![report("The organ. Wet, but not burned. It can be mended.")],
            ..Story::default()
        };
        let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &notes);
        let [thing, told, after] = index.profiles.as_slice() else {
            panic!("{} sentences", index.profiles.len());
        };
        assert!(thing.heading && !told.heading);
        assert_eq!(thing.terms.len(), 1);
        assert!(told.terms.contains(&thing.terms[0]));
        assert!(!after.terms.contains(&thing.terms[0]));
    }

    #[test]
    fn the_time_of_day_is_one_word_across_languages() {
        let index = |texts: [(&str, &str); 2]| {
            let index = indexed(texts);
            super::shared(&index.profiles[0].terms, &index.profiles[1].terms).len()
        };
        let english = ("Its distress call went out at 11.40pm.", "en");
        let german = ("Um 23.40 Uhr setzte die Besatzung einen Notruf ab.", "de");
        let later = ("Um 23.45 Uhr setzte die Besatzung einen Notruf ab.", "de");
        assert_eq!(index([english, german]), 1);
        assert_eq!(index([english, later]), 0);
    }
}
