//! Drafts for tests.

use super::{FindingKind, Subject, findings};
use crate::collate::sample::{collated, report};
use crate::story::Story;

/// The draft's words at which a kind of finding is said, the first of the English texts being the draft.
pub(super) fn said_at(kind: FindingKind, texts: &[&str]) -> Vec<String> {
    let of = |(n, text): (usize, &&str)| report(&format!("r{n}"), "en", text);
    let story = Story {
        reports: texts.iter().enumerate().map(of).collect(),
        ..Story::default()
    };
    let (annotations, collation) = collated(&story);
    let all = findings(Subject {
        story: &story,
        annotations: &annotations,
        collation: &collation,
    });
    let spans = all.into_iter().filter(|f| f.kind == kind);
    let spans = spans.filter_map(|f| f.span);
    spans.map(|span| span.of(texts[0]).to_owned()).collect()
}
