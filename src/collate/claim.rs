//! Claims as a reader sees them: readings, kind, order.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use super::cluster::Graph;
use super::hand::Hand;
use super::index::Index;
use super::{Claim, ClaimKind, Reading, label, number};
use crate::text::{Annotations, FigureKind, QuoteKind};

/// The members of a claim by passage: sentences of one report that follow one another in a paragraph.
pub(super) fn passages<'m>(
    index: &'m Index,
    annotations: &'m [Annotations],
    members: &'m [u32],
) -> impl Iterator<Item = &'m [u32]> {
    let at = |member: u32| index.profiles[member as usize].at;
    let paragraph = move |member: u32| {
        let at = at(member);
        annotations[at.report].sentences[at.sentence].paragraph
    };
    members.chunk_by(move |x, y| {
        *y == x + 1 && at(*x).report == at(*y).report && paragraph(*x) == paragraph(*y)
    })
}

/// What each report says of a claim, passage by passage.
fn readings(index: &Index, annotations: &[Annotations], members: &[u32]) -> Vec<Reading> {
    let reading = |passage: &[u32]| {
        let at = |member: u32| index.profiles[member as usize].at;
        let report = at(passage[0]).report;
        let sentences: Vec<usize> = passage.iter().map(|m| at(*m).sentence).collect();
        let span = |sentence: usize| annotations[report].sentences[sentence].span;
        Reading {
            report,
            span: span(sentences[0]).join(span(sentences[sentences.len() - 1])),
            sentences,
        }
    };
    passages(index, annotations, members).map(reading).collect()
}

/// The claims that each sentence stands in, by the number of its profile: one row after the other in one list.
pub(super) struct Seats {
    rows: Vec<Range<usize>>,
    all: Vec<usize>,
}

impl Seats {
    /// Of all sentences of a story, from the members of each claim (numbers of profiles).
    pub fn of(index: &Index, claims: &[Vec<u32>]) -> Self {
        let mut counts = vec![0; index.profiles.len()];
        for member in claims.iter().flatten() {
            counts[*member as usize] += 1;
        }
        let mut end = 0;
        let row = |count: &usize| {
            end += count;
            end - count..end - count
        };
        let mut rows: Vec<Range<usize>> = counts.iter().map(row).collect();
        let mut all = vec![0; end];
        for (n, members) in claims.iter().enumerate() {
            for member in members {
                let row = &mut rows[*member as usize];
                all[row.end] = n;
                row.end += 1;
            }
        }
        Self { rows, all }
    }

    /// Of each sentence only the claim that it fits best: with whose other texts it shares most on the average.
    pub fn best(mut self, index: &Index, graph: &Graph, claims: &[Vec<u32>]) -> Self {
        let report = |n: u32| index.report[n as usize] as usize;
        let text = |n: u32| index.original[report(n)];
        let fit = |sentence: u32, claim: usize| {
            // Of a text and its copies the original speaks, and to none of them.
            let others = claims[claim]
                .iter()
                .filter(|m| report(**m) == text(**m) && text(**m) != text(sentence));
            let (mut sum, mut count) = (0, 0);
            for other in others {
                sum += u64::from(graph.score(sentence, *other));
                count += 1;
            }
            sum / count.max(1)
        };
        for (sentence, row) in (0..).zip(&mut self.rows).filter(|(_, row)| row.len() > 1) {
            let held = &mut self.all[row.clone()];
            let best = held.iter().copied();
            let best = best.max_by_key(|claim| (fit(sentence, *claim), Reverse(*claim)));
            if let (Some(first), Some(best)) = (held.first_mut(), best) {
                *first = best;
            }
            row.end = row.start + 1;
        }
        self
    }

    /// The claims of a sentence, ascending.
    #[inline]
    pub fn held_by(&self, sentence: usize) -> &[usize] {
        &self.all[self.rows[sentence].clone()]
    }
}

/// Whether a reading is mostly somebody's words.
fn is_spoken(notes: &Annotations, reading: &Reading) -> bool {
    // They stand in order of where they begin.
    let begun = notes.quotes.iter();
    let mut begun = begun.take_while(|q| q.span.start < reading.span.end);
    begun
        .any(|q| q.span.overlaps(reading.span) && q.kind != QuoteKind::Scare && q.speaker.is_some())
}

fn counts(notes: &Annotations, reading: &Reading) -> bool {
    // Figures stand in order, none inside another.
    let first = notes
        .figures
        .partition_point(|f| f.span.end <= reading.span.start);
    let inside = notes.figures[first..].iter();
    let mut inside = inside.take_while(|f| f.span.start < reading.span.end);
    inside.any(|f| {
        matches!(
            f.kind,
            FigureKind::Count | FigureKind::Money | FigureKind::Percent | FigureKind::Measure
        )
    })
}

