//! The claims as the reader walks through them: which are listed, in which order, and which one is current.

use std::sync::Arc;

use super::{ClaimIndex, Filter, Order};
use crate::reader::compare::Comparisons;
use crate::reader::elsewhere::Sayings;
use crate::reader::facts::FactCache;
use crate::story::Span;

/// What one report has of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Coverage {
    /// How many shared claims it has.
    pub found: usize,
    /// How many passages it alone has.
    pub single: usize,
    /// How many of its figures are at odds with what most say.
    pub odd: usize,
    /// How many of a hundred of its words are in another report too, in runs of the same words.
    pub copied: usize,
}

/// The claims and the reader's place among them.
#[derive(Clone, Debug)]
pub struct Claims {
    /// What is looked up.
    pub index: Arc<ClaimIndex>,
    /// In which order they are visited.
    pub order: Order,
    /// Which are visited.
    pub filter: Filter,
    /// Where the words of the filter stand, for every report, by start; nothing where it has none.
    pub worded: Vec<Vec<Span>>,
    /// Those that the filter admits, in the order; kept up to date by `settle`.
    pub listed: Arc<Vec<usize>>,
    /// Whether `listed` is to be found again: filter, order, marks or the claims have changed.
    pub stale: bool,
    /// What lists show of each claim.
    pub facts: FactCache,
    /// The readings of each beside the base's.
    pub compared: Comparisons,
    /// What reports without a reading of a claim say differently, claim by claim.
    pub elsewhere: Sayings,
    /// For every report, what it has of the story.
    pub coverage: Vec<Coverage>,
    /// The claim that the panes are level on; `None` if the cursor's row belongs to none.
    pub current: Option<usize>,
    /// The claim that was current last, from which `J` and `K` go on.
    pub last: Option<usize>,
    /// The claim that was current when a filter was first set, to go back to once none is.
    pub left: Option<usize>,
    /// Which reading of the current claim a report shows: `(report, index into its readings)`.
    pub chosen: Vec<(usize, usize)>,
}

impl Claims {
    /// No claims yet.
    pub fn new() -> Self {
        Self {
            index: Arc::default(),
            order: Order::default(),
            filter: Filter::default(),
            worded: Vec::new(),
            listed: Arc::default(),
            stale: true,
            facts: FactCache::default(),
            compared: Comparisons::default(),
            elsewhere: Sayings::default(),
            coverage: Vec::new(),
            current: None,
            last: None,
            left: None,
            chosen: Vec::new(),
        }
    }

    /// Forgets what was found of the claims: with another base, or in other claims, it is something else.
    pub fn find_anew(&mut self) {
        let claims = self.index.marks.len();
        self.facts = FactCache::new(claims);
        self.compared = Comparisons::new(claims);
        self.elsewhere = Sayings::new(claims);
    }

    /// The claim that the reader is at: the current one, or else the last.
    pub fn at(&self) -> Option<usize> {
        self.current.or(self.last)
    }

    /// Makes a claim current.
    pub fn set(&mut self, claim: Option<usize>) {
        if claim != self.current {
            self.chosen.clear();
        }
        self.current = claim;
        // What one report alone has is read in passing: `J` goes on from the last in the list.
        if let Some(claim) = claim.filter(|&c| c < self.index.len() || self.list_place(c).is_ok()) {
            self.last = Some(claim);
        }
    }

    /// The reading that a report shows of the current claim.
    pub fn chosen_in(&self, report: usize) -> Option<usize> {
        let found = self.chosen.iter().find(|(r, _)| *r == report)?;
        Some(found.1)
    }

    /// Chooses a reading of the current claim for a report.
    pub fn choose(&mut self, report: usize, reading: usize) {
        match self.chosen.iter_mut().find(|(r, _)| *r == report) {
            Some(entry) => entry.1 = reading,
            None => self.chosen.push((report, reading)),
        }
    }

    /// Where a claim is in the list, or would stand.
    pub fn list_place(&self, claim: usize) -> Result<usize, usize> {
        let place = self.index.place(self.order, claim);
        self.listed
            .binary_search_by_key(&place, |&c| self.index.place(self.order, c))
    }

    /// The next claim in the list after the last one for which `wanted` holds; none at the end.
    pub fn next(&self, forward: bool, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let at = self.last.map(|claim| self.list_place(claim));
        let ahead = match (at, forward) {
            (None, _) => 0..self.listed.len(),
            (Some(Ok(at)), true) => at + 1..self.listed.len(),
            (Some(Err(at)), true) => at..self.listed.len(),
            (Some(Ok(at) | Err(at)), false) => 0..at,
        };
        let found = |among: &[usize]| {
            let mut among = among.iter().copied();
            if forward || at.is_none() {
                among.find(|&claim| wanted(claim))
            } else {
                among.rev().find(|&claim| wanted(claim))
            }
        };
        // From a claim that the filter leaves out there is no end of the list to stop at.
        let outside = matches!(at, Some(Err(_)));
        found(&self.listed[ahead]).or_else(|| outside.then(|| found(&self.listed)).flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::super::index::tests::{collation, single, story};
    use super::*;

    #[test]
    fn walking() {
        let mut claims = Claims::new();
        claims.index = Arc::new(ClaimIndex::new(&story(), &collation(), &[single()]));
        claims.listed = Arc::new(vec![2, 1, 0]);
        let any = |_| true;
        assert_eq!(claims.next(true, any), Some(2), "the gravest first");
        claims.set(Some(2));
        assert_eq!(claims.next(true, any), Some(1));
        assert_eq!(claims.next(false, any), None);
        assert_eq!(claims.next(true, |claim| claim == 0), Some(0));
        claims.set(None);
        assert_eq!(claims.next(true, any), Some(1), "goes on from the last");
        claims.order = Order::Story;
        claims.listed = Arc::new(vec![0, 1, 2]);
        assert_eq!(claims.next(false, any), Some(1));
    }

    #[test]
    fn walking_goes_on_from_a_claim_that_is_not_listed() {
        let mut claims = Claims::new();
        claims.index = Arc::new(ClaimIndex::new(&story(), &collation(), &[single()]));
        claims.listed = Arc::new(vec![2, 0]);
        claims.set(Some(1));
        assert_eq!(claims.next(true, |_| true), Some(0));
        assert_eq!(claims.next(false, |_| true), Some(2));
    }
}
