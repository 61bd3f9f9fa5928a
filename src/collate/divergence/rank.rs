//! Which differences come first: how much a reader would be misled, spread over the kinds.
//!
//! The order of gravity follows the codes of the trade: accuracy of figures and of quoted words
//! before completeness (BBC Editorial Guidelines, section 3; IPSO Editors' Code, clause 1). Gravity says what stands on
//! the first screen; how grave a difference there is called follows from who stands against whom ([`super::severity`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::scene::{Found, Scene};
use super::sides::SOURCES;
use super::{
    Divergence, DivergenceKind, Severity, attribution, caveat, denial, echo, fate, figure, framing,
    judging, name, not_found, only_here, rival, stretch, subject, time, wording,
};
use crate::collate::lexicon::deed::Deed;
use crate::story::Place;
use crate::text::token::Fast;

/// From this gravity on it is worth a look.
const MEDIUM: f64 = 0.08;

/// So many stand before those listed for completeness: a screen of them.
const SCREEN: usize = 15;

/// Each further silence of the same reports, or thing that one report alone has, counts so much less again: who leaves
/// out much, or brings much of its own, is soon known for it.
const AGAIN: f64 = 0.7;

/// Each further one of a kind counts so much less than the one before it: disagreements stay
/// worth reading one after another, silences soon are not.
fn fade(one: &Found) -> f64 {
    match one.kind {
        // Whose words they are: a grave charge each time.
        DivergenceKind::Attribution if one.gravity >= attribution::TWO_SPEAKERS => 0.9,
        DivergenceKind::Wording | DivergenceKind::Figure => 0.93,
        DivergenceKind::Name => 0.92,
        DivergenceKind::NotFound | DivergenceKind::Echo => 0.9,
        DivergenceKind::Time => 0.88,
        DivergenceKind::Attribution | DivergenceKind::Framing | DivergenceKind::OnlyHere => 0.6,
    }
}

/// Whether all that lack one thing lack another or may have it.
fn lack(found: &Found, missing: &[usize]) -> bool {
    let lacks = |r: &usize| found.missing.contains(r) || found.open.contains(r);
    missing.iter().all(lacks)
}

/// Whether one silence tells another: the same reports lack both, but for those that may have one, and half of the passages
/// of the one that has fewer are of the other. A sentence of several facts is a reading of each of their claims.
fn is_told(original: &[usize], graver: &Found, other: &Found) -> bool {
    let silent = |f: &Found| f.kind == DivergenceKind::NotFound;
    let surely = |a: &Found, b: &Found| a.missing.iter().all(|r| b.missing.contains(r));
    let same = lack(graver, &other.missing) && lack(other, &graver.missing);
    let same = same && (surely(graver, other) || surely(other, graver));
    if !silent(graver) || !silent(other) || !same {
        return false;
    }
    let (mut short, mut long) = (texts(original, graver), texts(original, other));
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    let held = |at: &&Place| {
        let mut whole = long.iter();
        whole.any(|o| o.report == at.report && o.span.overlaps(at.span))
    };
    short.len() > 1 && 2 * short.iter().filter(held).count() >= short.len()
}

/// The passages of a difference, those of copies as their original's.
fn texts(original: &[usize], found: &Found) -> BTreeSet<Place> {
    let of_original = |at: &Place| Place {
        report: original[at.report],
        ..*at
    };
    found.spans.iter().map(of_original).collect()
}

/// Of what was found, what is told once.
#[derive(Default)]
struct Once {
    out: Vec<Found>,
    /// The silences of it, and by kind and first passage all of it: few are alike, and each is held against all others.
    silences: Vec<usize>,
    placed: HashMap<(DivergenceKind, Option<Place>), Vec<usize>, Fast>,
    /// Those of figures and times.
    counted: Vec<usize>,
    /// The first of each kind that merges and each claim.
    first: HashMap<(DivergenceKind, usize), usize, Fast>,
}

impl Once {
    /// Notes that what stands at `at` begins with its first passage.
    fn note(&mut self, at: usize) {
        let found = &self.out[at];
        let key = (found.kind, found.spans.first().copied());
        self.placed.entry(key).or_default().push(at);
    }

