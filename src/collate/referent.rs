//! Figures that count the same thing, joined over reports by their noun, their value, the words
//! around them and the claim that they stand in.

mod around;
mod befell;
mod dispute;
mod groups;
mod manner;
mod other;
mod pair;
mod setting;
mod weigh;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::Referent;
use super::claim::Seats;
use super::cluster::Graph;
use super::figures::{base, bounds, comparable, heads, is_one_value, telling};
use super::index::Index;
use super::lexicon::{self, deed::Deed};
use crate::story::Story;
use crate::text::token::Fast;
use crate::text::{Annotations, Figure, FigureKind, Lang};

use groups::{Groups, Likely};
use manner::Manner;
use pair::{JOIN, NEAR, Pair, SLIP, sureness};
use setting::Setting;
use weigh::Near;

pub(super) use befell::{Befell, befell, deed_of};

/// A figure that may be joined, with what it stands in.
struct Counted<'a> {
    place: (usize, usize),
    figure: &'a Figure,
    /// Its value and the values that it leaves possible, in the smallest unit of its dimension.
    base: f64,
    bounds: (f64, f64),
    /// How much the same value in another figure says.
    telling: f64,
    /// Nouns that stand for its own, each with its strength.
    kin: &'static [(&'static str, f64)],
    sentence: u32,
    claims: &'a [usize],
    lang: Lang,
    /// Whom it counts.
    befell: Befell,
    /// What stands in and around it.
    near: Near<'a>,
    /// How it is told.
    manner: Manner,
}

impl Counted<'_> {
    /// As [`heads`].
    fn heads(&self, other: &Self) -> f64 {
        match (&self.figure.head, &other.figure.head) {
            (Some(own), Some(noun)) if own != noun => {
                let kin = self.kin.iter().find(|(kin, _)| kin == noun);
                kin.map_or(0.0, |(_, strength)| *strength)
            }
            _ => heads(self.figure, other.figure),
        }
    }

    /// As [`super::figures::exclude`] for two that are comparable.
    fn excludes(&self, other: &Self) -> bool {
        let ((al, ah), (bl, bh)) = (self.bounds, other.bounds);
        let dust = 1e-9 * al.abs().max(bl.abs());
        ah + dust < bl || bh + dust < al
    }

    /// Whether the same befell those whom both count.
    fn is_toll(&self, other: &Self) -> bool {
        let same = self.befell.deed.is_some() && self.befell.deed == other.befell.deed;
        // Eight officers hurt are not the twenty people who were.
        same && (self.befell.general && other.befell.general || self.heads(other) > 0.25)
    }
}

/// Most figures of one value, one deed or one sentence that are all held against one another.
const MOST: usize = 64;

/// Sentences that match this well have one thing left over, if they have one each.
const SURE: u32 = 800_000;

fn counted<'a>(
    story: &'a Story,
    index: &Index,
    annotations: &'a [Annotations],
    seats: &'a Seats,
) -> Vec<Counted<'a>> {
    let mut out = Vec::new();
    // A copied report says what its original says, and joins nothing by itself.
    let original = |(report, _): &(usize, &Annotations)| index.original[*report] == *report;
    for (report, notes) in annotations.iter().enumerate().filter(original) {
        let text = &story.reports[report].text;
        let day = around::day_of(&story.reports[report], story.date);
        for (at, figure) in notes.figures.iter().enumerate() {
            if matches!(
                figure.kind,
                FigureKind::Date | FigureKind::Time | FigureKind::Ordinal
            ) {
                continue;
            }
            let sentence = index.first[report] + figure.sentence;
            let set = Setting::of(text, notes, at);
            out.push(Counted {
                place: (report, at),
                figure,
                base: base(figure),
                bounds: bounds(figure),
                telling: telling(figure),
                kin: figure.head.as_deref().map_or(&[], lexicon::kin),
                sentence: sentence as u32,
                claims: seats.held_by(sentence),
                lang: notes.lang,
                befell: index.befell[report][at],
                near: Near::of(index, &set, sentence),
                manner: Manner {
                    past: around::is_past(day, set.figures()),
                    ..Manner::of(&set)
                },
            });
        }
    }
    out
}

