//! Languages: which one a text is in, and each one's stop words and number words. One file a
//! language; cue verbs and units stand with the rooms that read them.

mod common;
mod de;
mod detect;
mod en;
mod es;
mod fr;
mod it;
mod nl;

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::token::Fast;

pub use detect::{are_one, code_of, disagreeing, is_doubtful, of_report};

/// A language that the program has tables for, or any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Any other: read and matched by its words.
    Other,
}

/// What a language's own file holds.
struct Table {
    /// Function words in lower case, apart by white space, apostrophes straight.
    stop_words: &'static str,
    /// The words for zero to twelve; empty where the word is an article first.
    numbers: [&'static str; 13],
    /// Words that lose their last vowel before an apostrophe and stand as words of their own.
    elisions: &'static str,
    /// Abbreviations, without their full stop and in their own case, after which a sentence goes
    /// on: titles before a name, units of counting before a noun.
    titles: &'static str,
}

/// A table, ready for looking up.
struct Words {
    stop: HashSet<&'static str, Fast>,
    numbers: [&'static str; 13],
    elisions: HashSet<&'static str, Fast>,
    titles: HashSet<&'static str, Fast>,
}

impl Words {
    fn new(table: &Table) -> Self {
        Self {
            stop: table.stop_words.split_whitespace().collect(),
            numbers: table.numbers,
            elisions: table.elisions.split_whitespace().collect(),
            titles: table.titles.split_whitespace().collect(),
        }
    }
}

static WORDS: LazyLock<[Words; 6]> = LazyLock::new(|| {
    [
        en::TABLE,
        de::TABLE,
        fr::TABLE,
        es::TABLE,
        it::TABLE,
        nl::TABLE,
    ]
    .map(|t| Words::new(&t))
});

impl Lang {
    /// The languages with tables.
    pub const KNOWN: [Lang; 6] = [Lang::En, Lang::De, Lang::Fr, Lang::Es, Lang::It, Lang::Nl];

    /// BCP 47 primary subtag; `und` for [`Lang::Other`] (see [`code_of`] for the real one).
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::De => "de",
            Lang::Fr => "fr",
            Lang::Es => "es",
            Lang::It => "it",
            Lang::Nl => "nl",
            Lang::Other => "und",
        }
    }

    /// What is said of a text in it: "in German".
    pub fn in_words(self) -> &'static str {
        match self {
            Lang::En => "in English",
            Lang::De => "in German",
            Lang::Fr => "in French",
            Lang::Es => "in Spanish",
            Lang::It => "in Italian",
            Lang::Nl => "in Dutch",
            Lang::Other => "in another language",
        }
    }

    /// The language of a BCP 47 tag (`de-AT`), by its primary subtag.
    pub fn of_tag(tag: &str) -> Lang {
        let primary = detect::primary(tag);
        Lang::KNOWN
            .into_iter()
            .find(|lang| lang.code() == primary)
            .unwrap_or(Lang::Other)
    }

    fn words(self) -> Option<&'static Words> {
        match self {
            Lang::En => Some(&WORDS[0]),
            Lang::De => Some(&WORDS[1]),
            Lang::Fr => Some(&WORDS[2]),
            Lang::Es => Some(&WORDS[3]),
            Lang::It => Some(&WORDS[4]),
            Lang::Nl => Some(&WORDS[5]),
            Lang::Other => None,
        }
    }

    /// Whether `word` (lower case, apostrophes straight) is a function word.
    pub fn is_stop_word(self, word: &str) -> bool {
        self.words().is_some_and(|words| words.stop.contains(word))
    }

    /// The number from 0 to 12 that `word` (lower case) names.
    pub fn small_number(self, word: &str) -> Option<usize> {
        if word.is_empty() {
            return None;
        }
        self.words()?.numbers.iter().position(|name| *name == word)
    }

    /// Whether a sentence goes on after `word` and a full stop ("Gov.", "Mme.", "Mio.").
    pub fn is_title(self, word: &str) -> bool {
        self.words()
            .is_some_and(|words| words.titles.contains(word))
    }

    /// Whether `word` (lower case) stands before an apostrophe as a word of its own: French
    /// `l’accord`, Italian `dell’accordo`.
    pub fn is_elision(self, word: &str) -> bool {
        self.words()
            .is_some_and(|words| words.elisions.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_language_has_its_tables() {
        for lang in Lang::KNOWN {
            let words = lang.words().expect("a known language has tables");
            assert!(words.stop.len() >= 130, "{lang:?} has {}", words.stop.len());
            assert_eq!(Lang::of_tag(lang.code()), lang);
            assert!(
                words
                    .stop
                    .iter()
                    .all(|w| w.to_lowercase() == **w && !w.contains('’'))
            );
        }
        assert!(!Lang::Other.is_stop_word("the"));
    }

    #[test]
    fn looks_words_up() {
        assert!(Lang::En.is_stop_word("don't"));
        assert!(Lang::De.is_stop_word("während"));
        assert!(!Lang::En.is_stop_word("harbour"));
        assert_eq!(Lang::Fr.small_number("douze"), Some(12));
        assert_eq!(Lang::Fr.small_number("une"), None);
        assert!(Lang::It.is_elision("dell"));
        assert!(!Lang::En.is_elision("d"));
    }

    #[test]
    fn tags() {
        assert_eq!(Lang::of_tag("de-AT"), Lang::De);
        assert_eq!(Lang::of_tag("EN_gb"), Lang::En);
        assert_eq!(Lang::of_tag("pt-BR"), Lang::Other);
    }
}
