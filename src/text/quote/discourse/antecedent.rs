//! What a pronoun points at.
//!
//! The choice of an antecedent follows Lappin and Leass (1994) in small: recency by sentence, a
//! bonus for subjects, agreement in gender and number as hard conditions. A demonstrative points at the one named last.

use super::number::Number;
use super::{Discourse, Entity, Mention};
use crate::text::name::Gender;
use crate::text::name::lexicon::Class;
use crate::text::name::words::{Gap, Word};

/// How many mentions an antecedent is looked for among.
pub(super) const REACH: usize = 40;
/// How many sentences back a pronoun points at most.
const SENTENCES: usize = 6;

/// How much the ending of a first name counts against a pronoun: more than to stand a sentence farther.
const HARDLY: i32 = 5;

/// How much counts against a name of which nothing shows that it is a person's.
const BARE: i32 = 4;

/// How much counts for the only person of the sentence before.
const ALONE: i32 = 4;

/// So near behind whom the sentence opens with stands the one who speaks of them, in words.
const NEAR: usize = 6;

/// Whether two genders can be one person's.
pub(super) fn agree(a: Gender, b: Gender) -> bool {
    a == Gender::Unknown || b == Gender::Unknown || a == b
}

/// He, she, or either.
pub(super) fn pronoun_gender(word: &Word) -> Gender {
    match word.class {
        c if c.has(Class::HE) && c.has(Class::SHE) => Gender::Unknown,
        c if c.has(Class::HE) => Gender::Man,
        c if c.has(Class::SHE) => Gender::Woman,
        _ => Gender::Unknown,
    }
}

impl Discourse<'_, '_> {
    /// The antecedent of the pronoun at a word. A pronoun behind the clause that it is said to state is not
    /// that clause's subject (principle C of binding): "The driver, she said, was tired."
    pub(super) fn antecedent(&self, at: usize) -> Option<Entity> {
        let upto = self.mentions.partition_point(|m| m.word < at);
        let Ok(found) = self.set_behind.binary_search_by_key(&at, |(word, _)| *word) else {
            return self.among(&self.mentions[..upto], at);
        };
        let before = self.set_behind[found].1;
        let start = self.scene.sentence_start(at);
        let other = self.mentions[..upto].partition_point(|m| m.word < start);
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        let stated = self.mentions[other..upto].iter().any(|m| {
            let beside = !(m.word..=before).any(|w| self.scene.words[w].is(verb));
            beside || m.gender == Gender::Unknown && matches!(m.entity, Entity::Phrase(_))
        });
        let outside = || self.among(&self.mentions[..other], at);
        stated
            .then(outside)
            .flatten()
            .or_else(|| self.among(&self.mentions[..upto], at))
    }

    fn among(&self, mentions: &[Mention], at: usize) -> Option<Entity> {
        let word = &self.scene.words[at];
        if word.is(Class::LATTER) {
            return self.latter(mentions, at);
        }
        let best = |fits: &dyn Fn(&Mention) -> bool| self.best(mentions, at, fits);
        if word.is(Class::IT) {
            return best(&|m| {
                let body = m.number == Number::Body && m.subject >= 0;
                body || m.subject >= 2 && self.may_be_body(m)
            });
        }
        if word.is(Class::THEY) {
            return best(&|m| m.number == Number::Many)
                .or_else(|| best(&|m| m.number == Number::Body && m.subject >= 0))
                .or_else(|| best(&|_| true));
        }
        let gender = pronoun_gender(word);
        best(&|m| {
            let person = m.is_person() || self.is_bare(m, at);
            person && agree(gender, m.gender) && !self.is_spoken_of(m.word, at)
        })
    }

    /// Whether a sentence opens with of whom the one at `at` speaks: "Of the captain, Tom Berg, he says", „Über Berg sagte er“. Who
    /// speaks is another (principle B of binding).
    fn is_spoken_of(&self, mention: usize, at: usize) -> bool {
        const ABOUT: &str = "of about on über zu de sur sobre di su over van";
        let scene = self.scene;
        let start = scene.sentence_start(at);
        if mention <= start || !scene.words[start].is(Class::PREP.and(Class::OF)) {
            return false;
        }
        let form = scene.words[start].span.of(scene.text).to_lowercase();
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        let told = |w: usize| scene.words[w].is(verb) && !scene.words[w].is_capital();
        let about = ABOUT.split_whitespace().any(|word| word == form);
        // « De Lens, où Anne Colin vit, elle … »: behind a verb the place is not what is spoken of.
        // "On Ann Lee's desk she …": what is hers.
        let owned = (mention..at).any(|w| scene.words[w].gap.has(Gap::OWNER));
        about && !owned && !(start + 1..mention).any(told) && at - mention < NEAR
    }

