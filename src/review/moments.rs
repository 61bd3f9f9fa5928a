//! The days and times of a story's reports, and which of them can be one.

use super::scene::Scene;
use crate::collate::{self, SentenceRef};
use crate::story::Place;
use crate::text::figure::is_of_the_year;
use crate::text::{Figure, FigureKind};

/// Minutes that two clock times may lie apart where one is said to be about so late, or shortly before or after.
const ABOUT_MINUTES: f64 = 20.0;

/// What kind of moment it is: only two of one sort can be held side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A day, a month or a year that is known.
    Day,
    /// A time of day.
    Hour,
    /// A day of the week, in a story without any day.
    Weekday,
    /// A day or month of the year, in a story without any day.
    OfTheYear,
}

impl Sort {
    /// All sorts.
    pub const ALL: [Self; 4] = [Self::Day, Self::Hour, Self::Weekday, Self::OfTheYear];
}

/// A day or time of a report.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// Its words and value.
    pub figure: Figure,
    /// What it can be held beside.
    pub sort: Sort,
}

impl Moment {
    /// Whether both are days, or both months, or both years.
    pub fn is_as_wide(&self, other: &Self) -> bool {
        const MONTH: f64 = 31.0;
        let width = |m: &Self| m.figure.max.unwrap_or(m.figure.value) - m.figure.value;
        let class = |m: &Self| (width(m) > 0.5, width(m) > MONTH);
        class(self) == class(other)
    }

    /// Whether both may be one moment; of one sort.
    pub fn meets(&self, other: &Self) -> bool {
        let (a, b) = (&self.figure, &other.figure);
        let slack = match self.sort {
            Sort::Hour if a.approximate || b.approximate => ABOUT_MINUTES,
            _ => 0.0,
        };
        let end = |f: &Figure| f.max.unwrap_or(f.value);
        let day = |f: &Figure| f.max == Some(f.value);
        // "Wednesday" may be the last or the next one: a whole number of weeks apart is the same word.
        let weeks = (a.value - b.value).abs() % 7.0 < 0.5;
        if self.sort == Sort::Day && day(a) && day(b) && weeks {
            return true;
        }
        a.value <= end(b) + slack && b.value <= end(a) + slack
    }
}

/// The days and times of each report.
pub(super) struct Moments(Vec<Vec<Moment>>);

impl Moments {
    /// Of all reports. What stands in brackets says what is before it again, and a day inside a quotation is counted from the
    /// day of the speaker: these are left out.
    pub fn of_story(scene: &Scene) -> Self {
        let given = scene.given;
        let undated = collate::unresolved(given.story, given.annotations);
        let mut all: Vec<Vec<Moment>> = Vec::with_capacity(undated.len());
        for (report, undated) in undated.into_iter().enumerate() {
            let known = scene.notes_of(report).figures.iter().cloned();
            let known = known.filter_map(|figure| {
                let sort = match figure.kind {
                    FigureKind::Date => Sort::Day,
                    FigureKind::Time => Sort::Hour,
                    _ => return None,
                };
                Some(Moment { figure, sort })
            });
            let undated = undated.into_iter().map(|figure| Moment {
                sort: if is_of_the_year(&figure) {
                    Sort::OfTheYear
                } else {
                    Sort::Weekday
                },
                figure,
            });
            let quotes = &scene.notes_of(report).quotes;
            let told = |m: &Moment| {
                let quoted = quotes.iter().any(|q| q.span.covers(m.figure.span));
                !quoted && !m.figure.opens_bracket(scene.text(report))
            };
            all.push(known.chain(undated).filter(told).collect());
        }
        Self(all)
    }

    /// Those of a sentence that are of one sort, each with its number in its report.
    pub fn of(&self, at: SentenceRef, sort: Sort) -> impl Iterator<Item = (usize, &Moment)> {
        let own = self.0[at.report].iter().enumerate();
        own.filter(move |(_, m)| m.figure.sentence == at.sentence && m.sort == sort)
    }

    /// One by its number in its report.
    pub fn nth(&self, report: usize, n: usize) -> &Moment {
        &self.0[report][n]
    }

    /// Whether a report gives a moment, or one that it may be, anywhere.
    pub fn has(&self, report: usize, moment: &Moment) -> bool {
        let mut own = self.0[report].iter();
        own.any(|m| m.sort == moment.sort && m.meets(moment))
    }

    /// Those of a report.
    pub fn all(&self, report: usize) -> impl Iterator<Item = &Moment> {
        self.0[report].iter()
    }

    /// The one at a place.
    pub fn at(&self, place: Place) -> Option<&Moment> {
        let mut own = self.0[place.report].iter();
        own.find(|m| m.figure.span == place.span)
    }
}
