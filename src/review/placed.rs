//! A number that nobody else gives, where one of the others gives another in its place.
//!
//! Rule: no other report has the draft's number of such things. A sentence that tells what the draft's tells has another one
//! of its kind and unit, in words that are the draft's too, and the draft has that one nowhere; no second number of the others'
//! fits as well. One report is enough, for a draft that retells the others has its numbers from one of them; whoever has
//! counted for themselves knows of it. What is only a bound excludes nothing, except where it is ten times the other.

use std::collections::BTreeSet;

use super::figure::{At, figure, place_of, said, shares};
use super::replaced::{amounts, around, count_alike};
use super::scene::{Scene, TELLS};
use super::weigh::Votes;
use super::{Finding, FindingKind, digits};
use crate::collate::{self, DivergenceKind};
use crate::text::{Figure, FigureKind};

/// The score from which on sentences tell the same in most of what they say.
const SURELY: f64 = 0.6;

/// The score below which nothing in two sentences is the same thing, where the unit is of one number alone.
const FAINTLY: f64 = 0.15;

/// So much at least has to speak for two numbers standing for one.
const PROOF: usize = 4;

/// Whether two figures measure in the same words.
pub(super) fn is_of_a_kind(a: &Figure, b: &Figure) -> bool {
    let any = matches!(a.kind, FigureKind::Count | FigureKind::Percent);
    a.kind == b.kind && (any || a.in_whole().1 == b.in_whole().1)
}

/// So many times the other, a bound of things that are counted is another one.
const FAR: f64 = 9.5;

/// The same of what is measured: nobody says "more than a tenth" who means a third. Counts of the dead grow.
const FAR_MEASURED: f64 = 1.5;

/// Whether two bounds are so far apart that no two outlets mean both.
fn is_far_off(a: &Figure, b: &Figure) -> bool {
    let open = a.max.is_none() && b.max.is_none();
    let (less, more) = (a.value.min(b.value), a.value.max(b.value));
    let far = if a.kind == FigureKind::Count {
        FAR
    } else {
        FAR_MEASURED
    };
    open && less > 0.0 && more / less >= far
}

/// So many times the other, a number counts or measures something else, unless one is a slip of the hand from the other.
const WILD: f64 = 5.0;

fn differ(a: &Figure, b: &Figure) -> bool {
    let (less, more) = (a.value.min(b.value), a.value.max(b.value));
    let near = more <= WILD * less || digits::significant(a, b).is_some();
    is_far_off(a, b) || near && collate::exclude(a, b)
}

/// Values below this are told of many things in every report.
pub(super) const MANY: f64 = 10.0;

/// Whether a report has a number of things that may be these: a small one only of the same things, or where it tells the same.
pub(super) fn gives(scene: &Scene, report: usize, own: At) -> bool {
    let told = figure(scene, own);
    amounts(scene, report).any(|at| {
        let theirs = figure(scene, at);
        let any = told.kind != FigureKind::Count || told.value >= MANY;
        let same = || {
            let nouns = told.head.is_some() && theirs.head.is_some();
            nouns && count_alike(scene, own, at)
                || score(scene, own, at) >= TELLS
                || at.0 == own.0 && at.1 != own.1
        };
        at != own && is_of_a_kind(told, theirs) && shares(told, theirs) && (any || same())
    })
}

/// What a sentence beside one that tells the same is worth: who tells a story shorter makes one of two.
const BESIDE: f64 = 0.5;

/// How like the sentences of two figures are.
pub(super) fn score(scene: &Scene, own: At, other: At) -> f64 {
    let sentence = figure(scene, other).sentence;
    let near = scene.near(figure(scene, own).sentence).iter();
    let worth = |at: usize| match at.abs_diff(sentence) {
        0 => 1.0,
        1 => BESIDE,
        _ => 0.0,
    };
    let same = near.filter(|(at, _)| at.report == other.0);
    same.map(|(at, score)| *score * worth(at.sentence))
        .fold(0.0, f64::max)
}

/// Whether a number of years is told as an age: bare or with "old". What has lasted so many years is told in the same unit.
fn is_age(scene: &Scene, at: At) -> bool {
    let (told, text) = (figure(scene, at), scene.text(at.0));
    told.span == told.number || told.span.of(text).contains("old")
}

/// Whether the others give one number alone in this unit, which is no count.
fn is_only_one(scene: &Scene, theirs: &Figure) -> bool {
    let mut all = scene.others.iter().flat_map(|r| amounts(scene, *r));
    theirs.kind != FigureKind::Count
        && all.all(|at| {
            let other = figure(scene, at);
            !is_of_a_kind(other, theirs) || shares(other, theirs)
        })
}

