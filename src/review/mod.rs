//! What an editor should look at before a draft is published: findings, over the collation.
//!
//! Precision goes before recall: a finding that wastes an editor's time costs trust. Each kind has
//! its file; all kinds and their texts stand in [`FindingKind`]. The draft is the collation's base.

mod altered;
mod attribution;
mod bearer;
mod cited;
mod compared;
mod concerns;
mod condition;
mod copied;
mod date;
mod details;
mod digits;
mod figure;
mod framing;
mod headline;
mod kind;
mod misattributed;
mod missing;
mod mistyped;
mod moments;
mod name;
mod once;
mod only;
mod person;
mod placed;
mod quotes;
mod replaced;
mod reversed;
mod reworded;
#[cfg(test)]
mod sample;
mod scene;
mod select;
mod settled;
mod slip;
mod stead;
mod sum;
mod swapped;
mod unit;
mod unmatched;
mod weigh;

use crate::collate::{Collation, Severity};
use crate::story::{Place, Span, Story};
use crate::text::Annotations;

pub use compared::{Compared, compared};
pub use concerns::concerns;
pub use kind::FindingKind;
pub use select::{FailOn, Selection};
pub use settled::Settled;

use scene::Scene;

/// A story with all that was found in it; the draft is the report at [`Collation::base`].
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The draft and what it is compared with.
    pub story: &'a Story,
    /// What was read off each report, in order.
    pub annotations: &'a [Annotations],
    /// What was found between them. With [`crate::collate::Options::candidates`] set, fewer
    /// passages are taken for alone that are not.
    pub collation: &'a Collation,
}

/// What could be written instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// In words.
    pub words: String,
    /// The words of the draft's text (bytes) in whose place they can be put as they are; none where
    /// they only say what to do.
    pub replaces: Option<Span>,
}

/// One thing in the draft that an editor should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is to be looked at.
    pub kind: FindingKind,
    /// How much a reader would be misled.
    pub severity: Severity,
    /// The words in the draft's text (bytes); none where something is missing from it.
    pub span: Option<Span>,
    /// One line that says it.
    pub message: String,
    /// The passages of the other reports that it rests on, by report and start.
    pub others: Vec<Place>,
    /// What the words could become, where that follows from the others.
    pub suggestion: Option<Suggestion>,
    /// Index into [`Collation::claims`]: the claim that the words stand in, else the one that holds most of `others`.
    pub claim: Option<usize>,
}

impl Finding {
    /// The reports, the draft apart, that it rests on, ascending.
    pub fn reports(&self) -> Vec<usize> {
        let mut reports: Vec<usize> = self.others.iter().map(|p| p.report).collect();
        reports.sort_unstable();
        reports.dedup();
        reports
    }
}

/// The findings on the draft, each thing once: the gravest first, then by their place in the draft;
/// what is missing from it stands last among its equals, what most others have first.
///
/// Reports that are drafts themselves are no evidence against another draft and count for nothing.
pub fn findings(subject: Subject<'_>) -> Vec<Finding> {
    let Some(scene) = Scene::new(subject) else {
        return Vec::new();
    };
    let kinds: [fn(&Scene<'_>) -> Vec<Finding>; 24] = [
        figure::find,
        replaced::find,
        mistyped::find,
        unit::find,
        placed::find,
        headline::find,
        date::find,
        sum::find,
        altered::find,
        reworded::find,
        reversed::find,
        condition::find,
        misattributed::find,
        unmatched::find,
        name::find,
        slip::find,
        person::find,
        swapped::find,
        stead::find,
        attribution::find,
        framing::find,
        copied::find,
        only::find,
        missing::find,
    ];
    let mut found: Vec<Finding> = kinds.iter().flat_map(|find| find(&scene)).collect();
    for finding in found.iter_mut().filter(|f| f.claim.is_none()) {
        finding.claim = scene.claim_of(finding.span, &finding.others);
    }
    once::once(&found)
}
