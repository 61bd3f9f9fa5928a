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

use super::{Counted, comparable, exclude};
use crate::collate::figures::base;
use crate::text::{Annotations, FigureKind, TokenClass};

/// So many tokens before and behind a figure say what it is about.
const REACH: usize = 6;

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
    let agree =
        |x: &Counted, y: &Counted| comparable(x.figure, y.figure) && !exclude(x.figure, y.figure);
    let alone = |own: u32, other: u32, only: &Counted| {
        let mut left = of(own).filter(|x| !of(other).any(|y| agree(x, y)));
        left.next().is_some_and(|x| x.place == only.place) && left.next().is_none()
    };
    a.figure.kind == FigureKind::Count
        && alone(a.sentence, b.sentence, a)
        && alone(b.sentence, a.sentence, b)
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
