//! Words as they are read out: without glyphs, on one line that is broken between words.

use crate::layout::{Widths, wrap};
use crate::reader::rich::Line;
use crate::story::Span;

/// Glyphs of the program's own words, and what is said for them.
const ALOUD: [(&str, &str); 14] = [
    (" · ", "; "),
    ("¶", "paragraph "),
    ("∅ ", "not found in "),
    ("∅", "not found"),
    ("⊘ ", "left out by "),
    ("⊘", "left out"),
    ("★", ""),
    ("≥", "at least "),
    ("≤", "at most "),
    (">=", "at least "),
    ("<=", "at most "),
    ("⏎", "Enter"),
    ("✎", "note"),
    ("╌ ", ""),
];

/// The program's own words without glyphs.
pub fn aloud(words: &str) -> String {
    let mut out = one_line(words);
    for (glyph, said) in ALOUD {
        out = out.replace(glyph, said);
    }
    // Where a glyph stood by itself, two blanks are left.
    one_line(&out)
}

/// Words of a report on one line.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line for a terminal of so many columns, which would break it within words. It is broken between
/// them by blanks up to the border, not by line ends: read aloud it stays one line, and read row by
/// row, or by the fingers, every word is whole.
pub fn fitted(line: &str, columns: usize) -> String {
    let widths = Widths::default();
    if columns == 0 || widths.text(line) <= columns {
        return line.to_owned();
    }
    let all = Span::new(0, line.len());
    // A blank at least stays between two rows: else their words would be one.
    let rows = wrap(line, all, columns.saturating_sub(1), widths);
    let mut out = String::new();
    for (at, row) in rows.iter().enumerate() {
        let words = row.of(line).trim_end();
        out.push_str(words);
        if at + 1 < rows.len() {
            let rest = columns.saturating_sub(widths.text(words));
            out.push_str(&" ".repeat(rest));
        }
    }
    out
}

/// The lines of a box that is only read.
pub fn text_box(title: &str, lines: &[Line]) -> Vec<String> {
    let mut out = vec![format!("{title}:")];
    out.extend(rows(lines));
    out
}

/// Lines as they are said, without blank ones.
pub fn rows(lines: &[Line]) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines {
        let pieces = line.left.iter().chain(&line.right);
        let words: Vec<&str> = pieces.map(|piece| piece.text.as_str()).collect();
        let words = words.concat();
        if !words.trim().is_empty() {
            out.push(if line.chrome {
                aloud(&words)
            } else {
                one_line(&words)
            });
        }
    }
    out
}
