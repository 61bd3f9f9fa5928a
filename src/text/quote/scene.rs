//! All that the search for speakers reads, gathered once per text.

use std::ops::Range;

use super::marks::Marked;
use crate::text::name::lexicon::Class;
use crate::text::name::words::{Gap, Word};
use crate::text::name::{self, Bearer};
use crate::text::{Annotations, Lang};

/// A text with its words, names and quotations.
pub struct Scene<'a> {
    /// The text.
    pub text: &'a str,
    /// Sentences and names.
    pub notes: &'a Annotations,
    /// One a token; a gap at the border of a quotation has [`Gap::MARK`].
    pub words: Vec<Word>,
    /// Which quotation a word stands in.
    pub quoted: Vec<Option<usize>>,
    /// The outer quotations.
    pub marked: Vec<Marked>,
    /// The words of each quotation.
    pub inside: Vec<Range<usize>>,
    /// The words of each name of the notes.
    pub names: Vec<Range<usize>>,
    /// How many names have ended before each word, and how many have begun; and after the last word.
    counted: Vec<(u32, u32)>,
    /// Whose name it is: index into `bearers`.
    pub owners: Vec<usize>,
    /// Who is named.
    pub bearers: Vec<Bearer<'a>>,
    /// Which paragraphs hold words that are not quoted.
    told: Vec<bool>,
}

/// For each word, and behind the last one, how many of the names, which are in order, have ended up to its start, and
/// how many have begun before it.
fn counted(names: &[Range<usize>], words: usize) -> Vec<(u32, u32)> {
    let (mut ended, mut begun) = (0, 0);
    let mut counted = Vec::with_capacity(words + 1);
    while counted.len() <= words {
        let word = counted.len();
        while names.get(ended).is_some_and(|n| n.end <= word) {
            ended += 1;
        }
        while names.get(begun).is_some_and(|n| n.start < word) {
            begun += 1;
        }
        // Nothing changes before the next name begins or ends.
        let ends = names.get(ended).map_or(words + 1, |n| n.end);
        let begins = names.get(begun).map_or(words + 1, |n| n.start + 1);
        let until = ends.min(begins).clamp(word + 1, words + 1);
        counted.resize(until, (ended as u32, begun as u32));
    }
    counted
}

impl<'a> Scene<'a> {
    /// Gathers the scene.
    pub fn new(
        text: &'a str,
        notes: &'a Annotations,
        mut words: Vec<Word>,
        marked: Vec<Marked>,
    ) -> Self {
        let names = name::ranges(notes, &words);
        let (bearers, owners) = name::bearers(text, notes, &words, &names);
        let mut quoted = vec![None; words.len()];
        let mut inside = Vec::with_capacity(marked.len());
        for (index, mark) in marked.iter().enumerate() {
            let range = name::range_of(&words, mark.span);
            for word in range.clone() {
                quoted[word] = Some(index);
            }
            if let Some(before) = range.start.checked_sub(1) {
                words[before].gap.set(Gap::MARK);
            }
            if let Some(last) = range.end.checked_sub(1) {
                words[last].gap.set(Gap::MARK);
            }
            inside.push(range);
        }
        let words_in_all = words.len();
        let mut told = vec![false; notes.sentences.last().map_or(0, |s| s.paragraph + 1)];
        for (word, quoted) in words.iter().zip(&quoted) {
            if let Some(told) = told.get_mut(notes.sentences[word.sentence].paragraph) {
                *told |= quoted.is_none();
            }
        }
        Scene {
            text,
            notes,
            words,
            quoted,
            marked,
            inside,
            counted: counted(&names, words_in_all),
            names,
            owners,
            bearers,
            told,
        }
    }

    /// Whether a paragraph holds nothing but quotations.
    pub fn is_all_quoted(&self, paragraph: usize) -> bool {
        self.told.get(paragraph).is_some_and(|told| !told)
    }

    /// The characters between two places.
    pub fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.notes.lang
    }

    /// The first word of the sentence of `word`.
    pub fn sentence_start(&self, word: usize) -> usize {
        self.notes.sentences[self.words[word].sentence].tokens.start
    }

    /// One past the last word of the sentence of `word`.
    pub fn sentence_end(&self, word: usize) -> usize {
        self.notes.sentences[self.words[word].sentence].tokens.end
    }

    /// The paragraph of a word.
    pub fn paragraph(&self, word: usize) -> usize {
        self.notes.sentences[self.words[word].sentence].paragraph
    }

    /// The bytes of a range of words.
    pub fn slice(&self, range: &Range<usize>) -> &'a str {
        match (
            self.words.get(range.start),
            self.words.get(range.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => {
                &self.text[first.span.start..last.span.end]
            }
            _ => "",
        }
    }

    /// The index of the name that ends with word `last`, or of the first name inside `range`.
    pub fn names_in(&self, range: &Range<usize>) -> Range<usize> {
        let last = self.counted.len() - 1;
        let start = self.counted[range.start.min(last)].0 as usize;
        let end = self.counted[range.end.min(last)].1 as usize;
        start..end.max(start)
    }

    /// Whether a word is one of a name.
    pub fn is_named(&self, word: usize) -> bool {
        self.counted[word].0 < self.counted[word + 1].1
    }

    /// The words of a quotation without the mark of one inside it that ends with it: “He said, ‘Go,’” ends with a comma.
    pub fn said(&self, quote: usize) -> &'a str {
        let words = self.marked[quote].span.of(self.text);
        let inner = words.trim_end_matches(['’', '”', '\'', '"', '»', '›']);
        let ends = inner.ends_with([',', '?', '!', '…', '.']);
        if ends { inner } else { words }
    }

    /// Whether a word has a class and stands outside quotations.
    pub fn plain(&self, word: usize, class: Class) -> bool {
        self.quoted[word].is_none() && self.words[word].is(class)
    }
}
