//! Times of day: "11.40pm", "10:30", "23.40 Uhr", "15h30", "5 p.m.".

mod bare;
mod minutes;
mod range;
#[cfg(test)]
mod tests;

use super::line::Line;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::story::Span;
use crate::text::Lang;

/// Hours and minutes of a numeral: "11.40", "10:30", "2140", "5".
fn clock(raw: &str) -> Option<(f64, f64)> {
    let mut parts = raw.split(['.', ':', ',']);
    let hours = parts.next()?;
    let minutes = parts.next();
    if parts.next().is_some() || !hours.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match (hours.len(), minutes) {
        (4, None) => (&hours[..2], &hours[2..]),
        (1 | 2, Some(m)) if m.len() == 2 => (hours, m),
        (1 | 2, None) => (hours, "0"),
        _ => return None,
    };
    let (hours, minutes): (f64, f64) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 24.0 && minutes < 60.0).then_some((hours, minutes))
}

/// "pm" and "p.m.".
fn half_day(word: &str) -> Option<bool> {
    match word {
        "am" | "a.m" | "a.m." => Some(false),
        "pm" | "p.m" | "p.m." => Some(true),
        _ => None,
    }
}

fn figure(line: &Line, at: usize, next: usize, minutes: f64) -> (Figure, usize) {
    let number = line.span(at);
    let figure = Figure {
        span: Span::new(number.start, line.span(next - 1).end),
        number,
        sentence: line.sentence,
        value: minutes,
        max: Some(minutes),
        kind: FigureKind::Time,
        ..Figure::default()
    };
    (figure, next)
}

/// Hours with a name, folded and in lower case, with their minutes.
pub(super) const NAMED: &[(&str, f64)] = &[
    ("midnight", 0.0),
    ("noon", 720.0),
    ("midday", 720.0),
    ("mitternacht", 0.0),
    ("minuit", 0.0),
    ("medianoche", 0.0),
    ("mediodia", 720.0),
    ("mezzanotte", 0.0),
    ("mezzogiorno", 720.0),
    ("middernacht", 0.0),
];

/// "At midnight", "before noon": an hour by its name behind a word for a time; "the midnight sun" is none.
fn named(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let own = line.low(at);
    let (_, minutes) = NAMED.iter().find(|(word, _)| *word == own)?;
    let before = at.checked_sub(1).filter(|_| line.spaced(at))?;
    let led = line.tokens[before].class == crate::text::TokenClass::Stop
        && !(line.notes.lang == Lang::En && matches!(line.low(before), "the" | "a" | "of" | "and"));
    led.then(|| figure(line, at, at + 1, *minutes))
}

/// "ran out at six and", "as the clock struck 11": an hour in words, which counts nothing. Which half of the day is left to
/// the reader.
fn worded(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let before = at.checked_sub(1)?;
    let strikes =
        || matches!(line.low(before), "struck" | "strikes") && minutes::struck(line, before);
    let led = !line.digits(at) && is_led(line, before) && !is_put_at(line, before) || strikes();
    if line.notes.lang != Lang::En || !led || !line.spaced(at) {
        return None;
    }
    let number = super::number::read(line, at).filter(|n| n.first == at && n.next == at + 1)?;
    let ends = at + 1 >= line.len() || !line.spaced(at + 1);
    let bare = ends
        || line.tokens[at + 1].class == crate::text::TokenClass::Stop
            && line.low(at + 1) != "of"
            && !is_on_a_scale(line, at + 1);
    let hour = (1.0..=12.0).contains(&number.value) && number.value.fract() == 0.0;
    (hour && bare && super::count::head(line, at + 1).is_none())
        .then(|| figure(line, at, at + 1, number.value * 60.0))
}

