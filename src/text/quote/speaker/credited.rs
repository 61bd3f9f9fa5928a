//! A credit behind a dash, as quotations are pulled out of a text: “…” – captain Ann Lee on the match.

use super::super::discourse::Entity;
use super::{Attribution, Search, Way};
use crate::text::name::phrase;
use crate::text::name::words::Gap;

impl Search<'_, '_> {
    /// Whose name or office stands behind a dash that follows the quotation, where this begins its sentence.
    pub(super) fn credited(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let next = self.inside.end;
        let dashed = self.tail().trim().trim_matches(['”', '"', '»', '’']).trim();
        let begins = self.inside.start == self.scene.sentence_start(self.inside.start);
        let follows =
            next < words.len() && self.same_paragraph(next) && self.scene.quoted[next].is_none();
        if !begins || !follows || !matches!(dashed, "–" | "—" | "-") {
            return None;
        }
        let range = phrase::starting_at(words, next, self.scene.sentence_end(next))?;
        // "“…” – the minister was gone by noon" tells no speaker: a credit has no verb of its own.
        let named = self
            .scene
            .names_in(&range)
            .any(|n| self.scene.notes.names[n].person);
        let ends = range.end == self.scene.sentence_end(next)
            || words[range.end - 1].gap.has(Gap::COMMA.and(Gap::END))
            || words[range.end].is(crate::text::name::lexicon::Class::PREP);
        let entity = self.discourse.entity(&range)?;
        let speaks = self.discourse.is_person(&entity) || matches!(entity, Entity::Phrase(_));
        (named && ends && speaks).then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Direct,
        })
    }
}
