//! Lengths of time: "two hours", "half an hour", "3½-year", "an hour and a half"; and parts of any unit, "half a mile".

use super::amount::Amount;
use super::line::Line;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::story::Span;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Lang, TokenClass};

/// Units of time, each with a smaller one and how many of those it holds, for its parts.
const PARTS: &[(&str, &str, f64)] = &[
    ("second", "second", 1.0),
    ("minute", "second", 60.0),
    ("hour", "minute", 60.0),
    ("day", "hour", 24.0),
    ("night", "night", 1.0),
    ("week", "day", 7.0),
    ("fortnight", "day", 14.0),
    ("month", "day", 30.0),
    ("year", "month", 12.0),
    ("decade", "year", 10.0),
    ("century", "year", 100.0),
];

/// Whether a unit is one of time.
pub(super) fn is_time(unit: &str) -> bool {
    PARTS.iter().any(|(u, _, _)| *u == unit)
}

/// "61-year-old", "61-Jährige": the end of the phrase behind the unit.
fn tail(line: &Line, next: usize) -> usize {
    let old = line.low(next) == "old" && (line.hyphened(next) || line.spaced(next));
    next + usize::from(old)
}

/// Words before the age of a second person, folded.
const ALSO: [&str; 7] = [
    "also",
    "auch",
    "ebenfalls",
    "aussi",
    "tambien",
    "anche",
    "ook",
];

/// "Ilia Sand, 54, said", "Ilia Sand, eight,", "a teacher, 54,": an age stands between commas behind a name, in digits
/// behind any noun (AP Stylebook, "ages").
fn age(line: &Line, amount: &Amount) -> Option<(Figure, usize)> {
    let at = amount.number.first;
    let before = at.checked_sub(1)?;
    // "Emir Holm, also 19,".
    let also = line.spaced(at) && ALSO.contains(&line.low(before));
    let (at, before) = if also {
        (before, before.checked_sub(1)?)
    } else {
        (at, before)
    };
    let before = &line.tokens[before];
    // "Says of Ilia Sand, 43.", "said Sand, 43."
    let cue = |at: usize| {
        Lexicon::of(line.notes.lang)
            .class(line.low(at))
            .has(Class::CUE)
    };
    let named = || {
        let first = |at: usize| line.tokens[at].capital || cue(at);
        before.capital && at > 1 && first(at - 2) && line.spaced(at - 1)
    };
    let behind = line.gap(amount.next);
    let ends =
        behind.starts_with(',') || amount.next == line.len() && behind.starts_with('.') && named();
    // "Ilia Sand Jr., 54,".
    let titled = line.gap(at) == "., " && matches!(line.low(at - 1), "jr" | "sr");
    let commas = (line.gap(at) == ", " || titled) && ends;
    let years = if amount.number.digits {
        before.class == TokenClass::Content && (5.0..=110.0).contains(&amount.value)
    } else {
        before.capital && (2.0..=20.0).contains(&amount.value) && !amount.number.round
    };
    (commas && years).then(|| {
        let mut figure = amount.figure(line, FigureKind::Duration);
        figure.unit = Some("year".to_owned());
        (figure, amount.next)
    })
}

/// "A guard aged 59": an age without its years.
fn is_aged(line: &Line, amount: &Amount) -> bool {
    const OLDEST: f64 = 120.0;
    let at = amount.number.first;
    let aged = at
        .checked_sub(1)
        .is_some_and(|before| line.low(before) == "aged");
    aged && line.notes.lang == Lang::En
        && line.spaced(at)
        && (1.0..=OLDEST).contains(&amount.value)
        && !line.gap(amount.next).trim_start().starts_with('%')
        && super::count::head(line, amount.next) != Some(amount.next)
}

/// "A man in his 50s": a decade of somebody's life, which is ten ages.
fn decade(line: &Line, amount: &Amount) -> Option<(Figure, usize)> {
    const OWNERS: [&str; 3] = ["his", "her", "their"];
    const STAGES: [&str; 3] = ["early", "mid", "late"];
    let at = amount.number.first;
    let before = at.checked_sub(1)?;
    let staged = STAGES.contains(&line.low(before));
    let owner = before.checked_sub(usize::from(staged))?;
    let marked = matches!(line.gap(amount.next), "" | "'" | "’") && line.raw(amount.next) == "s";
    let tens = amount.number.digits
        && (20.0..=90.0).contains(&amount.value)
        && (amount.value as u64).is_multiple_of(10);
    let told = line.notes.lang == Lang::En && marked && tens && OWNERS.contains(&line.low(owner));
    told.then(|| {
        let mut figure = amount.figure(line, FigureKind::Duration);
        figure.unit = Some("year".to_owned());
        figure.max = Some(amount.value + 9.0);
        figure.span.end = line.span(amount.next).end;
        (figure, amount.next + 1)
    })
}

