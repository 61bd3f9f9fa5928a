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
/// graphemes; a grapheme wider than a row, between scalars. A scalar that is wider than the row
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
        let at = within.start + part.start;
        let words = &slice[part];
        if let Some(letters) = simple(words) {
            rows.add_letters(words, letters, at);
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

/// A text in parts, cut behind each space that stands between plain letters: a line may always be broken there, and what
/// comes behind begins as a text does. Most parts are single words, of which the rules need not be asked.
fn parts(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let ends = move |space: usize| {
        let before = space.checked_sub(1);
        let closed = before.is_some_and(|at| letter(at) || matches!(bytes[at], b'.' | b','));
        closed && letter(space + 1)
    };
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(start..).filter(|rest| !rest.is_empty())?;
        let mut spaces = rest.iter().enumerate().filter(|(_, byte)| **byte == b' ');
        let space = spaces.find(|(at, _)| ends(start + at));
        let part = start..start + space.map_or(rest.len(), |(at, _)| at + 1);
        start = part.end;
        Some(part)
    })
}

/// How many letters a part has that has plain letters, stops and commas alone, between which no line is broken, and at
/// most a space behind them.
fn simple(part: &str) -> Option<usize> {
    let letters = part.strip_suffix(' ').unwrap_or(part).as_bytes();
    // Words are short, and are looked at whole.
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b',');
    let all = letters.iter().fold(true, |all, b| all & plain(*b));
    all.then_some(letters.len())
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

    /// The same of so many plain letters and at most a space behind them: each takes a column.
    fn add_letters(&mut self, stretch: &str, letters: usize, at: usize) {
        if self.used + letters > self.columns && self.used > 0 {
            self.finish(at);
        }
        if letters > self.columns {
            self.add_broken(&stretch[..letters], at);
        } else {
            self.used += letters;
        }
        self.used += stretch.len() - letters;
    }

    /// Adds a word that is wider than a row.
    fn add_broken(&mut self, word: &str, at: usize) {
        for (i, grapheme) in word.grapheme_indices(true) {
            let width = self.widths.grapheme(grapheme);
            if width <= self.columns {
                self.push(width, at + i);
                continue;
            }
            for (j, c) in grapheme.char_indices() {
                self.push(self.widths.scalar(c), at + i + j);
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
            ("“So it is,” he said.", 12, &["“So it is,”", "he said."]),
            ("a\nb", 9, &["a", "b"]),
            ("12,000 people", 7, &["12,000", "people"]),
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
            if simple(&text[part.clone()]).is_some() {
                found.push((part.end, part.end == text.len()));
                continue;
            }
            let breaks = linebreaks(&text[part.clone()]);
            found.extend(breaks.map(|(to, kind)| {
                let to = part.start + to;
                let within = to < part.end || part.end == text.len();
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
            text in "[a-z “”—é渡👩\u{200d}\u{301}\u{94d}क\u{fe0f}❤-]{0,80}",
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
