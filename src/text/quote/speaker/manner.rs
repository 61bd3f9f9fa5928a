//! "“…” is how Lee put it": a clause about the quotation that hands it over without a verb beside the marks.
//!
//! English makes it with "is how" or "is what"; the other languages with their word for "so" before the verb: „…“, so
//! beschreibt es Lee; « … », c’est ainsi que Lee résume; «…», así lo resume Lee; «…», così riassume Lee; „…”, zo vat Lee samen.

use std::ops::Range;

use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, PRONOUN};
use crate::text::name::words::{Case, Gap, Word};
use crate::text::quote::cue::CueKind;
use crate::text::quote::discourse::Entity;
use crate::text::quote::subject;

/// What stands between verb and subject, for the words that were said.
const OBJECTS: [&str; 8] = ["es", "het", "lo", "la", "le", "l", "it", "ne"];

impl Search<'_, '_> {
    /// Who is told to have put it so.
    pub(super) fn manner(&self) -> Option<Attribution> {
        let next = self.inside.end;
        let words = &self.scene.words;
        let word = words.get(next)?;
        let joined = word.sentence == words[next - 1].sentence && !word.is_capital();
        let outside = self.same_paragraph(next) && self.scene.quoted[next].is_none();
        let italian = self.scene.lang() == Lang::It;
        let parted = self.tail().contains(['.', ';']) || self.tail().contains(':') && !italian;
        if !joined || !outside || parted {
            return None;
        }
        let end = self.scene.sentence_end(next);
        let first = self.first_of_subject(next, end)?;
        let range = self.up_to_person(phrase::starting_at(words, first, end)?);
        let range = subject::with_apposition(self.scene, range);
        let entity = self.discourse.entity(&range)?;
        let cue = self.cues.iter().position(|c| {
            c.word >= next && c.word < end && c.subject.as_ref().is_none_or(|s| s.start >= first)
        });
        let named = matches!(entity, Entity::Bearer(_)) || self.discourse.is_person(&entity);
        named.then_some(Attribution {
            entity: Some(entity),
            cue,
            way: Way::Direct,
        })
    }

    /// “…” was the verdict of Lee; “…” is Lee’s phrase for it; “…” — the words of Lee.
    pub(super) fn noun_of(&self) -> Option<Attribution> {
        const NEAR: usize = 6;
        let next = self.inside.end;
        let words = &self.scene.words;
        let word = words.get(next)?;
        let dash = self.tail().contains(['—', '–']);
        let outside = self.same_paragraph(next) && self.scene.quoted[next].is_none();
        let end = self.scene.sentence_end(next).min(next + NEAR);
        let be = (next..end.min(next + 2)).any(|w| words[w].is(Class::BE));
        // “…” That was the message from the council.
        let pointing = word.first && ["That", "This"].contains(&word.span.of(self.scene.text));
        let apart = word.is_capital() && !pointing || self.tail().contains([';', ':']);
        if !outside || !(be || dash) || apart {
            return None;
        }
        let first = self.cues.partition_point(|c| c.word < next);
        let cue = (first..self.cues.len())
            .take_while(|c| self.cues[*c].word < end)
            .find(|c| matches!(self.cues[*c].kind, CueKind::Noun | CueKind::Source))?;
        let head = self.cues[cue].word;
        let plain = words[head].is(Class::CUE_NOUN)
            && (next..head)
                .all(|w| words[w].flows() && (!words[w].is(Class::THAT) || w == next && pointing));
        plain.then(|| Attribution {
            entity: self.speaker_of(cue),
            cue: Some(cue),
            way: Way::Direct,
        })
    }

