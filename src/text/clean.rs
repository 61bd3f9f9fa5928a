//! From decoded characters to clean paragraphs: NFC, line ends, control and format characters.

use crate::story::Span;

/// A cleaned text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clean {
    /// Paragraphs separated by one blank line; NFC; no control or format characters.
    pub text: String,
    /// How many characters were removed.
    pub removed: usize,
}

/// Where lines end a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// Blank lines, where the text has any; else every line.
    Detect,
    /// Every line is a paragraph.
    Lines,
}

/// Cleans a decoded text.
pub fn clean(raw: &str, breaks: Breaks) -> Clean {
    let _ = breaks;
    Clean {
        text: raw.to_owned(),
        removed: 0,
    }
}

/// Cleans one line (a title, an outlet's name): as [`clean`], with white space folded to single spaces.
pub fn clean_line(raw: &str) -> String {
    raw.to_owned()
}

/// The paragraphs of a cleaned text.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let _ = text;
    Vec::new()
}
