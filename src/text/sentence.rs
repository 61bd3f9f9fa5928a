//! Sentence boundaries: sentencex, repaired where a quotation is cut.

use std::ops::Range;

use super::Lang;
use crate::story::Span;

/// One sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without the white space around it.
    pub span: Span,
    /// Index of its paragraph in the report.
    pub paragraph: usize,
    /// Its tokens, as a range into [`super::Annotations::tokens`].
    pub tokens: Range<usize>,
    /// A cross-heading inside the text: no full stop, a line of its own.
    pub heading: bool,
}

/// Splits every paragraph into sentences; `tokens` stays empty until [`super::token::tokenize`].
pub fn split(text: &str, paragraphs: &[Span], lang: Lang) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let words = span.of(text);
        let mut start = 0;
        let bounds = sentencex::get_sentence_boundaries(lang.code(), words);
        for cut in bounds.iter().map(|b| b.end_byte).chain([words.len()]) {
            let rest = words[cut..].trim_start();
            if cut < words.len() && rest.starts_with(char::is_lowercase) {
                continue;
            }
            if let Some(piece) = trimmed(words, start, cut) {
                sentences.push(Sentence {
                    span: Span::new(span.start + piece.start, span.start + piece.end),
                    paragraph,
                    ..Sentence::default()
                });
            }
            start = cut;
        }
    }
    sentences
}

/// The stretch without the white space around it, if anything is left.
fn trimmed(words: &str, start: usize, end: usize) -> Option<Span> {
    let piece = words.get(start..end)?;
    let front = start + (piece.len() - piece.trim_start().len());
    let back = front + piece.trim().len();
    (front < back).then(|| Span::new(front, back))
}
