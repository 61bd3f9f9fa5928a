//! A sentence of the draft that denies what at least two others affirm, or affirms what they deny.
//!
//! Rule: a negator of the draft governs a word; in matched sentences at least two other texts have that word with the same
//! words around it and nothing that denies it or leaves it open; and nobody denies it anywhere. The other way round, at
//! least two deny what the draft affirms, and nobody affirms it beside the same words.

use std::collections::BTreeSet;

use super::clause::{Polarity, Word, Words, shared};
use super::{Sight, finding};
use crate::collate;
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::{Place, Span};
use crate::text::{Lang, TokenClass};

/// So many words on either side of a word are held beside those of another report.
const AROUND: usize = 9;

/// So many of them must be the same.
const SHARED: usize = 2;

/// So many where the word is another one of the same meaning.
const SHARED_OF_KIN: usize = 3;

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

/// What the others say of a word, where, and with how many of the same words around it.
#[derive(Default)]
struct Heard {
    affirmed: Vec<(Place, usize)>,
    denied: Vec<(Place, usize)>,
}

/// How many of the words around it a word must share with the draft's to stand for it; none where it does not.
fn least(own: &Word, other: &Word, lang: Lang) -> Option<usize> {
    if other.class != TokenClass::Content || other.negation.is_some() {
        return None;
    }
    let kin = || lang == Lang::En && collate::kinship(own.stem, other.stem) > 0.0;
    if own.stem == other.stem {
        Some(SHARED)
    } else {
        kin().then_some(SHARED_OF_KIN)
    }
}

/// Hears matched sentences on the word of the draft at `at`.
fn hear(sight: &Sight, at: usize) -> Heard {
    let mut heard = Heard::default();
    let own = &sight.own;
    let (around, open) = (own.around(at, AROUND), own.open());
    for (report, theirs) in &sight.told {
        for n in 0..theirs.all.len() {
            let Some(least) = least(&own.all[at], &theirs.all[n], own.lang) else {
                continue;
            };
            let beside = theirs.around(n, AROUND);
            let shared = shared(&around, &beside);
            if shared < least {
                continue;
            }
            let place = Place {
                report: *report,
                span: stretch(theirs, before(theirs, n), n),
            };
            match theirs.polarity(n, &open) {
                Polarity::Affirmed => heard.affirmed.push((place, shared)),
                Polarity::Denied => heard.denied.push((place, shared)),
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

/// Whether the draft has the word at `at` once in its sentence: said twice, it may be said in both ways.
fn is_said_once(own: &Words, at: usize) -> bool {
    own.all
        .iter()
        .filter(|w| w.stem == own.all[at].stem)
        .count()
        == 1
}

/// What the draft's negator at `n` denies and others affirm.
fn denied(scene: &Scene, sight: &Sight, n: usize) -> Option<Finding> {
    let own = &sight.own;
    let at = own.governed(n)?;
    if own.is_put_right(n) || !is_said_once(own, at) || own.polarity(at, &[]) != Polarity::Denied {
        return None;
    }
    let heard = hear(sight, at);
    if !heard.denied.is_empty()
        || heard.affirmed.is_empty()
        || said_elsewhere(scene, own, at, Polarity::Denied, 0)
    {
        return None;
    }
    finding(
        scene,
        stretch(own, before(own, n), at),
        sight.sentence,
        &heard.affirmed,
    )
}

/// What the draft affirms at `at` and others deny.
fn affirmed(scene: &Scene, sight: &Sight, at: usize) -> Option<Finding> {
    let own = &sight.own;
    if !is_said_once(own, at) || own.polarity(at, &[]) != Polarity::Affirmed {
        return None;
    }
    let heard = hear(sight, at);
    if !heard.affirmed.is_empty()
        || heard.denied.is_empty()
        || said_elsewhere(scene, own, at, Polarity::Affirmed, SHARED)
    {
        return None;
    }
    finding(
        scene,
        stretch(own, before(own, at), at),
        sight.sentence,
        &heard.denied,
    )
}

/// The stems that others deny in matched sentences.
fn denied_stems<'a>(sight: &Sight<'a>) -> BTreeSet<&'a str> {
    let of = |(_, theirs): &(usize, Words<'a>)| {
        let negators = (0..theirs.all.len()).filter(|n| theirs.is_negator(*n));
        let governed = negators.filter_map(|n| theirs.governed(n));
        governed.map(|n| theirs.all[n].stem).collect::<Vec<&str>>()
    };
    sight.told.iter().flat_map(of).collect()
}

/// One finding for each word of a sentence.
pub fn find(scene: &Scene, sight: &Sight) -> Vec<Finding> {
    let own = &sight.own;
    let negators = (0..own.all.len()).filter(|n| own.is_negator(*n));
    let mut out: Vec<Finding> = negators.filter_map(|n| denied(scene, sight, n)).collect();
    let stems = denied_stems(sight);
    let content = (0..own.all.len()).filter(|n| own.all[*n].class == TokenClass::Content);
    let met = content.filter(|n| stems.contains(own.all[*n].stem));
    out.extend(met.filter_map(|at| affirmed(scene, sight, at)));
    out
}
