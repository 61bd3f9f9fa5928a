//! Figures that count the same thing and cannot both be right.
//!
//! Rule: two figures of one referent whose bounds exclude one another ("12" against "at least 14");
//! approximate values that agree are none. After the consistency checks of W. Silverman, "Verification
//! Handbook" (European Journalism Centre, 2014), chapter on figures: same thing, same unit, bounds.

use std::collections::BTreeMap;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::figures::{base, exclude};
use crate::collate::{Referent, SentenceRef};
use crate::story::Place;
use crate::text::{Figure, FigureKind};

type At = (usize, usize);

fn figure<'a>(scene: &'a Scene, at: At) -> &'a Figure {
    &scene.annotations[at.0].figures[at.1]
}

fn sentence(scene: &Scene, at: At) -> SentenceRef {
    SentenceRef {
        report: at.0,
        sentence: figure(scene, at).sentence,
    }
}

/// Figures that some other of the referent excludes.
fn at_odds(scene: &Scene, referent: &Referent) -> Vec<At> {
    let others = |at: &&At| {
        referent
            .iter()
            .any(|o| o.0 != at.0 && exclude(figure(scene, **at), figure(scene, *o)))
    };
    referent.iter().filter(others).copied().collect()
}

/// How much the sentence of a figure shares with those of the others, in millionths.
fn pull(scene: &Scene, at_odds: &[At], at: At) -> u64 {
    let number = |at: At| scene.index.position(sentence(scene, at)) as u32;
    let others = at_odds.iter().filter(|o| o.0 != at.0);
    let shared = others.map(|o| u64::from(scene.graph.score(number(at), number(*o))));
    shared.sum()
}

/// For each report and value one figure: in the claim where it can be, where the others say most of the same.
fn chosen(scene: &Scene, at_odds: &[At], claim: Option<usize>) -> Vec<At> {
    let mut best: BTreeMap<(usize, u64), ((bool, u64), At)> = BTreeMap::new();
    for at in at_odds {
        let inside = claim.is_some_and(|c| scene.seats(sentence(scene, *at)).contains(&c));
        let rank = (inside, pull(scene, at_odds, *at));
        let key = (at.0, figure(scene, *at).value.to_bits());
        let held = best.entry(key).or_insert((rank, *at));
        if rank > held.0 {
            *held = (rank, *at);
        }
    }
    best.into_values().map(|(_, at)| at).collect()
}

/// "26 (ME, PO) against two dozen (HE)": each value once, in the words of the first who has it.
fn message(scene: &Scene, chosen: &[At]) -> String {
    let mut values: Vec<(f64, String, Vec<usize>)> = Vec::new();
    for at in chosen {
        let own = figure(scene, *at);
        let said = values
            .iter_mut()
            .find(|(value, _, _)| (*value - own.value).abs() < 1e-9);
        if let Some((_, _, reports)) = said {
            reports.push(at.0);
        } else {
            let words = scene.words(Place {
                report: at.0,
                span: own.span,
            });
            values.push((own.value, words, vec![at.0]));
        }
    }
    let part = |(_, words, reports): &(f64, String, Vec<usize>)| {
        format!("{words} ({})", scene.shorts(reports))
    };
    values
        .iter()
        .map(part)
        .collect::<Vec<_>>()
        .join(" against ")
}

fn gravity(scene: &Scene, chosen: &[At], claim: Option<usize>) -> f64 {
    let kind = figure(scene, chosen[0]).kind;
    let weight = match kind {
        FigureKind::Duration | FigureKind::Measure => 0.62,
        _ => 0.85,
    };
    // The same size in another unit, within what rounding does.
    let sizes = chosen.iter().map(|at| base(figure(scene, *at)));
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(l, m), x| (l.min(x), m.max(x)));
    let unit = |at: &At| figure(scene, *at).unit.as_deref();
    let converted =
        chosen.iter().any(|at| unit(at) != unit(&chosen[0])) && kind != FigureKind::Count;
    let weight = if converted && least >= 0.97 * most {
        0.5
    } else {
        weight
    };
    weight + claim.map_or(-0.1, |c| 0.15 * scene.prominence(c))
}

/// One difference a referent.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for referent in scene.referents {
        let odd = at_odds(scene, referent);
        if odd.is_empty() {
            continue;
        }
        let sentences: Vec<SentenceRef> = odd.iter().map(|at| sentence(scene, *at)).collect();
        let claim = scene.common_claim(&sentences);
        let chosen = chosen(scene, &odd, claim);
        out.push(Found {
            kind: DivergenceKind::Figure,
            gravity: gravity(scene, &chosen, claim),
            claim,
            message: message(scene, &chosen),
            spans: chosen
                .iter()
                .map(|at| Place {
                    report: at.0,
                    span: figure(scene, *at).span,
                })
                .collect(),
            missing: Vec::new(),
        });
    }
    out
}
