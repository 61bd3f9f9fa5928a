//! What stands around a figure: further evidence of what it counts, where nouns and values leave it open.
//!
//! - Words beside both: "trading put back by 35 minutes" and "put back trading by more than half an hour".
//! - The one count of each of two sentences that surely say the same, where all others have their equal.
//! - A large number that one story has once, told in another noun: nobody counts two unrelated things at 86,000
//!   and 90,000, and the noun of the one stands beside the other.
//!
//! What a number is of is read off the words around it (S. Roy, T. Vieira and D. Roth, "Reasoning about Quantities in
//! Natural Language", TACL 2015).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::{Counted, comparable};
use crate::collate::figures::{base, scale};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::{Deed, deed_in};
use crate::story::{Report, Span};
use crate::text::{Annotations, Figure, FigureKind, Token, TokenClass, figure, token};

/// A time that ended so many days before the day of the report is another event's: "51 died in 2019".
const LONG_AGO: f64 = 90.0;

/// From the first day of a year to its last.
const YEAR: f64 = 364.0;

/// So many tokens before and behind a figure say what it is about.
const REACH: usize = 8;

/// From this value on a count is too large to be met by chance.
const LARGE: f64 = 1_000.0;

/// Large counts of one thing lie no further apart.
const ROUNDED: f64 = 0.9;

/// Counts of one story within this factor are near each other.
const NEIGHBOURHOOD: f64 = 0.75;

/// Stems of content words around figure `at`, sorted.
pub(super) fn stems(notes: &Annotations, at: usize) -> Vec<&str> {
    let figure = &notes.figures[at];
    let tokens = notes.tokens_of(figure.sentence);
    let before = tokens
        .iter()
        .rev()
        .filter(|t| t.span.end <= figure.span.start);
    let behind = tokens.iter().filter(|t| t.span.start >= figure.span.end);
    let around = before.take(REACH).chain(behind.take(REACH));
    let mut out: Vec<&str> = around
        .filter(|t| t.class == TokenClass::Content)
        .map(|t| notes.stems[t.stem as usize].as_str())
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// "Of them", "of whom": behind a count they make it a part of another, folded and in lower case.
const PARTS: &[&str] = &[
    "of them",
    "of whom",
    "of these",
    "of those",
    "among them",
    "davon",
    "von ihnen",
    "von denen",
    "darunter",
    "d’entre eux",
    "d'entre eux",
    "d’entre elles",
    "d'entre elles",
    "de ellos",
    "de ellas",
    "de los cuales",
    "de las cuales",
    "di loro",
    "dei quali",
    "delle quali",
    "van hen",
    "van wie",
    "daarvan",
];

/// What of a thing a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Aspect {
    /// The whole of it.
    #[default]
    Whole,
    /// A part of those counted before it.
    Part,
    /// Those beside one who is named: "China and four other countries".
    Rest,
    /// How long it went on.
    Lasting,
    /// How old somebody is.
    Age,
}

impl Aspect {
    /// Of figure `at` of a report.
    pub fn of(text: &str, notes: &Annotations, at: usize) -> Self {
        if is_age(text, notes, at) {
            Self::Age
        } else if is_lasting(text, notes, at) {
            Self::Lasting
        } else if is_rest(text, notes, at) {
            Self::Rest
        } else if is_part(text, notes, at) {
            Self::Part
        } else {
            Self::Whole
        }
    }
}

/// Words before an age, folded and in lower case.
static AGED: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("aged age ages alter alt edad edades eta leeftijd agees"));

/// Whether figure `at` is somebody's age: "Ann Lee, 36,", "a 36-year-old", "36 years old", "aged between 16 and 58".
fn is_age(text: &str, notes: &Annotations, at: usize) -> bool {
    let figure = &notes.figures[at];
    let tokens = notes.tokens_of(figure.sentence);
    let before = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let aged = tokens[..before]
        .last()
        .map(|t| token::fold(t.span.of(text)));
    if aged.is_some_and(|w| AGED.has(&w)) {
        return true;
    }
    if figure.kind != FigureKind::Duration || scale(figure) != "months" {
        return false;
    }
    let own = figure.span.of(text);
    let behind = text[figure.span.end..].trim_start_matches([' ', '-']);
    let bare = own.bytes().all(|b| b.is_ascii_digit());
    bare || own.ends_with("old") || behind.starts_with("old")
}

