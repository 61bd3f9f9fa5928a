//! Long runs of the same words in two reports: copied, from one another or from one source.
//!
//! Rule: at least twelve words in a row, typography aside, outside quotation marks. Twelve is well
//! above what independent writers share by chance, and the shortest that studies of news reuse
//! count as taken over (P. Clough et al., "Measuring text reuse", ACL 2002).

use std::collections::{BTreeMap, HashMap};

use unicode_segmentation::UnicodeSegmentation;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::SentenceRef;
use crate::story::{Place, Span};

/// The shortest run, in words.
const RUN: usize = 12;

/// The words of a report in lower case, numbered over the story, with their spans.
struct Words {
    ids: Vec<u32>,
    spans: Vec<Span>,
}

fn read(scene: &Scene, report: usize, numbers: &mut HashMap<String, u32>) -> Words {
    let (mut ids, mut spans) = (Vec::new(), Vec::new());
    for (at, word) in scene.text(report).unicode_word_indices() {
        let key = word.to_lowercase().replace('’', "'");
        let next = numbers.len() as u32;
        ids.push(*numbers.entry(key).or_insert(next));
        spans.push(Span::new(at, at + word.len()));
    }
    Words { ids, spans }
}

/// Whether more than half of a stretch stands between quotation marks.
fn is_quoted(scene: &Scene, place: Place) -> bool {
    let inside: usize = scene.annotations[place.report]
        .quotes
        .iter()
        .map(|q| {
            q.span
                .end
                .min(place.span.end)
                .saturating_sub(q.span.start.max(place.span.start))
        })
        .sum();
    2 * inside > place.span.len()
}

/// The longest runs that two reports share, as word ranges `(start in a, start in b, length)`.
fn runs(a: &Words, b: &Words) -> Vec<(usize, usize, usize)> {
    let mut starts: BTreeMap<&[u32], usize> = BTreeMap::new();
    for (at, shingle) in a.ids.windows(RUN).enumerate() {
        starts.entry(shingle).or_insert(at);
    }
    let (mut out, mut at) = (Vec::new(), 0);
    while at + RUN <= b.ids.len() {
        let Some(from) = starts.get(&b.ids[at..at + RUN]).copied() else {
            at += 1;
            continue;
        };
        let more = a.ids[from..]
            .iter()
            .zip(&b.ids[at..])
            .take_while(|(x, y)| x == y)
            .count();
        out.push((from, at, more));
        at += more;
    }
    out
}

fn stretch(words: &Words, report: usize, start: usize, length: usize) -> Place {
    let span = words.spans[start].join(words.spans[start + length - 1]);
    Place { report, span }
}

/// Runs by the stretch of the first report that has them, with all who share it.
fn shared(scene: &Scene) -> BTreeMap<Place, (usize, Vec<Place>)> {
    let mut numbers = HashMap::new();
    let words: Vec<Words> = (0..scene.story.reports.len())
        .map(|r| read(scene, r, &mut numbers))
        .collect();
    let mut out: BTreeMap<Place, (usize, Vec<Place>)> = BTreeMap::new();
    for (b, later) in words.iter().enumerate() {
        for (a, earlier) in words.iter().enumerate().take(b) {
            for (x, y, length) in runs(earlier, later) {
                let (own, other) = (stretch(earlier, a, x, length), stretch(later, b, y, length));
                if is_quoted(scene, own) {
                    continue;
                }
                let known = out.iter_mut().find(|(p, (_, others))| {
                    (p.report == own.report && p.span.overlaps(own.span))
                        || others
                            .iter()
                            .any(|o| o.report == own.report && o.span.overlaps(own.span))
                });
                match known {
                    Some((_, (_, others))) => others.push(other),
                    None => {
                        out.insert(own, (length, vec![other]));
                    }
                }
            }
        }
    }
    out
}

/// One difference a run.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for (place, (length, others)) in shared(scene) {
        let mut spans = vec![place];
        spans.extend(others);
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
            gravity: 0.25 + (length as f64 / 160.0).min(0.3),
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
