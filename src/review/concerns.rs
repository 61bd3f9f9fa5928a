//! Which divergences concern a draft: a short list, where [`super::findings`] is the full one.

use crate::collate::{Collation, Divergence, DivergenceKind, Severity};
use crate::story::{Role, Story};

/// The divergences that an editor should look at before the draft, the base of the comparison,
/// is published: those that stand in it or name it as the one that lacks something, gravest first.
/// None where the base is no draft. Low ones are left out: they would hide the others.
pub fn concerns<'a>(story: &Story, collation: &'a Collation) -> Vec<&'a Divergence> {
    let draft = collation.base;
    if story
        .reports
        .get(draft)
        .is_none_or(|r| r.role != Role::Draft)
    {
        return Vec::new();
    }
    let about_draft = |d: &&Divergence| match d.kind {
        DivergenceKind::NotFound => d.missing_from.contains(&draft),
        _ => d.spans.iter().any(|p| p.report == draft),
    };
    collation
        .divergences
        .iter()
        .filter(|d| d.severity != Severity::Low)
        .filter(about_draft)
        .collect()
}
