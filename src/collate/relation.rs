//! How the sentences of a claim stand to each other, as the list of matches that is shown.

use std::cmp::Reverse;

use super::cluster::Graph;
use super::index::Index;
use super::matches::MATCH;
use super::profile::shared;
use super::variant::same_words;
use super::{Match, Relation, SentenceRef, figures};
use crate::story::Story;
use crate::text::Annotations;

/// A claim of more readings than this does not list all its pairs.
const MANY: usize = 24;

/// How many of its best matches a sentence of such a claim lists beside the best-connected one.
const BEST: usize = 8;

/// Of the shorter one's weight, what the longer one must have to hold it.
const HELD: f64 = 0.7;

/// How much heavier a sentence must be to hold more.
const MORE: f64 = 1.6;

fn relation(story: &Story, annotations: &[Annotations], index: &Index, a: u32, b: u32) -> Relation {
    let (x, y) = (&index.profiles[a as usize], &index.profiles[b as usize]);
    let span = |at: SentenceRef| annotations[at.report].sentences[at.sentence].span;
    let text = |at: SentenceRef| story.reports[at.report].text.as_str();
    if same_words(text(x.at), span(x.at), text(y.at), span(y.at)) {
        return Relation::Same;
    }
    if figures::contradict(annotations, index, x, y) {
        return Relation::Conflict;
    }
    let both = index.sum(&shared(&x.terms, &y.terms));
    let (less, more) = (x.weight.min(y.weight), x.weight.max(y.weight));
    if both >= HELD * less && more >= MORE * less {
        Relation::Partial
    } else {
        Relation::Reworded
    }
}

/// Pairs of one claim that are listed.
fn pairs(graph: &Graph, members: &[u32]) -> Vec<(u32, u32)> {
    let matched = |a: u32, b: u32| graph.score(a, b) >= MATCH;
    let all = || {
        members
            .iter()
            .flat_map(|a| members.iter().map(move |b| (*a, *b)))
    };
    if members.len() <= MANY {
        return all().filter(|(a, b)| a < b && matched(*a, *b)).collect();
    }
    let pull = |a: u32| {
        members
            .iter()
            .map(|b| u64::from(graph.score(a, *b)))
            .sum::<u64>()
    };
    let centre = members
        .iter()
        .copied()
        .max_by_key(|a| (pull(*a), Reverse(*a)))
        .unwrap_or(members[0]);
    let mut out = Vec::new();
    for a in members {
        let mut ranked: Vec<u32> = members
            .iter()
            .copied()
            .filter(|b| matched(*a, *b))
            .collect();
        ranked.sort_by_key(|b| (Reverse(graph.score(*a, *b)), *b));
        ranked.truncate(BEST);
        if matched(*a, centre) {
            ranked.push(centre);
        }
        out.extend(ranked.into_iter().map(|b| (*a.min(&b), *a.max(&b))));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The matches that the claims are made of, by report and sentence.
pub(super) fn matches(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    graph: &Graph,
    clusters: &[Vec<u32>],
) -> Vec<Match> {
    let mut out: Vec<(u32, u32)> = clusters.iter().flat_map(|c| pairs(graph, c)).collect();
    out.sort_unstable();
    out.dedup();
    out.into_iter()
        .map(|(a, b)| Match {
            a: index.profiles[a as usize].at,
            b: index.profiles[b as usize].at,
            score: f64::from(graph.score(a, b)) / 1e6,
            relation: relation(story, annotations, index, a, b),
        })
        .collect()
}
