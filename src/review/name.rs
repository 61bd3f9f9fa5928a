//! A name that the others spell otherwise.
//!
//! Rule: a last name that differs by a slip or a transliteration from the one that the others have
//! (see [`crate::collate`]'s spelling), and that few or none of them share. Where several outlets go
//! with the draft it is a matter of house style and nothing is said;
//! other languages have their own forms of a name.

use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion};
use crate::collate::{self, Divergence, DivergenceKind, Severity};
use crate::story::{Place, Span};

fn key(scene: &Scene, place: Place) -> String {
    collate::last_word(&scene.words(place))
}

fn last(scene: &Scene, place: Place) -> String {
    let words = scene.words(place);
    let word = words.split(' ').next_back().unwrap_or_default();
    let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
    bare.unwrap_or(word).to_owned()
}

/// Where the last word of a name stands in the draft.
fn replaced(scene: &Scene, own: Place) -> Option<Span> {
    let word = last(scene, own);
    let at = own.span.of(scene.text(own.report)).rfind(&word)?;
    let start = own.span.start + at;
    Some(Span::new(start, start + word.len()))
}

fn one(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let own = divergence
        .spans
        .iter()
        .find(|p| p.report == scene.draft)
        .copied()?;
    let spelling = key(scene, own);
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for place in divergence
        .spans
        .iter()
        .filter(|p| scene.counts(p.report) && scene.same_language(p.report))
    {
        let agrees = key(scene, *place) == spelling;
        votes.count(place.report, agrees);
        if !agrees {
            against.push(*place);
        }
    }
    // A name is seldom what misleads; one against one is anybody's slip.
    let severity = votes.severity()?.max(Severity::Medium);
    against.retain(|p| votes.against.contains(&p.report));
    let other = last(scene, *against.first()?);
    Some(Finding {
        kind: FindingKind::NameSpelling,
        severity,
        span: Some(own.span),
        message: format!(
            "“{}” here, “{other}” in {}",
            last(scene, own),
            scene.who(&votes.against)
        ),
        others: against,
        suggestion: Some(Suggestion {
            replaces: replaced(scene, own),
            words: other,
        }),
        claim: divergence.claim,
    })
}

/// One finding a name.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    scene
        .divergences(DivergenceKind::Name)
        .filter_map(|d| one(scene, d))
        .collect()
}
