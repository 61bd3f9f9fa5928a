//! Words that one hands on for another: who reads a message out, who translates a sentence, what is told of in the sentence
//! before by its kind alone.

use super::{Attribution, Search, Way};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, PRONOUN};
use crate::text::name::words::Gap;
use crate::text::quote::cue::{Cue, CueKind};
use crate::text::quote::discourse::Entity;

/// Verbs of reading aloud.
const READS: [&str; 14] = [
    "read",
    "reads",
    "recited",
    "recites",
    "las",
    "liest",
    "verlas",
    "lu",
    "lit",
    "leyó",
    "letto",
    "lesse",
    "leest",
    "voorgelezen",
];

/// What is read out, with words of whoever wrote it.
const PAPERS: [&str; 18] = [
    "letter",
    "message",
    "statement",
    "telegram",
    "email",
    "note",
    "botschaft",
    "brief",
    "schreiben",
    "erklärung",
    "lettre",
    "carta",
    "mensaje",
    "lettera",
    "messaggio",
    "boodschap",
    "verklaring",
    "telegramm",
];

/// What verbs of translating begin with.
const RENDERS: [&str; 9] = [
    "translat",
    "übersetz",
    "tradui",
    "tradujo",
    "traduce",
    "tradott",
    "tradusse",
    "vertaal",
    "vertolk",
];

/// Words for the words themselves.
const SAYINGS: [&str; 14] = [
    "word", "words", "phrase", "sentence", "wort", "worte", "satz", "mot", "mots", "palabra",
    "frase", "parola", "woord", "zin",
];

/// So many words at most has a sentence that only tells that somebody spoke.
const SHORT: usize = 8;

/// So few quoted words are a label, which nobody says who is told not to have said it.
const LABEL: usize = 2;

impl Search<'_, '_> {
    /// A word in lower case.
    pub(super) fn form(&self, word: usize) -> String {
        self.scene.words[word]
            .span
            .of(self.scene.text)
            .to_lowercase()
    }

    /// “…,” he read from the President’s message: words of who wrote it.
    pub(super) fn read_out(&self, cue: usize) -> Option<Entity> {
        const REACH: usize = 8;
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        if !READS.contains(&self.form(cue.word).as_str()) {
            return None;
        }
        let end = self.scene.sentence_end(cue.word);
        let near = cue.word + 1..end.min(cue.word + 1 + REACH);
        let paper = near.clone().find(|w| {
            self.scene.quoted[*w].is_none() && PAPERS.contains(&self.form(*w).as_str())
        })?;
        let hung = (near.start..paper).any(|w| words[w].is(Class::PREP) && words[w].flows());
        let owner = (near.start..paper)
            .rev()
            .take_while(|w| words[*w].flows() || words[*w].gap.has(Gap::OWNER))
            .find(|w| words[*w].gap.has(Gap::OWNER));
        let range = if let Some(owner) = owner {
            phrase::ending_at(words, owner, near.start)?
        } else {
            let of = words.get(paper + 1).filter(|_| words[paper].flows())?;
            let by = of.is(Class::OF.and(Class::BY)) || self.form(paper + 1) == "from";
            let first = paper + 1 + usize::from(!of.is(Class::DET));
            phrase::starting_at(words, first, end).filter(|_| by)?
        };
        let entity = self.discourse.entity(&range)?;
        let speaks = self.discourse.is_person(&entity)
            || words[phrase::head(words, &range)].is(phrase::HUMAN);
        (hung && speaks).then_some(entity)
    }

    /// Whether the sentence of a word tells of the words that follow and of nobody's but another's: "The agency translates
    /// it so: “…”", "The word was closer to the dock: “…”".
    pub(super) fn only_renders(&self, before: usize) -> bool {
        let words = &self.scene.words;
        let start = self.scene.sentence_start(before);
        let renders = |w: usize| {
            let form = self.form(w);
            let verb = RENDERS.iter().any(|stem| form.starts_with(stem));
            verb && w > start && self.scene.quoted[w].is_none()
        };
        let is_saying = |w: usize| {
            let be = words.get(w + 1).is_some_and(|n| n.is(Class::BE));
            be && words[w].flows() && SAYINGS.contains(&self.form(w).as_str())
        };
        let named = words[start].is(Class::DEFINITE) && start < before && is_saying(start + 1);
        named || (start..=before).any(renders)
    }

    /// "It is a passive: “…”": a sentence between tells what the words are like, and nobody whose they are.
    pub(super) fn only_describes(&self, first: usize, before: usize) -> bool {
        let words = &self.scene.words;
        let it = words[first].is(Class::IT) && words[first].flows() && first < before;
        it && words[first + 1].is(Class::BE) && !self.scene.is_named(first)
    }

    /// Lee’s reply you know. We are people “who have never stood in it”: the sentence before tells that Lee spoke, and no
    /// more; nobody else is told of since.
    pub(super) fn foretold(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(self.inside.start);
        let last = floor.checked_sub(1).filter(|w| self.same_paragraph(*w))?;
        let first = self.scene.sentence_start(last);
        let told = |w: usize| {
            let word = &words[w];
            self.scene.is_named(w)
                || word.is(Class::ROLE)
                || word.is(PRONOUN) && !word.is(Class::IT)
        };
        let free = (floor..self.inside.start).all(|w| !told(w));
        let plain = (first..=last).all(|w| self.scene.quoted[w].is_none());
        if !free || !plain || last + 1 - first > SHORT {
            return None;
        }
        let from = self.cues.partition_point(|c| c.word < first);
        let mut here = (from..self.cues.len()).take_while(|c| self.cues[*c].word <= last);
        let cue = here.next().filter(|_| here.next().is_none())?;
        let noun = &self.cues[cue];
        (noun.kind == CueKind::Noun && noun.subject.is_some()).then(|| Attribution {
            entity: self.speaker_of(cue),
            cue: Some(cue),
            way: Way::Context,
        })
    }

    /// Lee did not say “tribunal”: a label that somebody is told not to have used is not that one's.
    pub(super) fn is_denied(&self, cue: &Cue) -> bool {
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(cue.word);
        let subject = cue.subject.as_ref();
        let from = subject.map_or(floor, |s| s.end.min(cue.word)).max(floor);
        let says = cue.kind == CueKind::Verb;
        let beside = self.inside.start == cue.word + 1;
        let not = (from..cue.word).any(|w| words[w].is(Class::NOT));
        says && beside && not && self.inside.len() <= LABEL
    }
}
