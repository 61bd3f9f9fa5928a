//! What something is to somebody: "For Lee the plan is “dead”", « Pour lui, « on a trop attendu » ».

use std::ops::Range;

use super::super::discourse::Entity;
use super::super::subject;
use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::words::Gap;
use crate::text::name::{Gender, phrase};

/// Before whose opinion something is.
const FOR: [&str; 8] = ["For", "To", "Für", "Pour", "Para", "Per", "Voor", "Aan"];

/// What would be so to somebody.
const WOULD_BE: [&str; 5] = ["wäre", "serait", "sería", "sarebbe", "zou"];

/// Verbs of what somebody thinks will come, whose own words may tell it.
const EXPECTS: &str = "sees sieht sehen sah sahen voit voient ve ven vede vedono ziet zien expects expected hopes hoped fears feared plans planned intends intended wants wanted \
    erwartet erwartete hofft hoffte fürchtet fürchtete befürchtet befürchtete espère espérait craint craignait \
    espera esperaba teme temía prevé preveía spera sperava prevede prevedeva temeva verwacht verwachtte hoopt hoopte vreest vreesde";

/// Fewer words are a label, and nobody's.
const OWN: usize = 3;

impl Search<'_, '_> {
    /// The railway expects the work to last “a month if it stays dry”: what a body expects is told in its words.
    pub(super) fn expected(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let floor = self.scene.sentence_start(self.inside.start);
        let expects = |w: &usize| EXPECTS.split_whitespace().any(|verb| verb == form(*w));
        let verb = (floor + 1..self.inside.start).rev().find(expects)?;
        let set_off = Gap::COMMA.and(Gap::STOP).and(Gap::MARK);
        let whole = (verb..self.inside.start - 1).all(|w| !words[w].gap.has(set_off));
        let subject = subject::main_subject(self.scene, words[verb].sentence, verb)?;
        let apposed =
            words[verb - 1].gap.has(Gap::COMMA) && words[subject.end - 1].gap.has(Gap::COMMA);
        // "Halden Dairy, the supplier, expects": whose description it is.
        let told = subject
            .start
            .checked_sub(1)
            .filter(|t| words[*t].gap.has(Gap::COMMA));
        let named = told.and_then(|t| self.scene.names_in(&(t..t + 1)).next());
        let named = named.filter(|_| apposed);
        let subject = named.map_or(subject, |n| self.scene.names[n].clone());
        let entity = self.discourse.entity(&subject)?;
        let head = &words[phrase::head(words, &subject)];
        let speaks = head.is(phrase::HUMAN) || matches!(entity, Entity::Bearer(_));
        let told = whole && self.inside.len() >= OWN && speaks;
        let beside = (subject.end..verb).all(|w| words[w].is(Class::ADV) && words[w].flows());
        (told && (beside && subject.end <= verb || apposed)).then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }

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
        let range = self
            .concerned(floor, self.inside.start)
            .or_else(|| self.concerned(self.behind_colon_from(floor)?, self.inside.start))?;
        let is = (range.end..self.inside.start).any(|w| {
            words[w].is(Class::BE)
                || WOULD_BE.contains(&words[w].span.of(self.scene.text))
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

    /// The word behind the last colon of a sentence before the quotation: "each has a view: for Lee, it is “a waste”".
    fn behind_colon_from(&self, floor: usize) -> Option<usize> {
        let words = &self.scene.words;
        let colon = |w: &usize| {
            let gap = self
                .scene
                .between(words[*w].span.end, words[*w + 1].span.start);
            gap.contains(':')
        };
        let before = (floor..self.inside.start.checked_sub(1)?)
            .rev()
            .find(colon)?;
        Some(before + 1)
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
        let form = words[floor].span.of(self.scene.text);
        let opens = |first: &&str| first.eq_ignore_ascii_case(form);
        if floor + 2 >= limit || !FOR.iter().any(opens) {
            return None;
        }
        let name = self.scene.names_in(&(floor + 1..floor + 2)).next();
        match name {
            Some(name) => Some(self.scene.names[name].clone()),
            None => phrase::starting_at(words, floor + 1, limit),
        }
    }
}
