//! A word that takes a side where the others use a plain one.
//!
//! Rule: in one claim the draft has a loaded word for an act (claimed, threatened, slaughtered) where
//! the others, twice as many as share it at least, have another, or a word of judgement (heartless, shambolic) where the
//! others have none; a plain word is not reported then. Or it makes another act of it (called off, where they
//! have suspended): either word may be the right one.

use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind};
use crate::collate::{self, Divergence, DivergenceKind};
use crate::story::Place;

fn one(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let own = divergence
        .spans
        .iter()
        .filter(|p| p.report == scene.draft)
        .find(|p| collate::is_loaded(&scene.words(**p).to_lowercase()))
        .copied()?;
    let word = scene.words(own).to_lowercase();
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for place in divergence.spans.iter().filter(|p| scene.counts(p.report)) {
        let theirs = scene.words(*place).to_lowercase();
        let agrees = collate::is_loaded(&theirs);
        votes.count(place.report, agrees);
        if !agrees {
            against.push(*place);
        }
    }
    votes.severity()?;
    against.retain(|p| votes.against.contains(&p.report));
    let plain = scene.words(*against.first()?).to_lowercase();
    Some(Finding {
        kind: FindingKind::Framing,
        severity: divergence.severity,
        span: Some(own.span),
        message: format!("“{word}” here, “{plain}” in {}", scene.who(&votes.against)),
        others: against,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// A word of judgement of the draft's own, where others tell the same without any.
fn judged(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let word = |place: &Place| scene.words(*place).to_lowercase();
    let mut own = divergence.spans.iter().filter(|p| p.report == scene.draft);
    let own = own.find(|p| collate::judges(&word(p)))?;
    let others = divergence.spans.iter().filter(|p| scene.counts(p.report));
    let others: Vec<Place> = others.copied().collect();
    let mut votes = Votes::default();
    for place in &others {
        votes.count(place.report, false);
    }
    votes.severity()?;
    Some(Finding {
        kind: FindingKind::Framing,
        severity: divergence.severity,
        span: Some(own.span),
        message: format!(
            "“{}” here, no such word in {}",
            word(own),
            scene.who(&votes.against)
        ),
        others,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// A word of the draft's that makes another act of what others tell.
fn rival(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let side = |place: &Place| collate::rival(&scene.words(*place));
    let mut own = divergence.spans.iter().filter(|p| p.report == scene.draft);
    let (own, here) = own.find_map(|p| Some((*p, side(p)?)))?;
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for place in divergence.spans.iter().filter(|p| scene.counts(p.report)) {
        let Some(theirs) = side(place).filter(|theirs| theirs.matter == here.matter) else {
            continue;
        };
        votes.count(place.report, theirs == here);
        if theirs != here {
            against.push(*place);
        }
    }
    votes.severity()?;
    against.retain(|p| votes.against.contains(&p.report));
    let words = |place: Place| scene.words(place).to_lowercase();
    Some(Finding {
        kind: FindingKind::Framing,
        severity: divergence.severity,
        span: Some(own.span),
        message: format!(
            "“{}” here, “{}” in {}",
            words(own),
            words(*against.first()?),
            scene.who(&votes.against)
        ),
        others: against,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// The beginning of a word, which its forms share: threat, threatened.
fn stem(scene: &Scene, finding: &Finding) -> Option<String> {
    let words = scene.words(scene.here(finding.span?)).to_lowercase();
    Some(words.chars().take(STEM).collect())
}

/// Letters that the forms of one word share.
const STEM: usize = 5;

/// One finding a word.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for found in scene.divergences(DivergenceKind::Framing).filter_map(|d| {
        let loaded = one(scene, d).or_else(|| judged(scene, d));
        loaded.or_else(|| rival(scene, d))
    }) {
        let own = stem(scene, &found);
        if !out.iter().any(|f| stem(scene, f) == own) {
            out.push(found);
        }
    }
    out
}
