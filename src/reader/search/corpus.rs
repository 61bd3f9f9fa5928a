//! The words of all reports, each distinct one once, so that a search looks at numbers.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use super::Folded;
use crate::story::{Span, Story};
use crate::text::Annotations;

/// Bytes that a word needs at least for its ending to be guessed …
const GUESSED: usize = 4;
/// … and that an ending has at most.
const ENDING: usize = 2;

/// The words of a story.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Every distinct word, folded.
    words: Vec<String>,
    numbers: HashMap<String, u32>,
    /// The stem of each word, as a number; `None` if none is known.
    stems: Vec<Option<u32>>,
    stemmed: bool,
    /// For every report, its words with their spans.
    reports: Vec<Vec<(u32, Span)>>,
}

impl Corpus {
    /// Gathers the words of all reports.
    pub fn new(story: &Story, annotations: &[Annotations]) -> Self {
        let mut corpus = Self {
            stemmed: !annotations.is_empty(),
            ..Self::default()
        };
        let mut stems = HashMap::new();
        for (index, report) in story.reports.iter().enumerate() {
            let notes = annotations.get(index);
            let own = corpus.read(&report.text, notes, &mut stems);
            corpus.reports.push(own);
        }
        corpus
    }

    fn read<'a>(
        &mut self,
        text: &str,
        notes: Option<&'a Annotations>,
        stems: &mut HashMap<&'a str, u32>,
    ) -> Vec<(u32, Span)> {
        let mut own = Vec::with_capacity(text.len() / 6);
        let tokens = notes.map_or(&[][..], |n| n.tokens.as_slice());
        let mut token = 0;
        for (at, word) in text.unicode_word_indices() {
            let number = self.number(word);
            own.push((number, Span::new(at, at + word.len())));
            while tokens.get(token).is_some_and(|t| t.span.start < at) {
                token += 1;
            }
            let known = tokens.get(token).filter(|t| t.span.start == at);
            let stem = known.and_then(|t| notes?.stems.get(t.stem as usize));
            if let Some(stem) = stem {
                let next = stems.len() as u32;
                let stem = *stems.entry(stem).or_insert(next);
                self.stems[number as usize].get_or_insert(stem);
            }
        }
        own
    }

    /// The number of a word.
    fn number(&mut self, word: &str) -> u32 {
        let folded = Folded::new(word);
        if let Some(&number) = self.numbers.get(folded.text()) {
            return number;
        }
        let number = self.words.len() as u32;
        self.words.push(folded.text().to_owned());
        self.numbers.insert(folded.text().to_owned(), number);
        self.stems.push(None);
        number
    }

    /// Whether endings are known.
    pub fn has_stems(&self) -> bool {
        self.stemmed
    }

    /// The words of a report.
    pub fn report(&self, index: usize) -> &[(u32, Span)] {
        self.reports.get(index).map_or(&[], Vec::as_slice)
    }

    /// For every word, whether it is the folded `wanted`, another form of it, or, if only a
    /// `beginning` is wanted, begins with it.
    pub fn like(&self, wanted: &str, beginning: bool) -> Vec<bool> {
        let known = self.numbers.get(wanted);
        // What stands behind an apostrophe is meant where it is typed: "it's" is not every "it", "l'eau" not every "l'".
        let stemmed = known.filter(|_| !wanted.contains('\''));
        let stem = stemmed.and_then(|&number| self.stems[number as usize]);
        // A form that no report uses: its ending can only be guessed at.
        let guessed = |word: &str| {
            let rest = word.strip_prefix(wanted).map(str::len);
            known.is_none() && wanted.len() >= GUESSED && rest.is_some_and(|rest| rest <= ENDING)
        };
        self.words
            .iter()
            .zip(&self.stems)
            .map(|(word, own)| {
                word == wanted
                    || (stem.is_some() && *own == stem)
                    || (beginning && word.starts_with(wanted))
                    || guessed(word)
            })
            .collect()
    }
}
