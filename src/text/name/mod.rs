//! Proper names: people, places, bodies.
//!
//! A name is a run of capitalised words that is no ordinary opening of a sentence, no date and no
//! adjective of nation. Its bearer is a person when the report shows it: by an office or a form of
//! address, a common first name, an apposition, or a verb of speaking.

mod bearer;
mod latter;
pub mod lexicon;
mod month;
mod nation;
pub mod office;
pub mod phrase;
pub mod role;
mod run;
mod seat;
mod sieve;
mod someone;
mod united;
pub mod words;

pub use bearer::{Bearer, Gender, bearers, gender_of, gender_of_phrase, range_of, ranges};
pub use office::Office;

use super::{Annotations, BEFORE_DATELINE, dateline};
use crate::story::Span;

/// One mention of a proper name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The words of the name, without title or article.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// The folded last word of the name: what mentions of one bearer share inside a report
    /// (`lindqvist` for both "Maria Lindqvist" and "Lindqvist’s").
    pub key: String,
    /// The fullest form that the report itself gives this bearer.
    pub full: String,
    /// Whether the report shows it to be a person (a role, a first name, a verb of speaking).
    pub person: bool,
}

/// Finds the names of a text. `words` are its tokens read for grammar.
pub fn find(text: &str, notes: &Annotations, words: &[words::Word]) -> Vec<Name> {
    let runs = run::find(text, notes, words);
    bearer::join(text, words, &runs, filed(text, notes))
}

/// The dateline of a text, which stands in one of its first paragraphs; else nothing.
fn filed(text: &str, notes: &Annotations) -> Span {
    let opens = |nth: usize| {
        let first = notes.sentences.partition_point(|s| s.paragraph < nth);
        let own = notes.sentences[first..].iter();
        let start = own.clone().next()?.span.start;
        let end = own.take_while(|s| s.paragraph == nth).last()?.span.end;
        let length = dateline::end(text.get(start..end)?)?;
        Some(Span::new(start, start + length))
    };
    (0..BEFORE_DATELINE).find_map(opens).unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests;
