//! "With these words Lee closed the debate", "That was Ann Lee, who had lost her farm": the sentence behind a quotation says
//! whose it was.

use super::{Attribution, Search, Way};
use crate::text::name::Gender;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN};

/// What such a sentence opens with.
const WITH: [&str; 7] = ["With", "Mit", "Avec", "Par", "Con", "Met", "Sur"];

/// What the quotation is called there.
const WORDS: [&str; 20] = [
    "words", "word", "sentence", "phrase", "line", "remark", "remarks", "worten", "satz", "mots",
    "phrases", "paroles", "palabras", "frase", "frases", "parole", "woorden", "zin", "zinnen",
    "zinsnede",
];

/// Words that point at it: "that", „diesem“. "With the words still in his ears" points at others.
const THESE: [&str; 22] = [
    "this", "that", "these", "those", "diesem", "diesen", "cette", "ces", "ce", "esta", "estas",
    "esa", "esas", "este", "questa", "queste", "quella", "quelle", "deze", "die", "dat", "dit",
];

/// What a sentence opens with that tells who was just heard.
const WAS: [[&str; 2]; 8] = [
    ["That", "was"],
    ["That", "is"],
    ["This", "was"],
    ["This", "is"],
    ["Das", "war"],
    ["Das", "ist"],
    ["Dat", "was"],
    ["Dat", "is"],
];

/// So many words at most stand before the name there: "the old miller Ann Lee".
const DESCRIBED: usize = 4;

/// So many words at most stand between the one that points and the noun: "that one sentence".
const BETWEEN: usize = 2;

/// So far behind the noun the speaker is told at most, past what tells of the occasion, in words.
const REACH: usize = 24;

impl Search<'_, '_> {
    /// Who is named where the sentence behind a whole one does no more: “…” That was Ann Lee, who had lost her farm.
    pub(super) fn was_that(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let that = self.inside.end;
        let whole = self.scene.said(self.quote).ends_with(['.', '!', '?', '…']);
        if !whole || !words.get(that)?.first || !self.same_paragraph(that) {
            return None;
        }
        let (floor, end) = (that + 2, self.scene.sentence_end(that));
        let plain = |w: usize| self.scene.quoted[w].is_none();
        let opens =
            floor < end && WAS.contains(&[form(that), form(that + 1)]) && (that..end).all(plain);
        let at = self
            .scene
            .names_in(&(floor..end))
            .next()
            .filter(|_| opens)?;
        let name = &self.scene.names[at];
        let before = words.get(floor..name.start)?;
        let told = before.first().is_none_or(|w| w.is(Class::DET)) && before.len() <= DESCRIBED;
        let behind = &self.scene.text[words[name.end - 1].span.end..];
        let alone = behind.starts_with([',', '.', ';', ':', '–', '—']);
        let person = self.scene.notes.names[at].person;
        (person && told && alone).then(|| Attribution {
            entity: Some(super::Entity::Bearer(self.scene.owners[at])),
            cue: None,
            way: Way::Context,
        })
    }

    /// Who closed, opened or answered something with the words: the first person told of behind them.
    pub(super) fn with_these_words(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text).to_lowercase();
        let with = self.inside.end;
        let behind = words.get(with)?.first || self.tail().contains([':', '–', '—']);
        let opens = behind
            && self.same_paragraph(with)
            && self.scene.quoted[with].is_none()
            && WITH
                .iter()
                .any(|w| w.eq_ignore_ascii_case(words[with].span.of(self.scene.text)));
        let end = self.scene.sentence_end(with);
        if !opens || with + 2 >= end || !THESE.contains(&form(with + 1).as_str()) {
            return None;
        }
        let noun =
            (with + 2..end.min(with + 3 + BETWEEN)).find(|w| WORDS.contains(&form(*w).as_str()))?;
        let told = |w: &usize| {
            let person = |n: usize| self.scene.notes.names[n].person;
            self.scene.names_in(&(*w..*w + 1)).any(person)
                || words[*w].is(Class::HE.and(Class::SHE)) && !words[*w].is(Class::DET)
                || words[*w].is(Class::ROLE)
        };
        let plain = |w: &usize| self.scene.quoted[*w].is_none();
        let at = (noun + 1..end.min(noun + REACH))
            .take_while(plain)
            .find(told)?;
        let entity = if words[at].is(Class::HE) {
            self.discourse.person(at, Gender::Man)
        } else if words[at].is(Class::SHE) {
            self.discourse.person(at, Gender::Woman)
        } else {
            self.holder_at(at, noun + 1, end)
        };
        entity.map(|entity| Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Context,
        })
    }

    /// Who a name or a word for an office means, with what stands before it.
    fn holder_at(&self, at: usize, floor: usize, end: usize) -> Option<super::Entity> {
        let words = &self.scene.words;
        let name = self.scene.names_in(&(at..at + 1)).next();
        let range = match name {
            Some(name) => self.scene.names[name].clone(),
            None => phrase::starting_at(words, at, end)
                .filter(|_| words[at].is(HUMAN))
                .map(|r| phrase::ending_at(words, r.end - 1, floor).unwrap_or(r))?,
        };
        self.discourse.entity(&range)
    }
}
