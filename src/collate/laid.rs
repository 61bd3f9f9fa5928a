//! The terms of one thing, a sentence or what stands around a figure, laid out by their numbers: others are held against it
//! by one look a term, and without asking anything on the way.

use super::index::{Index, Term, grains, of_grains};

/// Stands for a term that the thing does not have but has kin of: above any sum of weights, so that one sum tells how much
/// two things share and whether others of their terms are kin.
const KIN: u32 = 1 << 31;

/// See the module's documentation.
pub(super) struct Laid {
    /// The weight of each term that the thing has, in grains; [`KIN`] for those that are kin of one of them, nothing for
    /// the others.
    own: Vec<u32>,
    /// What is laid out.
    marked: Vec<Term>,
}

impl Laid {
    /// Nothing laid out yet.
    pub fn new(index: &Index) -> Self {
        Self {
            own: vec![0; index.weights.len()],
            marked: Vec::new(),
        }
    }

    /// Turns to another thing; `kin` are those of a term that count as its kin.
    pub fn turn_to<'k, K: Iterator<Item = Term> + 'k>(
        &mut self,
        index: &'k Index,
        terms: &[Term],
        kin: impl Fn(&'k Index, Term) -> K,
    ) {
        for term in self.marked.drain(..) {
            self.own[term as usize] = 0;
        }
        for term in terms {
            self.own[*term as usize] = grains(index.weights[*term as usize]);
            self.marked.push(*term);
            for kin in kin(index, *term) {
                let own = &mut self.own[kin as usize];
                if *own == 0 {
                    *own = KIN;
                    self.marked.push(kin);
                }
            }
        }
    }

    /// Whether the thing has kin of a term, but not the term.
    #[inline]
    pub fn has_kin(&self, term: Term) -> bool {
        self.own[term as usize] == KIN
    }

    /// The weight of those of `terms` that the thing has, and whether it has kin of others.
    #[inline]
    pub fn shared(&self, terms: &[Term]) -> (f64, bool) {
        let own = |term: &Term| u64::from(self.own[*term as usize]);
        let sum: u64 = terms.iter().map(own).sum();
        let both = sum % u64::from(KIN);
        (of_grains(both as u32), both < sum)
    }
}

/// Those that a term has for its kin.
pub(super) fn kin(index: &Index, term: Term) -> impl Iterator<Item = Term> {
    index.kin[term as usize].iter().map(|(kin, _)| *kin)
}

/// The same, and those that have it for theirs, as no table of kin need hold both ways.
pub(super) fn kin_both_ways(index: &Index, term: Term) -> impl Iterator<Item = Term> {
    kin(index, term).chain(index.kin_to[term as usize].iter().copied())
}
