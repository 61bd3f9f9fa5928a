//! Pairs by either sentence: how each stands among the other pairs of its two sentences.

use rayon::prelude::*;

use super::index::Index;
use super::pairs::Pair;

/// How a pair stands among the others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// The number of the pair.
    pub number: usize,
    /// The number of the best that either sentence finds in the other's report.
    pub rival: usize,
    /// The better of the pairs right before and right after, from 0 to 1.
    pub neighbours: f64,
    /// The third sentence that both resemble most, from 0 to 1.
    pub third: f64,
}

/// Pairs by either sentence, one row a sentence after the other.
pub(super) struct Board<'a> {
    index: &'a Index,
    pairs: &'a [Pair],
    /// Where the pairs begin of which a sentence is the earlier one.
    first: Vec<usize>,
    /// Where each sentence's row begins, of pairs of which it is either.
    rows: Vec<usize>,
    /// The other sentence and the number of the pair, by sentence.
    others: Vec<(u32, u32)>,
    /// The same rows as score and other sentence in one number, highest first; of sentences that nobody asks of in any order.
    ranked: Vec<u64>,
    /// Of each pair the best that either sentence has in the other's report.
    rivals: Vec<u32>,
}

/// Where each of `n` rows begins, by how long each is; and after the last where it ends.
fn starts(lengths: &[u32]) -> Vec<usize> {
    let mut at = 0;
    let mut out = Vec::with_capacity(lengths.len() + 1);
    out.push(0);
    for length in lengths {
        at += *length as usize;
        out.push(at);
    }
    out
}

impl<'a> Board<'a> {
    /// `pairs` are sorted by sentence; those of the sentences of which `asks` is true will be judged.
    pub fn of(index: &'a Index, pairs: &'a [Pair], asks: impl Fn(usize) -> bool) -> Self {
        let sentences = index.profiles.len();
        let (mut forward, mut all) = (vec![0; sentences], vec![0; sentences]);
        for pair in pairs {
            forward[pair.a as usize] += 1;
            all[pair.a as usize] += 1;
            all[pair.b as usize] += 1;
        }
        let (first, rows) = (starts(&forward), starts(&all));
        let mut end = rows.clone();
        let mut others = vec![(0, 0); 2 * pairs.len()];
        // Rows come out sorted: what a sentence has with earlier ones is met before its own pairs.
        for (number, pair) in pairs.iter().enumerate() {
            for (own, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                others[end[own as usize]] = (other, number as u32);
                end[own as usize] += 1;
            }
        }
        let mut this = Self {
            index,
            pairs,
            first,
            rows,
            others,
            ranked: Vec::new(),
            rivals: (0..pairs.len() as u32).collect(),
        };
        let mut looked_at: Vec<bool> = (0..sentences).map(&asks).collect();
        for pair in pairs.iter().filter(|pair| asks(pair.a as usize)) {
            looked_at[pair.b as usize] = true;
        }
        let rows = (0..sentences).filter(|sentence| looked_at[*sentence]);
        this.compare(rows.clone());
        this.rank(rows);
        this
    }

    fn row(&self, sentence: usize) -> std::ops::Range<usize> {
        self.rows[sentence]..self.rows[sentence + 1]
    }

    /// Finds the rivals of pairs in the rows of these sentences.
    fn compare(&mut self, sentences: impl Iterator<Item = usize>) {
        let report = |at: u32| self.index.report[at as usize];
        for sentence in sentences {
            let row = &self.others[self.row(sentence)];
            for of_report in row.chunk_by(|x, y| report(x.0) == report(y.0)) {
                let score = |n: u32| self.pairs[n as usize].score;
                let numbers = of_report.iter().map(|(_, number)| *number);
                let Some(best) = numbers.clone().max_by_key(|n| score(*n)) else {
                    continue;
                };
                for number in numbers {
                    let rival = &mut self.rivals[number as usize];
                    if score(best) > score(*rival) {
                        *rival = best;
                    }
                }
            }
        }
    }

