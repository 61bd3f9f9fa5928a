//! Days of the week: the last one up to the report's own day, unless the verb beside it speaks of the future; with its
//! date, that date.

use jiff::civil::Date;

use super::date::{Day, before_month, figure, month, number, numeric, word, year};
use super::line::Line;
use super::tense::{self, Tense};
use super::words::Sets;
use super::{Figure, day_of};
use crate::text::Lang;

/// The weekday at token `at`.
pub(super) fn read(line: &Line, at: usize, weekday: i8) -> Option<(Figure, usize)> {
    with_date(line, at, weekday).or_else(|| alone(line, at, weekday))
}

/// Whether the verb of the weekday at token `at` speaks of the future.
fn ahead(line: &Line, at: usize) -> bool {
    tense::around(line, (at, at + 1), tense::FAR) == Some(Tense::Coming)
}

/// Whether token `at` points ahead: "following" does behind an article, and else is a preposition, "following Wednesday’s vote".
fn points_ahead(line: &Line, at: usize) -> bool {
    let article = || {
        at.checked_sub(1)
            .is_some_and(|b| matches!(line.low(b), "the" | "that" | "on"))
    };
    line.is(at, Sets::NEXT) && (line.low(at) != "following" || article())
}

fn alone(line: &Line, at: usize, weekday: i8) -> Option<(Figure, usize)> {
    if let Some(date) = before_weekday(line, at, weekday) {
        return Some(figure(line, at, at + 1, date, date));
    }
    let own = line.date?;
    let today = own.weekday().to_monday_zero_offset();
    let beside = |points: &dyn Fn(usize) -> bool| {
        at > 0 && points(at - 1) && line.spaced(at)
            || line.spaced(at + 1) && points(at + 1) && line.notes.lang != Lang::En
    };
    let back = i64::from((today - weekday).rem_euclid(7));
    let days = if beside(&|at| points_ahead(line, at)) {
        7 - back
    } else if beside(&|at| line.is(at, Sets::LAST)) && back == 0 {
        -7
    } else if back != 0 && ahead(line, at) {
        7 - back
    } else {
        -back
    };
    let date = own.checked_add(jiff::Span::new().days(days)).ok()?;
    Some(figure(line, at, at + 1, date, date))
}

/// The date before the weekday at token `at` that it tells again: "on October 1 at noon, on Monday".
fn before_weekday(line: &Line, at: usize, weekday: i8) -> Option<Date> {
    const NEAR: usize = 7;
    let dated = |b: usize| {
        let (found, next) = match word(line, b) {
            Some(Day::Month(n)) => month(line, b, n)?,
            _ if line.digits(b) => numeric(line, b)?,
            _ => return None,
        };
        let date = day_of(found.value).filter(|_| found.max == Some(found.value))?;
        let falls = date.weekday().to_monday_zero_offset() == weekday;
        (falls && next <= at && tense::is_verbless(line, next..at)).then_some(date)
    };
    (at.saturating_sub(NEAR)..at).rev().find_map(dated)
}

/// Parts of the day between a weekday and its date.
const PARTS_OF_DAY: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "night",
    "matin",
    "soir",
    "nuit",
    "mattina",
    "sera",
    "notte",
    "ochtend",
    "middag",
    "avond",
    "abend",
    "abends",
    "nacht",
    "mittag",
    "vormittag",
    "nachmittag",
];

/// Articles between a weekday and its date.
const ARTICLES: &[&str] = &["the", "den", "dem", "le", "el", "il", "de", "dia"];

/// A weekday with its date, which rules: "Tuesday, May 5, 2015", „Freitag, den 5. September“, "Wednesday evening, March 3".
fn with_date(line: &Line, at: usize, weekday: i8) -> Option<(Figure, usize)> {
    let tied = |n: usize| n < line.len() && matches!(line.gap(n).trim(), "" | "," | "(" | ".,");
    let mut next = at + 1;
    next += usize::from(tied(next) && PARTS_OF_DAY.contains(&line.low(next)));
    next += usize::from(tied(next) && ARTICLES.contains(&line.low(next)));
    if !tied(next) {
        return None;
    }
    let (mut found, end) = match word(line, next) {
        Some(Day::Month(n)) => month(line, next, n)?,
        _ if line.digits(next) => numeric(line, next).or_else(|| before_month(line, next))?,
        _ => return None,
    };
    // A month alone is no day of the week.
    let length = found.max? - found.value;
    if length > 7.0 {
        return None;
    }
    let yearless = year(line, end - 1).is_none() && !line.raw(next).contains('.');
    if let Some(value) = yearless
        .then(|| of_weekday(line, found.value, weekday))
        .flatten()
    {
        found.value = value;
        found.max = Some(value + length);
    }
    found.span.start = line.span(at).start;
    found.number = found.span;
    Some((found, end))
}

/// The day of the same name in the year before or behind, where that and not its own is such a weekday.
fn of_weekday(line: &Line, value: f64, weekday: i8) -> Option<f64> {
    let own = day_of(value)?;
    let falls = |date: &Date| date.weekday().to_monday_zero_offset() == weekday;
    let today = number(line.date?);
    let other = [own.year() - 1, own.year() + 1].into_iter();
    let others = other.filter_map(|year| Date::new(year, own.month(), own.day()).ok());
    let nearest = others.filter(falls).map(number);
    let nearest = nearest.min_by_key(|value| (value - today).abs() as i64);
    nearest.filter(|_| !falls(&own))
}
