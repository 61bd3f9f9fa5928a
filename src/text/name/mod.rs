//! Proper names: people, places, bodies.

pub mod lexicon;

use super::Annotations;
use crate::story::Span;

/// One mention of a proper name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The words of the name, without title or article.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// The folded last word of the name: what mentions of one bearer share inside a report
    /// (`zelenskyy` for both "Volodymyr Zelenskyy" and "Zelenskyy’s").
    pub key: String,
    /// The fullest form that the report itself gives this bearer.
    pub full: String,
    /// Whether the report shows it to be a person (a role, a first name, a verb of speaking).
    pub person: bool,
}

/// Finds the names of a text.
pub fn find(text: &str, notes: &Annotations) -> Vec<Name> {
    let _ = (text, notes);
    Vec::new()
}
