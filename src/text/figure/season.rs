//! Seasons of a year: "this fall", "next spring", „im Sommer 2019“, "l’été dernier", "la próxima primavera".
//!
//! Rule: they are three months each from March, June, September and December on (meteorological seasons of the northern half of the
//! world). Which half a report is of is not known, so that they are held against one another only.

use jiff::civil::Date;

use super::Figure;
use super::date::{self, number};
use super::line::Line;
use super::words::Sets;
use crate::text::Lang;

/// The first day and the last of a season that begins in `year`; spring is 0.
fn days(year: i16, season: i8) -> Option<(Date, Date)> {
    let from = Date::new(year, 3 * season + 3, 1).ok()?;
    let span = jiff::Span::new();
    let to = from.checked_add(span.months(3)).ok()?;
    Some((from, to.checked_sub(span.days(1)).ok()?))
}

/// "Spring 2019", "the summer of 2019": a season with its year.
fn numbered(line: &Line, at: usize, season: i8) -> Option<(Figure, usize)> {
    let of =
        usize::from(line.is(at + 1, Sets::OF) || matches!(line.low(at + 1), "de" | "del" | "van"));
    let year_at = at + 1 + of;
    let year = date::year(line, year_at).filter(|_| (at + 1..=year_at).all(|n| line.spaced(n)))?;
    let (from, to) = days(year, season)?;
    Some(date::figure(line, at, year_at + 1, from, to))
}

/// Which of the seasons of one name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Last,
    This,
    Next,
}

fn which(line: &Line, at: usize) -> Option<Which> {
    [
        (Sets::LAST, Which::Last),
        (Sets::NEXT, Which::Next),
        (Sets::THIS, Which::This),
    ]
    .into_iter()
    .find_map(|(set, which)| line.is(at, set).then_some(which))
}

/// The season that is meant from `own` day on.
fn chosen(own: Date, season: i8, which: Which) -> Option<(Date, Date)> {
    let years = own.year() - 2..=own.year() + 2;
    let mut all = years.filter_map(|year| days(year, season));
    let today = number(own);
    match which {
        Which::Last => all.rfind(|(_, to)| *to < own),
        Which::Next => all.find(|(from, _)| *from > own),
        Which::This => all.min_by_key(|(from, to)| {
            let middle = f64::midpoint(number(*from), number(*to));
            (middle - today).abs() as i64
        }),
    }
}

/// "This fall", "l’été dernier"; "this fall in prices" is none, and no more is "a été passé".
fn pointed(line: &Line, at: usize, season: i8) -> Option<(Figure, usize)> {
    let romance = matches!(line.notes.lang, Lang::Fr | Lang::Es | Lang::It);
    let before = at
        .checked_sub(1)
        .filter(|_| line.light(at))
        .and_then(|b| which(line, b));
    let after = (romance && line.spaced(at + 1))
        .then(|| which(line, at + 1))
        .flatten()
        .filter(|which| *which != Which::This);
    let falls = line.low(at) == "fall" && matches!(line.low(at + 1), "in" | "of" | "from" | "to");
    let been = line.low(at) == "ete" && before.is_none() && (at == 0 || line.low(at - 1) != "l");
    if falls || been {
        return None;
    }
    let (from, to) = chosen(line.date?, season, before.or(after)?)?;
    let (first, next) = if before.is_some() {
        (at - 1, at + 1)
    } else {
        (at, at + 2)
    };
    Some(date::figure(line, first, next, from, to))
}

/// The season at token `at`, where it is told of which year.
pub(super) fn read(line: &Line, at: usize, season: i8) -> Option<(Figure, usize)> {
    numbered(line, at, season).or_else(|| pointed(line, at, season))
}