/// What most readings are, those of copies left out.
fn kind(annotations: &[Annotations], index: &Index, readings: &[Reading]) -> ClaimKind {
    let own = |r: &&Reading| index.original[r.report] == r.report;
    let readings: Vec<&Reading> = readings.iter().filter(own).collect();
    let share = |test: fn(&Annotations, &Reading) -> bool| {
        let n = readings
            .iter()
            .filter(|r| test(&annotations[r.report], r))
            .count();
        2 * n > readings.len()
    };
    if share(is_spoken) {
        ClaimKind::Quote
    } else if share(counts) {
        ClaimKind::Figure
    } else {
        ClaimKind::Fact
    }
}

/// Names each claim in `order`, by words that no claim before it is named by. A copy has no say in it.
fn name(
    names: &label::Names,
    clusters: &[Vec<u32>],
    claims: &mut [(usize, Claim)],
    order: &[usize],
) {
    let own = |members: &Vec<u32>| without_copies(names.index, names.base, members);
    let clusters: Vec<Vec<u32>> = clusters.iter().map(own).collect();
    let known = label::Known::of(names);
    let draft = |(cluster, claim): &(usize, Claim)| {
        names.draft(&clusters[*cluster], claim.kind, known.as_ref())
    };
    let drafts: Vec<label::Draft> = claims.par_iter().map(draft).collect();
    if let Some(known) = known {
        known.leave();
    }
    let mut taken = label::Taken::default();
    for at in order {
        let (cluster, claim) = &mut claims[*at];
        let place = names.of(&clusters[*cluster], claim.kind, &drafts[*at], &taken);
        names.words(place).clone_into(&mut claim.label);
        taken.add(place, &claim.label);
    }
}

/// The members of a claim, of reports with one text those of the base or else of the original; all of them where a
/// person has joined other copies alone.
fn without_copies(index: &Index, base: usize, members: &[u32]) -> Vec<u32> {
    let speaks = |m: &u32| {
        let report = index.profiles[*m as usize].at.report;
        let original = index.original[report];
        report == base || report == original && index.original[base] != original
    };
    let own: Vec<u32> = members.iter().copied().filter(speaks).collect();
    if own.is_empty() {
        members.to_vec()
    } else {
        own
    }
}

/// Claims in their order, each with the number of its cluster: by place in the base, then those the base lacks by size,
/// copies not counted. They have no names yet.
fn in_order(names: &label::Names, clusters: &[Vec<u32>]) -> Vec<(usize, Claim)> {
    let (index, annotations) = (names.index, names.annotations);
    let one = |(cluster, members): (usize, &Vec<u32>)| {
        let readings = readings(index, annotations, members);
        let claim = Claim {
            id: String::new(),
            kind: kind(annotations, index, &readings),
            label: String::new(),
            readings,
        };
        (cluster, claim)
    };
    let mut claims: Vec<(usize, Claim)> = clusters.par_iter().enumerate().map(one).collect();
    claims.sort_by_cached_key(|(_, claim)| standing(names, claim, 0));
    claims
}

/// What claims are ordered by, as if `more` reports had each.
fn standing(names: &label::Names, claim: &Claim, more: usize) -> impl Ord + use<> {
    let base = claim.readings_of(names.base).next();
    let place = base.map_or(usize::MAX, |r| r.span.start);
    let first = claim.readings.first().map(|r| (r.report, r.span.start));
    let own = |r: &&Reading| names.index.original[r.report] == r.report;
    let told = claim.readings.iter().filter(own);
    (place, Reverse(told.count() + more), first)
}

/// The clusters of claims.
fn members<'c>(claims: &[(usize, Claim)], clusters: &'c [Vec<u32>]) -> Vec<&'c [u32]> {
    let members = |(cluster, _): &(usize, Claim)| clusters[*cluster].as_slice();
    claims.iter().map(members).collect()
}

/// Builds the claims in their order, see [`in_order`]. They are named in the order that they would stand in if nothing were
/// cut off by `hand`: of two that one sentence of the base tells, none takes the other's name because it has a reading
/// more now. They are numbered as they were `untouched` by hand, if anything was done.
pub(super) fn build(
    names: &label::Names,
    clusters: &[Vec<u32>],
    hand: &Hand,
    untouched: Option<&[Vec<u32>]>,
) -> Vec<Claim> {
    let mut claims = in_order(names, clusters);
    let mut order: Vec<usize> = (0..claims.len()).collect();
    if hand.has_cuts() {
        order.sort_by_cached_key(|at| {
            let (cluster, claim) = &claims[*at];
            let mut whole = hand.cut_off(names.index, &clusters[*cluster]);
            let report = |n: &u32| names.index.profiles[*n as usize].at.report;
            let reports: BTreeSet<usize> = whole.iter().map(report).collect();
            whole.extend(&clusters[*cluster]);
            (standing(names, claim, reports.len()), whole)
        });
    }
    name(names, clusters, &mut claims, &order);
    let numbers = match untouched {
        Some(before) => number::numbers(
            &members(&in_order(names, before), before),
            &members(&claims, clusters),
        ),
        None => (1..=claims.len()).collect(),
    };
    let numbered = claims.into_iter().zip(numbers);
    numbered
        .map(|((_, claim), n)| Claim {
            id: format!("c{n}"),
            ..claim
        })
        .collect()
}
