//! Words of a statement set in from its verb on: the railway “bows its head before the families”, la compagnie « regrette ce
//! retard ». Whoever is quoted as doing what is only done in words speaks (J. L. Austin, "How to Do Things with Words", 1962).

use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN};
use crate::text::name::words::{Case, Gap};
use crate::text::quote::subject;

/// Fewer words are a name for what somebody does.
const WORDS: usize = 3;

/// Longest aside between subject and verb, in words: "for its part".
const ASIDE: usize = 6;

impl Search<'_, '_> {
    /// The subject right before marks that open with its verb, past an aside at most.
    pub(super) fn acting(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        if self.inside.len() < WORDS || !self.opens_with_act() {
            return None;
        }
        let floor = self.scene.sentence_start(first);
        let subject = subject::main_subject(self.scene, words[first].sentence, first)
            .or_else(|| phrase::starting_at(words, floor, first))?;
        let between = subject.end..first;
        let verb = Class::AUX
            .and(Class::FINITE)
            .and(Class::CUE)
            .and(Class::BE)
            .and(Class::AND);
        let set_off = |w: usize| words[w].gap.has(Gap::COMMA);
        let aside = between.len() <= ASIDE
            && set_off(subject.end - 1)
            && set_off(first - 1)
            && !between.clone().any(|w| words[w].is(verb));
        let adjacent = between.is_empty() && first > floor;
        let entity = self
            .discourse
            .entity(&subject)
            .filter(|_| adjacent || aside);
        entity.map(|entity| Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }

    /// Whether the first word between the marks is a verb that does something; what somebody is may be said by anybody.
    fn opens_with_act(&self) -> bool {
        let words = &self.scene.words;
        let word = &words[self.inside.start];
        let form = word.span.of(self.scene.text);
        let open = word.case == Case::Lower && !word.is(Class::BE.and(Class::AUX));
        // A reflexive before it: « s’incline ».
        let reflexive = ["s", "se"].contains(&form) && self.scene.lang() == Lang::Fr;
        let ends =
            form.len() > 3 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("us");
        open && match self.scene.lang() {
            // "Threats of war" act in nothing: behind the verb stands what it is done to.
            Lang::En | Lang::Other => {
                let next = &words[self.inside.start + 1];
                ends && !word.stop
                    && !word.is(HUMAN)
                    && next.is(Class::DET)
                    && !next.is(Class::PREP)
            }
            _ => reflexive || word.is(Class::CUE.and(Class::TONE)) && !word.is(Class::NOUNY),
        }
    }
}
