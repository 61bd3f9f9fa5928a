//! Which of many patterns the words of a paragraph call for.

use super::pattern::{Hint, Paragraph, Pattern, WORD_BITS, word_bit};

/// Up to 128 patterns, by the beginnings of words that their hints name. It calls for all that a paragraph may match, and for
/// some that it may not: their hints are still to be looked at.
pub(super) struct Index {
    /// By the first byte of a paragraph.
    first: [u128; 256],
    /// By the bit of a word's beginning.
    words: Vec<u128>,
    /// By a sign that stands anywhere.
    signs: Vec<(char, u128)>,
}

impl Index {
    /// The index of patterns, which are known by their places from then on.
    pub(super) fn new<'p>(patterns: impl Iterator<Item = &'p Pattern>) -> Self {
        let mut index = Self {
            first: [0; 256],
            words: vec![0; WORD_BITS],
            signs: Vec::new(),
        };
        for (at, pattern) in patterns.enumerate() {
            for hint in pattern.hints() {
                index.add(*hint, 1 << at);
            }
        }
        index
    }

    fn add(&mut self, hint: Hint, pattern: u128) {
        match hint {
            Hint::Begins(all) => {
                for words in all {
                    self.first[usize::from(words.as_bytes()[0])] |= pattern;
                }
            }
            Hint::Holds(sign) => self.signs.push((sign, pattern)),
            Hint::Has(all) | Hint::Next(all, _) => {
                for words in all {
                    self.words[word_bit(words)] |= pattern;
                }
            }
        }
    }

    /// The places of the patterns that a paragraph may match, in their order.
    pub(super) fn called_by(&self, paragraph: &Paragraph) -> impl Iterator<Item = usize> {
        let first = paragraph.small().as_bytes().first();
        let mut called = first.map_or(0, |first| self.first[usize::from(*first)]);
        for bit in paragraph.word_bits() {
            called |= self.words[bit];
        }
        for (sign, pattern) in &self.signs {
            if paragraph.text.contains(*sign) {
                called |= pattern;
            }
        }
        ones(called)
    }
}

/// The places of the bits that are set, from the lowest up.
pub(super) fn ones(bits: impl Into<u128>) -> impl Iterator<Item = usize> {
    let mut bits: u128 = bits.into();
    std::iter::from_fn(move || {
        let lowest = (bits != 0).then(|| bits.trailing_zeros() as usize);
        bits &= bits.wrapping_sub(1);
        lowest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    static FERRY: Pattern = Pattern::small("^ferry", &[Hint::Begins(&["ferry"])]);
    static MAIL: Pattern = Pattern::small(
        "@|\\bwrite us\\b|\\binbox",
        &[
            Hint::Holds('@'),
            Hint::Next(&["write "], &["us"]),
            Hint::Has(&["inbox"]),
        ],
    );

    #[test]
    fn all_that_may_match_are_called() {
        let index = Index::new([&FERRY, &MAIL].into_iter());
        for (text, called) in [
            ("Ferry fire", vec![0]),
            ("A ferry burns", vec![]),
            ("Fire on a ferry: write us", vec![0, 1]),
            ("Your INBOX", vec![1]),
            ("a@b", vec![1]),
            ("", vec![]),
        ] {
            let found: Vec<usize> = index.called_by(&Paragraph::new(text)).collect();
            assert_eq!(found, called, "{text}");
        }
    }
}