    /// The one named last, a person if there is one.
    fn latter(&self, mentions: &[Mention], at: usize) -> Option<Entity> {
        let gender = pronoun_gender(&self.scene.words[at]);
        let sentence = self.scene.words[at].sentence;
        let last = |fits: &dyn Fn(&Mention) -> bool| {
            let near = mentions.iter().rev().take(REACH);
            let mut near =
                near.take_while(|m| sentence - self.scene.words[m.word].sentence <= SENTENCES);
            near.find(|m| fits(m)).map(|m| m.entity.clone())
        };
        last(&|m| m.is_person() && agree(gender, m.gender))
            .or_else(|| last(&|m| matches!(m.number, Number::Body | Number::Many)))
    }

    /// The person that he or she points at from a word.
    pub fn person(&self, at: usize, gender: Gender) -> Option<Entity> {
        let upto = self.mentions.partition_point(|m| m.word < at);
        self.best(&self.mentions[..upto], at, &|m| {
            m.is_person() && agree(gender, m.gender)
        })
    }

    /// The word of the one person whom the sentence before tells of, in the same paragraph, where the word's own has told of nobody:
    /// "It goes to the runner-up, Ann Lee. She …".
    pub(super) fn alone_before(&self, mentions: &[Mention], at: usize) -> Option<usize> {
        let scene = self.scene;
        let before = scene.words[at].sentence.checked_sub(1)?;
        let near = mentions.iter().rev().take(REACH);
        let near = near.filter(|m| m.is_person());
        let of = |m: &Mention| scene.words[m.word].sentence;
        let named = |m: &Mention| matches!(m.entity, Entity::Bearer(_));
        if near.clone().any(|m| of(m) > before && named(m)) {
            return None;
        }
        let mut told = near.filter(|m| of(m) == before);
        let last = told
            .next()
            .filter(|m| scene.paragraph(m.word) == scene.paragraph(at))?;
        told.all(|m| m.entity == last.entity).then_some(last.word)
    }

    pub(super) fn best(
        &self,
        mentions: &[Mention],
        at: usize,
        fits: &dyn Fn(&Mention) -> bool,
    ) -> Option<Entity> {
        let scene = self.scene;
        let (sentence, paragraph) = (scene.words[at].sentence, scene.paragraph(at));
        let alone = self.alone_before(mentions, at);
        mentions
            .iter()
            .rev()
            .take(REACH)
            .take_while(|m| sentence - scene.words[m.word].sentence <= SENTENCES)
            .filter(|m| fits(m))
            .map(|m| {
                let far = (sentence - scene.words[m.word].sentence) as i32;
                let apart = i32::from(scene.paragraph(m.word) != paragraph);
                let hardly = self.is_hardly(&m.entity, pronoun_gender(&scene.words[at]));
                let known = i32::from(m.gender != Gender::Unknown)
                    - 3 * i32::from(m.number == Number::Likely)
                    - BARE * i32::from(m.number == Number::Body && self.is_bare(m, at))
                    - 3 * i32::from(m.is_person() && scene.words[at].is(Class::IT))
                    - HARDLY * i32::from(hardly);
                let alone = !hardly && alone == Some(m.word);
                let of = 3 * i32::from(self.is_of(m, at));
                let standing = 2 * m.subject - 4 * far - apart;
                (m, standing + known - of + ALONE * i32::from(alone))
            })
            // The first of equals is the nearest; within one sentence the earlier is its topic.
            .fold(
                None,
                |best: Option<(&Mention, i32)>, (m, score)| match best {
                    Some((_, top)) if top >= score => best,
                    _ => Some((m, score)),
                },
            )
            .map(|(m, _)| m.entity.clone())
    }
}
