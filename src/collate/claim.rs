//! Claims as a reader sees them: readings, kind, order.

use std::cmp::Reverse;

use super::cluster::Graph;
use super::index::Index;
use super::{Claim, ClaimKind, Reading, label};
use crate::story::Story;
use crate::text::{Annotations, FigureKind, QuoteKind};

/// Sentences of one report that follow one another are one passage.
pub(super) fn readings(
    index: &Index,
    annotations: &[Annotations],
    members: &[u32],
) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::new();
    for at in members.iter().map(|m| index.profiles[*m as usize].at) {
        let own = &annotations[at.report].sentences[at.sentence];
        match out.last_mut() {
            Some(last)
                if last.report == at.report
                    && last.sentences.last() == Some(&(at.sentence.wrapping_sub(1)))
                    && annotations[at.report].sentences[at.sentence - 1].paragraph
                        == own.paragraph =>
            {
                last.span = last.span.join(own.span);
                last.sentences.push(at.sentence);
            }
            _ => out.push(Reading {
                report: at.report,
                span: own.span,
                sentences: vec![at.sentence],
            }),
        }
    }
    out
}

/// The claims that each sentence stands in, by the number of its profile.
pub(super) struct Seats(Vec<Vec<usize>>);

impl Seats {
    /// Of all sentences of a story, from the members of each claim (numbers of profiles).
    pub fn of(index: &Index, claims: &[Vec<u32>]) -> Self {
        let mut seats = vec![Vec::new(); index.profiles.len()];
        for (n, members) in claims.iter().enumerate() {
            for member in members {
                seats[*member as usize].push(n);
            }
        }
        Self(seats)
    }

    /// Of each sentence only the claim that it fits best: with whose other reports it shares most on the average.
    pub fn best(self, index: &Index, graph: &Graph, claims: &[Vec<u32>]) -> Self {
        let report = |n: u32| index.profiles[n as usize].at.report;
        let fit = |sentence: u32, claim: usize| {
            let others = claims[claim]
                .iter()
                .filter(|m| report(**m) != report(sentence));
            let (mut sum, mut count) = (0, 0);
            for other in others {
                sum += u64::from(graph.score(sentence, *other));
                count += 1;
            }
            sum / count.max(1)
        };
        let one = |(sentence, held): (usize, &Vec<usize>)| match held.as_slice() {
            [] | [_] => held.clone(),
            several => {
                let best = several.iter().copied();
                let best = best.max_by_key(|claim| (fit(sentence as u32, *claim), Reverse(*claim)));
                best.into_iter().collect()
            }
        };
        Self(self.0.iter().enumerate().map(one).collect())
    }

    /// The claims of a sentence, ascending.
    pub fn held_by(&self, sentence: usize) -> &[usize] {
        &self.0[sentence]
    }
}

/// Whether a reading is mostly somebody's words.
fn is_spoken(notes: &Annotations, reading: &Reading) -> bool {
    notes
        .quotes
        .iter()
        .any(|q| q.kind != QuoteKind::Scare && q.speaker.is_some() && q.span.overlaps(reading.span))
}

fn counts(notes: &Annotations, reading: &Reading) -> bool {
    notes.figures.iter().any(|f| {
        f.span.overlaps(reading.span)
            && matches!(
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

/// Builds the claims in their order: by place in the base, then those the base lacks by size.
pub(super) fn build(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    graph: &Graph,
    clusters: &[Vec<u32>],
    base: usize,
) -> Vec<Claim> {
    let mut claims: Vec<Claim> = clusters
        .iter()
        .map(|members| {
            let readings = readings(index, annotations, members);
            let kind = kind(annotations, index, &readings);
            let label = label::of(story, annotations, index, graph, members, kind, base);
            Claim {
                id: String::new(),
                kind,
                label,
                readings,
            }
        })
        .collect();
    claims.sort_by_cached_key(|claim| {
        let place = claim
            .readings_of(base)
            .next()
            .map_or(usize::MAX, |r| r.span.start);
        let first = claim.readings.first().map(|r| (r.report, r.span.start));
        (place, Reverse(claim.readings.len()), first)
    });
    for (n, claim) in claims.iter_mut().enumerate() {
        claim.id = format!("c{}", n + 1);
    }
    claims
}
