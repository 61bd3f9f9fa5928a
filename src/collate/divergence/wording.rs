//! The words of a quotation differ between outlets that quote the same utterance.
//!
//! Rule: words between quotation marks are somebody's own words (AP Stylebook, "quotations in the
//! news": never alter quotations), so that any two full renderings that differ after typography
//! diverge; a few words set into a sentence diverge only where the full rendering lacks them.

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::variant::{VariantKind, compare, same_words};
use crate::collate::{SentenceRef, Utterance};
use crate::story::{Place, Span};
use crate::text::{Quote, QuoteKind};

/// A rendering of the utterance and the outlets that give it.
struct Rendering {
    place: Place,
    kind: QuoteKind,
    reports: Vec<usize>,
}

fn quote<'a>(scene: &'a Scene, at: (usize, usize)) -> &'a Quote {
    &scene.annotations[at.0].quotes[at.1]
}

fn same(scene: &Scene, a: Place, b: Place) -> bool {
    same_words(scene.text(a.report), a.span, scene.text(b.report), b.span)
}

/// Whether `part` adds no word to `whole`.
fn is_within(scene: &Scene, part: Place, whole: Place) -> bool {
    compare(
        scene.text(whole.report),
        whole.span,
        scene.text(part.report),
        part.span,
    )
    .iter()
    .all(|v| matches!(v.kind, VariantKind::Same | VariantKind::Removed))
}

fn renderings(scene: &Scene, utterance: &Utterance) -> Vec<Rendering> {
    let mut out: Vec<Rendering> = Vec::new();
    for at in utterance {
        let own = quote(scene, *at);
        let place = Place {
            report: at.0,
            span: own.span,
        };
        match out.iter_mut().find(|r| same(scene, r.place, place)) {
            Some(known) => known.reports.push(at.0),
            None => out.push(Rendering {
                place,
                kind: own.kind,
                reports: vec![at.0],
            }),
        }
    }
    // What only quotes less of another rendering, or is part of one utterance cut in two, is no difference.
    let kept: Vec<bool> = (0..out.len())
        .map(|n| {
            !out.iter().enumerate().any(|(m, whole)| {
                let longer = (whole.place.span.len(), m) > (out[n].place.span.len(), n);
                longer && is_within(scene, out[n].place, whole.place)
            })
        })
        .collect();
    let mut kept = kept.into_iter();
    out.retain(|_| kept.next().unwrap_or(true));
    out
}

/// Around the first word that differs from the other rendering.
fn telling(scene: &Scene, own: Place, other: Place) -> Place {
    let variants = compare(
        scene.text(other.report),
        other.span,
        scene.text(own.report),
        own.span,
    );
    let differs = variants
        .iter()
        .filter(|v| matches!(v.kind, VariantKind::Changed | VariantKind::Only))
        .max_by_key(|v| v.span.len());
    Place {
        report: own.report,
        span: differs.map_or(own.span, |v| {
            Span::new(v.span.start, own.span.end.max(v.span.end))
        }),
    }
}

fn message(scene: &Scene, renderings: &[Rendering]) -> String {
    let part = |n: usize| {
        let own = &renderings[n];
        let other = &renderings[usize::from(n == 0)];
        let words = scene.brief(telling(scene, own.place, other.place), 44);
        format!("“{words}” ({})", scene.shorts(&own.reports))
    };
    (0..renderings.len())
        .map(part)
        .collect::<Vec<_>>()
        .join(" against ")
}

/// One difference an utterance.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for utterance in scene.utterances {
        let renderings = renderings(scene, utterance);
        let mut reports: Vec<usize> = renderings.iter().flat_map(|r| r.reports.clone()).collect();
        reports.sort_unstable();
        reports.dedup();
        if renderings.len() < 2 || reports.len() < 2 {
            continue;
        }
        let full = renderings
            .iter()
            .filter(|r| r.kind == QuoteKind::Full)
            .count();
        let sentences: Vec<SentenceRef> = utterance
            .iter()
            .map(|at| SentenceRef {
                report: at.0,
                sentence: quote(scene, *at).sentence,
            })
            .collect();
        let claim = scene.common_claim(&sentences);
        let prominence = claim.map_or(0.0, |c| scene.prominence(c));
        out.push(Found {
            kind: DivergenceKind::Wording,
            gravity: if full > 1 { 0.82 } else { 0.5 } + 0.15 * prominence,
            claim,
            message: message(scene, &renderings),
            spans: renderings.iter().map(|r| r.place).collect(),
            missing: Vec::new(),
        });
    }
    out
}
