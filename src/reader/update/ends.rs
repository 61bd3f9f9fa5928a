//! The ends of a link made by hand: passages, each with the claim that it was chosen in.

use super::mark::anchors;
use crate::notes::Anchor;
use crate::reader::Model;
use crate::reader::model::End;
use crate::story::Place;

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
