//! Figures that count the same thing, joined over reports by their noun, their value, the words
//! around them and the claim that they stand in.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Graph;
use super::figures::{comparable, exclude, heads};
use super::index::Index;
use super::{Claim, Referent, SentenceRef};
use crate::text::{Annotations, Figure, FigureKind};

/// A figure that may be joined, with what it stands in.
struct Counted<'a> {
    place: (usize, usize),
    figure: &'a Figure,
    sentence: u32,
    claims: Vec<usize>,
}

/// How sure a join must be.
const JOIN: f64 = 1.0;

fn counted<'a>(
    index: &Index,
    annotations: &'a [Annotations],
    claims: &[Claim],
) -> Vec<Counted<'a>> {
    let mut of: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (n, claim) in claims.iter().enumerate() {
        for reading in &claim.readings {
            for sentence in &reading.sentences {
                of.entry((reading.report, *sentence)).or_default().push(n);
            }
        }
    }
    let mut out = Vec::new();
    for (report, notes) in annotations.iter().enumerate() {
        for (at, figure) in notes.figures.iter().enumerate() {
            if matches!(
                figure.kind,
                FigureKind::Date | FigureKind::Time | FigureKind::Ordinal
            ) {
                continue;
            }
            let sentence = SentenceRef {
                report,
                sentence: figure.sentence,
            };
            out.push(Counted {
                place: (report, at),
                figure,
                sentence: index.position(sentence) as u32,
                claims: of
                    .get(&(report, figure.sentence))
                    .cloned()
                    .unwrap_or_default(),
            });
        }
    }
    out
}

/// Small whole numbers are met everywhere: the same value says less the smaller it is.
fn telling(figure: &Figure) -> f64 {
    let value = figure.value.abs();
    if value < 3.0 {
        0.2
    } else if value < 13.0 {
        0.5
    } else {
        0.7
    }
}

/// How sure it is that two figures count one thing; [`JOIN`] and above is sure enough.
fn sureness(graph: &Graph, a: &Counted, b: &Counted) -> f64 {
    if !comparable(a.figure, b.figure) {
        return 0.0;
    }
    let heads = heads(a.figure, b.figure);
    let same_report = a.place.0 == b.place.0;
    let agree = !exclude(a.figure, b.figure);
    let exact = agree && a.figure.value == b.figure.value;
    if same_report && (!exact || a.sentence == b.sentence) {
        return 0.0;
    }
    let near = f64::from(graph.score(a.sentence, b.sentence)) / 1e6;
    let claim = a.claims.iter().any(|c| b.claims.contains(c));
    let value = match (exact, agree) {
        (true, _) => telling(a.figure),
        (false, true) => 0.2,
        _ => 0.0,
    };
    let place = if claim { 0.5 } else { near.min(0.5) };
    // Another noun, and neither value nor place speaks for it.
    if heads == 0.0 && !(exact && claim) {
        return 0.0;
    }
    value + place + 0.5 * heads
}

/// Figures while they are joined: the number of each one's group.
struct Groups<'a> {
    figures: &'a [Counted<'a>],
    head: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Groups<'_> {
    /// Whether one report would count one thing twice with values that exclude each other.
    fn clash(&self, x: usize, y: usize) -> bool {
        let of = |g: usize| self.members[g].iter().map(|m| &self.figures[*m]);
        of(x).any(|a| of(y).any(|b| a.place.0 == b.place.0 && exclude(a.figure, b.figure)))
    }

    fn join(&mut self, a: usize, b: usize) {
        let (x, y) = (
            self.head[a].min(self.head[b]),
            self.head[a].max(self.head[b]),
        );
        if x == y || self.clash(x, y) {
            return;
        }
        let moved = std::mem::take(&mut self.members[y]);
        for m in &moved {
            self.head[*m] = x;
        }
        self.members[x].extend(moved);
    }
}

/// Pairs of figures worth weighing: of sentences that share something, or of one value.
fn pairs(graph: &Graph, figures: &[Counted]) -> BTreeSet<(usize, usize)> {
    let mut by_value: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut by_sentence: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (n, figure) in figures.iter().enumerate() {
        by_value
            .entry(figure.figure.value.to_bits())
            .or_default()
            .push(n);
        by_sentence.entry(figure.sentence).or_default().push(n);
    }
    let mut out = BTreeSet::new();
    for held in by_value.values().filter(|held| held.len() <= 64) {
        for (i, a) in held.iter().enumerate() {
            out.extend(held[i + 1..].iter().map(|b| (*a, *b)));
        }
    }
    for (sentence, own) in &by_sentence {
        for (other, _) in graph.edges[*sentence as usize]
            .iter()
            .filter(|(o, _)| o > sentence)
        {
            for a in own {
                let theirs = by_sentence.get(other).map_or(&[][..], Vec::as_slice);
                out.extend(theirs.iter().map(|b| (*a.min(b), *a.max(b))));
            }
        }
    }
    out
}

/// The referents of a story, by report and start of their first figure.
pub(super) fn join(
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    claims: &[Claim],
) -> Vec<Referent> {
    let figures = counted(index, annotations, claims);
    let mut sure: Vec<(u64, usize, usize)> = pairs(graph, &figures)
        .into_iter()
        .filter_map(|(a, b)| {
            let sure = sureness(graph, &figures[a], &figures[b]);
            (sure >= JOIN).then_some((libm::round(sure * 1e6) as u64, a, b))
        })
        .collect();
    sure.sort_by_key(|(sure, a, b)| (std::cmp::Reverse(*sure), *a, *b));
    let mut groups = Groups {
        head: (0..figures.len()).collect(),
        members: (0..figures.len()).map(|n| vec![n]).collect(),
        figures: &figures,
    };
    for (_, a, b) in sure {
        groups.join(a, b);
    }
    let mut out: Vec<Referent> = groups
        .members
        .iter()
        .filter(|m| m.len() > 1)
        .map(|m| {
            let mut places: Referent = m.iter().map(|n| figures[*n].place).collect();
            places.sort_unstable();
            places
        })
        .collect();
    out.sort();
    out
}
