//! A speaker who is named only behind the words.

use super::super::discourse::Entity;
use super::super::subject;
use super::Search;
use crate::text::name::Gender;
use crate::text::name::lexicon::Class;

impl Search<'_, '_> {
    /// “…,” she tells me. Ann Lee was 19 when …: of a pronoun before which nobody is named, the person whom the next
    /// sentence is about (cataphora, Quirk et al. 1985, §6.19).
    pub(super) fn named_next(&self, cue: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let subject = self.cues[cue].subject.as_ref().filter(|s| s.len() == 1)?;
        let gender = match &words[subject.start] {
            he if he.is(Class::HE) => Gender::Man,
            she if she.is(Class::SHE) => Gender::Woman,
            _ => return None,
        };
        let mut earlier = self.scene.names_in(&(0..subject.start));
        if earlier.any(|n| self.scene.notes.names[n].person) {
            return None;
        }
        let next = words[subject.start].sentence + 1;
        let sentence = self.scene.notes.sentences.get(next)?;
        let range = subject::main_subject(self.scene, next, sentence.tokens.end)?;
        let entity = self.discourse.entity(&range)?;
        let fits = self.discourse.is_person(&entity) && self.discourse.may_be(&entity, gender);
        fits.then_some(entity)
    }
}
