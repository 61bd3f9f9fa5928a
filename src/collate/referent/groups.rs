//! Figures gathered into groups of one thing each, by how likely pairs of them are one.

use super::likely::Likely;
use super::{Counted, is_same_value, weigh};
use crate::collate::disjoint::Disjoint;

/// A member of one group is this likely at least to be that of another they are joined with, on the average, as a share
/// of [`weigh::LIKELY`].
const AVERAGE: f64 = 0.6;

/// Figures while they are joined.
pub(super) struct Groups<'a> {
    figures: &'a [Counted<'a>],
    likely: &'a Likely,
    /// The report of each figure.
    report: Vec<usize>,
    held: Disjoint,
    /// By number of the group: whether a report gives two values for its thing.
    disputed: Vec<bool>,
}

impl<'a> Groups<'a> {
    /// Each figure by itself.
    pub fn new(figures: &'a [Counted<'a>], likely: &'a Likely) -> Self {
        Self {
            figures,
            likely,
            report: figures.iter().map(|f| f.place.0).collect(),
            held: Disjoint::alone(figures.len()),
            disputed: vec![false; figures.len()],
        }
    }

    /// The numbers of the figures of each group; some are empty.
    pub fn members(&self) -> impl Iterator<Item = &[u32]> {
        self.held.groups()
    }

    /// Whether two figures are of one group.
    pub fn are_one(&self, a: u32, b: u32) -> bool {
        self.held.group(a) == self.held.group(b)
    }

    /// How likely members of two groups are one on the average; none where one report would count one thing twice with
    /// two values, but for a toll, which rises while a report is written. By the average, so that no chain of near values ends at a far one (D. Defays, 1977, against
    /// R. Sibson, 1973: complete and single links; Sokal and Michener, 1958: their mean).
    fn bond(&self, x: u32, y: u32) -> Option<f64> {
        let (mut sum, mut pairs) = (0.0, 0_usize);
        for n in self.held.members(x) {
            for m in self.held.members(y) {
                if self.report[*n as usize] == self.report[*m as usize] {
                    if self.are_two(*n, *m) && !self.are_both_told((x, *n), (y, *m)) {
                        return None;
                    }
                } else if !self.has_its_value((x, *n), (y, *m)) {
                    // One side of a dispute is not the less itself for the other.
                    sum += self.likely.get(*n, *m);
                    pairs += 1;
                }
            }
        }
        Some(if pairs == 0 { 1.0 } else { sum / pairs as f64 })
    }

    /// Whether one report counts two things with two figures, or one thing twice with two values.
    fn are_two(&self, n: u32, m: u32) -> bool {
        let (a, b) = (&self.figures[n as usize], &self.figures[m as usize]);
        a.is_comparable(b) && !is_same_value(a, b) && !a.is_toll(b) && !self.are_rivals(n, m)
    }

    /// Whether a dispute among the members of two groups is about the very values that one report gives with two of its figures:
    /// another gives the same two as rivals.
    fn are_both_told(&self, (x, n): (u32, u32), (y, m): (u32, u32)) -> bool {
        let figure = |n: u32| &self.figures[n as usize];
        let told = |group: u32| {
            let all = self.held.members(group);
            let holds = |of: u32| {
                let mut theirs = all
                    .iter()
                    .filter(|k| figure(**k).place.0 != figure(of).place.0);
                theirs.any(|k| is_same_value(figure(*k), figure(of)))
            };
            self.disputed[group as usize] && holds(n) && holds(m)
        };
        told(x) || told(y)
    }

    /// Whether two figures are of other values, and one has its own in the disputed group of the other.
    fn has_its_value(&self, (x, n): (u32, u32), (y, m): (u32, u32)) -> bool {
        let figure = |n: u32| &self.figures[n as usize];
        let held = |group: u32, of: u32| {
            let mut all = self.held.members(group).iter();
            self.disputed[group as usize] && all.any(|k| is_same_value(figure(*k), figure(of)))
        };
        (self.disputed[x as usize] || self.disputed[y as usize])
            && !is_same_value(figure(n), figure(m))
            && (held(y, n) || held(x, m))
    }

    /// Whether one report gives both as values of one thing.
    fn are_rivals(&self, n: u32, m: u32) -> bool {
        self.likely.get(n, m) >= weigh::LIKELY
    }

    /// Joins the groups of two figures, if they bear it.
    pub fn join(&mut self, a: u32, b: u32) {
        let (x, y) = (self.held.group(a), self.held.group(b));
        let (x, y) = (x.min(y), x.max(y));
        if x == y {
            return;
        }
        let [own, other] = [a, b].map(|n| &self.figures[n as usize]);
        // Where one report gives both as values of one thing, they are whatever the others' likelihood.
        let disputed = own.place.0 == other.place.0 && !is_same_value(own, other);
        // What is told in two currencies has little likelihood with the others of either.
        let told = !own.is_comparable(other);
        let holds = |bond: f64| told || bond >= AVERAGE * weigh::LIKELY;
        if !disputed && !self.bond(x, y).is_some_and(holds) {
            return;
        }
        self.disputed[x as usize] |= self.disputed[y as usize] || disputed;
        self.held.join(x, y);
    }
}