    /// The silence that tells what `next` does.
    fn graver(&self, original: &[usize], next: &Found) -> Option<usize> {
        let silent = next.kind == DivergenceKind::NotFound;
        let mut silences = self.silences.iter().copied().filter(|_| silent);
        silences.find(|at| is_told(original, &self.out[*at], next))
    }

    /// Whether something of the kind has the very passages of `next`.
    fn is_placed(&self, next: &Found) -> bool {
        let key = (next.kind, next.spans.first().copied());
        let held = self.placed.get(&key);
        held.is_some_and(|held| held.iter().any(|at| self.out[*at].spans == next.spans))
    }

    /// What tells the lengths of time already that `next` tells: "ten minutes" against "fifteen minutes", and "ten minutes before"
    /// against "fifteen minutes before".
    fn twin(&self, next: &Found) -> Option<usize> {
        let kinds = [DivergenceKind::Figure, DivergenceKind::Time];
        let told = |at: &Place, other: &Found| {
            let mut spans = other.spans.iter();
            spans.any(|o| o.report == at.report && o.span.overlaps(at.span))
        };
        let is_one =
            |other: &Found| other.kind != next.kind && next.spans.iter().all(|at| told(at, other));
        let mut counted = self.counted.iter().copied();
        let counts = kinds.contains(&next.kind);
        counted.find(|at| counts && is_one(&self.out[*at]))
    }

    /// Tells once what is told at `at` and by `next`: a figure, with those who are cited for it, in the words of the time, which
    /// say from when it counts.
    fn join(&mut self, at: usize, next: Found) {
        let held = &mut self.out[at];
        let (time, figure) = if next.kind == DivergenceKind::Time {
            (next.message, &held.message)
        } else {
            (held.message.clone(), &next.message)
        };
        self.first.retain(|_, first| *first != at);
        let cited = figure.split_once(SOURCES).map(|(_, cited)| cited);
        held.kind = DivergenceKind::Figure;
        held.message = cited.map_or(time.clone(), |cited| format!("{time}{SOURCES}{cited}"));
    }

    fn take(&mut self, original: &[usize], next: Found) {
        if let Some(at) = self.twin(&next) {
            self.join(at, next);
            return;
        }
        let merges = matches!(
            next.kind,
            DivergenceKind::Attribution
                | DivergenceKind::Framing
                | DivergenceKind::Time
                | DivergenceKind::Echo
        );
        let key = next.claim.filter(|_| merges).map(|c| (next.kind, c));
        if let Some(at) = self.graver(original, &next) {
            // It is that of the two which more passages have, and not both in one: what else the other tells of is not told here.
            // Nor is it said of anybody who may have the other.
            let graver = &mut self.out[at];
            let (own, others) = (texts(original, graver).len(), texts(original, &next).len());
            let fuller = next.missing.len() == graver.missing.len() && others > own;
            if fuller || next.missing.len() < graver.missing.len() {
                let gravity = graver.gravity;
                *graver = Found { gravity, ..next };
                self.note(at);
            }
        } else if let Some(twin) = key.and_then(|key| self.first.get(&key)).copied() {
            self.out[twin].spans.extend(next.spans);
            self.note(twin);
        } else if !self.is_placed(&next) {
            let at = self.out.len();
            self.first.extend(key.map(|key| (key, at)));
            if next.kind == DivergenceKind::NotFound {
                self.silences.push(at);
            }
            if matches!(next.kind, DivergenceKind::Figure | DivergenceKind::Time) {
                self.counted.push(at);
            }
            self.out.push(next);
            self.note(at);
        }
    }
}

/// Each thing once: the same passages are not told twice, and of one claim and kind the gravest stays and takes in the others' passages.
fn once(original: &[usize], mut found: Vec<Found>) -> Vec<Found> {
    found.iter_mut().for_each(tidy);
    found.sort_by(|a, b| b.gravity.total_cmp(&a.gravity));
    let mut once = Once::default();
    for next in found {
        once.take(original, next);
    }
    once.out
}

fn tidy(found: &mut Found) {
    found.spans.sort_unstable();
    found.spans.dedup();
    found.missing.sort_unstable();
    found.missing.dedup();
}

