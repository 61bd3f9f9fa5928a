//! Words that others have from another speaker.
//!
//! Rule: four words or more, nearly all the same, in the mouth of one named person in the draft and
//! of another in the others. Offices and bodies ("the ministry") are not held against persons: the
//! person may have spoken for them.

use super::cited::{Wording, by_wording};
use super::quotes::{Said, each_of_the_draft, length, share};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion};
use crate::collate::{self, DivergenceKind};
use crate::story::Place;

/// Fewer words may be said by two.
const WORDS: usize = 4;

/// The share of the shorter quotation that must be the same words.
const SAME: f64 = 0.75;

/// The folded last name of the speaker, where it is a person named in the report.
fn person(scene: &Scene, said: &Said) -> Option<String> {
    let speaker = said.quote.speaker.as_deref()?;
    let key = collate::last_word(speaker);
    let named = scene
        .notes_of(said.place.report)
        .names
        .iter()
        .any(|n| n.person && n.key == key);
    named.then_some(key)
}

/// Slips that a last name of so many letters may have and be the same name: "Kovak" is "Kovac" where the first names agree.
const SLIPS: usize = 1;

/// See [`SLIPS`].
const LETTERS: usize = 4;

/// Whether two full names differ by no more than a slip in the last one: that the name is spelled otherwise is told by itself.
fn differ_by_a_slip(a: &Said, b: &Said) -> bool {
    let name = |said: &Said| said.quote.speaker.as_deref().map(str::to_lowercase);
    let parts = |name: &str| {
        let (first, last) = name.rsplit_once(' ')?;
        Some((first.to_owned(), last.to_owned()))
    };
    let (Some(a), Some(b)) = (name(a), name(b)) else {
        return false;
    };
    match (parts(&a), parts(&b)) {
        (Some((x, own)), Some((y, other))) => {
            x == y
                && own.chars().count() >= LETTERS
                && strsim::damerau_levenshtein(&own, &other) <= SLIPS
        }
        _ => false,
    }
}

/// "Ann Holt in Northern Wire, Holt in Harbour Post".
fn speakers(scene: &Scene, against: &[(Place, String)]) -> String {
    let told = by_wording(against.iter().map(|(p, name)| (p.report, name.clone())));
    let part = |(name, reports): &Wording| format!("{name} in {}", scene.who(reports));
    told.iter().map(part).collect::<Vec<_>>().join(", by ")
}

fn one(scene: &Scene, own: Said, others: &[Said]) -> Option<Finding> {
    let speaker = person(scene, &own)?;
    if length(scene, own.place) < WORDS {
        return None;
    }
    let mut votes = Votes::default();
    let mut against: Vec<(Place, String)> = Vec::new();
    for other in others {
        if length(scene, other.place) < WORDS || share(scene, own.place, other.place) < SAME {
            continue;
        }
        let Some(theirs) = person(scene, other) else {
            continue;
        };
        let agrees = collate::alike(&speaker, &theirs) || differ_by_a_slip(&own, other);
        votes.count(other.place.report, agrees);
        if !agrees {
            let name = other.quote.speaker.clone().unwrap_or_default();
            against.push((other.place, name));
        }
    }
    let severity = votes.severity()?;
    against.retain(|(p, _)| votes.against.contains(&p.report));
    let name = against.first()?.1.clone();
    Some(Finding {
        kind: FindingKind::QuoteMisattributed,
        severity,
        span: Some(own.place.span),
        message: format!(
            "said by {} here, by {}: “{}”",
            own.quote.speaker.as_deref().unwrap_or_default(),
            speakers(scene, &against),
            scene.brief(own.place, 60)
        ),
        others: against.into_iter().map(|(p, _)| p).collect(),
        suggestion: Some(Suggestion {
            words: format!("give the words to {name}"),
            replaces: None,
        }),
        claim: scene.told_at(
            DivergenceKind::Attribution,
            own.place.span,
            own.quote.sentence,
        ),
    })
}

/// One finding for each quotation of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    each_of_the_draft(scene, one)
}