/// "Puts the number at nine", "the toll stood at six": a word for a count not far before "at".
fn is_put_at(line: &Line, at: usize) -> bool {
    const COUNTS: [&str; 12] = [
        "number", "numbers", "figure", "figures", "toll", "total", "count", "tally", "estimate",
        "put", "puts", "stood",
    ];
    const FAR: usize = 4;
    let before = at.saturating_sub(FAR)..at;
    line.low(at) == "at" && before.into_iter().any(|n| COUNTS.contains(&line.low(n)))
}

/// "At four on a scale of five".
fn is_on_a_scale(line: &Line, at: usize) -> bool {
    line.low(at) == "on" && matches!(line.low(at + 1), "a" | "the") && line.low(at + 2) != "day"
}

/// Whether the word at token `at` leads to an hour in English: "at", "until" and, where a clause begins with it, "by".
fn is_led(line: &Line, at: usize) -> bool {
    match line.low(at) {
        "at" | "until" | "till" => true,
        // "Since two of them left": where nothing follows it alone.
        "since" => at + 2 >= line.len() || !line.spaced(at + 2),
        "by" => at
            .checked_sub(1)
            .is_none_or(|b| !line.spaced(at) || line.low(b) == "and"),
        _ => false,
    }
}

/// Parts of the day that an hour is told with, by language.
const PARTS_OF_DAY: &[(Lang, &[&str])] = &[
    (
        Lang::En,
        &[
            "in the morning",
            "in the afternoon",
            "in the evening",
            "at night",
        ],
    ),
    (
        Lang::De,
        &["uhr", "uhr morgens", "uhr abends", "uhr nachts"],
    ),
    (
        Lang::Fr,
        &[
            "heures du matin",
            "heures de l apres midi",
            "heures du soir",
        ],
    ),
    (
        Lang::Es,
        &[
            "de la mañana",
            "de la tarde",
            "de la noche",
            "de la madrugada",
        ],
    ),
    (
        Lang::It,
        &[
            "del mattino",
            "del pomeriggio",
            "di sera",
            "di notte",
            "della sera",
        ],
    ),
    (
        Lang::Nl,
        &[
            "uur",
            "uur s nachts",
            "uur s ochtends",
            "uur s middags",
            "uur s avonds",
        ],
    ),
];

/// Words before an hour that is told with a part of the day.
const BEFORE_HOUR: &[(Lang, &[&str])] = &[
    (
        Lang::En,
        &[
            "at", "since", "by", "until", "till", "from", "before", "after", "around", "about",
            "past", "between",
        ],
    ),
    (
        Lang::De,
        &[
            "zwischen", "um", "gegen", "ab", "bis", "seit", "nach", "vor", "kurz", "zu",
        ],
    ),
    (
        Lang::Fr,
        &[
            "entre", "a", "vers", "depuis", "jusqu", "des", "avant", "apres",
        ],
    ),
    (Lang::Es, &["las"]),
    (Lang::It, &["le", "alle", "dalle"]),
    (
        Lang::Nl,
        &[
            "tussen", "om", "rond", "sinds", "tegen", "na", "voor", "tot",
        ],
    ),
];

/// Whether the word at a token says that an hour is of the day's second half.
fn is_late(line: &Line, at: usize) -> bool {
    const LATE: [&str; 10] = [
        "avonds",
        "middags",
        "afternoon",
        "evening",
        "tarde",
        "noche",
        "soir",
        "abends",
        "pomeriggio",
        "sera",
    ];
    LATE.contains(&line.low(at))
}

/// The words of `table` for the language of a line.
fn own(
    line: &Line,
    table: &'static [(Lang, &'static [&'static str])],
) -> Option<&'static [&'static str]> {
    let row = table.iter().find(|(lang, _)| *lang == line.notes.lang);
    row.map(|(_, words)| *words)
}

/// Whether the part of the day at a token is of its second half, and how many tokens name it.
fn part_of_day(line: &Line, at: usize) -> Option<(bool, usize)> {
    let taken = line.any_at(at, own(line, PARTS_OF_DAY)?)?;
    Some((is_late(line, at + taken - 1), taken))
}

