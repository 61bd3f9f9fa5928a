//! Reports that hold the same text: an agency's, printed by two outlets. A copy is no second witness.
//!
//! Sentences are weighed, compared and gathered without the copies, whose sentences then stand where
//! those of their original do. So a copy changes nothing in what is found of the others.

use std::collections::BTreeMap;

use super::cluster::{self, Graph};
use super::index::Index;
use super::matches::{self, Scored};
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

/// All pairs with their scores, and the sentences gathered into claims, both in numbers of `index`.
pub(super) fn gather(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
) -> (Vec<Scored>, Vec<Vec<u32>>) {
    let own: Vec<usize> = (0..index.original.len())
        .filter(|r| index.original[*r] == *r)
        .collect();
    let kept = Story {
        reports: own.iter().map(|r| story.reports[*r].clone()).collect(),
        ..story.clone()
    };
    let notes: Vec<Annotations> = own.iter().map(|r| annotations[*r].clone()).collect();
    let small = Index::of(&kept, &notes);
    let scored = matches::judge(&small, &pairs::find(&small));
    let ids: Vec<&str> = kept.reports.iter().map(|r| r.id.as_str()).collect();
    let claims = cluster::claims(&Graph::of(&small, &scored, &ids));
    let spread = Spread::of(index, &small, &own);
    (spread.scored(index, &scored), spread.claims(index, &claims))
}

/// Where the sentences of the originals stand in the whole story.
struct Spread {
    /// For each sentence of an original its own number and those of its copies, ascending.
    numbers: Vec<Vec<u32>>,
}

impl Spread {
    fn of(index: &Index, small: &Index, own: &[usize]) -> Self {
        let mut numbers = vec![Vec::new(); small.profiles.len()];
        for (report, original) in index.original.iter().enumerate() {
            let Ok(place) = own.binary_search(original) else {
                continue;
            };
            let sentences = small.first[place]..small.first[place + 1];
            for (nth, sentence) in sentences.enumerate() {
                numbers[sentence].push((index.first[report] + nth) as u32);
            }
        }
        Self { numbers }
    }

    /// The sentences that have copies and may be readings.
    fn copied<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = &'a Vec<u32>> {
        let heading = |n: &Vec<u32>| index.profiles[n[0] as usize].heading;
        self.numbers
            .iter()
            .filter(move |n| n.len() > 1 && !heading(n))
    }

    fn scored(&self, index: &Index, scored: &[Scored]) -> Vec<Scored> {
        let mut out = Vec::new();
        for pair in scored {
            for a in &self.numbers[pair.a as usize] {
                for b in &self.numbers[pair.b as usize] {
                    let (a, b, score) = (*a.min(b), *a.max(b), pair.score);
                    out.push(Scored { a, b, score });
                }
            }
        }
        for same in self.copied(index) {
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

    /// What only an original and its copies have is a claim as well.
    fn claims(&self, index: &Index, claims: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let mut out: Vec<Vec<u32>> = Vec::new();
        let mut seated = vec![false; index.profiles.len()];
        for members in claims {
            let members = members.iter().flat_map(|m| &self.numbers[*m as usize]);
            let mut all: Vec<u32> = members.copied().collect();
            all.sort_unstable();
            for member in &all {
                seated[*member as usize] = true;
            }
            out.push(all);
        }
        let alone = self.copied(index).filter(|n| !seated[n[0] as usize]);
        out.extend(alone.cloned());
        out.sort();
        out
    }
}
