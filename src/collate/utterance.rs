//! Quotes that render the same words of the same speaker, however translated or cut.

mod likeness;
mod words;

use std::collections::{BTreeMap, HashMap};

use super::Utterance;
use super::cluster::Graph;
use super::index::Index;
use super::matches::MATCH;
use crate::story::Story;
use crate::text::Annotations;
use likeness::Scales;
use words::Words;

/// Most quotes that share one term, for the term to count as a lead.
const MOST: usize = 64;

/// From this on, in millionths, two quotes are one utterance.
const JOIN: u32 = 500_000;

/// What the quotes of two groups must have on the average, each with each of another report, for the groups to
/// be one: the nearest two alone would chain utterances of one speaker.
const JOIN_GROUPS: u64 = 350_000;

/// All pairs of a list.
fn each_with_each(held: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    held.iter()
        .enumerate()
        .flat_map(|(i, a)| held[i + 1..].iter().map(|b| (*a, *b)))
}

/// Pairs of two reports that share a term, a speaker or a matched sentence.
fn candidates(graph: &Graph, quotes: &[Words]) -> Vec<(u32, u32)> {
    let terms = quotes.iter().filter_map(|q| q.terms.last()).max();
    let mut by_term: Vec<Vec<u32>> = vec![Vec::new(); terms.map_or(0, |t| *t as usize + 1)];
    let mut by_speaker: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    let mut by_sentence: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (n, quote) in (0..).zip(quotes) {
        for term in &quote.terms {
            by_term[*term as usize].push(n);
        }
        if !quote.speaker.is_empty() {
            by_speaker.entry(&quote.speaker).or_default().push(n);
        }
        by_sentence.entry(quote.sentence).or_default().push(n);
    }
    let lists = by_term.iter().chain(by_speaker.values());
    let mut out: Vec<(u32, u32)> = lists
        .filter(|held| held.len() <= MOST)
        .flat_map(|held| each_with_each(held))
        .collect();
    for (sentence, own) in &by_sentence {
        let later = graph.edges[*sentence as usize].iter();
        for (other, _) in later.filter(|(o, score)| o > sentence && *score >= MATCH) {
            let theirs = by_sentence.get(other).map_or(&[][..], Vec::as_slice);
            out.extend(own.iter().flat_map(|a| theirs.iter().map(|b| (*a, *b))));
        }
    }
    out.retain(|(a, b)| quotes[*a as usize].place.0 != quotes[*b as usize].place.0);
    out.sort_unstable();
    out.dedup();
    out
}

/// Quotes while they are joined: the number of each one's group, and who is in it.
struct Groups<'q> {
    quotes: &'q [Words<'q>],
    scores: HashMap<(u32, u32), u32>,
    head: Vec<u32>,
    members: Vec<Vec<u32>>,
}

impl Groups<'_> {
    /// Whether quotes of two groups are alike on the average, those of one report aside.
    fn agree(&self, x: u32, y: u32) -> bool {
        let (mut sum, mut count) = (0, 0);
        for a in &self.members[x as usize] {
            for b in &self.members[y as usize] {
                if self.quotes[*a as usize].place.0 != self.quotes[*b as usize].place.0 {
                    let pair = (*a.min(b), *a.max(b));
                    sum += u64::from(self.scores.get(&pair).copied().unwrap_or(0));
                    count += 1;
                }
            }
        }
        sum >= JOIN_GROUPS * count
    }

    fn join(&mut self, a: u32, b: u32) {
        let (x, y) = (self.head[a as usize], self.head[b as usize]);
        let (x, y) = (x.min(y), x.max(y));
        if x == y || !self.agree(x, y) {
            return;
        }
        let moved = std::mem::take(&mut self.members[y as usize]);
        for member in &moved {
            self.head[*member as usize] = x;
        }
        self.members[x as usize].extend(moved);
    }
}

/// The utterances of a story, by report and start of their first quote.
pub(super) fn join(
    story: &Story,
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
) -> Vec<Utterance> {
    let quotes = words::read(story, index, annotations);
    let mut scales = Scales::new(index, graph);
    let mut scored: Vec<(u32, u32, u32)> = candidates(graph, &quotes)
        .into_iter()
        .map(|(a, b)| (scales.weigh(&quotes[a as usize], &quotes[b as usize]), a, b))
        .filter(|(score, _, _)| *score > 0)
        .collect();
    let mut groups = Groups {
        quotes: &quotes,
        scores: scored.iter().map(|(s, a, b)| ((*a, *b), *s)).collect(),
        head: (0..quotes.len() as u32).collect(),
        members: (0..quotes.len() as u32).map(|n| vec![n]).collect(),
    };
    scored.retain(|(score, _, _)| *score >= JOIN);
    scored.sort_unstable_by_key(|(score, a, b)| (std::cmp::Reverse(*score), *a, *b));
    for (_, a, b) in scored {
        groups.join(a, b);
    }
    let place = |n: &u32| quotes[*n as usize].place;
    let mut out: Vec<Utterance> = groups
        .members
        .iter()
        .filter(|held| held.len() > 1)
        .map(|held| held.iter().map(place).collect())
        .collect();
    for utterance in &mut out {
        utterance.sort_unstable();
    }
    out.sort_unstable();
    out
}
