//! Sentence boundaries: sentencex, repaired where a quotation is cut.

mod heading;
mod joint;
mod missed;
mod quoted;
mod whole;

use std::ops::Range;

use super::{BEFORE_DATELINE, Lang, dateline};
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
    /// Names a thing and says nothing of it: "The roof."
    pub topic: bool,
}

/// Splits every paragraph into sentences; `tokens` stays empty until [`super::token::tokenize`].
///
/// A quotation and its attribution are one sentence, however many the quotation holds. A long
/// quotation without an attribution behind it is split inside.
pub fn split(text: &str, paragraphs: &[Span], lang: Lang) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(text.len() / 100);
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let words = span.of(text);
        let first = sentences.len();
        // A dateline is no sentence of its own, be there a stop behind its day or its agency.
        let opens = paragraph < BEFORE_DATELINE;
        let dateline = opens.then(|| dateline::end(words)).flatten();
        let mut start = 0;
        for cut in bounded(words, cuts(words, lang)) {
            if dateline.is_some_and(|end| cut <= end && cut < words.len()) {
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
        let last = paragraph + 1 == paragraphs.len();
        if let [only] = &mut sentences[first..] {
            only.heading = !last && heading::is_heading(only.span.of(text));
        }
    }
    sentences
}

/// Where the sentences of one paragraph end, in rising order; the last is the paragraph's end.
fn cuts(words: &str, lang: Lang) -> Vec<usize> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let quotations = quoted::whole(words);
    for cut in boundaries(words, lang) {
        let goes_on = |at: usize| {
            let opened = quotations.partition_point(|q| q.start < at);
            let inside = opened > 0 && at < quotations[opened - 1].end;
            inside || joint::holds(&words[start..at], &words[at..], lang)
        };
        if cut < words.len() && goes_on(cut) {
            continue;
        }
        pieces.extend(joint::asides(words, start..cut));
        pieces.push(cut);
        start = cut;
    }
    let mut found = Vec::with_capacity(pieces.len());
    start = 0;
    for cut in pieces {
        if let Some(inside) = quoted::inside(words, start..cut) {
            let offset = inside.start;
            let inner = &words[inside];
            let mut from = 0;
            for at in boundaries(inner, lang) {
                if at < inner.len() && !joint::holds(&inner[from..at], &inner[at..], lang) {
                    found.push(offset + at);
                    from = at;
                }
            }
        }
        found.push(cut);
        start = cut;
    }
    found
}

/// So many bytes of a paragraph are looked at together: what sentencex does with marks that nothing closes grows with the
/// square of the text.
const PIECE: usize = 16 * 1024;

/// No sentence has more bytes: some 600 words, more than any that a person has written for a newspaper. What holds the figures and the
/// words of one sentence against one another grows with the square of it, and a table without a full stop is a sentence.
const LONGEST: usize = 4 * 1024;

/// The ends of sentences, with further ones in those that are longer than [`LONGEST`].
fn bounded(words: &str, cuts: Vec<usize>) -> Vec<usize> {
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    if starts.zip(&cuts).all(|(start, end)| end - start <= LONGEST) {
        return cuts;
    }
    let (mut out, mut start) = (Vec::with_capacity(cuts.len() + 1), 0);
    for end in cuts {
        let ends = piece_ends(&words[start..end], LONGEST);
        out.extend(ends.iter().map(|at| start + at));
        start = end;
    }
    out
}

/// Where a text may be cut so that no piece is longer than `longest`, as long as it has white space; the last is its end.
fn piece_ends(words: &str, longest: usize) -> Vec<usize> {
    let (mut ends, mut start) = (Vec::new(), 0);
    while words.len() - start > longest {
        let most = words.floor_char_boundary(start + longest);
        let space = words[start..most].rfind(char::is_whitespace);
        start = space.map_or(most, |at| start + at).max(start + 1);
        start = words.ceil_char_boundary(start);
        ends.push(start);
    }
    ends.push(words.len());
    ends
}

/// The ends of the pieces that sentencex finds; the last is the end of `words`.
fn boundaries(words: &str, lang: Lang) -> Vec<usize> {
    let (mut ends, mut start) = (Vec::new(), 0);
    for end in piece_ends(words, PIECE) {
        let piece = &words[start..end];
        let found = sentencex::get_sentence_boundaries(lang.code(), piece);
        let found = found.iter().map(|bound| bound.end_byte);
        let inside = found.filter(|end| *end < piece.len() && piece.is_char_boundary(*end));
        ends.extend(inside.map(|end| start + end));
        start = end;
    }
    ends.extend(missed::ends(words, lang));
    ends.sort_unstable();
    ends.dedup();
    ends.push(words.len());
    ends
}

/// The stretch without the white space around it, if anything is left.
fn trimmed(words: &str, start: usize, end: usize) -> Option<Span> {
    let piece = words.get(start..end)?;
    let front = start + (piece.len() - piece.trim_start().len());
    let back = front + piece.trim().len();
    (front < back).then(|| Span::new(front, back))
}

#[cfg(test)]
mod tests;
