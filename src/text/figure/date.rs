//! Days, months and years, resolved against the report's own day.
//!
//! A value is the number of days since 1970-01-01. A weekday is the last one up to the report's own day, which is how
//! news reports use it, unless the sentence speaks of the future; without a day to count from it is left alone.

use jiff::civil::Date;

use super::line::Line;
use super::part;
use super::season;
use super::several::{self, later_day};
use super::tense::{self, Tense};
use super::weekday;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::story::Span;
use crate::text::{Lang, TokenClass};

/// What a word of the calendar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// January is 1.
    Month(i8),
    /// Monday is 0.
    Weekday(i8),
    /// So many days from today.
    Relative(i8),
    /// Week, month, year.
    Period(i8),
    /// Spring is 0.
    Season(i8),
}

/// Days since 1970-01-01.
pub(super) fn number(date: Date) -> f64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch
        .until(date)
        .map_or(0.0, |span| f64::from(span.get_days()))
}

pub(super) fn figure(
    line: &Line,
    first: usize,
    next: usize,
    from: Date,
    to: Date,
) -> (Figure, usize) {
    let span = Span::new(line.span(first).start, line.span(next - 1).end);
    let figure = Figure {
        span,
        number: span,
        sentence: line.sentence,
        value: number(from),
        max: Some(number(to)),
        kind: FigureKind::Date,
        ..Figure::default()
    };
    (figure, next)
}

fn digits(text: &str) -> Option<i16> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// The day of the month at token `at`: "5", "5th", "1er".
pub(super) fn day_of_month(line: &Line, at: usize) -> Option<i8> {
    let raw = line.raw(at);
    let digits = raw.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, 'º' | 'ª'));
    let day: i8 = (1..=2)
        .contains(&digits.len())
        .then(|| digits.parse().ok())??;
    (1..=31).contains(&day).then_some(day)
}

/// The year at token `at`, four digits without marks.
pub(super) fn year(line: &Line, at: usize) -> Option<i16> {
    let raw = line.raw(at);
    (raw.len() == 4)
        .then(|| digits(raw))?
        .filter(|y| (1500..=2100).contains(y))
}

/// The calendar word at token `at`. English months and weekdays have a capital; "may" and "march" need it. A name is none.
pub(super) fn word(line: &Line, at: usize) -> Option<Day> {
    let token = line.tokens.get(at)?;
    let day = *line.words.days.get(line.low(at))?;
    let named = matches!(day, Day::Month(_) | Day::Weekday(_));
    let proper = named && matches!(line.notes.lang, Lang::En | Lang::De | Lang::Other);
    // "Mrs May": no word of the calendar is part of a name but as one.
    let known = line.notes.lang != Lang::Other;
    let person = known && named && token.capital && line.name_at(token.span.start).is_some();
    ((!proper || token.capital) && !person).then_some(day)
}

/// The year that a day without one is in: the nearest to the report's own day.
fn nearest(line: &Line, month: i8, day: i8) -> Option<Date> {
    let own = line.date?;
    [own.year() - 1, own.year(), own.year() + 1]
        .into_iter()
        .filter_map(|y| Date::new(y, month, day).ok())
        .min_by_key(|d| {
            let ahead = number(*d) - number(own);
            // More than half a year ahead is rather the one before.
            (ahead.abs() as i64, ahead > 0.0)
        })
}

