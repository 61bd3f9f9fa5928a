//! Long runs of the same words in two reports: copied, from one another or from one source.
//!
//! Rule: at least twelve words in a row, typography aside, outside quotation marks. Twelve is well
//! above what independent writers share by chance, and the shortest that studies of news reuse
//! count as taken over (P. Clough et al., "Measuring text reuse", ACL 2002).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasher, Hasher};

use rayon::prelude::*;

use super::scene::{Found, Scene};
use super::{DivergenceKind, Severity};
use crate::collate::{SentenceRef, words};
use crate::story::{Place, Span, Story};
use crate::text::Annotations;
use crate::text::token::Fast;

/// The shortest run, in words.
const RUN: usize = 12;

/// How grave it is that two reports are one source there: who counts them as two is misled about all that it says.
const TAKEN_OVER: f64 = 0.25;

/// What the length of the run adds at most.
const MORE: f64 = 0.3;

/// How grave a run of so many words is.
fn gravity(length: usize) -> f64 {
    TAKEN_OVER + (length as f64 / 100.0).min(MORE)
}

/// The words of a report with their spans.
struct Words {
    /// Each stands for a word in lower case.
    ids: Vec<u64>,
    spans: Vec<Span>,
    /// Each stands for the run of [`RUN`] words that begins there.
    runs: Vec<u64>,
}

impl Words {
    fn of(text: &str) -> Self {
        let some = text.len() / 5;
        let (mut ids, mut spans) = (Vec::with_capacity(some), Vec::with_capacity(some));
        words::each(text, |at, word| {
            let span = Span::new(at, at + word.len());
            ids.push(id(text, span));
            spans.push(span);
        });
        let runs = rolled(&ids);
        Self { ids, spans, runs }
    }

    /// The words that a run shares with one of another report, from their first ones on.
    fn shared(&self, from: usize, other: &Self, at: usize) -> usize {
        let pairs = self.ids[from..].iter().zip(&other.ids[at..]);
        pairs.take_while(|(x, y)| x == y).count()
    }
}

/// Stands for a word of a text, however its letters are cased and its apostrophe is written.
fn id(text: &str, word: Span) -> u64 {
    if let Some(id) = of_ascii(text.as_bytes(), word) {
        return id;
    }
    let lower = word.of(text).to_lowercase().replace('’', "'");
    let whole = Span::new(0, lower.len());
    of_ascii(lower.as_bytes(), whole).unwrap_or_else(|| Fast::default().hash_one(&lower))
}

/// Eight bytes at a time; none for a word that is not all ASCII. The bit that makes a letter a small one is set in all
/// that can stand in a word but the underscore, which becomes what stands in none.
fn of_ascii(text: &[u8], word: Span) -> Option<u64> {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut hasher = Fast::default().build_hasher();
    let mut at = word.start;
    while at < word.end {
        let eight = eight(&text[at..], word.end - at);
        if eight & HIGH != 0 {
            return None;
        }
        hasher.write_u64(eight | SMALL);
        at += 8;
    }
    Some(hasher.finish())
}

/// The first bytes of a text as a number: eight, or `most` if these are fewer.
fn eight(text: &[u8], most: usize) -> u64 {
    let whole = match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |sum, b| sum << 8 | u64::from(*b)),
    };
    let over = 8 * 8_usize.saturating_sub(most);
    whole << over >> over
}

/// For every run of [`RUN`] words a number that is the same for the same words: a polynomial of
/// their ids, carried on from one run to the next (R. Karp and M. Rabin, 1987).
fn rolled(ids: &[u64]) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let Some(first) = ids.get(..RUN) else {
        return Vec::new();
    };
    let push = |sum: u64, id: &u64| sum.wrapping_mul(BASE).wrapping_add(*id);
    let top = (0..RUN).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut sum = first.iter().fold(0, push);
    let mut out = Vec::with_capacity(ids.len() + 1 - RUN);
    out.push(sum);
    for (old, new) in ids.iter().zip(&ids[RUN..]) {
        sum = push(sum, new).wrapping_sub(old.wrapping_mul(top));
        out.push(sum);
    }
    out
}

/// Which runs are met more than once: a bit for each, some of which more than one run may share.
fn repeated(words: &[Words]) -> Vec<Vec<u32>> {
    let runs: usize = words.iter().map(|w| w.runs.len()).sum();
    let bits = (16 * runs.max(1)).next_power_of_two();
    let place = |run: u64| (run.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as usize % bits;
    let (mut once, mut twice) = (vec![0_u64; bits / 64 + 1], vec![0_u64; bits / 64 + 1]);
    for run in words.iter().flat_map(|w| &w.runs) {
        let (at, bit) = (place(*run) / 64, 1 << (place(*run) % 64));
        twice[at] |= once[at] & bit;
        once[at] |= bit;
    }
    let again = |run: u64| twice[place(run) / 64] & (1 << (place(run) % 64)) != 0;
    let of_report = |words: &Words| {
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

/// Which reports have each of the repeated runs, ascending.
fn holders(
    starts: &[Starts],
    words: &[Words],
    again: &[Vec<u32>],
) -> HashMap<u64, Vec<usize>, Fast> {
    let mut out: HashMap<u64, Vec<usize>, Fast> = HashMap::default();
    for (report, held) in again.iter().enumerate() {
        for at in held {
            let run = words[report].runs[*at as usize];
            if starts[report].get(&run) == Some(at) {
                out.entry(run).or_default().push(report);
            }
        }
    }
    out
}

/// Long runs by the stretch of the first report that has them: their length, and the stretches of all who share them.
pub(in crate::collate) type Echoes = BTreeMap<Place, (usize, Vec<Place>)>;

/// The runs of a story that stand outside quotation marks. They ask nothing of the claims.
pub(in crate::collate) fn echoes(story: &Story, annotations: &[Annotations]) -> Echoes {
    let reports = story.reports.par_iter();
    let words: Vec<Words> = reports.map(|r| Words::of(&r.text)).collect();
    let again = repeated(&words);
    let starts = |(words, again): (&Words, &Vec<u32>)| {
        let mut starts = Starts::default();
        for at in again {
            starts.entry(words.runs[*at as usize]).or_insert(*at);
        }
        starts
    };
    let starts: Vec<Starts> = words.par_iter().zip(&again).map(starts).collect();
    let holders = holders(&starts, &words, &again);
    let mut out = Shared::default();
    for (b, later) in words.iter().enumerate() {
        let runs_of = again[b].iter().map(|at| later.runs[*at as usize]);
        let held = runs_of.filter_map(|run| holders.get(&run)).flatten();
        let earlier: BTreeSet<usize> = held.copied().filter(|a| *a < b).collect();
        for a in earlier {
            let earlier = &words[a];
            for (x, y, length) in runs(earlier, &starts[a], later, &again[b]) {
                let (own, other) = (stretch(earlier, a, x, length), stretch(later, b, y, length));
                if !is_quoted(&annotations[a], &earlier.spans[x..x + length]) {
                    out.add(own, other, length);
                }
            }
        }
    }
    out.out
}

/// One difference a run.
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
            message: format!(
                "{length} words in a row the same in {}: {}",
                scene.shorts(&reports),
                scene.brief(place, 44)
            ),
            spans,
            missing: Vec::new(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_the_graver_up_to_a_point() {
        let cases = [(RUN, 0.37), (20, 0.45), (40, 0.55), (400, 0.55)];
        for (length, grave) in cases {
            assert!((gravity(length) - grave).abs() < 1e-9, "{length}");
        }
    }
}
