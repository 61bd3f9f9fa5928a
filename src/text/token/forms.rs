//! The word forms of a text, each once: what is read off a form alone is read once for all its tokens.

use crate::story::Span;
use crate::text::name::words::Form;

/// See the module's documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// For each token the number of its form.
    of_tokens: Vec<u32>,
    /// Where each form first stands.
    first: Vec<Span>,
    /// Each form read for grammar.
    pub(super) grammar: Vec<Form>,
}

impl Forms {
    /// For a text of about so many tokens and forms.
    pub(super) fn with_room(tokens: usize, forms: usize) -> Self {
        Self {
            of_tokens: Vec::with_capacity(tokens),
            first: Vec::with_capacity(forms),
            grammar: Vec::new(),
        }
    }

    /// Adds a token with the number of its form: forms are numbered as they are met.
    pub(crate) fn push(&mut self, form: u32, token: Span) {
        if form as usize == self.first.len() {
            self.first.push(token);
        }
        self.of_tokens.push(form);
    }

    /// What is read off each form of its text.
    pub fn read<'t, T>(&self, text: &'t str, read: impl FnMut(&'t str) -> T) -> Vec<T> {
        let forms = self.first.iter().map(|span| span.of(text));
        forms.map(read).collect()
    }

    /// Each form read for grammar.
    pub fn grammar(&self) -> &[Form] {
        &self.grammar
    }

    /// The number of the form of each token.
    pub fn of_tokens(&self) -> &[u32] {
        &self.of_tokens
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_once_for_all_its_tokens() {
        let text = "go Go go";
        let mut forms = Forms::with_room(3, 2);
        for (form, start) in [(0, 0), (1, 3), (0, 6)] {
            forms.push(form, Span::new(start, start + 2));
        }
        assert_eq!(forms.read(text, str::to_owned), ["go", "Go"]);
        assert_eq!(forms.of_tokens(), [0, 1, 0]);
    }
}
