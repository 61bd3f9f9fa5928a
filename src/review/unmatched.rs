//! Words of a speaker whom others quote, but not so.
//!
//! Rule: six words or more in quotation marks, of a person whom at least two other reports quote,
//! and nothing like them in any of the others. Not an error: an interview of one's own is like this.

use std::collections::BTreeSet;

use super::quotes::{Said, each_of_the_draft, length, share};
use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate;
use crate::story::Place;
use crate::text::QuoteKind;

/// Fewer words may be anybody's.
const WORDS: usize = 6;

/// So many other reports must quote the speaker.
const QUOTED_BY: usize = 2;

/// Less of the same words than this, and it is another utterance.
const LIKE: f64 = 0.32;

fn one(scene: &Scene, own: Said, others: &[Said]) -> Option<Finding> {
    let speaker = own.quote.speaker.as_deref()?;
    let matched = !scene.seats(own.quote.sentence).is_empty();
    if matched || own.quote.kind != QuoteKind::Full || length(scene, own.place) < WORDS {
        return None;
    }
    let key = collate::last_word(speaker);
    let theirs: Vec<&Said> = others
        .iter()
        .filter(|o| {
            let other = o.quote.speaker.as_deref().map(collate::last_word);
            other.is_some_and(|k| collate::alike(&k, &key))
        })
        .collect();
    let reports: BTreeSet<usize> = theirs.iter().map(|o| o.place.report).collect();
    let like = |o: &&Said| share(scene, own.place, o.place) >= LIKE;
    if reports.len() < QUOTED_BY || theirs.iter().any(like) {
        return None;
    }
    let places: Vec<Place> = theirs.iter().map(|o| o.place).collect();
    Some(Finding {
        kind: FindingKind::QuoteUnmatched,
        severity: FindingKind::QuoteUnmatched.severity(),
        span: Some(own.place.span),
        message: format!(
            "{} quote {speaker}, none of them with these words: “{}”",
            scene.who(&reports),
            scene.brief(own.place, 60)
        ),
        others: places,
        suggestion: None,
        claim: None,
    })
}

/// One finding for each quotation of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    each_of_the_draft(scene, one)
}
