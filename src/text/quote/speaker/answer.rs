//! Who answers: "Lee asked the mayor whether … His response: “…”" is the mayor's.

use super::{Entity, Search};
use crate::text::Lang;
use crate::text::name;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::quote::cue::CueKind;
use crate::text::quote::subject;

/// Nouns for what one says to a question.
const ANSWERS: [&str; 4] = ["response", "reply", "answer", "retort"];

/// Verbs that want an answer, before whom they want it from.
const ASKS: [&str; 8] = [
    "asked",
    "asks",
    "challenged",
    "pressed",
    "questioned",
    "quizzed",
    "confronted",
    "urged",
];

impl Search<'_, '_> {
    /// Whom the sentence before asked, where what "his response" was follows.
    pub(super) fn answering(&self, cue: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        let form = |w: usize| words[w].span.of(self.scene.text);
        let owner = cue.subject.clone().filter(|s| s.len() == 1)?.start;
        let own = words[owner].is(Class::DET) && words[owner].is(Class::MASC.and(Class::FEM));
        let answer = cue.kind == CueKind::Noun && ANSWERS.contains(&form(cue.word));
        let last = owner.checked_sub(1).filter(|_| words[owner].first)?;
        if self.scene.lang() != Lang::En || !own || !answer {
            return None;
        }
        let floor = self.scene.sentence_start(last);
        let asks = (floor + 1..last)
            .rev()
            .find(|w| self.scene.quoted[*w].is_none() && ASKS.contains(&form(*w)))?;
        let asked = phrase::starting_at(words, asks + 1, last + 1)?;
        let asked = subject::with_apposition(self.scene, asked);
        let entity = self.discourse.entity(&asked)?;
        let gender = name::gender_of(&words[owner..=owner]);
        let fits = self.discourse.is_person(&entity) && self.discourse.may_be(&entity, gender);
        fits.then_some(entity)
    }
}
