//! Breaking one paragraph into rows: opportunities after UAX #14, widths after [`Widths`].

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::Widths;
use crate::story::Span;

/// Breaks `text[within]` into rows of at most `columns` columns.
///
/// The rows cover the span without a gap: white space at which a line is broken belongs to the row
/// before it, and is not counted in its width. A word longer than a row is broken between
/// graphemes; a grapheme wider than a row, between scalars that take columns. One that is wider than the row
/// itself (a wide letter in a single column) has a row to itself.
pub fn wrap(text: &str, within: Span, columns: usize, widths: Widths) -> Vec<Span> {
    let mut rows = Rows {
        columns: columns.max(1),
        widths,
        done: Vec::new(),
        start: within.start,
        used: 0,
    };
    let slice = within.of(text);
    for part in parts(slice) {
        let at = within.start + part.range.start;
        let words = &slice[part.range];
        if let Some(plain) = part.plain {
            rows.add_plain(words, plain, at);
            continue;
        }
        let mut from = 0;
        for (to, kind) in linebreaks(words) {
            rows.add(&words[from..to], at + from);
            from = to;
            if kind == BreakOpportunity::Mandatory && to < words.len() {
                rows.finish(at + to);
            }
        }
    }
    rows.finish(within.end);
    rows.done
}

/// A part of a text.
struct Part {
    range: Range<usize>,
    /// What it has where no line is broken within it.
    plain: Option<Plain>,
}

/// What a part has that has plain letters, stops, commas and middle dots alone, and at most a space behind them.
#[derive(Clone, Copy)]
struct Plain {
    /// How many of its bytes are no space behind it.
    bytes: usize,
    /// How many middle dots are among them.
    dots: usize,
}

/// What a byte is to where lines are broken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    /// A stop or a comma: behind it, a space ends a part; before it, none does.
    Stop,
    Space,
    Other,
}

/// Of every byte what it is.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Kind::Letter,
            b'.' | b',' => Kind::Stop,
            b' ' => Kind::Space,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
};

/// A middle dot, which lists are set apart by: to where lines are broken it is a letter (class AI, resolved to AL).
const DOT: [u8; 2] = [0xc2, 0xb7];

/// A text in parts, cut behind each space that stands between plain letters: a line may always be broken there, and what
/// comes behind begins as a text does. Most parts are single words, of which the rules need not be asked.
fn parts(text: &str) -> impl Iterator<Item = Part> {
    let bytes = text.as_bytes();
    let begins_word = move |at: usize| match bytes.get(at) {
        Some(&byte) if byte == DOT[0] => bytes.get(at + 1) == Some(&DOT[1]),
        byte => byte.is_some_and(u8::is_ascii_alphanumeric),
    };
    let mut start = 0;
    std::iter::from_fn(move || {
        let (mut at, mut plain, mut dots) = (start, true, 0);
        // Whether a space here would stand behind a word.
        let mut closed = false;
        while let Some(&byte) = bytes.get(at) {
            match KINDS[usize::from(byte)] {
                Kind::Letter | Kind::Stop => closed = true,
                Kind::Space if closed && begins_word(at + 1) => {
                    let plain = plain.then_some(Plain {
                        bytes: at - start,
                        dots,
                    });
                    let range = start..at + 1;
                    start = at + 1;
                    return Some(Part { range, plain });
                }
                Kind::Space => {
                    plain &= at + 1 == bytes.len();
                    closed = false;
                }
                Kind::Other if byte == DOT[0] && bytes.get(at + 1) == Some(&DOT[1]) => {
                    (dots, closed) = (dots + 1, true);
                    at += 1;
                }
                Kind::Other => (plain, closed) = (false, false),
            }
            at += 1;
        }
        let range = start..bytes.len();
        start = bytes.len();
        let bytes = text[range.clone()]
            .strip_suffix(' ')
            .map_or(range.len(), str::len);
        let plain = plain.then_some(Plain { bytes, dots });
        (!range.is_empty()).then_some(Part { range, plain })
    })
}

/// The scalars of a grapheme that take columns, each with those behind it that take none and with where it begins: a sign
/// that asks for a heart in colour makes it wider.
fn letters(grapheme: &str, widths: Widths) -> impl Iterator<Item = (usize, &str)> {
    let mut begins = grapheme
        .char_indices()
        .filter(move |(at, c)| *at == 0 || widths.scalar(*c) > 0)
        .map(|(at, _)| at)
        .peekable();
    std::iter::from_fn(move || {
        let from = begins.next()?;
        let to = begins.peek().copied().unwrap_or(grapheme.len());
        Some((from, &grapheme[from..to]))
    })
}

/// The rows made so far, and the one that is being filled.
struct Rows {
    columns: usize,
    widths: Widths,
    done: Vec<Span>,
    /// Where the row begins that is being filled.
    start: usize,
    /// Its columns, white space at its end included.
    used: usize,
}

impl Rows {
    /// Adds a stretch without a break opportunity inside, which begins at byte `at`.
    fn add(&mut self, stretch: &str, at: usize) {
        let word = stretch.trim_end();
        let word_width = self.widths.text(word);
        if self.used + word_width > self.columns && self.used > 0 {
            self.finish(at);
        }
        if word_width > self.columns {
            self.add_broken(word, at);
        } else {
            self.used += word_width;
        }
        self.used += self.widths.text(&stretch[word.len()..]);
    }

