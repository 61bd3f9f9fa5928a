//! A quotation that denies what others quote as affirmed, or the other way round.
//!
//! Rule: among quotations of one utterance in one language, the draft's denies a word that at least one other has beside the
//! same words without a denial, or the other way round; nobody has the word as the draft has it. The one that affirms has no
//! negator at all: translators put a denial in different places, and do not leave it out.

use super::clause::{Polarity, Words, shared};
use super::{ALIKE, finding};
use crate::review::Finding;
use crate::review::scene::Scene;
use crate::story::Place;
use crate::text::TokenClass;

/// So many words on either side of a word are held beside those of another quotation.
const AROUND: usize = 6;

/// So many of them must be the same.
const SHARED: usize = 2;

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

/// Whether two quotations can be held against one another: one has a negator and the other none, and nothing else in either
/// leaves it open.
fn are_opposed(own: &Words, other: &Words) -> bool {
    let counts = [own, other].map(|w| (0..w.all.len()).filter(|n| w.is_negator(*n)).count());
    let open = |a: &Words, b: &Words| a.open().iter().any(|w| !b.open().contains(w));
    counts.contains(&0) && counts != [0, 0] && !open(own, other) && !open(other, own)
}

/// Whether the words around a quotation may deny it: "would not be “put under pressure”".
fn is_denied_outside(scene: &Scene, given: &Given) -> bool {
    let sentence = Words::of_sentence(scene, given.place.report, given.sentence);
    let outside = |n: &usize| !given.place.span.covers(sentence.all[*n].span);
    (0..sentence.all.len())
        .filter(outside)
        .any(|n| sentence.all[n].negation.is_some())
}

/// The others that say word `at` of the draft's quotation the other way; none where any says it as the draft.
fn against(scene: &Scene, own: &Given, at: usize, others: &[Given]) -> Option<Vec<(Place, usize)>> {
    let words = &own.words;
    let (said, around) = (words.polarity(at, &words.open()), words.around(at, AROUND));
    let mut against = Vec::new();
    if said == Polarity::Open {
        return None;
    }
    for other in others
        .iter()
        .filter(|o| scene.same_language(o.place.report))
    {
        let all = &other.words.all;
        let same =
            |n: &usize| all[*n].stem == words.all[at].stem && all[*n].class == TokenClass::Content;
        for n in (0..all.len()).filter(same) {
            match other.words.polarity(n, &words.open()) {
                Polarity::Open => {}
                theirs if theirs == said => return None,
                _ if shared(&around, &other.words.around(n, AROUND)) < SHARED => {}
                _ if are_opposed(words, &other.words) && !is_denied_outside(scene, other) => {
                    against.push((other.place, ALIKE));
                }
                _ => {}
            }
        }
    }
    (!against.is_empty()).then_some(against)
}

/// The first word that others have without the denial that the draft has, or with one that it has not.
fn one(scene: &Scene, own: &Given, others: &[Given]) -> Option<Finding> {
    if is_denied_outside(scene, own) {
        return None;
    }
    let words = &own.words.all;
    let once = |n: &usize| {
        words[*n].class == TokenClass::Content
            && words.iter().filter(|w| w.stem == words[*n].stem).count() == 1
    };
    let against = (0..words.len())
        .filter(once)
        .find_map(|at| against(scene, own, at, others))?;
    finding(scene, own.place.span, own.sentence, &against)
}

/// One finding for each quotation of the draft.
pub fn find(scene: &Scene) -> Vec<Finding> {
    let mut out = Vec::new();
    for utterance in &scene.given.collation.utterances {
        let all = utterance.iter().filter(|at| scene.counts(at.0));
        let others: Vec<Given> = all.map(|at| given(scene, *at)).collect();
        for at in utterance.iter().filter(|at| at.0 == scene.draft) {
            let own = given(scene, *at);
            out.extend(one(scene, &own, &others));
        }
    }
    out
}
