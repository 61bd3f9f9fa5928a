//! Numbers that are read out or written as codes: call signs, runways, seats, formats.
//!
//! Rule: digits said one after the other add up to nothing ("Speedbird seven-seven", "zero-nine left", "double-seven"), and
//! no more does a numeral with a capital or an "x" grown to it ("seat 11A", "a 4x4").

use super::line::Line;
use super::words::Word;
use crate::text::Lang;

/// Words for a digit that count nothing by themselves, folded.
fn is_sole_digit(lang: Lang, word: &str) -> bool {
    match lang {
        Lang::En | Lang::Other => matches!(word, "zero" | "oh" | "one" | "niner"),
        Lang::De => matches!(word, "null" | "eins"),
        Lang::Fr => word == "zero",
        Lang::Es => matches!(word, "cero" | "uno"),
        Lang::It => matches!(word, "zero" | "uno"),
        Lang::Nl => word == "nul",
    }
}

/// Before a digit that is said but once, folded: "double-seven".
const TWICE: [&str; 8] = [
    "double", "triple", "treble", "doppel", "doble", "doppio", "dubbel", "dubbele",
];

/// Whether token `at` is a digit in words.
fn is_digit(line: &Line, at: usize) -> bool {
    if at >= line.len() || line.digits(at) {
        return false;
    }
    let word = line.low(at);
    let small = |value: f64| value < 10.0 && value.fract() == 0.0;
    is_sole_digit(line.notes.lang, word)
        || matches!(line.words.numbers.get(word), Some(Word::Value(value)) if small(*value))
}

/// Whether a space or a hyphen ties token `at` to the one before it.
fn tied(line: &Line, at: usize) -> bool {
    line.gap(at) == " " || line.hyphened(at)
}

/// The token behind digits that are read out from token `at` on. "Five two-bedroom flats" are counted, and so is what
/// stands behind "of the five one".
fn read_out(line: &Line, at: usize) -> Option<usize> {
    let mut next = at;
    while is_digit(line, next) && (next == at || tied(line, next)) {
        next += 1;
    }
    if line.hyphened(next) {
        next = next.checked_sub(1)?;
    }
    let twice = || {
        let before = at.checked_sub(1).filter(|_| tied(line, at));
        before.is_some_and(|before| TWICE.contains(&line.low(before)))
    };
    let led = at > 0 && tied(line, at) && is_digit(line, at - 1);
    let run = next.saturating_sub(at) + usize::from(led);
    (run > 1 || next > at && twice()).then_some(next)
}

/// Capitals that stand for a unit or a multiplier right behind a numeral: "20C", "5K", "30M".
const UNITS: &[u8] = b"CFKMBTWVNLS";

/// The token behind a numeral at token `at` that is part of a code.
fn grown(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    if !line.digits(at) || next >= line.len() || !line.gap(next).is_empty() {
        return None;
    }
    let behind = line.raw(next).as_bytes();
    let seat = line.raw(at).len() <= 3
        && matches!(behind, [letter] if letter.is_ascii_uppercase() && !UNITS.contains(letter));
    let format = matches!(behind, [b'x' | b'X', rest @ ..] if !rest.is_empty() && rest.iter().all(u8::is_ascii_digit));
    // "Flight 4X1207": a capital, or two, and digits grown to digits.
    let letters = behind.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let flight = (1..=2).contains(&letters)
        && behind.len() > letters
        && behind[letters..].iter().all(u8::is_ascii_digit);
    (seat || format || flight).then_some(next + 1)
}

/// The token to go on with, if a code stands at token `at`.
pub(super) fn skip(line: &Line, at: usize) -> Option<usize> {
    grown(line, at).or_else(|| read_out(line, at))
}
