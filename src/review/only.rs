//! Something checkable that no other report has.
//!
//! Rule: sentences of the draft that the collation found nowhere else and that resemble nothing
//! elsewhere. What stands in one stretch, paragraph after paragraph, is one finding: an interview of
//! one's own is known to the one who made it.

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{SentenceRef, Severity};
use crate::story::Span;

/// A sentence that resembles another at least so much may say the same.
const RESEMBLES: f64 = 0.15;

/// More sentences in a stretch than this are a passage of the draft's own.
const PASSAGE: usize = 4;

/// Fewer words than this are a dateline or a cross-heading: what resembles them says nothing.
const SENTENCE: usize = 5;

fn words(scene: &Scene, at: SentenceRef) -> usize {
    scene.notes_of(at.report).sentences[at.sentence]
        .tokens
        .len()
}

fn is_alone(scene: &Scene, sentence: usize) -> bool {
    let own = SentenceRef {
        report: scene.draft,
        sentence,
    };
    let says = |at: &SentenceRef| scene.counts(at.report) && words(scene, *at) >= SENTENCE;
    words(scene, own) >= SENTENCE
        && scene.seats(sentence).is_empty()
        && scene
            .near(sentence)
            .iter()
            .all(|(other, score)| !says(other) || *score < RESEMBLES)
}

/// Runs of sentences of the draft that are alone, whatever paragraph they stand in.
fn stretches(scene: &Scene) -> Vec<Vec<usize>> {
    let mut out: Vec<Vec<usize>> = Vec::new();
    for sentence in (0..scene.notes().sentences.len()).filter(|s| is_alone(scene, *s)) {
        match out.last_mut() {
            Some(last) if last.last() == Some(&(sentence.wrapping_sub(1))) => last.push(sentence),
            _ => out.push(vec![sentence]),
        }
    }
    out
}

/// Whether a sentence speaks of the page or of the outlet itself: an address to write to, or the
/// outlet's own name in the last paragraph.
fn is_of_the_page(scene: &Scene, sentence: usize) -> bool {
    let notes = scene.notes();
    let words = notes.sentences[sentence].span.of(scene.text(scene.draft));
    let last = notes.sentences.last().map(|s| s.paragraph);
    let outlet = &scene.given.story.reports[scene.draft].outlet;
    let own = notes.sentences.iter().any(|s| {
        s.paragraph == notes.sentences[sentence].paragraph
            && !outlet.is_empty()
            && s.span.of(scene.text(scene.draft)).contains(outlet.as_str())
    });
    words.contains('@') || own && last == Some(notes.sentences[sentence].paragraph)
}

/// How much can be checked in a sentence: a figure, or somebody who says it, is worth a look; a name
/// alone is for completeness.
fn substance(scene: &Scene, sentence: usize) -> Option<Severity> {
    let notes = scene.notes();
    let words = notes.sentences[sentence].span.of(scene.text(scene.draft));
    let stops = words
        .trim_end_matches(['”', '"', '’', '\'', '»', ')', '*'])
        .ends_with(['.', '!', '?', '…', '。']);
    if !scene.tells(sentence) || !stops || is_of_the_page(scene, sentence) {
        return None;
    }
    let counted = notes.figures.iter().any(|f| f.sentence == sentence);
    let said = notes
        .quotes
        .iter()
        .any(|q| q.sentence == sentence && q.speaker.is_some())
        || notes
            .statements
            .iter()
            .any(|s| s.sentence == sentence && s.source.is_some());
    let named = notes.names.iter().any(|n| n.sentence == sentence);
    match (counted || said, named) {
        (true, _) => Some(Severity::Medium),
        (false, true) => Some(Severity::Low),
        (false, false) => None,
    }
}

/// One finding a stretch.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let notes = scene.notes();
    let mut out = Vec::new();
    if scene.others.is_empty() {
        return out;
    }
    // Across languages the program misses too much to be sure that nobody else has it.
    let least = if scene.others.iter().any(|r| scene.same_language(*r)) {
        Severity::Medium
    } else {
        Severity::Low
    };
    for stretch in stretches(scene) {
        let Some(substance) = stretch.iter().filter_map(|s| substance(scene, *s)).min() else {
            continue;
        };
        let span: Span = notes.sentences[stretch[0]]
            .span
            .join(notes.sentences[stretch[stretch.len() - 1]].span);
        let place = scene.here(span);
        let (severity, many) = if stretch.len() > PASSAGE {
            (Severity::Low, format!("{} sentences ", stretch.len()))
        } else {
            (substance.max(least), String::new())
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
