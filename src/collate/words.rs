//! Words by UAX #29, as `unicode_words` gives them, with a short way for plain lines: of characters
//! that join words over no blank, in which letters and digits between blanks and marks are one word.

use unicode_segmentation::UnicodeSegmentation;

/// What a byte of a plain line is to its words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// A letter or digit of ASCII.
    Inside,
    /// A blank, or a mark that never stands inside a word.
    Apart,
    /// A mark that joins the letters on its two sides: "O'Brien", "3.5".
    Joins,
    /// Part of a longer character, or of a word in a way of its own.
    Other,
}

const fn class(byte: u8) -> Byte {
    match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Byte::Inside,
        b'\'' | b'.' | b',' | b':' | b';' => Byte::Joins,
        b'_' | 0x80.. => Byte::Other,
        _ => Byte::Apart,
    }
}

/// [`class`] of each byte.
const CLASS: [Byte; 256] = {
    let mut classes = [Byte::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = class(byte as u8);
        byte += 1;
    }
    classes
};

#[inline]
fn at(bytes: &[u8], place: usize) -> Byte {
    bytes
        .get(place)
        .map_or(Byte::Apart, |b| CLASS[usize::from(*b)])
}

/// How many bytes the mark at a place takes: `“ ” „ « » – — …`, which stand in no word; nothing for others.
#[inline]
fn mark(bytes: &[u8], place: usize) -> usize {
    match bytes.get(place..) {
        Some([0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0x9e | 0xa6, ..]) => 3,
        Some([0xc2, 0xab | 0xbb, ..]) => 2,
        _ => 0,
    }
}

/// Whether no character of a line can join words over a blank, or be part of one in its own way: ASCII, Latin
/// letters with their accents (U+00C0 to U+017F), quotation marks and dashes.
fn is_plain(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Nothing ends this loop early, so that it takes many bytes at a time.
    let control = |found: bool, byte: &u8| found | byte.is_ascii_control();
    if bytes.iter().fold(false, control) {
        return false;
    }
    if line.is_ascii() {
        return true;
    }
    let mut place = 0;
    while let Some(more) = bytes[place..].iter().position(|b| !b.is_ascii()) {
        place += more;
        place += match (mark(bytes, place), bytes.get(place..)) {
            (0, Some([0xc3..=0xc5, _, ..])) => 2,
            (0, Some([0xe2, 0x80, 0x98 | 0x99, ..])) => 3,
            (0, _) => return false,
            (mark, _) => mark,
        };
    }
    true
}

/// Calls `take` with each word of `text` and where it begins.
pub(in crate::collate) fn each<'t>(text: &'t str, mut take: impl FnMut(usize, &'t str)) {
    let mut at = 0;
    for line in text.split('\n') {
        if is_plain(line) {
            in_plain(line, at, &mut take);
        } else {
            for (offset, word) in line.unicode_word_indices() {
                take(at + offset, word);
            }
        }
        at += line.len() + 1;
    }
}

fn in_plain<'t>(line: &'t str, offset: usize, take: &mut impl FnMut(usize, &'t str)) {
    let bytes = line.as_bytes();
    let mut place = 0;
    while place < bytes.len() {
        let start = place;
        let inside = |byte: &&u8| CLASS[usize::from(**byte)] == Byte::Inside;
        place += bytes[place..].iter().take_while(inside).count();
        let goes_on = match at(bytes, place) {
            Byte::Joins if place > start => {
                at(bytes, place + 1) != Byte::Apart && mark(bytes, place + 1) == 0
            }
            Byte::Other => mark(bytes, place) == 0,
            _ => false,
        };
        if goes_on {
            // Letters with accents, or joined: up to the next blank as the standard has it.
            let blank = bytes[place..].iter().position(|b| *b == b' ');
            place = blank.map_or(bytes.len(), |more| place + more);
            for (more, word) in line[start..place].unicode_word_indices() {
                take(offset + start + more, word);
            }
            continue;
        }
        if place > start {
            take(offset + start, &line[start..place]);
        }
        place += match at(bytes, place) {
            Byte::Other => mark(bytes, place).max(1),
            _ => 1,
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(usize, &str)> {
        let mut out = Vec::new();
        each(text, |at, word| out.push((at, word)));
        out
    }

    proptest! {
        #[test]
        fn the_words_are_those_of_the_standard(
            text in "([a-zA-Zé0-9_]{1,4}|[ .,:;'’“”‘„«»–—…!?()/@#$%&*+-]|\n|\u{301}|\u{a0}|[東カ🙂×÷]|\\PC){0,40}"
        ) {
            let whole: Vec<(usize, &str)> = text.unicode_word_indices().collect();
            prop_assert_eq!(found(&text), whole);
        }
    }
}