/// Gravest first.
fn sort(found: &mut [Found]) {
    found.sort_by(|a, b| {
        b.gravity
            .total_cmp(&a.gravity)
            .then_with(|| a.spans.cmp(&b.spans))
    });
}

/// Lets each count less than the one before it of the same `key`, by `fade` of its kind, and sorts anew.
fn spread<K: Ord>(
    found: &mut [Found],
    key: impl Fn(&Found) -> Option<K>,
    fade: impl Fn(&Found) -> f64,
) {
    let mut seen: BTreeMap<K, i32> = BTreeMap::new();
    for one in found.iter_mut() {
        if let Some(key) = key(one) {
            let before = seen.entry(key).or_default();
            one.gravity *= libm::pow(fade(one), f64::from(*before));
            *before += 1;
        }
    }
    sort(found);
}

/// A silence of which less is known than not says little.
fn doubt(found: &mut Found) {
    const DOUBTED: f64 = 0.7;
    if found.open.len() >= 2 && found.open.len() > found.missing.len() {
        found.gravity *= DOUBTED;
    }
}

/// Takes out who is cited by whom for a thing whose values are told with those very sources: "16 (SW) against 12 (NW); sources: …".
fn without_cited_twice(found: Vec<Found>) -> Vec<Found> {
    let cited = |f: &Found| f.kind == DivergenceKind::Figure && f.message.contains(SOURCES);
    let mut told: HashMap<usize, String, Fast> = HashMap::default();
    for one in found.iter().filter(|f| cited(f)) {
        let sources = one
            .message
            .split_once(SOURCES)
            .map_or("", |(_, sources)| sources);
        if let Some(claim) = one.claim {
            told.entry(claim).or_default().push_str(sources);
        }
    }
    let is_twice = |one: &Found| {
        let sources = one.claim.and_then(|claim| told.get(&claim));
        let own =
            attribution::sources(&one.message).filter(|_| one.kind == DivergenceKind::Attribution);
        own.zip(sources)
            .is_some_and(|(own, sources)| own.iter().all(|source| sources.contains(source)))
    };
    found.into_iter().filter(|one| !is_twice(one)).collect()
}

/// Gravest first, spread over silent reports and then over kinds: the standing of each and its severity.
fn ranked(scene: &Scene, mut found: Vec<Found>) -> Vec<(Severity, Found)> {
    found.iter_mut().for_each(doubt);
    let mut found = without_cited_twice(found);
    sort(&mut found);
    let mut found = stretch::join(scene, found);
    let silent = |one: &Found| {
        let of_reports = matches!(
            one.kind,
            DivergenceKind::NotFound | DivergenceKind::OnlyHere
        );
        // Who may have one thing and not the other is no other silence for it.
        let mut without = one.missing.clone();
        without.extend(&one.open);
        without.sort_unstable();
        of_reports.then_some((one.kind, without))
    };
    spread(&mut found, silent, |_| AGAIN);
    spread(&mut found, |one| Some(one.kind), fade);
    let severity = |n: usize, one: &Found| {
        if one.gravity >= MEDIUM && n < SCREEN {
            one.severity
        } else {
            Severity::Low
        }
    };
    found
        .into_iter()
        .enumerate()
        .map(|(n, f)| (severity(n, &f), f))
        .collect()
}

/// Whether it is about how many people came to harm: what news of an accident or an attack is held to first (Reuters Handbook
/// of Journalism, "Accuracy": numbers of casualties above all).
fn is_of_harm(scene: &Scene, found: &Found) -> bool {
    if found.kind != DivergenceKind::Figure {
        return false;
    }
    let harm = |at: &Place| {
        // Figures stand in order, none inside another.
        let figures = &scene.annotations[at.report].figures;
        let from = figures.partition_point(|figure| figure.span.end <= at.span.start);
        let deeds = figures[from..]
            .iter()
            .zip(&scene.index.own[at.report].befell[from..]);
        let mut own = deeds.take_while(|(figure, _)| figure.span.start < at.span.end);
        own.any(|(_, befell)| befell.deed.is_some_and(Deed::is_harm))
    };
    let harmed = found.spans.iter().filter(|at| harm(at)).count();
    2 * harmed > found.spans.len()
}

