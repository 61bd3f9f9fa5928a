//! What a report says of a claim outside its readings, if it has any: a divergence of the claim points at words of
//! its own, which are in another claim or in none. A report that says something different is not silent.

use super::Collated;
use crate::collate::coverage::{self, Mark};
use crate::collate::sides;
use crate::collate::{Claim, Divergence, DivergenceKind};
use crate::story::{Place, Span};

/// A sentence of a report that says something different without being a reading of the claim. The report may have one besides.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere<'a> {
    /// The report.
    pub report: usize,
    /// The sentence.
    pub span: Span,
    /// The words in it that the divergence points at.
    pub words: Span,
    /// The most serious divergence that points at the report.
    pub divergence: &'a Divergence,
    /// How it differs.
    pub mark: Mark,
    /// The id of the claim that the sentence is a reading of.
    pub told_in: Option<&'a str>,
}

impl Elsewhere<'_> {
    /// How the report stands to the claim.
    pub fn standing(&self) -> coverage::Standing {
        coverage::Standing {
            mark: self.mark,
            kind: Some(self.divergence.kind),
        }
    }

    /// How it differs and where it is: `time differs, in c1`.
    pub fn how(&self) -> String {
        let kind = self.divergence.kind.name();
        match self.told_in {
            Some(id) => format!("{kind} differs, in {id}"),
            None => format!("{kind} differs"),
        }
    }
}

/// What reports say differently, outside their readings of a claim, from the reading that others are compared with, by
/// report; `divergences` are the claim's, the most serious first.
pub fn elsewhere<'a>(
    given: Collated<'a>,
    claim: &Claim,
    base: usize,
    divergences: &[&'a Divergence],
) -> Vec<Elsewhere<'a>> {
    let mut out: Vec<Elsewhere<'a>> = Vec::new();
    let Some(reference) = coverage::base_reading(claim, base) else {
        return out;
    };
    // A report that the comparison calls silent nevertheless has nothing of what the claim is about.
    let silent = |report: usize| {
        let mut missing = divergences
            .iter()
            .filter(|d| d.kind == DivergenceKind::NotFound);
        missing.any(|d| d.missing_from.contains(&report))
    };
    // Spelling a name differently elsewhere says nothing about the claim.
    let told = divergences.iter();
    for divergence in told.filter(|d| d.kind != DivergenceKind::Name) {
        let Some(mark) = coverage::mark_of(divergence.kind, claim.kind) else {
            continue;
        };
        // Most point only at readings of the claim: their sides need not be looked up.
        if divergence.spans.iter().all(|p| is_read(claim, *p)) {
            continue;
        }
        let sides = sides::of_divergence(given.story, divergence);
        for place in &divergence.spans {
            let known = out.iter().any(|e| e.report == place.report);
            // The report that others are compared with may itself be named by words outside its reading.
            let own = place.report == reference.report;
            let joined = !own && sides::joins(&sides, place.report, reference.report);
            if known || joined || is_read(claim, *place) || silent(place.report) {
                continue;
            }
            out.extend(sentence(given, *place).map(|span| Elsewhere {
                report: place.report,
                span,
                words: place.span,
                divergence,
                mark,
                told_in: told_in(given, place.report, place.span),
            }));
        }
    }
    out.sort_by_key(|e| e.report);
    out
}

/// Whether a place is in one of its report's readings of a claim.
pub fn is_read(claim: &Claim, place: Place) -> bool {
    let mut own = claim.readings_of(place.report);
    own.any(|reading| reading.span.overlaps(place.span))
}

/// The sentence that holds the beginning of a place.
fn sentence(given: Collated<'_>, place: Place) -> Option<Span> {
    let notes = given.annotations.get(place.report)?;
    let at = notes.sentence_at(place.span.start)?;
    Some(notes.sentences.get(at)?.span)
}

/// The first claim that has a reading over these words.
fn told_in(given: Collated<'_>, report: usize, words: Span) -> Option<&str> {
    let over = |claim: &&Claim| claim.readings_of(report).any(|r| r.span.overlaps(words));
    given
        .collation
        .claims
        .iter()
        .find(over)
        .map(|c| c.id.as_str())
}
