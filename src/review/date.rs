//! A day or a time that the others have otherwise.
//!
//! Rule: in sentences that match or nearly do, the draft gives one day (or clock time) that nothing in the other
//! sentence meets, and the other gives one that nothing in the draft's meets. Days are resolved by
//! the figures' room, so that "Friday" and "5 September" do not differ; in a story without any day weekdays are held against
//! weekdays, and days of the year against such ([`Moments`]).

use std::collections::{BTreeMap, BTreeSet};

use super::cited::{Wording, by_wording};
use super::moments::{Moment, Moments, Sort};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind};
use crate::collate::{DivergenceKind, SentenceRef};
use crate::story::Place;
use crate::text::FigureKind;

/// Sentences that resemble each other this much tell of the same event, in part at least.
const SAME: f64 = 0.32;

/// What the others say of one day or time of the draft.
#[derive(Default)]
struct Heard {
    votes: Votes,
    against: Vec<Place>,
}

/// The draft, its days and times, and those of the others.
struct Desk<'a> {
    scene: &'a Scene<'a>,
    moments: Moments,
}

impl Desk<'_> {
    /// Hears the sentence `other` about the days or times of the draft's sentence `own`.
    fn hear(
        &self,
        own: SentenceRef,
        other: SentenceRef,
        sort: Sort,
        (met, heard): (&BTreeSet<usize>, &mut BTreeMap<usize, Heard>),
    ) {
        let of = |at| self.moments.of(at, sort).collect::<Vec<_>>();
        let (mine, theirs) = (of(own), of(other));
        for (n, moment) in &mine {
            if theirs.iter().any(|(_, g)| moment.meets(g)) {
                heard.entry(*n).or_default().votes.count(other.report, true);
            }
        }
        let alone = |m: &Moment, of: &[(usize, &Moment)]| !of.iter().any(|(_, g)| m.meets(g));
        let mut lonely: Vec<_> = mine.iter().filter(|(_, m)| alone(m, &theirs)).collect();
        let mut against: Vec<_> = theirs.iter().filter(|(_, m)| alone(m, &mine)).collect();
        let several = lonely.len() > 1 || against.len() > 1;
        // Of two things told in one sentence, the day of one is met by another of theirs.
        if lonely.len() > 1 {
            lonely.retain(|(n, _)| !met.contains(n));
        }
        if against.len() > 1 {
            against.retain(|(_, m)| !self.moments.has(self.scene.draft, m));
        }
        // Where there were several, a year is not held against a day.
        let sifted = several
            && lonely
                .iter()
                .any(|(_, a)| against.iter().any(|(_, b)| !a.is_as_wide(b)));
        if let (false, [(n, _)], [(_, moment)]) = (sifted, lonely.as_slice(), against.as_slice()) {
            let heard = heard.entry(*n).or_default();
            heard.votes.count(other.report, false);
            heard.against.push(Place {
                report: other.report,
                span: moment.figure.span,
            });
        }
    }

    /// The days and times of a sentence of the draft that a sentence which tells the same has as well.
    fn met(&self, own: SentenceRef, telling: &[SentenceRef]) -> BTreeSet<usize> {
        let mut out = BTreeSet::new();
        for sort in Sort::ALL {
            for (n, moment) in self.moments.of(own, sort) {
                let has =
                    |at: &SentenceRef| self.moments.of(*at, sort).any(|(_, g)| moment.meets(g));
                if telling.iter().any(has) {
                    out.insert(n);
                }
            }
        }
        out
    }

    /// Cites the other readings of the claims that `heard.against` stands in, in any language, where they
    /// have the same day or time as the first of it and not the draft's.
    fn cite(&self, own: &Moment, heard: &mut Heard) {
        let first = heard.against.iter().min().copied();
        let theirs = first.and_then(|first| Some((first, self.moments.at(first)?)));
        let Some((first, theirs)) = theirs else {
            return;
        };
        let mut found: Vec<Place> = Vec::new();
        for claim in self.scene.holding(first) {
            for reading in &self.scene.given.collation.claims[claim].readings {
                let report = reading.report;
                let at = |sentence: &usize| SentenceRef {
                    report,
                    sentence: *sentence,
                };
                let sentences = reading.sentences.iter();
                let said: Vec<&Moment> = sentences
                    .flat_map(|s| self.moments.of(at(s), own.sort))
                    .map(|(_, m)| m)
                    .collect();
                if self.scene.counts(report) && !said.iter().any(|m| own.meets(m)) {
                    let same = said.iter().filter(|m| theirs.meets(m));
                    let place = |m: &&Moment| Place {
                        report,
                        span: m.figure.span,
                    };
                    found.extend(same.map(place));
                }
            }
        }
        for place in found {
            heard.votes.count(place.report, false);
            heard.against.push(place);
        }
    }
}

