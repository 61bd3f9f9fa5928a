//! Who is cited for each of the values that stand against one another: "; sources: the coast guard (SW, NW), the hospital
//! (DC)". Two values on one authority are another matter than two authorities with a value each (W. Silverman, "Verification
//! Handbook", 2014: who says so, and how do they know).

use super::{At, sentence};
use crate::collate::divergence::scene::Scene;
use crate::collate::divergence::sides::SOURCES;
use crate::collate::divergence::sourced;

/// More say no more to a reader than that there are many.
const MOST: usize = 4;

/// Where a source has a longer name nobody is named: half of a list would mislead.
const LENGTH: usize = 40;

/// What is added to a message: nothing where fewer than two reports name who says it.
pub(super) fn told(scene: &Scene, chosen: &[At]) -> String {
    let mut sources: Vec<(String, Vec<usize>)> = Vec::new();
    for at in chosen {
        let Some(source) = sourced::of(scene, sentence(scene, *at)) else {
            continue;
        };
        let known = sources
            .iter_mut()
            .find(|(s, _)| sourced::may_be_one(s, &source));
        match known {
            Some((_, reports)) => reports.push(at.0),
            None => sources.push((source, vec![at.0])),
        }
    }
    let reports: usize = sources.iter().map(|(_, reports)| reports.len()).sum();
    let long = |(source, _): &(String, Vec<usize>)| source.chars().count() > LENGTH;
    if reports < 2 || sources.len() > MOST || sources.iter().any(long) {
        return String::new();
    }
    let one =
        |(source, reports): &(String, Vec<usize>)| format!("{source} ({})", scene.shorts(reports));
    let all: Vec<String> = sources.iter().map(one).collect();
    format!("{SOURCES}{}", all.join(", "))
}
