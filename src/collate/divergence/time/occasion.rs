//! Days and hours of one occasion, in sentences that share hardly a word: "leaders would speak again on Thursday",
//! "fresh talks are set for Friday".
//!
//! Rule: a word for the same kind of occasion stands near both, they lie few days or hours apart, and neither report
//! knows the other's. Hours are rare in a report: where one gives one alone and the other's is near it, in
//! sentences that share something, both are of the event.

use std::collections::BTreeMap;

use super::moment::At;
use crate::collate::divergence::scene::Scene;
use crate::collate::lexicon::occasion::{Occasion, occasions_in};
use crate::text::{Figure, FigureKind};

/// So many tokens from a day its occasion is named.
const FROM_DAY: usize = 9;

/// Talks are announced with who takes part and where, and the day at the end: so many tokens from it.
const FROM_DAY_OF_TALKS: usize = 13;

/// So many tokens from an hour.
const FROM_HOUR: usize = 14;

/// A mark between tokens is as far as so many of them.
const MARK: usize = 4;

/// Days further apart are of two occasions.
const DAYS: f64 = 3.0;

/// Days of the year told by their numbers, of what is yet to begin, lie no further apart.
const WRITTEN: f64 = 10.0;

/// Minutes further apart are of two occasions.
const MINUTES: f64 = 360.0;

/// Hours of reports that give few are this near each other, in minutes.
const ALONE: f64 = 120.0;

/// Minutes of a day.
const DAY: f64 = 1_440.0;

/// How far two moments of one kind are apart, in days or minutes; of hours, over midnight too.
pub(super) fn apart(a: &Figure, b: &Figure) -> f64 {
    let apart = (a.value - b.value).abs();
    match a.kind {
        FigureKind::Time => apart.min((DAY - apart).abs()),
        _ => apart,
    }
}

/// Days of a week.
const WEEK: f64 = 7.0;

/// Weekdays of the same few weeks lie no further apart.
const WEEKS: f64 = 14.0;

/// Whether two moments of one occasion may be two versions of it. `weekdays` says that both are told as days of a week:
/// which week is left to the reader.
pub(super) fn are_close(a: &Figure, b: &Figure, weekdays: bool) -> bool {
    let apart = apart(a, b);
    let over = libm::fmod(apart, WEEK);
    let in_week = weekdays && apart <= WEEKS && over.min(WEEK - over) <= DAYS;
    match a.kind {
        _ if a.kind != b.kind => false,
        FigureKind::Time => apart <= MINUTES,
        _ => apart <= DAYS || in_week,
    }
}

/// Whether hours of reports that give few may be those of one event.
pub(super) fn are_near(a: &Figure, b: &Figure) -> bool {
    a.kind == FigureKind::Time && b.kind == FigureKind::Time && apart(a, b) <= ALONE
}

/// The occasions that stand near a moment, ascending.
fn near(scene: &Scene, report: usize, figure: &Figure) -> Vec<Occasion> {
    let text = scene.text(report);
    let tokens = scene.annotations[report].tokens_of(figure.sentence);
    let own = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let (reach, most) = match figure.kind {
        FigureKind::Time => (FROM_HOUR, FROM_HOUR),
        _ => (FROM_DAY, FROM_DAY_OF_TALKS),
    };
    let marks = |from: usize, to: usize| {
        let gap = text.get(from.min(to)..to.max(from)).unwrap_or_default();
        gap.matches([',', ';', ':', '—']).count()
    };
    let mut out: Vec<Occasion> = Vec::new();
    let first = own.saturating_sub(most);
    let around = tokens.iter().enumerate().skip(first);
    for (n, token) in around.take_while(|(n, _)| *n <= own + most) {
        let far = n.abs_diff(own);
        let between = if n < own {
            marks(token.span.end, figure.span.start)
        } else {
            marks(figure.span.end, token.span.start)
        };
        let within = far + MARK * between;
        if within <= most {
            let held = occasions_in(token.span.of(text)).iter();
            out.extend(held.filter(|held| within <= reach || **held == Occasion::Talks));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The occasions of moments.
pub(super) struct Occasions(BTreeMap<At, Vec<Occasion>>);

impl Occasions {
    /// Of the moments that `figure` gives.
    pub fn of<'a>(
        scene: &Scene,
        moments: impl Iterator<Item = At>,
        figure: impl Fn(At) -> &'a Figure,
    ) -> Self {
        let named = moments.map(|at| (at, near(scene, at.0, figure(at))));
        Self(named.filter(|(_, held)| !held.is_empty()).collect())
    }

    /// A bit for each occasion of a moment.
    pub fn bits(&self, at: At) -> u32 {
        let held = self.0.get(&at).into_iter().flatten();
        held.fold(0, |bits, occasion| bits | 1 << *occasion as u32)
    }

    /// Whether two days that both are told by their numbers are those that one thing begins on.
    pub fn begin(&self, a: (At, &Figure), b: (At, &Figure)) -> bool {
        let begins = |at: At| {
            self.0
                .get(&at)
                .is_some_and(|held| held.contains(&Occasion::Beginning))
        };
        let days = a.1.kind == FigureKind::Date && b.1.kind == FigureKind::Date;
        days && begins(a.0) && begins(b.0) && apart(a.1, b.1) <= WRITTEN
    }

    /// Whether two moments are of one kind of occasion.
    pub fn share(&self, a: At, b: At) -> bool {
        let (Some(x), Some(y)) = (self.0.get(&a), self.0.get(&b)) else {
            return false;
        };
        x.iter().any(|occasion| y.contains(occasion))
    }
}
