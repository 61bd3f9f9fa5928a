//! Where the words of a paragraph come again further down, in runs or one by one: how a summary is known from an
//! article.

use std::collections::{BTreeSet, HashMap};

use unicode_segmentation::UnicodeSegmentation;

use crate::text::token::fold;

/// Words in a row that make a repetition. Three occur by chance in any two texts on one subject; a
/// repeated fourth is nearly always copied (the n-gram length of most copy detection, such as Clough and
/// others, “METER: measuring text reuse”, ACL 2002, lies at three to five).
const RUN: usize = 4;
/// Letters of a word that carries meaning, in any language.
const TELLING: usize = 4;
/// Telling words that a sentence must have, to be looked for by its words alone.
const SENTENCE_WORDS: usize = 6;
/// The share of them that must be in one paragraph.
const SENTENCE_SHARE: f64 = 0.75;

/// The words of every line of a page, each distinct word by its number.
pub(super) struct Page {
    lines: Vec<Vec<u32>>,
    /// Whether a word carries meaning, by its number.
    telling: Vec<bool>,
    /// The lines that hold a run of words, in order.
    runs: HashMap<[u32; RUN], Vec<usize>>,
    /// The telling words of every line, each form of a word by one number.
    stems: Vec<BTreeSet<u32>>,
    /// The lines that hold a form of a word, in order, by its number.
    places: Vec<Vec<usize>>,
}

impl Page {
    pub(super) fn new(lines: &[&str]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut telling = Vec::new();
        let mut page = Vec::new();
        let mut runs: HashMap<[u32; RUN], Vec<usize>> = HashMap::new();
        for (at, line) in lines.iter().enumerate() {
            let words: Vec<u32> = line
                .unicode_words()
                .map(|word| {
                    let word = fold(word);
                    let next = telling.len() as u32;
                    let long = word.chars().count() >= TELLING;
                    *numbers.entry(word).or_insert_with(|| {
                        telling.push(long);
                        next
                    })
                })
                .collect();
            for run in runs_of(&words) {
                let seen = runs.entry(run).or_default();
                if seen.last() != Some(&at) {
                    seen.push(at);
                }
            }
            page.push(words);
        }
        let (stems, places) = stems(lines);
        Self {
            lines: page,
            telling,
            runs,
            stems,
            places,
        }
    }

    /// How many words a line has.
    pub(super) fn len(&self, line: usize) -> usize {
        self.lines[line].len()
    }

    /// For every word of the paragraph on line `at`: the first line below at which it comes again, as part of a
    /// run or of a sentence told with the same words; `None` if it does not.
    pub(super) fn echoes(&self, at: usize, text: &str) -> Vec<Option<usize>> {
        let words = &self.lines[at];
        let mut first: Vec<Option<usize>> = vec![None; words.len()];
        for (start, run) in runs_of(words).enumerate() {
            let below = self.runs.get(&run).and_then(|lines| {
                let next = lines.partition_point(|line| *line <= at);
                lines.get(next).copied()
            });
            if let Some(line) = below {
                nearer(&mut first[start..start + RUN], line);
            }
        }
        let mut start = 0;
        for sentence in text.split_inclusive(['.', '!', '?']) {
            let end = (start + sentence.unicode_words().count()).min(words.len());
            if let Some(line) = self.told_whole(at, &words[start..end]) {
                nearer(&mut first[start..end], line);
            }
            start = end;
        }
        first
    }

    /// The first line below `at` that has most of the telling words of a sentence.
    fn told_whole(&self, at: usize, sentence: &[u32]) -> Option<usize> {
        let wanted: BTreeSet<u32> = sentence
            .iter()
            .copied()
            .filter(|word| self.telling[*word as usize])
            .collect();
        if wanted.len() < SENTENCE_WORDS {
            return None;
        }
        (at + 1..self.lines.len()).find(|line| {
            let here: BTreeSet<u32> = self.lines[*line].iter().copied().collect();
            let found = wanted.intersection(&here).count();
            found as f64 >= SENTENCE_SHARE * wanted.len() as f64
        })
    }

    /// For each telling word of line `at` that comes again below line `above`, in any form: where it first does, and
    /// what it is worth. A word is worth the more the fewer lines of the page have it; all of a line's are worth 1.
    pub(super) fn retold(&self, at: usize, above: usize) -> impl Iterator<Item = (usize, f64)> {
        let worth = |stem: u32| {
            let lines = self.places[stem as usize].len() as f64;
            ((self.lines.len() + 1) as f64 / (lines + 0.5)).ln()
        };
        let all: f64 = self.stems[at].iter().map(|stem| worth(*stem)).sum();
        self.stems[at].iter().filter_map(move |stem| {
            let lines = &self.places[*stem as usize];
            let next = lines.partition_point(|line| *line <= above);
            lines.get(next).map(|line| (*line, worth(*stem) / all))
        })
    }

    /// The share of the telling words of line `at` that are in at least one of `others`.
    pub(super) fn share(&self, at: usize, others: &[usize]) -> f64 {
        let telling: Vec<u32> = self.lines[at]
            .iter()
            .copied()
            .filter(|word| self.telling[*word as usize])
            .collect();
        if telling.is_empty() {
            return 0.0;
        }
        let known: BTreeSet<u32> = others
            .iter()
            .flat_map(|line| &self.lines[*line])
            .copied()
            .collect();
        let found = telling.iter().filter(|word| known.contains(word)).count();
        found as f64 / telling.len() as f64
    }
}

/// Letters by which forms of a word are taken for one, in any language: “sanction”, “sanctions”, “sanctioned”.
const STEM: usize = 6;

/// The telling words of every line by number, and the lines that hold each.
fn stems(lines: &[&str]) -> (Vec<BTreeSet<u32>>, Vec<Vec<usize>>) {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut stems = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut here = BTreeSet::new();
        for stem in line.unicode_words().filter_map(stem) {
            let number = *numbers.entry(stem).or_insert_with(|| {
                places.push(Vec::new());
                places.len() as u32 - 1
            });
            if here.insert(number) {
                places[number as usize].push(at);
            }
        }
        stems.push(here);
    }
    (stems, places)
}

/// The beginning of a word that carries meaning, or a figure.
fn stem(word: &str) -> Option<String> {
    let word = fold(word);
    if word.contains(char::is_numeric) {
        return Some(word);
    }
    let parts = word.split(['’', '\'']);
    let longest = parts.max_by_key(|part| part.chars().count())?;
    (longest.chars().count() >= TELLING).then(|| longest.chars().take(STEM).collect())
}

/// Every run of words, by where it starts.
fn runs_of(words: &[u32]) -> impl Iterator<Item = [u32; RUN]> {
    words
        .windows(RUN)
        .filter_map(|run| <[u32; RUN]>::try_from(run).ok())
}

fn nearer(places: &mut [Option<usize>], line: usize) {
    for place in places {
        *place = Some(place.map_or(line, |old| old.min(line)));
    }
}
