//! Which pairs of sentences are worth a look: shared weight added up over the index, never all pairs.

mod known;

use std::ops::Range;
use std::slice;
use std::sync::Arc;

use rayon::prelude::*;

use super::curve::{logistic, millionths};
use super::index::Index;
use super::matches::Hopeless;
use super::memory::Slot;
use super::profile::Profile;
use super::similarity;
pub(super) use known::Answers;
use known::Known;

/// Two sentences (numbers of profiles, `a` of the earlier report) and what they share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    /// The sentence of the earlier report.
    pub a: u32,
    /// The sentence of the later report.
    pub b: u32,
    /// The score of the features, in millionths: whole numbers, so that sums are exact.
    pub score: u32,
}

/// Where in `pairs`, which are by sentence, those begin of which each of so many sentences is the earlier one, and after the last
/// where they end.
pub(super) fn rows(pairs: &[Pair], sentences: usize) -> Vec<usize> {
    let mut at = 0;
    let start = |sentence: u32| {
        at += pairs[at..].iter().take_while(|p| p.a < sentence).count();
        at
    };
    (0..=sentences as u32).map(start).collect()
}

/// In a story of more sentences than this, terms in too many sentences find no pairs (they still
/// count in the pairs that rarer terms find).
const SMALL: usize = 1_200;

/// How many sentences of one other report a sentence is compared with in a larger story. In a small
/// one all that share a word are: which of the two is asked then makes no difference.
const PER_REPORT: usize = 6;

/// Of the lighter one's weight, what two sentences of a larger story have to share to be compared.
const SHARE: f64 = 0.11;

/// The most sentences that a term may stand in and still find pairs. In generated stories of 20 reports, with two in five
/// words edited, it is 88 and the F1 of pairs 0.88; with 113 it would be 0.91 for a fifth more time of the whole analysis,
/// with 53 it would be 0.72.
fn limit(sentences: usize) -> usize {
    if sentences <= SMALL {
        sentences
    } else {
        SMALL / 16 + sentences / 100
    }
}

/// What a sentence shares with the one at hand.
#[derive(Clone, Copy)]
struct Shared {
    sum: f32,
    /// What it has to share at least, where the other one is no lighter.
    least: f32,
}

/// Shared weight with every later sentence, for one sentence at a time.
struct Tally {
    shared: Vec<Shared>,
    /// A bit for each sentence that shares something: read off in order, and set without asking whether it was.
    touched: Vec<u64>,
    /// See [`Self::sift`]; beyond `kept` anything.
    sifted: Vec<u32>,
    kept: usize,
}

impl Tally {
    fn new(profiles: &[Profile]) -> Self {
        let blank = |p: &Profile| Shared {
            sum: 0.0,
            least: (SHARE * p.weight) as f32,
        };
        Self {
            shared: profiles.iter().map(blank).collect(),
            touched: vec![0; profiles.len() / 64 + 1],
            sifted: vec![0; profiles.len() + 1],
            kept: 0,
        }
    }

    fn add(&mut self, at: u32, weight: f32) {
        self.shared[at as usize].sum += weight;
        self.touched[at as usize / 64] |= 1 << (at % 64);
    }

    /// Notes those that share so much with sentence `at` that the two are worth a look, all of them where the story is
    /// `small`, ascending; leaves the tally empty but for their sums.
    fn sift(&mut self, at: usize, small: bool) {
        self.kept = 0;
        let own = if small { 0.0 } else { self.shared[at].least };
        for (n, bits) in (0..).zip(&mut self.touched) {
            let mut left = std::mem::take(bits);
            while left != 0 {
                let other = 64 * n + left.trailing_zeros();
                left &= left - 1;
                let shared = &mut self.shared[other as usize];
                // Which ones are kept is anybody's guess, so nothing is decided by a branch: the next is written over
                // what is not.
                let least = if own < shared.least {
                    own
                } else {
                    shared.least
                };
                let keep = shared.sum >= least;
                self.sifted[self.kept] = other;
                self.kept += usize::from(keep);
                shared.sum *= f32::from(u8::from(keep));
            }
        }
    }

    /// Those that were sifted.
    fn sifted(&self) -> &[u32] {
        &self.sifted[..self.kept]
    }

    /// Of those that were sifted the best of every report, ascending.
    fn best(&self, index: &Index) -> Vec<u32> {
        let mut rest = self.sifted();
        let mut out = Vec::with_capacity(rest.len());
        while let Some(first) = rest.first() {
            let report = index.report[*first as usize] as usize;
            let end = index.first[report + 1];
            let of_report = rest.iter().take_while(|at| (**at as usize) < end).count();
            let (of_report, others) = rest.split_at(of_report);
            rest = others;
            if of_report.len() <= PER_REPORT {
                out.extend_from_slice(of_report);
                continue;
            }
            let sum = |x: &u32| self.shared[*x as usize].sum;
            let mut ranked: Vec<f32> = of_report.iter().map(sum).collect();
            ranked.sort_by(|x, y| y.total_cmp(x));
            let least = ranked[PER_REPORT - 1];
            out.extend(of_report.iter().filter(|x| sum(x) >= least));
        }
        out
    }

