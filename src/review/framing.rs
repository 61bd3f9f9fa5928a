//! A word that takes a side where the others use a plain one.
//!
//! Rule: in one claim the draft has a loaded word for an act (claimed, threatened, slaughtered) where
//! the others, twice as many as share it at least, have another, or a word of judgement (heartless, shambolic) where the
//! others have none; a plain word is not reported then. Or it makes another act of it (called off, where they
//! have suspended): either word may be the right one.

use super::cited::{by_wording, in_each};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind};
use crate::collate::{self, Divergence, DivergenceKind};
use crate::story::Place;

/// What the draft's word at `own` comes to beside the others' words: `agrees` says whether one is of its kind, none where
/// it has nothing to do with it.
fn beside(
    scene: &Scene,
    divergence: &Divergence,
    own: Place,
    agrees: impl Fn(&str) -> Option<bool>,
) -> Option<Finding> {
    let word = |place: Place| scene.words(place).to_lowercase();
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for place in divergence.spans.iter().filter(|p| scene.counts(p.report)) {
        let Some(agrees) = agrees(&word(*place)) else {
            continue;
        };
        votes.count(place.report, agrees);
        if !agrees {
            against.push(*place);
        }
    }
    votes.severity()?;
    against.retain(|p| votes.against.contains(&p.report));
    let told = by_wording(against.iter().map(|p| (p.report, word(*p))));
    if told.is_empty() {
        return None;
    }
    Some(Finding {
        kind: FindingKind::Framing,
        severity: divergence.severity,
        span: Some(own.span),
        message: format!("“{}” here, {}", word(own), in_each(scene, &told)),
        others: against,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// The first of the draft's words in which `read` finds something, with what it finds.
fn own<T>(
    scene: &Scene,
    divergence: &Divergence,
    read: impl Fn(&str) -> Option<T>,
) -> Option<(Place, T)> {
    let mut own = divergence.spans.iter().filter(|p| p.report == scene.draft);
    own.find_map(|p| Some((*p, read(&scene.words(*p).to_lowercase())?)))
}

/// A loaded word of the draft's where the others have another.
fn loaded(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let (own, ()) = own(scene, divergence, |word| {
        collate::is_loaded(word).then_some(())
    })?;
    beside(scene, divergence, own, |word| {
        Some(collate::is_loaded(word))
    })
}

/// A word of judgement of the draft's own, where others tell the same without any.
fn judged(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let (own, ()) = own(scene, divergence, |word| {
        collate::judges(word).then_some(())
    })?;
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
            scene.words(own).to_lowercase(),
            scene.who(&votes.against)
        ),
        others,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// A word of the draft's that makes another act of what others tell.
fn rival(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let (own, here) = own(scene, divergence, collate::rival)?;
    beside(scene, divergence, own, |word| {
        let theirs = collate::rival(word)?;
        (theirs.matter == here.matter).then_some(theirs == here)
    })
}

/// The draft's word for what befell people whom others let something else befall.
fn fate(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let (own, here) = own(scene, divergence, collate::is_death)?;
    beside(scene, divergence, own, |word| {
        Some(collate::is_death(word)? == here)
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
    let of = |d: &Divergence| {
        let loaded = loaded(scene, d).or_else(|| judged(scene, d));
        loaded
            .or_else(|| rival(scene, d))
            .or_else(|| fate(scene, d))
    };
    for found in scene.divergences(DivergenceKind::Framing).filter_map(of) {
        let own = stem(scene, &found);
        if !out.iter().any(|f| stem(scene, f) == own) {
            out.push(found);
        }
    }
    out
}
