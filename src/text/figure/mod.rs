//! Figures: numbers with value, bounds and unit, dates and times.

use jiff::civil::Date;

use super::Annotations;
use crate::story::Span;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum FigureKind {
    /// So many of something.
    #[default]
    Count,
    /// An amount of money.
    Money,
    /// A share in percent.
    Percent,
    /// A day, a month, a year: value is days since 1970-01-01 of its first day, max of its last.
    Date,
    /// A time of day: value is minutes after midnight.
    Time,
    /// A length of time, in `unit`.
    Duration,
    /// A physical measure, in `unit`.
    Measure,
    /// A place in an order: third, 3rd.
    Ordinal,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The figure with what it counts: "two dozen countries", "26 of the countries".
    pub span: Span,
    /// The number words alone: "two dozen".
    pub number: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// Its value, or the lower bound of a range, in units (millions multiplied out).
    pub value: f64,
    /// The upper bound; `value` itself where it is exact, none where it is open ("at least 15").
    pub max: Option<f64>,
    /// Said to be about so many.
    pub approximate: bool,
    /// What is counted ("countries"), the currency (ISO 4217), or the unit ("km", "day").
    pub unit: Option<String>,
    /// The stem of the head noun that is counted, for joining referents.
    pub head: Option<String>,
    /// What it measures.
    pub kind: FigureKind,
}

/// Finds the figures of a text. `date` is the report's own day, else the story's.
pub fn find(text: &str, notes: &Annotations, date: Option<Date>) -> Vec<Figure> {
    let _ = (text, notes, date);
    Vec::new()
}

/// The day of an RFC 3339 date-time, or of a plain date.
pub fn date_of(published: &str) -> Option<Date> {
    published.get(..10)?.parse().ok()
}
