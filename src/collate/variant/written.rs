//! The words of a passage as they are compared, whatever the house makes of them: typography, capitals, points between
//! letters, spelling, percents and clocks.

use std::borrow::Cow;
use std::ops::Range;

use crate::collate::{style, words};
use crate::story::Span;
use crate::text::dateline;

/// Whether a word is printed in capitals for emphasis: none of two letters, which may be a country.
fn is_shouted(word: &str) -> bool {
    let capital = |c: char| c.is_uppercase() || c == '\'' || c == '’';
    word.starts_with(char::is_uppercase)
        && word.chars().nth(2).is_some()
        && word.chars().all(capital)
}

/// Whether a word is letters with points between: "U.K", "U.S".
fn is_pointed(word: &str) -> bool {
    let letters = word.bytes().step_by(2);
    let points = word.bytes().skip(1).step_by(2);
    word.len() > 2
        && letters.clone().all(|b| b.is_ascii_uppercase())
        && points.clone().all(|b| b == b'.')
}

/// Apostrophes inside words are one character; marks, capitals and points between letters are none: "Second World War" and
/// "second world war", "U.K." and "UK" are as the house has it.
fn key(word: &str) -> Cow<'_, str> {
    if is_shouted(word) {
        return Cow::Owned(word.to_lowercase().replace('’', "'"));
    }
    if !word.starts_with(char::is_uppercase) && word.is_ascii() {
        return Cow::Borrowed(word);
    }
    if is_pointed(word) {
        return Cow::Owned(word.replace('.', ""));
    }
    let plain = if word.is_ascii() {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.replace(['’', 'ʼ', '‘'], "'"))
    };
    let mut letters = plain.chars();
    match letters.next() {
        // "US" and "I" stay as they are: only a plain capitalised word is lowered.
        Some(letter) if letters.clone().all(|c| c.is_lowercase() || c == '\'') => {
            Cow::Owned(letter.to_lowercase().chain(letters).collect())
        }
        _ => plain,
    }
}

/// A word as both styles of English may write it. Other languages have few words that look like theirs, and compare them
/// with one another alone.
fn in_style(word: Cow<'_, str>) -> Cow<'_, str> {
    match style::plain(&word) {
        Cow::Owned(plain) => Cow::Owned(plain),
        Cow::Borrowed(plain) if plain == word => word,
        Cow::Borrowed(plain) => Cow::Owned(plain.to_owned()),
    }
}

/// How far into a text a dateline may begin, in bytes.
const NEAR_THE_TOP: usize = 1000;

/// A passage from behind the dateline that it begins with.
pub(super) fn without_dateline(text: &str, span: Span) -> Span {
    let top = span.start < NEAR_THE_TOP;
    let filed = top.then(|| dateline::end(span.of(text))).flatten();
    Span::new(span.start + filed.unwrap_or(0), span.end)
}

/// Whether a word is the hours of a clock, up to two digits.
fn is_hours(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word is the minutes of a clock: two digits, alone or with the half of the day, "50am".
fn is_minutes(word: &str) -> bool {
    let half = word.get(2..).is_some_and(|half| {
        half.is_empty() || half.eq_ignore_ascii_case("am") || half.eq_ignore_ascii_case("pm")
    });
    half && word.bytes().take(2).all(|b| b.is_ascii_digit())
}

/// Calls `take` with each word of a passage and where it begins in it. A clock is one word, which the standard parts at its
/// colon: "11:50am".
fn each_whole<'t>(passage: &'t str, mut take: impl FnMut(usize, &'t str)) {
    let mut held: Option<(usize, &str)> = None;
    words::each(passage, |at, word| {
        if let Some((start, hours)) = held.take() {
            let colon = passage.get(start + hours.len()..at) == Some(":");
            if colon && is_minutes(word) {
                take(start, &passage[start..at + word.len()]);
                return;
            }
            take(start, hours);
        }
        if is_hours(word) {
            held = Some((at, word));
        } else {
            take(at, word);
        }
    });
    if let Some((start, hours)) = held {
        take(start, hours);
    }
}

/// The sign and the two words that stand for "percent".
const PERCENT: &str = "percent";

/// Where the sign of percent ends that stands at the beginning of a text, with a blank before it or none.
fn percent_sign(text: &str) -> Option<usize> {
    let sign = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    sign.starts_with('%').then(|| text.len() - sign.len() + 1)
}

/// Calls `take` with each word of a passage as it is written, and where it stands in it; "%", "per cent" and "percent" are one
/// word, as the house has it.
fn each_plain<'t>(passage: &'t str, mut take: impl FnMut(&'t str, Range<usize>)) {
    let mut per: Option<Range<usize>> = None;
    each_whole(passage, |at, word| {
        let place = at..at + word.len();
        if let Some(held) = per.take() {
            if word.eq_ignore_ascii_case("cent") && at == held.end + 1 {
                take(PERCENT, held.start..place.end);
                return;
            }
            take(&passage[held.clone()], held);
        }
        if word.eq_ignore_ascii_case("per") {
            per = Some(place);
            return;
        }
        let end = place.end;
        take(word, place);
        if word.ends_with(|c: char| c.is_ascii_digit())
            && let Some(sign) = percent_sign(&passage[end..])
        {
            take(PERCENT, end + sign - 1..end + sign);
        }
    });
    if let Some(held) = per {
        take(&passage[held.clone()], held);
    }
}

/// A clock on that of the whole day, so that "1:08pm" and "13:08" are one word, and "11:50am" and "11:50".
fn clock(word: &str) -> Option<String> {
    let (hours, minutes) = word.split_once(':')?;
    let half = minutes.get(2..)?.to_ascii_lowercase();
    let hours: u8 = hours.parse().ok()?;
    let minutes = &minutes[..2];
    let hours = match half.as_str() {
        "am" => hours % 12,
        "pm" => hours % 12 + 12,
        _ => hours,
    };
    Some(format!("{hours}:{minutes}"))
}

/// A word as it is compared.
pub(super) fn compared(word: &str) -> Cow<'_, str> {
    let told = word
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| clock(word))
        .flatten();
    told.map_or_else(|| in_style(key(word)), Cow::Owned)
}

/// Calls `take` with each word of a passage as it is written, and where it stands. A dateline is none of its words.
pub(super) fn each_written<'t>(text: &'t str, span: Span, mut take: impl FnMut(&'t str, Span)) {
    let span = without_dateline(text, span);
    each_plain(span.of(text), |word, place| {
        take(
            word,
            Span::new(span.start + place.start, span.start + place.end),
        );
    });
}

/// The same with each word as it is [`compared`].
pub(super) fn each<'t>(text: &'t str, span: Span, mut take: impl FnMut(Cow<'t, str>, Span)) {
    each_written(text, span, |word, span| take(compared(word), span));
}
