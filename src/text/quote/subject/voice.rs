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
    let end = scene.sentence_end(at);
    let form = |w: usize| words[w].span.of(scene.text).to_lowercase();
    let reach = end.min(at + 1 + BEHIND);
    let mut flowing = (at + 1..reach).take_while(|w| words[w - 1].flows());
    let behind = |start: usize| {
        let own = |with: &&&[&str]| {
            let mut forms = with.iter().enumerate();
            start + with.len() < end && forms.all(|(n, word)| form(start + n) == *word)
        };
        THROUGH.iter().find(own).map(|with| start + with.len())
    };
    let first = flowing.find_map(behind)?;
    let range = phrase::starting_at(words, first, end)?;
    let speaks = words[phrase::head(words, &range)].is(HUMAN);
    main_clause::named(scene, &range, end).or_else(|| speaks.then_some(range))
}