fn is_same_value(a: &Counted, b: &Counted) -> bool {
    is_one_value(a.base, b.base)
}

/// Whether [`sureness`] may say so, by what is seen at once: most pairs of figures have neither value nor noun in common.
fn may_be_one(a: &Counted, b: &Counted) -> bool {
    if a.figure.kind != b.figure.kind {
        // A number that comes back without its unit.
        return is_same_value(a, b)
            || (a.figure.value - b.figure.value).abs() <= 1e-6 * a.figure.value.abs();
    }
    let (less, more) = (a.base.min(b.base), a.base.max(b.base));
    let open = |f: &Figure| f.max.is_none() && f.approximate;
    let near = less <= 0.0 || less >= SLIP * more || open(a.figure) || open(b.figure);
    // Values far apart need one noun, or what befell the same people.
    near || a.is_toll(b) || a.figure.kind == FigureKind::Money || a.figure.head == b.figure.head
}

/// Where the figures of each sentence begin, and after the last where they end.
fn by_sentence(graph: &Graph, figures: &[Counted]) -> Vec<usize> {
    let first = |sentence: usize| figures.partition_point(|f| (f.sentence as usize) < sentence);
    (0..=graph.edges.len()).map(first).collect()
}

/// Up to so many figures all are held against one another.
const FEW: usize = 300;

/// Pairs of figures worth weighing: of sentences that share something, or of one value; those of one figure in a row.
fn pairs(graph: &Graph, figures: &[Counted], first: &[usize]) -> Vec<(u32, u32)> {
    let all = figures.len() as u32;
    if figures.len() <= FEW {
        let behind = |a: u32| (a + 1..all).map(move |b| (a, b));
        return (0..all).flat_map(behind).collect();
    }
    let mut by_value: HashMap<u64, Vec<u32>, Fast> = HashMap::default();
    let mut by_deed: BTreeMap<Deed, Vec<u32>> = BTreeMap::new();
    for (n, figure) in (0..).zip(figures) {
        by_value.entry(figure.base.to_bits()).or_default().push(n);
        if let Some(deed) = figure.befell.deed {
            by_deed.entry(deed).or_default().push(n);
        }
    }
    let mut out: Vec<(u32, u32)> = Vec::new();
    // The figure that each was last met beside: what several lists have is weighed once.
    let mut met = vec![u32::MAX; figures.len()];
    for (n, figure) in (0..).zip(figures) {
        let mut add = |other: u32| {
            let new = std::mem::replace(&mut met[other as usize], n) != n;
            if new && may_be_one(figure, &figures[other as usize]) {
                out.push((n, other));
            }
        };
        let deed = figure.befell.deed.and_then(|deed| by_deed.get(&deed));
        let lists = by_value.get(&figure.base.to_bits()).into_iter().chain(deed);
        for held in lists.filter(|held| held.len() <= MOST) {
            let later = held.partition_point(|other| *other <= n);
            held[later..].iter().for_each(|other| add(*other));
        }
        let of = |sentence: usize| first[sentence] as u32..first[sentence + 1] as u32;
        let sentence = figure.sentence as usize;
        if of(sentence).len() <= MOST {
            (n + 1..of(sentence).end).for_each(&mut add);
        }
        let row = &graph.edges[sentence];
        let later = row.partition_point(|(other, _)| *other as usize <= sentence);
        for (other, _) in &row[later..] {
            of(*other as usize).for_each(&mut add);
        }
    }
    out
}

/// How likely what [`sureness`] or the words around are sure of is one thing, where no likelihood was learned.
const TOLD: f64 = 0.9;

