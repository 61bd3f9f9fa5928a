//! A word of the draft whose opposite at least two others have in the same place.
//!
//! Rule: the draft's sentence has one word of a pair of [`crate::collate::opposite`], matched sentences of at least two other
//! texts have the other one beside the same word or figure, and nobody has the draft's there.

use super::clause::{Words, shared};
use super::{Sight, finding, telling};
use crate::collate::opposite::{self, Beside, Opposite};
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// So many words on either side of a word are held beside those of another report where only one report has the opposite.
const AROUND: usize = 9;

/// So many telling words on each side of a word stand beside it.
const NEXT: usize = 3;

/// So many of the words beside it have to be the same in a sentence that does not match the draft's.
const ANCHORS: usize = 2;

/// So far away, at most.
const REACH: usize = 5;

/// The stems beside a word: behind it, or on either side.
fn beside<'a>(words: &Words<'a>, at: usize, which: Beside) -> Vec<&'a str> {
    let telling = |n: &usize| {
        let word = &words.all[*n];
        word.class != TokenClass::Stop && opposite::of(word.form, words.lang).next().is_none()
    };
    // "Days before, he had said so": what stands behind a comma is not governed.
    let clause = words.all[at].clause;
    let hangs = words
        .all
        .get(at + 1)
        .is_some_and(|next| next.clause != clause);
    let reach = if which == Beside::Behind && hangs {
        0
    } else {
        REACH
    };
    let behind = (at + 1..words.all.len().min(at + 1 + reach))
        .filter(telling)
        .take(NEXT);
    let mut out: Vec<&str> = behind.map(|n| words.all[n].stem).collect();
    if which == Beside::Either {
        let before = (at.saturating_sub(REACH)..at)
            .rev()
            .filter(telling)
            .take(NEXT);
        out.extend(before.map(|n| words.all[n].stem));
    }
    out
}

/// The words of a sentence that stand in a row of the table.
fn in_row(words: &Words, row: usize) -> Vec<(usize, u8)> {
    let all = words.all.iter().enumerate();
    all.filter_map(|(n, w)| {
        let of = opposite::of(w.form, words.lang).find(|o| o.row == row)?;
        Some((n, of.side))
    })
    .collect()
}

fn near(words: &Words, at: usize) -> Span {
    let (from, to) = (at.saturating_sub(2), (at + 3).min(words.all.len() - 1));
    words.all[from].span.join(words.all[to].span)
}

fn one(scene: &Scene, sight: &Sight, at: usize, of: Opposite) -> Option<Finding> {
    let own = &sight.own;
    let (anchors, around) = (beside(own, at, of.beside), own.around(at, AROUND));
    if in_row(own, of.row).iter().any(|(_, side)| *side != of.side) || anchors.is_empty() {
        return None;
    }
    let held = |theirs: &Words, n: usize| {
        let theirs = beside(theirs, n, of.beside);
        anchors.iter().filter(|stem| theirs.contains(stem)).count()
    };
    let mut against: Vec<(Place, usize)> = Vec::new();
    let (mut most, mut with) = (0, None);
    let told = sight.told.iter().map(|told| (told, 1));
    let beside_it = sight.beside.iter().map(|told| (told, ANCHORS));
    for ((report, theirs), least) in told.chain(beside_it) {
        let found = in_row(theirs, of.row);
        let same = found.iter().filter(|(_, side)| *side == of.side);
        let same = same.map(|(n, _)| held(theirs, *n));
        // What only stands beside a matching sentence does not speak for the draft against that.
        if least == 1 || against.is_empty() {
            with = with.max(same.filter(|held| *held >= least).max());
        }
        let other = found.iter().filter(|(_, side)| *side != of.side);
        let other = other.map(|(n, _)| (held(theirs, *n), *n));
        let Some((held, n)) = other.max_by_key(|(held, n)| (*held, std::cmp::Reverse(*n))) else {
            continue;
        };
        // What it stands beside may itself have an opposite: "his brother was cleared".
        let beside = theirs.around(n, AROUND);
        let shared = shared(&around, &beside);
        if held == 0 || held < least && shared < least {
            continue;
        }
        most = most.max(held);
        let place = Place {
            report: *report,
            span: near(theirs, n),
        };
        let shared = if held > 1 || of.beside == Beside::Either {
            telling(shared, around.len(), beside.len())
        } else {
            0
        };
        against.push((place, shared));
    }
    // Who has the draft's word may have it of something else, but not beside as much of what it stands beside here.
    if with.is_some_and(|with| with >= most) {
        return None;
    }
    finding(scene, near(own, at), sight.sentence, &against)
}

/// One finding for each word of a sentence.
pub fn find(scene: &Scene, sight: &Sight) -> Vec<Finding> {
    let own = &sight.own;
    let words = 0..own.all.len();
    let rows =
        words.flat_map(|at| opposite::of(own.all[at].form, own.lang).map(move |of| (at, of)));
    rows.filter_map(|(at, of)| one(scene, sight, at, of))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    fn found(draft: &str) -> Vec<String> {
        let texts = [
            draft,
            "Anders Molin, 49, a locksmith, was given seven years in prison. His brother Nils was cleared of all charges.",
            "The gold has not been found. The court sits again on Monday.",
        ];
        said_at(FindingKind::Reversed, &texts)
    }

    #[test]
    fn a_verdict_told_in_the_sentence_beside() {
        let draft = "Anders Molin, a locksmith of 49, must serve seven years in prison, while his brother Nils was convicted.";
        assert_eq!(found(draft).len(), 1);
        assert_eq!(
            found(&draft.replace("convicted", "cleared")),
            Vec::<String>::new()
        );
        let other = "Days before, the locksmith Anders Molin was given seven years in prison.";
        assert_eq!(found(other), Vec::<String>::new());
    }
}
