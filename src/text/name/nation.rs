//! Adjectives of nations and places that no list has, made from a name that the text itself has: Vesperan from Vespera.
//!
//! The endings are those of English demonyms (Quirk et al. 1985, App. I.41).

use super::lexicon::{Class, WordSet, hash_of};
use super::sieve::Sieve;
use super::words::{Case, Word};

/// Endings, the longest first.
const ENDINGS: [&str; 14] = [
    "ians", "eans", "ian", "ean", "ese", "ish", "ans", "ers", "an", "er", "ic", "is", "i", "n",
];
/// The letters that these end with.
const LAST: [char; 7] = ['s', 'n', 'e', 'h', 'r', 'c', 'i'];
/// What a place may have where the adjective has its ending: Vespera, Vesperan; Italy, Italian.
const DROPPED: [&str; 5] = ["", "a", "ia", "y", "e"];
/// Shortest stem, in bytes.
const SHORTEST: usize = 4;

/// Nations whose adjectives are no continuation of their names.
const IRREGULAR: [(&str, &str); 16] = [
    ("french", "france"),
    ("dutch", "netherlands"),
    ("danish", "denmark"),
    ("spanish", "spain"),
    ("polish", "poland"),
    ("swiss", "switzerland"),
    ("irish", "ireland"),
    ("welsh", "wales"),
    ("english", "england"),
    ("british", "britain"),
    ("uk", "britain"),
    ("american", "us"),
    ("u.s", "us"),
    ("scottish", "scotland"),
    ("cypriot", "cyprus"),
    ("filipino", "philippines"),
];

/// A hash that a place and its adjective share: Latvia and Latvian. Wants lower case.
pub fn root(word: &str) -> u64 {
    let word = IRREGULAR
        .iter()
        .find(|(adjective, _)| *adjective == word)
        .map_or(word, |(_, place)| place);
    let mut stem = word;
    loop {
        let shorter = ENDINGS
            .iter()
            .chain(&["a", "e", "y", "o"])
            .find_map(|e| stem.strip_suffix(e).filter(|s| s.len() >= SHORTEST));
        match shorter {
            Some(shorter) => stem = shorter,
            None => return hash_of(stem),
        }
    }
}

/// Marks the adjectives among the words.
pub fn mark(text: &str, words: &mut [Word]) {
    let mut lower = String::new();
    let mut places: Option<Sieve> = None;
    let mut found = WordSet::default();
    for at in 0..words.len() {
        let word = &words[at];
        if word.case != Case::Capital || word.class != Class::NONE || !describes(words, at) {
            continue;
        }
        let form = word.span.of(text);
        lower.clear();
        if form.is_ascii() {
            lower.push_str(form);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(form.chars().flat_map(char::to_lowercase));
        }
        if !lower.ends_with(LAST) {
            continue;
        }
        let Some(ending) = ENDINGS.iter().find(|e| lower.ends_with(**e)) else {
            continue;
        };
        let capital = || words.iter().filter(|w| w.case == Case::Capital);
        let places = places.get_or_insert_with(|| Sieve::of(capital().map(|w| w.hash)));
        let is_place = |hash| places.may_hold(hash) && capital().any(|w| w.hash == hash);
        let stem = lower.len() - ending.len();
        let made = (stem >= SHORTEST)
            && DROPPED.iter().any(|dropped| {
                lower.truncate(stem);
                lower.push_str(dropped);
                let hash = hash_of(&lower);
                hash != word.hash && is_place(hash)
            });
        if made {
            found.insert(word.hash);
        }
    }
    if !found.is_empty() {
        for word in words
            .iter_mut()
            .filter(|w| w.class == Class::NONE && found.contains(&w.hash))
        {
            word.class = word.class.and(Class::DEMONYM);
        }
    }
}

/// Whether a capitalised word stands where an adjective does: behind an article, before a noun written small.
fn describes(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let before = at
        .checked_sub(1)
        .map(|b| &words[b])
        .filter(|b| b.sentence == word.sentence && b.flows());
    let article = before.is_some_and(|b| b.is(Class::DET));
    let verb = Class::CUE
        .and(Class::CUE_NP)
        .and(Class::AUX)
        .and(Class::FINITE)
        .and(Class::ADV)
        .and(Class::PREP)
        .and(Class::AND)
        .and(Class::TONE)
        .and(Class::SUBORD)
        .and(Class::REL)
        .and(Class::CONTRA);
    let noun = words.get(at + 1).is_some_and(|n| {
        n.sentence == word.sentence
            && n.case == Case::Lower
            && !n.stop
            && (!n.is(verb) || n.is(Class::NOUNY))
    });
    article || noun && word.flows() && before.is_none_or(|b| !b.is_capital() || b.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::name::tests::annotate;
    use crate::text::name::words;

    #[test]
    fn makes_adjectives_of_the_places_of_the_text() {
        let cases = [
            (
                "Ships left Tarvia. The Tarvian skipper waved.",
                "Tarvian",
                true,
            ),
            ("Ships left Orland. An Orlander waved.", "Orlander", true),
            ("Ann Park met Jo Parker. Parker left.", "Parker", false),
            ("The Halden skipper waved.", "Halden", false),
        ];
        for (text, form, expected) in cases {
            let read = words::read(text, &annotate(text, Lang::En));
            let word = read.iter().find(|w| w.span.of(text) == form);
            assert_eq!(word.map(|w| w.is(Class::DEMONYM)), Some(expected), "{form}");
        }
    }

    #[test]
    fn a_place_and_its_adjective_share_a_root() {
        for (place, adjective) in [
            ("latvia", "latvian"),
            ("iceland", "icelandic"),
            ("france", "french"),
            ("mirland", "mirlander"),
        ] {
            assert_eq!(root(place), root(adjective), "{place}");
        }
        assert_ne!(root("austria"), root("australian"));
        assert_ne!(root("latvia"), root("estonian"));
    }
}
