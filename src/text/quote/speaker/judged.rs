//! What somebody takes something or oneself for: „sieht den Plan als „Fehler““, „zeigte sich „enttäuscht““, and the clauses of
//! German and Dutch whose verb stands behind the marks: „was der Vorstand „Anpassung“ nennt“.

use std::ops::Range;

use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap};
use crate::text::quote::discourse::Entity;
use crate::text::quote::subject;

/// As what.
const AS: [&str; 5] = ["as", "als", "comme", "como", "come"];

/// Verbs of a name that is in use, which nobody coins who uses it: "fans know him as “…”".
const KNOWS: &str = "know knows knew kennen kennt kannte kannten kent kende kenden connaît connaissent conoce conocen conocía \
    conosce conoscono serve serves served worked works arbeitet arbeitete dient diente diende";

/// Verbs of how one lets others see one, with „sich“ or what stands for it.
const SHOWS: &str = "zeigte zeigten zeigt zeigen gab gaben gibt geben fühlt fühlte fühlen fühlten toonde toonden toont tonen voelt \
    voelde voelen dite dits dites detta detti dette montrée montrés montrées mostrada mostrados mostrata mostrati mostró mostraron muestra muestran mostraba siente sintió montre montrent montré montrait montra sent mostra \
    mostrano mostrato mostrò";

/// Oneself.
const ONESELF: [&str; 6] = ["sich", "zich", "se", "s", "si", "zichzelf"];

/// Objects that can be nothing else.
const THEM: &str = "ihn ihm es dies dieses das den dem hem haar het dit dat ze hen lo la los las le les l it him them this that";

/// So far a verb of showing stands from the marks at most, in words: „zeigte sich am Abend „enttäuscht““.
const NEAR: usize = 6;

impl Search<'_, '_> {
    /// Lee sieht den Plan als „Fehler“; de minister deed het verhaal af als “onzin”: whoever takes something for a thing says so.
    pub(super) fn taken_for(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let form = |w: usize| words[w].span.of(self.scene.text);
        let before = first.checked_sub(1).filter(|b| *b > floor + 1)?;
        let article = words[before].is(Class::DET) && !AS.contains(&form(before));
        let at = before - usize::from(article);
        if !AS.contains(&form(at)) {
            return None;
        }
        let subject = subject::main_subject(self.scene, words[first].sentence, at)?;
        // „Ein Sprecher des Unternehmens“
        let hung = subject.end < at && words[subject.end].is(Class::OF);
        let full = phrase::starting_at(words, subject.start, at).filter(|_| hung);
        let end = full.map_or(subject.end, |f| f.end.max(subject.end));
        let subject = subject.start..end;
        let verb = self.verb_beside(&subject, floor)?;
        let rest = subject.end.max(verb)..at;
        let known = KNOWS.split_whitespace().any(|known| known == form(verb));
        let parted = rest.clone().any(|w| {
            let word = &words[w];
            word.gap.has(Gap::COMMA.and(Gap::STOP))
                || word.is(Class::BE)
                || ONESELF.contains(&form(w))
        });
        let object = |w: usize| {
            let word = &words[w];
            let governed = words[w - 1].is(Class::PREP) && w - 1 > verb;
            let phrase = word.is(Class::DET) && !word.is(Class::PREP) || self.scene.is_named(w);
            let pronoun = word.is(PRONOUN) || THEM.split_whitespace().any(|them| them == form(w));
            !governed && (pronoun || phrase) && w != verb
        };
        let acts = !known && !parted && rest.into_iter().any(object);
        self.speaking(&subject).filter(|_| acts)
    }

    /// The verb right behind a subject or, where another part of the clause stands first, right before it.
    fn verb_beside(&self, subject: &Range<usize>, floor: usize) -> Option<usize> {
        let words = &self.scene.words;
        let lower = |w: &usize| {
            let word = &words[*w];
            let closed = Class::PREP
                .and(Class::DET)
                .and(Class::AND)
                .and(Class::SUBORD);
            word.case == Case::Lower && !word.is(closed) && self.scene.quoted[*w].is_none()
        };
        let second = matches!(self.scene.lang(), Lang::De | Lang::Nl);
        let behind = Some(subject.end).filter(|w| *w < self.inside.start && lower(w));
        let before = || {
            subject
                .start
                .checked_sub(1)
                .filter(|w| *w > floor && lower(w))
        };
        if second { before().or(behind) } else { behind }
    }

