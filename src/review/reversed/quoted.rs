//! A quotation that denies what others quote as affirmed, or the other way round.
//!
//! Rule: among quotations of one utterance, the draft's denies a word that at least one other has, in the same language and
//! beside some of the same words, without a denial, and nobody denies it. Where the words are others' own translation: the
//! draft's has a negator more or less than at least two others of about its length, and all of these have as many.

use std::collections::BTreeSet;

use super::clause::{Polarity, Words, shared};
use super::{finding, texts};
use crate::collate::{Severity, negation};
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::Place;

/// So many words on either side of a word are held beside those of another quotation.
const AROUND: usize = 6;

/// How much longer one of two quotations may be than the other and still give the same part.
const LONGER: f64 = 1.4;

/// A quotation, and its words.
struct Given<'a> {
    place: Place,
    sentence: usize,
    words: Words<'a>,
}

fn given<'a>(scene: &Scene<'a>, (report, n): (usize, usize)) -> Given<'a> {
    let quote = &scene.notes_of(report).quotes[n];
    Given {
        place: Place {
            report,
            span: quote.span,
        },
        sentence: quote.sentence,
        words: Words::of(scene, report, quote.span),
    }
}

/// What others have without the denial that the draft has, or with one that it has not.
fn of_word(scene: &Scene, own: &Given, others: &[Given]) -> Option<Finding> {
    let words = &own.words;
    let open = words.open();
    for at in 0..words.all.len() {
        let said = words.polarity(at, &open);
        let around = words.around(at, AROUND);
        let mut against: Vec<Place> = Vec::new();
        let mut with = said == Polarity::Open
            || negators(words) == 0 && others.iter().all(|o| negators(&o.words) == 0);
        for other in others
            .iter()
            .filter(|o| scene.same_language(o.place.report))
        {
            for n in (0..other.words.all.len())
                .filter(|n| other.words.all[*n].stem == words.all[at].stem)
            {
                if other.words.all[n].class != crate::text::TokenClass::Content
                    || shared(&around, &other.words.around(n, AROUND)) == 0
                {
                    continue;
                }
                match other.words.polarity(n, &open) {
                    Polarity::Open => {}
                    theirs if theirs == said => with = true,
                    _ => against.push(other.place),
                }
            }
        }
        if with || against.is_empty() {
            continue;
        }
        let severity = if texts(scene, &against) > 1 {
            Severity::High
        } else {
            Severity::Medium
        };
        return finding(scene, own.place.span, own.sentence, against, severity);
    }
    None
}

/// How many negators a quotation has: in languages in which two of a clause are one, how many clauses have any.
fn negators(words: &Words) -> usize {
    let all = (0..words.all.len()).filter(|n| words.is_negator(*n));
    if negation::cancels(words.lang) {
        return all.count();
    }
    let clauses: BTreeSet<usize> = all.map(|n| words.all[n].clause).collect();
    clauses.len()
}

fn is_as_long(a: &Words, b: &Words) -> bool {
    let (a, b) = (a.all.len() as f64, b.all.len() as f64);
    a.max(b) <= LONGER * a.min(b)
}

/// What others have with another number of negators.
fn of_number(scene: &Scene, own: &Given, others: &[Given]) -> Option<Finding> {
    let count = negators(&own.words);
    let open = |words: &Words| !words.open().is_empty() || words.asks;
    if open(&own.words) {
        return None;
    }
    let held: Vec<&Given> = others
        .iter()
        .filter(|o| is_as_long(&own.words, &o.words))
        .collect();
    let first = held.first()?;
    let theirs = negators(&first.words);
    let same = others
        .iter()
        .all(|o| negators(&o.words) == theirs && !open(&o.words));
    let against: Vec<Place> = held.iter().map(|o| o.place).collect();
    if theirs.abs_diff(count) != 1 || !same || texts(scene, &against) < 2 {
        return None;
    }
    finding(scene, own.place.span, own.sentence, against, Severity::High)
}

/// One finding for each quotation of the draft.
pub fn find(scene: &Scene) -> Vec<Finding> {
    let mut out = Vec::new();
    for utterance in &scene.given.collation.utterances {
        let all = utterance.iter().filter(|at| scene.counts(at.0));
        let others: Vec<Given> = all.map(|at| given(scene, *at)).collect();
        for at in utterance.iter().filter(|at| at.0 == scene.draft) {
            let own = given(scene, *at);
            out.extend(of_word(scene, &own, &others).or_else(|| of_number(scene, &own, &others)));
        }
    }
    out
}
