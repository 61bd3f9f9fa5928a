//! "And" and "for" inside the name of one body: the Food and Drug Administration, the Institute for Snow and Water.
//!
//! Rule: between two words with capitals "and" joins two nouns of one name where the noun of a body stands at either end of them:
//! before them with "of" or "for", or behind them, the last of two words at least, and an article before all. A
//! given name behind it opens another name: "the Ministry of Health and Ann Lee". "For" is part of a name between the noun of a
//! body and another word, both with capitals.

use super::lexicon::{Class, hashes_of};
use super::words::Word;

/// So many words with capitals stand on either side of it at most: "National Oceanic and Atmospheric Administration".
const MOST: usize = 4;

/// Nouns of bodies.
const BODY: Class = Class::BODY.and(Class::ORG);

/// Makes each such word a particle of the name, as "de" and "of" are, so that neither phrase nor name ends there.
pub fn mark(words: &mut [Word]) {
    for at in 1..words.len().saturating_sub(1) {
        let joins = words[at].is(Class::AND) && is_within(words, at);
        if joins || words[at].is(Class::HANGS) && is_for(words, at) {
            words[at].class = Class::PARTICLE;
        }
    }
}

/// Whether "for" stands at `at`, between the noun of a body and what the body is for: "Institute for Snow".
fn is_for(words: &[Word], at: usize) -> bool {
    const FOR: [u64; 3] = hashes_of(["for", "für", "voor"]);
    let (body, next) = (&words[at - 1], &words[at + 1]);
    let person = Class::GIVEN.and(Class::HONORIFIC).and(Class::PLACE);
    FOR.contains(&words[at].hash)
        && words[at].flows()
        && flows_on(body)
        && body.is(BODY)
        && next.is_capital()
        && next.sentence == body.sentence
        && !next.is(person)
}

/// Whether a word with a capital flows on into the next word of its sentence.
fn flows_on(word: &Word) -> bool {
    word.is_capital() && word.flows() && !word.is(Class::DATE.and(Class::DET))
}

/// Whether the word at `at` joins two nouns of one name.
fn is_within(words: &[Word], at: usize) -> bool {
    let joined = flows_on(&words[at - 1]) && words[at].flows() && words[at + 1].is_capital();
    if !joined || words[at + 1].is(Class::GIVEN.and(Class::HONORIFIC).and(Class::ROLE)) {
        return false;
    }
    let sentence = words[at].sentence;
    let within = |w: &&Word| w.sentence == sentence && flows_on(w);
    let earlier = words[..at].iter().rev().take_while(within).count();
    if earlier > MOST {
        return false;
    }
    let before = at.checked_sub(earlier + 1).map(|b| &words[b]);
    let before = before.filter(|b| b.sentence == sentence && b.flows());
    let hung = before.is_some_and(|b| b.is(Class::OF.and(Class::HANGS).and(Class::PARTICLE)));
    let owner = at.checked_sub(earlier + 2).map(|o| &words[o]);
    let owned = hung && owner.is_some_and(|o| o.is(BODY) && flows_on(o));
    let article = before.is_some_and(|b| b.is(Class::DEFINITE) && !b.is_capital() || b.first);
    owned
        || article && ends_with_body(&words[at + 1..])
        || FIELDS.contains(&words[at - 1].hash) && is_over(&words[at + 1..])
}

/// What ministers, secretaries and committees are over, first of two: "Trade and Industry Secretary Ann Lee".
const FIELDS: [u64; 26] = hashes_of([
    "housing",
    "trade",
    "health",
    "oversight",
    "science",
    "education",
    "transport",
    "transportation",
    "culture",
    "labour",
    "labor",
    "work",
    "energy",
    "environment",
    "foreign",
    "agriculture",
    "food",
    "finance",
    "business",
    "economy",
    "justice",
    "defence",
    "defense",
    "immigration",
    "ways",
    "commerce",
]);

/// Whether the noun of an office or a body follows within a few words with capitals: "… and Urban Development Secretary".
fn is_over(words: &[Word]) -> bool {
    let mut run = words.iter().take(MOST);
    let mut flowing = true;
    run.any(|word| {
        let here = flowing && word.is_capital();
        flowing = here && word.flows();
        here && word.is(Class::ROLE.and(BODY))
    })
}

/// Whether words with capitals, two at least, end with the noun of a body.
fn ends_with_body(words: &[Word]) -> bool {
    let more = words.iter().take_while(|w| flows_on(w)).count();
    // The last of them may stand before a comma or the end.
    let last = words
        .get(more)
        .filter(|w| w.is_capital())
        .map_or(more, |_| more + 1);
    let head = last.checked_sub(1).map(|l| &words[l]);
    (2..=MOST).contains(&last) && head.is_some_and(|h| h.is(BODY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::name::tests::annotate;
    use crate::text::name::words;

    #[test]
    fn one_body_and_two() {
        let cases = [
            ("The Food and Drug Administration said so.", true),
            (
                "The National Oceanic and Atmospheric Administration said so.",
                true,
            ),
            (
                "The case went to the Securities and Exchange Commission.",
                true,
            ),
            ("The Institute for Snow and Water said so.", true),
            ("It was the Ministry of Agriculture and Forestry.", true),
            (
                "It was the Department of Health and Human Services, he said.",
                true,
            ),
            (
                "They met former Housing and Urban Growth Secretary Ivo Kern.",
                true,
            ),
            (
                "It was sent to Oversight and Reform Committee spokesman Ivo Kern.",
                true,
            ),
            ("They met Borani and Trade Secretary Ivo Kern.", false),
            ("The Ministry of Health and Ann Lee said so.", false),
            ("The mayor of Rome and Milan said so.", false),
            ("The White House and Congress said so.", false),
            ("Johnson and Drug Administration said so.", false),
            ("It rained in Rome and Milan Airport was shut.", false),
        ];
        for (text, expected) in cases {
            let read = words::read(text, &annotate(text, Lang::En));
            let and = read.iter().find(|w| w.span.of(text) == "and");
            assert_eq!(and.map(|w| w.is(Class::PARTICLE)), Some(expected), "{text}");
        }
    }
}
