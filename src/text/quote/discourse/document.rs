//! What a letter says is said by who wrote it: "The letter was sent by Ann Lee. “…,” it says."

use std::ops::Range;

use super::{Discourse, Entity, Mention, Number, subject};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::words::Gap;
use crate::text::name::{Gender, phrase};

/// Things with words on them or in them.
const DOCUMENTS: [&str; 17] = [
    "email",
    "mail",
    "letter",
    "memo",
    "message",
    "text",
    "note",
    "post",
    "tweet",
    "leaflet",
    "poster",
    "sign",
    "banner",
    "notice",
    "telegram",
    "diary",
    "inscription",
];

/// Verbs of what is read, whose subject is hardly anybody.
const READS: [&str; 2] = ["reads", "read"];

/// Verbs of speaking that a document is said to do.
const SAYS: [&str; 4] = ["says", "said", "states", "stated"];

impl Discourse<'_, '_> {
    /// Who wrote the document that "it" points at, or the document where nobody is said to have written it: the last
    /// sentence told of one, as its subject or, where "it reads", anywhere.
    pub(super) fn written(&self, at: usize) -> Option<Entity> {
        let scene = self.scene;
        let words = &scene.words;
        let form = |w: usize| words[w].span.of(scene.text);
        let verb = at + 1;
        if scene.lang() != Lang::En || verb >= words.len() || !words[at].flows() {
            return None;
        }
        let read = READS.contains(&form(verb));
        if !read && !SAYS.contains(&form(verb)) {
            return None;
        }
        let start = scene.sentence_start(at);
        let before = (0..start).rev().find(|w| scene.quoted[*w].is_none())?;
        let sentence = scene.sentence_start(before)..before + 1;
        if scene.paragraph(before) + 1 < scene.paragraph(at) {
            return None;
        }
        let document = sentence
            .clone()
            .find(|w| scene.quoted[*w].is_none() && DOCUMENTS.contains(&form(*w)))?;
        let phrase = phrase::ending_at(words, document, sentence.start)?;
        let first = phrase.start == sentence.start;
        let hung = phrase.start > sentence.start && words[phrase.start - 1].is(Class::PREP);
        // "Lee said in a letter that … “…,” it read."
        let within = hung && matches!(form(phrase.start - 1), "in" | "on");
        if within {
            let nth = words[before].sentence;
            let writer = subject::main_subject(scene, nth, phrase.start);
            return writer.and_then(|range| self.entity(&range));
        }
        if hung || !(first || read) {
            return None;
        }
        let owner = phrase.clone().find(|w| words[*w].gap.has(Gap::OWNER));
        let of_owner = owner.and_then(|w| {
            let name = scene.names_in(&(w..w + 1)).next()?;
            Some(Entity::Bearer(scene.owners[name]))
        });
        let by = |w: &usize| matches!(form(*w), "by" | "from") && scene.quoted[*w].is_none();
        let writer = (document + 1..sentence.end).filter(by).find_map(|w| {
            let range = phrase::starting_at(words, w + 1, sentence.end)?;
            let name = scene.names_in(&range).last()?;
            Some(Entity::Bearer(scene.owners[name]))
        });
        of_owner.or(writer).or(Some(Entity::Phrase(phrase)))
    }

    /// Whose document "its report", "her letter" is, which speaks for whom it is of.
    pub(super) fn owner_of_document(&self, range: &Range<usize>) -> Option<Entity> {
        const PAPERS: [&str; 6] = ["report", "statement", "study", "ruling", "letter", "filing"];
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let head = phrase::head(words, range);
        if self.scene.lang() != Lang::En || range.len() < 2 || !PAPERS.contains(&form(head)) {
            return None;
        }
        let at = range.start;
        let upto = self.mentions.partition_point(|m| m.word < at);
        let best = |fits: &dyn Fn(&Mention) -> bool| self.best(&self.mentions[..upto], at, fits);
        match form(at).to_lowercase().as_str() {
            "its" => best(&|m| m.number == Number::Body && m.subject >= 0),
            "his" => self.person(at, Gender::Man),
            "her" => self.person(at, Gender::Woman),
            _ => None,
        }
    }
}
