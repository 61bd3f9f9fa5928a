//! Words behind a colon without a cue: whom the sentence before it tells of says them.

use super::{Attribution, Entity, Search, Way};
use crate::text::name::lexicon::Class;
use crate::text::quote::subject;

/// What stands before a colon behind which somebody goes on: "And later:", "The envy comes next:".
const NEXT: &str = "next then later again further finally afterwards moments dann weiter später wieder schließlich danach
    anschließend puis ensuite encore loin enfin après luego después además finalmente tarde adelante poi ancora infine dopo
    oltre inoltre dan verder daarna weer slotte vervolgens";

/// So many words at most.
const SHORT: usize = 6;

impl Search<'_, '_> {
    /// Whether the words up to `before`, which a colon follows, tell no more than that something comes next.
    pub(super) fn tells_what_comes_next(&self, before: usize) -> bool {
        let words = &self.scene.words;
        let first = self.scene.sentence_start(before);
        let form = |w: usize| words[w].span.of(self.scene.text).to_lowercase();
        let next = |w: usize| NEXT.split_whitespace().any(|n| n == form(w));
        before - first < SHORT && (first..=before).any(next)
    }

    /// A sentence right behind a colon, where a person by name is the subject of what stands before it: „Jan Voigt machte die
    /// Polizei verantwortlich: „Sie haben uns eingesperrt.““
    pub(super) fn opened(&self) -> Option<Attribution> {
        const SENTENCE: usize = 4;
        let words = &self.scene.words;
        let first = self.inside.start;
        let before = first
            .checked_sub(1)
            .filter(|b| *b > self.scene.sentence_start(first))?;
        let gap = self
            .scene
            .between(words[before].span.end, words[first].span.start);
        if !gap.contains(':') || self.inside.len() < SENTENCE || !words[first].is_capital() {
            return None;
        }
        let subject = subject::main_subject(self.scene, words[first].sentence, before)?;
        let subject = subject::author_of(self.scene, &subject);
        let person = |n: usize| self.scene.notes.names[n].person;
        let named = self.scene.names_in(&subject).any(person);
        let entity = self.discourse.entity(&subject).filter(|_| named);
        entity.map(|entity| Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Context,
        })
    }

    /// Words set in behind a colon, when one person alone stands before it: what people will
    /// remember is a line of Lee's: the firm “knew, and chose to wait”.
    pub(super) fn announced(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let colon = (floor..first).rev().find(|w| {
            let next = words
                .get(w + 1)
                .map_or(words[*w].span.end, |n| n.span.start);
            self.scene.between(words[*w].span.end, next).contains(':')
        })?;
        let label = words[first - 1].is(Class::DET) || self.inside.len() < 3;
        let mut people = self
            .scene
            .names_in(&(floor..colon + 1))
            .filter(|n| self.scene.notes.names[*n].person)
            .map(|n| self.scene.owners[n]);
        let one = people.next()?;
        (!label && people.all(|other| other == one)).then_some(Attribution {
            entity: Some(Entity::Bearer(one)),
            cue: None,
            way: Way::Context,
        })
    }
}
