//! Cues that govern a sentence with quoted words in it: "Lee said that the plan was “dead”", "the plan was “dead”, Lee said".

use super::super::cue::{Cue, CueKind};
use super::super::discourse::Entity;
use super::super::subject;
use super::{Attribution, Search, Way};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::Gap;

/// How many words a cue governs at most: longer sentences lose their thread.
const GOVERNED: usize = 90;

impl Search<'_, '_> {
    /// Lee said that the plan was “dead”.
    pub(super) fn governing(&self) -> Option<usize> {
        let sentence = self.scene.words[self.inside.start].sentence;
        let upto = self.cues.partition_point(|c| c.word < self.inside.start);
        let mut open = (0..upto)
            .rev()
            .take_while(|c| self.scene.words[self.cues[*c].word].sentence == sentence)
            .take_while(|c| self.inside.start - self.cues[*c].word <= GOVERNED)
            .filter(|c| {
                let cue = &self.cues[*c];
                // "The minister's remark that a minority was …"
                let stated = self.states(cue);
                let near = cue.kind != CueKind::Noun || stated || self.inside.start - cue.word <= 4;
                near && cue.end <= self.inside.start
                    && !self.blocked(cue)
                    && !self.is_conditional(cue)
            });
        let inner = open.next()?;
        let outer = open.next().filter(|outer| {
            self.reports(&self.cues[*outer], &self.cues[inner])
                || self.names(&self.cues[*outer], &self.cues[inner])
                || self.is_of_thing(&self.cues[inner]) && !self.is_of_thing(&self.cues[*outer])
                || self.takes_up(&self.cues[*outer], &self.cues[inner])
        });
        Some(outer.unwrap_or(inner))
    }

    /// Whether a cue's clause only says on what the quoted one depends: "warned that, if Norland talks of war, it will “guard its
    /// own coast”".
    fn is_conditional(&self, cue: &Cue) -> bool {
        const IF: [&str; 7] = ["if", "si", "se", "wenn", "falls", "als", "indien"];
        let words = &self.scene.words;
        let Some(subject) = &cue.subject else {
            return false;
        };
        let article = words[subject.start].is(Class::DET) || subject.start == 0;
        let first =
            subject.start - usize::from(!article && words[subject.start - 1].is(Class::DET));
        let opens = first
            .checked_sub(1)
            .is_some_and(|w| IF.contains(&words[w].span.of(self.scene.text)));
        let closed = (cue.end - 1..self.inside.start).any(|w| words[w].gap.has(Gap::COMMA));
        opens && closed
    }

    /// Whether the words stand in a second clause of the outer cue's: "Lee said that the service had warned her, and that the note
    /// “lay in a drawer”".
    fn takes_up(&self, outer: &Cue, inner: &Cue) -> bool {
        let words = &self.scene.words;
        let states = |cue: &Cue| words.get(cue.end).is_some_and(|w| w.is(Class::THAT));
        let second = (inner.end..self.inside.start.saturating_sub(1)).any(|w| {
            words[w - 1].gap.has(Gap::COMMA)
                && words[w].is(Class::AND)
                && words[w + 1].is(Class::THAT)
        });
        outer.kind == CueKind::Verb && outer.subject.is_some() && states(outer) && second
    }

    /// Whether a clause is what a noun of speech says: "the minister's remark that …", "her verdict was that …", "the statement
    /// of Halden Steel, that …".
    fn states(&self, cue: &Cue) -> bool {
        let words = &self.scene.words;
        let is = |at: usize, class| words.get(at).is_some_and(|w| w.is(class));
        let that = is(cue.end, Class::THAT) && self.inside.start == cue.end + 1;
        that || is(cue.word + 1, Class::THAT)
            || is(cue.end, Class::BE) && (cue.end + 1..cue.end + 3).any(|w| is(w, Class::THAT))
    }

    /// Whether one cue names what the other is of: "Lee called Roe's speech “a stunt”" gives Lee's words, and none of the speech.
    fn names(&self, outer: &Cue, inner: &Cue) -> bool {
        /// So many words has whose speech it is.
        const OWNER: usize = 6;
        let words = &self.scene.words;
        let between = outer.word + 1..inner.word;
        let object = between.len() <= OWNER && words[outer.word].flows();
        // „noemt de reactie van Nur ‘…’“
        let of = inner.subject.as_ref().is_some_and(|s| s.start > inner.word);
        let hung = of && inner.end == self.inside.start;
        let right_before = inner.word + 1 == self.inside.start || hung;
        let owned = hung || between.clone().any(|w| words[w].gap.has(Gap::OWNER));
        outer.kind == CueKind::Naming
            && inner.kind == CueKind::Noun
            && object
            && right_before
            && owned
            && between.into_iter().all(|w| !words[w].gap.has(Gap::BORDER))
    }

