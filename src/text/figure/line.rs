//! One sentence as the finders see it: its tokens, what stands between them, and the tables.

use std::cell::Cell;

use jiff::civil::Date;

use super::number::Number;
use super::words::{Sets, Words};
use crate::story::Span;
use crate::text::{Annotations, Lang, Name, Token, token};

/// The tokens of one sentence folded, written down once for all who ask.
#[derive(Default)]
pub(super) struct Folded {
    /// The sentence in lower case, and behind it the tokens that folding changes beyond that.
    text: String,
    /// Where in the report it begins.
    start: usize,
    /// Where its tokens stand in `text`; none where they stand as in the sentence.
    spans: Vec<(usize, usize)>,
    /// The sets that each token is in, once they were asked for: several finders ask for those of one token.
    sets: Vec<Cell<Option<Sets>>>,
    /// The token that was last asked about as a number, and what it is as one.
    number: Cell<Option<(usize, Option<Number>)>>,
}

impl Folded {
    /// Turns to another sentence.
    pub fn turn_to(&mut self, text: &str, sentence: Span, tokens: &[Token]) {
        self.text.clear();
        self.spans.clear();
        self.sets.clear();
        self.sets.resize(tokens.len(), Cell::default());
        self.number.set(None);
        self.text.push_str(sentence.of(text));
        self.start = sentence.start;
        let plain = self.text.is_ascii();
        self.text.make_ascii_lowercase();
        if plain {
            return;
        }
        for token in tokens {
            let raw = token.span.of(text);
            let span = if raw.is_ascii() {
                let start = token.span.start - sentence.start;
                (start, start + token.span.len())
            } else {
                let start = self.text.len();
                self.text.push_str(&token::fold(raw));
                (start, self.text.len())
            };
            self.spans.push(span);
        }
    }

    /// Token `at` folded.
    fn of(&self, at: usize, token: &Token) -> &str {
        let as_it_stands = || (token.span.start - self.start, token.span.end - self.start);
        let (start, end) = self.spans.get(at).copied().unwrap_or_else(as_it_stands);
        &self.text[start..end]
    }
}

/// One sentence.
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub notes: &'a Annotations,
    pub words: &'static Words,
    /// Index of the sentence.
    pub sentence: usize,
    pub tokens: &'a [Token],
    pub folded: &'a Folded,
    pub date: Option<Date>,
}

/// Marks that may stand between a number and its noun.
fn is_light(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\'' | '’'
                | '“'
                | '”'
                | '"'
                | '«'
                | '»'
                | '„'
                | '‘'
                | 's'
                | '-'
                | '‐'
                | '‑'
                | '*'
                | '_'
        )
}

/// Whether a word of a table is this one, which is folded.
fn same(low: &str, word: &str) -> bool {
    low.eq_ignore_ascii_case(word) || !word.is_ascii() && low == token::fold(word)
}

/// Whether a letter of a table, which may be part of one that folding changes, can be this one.
fn may_be(written: Option<u8>, folded: Option<u8>) -> bool {
    let lower = |b: Option<u8>| b.map(|b| b.to_ascii_lowercase());
    lower(written) == folded || written.is_some_and(|b| !b.is_ascii())
}

/// Whether a phrase of a table can have this folded word for its last, by the letters behind the last one that folding
/// may change.
fn may_close(phrase: &str, word: &str) -> bool {
    let both = phrase.bytes().rev().zip(word.bytes().rev());
    let mut plain = both.take_while(|(own, _)| own.is_ascii());
    !word.is_empty() && plain.all(|(own, other)| own.to_ascii_lowercase() == other)
}

impl<'a> Line<'a> {
    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The bytes of token `at`; empty past the end.
    pub fn span(&self, at: usize) -> Span {
        self.tokens.get(at).map_or(Span::default(), |t| t.span)
    }

    /// The token as it is written; empty past the end.
    #[inline]
    pub fn raw(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    /// The token folded; empty past the end.
    #[inline]
    pub fn low(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| self.folded.of(at, t))
    }

    /// What stands before token `at`, back to the token before it or the sentence's start.
    #[inline]
    pub fn gap(&self, at: usize) -> &'a str {
        let sentence = || self.notes.sentences[self.sentence].span;
        let from = match at.checked_sub(1) {
            Some(before) => self.span(before).end,
            None => sentence().start,
        };
        let to = self
            .tokens
            .get(at)
            .map_or_else(|| sentence().end, |t| t.span.start);
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether only white space stands before token `at`, and there is a token.
    #[inline]
    pub fn spaced(&self, at: usize) -> bool {
        let blank = |gap: &str| gap == " " || gap.trim().is_empty();
        at < self.len() && at > 0 && blank(self.gap(at))
    }