    fn rank(&mut self, sentences: impl Iterator<Item = usize>) {
        let one = |(other, number): &(u32, u32)| {
            u64::from(self.pairs[*number as usize].score) << 32 | u64::from(*other)
        };
        self.ranked = self.others.iter().map(one).collect();
        for sentence in sentences {
            let row = self.row(sentence);
            self.ranked[row].sort_unstable_by(|x, y| y.cmp(x));
        }
    }

    /// The third sentence that both of a pair resemble most; `known` has the scores of the one, by
    /// sentence, `other` is the other one.
    #[inline]
    fn third(&self, known: &[u32], other: u32) -> f64 {
        let mut best = 0;
        for ranked in &self.ranked[self.row(other as usize)] {
            let score = (ranked >> 32) as u32;
            if score <= best {
                break;
            }
            best = best.max(score.min(known[*ranked as u32 as usize]));
        }
        f64::from(best) / 1e6
    }

    /// Runs `judge` over the pairs of one report's sentences with later ones, in their order, but for those sentences of which
    /// `before` tells what it said. `known` holds nothing but zeros, one a sentence, and does so again in the end.
    fn of_report<'b, T: Copy + 'b>(
        &self,
        report: usize,
        known: &mut [u32],
        before: &impl Fn(usize) -> Option<&'b [T]>,
        judge: &impl Fn(&Pair, Standing) -> T,
    ) -> Vec<T> {
        let (start, end) = (self.index.first[report], self.index.first[report + 1]);
        let mut out = Vec::with_capacity(self.first[end] - self.first[start]);
        for a in start..end {
            if let Some(row) = before(a) {
                out.extend_from_slice(row);
                continue;
            }
            for (other, number) in &self.others[self.row(a)] {
                known[*other as usize] = self.pairs[*number as usize].score;
            }
            let mut earlier = Walk::over(self, a.checked_sub(1).filter(|b| *b >= start));
            let mut later = Walk::over(self, Some(a + 1).filter(|n| *n < end));
            for number in self.first[a]..self.first[a + 1] {
                let pair = &self.pairs[number];
                let other = self.index.profiles[pair.b as usize].at;
                let (has_before, has_after) = (
                    other.sentence > 0,
                    (pair.b as usize) + 1 < self.index.first[other.report + 1],
                );
                let left = if has_before {
                    earlier.score(pair.b - 1)
                } else {
                    0
                };
                let right = if has_after {
                    later.score(pair.b + 1)
                } else {
                    0
                };
                let standing = Standing {
                    number,
                    rival: self.rivals[number] as usize,
                    neighbours: f64::from(left.max(right)) / 1e6,
                    third: self.third(known, pair.b),
                };
                out.push(judge(pair, standing));
            }
            for (other, _) in &self.others[self.row(a)] {
                known[*other as usize] = 0;
            }
        }
        out
    }

    /// What `judge` says of each pair, in the order of the pairs, or said where `before` tells it of a sentence's pairs with
    /// later ones.
    pub fn judge<'b, T: Copy + Send + 'b>(
        &self,
        before: impl Fn(usize) -> Option<&'b [T]> + Sync,
        judge: impl Fn(&Pair, Standing) -> T + Sync,
    ) -> Vec<T> {
        let reports = self.index.first.len() - 1;
        let blank = || vec![0; self.index.profiles.len()];
        let rows: Vec<Vec<T>> = (0..reports)
            .into_par_iter()
            .map_init(blank, |known, r| self.of_report(r, known, &before, &judge))
            .collect();
        rows.into_iter().flatten().collect()
    }
}

/// The pairs of one sentence with later ones, asked for in rising order.
struct Walk<'a>(&'a [Pair]);

impl<'a> Walk<'a> {
    fn over(board: &Board<'a>, sentence: Option<usize>) -> Self {
        Self(sentence.map_or(&[], |s| &board.pairs[board.first[s]..board.first[s + 1]]))
    }

    /// The score with `other`; nothing where there is no such pair.
    #[inline]
    fn score(&mut self, other: u32) -> u32 {
        while self.0.first().is_some_and(|p| p.b < other) {
            self.0 = &self.0[1..];
        }
        self.0
            .first()
            .filter(|p| p.b == other)
            .map_or(0, |p| p.score)
    }
}
