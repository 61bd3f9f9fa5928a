//! Long quotations that close with their own full stop: split inside, sentence by sentence.

use std::ops::Range;

use super::super::quote::marks;
use crate::story::Span;

/// A quotation up to this length, in bytes, stays in one piece with what leads it in.
const LONGEST_WHOLE: usize = 240;

/// The words of a long quotation that ends the sentence at `piece` and has no attribution behind
/// it: `He said: “…. ….”`.
pub(super) fn inside(words: &str, piece: Range<usize>) -> Option<Range<usize>> {
    let sentence = words.get(piece.clone())?.trim_end();
    if sentence.len() <= LONGEST_WHOLE {
        return None;
    }
    let close = sentence.chars().next_back()?;
    let before = sentence.strip_suffix(close)?;
    if !before.trim_end().ends_with(['.', '!', '?', '…']) {
        return None;
    }
    let open = match close {
        '”' => before.rfind('“')?,
        '“' => before.rfind('„')?,
        '»' => before.rfind('«')?,
        '"' => before.rfind('"')?,
        _ => return None,
    };
    let first = open + before[open..].chars().next()?.len_utf8();
    Some(piece.start + first..piece.start + before.len())
}

/// Quotations between single marks that stay in one piece: short ones, and those that an
/// attribution follows (`‘It’s over. Go home,’ he said.`). Their apostrophes make the quotation
/// look closed where it goes on.
pub(super) fn whole(words: &str) -> Vec<Range<usize>> {
    if !opens_single(words) {
        return Vec::new();
    }
    let stays = |span: &Span| {
        let after = words[span.end..].trim_start();
        let marks = &words[span.range()];
        let short = marks.len() <= LONGEST_WHOLE && marks.starts_with('‘');
        short || marks.starts_with(['‘', '\'']) && after.starts_with(char::is_lowercase)
    };
    let found = marks::find(words, &[Span::new(0, words.len())]);
    let spans = found.into_iter().map(|mark| mark.outer);
    spans.filter(stays).map(Span::range).collect()
}

/// Whether a single mark stands where a quotation may open.
fn opens_single(words: &str) -> bool {
    words.contains('‘') || words.starts_with('\'') || words.contains(" '")
}
