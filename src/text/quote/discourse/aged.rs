//! Who is called by his or her age: "the 43-year-old", „die 43-Jährige“, « la quadragénaire ».

use std::ops::Range;

use super::{Discourse, Entity};
use crate::text::name::lexicon::Class;
use crate::text::name::words::{Case, Gap};

/// Words for those of an age, each with the ten years that it tells.
const DECADES: [(&str, u32); 6] = [
    ("trentenaire", 30),
    ("quadragénaire", 40),
    ("quinquagénaire", 50),
    ("sexagénaire", 60),
    ("septuagénaire", 70),
    ("octogénaire", 80),
];

impl Discourse<'_, '_> {
    /// The one person told of before whose age is given as that.
    pub(super) fn aged(&self, range: &Range<usize>, head: usize) -> Option<Entity> {
        let scene = self.scene;
        let words = &scene.words;
        if !words[range.start].is(Class::DEFINITE) {
            return None;
        }
        let form = |w: usize| words[w].span.of(scene.text);
        let decade = DECADES.iter().find(|(word, _)| *word == form(head));
        let counted = words[head].is(Class::AGE) || form(head) == "jarige";
        let age = || range.clone().find_map(|w| form(w).parse::<u32>().ok());
        let years = if let Some((_, first)) = decade {
            *first..first + 10
        } else {
            let age = age().filter(|_| counted)?;
            age..age + 1
        };
        let mut so = (0..scene.names.len())
            .filter(|n| scene.names[*n].end <= range.start && scene.notes.names[*n].person)
            .filter(|n| {
                self.age_of(&scene.names[*n])
                    .is_some_and(|age| years.contains(&age))
            })
            .map(|n| scene.owners[n]);
        let first = so.next()?;
        so.all(|other| other == first)
            .then_some(Entity::Bearer(first))
    }

    /// The age told right behind a name, or right before it: "Ann Lee, 43,", „Eva Braun (43)“, "43-year-old Ann Lee".
    fn age_of(&self, name: &Range<usize>) -> Option<u32> {
        let scene = self.scene;
        let words = &scene.words;
        let number = |w: usize| {
            let word = words.get(w).filter(|word| word.case == Case::Digit)?;
            word.span.of(scene.text).parse::<u32>().ok()
        };
        let set_off = Gap::COMMA.and(Gap::BORDER);
        let behind = || number(name.end).filter(|_| words[name.end - 1].gap.has(set_off));
        let before = || {
            let old = name.start.checked_sub(3)?;
            number(old).filter(|_| words[name.start - 1].is(Class::AGE))
        };
        behind().or_else(before)
    }
}
