//! Names of which a report shows little: a body's that looks like a person's, a person's that could be a place's.

use super::{Discourse, Entity, Mention};
use crate::text::name::Gender;
use crate::text::name::lexicon::Class;

impl Discourse<'_, '_> {
    /// Whether nothing but its form and that it speaks shows a name of several words to be a person's: "Halden Coal denied it".
    pub(super) fn may_be_body(&self, mention: &Mention) -> bool {
        let Entity::Bearer(nth) = mention.entity else {
            return false;
        };
        let bearer = &self.scene.bearers[nth];
        let first = &self.scene.words[mention.word];
        mention.is_person()
            && bearer.roles.is_empty()
            && bearer.full.contains(' ')
            && self.genders[nth] == Gender::Unknown
            && !first.is(Class::GIVEN.and(Class::HONORIFIC))
    }

    /// Whether a name of which nothing shows what it is may be whom a pronoun means: it is the subject of the sentence before in
    /// the same paragraph. "At noon Roe came out. “…,” he shouted."
    pub(super) fn is_bare(&self, mention: &Mention, at: usize) -> bool {
        let scene = self.scene;
        let Entity::Bearer(bearer) = mention.entity else {
            return false;
        };
        let beside = scene.words[mention.word].sentence + 1 == scene.words[at].sentence;
        let near = beside && scene.paragraph(mention.word) == scene.paragraph(at);
        scene.bearers[bearer].bare && near && mention.subject >= 2
    }
}