/// "Between nine in the evening and two at night": whether the word at token `and` joins an hour to one that a part of
/// the day is told of before it.
fn is_second(line: &Line, and: usize) -> bool {
    let joins = matches!(
        line.low(and),
        "and" | "to" | "und" | "bis" | "et" | "a" | "en" | "tot"
    );
    let parts = own(line, PARTS_OF_DAY).unwrap_or_default();
    let hour = line
        .any_before(and, parts)
        .and_then(|taken| and.checked_sub(taken + 1));
    joins && hour.is_some_and(|hour| of_day(line, hour).is_some())
}

/// „Fünf Uhr“, "vijf uur ’s ochtends", « cinq heures du matin »: what tells of nothing but an hour of the day.
fn is_hour_alone(line: &Line, at: usize) -> bool {
    match line.notes.lang {
        Lang::De => line.low(at) == "uhr",
        Lang::Nl => line.low(at) == "uur" && day_part(line, at + 1).is_some(),
        Lang::Fr => part_of_day(line, at).is_some(),
        _ => false,
    }
}

/// "’s avonds", „abends“: whether it is of the day’s second half, and how many tokens name it.
fn day_part(line: &Line, at: usize) -> Option<(bool, usize)> {
    let parts: &[&str] = match line.notes.lang {
        Lang::De => &[
            "morgens",
            "vormittags",
            "mittags",
            "nachmittags",
            "abends",
            "nachts",
        ],
        Lang::Nl => &[
            "s nachts",
            "s ochtends",
            "s morgens",
            "s middags",
            "s avonds",
        ],
        _ => &[],
    };
    let taken = line.any_at(at, parts)?;
    Some((is_late(line, at + taken - 1), taken))
}

/// "Since two in the afternoon", "nach zehn Uhr", "a las tres de la mañana", "by two o’clock": an hour in words or digits
/// with a part of the day. Which half of the day it is of is not told by "o’clock".
fn of_day(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let before = at.checked_sub(1).filter(|_| line.spaced(at))?;
    let number = super::number::read(line, at).filter(|n| n.first == at && n.next == at + 1)?;
    let hour = (1.0..=24.0).contains(&number.value) && number.value.fract() == 0.0;
    let clock = matches!(line.raw(at + 1), "o\u{2019}clock" | "o'clock");
    let led = clock
        || own(line, BEFORE_HOUR)?.contains(&line.low(before))
        || is_second(line, before)
        || is_hour_alone(line, at + 1);
    // „Um 7 Uhr 30“: it has minutes.
    let more = line.low(at + 1) == "uhr" && minutes_after(line, at + 2).is_some();
    // „Voor 24 uur“: a day long.
    let long = line.low(at + 1) == "uur" && number.value > 23.0 && line.low(before) == "voor";
    if !hour || !led || more || long || !line.light(at + 1) {
        return None;
    }
    let taken = if clock {
        1 + line.any_at(at + 2, own(line, PARTS_OF_DAY)?).unwrap_or(0)
    } else {
        line.any_at(at + 1, own(line, PARTS_OF_DAY)?)?
    };
    let late = number.value < 12.0 && is_late(line, at + taken);
    let hours = number.value + if late { 12.0 } else { 0.0 };
    Some(figure(line, at, at + 1 + taken, hours * 60.0))
}

/// „Gegen halb vier Uhr“, "even na half elf": half an hour before the hour that is named, behind a word for a time.
fn half_before(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let (half, clock) = match line.notes.lang {
        Lang::De => ("halb", "uhr"),
        Lang::Nl => ("half", "uur"),
        _ => return None,
    };
    let before = at.checked_sub(1).filter(|_| line.low(at) == half)?;
    let number = super::number::read(line, at + 1).filter(|n| n.next == at + 2)?;
    let hour = (1.0..=12.0).contains(&number.value) && number.value.fract() == 0.0;
    let mut leads = BEFORE_HOUR
        .iter()
        .filter(|(lang, _)| *lang == line.notes.lang);
    let led = leads.any(|(_, words)| words.contains(&line.low(before)));
    let told = line.low(at + 2) == clock;
    let behind = at + 2 + usize::from(told);
    let (late, taken) = day_part(line, behind).unwrap_or_default();
    let counts = !told && taken == 0 && super::count::head(line, at + 2).is_some();
    let hours = number.value + if late { 12.0 } else { 0.0 };
    (hour && led && !counts).then(|| figure(line, at, behind + taken, hours * 60.0 - 30.0))
}

