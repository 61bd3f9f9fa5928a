//! Most have it, or the base has it, and it was not found in this one.
//!
//! Rule: present in more than half of the reports, or in the base and at least one more, where reports that hold the
//! same text are one. Never called an omission: that nothing was found is all that can be said (C. Silverman, "Regret the Error").
//! The words of a speaker that most quote are looked for by themselves: a report may tell of the
//! speech and leave out what was said. A report much shorter than the others is expected to leave things out: its silence weighs less.

use super::DivergenceKind;
use super::scene::{Found, Scene, reports_of};
use crate::collate::{ClaimKind, SentenceRef};
use crate::story::{Place, Role};
use crate::text::QuoteKind;

/// How much the silence of each report says: its length beside the median one, up to 1.
fn voices(scene: &Scene) -> Vec<f64> {
    let own: Vec<usize> = scene.annotations.iter().map(|n| n.tokens.len()).collect();
    let mut lengths = own.clone();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).map_or(1, |m| (*m).max(1));
    own.iter()
        .map(|length| (*length as f64 / median as f64).min(1.0))
        .collect()
}

/// The reports, of `all`, that are not among `have`, which is ascending.
fn absent(all: usize, have: &[usize]) -> Vec<usize> {
    (0..all)
        .filter(|r| have.binary_search(r).is_err())
        .collect()
}

/// Words of a speaker that more than half quote, and who does not, where no claim says so already.
fn unquoted(scene: &Scene, voices: &[f64], known: &[Found]) -> Vec<Found> {
    let all = scene.story.reports.len();
    let mut out = Vec::new();
    for utterance in scene.utterances {
        let mut have: Vec<usize> = utterance.iter().map(|at| at.0).collect();
        have.dedup();
        let quotes = |at: &(usize, usize)| &scene.annotations[at.0].quotes[at.1];
        let Some(first) = utterance
            .iter()
            .find(|at| quotes(at).kind == QuoteKind::Full)
        else {
            continue;
        };
        let texts = scene.index.texts(have.iter().copied());
        if have.len() == all || 2 * texts <= scene.index.texts(0..all) {
            continue;
        }
        let sentences: Vec<SentenceRef> = utterance
            .iter()
            .map(|at| SentenceRef {
                report: at.0,
                sentence: quotes(at).sentence,
            })
            .collect();
        let claim = scene.common_claim(&sentences);
        let missing = absent(all, &have);
        let told = |f: &Found| f.claim == claim && f.missing.iter().any(|m| missing.contains(m));
        if claim.is_some() && known.iter().any(told) {
            continue;
        }
        let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
        let place = |at: &(usize, usize)| Place {
            report: at.0,
            span: quotes(at).span,
        };
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity: 0.3 + 0.3 * claim.map_or(0.3, |c| scene.prominence(c)) + 0.1 * loudest,
            claim,
            message: format!(
                "not quoted in {}: “{}”",
                scene.shorts(&missing),
                scene.brief(place(first), 44)
            ),
            spans: utterance.iter().map(place).collect(),
            missing,
        });
    }
    out
}

/// One difference a claim, then one an utterance.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    let all = scene.story.reports.len();
    let voices = voices(scene);
    for (n, claim) in scene.claims.iter().enumerate() {
        let have = reports_of(claim);
        let texts = scene.index.texts(have.iter().copied());
        let most = 2 * texts > scene.index.texts(0..all);
        if have.len() == all || !(most || texts > 1 && claim.found_in(scene.base)) {
            continue;
        }
        let missing = absent(all, &have);
        let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
        let kind = match claim.kind {
            ClaimKind::Quote | ClaimKind::Figure => 0.1,
            ClaimKind::Fact => 0.0,
        };
        // What all the others have weighs most where a draft can still take it in.
        let draft = |r: &usize| scene.story.reports[*r].role == Role::Draft;
        let own = if !missing.iter().any(draft) {
            0.0
        } else if 3 * have.len() >= 2 * all {
            0.25
        } else {
            0.1
        };
        let gravity = if most {
            0.2 + 0.38 * scene.prominence(n) + kind + 0.1 * loudest + own
        } else {
            0.1 + 0.2 * scene.prominence(n)
        };
        let mut spans = Vec::new();
        for report in &have {
            spans.extend(
                claim
                    .readings_of(*report)
                    .map(crate::collate::Reading::place),
            );
        }
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity,
            claim: Some(n),
            message: format!("not found in {}: {}", scene.shorts(&missing), claim.label),
            spans,
            missing,
        });
    }
    let quoted = unquoted(scene, &voices, &out);
    out.extend(quoted);
    out
}
