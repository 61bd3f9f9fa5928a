//! What the same reports lack is told in one line.
//!
//! One stretch of text that some reports have nothing of is one silence, however many claims stand in it. Rule: silences of
//! the same reports whose passages stand next to each other, or with one sentence between them that is told elsewhere too
//! and by no silent report, in at least half of the texts that have passages of both. Who cuts the second half of an
//! agency's text leaves out one thing, and an editor need be told it once. What stands side by side in one text of several
//! may do so by chance; where most have it side by side, it is of one matter: somebody's words and the answer to them, a
//! fault and what it led to. Past a sentence that one text alone has another matter begins: so it was in all four cases
//! among the first fifteen of 60 stories.
//!
//! Other silences of the same reports stand in a line of as many as are named there, the gravest first: that an outlet leaves
//! out the threat, the refusal and the invitation is one thing to know of it, and on a screen of its own words it need not
//! take the room of three. What a draft lacks is not gathered so: there each is a question to its author.
//!
//! The gravest speaks for all of a line. A denial is told by itself: those who lack it have what it denies.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::{Found, Scene, reports_of};
use super::unsure::{self, THINGS};
use super::{DivergenceKind, Severity};
use crate::collate::SentenceRef;
use crate::story::Role;

/// Sentences of one text whose numbers are no further apart may be of one stretch.
const NEAR: usize = 2;

/// The sentences that a silence is told of, by the texts that they stand in; a copy's are its original's.
type Told = BTreeMap<usize, BTreeSet<usize>>;

fn told(scene: &Scene, found: &Found) -> Told {
    let mut out = Told::new();
    for place in &found.spans {
        let sentences = scene.annotations[place.report].sentences_in(place.span);
        let text = scene.index.original[place.report];
        out.entry(text).or_default().extend(sentences);
    }
    out
}

/// Whether what stands between two sentences of a text is told elsewhere too, and by no report of `missing`.
fn is_lacked_between(scene: &Scene, missing: &[usize], text: usize, a: usize, b: usize) -> bool {
    (a.min(b) + 1..a.max(b)).all(|sentence| {
        let at = SentenceRef {
            report: text,
            sentence,
        };
        let seats = scene.seats(at);
        let mut have = seats.iter().map(|claim| reports_of(&scene.claims[*claim]));
        !seats.is_empty() && !have.any(|have| have.iter().any(|r| missing.contains(r)))
    })
}

/// Whether two silences of the reports `missing` are of one stretch.
fn are_near(scene: &Scene, missing: &[usize], a: &Told, b: &Told) -> bool {
    let (mut both, mut near) = (0, 0);
    for (text, own) in a {
        let Some(others) = b.get(text) else {
            continue;
        };
        both += 1;
        let is_near = |x: &usize| {
            let mut around = others.range(x.saturating_sub(NEAR)..=x + NEAR);
            around.any(|y| is_lacked_between(scene, missing, *text, *x, *y))
        };
        near += usize::from(own.iter().any(is_near));
    }
    near > 0 && 2 * near >= both
}

/// Whether it may be told with others. What is grave in itself is told alone.
fn may_join(scene: &Scene, found: &Found) -> bool {
    found.kind == DivergenceKind::NotFound
        && found.severity != Severity::High
        && unsure::parts(scene, found).is_some()
}

/// Joins the silences that are told in one line, and says of each who else may lack it; `found` are by gravity and stay so.
pub(super) fn join(scene: &Scene, found: Vec<Found>) -> Vec<Found> {
    let mut of_reports: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for (n, one) in found.iter().enumerate() {
        if may_join(scene, one) {
            of_reports.entry(&one.missing).or_default().push(n);
        } else {
            lines.push(vec![n]);
        }
    }
    let draft = |r: &usize| scene.story.reports[*r].role == Role::Draft;
    for (missing, all) in of_reports {
        let stretches = stretches(scene, &found, missing, &all);
        lines.extend(if missing.iter().any(draft) {
            stretches
        } else {
            in_lines(stretches)
        });
    }
    let mut out: Vec<Option<Found>> = found.into_iter().map(Some).collect();
    for line in lines {
        let mut all = line.iter().filter_map(|n| out[*n].take());
        let head = all.next();
        let others: Vec<Found> = all.collect();
        out[line[0]] = head.map(|head| one(scene, head, others));
    }
    out.into_iter().flatten().collect()
}

/// Puts each stretch, the gravest first, into the first line in which all of it can be named.
fn in_lines(mut stretches: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    stretches.sort_unstable();
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for stretch in stretches {
        let mut open = lines.iter_mut();
        match open.find(|line| line.len() + stretch.len() <= THINGS) {
            Some(line) => line.extend(stretch),
            None => lines.push(stretch),
        }
    }
    for line in &mut lines {
        line.sort_unstable();
    }
    lines
}

/// The stretches of `all`, the silences of the reports `missing`: one or more each, in the order of `all`.
fn stretches(scene: &Scene, found: &[Found], missing: &[usize], all: &[usize]) -> Vec<Vec<usize>> {
    let told: Vec<Told> = all.iter().map(|n| told(scene, &found[*n])).collect();
    // Each has the number of its stretch, which is that of the first in it.
    let mut of: Vec<usize> = (0..all.len()).collect();
    for a in 1..all.len() {
        for b in 0..a {
            if of[a] != of[b] && are_near(scene, missing, &told[a], &told[b]) {
                let (first, second) = (of[a].min(of[b]), of[a].max(of[b]));
                of.iter_mut()
                    .filter(|of| **of == second)
                    .for_each(|of| *of = first);
            }
        }
    }
    let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, of) in all.iter().zip(of) {
        out.entry(of).or_default().push(*n);
    }
    out.into_values().collect()
}

/// The silence that stands for all of a line, of which it is the gravest, and says who else may lack what.
fn one(scene: &Scene, mut head: Found, others: Vec<Found>) -> Found {
    let things: Vec<&Found> = std::iter::once(&head).chain(&others).collect();
    head.message = unsure::message(scene, &things);
    for other in others {
        head.open.extend(other.open);
        head.likely.extend(other.likely);
        head.also.extend(other.claim);
        head.spans.extend(other.spans);
    }
    head.also.retain(|claim| Some(*claim) != head.claim);
    head.also.sort_unstable();
    head.also.dedup();
    head.spans.sort_unstable();
    head.spans.dedup();
    for reports in [&mut head.open, &mut head.likely] {
        reports.sort_unstable();
        reports.dedup();
    }
    head
}
