//! The ends of a link made by hand: passages, each with the claim that it was chosen in.

use super::mark::anchors;
use crate::collate::Reading;
use crate::notes::Anchor;
use crate::reader::Model;
use crate::reader::model::End;
use crate::story::Place;

/// So many readings tell a claim from others.
const TELLING: usize = 3;

/// The shared claims that a passage is in.
fn holding(model: &Model, place: Place) -> Vec<usize> {
    let found = model.claims.index.passages(place.report).iter();
    let here = found.filter(|p| p.span.overlaps(place.span));
    let shared = |claim: &usize| *claim < model.claims.index.len();
    let mut claims: Vec<usize> = here.map(|p| p.reading.0).filter(shared).collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}

/// The passage at a place as an end of a link. Where it is in several claims, the one that the reader is at is meant, or
/// else the first.
pub fn at(model: &Model, place: Place) -> Option<End> {
    let report = model.matter.report(place.report)?;
    let passage = Anchor::new(&report.id, &report.text, place.span);
    let holding = holding(model, place);
    let here = model.claims.at().filter(|here| holding.contains(here));
    let beside = match (here.or_else(|| holding.first().copied()), holding.len()) {
        (Some(claim), 2..) => {
            let mut beside = anchors(model, claim);
            beside.retain(|other| other.report != passage.report);
            beside
        }
        _ => Vec::new(),
    };
    Some(End { passage, beside })
}

/// Whether a passage was cut off others before.
fn is_cut(model: &Model, place: Place) -> bool {
    let mut links = model.matter.notebook.notes.links.live();
    links.any(|(_, link)| {
        let off = || super::hand::place(model, &link.a);
        !link.joined
            && off().is_some_and(|p| p.report == place.report && p.span.overlaps(place.span))
    })
}

/// Readings that tell a claim from the others that a reading of it is in as well, or was in, together with one of another
/// report. None where there are no such others: then it is clear what a cut means.
pub fn apart(model: &Model, claim: usize, reading: usize) -> Vec<Anchor> {
    let Some(readings) = model.matter.claim(claim).map(|c| &c.readings) else {
        return Vec::new();
    };
    let Some(own) = readings.get(reading) else {
        return Vec::new();
    };
    let others = || readings.iter().filter(|r| r.report != own.report);
    let mut with = holding(model, own.place());
    with.retain(|other| *other != claim);
    let is_in = |other: &Reading, at: &usize| holding(model, other.place()).contains(at);
    let shares = |other: &Reading| with.iter().any(|at| is_in(other, at));
    if !others().any(shares) && !is_cut(model, own.place()) {
        return Vec::new();
    }
    let alone = |other: &&Reading| !shares(other);
    let mut telling: Vec<&Reading> = others().filter(alone).collect();
    if telling.is_empty() {
        telling = others().collect();
    }
    let anchor = |other: &Reading| {
        let report = model.matter.report(other.report)?;
        Some(Anchor::new(&report.id, &report.text, other.span))
    };
    let telling = telling.into_iter().take(TELLING);
    telling.filter_map(anchor).collect()
}

/// The claim that an end is in.
pub fn claim(model: &Model, end: &End) -> Option<usize> {
    let about: Vec<Anchor> = [&end.passage]
        .into_iter()
        .chain(&end.beside)
        .cloned()
        .collect();
    let found = model.matter.claim_about(&about)?;
    (found < model.claims.index.len()).then_some(found)
}

/// The first claim that holds the passages of both ends.
pub fn common(model: &Model, [one, other]: [&End; 2]) -> Option<usize> {
    let place = |end: &End| super::hand::place(model, &end.passage);
    let (one, other) = (holding(model, place(one)?), holding(model, place(other)?));
    one.into_iter().find(|claim| other.contains(claim))
}
