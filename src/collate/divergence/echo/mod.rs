//! Long runs of the same words in two reports: copied, from one another or from one source.
//!
//! Rule: at least twelve words in a row, typography aside, outside quotation marks, and not set apart where the other has the marks. Twelve is well
//! above what independent writers share by chance, and the shortest that studies of news reuse
//! count as taken over (P. Clough et al., "Measuring text reuse", ACL 2002).

mod credit;
mod reworded;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

pub(in crate::collate) use self::words::Words as Echoed;
use self::words::{Words, rolled};
use super::scene::{Found, Scene};
use super::sourced::is_set_apart;
use super::{DivergenceKind, Severity};
use crate::collate::SentenceRef;
use crate::collate::own::Own;
use crate::collate::rows::Rows;
use crate::story::{Place, Span, Story};
use crate::text::Annotations;
use crate::text::token::Fast;

/// The shortest run, in words.
const RUN: usize = 12;

/// How grave it is that two reports are one source there: who counts them as two is misled about all that it says. Among the first
/// that are shown, behind words and figures in dispute: of 19 that stood further down in 115 stories readers had listed 15.
const TAKEN_OVER: f64 = 0.48;

/// What the length of the run adds at most.
const MORE: f64 = 0.3;

/// What a run counts between reports of which one follows the other sentence by sentence, which is told as a whole.
const IN_WHOLE: f64 = 0.1;

/// How grave a run of so many words is.
fn gravity(length: usize) -> f64 {
    TAKEN_OVER + (length as f64 / 100.0).min(MORE)
}

