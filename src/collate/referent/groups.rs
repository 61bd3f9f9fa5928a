//! Figures gathered into groups of one thing each, by how likely pairs of them are one.

use std::collections::HashMap;

use super::{Counted, comparable, is_same_value, weigh};
use crate::text::token::Fast;

/// A member of one group is this likely at least to be that of another they are joined with, on the average, as a share
/// of [`weigh::LIKELY`].
const AVERAGE: f64 = 0.6;

/// How likely pairs of figures count one thing, by their numbers.
pub(super) type Likely = HashMap<(usize, usize), f64, Fast>;

/// Figures while they are joined: the number of each one's group.
pub(super) struct Groups<'a> {
    figures: &'a [Counted<'a>],
    likely: &'a Likely,
    head: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl<'a> Groups<'a> {
    /// Each figure by itself.
    pub fn new(figures: &'a [Counted<'a>], likely: &'a Likely) -> Self {
        Self {
            figures,
            likely,
            head: (0..figures.len()).collect(),
            members: (0..figures.len()).map(|n| vec![n]).collect(),
        }
    }

    /// The numbers of the figures of each group; some are empty.
    pub fn members(&self) -> &[Vec<usize>] {
        &self.members
    }

    /// Whether two figures are of one group.
    pub fn are_one(&self, a: usize, b: usize) -> bool {
        self.head[a] == self.head[b]
    }

    /// How likely members of two groups are one on the average; none where one report would count one thing twice with
    /// two values, but for a toll, which rises while a report is written. By the average, so that no chain of near values ends at a far one (D. Defays, 1977, against
    /// R. Sibson, 1973: complete and single links; Sokal and Michener, 1958: their mean).
    fn bond(&self, x: usize, y: usize) -> Option<f64> {
        let (mut sum, mut pairs) = (0.0, 0_usize);
        for n in &self.members[x] {
            for m in &self.members[y] {
                let (a, b) = (&self.figures[*n], &self.figures[*m]);
                if a.place.0 != b.place.0 {
                    let key = (*n.min(m), *n.max(m));
                    sum += self.likely.get(&key).copied().unwrap_or(0.0);
                    pairs += 1;
                } else if comparable(a.figure, b.figure)
                    && !is_same_value(a, b)
                    && !a.is_toll(b)
                    && !self.are_rivals(*n, *m)
                {
                    return None;
                }
            }
        }
        Some(if pairs == 0 { 1.0 } else { sum / pairs as f64 })
    }

    /// Whether one report gives both as values of one thing.
    fn are_rivals(&self, n: usize, m: usize) -> bool {
        let likely = self.likely.get(&(n.min(m), n.max(m)));
        likely.is_some_and(|likely| *likely >= weigh::LIKELY)
    }

    /// Joins the groups of two figures, if they bear it.
    pub fn join(&mut self, a: usize, b: usize) {
        let (x, y) = (
            self.head[a].min(self.head[b]),
            self.head[a].max(self.head[b]),
        );
        if x == y {
            return;
        }
        let bond = self.bond(x, y);
        // What is told in two currencies has little likelihood with the others of either.
        let told = !comparable(self.figures[a].figure, self.figures[b].figure);
        if bond.is_none_or(|bond| !told && bond < AVERAGE * weigh::LIKELY) {
            return;
        }
        let moved = std::mem::take(&mut self.members[y]);
        for m in &moved {
            self.head[*m] = x;
        }
        self.members[x].extend(moved);
    }
}
