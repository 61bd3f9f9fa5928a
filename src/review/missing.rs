//! Something that most other reports have and the draft has not.
//!
//! Rule: a claim in more than half of the other reports and in two of them, not found in the draft, and
//! no sentence of the draft resembles it in half of the reports that have it. "Not found" is all that can be said: the draft may have it in
//! words that the program does not join.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Claim, SentenceRef, Severity};
use crate::story::Place;

/// A sentence of the draft that resembles one of the claim's at least so much may say the same.
const RESEMBLES: f64 = 0.3;

/// In how many of the reports that have the claim one and the same sentence of the draft resembles it.
fn resembled(scene: &Scene, claim: &Claim) -> usize {
    let held: BTreeSet<(usize, usize)> = claim
        .readings
        .iter()
        .flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)))
        .collect();
    let reports = |own: usize| -> usize {
        let like: BTreeSet<usize> = scene
            .near(own)
            .iter()
            .filter(|(at, score)| {
                *score >= RESEMBLES
                    && scene.counts(at.report)
                    && held.contains(&(at.report, at.sentence))
            })
            .map(|(at, _)| at.report)
            .collect();
        like.len()
    };
    let sentences = 0..scene.notes().sentences.len();
    sentences.map(reports).max().unwrap_or_default()
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
    if have.len() < 2 || 2 * have.len() <= all || 2 * resembled(scene, claim) >= have.len() {
        return None;
    }
    // Across languages the draft may well have it, unseen.
    let seen = have.iter().any(|r| scene.same_language(*r));
    let severity = if 3 * have.len() >= 2 * all && have.len() >= 3 && seen {
        Severity::Medium
    } else {
        Severity::Low
    };
    let others: Vec<Place> = have
        .iter()
        .flat_map(|r| claim.readings_of(*r).map(crate::collate::Reading::place))
        .collect();
    let words = scene.brief(typical(scene, claim)?, 110);
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

/// The wording that the others' come nearest to, in the draft's language where there is one: the
/// sentence with the highest sum of match scores inside the claim.
fn typical(scene: &Scene, claim: &Claim) -> Option<Place> {
    let held: BTreeSet<SentenceRef> = claim
        .readings
        .iter()
        .filter(|r| scene.counts(r.report))
        .flat_map(|r| {
            r.sentences.iter().map(|s| SentenceRef {
                report: r.report,
                sentence: *s,
            })
        })
        .collect();
    // In millionths, so that the order of adding changes nothing.
    let mut sums: BTreeMap<SentenceRef, u64> = held.iter().map(|at| (*at, 0)).collect();
    for m in &scene.given.collation.matches {
        if held.contains(&m.a) && held.contains(&m.b) {
            let score = (m.score * 1e6) as u64;
            *sums.entry(m.a).or_default() += score;
            *sums.entry(m.b).or_default() += score;
        }
    }
    let best = sums
        .into_iter()
        .min_by_key(|(at, sum)| (!scene.same_language(at.report), Reverse(*sum), *at))?
        .0;
    Some(Place {
        report: best.report,
        span: scene.notes_of(best.report).sentences[best.sentence].span,
    })
}

/// One finding a claim, those that most others have first.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let claims = scene.given.collation.claims.iter().enumerate();
    let mut out: Vec<Finding> = claims.filter_map(|(n, c)| one(scene, n, c)).collect();
    out.sort_by_key(|f| (f.severity, Reverse(f.reports().len()), f.claim));
    out
}