/// "A las seis y cincuenta de la mañana", "a las tres y media": minutes behind the hour.
fn minutes_behind(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let spanish = line.notes.lang == Lang::Es && line.low(at + 1) == "y";
    at.checked_sub(1)
        .filter(|before| spanish && line.low(*before) == "las")?;
    let hours = super::number::read(line, at).filter(|n| n.next == at + 1)?;
    let (minutes, next) = match line.low(at + 2) {
        "media" => (30.0, at + 3),
        "cuarto" => (15.0, at + 3),
        _ => {
            let minutes = super::number::read(line, at + 2)?;
            (minutes.value, minutes.next)
        }
    };
    let clock = (1.0..=24.0).contains(&hours.value) && (1.0..60.0).contains(&minutes);
    clock.then(|| figure(line, at, next, hours.value * 60.0 + minutes))
}

/// "Swinging back at 18.52", "by 8.15", "a las 19.42", "alle 19.30": a clock with a full stop, where nothing of the
/// sentence is a price or a share.
fn dotted(line: &Line, at: usize) -> Option<(Figure, usize)> {
    const TRADE: [&str; 21] = [
        "shares",
        "share",
        "stock",
        "points",
        "index",
        "traded",
        "trading",
        "price",
        "rate",
        "dollar",
        "euro",
        "pound",
        "yen",
        "average",
        "score",
        "scored",
        "magnitude",
        "grade",
        "odds",
        "quoted",
        "rated",
    ];
    let before = at.checked_sub(1).filter(|_| line.spaced(at))?;
    let raw = line.raw(at);
    let leads: &[&str] = match line.notes.lang {
        Lang::En => &["at", "since", "until", "by", "before", "after"],
        Lang::Es => &["las"],
        Lang::It => &["alle", "dalle", "le"],
        Lang::Nl => &["om"],
        _ => &[],
    };
    let stop = raw.rfind('.');
    let told = stop.is_some_and(|dot| dot > 0 && dot + 3 == raw.len())
        && leads.contains(&line.low(before));
    let ends = at + 1 >= line.len()
        || !line.gap(at + 1).contains('%') && line.words.unit(line.low(at + 1)).is_none();
    let trade = || (0..line.len()).any(|n| TRADE.contains(&line.low(n)));
    let counts = line.notes.lang != Lang::En && super::count::head(line, at + 1) == Some(at + 1);
    let ends = ends && !counts;
    let (hours, minutes) = clock(raw).filter(|_| told && ends && !trade())?;
    Some(figure(line, at, at + 1, hours * 60.0 + minutes))
}

/// The time of day at token `at`, with what is said before it: "around 4 a.m.", "shortly before midnight".
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let (mut time, next) = exact(line, at)?;
    time.approximate = bare::is_about(line, at);
    Some((time, next))
}

/// The time of day at token `at`.
fn exact(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if range::ends_length(line, at) {
        return None;
    }
    if let Some(found) = range::read(line, at) {
        return Some(found);
    }
    if let Some(found) = named(line, at).or_else(|| minutes::past(line, at)) {
        return Some(found);
    }
    if let Some(found) = minutes::short_of(line, at).or_else(|| minutes::minutes_to(line, at)) {
        return Some(found);
    }
    if let Some(found) = worded(line, at) {
        return Some(found);
    }
    let told = minutes_behind(line, at).or_else(|| of_day(line, at));
    if let Some(found) = told
        .or_else(|| half_before(line, at))
        .or_else(|| minutes::quarter_beside(line, at))
    {
        return Some(found);
    }
    numeral(line, at).or_else(|| bare::read(line, at))
}

