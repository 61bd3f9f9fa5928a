//! Whom the others name in a person's place, and who knows whom.

use std::collections::BTreeSet;

use super::cited::{by_wording, in_each};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion};
use crate::story::{Place, Span};

/// How many of the others know a person of this folded last name.
pub(super) fn known(scene: &Scene, last: &str) -> usize {
    let knows = |report: &&usize| {
        let mut names = scene.notes_of(**report).names.iter();
        names.any(|n| n.person && n.key == last)
    };
    scene.others.iter().filter(knows).count()
}

/// That the draft names somebody at `own` where `reports` name another person, at `others`, the first of which gives the name.
pub(super) fn another(
    scene: &Scene,
    own: Span,
    reports: &BTreeSet<usize>,
    others: Vec<Place>,
) -> Option<Finding> {
    let mut votes = Votes::default();
    for report in reports {
        votes.count(*report, false);
    }
    let name = scene.words(*others.first()?);
    let told = by_wording(others.iter().map(|p| (p.report, scene.words(*p))));
    Some(Finding {
        kind: FindingKind::NameDisagrees,
        severity: votes.severity()?,
        span: Some(own),
        message: format!(
            "“{}” here, {}",
            scene.words(scene.here(own)),
            in_each(scene, &told)
        ),
        others,
        suggestion: Some(Suggestion {
            words: name,
            replaces: None,
        }),
        claim: None,
    })
}
