//! What claims were called in the last collation: that follows from the sentence that a label is taken from and what its claim's
//! others share with it, and need not be found again where these are as they were.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::Names;
use crate::collate::ClaimKind;
use crate::collate::index::{Index, bit};
use crate::collate::memory::Slot;
use crate::collate::profile::Profile;
use crate::collate::seal::{Seal, Sealer};
use crate::story::Span;
use crate::text::token::Fast;
use crate::text::{Figure, QuoteKind};

/// What is left to the next collation: by seal, where in its sentence each label stood if nothing was taken.
pub(in crate::collate) type Answers = HashMap<Seal, Option<Span>, Fast>;

/// What is known of labels, and what is found of them.
pub(in crate::collate) struct Known<'a> {
    names: &'a Names<'a>,
    memory: &'a Slot<Answers>,
    before: Option<Arc<Answers>>,
    /// What stands for the terms of each sentence.
    terms: Vec<Seal>,
    found: Mutex<Answers>,
}

fn terms_of(index: &Index, profile: &Profile) -> Seal {
    let mut sealer = Sealer::default();
    for term in &profile.terms {
        sealer.seal(index.words[*term as usize]);
    }
    sealer.sealed()
}

/// Writes down what a figure says, wherever it stands.
fn write(figure: &Figure, sealer: &mut Sealer) {
    let told = (figure.kind, &figure.unit, &figure.head);
    (told, figure.value.to_bits(), figure.max.map(f64::to_bits)).hash(sealer);
}

impl<'a> Known<'a> {
    /// None where nothing is remembered.
    pub fn of(names: &'a Names<'a>) -> Option<Self> {
        let memory = &names.memory?.labels;
        let profiles = names.index.profiles.iter();
        Some(Self {
            names,
            memory,
            before: memory.get(),
            terms: profiles.map(|p| terms_of(names.index, p)).collect(),
            found: Mutex::default(),
        })
    }

    /// What stands for all that a label is found by, where no other is taken.
    fn seal(&self, members: &[u32], kind: ClaimKind, chosen: u32) -> Seal {
        let mut sealer = Sealer::default();
        kind.hash(&mut sealer);
        self.write(chosen, &mut sealer);
        for member in members {
            sealer.seal(self.terms[*member as usize]);
            let figures = self.figures(*member);
            sealer.write_usize(figures.len());
            for figure in figures {
                write(figure, &mut sealer);
            }
        }
        sealer.sealed()
    }

    fn figures(&self, member: u32) -> &'a [Figure] {
        let at = self.names.index.profiles[member as usize].at;
        self.names.annotations[at.report].figures_of(at.sentence)
    }

    /// Writes down the sentence that a label is taken from, with all that stands in it.
    fn write(&self, chosen: u32, sealer: &mut Sealer) {
        let index = self.names.index;
        let profile = &index.profiles[chosen as usize];
        let (report, sentence) = (profile.at.report, profile.at.sentence);
        let (text, notes) = (
            &self.names.story.reports[report].text,
            &self.names.annotations[report],
        );
        sealer.write_usize(report);
        sealer.write_u8(bit(notes.lang));
        let span = notes.sentences[sentence].span;
        // The sign of a currency may stand before it.
        let before = text[..span.start].chars().next_back();
        (span, span.of(text), before).hash(sealer);
        for token in notes.tokens_of(sentence) {
            (token.span, token.class, token.capital).hash(sealer);
        }
        for term in &profile.order {
            sealer.seal(index.words[*term as usize]);
            sealer.value(index.weights[*term as usize]);
        }
        let quotes = notes.quotes.iter().filter(|q| q.span.overlaps(span));
        for quote in quotes {
            (
                quote.span,
                quote.kind == QuoteKind::Full,
                quote.kind == QuoteKind::Scare,
            )
                .hash(sealer);
        }
        for figure in self.figures(chosen) {
            (figure.span, figure.number).hash(sealer);
        }
    }

    /// Where a label stands if none is taken, as `find` has it where it is not known.
    pub fn or_find(
        &self,
        (members, kind, chosen): (&[u32], ClaimKind, u32),
        find: impl FnOnce() -> Option<Span>,
    ) -> Option<Span> {
        let seal = self.seal(members, kind, chosen);
        let known = self.before.as_ref().and_then(|before| before.get(&seal));
        let span = known.copied().unwrap_or_else(find);
        let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(seal, span);
        span
    }

    /// Leaves all to the next collation.
    pub fn leave(self) {
        let found = self.found.into_inner();
        let found = found.unwrap_or_else(PoisonError::into_inner);
        self.memory.set(Arc::new(found));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::collate::label::tests::with_names;
    use crate::collate::memory::Memory;

    /// Whether the label of the first sentences of two reports is looked for.
    fn is_asked(memory: &Memory, texts: [&str; 2]) -> bool {
        with_names(texts, Some(memory), |names| {
            let (known, asked) = (Known::of(names).unwrap(), Cell::new(false));
            known.or_find((&[0, 2], ClaimKind::Fact, 0), || {
                asked.set(true);
                None
            });
            known.leave();
            asked.get()
        })
    }

    #[test]
    fn a_label_is_looked_for_again_where_its_sentences_changed() {
        let memory = Memory::default();
        let own = "The barge sank near the lock. Twelve men were rescued.";
        let other = "A barge sank at the lock. All men were saved.";
        assert!(is_asked(&memory, [own, other]));
        assert!(!is_asked(&memory, [own, other]));
        // Another sentence.
        let edited = "The barge sank near the lock. Eleven boys were rescued.";
        assert!(!is_asked(&memory, [edited, other]));
        // One that shares other words with the label's.
        assert!(is_asked(
            &memory,
            [edited, "A barge burned at the lock. All men were saved."]
        ));
        // The label's own.
        let moved = "The barge sank near a lock. Eleven boys were rescued.";
        assert!(is_asked(
            &memory,
            [moved, "A barge burned at the lock. All men were saved."]
        ));
    }
}
