//! Through whom a body or a capital speaks: « Berlin a répondu par la voix de son ministre, Carl Weber », "Berlin answered through its
//! minister, Carl Weber". Whose voice it is said the words.

use std::ops::Range;

use super::Scene;
use super::main_clause;
use crate::text::name::lexicon::hashes_of;
use crate::text::name::phrase::{self, HUMAN};

/// What stands before whoever speaks for it, in lower case, up to its article.
const THROUGH: [&[u64]; 14] = [
    &hashes_of(["par", "la", "voix", "de"]),
    &hashes_of(["par", "la", "voix", "du"]),
    &hashes_of(["par", "la", "bouche", "de"]),
    &hashes_of(["par", "la", "bouche", "du"]),
    &hashes_of(["por", "boca", "de"]),
    &hashes_of(["por", "boca", "del"]),
    &hashes_of(["por", "medio", "de"]),
    &hashes_of(["por", "medio", "del"]),
    &hashes_of(["per", "bocca", "di"]),
    &hashes_of(["per", "bocca", "del"]),
    &hashes_of(["per", "voce", "di"]),
    &hashes_of(["per", "voce", "del"]),
    &hashes_of(["bij", "monde", "van"]),
    &hashes_of(["through"]),
];

/// How far behind the verb it stands at most, in words: "to the threat on Monday".
const BEHIND: usize = 8;

/// Whoever speaks for the subject of a verb, where that is said behind it.
pub(super) fn of(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let reach = scene.sentence_end(at).min(at + 1 + BEHIND);
    let flowing = (at + 1..reach).take_while(|w| words[w - 1].flows());
    within(scene, flowing)
}

/// Whoever speaks for what stands between a sentence's beginning and the quotation behind its colon, where that is said:
/// «La réplica llegó por boca de su ministro, Juan Gil: «…»».
pub fn before_colon(scene: &Scene, floor: usize, end: usize) -> Option<Range<usize>> {
    let verbs = |with: &&[u64]| with.len() > 1;
    let told = (floor..end).filter(|w| {
        THROUGH
            .iter()
            .filter(|t| verbs(t))
            .any(|t| begins(scene, t, *w))
    });
    within(scene, told)
}

fn begins(scene: &Scene, with: &[u64], start: usize) -> bool {
    let words = &scene.words[start..];
    // Most words begin none: the sentence is asked only behind the first.
    words[0].hash == with[0]
        && start + with.len() < scene.sentence_end(start)
        && words
            .iter()
            .zip(with)
            .all(|(word, hash)| word.hash == *hash)
}

fn within(scene: &Scene, mut starts: impl Iterator<Item = usize>) -> Option<Range<usize>> {
    let words = &scene.words;
    let behind = |start: usize| {
        let own = THROUGH.iter().find(|with| begins(scene, with, start));
        own.map(|with| start + with.len())
    };
    let first = starts.find_map(behind)?;
    let end = scene.sentence_end(first);
    let range = phrase::starting_at(words, first, end)?;
    let speaks = words[phrase::head(words, &range)].is(HUMAN);
    main_clause::named(scene, &range, end).or_else(|| speaks.then_some(range))
}
