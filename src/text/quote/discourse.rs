//! Who is being talked about: mentions in order, and what pronouns and offices point at.
//!
//! The choice of an antecedent follows Lappin and Leass (1994) in small: recency by sentence, a
//! bonus for subjects, agreement in gender and number as hard conditions.

use std::ops::Range;

use super::cue::Cue;
use super::scene::Scene;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Gap, Word};
use crate::text::name::{self, Gender, Office};

/// How many mentions an antecedent is looked for among.
const REACH: usize = 40;
/// How many sentences back a pronoun points at most.
const SENTENCES: usize = 6;

/// Someone or something that can speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entity {
    /// The bearer of a name.
    Bearer(usize),
    /// Known by a phrase only: words.
    Phrase(Range<usize>),
}

/// What a mention can be referred to by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    One,
    /// A name that looks like a person's.
    Likely,
    Many,
    Body,
}

struct Mention {
    word: usize,
    entity: Entity,
    subject: i32,
    gender: Gender,
    number: Number,
}

/// The mentions of a text outside its quotations, and its pronouns resolved.
pub struct Discourse<'s, 'a> {
    scene: &'s Scene<'a>,
    mentions: Vec<Mention>,
    pronouns: Vec<(usize, Entity)>,
    genders: Vec<Gender>,
    /// Who holds which office, what the report's descriptions add included.
    offices: Vec<(usize, Office)>,
}

impl<'s, 'a> Discourse<'s, 'a> {
    /// Reads a text from its first word to its last.
    pub fn read(scene: &'s Scene<'a>, cues: &[Cue]) -> Self {
        let mut speaking = vec![false; scene.words.len()];
        for subject in cues.iter().filter_map(|c| c.subject.as_ref()) {
            speaking[subject.clone()].fill(true);
        }
        let mut this = Discourse {
            scene,
            mentions: Vec::new(),
            pronouns: Vec::new(),
            genders: scene.bearers.iter().map(|b| b.gender).collect(),
            offices: held(scene),
        };
        let mut at = 0;
        while at < scene.words.len() {
            at = if scene.quoted[at].is_some() {
                at + 1
            } else {
                this.step(at, &speaking)
            };
        }
        this
    }

    /// Takes in what begins at a word; gives the next word to look at.
    fn step(&mut self, at: usize, speaking: &[bool]) -> usize {
        let scene = self.scene;
        let word = &scene.words[at];
        let bonus = i32::from(speaking[at]);
        if let Some(nth) = scene.names_in(&(at..at + 1)).next() {
            let range = scene.names[nth].clone();
            let owner = scene.owners[nth];
            self.mentions.push(Mention {
                word: at,
                entity: Entity::Bearer(owner),
                subject: self.subjecthood(&range) + bonus,
                gender: self.genders[owner],
                number: number_of(&scene.bearers[owner]),
            });
            return range.end.max(at + 1);
        }
        if word.is(PRONOUN) && !word.is(Class::DET) {
            if let Some(entity) = self.antecedent(at) {
                self.note_pronoun(at, entity, bonus);
            }
            return at + 1;
        }
        if word.is(HUMAN) && !self.belongs_to_name(at) {
            self.note_phrase(at, bonus);
        }
        at + 1
    }

    fn note_pronoun(&mut self, at: usize, entity: Entity, bonus: i32) {
        let word = &self.scene.words[at];
        let gender = pronoun_gender(word);
        let number = match word.class {
            c if c.has(Class::THEY) => Number::Many,
            c if c.has(Class::IT) => Number::Body,
            _ => Number::One,
        };
        self.mentions.push(Mention {
            word: at,
            entity: entity.clone(),
            subject: 2 + bonus,
            gender,
            number,
        });
        self.pronouns.push((at, entity));
    }

    /// Whether a human noun is the office of a name that follows: "spokesman Dan Roe".
    fn belongs_to_name(&self, at: usize) -> bool {
        let words = &self.scene.words;
        let mut next = at + 1;
        while next < words.len()
            && words[next - 1].flows()
            && words[next].is(HUMAN.and(Class::HONORIFIC))
        {
            next += 1;
        }
        words[next - 1].flows()
            && self
                .scene
                .names_in(&(next..next + 1))
                .next()
                .is_some_and(|n| self.scene.notes.names[n].person)
    }

    fn note_phrase(&mut self, at: usize, bonus: i32) {
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(at);
        let Some(range) = phrase::ending_at(words, at, floor) else {
            return;
        };
        let range = phrase::starting_at(words, range.start, self.scene.sentence_end(at))
            .filter(|r| r.start == range.start && r.end > at)
            .unwrap_or(range);
        if phrase::head(words, &range) != at {
            return;
        }
        let word = &words[at];
        let entity = self.of_phrase(&range, at);
        if let Entity::Bearer(bearer) = entity {
            let office = Office::read(words, &range);
            if word.is(Class::ROLE)
                && !self
                    .offices
                    .iter()
                    .any(|(b, o)| *b == bearer && o.fits(&office).is_some())
            {
                self.offices.push((bearer, office));
            }
        }
        let gender = match &entity {
            Entity::Bearer(b) => self.genders[*b],
            Entity::Phrase(r) => name::gender_of(&words[r.clone()]),
        };
        let number = match word.class {
            c if c.has(Class::ROLE) => Number::One,
            c if c.has(Class::PEOPLE) => Number::Many,
            _ => Number::Body,
        };
        self.mentions.push(Mention {
            word: at,
            entity,
            subject: self.subjecthood(&range) + bonus,
            gender,
            number,
        });
    }

