//! Who is being talked about: mentions in order, and what pronouns and offices point at.

mod aged;
mod antecedent;
mod called;
mod describe;
mod document;
mod gender;
mod inhabitant;
mod kind;
mod member;
mod number;
mod subjecthood;
mod unshown;

use std::ops::Range;

use antecedent::pronoun_gender;
use number::Number;

use super::cue::{Cue, CueKind};
use super::scene::Scene;
use super::subject;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Gap, Word};
use crate::text::name::{self, Gender, Office};

/// Someone or something that can speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entity {
    /// The bearer of a name.
    Bearer(usize),
    /// Known by a phrase only: words.
    Phrase(Range<usize>),
}

struct Mention {
    word: usize,
    entity: Entity,
    subject: i32,
    gender: Gender,
    number: Number,
}

impl Mention {
    /// Whether he or she can point at it.
    fn is_person(&self) -> bool {
        matches!(self.number, Number::One | Number::Likely)
    }
}

/// The subjects of cues that follow what they hand over: "The driver, she said, was tired."
fn set_behind(scene: &Scene, cues: &[Cue]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = cues
        .iter()
        .filter(|c| c.kind == CueKind::Verb && c.start > scene.sentence_start(c.word))
        .filter(|c| {
            let before = scene.words[c.start - 1].gap;
            before.has(Gap::COMMA.and(Gap::DASH)) && scene.words[c.end - 1].gap.has(Gap::BORDER)
        })
        .filter_map(|c| c.subject.as_ref().map(|s| (s.start, c.start - 1)))
        .collect();
    found.sort_unstable();
    found
}

