//! A long run of one outlet's own words without quotation marks.
//!
//! Rule: the collation's runs of twelve words and more (see its echoes). A run that several outlets
//! have comes from a common source and is said with less weight; words of a wire are there to be used,
//! but want a credit.

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Divergence, DivergenceKind, Severity};
use crate::story::{Place, Role};

/// From so many words on, nobody writes the same by chance or by habit.
const LONG: usize = 20;

fn one(scene: &Scene, divergence: &Divergence, own: Place) -> Option<Finding> {
    let others: Vec<Place> = divergence
        .spans
        .iter()
        .filter(|p| scene.counts(p.report))
        .copied()
        .collect();
    let mut reports: Vec<usize> = others.iter().map(|p| p.report).collect();
    reports.dedup();
    if reports.is_empty() {
        return None;
    }
    let words = scene.words(own).split(' ').count();
    let wire = reports
        .iter()
        .any(|r| scene.given.story.reports[*r].role == Role::Wire);
    let severity = if words >= LONG && reports.len() == 1 && !wire {
        Severity::Medium
    } else {
        Severity::Low
    };
    Some(Finding {
        kind: FindingKind::Copied,
        severity,
        span: Some(own.span),
        message: format!(
            "{words} words in a row as in {}, without quotation marks: “{}”",
            scene.who(&reports),
            scene.brief(own, 60)
        ),
        others,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// One finding a run.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for divergence in scene.divergences(DivergenceKind::Echo) {
        for own in divergence.spans.iter().filter(|p| p.report == scene.draft) {
            let known = |f: &Finding| f.span.is_some_and(|s| s.overlaps(own.span));
            if !out.iter().any(known) {
                out.extend(one(scene, divergence, *own));
            }
        }
    }
    out
}
