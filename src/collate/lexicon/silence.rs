//! Saying that somebody says nothing: "declined to comment", "did not respond to a request". The phrases are those that
//! newsrooms prescribe for it (Reuters Handbook of Journalism, "No comment"; AP Stylebook, "declined to comment"), with
//! their counterparts in the other languages.

use std::sync::LazyLock;

use crate::collate::twos::Twos;
use crate::text::Lang;

/// Phrases in lower case; one of them makes a sentence a refusal.
const PHRASES: &[(Lang, &[&str])] = &[
    (
        Lang::En,
        &[
            "to comment",
            "no comment",
            "not comment",
            "not immediately comment",
            "request for comment",
            "requests for comment",
            "request for a comment",
            "available for comment",
            "respond to a request",
            "respond to requests",
            "not be reached",
            "not immediately respond",
            "refused to speak",
            "declined to speak",
            "declined to discuss",
        ],
    ),
    (
        Lang::De,
        &[
            "nicht äußern",
            "nicht dazu äußern",
            "keine stellungnahme",
            "keinen kommentar",
            "stellungnahme ab",
            "nicht kommentieren",
            "nicht zu erreichen",
        ],
    ),
    (
        Lang::Fr,
        &[
            "tout commentaire",
            "aucun commentaire",
            "pas souhaité commenter",
            "pas voulu commenter",
            "pas donné suite",
            "souhaité s’exprimer",
        ],
    ),
    (
        Lang::Es,
        &[
            "hacer comentarios",
            "quiso comentar",
            "hacer declaraciones",
            "no respondió a",
        ],
    ),
    (
        Lang::It,
        &[
            "voluto commentare",
            "rilasciare commenti",
            "nessun commento",
            "non ha risposto",
        ],
    ),
    (
        Lang::Nl,
        &["niet reageren", "geen commentaar", "weigerde commentaar"],
    ),
];

/// The phrases of a language, each with what tells most sentences apart from it.
type Phrases = (Lang, Vec<(Twos, &'static str)>);

static KNOWN: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    let of = |phrases: &[&'static str]| phrases.iter().map(|p| (Twos::of(p), *p)).collect();
    PHRASES
        .iter()
        .map(|(lang, phrases)| (*lang, of(phrases)))
        .collect()
});

/// The longest word of each phrase.
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let all = PHRASES.iter().flat_map(|(_, phrases)| *phrases);
    let longest = |phrase: &&'static str| {
        let words = phrase.split(|c: char| !c.is_alphanumeric());
        words.max_by_key(|word| word.len())
    };
    all.filter_map(longest).collect()
});

/// Whether a sentence with a word may say that somebody says nothing: one without such a word says no such thing. A phrase may
/// begin or end within a word.
pub fn may_say(word: &str) -> bool {
    let lower = word.to_lowercase();
    WORDS.iter().any(|own| lower.contains(own))
}

/// Whether a sentence says that somebody says nothing.
pub fn is_silence(lang: Lang, sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let twos = Twos::of(&lower);
    let says = |(own, phrase): &(Twos, &str)| twos.may_hold(*own) && lower.contains(phrase);
    let mut known = KNOWN.iter().filter(|(of, _)| *of == lang);
    known.any(|(_, phrases)| phrases.iter().any(says))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_and_other_sentences() {
        let cases = [
            (Lang::En, "The company declined to comment.", true),
            (
                Lang::En,
                "A spokesman did not respond to a request for comment.",
                true,
            ),
            (Lang::En, "The company said it would pay.", false),
            (Lang::De, "Die Firma wollte sich nicht äußern.", true),
            (Lang::De, "Die Firma äußerte Bedauern.", false),
            (
                Lang::Fr,
                "La société s’est refusée à tout commentaire.",
                true,
            ),
            (Lang::Es, "La empresa declinó hacer comentarios.", true),
            (Lang::It, "L’azienda non ha voluto commentare.", true),
            (Lang::Nl, "Het bedrijf wilde niet reageren.", true),
        ];
        for (lang, sentence, silent) in cases {
            assert_eq!(is_silence(lang, sentence), silent, "{sentence}");
        }
    }
}