    /// Leaves it empty.
    fn clear(&mut self) {
        for at in &self.sifted[..self.kept] {
            self.shared[*at as usize].sum = 0.0;
        }
    }
}

/// Those of the sentences of `among`, later ones than `at`, that are worth a look beside it.
fn tally(index: &Index, tally: &mut Tally, at: usize, among: &[Range<u32>]) -> Vec<u32> {
    let profile = &index.profiles[at];
    let most = limit(index.profiles.len());
    let mut post = |term: u32, strength: f64| {
        let mut held = &index.postings[term as usize];
        if held.len() > most {
            return;
        }
        let weight = (index.weights[term as usize] * strength) as f32;
        for sentences in among {
            held = &held[held.partition_point(|p| *p < sentences.start)..];
            let inside = held.iter().take_while(|p| **p < sentences.end);
            inside.for_each(|later| tally.add(*later, weight));
        }
    };
    for term in &profile.terms {
        post(*term, 1.0);
        for (kin, strength) in &index.kin[*term as usize] {
            if profile.terms.binary_search(kin).is_err() {
                post(*kin, *strength);
            }
        }
    }
    let small = index.profiles.len() <= SMALL;
    tally.sift(at, small);
    let found = if small {
        tally.sifted().to_vec()
    } else {
        tally.best(index)
    };
    tally.clear();
    found
}

/// Which pairs of a larger story are left out, since they could not come to resemble another however well they stood.
/// In a small story all are kept, for whoever wants the whole ranking.
fn hopeless(index: &Index) -> Option<Hopeless> {
    (index.profiles.len() > SMALL).then(|| Hopeless::among(index.told()))
}

/// What one thread needs to compare sentences with others.
struct Desk {
    sums: Tally,
    marks: similarity::Marks,
    /// The sentence that the marks are turned to.
    turned: Option<usize>,
}

impl Desk {
    fn new(index: &Index) -> Self {
        Self {
            sums: Tally::new(&index.profiles),
            marks: similarity::Marks::new(index),
            turned: None,
        }
    }

    /// The logit of two sentences; none where they are surely below `least`.
    fn logit(&mut self, index: &Index, (at, other): (usize, u32), least: f64) -> Option<f64> {
        let (a, b) = (&index.profiles[at], &index.profiles[other as usize]);
        if self.turned.replace(at) != Some(at) {
            self.marks.turn_to(index, a);
        }
        similarity::logit(index, &mut self.marks, (a, b), least)
    }
}

/// The pairs of one report's sentences with later ones; those that are `known` are not looked at again.
fn of_report(index: &Index, known: Option<&Known>, report: usize, desk: &mut Desk) -> Vec<Pair> {
    let hopeless = hopeless(index);
    let after = index.first[report + 1] as u32;
    let later = after..index.profiles.len() as u32;
    let mut out = Vec::new();
    for at in index.first[report]..index.first[report + 1] {
        if index.profiles[at].heading {
            continue;
        }
        let known = known.filter(|known| known.is_same(at));
        let changed = known.map(|known| known.changed_after(report));
        let before = out.len();
        let among = changed.unwrap_or(slice::from_ref(&later));
        for other in tally(index, &mut desk.sums, at, among) {
            let (a, b) = (&index.profiles[at], &index.profiles[other as usize]);
            if b.heading {
                continue;
            }
            if let Some(pair) = known.and_then(|known| known.pair(at, other)) {
                out.push(pair);
                continue;
            }
            let lighter = a.weight.min(b.weight);
            let least = hopeless.as_ref().map_or(f64::MIN, |h| h.below(lighter));
            let logit = desk.logit(index, (at, other), least);
            if let Some(logit) = logit.filter(|logit| *logit >= least) {
                out.push(Pair {
                    a: at as u32,
                    b: other,
                    score: millionths(logistic(logit)),
                });
            }
        }
        if let Some(known) = known {
            out.extend(known.with_same_reports(index, at));
            out[before..].sort_unstable_by_key(|pair| pair.b);
        }
    }
    out
}

/// All pairs of sentences of different reports that share enough to be measured, by sentence. Those of sentences that are as
/// they were in the last collation are taken over from it, and all are left to the next, where there is a memory.
pub(super) fn find(index: &Index, memory: Option<&Slot<Answers>>) -> Arc<Answers> {
    let reports = index.first.len() - 1;
    let mut asked = memory.map_or_else(Answers::default, |_| Answers::asked(index));
    let before = memory.and_then(Slot::get);
    let known = before.as_ref().and_then(|b| Known::of(index, b, &asked));
    // Laid out once for each thread: they are as long as the story.
    let rows: Vec<Vec<Pair>> = (0..reports)
        .into_par_iter()
        .map_init(
            || Desk::new(index),
            |desk, r| of_report(index, known.as_ref(), r, desk),
        )
        .collect();
    asked.pairs = rows.into_iter().flatten().collect();
    let found = Arc::new(asked);
    if let Some(memory) = memory {
        memory.set(Arc::clone(&found));
    }
    found
}
