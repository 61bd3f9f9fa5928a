//! Most have it, or the base has it, and it was not found in this one.
//!
//! Rule: present in more than half of the reports, or in the base and at least one more. Never
//! called an omission: that nothing was found is all that can be said (C. Silverman, "Regret the Error").
//! A report much shorter than the others is expected to leave things out: its silence weighs less.

use super::DivergenceKind;
use super::scene::{Found, Scene, reports_of};
use crate::collate::ClaimKind;

/// How much the silence of a report says: its length beside the median one, up to 1.
fn voice(scene: &Scene, report: usize) -> f64 {
    let mut lengths: Vec<usize> = scene.annotations.iter().map(|n| n.tokens.len()).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2].max(1);
    (scene.annotations[report].tokens.len() as f64 / median as f64).min(1.0)
}

/// One difference a claim.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    let all = scene.story.reports.len();
    let voices: Vec<f64> = (0..all).map(|r| voice(scene, r)).collect();
    for (n, claim) in scene.claims.iter().enumerate() {
        let have = reports_of(claim);
        let most = 2 * have.len() > all;
        if have.len() == all || !(most || claim.found_in(scene.base)) {
            continue;
        }
        let missing: Vec<usize> = (0..all).filter(|r| !have.contains(r)).collect();
        let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
        let kind = match claim.kind {
            ClaimKind::Quote | ClaimKind::Figure => 0.1,
            ClaimKind::Fact => 0.0,
        };
        let gravity = if most {
            0.2 + 0.38 * scene.prominence(n) + kind + 0.1 * loudest
        } else {
            0.1 + 0.2 * scene.prominence(n)
        };
        let mut spans = Vec::new();
        for report in &have {
            spans.extend(
                claim
                    .readings_of(*report)
                    .map(crate::collate::Reading::place),
            );
        }
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity,
            claim: Some(n),
            message: format!("not found in {}: {}", scene.shorts(&missing), claim.label),
            spans,
            missing,
        });
    }
    out
}
