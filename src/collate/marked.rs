//! Which sentences have a word of a table that a finder of differences asks for, read once for all of them: hardly any
//! sentence has one, and each finder asks every sentence of every claim.

use std::cell::RefCell;

use super::divergence::{concedes, hedges};
use super::lexicon::judging::judges;
use super::lexicon::temper::{self, Temper};
use super::lexicon::{moment, rival, silence};
use crate::story::{Report, Span};
use crate::text::token::Memory;
use crate::text::{Annotations, Lang, Sentence};

/// A set of tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    /// Words that judge, see [`judges`].
    pub const JUDGES: Self = Self(1);
    /// First words of what stands against something, see [`rival`].
    pub const RIVAL: Self = Self(1 << 1);
    /// Words that concede something, see [`concedes`].
    pub const CONCEDES: Self = Self(1 << 2);
    /// Words that hold a statement at a distance, see [`hedges`].
    pub const HEDGES: Self = Self(1 << 3);
    /// Words that may have a temper, see [`temper`].
    pub const TEMPER: Self = Self(1 << 4);
    /// Words of phrases that say that somebody says nothing, see [`silence`].
    pub const SILENCE: Self = Self(1 << 5);
    /// Last words of phrases that hold a statement to its moment, see [`moment`].
    pub const MOMENT: Self = Self(1 << 6);

    /// The tables that have a word.
    fn of(word: &str) -> Self {
        let tables = [
            (Self::JUDGES, judges(word)),
            (Self::RIVAL, rival::may_begin(word)),
            (Self::CONCEDES, concedes(word)),
            (Self::HEDGES, hedges(word)),
            (Self::TEMPER, temper::may_have(word)),
            (Self::SILENCE, silence::may_say(word)),
            (Self::MOMENT, moment::may_end(word)),
        ];
        let own = tables.iter().filter(|(_, has)| *has);
        Self(own.fold(0, |all, (table, _)| all | table.0))
    }

    /// Whether a table has any of the words.
    pub fn has(self, table: Self) -> bool {
        self.0 & table.0 != 0
    }
}

thread_local! {
    /// A word has the same marks in every language.
    static KNOWN: RefCell<Memory<Marks>> = RefCell::default();
}

/// What the words of a report are marked by.
pub(super) struct Marked {
    /// One a sentence.
    pub sentences: Vec<Marks>,
    /// The words that have a temper, each with its sentence.
    pub tempered: Vec<(usize, Span, Temper)>,
}

impl Marked {
    pub fn of(report: &Report, notes: &Annotations) -> Self {
        let forms = KNOWN.with_borrow_mut(|known| {
            let read = |form: &str| known.recall(form, Lang::Other, || Marks::of(form), |m| *m);
            notes.forms.read(&report.text, read)
        });
        let words = notes.forms.of_tokens().iter();
        let words: Vec<Marks> = words.map(|form| forms[*form as usize]).collect();
        let all = |sentence: &Sentence| {
            let own = words[sentence.tokens.clone()].iter();
            Marks(own.fold(0, |all, marks| all | marks.0))
        };
        Self {
            sentences: notes.sentences.iter().map(all).collect(),
            tempered: tempered(report, notes, &words),
        }
    }
}

/// See [`Marked::tempered`]; `words` are the marks of the report's tokens.
fn tempered(report: &Report, notes: &Annotations, words: &[Marks]) -> Vec<(usize, Span, Temper)> {
    let of_sentence = |(sentence, own): (usize, &Sentence)| {
        let tokens = own.tokens.clone();
        let may_have = tokens.filter(|token| words[*token].has(Marks::TEMPER));
        may_have.filter_map(move |token| {
            let span = notes.tokens[token].span;
            let temper = temper::in_language(notes.lang, span.of(&report.text))?;
            Some((sentence, span, temper))
        })
    };
    let sentences = notes.sentences.iter().enumerate();
    sentences.flat_map(of_sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_marked_by_all_tables_that_have_it() {
        let furious = Marks::of("Furious");
        assert!(furious.has(Marks::JUDGES) && !furious.has(Marks::HEDGES));
        assert!(Marks::of("though").has(Marks::CONCEDES));
        assert!(Marks::of("reportedly").has(Marks::HEDGES));
        assert!(Marks::of("sacked").has(Marks::RIVAL));
        assert!(Marks::of("slammed").has(Marks::TEMPER));
        assert!(Marks::of("Stellungnahme").has(Marks::SILENCE));
        assert_eq!(Marks::of("harbour"), Marks::default());
    }
}