/// What speaks for a number of the others' standing where the draft's stands.
fn proof(scene: &Scene, own: At, other: At) -> usize {
    let (told, theirs) = (figure(scene, own), figure(scene, other));
    let score = score(scene, own, other);
    let words = around(scene, own);
    let shared = around(scene, other).intersection(&words).count().min(3);
    let counted = told.kind == FigureKind::Count;
    let alike = counted && count_alike(scene, own, other);
    let other_nouns = counted && !alike && told.head.is_some() && theirs.head.is_some();
    let only = is_only_one(scene, theirs);
    let years = told.kind == FigureKind::Duration && told.in_whole().1 == Some("year");
    let ages = is_age(scene, own) == is_age(scene, other) || !scene.same_language(other.0);
    if years && (shared < 2 || !ages) {
        return 0;
    }
    let least = if only { FAINTLY } else { TELLS };
    // Shares in percent are of anything.
    let few = if told.kind == FigureKind::Percent {
        2
    } else {
        1
    };
    if other_nouns || score < least || shared < few {
        return 0;
    }
    let tells = 1 + usize::from(score >= SURELY);
    let unit = usize::from(alike || !counted) + 2 * usize::from(only);
    tells + unit + shared
}

/// The numbers of the others that may stand where the draft's does, best first.
fn rivals(scene: &Scene, own: At) -> Vec<(usize, At)> {
    let told = figure(scene, own);
    let others = scene.others.iter().flat_map(|r| amounts(scene, *r));
    let fits = |at: &At| {
        let theirs = figure(scene, *at);
        is_of_a_kind(told, theirs) && differ(told, theirs) && !gives(scene, scene.draft, *at)
    };
    let mut out: Vec<(usize, At)> = others
        .filter(fits)
        .map(|at| (proof(scene, own, at), at))
        .filter(|(proof, _)| *proof >= PROOF)
        .collect();
    out.sort_by_key(|(proof, at)| (std::cmp::Reverse(*proof), *at));
    out
}

/// What is found of one number that nobody else gives, and the number in whose place it stands.
fn one(scene: &Scene, own: At) -> Option<(Finding, At)> {
    let told = figure(scene, own);
    if scene.others.iter().any(|r| gives(scene, *r, own)) {
        return None;
    }
    let rivals = rivals(scene, own);
    let (most, first) = *rivals.first()?;
    let theirs = figure(scene, first);
    let another = |(proof, at): &(usize, At)| *proof == most && !shares(figure(scene, *at), theirs);
    if rivals.iter().any(another) {
        return None;
    }
    let same = rivals.iter().map(|(_, at)| *at);
    let same: Vec<At> = same
        .filter(|at| shares(figure(scene, *at), theirs))
        .collect();
    let mut votes = Votes::default();
    for at in &same {
        votes.count(at.0, false);
    }
    let finding = Finding {
        kind: FindingKind::FigureDisagrees,
        severity: votes.severity()?,
        span: Some(told.span),
        message: format!(
            "“{}” here, which nobody else has; {}",
            scene.brief(scene.here(told.span), 40),
            said(scene, &same),
        ),
        others: same.iter().map(|at| place_of(scene, *at)).collect(),
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Figure, told.span, told.sentence),
    };
    Some((finding, first))
}

/// One finding for each such number, where only one of the draft's may stand for it.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let own = amounts(scene, scene.draft);
    let found: Vec<(Finding, At)> = own.filter_map(|at| one(scene, at)).collect();
    let clear = |n: &usize| {
        let theirs = figure(scene, found[*n].1);
        let mut others = (0..found.len()).filter(|m| m != n);
        !others.any(|m| {
            let other = figure(scene, found[m].1);
            is_of_a_kind(other, theirs) && shares(other, theirs)
        })
    };
    let clear: BTreeSet<usize> = (0..found.len()).filter(clear).collect();
    let each = found.into_iter().enumerate();
    each.filter(|(n, _)| clear.contains(n))
        .map(|(_, (finding, _))| finding)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    fn found(draft: &str) -> Vec<String> {
        let texts = [
            draft,
            "The fire in the paint works raged for about eight hours, the brigade said. Shares in the company lost more than 30 percent of their value.",
            "A fire has destroyed the paint works at Holm. The cause is not known.",
        ];
        said_at(FindingKind::FigureDisagrees, &texts)
    }

    #[test]
    fn one_report_is_enough_where_it_tells_the_same() {
        let burned = "The fire in the paint works raged for about three hours.";
        assert_eq!(found(burned), ["about three hours"]);
        let right = burned.replace("three", "eight");
        assert_eq!(found(&right), Vec::<String>::new());
        let shares = "The company’s shares lost more than 13 percent of their value.";
        assert_eq!(found(shares), ["more than 13 percent"]);
        let another = "The mayor spoke for three hours about schools.";
        assert_eq!(found(another), Vec::<String>::new());
    }
}
