//! Pairs of figures worth weighing: of sentences that share something, or of one value.

use std::collections::{BTreeMap, HashMap};

use super::pair::SLIP;
use super::{Counted, MOST, is_same_value};
use crate::collate::cluster::Graph;
use crate::collate::lexicon::deed::Deed;
use crate::text::token::Fast;
use crate::text::{Figure, FigureKind};

/// Up to so many figures all are held against one another.
const FEW: usize = 300;

/// Whether [`sureness`] may say so, by what is seen at once: most pairs of figures have neither value nor noun in common.
fn may_be_one(a: &Counted, b: &Counted) -> bool {
    if a.kind != b.kind {
        // A number that comes back without its unit.
        return is_same_value(a, b)
            || (a.figure.value - b.figure.value).abs() <= 1e-6 * a.figure.value.abs();
    }
    let (less, more) = (a.base.min(b.base), a.base.max(b.base));
    let open = |f: &Figure| f.max.is_none() && f.approximate;
    let near = less <= 0.0 || less >= SLIP * more || open(a.figure) || open(b.figure);
    // Values far apart need one noun, or what befell the same people.
    near || a.is_toll(b) || a.kind == FigureKind::Money || a.figure.head == b.figure.head
}

/// What a figure may be held against, asked of one after the other.
pub(super) struct Candidates<'f, 'a> {
    graph: &'f Graph,
    figures: &'f [Counted<'a>],
    /// Where the figures of each sentence begin.
    first: &'f [usize],
    by_value: HashMap<u64, Vec<u32>, Fast>,
    by_deed: BTreeMap<Deed, Vec<u32>>,
}

/// What a figure was met beside, so that what several lists have is weighed once.
pub(super) struct Met {
    /// By figure: the one that it was last met beside.
    beside: Vec<u32>,
    row: Vec<(u32, u32)>,
}

impl Met {
    /// Nothing met yet.
    pub fn among(figures: &[Counted]) -> Self {
        Self {
            beside: vec![u32::MAX; figures.len()],
            row: Vec::new(),
        }
    }
}

impl<'f, 'a> Candidates<'f, 'a> {
    /// Of all `figures` of a story; `first` says where those of each sentence begin.
    pub fn of(graph: &'f Graph, figures: &'f [Counted<'a>], first: &'f [usize]) -> Self {
        let mut by_value: HashMap<u64, Vec<u32>, Fast> = HashMap::default();
        let mut by_deed: BTreeMap<Deed, Vec<u32>> = BTreeMap::new();
        for (n, figure) in (0..).zip(figures) {
            by_value.entry(figure.base.to_bits()).or_default().push(n);
            if let Some(deed) = figure.befell.deed {
                by_deed.entry(deed).or_default().push(n);
            }
        }
        Self {
            graph,
            figures,
            first,
            by_value,
            by_deed,
        }
    }

    /// The later figures that figure `n` is held against, each with the score of the two sentences.
    pub fn of_figure<'m>(&self, n: u32, met: &'m mut Met) -> &'m [(u32, u32)] {
        let Met { beside, row } = met;
        row.clear();
        let figure = &self.figures[n as usize];
        if self.figures.len() <= FEW {
            let later = (n + 1..).zip(&self.figures[n as usize + 1..]);
            let score = |other: &Counted| self.graph.score(figure.sentence, other.sentence);
            row.extend(later.map(|(m, other)| (m, score(other))));
            return row;
        }
        let mut add = |other: u32, score: u32| {
            let new = std::mem::replace(&mut beside[other as usize], n) != n;
            if new && may_be_one(figure, &self.figures[other as usize]) {
                row.push((other, score));
            }
        };
        let of = |sentence: usize| self.first[sentence] as u32..self.first[sentence + 1] as u32;
        let sentence = figure.sentence as usize;
        let edges = &self.graph.edges[sentence];
        let later = edges.partition_point(|(other, _)| *other as usize <= sentence);
        for (other, score) in &edges[later..] {
            of(*other as usize).for_each(|m| add(m, *score));
        }
        // Whatever is left shares nothing by its sentence.
        if of(sentence).len() <= MOST {
            (n + 1..of(sentence).end).for_each(|m| add(m, 0));
        }
        let deed = figure.befell.deed.and_then(|deed| self.by_deed.get(&deed));
        let lists = self.by_value.get(&figure.base.to_bits());
        let lists = lists.into_iter().chain(deed);
        for held in lists.filter(|held| held.len() <= MOST) {
            let later = held.partition_point(|other| *other <= n);
            held[later..].iter().for_each(|other| add(*other, 0));
        }
        row
    }
}
