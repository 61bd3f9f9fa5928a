//! How much two sentences say the same: a handful of measures of what they share, and one score.

use super::counts::Agreement;
use super::index::{Index, Term};
use super::laid::{self, Laid};
use super::profile::{Profile, shared_weight};

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
    /// The shared weight by the geometric mean of the weights of both.
    pub cosine: f64,
    /// 1 where one is quoted or reported in both, -1 where others are in each, else 0.
    pub speakers: f64,
    /// Whether they are in two languages, so that only names, figures and cognates can be shared.
    pub foreign: bool,
    /// How their figures agree.
    pub counts: Agreement,
    /// How many of the two quote somebody.
    pub quoting: u8,
}

/// The terms of one sentence, laid out so that many others are held against it fast.
pub(super) struct Marks {
    own: Laid,
    /// For each term the sentence's terms that it is kin of, each with what the two weigh together.
    kin: Vec<Vec<(Term, f64)>>,
    /// The terms that have such a list.
    marked: Vec<Term>,
    /// The sentence's terms that another has kin of, while the two are held against each other.
    met: Vec<(Term, f64)>,
}

impl Marks {
    /// Nothing marked yet.
    pub fn new(index: &Index) -> Self {
        Self {
            own: Laid::new(index),
            kin: vec![Vec::new(); index.weights.len()],
            marked: Vec::new(),
            met: Vec::new(),
        }
    }

    /// Turns to another sentence.
    pub fn turn_to(&mut self, index: &Index, sentence: &Profile) {
        for term in self.marked.drain(..) {
            self.kin[term as usize].clear();
        }
        self.own.turn_to(index, &sentence.terms, laid::kin);
        for term in &sentence.terms {
            let weight = index.weights[*term as usize];
            for (kin, strength) in &index.kin[*term as usize] {
                let both = strength * weight.min(index.weights[*kin as usize]);
                self.kin[*kin as usize].push((*term, both));
                self.marked.push(*kin);
            }
        }
    }

    /// The weight of the words of one that stand for words of the other: each of them with the kin that weighs most,
    /// and of the two sentences the sum that is less, so that it depends on neither which one comes first nor on how
    /// many words of the one stand for a single word of the other.
    #[inline]
    fn kin_weight(&mut self, other: &Profile) -> f64 {
        self.met.clear();
        let mut theirs = 0.0;
        for term in &other.terms {
            if !self.own.has_kin(*term) {
                continue;
            }
            let mut best = 0.0_f64;
            for (kin, both) in &self.kin[*term as usize] {
                if other.terms.binary_search(kin).is_err() {
                    best = best.max(*both);
                    self.met.push((*kin, *both));
                }
            }
            theirs += best;
        }
        self.met
            .sort_unstable_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        self.met.dedup_by_key(|(term, _)| *term);
        theirs.min(self.met.iter().map(|(_, weight)| weight).sum())
    }
}

#[inline]
fn quoted(index: &Index, a: &Profile, b: &Profile) -> f64 {
    let least = a.quoted_weight.min(b.quoted_weight);
    if least <= 0.0 {
        return 0.0;
    }
    let (both, weight) = shared_weight(&index.weights, &a.quoted, &b.quoted);
    if both < 2 && both < a.quoted.len().min(b.quoted.len()) {
        return 0.0;
    }
    weight / least
}

#[inline]
fn speakers(index: &Index, a: &Profile, b: &Profile) -> f64 {
    let alike = |x: &u32| b.speakers.iter().any(|y| index.voices.alike(*x, *y));
    if a.speakers.is_empty() || b.speakers.is_empty() {
        0.0
    } else if a.speakers.iter().any(alike) {
        1.0
    } else {
        -1.0
    }
}

