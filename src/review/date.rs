//! A day or a time that the others have otherwise.
//!
//! Rule: in sentences that match or nearly do, the draft gives one day (or clock time) that nothing in the other
//! sentence meets, and the other gives one that nothing in the draft's meets. Days are resolved by
//! the figures' room, so that "Friday" and "5 September" do not differ.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind};
use crate::collate::sides::is_one_wording;
use crate::collate::{DivergenceKind, SentenceRef};
use crate::story::Place;
use crate::text::{Figure, FigureKind};

/// Minutes that two clock times may lie apart where one is said to be about so late, or shortly before or after.
const ABOUT_MINUTES: f64 = 20.0;

/// Sentences that resemble each other this much tell of the same event, in part at least.
const SAME: f64 = 0.32;

fn meets(a: &Figure, b: &Figure) -> bool {
    let slack = match a.kind {
        FigureKind::Time if a.approximate || b.approximate => ABOUT_MINUTES,
        _ => 0.0,
    };
    let end = |f: &Figure| f.max.unwrap_or(f.value);
    let day = |f: &Figure| f.kind == FigureKind::Date && f.max == Some(f.value);
    // "Wednesday" may be the last or the next one: a whole number of weeks apart is the same word.
    if day(a) && day(b) && (a.value - b.value).abs() % 7.0 < 0.5 {
        return true;
    }
    a.value <= end(b) + slack && b.value <= end(a) + slack
}

fn dated<'a>(scene: &Scene<'a>, at: SentenceRef, kind: FigureKind) -> Vec<(usize, &'a Figure)> {
    let notes = scene.notes_of(at.report);
    notes
        .figures
        .iter()
        .enumerate()
        .filter(|(_, f)| f.sentence == at.sentence && f.kind == kind)
        .filter(|(_, f)| !f.opens_bracket(scene.text(at.report)))
        // A day inside a quotation is counted from the day of the speaker.
        .filter(|(_, f)| !notes.quotes.iter().any(|q| q.span.covers(f.span)))
        .collect()
}

/// What the others say of one day or time of the draft.
#[derive(Default)]
struct Heard {
    votes: Votes,
    against: Vec<Place>,
}

/// Hears the sentence `other` about the days or times of the draft's sentence `own`.
fn hear(
    scene: &Scene,
    own: SentenceRef,
    other: SentenceRef,
    kind: FigureKind,
    heard: &mut BTreeMap<usize, Heard>,
) {
    let (mine, theirs) = (dated(scene, own, kind), dated(scene, other, kind));
    for (n, figure) in &mine {
        if theirs.iter().any(|(_, g)| meets(figure, g)) {
            heard.entry(*n).or_default().votes.count(other.report, true);
        }
    }
    let alone = |f: &Figure, of: &[(usize, &Figure)]| !of.iter().any(|(_, g)| meets(f, g));
    let lonely: Vec<usize> = mine
        .iter()
        .filter(|(_, f)| alone(f, &theirs))
        .map(|(n, _)| *n)
        .collect();
    let against: Vec<&Figure> = theirs
        .iter()
        .filter(|(_, g)| alone(g, &mine))
        .map(|(_, g)| *g)
        .collect();
    if let ([n], [figure]) = (lonely.as_slice(), against.as_slice()) {
        let heard = heard.entry(*n).or_default();
        heard.votes.count(other.report, false);
        heard.against.push(Place {
            report: other.report,
            span: figure.span,
        });
    }
}

