//! Words that point at the one named last: "the latter", « ce dernier », «quest’ultimo», „Letzterer“.
//!
//! Rule: a demonstrative without a noun is a pronoun, and the nearer of two that agree with it is meant (Grevisse, Le bon usage,
//! on « ce dernier »; Duden, Grammatik, on „dieser“ against „jener“); where personal pronouns go by the subject. French, Spanish and
//! Dutch papers hand quotations to it: « …, a lâché ce dernier », «…, dijo este último», ‘…’, zei laatstgenoemde.

use super::lexicon::{Class, hash_of};
use super::words::{Gap, Word};
use crate::text::Lang;

const HE: Class = Class::HE.and(Class::LATTER);
const SHE: Class = Class::SHE.and(Class::LATTER);
const EITHER: Class = HE.and(SHE);

/// A demonstrative of two words, and what it is.
type Pair = (u64, u64, Class);

const fn pair(first: &str, second: &str, class: Class) -> Pair {
    (hash_of(first), hash_of(second), class)
}

const ENGLISH: &[Pair] = &[pair("the", "latter", EITHER)];
const FRENCH: &[Pair] = &[
    pair("ce", "dernier", HE),
    pair("cette", "dernière", SHE),
    pair("celui", "ci", HE),
    pair("celle", "ci", SHE),
];
const SPANISH: &[Pair] = &[
    pair("este", "último", HE),
    pair("esta", "última", SHE),
    pair("éste", "último", HE),
    pair("ésta", "última", SHE),
];
const ITALIAN: &[Pair] = &[pair("quest", "ultimo", HE), pair("quest", "ultima", SHE)];
const DUTCH: &[Pair] = &[
    pair("deze", "laatste", EITHER),
    pair("die", "laatste", EITHER),
];

/// What is one whatever stands beside it.
const SINGLE: &[(Lang, u64, Class)] = &[
    (Lang::De, hash_of("letzterer"), HE),
    (Lang::De, hash_of("letztere"), SHE),
    (Lang::Es, hash_of("éste"), HE),
    (Lang::Es, hash_of("ésta"), SHE),
    (Lang::Nl, hash_of("laatstgenoemde"), EITHER),
];

/// What is one beside a verb of speaking alone, and else an article: „sagte dieser“, «dijo este», ‘…’, zei deze.
const BESIDE: &[(Lang, u64, Class)] = &[
    (Lang::De, hash_of("dieser"), HE),
    (Lang::Es, hash_of("este"), HE),
    (Lang::Es, hash_of("esta"), SHE),
    (Lang::Nl, hash_of("deze"), EITHER),
];

/// Marks them among the words: the first of two goes before it as an adverb does.
pub fn mark(words: &mut [Word], lang: Lang) {
    let pairs = match lang {
        Lang::En => ENGLISH,
        Lang::Fr => FRENCH,
        Lang::Es => SPANISH,
        Lang::It => ITALIAN,
        Lang::Nl => DUTCH,
        Lang::De | Lang::Other => &[],
    };
    for at in 0..words.len() {
        // Few words are one by their form: that is asked first.
        let paired = pairs.iter().find(|(first, second, _)| {
            words[at].hash == *second && at > 0 && is_before(&words[at - 1], &words[at], *first)
        });
        let class = paired.map(|(.., class)| *class);
        let Some(class) = class.or_else(|| single(words, lang, at)) else {
            continue;
        };
        if is_alone(words, at) {
            words[at].class = class;
            if paired.is_some() {
                words[at - 1].class = Class::ADV;
            }
        }
    }
}

/// Whether a word stands right before another and is the first of two.
fn is_before(before: &Word, word: &Word, first: u64) -> bool {
    before.hash == first && before.flows() && before.sentence == word.sentence
}

/// What a word by itself is.
fn single(words: &[Word], lang: Lang, at: usize) -> Option<Class> {
    let of = |table: &[(Lang, u64, Class)]| {
        let mut own = table.iter();
        let found = own.find(|(of, hash, _)| *of == lang && words[at].hash == *hash);
        found.map(|(.., class)| *class)
    };
    of(SINGLE).or_else(|| of(BESIDE).filter(|_| speaks(words, at)))
}

/// Whether no noun follows, and no possessive: "the latter part", "the latter's son". Nor is it a verb's object behind a preposition.
fn is_alone(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let verbal = Class::AUX
        .and(Class::CUE)
        .and(Class::CUE_NP)
        .and(Class::FINITE)
        .and(Class::ADV)
        .and(Class::CLITIC)
        .and(Class::NOT)
        .and(Class::SUBORD)
        .and(Class::THAT);
    let next = words.get(at + 1).filter(|n| n.sentence == word.sentence);
    let ended = word.gap.has(Gap::BORDER);
    !word.gap.has(Gap::OWNER) && (ended || next.is_none_or(|n| n.is(verbal) && !n.is_capital()))
}

/// Whether a verb of speaking stands right before or behind a word.
fn speaks(words: &[Word], at: usize) -> bool {
    let cue = |word: &Word| word.is(Class::CUE) && word.sentence == words[at].sentence;
    let behind = words.get(at + 1).filter(|_| words[at].flows());
    let before = at.checked_sub(1).map(|b| &words[b]);
    before.filter(|b| b.flows()).is_some_and(cue) || words[at].first && behind.is_some_and(cue)
}
