//! Long quotations that close with their own full stop: split inside, sentence by sentence.

use std::ops::Range;

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
