//! What changed between two states. Only what outlets wrote counts: where no word changed and the
//! program merely grouped the passages differently, only the number of such cases is reported.

use std::cell::RefCell;

use super::state::{Claim, Figure, Reading, Report, State, key};
use super::{
    Changes, Coverage, Grouped, Headline, Moved, Outlet, Passage, Said, States, Where, Wording,
};
use super::{pair, passages};

/// All changes.
pub fn changes(old: &State, new: &State) -> Changes {
    let pairs = pair::claims(old, new);
    let find = Find {
        old,
        new,
        told: RefCell::default(),
    };
    let mut out = Changes {
        states: States {
            title: new.title.clone(),
            date: new.date.clone(),
            since: old.date.clone(),
            earlier: None,
        },
        outlets_joined: outlets(new, old),
        outlets_left: outlets(old, new),
        headlines: find.headlines(),
        ..Changes::default()
    };
    for (before, partner) in old.claims.iter().zip(&pairs) {
        match partner {
            Some(now) => find.same_claim(before, &new.claims[*now], &mut out),
            None => find.lone_claim(before, (old, new), &mut out),
        }
    }
    for (index, now) in new.claims.iter().enumerate() {
        if !pairs.contains(&Some(index)) {
            find.lone_claim(now, (new, old), &mut out);
        }
    }
    out.passages = find.passages();
    out
}

/// A state of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Before,
    Now,
}

struct Find<'a> {
    old: &'a State,
    new: &'a State,
    /// The readings covered by a change to a claim.
    told: RefCell<Vec<(When, Reading)>>,
}

fn named<'a>(state: &'a State, id: &str) -> Option<&'a Report> {
    state.reports.iter().find(|report| report.id == id)
}

/// The reports that `there` has and `other` has not.
fn outlets(there: &State, other: &State) -> Vec<Outlet> {
    let lone = there
        .reports
        .iter()
        .filter(|r| named(other, &r.id).is_none());
    lone.map(|report| Outlet {
        report: report.id.clone(),
        outlet: report.outlet.clone(),
        claims: there
            .claims
            .iter()
            .filter(|claim| claim.readings.iter().any(|r| r.report == report.id))
            .map(|claim| claim.id.clone())
            .collect(),
    })
    .collect()
}

fn place(claim: &Claim, report: &Report) -> Where {
    Where {
        claim: claim.id.clone(),
        label: claim.label.clone(),
        report: report.id.clone(),
        outlet: report.outlet.clone(),
    }
}

impl Find<'_> {
    fn headlines(&self) -> Vec<Headline> {
        let both = self.new.reports.iter();
        both.filter_map(|report| {
            let before = named(self.old, &report.id)?;
            (before.title != report.title).then(|| Headline {
                report: report.id.clone(),
                outlet: report.outlet.clone(),
                old: before.title.clone(),
                new: report.title.clone(),
            })
        })
        .collect()
    }

    fn tell(&self, when: When, reading: &Reading) {
        self.told.borrow_mut().push((when, reading.clone()));
    }

    /// What changed in the reports that both states have, unless a change to a claim covers it.
    fn passages(&self) -> Vec<Passage> {
        let told = self.told.borrow();
        let marked = |report: &Report, when: When| {
            let mut report = report.clone();
            let own = told
                .iter()
                .filter(|(t, r)| *t == when && r.report == report.id);
            report.told = own.map(|(_, reading)| reading.range.clone()).collect();
            report
        };
        let both = self
            .new
            .reports
            .iter()
            .filter_map(|new| Some((named(self.old, &new.id)?, new)));
        both.flat_map(|(old, new)| {
            passages::of(&marked(old, When::Before), &marked(new, When::Now))
        })
        .collect()
    }

    /// A claim without a partner: new or gone, unless all its words are in the other state too.
    fn lone_claim(&self, claim: &Claim, (own, other): (&State, &State), out: &mut Changes) {
        let stays = |reading: &&Reading| {
            named(other, &reading.report).is_some_and(|report| report.holds(reading))
        };
        if claim.readings.iter().all(|reading| stays(&reading)) {
            out.regrouped += 1;
            return;
        }
        let is_new = std::ptr::eq(own, self.new);
        let when = if is_new { When::Now } else { When::Before };
        for reading in claim.readings.iter().filter(|reading| !stays(reading)) {
            self.tell(when, reading);
        }
        let said = |reading: &Reading| Said {
            outlet: named(own, &reading.report).map_or_else(String::new, |r| r.outlet.clone()),
            report: reading.report.clone(),
            text: reading.text.clone(),
        };
        let also: Vec<String> = claim
            .readings
            .iter()
            .filter(stays)
            .map(|r| r.report.clone())
            .collect();
        let grouped = Grouped {
            claim: claim.id.clone(),
            label: claim.label.clone(),
            readings: claim.readings.iter().map(said).collect(),
            alone: also,
        };
        if is_new {
            out.claims_new.push(grouped);
        } else {
            out.claims_gone.push(grouped);
        }
    }

    /// A claim that both states have: its wordings, report by report.
    fn same_claim(&self, before: &Claim, now: &Claim, out: &mut Changes) {
        for report in &self.new.reports {
            let Some(earlier) = named(self.old, &report.id) else {
                continue;
            };
            let of = |claim: &'_ Claim| -> Vec<Reading> {
                let own = claim.readings.iter().filter(|r| r.report == report.id);
                own.cloned().collect()
            };
            let (mut olds, mut news) = (of(before), of(now));
            let (had, has) = (!olds.is_empty(), !news.is_empty());
            olds.retain(|reading| !report.holds(reading));
            news.retain(|reading| !earlier.holds(reading));
            for (when, readings) in [(When::Before, &olds), (When::Now, &news)] {
                for reading in readings {
                    self.tell(when, reading);
                }
            }
            let at = place(now, report);
            while let Some(old) = take(&mut olds) {
                match nearest(&old, &mut news) {
                    Some(new) => reworded(&at, &old, &new, out),
                    None if has => word(&at, &old.text, "", out),
                    None => coverage(&at, &old, false, out),
                }
            }
            for new in news {
                if had {
                    word(&at, "", &new.text, out);
                } else {
                    coverage(&at, &new, true, out);
                }
            }
        }
    }
}

