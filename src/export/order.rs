//! The order in which a reader of a snapshot should meet the claims.

use super::Collated;
use crate::collate::{Divergence, Severity};

/// Claims by the first divergence that names them, then as they stand in the base.
pub fn by_severity(given: Collated<'_>) -> Vec<usize> {
    let mut placed = vec![false; given.collation.claims.len()];
    let all = given.collation.divergences.iter();
    let named = all.flat_map(Divergence::claims);
    let mut order = Vec::with_capacity(placed.len());
    for index in named.chain(0..placed.len()) {
        if placed.get(index) == Some(&false) {
            placed[index] = true;
            order.push(index);
        }
    }
    order
}

/// The divergences of a claim, the gravest first.
pub fn divergences_of(given: Collated<'_>, claim: usize) -> Vec<&Divergence> {
    let all = given.collation.divergences.iter();
    all.filter(|d| d.is_of(claim)).collect()
}

/// How grave the gravest divergence of each claim is; none for a claim without one.
pub fn severities(given: Collated<'_>) -> Vec<Option<Severity>> {
    let mut out = vec![None; given.collation.claims.len()];
    for divergence in &given.collation.divergences {
        for claim in divergence.claims() {
            if let Some(slot) = out.get_mut(claim) {
                *slot = (*slot).map_or(Some(divergence.severity), |had: Severity| {
                    Some(had.min(divergence.severity))
                });
            }
        }
    }
    out
}
