//! A phrase that holds a quotation to the moment it was said at, left out: "nothing at this stage points to an attack" quoted as
//! "nothing points to an attack".
//!
//! Rule: a report quotes words with such a phrase ([`crate::collate::lexicon::moment`]); another quotes the words around it, or
//! those right behind or before it, without it, shows no gap, and has none in that whole sentence. What is said of a moment
//! is then read as said for good (BBC Editorial Guidelines, section 3: quotations are not to be edited so that their meaning
//! changes).

use std::ops::Range;

use super::{Rendering, are_of_two, found};
use crate::collate::divergence::Severity;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::lexicon::moment;
use crate::collate::marked::Marks;
use crate::story::Place;

/// What it is worth to know that it is left out: as for a condition.
const GRAVITY: f64 = 0.88;

/// Fewer words in common tell nothing.
const LEAST: usize = 3;

/// So many words may be left out with the phrase behind it: "At present we have | no reason".
const BESIDE: usize = 3;

/// So many words on each side of the phrase are shown.
const SHOWN: usize = 5;

/// Where the words of a quotation hold it to a moment.
fn held(scene: &Scene, own: &Rendering) -> Option<Range<usize>> {
    let report = own.place.report;
    let sentences = scene.annotations[report].sentences_in(own.place.span);
    let marks = &scene.index.own[report].marks;
    if !marks[sentences].iter().any(|m| m.has(Marks::MOMENT)) {
        return None;
    }
    let spans = (0..own.words.numbers.len()).filter_map(|n| own.words.over(&(n..n + 1)));
    let words: Vec<&str> = spans.map(|span| span.of(scene.text(report))).collect();
    moment::within(scene.annotations[report].lang, &words)
}

/// Whether the sentences that a quotation stands in have such a phrase, inside its marks or outside.
fn is_held(scene: &Scene, own: &Rendering) -> bool {
    let notes = &scene.annotations[own.place.report];
    notes.sentences_in(own.place.span).any(|sentence| {
        let tokens = notes.tokens_of(sentence).iter();
        let words: Vec<&str> = tokens
            .map(|t| t.span.of(scene.text(own.place.report)))
            .collect();
        moment::within(notes.lang, &words).is_some()
    })
}

/// Whether a quotation gives, in one run, what another says around a phrase or beside it, without the phrase.
fn is_without(own: &Rendering, whole: &Rendering, phrase: &Range<usize>) -> bool {
    let (short, all) = (&own.words.numbers, &whole.words.numbers);
    let rest = [&all[..phrase.start], &all[phrase.end..]].concat();
    if own.gap || short.len() < LEAST {
        return false;
    }
    let mut runs = rest.windows(short.len());
    runs.position(|run| run == short.as_slice())
        .is_some_and(|at| at <= phrase.start + BESIDE && at + short.len() >= phrase.start)
}

/// What is left out, told by those who have it against those who leave it out.
fn lost(scene: &Scene, whole: &Rendering, all: &[Rendering]) -> Option<Found> {
    let phrase = held(scene, whole)?;
    let lacks = |r: &&Rendering| {
        is_without(r, whole, &phrase) && !is_held(scene, r) && !are_of_two(scene, r, whole)
    };
    let mut having: Vec<usize> = whole.reports.clone();
    let has = |r: &&Rendering| held(scene, r).is_some() || is_held(scene, r);
    having.extend(all.iter().filter(has).flat_map(|r| &r.reports));
    having.sort_unstable();
    having.dedup();
    let apart = |r: &&Rendering| r.reports.iter().all(|x| !having.contains(x));
    let lacking: Vec<&Rendering> = all.iter().filter(lacks).filter(apart).collect();
    let first = *lacking.first()?;
    let from = phrase.start.saturating_sub(SHOWN);
    let to = (phrase.end + SHOWN).min(whole.words.numbers.len());
    let around = Place {
        span: whole.words.over(&(from..to))?,
        ..whole.place
    };
    let mut without: Vec<usize> = lacking.iter().flat_map(|r| r.reports.clone()).collect();
    without.sort_unstable();
    without.dedup();
    let message = format!(
        "“{}” ({}) against “{}” ({})",
        scene.words(around),
        scene.shorts(&whole.reports),
        scene.brief(first.place, 60),
        scene.shorts(&without)
    );
    let mut told = vec![whole.clone()];
    told.extend(lacking.into_iter().cloned());
    let told = found(&told, GRAVITY, message);
    let severity = told.severity.max(Severity::Medium);
    Some(Found { severity, ..told })
}

/// The first of the renderings of an utterance that another gives without the moment it was said at.
pub(super) fn find(scene: &Scene, all: &[Rendering]) -> Option<Found> {
    all.iter().find_map(|whole| lost(scene, whole, all))
}
