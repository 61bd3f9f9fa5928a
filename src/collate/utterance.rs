//! Quotes that render the same words of the same speaker, however translated or cut.

mod likeness;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, HashMap};

use super::Utterance;
use super::cluster::Graph;
use super::index::Index;
use super::matches::MATCH;
use crate::story::Story;
use crate::text::Annotations;
use crate::text::token::Fast;
use likeness::Scales;
use words::Words;

/// Most quotes that share one term, for the term to count as a lead.
const MOST: usize = 64;

/// From this on, in millionths, two quotes are one utterance.
const JOIN: u32 = 500_000;

/// What the quotes of two groups must have on the average, each with each of another report, for the groups to
/// be one: the nearest two alone would chain utterances of one speaker.
const JOIN_GROUPS: u64 = 350_000;

/// So many words at least has a part of a turn that another report may give as one with the rest: fewer ("I am
/// sorry") add nothing to a length.
const PART: usize = 4;

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
    let mut out = Vec::new();
    // The quote that each was last met beside: what many share is listed once.
    let mut met = vec![u32::MAX; quotes.len()];
    for (n, quote) in (0..).zip(quotes) {
        let terms = quote.terms.iter().map(|term| &by_term[*term as usize]);
        let lists = terms.chain(by_speaker.get(&*quote.speaker));
        let edges = graph.edges[quote.sentence as usize].iter();
        let matched = edges.filter(|(_, score)| *score >= MATCH);
        let matched = matched.filter_map(|(other, _)| by_sentence.get(other));
        let first = out.len();
        for held in lists.filter(|held| held.len() <= MOST).chain(matched) {
            for other in &held[held.partition_point(|m| *m <= n)..] {
                let here = quotes[*other as usize].place.0;
                if std::mem::replace(&mut met[*other as usize], n) != n && here != quote.place.0 {
                    out.push((n, *other));
                }
            }
        }
        out[first..].sort_unstable();
    }
    out
}

/// Quotes while they are joined: the number of each one's group, and who is in it.
struct Groups<'q> {
    quotes: &'q [Words<'q>],
    scores: HashMap<(u32, u32), u32, Fast>,
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
        if x != y && self.agree(x, y) {
            self.merge(x, y);
        }
    }

    fn merge(&mut self, x: u32, y: u32) {
        let moved = std::mem::take(&mut self.members[y as usize]);
        for member in &moved {
            self.head[*member as usize] = x;
        }
        self.members[x as usize].extend(moved);
    }

    /// Joins the two parts of a turn, “…,” Lee said. “…”, where a quote that one of them is joined with is as
    /// long as both: another report gives them as one.
    fn join_turns(&mut self, joined: &[(u32, u32, u32)]) {
        let length = |n: u32| self.quotes[n as usize].all.len();
        let mut turns: Vec<(u32, u32)> = Vec::new();
        for (_, a, b) in joined {
            for (part, whole) in [(*a, *b), (*b, *a)] {
                let beside = [part.checked_sub(1), Some(part + 1)].into_iter().flatten();
                let turn = self.quotes[part as usize].turn;
                let same = |n: &u32| self.quotes.get(*n as usize).is_some_and(|q| q.turn == turn);
                if self.head[part as usize] == self.head[whole as usize] {
                    turns.extend(
                        beside
                            .filter(same)
                            .filter(|n| length(part).min(length(*n)) >= PART)
                            .filter(|n| length(whole) * 4 >= (length(part) + length(*n)) * 3)
                            .map(|n| (part, n)),
                    );
                }
            }
        }
        for (a, b) in turns {
            let (x, y) = (self.head[a as usize], self.head[b as usize]);
            if x != y {
                self.merge(x.min(y), x.max(y));
            }
        }
    }
}

/// The utterances of a story, by report and start of their first quote.
pub(super) fn join(
    story: &Story,
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
) -> Vec<Utterance> {
    let mut quotes = words::read(story, index, annotations);
    // A copied report would count twice in what groups have on the average.
    let original = |report: usize| {
        let of = index.original[report];
        let alike = annotations[of].quotes.len() == annotations[report].quotes.len();
        if alike { of } else { report }
    };
    quotes.retain(|q| original(q.place.0) == q.place.0);
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
    for (_, a, b) in &scored {
        groups.join(*a, *b);
    }
    groups.join_turns(&scored);
    let copies = |report: usize| {
        (0..annotations.len()).filter(move |r| *r != report && original(*r) == report)
    };
    let places = |n: &u32| {
        let (report, at) = quotes[*n as usize].place;
        let all = std::iter::once(report).chain(copies(report));
        all.map(move |r| (r, at))
    };
    let joined = |held: &Vec<u32>| held.iter().flat_map(places).collect();
    let mut out: Vec<Utterance> = groups.members.iter().map(joined).collect();
    out.retain(|utterance| utterance.len() > 1);
    for utterance in &mut out {
        utterance.sort_unstable();
    }
    out.sort_unstable();
    out
}
