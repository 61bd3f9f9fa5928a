//! The number that the others have, in another unit: miles for kilometres, months for weeks, dollars for euros.
//!
//! Rule: a sentence of another report that tells the same has the draft's number in a unit that cannot be meant by the draft's,
//! with a word beside it that stands beside the draft's, too, two where the number is small. Nobody else has the number in the draft's
//! unit, and the draft has it nowhere in theirs. Where they have it in two units, nothing is said. A sum that is told roughly may be the
//! same in two currencies.

use super::figure::{At, figure, place_of, said};
use super::placed::{MANY, gives, score};
use super::replaced::{amounts, around};
use super::scene::{Scene, TELLS};
use super::weigh::Votes;
use super::{Finding, FindingKind};
use crate::collate::{self, DivergenceKind};
use crate::text::{Figure, FigureKind};

/// Currencies that nobody takes for one another; a pound or a franc without a country may be of many, and so may a dollar, but
/// none of these is one.
const CURRENCIES: &[&str] = &["$", "EUR", "GBP", "JPY", "CNY", "INR", "CHF"];

/// Whether a figure is told as neither roughly so much nor a bound.
fn is_exact(figure: &Figure) -> bool {
    !figure.approximate && figure.max == Some(figure.value)
}

/// Whether the units of two sums are known for two currencies.
fn are_two_currencies(a: &Figure, b: &Figure) -> bool {
    let known = |f: &Figure| match f.unit.as_deref() {
        Some("USD") => Some("$"),
        Some(unit) => CURRENCIES.iter().find(|c| **c == unit).copied(),
        None => None,
    };
    known(a).zip(known(b)).is_some_and(|(a, b)| a != b) && is_exact(a) && is_exact(b)
}

/// Whether a unit stands beside the number: one of another number near it may not be its own.
fn names_its_unit(figure: &Figure) -> bool {
    figure.span != figure.number
}

/// Whether two figures are one number in two units that cannot both be right.
fn is_in_another_unit(a: &Figure, b: &Figure) -> bool {
    let number = a.value.total_cmp(&b.value).is_eq() && a.approximate == b.approximate;
    number
        && names_its_unit(a)
        && names_its_unit(b)
        && a.kind == b.kind
        && a.unit != b.unit
        && match a.kind {
            FigureKind::Money => are_two_currencies(a, b),
            // No two units of time are of one length; of miles there are two.
            FigureKind::Duration => true,
            FigureKind::Measure => collate::exclude(a, b),
            _ => false,
        }
}

/// Whether the others' number stands where the draft's stands.
fn is_in_its_place(scene: &Scene, own: At, other: At) -> bool {
    let words = around(scene, own);
    let shared = around(scene, other).intersection(&words).count();
    let least = if figure(scene, own).value < MANY {
        2
    } else {
        1
    };
    shared >= least && score(scene, own, other) >= TELLS
}

fn one(scene: &Scene, own: At) -> Option<Finding> {
    let told = figure(scene, own);
    if scene.others.iter().any(|r| gives(scene, *r, own)) {
        return None;
    }
    let others = scene.others.iter().flat_map(|r| amounts(scene, *r));
    let theirs: Vec<At> = others
        .filter(|at| is_in_another_unit(told, figure(scene, *at)))
        .filter(|at| !gives(scene, scene.draft, *at) && is_in_its_place(scene, own, *at))
        .collect();
    let unit = |at: &At| &figure(scene, *at).unit;
    let first = theirs.first().map(unit)?;
    if theirs.iter().any(|at| unit(at) != first) {
        return None;
    }
    let mut votes = Votes::default();
    for at in &theirs {
        votes.count(at.0, false);
    }
    Some(Finding {
        kind: FindingKind::FigureDisagrees,
        severity: votes.severity()?,
        span: Some(told.span),
        message: format!(
            "the number of the others in another unit: “{}” here, {}",
            scene.brief(scene.here(told.span), 40),
            said(scene, &theirs),
        ),
        others: theirs.iter().map(|at| place_of(scene, *at)).collect(),
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Figure, told.span, told.sentence),
    })
}

/// At most one finding for each number of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let own = amounts(scene, scene.draft);
    own.filter_map(|at| one(scene, at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    const OTHERS: [&str; 2] = [
        "The tunnel will stay closed for three weeks, the operator said. Repairs are expected to cost 12 million euros. It carries 40,000 tonnes of freight a day. Trains run 90 minutes late.",
        "The operator said the tunnel would stay closed for three weeks. The repairs are expected to cost 12 million euros. The tunnel carries 40,000 tonnes of freight a day. All trains run 90 minutes late.",
    ];

    fn found(draft: &str) -> Vec<String> {
        said_at(FindingKind::FigureDisagrees, &[draft, OTHERS[0], OTHERS[1]])
    }

    #[test]
    fn the_same_number_in_another_unit_is_another_number() {
        for (right, wrong) in [
            ("three weeks", "three months"),
            ("12 million euros", "12 million dollars"),
            ("40,000 tonnes", "40,000 kilos"),
            ("90 minutes", "90 hours"),
        ] {
            assert_eq!(found(&OTHERS[0].replace(right, wrong)), [wrong]);
        }
        assert_eq!(found(OTHERS[0]), Vec::<String>::new());
    }

    #[test]
    fn the_same_size_is_no_other_number() {
        let turned = "The repairs are expected to cost about $12 million. The tunnel carries 40,000,000 kilos of freight a day. Trains run an hour and a half late.";
        assert_eq!(found(turned), Vec::<String>::new());
        let another = "The minister spoke for 90 hours about three months of hunger.";
        assert_eq!(found(another), Vec::<String>::new());
    }
}
