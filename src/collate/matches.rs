//! Which pairs state the same thing: the score of the words, seen beside the other pairs.
//!
//! A pair that shares much only because its story repeats itself has rivals: other sentences of
//! the same report that share as much. So a pair is measured against the best that either of its
//! sentences finds in the other's report, and leans on its neighbours (sentences before and after
//! that match as well) and on third sentences that both resemble.

use rayon::prelude::*;

use super::index::Index;
use super::pairs::{Pair, millionths};

/// A pair with the score that stands for it outside, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scored {
    /// Number of the profile of the earlier report.
    pub a: u32,
    /// Number of the profile of the later report.
    pub b: u32,
    /// From 0 to 1,000,000.
    pub score: u32,
}

/// From this score on, two sentences state the same thing.
pub(super) const MATCH: u32 = 300_000;

/// Coefficients of the logistic over the logit of the words and the four measures of standing,
/// learned with those of [`super::similarity`].
mod weigh {
    pub const WORDS: f64 = 0.64;
    pub const RIVAL: f64 = -1.9;
    pub const CROWD: f64 = -0.28;
    pub const NEIGHBOUR: f64 = 0.8;
    pub const THIRD: f64 = 2.9;
    pub const BIAS: f64 = -0.25;
    /// Per unit of the logarithm of the reports beyond [`super::FEW`].
    pub const CHANCE: f64 = -2.6;
}

/// Other reports in the stories that the coefficients were learned on, at most. The more reports a
/// sentence is held against, the more do chance resemblances and third sentences pull.
const FEW: f64 = 6.0;

/// What a story of many reports takes off every pair.
fn chance(reports: usize) -> f64 {
    weigh::CHANCE * libm::log((reports.saturating_sub(1) as f64 / FEW).max(1.0))
}

/// Pairs by either sentence.
struct Board<'a> {
    pairs: &'a [Pair],
    /// Where the pairs of each `a` begin.
    rows: Vec<usize>,
    /// Best score of each sentence in each report that it has a pair in, by report.
    best: Vec<Vec<(u32, u32)>>,
    /// The other sentence and the score, by sentence.
    edges: Vec<Vec<(u32, u32)>>,
}

fn raise(row: &mut Vec<(u32, u32)>, report: u32, score: u32) {
    match row.binary_search_by_key(&report, |(r, _)| *r) {
        Ok(at) => row[at].1 = row[at].1.max(score),
        Err(at) => row.insert(at, (report, score)),
    }
}

impl<'a> Board<'a> {
    fn of(index: &Index, pairs: &'a [Pair]) -> Self {
        let mut best = vec![Vec::new(); index.profiles.len()];
        let mut edges = vec![Vec::new(); index.profiles.len()];
        let report = |at: u32| index.profiles[at as usize].at.report as u32;
        for pair in pairs {
            raise(&mut best[pair.a as usize], report(pair.b), pair.score);
            raise(&mut best[pair.b as usize], report(pair.a), pair.score);
            edges[pair.a as usize].push((pair.b, pair.score));
            edges[pair.b as usize].push((pair.a, pair.score));
        }
        for row in &mut edges {
            row.sort_unstable();
        }
        let rows = (0..=index.profiles.len())
            .map(|at| pairs.partition_point(|p| (p.a as usize) < at))
            .collect();
        Self {
            pairs,
            rows,
            best,
            edges,
        }
    }

    fn score(&self, a: usize, b: usize) -> u32 {
        let row = &self.pairs[self.rows[a]..self.rows[a + 1]];
        row.binary_search_by_key(&(b as u32), |p| p.b)
            .map_or(0, |at| row[at].score)
    }

    fn best(&self, sentence: u32, report: usize) -> u32 {
        let row = &self.best[sentence as usize];
        row.binary_search_by_key(&(report as u32), |(r, _)| *r)
            .map_or(0, |at| row[at].1)
    }

    /// The better of the pairs right before and right after, from 0 to 1.
    fn neighbours(&self, index: &Index, pair: &Pair) -> f64 {
        let (a, b) = (pair.a as usize, pair.b as usize);
        let (x, y) = (index.profiles[a].at, index.profiles[b].at);
        let before = if x.sentence > 0 && y.sentence > 0 {
            self.score(a - 1, b - 1)
        } else {
            0
        };
        let inside = a + 1 < index.first[x.report + 1] && b + 1 < index.first[y.report + 1];
        let after = if inside { self.score(a + 1, b + 1) } else { 0 };
        f64::from(before.max(after)) / 1e6
    }

    /// How much the best sentences of the other reports resemble this one, on the average.
    fn crowd(&self, sentence: u32, reports: usize) -> f64 {
        let sum: u64 = self.best[sentence as usize]
            .iter()
            .map(|(_, score)| u64::from(*score))
            .sum();
        sum as f64 / 1e6 / (reports - 1).max(1) as f64
    }

    /// The third sentence that both resemble most, from 0 to 1.
    fn third(&self, pair: &Pair) -> f64 {
        let (x, y) = (&self.edges[pair.a as usize], &self.edges[pair.b as usize]);
        let (mut i, mut j, mut best) = (0, 0, 0);
        while i < x.len() && j < y.len() {
            match x[i].0.cmp(&y[j].0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    best = best.max(x[i].1.min(y[j].1));
                    i += 1;
                    j += 1;
                }
            }
        }
        f64::from(best) / 1e6
    }

    fn judge(&self, index: &Index, pair: &Pair) -> Scored {
        let (x, y) = (
            &index.profiles[pair.a as usize],
            &index.profiles[pair.b as usize],
        );
        let rival = self
            .best(pair.a, y.at.report)
            .max(self.best(pair.b, x.at.report));
        let own = f64::from(pair.score.clamp(1, 999_999)) / 1e6;
        let share = f64::from(pair.score) / f64::from(rival.max(1));
        let reports = index.first.len() - 1;
        let s = weigh::BIAS
            + chance(reports)
            + weigh::WORDS * libm::log(own / (1.0 - own))
            + weigh::RIVAL * (1.0 - share)
            + weigh::CROWD * (self.crowd(pair.a, reports) + self.crowd(pair.b, reports))
            + weigh::NEIGHBOUR * self.neighbours(index, pair)
            + weigh::THIRD * self.third(pair);
        Scored {
            a: pair.a,
            b: pair.b,
            score: millionths(1.0 / (1.0 + libm::exp(-s))),
        }
    }
}

/// The pairs with their standing among the others, in the order of the pairs.
pub(super) fn judge(index: &Index, pairs: &[Pair]) -> Vec<Scored> {
    let board = Board::of(index, pairs);
    pairs
        .par_iter()
        .map(|pair| board.judge(index, pair))
        .collect()
}
