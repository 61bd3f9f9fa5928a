//! Where most of some words stand together.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use crate::story::Span;

/// Fewer words than this say too little to be looked for one by one.
const FEWEST: usize = 4;

/// The share of the words that must stand together, in tenths. Below, two sentences on one subject
/// would pass for each other: they share names and small words.
const TENTHS: usize = 6;

/// The stretch of `text`, about as many words long as `wanted`, that has most of its words; none if
/// it has too few. The first of equals.
pub(super) fn nearest(wanted: &str, text: &str) -> Option<Span> {
    let mut lacking: HashMap<String, i32> = HashMap::new();
    let mut count = 0;
    for word in wanted.unicode_words() {
        *lacking.entry(word.to_lowercase()).or_default() += 1;
        count += 1;
    }
    if count < FEWEST {
        return None;
    }
    let words: Vec<(usize, &str, String)> = text
        .unicode_word_indices()
        .map(|(at, word)| (at, word, word.to_lowercase()))
        .collect();
    let shared = |word: &str| lacking.contains_key(word);
    // Room for words that were put in.
    let room = count + count / 4 + 1;
    let (first, hits) = best_window(&words, lacking.clone(), room)?;
    if hits * 10 < count * TENTHS {
        return None;
    }
    let window = &words[first..(first + room).min(words.len())];
    let start = window.iter().find(|w| shared(&w.2))?.0;
    let last = window.iter().rfind(|w| shared(&w.2))?;
    let end = last.0 + last.1.len();
    Some(Span::new(start, closed(text, end)))
}

/// The first word of the window of `count` words that has most of those that `lacking` counts.
fn best_window(
    words: &[(usize, &str, String)],
    mut lacking: HashMap<String, i32>,
    count: usize,
) -> Option<(usize, usize)> {
    let (mut hits, mut best) = (0, None);
    for (at, (_, _, word)) in words.iter().enumerate() {
        if let Some(left) = lacking.get_mut(word) {
            hits += usize::from(*left > 0);
            *left -= 1;
        }
        if at >= count
            && let Some(left) = lacking.get_mut(&words[at - count].2)
        {
            *left += 1;
            hits -= usize::from(*left > 0);
        }
        if best.is_none_or(|(_, most)| hits > most) {
            best = Some(((at + 1).saturating_sub(count), hits));
        }
    }
    best
}

/// The end of a passage with the punctuation that closes it.
fn closed(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let closing = |c: &char| !c.is_whitespace() && !c.is_alphanumeric() && !"([{“‘«".contains(*c);
    end + rest
        .chars()
        .take_while(closing)
        .map(char::len_utf8)
        .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_the_words_in_one_place() {
        let text = "Far away. The old bridge over the river was shut on Friday. Later.";
        let span = nearest("The bridge over the river was closed on Friday.", text);
        assert_eq!(
            span.map(|s| s.of(text)),
            Some("The old bridge over the river was shut on Friday.")
        );
        assert_eq!(nearest("The bridge", text), None, "too few words");
        assert_eq!(
            nearest("The minister said on Friday he was sorry", text),
            None
        );
    }

    #[test]
    fn a_word_counts_as_often_as_it_is_wanted() {
        let text = "on on on on on on and some other words on and on";
        assert_eq!(nearest("one or two or three on Monday", text), None);
    }
}
