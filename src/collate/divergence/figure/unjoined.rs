//! Figures of two reports that may count one thing, if not surely enough to be joined.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::{At, are_a_toll, are_apart, figure, found, is_same, sentence, stand_apart};
use crate::collate::Referent;
use crate::collate::divergence::Severity;
use crate::collate::divergence::members::Members;
use crate::collate::divergence::near;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::figures::base;
use crate::collate::referent::Rival;
use crate::text::FigureKind;
use crate::text::token::Fast;

/// Figures of which any two of different reports may count one thing, while they are gathered.
struct Gathered<'a> {
    scene: &'a Scene<'a>,
    joined: Members,
    /// The referents, by their numbers, that each report has a figure of.
    known: HashSet<(usize, usize), Fast>,
    /// By number of a referent, the reports that have a figure of it.
    reports: Vec<Vec<usize>>,
    /// How likely any two are one.
    likely: HashMap<(At, At), f64, Fast>,
    /// Empty where it was taken out.
    groups: Vec<Vec<At>>,
    /// The number of the group of each figure that is in one.
    group: HashMap<At, usize, Fast>,
}

impl<'a> Gathered<'a> {
    fn new(scene: &'a Scene<'a>) -> Self {
        let referents = scene.referents.iter().enumerate();
        let known = referents.flat_map(|(n, r)| r.iter().map(move |at| (n, at.0)));
        let alike = |r: &&Rival| {
            let least = if r.likely >= FAIRLY { 0.0 } else { KINDRED };
            let (x, y) = (base(figure(scene, r.a)), base(figure(scene, r.b)));
            let share = figure(scene, r.a).kind == FigureKind::Percent;
            let far = !share && x.min(y) < HALF * x.max(y);
            if (far || r.likely < HARDLY) && !are_a_toll(scene, &[r.a, r.b]) {
                return false;
            }
            r.nouns > least || figure(scene, r.a).kind != FigureKind::Count
        };
        let rivals = scene.rivals.iter().filter(alike);
        Self {
            scene,
            joined: Members::of_groups(scene.referents),
            known: known.collect(),
            reports: {
                let reports = |r: &Referent| r.iter().map(|at| at.0).collect();
                scene.referents.iter().map(reports).collect()
            },
            likely: rivals.map(|r| ((r.a, r.b), r.likely)).collect(),
            groups: Vec::new(),
            group: HashMap::default(),
        }
    }

    /// Whether a report gives what a figure counts by another.
    fn has(&self, at: At, report: usize) -> bool {
        let mut of = self.joined.groups(at);
        of.any(|n| self.known.contains(&(n, report)))
    }

    /// Whether some report gives what either counts, by figures that are surely theirs: it tells two things of them.
    /// Of those whom something befell and of what is measured two are told in dispute as well, each with its referent.
    fn are_told_of_both(&self, a: At, b: At) -> bool {
        let kind = figure(self.scene, a).kind;
        if kind == FigureKind::Measure || are_a_toll(self.scene, &[a, b]) {
            return self.are_told_at_once(a, b);
        }
        let mut of = self.joined.groups(a);
        of.any(|x| {
            let has = |y: usize| {
                let mut reports = self.reports[x].iter();
                x != y && reports.any(|report| self.known.contains(&(y, *report)))
            };
            self.joined.groups(b).any(has)
        })
    }

    /// Whether one sentence tells both of people whom the same befell: "11 bodies were found at sea and 18 in the hold".
    fn are_told_at_once(&self, a: At, b: At) -> bool {
        let of = |at: At| {
            let referents = self.joined.groups(at);
            referents.flat_map(|n| self.scene.referents[n].iter().copied())
        };
        let disputes = |at: At| self.scene.index.own[at.0].befell[at.1].disputes.is_some();
        let at_once = |x: At, y: At| {
            x.0 == y.0
                && sentence(self.scene, x) == sentence(self.scene, y)
                && !disputes(x)
                && !disputes(y)
        };
        figure(self.scene, a).kind == FigureKind::Count
            && of(a).any(|x| of(b).any(|y| x != y && at_once(x, y)))
    }

    fn likely(&self, a: At, b: At) -> Option<f64> {
        self.likely.get(&(a.min(b), a.max(b))).copied()
    }

    /// The group of a figure, taken out, or a new one of it alone.
    fn take(&mut self, at: At) -> Vec<At> {
        let held = self.group.get(&at);
        held.map_or_else(|| vec![at], |n| std::mem::take(&mut self.groups[*n]))
    }

