//! Stated as fact, where the others name a source.
//!
//! Rule: in a claim that is no quotation, at least two other reports name who says it, twice as many
//! as state it as fact, and nothing in the draft's sentences does (Reuters Handbook of Journalism,
//! "Attribution").

use super::cited::{Wording, by_wording};
use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Claim, ClaimKind, Reading, Severity, names_nobody};
use crate::story::Place;

/// Who states the reading, if the report says: a source in indirect speech, or a quotation's speaker.
fn source(scene: &Scene, reading: &Reading) -> Option<String> {
    let notes = scene.notes_of(reading.report);
    let stated = notes
        .statements
        .iter()
        .find(|s| s.span.overlaps(reading.span))
        .map(|s| s.source.clone().unwrap_or_else(|| s.cue.clone()));
    stated.or_else(|| {
        notes
            .quotes
            .iter()
            .find(|q| q.span.overlaps(reading.span) && q.speaker.is_some())
            .and_then(|q| q.speaker.clone())
    })
}

/// Whether the draft's sentences surely name nobody.
fn is_bare(scene: &Scene, reading: &Reading) -> bool {
    let (notes, text) = (scene.notes(), scene.text(scene.draft));
    let mut sentences = reading.sentences.iter();
    sentences.all(|sentence| names_nobody(text, notes, *sentence))
}

/// The sources, each with the outlets that name it where there are several.
fn sources(scene: &Scene, sourced: &[(Place, String)]) -> String {
    let told = by_wording(sourced.iter().map(|(p, name)| (p.report, name.clone())));
    let part = |(name, reports): &Wording| format!("{name} in {}", scene.who(reports));
    match told.as_slice() {
        [(name, _)] => name.clone(),
        several => several.iter().map(part).collect::<Vec<_>>().join(", "),
    }
}

fn one(scene: &Scene, n: usize, claim: &Claim) -> Option<Finding> {
    let own = claim.readings_of(scene.draft).next()?;
    if claim.kind == ClaimKind::Quote || !claim.readings_of(scene.draft).all(|r| is_bare(scene, r))
    {
        return None;
    }
    let (mut sourced, mut bare) = (Vec::new(), 0);
    for report in scene.others.iter().filter(|r| claim.found_in(**r)) {
        let named = claim
            .readings_of(*report)
            .find_map(|r| source(scene, r).map(|s| (r.place(), s)));
        match named {
            Some(found) => sourced.push(found),
            None => bare += 1,
        }
    }
    if sourced.len() < 2 || sourced.len() < 2 * bare {
        return None;
    }
    let reports: Vec<usize> = sourced.iter().map(|(p, _)| p.report).collect();
    let severity = if sourced.len() > 2 && bare == 0 {
        Severity::Medium
    } else {
        Severity::Low
    };
    Some(Finding {
        kind: FindingKind::AttributionMissing,
        severity,
        span: Some(own.span),
        message: format!(
            "stated as fact here; {} name a source ({})",
            scene.who(&reports),
            sources(scene, &sourced)
        ),
        others: sourced.iter().map(|(p, _)| *p).collect::<Vec<Place>>(),
        suggestion: None,
        claim: Some(n),
    })
}

/// One finding a claim.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    scene
        .given
        .collation
        .claims
        .iter()
        .enumerate()
        .filter_map(|(n, claim)| one(scene, n, claim))
        .collect()
}
