//! How likely it is that two quotes of two reports render the same words.
//!
//! Two translations of one sentence share few words but its frame; a partial quotation shares few of either but
//! stands in a sentence that states the same. So what the words share, who speaks and what the sentences around
//! them share are weighed together. The coefficients are a logistic regression over eighteen stories on as many
//! subjects, every story of the same weight by the root of its pairs; rounded.

use super::words::Words;
use crate::collate::cluster::Graph;
use crate::collate::index::Index;
use crate::collate::profile::shared;
use crate::collate::spelling::Ears;
use crate::text::QuoteKind;

/// Coefficients of the logistic.
mod weigh {
    pub const BIAS: f64 = -6.44;
    /// Both speakers are known by name, and are two people.
    pub const OTHER_SPEAKER: f64 = -3.04;
    /// One of the two is not known by name.
    pub const UNKNOWN_SPEAKER: f64 = -0.1;
    /// The shared weight of content words by the weight of the lighter quote.
    pub const CONTAINMENT: f64 = 3.77;
    /// The logarithm of one and the number of words, function words too, that stand in one order.
    pub const IN_ORDER: f64 = 3.23;
    /// The same of the pairs of neighbouring words that both have.
    pub const NEIGHBOURS: f64 = 2.08;
    /// The same of the words of the shorter quote.
    pub const LENGTH: f64 = -0.84;
    /// Each of the two that only holds words at arm's length.
    pub const SCARE: f64 = -5.98;
    /// How much the sentences match that the quotes begin in.
    pub const SENTENCES: f64 = 3.4;
    /// Each of the two that is all its report quotes of the speaker.
    pub const SINGLE: f64 = 1.0;
    /// The two are in two languages, so that words cannot be shared.
    pub const FOREIGN: f64 = 5.15;
}

/// So few words inside another's sentence, of nobody who is known by name, are a label and not an utterance.
const LABEL: usize = 2;

/// Below this sum nothing that order may add is worth counting.
const HOPELESS: f64 = -2.0;

/// The length of the longest common subsequence of words; `row` is room to count in.
fn in_order(row: &mut Vec<u32>, a: &[u32], b: &[u32]) -> usize {
    row.clear();
    row.resize(b.len() + 1, 0);
    for x in a {
        let mut diagonal = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if x == y {
                diagonal + 1
            } else {
                above.max(row[n])
            };
            diagonal = above;
        }
    }
    row[b.len()] as usize
}

/// How many members two sorted lists without repetition share.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut own, mut others, mut common) = (0, 0, 0);
    while own < a.len() && others < b.len() {
        let order = a[own].cmp(&b[others]);
        common += usize::from(order.is_eq());
        own += usize::from(order.is_le());
        others += usize::from(order.is_ge());
    }
    common
}

/// At least as many words as two quotes can have in one order, found at once.
fn at_most(a: &Words, b: &Words) -> usize {
    let kept = |of: &Words, other: &Words| {
        let lost = (of.bits & !other.bits).count_ones() as usize;
        of.all.len().saturating_sub(lost)
    };
    kept(a, b).min(kept(b, a))
}

fn ln(count: usize) -> f64 {
    libm::log(1.0 + count as f64)
}

/// Weighs pairs of quotes.
pub(super) struct Scales<'q> {
    index: &'q Index,
    graph: &'q Graph,
    ears: Ears<'q>,
    row: Vec<u32>,
}

impl<'q> Scales<'q> {
    /// Nothing heard yet.
    pub fn new(index: &'q Index, graph: &'q Graph) -> Self {
        Self {
            index,
            graph,
            ears: Ears::default(),
            row: Vec::new(),
        }
    }

    fn containment(&self, a: &Words, b: &Words) -> f64 {
        let least = a.weight.min(b.weight);
        if least <= 0.0 {
            return 0.0;
        }
        self.index.sum(&shared(&a.terms, &b.terms)) / least
    }

    /// What is weighed beside the order of words.
    fn apart_from_order(&mut self, known: bool, a: &'q Words, b: &'q Words) -> f64 {
        let other = known && !self.ears.alike(&a.speaker, &b.speaker);
        let scare = |w: &Words| usize::from(w.quote.kind == QuoteKind::Scare);
        let single = usize::from(a.single) + usize::from(b.single);
        let flag = |on: bool, weight: f64| if on { weight } else { 0.0 };
        let length = a.all.len().min(b.all.len());
        let sentences = f64::from(self.graph.score(a.sentence, b.sentence)) / 1e6;
        weigh::BIAS
            + flag(other, weigh::OTHER_SPEAKER)
            + flag(!known, weigh::UNKNOWN_SPEAKER)
            + weigh::CONTAINMENT * self.containment(a, b)
            + weigh::LENGTH * ln(length)
            + weigh::SCARE * (scare(a) + scare(b)) as f64
            + weigh::SENTENCES * sentences
            + weigh::SINGLE * single as f64
            + flag(a.lang != b.lang, weigh::FOREIGN)
    }

    /// How likely two quotes give the same words, in millionths.
    pub fn weigh(&mut self, a: &'q Words, b: &'q Words) -> u32 {
        let known = !a.speaker.is_empty() && !b.speaker.is_empty();
        let length = a.all.len().min(b.all.len());
        if !known && length <= LABEL && !(a.is_full() && b.is_full()) {
            return 0;
        }
        let sum = self.apart_from_order(known, a, b);
        let most = at_most(a, b);
        if sum + weigh::IN_ORDER * ln(most) + weigh::NEIGHBOURS * ln(most) < HOPELESS {
            return 0;
        }
        let sum = sum
            + weigh::IN_ORDER * ln(in_order(&mut self.row, &a.all, &b.all))
            + weigh::NEIGHBOURS * ln(common(&a.neighbours, &b.neighbours));
        libm::round(1e6 / (1.0 + libm::exp(-sum))) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_order_is_counted() {
        let mut row = Vec::new();
        assert_eq!(in_order(&mut row, &[1, 2, 3, 4], &[2, 9, 4, 3]), 2);
        assert_eq!(in_order(&mut row, &[1, 2, 3], &[1, 2, 3]), 3);
        assert_eq!(in_order(&mut row, &[], &[1]), 0);
    }

    #[test]
    fn what_two_lists_share_is_counted_once() {
        assert_eq!(common(&[1, 3, 5], &[1, 2, 5]), 2);
        assert_eq!(common::<u32>(&[], &[]), 0);
    }
}