/// Which runs are met more than once: a bit for each, some of which more than one run may share.
fn repeated(words: &[&Words]) -> Vec<Vec<u32>> {
    let runs: usize = words.iter().map(|w| w.runs.len()).sum();
    let bits = (16 * runs.max(1)).next_power_of_two();
    let mask = bits - 1;
    let place = |run: u64| (run.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize & mask;
    let (mut once, mut twice) = (vec![0_u64; bits / 64 + 1], vec![0_u64; bits / 64 + 1]);
    for run in words.iter().flat_map(|w| &w.runs) {
        let (at, bit) = (place(*run) / 64, 1 << (place(*run) % 64));
        twice[at] |= once[at] & bit;
        once[at] |= bit;
    }
    let again = |run: u64| twice[place(run) / 64] & (1 << (place(run) % 64)) != 0;
    let of_report = |words: &&Words| {
        let starts = (0..words.runs.len()).filter(|at| again(words.runs[*at]));
        starts.map(|at| at as u32).collect()
    };
    words.par_iter().map(of_report).collect()
}

/// Whether more than half of the words of a stretch stand between quotation marks. Words, since marks of other kinds have
/// other lengths.
fn is_quoted(notes: &Annotations, words: &[Span]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let whole = first.join(*last);
    let quotes = notes.quotes.iter().map(|q| q.span);
    let near: Vec<Span> = quotes.filter(|quote| quote.overlaps(whole)).collect();
    let quoted = |word: &&Span| near.iter().any(|quote| quote.covers(**word));
    2 * words.iter().filter(quoted).count() > words.len()
}

/// Whether a stretch begins in what its report sets apart as somebody's words.
fn is_apart(story: &Story, annotations: &[Annotations], at: Place) -> bool {
    let notes = &annotations[at.report];
    let sentence = notes.sentence_at(at.span.start);
    sentence.is_some_and(|n| is_set_apart(&story.reports[at.report].text, notes, n))
}

/// Where each repeated run of a report first begins.
type Starts = HashMap<u64, u32, Fast>;

/// The longest runs that two reports share, as word ranges `(start in a, start in b, length)`;
/// `again` are the starts of the repeated runs of `b`.
fn runs(a: &Words, starts: &Starts, b: &Words, again: &[u32]) -> Vec<(usize, usize, usize)> {
    let (mut out, mut past) = (Vec::new(), 0);
    for at in again.iter().map(|at| *at as usize) {
        let Some(from) = starts.get(&b.runs[at]).filter(|_| at >= past) else {
            continue;
        };
        let more = a.shared(*from as usize, b, at);
        if more >= RUN {
            out.push((*from as usize, at, more));
            past = at + more;
        }
    }
    out
}

fn stretch(words: &Words, report: usize, start: usize, length: usize) -> Place {
    let span = words.spans[start].join(words.spans[start + length - 1]);
    Place { report, span }
}

/// Runs by the stretch of the first report that has them, with all who share it.
#[derive(Default)]
struct Shared {
    out: Echoes,
    /// The stretches of each report, each with the one that it is filed under.
    known: BTreeMap<usize, Vec<(Span, Place)>>,
}

impl Shared {
    fn add(&mut self, own: Place, other: Place, length: usize) {
        let held = self.known.entry(own.report).or_default();
        let overlapping = held.iter().filter(|(span, _)| span.overlaps(own.span));
        let first = overlapping.map(|(_, under)| *under).min();
        let under = first.unwrap_or(own);
        if first.is_none() {
            held.push((own.span, own));
        }
        let (_, others) = self
            .out
            .entry(under)
            .or_insert_with(|| (length, Vec::new()));
        others.push(other);
        let held = self.known.entry(other.report).or_default();
        held.push((other.span, under));
    }
}

/// Which reports have each of the repeated runs.
struct Holders {
    /// The number of each run.
    numbers: HashMap<u64, usize, Fast>,
    /// The reports that have it, ascending.
    reports: Rows<usize>,
}

impl Holders {
    fn of(starts: &[Starts], words: &[&Words], again: &[Vec<u32>]) -> Self {
        let mut numbers: HashMap<u64, usize, Fast> = HashMap::default();
        let mut held: Vec<(usize, usize)> = Vec::new();
        for (report, again) in again.iter().enumerate() {
            for at in again {
                let run = words[report].runs[*at as usize];
                if starts[report].get(&run) == Some(at) {
                    let next = numbers.len();
                    held.push((*numbers.entry(run).or_insert(next), report));
                }
            }
        }
        let reports = Rows::of(numbers.len(), held.into_iter());
        Self { numbers, reports }
    }

    fn of_run(&self, run: u64) -> &[usize] {
        let number = self.numbers.get(&run);
        number.map_or(&[], |number| &self.reports[*number])
    }
}

/// Long runs by the stretch of the first report that has them: their length, and the stretches of all who share them.
pub(in crate::collate) type Echoes = BTreeMap<Place, (usize, Vec<Place>)>;

/// The runs of a story that stand outside quotation marks. They ask nothing of the claims.
pub(in crate::collate) fn echoes(
    story: &Story,
    annotations: &[Annotations],
    own: &[Arc<Own>],
) -> Echoes {
    let words: Vec<&Words> = own.iter().map(|own| &own.echoed).collect();
    let again = repeated(&words);
    let starts = |(words, again): (&&Words, &Vec<u32>)| {
        let mut starts = Starts::default();
        for at in again {
            starts.entry(words.runs[*at as usize]).or_insert(*at);
        }
        starts
    };
    let starts: Vec<Starts> = words.par_iter().zip(&again).map(starts).collect();
    let holders = Holders::of(&starts, &words, &again);
    let mut out = Shared::default();
    for (b, later) in words.iter().enumerate() {
        let runs_of = again[b].iter().map(|at| later.runs[*at as usize]);
        let held = runs_of.flat_map(|run| holders.of_run(run));
        let earlier: BTreeSet<usize> = held.copied().filter(|a| *a < b).collect();
        for a in earlier {
            let earlier = words[a];
            for (x, y, length) in runs(earlier, &starts[a], later, &again[b]) {
                let (own, other) = (stretch(earlier, a, x, length), stretch(later, b, y, length));
                // What one sets apart without marks and the other has in them is that speaker's in both.
                let quoted = is_quoted(&annotations[a], &earlier.spans[x..x + length])
                    || is_quoted(&annotations[b], &later.spans[y..y + length])
                        && is_apart(story, annotations, own);
                if !quoted {
                    out.add(own, other, length);
                }
            }
        }
    }
    out.out
}

/// One difference a run, and one for reports of one text.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for (place, (length, others)) in scene.echoes {
        let (place, length) = (*place, *length);
        let mut spans = vec![place];
        spans.extend_from_slice(others);
        spans.sort_unstable();
        spans.dedup();
        let mut reports: Vec<usize> = spans.iter().map(|p| p.report).collect();
        reports.dedup();
        let notes = &scene.annotations[place.report];
        let sentences: Vec<SentenceRef> = notes
            .sentences_in(place.span)
            .map(|sentence| SentenceRef {
                report: place.report,
                sentence,
            })
            .collect();
        out.push(Found {
            kind: DivergenceKind::Echo,
            severity: Severity::Medium,
            gravity: gravity(length),
            claim: scene.common_claim(&sentences),
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!(
                "{length} words in a row the same in {}: {}{}",
                scene.shorts(&reports),
                scene.brief(place, 44),
                credit::told(scene, &reports)
            ),
            spans,
            missing: Vec::new(),
        });
    }
    // Of one claim one echo is told.
    let known: Vec<usize> = out.iter().filter_map(|f: &Found| f.claim).collect();
    let reworded = reworded::find(scene, &known);
    for run in &mut out {
        let is_told = |whole: &Found| run.spans.iter().all(|at| has(whole, at.report));
        if reworded.iter().any(is_told) {
            run.gravity *= IN_WHOLE;
        }
    }
    out.extend(reworded);
    out
}

/// Whether a difference has a passage of a report.
fn has(found: &Found, report: usize) -> bool {
    found.spans.iter().any(|at| at.report == report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_the_graver_up_to_a_point() {
        let cases = [(RUN, 0.6), (20, 0.68), (40, 0.78), (400, 0.78)];
        for (length, grave) in cases {
            assert!((gravity(length) - grave).abs() < 1e-9, "{length}");
        }
    }
}
