//! A long run of one outlet's own words without quotation marks.
//!
//! Rule: the collation's runs of twelve words and more (see its echoes), without what both give between
//! quotation marks. A run that several outlets have comes from a common source and is said with less
//! weight; words of a wire are there to be used, but want a credit.

use std::ops::Range;

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Divergence, DivergenceKind, Severity};
use crate::story::{Place, Role, Span};

/// The shortest run, in words, as the collation has it.
const RUN: usize = 12;

/// From so many words on, nobody writes the same by chance or by habit.
const LONG: usize = 20;

/// The words at a place, by their letters and digits, each with whether it stands between quotation marks.
fn words(scene: &Scene, place: Place) -> Vec<(Span, bool)> {
    let text = scene.text(place.report);
    let quotes = &scene.notes_of(place.report).quotes;
    let mut out = Vec::new();
    let mut start = place.span.start;
    for chunk in place.span.of(text).split_inclusive(char::is_whitespace) {
        let bare = chunk.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first = start + chunk.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            let span = Span::new(first, first + bare.len());
            out.push((span, quotes.iter().any(|q| q.span.covers(span))));
        }
        start += chunk.len();
    }
    out
}

/// The longest run of words that are not between quotation marks in both.
fn longest(own: &[(Span, bool)], other: &[(Span, bool)]) -> Range<usize> {
    let quoted = |n: usize| own[n].1 && other.get(n).is_some_and(|w| w.1);
    let (mut best, mut from) = (0..0, 0);
    for n in 0..own.len() {
        if quoted(n) {
            from = n + 1;
        } else if n + 1 - from > best.len() {
            best = from..n + 1;
        }
    }
    best
}

/// The stretch of the draft's run `own` that is copied, as words, and who has it.
fn copied(scene: &Scene, own: Place, others: &[Place]) -> Option<(Span, usize, Vec<Place>)> {
    let here = words(scene, own);
    let runs: Vec<(Range<usize>, Place)> = others
        .iter()
        .map(|p| (longest(&here, &words(scene, *p)), *p))
        .filter(|(run, _)| run.len() >= RUN)
        .collect();
    let whole = runs.iter().map(|(run, _)| run).max_by_key(|r| r.len())?;
    let span = here[whole.start].0.join(here[whole.end - 1].0);
    Some((span, whole.len(), runs.iter().map(|(_, p)| *p).collect()))
}

fn one(scene: &Scene, divergence: &Divergence, own: Place) -> Option<Finding> {
    let others: Vec<Place> = divergence
        .spans
        .iter()
        .filter(|p| scene.counts(p.report))
        .copied()
        .collect();
    let (span, words, others) = copied(scene, own, &others)?;
    let mut reports: Vec<usize> = others.iter().map(|p| p.report).collect();
    reports.dedup();
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
        span: Some(span),
        message: format!(
            "{words} words in a row as in {}, without quotation marks: “{}”",
            scene.who(&reports),
            scene.brief(scene.here(span), 60)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_both_quote_are_not_copied() {
        let words = |quoted: &[bool]| -> Vec<(Span, bool)> {
            let span = |n| Span::new(2 * n, 2 * n + 1);
            quoted
                .iter()
                .enumerate()
                .map(|(n, q)| (span(n), *q))
                .collect()
        };
        let both = words(&[true, true, false, false, false]);
        let none = words(&[false; 5]);
        assert_eq!(longest(&both, &both), 2..5);
        assert_eq!(longest(&both, &none), 0..5, "only one of them quotes");
        let middle = words(&[false, false, false, true, false]);
        assert_eq!(longest(&middle, &middle), 0..3);
    }
}
