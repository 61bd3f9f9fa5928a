//! Another day or time, or another distance between two events.
//!
//! Rules: in sentences that match, days or clock times of which each is given by one side alone; and
//! "hours after" against "a day after" in sentences that resemble each other. Days are resolved by
//! the figures' room, so that "Friday" and "5 September" do not differ. What a speaker calls "today" is the day of
//! the speech, which nothing in the report need say: a day between quotation marks counts only where it is named
//! by a number.

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::SentenceRef;
use crate::collate::figures::bounds;
use crate::story::{Place, Span};
use crate::text::{Figure, FigureKind, Lang};

/// Sentences that resemble each other this much may speak of the same two events.
const RESEMBLES: f64 = 0.06;

/// Units of time in hours, shortest first, with what "a" of them may mean.
const UNITS: &[(&str, &[&str], f64, f64)] = &[
    ("minutes", &["minute", "minutes", "moments"], 0.01, 1.0),
    ("hours", &["hour", "hours"], 1.0, 23.0),
    ("days", &["day", "days"], 24.0, 24.0),
    ("weeks", &["week", "weeks"], 168.0, 168.0),
    ("months", &["month", "months"], 720.0, 744.0),
    ("years", &["year", "years"], 8_760.0, 8_784.0),
];

/// Words that say which side of the other event.
const SIDES: &[&str] = &["after", "later", "before", "earlier"];

/// A distance in time: its words, and how many hours it may mean.
struct Distance {
    at: SentenceRef,
    span: Span,
    least: f64,
    most: f64,
}

fn count(word: &str) -> Option<f64> {
    const SMALL: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    match word {
        "a" | "an" => Some(1.0),
        _ => SMALL
            .iter()
            .position(|w| *w == word)
            .map(|n| n as f64 + 1.0)
            .or_else(|| word.parse().ok()),
    }
}

fn distances(scene: &Scene, report: usize) -> Vec<Distance> {
    let notes = &scene.annotations[report];
    let text = scene.text(report);
    let mut out = Vec::new();
    if notes.lang != Lang::En {
        return out;
    }
    for sentence in 0..notes.sentences.len() {
        let tokens = notes.tokens_of(sentence);
        for (n, pair) in tokens.windows(2).enumerate() {
            let word = |t: &crate::text::Token| t.span.of(text).to_lowercase();
            let is = |t: &crate::text::Token, known: &[&str]| {
                let word = t.span.of(text);
                known.iter().any(|k| word.eq_ignore_ascii_case(k))
            };
            if !is(&pair[1], SIDES) {
                continue;
            }
            let Some((_, _, least, most)) = UNITS.iter().find(|u| is(&pair[0], u.1)) else {
                continue;
            };
            let before = n.checked_sub(1).map(|at| &tokens[at]);
            let times = before.and_then(|t| count(&word(t)));
            let start = before
                .filter(|_| times.is_some())
                .map_or(pair[0].span, |t| t.span);
            // "hours after" leaves the number open; "two days after" does not.
            let span = start.join(pair[1].span);
            let at = SentenceRef { report, sentence };
            let (least, most) = match times {
                Some(n) => (least * n, most.max(*least) * n),
                None => (least * 2.0, most.max(*least * 6.0)),
            };
            out.push(Distance {
                at,
                span,
                least,
                most,
            });
        }
    }
    out
}

fn apart(scene: &Scene) -> Vec<Found> {
    let all: Vec<Distance> = (0..scene.story.reports.len())
        .flat_map(|r| distances(scene, r))
        .collect();
    let mut out = Vec::new();
    for (n, a) in all.iter().enumerate() {
        for b in all[n + 1..].iter().filter(|b| b.at.report != a.at.report) {
            let same_claim = scene
                .seats(a.at)
                .iter()
                .any(|c| scene.seats(b.at).contains(c));
            let differ = a.most < b.least || b.most < a.least;
            if !differ || !(same_claim || scene.score(a.at, b.at) >= RESEMBLES) {
                continue;
            }
            let place = |d: &Distance| Place {
                report: d.at.report,
                span: d.span,
            };
            out.push(Found {
                kind: DivergenceKind::Time,
                gravity: 0.5 + 0.3 * scene.score(a.at, b.at),
                claim: scene.common_claim(&[a.at, b.at]),
                message: format!(
                    "{} ({}) against {} ({})",
                    scene.words(place(a)),
                    scene.shorts(&[a.at.report]),
                    scene.words(place(b)),
                    scene.shorts(&[b.at.report])
                ),
                spans: vec![place(a), place(b)],
                missing: Vec::new(),
            });
        }
    }
    out
}

/// "11.40 p.m. local time (2140 GMT)": what stands in brackets is the same moment on another clock.
fn is_converted(text: &str, figure: &Figure) -> bool {
    text[..figure.span.start].trim_end().ends_with('(')
}

fn dated<'a>(scene: &'a Scene, at: SentenceRef, kind: FigureKind) -> Vec<&'a Figure> {
    let text = scene.text(at.report);
    let figures = &scene.annotations[at.report].figures;
    let first = figures.partition_point(|f| f.sentence < at.sentence);
    figures[first..]
        .iter()
        .take_while(|f| f.sentence == at.sentence)
        .filter(|f| f.kind == kind && !is_converted(text, f))
        .filter(|f| !is_speakers_own(scene, at.report, f))
        .collect()
}