/// A length of time with a number before it. `unit` is what stands behind the number, with the token behind that.
pub(super) fn read(
    line: &Line,
    amount: &Amount,
    unit: Option<(&str, usize)>,
) -> Option<(Figure, usize)> {
    if let Some(age) = age(line, amount).or_else(|| decade(line, amount)) {
        return Some(age);
    }
    if unit.is_none() && is_aged(line, amount) {
        let mut figure = amount.figure(line, FigureKind::Duration);
        figure.unit = Some("year".to_owned());
        return Some((figure, amount.next));
    }
    let (unit, mut next) = unit?;
    if !is_time(unit) || line.raw(next - 1).len() == 1 && line.raw(next - 1) != "h" {
        return None;
    }
    let mut figure = amount.figure(line, FigureKind::Duration);
    if let Some(n) = line.any_at(next, line.words.table.numbers.halves) {
        figure.value += 0.5;
        figure.max = figure.max.map(|m| m + 0.5);
        next += n;
    }
    next = tail(line, next);
    if amount.loose && figure.max.is_none() && !amount.number.many {
        figure.max = Some(figure.value);
    }
    figure.unit = Some(unit.to_owned());
    figure.span.end = line.span(next - 1).end;
    Some((figure, next))
}

/// Where the unit behind a fraction stands: "half an hour", "quart d’heure", "halbe Stunde".
fn shared_unit(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let mut next = at + 1;
    while next < at + 4
        && line.light(next)
        && (line.is(next, Sets::OF) || line.is(next, Sets::ARTICLE))
    {
        next += 1;
    }
    if !line.light(next) {
        return None;
    }
    let unit = line.words.unit(line.low(next))?;
    // "The second half metres behind": a length has its article or what parts it from the share before it.
    let told = next > at + 1
        || line.hyphened(at + 1)
        || line.is(at, Sets::HALF) && line.notes.lang != Lang::En;
    let measure =
        told && line.low(next).len() >= IN_FULL && !super::count::is_attributive(line, next);
    (is_time(unit) || measure).then_some((unit, next + 1))
}

/// Shorter words for a unit that is no time are signs, which no share is told of.
const IN_FULL: usize = 3;

/// A value of less than one of a unit of time in the next smaller unit, with that: 0.5 hours are 30 minutes.
pub(super) fn in_smaller(value: f64, unit: &str) -> Option<(f64, &'static str)> {
    const DUST: f64 = 1e6;
    let (_, smaller, holds) = PARTS.iter().find(|(u, _, _)| *u == unit)?;
    (value > 0.0 && value < 1.0).then(|| ((value * holds * DUST).round() / DUST, *smaller))
}

/// A part of a unit, in that unit: "half an hour" is 0.5 hours, as "an hour and a half" is 1.5; "half a mile" is 0.5 miles.
pub(super) fn part(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let word = line.low(at);
    let share = if line.is(at, Sets::HALF) {
        0.5
    } else {
        *line.words.shares.get(word)?
    };
    let (unit, mut next) = shared_unit(line, at)?;
    // "For a third day", "un cinquième jour": a place in an order, as the same word is of a share behind "of" alone.
    let of = line.is(at + 1, Sets::OF);
    if !of && line.words.ordinals.contains_key(word) {
        return None;
    }
    let times = at
        .checked_sub(1)
        .and_then(|b| super::number::read(line, b))
        .filter(|n| n.next == at && n.value < 10.0);
    let mut first = times.map_or(at, |n| n.first);
    if times.is_none() && at > 0 && line.is(at - 1, Sets::ARTICLE) && line.light(at) {
        first = at - 1;
    }
    next = tail(line, next);
    let value = share * times.map_or(1.0, |n| n.value);
    let span = Span::new(line.span(first).start, line.span(next - 1).end);
    let mut amount = Amount::plain(line, first, next, value);
    amount.bound(line, first);
    let kind = if is_time(unit) {
        FigureKind::Duration
    } else {
        FigureKind::Measure
    };
    let mut figure = amount.figure(line, kind);
    figure.span = Span::new(amount.start, span.end);
    figure.unit = Some(unit.to_owned());
    Some((figure, next))
}

/// "an hour and a half": an article where the number would be.
pub(super) fn one_and_half(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let unit = line.words.unit(line.low(at)).filter(|u| is_time(u))?;
    let article = at
        .checked_sub(1)
        .filter(|b| line.is(*b, Sets::ARTICLE) && line.light(at))?;
    let taken = line.any_at(at + 1, line.words.table.numbers.halves)?;
    let next = at + 1 + taken;
    let mut amount = Amount::plain(line, article, next, 1.5);
    amount.bound(line, article);
    let mut figure = amount.figure(line, FigureKind::Duration);
    figure.unit = Some(unit.to_owned());
    figure.span.end = line.span(next - 1).end;
    Some((figure, next))
}

/// Words behind a length of time that make it what something else is held against: "more than a year earlier".
const HELD_AGAINST: &[&str] = &[
    "earlier",
    "ago",
    "before",
    "previously",
    "zuvor",
    "vorher",
    "frueher",
    "auparavant",
    "avant",
    "antes",
    "prima",
    "fa",
    "eerder",
    "geleden",
    "atras",
];

/// "Nearly an hour", „gut eine Woche“: an article counts one where a word that bounds a number stands before it. Without one
/// it counts nothing: "twice a week".
pub(super) fn bounded(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let unit = line.words.unit(line.low(at)).filter(|u| is_time(u))?;
    let is_article = |b: &usize| line.is(*b, Sets::ARTICLE) && line.light(at);
    let article = at.checked_sub(1).filter(is_article)?;
    if line.low(at).len() < IN_FULL || HELD_AGAINST.contains(&line.low(at + 1)) {
        return None;
    }
    let mut amount = Amount::plain(line, article, at + 1, 1.0);
    amount.bound(line, article);
    if amount.start == line.span(article).start {
        return None;
    }
    let mut figure = amount.figure(line, FigureKind::Duration);
    figure.unit = Some(unit.to_owned());
    Some((figure, at + 1))
}
