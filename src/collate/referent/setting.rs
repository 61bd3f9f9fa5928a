//! A figure among the words of its sentence.

use crate::text::{Annotations, Figure, Token};

/// Where a figure stands, found once for all that is read off the words around it.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The text of its report.
    pub text: &'a str,
    pub notes: &'a Annotations,
    /// Index into the report's figures.
    pub at: usize,
    pub figure: &'a Figure,
    /// The words before it, those that it is told in, and those behind it.
    pub before: &'a [Token],
    pub inside: &'a [Token],
    pub behind: &'a [Token],
}

impl<'a> Setting<'a> {
    /// Of figure `at` of a report.
    pub fn of(text: &'a str, notes: &'a Annotations, at: usize) -> Self {
        let figure = &notes.figures[at];
        let tokens = notes.tokens_of(figure.sentence);
        let first = tokens.partition_point(|t| t.span.end <= figure.span.start);
        let (before, tokens) = tokens.split_at(first);
        let inside = tokens.iter().take_while(|t| t.span.start < figure.span.end);
        let (inside, behind) = tokens.split_at(inside.count());
        Self {
            text,
            notes,
            at,
            figure,
            before,
            inside,
            behind,
        }
    }

    /// A word as it is written.
    #[inline]
    pub fn word(&self, token: &Token) -> &'a str {
        token.span.of(self.text)
    }

    /// All figures of the sentence.
    pub fn figures(&self) -> &'a [Figure] {
        let all = &self.notes.figures;
        let own = |f: &&Figure| f.sentence == self.figure.sentence;
        let first = self.at - all[..self.at].iter().rev().take_while(own).count();
        &all[first..first + all[first..].iter().take_while(own).count()]
    }
}
