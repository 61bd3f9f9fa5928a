//! Whether one of whom nothing shows it is he or she: by the pronouns that follow the name in its own sentence, and by
//! the ending of the first name.

use super::{Discourse, Entity};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::HUMAN;
use crate::text::name::words::Case;
use crate::text::name::{Bearer, Gender};
use crate::text::quote::scene::Scene;

/// How many words behind a name its own pronoun stands at most.
const BEHIND: usize = 16;

/// The gender of the first pronoun behind a word in its sentence that can be of who was named there: "Roe said she", "Roe was
/// at the gate when our man rang her bell". None where somebody else is told of between, or behind an object: "Roe rang
/// him".
fn behind(scene: &Scene, from: usize) -> Gender {
    let words = &scene.words;
    let end = scene
        .sentence_end(from.saturating_sub(1))
        .min(from + BEHIND);
    for (at, word) in words.iter().enumerate().take(end).skip(from) {
        if scene.quoted[at].is_some() || scene.is_named(at) {
            return Gender::Unknown;
        }
        let gender = match word.span.of(scene.text) {
            "he" | "himself" => Gender::Man,
            "she" | "herself" => Gender::Woman,
            // "Jon Berg, her deputy": somebody else’s.
            "his" | "her" if at == from => return Gender::Unknown,
            "his" => Gender::Man,
            "her" if is_owner(scene, at, end) => Gender::Woman,
            "him" | "her" => return Gender::Unknown,
            _ => Gender::Unknown,
        };
        if gender != Gender::Unknown {
            return gender;
        }
        if word.is(HUMAN) {
            return Gender::Unknown;
        }
    }
    Gender::Unknown
}

/// Whether "her" stands before what is hers.
fn is_owner(scene: &Scene, at: usize, end: usize) -> bool {
    let closed = Class::PREP
        .and(Class::DET)
        .and(Class::THAT)
        .and(Class::AND)
        .and(Class::SUBORD)
        .and(Class::TIME)
        .and(Class::DATE)
        .and(Class::ADV);
    let next = scene.words.get(at + 1).filter(|_| at + 1 < end);
    scene.words[at].flows() && next.is_some_and(|n| n.case == Case::Lower && !n.is(closed))
}

/// What most sentences show of each bearer, who is the first person told of in them.
pub(super) fn shown(scene: &Scene) -> Vec<Gender> {
    let known = scene.bearers.iter().map(|b| b.gender);
    if scene.lang() != Lang::En {
        return known.collect();
    }
    let mut votes = vec![0_i32; scene.bearers.len()];
    let mut last = usize::MAX;
    for (nth, range) in scene.names.iter().enumerate() {
        let owner = scene.owners[nth];
        let bearer = &scene.bearers[owner];
        let sentence = scene.words[range.start].sentence;
        if scene.quoted[range.start].is_some() || !(bearer.person || bearer.likely) {
            continue;
        }
        // Only of the first in a sentence: the pronoun behind the second may be of either.
        if std::mem::replace(&mut last, sentence) == sentence {
            continue;
        }
        votes[owner] += match behind(scene, range.end) {
            Gender::Man => 1,
            Gender::Woman => -1,
            Gender::Unknown => 0,
        };
    }
    let told = |(known, vote): (Gender, i32)| match (known, vote) {
        (Gender::Unknown, 1..) => Gender::Man,
        (Gender::Unknown, ..=-1) => Gender::Woman,
        _ => known,
    };
    known.zip(votes).map(told).collect()
}

/// What the ending of a first name that no table has makes likely: in the languages of Europe -a is a woman's, -o a man's,
/// and so are -us and -as.
fn by_ending(bearer: &Bearer) -> Gender {
    match bearer.full.split_once(' ') {
        Some((first, _)) if first.ends_with('a') => Gender::Woman,
        Some((first, _)) if ["o", "us", "as"].iter().any(|end| first.ends_with(end)) => Gender::Man,
        _ => Gender::Unknown,
    }
}

impl Discourse<'_, '_> {
    /// Whether the first name of someone of whom nothing else shows it is hardly one of the gender.
    pub(super) fn is_hardly(&self, entity: &Entity, gender: Gender) -> bool {
        let Entity::Bearer(bearer) = *entity else {
            return false;
        };
        let likely = by_ending(&self.scene.bearers[bearer]);
        let shown = self.genders[bearer] != Gender::Unknown;
        !shown && gender != Gender::Unknown && likely != Gender::Unknown && likely != gender
    }

    /// Whether nothing shows that somebody is not of a gender.
    pub fn may_be(&self, entity: &Entity, gender: Gender) -> bool {
        let known = match *entity {
            Entity::Bearer(bearer) => self.genders[bearer],
            Entity::Phrase(_) => Gender::Unknown,
        };
        (known == Gender::Unknown || known == gender) && !self.is_hardly(entity, gender)
    }

    /// What the pronoun behind a description shows of who is meant: "the minister said that in her government".
    pub(super) fn shown_behind(&self, end: usize) -> Gender {
        if self.scene.lang() == Lang::En {
            behind(self.scene, end)
        } else {
            Gender::Unknown
        }
    }
}
