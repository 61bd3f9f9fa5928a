//! One number of people to whom two reports let two things happen: "three were killed" against "three were slightly hurt".
//!
//! Rule: within one claim a report counts so many dead, and another as many hurt; the one gives no number of hurt that is
//! the same, the other no number of dead, nor those of any claim. Of two fates of the same people one is wrong (Reuters Handbook of Journalism,
//! "Accuracy": numbers of casualties above all).

use std::collections::BTreeMap;

use super::DivergenceKind;
use super::framing;
use super::scene::{Found, Scene};
use super::severity::of_sides;
use crate::collate::Claim;
use crate::collate::lexicon::deed::{Deed, deed_in};
use crate::collate::referent::deed_at;
use crate::story::Place;

/// What it is worth beside figures that exclude one another.
const GRAVITY: f64 = 0.85;

/// What a claim that all open with adds.
const PROMINENT: f64 = 0.15;

/// A figure by its report and its number there.
type At = (usize, usize);

/// Whether those whom a figure counts are dead, or hurt; none where it is neither.
fn fate(scene: &Scene, at: At) -> Option<Deed> {
    let deed = scene.index.own[at.0].befell[at.1].deed;
    deed.filter(|deed| matches!(deed, Deed::Dead | Deed::Hurt))
}

/// Whether a word says that somebody died (true) or was hurt (false); none where it says neither.
pub fn is_death(word: &str) -> Option<bool> {
    match deed_in(word) {
        Some(Deed::Dead) => Some(true),
        Some(Deed::Hurt) => Some(false),
        _ => None,
    }
}

fn value(scene: &Scene, at: At) -> f64 {
    scene.annotations[at.0].figures[at.1].value
}

/// The figures of each report with a fate.
fn all_fates(scene: &Scene) -> Vec<Vec<(At, Deed)>> {
    let of = |report: usize| {
        let figures = 0..scene.annotations[report].figures.len();
        figures
            .filter_map(|n| Some(((report, n), fate(scene, (report, n))?)))
            .collect()
    };
    (0..scene.annotations.len()).map(of).collect()
}

/// Where the sentence of a figure has the word that says what befell.
fn word(scene: &Scene, at: At, deed: Deed) -> Option<Place> {
    let (text, notes) = (scene.text(at.0), &scene.annotations[at.0]);
    let tokens = notes.tokens_of(notes.figures[at.1].sentence).iter();
    let mut told = tokens.filter(|t| deed_at(text, t) == Some(deed));
    told.next().map(|t| Place {
        report: at.0,
        span: t.span,
    })
}

/// Whether a report, of which `fates` are told, speaks of other people too whom the other fate befell: then the two may both be
/// right.
fn tells_both(scene: &Scene, fates: &[(At, Deed)], at: At, own: Deed) -> bool {
    let mut others = fates.iter().filter(|(_, deed)| *deed != own);
    match own {
        Deed::Dead => {
            others.any(|(other, _)| value(scene, *other).total_cmp(&value(scene, at)).is_eq())
        }
        _ => others.next().is_some(),
    }
}

/// By value the figures of a claim with a fate, of each report the first.
fn by_value(
    scene: &Scene,
    fates: &[Vec<(At, Deed)>],
    claim: &Claim,
) -> BTreeMap<u64, Vec<(At, Deed)>> {
    let mut out: BTreeMap<u64, Vec<(At, Deed)>> = BTreeMap::new();
    for reading in &claim.readings {
        let (figures, own) = (
            &scene.annotations[reading.report].figures,
            &fates[reading.report],
        );
        for (at, deed) in own {
            if reading.sentences.contains(&figures[at.1].sentence)
                && !tells_both(scene, own, *at, *deed)
            {
                let of = out.entry(value(scene, *at).to_bits()).or_default();
                if of.iter().all(|(o, _)| o.0 != at.0) {
                    of.push((*at, *deed));
                }
            }
        }
    }
    out
}

/// The two fates of one number, if it has two.
fn found(scene: &Scene, number: usize, told: &[(At, Deed)]) -> Option<Found> {
    let mut words: Vec<(Deed, Place)> = told
        .iter()
        .filter_map(|(at, deed)| Some((*deed, word(scene, *at, *deed)?)))
        .collect();
    words.sort_unstable();
    let sides: Vec<usize> = [Deed::Dead, Deed::Hurt]
        .map(|deed| words.iter().filter(|(d, _)| *d == deed).count())
        .into();
    let (first, _) = told.first().filter(|_| !sides.contains(&0))?;
    let counted = Place {
        report: first.0,
        span: scene.annotations[first.0].figures[first.1].span,
    };
    Some(Found {
        kind: DivergenceKind::Framing,
        gravity: GRAVITY + PROMINENT * scene.prominence(number),
        severity: of_sides(&sides),
        claim: Some(number),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "{}: {}",
            framing::sides(scene, &words).join(" against "),
            scene.words(counted)
        ),
        spans: words.into_iter().map(|(_, place)| place).collect(),
        missing: Vec::new(),
    })
}

/// One difference a number of a claim.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let fates = all_fates(scene);
    let mut out: Vec<Found> = Vec::new();
    for (number, claim) in scene.claims.iter().enumerate() {
        for told in by_value(scene, &fates, claim).into_values() {
            let found = found(scene, number, &told);
            // A sentence of several facts stands in a claim of each.
            let new = |f: &Found| out.iter().all(|o| o.spans != f.spans);
            out.extend(found.filter(new));
        }
    }
    out
}
