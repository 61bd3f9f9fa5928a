//! What can be referred to by he or she, by they and by it.

use std::ops::Range;

use super::{Entity, Scene};
use crate::text::name::lexicon::Class;
use crate::text::name::words::Word;
use crate::text::name::{Bearer, role};
use crate::text::quote::subject;

/// What a mention can be referred to by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    One,
    /// A name that looks like a person's.
    Likely,
    Many,
    Body,
}

impl Number {
    /// That of the bearer of a name, by what the report shows of it. A surname that only speaks may be a capital city that
    /// speaks for its government.
    pub(super) fn of_bearer(bearer: &Bearer) -> Self {
        let shown = !bearer.roles.is_empty() || bearer.full.contains(' ');
        match (bearer.person, bearer.likely) {
            (true, _) if shown => Self::One,
            (true, _) | (_, true) => Self::Likely,
            _ => Self::Body,
        }
    }

    /// That of a name: "the Belgians" are several.
    pub(super) fn of_name(scene: &Scene, owner: usize, name: &Range<usize>) -> Self {
        if name.len() == 1 && subject::is_nation(scene, name.start) {
            Self::Many
        } else {
            Self::of_bearer(&scene.bearers[owner])
        }
    }

    /// That of a phrase with the head `word`, which stands for `entity`.
    pub(super) fn of_phrase(scene: &Scene, entity: &Entity, word: &Word) -> Self {
        match entity {
            // "the operator, Harbour Mutual,": nobody whom he or she could point at.
            Entity::Bearer(bearer) if role::can_be_body(word) => {
                Self::of_bearer(&scene.bearers[*bearer])
            }
            _ if word.is(Class::ROLE) => Self::One,
            _ if word.is(Class::PEOPLE) => Self::Many,
            _ => Self::Body,
        }
    }
}
