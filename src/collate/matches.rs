//! Which pairs state the same thing: the score of the words, seen beside the other pairs.
//!
//! A pair that shares much only because its story repeats itself has rivals: other sentences of
//! the same report that share as much. So a pair is measured against the best that either of its
//! sentences finds in the other's report, and leans on its neighbours (sentences before and after
//! that match as well) and on third sentences that both resemble.

use super::board::{Board, Standing};
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

/// Other reports beyond which no more is taken off: the rarer words that a large story is searched by
/// leave no more of chance, and what every report is held against would in the end match nothing.
const MANY: f64 = 32.0;

/// What a story of many reports takes off every pair.
fn chance(reports: usize) -> f64 {
    let others = (reports.saturating_sub(1) as f64).min(MANY);
    weigh::CHANCE * libm::log((others / FEW).max(1.0))
}

fn score(chance: f64, pair: &Pair, standing: Standing) -> u32 {
    let own = f64::from(pair.score.clamp(1, 999_999)) / 1e6;
    let s = weigh::BIAS
        + chance
        + weigh::WORDS * libm::log(own / (1.0 - own))
        + weigh::RIVAL * (1.0 - standing.share)
        + weigh::CROWD * standing.crowd
        + weigh::NEIGHBOUR * standing.neighbours
        + weigh::THIRD * standing.third;
    millionths(1.0 / (1.0 + libm::exp(-s)))
}

/// The pairs with their standing among the others, in the order of the pairs.
pub(super) fn judge(index: &Index, pairs: &[Pair]) -> Vec<Scored> {
    let chance = chance(index.first.len() - 1);
    Board::of(index, pairs).judge(|pair, standing| Scored {
        a: pair.a,
        b: pair.b,
        score: score(chance, pair, standing),
    })
}