/// A month with a day or a year or neither: "5 September 2025", "March 11", "September".
pub(super) fn month(line: &Line, at: usize, month: i8) -> Option<(Figure, usize)> {
    let of = |at: usize| line.is(at, Sets::OF) || line.low(at) == "de";
    let before = at.checked_sub(1).and_then(|b| {
        let back = if of(b) { b.checked_sub(1)? } else { b };
        let dotted =
            matches!(line.gap(b + 1).trim(), "" | ".") && line.gap(back + 1).trim().len() < 2;
        dotted.then(|| day_of_month(line, back).map(|d| (d, back)))?
    });
    let before = before.filter(|(_, back)| !counts_behind(line, *back, at));
    let mut next = at + 1;
    let tied = |n: usize| n < line.len() && matches!(line.gap(n).trim(), "" | "." | ",");
    let after = (before.is_none() && tied(next))
        .then(|| day_of_month(line, next))
        .flatten();
    next += usize::from(after.is_some());
    let year_at = if tied(next) && of(next) {
        next + 1
    } else {
        next
    };
    let year = tied(year_at).then(|| year(line, year_at)).flatten();
    if year.is_some() {
        next = year_at + 1;
    }
    let first = before.map_or(at, |(_, back)| back);
    let last = after.and_then(|day| later_day(line, next - 1).filter(|(last, _)| *last > day));
    let last = last.filter(|(_, behind)| counts_no_more(line, *behind));
    let until = |day: i8| last.map_or(day, |(last, _)| last);
    if let Some((_, behind)) = last {
        next = behind;
    }
    match (before.map(|(d, _)| d).or(after), year) {
        (Some(day), Some(year)) => {
            let date = Date::new(year, month, day).ok()?;
            Some(figure(line, first, next, date, date))
        }
        (Some(day), None) => {
            let date = by_tense(line, first, nearest(line, month, day)?);
            let to = Date::new(date.year(), month, until(day)).ok()?;
            Some(figure(line, first, next, date, to))
        }
        (None, Some(year)) => {
            let from = Date::new(year, month, 1).ok()?;
            Some(figure(line, at, next, from, from.last_of_month()))
        }
        (None, None) => {
            let from = by_tense(line, at, nearest(line, month, 1)?);
            Some(figure(line, at, next, from, from.last_of_month()))
        }
    }
}

/// Whether the number before a month counts what stands behind the day: "the 14 May 3 pilots".
fn counts_behind(line: &Line, back: usize, month: usize) -> bool {
    let led = back.checked_sub(1).is_some_and(|b| line.low(b) == "the");
    led && day_of_month(line, month + 1).is_some()
}

/// Whether the number before token `next` is neither that of a month behind it nor an hour nor counts anything.
pub(super) fn counts_no_more(line: &Line, next: usize) -> bool {
    let month = line.light(next) && matches!(word(line, next), Some(Day::Month(_)));
    let clock = line.is(next, Sets::CLOCK) || line.gap(next).starts_with([':', '%']);
    let noun = super::count::head(line, next).is_some() || counts(line, next);
    !month && !clock && !noun && counted_plainly(line, next)
}

/// Prepositions between a verb and a day or a month without its year.
const LEADS: &[&str] = &[
    "in", "on", "since", "im", "am", "seit", "en", "le", "depuis", "el", "desde", "il", "a", "nel",
    "op", "sinds",
];

/// Words between such a preposition and a day: "on the night of March 8".
const NIGHT_OF: &[&str] = &[
    "of",
    "the",
    "night",
    "evening",
    "morning",
    "afternoon",
    "nacht",
    "abend",
    "des",
    "nuit",
    "soir",
    "du",
    "noche",
    "del",
    "notte",
    "sera",
    "avond",
    "van",
];

/// Of the years that a day or a month is in by being near, the one that its verb or a word before it tells: "was inspected in
/// February", told in September, is the last one.
fn by_tense(line: &Line, first: usize, from: Date) -> Date {
    const TIGHT: usize = 4;
    const SOON: f64 = 45.0;
    let (Some(own), Some(before)) = (line.date, first.checked_sub(1)) else {
        return from;
    };
    let moved =
        |years: i16| Date::new(from.year() + years, from.month(), from.day()).unwrap_or(from);
    let ahead = number(from) - number(own);
    // "On the night of March 8".
    let of = |at: &usize| NIGHT_OF.contains(&line.low(*at));
    let before = (0..=before).rev().find(|at| !of(at)).unwrap_or(before);
    let led = (before + 1..=first).all(|n| line.spaced(n)) && LEADS.contains(&line.low(before));
    let tense = || tense::around(line, (before, first + 1), TIGHT).filter(|_| led);
    let past = line.is(first - 1, Sets::LAST) || ahead > SOON && tense() == Some(Tense::Past);
    let coming = line.is(first - 1, Sets::NEXT) || ahead < -SOON && tense() == Some(Tense::Coming);
    match (past, coming) {
        (true, _) if ahead > 0.0 => moved(-1),
        (_, true) if ahead < 0.0 => moved(1),
        _ => from,
    }
}

