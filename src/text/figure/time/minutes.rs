//! Minutes beside an hour that is named: "ten past eleven", "eight minutes to eleven", „Viertel nach zwei“.

use super::{NAMED, figure, part_of_day};
use crate::text::Lang;
use crate::text::figure::line::Line;
use crate::text::figure::{Figure, count, number};

/// So many tokens behind its first one a number of minutes ends at most: "twenty-five minutes past".
const FAR: usize = 3;

/// "ten past eleven", "a quarter past two in the afternoon", "half past nine", "twenty-five minutes past midnight".
pub(super) fn past(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let past = (at + 1..=at + FAR).find(|n| line.low(*n) == "past")?;
    if line.notes.lang != Lang::En || !line.spaced(past) {
        return None;
    }
    let (minutes, next) = match line.low(at) {
        "half" => (30.0, at + 1),
        "quarter" => (15.0, at + 1),
        _ => number::read(line, at).map(|n| (n.value, n.next))?,
    };
    let unit = usize::from(line.low(next) == "minutes" && line.spaced(next));
    if next + unit != past || minutes > 30.0 {
        return None;
    }
    if let Some((_, hour)) = NAMED.iter().find(|(word, _)| *word == line.low(past + 1)) {
        return Some(figure(line, at, past + 2, hour + minutes));
    }
    let hours = number::read(line, past + 1)?.value;
    let (late, taken) = part_of_day(line, past + 2).unwrap_or_default();
    let half = if late && hours < 12.0 { 12.0 } else { 0.0 };
    let minutes = (hours + half) * 60.0 + minutes;
    (hours <= 12.0).then(|| figure(line, at, past + 2 + taken, minutes))
}

/// „Viertel nach zwei“, "kwart voor acht": a quarter beside the hour that is named.
pub(super) fn quarter_beside(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let (quarter, behind, before, clock) = match line.notes.lang {
        Lang::De => ("viertel", "nach", "vor", "uhr"),
        Lang::Nl => ("kwart", "over", "voor", "uur"),
        _ => return None,
    };
    let minutes = match line.low(at + 1) {
        word if word == behind => 15.0,
        word if word == before => -15.0,
        _ => return None,
    };
    let number = number::read(line, at + 2).filter(|n| n.next == at + 3)?;
    let hour = (1.0..=24.0).contains(&number.value) && number.value.fract() == 0.0;
    let next = at + 3 + usize::from(line.low(at + 3) == clock);
    (hour && line.low(at) == quarter).then(|| figure(line, at, next, number.value * 60.0 + minutes))
}

/// "Eight minutes to eleven": minutes before an hour, which needs no word before them.
pub(super) fn minutes_to(line: &Line, at: usize) -> Option<(Figure, usize)> {
    // A number takes four tokens at most here: "twenty-five".
    let unit = (at + 1..at + 4).find(|n| line.low(*n) == "minutes")?;
    let told = line.notes.lang == Lang::En
        && line.low(unit + 1) == "to"
        && (unit..unit + 3).all(|n| line.spaced(n));
    let minutes = told.then(|| number::read(line, at)).flatten();
    let minutes = minutes.filter(|m| m.next == unit && m.value <= 30.0)?;
    let (hours, next) = hour_at(line, unit + 2)?;
    let counts = count::head(line, next).is_some();
    (!counts).then(|| figure(line, at, next, hours * 60.0 - minutes.value))
}

/// The hour that begins at a token, by its number or its name, and the token behind it.
fn hour_at(line: &Line, at: usize) -> Option<(f64, usize)> {
    match NAMED.iter().find(|(word, _)| *word == line.low(at)) {
        Some((_, 0.0)) => Some((24.0, at + 1)),
        Some((_, minutes)) => Some((minutes / 60.0, at + 1)),
        None => number::read(line, at)
            .filter(|hours| (1.0..=12.0).contains(&hours.value) && hours.value.fract() == 0.0)
            .map(|hours| (hours.value, hours.next)),
    }
}

/// "At ten to three", "until quarter to nine": minutes before an hour, where a word for a time stands before them; else it
/// may be a score.
pub(super) fn short_of(line: &Line, at: usize) -> Option<(Figure, usize)> {
    const MINUTES: [f64; 4] = [5.0, 10.0, 20.0, 25.0];
    const BEFORE: [&str; 9] = [
        "at", "by", "until", "till", "since", "around", "about", "before", "after",
    ];
    let to = (at + 1..at + FAR).find(|n| line.low(*n) == "to")?;
    let english = line.notes.lang == Lang::En && line.spaced(to);
    let first = at.checked_sub(1).filter(|_| english && line.spaced(at))?;
    let (lead, minutes, end) = if line.low(at) == "quarter" {
        let article = usize::from(line.low(first) == "a");
        (first.checked_sub(article)?, 15.0, at + 1)
    } else {
        let minutes = number::read(line, at)?;
        (first, minutes.value, minutes.next)
    };
    let told = end == to && (MINUTES.contains(&minutes) || (minutes - 15.0).abs() < 0.5);
    let (hours, next) = hour_at(line, to + 1)?;
    let led = BEFORE.contains(&line.low(lead)) || struck(line, lead);
    (told && led).then(|| figure(line, at, next, hours * 60.0 - minutes))
}

/// "The clock had struck a quarter to eight".
pub(super) fn struck(line: &Line, at: usize) -> bool {
    matches!(line.low(at), "struck" | "strikes" | "was" | "is" | "showed")
        && (0..at).any(|n| matches!(line.low(n), "clock" | "it" | "bell" | "bells"))
}
