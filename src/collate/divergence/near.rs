//! Sentences of other reports that tell of the same event, whether or not they sit in one claim.
//!
//! A day or a doubt often stands in the sentence beside the one that is matched: "Investigators believe that it
//! began on 3 October. Two people died." against "Two people died when it caught fire on 4 October." So a sentence
//! is also held against the readings of the claim that its neighbour in the paragraph stands in (the support of
//! neighbours in sentence alignment: W. Gale and K. Church, "A program for aligning sentences in bilingual corpora", 1993).

use std::collections::BTreeMap;

use super::scene::Scene;
use crate::collate::SentenceRef;
use crate::collate::rows::Rows;

/// In one claim, sentences that score at least so much tell of the same event.
const IN_CLAIM: f64 = 0.3;

/// So do others that score at least so much.
const RESEMBLES: f64 = 0.285;

/// What a sentence beside a reading must share with the other readings.
const BESIDE: f64 = 0.08;

/// How sure it is that two sentences tell of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// They share a little: enough for values that differ by a slip.
    Loose,
    /// They tell of the same event.
    Sure,
}

/// A sentence of another report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Near {
    pub at: SentenceRef,
    pub bond: Bond,
    /// From 0 to 1.
    pub score: f64,
}

/// The sentences before and behind in the paragraph.
fn neighbours(scene: &Scene, at: SentenceRef) -> impl Iterator<Item = SentenceRef> {
    let sentences = &scene.annotations[at.report].sentences;
    let paragraph = sentences[at.sentence].paragraph;
    let both = [at.sentence.checked_sub(1), Some(at.sentence + 1)];
    let inside = move |s: &usize| sentences.get(*s).is_some_and(|s| s.paragraph == paragraph);
    both.into_iter()
        .flatten()
        .filter(inside)
        .map(move |sentence| SentenceRef { sentence, ..at })
}

/// Whether the two are readings of one claim.
pub(super) fn share_a_claim(scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
    let theirs = scene.seats(b);
    scene.seats(a).iter().any(|claim| theirs.contains(claim))
}

/// Whether one of the two stands beside a reading of a claim that the other is a reading of.
fn is_beside(scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
    neighbours(scene, a).any(|n| share_a_claim(scene, n, b))
        || neighbours(scene, b).any(|n| share_a_claim(scene, a, n))
}

/// Whether the two, or sentences beside them in the same paragraph or another, stand in one claim.
pub(super) fn is_around(scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
    let around = |at: SentenceRef| {
        let all = scene.annotations[at.report].sentences.len();
        let sentences = at.sentence.saturating_sub(1)..all.min(at.sentence + 2);
        sentences.map(move |sentence| SentenceRef { sentence, ..at })
    };
    around(a).any(|x| around(b).any(|y| share_a_claim(scene, x, y)))
}

/// Those that tell of the event of `at`, nearest first.
pub(super) fn of(scene: &Scene, at: SentenceRef) -> Vec<Near> {
    among(scene, at, |_| true)
}

/// Those of them that are `wanted`.
pub(super) fn among(
    scene: &Scene,
    at: SentenceRef,
    wanted: impl Fn(SentenceRef) -> bool,
) -> Vec<Near> {
    let row = &scene.graph.edges[scene.index.position(at)];
    let mut out: Vec<Near> = row
        .iter()
        .filter_map(|(other, score)| {
            let score = f64::from(*score) / 1e6;
            let other = scene.index.profiles[*other as usize].at;
            if other.report == at.report || score < BESIDE || !wanted(other) {
                return None;
            }
            let sure = score >= RESEMBLES
                || score >= IN_CLAIM && share_a_claim(scene, at, other)
                || is_beside(scene, at, other);
            let bond = if sure { Bond::Sure } else { Bond::Loose };
            Some(Near {
                at: other,
                bond,
                score,
            })
        })
        .collect();
    out.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.at.cmp(&b.at)));
    out
}

/// The referents that each sentence has a figure of, by the number of the sentence among all.
pub(super) struct Counted(Rows<usize>);

impl Counted {
    /// Of all sentences of a story.
    pub fn of(scene: &Scene) -> Self {
        let sentence = |(report, at): &(usize, usize)| {
            let sentence = scene.annotations[*report].figures[*at].sentence;
            scene.index.first[*report] + sentence
        };
        let referents = scene.referents.iter().enumerate();
        let pairs = referents.flat_map(|(n, r)| r.iter().map(move |at| (sentence(at), n)));
        Self(Rows::of(scene.index.profiles.len(), pairs))
    }

    /// Whether two sentences count one thing.
    pub fn share(&self, scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
        let others = &self.0[scene.index.position(b)];
        let mut own = self.0[scene.index.position(a)].iter();
        own.any(|referent| others.contains(referent))
    }
}

/// The first of the group of `at`, by way of the ever earlier ones that `first` names.
fn first_of(first: &mut [usize], mut at: usize) -> usize {
    while first[at] != at {
        first[at] = first[first[at]];
        at = first[at];
    }
    at
}

/// What is joined by pairs, each group ascending.
pub(super) fn groups<T: Copy + Ord>(pairs: &[(T, T)]) -> Vec<Vec<T>> {
    let mut all: Vec<T> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    all.sort_unstable();
    all.dedup();
    let mut first: Vec<usize> = (0..all.len()).collect();
    for (a, b) in pairs {
        let [a, b] = [a, b].map(|x| first_of(&mut first, all.partition_point(|y| y < x)));
        first[a.max(b)] = a.min(b);
    }
    let mut out: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    for (at, member) in all.into_iter().enumerate() {
        let group = first_of(&mut first, at);
        out.entry(group).or_default().push(member);
    }
    out.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_that_share_an_end_are_one_group() {
        let held = groups(&[(1, 2), (5, 6), (2, 3), (7, 5)]);
        assert_eq!(held, [vec![1, 2, 3], vec![5, 6, 7]]);
    }
}