/// "last month", "letzte Woche", "la semaine dernière".
fn period(line: &Line, at: usize, period: i8) -> Option<(Figure, usize)> {
    let own = line.date?;
    let side = |at: usize| match (line.is(at, Sets::LAST), line.is(at, Sets::NEXT)) {
        (true, false) => Some(-1),
        (false, true) => Some(1),
        _ => None,
    };
    let before = at.checked_sub(1).filter(|_| line.spaced(at)).and_then(side);
    let after = line
        .spaced(at + 1)
        .then(|| side(at + 1))
        .flatten()
        .filter(|_| matches!(line.notes.lang, Lang::Fr | Lang::Es | Lang::It));
    let step: i64 = before.or(after)?;
    let (first, next) = if before.is_some() {
        (at - 1, at + 1)
    } else {
        (at, at + 2)
    };
    let span = jiff::Span::new();
    let (from, to) = match period {
        0 => {
            let monday = i64::from(own.weekday().to_monday_zero_offset());
            let from = own.checked_add(span.days(7 * step - monday)).ok()?;
            (from, from.checked_add(span.days(6)).ok()?)
        }
        1 => {
            let from = own.first_of_month().checked_add(span.months(step)).ok()?;
            (from, from.last_of_month())
        }
        _ => {
            let year = own.year().checked_add(i16::try_from(step).ok()?)?;
            (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
        }
    };
    Some(figure(line, first, next, from, to))
}

/// "5.9.2025", "2025-09-05".
pub(super) fn numeric(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let raw = line.raw(at);
    let mut parts = raw.split('.');
    let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
    if let [Some(day), Some(month), Some(year), None] = parts
        && year.len() == 4
    {
        let date = Date::new(
            digits(year)?,
            digits(month)?.try_into().ok()?,
            digits(day)?.try_into().ok()?,
        );
        return date.ok().map(|d| figure(line, at, at + 1, d, d));
    }
    let year = year(line, at)?;
    let dashed = |n: usize| line.gap(n) == "-" && line.raw(n).len() == 2;
    if !(dashed(at + 1) && dashed(at + 2)) {
        return None;
    }
    let part = |n: usize| -> Option<i8> { digits(line.raw(n))?.try_into().ok() };
    let date = Date::new(year, part(at + 1)?, part(at + 2)?).ok()?;
    Some(figure(line, at, at + 3, date, date))
}

/// Words before a year in which something was, folded.
const IN_YEAR: [&str; 8] = [
    "in", "since", "en", "depuis", "desde", "nel", "seit", "sinds",
];

/// A year before those that [`year`] takes for one anywhere, where only a year can stand: "felled in 1231", "the altar of
/// 1489". Nobody writes a count of four digits so late in the sentence without its noun.
fn early_year(line: &Line, at: usize) -> Option<i16> {
    const OF: [&str; 5] = ["of", "von", "de", "del", "van"];
    const COUNTED: [&str; 8] = [
        "total",
        "maximum",
        "minimum",
        "average",
        "gesamtzahl",
        "nombre",
        "totale",
        "aantal",
    ];
    let raw = line.raw(at);
    let year: i16 = (raw.len() == 4).then(|| digits(raw))??;
    let before = at.checked_sub(1).filter(|_| line.spaced(at))?;
    let told = before
        .checked_sub(1)
        .filter(|_| OF.contains(&line.low(before)));
    let of = told.is_some_and(|w| {
        let token = &line.tokens[w];
        token.class == TokenClass::Content && !COUNTED.contains(&line.low(w))
    });
    let alone = super::count::head(line, at + 1).is_none() && !counts(line, at + 1);
    let led = IN_YEAR.contains(&line.low(before)) || of;
    (led && alone && (1000..1500).contains(&year)).then_some(year)
}

/// A bare year or decade: "in 1998", "the 1990s".
fn bare_year(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let year = year(line, at).or_else(|| early_year(line, at))?;
    let sign = line.gap(at).trim_end().ends_with(super::money::is_sign);
    let percent = line.gap(at + 1).trim_start().starts_with('%');
    if sign || percent || super::nothing::is_tied(line, at, at + 1) {
        return None;
    }
    if line.gap(at + 1).is_empty() && line.raw(at + 1) == "s" {
        let (from, to) = (
            Date::new(year, 1, 1).ok()?,
            Date::new(year + 9, 12, 31).ok()?,
        );
        return Some(figure(line, at, at + 2, from, to));
    }
    let introduced =
        at > 0 && line.spaced(at) && (line.is(at - 1, Sets::YEAR) || word(line, at - 1).is_some());
    let noun = super::count::head(line, at + 1).is_some() || counts(line, at + 1);
    let strict = at > 0 && IN_YEAR.contains(&line.low(at - 1));
    if noun && !strict && !is_of_year(line, at)
        || !noun && !introduced && line.words.number(line.low(at + 1)).is_some()
    {
        return None;
    }
    let (from, to) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
    Some(figure(line, at, at + 1, from, to))
}

/// Words before the year of what is counted by years: "full-year 2024 earnings", "the all-new 2031 trucks".
const OF_A_YEAR: [&str; 6] = ["year", "fiscal", "quarter", "half", "season", "new"];

/// "The 2024 controls", "Helvar’s 2031 bonds", "its full-year 2024 earnings": behind an article, an owner or a word for a
/// part of a year four digits without a mark, which are no round number, are the year of what they stand before.
fn is_of_year(line: &Line, at: usize) -> bool {
    const OWNERS: [&str; 8] = ["the", "its", "their", "his", "her", "our", "this", "that"];
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if line.notes.lang == Lang::De {
        return is_of_participle(line, before);
    }
    let gap = line.gap(at);
    let led = |words: &[&str]| gap == " " && words.contains(&line.low(before));
    let owner = led(&OWNERS) || led(&OF_A_YEAR) || matches!(gap, "’s " | "'s ");
    let round = line.raw(at).ends_with("00") || line.raw(at).ends_with("50");
    let modern = year(line, at).is_some_and(|year| year >= 1900);
    line.notes.lang == Lang::En && owner && modern && !round && counted_plainly(line, at + 1)
}

/// Articles and owners in front of what a participle tells more of, folded, and prepositions with an article in them.
const DETERMINERS: [&str; 33] = [
    "der", "die", "das", "dem", "den", "des", "ein", "eine", "einer", "eines", "einem", "einen",
    "dieser", "diese", "dieses", "diesem", "diesen", "sein", "seine", "seinen", "seinem", "seiner",
    "ihr", "ihre", "ihren", "ihrem", "ihrer", "im", "am", "beim", "vom", "zum", "zur",
];

/// „Die 2019 eröffnete Brücke“, „ein 1998 verabschiedetes Gesetz“: behind a determiner at token `before` four digits, which are no
/// round number, are the year of a participle.
fn is_of_participle(line: &Line, before: usize) -> bool {
    const ENDINGS: [&str; 10] = [
        "te", "ter", "tes", "tem", "ten", "ene", "ener", "enes", "enem", "enen",
    ];
    let (at, next) = (before + 1, before + 2);
    let round = line.raw(at).ends_with("00") || line.raw(at).ends_with("50");
    let modern = year(line, at).is_some_and(|year| year >= 1900);
    let participle = next < line.len()
        && line.spaced(next)
        && !line.tokens[next].capital
        && line.low(next).len() > 5
        && ENDINGS
            .iter()
            .any(|ending| line.low(next).ends_with(ending));
    modern && !round && line.spaced(at) && participle && DETERMINERS.contains(&line.low(before))
}

/// Whether no unit, multiplier or share stands at token `at`.
fn counted_plainly(line: &Line, at: usize) -> bool {
    !counts(line, at) && line.any_at(at, line.words.table.small.percent).is_none()
}

/// Whether a unit or a multiplier stands at token `at`.
fn counts(line: &Line, at: usize) -> bool {
    if at >= line.len() || !line.light(at) && !line.gap(at).is_empty() {
        return false;
    }
    let word = line.low(at);
    let unit = line.words.unit(word).is_some() || line.words.money.contains_key(word);
    unit || line.words.number(word).is_some() && line.tokens[at].class != TokenClass::Stop
}

/// Words that put the day behind them one day further from today: "the day before yesterday", "avant-hier"; by which
/// side of today that is.
const BEYOND: &[(i8, &[&str])] = &[
    (
        -1,
        &["the day before", "day before", "avant", "l altro", "altro"],
    ),
    (1, &["the day after", "day after", "après", "pasado"]),
];

/// Whether a word for tomorrow is one for the morning: „am Morgen“, "de la mañana", "in de morgen".
fn is_morning(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| line.spaced(at));
    let led = |words: &[&str]| before.is_some_and(|b| words.contains(&line.low(b)));
    match line.notes.lang {
        Lang::De => at > 0 && line.tokens[at].capital || led(&["heute", "gestern", "vorgestern"]),
        Lang::Es => led(&["la", "esta", "cada", "media"]),
        Lang::Nl => led(&["de", "deze", "elke"]),
        _ => false,
    }
}

