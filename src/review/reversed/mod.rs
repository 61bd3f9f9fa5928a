//! The opposite of what the other reports say: that something is not so, where they say that it is, or the other way round.
//!
//! Rule: see [`polarity`], [`quoted`] and [`opposite`]. One word turns a report into its contrary, and it is the slip that a
//! reader does not notice (IPSO Editors' Code, clause 1 i: inaccurate information; clause 1 iii: corrections).

mod clause;
mod opposite;
mod polarity;
mod quoted;

use std::collections::BTreeSet;

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{SentenceRef, Severity};
use crate::story::{Place, Span};

/// Sentences that resemble each other this much tell of the same event, in part at least.
const SAME: f64 = 0.32;

/// The sentences of other reports that match one of the draft, by report and sentence.
fn matched(scene: &Scene, sentence: usize) -> BTreeSet<SentenceRef> {
    let near = scene.near(sentence).iter();
    let near = near.filter(|(_, score)| *score >= SAME).map(|(at, _)| *at);
    let claims = &scene.given.collation.claims;
    let readings = scene.seats(sentence).iter();
    let readings = readings.flat_map(|claim| &claims[*claim].readings);
    let told = readings.flat_map(|reading| {
        let at = |sentence: &usize| SentenceRef {
            report: reading.report,
            sentence: *sentence,
        };
        reading.sentences.iter().map(at)
    });
    near.chain(told)
        .filter(|at| scene.counts(at.report))
        .collect()
}

/// How many texts these passages come from: what two outlets print of one agency is one.
fn texts(scene: &Scene, places: &[Place]) -> usize {
    let texts: BTreeSet<&str> = places.iter().map(|p| scene.text(p.report)).collect();
    texts.len()
}

/// The words that one passage of the draft is told by, beside those of the others.
fn finding(
    scene: &Scene,
    own: Span,
    sentence: usize,
    against: Vec<Place>,
    severity: Severity,
) -> Option<Finding> {
    let first = *against.first()?;
    let reports: Vec<usize> = against.iter().map(|p| p.report).collect();
    Some(Finding {
        kind: FindingKind::Reversed,
        severity,
        span: Some(own),
        message: format!(
            "the opposite of what the others say: “{}” here, “{}” in {}",
            scene.brief(scene.here(own), 60),
            scene.brief(first, 60),
            scene.who(&reports)
        ),
        others: against,
        suggestion: None,
        claim: scene.seats(sentence).first().copied(),
    })
}

/// One finding for each stretch of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = quoted::find(scene);
    for found in polarity::find(scene)
        .into_iter()
        .chain(opposite::find(scene))
    {
        let overlaps = |f: &Finding| f.span.zip(found.span).is_some_and(|(a, b)| a.overlaps(b));
        if !out.iter().any(overlaps) {
            out.push(found);
        }
    }
    out
}