/// Words within a count that leave out one named beside it: "China and four other countries", folded and in lower case.
static OTHERS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "other others another weitere weiteren andere anderen autres otros otras altri altre overige",
    )
});

/// Whether figure `at` counts those beside one who is named.
fn is_rest(text: &str, notes: &Annotations, at: usize) -> bool {
    let mut own = notes.figures[at].span.of(text).split_whitespace();
    own.any(|w| OTHERS.has(w))
}

/// "Ten of the dead": behind a count these make it a part of those after them.
const OF: &[&str] = &[
    "of the ",
    "of those ",
    "der ",
    "des ",
    "de los ",
    "dei ",
    "delle ",
    "van de ",
];

/// Whether figure `at` counts a part of the dead: "ten of the dead were patients". What befell others may befall them after it.
fn is_of_those(text: &str, notes: &Annotations, at: usize) -> bool {
    let behind = text[notes.figures[at].number.end..].trim_start();
    let mut ends = OF.iter().filter_map(|of| behind.strip_prefix(of));
    ends.any(|rest| {
        let word = rest.split(|c: char| !c.is_alphanumeric()).next();
        word.is_some_and(|w| deed_in(w) == Some(Deed::Dead))
    })
}

/// Whether figure `at` counts a part of those counted before it: "217 people, 191 of them passengers"; of more than those
/// it is no part: "he spoke of 1,200 soldiers and denied that there are 3,000 of them".
fn is_part(text: &str, notes: &Annotations, at: usize) -> bool {
    if is_of_those(text, notes, at) {
        return true;
    }
    let own = &notes.figures[at];
    let before = notes.figures[..at].iter().rev();
    let mut before = before.take_while(|f| f.sentence == own.sentence);
    let whole = before.find(|f| f.kind == own.kind);
    if whole.is_some_and(|f| base(f) < base(own)) {
        return false;
    }
    let number = notes.figures[at].number;
    let behind = text[number.end..].trim_start();
    if !behind.starts_with(['o', 'a', 'd', 'v']) {
        return false;
    }
    let mut ends = PARTS.iter().filter_map(|part| behind.strip_prefix(part));
    ends.any(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether two figures of one language have a content word beside both.
pub(super) fn share_a_word(a: &Counted, b: &Counted) -> bool {
    a.lang == b.lang && a.around.iter().any(|w| b.around.binary_search(w).is_ok())
}

/// Whether `a` and `b` are the only counts of their sentences without an equal in the other one.
pub(super) fn are_left_over(
    figures: &[Counted],
    first: &[usize],
    a: &Counted,
    b: &Counted,
) -> bool {
    let of = |sentence: u32| {
        let sentence = sentence as usize;
        figures[first[sentence]..first[sentence + 1]]
            .iter()
            .filter(|f| f.figure.kind == FigureKind::Count)
    };
    let agree = |x: &Counted, y: &Counted| comparable(x.figure, y.figure) && !x.excludes(y);
    let alone = |own: u32, other: u32, only: &Counted| {
        let mut left = of(own).filter(|x| !of(other).any(|y| agree(x, y)));
        left.next().is_some_and(|x| x.place == only.place) && left.next().is_none()
    };
    // "At 118 kilometres per hour on a curve with a limit of 70": a bare number goes on with the measure before it.
    let goes_on = |x: &Counted| {
        let sentence = x.sentence as usize;
        let before = figures[first[sentence]..first[sentence + 1]].iter();
        let mut before = before.take_while(|f| f.place < x.place);
        x.figure.head.is_none() && before.any(|f| f.figure.kind == FigureKind::Measure)
    };
    a.figure.kind == FigureKind::Count
        && !goes_on(a)
        && !goes_on(b)
        && alone(a.sentence, b.sentence, a)
        && alone(b.sentence, a.sentence, b)
}

/// Verbs of what goes on for a time, folded and in lower case.
const LAST: &str = "lasted lasting lasts last took takes taking dragged ran stretched dauerte dauert gedauert dauern \
     dure durait dura duro durado tardo durato durata duurde duurt geduurd";

/// Words from such a verb to the time that it takes: "took the judge almost three hours".
const FROM_VERB: usize = 4;

/// Whether figure `at` says how long something went on: "the call lasted three hours", "read for three hours".
fn is_lasting(text: &str, notes: &Annotations, at: usize) -> bool {
    let figure = &notes.figures[at];
    if figure.kind != FigureKind::Duration || scale(figure) != "time" {
        return false;
    }
    let tokens = notes.tokens_of(figure.sentence);
    let before = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let mut near = tokens[..before].iter().rev().take(FROM_VERB);
    let word = |span: Span| token::fold(span.of(text));
    let goes_on = |t: &Token| {
        let own = word(t.span);
        LAST.split_whitespace().any(|w| w == own)
    };
    let right_before = tokens[..before].last().map(|t| word(t.span));
    right_before.as_deref() == Some("for") || near.any(goes_on)
}

/// Whether a sentence names a day, month or year long before the report's own day.
pub(super) fn is_past(
    report: &Report,
    story: Option<Date>,
    notes: &Annotations,
    sentence: usize,
) -> bool {
    let published = report.meta.published.as_deref().and_then(figure::date_of);
    let day = published.or(story).map(figure::day_number);
    let first = notes.figures.partition_point(|f| f.sentence < sentence);
    notes.figures[first..]
        .iter()
        .take_while(|f| f.sentence == sentence)
        .filter(|f| f.kind == FigureKind::Date)
        .filter_map(|f| f.max.map(|end| (f.value, end)))
        .any(|(start, end)| match day {
            Some(day) => end < day - LONG_AGO,
            // Where no day is known, a year by itself is hardly that of the story.
            None => end - start >= YEAR,
        })
}

/// Whether a number in words has no upper end: "thousands", "dozens of".
pub(super) fn is_vague(text: &str, figure: &Figure) -> bool {
    let own = figure.number.of(text);
    figure.max.is_none()
        && figure.approximate
        && !own.contains(char::is_whitespace)
        && !own.contains(|c: char| c.is_ascii_digit())
}

/// Whether the sentence of figure `at` has no other of its kind.
pub(super) fn is_only(notes: &Annotations, at: usize) -> bool {
    let own = &notes.figures[at];
    let figures = notes.figures.iter();
    let alike = figures.filter(|f| f.kind == own.kind && f.sentence == own.sentence);
    alike.count() == 1
}

/// Large counts by value, for finding those that may be one number told roundly.
pub(super) struct Large {
    /// Values in ascending order with the figures' numbers.
    by_value: Vec<(f64, u32)>,
}

impl Large {
    pub fn of(figures: &[Counted]) -> Self {
        let mut by_value: Vec<(f64, u32)> = (0..)
            .zip(figures)
            .filter(|(_, f)| f.figure.kind == FigureKind::Count && base(f.figure) >= LARGE)
            .map(|(n, f)| (base(f.figure), n))
            .collect();
        by_value.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        Self { by_value }
    }

    fn within(&self, low: f64, high: f64) -> &[(f64, u32)] {
        let from = self.by_value.partition_point(|(v, _)| *v < low);
        let to = self.by_value.partition_point(|(v, _)| *v <= high);
        &self.by_value[from..to]
    }

    /// Pairs of other values of which the story has no third near them.
    pub fn pairs(&self, most: usize) -> Vec<(u32, u32)> {
        let mut out = Vec::new();
        for (value, n) in &self.by_value {
            for (more, m) in self.within(*value, value / ROUNDED) {
                let near = self.within(value * NEIGHBOURHOOD, more / NEIGHBOURHOOD);
                let others = near.iter().map(|(v, _)| v.to_bits());
                let values: BTreeSet<u64> = others.collect();
                if more > value && values.len() == 2 && near.len() <= most {
                    out.push((*n.min(m), *n.max(m)));
                }
            }
        }
        out
    }
}

/// Whether the noun of one large count stands in the sentence of the other, or in the one before or behind it.
pub(super) fn is_told_roundly(a: &Counted, b: &Counted, notes: [&Annotations; 2]) -> bool {
    let (x, y) = (base(a.figure), base(b.figure));
    let near = |noun: &Counted, other: &Counted, notes: &Annotations| {
        let Some(head) = noun.figure.head.as_deref() else {
            return false;
        };
        let at = other.figure.sentence;
        let sentences = at.saturating_sub(1)..(at + 2).min(notes.sentences.len());
        sentences
            .flat_map(|s| notes.tokens_of(s))
            .any(|t| notes.stems[t.stem as usize] == head)
    };
    a.figure.kind == FigureKind::Count
        && b.figure.kind == FigureKind::Count
        && a.lang == b.lang
        && a.place.0 != b.place.0
        && x.min(y) >= LARGE
        && x.min(y) >= ROUNDED * x.max(y)
        && (near(a, b, notes[1]) || near(b, a, notes[0]))
}