    /// Puts a group in, or back.
    fn put(&mut self, group: Vec<At>) {
        for at in &group {
            self.group.insert(*at, self.groups.len());
        }
        self.groups.push(group);
    }

    /// Whether any two of two groups may be one, and no report has a figure in both.
    fn bear(&self, x: &[At], y: &[At]) -> bool {
        let known = |a: At, b: At| {
            let same = is_same(figure(self.scene, a), figure(self.scene, b));
            same || self.likely(a, b).is_some() && !self.are_told_of_both(a, b)
        };
        let may_be = |a: &At, b: &At| a.0 != b.0 && known(*a, *b);
        x.iter().all(|a| y.iter().all(|b| may_be(a, b)))
    }

    fn join(&mut self, rival: &Rival) {
        let (a, b) = (rival.a, rival.b);
        let apart = are_apart(self.scene, a, b)
            && stand_apart(figure(self.scene, a), figure(self.scene, b))
            && self.likely(a, b).is_some();
        if !apart || self.has(a, b.0) || self.has(b, a.0) || self.are_told_of_both(a, b) {
            return;
        }
        let own = self.take(a);
        if own.contains(&b) {
            self.put(own);
            return;
        }
        let other = self.take(b);
        if self.bear(&own, &other) {
            let mut all = [own, other].concat();
            all.sort_unstable();
            self.put(all);
        } else {
            self.put(own);
            self.put(other);
        }
    }

    /// A group with those that its figures are joined with and that give the same value.
    fn with_joined(&self, group: &[At]) -> Vec<At> {
        let mut out = group.to_vec();
        for at in group {
            let same = |other: &&At| is_same(figure(self.scene, *at), figure(self.scene, **other));
            let of = self.joined.groups(*at);
            let joined = of.flat_map(|n| self.scene.referents[n].iter());
            out.extend(joined.filter(same));
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// Whether two that stand apart are told in one claim, or both of people in general: no noun makes those of two kinds.
    fn meet(&self, group: &[At]) -> bool {
        let told = |at: &At| sentence(self.scene, *at);
        let people = |at: &At| {
            let noun = figure(self.scene, *at).head.is_some();
            noun && self.scene.index.own[at.0].befell[at.1].anybody
        };
        let in_one = |a: &At, b: &At| {
            stand_apart(figure(self.scene, *a), figure(self.scene, *b))
                && (near::share_a_claim(self.scene, told(a), told(b)) || people(a) && people(b))
        };
        group.iter().any(|a| group.iter().any(|b| in_one(a, b)))
    }

    fn found(&self, group: &[At]) -> Option<Found> {
        let all = self.with_joined(group);
        let (_, mut one) = found(self.scene, &all)?;
        let pairs = group
            .iter()
            .flat_map(|a| group.iter().map(move |b| (*a, *b)));
        let likely = pairs.filter_map(|(a, b)| self.likely(a, b));
        let most = likely.fold(0.0, f64::max);
        one.gravity = if are_a_toll(self.scene, group) {
            UNJOINED + TOLL * most
        } else if self.meet(&all) {
            UNJOINED + SURER * most
        } else {
            STRANGERS * most
        };
        one.severity = Severity::Medium;
        Some(one)
    }
}

/// Figures that may count one thing and that stand apart, of reports of which none has the other's thing elsewhere.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut gathered = Gathered::new(scene);
    for rival in scene.rivals {
        gathered.join(rival);
    }
    let mut groups = std::mem::take(&mut gathered.groups);
    groups.retain(|group| group.len() > 1);
    groups.sort_unstable();
    groups
        .par_iter()
        .filter_map(|group| gathered.found(group))
        .collect()
}

/// Figures that are not joined and lie further apart are two things: "a forecast of 2.1 billion", "300 million less".
const HALF: f64 = 0.5;

/// Nor are they one where they are less likely so than this.
const HARDLY: f64 = 0.2;

/// Counts that are less likely one thing than this must be of nouns that have something in common.
const FAIRLY: f64 = 0.25;

/// More than this.
const KINDRED: f64 = 0.25;

/// What figures are worth that hardly count one thing.
const UNJOINED: f64 = 0.2;

/// And what more the likelier they do, where something befell those whom they count.
const TOLL: f64 = 0.6;

/// See [`TOLL`]; of other figures, where a claim holds two of them.
const SURER: f64 = 0.25;

/// What they are worth at most where none does: of eleven such editors called eight wrong.
const STRANGERS: f64 = 0.1;
