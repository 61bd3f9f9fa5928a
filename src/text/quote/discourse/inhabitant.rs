//! Those who are called by where they live: "the Orlander", «de Fries».

use std::ops::Range;

use super::{Discourse, Entity};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::HUMAN;
use crate::text::name::words::Case;

/// Endings of words for those who live somewhere.
const INHABITANTS: &str = "er an ese ite i ard ish";

/// The same in French, where few other names end so: « le Tarbais », « la Lyonnaise ».
const FRENCH: &str = "ais aise ois oise ien ienne éen éenne ain aine ard arde";

/// The same in Dutch, and short words for them that end otherwise.
const DUTCH: &str = "er aan ees iër ier aar Fries Brit Deen Fin Pool Rus Turk Griek Let Est Zweed Noor Schot Belg Kroaat Slowaak \
    Tsjech Serf Spanjaard Fransman";

impl Discourse<'_, '_> {
    /// "the Orlander said": one of a place that no list has, where the sentences before speak of one person.
    pub(super) fn inhabitant(&self, range: &Range<usize>, at: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let last = range.end - 1;
        let lang = self.scene.lang();
        let lone = range.len() == 2
            && matches!(lang, Lang::Nl | Lang::En | Lang::Fr)
            && words[range.start].is(Class::DEFINITE)
            && words[last].case == Case::Capital
            && !words[last].is(HUMAN.and(Class::ORG).and(Class::PLACE));
        let form = words[last].span.of(self.scene.text);
        let ends = match lang {
            Lang::Nl => DUTCH,
            Lang::Fr => FRENCH,
            _ => INHABITANTS,
        };
        let ends = || ends.split_whitespace().any(|end| form.ends_with(end));
        let lives = || words[last].is(Class::DEMONYM) || ends();
        if lone && lives() {
            self.told_of(range, at, true)
        } else {
            None
        }
    }
}
