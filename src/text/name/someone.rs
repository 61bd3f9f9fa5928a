//! Nouns of people that no list has, by the "who" behind them: "One roaster, who did not want to be named, …".
//!
//! Rule: "who" stands for people (Quirk et al. 1985, 17.11). Behind it a verb, before it a noun in small letters with an article or
//! a number before that: such a noun is of somebody wherever the text has it.

use super::lexicon::{Class, WordSet, hashes_of};
use super::words::{Case, Gap, Word};

/// So many words stand between the article and the noun at most: "one small tired roaster".
const BETWEEN: usize = 3;

/// Marks these nouns among the words.
pub fn mark(words: &mut [Word]) {
    const WHO: [u64; 1] = hashes_of(["who"]);
    let mut found = WordSet::default();
    for at in 1..words.len() {
        if WHO.contains(&words[at].hash) && is_noun(words, at - 1) {
            found.insert(words[at - 1].hash);
        }
    }
    if found.is_empty() {
        return;
    }
    let own = words.iter_mut().filter(|w| is_unknown(w));
    for word in own.filter(|w| found.contains(&w.hash)) {
        word.class = word.class.and(Class::ROLE);
    }
}

/// Whether a word in small letters is of no class.
fn is_unknown(word: &Word) -> bool {
    word.case == Case::Lower && word.class == Class::NONE && !word.stop
}

/// Whether the word at `at` is the noun of a phrase that an article or a number opens, before "who".
fn is_noun(words: &[Word], at: usize) -> bool {
    let noun = &words[at];
    let apart = Gap::BORDER.and(Gap::TIGHT).and(Gap::OWNER);
    let tied = noun.gap == Gap::default() || noun.gap == Gap::COMMA;
    let one_sentence = words[at + 1].sentence == noun.sentence;
    if !is_unknown(noun) || !tied || !one_sentence {
        return false;
    }
    let before = words[..at].iter().rev().take(BETWEEN + 1);
    let mut before = before.take_while(|w| w.sentence == noun.sentence && !w.gap.has(apart));
    before
        .find(|w| !is_unknown(w))
        .is_some_and(|w| w.is(Class::DET))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::name::tests::annotate;
    use crate::text::name::words;

    #[test]
    fn somebody_is_who() {
        let cases = [
            ("One roaster, who gave no name, wept.", "roaster", true),
            ("A tired roaster who had stayed wept.", "roaster", true),
            (
                "The roaster wept. It was a roaster who fell.",
                "roaster",
                true,
            ),
            ("A roaster, which smoked, was sold.", "roaster", false),
            ("They asked about coffee, who pays for it.", "coffee", false),
        ];
        for (text, form, expected) in cases {
            let read = words::read(text, &annotate(text, Lang::En));
            let word = read.iter().find(|w| w.span.of(text) == form);
            assert_eq!(word.map(|w| w.is(Class::ROLE)), Some(expected), "{text}");
        }
    }
}
