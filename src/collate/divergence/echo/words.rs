//! Words by UAX #29, as `unicode_words` gives them, with a short way for plain lines: between blanks
//! and outside marks, letters and digits are one word.

use unicode_segmentation::UnicodeSegmentation;

/// Marks that stand before or behind a word and never join it to another.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() && c != '_' || "“”‘’„«»–—…".contains(c)
}

/// Whether no character of a line can join words over a blank, or be part of one in its own way.
fn is_plain(line: &str) -> bool {
    let letter = |c: char| ('\u{c0}'..='\u{17f}').contains(&c);
    line.is_ascii() && !line.contains(|c: char| c.is_ascii_control())
        || line
            .chars()
            .all(|c| c.is_ascii() && !c.is_ascii_control() || letter(c) || is_mark(c))
}

/// Calls `take` with each word of `text` and where it begins.
pub(super) fn each<'t>(text: &'t str, mut take: impl FnMut(usize, &'t str)) {
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

fn in_plain<'t>(line: &'t str, mut at: usize, take: &mut impl FnMut(usize, &'t str)) {
    for chunk in line.split(' ') {
        let bare = chunk.trim_start_matches(is_mark);
        let start = at + chunk.len() - bare.len();
        let bare = bare.trim_end_matches(is_mark);
        if bare.bytes().all(|b| b.is_ascii_alphanumeric()) {
            if !bare.is_empty() {
                take(start, bare);
            }
        } else {
            for (offset, word) in bare.unicode_word_indices() {
                take(start + offset, word);
            }
        }
        at += chunk.len() + 1;
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
            text in "([a-zA-Zé0-9_]{1,4}|[ .,:;'’“”‘„«»–—…!?()/@#$%&*+-]|\n|\u{301}|\u{a0}|[東カ🙂]|\\PC){0,40}"
        ) {
            let whole: Vec<(usize, &str)> = text.unicode_word_indices().collect();
            prop_assert_eq!(found(&text), whole);
        }
    }
}
