//! Reports that hold the same text: an agency's, printed by two outlets. A copy is no second witness.
//!
//! Sentences are weighed, compared and gathered without the copies, whose sentences then stand where
//! those of their original do. So a copy changes nothing in what is found of the others.

use std::collections::BTreeMap;

use super::index::Index;
use super::matches::{self, Scored};
use super::memory::Memory;
use super::pairs;
use crate::story::Story;
use crate::text::Annotations;

/// For each report the one that stands for its text: of those that hold the same, the first by id.
pub(super) fn originals(story: &Story, annotations: &[Annotations]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..story.reports.len()).collect();
    order.sort_by_key(|r| story.reports[*r].id.as_str());
    let mut held: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    let mut originals = vec![0; story.reports.len()];
    for report in order {
        let text = story.reports[report].text.as_str();
        let same = held.entry((text.len(), text)).or_default();
        // The same words of another day are not read alike.
        let read = |other: &&usize| annotations[**other] == annotations[report];
        let first = same.iter().find(read).copied();
        originals[report] = first.unwrap_or(report);
        if first.is_none() {
            same.push(report);
        }
    }
    originals
}

/// All pairs with their scores in numbers of `index`: of originals as if there were no copies, of copies as of their
/// originals.
pub(super) fn score(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    memory: Option<&Memory>,
) -> Vec<Scored> {
    let own: Vec<usize> = (0..index.original.len())
        .filter(|r| index.original[*r] == *r)
        .collect();
    let kept = Story {
        reports: own.iter().map(|r| story.reports[*r].clone()).collect(),
        ..story.clone()
    };
    let notes: Vec<Annotations> = own.iter().map(|r| annotations[*r].clone()).collect();
    let small = Index::of(&kept, &notes);
    let number = |sentence: u32| {
        let at = small.profiles[sentence as usize].at;
        (index.first[own[at.report]] + at.sentence) as u32
    };
    let mut out = Vec::new();
    let found = pairs::find(&small, memory.map(|m| &m.pairs));
    for pair in matches::judge(&small, &found, memory.map(|m| &m.standing)) {
        for a in same_sentences(index, number(pair.a)) {
            for b in same_sentences(index, number(pair.b)) {
                let (a, b, score) = (a.min(b), a.max(b), pair.score);
                out.push(Scored { a, b, score });
            }
        }
    }
    for same in copied(index) {
        for (nth, a) in same.iter().enumerate() {
            let score = 1_000_000;
            out.extend(same[nth + 1..].iter().map(|b| Scored {
                a: *a,
                b: *b,
                score,
            }));
        }
    }
    out.sort_unstable_by_key(|s| (s.a, s.b));
    out
}

/// Those of `scored` of which both sentences are an original's.
pub(super) fn without(index: &Index, scored: &[Scored]) -> Vec<Scored> {
    let own = |sentence: u32| {
        let report = index.profiles[sentence as usize].at.report;
        index.original[report] == report
    };
    let of_originals = scored.iter().filter(|pair| own(pair.a) && own(pair.b));
    of_originals.copied().collect()
}

/// The claims of originals with the copies of their sentences; and what only an original and its copies have.
pub(super) fn spread(index: &Index, claims: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    if !index.has_copies() {
        return claims;
    }
    let mut out: Vec<Vec<u32>> = Vec::new();
    let mut seated = vec![false; index.profiles.len()];
    for members in claims {
        let members = members.into_iter().flat_map(|m| same_sentences(index, m));
        let mut all: Vec<u32> = members.collect();
        all.sort_unstable();
        for member in &all {
            seated[*member as usize] = true;
        }
        out.push(all);
    }
    out.extend(copied(index).filter(|same| !seated[same[0] as usize]));
    out.sort();
    out
}

/// A sentence of an original and those of its copies, ascending, in numbers of `index`.
fn same_sentences(index: &Index, sentence: u32) -> impl Iterator<Item = u32> {
    let at = index.profiles[sentence as usize].at;
    let same = index.same_text[at.report].iter();
    same.map(move |report| (index.first[*report] + at.sentence) as u32)
}

/// The sentences that have copies and may be readings, each with its copies.
fn copied(index: &Index) -> impl Iterator<Item = Vec<u32>> {
    let own = |n: &u32| {
        let profile = &index.profiles[*n as usize];
        index.original[profile.at.report] == profile.at.report && !profile.heading
    };
    let all = (0..index.profiles.len() as u32).filter(own);
    let same = all.map(|n| same_sentences(index, n).collect::<Vec<u32>>());
    same.filter(|same| same.len() > 1)
}