/// Shorter words have no capital in most titles.
const IN_A_TITLE: usize = 4;

/// "She told Today": a capital inside an English sentence that is no headline makes a name of the word.
fn is_name(line: &Line, at: usize) -> bool {
    let capital = |n: usize| line.tokens[n].capital;
    let gap = line.gap(at);
    let owner = gap.strip_prefix("'s").or_else(|| gap.strip_prefix("’s"));
    let gap = owner.unwrap_or(gap);
    let opens = at == 0 || gap.contains(['“', '"', '‘', '\'', ':', '—', '–', '|', '.']);
    let shouted = line.raw(at).chars().all(char::is_uppercase);
    if line.notes.lang != Lang::En || !capital(at) || opens || shouted {
        return false;
    }
    let long = (0..line.len()).filter(|n| line.raw(*n).len() >= IN_A_TITLE);
    let (small, all) = long.fold((0, 0), |(small, all), n| {
        (small + usize::from(!capital(n)), all + 1)
    });
    small * 2 > all
}

/// "Yesterday", "the day after tomorrow".
fn relative(line: &Line, at: usize, days: i8) -> Option<(Figure, usize)> {
    if is_name(line, at) || days == 1 && is_morning(line, at) {
        return None;
    }
    let further = BEYOND.iter().find(|(side, _)| *side == days);
    let taken = further.and_then(|(_, words)| line.any_before(at, words));
    let taken = taken.filter(|_| line.spaced(at) || line.hyphened(at));
    let days = if taken.is_some() { 2 * days } else { days };
    days_from_now(line, (at - taken.unwrap_or(0), at + 1), days)
}

