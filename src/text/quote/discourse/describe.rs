//! Descriptions that point at someone named: "the minister", "the 61-year-old", "the former teacher".

use std::ops::Range;

use super::{Discourse, Entity, Mention, REACH, agree};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Word};
use crate::text::name::{self, Office};
use crate::text::quote::Role;

/// Endings of words for those who live somewhere.
const INHABITANTS: [&str; 7] = ["er", "an", "ese", "ite", "i", "ard", "ish"];

/// Words that make an office no reason against another: the former teacher may be minister now.
const ONCE: [&str; 5] = ["former", "ex", "then", "onetime", "future"];

impl Discourse<'_, '_> {
    /// The offices of all persons, and those of the speakers whom the report does not name.
    pub fn roles<'e>(&self, speakers: impl Iterator<Item = &'e Entity>) -> Vec<Role> {
        let scene = self.scene;
        let known = self.offices.iter().map(|(bearer, office)| Role {
            bearer: Some(scene.bearers[*bearer].full.clone()),
            words: String::new(),
            office: office.clone(),
        });
        let mut roles: Vec<Role> = known.collect();
        for entity in speakers {
            let Entity::Phrase(range) = entity else {
                continue;
            };
            let head = &scene.words[phrase::head(&scene.words, range)];
            // "his spokeswoman" is nobody's that another report could name by the office alone.
            let first = &scene.words[range.start];
            let owned = first.is(Class::MASC.and(Class::FEM).and(PRONOUN)) && range.len() > 1;
            let pointed = !owned && (range.len() == 1 || first.is(Class::DEFINITE));
            let words = self.name_of(entity);
            let known = roles.iter().any(|r| r.words == words);
            if pointed && head.is(Class::ROLE) && !head.is(Class::ANYONE) && !known {
                let office = Office::read(scene.text, &scene.words, range);
                roles.push(Role {
                    bearer: None,
                    words,
                    office,
                });
            }
        }
        roles
    }

    /// The name that a description is given at once: "a woman who gave her name as Ann", "a man
    /// called Roe", "ein Mann namens Roe".
    pub(super) fn called(&self, head: usize) -> Option<Entity> {
        self.is_named(head).or_else(|| self.gives_name(head))
    }

    /// "The minister at the time was Ann Lee."
    fn is_named(&self, head: usize) -> Option<Entity> {
        const MOST: usize = 7;
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(head).min(head + MOST);
        let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
        let is = (head + 1..end)
            .take_while(|w| words[*w - 1].flows())
            .find(|w| words[*w].is(verb))
            .filter(|w| words[*w].is(Class::BE) && words[*w].flows())?;
        let name = scene.names_in(&(is + 1..is + 2)).next()?;
        let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
        (words[head].is(Class::ROLE) && person).then(|| Entity::Bearer(scene.owners[name]))
    }

    fn gives_name(&self, head: usize) -> Option<Entity> {
        const NAMING: &[&str] = &[
            "called", "named", "as", "namens", "nommé", "nommée", "llamado", "llamada", "chiamato",
            "chiamata", "genaamd",
        ];
        const MOST: usize = 7;
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(head).min(head + MOST);
        let naming = (head + 1..end)
            .take_while(|w| words[*w - 1].flows() || words[*w].is(Class::WHO))
            .find(|w| NAMING.contains(&words[*w].span.of(scene.text)))?;
        let between = scene.slice(&(head..naming + 1));
        let told =
            naming == head + 1 || between.contains(" name") || between.contains("identified");
        let name = scene.names_in(&(naming + 1..naming + 2)).next()?;
        (told && scene.words[head].is(HUMAN)).then(|| Entity::Bearer(scene.owners[name]))
    }

    /// "the Orlander said": one of a place that no list has, where the sentences before speak of one person.
    pub(super) fn inhabitant(&self, range: &Range<usize>, at: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let last = range.end - 1;
        let lone = range.len() == 2
            && self.scene.lang() == Lang::En
            && words[range.start].is(Class::DEFINITE)
            && words[last].case == Case::Capital
            && !words[last].is(HUMAN.and(Class::ORG).and(Class::PLACE));
        let form = words[last].span.of(self.scene.text);
        let lives = words[last].is(Class::DEMONYM) || INHABITANTS.iter().any(|e| form.ends_with(e));
        if lone && lives {
            self.told_of(range, at, true)
        } else {
            None
        }
    }

    /// Whom a new description points at: "the Argentinian", "the 61-year-old", "the postman from Ely", "the former
    /// teacher". Only the one person that the last sentences speak of, and none who holds another office. A bare
    /// judge or spokesman is more often someone else.
    pub(super) fn described(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let words = &self.scene.words;
        if !words[range.start].is(Class::DEFINITE) || range.len() < 2 {
            return None;
        }
        let any = |class| range.clone().any(|w| words[w].is(class));
        let nation = any(Class::DEMONYM) && words[head].is(Class::DEMONYM.and(Class::ROLE));
        let plain = words[head].is(Class::ANYONE) && range.len() == 2;
        let from =
            words[head].is(Class::ROLE) && (head + 1..range.end).any(|w| words[w].is(Class::HANGS));
        if nation || plain || from || words[head].is(Class::AGE) {
            return self.told_of(range, at, true);
        }
        // "the governor of the central bank", "the former teacher", "the proud skipper".
        let one = words[head].is(Class::ROLE) || !words[head].is(HUMAN) && head > range.start + 1;
        let theirs = words[range.start].span.of(self.scene.text) != "our";
        let speaks = theirs && range.len() > 2;
        if one && speaks && !any(Class::BODY.and(Class::PEOPLE).and(Class::ORG))
            || self.is_office_of(range, head)
        {
            self.told_of(range, at, false)
        } else {
            None
        }
    }

    /// "the head of the fire service": an office told by what it is over.
    fn is_office_of(&self, range: &Range<usize>, head: usize) -> bool {
        let words = &self.scene.words;
        words[head].is(Class::ROLE)
            && words
                .get(head + 1)
                .is_some_and(|w| head + 1 < range.end && (w.is(Class::OF) || self.is_genitive(w)))
    }

    /// Whether a word opens a German genitive: „der Leiter der Feuerwehr“.
    fn is_genitive(&self, word: &Word) -> bool {
        const GENITIVE: [&str; 4] = ["der", "des", "einer", "eines"];
        self.scene.lang() == Lang::De && GENITIVE.contains(&word.span.of(self.scene.text))
    }

    /// The one person whom the last sentences speak of. `loose` takes one who is no subject too.
    fn told_of(&self, range: &Range<usize>, at: usize, loose: bool) -> Option<Entity> {
        let words = &self.scene.words;
        let gender = name::gender_of_phrase(words, range);
        let sentence = words[at].sentence;
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let back = || {
            let mentions = self.mentions[..upto].iter().rev();
            mentions
                .take_while(|m| sentence - words[m.word].sentence <= 2)
                .filter(|m| m.is_person() && matches!(m.entity, Entity::Bearer(_)))
        };
        // One behind a preposition is no topic: "By Ann Lee" stands over every report.
        let near: Vec<&Mention> = back()
            .filter(|m| m.subject >= 0 && agree(gender, m.gender))
            .collect();
        let last = words[back().next()?.word].sentence;
        let here = |m: &&Mention| words[m.word].sentence == last;
        let found = if loose {
            // Within one sentence the earlier subject is its topic.
            let topic = || near.iter().rfind(|m| m.subject >= 2 && here(m));
            only(near.iter().copied()).or_else(|| topic().map(|m| m.entity.clone()))
        } else {
            let subject = near.iter().any(|m| m.subject >= 2 && here(m));
            only(back().filter(here)).filter(|_| subject)
        };
        found.filter(|entity| loose || !self.holds_another(entity, range))
    }

    /// Whether someone is known by an office that the description does not give.
    fn holds_another(&self, entity: &Entity, range: &Range<usize>) -> bool {
        let scene = self.scene;
        let once = range
            .clone()
            .any(|w| ONCE.contains(&scene.words[w].span.of(scene.text)));
        let head = &scene.words[phrase::head(&scene.words, range)];
        if once || head.is(Class::ANYONE) || !head.is(Class::ROLE) {
            return false;
        }
        let office = Office::read(scene.text, &scene.words, range);
        let Entity::Bearer(bearer) = entity else {
            return true;
        };
        let mut known = self.offices.iter().filter(|(b, _)| b == bearer).peekable();
        known.peek().is_some() && known.all(|(_, o)| o.fits(&office).is_none())
    }

    /// Whom "the minister" points at: by office, else by an earlier and longer phrase of the same head.
    pub(super) fn holder(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let scene = self.scene;
        let office = Office::read(scene.text, &scene.words, range);
        let upto = self.mentions.partition_point(|m| m.word < at);
        let last = |bearer: usize| {
            self.mentions[..upto]
                .iter()
                .rposition(|m| m.entity == Entity::Bearer(bearer))
        };
        let anyone = scene.words[head].is(Class::ANYONE);
        let holder = self
            .offices
            .iter()
            .filter_map(|(bearer, known)| {
                let fit = known
                    .fits(&office)
                    .or_else(|| (anyone && known.shares(&office)).then_some(1))?;
                Some((fit, last(*bearer).map_or(-1, |m| m as i64), *bearer))
            })
            .max_by_key(|&(fit, recent, b)| (fit, recent, std::cmp::Reverse(b)));
        if let Some((_, _, bearer)) = holder.filter(|_| scene.words[head].is(Class::ROLE)) {
            return Some(Entity::Bearer(bearer));
        }
        if range.len() > 2 {
            return None;
        }
        let same = |m: &&Mention| match &m.entity {
            Entity::Phrase(r) => {
                r.len() > range.len()
                    && scene.words[phrase::head(&scene.words, r)].hash == scene.words[head].hash
            }
            Entity::Bearer(_) => false,
        };
        self.mentions[..upto]
            .iter()
            .rev()
            .take(REACH)
            .find(same)
            .map(|m| m.entity.clone())
    }
}

/// The entity of all mentions, when it is one.
fn only<'m>(mut mentions: impl Iterator<Item = &'m Mention>) -> Option<Entity> {
    let first = mentions.next()?;
    mentions
        .all(|m| m.entity == first.entity)
        .then(|| first.entity.clone())
}
