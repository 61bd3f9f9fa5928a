//! How much two sentences say the same: a handful of measures of what they share, and one score.

use super::index::{Index, Term};
use super::profile::{Profile, shared};

/// What two sentences share. All measures are symmetrical.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Features {
    /// Weight of the shared terms, kin included.
    pub shared: f64,
    /// Twice the shared weight by the weight of both.
    pub dice: f64,
    /// The shared weight by the weight of the shorter one.
    pub containment: f64,
    /// Weight of the quoted terms that both quote, by the weight of what the shorter quotation says.
    pub quoted: f64,
    /// Weight of shared terms that stand in the same order next to each other in both.
    pub runs: f64,
}

/// Terms of `own` that `other` lacks, each with the strongest kin that `other` has and `own` lacks.
fn kin_pairs(index: &Index, own: &Profile, other: &Profile) -> f64 {
    let mut taken: Vec<Term> = Vec::new();
    let mut sum = 0.0;
    for term in &own.terms {
        if other.terms.binary_search(term).is_ok() {
            continue;
        }
        let free = |(kin, _): &&(Term, f64)| {
            other.terms.binary_search(kin).is_ok()
                && own.terms.binary_search(kin).is_err()
                && !taken.contains(kin)
        };
        let best = index.kin[*term as usize].iter().find(free);
        if let Some((kin, strength)) = best {
            taken.push(*kin);
            sum += strength * index.weights[*term as usize].min(index.weights[*kin as usize]);
        }
    }
    sum
}

/// Kin counted from both sides, so that the measure does not depend on which sentence comes first.
fn kin_weight(index: &Index, a: &Profile, b: &Profile) -> f64 {
    kin_pairs(index, a, b).min(kin_pairs(index, b, a))
}

/// Weight of terms that follow the same term in both sentences.
fn runs(index: &Index, a: &Profile, b: &Profile) -> f64 {
    let mut sum = 0.0;
    for pair in a.order.windows(2) {
        if b.order.windows(2).any(|other| other == pair) {
            sum += index.weights[pair[0] as usize].min(index.weights[pair[1] as usize]);
        }
    }
    sum
}

fn quoted(index: &Index, a: &Profile, b: &Profile) -> f64 {
    let least = a.quoted_weight.min(b.quoted_weight);
    if least <= 0.0 {
        return 0.0;
    }
    let both = shared(&a.quoted, &b.quoted);
    if both.len() < 2 && both.len() < a.quoted.len().min(b.quoted.len()) {
        return 0.0;
    }
    index.sum(&both) / least
}

/// Measures a pair.
pub(super) fn features(index: &Index, a: &Profile, b: &Profile) -> Features {
    let same = index.sum(&shared(&a.terms, &b.terms));
    let both = same + kin_weight(index, a, b);
    let least = a.weight.min(b.weight);
    if least <= 0.0 {
        return Features::default();
    }
    Features {
        shared: both,
        dice: (2.0 * both / (a.weight + b.weight)).min(1.0),
        containment: (both / least).min(1.0),
        quoted: quoted(index, a, b),
        runs: runs(index, a, b),
    }
}

impl Features {
    /// From 0 to 1: the logistic of a weighted sum.
    pub fn score(&self) -> f64 {
        let s = -7.0
            + 4.3 * self.dice
            + 2.2 * self.containment
            + 1.5 * libm::log(1.0 + self.shared)
            + 1.2 * self.quoted
            + 0.25 * libm::log(1.0 + self.runs);
        1.0 / (1.0 + libm::exp(-s))
    }
}
