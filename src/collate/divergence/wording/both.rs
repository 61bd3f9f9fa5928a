//! What a report gives besides the words that it is held against.

use super::{Rendering, is_within};
use crate::collate::divergence::correspond::{self, Bond};
use crate::collate::divergence::scene::Scene;
use crate::text::QuoteKind;

/// Whether a report gives the words that `own` would have otherwise, or some of them as they stand: what else it quotes of the same
/// speech is no sign of that.
fn gives(
    scene: &Scene,
    report: usize,
    own: &Rendering,
    whole: &Rendering,
    all: &[&Rendering],
) -> bool {
    let bond = |r: &Rendering| correspond::of(scene, (own.place, &own.words), (r.place, &r.words));
    let part = |r: &&&Rendering| {
        let told = r.reports.contains(&report) && r.place != own.place;
        told && is_within(scene, r, whole) && bond(r) != Bond::Apart
    };
    whole.reports.contains(&report) || all.iter().any(|r| part(&r))
}

/// Whether a rendering stands beside the words that it would have otherwise, in each of its reports, which another has: "the suit
/// states" of the one, "the chairman said" of the other. A headline may tell in other words what the text below it quotes.
fn is_another(scene: &Scene, own: &Rendering, all: &[&Rendering]) -> bool {
    let place = own.place;
    let headline = scene.annotations[place.report].sentence_at(place.span.start) == Some(0);
    // Most reports quote nothing else of the same words: that is asked before anything is compared.
    let beside = |report: &usize| {
        let mut others = all.iter().filter(|r| r.place != place);
        others.any(|r| r.reports.contains(report))
    };
    if headline || own.kind != QuoteKind::Full || !own.reports.iter().all(beside) {
        return false;
    }
    let differs = |other: &&&Rendering| {
        let bond = || correspond::of(scene, (place, &own.words), (other.place, &other.words));
        !is_within(scene, other, own) && matches!(bond(), Bond::Differ(..))
    };
    let mut others = all.iter().filter(|r| r.place != place).filter(differs);
    let known = |other: &&Rendering| {
        let mut reports = own.reports.iter();
        reports.all(|report| gives(scene, *report, own, other, all))
    };
    let elsewhere = |other: &&Rendering| other.reports.iter().any(|r| !own.reports.contains(r));
    let first = others.next();
    first.is_some_and(|r| elsewhere(r) && known(r)) && others.all(known)
}

/// The whole renderings and the parts of them without what a report quotes beside the words that it would have otherwise: who
/// gives both quotes two things.
pub(super) fn without_others(
    scene: &Scene,
    whole: Vec<Rendering>,
    part: Vec<Rendering>,
) -> (Vec<Rendering>, Vec<Rendering>) {
    let all: Vec<&Rendering> = whole.iter().chain(&part).collect();
    let kept: Vec<bool> = whole
        .iter()
        .map(|own| !is_another(scene, own, &all))
        .collect();
    if kept.iter().all(|kept| *kept) {
        return (whole, part);
    }
    let whole: Vec<Rendering> = whole
        .into_iter()
        .zip(kept)
        .filter_map(|(own, kept)| kept.then_some(own))
        .collect();
    let of_these = |r: &Rendering| whole.iter().any(|w| is_within(scene, r, w));
    let part = part.into_iter().filter(of_these).collect();
    (whole, part)
}
