//! Words that mean another thing together than one by one: "turned down" is rejected, "downing tools" is a strike.
//!
//! Rule: where the words of a line of `phrases.en.txt` stand one behind another, one of them has the stem of the plain word,
//! so that reports which use either tell the same. The span of the word stays.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::hash::Fast;
use super::vocabulary::Vocabulary;
use super::{Token, TokenClass};

static PHRASES: &str = include_str!("phrases.en.txt");

/// A phrase, by what comes after its first word.
pub(super) struct Phrase {
    rest: Vec<&'static str>,
    /// How many words behind the first the one stands that is read as the phrase.
    head: usize,
    /// What it is read as.
    stem: &'static str,
}

impl Phrase {
    /// What stands behind the first word; a star marks the head.
    fn new(stem: &'static str, rest: &'static str) -> Self {
        let words = || rest.split(' ');
        let head = words().position(|w| w.ends_with('*'));
        Self {
            rest: words().map(|w| w.trim_end_matches('*')).collect(),
            head: head.map_or(0, |at| at + 1),
            stem,
        }
    }

    /// Whether the words of a sentence from `first` on are those of the phrase, with nothing but space between them.
    fn begins(&self, text: &str, first: &[Token]) -> bool {
        let pairs = || first.iter().zip(&first[1..]);
        let close = |(a, b): (&Token, &Token)| {
            let gap = text.get(a.span.end..b.span.start);
            gap.is_some_and(|gap| gap.trim_start().is_empty())
        };
        let is = |(pair, word): ((&Token, &Token), &&str)| {
            close(pair) && pair.1.span.of(text).eq_ignore_ascii_case(word)
        };
        first.len() > self.rest.len() && pairs().zip(&self.rest).all(is)
    }
}

type Table = HashMap<&'static str, Vec<Phrase>, Fast>;

fn read() -> Table {
    let mut table = Table::default();
    let lines = PHRASES
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'));
    for line in lines {
        let mut parts = line.splitn(3, ' ');
        if let (Some(stem), Some(first), Some(rest)) = (parts.next(), parts.next(), parts.next()) {
            for form in first.split('|') {
                table.entry(form).or_default().push(Phrase::new(stem, rest));
            }
        }
    }
    table
}

/// The phrases that begin with a word in lower case, in the order of the table.
pub(super) fn beginning(word: &str) -> &'static [Phrase] {
    static TABLE: LazyLock<Table> = LazyLock::new(read);
    TABLE.get(word).map_or(&[], Vec::as_slice)
}

/// Gives the heads of the phrases among the tokens of a sentence their stems. `begun` are the tokens with which one may
/// begin; it is empty afterwards.
pub(super) fn join(
    text: &str,
    tokens: &mut [Token],
    begun: &mut Vec<usize>,
    vocabulary: &mut Vocabulary,
) {
    for at in begun.drain(..) {
        let word = tokens[at].span.of(text).to_lowercase();
        let mut phrases = beginning(&word).iter();
        if let Some(phrase) = phrases.find(|phrase| phrase.begins(text, &tokens[at..])) {
            let head = &mut tokens[at + phrase.head];
            head.stem = vocabulary.stem(phrase.stem);
            head.class = TokenClass::Content;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::token::tokenize;
    use crate::text::{Lang, clean, sentence};

    /// The stems of a sentence's words that carry meaning.
    fn stems(text: &str) -> Vec<String> {
        let notes = tokenize(
            text,
            sentence::split(text, &clean::paragraphs(text), Lang::En),
            Lang::En,
        );
        let content = notes
            .tokens
            .iter()
            .filter(|t| t.class == super::TokenClass::Content);
        content
            .map(|t| notes.stems[t.stem as usize].clone())
            .collect()
    }

    #[test]
    fn a_phrase_has_the_stem_of_the_plain_word() {
        for (phrase, plain) in [
            (
                "Drivers turned down the offer.",
                "Drivers rejected the offer.",
            ),
            ("The visit was Called Off.", "The visit was cancelled."),
            ("Bakers are downing tools.", "Bakers strike."),
            ("A crowd set a bus alight.", "A crowd set a bus alight."),
            ("The head of state spoke.", "The president spoke."),
        ] {
            let (a, b) = (stems(phrase), stems(plain));
            assert!(b.iter().all(|stem| a.contains(stem)), "{a:?}, {b:?}");
        }
        assert!(!stems("Drivers turned; down came the rain.").contains(&"reject".to_owned()));
        assert!(
            stems("The bus turned down a lane.").contains(&"reject".to_owned()),
            "what a table cannot tell"
        );
    }

    #[test]
    fn every_line_names_a_stem_and_a_phrase() {
        let lines = super::PHRASES
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'));
        for line in lines {
            assert!(line.split(' ').count() > 2, "{line}");
            assert!(
                line.is_ascii() && !line.contains(|c: char| c.is_ascii_uppercase()),
                "{line}"
            );
            assert!(line.matches('*').count() < 2, "{line}");
        }
    }
}