    /// “…” So says Ann Lee.
    pub(super) fn so_says(&self) -> Option<Attribution> {
        let next = self.inside.end;
        let so = self.scene.words.get(next)?.span.of(self.scene.text);
        if so != "So" || !self.same_paragraph(next) || self.scene.quoted[next].is_some() {
            return None;
        }
        let verb = self
            .scene
            .words
            .get(next + 1)
            .filter(|w| w.is(Class::CUE))?;
        let end = self.scene.sentence_end(next);
        let range =
            phrase::starting_at(&self.scene.words, next + 2, end).filter(|_| verb.flows())?;
        let entity = self
            .discourse
            .entity(&subject::with_apposition(self.scene, range))?;
        Some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Direct,
        })
    }

    /// “…” — Ann Lee, mayor of Ely. “…” – captain Ann Lee on her keeper.
    pub(super) fn signed(&self) -> Option<Attribution> {
        let scene = self.scene;
        let next = self.inside.end;
        let words = &scene.words;
        let dash = matches!(
            self.tail()
                .trim_matches(['”', '"', '»', '“', '’', ' ', '\n']),
            "—" | "–"
        );
        if !dash || !self.same_paragraph(next) || scene.quoted[next].is_some() {
            return None;
        }
        // An office may stand before the name: "captain Ann Lee".
        let own = scene.names_in(&(next..next + 1)).next();
        let signature = own.map(|name| scene.names[name].clone());
        let signature =
            signature.or_else(|| phrase::starting_at(words, next, scene.sentence_end(next)))?;
        let name = scene.names_in(&signature).last()?;
        let range = &scene.names[name];
        let whole = signature.start == next && signature.end == range.end;
        let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
        // What words that begin a sentence are about may follow: "on her keeper".
        let begins = self.inside.start == scene.sentence_start(self.inside.start);
        let about = |word: &Word| begins && word.is(Class::PREP);
        let alone =
            words[range.end - 1].gap.has(Gap::BORDER) || words.get(range.end).is_none_or(about);
        let verb = Class::AUX
            .and(Class::FINITE)
            .and(Class::CUE)
            .and(Class::CUE_NP);
        let rest = range.end..scene.sentence_end(next);
        let tells = rest
            .clone()
            .any(|w| words[w].is(verb) && !words[w].is(Class::NOUNY));
        (whole && person && alone && !tells).then(|| Attribution {
            entity: Some(Entity::Bearer(scene.owners[name])),
            cue: None,
            way: Way::Direct,
        })
    }

    /// “…” Ann Lee points to the wall: words that open a paragraph are of whom the next sentence begins with.
    pub(super) fn shown(&self) -> Option<Attribution> {
        let scene = self.scene;
        let next = self.inside.end;
        let words = &scene.words;
        let word = words.get(next)?;
        let above = self.inside.start.checked_sub(1);
        let opens = word.first
            && above.is_none_or(|w| !self.same_paragraph(w))
            && self.stands_alone()
            && self.same_paragraph(next)
            && scene.quoted[next].is_none();
        let cue = self
            .cues
            .iter()
            .any(|c| c.word >= next && c.word < scene.sentence_end(next));
        if !opens || cue || self.tail().contains([':', '—', '–']) {
            return None;
        }
        let subject = subject::main_subject(scene, word.sentence, scene.sentence_end(next))?;
        let entity = self.discourse.entity(&subject)?;
        (subject.start == next && self.discourse.is_person(&entity)).then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Context,
        })
    }

    /// Lee reads the report and declines. “I cannot ask them to pay” is a good line: words in the first person that a
    /// sentence weighs are of whom the sentence before is about.
    pub(super) fn weighed(&self) -> Option<Attribution> {
        let scene = self.scene;
        let next = self.inside.end;
        let words = &scene.words;
        let first = self.inside.start;
        let before = first.checked_sub(1).filter(|b| self.same_paragraph(*b))?;
        let own = words[self.inside.clone()]
            .iter()
            .any(|w| w.is(Class::SPEAKING));
        let is = words.get(next).is_some_and(|w| {
            let joined = w.sentence == words[next - 1].sentence && !w.is_capital();
            joined && w.is(Class::BE) && words.get(next + 1).is_some_and(|w| w.is(Class::DET))
        });
        let opens = first == scene.sentence_start(first) && scene.quoted[before].is_none();
        if !own || !is || !opens || self.tail().contains([',', ';', ':']) {
            return None;
        }
        let told = self.about(before)?;
        let person = |e: &Entity| self.discourse.is_person(e);
        told.entity.as_ref().is_some_and(person).then_some(told)
    }

    /// A phrase up to the first name in it that can be a person's: the object or the rest of the verb may follow.
    fn up_to_person(&self, range: Range<usize>) -> Range<usize> {
        let scene = self.scene;
        let person =
            |n: &usize| scene.notes.names[*n].person || scene.bearers[scene.owners[*n]].likely;
        let name = scene.names_in(&range).find(person);
        let end = name.map_or(range.end, |n| scene.names[n].end);
        range.start..end.min(range.end)
    }

    /// Where the subject of such a clause begins.
    fn first_of_subject(&self, next: usize, end: usize) -> Option<usize> {
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let lang = self.scene.lang();
        if lang == Lang::En {
            // "…,” is all she will say.
            let says =
                |w: usize| form(w).starts_with("sa") && words[w].is(Class::CUE.and(Class::CUE_ING));
            let all = |w: usize| form(w) == "all" && (w + 1..end).any(says);
            let how = next + 2 < end && (matches!(form(next + 1), "how" | "what") || all(next + 1));
            return (how && words[next].is(Class::BE)).then_some(next + 2);
        }
        let so = match lang {
            Lang::De => "so",
            Lang::Nl => "zo",
            Lang::Es => "así",
            Lang::It => "così",
            Lang::Fr => "ainsi",
            _ => return None,
        };
        let at = (next..end.min(next + 3)).find(|w| form(*w) == so)?;
        let object = |w: usize| OBJECTS.contains(&form(w));
        if lang == Lang::Fr && at + 1 < end && matches!(form(at + 1), "que" | "qu") {
            return Some(at + 2);
        }
        // «…»: così il sindaco Carlo Ferri.
        let bare = lang == Lang::It && at == next && at + 1 < end;
        if bare
            && (words[at + 1].is(Class::DEFINITE) && at + 2 < end && !words[at + 2].is(Class::CUE)
                || words[at + 1].is_capital())
        {
            return Some(at + 1);
        }
        let mut verb = at + 1;
        while verb < end && object(verb) {
            verb += 1;
        }
        let closed = Class::PREP.and(Class::DET).and(Class::AND).and(PRONOUN);
        let told = words.get(verb).filter(|w| {
            verb + 1 < end && w.case == Case::Lower && !w.is(closed) && !w.gap.has(Gap::BORDER)
        });
        told?;
        let mut subject = verb + 1;
        while subject < end && object(subject) {
            subject += 1;
        }
        Some(subject)
    }
}