    /// Whether a hyphen alone stands before token `at`.
    pub fn hyphened(&self, at: usize) -> bool {
        at < self.len() && matches!(self.gap(at), "-" | "‐" | "‑")
    }

    /// Whether a phrase may go on over what stands before token `at`.
    pub fn light(&self, at: usize) -> bool {
        at < self.len() && self.gap(at).chars().all(is_light)
    }

    /// Whether token `at` is in a set of small words.
    pub fn is(&self, at: usize, set: Sets) -> bool {
        self.folded.sets.get(at).is_some_and(|known| {
            let sets = known.get().unwrap_or_else(|| self.words.sets(self.low(at)));
            known.set(Some(sets));
            sets.has(set)
        })
    }

    /// What `read` makes of token `at` as a number; several finders ask for that of one token.
    pub fn number(
        &self,
        at: usize,
        read: impl Fn(&Self, usize) -> Option<Number>,
    ) -> Option<Number> {
        if let Some((_, known)) = self.folded.number.get().filter(|(token, _)| *token == at) {
            return known;
        }
        let number = read(self, at);
        self.folded.number.set(Some((at, number)));
        number
    }

    /// Whether token `at` begins with a digit.
    #[inline]
    pub fn digits(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_numeric)
    }

    /// Whether token `at` is "and".
    pub fn joins(&self, at: usize) -> bool {
        let and = match self.notes.lang {
            Lang::De => "und",
            Lang::Fr => "et",
            Lang::Es => "y",
            Lang::It => "e",
            Lang::Nl => "en",
            Lang::En | Lang::Other => "and",
        };
        self.low(at) == and
    }

    /// How many tokens the phrase takes if it ends right before token `end`.
    pub fn ends_with(&self, end: usize, phrase: &str) -> Option<usize> {
        self.closes(end, self.low(end.checked_sub(1)?), phrase)
    }

    /// The same, `last` being the token before token `end` folded.
    fn closes(&self, end: usize, last: &str, phrase: &str) -> Option<usize> {
        // Most phrases are told apart by their last word.
        if !may_close(phrase, last) {
            return None;
        }
        let spaces = phrase.bytes().filter(|b| *b == b' ').count();
        let from = end.checked_sub(spaces + 1)?;
        self.phrase_at(from, phrase)
    }

    /// How many tokens the phrase takes if it stands at token `from`.
    pub fn phrase_at(&self, from: usize, phrase: &str) -> Option<usize> {
        if !may_be(phrase.bytes().next(), self.low(from).bytes().next()) {
            return None;
        }
        let mut count = 0;
        for word in phrase.split(' ') {
            let at = from + count;
            if at >= self.len() || !same(self.low(at), word) || count > 0 && !self.light(at) {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// Length of the longest of `phrases` that ends right before token `end`.
    pub fn any_before(&self, end: usize, phrases: &[&str]) -> Option<usize> {
        let last = self.low(end.checked_sub(1)?);
        let closes = |phrase: &&str| self.closes(end, last, phrase);
        phrases.iter().filter_map(closes).max()
    }

    /// Length of the longest of `phrases` at token `from`.
    pub fn any_at(&self, from: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.low(from).bytes().next();
        let near = phrases.iter().filter(|p| may_be(p.bytes().next(), first));
        near.filter_map(|p| self.phrase_at(from, p)).max()
    }

    /// The name that a byte lies in.
    pub fn name_at(&self, offset: usize) -> Option<&'a Name> {
        let after = self.notes.names.partition_point(|n| n.span.start <= offset);
        let name = self.notes.names.get(after.checked_sub(1)?)?;
        name.span.contains(offset).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_closes_with_its_last_word() {
        let cases = [
            ("shortly after", "after", true),
            ("shortly after", "before", false),
            ("shortly after", "later", false),
            ("peu après", "apres", true),
            ("peu après", "pres", true),
            ("après", "apres", true),
            ("jusqu à", "a", true),
            ("Uhr", "uhr", true),
            ("after", "", false),
        ];
        for (phrase, word, may) in cases {
            assert_eq!(may_close(phrase, word), may, "{phrase}, {word}");
        }
    }
}
