//! Words and numbers with their stems.

mod currency;
mod forms;
mod hash;
mod memory;
mod number;
mod phrase;
mod scan;
mod vocabulary;

use std::borrow::Cow;
use std::sync::Arc;

use super::{Annotations, Lang, Sentence};
use crate::story::Span;
pub use forms::Forms;
pub use hash::{Fast, WordHasher};
pub(crate) use memory::Memory;
use vocabulary::Vocabulary;
pub(super) use vocabulary::spelt_out;

/// What a token is to matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum TokenClass {
    /// A word that carries meaning.
    #[default]
    Content,
    /// A function word of the language.
    Stop,
    /// Digits, or a number word from two to twelve.
    Number,
}

/// One word or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes, without a possessive `’s`.
    pub span: Span,
    /// Index into [`Annotations::stems`]: lower case, folded, stemmed; numbers as `#26`.
    pub stem: u32,
    /// What it is to matching.
    pub class: TokenClass,
    /// Whether it begins with an upper-case letter.
    pub capital: bool,
}

/// Tokens and stems of all sentences, each sentence told which tokens are its own.
pub fn tokenize(text: &str, mut sentences: Vec<Sentence>, lang: Lang) -> Annotations {
    let mut vocabulary = Vocabulary::new(lang, text.len() / 16);
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut forms = Forms::with_room(text.len() / 5, text.len() / 16);
    let mut begun = Vec::new();
    for sentence in &mut sentences {
        let first = tokens.len();
        let words = sentence.span.of(text);
        vocabulary.enter(words);
        for form in scan::forms(words, lang) {
            let shape = form.of(words);
            let entry = vocabulary.entry(shape);
            if entry.begins {
                begun.push(tokens.len() - first);
            }
            let span = Span::new(
                sentence.span.start + form.start,
                sentence.span.start + form.end,
            );
            forms.push(entry.form, span);
            tokens.push(Token {
                span,
                stem: entry.stem,
                class: entry.class,
                capital: shape.starts_with(char::is_uppercase),
            });
        }
        sentence.tokens = first..tokens.len();
        phrase::join(text, &mut tokens[first..], &mut begun, &mut vocabulary);
    }
    let (stems, grammar) = vocabulary.into_lists();
    forms.grammar = grammar;
    Annotations {
        lang,
        sentences,
        tokens,
        stems: stems.into(),
        forms: Arc::new(forms),
        ..Annotations::default()
    }
}

/// Lower case without diacritics, apostrophes straight: what spellings of one word share.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    vocabulary::fold(&word.to_lowercase())
}

