//! What sentences share with one another, row by row.

use std::ops;

use crate::collate::matches::MATCH;

/// For each sentence the others that it shares something with and the scores in millionths, row after row in one list.
pub(in crate::collate) struct Edges {
    /// Where each row begins, and after the last where it ends.
    first: Vec<usize>,
    all: Vec<(u32, u32)>,
    /// For each row a bit for each of its sentences, which some of them share: most that are asked about are not in it.
    bits: Vec<u64>,
}

impl Edges {
    /// Among so many sentences; each pair stands in `pairs` once.
    pub fn of(sentences: usize, pairs: impl Iterator<Item = (u32, u32, u32)> + Clone) -> Self {
        let mut first = vec![0; sentences + 1];
        for (a, b, _) in pairs.clone() {
            first[a as usize + 1] += 1;
            first[b as usize + 1] += 1;
        }
        for at in 0..sentences {
            first[at + 1] += first[at];
        }
        let (mut end, mut all) = (first.clone(), vec![(0, 0); first[sentences]]);
        for (a, b, score) in pairs {
            for (own, other) in [(a, b), (b, a)] {
                all[end[own as usize]] = (other, score);
                end[own as usize] += 1;
            }
        }
        for row in first.windows(2) {
            all[row[0]..row[1]].sort_unstable();
        }
        Self::new(first, all)
    }

    fn new(first: Vec<usize>, all: Vec<(u32, u32)>) -> Self {
        let bit = |bits: u64, (other, _): &(u32, u32)| bits | 1 << (other % 64);
        let rows = first.windows(2).map(|row| &all[row[0]..row[1]]);
        let bits = rows.map(|row| row.iter().fold(0, bit)).collect();
        Self { first, all, bits }
    }

    /// The score of two sentences; nothing where they share nothing.
    #[inline]
    pub fn score(&self, a: u32, b: u32) -> u32 {
        if self.bits[a as usize] & 1 << (b % 64) == 0 {
            return 0;
        }
        let row = &self[a as usize];
        row.binary_search_by_key(&b, |(n, _)| *n)
            .map_or(0, |at| row[at].1)
    }

    /// Those that match.
    pub fn matched(&self) -> Self {
        let matches = |(_, score): &(u32, u32)| *score >= MATCH;
        let count = self.all.iter().filter(|edge| matches(edge)).count();
        let (mut first, mut all) = (
            Vec::with_capacity(self.first.len()),
            vec![(0, 0); count + 1],
        );
        let mut end = 0;
        for row in self.first.windows(2) {
            first.push(end);
            for edge in &self.all[row[0]..row[1]] {
                // What does not match is written over by the next.
                all[end] = *edge;
                end += usize::from(matches(edge));
            }
        }
        first.push(end);
        all.truncate(count);
        Self::new(first, all)
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.first.len() - 1
    }
}

impl ops::Index<usize> for Edges {
    type Output = [(u32, u32)];

    #[inline]
    fn index(&self, sentence: usize) -> &Self::Output {
        &self.all[self.first[sentence]..self.first[sentence + 1]]
    }
}
