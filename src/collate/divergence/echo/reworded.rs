//! One report told sentence by sentence in the words of another, with no long run of them left.
//!
//! Rule: half of the sentences of a report are told in like words by another one, and three tenths of its words outside
//! quotation marks stand in runs of three or more that the other has too. How much of a text stands in the runs of
//! another is the measure by which studies of news reuse tell what was derived from an agency's copy from what was written
//! anew (P. Clough et al., "Measuring text reuse", ACL 2002). Of the 1,200 pairs of reports, each written for itself, that
//! this was measured on, the median shares 2 %, nineteen of twenty under 11 %, and none more than 25 %. Which was first is not
//! to be seen in the words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::rolled;
use super::words::Words;
use crate::collate::SentenceRef;
use crate::collate::divergence::near;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::divergence::{DivergenceKind, Severity};
use crate::story::{Place, Span};
use crate::text::token::Fast;

/// Words in a row that count as shared.
const RUN: usize = 3;

/// Sentences that score at least so much, in millionths, are told in like words.
const LIKE: u32 = 600_000;

/// What share of a report's words makes it another one's text.
const SHARED: f64 = 0.3;

/// How grave it is beside its share: more than a long run, since the whole report is no voice of its own.
const BASE: f64 = 0.35;

/// The words of a report, and which of them count.
struct Text {
    words: Words,
    runs: Vec<u64>,
    /// Whether each stands outside quotation marks and outside what is known to be copied.
    own: Vec<bool>,
    /// How many stand outside quotation marks.
    outside: usize,
}

impl Text {
    fn of(scene: &Scene, report: usize) -> Self {
        let words = Words::of(scene.text(report));
        let quotes = scene.annotations[report].quotes.iter().map(|q| q.span);
        let quoted = marked(&words.spans, quotes);
        let echoes = scene.echoes.iter();
        let echoes = echoes.flat_map(|(first, (_, others))| others.iter().chain([first]));
        let echoes = echoes.filter(|at| at.report == report).map(|at| at.span);
        let copied = marked(&words.spans, echoes);
        let own = quoted.iter().zip(copied).map(|(q, c)| !q && !c).collect();
        Self {
            runs: rolled::<RUN>(&words.ids),
            own,
            outside: quoted.iter().filter(|q| !**q).count(),
            words,
        }
    }

    /// Which of its words stand in runs that `other` has too.
    fn shared(&self, other: &Self) -> Vec<bool> {
        let theirs: HashSet<u64, Fast> = other.runs.iter().copied().collect();
        let mut shared = vec![false; self.own.len()];
        for (at, run) in self.runs.iter().enumerate() {
            let run = (at..at + RUN).all(|n| self.own[n]) && theirs.contains(run);
            if run {
                shared[at..at + RUN].fill(true);
            }
        }
        shared
    }

    /// The stretches of words that are `shared`.
    fn stretches(&self, shared: &[bool]) -> Vec<Span> {
        let mut out: Vec<Span> = Vec::new();
        let mut open = false;
        for (span, shared) in self.words.spans.iter().zip(shared) {
            match out.last_mut() {
                Some(last) if *shared && open => *last = last.join(*span),
                _ if *shared => out.push(*span),
                _ => {}
            }
            open = *shared;
        }
        out
    }
}

/// Which words lie in any of `spans`.
fn marked(words: &[Span], spans: impl Iterator<Item = Span>) -> Vec<bool> {
    let mut out = vec![false; words.len()];
    for span in spans {
        let first = words.partition_point(|w| w.start < span.start);
        let inside = words[first..].iter().take_while(|w| w.end <= span.end);
        let count = inside.count();
        out[first..first + count].fill(true);
    }
    out
}

/// Which reports tell half of the sentences of `report` in like words.
fn alike(scene: &Scene, report: usize) -> Vec<usize> {
    let sentences = scene.index.first[report]..scene.index.first[report + 1];
    let half = sentences.len().div_ceil(2).max(1);
    let mut told = vec![0; scene.story.reports.len()];
    for sentence in sentences {
        let row = scene.graph.edges[sentence].iter();
        let like = row.filter(|(_, score)| *score >= LIKE);
        // Rows are ascending, and so the sentences of one report stand together.
        let mut last = None;
        for (other, _) in like {
            let other = scene.index.profiles[*other as usize].at.report;
            if last.replace(other) != Some(other) {
                told[other] += 1;
            }
        }
    }
    // A report that is another's copy is told by that one's name.
    let is_text = |r: &usize| scene.index.original[*r] == *r;
    let others = (0..told.len()).filter(|r| *r != report && told[*r] >= half);
    others.filter(is_text).collect()
}

