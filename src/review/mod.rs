//! Which divergences concern a draft, how grave.

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Place, Report, Span};

    fn divergence(
        kind: DivergenceKind,
        severity: Severity,
        at: &[usize],
        missing: &[usize],
    ) -> Divergence {
        Divergence {
            id: String::new(),
            kind,
            severity,
            claim: None,
            message: String::new(),
            spans: at
                .iter()
                .map(|r| Place {
                    report: *r,
                    span: Span::new(0, 1),
                })
                .collect(),
            missing_from: missing.to_vec(),
        }
    }

    #[test]
    fn only_what_touches_the_draft() {
        let mut story = Story {
            reports: vec![Report::default(), Report::default()],
            ..Story::default()
        };
        let collation = Collation {
            base: 1,
            divergences: vec![
                divergence(DivergenceKind::Figure, Severity::High, &[0, 1], &[]),
                divergence(DivergenceKind::Figure, Severity::High, &[0], &[]),
                divergence(DivergenceKind::NotFound, Severity::Medium, &[0], &[1]),
                divergence(DivergenceKind::NotFound, Severity::Medium, &[1], &[0]),
                divergence(DivergenceKind::Echo, Severity::Low, &[0, 1], &[]),
            ],
            ..Collation::default()
        };
        assert!(concerns(&story, &collation).is_empty(), "no draft");
        story.reports[1].role = Role::Draft;
        let found: Vec<_> = concerns(&story, &collation);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].missing_from, [1]);
    }
}
