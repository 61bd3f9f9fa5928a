//! Whether a sum or a share is of a quarter or of a year, as accounts tell them: "a loss of 800 million in the fourth quarter",
//! "net income of 4.6 billion for the year", „im dritten Quartal“, "sur l’ensemble de l’exercice".
//!
//! Rule: the nearest word for a stretch of accounts says of which it is, and what a quarter brought is no rival of what a year
//! did. A year that a figure is held against, "from a year earlier", says nothing.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::{Listed, Table};
use crate::text::{FigureKind, Token};

/// A stretch that accounts are drawn up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// Three months.
    Quarter,
    /// Six.
    Half,
    /// Twelve.
    Year,
}

/// Words for one, folded and in lower case.
static PERIODS: LazyLock<Table<Period>> = LazyLock::new(|| {
    Table::of(&[
        (
            Period::Quarter,
            "quarter quarterly quartal quartals trimestre trimestres kwartaal kwartalen",
        ),
        (
            Period::Half,
            "half-year halbjahr halbjahres semestre semestres halfjaar",
        ),
        (
            Period::Year,
            "year full-year annual fiscal jahr jahres gesamtjahr geschaftsjahr exercice annee ejercicio ano esercizio anno \
             jaar boekjaar",
        ),
    ])
});

/// Right before a word for a year that is not the one told of, or right behind it, folded.
static OTHER: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "a an last prior previous each every past earlier ago before on over vorjahr letzten vergangenen derniere dernier \
         precedente precedent pasado anterior scorso precedente vorig afgelopen",
    )
});

/// Words further from a figure say nothing of it.
const REACH: usize = 9;

/// Of a sum or a share; none where no word beside it says it.
pub(super) fn of(set: &Setting) -> Option<Period> {
    if !matches!(set.figure.kind, FigureKind::Money | FigureKind::Percent) {
        return None;
    }
    let period = |t: &Token, beside: [Option<&Token>; 2]| {
        let found = PERIODS.get(set.word(t)).first().copied()?;
        let other = beside
            .into_iter()
            .flatten()
            .any(|b| OTHER.has_folded(set.word(b)));
        (found != Period::Year || !other).then_some(found)
    };
    let text = set.text;
    let far = |from: usize, to: usize| {
        let gap = text.get(from..to).unwrap_or_default();
        usize::from(gap.contains([',', ';', ':', '(', ')', '—', '–'])) * 2
    };
    let before = &set.before[set.before.len().saturating_sub(REACH)..];
    let earlier = (0..before.len()).rev().find_map(|n| {
        let beside = [n.checked_sub(1).map(|b| &before[b]), before.get(n + 1)];
        let found = period(&before[n], beside)?;
        let marked = far(before[n].span.end, set.figure.span.start);
        Some((before.len() - n + marked, found))
    });
    let behind = &set.behind[..set.behind.len().min(REACH)];
    let later = (0..behind.len()).find_map(|n| {
        let last = n.checked_sub(1).map(|b| &behind[b]);
        let found = period(&behind[n], [last, behind.get(n + 1)])?;
        let marked = far(set.figure.span.end, behind[n].span.start);
        Some((n + 1 + marked, found))
    });
    let both = later.into_iter().chain(earlier);
    both.min_by_key(|(far, _)| *far).map(|(_, period)| period)
}

/// Days of a year, at least.
const YEAR: f64 = 364.0;

/// Words for the end of a stretch of years, folded.
static UNTIL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("to through until till and bis und a au jusqu en et hasta y al fino e tot")
});

/// The years that a sum or a share is told of, from the first day to the last, where its sentence names one year, "for 2014", or one
/// stretch of them, "from 2007 through 2014".
pub(super) fn years(set: &Setting) -> Option<(f64, f64)> {
    if !matches!(set.figure.kind, FigureKind::Money | FigureKind::Percent) {
        return None;
    }
    let dates = set.figures().iter().filter(|f| f.kind == FigureKind::Date);
    let years = dates.filter(|f| f.max.is_some_and(|max| max - f.value >= YEAR));
    let years: Vec<_> = years.collect();
    match years.as_slice() {
        [one] => Some((one.value, one.max?)),
        [first, last] if first.value < last.value => {
            let between = set.text.get(first.span.end..last.span.start)?.trim();
            UNTIL
                .has_folded(between)
                .then_some((first.value, last.max?))
        }
        _ => None,
    }
}

/// Whether of two figures one is told of one year, and the other of several of which that is one: a rate of 2014 is no rival of that
/// of eight years up to then.
pub(super) fn are_of_other_years(a: Option<(f64, f64)>, b: Option<(f64, f64)>) -> bool {
    let several = |(from, to): (f64, f64)| to - from > 2.0 * YEAR - 2.0;
    a.zip(b).is_some_and(|(x, y)| several(x) != several(y))
}

/// Whether two figures are of two such stretches.
pub(super) fn are_apart(a: Option<Period>, b: Option<Period>) -> bool {
    a.zip(b).is_some_and(|(x, y)| x != y)
}
