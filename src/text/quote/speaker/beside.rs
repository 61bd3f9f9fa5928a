//! Speakers that another quotation or another clause beside the words tells: hearsay, a verb left out, who adds something.

use super::{Attribution, Search, Way};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::Gap;
use crate::text::quote::cue::{Cue, CueKind};
use crate::text::quote::discourse::Entity;

impl Search<'_, '_> {
    /// Lee told aides that the plan was “dead”, according to Roe: the source behind gives what Lee said. So does the
    /// paper that reports it.
    pub(super) fn hearsay(&self, behind: Option<usize>) -> Option<usize> {
        let source = &self.cues[behind?];
        let told = self.governing()?;
        let cue = &self.cues[told];
        if source.kind == CueKind::Verb && self.is_medium(source) {
            let speaks = cue.kind == CueKind::Verb && cue.subject.is_some();
            return speaks.then_some(told);
        }
        if source.kind != CueKind::Source {
            return None;
        }
        let that = (cue.end..self.inside.start).any(|w| self.scene.words[w].is(Class::THAT));
        let holds = match cue.kind {
            CueKind::Verb => that,
            kind => kind == CueKind::Naming,
        };
        (holds && cue.subject.is_some()).then_some(told)
    }

    /// Whether who says it is a paper, a station or an agency, which hands on what others say.
    fn is_medium(&self, cue: &Cue) -> bool {
        const MEDIA: [&str; 33] = [
            "agency",
            "newspaper",
            "paper",
            "daily",
            "broadcaster",
            "network",
            "channel",
            "media",
            "medien",
            "zeitungen",
            "sendern",
            "médias",
            "medios",
            "journaux",
            "diarios",
            "website",
            "magazine",
            "agentur",
            "nachrichtenagentur",
            "zeitung",
            "sender",
            "agence",
            "journal",
            "chaîne",
            "quotidien",
            "agencia",
            "diario",
            "cadena",
            "periódico",
            "agenzia",
            "giornale",
            "krant",
            "persbureau",
        ];
        let words = &self.scene.words;
        cue.subject.as_ref().is_some_and(|subject| {
            let head = words[phrase::head(words, subject)].span.of(self.scene.text);
            MEDIA.contains(&head.to_lowercase().as_str())
        })
    }

    /// Lee spoke of “a brave step”, his colleague Roe of “a moment”: the verb that is left out is the one before.
    pub(super) fn gapped(&self, done: &[Option<Attribution>]) -> Option<Attribution> {
        let words = &self.scene.words;
        let previous = done.last().and_then(Option::as_ref)?;
        let inside = &self.scene.inside[self.quote.checked_sub(1)?];
        let (first, before) = (inside.end, self.inside.start.checked_sub(1)?);
        let opened = inside.start.checked_sub(1)?;
        let same = words[opened].is(Class::PREP) && words[opened].hash == words[before].hash;
        if !same || first >= before || words[first].sentence != words[opened].sentence {
            return None;
        }
        let end = self.scene.marked[self.quote - 1].outer.end;
        let gap = self.scene.between(end, words[first].span.start);
        let joined = words[first].is(Class::AND);
        let first = first + usize::from(joined);
        let name = self.scene.names_in(&(before - 1..before)).last()?;
        let name = self.scene.names[name].clone();
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        // Dutch "zijn" is "his" here, and no verb.
        let own = name.start.min(first + 1)..name.start;
        let whole = name.start >= first
            && name.end == before
            && before - first <= 8
            && own.clone().all(|w| !words[w].is(verb) && words[w].flows());
        let entity = self.discourse.entity(&(first..before))?;
        let person = self.discourse.is_person(&entity);
        (whole && person && (joined || gap.contains([',', ';']))).then_some(Attribution {
            entity: Some(entity),
            ..previous.clone()
        })
    }

    /// “…,” the head of government added: whoever adds something spoke before, however the person is called now.
    pub(super) fn added(&self, cue: usize, done: &[Option<Attribution>]) -> Option<Entity> {
        const ADDS: [&str; 12] = [
            "added",
            "adds",
            "continued",
            "hinzu",
            "ajouté",
            "ajoute",
            "poursuivi",
            "añadió",
            "agregó",
            "aggiunto",
            "aggiunge",
            "toe",
        ];
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        let subject = cue.subject.as_ref()?;
        let near = (cue.start..cue.end.max(cue.word + 3).min(words.len()))
            .any(|w| ADDS.contains(&words[w].span.of(self.scene.text)));
        let described = words[phrase::head(words, subject)].is(Class::ROLE)
            && self.scene.names_in(subject).is_empty();
        let turn = self.quote.checked_sub(1)?;
        let same = self.scene.marked[turn].paragraph == self.scene.marked[self.quote].paragraph;
        let previous = done.last().and_then(Option::as_ref)?.entity.clone()?;
        (near && described && same && self.discourse.is_person(&previous)).then_some(previous)
    }

    /// Lee’s “the house goes so that the wall can stay” is a good line: a clause that has an owner is what that one said, and
    /// no title of what that one made.
    pub(super) fn owned(&self) -> Option<Attribution> {
        const CLAUSE: usize = 4;
        let words = &self.scene.words;
        let before = self.inside.start.checked_sub(1)?;
        let inside = &words[self.inside.clone()];
        let owns = words[before].gap.has(Gap::OWNER)
            && words[before].sentence == words[self.inside.start].sentence;
        // A title has its words in capitals.
        let clause =
            inside.len() >= CLAUSE && inside[1..].iter().filter(|w| w.is_capital()).count() < 2;
        let name = self.scene.names_in(&(before..before + 1)).last()?;
        let person = self.scene.notes.names[name].person
            || self.scene.bearers[self.scene.owners[name]].likely;
        let verb = inside
            .iter()
            .any(|w| w.is(Class::AUX.and(Class::FINITE).and(Class::SPEAKING)));
        (owns && clause && person && verb).then(|| Attribution {
            entity: Some(Entity::Bearer(self.scene.owners[name])),
            cue: None,
            way: Way::Governed,
        })
    }
}
