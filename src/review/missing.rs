//! Something that most other reports have and the draft has not.
//!
//! Rule: a claim in at least half of the other reports and in two of them, not found in the draft and
//! resembled by none of its sentences. "Not found" is all that can be said: the draft may have it in
//! words that the program does not join.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Claim, Severity};
use crate::story::Place;

/// A sentence of the draft that resembles one of the claim's at least so much may say the same.
const RESEMBLES: f64 = 0.12;

/// Whether a sentence of the draft resembles one of the claim's.
fn resembled(scene: &Scene, claim: &Claim) -> bool {
    let held: BTreeSet<(usize, usize)> = claim
        .readings
        .iter()
        .flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)))
        .collect();
    (0..scene.notes().sentences.len()).any(|own| {
        scene
            .near(own)
            .iter()
            .any(|(at, score)| *score >= RESEMBLES && held.contains(&(at.report, at.sentence)))
    })
}

fn one(scene: &Scene, n: usize, claim: &Claim) -> Option<Finding> {
    if claim.found_in(scene.draft) {
        return None;
    }
    let have: Vec<usize> = scene
        .others
        .iter()
        .copied()
        .filter(|r| claim.found_in(*r))
        .collect();
    let all = scene.others.len();
    if have.len() < 2 || 2 * have.len() < all || resembled(scene, claim) {
        return None;
    }
    let severity = if 3 * have.len() >= 2 * all && have.len() >= 3 {
        Severity::Medium
    } else {
        Severity::Low
    };
    let others: Vec<Place> = have
        .iter()
        .flat_map(|r| claim.readings_of(*r).map(crate::collate::Reading::place))
        .collect();
    let words = scene.brief(shortest(scene, &others)?, 110);
    Some(Finding {
        kind: FindingKind::MissingFromDraft,
        severity,
        span: None,
        message: format!(
            "not found here; {} of {all} others have it ({}): “{words}”",
            have.len(),
            scene.who(&have)
        ),
        others,
        suggestion: None,
        claim: Some(n),
    })
}

/// The shortest wording, in the draft's language where there is one.
fn shortest(scene: &Scene, places: &[Place]) -> Option<Place> {
    places
        .iter()
        .min_by_key(|p| (!scene.same_language(p.report), p.span.len(), **p))
        .copied()
}

/// One finding a claim, those that most others have first.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let claims = scene.given.collation.claims.iter().enumerate();
    let mut out: Vec<Finding> = claims.filter_map(|(n, c)| one(scene, n, c)).collect();
    out.sort_by_key(|f| (f.severity, Reverse(f.reports().len()), f.claim));
    out
}