    /// The same of a part that is plain.
    fn add_plain(&mut self, stretch: &str, plain: Plain, at: usize) {
        let columns = match plain.dots {
            0 => plain.bytes,
            dots => plain.bytes - DOT.len() * dots + self.widths.scalar('·') * dots,
        };
        if self.used + columns > self.columns && self.used > 0 {
            self.finish(at);
        }
        if columns > self.columns {
            self.add_broken(&stretch[..plain.bytes], at);
        } else {
            self.used += columns;
        }
        self.used += stretch.len() - plain.bytes;
    }

    /// Adds a word that is wider than a row.
    fn add_broken(&mut self, word: &str, at: usize) {
        for (i, grapheme) in word.grapheme_indices(true) {
            let width = self.widths.grapheme(grapheme);
            if width <= self.columns {
                self.push(width, at + i);
                continue;
            }
            for (j, letter) in letters(grapheme, self.widths) {
                self.push(self.widths.grapheme(letter), at + i + j);
            }
        }
    }

    /// Adds something of `width` columns that begins at byte `at`.
    fn push(&mut self, width: usize, at: usize) {
        if self.used + width > self.columns && self.used > 0 {
            self.finish(at);
        }
        self.used += width;
    }

    /// Ends the row before byte `at`.
    fn finish(&mut self, at: usize) {
        if at > self.start {
            self.done.push(Span::new(self.start, at));
        }
        self.start = at;
        self.used = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), columns, Widths::default())
            .into_iter()
            .map(|row| row.of(text).trim_end())
            .collect()
    }

    #[test]
    fn breaks() {
        let cases: &[(&str, usize, &[&str])] = &[
            ("", 5, &[]),
            ("one", 5, &["one"]),
            ("one two", 7, &["one two"]),
            ("one two", 6, &["one", "two"]),
            ("one two ", 7, &["one two"]),
            ("one  two", 5, &["one", "two"]),
            ("well-known", 6, &["well-", "known"]),
            ("unbreakable", 4, &["unbr", "eaka", "ble"]),
            ("an unbreakable", 4, &["an", "unbr", "eaka", "ble"]),
            ("渡輪起火", 5, &["渡輪", "起火"]),
            ("渡輪", 1, &["渡", "輪"]),
            ("cafe\u{301}cafe\u{301}", 4, &["cafe\u{301}", "cafe\u{301}"]),
            ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4, &["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]),
            (
                "👩\u{301}\u{200d}❤\u{fe0f}",
                3,
                &["👩\u{301}\u{200d}", "❤\u{fe0f}"],
            ),
            ("“So it is,” he said.", 12, &["“So it is,”", "he said."]),
            ("a\nb", 9, &["a", "b"]),
            ("12,000 people", 7, &["12,000", "people"]),
            ("1 O · 2 P", 5, &["1 O ·", "2 P"]),
            ("1 O · 2 P", 4, &["1 O", "· 2", "P"]),
        ];
        for (text, columns, want) in cases {
            assert_eq!(rows(text, *columns), *want, "{text:?} in {columns}");
        }
    }

    #[test]
    fn a_part_of_a_text_keeps_its_offsets() {
        let text = "First.\n\nOne two three.";
        let got = wrap(text, Span::new(8, text.len()), 7, Widths::default());
        assert_eq!(got, [Span::new(8, 16), Span::new(16, 22)]);
    }

    /// The places where a line may be broken, as [`wrap`] finds them.
    fn broken(text: &str) -> Vec<(usize, bool)> {
        let mut found = Vec::new();
        for part in parts(text) {
            let range = part.range;
            if part.plain.is_some() {
                found.push((range.end, range.end == text.len()));
                continue;
            }
            let breaks = linebreaks(&text[range.clone()]);
            found.extend(breaks.map(|(to, kind)| {
                let to = range.start + to;
                let within = to < range.end || range.end == text.len();
                (to, within && kind == BreakOpportunity::Mandatory)
            }));
        }
        found
    }

    proptest! {
        #[test]
        fn parts_are_broken_as_the_whole(text in "[a-zA-Z0-9 .,·“”’()'%$/é渡क\u{a0}\u{200b}\u{200d}\u{301}\n—-]{1,60}") {
            let whole = linebreaks(&text).map(|(to, kind)| (to, kind == BreakOpportunity::Mandatory));
            prop_assert_eq!(broken(&text), whole.collect::<Vec<_>>());
        }

        #[test]
        fn rows_cover_the_text_and_stay_within_the_width(
            text in "[a-z ·“”—é渡👩\u{200d}\u{301}\u{94d}क\u{fe0f}❤-]{0,80}",
            columns in 2_usize..40,
            ambiguous_wide: bool,
        ) {
            let widths = Widths { ambiguous_wide };
            let rows = wrap(&text, Span::new(0, text.len()), columns, widths);
            let joined: String = rows.iter().map(|row| row.of(&text)).collect();
            prop_assert_eq!(&joined, &text);
            for row in &rows {
                prop_assert!(widths.text(row.of(&text).trim_end()) <= columns);
            }
        }
    }
}