/// All divergences of a story, by severity and then by claim, what one report alone leads with at the first one; of equally grave ones numbers of people who came to harm first.
pub(crate) fn find(scene: &Scene) -> Vec<Divergence> {
    let kinds: [fn(&Scene) -> Vec<Found>; 14] = [
        wording::find,
        figure::find,
        attribution::find,
        not_found::find,
        denial::find,
        caveat::find,
        only_here::find,
        time::find,
        framing::find,
        fate::find,
        judging::find,
        rival::find,
        name::find,
        echo::find,
    ];
    // Each is free to go to another thread: the dearest stand side by side.
    let kinds = kinds.par_iter().with_max_len(1);
    let of_kinds: Vec<Vec<Found>> = kinds.map(|kind| kind(scene)).collect();
    let mut found = once(
        &scene.index.original,
        of_kinds.into_iter().flatten().collect(),
    );
    found.iter_mut().for_each(tidy);
    not_found::take_back(scene, &mut found);
    let mut ranked = ranked(scene, found);
    ranked.sort_by_cached_key(|(severity, f)| {
        (
            *severity,
            !is_of_harm(scene, f),
            // What a report leads with stands where all lead.
            f.claim.unwrap_or(if only_here::leads(scene, f) {
                0
            } else {
                usize::MAX
            }),
            f.kind,
            f.spans.first().copied(),
            Reverse(f.spans.len()),
        )
    });
    ranked
        .into_iter()
        .enumerate()
        .map(|(n, (severity, f))| Divergence {
            id: format!("d{}", n + 1),
            kind: f.kind,
            severity,
            claim: f.claim,
            message: subject::message(scene, &f),
            also: f.also,
            spans: f.spans,
            missing_from: f.missing,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Span;

    fn silence(missing: &[usize], spans: &[(usize, usize)]) -> Found {
        let place = |(report, start): &(usize, usize)| Place {
            report: *report,
            span: Span::new(*start, start + 10),
        };
        Found {
            kind: DivergenceKind::NotFound,
            gravity: 0.3,
            severity: Severity::Medium,
            claim: None,
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!("{} passages", spans.len()),
            spans: spans.iter().map(place).collect(),
            missing: missing.to_vec(),
        }
    }

    #[test]
    fn who_may_have_one_thing_of_a_sentence_is_not_said_to_lack_another() {
        let first = silence(&[3, 4], &[(0, 10), (1, 0)]);
        let mut surer = silence(&[3], &[(0, 10), (1, 0), (2, 40)]);
        surer.open = vec![4];
        let merged = once(&[0, 1, 2, 3, 4], vec![first.clone(), surer.clone()]);
        assert_eq!(
            merged.iter().map(|f| &f.missing).collect::<Vec<_>>(),
            [&[3]]
        );
        surer.open = Vec::new();
        assert_eq!(once(&[0, 1, 2, 3, 4], vec![first, surer]).len(), 2);
    }

    #[test]
    fn one_silence_on_one_sentence_is_told_once() {
        let first = silence(&[3], &[(0, 10), (1, 0)]);
        let fuller = silence(&[3], &[(0, 10), (1, 0), (2, 40)]);
        let merged = once(&[0, 1, 2, 3, 4], vec![first.clone(), fuller]);
        assert_eq!(merged.len(), 1);
        assert_eq!(merged[0].message, "3 passages");
        let other = silence(&[3], &[(0, 10), (2, 40), (4, 70)]);
        let merged = once(&[0, 1, 2, 3, 4], vec![first.clone(), other.clone()]);
        assert_eq!(
            merged.iter().map(|f| &f.spans).collect::<Vec<_>>(),
            [&other.spans]
        );
        let elsewhere = silence(&[3], &[(0, 90), (1, 60), (2, 40)]);
        let of_others = silence(&[4], &[(0, 10), (1, 0), (2, 40)]);
        assert_eq!(
            once(&[0, 1, 2, 3, 4], vec![first, elsewhere, of_others]).len(),
            3
        );
    }
}
