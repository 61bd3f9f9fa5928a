//! Words that nobody is said to say, and that are somebody's all the same: „prüft nach eigenen Angaben „alle Optionen““, ‘…’, klinkt
//! het.

use super::{Attribution, Search, Way};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN};
use crate::text::quote::subject;

/// By whose account something is so: the subject's own.
const OWN: [&[&str]; 11] = [
    &["nach", "eigenen", "Angaben"],
    &["nach", "eigener", "Aussage"],
    &["nach", "eigener", "Darstellung"],
    &["nach", "eigenen", "Worten"],
    &["nach", "eigenem", "Bekunden"],
    &["naar", "eigen", "zeggen"],
    &["selon", "ses", "propres", "termes"],
    &["según", "sus", "propias", "palabras"],
    &["by", "its", "own", "account"],
    &["by", "his", "own", "account"],
    &["by", "her", "own", "account"],
];

/// How a Dutch report hands words over to whoever was told of.
const SOUNDS: [[&str; 2]; 6] = [
    ["klinkt", "het"],
    ["klonk", "het"],
    ["luidt", "het"],
    ["luidde", "het"],
    ["heet", "het"],
    ["heette", "het"],
];

/// Before whom or what it is heard from.
const FROM: [&str; 4] = ["bij", "uit", "van", "vanuit"];

/// So far before the words their source stands at most, in words.
const REACH: usize = 8;

impl Search<'_, '_> {
    /// Das Amt prüft nach eigenen Angaben „alle Optionen“: what the subject says of itself.
    pub(super) fn by_own_account(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let form = |w: usize| words[w].span.of(self.scene.text);
        let told = |w: usize, account: &[&str]| {
            w + account.len() <= first && (w..).zip(account).all(|(w, word)| form(w) == *word)
        };
        let from = floor.max(first.saturating_sub(REACH));
        let at = (from..first).find(|w| OWN.iter().any(|account| told(*w, account)))?;
        let subject = subject::main_subject(self.scene, words[first].sentence, at)?;
        Some(Attribution {
            entity: Some(self.discourse.entity(&subject)?),
            cue: None,
            way: Way::Governed,
        })
    }

    /// ‘Ik ben thuis’, klinkt het aan de telefoon: whom the sentence before is about.
    pub(super) fn sounds(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let next = self.inside.end;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let word = words.get(next)?;
        let follows = self.same_paragraph(next)
            && next + 1 < self.scene.sentence_end(next)
            && !word.is(Class::DET);
        if !follows || !SOUNDS.contains(&[form(next), form(next + 1)]) {
            return None;
        }
        // ‘Een schande’, klinkt het bij de bewoners.
        let end = self.scene.sentence_end(next);
        let told = words
            .get(next + 2)
            .is_some_and(|w| FROM.contains(&w.span.of(self.scene.text)));
        if told && next + 3 < end {
            let range = phrase::starting_at(words, next + 3, end)?;
            let body = words[phrase::head(words, &range)].is(HUMAN.and(Class::ORG));
            if body {
                return Some(Attribution {
                    entity: Some(self.discourse.entity(&range)?),
                    cue: None,
                    way: Way::Direct,
                });
            }
        }
        let before = self
            .scene
            .sentence_start(self.inside.start)
            .checked_sub(1)
            .filter(|before| self.same_paragraph(*before))?;
        self.about(before)
    }
}
