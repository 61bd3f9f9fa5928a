//! The words of the quotes of one report as they are compared, read once for all that hold them against others.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasher;

use super::written::each;
use super::{Numbers, Passage, is_crumb};
use crate::story::Span;
use crate::text::Quote;
use crate::text::token::Fast;

/// A word as it is compared.
struct Key {
    word: String,
    /// In small letters.
    small: String,
    /// Stands for the word.
    hash: u64,
    crumb: bool,
}

impl Key {
    fn of(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            small: word.to_lowercase(),
            hash: Fast::default().hash_one(word),
            crumb: is_crumb(word),
        }
    }
}

/// See the module's documentation.
pub(in crate::collate) struct Quoted {
    /// Each word once.
    keys: Vec<Key>,
    /// Of each quote the numbers of its words, with where each stands.
    quotes: Vec<Vec<(u32, Span)>>,
}

impl Quoted {
    /// Of the quotes of a report.
    pub fn of(text: &str, quotes: &[Quote]) -> Self {
        let mut numbers: HashMap<Cow<str>, u32, Fast> = HashMap::default();
        let mut keys: Vec<Key> = Vec::new();
        let quote = |quote: &Quote| {
            let mut words = Vec::with_capacity(quote.span.len() / 5 + 1);
            each(text, quote.span, |key, span| {
                let number = numbers.get(&key).copied().unwrap_or_else(|| {
                    let next = keys.len() as u32;
                    keys.push(Key::of(&key));
                    numbers.insert(key, next);
                    next
                });
                words.push((number, span));
            });
            words
        };
        let quotes = quotes.iter().map(quote).collect();
        Self { keys, quotes }
    }

    /// The words of a quote, each by what stands for it, with its length in bytes.
    pub fn words(&self, quote: usize) -> impl Iterator<Item = (u64, usize)> {
        let words = self.quotes[quote].iter();
        words.map(|(key, span)| (self.keys[*key as usize].hash, span.len()))
    }
}

impl<'t> Numbers<'t> {
    /// As [`Numbers::passage_and_bare`], of a quote of a report.
    pub fn quote(&mut self, quoted: &'t Quoted, quote: usize) -> (Passage, String) {
        let words = &quoted.quotes[quote];
        let mut passage = Passage::with_room(words.len());
        let mut bare = String::with_capacity(8 * words.len());
        for (key, span) in words {
            let key = &quoted.keys[*key as usize];
            bare.push_str(&key.small);
            passage.push(self.number(Cow::Borrowed(&key.word)), *span, key.crumb);
        }
        (passage, bare)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;
    use crate::text::annotate;

    #[test]
    fn a_quote_has_the_words_of_its_passage() {
        let text = "“We’re at the U.K. Labour Centre at 1:08pm”, he said. “At 13:08 THE labour ÉTAT rose 5 per cent.”";
        let report = report("a", "en", text);
        let quotes = annotate(&report, None).quotes;
        assert_eq!(quotes.len(), 2);
        let quoted = Quoted::of(text, &quotes);
        let (mut own, mut others) = (Numbers::new(), Numbers::new());
        for (at, quote) in quotes.iter().enumerate() {
            let (words, bare) = own.quote(&quoted, at);
            let (passage, letters) = others.passage_and_bare(text, quote.span);
            assert_eq!((words.numbers, bare), (passage.numbers, letters));
            assert_eq!((words.spans, words.crumbs), (passage.spans, passage.crumbs));
        }
    }
}