/// The logit of the score of a pair, `marks` being turned to `a`; none where it is surely below `least`.
#[inline]
pub(super) fn logit(
    index: &Index,
    marks: &mut Marks,
    (a, b): (&Profile, &Profile),
    least: f64,
) -> Option<f64> {
    let all_but_quotes = Features::apart_from_quotes(index, marks, a, b);
    if all_but_quotes.most() < least {
        return None;
    }
    let all = Features {
        quoted: quoted(index, a, b),
        ..all_but_quotes
    };
    Some(all.logit())
}

/// Where the tangents touch that [`Features::most`] takes for the logarithm of one and what is shared, and that logarithm.
const TANGENTS: [(f64, f64); 2] = [
    (6.0, 1.945_910_149_055_313_2),
    (24.0, 3.218_875_824_868_200_6),
];

/// More than what is lost in rounding.
const DUST: f64 = 1e-6;

impl Features {
    /// What a pair tells but for what it quotes.
    #[inline]
    fn apart_from_quotes(index: &Index, marks: &mut Marks, a: &Profile, b: &Profile) -> Self {
        let (same, kin) = marks.own.shared(&b.terms);
        let both = same + if kin { marks.kin_weight(b) } else { 0.0 };
        let least = a.weight.min(b.weight);
        if least <= 0.0 {
            return Self::default();
        }
        Self {
            shared: both,
            dice: (2.0 * both / (a.weight + b.weight)).min(1.0),
            containment: (both / least).min(1.0),
            cosine: (both / (a.weight * b.weight).sqrt()).min(1.0),
            speakers: speakers(index, a, b),
            foreign: index.langs[a.at.report] != index.langs[b.at.report],
            counts: Agreement::of(index, a, b),
            quoting: u8::from(!a.quoted.is_empty()) + u8::from(!b.quoted.is_empty()),
            ..Self::default()
        }
    }

    /// At least as much as [`Self::logit`] can come to with whatever they quote: without the logarithm of what is
    /// shared, which lies below its tangents.
    #[inline]
    fn most(&self) -> f64 {
        let tangent = |(at, log): (f64, f64)| log + (self.shared - at) / (1.0 + at);
        let [near, far] = TANGENTS.map(tangent);
        let quoted = if self.quoting == 2 { 1.0 } else { 0.0 };
        self.sum(near.min(far), quoted) + DUST
    }

    /// A weighted sum, whose [`logistic`](super::curve::logistic) is the score.
    #[inline]
    pub fn logit(&self) -> f64 {
        self.sum(log(self.shared), self.quoted)
    }

    /// The same with these for the logarithm of what is shared and for what is quoted. The coefficients were learned by
    /// logistic regression on ten stories on other subjects each, every story of the same weight; rounded.
    #[inline]
    fn sum(&self, shared: f64, quoted: f64) -> f64 {
        let speakers = if self.speakers > 0.0 { 1.96 } else { 0.28 };
        let quoting = [0.0, -1.02, -0.5][usize::from(self.quoting)];
        -5.99
            + 0.55 * shared
            + 7.66 * self.dice
            + 1.63 * self.containment
            + 6.25 * self.cosine
            + 1.11 * quoted
            + speakers * self.speakers
            + if self.foreign { 1.42 } else { 0.0 }
            + 2.86 * log(self.counts.same)
            + 4.74 * log(self.counts.near)
            + 0.66 * log(self.counts.apart)
            + quoting
    }
}

/// The logarithm of one and `x`: most pairs share no figure, and the logarithm of one is nothing.
#[inline]
fn log(x: f64) -> f64 {
    if x > 0.0 { libm::log(1.0 + x) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_logarithm_lies_above_its_tangents() {
        for (at, told) in TANGENTS {
            assert!((log(at) - told).abs() < DUST);
        }
        for shared in [0.0, 0.5, 3.0, 6.0, 11.0, 24.0, 300.0] {
            let words = Features {
                shared,
                ..Features::default()
            };
            assert!(words.most() >= words.logit(), "{shared}");
        }
    }
}