    /// How much of a subject a phrase looks: 2 before a verb or first in its sentence, 0 elsewhere,
    /// less behind a preposition.
    fn subjecthood(&self, range: &Range<usize>) -> i32 {
        let words = &self.scene.words;
        let start = phrase::ending_at(words, range.end - 1, self.scene.sentence_start(range.start))
            .map_or(range.start, |r| r.start);
        let first = words[start].first;
        let governed =
            !first && start > 0 && words[start - 1].flows() && words[start - 1].is(Class::PREP);
        if governed {
            return -1;
        }
        let last = &words[range.end - 1];
        let next = words
            .get(range.end)
            .filter(|_| last.flows() && !last.gap.has(Gap::OWNER));
        let verb = Class::AUX
            .and(Class::CUE)
            .and(Class::FINITE)
            .and(Class::ADV)
            .and(Class::CUE_NP);
        let acts = next.is_some_and(|w| {
            w.is(verb) || (!w.is_capital() && w.span.of(self.scene.text).ends_with("ed"))
        });
        if first || acts { 2 } else { 0 }
    }

    /// The antecedent of the pronoun at a word.
    fn antecedent(&self, at: usize) -> Option<Entity> {
        let word = &self.scene.words[at];
        if word.is(Class::IT) {
            return self.best(at, |m| m.number == Number::Body && m.subject >= 0);
        }
        if word.is(Class::THEY) {
            return self
                .best(at, |m| m.number == Number::Many)
                .or_else(|| self.best(at, |m| m.number == Number::Body && m.subject >= 0))
                .or_else(|| self.best(at, |_| true));
        }
        self.person(at, pronoun_gender(word))
    }

    /// The person that he or she points at from a word.
    pub fn person(&self, at: usize, gender: Gender) -> Option<Entity> {
        self.best(at, |m| {
            matches!(m.number, Number::One | Number::Likely)
                && (gender == Gender::Unknown || m.gender == Gender::Unknown || m.gender == gender)
        })
    }