    /// The minister zeigte sich „enttäuscht“: what one shows oneself to be is told in one's own words.
    pub(super) fn shows_oneself(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let form = |w: usize| words[w].span.of(self.scene.text);
        let from = (floor + 1).max(first.saturating_sub(NEAR));
        let shows = |w: &usize| SHOWS.split_whitespace().any(|verb| verb == form(*w));
        // „„Enttäuscht“ zeigte sich die Ministerin“
        let behind = self.inside.end;
        let germanic = matches!(self.scene.lang(), Lang::De | Lang::Nl);
        let near = germanic && behind + 2 < self.scene.sentence_end(first);
        if near && shows(&behind) && ONESELF.contains(&form(behind + 1)) {
            return self.speaking(&self.agent(behind + 1)?);
        }
        let verb = (from..first).rev().find(shows)?;
        let romance = matches!(self.scene.lang(), Lang::Fr | Lang::Es | Lang::It);
        let oneself = if romance {
            let helped = words[verb - 1].is(Class::AUX) && verb > floor + 1;
            ONESELF.contains(&form(verb - 1 - usize::from(helped)))
        } else {
            (verb + 1..first).any(|w| ONESELF.contains(&form(w)))
        };
        let border = Gap::COMMA.and(Gap::STOP);
        let whole = (verb..first).all(|w| {
            let clause = Class::THAT.and(Class::AND).and(Class::REL);
            !words[w].gap.has(border) && (!words[w].is(clause) || words[w].is(Class::DET))
        });
        if !oneself || !whole || self.scene.lang() == Lang::En {
            return None;
        }
        let beside =
            || phrase::ending_at(words, verb - 1, floor).filter(|_| words[verb - 1].flows());
        let near = beside().filter(|r| words[phrase::head(words, r)].is(HUMAN));
        let main = || subject::main_subject(self.scene, words[first].sentence, first);
        self.speaking(&near.or_else(main)?)
    }

    /// Was der Vorstand „Anpassung“ nennt, …; the crew, die hem “een held” noemde: the verb closes the clause that the words stand in.
    pub(super) fn closed_by_verb(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let form = |w: usize| words[w].span.of(self.scene.text);
        let verb = self.inside.end;
        let named = words.get(verb).is_some_and(|w| {
            w.is(Class::CUE_NP) && w.case == Case::Lower && w.sentence == words[first].sentence
        });
        let plain = self
            .tail()
            .chars()
            .all(|c| !c.is_alphanumeric() && !",;:.!?–—".contains(c));
        let closes = named
            && (words[verb].gap.has(Gap::BORDER) || verb + 1 == self.scene.sentence_end(first));
        if !matches!(self.scene.lang(), Lang::De | Lang::Nl) || !closes || !plain {
            return None;
        }
        let border = |w: &usize| *w == floor || words[*w - 1].gap.has(Gap::COMMA);
        let opens = (floor..first).rev().find(border)?;
        let after = opens + 1;
        if after >= first {
            return None;
        }
        let what = matches!(form(opens), "was" | "Was" | "wat" | "Wat");
        let relative =
            matches!(form(opens), "der" | "die" | "das" | "den" | "dem" | "dat") && opens > floor;
        let object = THEM.split_whitespace().any(|them| them == form(after));
        let range = if what || relative && !object {
            phrase::starting_at(words, after, first)?
        } else if relative {
            phrase::ending_at(words, opens - 1, floor)?
        } else {
            return None;
        };
        self.speaking(&range)
    }

    /// Whom a phrase tells of, where it can speak.
    pub(super) fn speaking(&self, subject: &Range<usize>) -> Option<Attribution> {
        let range = subject::with_apposition(self.scene, subject.clone());
        let entity = self.discourse.entity(&range)?;
        let head = &self.scene.words[phrase::head(&self.scene.words, &range)];
        let speaks = head.is(HUMAN)
            || matches!(entity, Entity::Bearer(_))
            || self.discourse.is_person(&entity);
        speaks.then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }
}