/// What one report shares with another.
struct Reworded {
    report: usize,
    of: usize,
    share: f64,
    /// The shared words, on both sides.
    spans: Vec<Place>,
}

fn reworded((report, own): (usize, &Text), (of, other): (usize, &Text)) -> Option<Reworded> {
    let shared = own.shared(other);
    let share = shared.iter().filter(|s| **s).count() as f64 / own.outside.max(1) as f64;
    let place = |report| move |span| Place { report, span };
    (share >= SHARED).then(|| {
        let here = own.stretches(&shared).into_iter().map(place(report));
        let there = other.stretches(&other.shared(own));
        Reworded {
            report,
            of,
            share,
            spans: here.chain(there.into_iter().map(place(of))).collect(),
        }
    })
}

/// One difference for reports of one text: those that share with the one that most share with, the first of equals. It is
/// listed under a claim that is none of `known`.
pub(super) fn find(scene: &Scene, known: &[usize]) -> Vec<Found> {
    let reports = (0..scene.story.reports.len()).filter(|r| scene.index.original[*r] == *r);
    let alike: Vec<(usize, usize)> = reports
        .flat_map(|r| alike(scene, r).into_iter().map(move |of| (r, of)))
        .collect();
    let mut texts: BTreeMap<usize, Text> = BTreeMap::new();
    for report in alike.iter().flat_map(|(r, of)| [*r, *of]) {
        texts
            .entry(report)
            .or_insert_with(|| Text::of(scene, report));
    }
    let told = |(r, of): &(usize, usize)| reworded((*r, &texts[r]), (*of, &texts[of]));
    let pairs: Vec<Reworded> = alike.iter().filter_map(told).collect();
    let joined: Vec<(usize, usize)> = pairs.iter().map(|p| (p.report, p.of)).collect();
    let groups = near::groups(&joined);
    groups
        .iter()
        .map(|group| found(scene, group, &pairs, known))
        .collect()
}

/// The claim that most of these stretches stand in, the first of equals, but for those `known`: where a reader meets it.
fn seat(scene: &Scene, spans: &[Place], known: &[usize]) -> Option<usize> {
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for place in spans {
        let report = place.report;
        let sentence = scene.annotations[report].sentence_at(place.span.start);
        let seats = sentence.map(|sentence| scene.seats(SentenceRef { report, sentence }));
        for claim in seats.into_iter().flatten().filter(|c| !known.contains(c)) {
            *votes.entry(*claim).or_default() += 1;
        }
    }
    let most = votes
        .into_iter()
        .max_by_key(|(claim, n)| (*n, Reverse(*claim)));
    most.map(|(claim, _)| claim)
}

fn found(scene: &Scene, group: &[usize], pairs: &[Reworded], known: &[usize]) -> Found {
    let takers = |report: &usize| pairs.iter().filter(|p| p.of == *report).count();
    let source = group
        .iter()
        .copied()
        .max_by_key(|r| (takers(r), Reverse(*r)));
    let source = source.unwrap_or(0);
    let mut taken: Vec<&Reworded> = pairs.iter().filter(|p| p.of == source).collect();
    taken.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.report.cmp(&b.report)));
    let told = |p: &&Reworded| format!("{:.0}% of {}", 100.0 * p.share, scene.shorts(&[p.report]));
    let told: Vec<String> = taken.iter().map(told).collect();
    let whole = taken.first().map_or(0.0, |p| p.share);
    let spans: Vec<Place> = taken.iter().flat_map(|p| p.spans.iter().copied()).collect();
    Found {
        kind: DivergenceKind::Echo,
        gravity: BASE + whole,
        severity: Severity::Medium,
        claim: seat(scene, &spans, known),
        message: format!(
            "reworded sentence by sentence: {} is in {} too, in runs of {RUN} words and more",
            told.join(", "),
            scene.shorts(&[source])
        ),
        spans,
        missing: Vec::new(),
    }
}
