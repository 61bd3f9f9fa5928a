//! Names that a description is given in the same sentence: "a woman who gave her name as Ann".

use std::ops::Range;

use super::subject::{self, WHOSE};
use super::{Discourse, Entity};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN};
use crate::text::name::words::Gap;

impl Discourse<'_, '_> {
    /// The name that a description is given at once: "a woman who gave her name as Ann", "a man
    /// called Roe", "ein Mann namens Roe".
    pub(super) fn called(&self, head: usize) -> Option<Entity> {
        self.is_named(head)
            .or_else(|| self.gives_name(head))
            .or_else(|| self.has_name(head))
    }

    /// "The diver": of the one person whom the report calls so right before the name, "the Norland diver Ann Lee", « le coureur
    /// irlandais Paul Roe ».
    pub(super) fn introduced_as(&self, range: &Range<usize>, head: usize) -> Option<Entity> {
        const BEFORE: usize = 2;
        let scene = self.scene;
        let words = &scene.words;
        let plain =
            range.len() == 2 && words[range.start].is(Class::DEFINITE) && head + 1 == range.end;
        if !plain || words[head].is(HUMAN.and(Class::CUE_NOUN)) || words[head].is_capital() {
            return None;
        }
        let verb = Class::AUX
            .and(Class::FINITE)
            .and(Class::CUE)
            .and(Class::CUE_NP);
        let closed = Class::PREP.and(Class::DET).and(Class::AND).and(verb);
        let is_so = |name: &Range<usize>| {
            let floor = name.start.saturating_sub(BEFORE);
            let own = (floor..name.start).rev();
            let mut own = own.take_while(|w| words[*w].flows() && !words[*w].is(closed));
            own.any(|w| words[w].hash == words[head].hash)
        };
        let person =
            |n: usize| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely;
        let mut so = (0..scene.names.len())
            .filter(|n| {
                scene.names[*n].start < range.start && person(*n) && is_so(&scene.names[*n])
            })
            .map(|n| scene.owners[n]);
        let first = so.next()?;
        so.all(|other| other == first)
            .then_some(Entity::Bearer(first))
    }

    /// "a resident who gave only her first name, Ann,", "the singer, whose real name is Ann Lee,".
    fn has_name(&self, head: usize) -> Option<Entity> {
        const MOST: usize = 9;
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(head).min(head + MOST);
        let form = |w: usize| words[w].span.of(scene.text);
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        let relative = Class::REL.and(Class::WHO);
        let is_name = |w: &usize| {
            matches!(
                form(*w),
                "name" | "Vornamen" | "Name" | "prénom" | "nombre" | "nome" | "voornaam"
            )
        };
        let name = (head + 1..end).find(is_name)?;
        let who = (head + 1..name)
            .rev()
            .find(|w| words[*w].is(relative) || WHOSE.contains(&form(*w)))?;
        let near = words[who - 1].gap.has(Gap::COMMA) || who == head + 1;
        let is = words
            .get(name + 1)
            .is_some_and(|w| words[name].flows() && w.is(Class::BE));
        let whose = WHOSE.contains(&form(who)) && is;
        let gave = words[name].gap.has(Gap::COMMA) && !WHOSE.contains(&form(who));
        let first = name + 1 + usize::from(whose);
        let named = scene.names_in(&(first..first + 1)).next()?;
        let inside = (head + 1..who).all(|w| !words[w].is(verb));
        let told = near && inside && (whose || gave) && words[head].is(HUMAN);
        told.then(|| Entity::Bearer(scene.owners[named]))
    }

    /// "The minister at the time was Ann Lee."
    fn is_named(&self, head: usize) -> Option<Entity> {
        const MOST: usize = 7;
        let scene = self.scene;
        let words = &scene.words;
        if !words[head].is(Class::ROLE) {
            return None;
        }
        let end = scene.sentence_end(head).min(head + MOST);
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        let is = (head + 1..end)
            .take_while(|w| words[*w - 1].flows())
            .find(|w| words[*w].is(verb))
            .filter(|w| words[*w].is(Class::BE) && words[*w].flows())?;
        let name = scene.names_in(&(is + 1..is + 2)).next()?;
        let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
        person.then(|| Entity::Bearer(scene.owners[name]))
    }

    fn gives_name(&self, head: usize) -> Option<Entity> {
        const NAMING: &[&str] = &[
            "called",
            "named",
            "as",
            "namens",
            "nommé",
            "nommée",
            "llamado",
            "llamada",
            "chiamato",
            "chiamata",
            "genaamd",
            "itself",
            "himself",
            "herself",
            "themselves",
            "sich",
            "zich",
            "appeler",
            "baptisé",
            "baptisée",
            "autodenominado",
            "autodenominada",
            "llamar",
            "denominado",
            "denominada",
            "chiamare",
            "denominato",
            "denominata",
            "sedicente",
            "dubbed",
        ];
        /// What stands before or is the word that the name follows, where one calls oneself so.
        const SELF: &[&str] = &[
            "itself",
            "himself",
            "herself",
            "themselves",
            "sich",
            "zich",
            "fait",
            "faisant",
            "hace",
            "haciéndose",
            "fa",
            "facendosi",
            "se",
        ];
        const MOST: usize = 7;
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(head).min(head + MOST);
        let named = !scene.names_in(&(head + 2..end + 1)).is_empty();
        if !named || !words[head].is(HUMAN) {
            return None;
        }
        let naming = (head + 1..end)
            .take_while(|w| words[*w - 1].flows() || words[*w].is(Class::WHO.and(Class::REL)))
            .find(|w| NAMING.contains(&words[*w].span.of(scene.text)))?;
        let between = scene.slice(&(head..naming + 1));
        let itself = |form: &str| SELF.contains(&form);
        let told = naming == head + 1
            || between.contains(" name")
            || between.contains("identified")
            || itself(words[naming].span.of(scene.text))
            || itself(words[naming - 1].span.of(scene.text));
        let name = scene.names_in(&(naming + 1..naming + 2)).next()?;
        // „eine Gruppe, die sich Roter Kranich nennt“: the verb stands behind the name.
        let reflexive = matches!(words[naming].span.of(scene.text), "sich" | "zich");
        let calls = words.get(scene.names[name].end).is_some_and(|w| {
            let form = w.span.of(scene.text);
            ["nenn", "bezeichn", "noem"]
                .iter()
                .any(|stem| form.starts_with(stem))
        });
        let told = told && (!reflexive || calls);
        told.then(|| Entity::Bearer(scene.owners[name]))
    }

    /// Who is told of by two words for one person: "Her neighbour and fellow beekeeper, Ann Lee, lost six hives".
    pub(super) fn named_as_two(&self, range: &Range<usize>) -> Option<Entity> {
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(range.start);
        let and = words.get(range.end).filter(|_| range.end + 1 < end)?;
        if !words[range.end - 1].flows()
            || !and.is(Class::AND)
            || words[range.end + 1].is(Class::DET)
        {
            return None;
        }
        let second = phrase::starting_at(words, range.end + 1, end)?;
        let both = words[phrase::head(words, range)].is(Class::ROLE)
            && words[phrase::head(words, &second)].is(Class::ROLE);
        let named = subject::with_apposition(scene, second.clone());
        let closed = words[named.end - 1].gap.has(Gap::BORDER);
        let name = scene.names_in(&(named.end - 1..named.end)).last()?;
        (both && closed && named.end > second.end).then(|| Entity::Bearer(scene.owners[name]))
    }
}
