//! One report told sentence by sentence in the words of another, with no long run of them left.
//!
//! Rule: half of the sentences of a report are told in like words by another one, and three tenths of its words outside
//! quotation marks stand in runs of three or more that the other has too. How much of a text stands in the runs of
//! another is the measure by which studies of news reuse tell what was derived from an agency's copy from what was written
//! anew (P. Clough et al., "Measuring text reuse", ACL 2002). Of the 1,200 pairs of reports, each written for itself, that
//! this was measured on, the median shares 2 %, nineteen of twenty under 11 %, and none more than 25 %. Which was first is not
//! to be seen in the words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::iter;

use super::{credit, rolled};
use crate::collate::SentenceRef;
use crate::collate::divergence::near;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::divergence::{DivergenceKind, Severity};
use crate::story::{Place, Span};
use crate::text::token::Fast;

/// Words in a row that count as shared.
const RUN: usize = 3;

/// Shorter runs are counted and not shown: "by up to" is anybody's, and a reader who is shown sixty of them sees no copying.
const SHOWN: usize = 5;

/// Sentences that score at least so much, in millionths, are told in like words.
const LIKE: u32 = 600_000;

/// What share of a report's words makes it another one's text.
const SHARED: f64 = 0.3;

/// How grave it is beside its share: more than a long run, since the whole report is no voice of its own.
const BASE: f64 = 0.35;

/// A run that is in one text only has no number.
const LONE: u32 = u32::MAX;

/// The runs of the texts under numbers, by what stands for their words.
struct Numbers {
    /// The text that a run was met in first, and the number that it got when it was met in another.
    met: HashMap<u64, (usize, u32), Fast>,
    given: u32,
}

impl Numbers {
    fn meet(&mut self, report: usize, runs: &[u64]) {
        for run in runs {
            let (first, number) = self.met.entry(*run).or_insert((report, LONE));
            if *first != report && *number == LONE {
                *number = self.given;
                self.given += 1;
            }
        }
    }

    /// Nothing for a run that is in one text only.
    fn of(&self, run: u64) -> Option<u32> {
        let (_, number) = self.met.get(&run)?;
        (*number != LONE).then_some(*number)
    }
}

/// The words of a report, and which of their runs count.
struct Text<'s> {
    spans: &'s [Span],
    /// The runs that stand outside quotation marks and outside what is known to be copied, and that another text has
    /// too: the first word, and the number.
    own: Vec<(usize, u32)>,
    /// A bit for each number: whether the text has it anywhere.
    has: Vec<u64>,
    /// How many words stand outside quotation marks.
    outside: usize,
}

impl<'s> Text<'s> {
    /// `runs` are those of its `words`.
    fn of(scene: &'s Scene, report: usize, runs: &[u64], numbers: &Numbers) -> Self {
        let spans = scene.index.own[report].echoed.spans.as_slice();
        let quotes = scene.annotations[report].quotes.iter().map(|q| q.span);
        let quoted = marked(spans, quotes);
        let echoes = scene.echoes.iter();
        let echoes = echoes.flat_map(|(first, (_, others))| others.iter().chain([first]));
        let echoes = echoes.filter(|at| at.report == report).map(|at| at.span);
        let copied = marked(spans, echoes);
        let mut this = Self {
            spans,
            own: Vec::new(),
            has: vec![0; (numbers.given as usize).div_ceil(64)],
            outside: quoted.iter().filter(|q| !**q).count(),
        };
        for (at, run) in runs.iter().enumerate() {
            let Some(number) = numbers.of(*run) else {
                continue;
            };
            this.has[number as usize / 64] |= 1 << (number % 64);
            if (at..at + RUN).all(|n| !quoted[n] && !copied[n]) {
                this.own.push((at, number));
            }
        }
        this
    }

    fn has(&self, number: u32) -> bool {
        self.has[number as usize / 64] & 1 << (number % 64) != 0
    }

    /// The stretches of its words that stand in runs which `other` has too, as first word and the one behind the last.
    fn shared(&self, other: &Self) -> impl Iterator<Item = (usize, usize)> {
        let mut runs = self.own.iter().filter(|(_, run)| other.has(*run));
        let mut next = runs.next().map(|(at, _)| *at);
        iter::from_fn(move || {
            let first = next?;
            let mut end = first + RUN;
            loop {
                next = runs.next().map(|(at, _)| *at);
                match next {
                    Some(at) if at <= end => end = at + RUN,
                    _ => return Some((first, end)),
                }
            }
        })
    }

