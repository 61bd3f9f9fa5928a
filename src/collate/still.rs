//! What links made by hand leave true. Two claims that a person makes one hold more than one thing then, and what differs in
//! one of them is hard to see beside the other: it is looked for as if the two were apart, and told if it is not told already.

use std::collections::BTreeSet;

use super::divergence::{Divergence, DivergenceKind};
use super::{Claim, Collation, SentenceRef};

fn sentences(claim: &Claim) -> BTreeSet<SentenceRef> {
    let own = |r: &super::Reading| {
        let report = r.report;
        let at = move |sentence: &usize| SentenceRef {
            report,
            sentence: *sentence,
        };
        r.sentences.iter().map(at).collect::<Vec<_>>()
    };
    claim.readings.iter().flat_map(own).collect()
}

/// For each claim `before` the one that holds most of it now.
fn now(before: &[Claim], after: &[Claim]) -> Vec<Option<usize>> {
    let all: Vec<BTreeSet<SentenceRef>> = after.iter().map(sentences).collect();
    let place = |claim: &Claim| {
        let own = sentences(claim);
        let shared = |n: usize| all[n].intersection(&own).count();
        let best = (0..all.len()).max_by_key(|n| (shared(*n), after[*n].id == claim.id));
        best.filter(|n| shared(*n) > 0)
    };
    before.iter().map(place).collect()
}

/// Whether a difference is told by one of `told`: of the same kind, with every passage of it.
fn is_told(told: &[Divergence], one: &Divergence) -> bool {
    told.iter().filter(|d| d.kind == one.kind).any(|d| {
        one.spans.iter().all(|at| {
            let mut spans = d.spans.iter();
            spans.any(|p| p.report == at.report && p.span.overlaps(at.span))
        })
    })
}

/// Adds to a collation the differences of `apart`, the same without links, that it does not tell. What is not found is no such
/// difference: the linked passage is found.
pub(super) fn keep(found: &mut Collation, apart: Collation) {
    let place = now(&apart.claims, &found.claims);
    let silent =
        |d: &Divergence| matches!(d.kind, DivergenceKind::NotFound | DivergenceKind::OnlyHere);
    for mut one in apart.divergences {
        if silent(&one) || is_told(&found.divergences, &one) {
            continue;
        }
        one.claim = one.claim.and_then(|claim| place[claim]);
        one.also = one.also.iter().filter_map(|claim| place[*claim]).collect();
        one.also.retain(|claim| Some(*claim) != one.claim);
        let rank = |d: &Divergence| (d.severity, d.claim.unwrap_or(usize::MAX));
        let before = found
            .divergences
            .iter()
            .rposition(|d| rank(d) <= rank(&one));
        found.divergences.insert(before.map_or(0, |n| n + 1), one);
    }
    for (n, divergence) in found.divergences.iter_mut().enumerate() {
        divergence.id = format!("d{}", n + 1);
    }
}
