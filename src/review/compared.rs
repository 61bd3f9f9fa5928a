//! How much of the draft could be held against the others at all: where nobody else tells a thing, no finding says that it
//! is right.

use std::collections::BTreeSet;

use super::scene::Scene;
use super::{Finding, FindingKind, Subject, details};
use crate::story::Span;

/// The sentences of a draft by whether others tell them, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// How many sentences the draft has, those left out that tell nothing.
    pub sentences: usize,
    /// Those of them that stand in no claim with another report, as bytes of the draft's text, in order.
    pub alone: Vec<Span>,
    /// What no other report has of the sentences that others tell, as bytes of the draft's text, in order: numbers, days, names,
    /// quoted words. What a finding is said of is left out.
    pub details: Vec<Span>,
    /// How many sentences have such a detail.
    pub in_part: usize,
}

impl Compared {
    /// How many sentences another report tells, too.
    pub fn told(&self) -> usize {
        self.sentences - self.alone.len()
    }

    /// How many sentences another report tells with all the numbers, days, names and quoted words that they have, as far as no
    /// finding is said of one.
    pub fn in_full(&self) -> usize {
        self.told() - self.in_part
    }
}

/// Whether a finding says of its words how they stand to those of the others.
fn speaks_for_itself(finding: &Finding) -> bool {
    use FindingKind::{AttributionMissing, Copied, Framing, MissingFromDraft};
    !matches!(
        finding.kind,
        AttributionMissing | Copied | Framing | MissingFromDraft
    )
}

/// Parts the draft's sentences. Nothing is compared where there is no other report. `found` is what is said of the draft.
pub fn compared(subject: Subject<'_>, found: &[Finding]) -> Compared {
    let Some(scene) = Scene::new(subject).filter(|scene| !scene.others.is_empty()) else {
        return Compared::default();
    };
    let mut out = Compared::default();
    for (at, sentence) in scene.notes().sentences.iter().enumerate() {
        if !scene.tells(at) {
            continue;
        }
        out.sentences += 1;
        if !scene.is_told(at) {
            out.alone.push(sentence.span);
        }
    }
    let said = |span: &Span| {
        let mut found = found.iter().filter(|f| speaks_for_itself(f));
        found.any(|f| f.span.is_some_and(|own| own.overlaps(*span)))
    };
    out.details = details::alone(&scene);
    out.details.retain(|span| !said(span));
    let at = |span: &Span| scene.notes().sentences_in(*span).next();
    let sentences: BTreeSet<usize> = out.details.iter().filter_map(at).collect();
    out.in_part = sentences.len();
    out
}
