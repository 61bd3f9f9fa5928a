//! The words of the quotes of one report as they are compared, read once for all that hold them against others.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::Arc;

use super::written::{compared, each_written};
use super::{Numbers, Passage, is_crumb};
use crate::story::Span;
use crate::text::token::{Fast, Memory};
use crate::text::{Lang, Quote};

thread_local! {
    /// A word is compared alike in every language.
    static KEYS: RefCell<Memory<Arc<Key>>> = RefCell::default();
}

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
    /// Of a word as it is written.
    fn of(written: &str) -> Self {
        let word = compared(written);
        Self {
            small: word.to_lowercase(),
            hash: Fast::default().hash_one(&*word),
            crumb: is_crumb(&word),
            word: word.into_owned(),
        }
    }

    fn known(written: &str) -> Arc<Self> {
        let read = || Arc::new(Self::of(written));
        KEYS.with_borrow_mut(|keys| keys.recall(written, Lang::Other, read, Arc::clone))
    }
}

/// Words as they are compared, each once, by their hash or by the next free number after it.
struct Keys {
    ids: HashMap<u64, u32, Fast>,
    all: Vec<Arc<Key>>,
}

impl Keys {
    /// The number of a word, new if it has none.
    fn number(&mut self, key: Arc<Key>) -> u32 {
        let mut hash = key.hash;
        loop {
            match self.ids.get(&hash) {
                None => {
                    let next = self.all.len() as u32;
                    self.ids.insert(hash, next);
                    self.all.push(key);
                    return next;
                }
                Some(known) if self.all[*known as usize].word == key.word => return *known,
                Some(_) => hash = hash.wrapping_add(1),
            }
        }
    }
}

/// See the module's documentation.
pub(in crate::collate) struct Quoted {
    /// Each word once.
    keys: Vec<Arc<Key>>,
    /// Of each quote the numbers of its words, with where each stands.
    quotes: Vec<Vec<(u32, Span)>>,
}

impl Quoted {
    /// Of the quotes of a report.
    pub fn of(text: &str, quotes: &[Quote]) -> Self {
        // About as many as differ.
        let room = quotes.iter().map(|q| q.span.len() / 8).sum();
        // As they are written: many come again so.
        let mut forms: HashMap<&str, u32, Fast> =
            HashMap::with_capacity_and_hasher(room, Fast::default());
        let mut keys = Keys {
            ids: HashMap::with_capacity_and_hasher(room, Fast::default()),
            all: Vec::with_capacity(room),
        };
        let quote = |quote: &Quote| {
            let mut words = Vec::with_capacity(quote.span.len() / 5 + 1);
            each_written(text, quote.span, |written, span| {
                let new = || keys.number(Key::known(written));
                words.push((*forms.entry(written).or_insert_with(new), span));
            });
            words
        };
        let quotes = quotes.iter().map(quote).collect();
        Self {
            keys: keys.all,
            quotes,
        }
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
