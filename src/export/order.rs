//! The order in which a reader of a snapshot should meet the claims.

use super::Collated;
use crate::collate::{Divergence, Severity, coverage};

/// Claims by how serious the most serious of their divergences is, then by the mark that they have, then as they are in the base:
/// the order of the lists on screen.
pub fn by_severity(given: Collated<'_>) -> Vec<usize> {
    let grave = severities(given);
    let rank = |&claim: &usize| {
        let severity = grave[claim].unwrap_or(Severity::Low);
        let mark = coverage::of_claim(given.story, given.collation, claim).mark;
        (severity, mark, claim)
    };
    let mut order: Vec<usize> = (0..given.collation.claims.len()).collect();
    order.sort_by_cached_key(rank);
    order
}

/// The divergences of a claim, the most serious first.
pub fn divergences_of(given: Collated<'_>, claim: usize) -> Vec<&Divergence> {
    let all = given.collation.divergences.iter();
    all.filter(|d| d.is_of(claim)).collect()
}

/// How grave the most serious divergence of each claim is; `None` for a claim without one.
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