    /// Whether a cue's subject can say nothing: "hailed the agreement concluded in Oslo as “…”" gives nobody's words but
    /// those of who hailed it.
    fn is_of_thing(&self, cue: &Cue) -> bool {
        let words = &self.scene.words;
        cue.subject.as_ref().is_some_and(|subject| {
            let head = &words[phrase::head(words, subject)];
            cue.kind == CueKind::Verb
                && !head.is(phrase::HUMAN.and(phrase::PRONOUN))
                && !words[subject.start].is(phrase::PRONOUN)
                && words[cue.word].gap == Gap::default()
                && words[subject.clone()].iter().all(|w| !w.is_capital())
        })
    }

    /// Whether one cue's clause holds another whose subject is nobody in particular: "Lee confirmed
    /// that a visitor had reported “noises”" gives Lee's words.
    fn reports(&self, outer: &Cue, inner: &Cue) -> bool {
        let words = &self.scene.words;
        let Some(subject) = inner
            .subject
            .as_ref()
            .filter(|s| s.start >= outer.end && s.start <= outer.end + 2)
        else {
            return false;
        };
        let first = &words[subject.start];
        let vague = !first.is(Class::DEFINITE) && !first.is_capital() && !first.is(phrase::PRONOUN);
        let stated = outer.end == subject.start || words[outer.end].is(Class::THAT);
        // "She told a crowd, who shouted “…”": whoever was told is who shouts.
        let relative = (subject.end..inner.word).any(|w| words[w].is(Class::REL));
        outer.kind == CueKind::Verb
            && outer.subject.is_some()
            && vague
            && stated
            && !relative
            && self.scene.names_in(subject).is_empty()
    }

    /// Whether a clause with a subject of its own begins between the cue and the quotation.
    pub(super) fn blocked(&self, cue: &Cue) -> bool {
        let words = &self.scene.words;
        (cue.end..self.inside.start).any(|w| {
            // "Said that, while nothing is sure, …": what is conceded is said too.
            let opens = words[w].is(Class::CONTRA)
                && w > 0
                && words[w - 1].gap.has(Gap::COMMA)
                && !words[w - 1].is(Class::THAT);
            let ends = words[w - 1].gap.has(Gap::SEMI)
                || (words[w - 1].gap.has(Gap::END) && self.scene.quoted[w - 1].is_none());
            let verb = words.get(w + 1).is_some_and(|n| {
                n.is(Class::AUX
                    .and(Class::FINITE)
                    .and(Class::NOT)
                    .and(Class::THAT))
            });
            // "The plan is sound, Lee said, but “…”": who is set between commas goes on.
            let between = cue.kind == CueKind::Verb && cue.start > 0 && cue.end == w;
            let goes_on =
                between && w + 1 == self.inside.start && words[cue.start - 1].gap.has(Gap::COMMA);
            ends || opens && !verb && !goes_on
        })
    }

    /// Who speaks for somebody in words right behind a colon: « Berlin a répondu par la voix de son ministre, Carl Weber : « … » ».
    pub(super) fn voiced(&self) -> Option<Attribution> {
        if !self.lead().trim_end().ends_with(':') {
            return None;
        }
        let floor = self.scene.sentence_start(self.inside.start);
        let voice = subject::voice::before_colon(self.scene, floor, self.inside.start)?;
        Some(Attribution {
            entity: Some(self.discourse.entity(&voice)?),
            cue: None,
            way: Way::Direct,
        })
    }

    /// Whom a capital speaks through, told behind its colon: "London tells it otherwise: the minister, Ann Lee, wants her freed
    /// “without delay”".
    pub(super) fn behind_a_capital(&self, cue: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let cue = &self.cues[cue];
        let place = cue.subject.as_ref()?;
        // Nobody who is named in full, nor by a first name or an office.
        let own = &words[place.clone()];
        let known = own.len() > 1
            || own
                .iter()
                .any(|w| w.is(HUMAN.and(Class::GIVEN).and(PRONOUN)));
        let mut owners = self.scene.names_in(place).map(|n| self.scene.owners[n]);
        if known || owners.any(|n| self.scene.bearers[n].full.contains(' ')) {
            return None;
        }
        let person = subject::behind_colon(self.scene, cue.end, self.inside.start)?;
        self.discourse.entity(&person)
    }

    /// The plan was “dead”, Lee said.
    pub(super) fn trailing(&self) -> Option<usize> {
        let last = self.inside.end - 1;
        let sentence = self.scene.words[last].sentence;
        let first = self.cues.partition_point(|c| c.word < self.inside.end);
        (first..self.cues.len())
            .take_while(|c| self.scene.words[self.cues[*c].word].sentence == sentence)
            .find(|c| {
                let cue = &self.cues[*c];
                let before = &self.scene.words[cue.start.saturating_sub(1)];
                let apart = before.gap.has(Gap::COMMA.and(Gap::MARK).and(Gap::DASH))
                    || cue.kind == CueKind::Source;
                let kind = matches!(cue.kind, CueKind::Verb | CueKind::Source);
                kind && apart && cue.start >= self.inside.end && self.is_bare(cue)
            })
    }
}
