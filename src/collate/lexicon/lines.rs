//! Lines of words of which each stands for the others, as the tables have them: what stands for a word is read off its lines
//! when it is asked for, since a story has few of all words.

use std::collections::HashMap;
use std::iter;

use crate::text::token::Fast;

/// A text of such lines.
#[derive(Clone, Copy)]
pub(super) struct Listing {
    pub text: &'static str,
    /// How much a word counts beside another of its line.
    pub strength: f64,
    /// Whether the words of a line stand for its first one alone, and that for each of them.
    pub headed: bool,
}

/// All lines of such texts, see the module's documentation.
pub(super) struct Lines {
    /// Line after line where its words begin, with the table that it is of.
    rows: Vec<(u32, Listing)>,
    /// Word after word, with the number of its line, and where the same word comes next, if anywhere.
    words: Vec<(&'static str, u32, Option<u32>)>,
    /// Where each word comes first, and where last.
    ends: HashMap<&'static str, (u32, u32), Fast>,
}

impl Lines {
    /// Of these tables, which hold about so many words.
    pub fn of(tables: &[Listing], words: usize) -> Self {
        let mut this = Self {
            rows: Vec::with_capacity(words / 2),
            words: Vec::with_capacity(words),
            // A word stands in two lines on the average.
            ends: HashMap::with_capacity_and_hasher(words / 2, Fast::default()),
        };
        for table in tables {
            for line in super::lines(table.text) {
                let first = this.words.len() as u32;
                line.split(' ').for_each(|word| this.add(word));
                this.rows.push((first, *table));
            }
        }
        this
    }

    /// Adds a word of the line that comes next.
    fn add(&mut self, word: &'static str) {
        let at = self.words.len() as u32;
        let (_, last) = self.ends.entry(word).or_insert((at, at));
        if *last != at {
            self.words[*last as usize].2 = Some(at);
            *last = at;
        }
        self.words.push((word, self.rows.len() as u32, None));
    }

    /// The words of a line, and the table that it is of.
    fn line(&self, row: usize) -> (impl Iterator<Item = &'static str>, Listing) {
        let (first, table) = self.rows[row];
        let next = self.rows.get(row + 1);
        let end = next.map_or(self.words.len(), |(next, _)| *next as usize);
        let words = self.words[first as usize..end].iter();
        (words.map(|(word, _, _)| *word), table)
    }

    /// The words that stand for a word, each with how much it counts, line by line: one of several lines comes again.
    pub fn with(&self, word: &str) -> impl Iterator<Item = (&'static str, f64)> {
        let first = self.ends.get(word).map(|(first, _)| *first);
        let places = iter::successors(first, |at| self.words[*at as usize].2);
        places.flat_map(move |at| {
            let (mut line, table) = self.line(self.words[at as usize].1 as usize);
            let head = line.next();
            let stands = move |other: &&str| {
                *other != word && (!table.headed || head == Some(word) || head == Some(*other))
            };
            let words = head.into_iter().chain(line).filter(stands);
            words.map(move |other| (other, table.strength))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_word_is_read_off_its_lines() {
        let table = |text, strength, headed| Listing {
            text,
            strength,
            headed,
        };
        let headed = table("# A comment.\nact action actor\n", 0.8, true);
        let lines = Lines::of(&[headed, table("deed act\nact play\n", 0.5, false)], 8);
        let with = |word| lines.with(word).collect::<Vec<_>>();
        let act = [
            ("action", 0.8),
            ("actor", 0.8),
            ("deed", 0.5),
            ("play", 0.5),
        ];
        assert_eq!(with("act"), act);
        assert_eq!(with("actor"), [("act", 0.8)]);
        assert_eq!(with("play"), [("act", 0.5)]);
        assert!(with("comment").is_empty());
    }
}
