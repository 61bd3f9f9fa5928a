//! A speaker who is named only behind the words.

use super::super::discourse::Entity;
use super::super::subject;
use super::Search;
use crate::text::name::Gender;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};

/// A subject has so many words at most up to its noun.
const SUBJECT: usize = 5;

impl Search<'_, '_> {
    /// In what it called “mirror measures”, the ministry sent them home: the subject that follows.
    pub(super) fn of_the_main_clause(&self, cue: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        let subject = cue.subject.as_ref().filter(|s| s.len() == 1)?;
        let floor = self.scene.sentence_start(cue.word);
        let next = self.inside.end;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let opens = subject.start == floor + 2
            && words[subject.start].is(PRONOUN)
            && form(floor + 1) == "what"
            && words[floor].is(Class::PREP);
        if !opens || next + 1 >= self.scene.sentence_end(floor) || !self.tail().contains(',') {
            return None;
        }
        let name = self.scene.names_in(&(next..next + 1)).next();
        let range = match name {
            Some(name) => self.scene.names[name].clone(),
            None => (next..(next + SUBJECT).min(self.scene.sentence_end(floor)))
                .find(|w| words[*w].is(HUMAN))
                .and_then(|w| phrase::ending_at(words, w, next))
                .filter(|r| r.start == next)?,
        };
        self.discourse.entity(&range)
    }

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
        // "Her son Liam, she said, had been “…”. Ann Lee was speaking …": a man is not she.
        let fits = |n: usize| {
            let bearer = Entity::Bearer(self.scene.owners[n]);
            self.scene.notes.names[n].person && self.discourse.may_be(&bearer, gender)
        };
        if earlier.any(fits) {
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
