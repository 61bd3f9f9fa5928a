//! Which differences come first: how much a reader would be misled, spread over the kinds.
//!
//! The order of gravity follows the codes of the trade: accuracy of figures and of quoted words
//! before completeness (BBC Editorial Guidelines, section 3; IPSO Editors' Code, clause 1). Gravity says what stands on
//! the first screen; how grave a difference there is called follows from who stands against whom ([`super::severity`]).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::scene::{Found, Scene};
use super::{
    Divergence, DivergenceKind, Severity, attribution, denial, echo, figure, framing, name,
    not_found, only_here, time, wording,
};

/// From this gravity on it is worth a look.
const MEDIUM: f64 = 0.2;

/// So many stand before those listed for completeness: a screen of them.
const SCREEN: usize = 15;

/// Each further silence of the same reports counts so much less again: who leaves out much is soon known for it.
const AGAIN: f64 = 0.9;

/// Each further one of a kind counts so much less than the one before it: disagreements stay
/// worth reading one after another, silences soon are not.
fn fade(kind: DivergenceKind) -> f64 {
    match kind {
        DivergenceKind::Wording | DivergenceKind::Figure => 0.93,
        DivergenceKind::Time | DivergenceKind::Name => 0.88,
        DivergenceKind::NotFound | DivergenceKind::Echo => 0.9,
        DivergenceKind::Attribution | DivergenceKind::OnlyHere | DivergenceKind::Framing => 0.78,
    }
}

/// Each thing once: of one claim and kind the gravest stays and takes in the others' passages.
fn once(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| b.gravity.total_cmp(&a.gravity));
    let mut out: Vec<Found> = Vec::new();
    let mut first: BTreeMap<(DivergenceKind, usize), usize> = BTreeMap::new();
    for next in found {
        let merges = matches!(
            next.kind,
            DivergenceKind::Attribution
                | DivergenceKind::Framing
                | DivergenceKind::Time
                | DivergenceKind::Echo
        );
        let key = next.claim.filter(|_| merges).map(|c| (next.kind, c));
        if let Some(twin) = key.and_then(|key| first.get(&key)) {
            out[*twin].spans.extend(next.spans);
        } else {
            first.extend(key.map(|key| (key, out.len())));
            out.push(next);
        }
    }
    out
}

fn tidy(found: &mut Found) {
    found.spans.sort_unstable();
    found.spans.dedup();
    found.missing.sort_unstable();
    found.missing.dedup();
}

/// Gravest first, the kinds spread: the standing of each and its severity.
fn ranked(mut found: Vec<Found>) -> Vec<(Severity, Found)> {
    found.sort_by(|a, b| {
        b.gravity
            .total_cmp(&a.gravity)
            .then_with(|| a.spans.cmp(&b.spans))
    });
    let mut seen: BTreeMap<DivergenceKind, i32> = BTreeMap::new();
    let mut silent: BTreeMap<Vec<usize>, i32> = BTreeMap::new();
    for one in &mut found {
        let before = seen.entry(one.kind).or_default();
        one.gravity *= libm::pow(fade(one.kind), f64::from(*before));
        *before += 1;
        if one.kind == DivergenceKind::NotFound {
            let before = silent.entry(one.missing.clone()).or_default();
            one.gravity *= libm::pow(AGAIN, f64::from(*before));
            *before += 1;
        }
    }
    found.sort_by(|a, b| {
        b.gravity
            .total_cmp(&a.gravity)
            .then_with(|| a.spans.cmp(&b.spans))
    });
    let severity = |n: usize, one: &Found| {
        if one.gravity >= MEDIUM && n < SCREEN {
            one.severity
        } else {
            Severity::Low
        }
    };
    found
        .into_iter()
        .enumerate()
        .map(|(n, f)| (severity(n, &f), f))
        .collect()
}

/// All divergences of a story, by severity and then by claim.
pub(crate) fn find(scene: &Scene) -> Vec<Divergence> {
    let kinds: [fn(&Scene) -> Vec<Found>; 10] = [
        wording::find,
        figure::find,
        attribution::find,
        not_found::find,
        denial::find,
        only_here::find,
        time::find,
        framing::find,
        name::find,
        echo::find,
    ];
    let mut found = once(kinds.iter().flat_map(|kind| kind(scene)).collect());
    found.iter_mut().for_each(tidy);
    let mut ranked = ranked(found);
    ranked.sort_by_key(|(severity, f)| {
        (
            *severity,
            f.claim.unwrap_or(usize::MAX),
            f.kind,
            f.spans.first().copied(),
            Reverse(f.spans.len()),
        )
    });
    ranked
        .into_iter()
        .enumerate()
        .map(|(n, (severity, f))| Divergence {
            id: format!("d{}", n + 1),
            kind: f.kind,
            severity,
            claim: f.claim,
            message: f.message,
            spans: f.spans,
            missing_from: f.missing,
        })
        .collect()
}