/// "“2:50 a.m.” in Northern Wire, “3.25” in Harbour Post and Daily Courier": each in the words of those who have them.
fn said(scene: &Scene, against: &[Place]) -> String {
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let first = against.iter().filter(|p| known.insert(p.report));
    let told: Vec<Wording> = by_wording(first.map(|p| (p.report, scene.brief(*p, 40))));
    let part = |(words, reports): &Wording| format!("“{words}” in {}", scene.who(reports));
    told.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn finding(desk: &Desk, n: usize, mut heard: Heard) -> Option<Finding> {
    let scene = desk.scene;
    let own = desk.moments.nth(scene.draft, n);
    desk.cite(own, &mut heard);
    let severity = heard.votes.severity()?;
    heard
        .against
        .retain(|p| heard.votes.against.contains(&p.report));
    heard.against.sort_unstable();
    heard.against.dedup();
    let first = *heard.against.first()?;
    // Who knows the others' day may well tell of two: where no day is known, nothing else tells them apart.
    let bare = matches!(own.sort, Sort::Weekday | Sort::OfTheYear);
    if bare
        && desk
            .moments
            .at(first)
            .is_some_and(|theirs| desk.moments.has(scene.draft, theirs))
    {
        return None;
    }
    // "today" is another day in another day's paper.
    let word = |p| scene.words(p).to_lowercase();
    if word(first) == word(scene.here(own.figure.span)) {
        return None;
    }
    let told = [own.figure.span, first.span]
        .into_iter()
        .zip([scene.draft, first.report]);
    let words = told.map(|(span, report)| scene.words(Place { report, span }));
    let word = word_for(own.figure.kind, words);
    Some(Finding {
        kind: FindingKind::DateDisagrees,
        severity,
        span: Some(own.figure.span),
        message: format!(
            "another {word} than the others have: “{}” here, {}",
            scene.brief(scene.here(own.figure.span), 40),
            said(scene, &heard.against)
        ),
        others: heard.against,
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Time, own.figure.span, own.figure.sentence),
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
    let desk = Desk {
        scene,
        moments: Moments::of_story(scene),
    };
    let mut heard: BTreeMap<usize, Heard> = BTreeMap::new();
    for sentence in 0..scene.notes().sentences.len() {
        let own = SentenceRef {
            report: scene.draft,
            sentence,
        };
        let near = scene.near(sentence).iter();
        let telling = near.filter(|(at, score)| {
            *score >= SAME && scene.counts(at.report) && scene.tells_in(at.report, at.sentence)
        });
        let telling: Vec<SentenceRef> = telling.map(|(at, _)| *at).collect();
        let met = desk.met(own, &telling);
        for other in telling {
            for sort in Sort::ALL {
                desk.hear(own, other, sort, (&met, &mut heard));
            }
        }
    }
    heard
        .into_iter()
        .filter_map(|(n, heard)| finding(&desk, n, heard))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::sample::said_at;

    #[test]
    fn in_a_story_without_a_day_weekdays_are_held_against_weekdays() {
        let found = |draft: &str| {
            let texts = [
                draft,
                "Six people were killed on Saturday when a crowd surged through a gate at an open-air concert in Harrowmouth, police said.",
                "At an open-air concert in Harrowmouth six people were killed on Saturday as a crowd surged through a gate.",
            ];
            said_at(FindingKind::DateDisagrees, &texts)
        };
        let killed = "Six people were killed on Monday when a crowd surged through a gate at an open-air concert in Harrowmouth.";
        assert_eq!(found(killed), ["Monday"]);
        let right = killed.replace("Monday", "Saturday");
        assert_eq!(found(&right), Vec::<String>::new());
        // It knows their day, and may tell of another.
        let both = format!("{killed} Tickets were sold until Saturday.");
        assert_eq!(found(&both), Vec::<String>::new());
    }

    #[test]
    fn two_years_are_no_days() {
        let word =
            |a: &str, b: &str| word_for(FigureKind::Date, [a, b].into_iter().map(str::to_owned));
        assert_eq!(word("1913", "1931"), "year");
        assert_eq!(word("1913", "March 1931"), "day");
        assert_eq!(word("Monday", "Tuesday"), "day");
    }
}
