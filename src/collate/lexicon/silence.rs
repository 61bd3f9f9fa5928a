//! Saying that somebody says nothing: "declined to comment", "did not respond to a request". The phrases are those that
//! newsrooms prescribe for it (Reuters Handbook of Journalism, "No comment"; AP Stylebook, "declined to comment"), with
//! their counterparts in the other languages.

use std::sync::LazyLock;

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

/// Which bytes follow one another in a text: a bit for each pair, some of which several share.
#[derive(Clone, Copy)]
struct Pairs([u64; 4]);

impl Pairs {
    fn of(text: &str) -> Self {
        let mut pairs = [0; 4];
        for two in text.as_bytes().windows(2) {
            let place = usize::from(two[0].wrapping_mul(37).wrapping_add(two[1]));
            pairs[place / 64] |= 1 << (place % 64);
        }
        Self(pairs)
    }

    /// Whether a text that has these may hold one that has those.
    fn may_hold(self, part: Self) -> bool {
        let mut both = self.0.iter().zip(part.0);
        both.all(|(own, part)| part & !own == 0)
    }
}

/// The phrases of a language with their pairs, which tell most sentences apart from them.
type Phrases = (Lang, Vec<(Pairs, &'static str)>);

static KNOWN: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    let of = |phrases: &[&'static str]| phrases.iter().map(|p| (Pairs::of(p), *p)).collect();
    PHRASES
        .iter()
        .map(|(lang, phrases)| (*lang, of(phrases)))
        .collect()
});

/// Whether a sentence says that somebody says nothing.
pub fn is_silence(lang: Lang, sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let pairs = Pairs::of(&lower);
    let says = |(own, phrase): &(Pairs, &str)| pairs.may_hold(*own) && lower.contains(phrase);
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
