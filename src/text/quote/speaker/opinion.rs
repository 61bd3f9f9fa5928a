//! What something is to somebody: "For Lee the plan is “dead”", « Pour lui, « on a trop attendu » ».

use std::ops::Range;

use super::super::discourse::Entity;
use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::words::Gap;
use crate::text::name::{Gender, phrase};

/// Before whose opinion something is.
const FOR: [&str; 8] = ["For", "To", "Für", "Pour", "Para", "Per", "Voor", "Aan"];

impl Search<'_, '_> {
    /// For Lee the plan is “dead”: what something is to someone is in that person's words.
    pub(super) fn opinion(&self) -> Option<Attribution> {
        const CONCERNS: [&str; 3] = ["agit", "trata", "tratta"];
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(self.inside.start);
        if let Some(entity) = self.for_them(floor) {
            return Some(Attribution {
                entity: Some(entity),
                cue: None,
                way: Way::Governed,
            });
        }
        let range = self.concerned(floor, self.inside.start)?;
        let is = (range.end..self.inside.start).any(|w| {
            words[w].is(Class::BE)
                || CONCERNS
                    .iter()
                    .any(|c| words[w].span.of(self.scene.text).ends_with(c))
        });
        // « Pour Ann Lee, la décision arrive « bien trop tard » »: outside English the comma tells an opinion.
        let set_off = words[range.end - 1].gap.has(Gap::COMMA) && self.scene.lang() != Lang::En;
        let is = is || set_off;
        let entity = self.discourse.entity(&range)?;
        let several = matches!(entity, Entity::Phrase(_))
            && words[phrase::head(words, &range)].is(phrase::HUMAN);
        let thinks = self.discourse.is_person(&entity) || several;
        (is && thinks).then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }

    /// « Pour lui, « … » », "Para ella, …": who was told of last.
    fn for_them(&self, floor: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let set_off = floor + 1 < self.inside.start && words[floor + 1].gap.has(Gap::COMMA);
        if !set_off || !FOR.contains(&form(floor)) || self.scene.lang() == Lang::En {
            return None;
        }
        let gender = match form(floor + 1) {
            "lui" | "él" | "ihn" | "hem" => Gender::Man,
            "elle" | "ella" | "lei" | "sie" | "haar" => Gender::Woman,
            _ => return None,
        };
        self.discourse.person(floor, gender)
    }

    /// For whom the sentence says that something is so: "For Lee", « Pour le syndicat ».
    pub(super) fn concerned(&self, floor: usize, limit: usize) -> Option<Range<usize>> {
        let words = &self.scene.words;
        if floor + 2 >= limit || !FOR.contains(&words[floor].span.of(self.scene.text)) {
            return None;
        }
        let name = self.scene.names_in(&(floor + 1..floor + 2)).next();
        match name {
            Some(name) => Some(self.scene.names[name].clone()),
            None => phrase::starting_at(words, floor + 1, limit),
        }
    }
}