/// Cites the other readings of the claims that `heard.against` stands in, in any language, where they
/// have the same day or time as the first of it and not the draft's.
fn cite(scene: &Scene, own: &Figure, heard: &mut Heard) {
    let figures = |report: usize| scene.notes_of(report).figures.iter();
    let Some(first) = heard.against.iter().min().copied() else {
        return;
    };
    let Some(theirs) = figures(first.report).find(|f| f.span == first.span) else {
        return;
    };
    let mut found: Vec<Place> = Vec::new();
    for claim in scene.holding(first) {
        for reading in &scene.given.collation.claims[claim].readings {
            let at = |sentence: &usize| SentenceRef {
                report: reading.report,
                sentence: *sentence,
            };
            let said: Vec<&Figure> = reading
                .sentences
                .iter()
                .flat_map(|s| dated(scene, at(s), own.kind))
                .map(|(_, f)| f)
                .collect();
            if scene.counts(reading.report) && !said.iter().any(|f| meets(own, f)) {
                let same = said.iter().filter(|f| meets(theirs, f));
                found.extend(same.map(|f| Place {
                    report: reading.report,
                    span: f.span,
                }));
            }
        }
    }
    for place in found {
        heard.votes.count(place.report, false);
        heard.against.push(place);
    }
}

/// "“2:50 a.m.” in Northern Wire, “3.25” in Harbour Post and Daily Courier": each in the words of those who have them.
fn said(scene: &Scene, against: &[Place]) -> String {
    let mut told: Vec<(String, Vec<usize>)> = Vec::new();
    let mut known: BTreeSet<usize> = BTreeSet::new();
    for place in against.iter().filter(|p| known.insert(p.report)) {
        let words = scene.brief(*place, 40);
        match told.iter_mut().find(|(w, _)| is_one_wording(w, &words)) {
            Some((_, reports)) => reports.push(place.report),
            None => told.push((words, vec![place.report])),
        }
    }
    let part =
        |(words, reports): &(String, Vec<usize>)| format!("“{words}” in {}", scene.who(reports));
    told.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn finding(scene: &Scene, n: usize, mut heard: Heard) -> Option<Finding> {
    cite(scene, &scene.notes().figures[n], &mut heard);
    let severity = heard.votes.severity()?;
    let own = &scene.notes().figures[n];
    heard
        .against
        .retain(|p| heard.votes.against.contains(&p.report));
    heard.against.sort_unstable();
    heard.against.dedup();
    let first = *heard.against.first()?;
    // "today" is another day in another day's paper.
    let word = |p| scene.words(p).to_lowercase();
    if word(first) == word(scene.here(own.span)) {
        return None;
    }
    let told = [own.span, first.span]
        .into_iter()
        .zip([scene.draft, first.report]);
    let words = told.map(|(span, report)| scene.words(Place { report, span }));
    let word = word_for(own.kind, words);
    Some(Finding {
        kind: FindingKind::DateDisagrees,
        severity,
        span: Some(own.span),
        message: format!(
            "another {word} than the others have: “{}” here, {}",
            scene.brief(scene.here(own.span), 40),
            said(scene, &heard.against)
        ),
        others: heard.against,
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Time, own.span, own.sentence),
    })
}

/// What two dates or times that differ are called: a year where both are no more than that.
fn word_for(kind: FigureKind, mut words: impl Iterator<Item = String>) -> &'static str {
    let is_year = |words: String| words.len() == 4 && words.bytes().all(|b| b.is_ascii_digit());
    match kind {
        FigureKind::Date if words.all(is_year) => "year",
        FigureKind::Date => "day",
        _ => "time",
    }
}

/// One finding for each day or time of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut heard: BTreeMap<usize, Heard> = BTreeMap::new();
    for sentence in 0..scene.notes().sentences.len() {
        let own = SentenceRef {
            report: scene.draft,
            sentence,
        };
        for (other, score) in scene.near(sentence) {
            if *score < SAME || !scene.counts(other.report) {
                continue;
            }
            for kind in [FigureKind::Date, FigureKind::Time] {
                hear(scene, own, *other, kind, &mut heard);
            }
        }
    }
    heard
        .into_iter()
        .filter_map(|(n, heard)| finding(scene, n, heard))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_are_no_days() {
        let word =
            |a: &str, b: &str| word_for(FigureKind::Date, [a, b].into_iter().map(str::to_owned));
        assert_eq!(word("1913", "1931"), "year");
        assert_eq!(word("1913", "March 1931"), "day");
        assert_eq!(word("Monday", "Tuesday"), "day");
    }
}