/// „7 Uhr 30“, « 7 heures et demie », « 7 heures et quart »: minutes behind the word for the hour, and the token after them.
fn minutes_after(line: &Line, at: usize) -> Option<(f64, usize)> {
    if line.digits(at) && line.spaced(at) && line.raw(at).len() == 2 {
        let minutes: f64 = line.raw(at).parse().ok()?;
        let noun = |at: usize| at < line.len() && line.spaced(at) && line.tokens[at].capital;
        let counts = match line.notes.lang {
            Lang::De => noun(at + 1),
            _ => super::count::head(line, at + 1).is_some(),
        };
        return (minutes < 60.0 && !counts).then_some((minutes, at + 1));
    }
    let french = line.notes.lang == Lang::Fr && line.low(at) == "et";
    match line.low(at + 1) {
        "demie" if french => Some((30.0, at + 2)),
        "quart" if french => Some((15.0, at + 2)),
        _ => None,
    }
}

/// "11.40pm", "23.40 Uhr", "15h30": a clock in digits.
fn numeral(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if !line.digits(at) {
        return None;
    }
    let (hours, minutes) = clock(line.raw(at))?;
    let raw = line.raw(at);
    let next = at + 1;
    let tied = line.gap(next).is_empty() && next < line.len() || line.spaced(next);
    let word = if tied { line.low(next) } else { "" };
    if let Some(late) = half_day(word) {
        let hours = hours % 12.0 + if late { 12.0 } else { 0.0 };
        return Some(figure(line, at, next + 1, hours * 60.0 + minutes));
    }
    let minutes_of_day = hours * 60.0 + minutes;
    // French "15h30", "15 h 30".
    if word == "h" && line.digits(next + 1) && line.raw(next + 1).len() == 2 {
        let minutes: f64 = line.raw(next + 1).parse().ok()?;
        return Some(figure(line, at, next + 2, hours * 60.0 + minutes));
    }
    let joined = word.strip_prefix('h').filter(|m| m.len() == 2);
    if let Some(minutes) = joined.and_then(|m| m.parse::<f64>().ok()) {
        return Some(figure(line, at, next + 1, hours * 60.0 + minutes));
    }
    // "2138Z": the time zone of pilots and the forces.
    if raw.len() >= 4 && line.raw(next) == "Z" && line.gap(next).is_empty() {
        return Some(figure(line, at, next + 1, minutes_of_day));
    }
    let exact = raw.contains(':') || raw.len() >= 4;
    let said = tied && line.is(next, Sets::CLOCK);
    // "20 heures" and "10 uur" are lengths of time unless "à" or "om" stands before them.
    let at_clock = at.checked_sub(1).is_some_and(|b| {
        matches!(
            line.low(b),
            "a" | "om" | "um" | "gegen" | "vers" | "las" | "alle" | "at" | "des"
        )
    });
    // "Peu après 20 heures", but "après 20 heures de débat".
    let beside = at
        .checked_sub(1)
        .is_some_and(|b| matches!(line.low(b), "apres" | "avant"));
    let at_clock = at_clock || beside && !matches!(line.low(next + 1), "de" | "d");
    let german = word == "uhr";
    if (german || at_clock && word == "heures")
        && let Some((minutes, next)) = minutes_after(line, next + 1)
    {
        return Some(figure(line, at, next, hours * 60.0 + minutes));
    }
    if said && (exact || german || at_clock && word != "local" && word != "hours") {
        return Some(figure(line, at, next + 1, minutes_of_day));
    }
    let plain = raw.contains(':') && raw.len() >= 4;
    let plain = plain.then(|| figure(line, at, next, minutes_of_day));
    plain.or_else(|| dotted(line, at))
}