/// Pairs of figures with how likely they count one thing.
fn likely(
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    figures: &[Counted],
    first: &[usize],
) -> Likely {
    let left_over = |pair: &Pair| {
        let (a, b) = (pair.a, pair.b);
        let people = || a.befell.anybody || b.befell.anybody || pair.nouns() > 0.0;
        pair.score >= SURE
            && !pair.apart
            && pair.ratio() >= if people() { SLIP } else { NEAR }
            && (pair.toll || a.befell.deed.is_none() || b.befell.deed.is_none())
            && around::are_left_over(figures, first, a, b)
    };
    let mut weigher = weigh::Weigher::new(index, graph, figures, first);
    let pairs = pairs(graph, figures, first);
    let mut out = Likely::with_capacity_and_hasher(pairs.len(), Fast::default());
    for pair in pairs {
        let pair = Pair::of(graph, figures, pair);
        let sure = sureness(&pair);
        let learned = pair.a.place.0 != pair.b.place.0 && pair.comparable && !pair.apart;
        let mut likely = if learned {
            weigher.likelihood(&pair, sure)
        } else if sure >= JOIN {
            TOLD
        } else {
            0.0
        };
        if likely < weigh::LIKELY && left_over(&pair) {
            likely = weigh::LIKELY;
        }
        if likely > 0.0 {
            out.insert(pair.numbers, likely);
        }
    }
    for (a, b) in around::Large::of(figures).pairs(MOST) {
        let (x, y) = (&figures[a as usize], &figures[b as usize]);
        let notes = [&annotations[x.place.0], &annotations[y.place.0]];
        if around::is_told_roundly(x, y, notes) {
            let likely = out.entry((a as usize, b as usize)).or_default();
            *likely = likely.max(weigh::LIKELY);
        }
    }
    out
}

/// Two figures of two reports that may count one thing, if not surely enough to be joined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rival {
    /// By report and index.
    pub a: (usize, usize),
    /// By report and index, of a later report or figure.
    pub b: (usize, usize),
    /// How likely it is, from 0 to 1.
    pub likely: f64,
    /// How alike the nouns are, from 0 to 1.
    pub nouns: f64,
}

/// Less likely pairs are none.
const RIVAL: f64 = 0.1;

/// Pairs that are likely enough and were left apart, the likeliest first.
fn rivals(graph: &Graph, figures: &[Counted], likely: &Likely, groups: &Groups) -> Vec<Rival> {
    let apart = |(pair, likely): (&(usize, usize), &f64)| {
        let (a, b) = (&figures[pair.0], &figures[pair.1]);
        let may_be = *likely >= RIVAL
            && a.place.0 != b.place.0
            && comparable(a.figure, b.figure)
            && a.manner.may_be_one_age(&b.manner);
        let rival = Rival {
            a: a.place.min(b.place),
            b: a.place.max(b.place),
            likely: *likely,
            nouns: Pair::of(graph, figures, (pair.0 as u32, pair.1 as u32)).nouns(),
        };
        (may_be && !groups.are_one(pair.0, pair.1)).then_some(rival)
    };
    let mut out: Vec<Rival> = likely.iter().filter_map(apart).collect();
    out.sort_unstable_by(|x, y| {
        let likelier = y.likely.total_cmp(&x.likely);
        likelier.then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
    });
    out
}

/// The referents of a story, by report and start of their first figure, and the pairs that are not sure enough.
pub(super) fn join(
    story: &Story,
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    seats: &Seats,
) -> (Vec<Referent>, Vec<Rival>) {
    let figures = counted(story, index, annotations, seats);
    let first = by_sentence(graph, &figures);
    let likely = likely(index, graph, annotations, &figures, &first);
    let mut sure: Vec<(Reverse<u32>, usize, usize)> = likely
        .iter()
        .filter(|(_, likely)| **likely >= weigh::LIKELY)
        .map(|((a, b), likely)| (Reverse((likely * 1e6).round() as u32), *a, *b))
        .collect();
    sure.sort_unstable();
    let mut groups = Groups::new(&figures, &likely);
    for (_, a, b) in sure {
        groups.join(a, b);
    }
    let same_text = |report: usize| {
        let all = index.original.iter().enumerate();
        all.filter(move |(_, of)| **of == report).map(|(r, _)| r)
    };
    let places = |n: &usize| {
        let (report, at) = figures[*n].place;
        same_text(report).map(move |r| (r, at))
    };
    let rivals = rivals(graph, &figures, &likely, &groups);
    let joined = |m: &Vec<usize>| m.iter().flat_map(places).collect();
    let mut out: Vec<Referent> = groups.members().iter().map(joined).collect();
    out.retain(|referent| referent.len() > 1);
    for referent in &mut out {
        referent.sort_unstable();
    }
    out.sort();
    (out, rivals)
}

#[cfg(test)]
mod tests;
