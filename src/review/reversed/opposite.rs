//! A word of the draft whose opposite at least two others have in the same place.
//!
//! Rule: the draft's sentence has one word of a pair of [`crate::collate::opposite`], matched sentences of at least two other
//! texts have the other one beside the same word or figure, and nobody has the draft's there.

use std::collections::BTreeSet;

use super::clause::Words;
use super::{finding, matched, texts};
use crate::collate::opposite::{self, Beside, Opposite};
use crate::collate::{SentenceRef, Severity};
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// So many telling words on each side of a word stand beside it.
const NEXT: usize = 2;

/// So far away, at most.
const REACH: usize = 5;

/// The stems beside a word: behind it, or on either side.
fn beside<'a>(words: &Words<'a>, at: usize, which: Beside) -> Vec<&'a str> {
    let telling = |n: &usize| {
        let word = &words.all[*n];
        word.class != TokenClass::Stop && opposite::of(word.form, words.lang).next().is_none()
    };
    let behind = (at + 1..words.all.len().min(at + 1 + REACH))
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

fn one(
    scene: &Scene,
    own: &Words,
    (at, of): (usize, Opposite),
    (sentence, told): (usize, &BTreeSet<SentenceRef>),
) -> Option<Finding> {
    let anchors = beside(own, at, of.beside);
    if in_row(own, of.row).iter().any(|(_, side)| *side != of.side) || anchors.is_empty() {
        return None;
    }
    let mut against: Vec<Place> = Vec::new();
    for other in told.iter().filter(|o| scene.same_language(o.report)) {
        let theirs = Words::of_sentence(scene, other.report, other.sentence);
        let found = in_row(&theirs, of.row);
        if found.iter().any(|(_, side)| *side == of.side) {
            return None;
        }
        let holds = |n: usize| {
            beside(&theirs, n, of.beside)
                .iter()
                .any(|stem| anchors.contains(stem))
        };
        if let Some((n, _)) = found.iter().find(|(n, _)| holds(*n)) {
            against.push(Place {
                report: other.report,
                span: near(&theirs, *n),
            });
        }
    }
    if texts(scene, &against) < 2 {
        return None;
    }
    finding(scene, near(own, at), sentence, against, Severity::High)
}

/// One finding for each word.
pub fn find(scene: &Scene) -> Vec<Finding> {
    let mut out = Vec::new();
    for sentence in 0..scene.notes().sentences.len() {
        let told = matched(scene, sentence);
        if told.is_empty() {
            continue;
        }
        let own = Words::of_sentence(scene, scene.draft, sentence);
        for at in 0..own.all.len() {
            for of in opposite::of(own.all[at].form, own.lang) {
                out.extend(one(scene, &own, (at, of), (sentence, &told)));
            }
        }
    }
    out
}
