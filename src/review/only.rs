//! Something checkable that no other report has.
//!
//! Rule: sentences of the draft that the collation found nowhere else and that resemble nothing
//! elsewhere. What stands in one stretch, paragraph after paragraph, is one finding: an interview of
//! one's own is known to the one who made it.

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{DivergenceKind, Severity};
use crate::story::Span;

/// A sentence that resembles another at least so much may say the same.
const RESEMBLES: f64 = 0.12;

/// More sentences in a stretch than this are a passage of the draft's own.
const PASSAGE: usize = 4;

fn is_alone(scene: &Scene, sentence: usize) -> bool {
    scene.seats(sentence).is_empty()
        && scene
            .near(sentence)
            .iter()
            .all(|(other, score)| !scene.counts(other.report) || *score < RESEMBLES)
}

/// Runs of sentences of the draft that are alone, as the collation has them, whatever paragraph
/// they stand in.
fn stretches(scene: &Scene) -> Vec<Vec<usize>> {
    let notes = scene.notes();
    let mut sentences: Vec<usize> = scene
        .divergences(DivergenceKind::OnlyHere)
        .flat_map(|d| d.spans.iter())
        .filter(|p| p.report == scene.draft)
        .flat_map(|p| notes.sentences_in(p.span))
        .filter(|s| is_alone(scene, *s))
        .collect();
    sentences.sort_unstable();
    sentences.dedup();
    let mut out: Vec<Vec<usize>> = Vec::new();
    for sentence in sentences {
        match out.last_mut() {
            Some(last) if last.last() == Some(&(sentence.wrapping_sub(1))) => last.push(sentence),
            _ => out.push(vec![sentence]),
        }
    }
    out
}

/// What can be checked: somebody's words, a figure or a name.
fn is_checkable(scene: &Scene, sentence: usize) -> bool {
    let notes = scene.notes();
    notes.figures.iter().any(|f| f.sentence == sentence)
        || notes.names.iter().any(|n| n.sentence == sentence)
        || notes.quotes.iter().any(|q| q.sentence == sentence)
        || notes.statements.iter().any(|s| s.sentence == sentence)
}

/// One finding a stretch.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let notes = scene.notes();
    let mut out = Vec::new();
    if scene.others.is_empty() {
        return out;
    }
    for stretch in stretches(scene) {
        if !stretch.iter().any(|s| is_checkable(scene, *s)) {
            continue;
        }
        let span: Span = notes.sentences[stretch[0]]
            .span
            .join(notes.sentences[stretch[stretch.len() - 1]].span);
        let place = scene.here(span);
        let (severity, many) = if stretch.len() > PASSAGE {
            (Severity::Low, format!("{} sentences ", stretch.len()))
        } else {
            (Severity::Medium, String::new())
        };
        out.push(Finding {
            kind: FindingKind::OnlyInDraft,
            severity,
            span: Some(span),
            message: format!(
                "{many}not found in any other report: “{}”",
                scene.brief(place, 80)
            ),
            others: Vec::new(),
            suggestion: None,
            claim: None,
        });
    }
    out
}
