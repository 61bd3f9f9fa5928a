//! A text as it is searched, with the way back to the original.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::LIMIT;
use crate::story::Span;

/// A text without what makes no difference, and where every byte of it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For every byte of `text`, the first byte of the original it stands for.
    origin: Vec<u32>,
    length: usize,
}

impl Folded {
    /// Folds a text: lower case, no accents, straight quotes, single spaces.
    pub fn new(text: &str) -> Self {
        Self::made(text, false)
    }

    /// Folds typography alone: straight quotes and dashes, single spaces.
    pub fn exact(text: &str) -> Self {
        Self::made(text, true)
    }

    fn made(text: &str, exact: bool) -> Self {
        let mut folded = Self {
            length: text.len(),
            ..Self::default()
        };
        for (at, c) in text.char_indices() {
            folded.push(c, at, exact);
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn push(&mut self, c: char, at: usize, exact: bool) {
        if c.is_whitespace() {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.push_folded(' ', at);
            }
        } else if exact {
            self.push_folded(plain(c), at);
        } else if c.is_ascii() {
            self.push_folded(c.to_ascii_lowercase(), at);
        } else {
            for part in std::iter::once(plain(c)).nfkd() {
                if !is_combining_mark(part) {
                    for lower in part.to_lowercase() {
                        self.push_folded(lower, at);
                    }
                }
            }
        }
    }

    fn push_folded(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), at as u32);
    }

    /// Where `needle` stands, as bytes of the original.
    pub fn find(&self, needle: &Self) -> Vec<Span> {
        let words = needle.text.trim();
        if words.is_empty() {
            return Vec::new();
        }
        self.text
            .match_indices(words)
            .take(LIMIT)
            .map(|(at, _)| self.original(at, at + words.len()))
            .collect()
    }

    fn original(&self, start: usize, end: usize) -> Span {
        let to = self.origin.get(end).map_or(self.length, |&o| o as usize);
        Span::new(self.origin[start] as usize, to)
    }
}

/// Quotes and dashes as a keyboard has them.
fn plain(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
        '–' | '—' | '‑' | '‐' | '−' => '-',
        other => other,
    }
}
