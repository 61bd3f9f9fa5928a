//! How pairs stood among the others in the last collation: that follows from all pairs of their two sentences and of the
//! sentences beside the first, and need not be weighed again where these are as they were.

use std::sync::Arc;

use crate::collate::index::Index;
use crate::collate::pairs::{self, Pair};

/// What is left to the next collation.
pub(in crate::collate) struct Answers {
    /// See [`Index::first`].
    first: Vec<usize>,
    /// What each sentence weighs.
    weights: Vec<f64>,
    found: Arc<pairs::Answers>,
    /// One a pair.
    logits: Vec<f64>,
}

impl Answers {
    /// What these pairs came to.
    pub fn of(index: &Index, found: &Arc<pairs::Answers>, logits: Vec<f64>) -> Self {
        Self {
            first: index.first.clone(),
            weights: index.profiles.iter().map(|p| p.weight).collect(),
            found: Arc::clone(found),
            logits,
        }
    }
}

/// What of the last collation's pairs is known to stand as it did.
pub(super) struct Known<'a> {
    before: &'a Answers,
    /// Whether the pairs of each sentence with later ones do.
    same: Vec<bool>,
    /// Where those of each sentence begin in the last collation, and after the last where they end.
    rows: Vec<usize>,
}

/// Which of so many sentences have not the very pairs in both lists, which are by sentence.
fn altered(sentences: usize, before: &[Pair], now: &[Pair]) -> Vec<bool> {
    let mut altered = vec![false; sentences];
    let mut note = |pair: &Pair| {
        altered[pair.a as usize] = true;
        altered[pair.b as usize] = true;
    };
    let (mut old, mut new) = (before.iter().peekable(), now.iter().peekable());
    let at = |pair: &Pair| (pair.a, pair.b);
    while let (Some(x), Some(y)) = (old.peek(), new.peek()) {
        let order = at(x).cmp(&at(y));
        if order.is_eq() && x.score != y.score {
            note(x);
        }
        if order.is_le() {
            old.next()
                .filter(|_| order.is_lt())
                .into_iter()
                .for_each(&mut note);
        }
        if order.is_ge() {
            new.next()
                .filter(|_| order.is_gt())
                .into_iter()
                .for_each(&mut note);
        }
    }
    old.chain(new).for_each(note);
    altered
}

impl<'a> Known<'a> {
    /// None where the stories have not the same number of sentences in each report.
    pub fn of(index: &Index, before: &'a Answers, pairs: &[Pair]) -> Option<Self> {
        if before.first != index.first {
            return None;
        }
        let sentences = index.profiles.len();
        let mut altered = altered(sentences, &before.found.pairs, pairs);
        let weights = before.weights.iter().zip(&index.profiles);
        for (altered, (weight, profile)) in altered.iter_mut().zip(weights) {
            *altered |= weight.to_bits() != profile.weight.to_bits();
        }
        let beside = |at: usize| at.saturating_sub(1)..(at + 2).min(sentences);
        let mut same: Vec<bool> = (0..sentences)
            .map(|at| !altered[beside(at)].contains(&true))
            .collect();
        for pair in pairs.iter().filter(|pair| altered[pair.b as usize]) {
            same[pair.a as usize] = false;
        }
        Some(Self {
            rows: pairs::rows(&before.found.pairs, sentences),
            before,
            same,
        })
    }

    /// The logits of a sentence's pairs with later ones, where they stand as they did.
    pub fn row(&self, sentence: usize) -> Option<&'a [f64]> {
        let row = self.rows[sentence]..self.rows[sentence + 1];
        self.same[sentence].then(|| &self.before.logits[row])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(told: &[(u32, u32, u32)]) -> Vec<Pair> {
        let pair = |(a, b, score): &(u32, u32, u32)| Pair {
            a: *a,
            b: *b,
            score: *score,
        };
        told.iter().map(pair).collect()
    }

    /// Which of seven sentences have other pairs than before.
    fn told(now: &[(u32, u32, u32)]) -> Vec<usize> {
        let (before, now) = (pairs(&[(0, 4, 100), (1, 5, 200), (2, 6, 300)]), pairs(now));
        let found = altered(7, &before, &now);
        assert_eq!(found, altered(7, &now, &before));
        (0..7).filter(|n| found[*n]).collect()
    }

    #[test]
    fn sentences_of_the_very_same_pairs_are_not_altered() {
        let none: [usize; 0] = [];
        assert_eq!(told(&[(0, 4, 100), (1, 5, 200), (2, 6, 300)]), none);
        assert_eq!(told(&[(0, 4, 100), (1, 5, 201), (2, 6, 300)]), [1, 5]);
        assert_eq!(told(&[(0, 4, 100), (1, 5, 200)]), [2, 6]);
        let more = [(0, 4, 100), (1, 4, 50), (1, 5, 200), (2, 6, 300)];
        assert_eq!(told(&more), [1, 4]);
        assert_eq!(told(&[]), [0, 1, 2, 4, 5, 6]);
    }
}
