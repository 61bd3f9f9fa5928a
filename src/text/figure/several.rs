//! Several days of one month: from one to another, "8 to 13 May", „vom 8. bis zum 13. Mai“, «entre el 8 y el 13 de mayo»; and one
//! and another, "on May 8 and 13", "los días 8, 9 y 13 de mayo".
//!
//! Rule: days that share a month are told in their order.

use super::Figure;
use super::date::{Day, before_month, counts_no_more, day_of_month, word};
use super::line::Line;

const DASHES: [&str; 4] = ["-", "–", "—", "‑"];

/// Words for "to" between two days, folded.
const TO: [&str; 6] = ["to", "through", "bis", "au", "al", "tot"];

/// What may stand before the second of two days: articles, alone and in a preposition, and the rest of "tot en met".
const BEFORE: [&str; 14] = [
    "the", "zum", "den", "dem", "der", "le", "les", "el", "il", "l", "de", "het", "en", "met",
];

/// What the first of several days stands behind: a preposition or an article, folded.
const LEADS: [&str; 40] = [
    "on", "the", "of", "from", "between", "for", "until", "by", "and", "am", "den", "der", "dem",
    "vom", "zum", "bis", "des", "le", "les", "du", "au", "el", "los", "dias", "dia", "del", "al",
    "il", "l", "dal", "dall", "i", "giorni", "op", "de", "van", "tussen", "entre", "tra",
    "zwischen",
];

/// The first token from `at` on that none of [`BEFORE`] is.
fn past_articles(line: &Line, at: usize) -> usize {
    let article = |n: &usize| line.light(*n) && BEFORE.contains(&line.low(*n));
    at + (at..line.len()).take_while(article).take(2).count()
}

/// Whether "between" stands before the number at a token, an article apart, with its "and" at token `and`.
fn is_between(line: &Line, at: usize, and: usize) -> bool {
    let article = at > 0 && BEFORE.contains(&line.low(at - 1));
    let open = at - usize::from(article);
    let mut pairs = line.words.table.bounds.between.iter();
    pairs.any(|(word, joint)| {
        line.ends_with(open, word).is_some() && line.phrase_at(and, joint).is_some()
    })
}

/// The last day behind the one at token `at` and a dash or a word for "to", and the token behind it: "April 27–28", "1 to 3 May".
pub(super) fn later_day(line: &Line, at: usize) -> Option<(i8, usize)> {
    let mut next = at + 1;
    let led = line.spaced(next) || line.gap(next).trim() == ".";
    let worded =
        led && (TO.contains(&line.low(next)) || is_between(line, at, next)) && line.light(next + 1);
    if worded {
        next = past_articles(line, next + 1);
    }
    let gap = if next < line.len() {
        line.gap(next)
    } else {
        ""
    };
    let dash = DASHES.contains(&gap.trim().trim_start_matches('.'));
    let told = line.digits(next) && (worded || dash);
    let day = told.then(|| day_of_month(line, next)).flatten()?;
    Some((day, next + 1))
}

/// The token of the next day of a list behind the day at a token: behind a comma or "and".
fn next_of_list(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let gap = if next < line.len() {
        line.gap(next).trim().trim_start_matches('.')
    } else {
        return None;
    };
    let and = gap.is_empty() && line.joins(next);
    let day = if and {
        past_articles(line, next + 1)
    } else if gap == "," {
        next
    } else {
        return None;
    };
    let own = day_of_month(line, at)?;
    let later = line.digits(day) && day_of_month(line, day).is_some_and(|later| later > own);
    later.then_some(day)
}

/// The day at token `at` of several that stand before their month.
pub(super) fn before(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let leads = |n: usize| LEADS.contains(&line.low(n)) || line.digits(n);
    if at.checked_sub(1).is_some_and(|before| !leads(before)) {
        return None;
    }
    let second = next_of_list(line, at)?;
    let (own, later) = (day_of_month(line, at)?, day_of_month(line, second)?);
    let (mut figure, _) = before_month(line, second).or_else(|| before(line, second))?;
    figure.value -= f64::from(later - own);
    figure.max = Some(figure.value);
    figure.span = line.span(at);
    figure.number = figure.span;
    Some((figure, at + 1))
}

/// The day at token `at` behind another of a month that stands before both: "on May 8 and 13".
pub(super) fn behind(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let own = day_of_month(line, at)?;
    let mut first = at;
    while let Some(before) =
        (first.saturating_sub(3)..first).find(|n| next_of_list(line, *n) == Some(first))
    {
        first = before;
    }
    let month = first.checked_sub(1).filter(|_| first < at)?;
    let Day::Month(_) = word(line, month)? else {
        return None;
    };
    let day = day_of_month(line, first)?;
    let (mut figure, _) = super::date::read(line, month)?;
    if !counts_no_more(line, at + 1) {
        return None;
    }
    figure.value += f64::from(own - day);
    figure.max = Some(figure.value);
    figure.span = line.span(at);
    figure.number = figure.span;
    Some((figure, at + 1))
}