    /// Those of the stretches that are shown, as they stand in the text; all, where none is long enough.
    fn stretches(&self, other: &Self) -> Vec<Span> {
        let long = |(first, end): &(usize, usize)| end - first >= SHOWN;
        let all: Vec<(usize, usize)> = self.shared(other).collect();
        let any = all.iter().any(long);
        let shown = all.iter().filter(|at| !any || long(at));
        let span = |(first, end): &(usize, usize)| self.spans[*first].join(self.spans[end - 1]);
        shown.map(span).collect()
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
            let other = scene.index.report[*other as usize] as usize;
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
}

fn reworded((report, own): (usize, &Text), (of, other): (usize, &Text)) -> Option<Reworded> {
    let shared: usize = own.shared(other).map(|(first, end)| end - first).sum();
    let share = shared as f64 / own.outside.max(1) as f64;
    (share >= SHARED).then_some(Reworded { report, of, share })
}

/// The texts of `reports`, ascending.
fn texts<'s>(scene: &'s Scene, reports: &[usize]) -> BTreeMap<usize, Text<'s>> {
    let read = |report: &usize| (*report, rolled::<RUN>(&scene.index.own[*report].echoed.ids));
    let runs: Vec<(usize, Vec<u64>)> = reports.iter().map(read).collect();
    let room = runs.iter().map(|(_, runs)| runs.len()).sum();
    let mut numbers = Numbers {
        met: HashMap::with_capacity_and_hasher(room, Fast::default()),
        given: 0,
    };
    for (report, runs) in &runs {
        numbers.meet(*report, runs);
    }
    let text = |(report, runs): &(usize, Vec<u64>)| {
        let text = Text::of(scene, *report, runs, &numbers);
        (*report, text)
    };
    runs.iter().map(text).collect()
}

/// One difference for reports of one text: those that share with the one that most share with, the first of equals. It is
/// listed under a claim that is none of `known`.
pub(super) fn find(scene: &Scene, known: &[usize]) -> Vec<Found> {
    let reports = (0..scene.story.reports.len()).filter(|r| scene.index.original[*r] == *r);
    let alike: Vec<(usize, usize)> = reports
        .flat_map(|r| alike(scene, r).into_iter().map(move |of| (r, of)))
        .collect();
    let mut reports: Vec<usize> = alike.iter().flat_map(|(r, of)| [*r, *of]).collect();
    reports.sort_unstable();
    reports.dedup();
    let texts = texts(scene, &reports);
    let told = |(r, of): &(usize, usize)| reworded((*r, &texts[r]), (*of, &texts[of]));
    let pairs: Vec<Reworded> = alike.iter().filter_map(told).collect();
    let joined: Vec<(usize, usize)> = pairs.iter().map(|p| (p.report, p.of)).collect();
    let groups = near::groups(&joined);
    groups
        .iter()
        .map(|group| found(scene, group, &pairs, &texts, known))
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

/// Stretches of which none overlaps another: two reports may have taken over one passage, the one more of it than the other.
fn joined(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_unstable();
    let mut out: Vec<Place> = Vec::new();
    for place in places {
        match out.last_mut() {
            Some(last) if last.report == place.report && last.span.overlaps(place.span) => {
                last.span = last.span.join(place.span);
            }
            _ => out.push(place),
        }
    }
    out
}

fn found(
    scene: &Scene,
    group: &[usize],
    pairs: &[Reworded],
    texts: &BTreeMap<usize, Text>,
    known: &[usize],
) -> Found {
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
    let reports: Vec<usize> = taken.iter().map(|p| p.report).chain([source]).collect();
    let whole = taken.first().map_or(0.0, |p| p.share);
    let shared = |one: usize, other: usize| {
        let stretches = texts[&one].stretches(&texts[&other]).into_iter();
        stretches.map(move |span| Place { report: one, span })
    };
    let both = |p: &&Reworded| shared(p.report, p.of).chain(shared(p.of, p.report));
    let spans = joined(taken.iter().flat_map(both).collect());
    Found {
        kind: DivergenceKind::Echo,
        gravity: BASE + whole,
        severity: Severity::Medium,
        claim: seat(scene, &spans, known),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "reworded sentence by sentence: {} is in {} too, word for word{}",
            told.join(", "),
            scene.shorts(&[source]),
            credit::told(scene, &reports)
        ),
        spans,
        missing: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    /// Ten words of one letter with a blank behind each, of whose runs those that begin at `at` are another text's too.
    fn text(at: &[usize]) -> Text<'static> {
        static SPANS: LazyLock<Vec<Span>> =
            LazyLock::new(|| (0..10).map(|n| Span::new(2 * n, 2 * n + 1)).collect());
        Text {
            spans: &SPANS,
            own: at.iter().map(|at| (*at, *at as u32)).collect(),
            has: vec![u64::MAX],
            outside: 10,
        }
    }

    #[test]
    fn stretches_that_overlap_are_one() {
        let at = |report, start, end| Place {
            report,
            span: Span::new(start, end),
        };
        let all = vec![at(1, 0, 9), at(0, 12, 30), at(0, 20, 40), at(0, 50, 60)];
        assert_eq!(joined(all), [at(0, 12, 40), at(0, 50, 60), at(1, 0, 9)]);
    }

    #[test]
    fn short_runs_are_shown_only_where_there_are_no_longer_ones() {
        let other = text(&[]);
        let cases: [(&[usize], &[Span]); 3] = [
            (&[0, 4, 5, 6], &[Span::new(8, 17)]),
            (&[0, 4], &[Span::new(0, 5), Span::new(8, 13)]),
            (&[], &[]),
        ];
        for (at, shown) in cases {
            assert_eq!(text(at).stretches(&other), shown, "{at:?}");
        }
        // All of them are counted.
        let counted = text(&[0, 4, 5, 6]);
        assert_eq!(counted.shared(&other).collect::<Vec<_>>(), [(0, 3), (4, 9)]);
    }
}