/// As [`fold`]; a word that is so already, as most are, is not written down again.
pub fn folded(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        return Cow::Borrowed(word);
    }
    Cow::Owned(fold(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::{clean, sentence};

    fn read(text: &str, lang: Lang) -> Annotations {
        tokenize(
            text,
            sentence::split(text, &clean::paragraphs(text), lang),
            lang,
        )
    }

    fn words(text: &str, lang: Lang) -> Vec<&str> {
        let notes = read(text, lang);
        notes.tokens.iter().map(|t| t.span.of(text)).collect()
    }

    /// The stems, with `-` after a stop word.
    fn stems(text: &str, lang: Lang) -> Vec<String> {
        let notes = read(text, lang);
        let mark = |t: &Token| if t.class == TokenClass::Stop { "-" } else { "" };
        notes
            .tokens
            .iter()
            .map(|t| notes.stems[t.stem as usize].clone() + mark(t))
            .collect()
    }

    #[test]
    fn finds_words() {
        let cases: &[(&str, Lang, &[&str])] = &[
            (
                "The post-war deal’s terms – don’t ask.",
                Lang::En,
                &["The", "post", "war", "deal", "terms", "don’t", "ask"],
            ),
            (
                "Miller's and the allies’ U.S.-led plan",
                Lang::En,
                &["Miller", "and", "the", "allies", "U.S.", "led", "plan"],
            ),
            (
                "O’Brien paid 1,250.50 at 10:30, then 3½.",
                Lang::En,
                &["O’Brien", "paid", "1,250.50", "at", "10:30", "then", "3½"],
            ),
            (
                "the 26th and 3rd of 15km",
                Lang::En,
                &["the", "26th", "and", "3rd", "of", "15", "km"],
            ),
            (
                "L’accord d'aujourd’hui qu’il signe",
                Lang::Fr,
                &["L", "accord", "d", "aujourd’hui", "qu", "il", "signe"],
            ),
            ("12 500 manifestants", Lang::Fr, &["12 500", "manifestants"]),
            (
                "in 2024 300 people",
                Lang::En,
                &["in", "2024", "300", "people"],
            ),
            ("dell’isola", Lang::It, &["dell", "isola"]),
            (
                "z.B. 1.250,50 Euro",
                Lang::De,
                &["z.B.", "1.250,50", "Euro"],
            ),
            ("東京で3人", Lang::Other, &["東", "京", "で", "3", "人"]),
            (
                "The B52 and COVID-19",
                Lang::En,
                &["The", "B52", "and", "COVID", "19"],
            ),
            ("— … “”", Lang::En, &[]),
        ];
        for (text, lang, found) in cases {
            assert_eq!(words(text, *lang), *found, "{text}");
        }
    }

    #[test]
    fn stems_and_classes() {
        let cases: &[(&str, Lang, &[&str])] = &[
            ("The ministers met", Lang::En, &["the-", "minist", "met"]),
            (
                "It is US policy, U.S. policy for us",
                Lang::En,
                &[
                    "it-", "is-", "u.s", "polici", "u.s", "polici", "for-", "us-",
                ],
            ),
            ("IT IS FOR US", Lang::En, &["it-", "is-", "for-", "us-"]),
            ("don’t don't", Lang::En, &["don't-", "don't-"]),
            ("UN and U.N.", Lang::En, &["un", "and-", "un"]),
            (
                "1,250 1250 1.250 0.50 twelve seven",
                Lang::En,
                &["#1250", "#1250", "#1.25", "#0.5", "#12", "#7"],
            ),
            ("1.250 3,5 zwölf", Lang::De, &["#1250", "#3.5", "#12"]),
            ("12 500 et 3,5", Lang::Fr, &["#12500", "et-", "#3.5"]),
            ("½ 3½ 26th 05", Lang::En, &["#0.5", "#3.5", "#26", "#5"]),
            ("Müller Muller", Lang::En, &["muller", "muller"]),
            ("ﬁve oﬃces ﬂooded", Lang::En, &["#5", "offic", "flood"]),
            (
                "die Präsidenten, der Präsident",
                Lang::De,
                &["die-", "prasident", "der-", "prasident"],
            ),
            ("les députées élues", Lang::Fr, &["les-", "deput", "elu"]),
            ("Привет, мир", Lang::Other, &["привет", "мир"]),
        ];
        for (text, lang, found) in cases {
            assert_eq!(stems(text, *lang), *found, "{text}");
        }
    }

    #[test]
    fn capital_and_sentence_ranges() {
        let notes = read("Ships sailed to Oslo. Nobody saw them.", Lang::En);
        let capitals: Vec<bool> = notes.tokens.iter().map(|t| t.capital).collect();
        assert_eq!(capitals, [true, false, false, true, true, false, false]);
        assert_eq!(notes.sentences[0].tokens, 0..4);
        assert_eq!(notes.sentences[1].tokens, 4..7);
    }

    proptest! {
        #[test]
        fn any_text(raw in "([a-zA-Z0-9 .,:'’½-]|\\PC){0,80}", which in 0usize..7) {
            let lang = Lang::KNOWN.get(which).copied().unwrap_or(Lang::Other);
            let text = clean::clean(&raw, clean::Breaks::Lines).text;
            let notes = read(&text, lang);
            let mut end = 0;
            for token in &notes.tokens {
                prop_assert!(token.span.start >= end && !token.span.is_empty());
                end = token.span.end;
                prop_assert!(!token.span.of(&text).is_empty());
                prop_assert!((token.stem as usize) < notes.stems.len());
            }
            for stem in notes.stems.iter() {
                prop_assert!(!stem.is_empty());
            }
        }
    }
}
