//! German reports go on with what someone says in the first subjunctive, without another cue: „Lee zog den Antrag zurück. Der
//! Schritt komme „zu spät“.“ (Duden, Die Grammatik, on the Konjunktiv I of indirect speech).

use super::{Attribution, Search, Way};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap};
use crate::text::quote::cue::CueKind;
use crate::text::quote::discourse::Entity;
use crate::text::quote::subject;

/// Forms of the third person that are no indicative.
const SUBJUNCTIVE: &str = "sei seien habe werde könne müsse solle wolle dürfe möge komme gebe gehe stehe bleibe lasse mache \
    nehme halte wisse sehe brauche liege finde bringe führe gelte tue trage treffe spreche denke glaube handle zeige drohe fehle \
    reiche diene bedeute heiße heisse verliere gewinne beginne laufe sitze wirke scheine gehöre setze stelle lege kenne nenne \
    sage verstehe entspreche bestehe geschehe verdiene verlange erwarte arbeite lebe schade helfe leide sterbe falle steige \
    sinke wachse ziehe greife zahle koste verstoße verstosse verletze gefährde betreffe schütze folge fordere";

/// How many sentences back the speaker stands at most.
const BACK: usize = 3;

impl Search<'_, '_> {
    /// Whom the sentences before tell of, where the words are set into one that only reports.
    pub(super) fn reported(&self) -> Option<Attribution> {
        if self.scene.lang() != Lang::De {
            return None;
        }
        let floor = self.scene.sentence_start(self.inside.start);
        if !self.is_reported(floor, self.scene.sentence_end(floor)) {
            return None;
        }
        let mut before = floor.checked_sub(1)?;
        for _ in 0..BACK {
            let start = self.scene.sentence_start(before);
            let told = self.about(before).filter(|a| a.entity.is_some());
            // A new paragraph goes on with what the last one ended with somebody's saying; „Holm beruhigte: Gefahr habe „nie“
            // bestanden“ is of whom it names itself.
            let cued = || told.as_ref().is_some_and(|a| a.cue.is_some());
            if !self.same_paragraph(before) && (self.has_colon(floor) || !cued()) {
                return None;
            }
            if told.as_ref().is_some_and(|a| a.cue.is_some())
                || !self.is_reported(start, before + 1)
            {
                return told.map(|a| Attribution {
                    way: Way::Governed,
                    ..a
                });
            }
            before = start.checked_sub(1)?;
        }
        None
    }

    /// Whether a colon stands between the sentence's beginning and the words.
    fn has_colon(&self, floor: usize) -> bool {
        let words = &self.scene.words;
        (floor + 1..=self.inside.start).any(|w| words[w - 1].gap.has(Gap::COLON))
    }

    /// The speaker of the quotation before, where nothing but what he or she is rendered with stands between: „„…“ Der Brand
    /// habe alle getroffen. „…““.
    pub(super) fn rendered_on(
        &self,
        before: usize,
        done: &[Option<Attribution>],
    ) -> Option<Attribution> {
        let previous = self.quote.checked_sub(1)?;
        let last = self.scene.inside[previous].end;
        let here = self.same_paragraph(before)
            && self.scene.marked[previous].paragraph == self.scene.marked[self.quote].paragraph;
        let speaker = done[previous]
            .as_ref()
            .filter(|a| here && a.entity.is_some())?;
        let mut from = last.max(self.scene.sentence_end(last.max(1) - 1));
        while from <= before {
            let end = self.scene.sentence_end(from);
            if !self.is_rendered(from, end) {
                return None;
            }
            from = end.max(from + 1);
        }
        Some(super::turn(speaker))
    }

    /// Whether a cue is a noun that belongs to whoever the sentence names behind it: „In seiner Rede dankte Lee“.
    pub(super) fn is_of_later(&self, cue: usize, before: usize) -> bool {
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        let first = self.scene.sentence_start(cue.word);
        let owned = cue
            .subject
            .as_ref()
            .is_some_and(|s| s.len() == 1 && s.start == first + 1);
        let fronted = cue.kind == CueKind::Noun && owned && words[first].is(Class::PREP);
        let named = || {
            let mut names = self.scene.names_in(&(cue.end..before + 1));
            names.any(|n| {
                let person = self.scene.notes.names[n].person
                    || self.scene.bearers[self.scene.owners[n]].likely;
                person && self.scene.names[n].start > cue.word
            })
        };
        fronted && named()
    }

    /// Whether some words are of indirect speech by their mood alone, in German.
    pub(super) fn is_rendered(&self, start: usize, end: usize) -> bool {
        self.scene.lang() == Lang::De && self.is_reported(start, end)
    }

    /// Whether a verb of the first subjunctive stands outside quotations among some words.
    fn is_reported(&self, start: usize, end: usize) -> bool {
        let words = &self.scene.words;
        (start..end).any(|w| {
            let word = &words[w];
            let form = word.span.of(self.scene.text);
            let own = w > start && words[w - 1].is(Class::SPEAKING);
            word.case == Case::Lower
                && self.scene.quoted[w].is_none()
                && !own
                && SUBJUNCTIVE.split_whitespace().any(|verb| verb == form)
        })
    }

    /// Lee hält den Plan für „verfrüht“: for what one holds something is told in one's own words.
    pub(super) fn held_for(&self) -> Option<Attribution> {
        const HOLDS: [&str; 6] = ["hält", "halten", "hielt", "hielten", "houdt", "hield"];
        let words = &self.scene.words;
        let form = |w: usize| words[w].span.of(self.scene.text);
        let before = self.inside.start.checked_sub(1)?;
        let floor = self.scene.sentence_start(self.inside.start);
        let held = (floor + 1..before)
            .rev()
            .find(|w| HOLDS.contains(&form(*w)))?;
        let whole = (held..before).all(|w| !words[w].gap.has(Gap::COMMA.and(Gap::STOP)));
        if !matches!(form(before), "für" | "voor") || !whole {
            return None;
        }
        let subject = subject::main_subject(self.scene, words[held].sentence, held)?;
        let head = &words[phrase::head(words, &subject)];
        let entity = self.discourse.entity(&subject)?;
        let speaks = head.is(phrase::HUMAN) || matches!(entity, Entity::Bearer(_));
        (speaks && subject.end == held).then_some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }
}