/// A day that a speaker names from where the speaker stands: "today", "on Friday".
fn is_speakers_own(scene: &Scene, report: usize, figure: &Figure) -> bool {
    let words = figure.span.of(scene.text(report));
    let quotes = &scene.annotations[report].quotes;
    let before = quotes.partition_point(|q| q.span.start <= figure.span.start);
    !words.contains(|c: char| c.is_ascii_digit())
        && before
            .checked_sub(1)
            .is_some_and(|at| quotes[at].span.covers(figure.span))
}

fn disjoint(a: &Figure, b: &Figure) -> bool {
    let ((al, ah), (bl, bh)) = (bounds(a), bounds(b));
    ah < bl || bh < al
}

/// The same day of the week, whole weeks apart. "On Wednesday" is the last or the next one by the tense and by the
/// report's own day, which are not always known: it is held for the same day, in whatever language it is said.
fn same_weekday(a: &Figure, b: &Figure) -> bool {
    const FAR: f64 = 14.0;
    let apart = (a.value - b.value).abs();
    let single = |f: &Figure| f.kind == FigureKind::Date && f.max == Some(f.value);
    single(a) && single(b) && apart <= FAR && libm::fmod(apart, 7.0).abs() < f64::EPSILON
}

/// Days or times of two matched sentences, where each side gives one that nothing on the other side meets.
fn clash<'a>(here: &[&'a Figure], there: &[&'a Figure]) -> Option<(&'a Figure, &'a Figure)> {
    let lonely = |of: &[&'a Figure], others: &[&'a Figure]| -> Vec<&'a Figure> {
        of.iter()
            .copied()
            .filter(|f| others.iter().all(|g| disjoint(f, g) && !same_weekday(f, g)))
            .collect()
    };
    match (
        lonely(here, there).as_slice(),
        lonely(there, here).as_slice(),
    ) {
        ([one], [other]) => Some((*one, *other)),
        _ => None,
    }
}

fn in_claim(scene: &Scene, n: usize, kind: FigureKind) -> Option<Found> {
    let claim = &scene.claims[n];
    let members = claim.readings.iter().flat_map(|r| {
        let at = |sentence: &usize| SentenceRef {
            report: r.report,
            sentence: *sentence,
        };
        r.sentences.iter().map(at)
    });
    // A sentence without one can clash with none.
    let members: Vec<(usize, Vec<&Figure>)> = members
        .map(|at| (at.report, dated(scene, at, kind)))
        .filter(|(_, dated)| !dated.is_empty())
        .collect();
    let mut given: Vec<(Place, &Figure)> = Vec::new();
    for (i, (report, here)) in members.iter().enumerate() {
        for (other, there) in members[i + 1..].iter().filter(|(o, _)| o != report) {
            if let Some((x, y)) = clash(here, there) {
                given.extend([(*report, x), (*other, y)].map(|(report, figure)| {
                    let span = figure.span;
                    (Place { report, span }, figure)
                }));
            }
        }
    }
    given.sort_unstable_by_key(|(place, _)| *place);
    given.dedup_by_key(|(place, _)| *place);
    let said = moments(&given);
    let parts: Vec<String> = said
        .iter()
        .map(|(first, reports)| format!("{} ({})", scene.words(*first), scene.shorts(reports)))
        .collect();
    (parts.len() > 1).then(|| Found {
        kind: DivergenceKind::Time,
        gravity: 0.6 + 0.15 * scene.prominence(n),
        claim: Some(n),
        message: parts.join(" against "),
        spans: given.iter().map(|(place, _)| *place).collect(),
        missing: Vec::new(),
    })
}

/// What is given as one moment, in whatever words: the first place that gives it, and the reports that do.
fn moments(given: &[(Place, &Figure)]) -> Vec<(Place, Vec<usize>)> {
    let mut out: Vec<(Place, &Figure, Vec<usize>)> = Vec::new();
    for (place, figure) in given {
        let same = |o: &&mut (Place, &Figure, Vec<usize>)| {
            !disjoint(o.1, figure) || same_weekday(o.1, figure)
        };
        match out.iter_mut().find(same) {
            Some((_, _, reports)) if reports.last() == Some(&place.report) => {}
            Some((_, _, reports)) => reports.push(place.report),
            None => out.push((*place, figure, vec![place.report])),
        }
    }
    out.into_iter()
        .map(|(place, _, reports)| (place, reports))
        .collect()
}

/// Days and times of claims, then distances.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out: Vec<Found> = (0..scene.claims.len())
        .flat_map(|n| [FigureKind::Date, FigureKind::Time].map(|kind| in_claim(scene, n, kind)))
        .flatten()
        .collect();
    out.extend(apart(scene));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_in_brackets_is_the_same_moment_on_another_clock() {
        let text = "It left at 11.40 p.m. local time (2140 GMT).";
        let figure = |words: &str| {
            let start = text.find(words).expect("in the text");
            Figure {
                span: Span::new(start, start + words.len()),
                ..Figure::default()
            }
        };
        assert!(is_converted(text, &figure("2140")));
        assert!(!is_converted(text, &figure("11.40 p.m.")));
    }
}