/// The mentions of a text outside its quotations, and its pronouns resolved.
pub struct Discourse<'s, 'a> {
    scene: &'s Scene<'a>,
    mentions: Vec<Mention>,
    pronouns: Vec<(usize, Entity)>,
    genders: Vec<Gender>,
    /// Who holds which office, what the report's descriptions add included.
    offices: Vec<(usize, Office)>,
    /// Subjects of cues that hand over the clause before them, with the last word of that.
    set_behind: Vec<(usize, usize)>,
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
            set_behind: set_behind(scene, cues),
            mentions: Vec::new(),
            pronouns: Vec::new(),
            genders: gender::shown(scene),
            offices: held(scene),
        };
        let mut at = 0;
        while at < scene.words.len() {
            let told_of = scene.words[at].is(PRONOUN.and(HUMAN)) || scene.is_named(at);
            at = if told_of && scene.quoted[at].is_none() {
                this.step(at, &speaking)
            } else {
                at + 1
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
                subject: self.subjecthood_of(&range, bonus),
                gender: self.genders[owner],
                number: Number::of_name(scene, owner, &range),
            });
            return range.end.max(at + 1);
        }
        if word.is(PRONOUN) && !word.is(Class::DET) {
            if self.is_ahead(at) {
                return at + 1;
            }
            if let Some(entity) = self.antecedent(at) {
                self.note_pronoun(at, entity, bonus);
            }
            return at + 1;
        }
        if word.is(HUMAN) && !self.belongs_to_name(at) && !self.is_thing_of(at) && !self.ranks(at) {
            self.note_phrase(at, bonus);
        }
        at + 1
    }

    /// Whether a pronoun of a clause that opens its sentence may point at the person named right behind its comma: "Asked
    /// whether she had met the minister, Ann Lee shrugged".
    fn is_ahead(&self, at: usize) -> bool {
        let scene = self.scene;
        let words = &scene.words;
        let (floor, end) = (scene.sentence_start(at), scene.sentence_end(at));
        let opens = words[floor].is(Class::SUBORD.and(Class::TELL)) && words[floor].first;
        let comma = (at..end).find(|w| words[*w].gap.has(Gap::BORDER));
        let behind =
            comma.filter(|c| words[*c].gap.has(Gap::COMMA) && !words[*c].gap.has(Gap::MARK));
        let person = |n: usize| scene.notes.names[n].person && scene.names[n].start > at;
        let named = |c: usize| scene.names_in(&(c + 1..c + 2)).any(person);
        scene.lang() == Lang::En
            && opens
            && floor < at
            && behind.is_some_and(named)
            && scene.names_in(&(floor..at)).is_empty()
    }

    fn note_pronoun(&mut self, at: usize, entity: Entity, bonus: i32) {
        let word = &self.scene.words[at];
        let gender = pronoun_gender(word);
        let number = match word.class {
            c if c.has(Class::THEY) => Number::Many,
            c if c.has(Class::IT) => Number::Body,
            _ => Number::One,
        };
        self.learn(&entity, gender);
        self.mentions.push(Mention {
            word: at,
            entity: entity.clone(),
            subject: 2 + bonus,
            gender,
            number,
        });
        self.pronouns.push((at, entity));
    }

    /// Keeps whether one of unknown gender is he or she: who was he is not she in the next clause.
    fn learn(&mut self, entity: &Entity, gender: Gender) {
        let Entity::Bearer(bearer) = *entity else {
            return;
        };
        if gender == Gender::Unknown || self.genders[bearer] != Gender::Unknown {
            return;
        }
        self.genders[bearer] = gender;
        for mention in self.mentions.iter_mut().filter(|m| m.entity == *entity) {
            mention.gender = gender;
        }
    }

    /// Whether a word for an office is something that he or she has: "shook her head".
    fn is_thing_of(&self, at: usize) -> bool {
        const THINGS: [&str; 4] = ["head", "chair", "guard", "whip"];
        let words = &self.scene.words;
        let his = Class::MASC.and(Class::FEM);
        at > 0
            && words[at - 1].is(his)
            && words[at - 1].is(Class::DET)
            && THINGS.contains(&words[at].span.of(self.scene.text))
    }

    /// Whether a word only says which of an office it is: «su primer ministro», « la première adjointe ».
    fn ranks(&self, at: usize) -> bool {
        const FIRST: [&str; 6] = ["primer", "primera", "primo", "prima", "premier", "première"];
        let words = &self.scene.words;
        let next = words.get(at + 1).filter(|_| words[at].flows());
        let noun = |w: &Word| w.is(HUMAN) || w.class == Class::NONE && !w.is_capital();
        FIRST.contains(&words[at].span.of(self.scene.text)) && next.is_some_and(noun)
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
        let scene = self.scene;
        let words = &scene.words;
        let floor = self.scene.sentence_start(at);
        let Some(range) = phrase::ending_at(words, at, floor) else {
            return;
        };
        // "the complaint of the three members": those whom something is of have been told of too.
        let head = phrase::head(words, &range);
        let of = (head + 1..at).rev().find(|w| words[*w].is(Class::OF));
        let of = of.filter(|of| words[of + 1].is(Class::DET) || words[of + 1].is_capital());
        let range = match of.filter(|_| head < at && !words[head].is(HUMAN)) {
            Some(of) => of + 1..range.end,
            None => range,
        };
        let long = phrase::starting_at(words, range.start, self.scene.sentence_end(at))
            .filter(|r| r.start == range.start && r.end > at)
            .filter(|r| !self.acts_behind(at) && !self.is_asked(r.start));
        // « une source proche »: a Romance adjective behind the noun is no head.
        let range = long
            .filter(|r| self.scene.lang() == Lang::En || phrase::head(words, r) == at)
            .unwrap_or(range);
        if phrase::head(words, &range) != at || self.is_apposed(&range) {
            return;
        }
        // "There is no thief", "whether any survivors would be found": nobody whom a pronoun could point at.
        let any = scene.lang() == Lang::En && words[range.start].span.of(scene.text) == "any";
        if any || words[range.start].is(Class::NOT) {
            return;
        }
        let word = &words[at];
        // "Latvia's prime minister, Juris Ozols,": the name tells whose the office is.
        let entity = self
            .named_as_two(&range)
            .unwrap_or_else(|| self.of_phrase(&subject::with_apposition(scene, range.clone()), at));
        if let Entity::Bearer(bearer) = entity {
            let office = Office::read(self.scene.text, words, &range);
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
            Entity::Phrase(r) => match name::gender_of_phrase(words, r) {
                Gender::Unknown if word.is(Class::ROLE) => self.shown_behind(range.end),
                shown => shown,
            },
        };
        let number = Number::of_phrase(scene, &entity, word);
        self.mentions.push(Mention {
            word: at,
            entity,
            subject: self.subjecthood(&range) + bonus,
            gender,
            number,
        });
    }

    /// Whether a phrase tells more of the person named right before it: "Ann Lee, herself a farmer's daughter,".
    fn is_apposed(&self, range: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let Some(before) = range.start.checked_sub(1).map(|b| &words[b]) else {
            return false;
        };
        let set_off = before.gap.has(Gap::COMMA) && !before.gap.has(Gap::STOP.and(Gap::MARK));
        // The place in "Norland's president" has been told of too.
        let mut told = self.mentions.iter().rev();
        let last = told.find(|m| m.word < range.start);
        let beside = self.scene.names_in(&(range.start - 1..range.start));
        let named = last.is_some_and(|m| matches!(m.number, Number::One) && beside.len() == 1)
            || beside.last().is_some_and(|n| self.tells_where_from(n));
        // ", a retired teacher from Ely,": what is closed by a comma too.
        let comma = words[range.end - 1].gap.has(Gap::COMMA);
        let closed = comma && is_indefinite(self.scene, range.start);
        // « Ann Lee, élève à Lens, »: what somebody is, without an article.
        let bare = words[range.start].is(Class::ROLE) && !words[range.start].is_capital();
        set_off
            && named
            && (words[range.start].is(Class::CLITIC) || closed || bare || self.is_titled(range))
    }

    /// Whether a name tells where the person right before it is from: "Ann Lee of Selland, a candidate,".
    fn tells_where_from(&self, name: usize) -> bool {
        let words = &self.scene.words;
        let Some(person) = self.scene.names[name].start.checked_sub(2) else {
            return false;
        };
        let of = words[person].flows() && words[person + 1].is(Class::OF);
        let mut before = self.scene.names_in(&(person..person + 1));
        of && before.any(|n| self.scene.notes.names[n].person)
    }

    /// Whether a phrase between commas is the office of the person before it, and no further member of a list: "For Ann
    /// Lee, Norland's president, the trouble is".
    fn is_titled(&self, range: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let owned = range.clone().any(|w| words[w].gap.has(Gap::OWNER));
        let pointed = words[range.start].is(Class::DEFINITE) || owned;
        let office = words[phrase::head(words, range)].is(Class::ROLE);
        let last = &words[range.end - 1];
        let next = words.get(range.end).filter(|w| w.sentence == last.sentence);
        let list = Class::AND.and(Class::CONTRA);
        let first = range.start < 2 || words[range.start - 1].first;
        let listed = !first && words[range.start - 2].is(list);
        // "hit by Storm Ida, the mayor, Ann Lee, said": the office of who comes behind.
        let forward = subject::with_apposition(self.scene, range.clone()) != *range
            || next.is_some_and(Word::is_capital);
        last.gap.has(Gap::COMMA)
            && pointed
            && office
            && !listed
            && !forward
            && next.is_some_and(|w| !w.is(list))
    }

    /// Who a subject is: a name, a pronoun's antecedent, the holder of an office, or the phrase itself.
    pub fn entity(&self, range: &Range<usize>) -> Option<Entity> {
        let word = &self.scene.words[range.start];
        if range.len() == 1
            && word.is(Class::IT)
            && let Some(writer) = self.written(range.start)
        {
            return Some(writer);
        }
        if range.len() == 1
            && word.is(PRONOUN)
            && (!word.is(Class::DET) || self.pronoun(range.start).is_some())
        {
            return self.pronoun(range.start);
        }
        if range.len() == 1 && subject::is_one_of_several(self.scene, range.start) {
            let upto = self.mentions.partition_point(|m| m.word < range.start);
            let people =
                |m: &Mention| m.number == Number::Many && matches!(m.entity, Entity::Phrase(_));
            return self.best(&self.mentions[..upto], range.start, &people);
        }
        if range.len() == 1 && word.is(Class::DET) {
            let gender = name::gender_of(&self.scene.words[range.clone()]);
            return self.person(range.start, gender);
        }
        self.owner_of_document(range)
            .or_else(|| Some(self.of_phrase(range, range.start)))
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
        if let Some(person) = self.inhabitant(range, at) {
            return person;
        }
        for name in scene.names_in(range) {
            let words = &scene.names[name];
            // "Lee's sponsor, Halden Dairy,": a name alone behind the comma says who it is, of a person or not.
            let tail = comma.is_some_and(|c| words.start == c + 1) && words.end == range.end;
            let apposed = comma.is_some_and(|c| words.start > c) && scene.notes.names[name].person
                || tail && !words.clone().any(|w| scene.words[w].is(Class::PLACE));
            let owned = (range.start..words.start).any(|w| scene.words[w].gap.has(Gap::OWNER));
            let theirs = owned && !scene.notes.names[name].person;
            // "Mother-of-two Ann Lee".
            let last = words.end == range.end && scene.notes.names[name].person && !theirs;
            let hung = |w: usize| {
                let word = &scene.words[w];
                word.is(Class::PREP) && !word.gap.has(Gap::TIGHT)
            };
            // "the leader of the opposition Ann Lee"
            let told = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
            let body = words.end == range.end
                && told
                && !theirs
                && words.start > range.start + 1
                && scene.words[words.start - 1].is(Class::BODY.and(Class::ORG))
                && !scene.words[words.start - 1].is_capital()
                && scene.words[head].is(Class::ROLE);
            // « le secrétaire d’État à l’Intérieur Luc Morand »: behind what the office is over, and nobody's description.
            let holder = words.end == range.end
                && told
                && !theirs
                && words.len() > 1
                && words.start > head + 1
                && scene.words[head].is(Class::ROLE)
                && is_no_description(&scene.words[words.start - 1]);
            let titled = body
                || holder
                || last && words.start > head && !(range.start..words.start).any(hung);
            let own = words.contains(&head)
                && words.end == head + 1
                && !theirs
                && (told || !self.is_one_of(range, words));
            if own || apposed || titled {
                return Entity::Bearer(scene.owners[name]);
            }
        }
        let pointed = scene.words[range.start].is(Class::DEFINITE) || range.len() == 1;
        let told = self.member(range, head).or_else(|| self.aged(range, head));
        if let Some(told) = told {
            return told;
        }
        if pointed
            && scene.words[head].is(HUMAN)
            && let Some(known) = self.holder(range, head, at)
        {
            return known;
        }
        self.called(head)
            .or_else(|| self.introduced_as(range, head))
            .or_else(|| self.of_kind(range, head))
            .or_else(|| self.band(range, head))
            .or_else(|| self.described(range, head, at))
            .unwrap_or_else(|| Entity::Phrase(range.clone()))
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
            Entity::Bearer(bearer) => self.scene.bearers[*bearer].full.to_owned(),
            Entity::Phrase(range) => {
                let phrase = self.scene.slice(&self.with_complement(range));
                let first = &self.scene.words[range.start];
                // German nouns keep their capital.
                let noun = if self.scene.lang() == crate::text::Lang::De {
                    Class::DET
                } else {
                    Class::DET.and(HUMAN).and(Class::COMMON)
                };
                if first.first && (first.is(noun) || first.stop) && !first.is(Class::DEMONYM) {
                    let mut chars = phrase.chars();
                    let lower = chars.next().into_iter().flat_map(char::to_lowercase);
                    return lower.chain(chars).collect();
                }
                phrase.to_owned()
            }
        }
    }
}

/// Whether a word is an indefinite article.
fn is_indefinite(scene: &Scene, at: usize) -> bool {
    const ARTICLES: [&str; 9] = ["a", "an", "ein", "eine", "un", "une", "una", "uno", "een"];
    ARTICLES.contains(&scene.words[at].span.of(scene.text))
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

/// Whether a word can stand between an office and the name of its holder: what the office is over, and not what someone else
/// is or a small word before another's name.
pub(super) fn is_no_description(word: &Word) -> bool {
    let other = Class::PREP
        .and(Class::DET)
        .and(Class::ROLE)
        .and(Class::HONORIFIC)
        .and(Class::PEOPLE);
    !word.is(other)
}
