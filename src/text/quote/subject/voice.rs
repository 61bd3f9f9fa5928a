//! Through whom a body or a capital speaks: « Berlin a répondu par la voix de son ministre, Carl Weber », "Berlin answered through its
//! minister, Carl Weber". Whose voice it is said the words.

use std::ops::Range;

use super::Scene;
use super::main_clause;
use crate::text::name::phrase::{self, HUMAN};

/// What stands before whoever speaks for it, in lower case, up to its article.
const THROUGH: [&[&str]; 14] = [
    &["par", "la", "voix", "de"],
    &["par", "la", "voix", "du"],
    &["par", "la", "bouche", "de"],
    &["par", "la", "bouche", "du"],
    &["por", "boca", "de"],
    &["por", "boca", "del"],
    &["por", "medio", "de"],
    &["por", "medio", "del"],
    &["per", "bocca", "di"],
    &["per", "bocca", "del"],
    &["per", "voce", "di"],
    &["per", "voce", "del"],
    &["bij", "monde", "van"],
    &["through"],
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
    let verbs = |with: &&[&str]| with.len() > 1;
    let told = (floor..end).filter(|w| {
        THROUGH
            .iter()
            .filter(|t| verbs(t))
            .any(|t| begins(scene, t, *w))
    });
    within(scene, told)
}

fn begins(scene: &Scene, with: &[&str], start: usize) -> bool {
    let is = |w: usize, word: &str| {
        scene.words[w]
            .span
            .of(scene.text)
            .eq_ignore_ascii_case(word)
    };
    let mut forms = with.iter().enumerate();
    // Most words begin none: the sentence is asked only behind the first.
    is(start, with[0])
        && start + with.len() < scene.sentence_end(start)
        && forms.all(|(n, word)| is(start + n, word))
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
