//! A sentence of the draft that denies what at least two others affirm, or affirms what they deny.
//!
//! Rule: a negator of the draft governs a word; in matched sentences at least two other texts have that word with the same
//! words around it and nothing that denies it or leaves it open; and nobody denies it anywhere. The other way round, at
//! least two deny what the draft affirms, and nobody affirms it beside the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::clause::{Polarity, Word, Words, shared};
use super::{finding, matched, texts};
use crate::collate::{SentenceRef, Severity};
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// So many words on either side of a word are held beside those of another report.
const AROUND: usize = 9;

/// So many of them must be the same.
const SHARED: usize = 2;

/// So many texts must say it otherwise.
const WITNESSES: usize = 2;

/// The words of a word's clause from `from` on.
fn stretch(words: &Words, from: usize, at: usize) -> Span {
    let clause = words.all[at].clause;
    let more = words.all[at..].iter().skip(1).take(3);
    let end = more
        .take_while(|w| w.clause == clause)
        .last()
        .unwrap_or(&words.all[at]);
    words.all[from].span.join(end.span)
}

/// The words up to `at` within its clause, three at most.
fn before(words: &Words, at: usize) -> usize {
    let clause = words.all[at].clause;
    (at.saturating_sub(3)..=at)
        .find(|n| words.all[*n].clause == clause)
        .unwrap_or(at)
}

/// What the others say of a word, and where.
#[derive(Default)]
struct Heard {
    affirmed: Vec<Place>,
    denied: Vec<Place>,
}

/// Hears matched sentences on the word of the draft at `at`.
fn hear(scene: &Scene, own: &Words, at: usize, told: &BTreeSet<SentenceRef>) -> Heard {
    let mut heard = Heard::default();
    let (around, open) = (own.around(at, AROUND), own.open());
    for other in told.iter().filter(|o| scene.same_language(o.report)) {
        let theirs = Words::of_sentence(scene, other.report, other.sentence);
        let same = |w: &Word| w.stem == own.all[at].stem && w.class == TokenClass::Content;
        for n in (0..theirs.all.len()).filter(|n| same(&theirs.all[*n])) {
            if shared(&around, &theirs.around(n, AROUND)) < SHARED {
                continue;
            }
            let place = Place {
                report: other.report,
                span: stretch(&theirs, before(&theirs, n), n),
            };
            match theirs.polarity(n, &open) {
                Polarity::Affirmed => heard.affirmed.push(place),
                Polarity::Denied => heard.denied.push(place),
                Polarity::Open => {}
            }
        }
    }
    heard
}

/// Whether any other report has the word said so, anywhere; beside at least `least` of the same words.
fn said_elsewhere(scene: &Scene, own: &Words, at: usize, so: Polarity, least: usize) -> bool {
    let around = own.around(at, AROUND);
    let says = |report: &usize| {
        let notes = scene.notes_of(*report);
        let Some(stem) = notes.stems.iter().position(|s| s == own.all[at].stem) else {
            return false;
        };
        let held = |s: &usize| notes.tokens_of(*s).iter().any(|t| t.stem as usize == stem);
        (0..notes.sentences.len()).filter(held).any(|sentence| {
            let theirs = Words::of_sentence(scene, *report, sentence);
            let mut at = (0..theirs.all.len()).filter(|n| theirs.all[*n].stem == notes.stems[stem]);
            at.any(|n| {
                let said = theirs.polarity(n, &[]);
                let governed =
                    (0..n).any(|m| theirs.is_negator(m) && theirs.governed(m) == Some(n));
                let so = said == so || so == Polarity::Denied && governed;
                so && shared(&around, &theirs.around(n, AROUND)) >= least
            })
        })
    };
    scene.others.iter().any(says)
}

/// What the draft's negator at `n` denies and others affirm.
fn denied(
    scene: &Scene,
    own: &Words,
    n: usize,
    (sentence, told): (usize, &BTreeSet<SentenceRef>),
) -> Option<Finding> {
    let at = own.governed(n)?;
    if own.is_put_right(n) || own.polarity(at, &[]) != Polarity::Denied {
        return None;
    }
    let heard = hear(scene, own, at, told);
    if texts(scene, &heard.affirmed) < WITNESSES
        || !heard.denied.is_empty()
        || said_elsewhere(scene, own, at, Polarity::Denied, 0)
    {
        return None;
    }
    finding(
        scene,
        stretch(own, before(own, n), at),
        sentence,
        heard.affirmed,
        Severity::High,
    )
}

/// What the draft affirms at `at` and others deny.
fn affirmed(
    scene: &Scene,
    own: &Words,
    at: usize,
    (sentence, told): (usize, &BTreeSet<SentenceRef>),
) -> Option<Finding> {
    if own.polarity(at, &[]) != Polarity::Affirmed {
        return None;
    }
    let heard = hear(scene, own, at, told);
    if texts(scene, &heard.denied) < WITNESSES
        || !heard.affirmed.is_empty()
        || said_elsewhere(scene, own, at, Polarity::Affirmed, SHARED)
    {
        return None;
    }
    finding(
        scene,
        stretch(own, before(own, at), at),
        sentence,
        heard.denied,
        Severity::High,
    )
}

/// The stems that others deny in matched sentences, with how many reports.
fn denied_stems<'a>(
    scene: &Scene<'a>,
    told: &BTreeSet<SentenceRef>,
) -> BTreeMap<&'a str, BTreeSet<usize>> {
    let mut out: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for other in told.iter().filter(|o| scene.same_language(o.report)) {
        let theirs = Words::of_sentence(scene, other.report, other.sentence);
        for at in (0..theirs.all.len()).filter(|n| theirs.is_negator(*n)) {
            if let Some(at) = theirs.governed(at) {
                out.entry(theirs.all[at].stem)
                    .or_default()
                    .insert(other.report);
            }
        }
    }
    out
}

/// One finding for each word.
pub fn find(scene: &Scene) -> Vec<Finding> {
    let mut out = Vec::new();
    for sentence in 0..scene.notes().sentences.len() {
        let told = matched(scene, sentence);
        if told.is_empty() {
            continue;
        }
        let own = Words::of_sentence(scene, scene.draft, sentence);
        let negators = (0..own.all.len()).filter(|n| own.is_negator(*n));
        out.extend(negators.filter_map(|n| denied(scene, &own, n, (sentence, &told))));
        let stems = denied_stems(scene, &told);
        let is_denied = |n: &usize| {
            stems
                .get(own.all[*n].stem)
                .is_some_and(|by| by.len() >= WITNESSES)
        };
        let words = (0..own.all.len()).filter(|n| own.all[*n].class == TokenClass::Content);
        out.extend(
            words
                .filter(is_denied)
                .filter_map(|at| affirmed(scene, &own, at, (sentence, &told))),
        );
    }
    out
}
