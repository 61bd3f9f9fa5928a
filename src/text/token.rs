//! Words and numbers with their stems.

use super::{Annotations, Lang, Sentence};
use crate::story::Span;

/// What a token is to matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum TokenClass {
    /// A word that carries meaning.
    #[default]
    Content,
    /// A function word of the language.
    Stop,
    /// Digits.
    Number,
}

/// One word or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// Index into [`Annotations::stems`]: lower case, folded, stemmed; numbers as `#26`.
    pub stem: u32,
    /// What it is to matching.
    pub class: TokenClass,
    /// Whether it begins with an upper-case letter.
    pub capital: bool,
}

/// Tokens and stems of all sentences, each sentence told which tokens are its own.
pub fn tokenize(text: &str, sentences: Vec<Sentence>, lang: Lang) -> Annotations {
    let _ = text;
    Annotations {
        lang,
        sentences,
        ..Annotations::default()
    }
}
