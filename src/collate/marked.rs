//! Which sentences have a word of a table that a finder of differences asks for, read once for all of them: hardly any
//! sentence has one, and each finder asks every sentence of every claim.

use std::cell::RefCell;

use super::divergence::{concedes, hedges};
use super::lexicon::judging::judges;
use super::lexicon::temper::{self, Temper};
use super::lexicon::{self, rival, silence};
use crate::story::{Report, Span};
use crate::text::token::Memory;
use crate::text::{Annotations, Lang, Token};

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
    /// English words that may have a temper, see [`temper`].
    pub const TEMPER: Self = Self(1 << 4);
    /// Words of phrases that say that somebody says nothing, see [`silence`].
    pub const SILENCE: Self = Self(1 << 5);

    /// The tables that have a word.
    fn of(word: &str) -> Self {
        let tables = [
            (Self::JUDGES, judges(word)),
            (Self::RIVAL, rival::may_begin(word)),
            (Self::CONCEDES, concedes(word)),
            (Self::HEDGES, hedges(word)),
            (Self::TEMPER, temper::may_have(word)),
            (Self::SILENCE, silence::may_say(word)),
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

/// The marks of each sentence of a report.
pub(super) fn of_report(notes: &Annotations, report: &Report) -> Vec<Marks> {
    // For each stem the form that it last had with a small letter, and with a capital: nearly all come again.
    let mut last = vec![<[(&str, Marks); 2]>::default(); notes.stems.len()];
    let mut of_token = |token: &Token| {
        let form = token.span.of(&report.text);
        let (known, marks) = &mut last[token.stem as usize][usize::from(token.capital)];
        if *known != form {
            let read = || Marks::of(form);
            *marks = KNOWN.with_borrow_mut(|all| all.recall(form, Lang::Other, read, |m| *m));
            *known = form;
        }
        marks.0
    };
    let tokens = |sentence: usize| notes.tokens_of(sentence).iter();
    let sentences = 0..notes.sentences.len();
    sentences
        .map(|s| Marks(tokens(s).fold(0, |all, token| all | of_token(token))))
        .collect()
}

/// The English words of a report that have a temper, each with its sentence; `marks` are those of its sentences.
pub(super) fn tempered(
    notes: &Annotations,
    report: &Report,
    marks: &[Marks],
) -> Vec<(usize, Span, Temper)> {
    if notes.lang != Lang::En {
        return Vec::new();
    }
    let may_have = |(_, marks): &(usize, &Marks)| marks.has(Marks::TEMPER);
    let sentences = marks.iter().enumerate().filter(may_have);
    let of_sentence = |(sentence, _): (usize, &Marks)| {
        let forms = notes
            .tokens_of(sentence)
            .iter()
            .map(|token| (token.span, token.span.of(&report.text)));
        let forms = forms.filter(|(_, form)| temper::may_have(form));
        let tempers =
            forms.filter_map(|(span, form)| Some((span, temper::of(&lexicon::lower(form))?)));
        tempers.map(move |(span, temper)| (sentence, span, temper))
    };
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