/// The day so many days from the report's own.
fn days_from_now(line: &Line, tokens: (usize, usize), days: i8) -> Option<(Figure, usize)> {
    let date = line
        .date?
        .checked_add(jiff::Span::new().days(i64::from(days)))
        .ok()?;
    Some(figure(line, tokens.0, tokens.1, date, date))
}

/// The date at token `at`, or the part of it that is told: "mid-October".
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let (whole, next) = whole(line, at).or_else(|| part::compound(line, at))?;
    Some((part::narrowed(line, whole, next), next))
}

/// The date at token `at`.
fn whole(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if line.digits(at) {
        return numeric(line, at)
            .or_else(|| before_month(line, at))
            .or_else(|| several::before(line, at))
            .or_else(|| several::behind(line, at))
            .or_else(|| bare_year(line, at));
    }
    match word(line, at)? {
        Day::Month(n) => month(line, at, n),
        Day::Weekday(n) => weekday::read(line, at, n),
        Day::Period(n) => period(line, at, n).or_else(|| part::of_own(line, at, n)),
        Day::Season(n) => season::read(line, at, n),
        Day::Relative(n) => relative(line, at, n),
    }
}

/// The token behind a day of a month that no day of the report's own says the year of: its number counts nothing.
pub(super) fn without_day(line: &Line, at: usize) -> Option<usize> {
    let month = || matches!(word(line, at), Some(Day::Month(_)));
    if line.date.is_some() || !(line.digits(at) || month()) {
        return None;
    }
    let known = Line {
        date: Some(super::ANY),
        ..*line
    };
    let (figure, next) = if line.digits(at) {
        before_month(&known, at)?
    } else {
        read(&known, at)?
    };
    (figure.value.total_cmp(&figure.max?).is_eq()).then_some(next)
}

/// "5 September", "27–28 April", read from its first day on.
pub(super) fn before_month(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let day = day_of_month(line, at)?;
    if let Some((last, behind)) = later_day(line, at).filter(|(last, _)| *last > day) {
        let (mut figure, next) = before_month(line, behind - 1)?;
        figure.value -= f64::from(last - day);
        figure.span.start = line.span(at).start;
        figure.number = figure.span;
        return Some((figure, next));
    }
    let skip = usize::from(line.is(at + 1, Sets::OF) || line.low(at + 1) == "de");
    let month_at = at + 1 + skip;
    let close = month_at < line.len() && matches!(line.gap(month_at).trim(), "" | ".");
    let Day::Month(n) = word(line, month_at).filter(|_| close)? else {
        return None;
    };
    month(line, month_at, n)
        .filter(|(f, _)| f.span.start <= line.span(at).start)
        .or(None)
}
