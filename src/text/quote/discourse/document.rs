//! What a letter says is said by who wrote it: "The letter was sent by Ann Lee. “…,” it says."

use super::{Discourse, Entity};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::Gap;

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
}
