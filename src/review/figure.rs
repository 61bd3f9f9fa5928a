//! A number that the others have otherwise.
//!
//! Rule: of the figures that count the same thing, more other reports exclude the draft's value than
//! share it. "At least 12" neither shares nor excludes 14: it counts for nobody. 20 feet and six metres
//! are one value told in two units.

use super::scene::{Scene, cut, within};
use super::weigh::Votes;
use super::{Finding, FindingKind, cited};
use crate::collate::sides::is_one_wording;
use crate::collate::{self, DivergenceKind, Referent};
use crate::story::{Place, Span};
use crate::text::{Figure, FigureKind};

/// A figure of a report: `(report, index into its figures)`.
pub(super) type At = (usize, usize);

/// How far apart two values may be, both told roundly, as a share of the greater, and still be the same number.
const ROUND: f64 = 0.1;

/// The figure at a place.
pub(super) fn figure<'a>(scene: &Scene<'a>, at: At) -> &'a Figure {
    &scene.notes_of(at.0).figures[at.1]
}

/// Where a figure stands.
pub(super) fn place_of(scene: &Scene, at: At) -> Place {
    Place {
        report: at.0,
        span: figure(scene, at).span,
    }
}

/// Whether two figures may be one number. 18 miles are no 18 kilometres.
pub(super) fn shares(a: &Figure, b: &Figure) -> bool {
    let round = match (a.approximate, b.approximate) {
        (true, true) => ROUND,
        _ => 0.0,
    };
    let near = (a.value - b.value).abs() <= round * a.value.abs().max(b.value.abs());
    // What counts things has their noun for a unit.
    let counted = a.kind == FigureKind::Count;
    near && (counted || a.unit == b.unit || !collate::exclude(a, b))
        || a.max.zip(b.max).is_some() && !collate::exclude(a, b)
        || collate::is_one_size(a, b)
}

/// The other reports' figures of the referent, and who stands for and against `own`.
fn votes(scene: &Scene, referent: &Referent, own: &Figure) -> (Votes, Vec<At>) {
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for at in referent.iter().filter(|at| scene.counts(at.0)) {
        let theirs = figure(scene, *at);
        if shares(own, theirs) {
            votes.count(at.0, true);
        } else if collate::exclude(own, theirs) {
            votes.count(at.0, false);
        }
        if !shares(own, theirs) {
            against.push(*at);
        }
    }
    // A report that has both values does not stand against the draft.
    against.retain(|at| !votes.with.contains(&at.0));
    (votes, against)
}

/// "“12” (Northern Wire), “At least 12” (Harbour Post and Daily Courier)": each value once for each way in which it is told, in
/// the words that all who tell it so have.
pub(super) fn said(scene: &Scene, against: &[At]) -> String {
    let mut told: Vec<Vec<At>> = Vec::new();
    for at in against {
        let theirs = figure(scene, *at);
        let same = |all: &&mut Vec<At>| {
            theirs.is_told_as(figure(scene, all[0])) && are_alike(scene, all[0], *at)
        };
        match told.iter_mut().find(same) {
            Some(all) => all.push(*at),
            None => told.push(vec![*at]),
        }
    }
    let part = |all: &Vec<At>| {
        let places: Vec<(Place, Span)> = all
            .iter()
            .map(|at| (place_of(scene, *at), figure(scene, *at).number))
            .collect();
        let words = cited::in_common(scene, &places);
        let words = words.unwrap_or_else(|| scene.words(places[0].0));
        let words = within(&cut(&words, 40));
        format!("“{words}” ({})", scene.who(all.iter().map(|at| &at.0)))
    };
    told.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// Whether two figures are given in the same number words.
fn are_alike(scene: &Scene, a: At, b: At) -> bool {
    let number = |at: At| figure(scene, at).number.of(scene.text(at.0));
    is_one_wording(number(a), number(b))
}

fn one(scene: &Scene, referent: &Referent, at: At) -> Option<Finding> {
    let own = figure(scene, at);
    let (votes, against) = votes(scene, referent, own);
    let severity = votes.severity()?;
    let place = scene.here(own.span);
    Some(Finding {
        kind: FindingKind::FigureDisagrees,
        severity,
        span: Some(own.span),
        message: format!(
            "“{}” here; the others have {}",
            scene.brief(place, 40),
            said(scene, &against)
        ),
        others: against.iter().map(|at| place_of(scene, *at)).collect(),
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Figure, own.span, own.sentence),
    })
}

/// One finding for each value of the draft in each referent.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for referent in &scene.given.collation.referents {
        let mut seen: Vec<u64> = Vec::new();
        for at in referent.iter().filter(|at| at.0 == scene.draft) {
            let value = figure(scene, *at).value.to_bits();
            if !seen.contains(&value)
                && let Some(found) = one(scene, referent, *at)
            {
                seen.push(value);
                out.push(found);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(value: f64, unit: &str) -> Figure {
        Figure {
            value,
            max: Some(value),
            unit: Some(unit.to_owned()),
            kind: FigureKind::Measure,
            ..Figure::default()
        }
    }

    #[test]
    fn who_tells_a_number_roundly_shares_what_comes_to_it() {
        let count = |value: f64, approximate: bool| Figure {
            value,
            max: Some(value),
            approximate,
            kind: FigureKind::Count,
            ..Figure::default()
        };
        let exact = |value| count(value, false);
        let about = |value| count(value, true);
        assert!(shares(&exact(49.0), &about(50.0)));
        assert!(shares(&about(50.0), &exact(49.0)));
        assert!(shares(&about(4200.0), &about(3900.0)));
        assert!(!shares(&exact(4600.0), &about(4200.0)));
        assert!(!shares(&exact(4600.0), &exact(4200.0)));
    }

    #[test]
    fn one_size_in_two_units_is_no_disagreement() {
        for (metres, feet) in [(6.0, 20.0), (11.0, 36.0), (38.0, 125.0)] {
            assert!(shares(&measure(metres, "m"), &measure(feet, "ft")));
        }
        assert!(!shares(&measure(6.0, "m"), &measure(30.0, "ft")));
        assert!(!shares(&measure(6.0, "m"), &measure(6.1, "m")));
        assert!(shares(&measure(6.0, "m"), &measure(6.0, "m")));
    }

    #[test]
    fn one_number_in_two_units_is_no_one_size() {
        assert!(!shares(&measure(18.0, "mi"), &measure(18.0, "km")));
        assert!(!shares(&measure(300.0, "ft"), &measure(300.0, "m")));
    }
}