fn take(readings: &mut Vec<Reading>) -> Option<Reading> {
    (!readings.is_empty()).then(|| readings.remove(0))
}

/// Takes out the reading that shares most words with `old`; `None` if none shares any.
fn nearest(old: &Reading, news: &mut Vec<Reading>) -> Option<Reading> {
    let scores = news.iter().map(|new| pair::likeness(old, new));
    let (at, _) = scores.enumerate().filter(|(_, score)| *score > 0.0).fold(
        None,
        |best: Option<(usize, f64)>, (at, score)| match best {
            Some((_, top)) if top >= score => best,
            _ => Some((at, score)),
        },
    )?;
    Some(news.remove(at))
}

fn word(at: &Where, old: &str, new: &str, out: &mut Changes) {
    out.wordings.push(Wording {
        at: at.clone(),
        old: old.to_owned(),
        new: new.to_owned(),
    });
}

fn coverage(at: &Where, reading: &Reading, found: bool, out: &mut Changes) {
    out.coverage.push(Coverage {
        at: at.clone(),
        found,
        text: reading.text.clone(),
    });
}

/// A reading whose words changed: figures that moved, and whatever else did.
fn reworded(at: &Where, old: &Reading, new: &Reading, out: &mut Changes) {
    let moved = moves(&old.figures, &new.figures);
    for (before, now) in &moved {
        out.figures.push(Moved {
            at: at.clone(),
            old: before.text.clone(),
            new: now.text.clone(),
            old_value: before.value,
            new_value: now.value,
        });
    }
    let (gone, come): (Vec<&Figure>, Vec<&Figure>) = moved.into_iter().unzip();
    if without(&old.text, &gone) != without(&new.text, &come) {
        word(at, &old.text, &new.text, out);
    }
}

/// Figures of one kind and unit whose value has changed, in order.
fn moves<'a>(old: &'a [Figure], new: &'a [Figure]) -> Vec<(&'a Figure, &'a Figure)> {
    let same = |a: &Figure, b: &Figure| {
        // The same digits are read as the same number: nothing is computed here.
        a.kind == b.kind && a.value.total_cmp(&b.value).is_eq() && a.max == b.max
    };
    let lone = |own: &'a [Figure], other: &[Figure]| -> Vec<&'a Figure> {
        own.iter()
            .filter(|f| !other.iter().any(|g| same(f, g)))
            .collect()
    };
    let mut news = lone(new, old);
    let mut out = Vec::new();
    for figure in lone(old, new) {
        let exact = news.iter().position(|g| g.kind == figure.kind);
        let loose = || news.iter().position(|g| g.kind.0 == figure.kind.0);
        if let Some(at) = exact.or_else(loose) {
            out.push((figure, news.remove(at)));
        }
    }
    out
}

/// The words of a reading without those of the figures.
fn without(text: &str, figures: &[&Figure]) -> String {
    let mut ranges: Vec<(usize, usize)> = figures.iter().map(|f| f.range).collect();
    ranges.sort_unstable();
    let mut kept = String::new();
    let mut at = 0;
    for (start, end) in ranges {
        kept.push_str(text.get(at..start).unwrap_or_default());
        kept.push_str(" figure ");
        at = end.max(at);
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    key(&kept)
}