    fn best(&self, at: usize, fits: impl Fn(&Mention) -> bool) -> Option<Entity> {
        let scene = self.scene;
        let (sentence, paragraph) = (scene.words[at].sentence, scene.paragraph(at));
        let upto = self.mentions.partition_point(|m| m.word < at);
        self.mentions[..upto]
            .iter()
            .rev()
            .take(REACH)
            .take_while(|m| sentence - scene.words[m.word].sentence <= SENTENCES)
            .filter(|m| fits(m))
            .map(|m| {
                let far = (sentence - scene.words[m.word].sentence) as i32;
                let apart = i32::from(scene.paragraph(m.word) != paragraph);
                let known = i32::from(m.gender != Gender::Unknown)
                    - 3 * i32::from(m.number == Number::Likely);
                (m, 2 * m.subject - 4 * far - apart + known)
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

    /// Who a subject is: a name, a pronoun's antecedent, the holder of an office, or the phrase itself.
    pub fn entity(&self, range: &Range<usize>) -> Option<Entity> {
        let word = &self.scene.words[range.start];
        if range.len() == 1
            && word.is(PRONOUN)
            && (!word.is(Class::DET) || self.pronoun(range.start).is_some())
        {
            return self.pronoun(range.start);
        }
        if range.len() == 1 && word.is(Class::DET) {
            let gender = name::gender_of(&self.scene.words[range.clone()]);
            return self.person(range.start, gender);
        }
        Some(self.of_phrase(range, range.start))
    }

    fn pronoun(&self, at: usize) -> Option<Entity> {
        let found = self
            .pronouns
            .binary_search_by_key(&at, |(word, _)| *word)
            .ok()?;
        Some(self.pronouns[found].1.clone())
    }

    fn of_phrase(&self, range: &Range<usize>, at: usize) -> Entity {
        let scene = self.scene;
        let head = phrase::head(&scene.words, range);
        let comma = range
            .clone()
            .find(|w| scene.words[*w].gap.has(Gap::COMMA) && w + 1 < range.end);
        for name in scene.names_in(range) {
            let words = &scene.names[name];
            let apposed = comma.is_some_and(|c| words.start > c) && scene.notes.names[name].person;
            let owned = (range.start..words.start).any(|w| scene.words[w].gap.has(Gap::OWNER));
            let theirs = owned && !scene.notes.names[name].person;
            if words.contains(&head) && words.end == head + 1 && !theirs || apposed {
                return Entity::Bearer(scene.owners[name]);
            }
        }
        let pointed = scene.words[range.start].is(Class::DEFINITE) || range.len() == 1;
        if pointed
            && scene.words[head].is(HUMAN)
            && let Some(known) = self.holder(range, head, at)
        {
            return known;
        }
        self.called(head)
            .or_else(|| self.described(range, head, at))
            .unwrap_or_else(|| Entity::Phrase(range.clone()))
    }

    /// The name that a description is given at once: "a woman who gave her name as Ann", "a man
    /// called Roe", "ein Mann namens Roe".
    fn called(&self, head: usize) -> Option<Entity> {
        const NAMING: &[&str] = &[
            "called", "named", "as", "namens", "nommé", "nommée", "llamado", "llamada", "chiamato",
            "chiamata", "genaamd",
        ];
        const MOST: usize = 7;
        let scene = self.scene;
        let words = &scene.words;
        let end = scene.sentence_end(head).min(head + MOST);
        let naming = (head + 1..end)
            .take_while(|w| words[*w - 1].flows())
            .find(|w| NAMING.contains(&words[*w].span.of(scene.text)))?;
        let between = scene.slice(&(head..naming + 1));
        let told =
            naming == head + 1 || between.contains(" name") || between.contains("identified");
        let name = scene.names_in(&(naming + 1..naming + 2)).next()?;
        (told && scene.words[head].is(HUMAN)).then(|| Entity::Bearer(scene.owners[name]))
    }

    /// Whom a new description points at: "the Argentinian", "the 61-year-old", "the postman from
    /// Ely". Only the one person that the last sentences speak of; a judge or a spokesman is more
    /// often someone else, so that a bare office does not count.
    fn described(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let any = |class| range.clone().any(|w| words[w].is(class));
        let nation = any(Class::DEMONYM) && words[head].is(Class::DEMONYM.and(Class::ROLE));
        let plain = words[head].is(Class::ANYONE) && range.len() == 2;
        let from =
            words[head].is(Class::ROLE) && (head + 1..range.end).any(|w| words[w].is(Class::HANGS));
        let told = nation || plain || from || words[head].is(Class::AGE);
        if !told || !words[range.start].is(Class::DEFINITE) {
            return None;
        }
        let gender = name::gender_of(&words[range.clone()]);
        let sentence = words[at].sentence;
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let mut near = self.mentions[..upto]
            .iter()
            .rev()
            .take_while(|m| sentence - words[m.word].sentence <= 2)
            .filter(|m| {
                // One behind a preposition is no topic: "By Ann Lee" stands over every report.
                matches!(m.number, Number::One | Number::Likely)
                    && m.subject >= 0
                    && matches!(m.entity, Entity::Bearer(_))
            })
            .filter(|m| {
                gender == Gender::Unknown || m.gender == Gender::Unknown || m.gender == gender
            });
        let first = near.next()?;
        let only = near.all(|m| m.entity == first.entity);
        only.then(|| first.entity.clone())
    }

    /// Whom "the minister" points at: by office, else by an earlier and longer phrase of the same head.
    fn holder(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let scene = self.scene;
        let office = Office::read(&scene.words, range);
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

    /// Whether an entity can speak as a person does.
    pub fn is_person(&self, entity: &Entity) -> bool {
        match entity {
            Entity::Bearer(bearer) => {
                self.scene.bearers[*bearer].person || self.scene.bearers[*bearer].likely
            }
            Entity::Phrase(range) => {
                self.scene.words[phrase::head(&self.scene.words, range)].is(Class::ROLE)
            }
        }
    }

    /// An entity as the report names it most fully.
    pub fn name_of(&self, entity: &Entity) -> String {
        match entity {
            Entity::Bearer(bearer) => self.scene.bearers[*bearer].full.clone(),
            Entity::Phrase(range) => {
                let phrase = self.scene.slice(range);
                let first = &self.scene.words[range.start];
                if first.first
                    && (first.is(Class::DET.and(HUMAN).and(Class::COMMON)) || first.stop)
                    && !first.is(Class::DEMONYM)
                {
                    let mut chars = phrase.chars();
                    let lower = chars.next().into_iter().flat_map(char::to_lowercase);
                    return lower.chain(chars).collect();
                }
                phrase.to_owned()
            }
        }
    }
}

/// A surname that only speaks may be a capital city that speaks for its government.
fn number_of(bearer: &name::Bearer) -> Number {
    let shown = !bearer.roles.is_empty() || bearer.full.contains(' ');
    match (bearer.person, bearer.likely) {
        (true, _) if shown => Number::One,
        (true, _) | (_, true) => Number::Likely,
        _ => Number::Body,
    }
}

/// The offices of all bearers.
fn held(scene: &Scene) -> Vec<(usize, Office)> {
    let of = |(index, bearer): (usize, &name::Bearer)| {
        bearer
            .offices
            .iter()
            .map(move |o| (index, o.clone()))
            .collect::<Vec<_>>()
    };
    scene.bearers.iter().enumerate().flat_map(of).collect()
}

fn pronoun_gender(word: &Word) -> Gender {
    match word.class {
        c if c.has(Class::HE) => Gender::Man,
        c if c.has(Class::SHE) => Gender::Woman,
        _ => Gender::Unknown,
    }
}
