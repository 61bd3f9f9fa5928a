//! How the moments of one event are told: who gives which, with all who give one of them too.

use std::collections::{BTreeMap, BTreeSet};

use super::{At, Clash, Dated, RELATED, SURELY};
use crate::collate::SentenceRef;
use crate::collate::divergence::DivergenceKind;
use crate::collate::divergence::near::{self, Bond};
use crate::collate::divergence::scene::Found;
use crate::collate::divergence::severity::of_sides;
use crate::collate::divergence::sides::is_one_wording;
use crate::collate::divergence::time::same::are_comparable;
use crate::text::FigureKind;

impl Dated<'_> {
    /// What is given as one moment, in whatever words: where each report first gives it.
    fn moments(&self, given: &[At]) -> Vec<Vec<At>> {
        let mut out: Vec<Vec<At>> = Vec::new();
        for at in given {
            match out.iter_mut().find(|held| self.meet(held[0], *at)) {
                Some(held) if held.last().is_some_and(|last| last.0 == at.0) => {}
                Some(held) => held.push(*at),
                None => out.push(vec![*at]),
            }
        }
        out
    }

    /// One moment in the words of each report that gives it: nobody's "ten past eleven" is another's "11:05".
    fn told(&self, moment: &[At]) -> String {
        let scene = self.scene;
        let mut ways: Vec<(String, Vec<usize>)> = Vec::new();
        for at in moment {
            let words = scene.words(self.place(*at));
            let known = ways.iter_mut().find(|(w, _)| is_one_wording(w, &words));
            match known {
                Some((_, reports)) => reports.push(at.0),
                None => ways.push((words, vec![at.0])),
            }
        }
        let way = |(words, reports): &(String, Vec<usize>)| {
            format!("{words} ({})", scene.shorts(reports))
        };
        ways.iter().map(way).collect::<Vec<_>>().join(" or ")
    }

    /// The group with the moments of those who stand in its claim and give one of its moments too: the others were held
    /// against each other only where they share enough.
    pub(super) fn with_company(&self, group: &[At]) -> Vec<At> {
        let sentences: Vec<SentenceRef> = group.iter().map(|at| self.sentence(*at)).collect();
        let mut out = group.to_vec();
        let given = |at: &At| {
            let same = |own: &At| {
                are_comparable(self.moment(*own), self.moment(*at)) && self.meet(*own, *at)
            };
            group.iter().any(same)
        };
        // Whoever gives one of its hours elsewhere is of the company too.
        let related = |at: &At| {
            let there = self.sentence(*at);
            let mut own = sentences.iter();
            own.any(|here| {
                self.scene.score(*here, there) >= RELATED
                    || near::is_around(self.scene, *here, there)
            })
        };
        for (report, hours) in &self.hours {
            if !out.iter().any(|at| at.0 == *report) {
                out.extend(hours.iter().find(|at| given(at) && related(at)));
            }
        }
        out.extend(self.seconding(&out));
        let Some(claim) = self.scene.common_claim(&sentences) else {
            out.sort_unstable();
            return out;
        };
        for reading in &self.scene.claims[claim].readings {
            let report = reading.report;
            if out.iter().any(|at| at.0 == report) {
                continue;
            }
            let sentences = reading.sentences.iter();
            let mut own = sentences
                .flat_map(|s| {
                    self.figures(SentenceRef {
                        report,
                        sentence: *s,
                    })
                })
                .filter(|at| given(at));
            out.extend(own.next());
        }
        out.sort_unstable();
        out
    }

    /// The days of reports that are not of the group, in sentences that surely say what one of the group says and give the
    /// same day.
    fn seconding(&self, group: &[At]) -> Vec<At> {
        let seconds = |own: At, at: At| {
            let days = self.moment(at).figure.kind == FigureKind::Date;
            days && are_comparable(self.moment(own), self.moment(at)) && self.meet(own, at)
        };
        let known: BTreeSet<usize> = group.iter().map(|own| own.0).collect();
        let mut out: BTreeMap<usize, At> = BTreeMap::new();
        for own in group {
            let row = self.scene.row(self.sentence(*own));
            let sure = row.filter(|(at, score)| *score >= SURELY && !known.contains(&at.report));
            let days = sure.flat_map(|(at, _)| self.figures(at).iter().copied());
            for at in days.filter(|at| seconds(*own, *at)) {
                out.entry(at.0).or_insert(at);
            }
        }
        out.into_values().collect()
    }

    /// The group with every other place where one of its reports gives the same day by its number, or the same hour, of the
    /// same occasion or in a sentence that is like one of the group.
    fn with_again(&self, group: &[At]) -> Vec<At> {
        let told = |own: At, at: At| {
            let (x, y) = (self.moment(own), self.moment(at));
            let same =
                x.figure.kind == y.figure.kind && x.figure.value.total_cmp(&y.figure.value).is_eq();
            let told =
                x.is_written_out() && y.is_written_out() || x.figure.kind == FigureKind::Time;
            own.0 == at.0 && same && told
        };
        let of_it = |at: At| {
            let like = |own: &At| {
                let other = own.0 != at.0;
                other && self.scene.score(self.sentence(*own), self.sentence(at)) >= RELATED
            };
            group
                .iter()
                .any(|own| self.occasions.share(*own, at) || like(own))
        };
        let all = self.of.values().flatten();
        let again = all.filter(|at| group.iter().any(|own| told(*own, **at)) && of_it(**at));
        let mut out: Vec<At> = again.chain(group).copied().collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    pub(super) fn found(&self, group: &[At], clashes: &[Clash]) -> Option<Found> {
        let scene = self.scene;
        let moments = self.moments(group);
        let sides: Vec<usize> = moments.iter().map(Vec::len).collect();
        let parts: Vec<String> = moments.iter().map(|moment| self.told(moment)).collect();
        let own = clashes.iter().filter(|c| group.contains(&c.a));
        let (score, sure) = own.fold((0.0_f64, false), |(score, sure), c| {
            let told = c.bond == Bond::Sure || self.are_of_one_event(c.a, c.b);
            (score.max(c.score), sure || told)
        });
        let years = group.iter().all(|at| self.moment(*at).is_year());
        let sentences: Vec<SentenceRef> = group.iter().map(|at| self.sentence(*at)).collect();
        (parts.len() > 1).then(|| Found {
            kind: if years {
                DivergenceKind::Figure
            } else {
                DivergenceKind::Time
            },
            severity: of_sides(&sides),
            gravity: if sure { 0.7 } else { 0.6 } + 0.3 * score.min(1.0),
            claim: scene.common_claim(&sentences),
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: parts.join(" against "),
            spans: self
                .with_again(group)
                .iter()
                .map(|at| self.place(*at))
                .collect(),
            missing: Vec::new(),
        })
    }
}
