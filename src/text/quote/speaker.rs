//! Which cue hands a quotation to whom.

mod account;
mod acting;
mod agent;
mod answer;
mod beside;
mod cataphora;
mod closing;
mod colon;
mod governing;
mod judged;
mod manner;
mod mood;
mod opinion;
mod relayed;
mod turns;

use std::ops::Range;

use super::cue::{Cue, CueKind};
use super::discourse::{Discourse, Entity};
use super::scene::Scene;
use super::subject;
use crate::story::Span;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::Gap;

/// By which way a speaker was found, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The cue stands right before or behind the marks.
    Direct,
    /// The sentence that the words are set into has a cue.
    Governed,
    /// The speaker goes on after a quotation of the same turn.
    Turn,
    /// The sentence before is about the speaker.
    Context,
}

/// A quotation handed to a speaker.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// Who.
    pub entity: Option<Entity>,
    /// Index of the cue.
    pub cue: Option<usize>,
    /// How it was found.
    pub way: Way,
}

/// Attributes every quotation of a text, in order.
pub fn attribute(scene: &Scene, cues: &[Cue], discourse: &Discourse) -> Vec<Option<Attribution>> {
    let mut done: Vec<Option<Attribution>> = Vec::with_capacity(scene.marked.len());
    for quote in 0..scene.marked.len() {
        let search = Search {
            scene,
            cues,
            discourse,
            quote,
            inside: scene.inside[quote].clone(),
        };
        let found = search.run(&done);
        done.push(found);
    }
    // A quotation over several paragraphs is handed over where it ends.
    for quote in (1..done.len()).rev() {
        if scene.marked[quote].resumes && done[quote - 1].is_none() {
            done[quote - 1] = done[quote].as_ref().map(turn);
        }
    }
    done
}

struct Search<'s, 'a> {
    scene: &'s Scene<'a>,
    cues: &'s [Cue],
    discourse: &'s Discourse<'s, 'a>,
    quote: usize,
    inside: Range<usize>,
}

impl Search<'_, '_> {
    fn run(&self, done: &[Option<Attribution>]) -> Option<Attribution> {
        if self.inside.is_empty() {
            return None;
        }
        let about = self
            .voiced()
            .or_else(|| self.manner())
            .or_else(|| self.noun_of())
            .or_else(|| self.signed())
            .or_else(|| self.so_says())
            .or_else(|| self.was_that())
            .or_else(|| self.by_agent())
            .or_else(|| self.turned())
            .or_else(|| self.sounds())
            .or_else(|| self.owned())
            .or_else(|| self.closed_by_verb());
        if about.is_some() {
            return about;
        }
        let gapped = self.gapped(done);
        if gapped.is_some() {
            return gapped;
        }
        let behind = self.behind();
        let cued = self
            .hearsay(behind)
            .or(behind)
            .or_else(|| self.before())
            .map(|cue| (cue, Way::Direct))
            .or_else(|| self.governing().map(|cue| (cue, Way::Governed)))
            .or_else(|| self.trailing().map(|cue| (cue, Way::Governed)));
        if let Some((cue, way)) = cued {
            if self.is_denied(&self.cues[cue]) {
                return None;
            }
            let entity = self
                .added(cue, done)
                .or_else(|| self.answering(cue))
                .or_else(|| self.read_out(cue))
                .or_else(|| self.behind_a_capital(cue))
                .or_else(|| self.of_the_main_clause(cue))
                .or_else(|| self.speaker_of(cue))
                .or_else(|| self.named_next(cue));
            return Some(Attribution {
                entity,
                cue: Some(cue),
                way,
            });
        }
        self.opened()
            .or_else(|| self.announced())
            .or_else(|| self.with_these_words())
            .or_else(|| self.by_context(done))
            .or_else(|| self.opinion())
            .or_else(|| self.by_own_account())
            .or_else(|| self.reported())
            .or_else(|| self.set_in())
            .or_else(|| self.acting())
            .or_else(|| self.shown())
            .or_else(|| self.weighed())
            .or_else(|| self.held_for())
            .or_else(|| self.taken_for())
            .or_else(|| self.shows_oneself())
            .or_else(|| self.expected())
            .or_else(|| self.foretold())
    }

    fn speaker_of(&self, cue: usize) -> Option<Entity> {
        match &self.cues[cue].subject {
            Some(range) => {
                let author = subject::author_of(self.scene, range);
                self.discourse.entity(&author)
            }
            None => self
                .discourse
                .person(self.cues[cue].start, crate::text::name::Gender::Unknown),
        }
    }

    fn marked(&self) -> Span {
        self.scene.marked[self.quote].outer
    }

    /// The characters between the quotation and the word behind it.
    fn tail(&self) -> &str {
        let end = self.marked().end;
        let next = self
            .scene
            .words
            .get(self.inside.end)
            .map_or(end, |w| w.span.start);
        self.scene.text.get(end..next).unwrap_or_default()
    }

    /// The characters between the word before the quotation and its mark.
    fn lead(&self) -> &str {
        let start = self.marked().start;
        let before = self
            .inside
            .start
            .checked_sub(1)
            .map_or(0, |b| self.scene.words[b].span.end);
        self.scene.text.get(before..start).unwrap_or_default()
    }

    fn same_paragraph(&self, word: usize) -> bool {
        self.scene.paragraph(word) == self.scene.marked[self.quote].paragraph
    }

    /// "…," said Lee. "…," Lee said. “…”, according to Lee.
    fn behind(&self) -> Option<usize> {
        let next = self.inside.end;
        let word = self.scene.words.get(next)?;
        if !self.same_paragraph(next) || self.scene.quoted[next].is_some() {
            return None;
        }
        let words = self.scene.said(self.quote);
        let tail = self.tail();
        let flowing = words.ends_with([',', '—', '–']) || tail.contains([',', '–', '—']);
        let asking = words.ends_with(['?', '!', '…', '.']);
        let joined =
            word.sentence == self.scene.words[next - 1].sentence && !tail.contains(['.', ';', ':']);
        let first = self.cues.partition_point(|c| c.word < next);
        let found = (first..self.cues.len().min(first + 4))
            .find(|c| self.cues[*c].start == next || self.leads_to(next, *c))?;
        let cue = &self.cues[found];
        // "…,” was her answer.", „…“, lautete die Antwort
        let is = word.is(Class::BE)
            || matches!(
                self.form(next).as_str(),
                "lautete" | "lautet" | "luidde" | "luidt"
            );
        let answer = cue.kind == CueKind::Noun && is && cue.word <= next + 4;
        // „…“ nennt Lee den Plan: German and Dutch set what is named first.
        let second = matches!(self.scene.lang(), Lang::De | Lang::Nl);
        let fronted = second
            && cue.kind == CueKind::Naming
            && cue.word == next
            && cue.subject.as_ref().is_some_and(|s| s.start > next);
        if fronted && joined {
            return Some(found);
        }
        let hands = matches!(cue.kind, CueKind::Verb | CueKind::Source) || answer;
        if cue.start == next && self.in_relative_clause() {
            return None;
        }
        if !hands || cue.subject.is_none() && !joined {
            return None;
        }
        // German and Dutch put the verb second: "„…“, die Stadt sagt …" is a clause of its own.
        if second
            && cue.kind == CueKind::Verb
            && cue.subject.as_ref().is_some_and(|s| s.start == next)
        {
            return None;
        }
        let lower = !word.is_capital();
        let accepted = flowing && !tail.contains(['.', ';'])
            || asking && joined && (lower || !words.ends_with('.') || self.is_bare(cue))
            || asking && !words.ends_with('.') && self.is_bare(cue)
            || joined && self.is_bare(cue);
        accepted.then_some(found)
    }

    /// Whether the words are the end of a clause set into another: "Ann Lee, who called it “a shame,” left".
    fn in_relative_clause(&self) -> bool {
        let words = &self.scene.words;
        let floor = self.scene.sentence_start(self.inside.start);
        let opens = |w: &usize| {
            words[*w].is(Class::REL)
                && *w > floor
                && words[*w - 1].gap.has(Gap::COMMA)
                && self.scene.quoted[*w].is_none()
        };
        let Some(opened) = (floor..self.inside.start).rev().find(opens) else {
            return false;
        };
        let told = self.cues.partition_point(|c| c.word < opened);
        let closed = (opened..self.inside.start - 1).any(|w| words[w].gap.has(Gap::BORDER));
        !closed
            && self.cues[told..]
                .iter()
                .take_while(|c| c.word < self.inside.start)
                .any(|c| c.kind != CueKind::Noun)
    }

    /// Whether only adverbs stand between the quotation and the cue's group: "…," later said Lee.
    fn leads_to(&self, next: usize, cue: usize) -> bool {
        let start = self.cues[cue].start;
        let words = &self.scene.words;
        let adverbs = || {
            start <= next + 3
                && (next..start).all(|w| {
                    let french = self.scene.lang() == Lang::Fr && words[w].is(Class::CLITIC);
                    words[w].is(Class::ADV.and(Class::DATE).and(Class::TIME))
                        && !words[w].is(Class::DET)
                        || french
                })
        };
        start > next && (adverbs() || self.is_office_before(next, start))
    }

    /// Whether an office stands between the quotation and the name: "…,” the inn’s last keeper, Ann Lee, said.
    fn is_office_before(&self, next: usize, start: usize) -> bool {
        let words = &self.scene.words;
        words[next].is(Class::DET)
            && start <= next + 10
            && words[start].is_capital()
            && words[start - 1].gap.has(Gap::COMMA)
            && (next..start - 1)
                .all(|w| words[w].flows() && !words[w].is(Class::AUX.and(Class::CUE)))
    }

    /// Whether nothing but an adjunct follows the cue: it hands over what stands before.
    fn is_bare(&self, cue: &Cue) -> bool {
        let words = &self.scene.words;
        let last = &words[cue.end - 1];
        let Some(next) = words.get(cue.end).filter(|w| w.sentence == last.sentence) else {
            return true;
        };
        let adjunct = Class::PREP
            .and(Class::DATE)
            .and(Class::TIME)
            .and(Class::ADV)
            .and(Class::AND);
        last.gap.has(Gap::BORDER)
            || next.is(adjunct) && !next.is(Class::THAT)
            || words[cue.word].is(Class::TELL) && self.object_ends(cue.end)
    }

    /// Whether the hearer of "told reporters" is all that follows.
    fn object_ends(&self, from: usize) -> bool {
        let words = &self.scene.words;
        let end = self.scene.sentence_end(from);
        let clause = |w: usize| words[w].is(Class::THAT.and(Class::AUX).and(Class::SUBORD));
        (from..end.min(from + 12))
            .take_while(|w| *w == from || !words[*w - 1].gap.has(Gap::BORDER))
            .all(|w| !clause(w))
    }

    /// Lee said: “…”. Lee told them, “…”. “…,” he said, “…”.
    fn before(&self) -> Option<usize> {
        let lead = self.lead().trim_end();
        if !lead.ends_with([':', ',', '–', '—']) && !lead.ends_with("\u{201d},") {
            return None;
        }
        let found = self.last_cue()?;
        let cue = &self.cues[found];
        let near = self.inside.start - cue.end;
        let colon = lead.ends_with(':');
        let fits = matches!(cue.kind, CueKind::Verb | CueKind::Participle) || colon;
        let clause = (cue.end..self.inside.start)
            .any(|w| self.scene.words[w].is(Class::THAT.and(Class::AUX)));
        (fits && (near <= 12 || colon) && (!clause || colon) && !self.blocked(cue)).then_some(found)
    }

    /// The last cue before the quotation in its sentence.
    fn last_cue(&self) -> Option<usize> {
        let before = self.inside.start.checked_sub(1)?;
        if !self.same_paragraph(before) {
            return None;
        }
        let upto = self.cues.partition_point(|c| c.word < self.inside.start);
        let found = upto.checked_sub(1)?;
        let sentence = self.scene.words[self.inside.start].sentence;
        let cue = &self.cues[found];
        (self.scene.words[cue.word].sentence == sentence && cue.end <= self.inside.start)
            .then_some(found)
    }

    /// Words of the sentence's subject without a cue: he put the cost “in the millions”. Not labels,
    /// which stand behind an article and are nobody's words.
    fn set_in(&self) -> Option<Attribution> {
        let words = &self.scene.words;
        let before = self
            .inside
            .start
            .checked_sub(1)
            .filter(|b| words[*b].sentence == words[self.inside.start].sentence)?;
        let opens = Class::PREP
            .and(Class::DET)
            .and(Class::AUX)
            .and(Class::NOT)
            .and(Class::SPEAKING);
        // She “waited until it was over”.
        let she = words[before].is(Class::HE.and(Class::SHE)) && !words[before].is(Class::DET);
        let label = words[before].is(Class::DET) || words[before].is_capital();
        // She put the bill at “a billion or more”.
        let put = |w: &usize| ["put", "puts"].contains(&words[*w].span.of(self.scene.text));
        let at = words[before].span.of(self.scene.text) == "at"
            && (self.scene.sentence_start(before)..before)
                .rev()
                .take(8)
                .any(|w| put(&w));
        let set_in = she || at || !label && words[self.inside.start].is(opens);
        if !set_in || self.inside.len() < 2 {
            return None;
        }
        let subject = subject::main_subject(self.scene, words[before].sentence, self.inside.start)?;
        // "The pilot covered two schools, and the ministry's report puts it at “…”": another clause has begun.
        let apart = (subject.end + 1..before).any(|w| {
            let joined = words[w].is(Class::AND.and(Class::CONTRA));
            joined && words[w - 1].gap.has(Gap::COMMA) && words[w + 1].is(Class::DET)
        });
        let entity = self
            .discourse
            .entity(&subject)
            .filter(|e| !apart && self.discourse.is_person(e))?;
        Some(Attribution {
            entity: Some(entity),
            cue: None,
            way: Way::Governed,
        })
    }

    /// Speakers that the sentences around tell.
    fn by_context(&self, done: &[Option<Attribution>]) -> Option<Attribution> {
        let previous = done.last().and_then(Option::as_ref);
        if self.scene.marked[self.quote].resumes && previous.is_some() {
            return previous.map(turn);
        }
        let standing = self.stands_alone();
        let colon = self.lead().trim_end().ends_with(':');
        if !standing && !colon {
            return None;
        }
        let before = self.inside.start.checked_sub(1)?;
        let here = self.same_paragraph(before);
        let gap = self
            .scene
            .between(self.scene.words[before].span.end, self.marked().start);
        let near =
            here || self.scene.paragraph(before) + 1 == self.scene.marked[self.quote].paragraph;
        if !near {
            return None;
        }
        if colon || gap.contains(':') {
            let about = self.about(before);
            if about.as_ref().is_some_and(|a| a.entity.is_some()) {
                return about;
            }
            let next = self.tells_what_comes_next(before);
            let resumed = || next.then(|| self.resumed(before, done)).flatten();
            return resumed().or(about);
        }
        if self.follows_turn(before)
            && let Some(previous) = previous
        {
            return Some(turn(previous));
        }
        if !here && !self.fills_paragraph() {
            return None;
        }
        self.about(before)
            .or_else(|| self.resumed(before, done))
            .or_else(|| self.rendered_on(before, done))
    }

    /// Whether the quotation is a sentence of its own, or more.
    fn stands_alone(&self) -> bool {
        let starts = self.inside.start == self.scene.sentence_start(self.inside.start)
            || self.lead().contains(['.', '!', '?', '”', '»', '\n'])
            || self.inside.start == 0;
        let next = self.scene.words.get(self.inside.end);
        let ends = next.is_none_or(|w| w.first || !self.same_paragraph(self.inside.end));
        starts
            && (ends
                || self
                    .scene
                    .quoted
                    .get(self.inside.end)
                    .is_some_and(Option::is_some))
    }

    /// Whether the paragraph holds nothing but quotations.
    fn fills_paragraph(&self) -> bool {
        self.scene
            .is_all_quoted(self.scene.marked[self.quote].paragraph)
    }

    /// Whether the quotation before this one ends the sentence before, with or without its cue.
    fn follows_turn(&self, before: usize) -> bool {
        let Some(previous) = self.quote.checked_sub(1) else {
            return false;
        };
        let last = &self.scene.inside[previous];
        !last.is_empty()
            && self.scene.words[last.end - 1].sentence == self.scene.words[before].sentence
            && (self.same_paragraph(before)
                || self.fills_paragraph()
                || self.scene.quoted[before].is_some())
    }

    /// The speaker that the sentence of word `before` is about.
    fn about(&self, before: usize) -> Option<Attribution> {
        let sentence = self.scene.words[before].sentence;
        let first = self.scene.sentence_start(before);
        if let Some(earlier) = first.checked_sub(1).filter(|_| self.only_renders(before))
            && self.scene.paragraph(earlier) + 1 >= self.scene.paragraph(before)
        {
            return self.about(earlier);
        }
        if self.only_describes(first, before) {
            let earlier = first.checked_sub(1).filter(|e| self.same_paragraph(*e))?;
            let speaks = |a: &Attribution| match a.entity.as_ref() {
                Some(Entity::Phrase(range)) => {
                    self.scene.words[phrase::head(&self.scene.words, range)].is(phrase::HUMAN)
                }
                entity => entity.is_some_and(|e| self.discourse.is_person(e)),
            };
            return self.about(earlier).filter(speaks);
        }
        let upto = self.cues.partition_point(|c| c.word <= before);
        let cue = (0..upto)
            .rev()
            .take_while(|c| self.scene.words[self.cues[*c].word].sentence == sentence)
            .find(|c| self.cues[*c].subject.is_some());
        if let Some(cue) = cue.filter(|cue| !self.is_of_later(*cue, before)) {
            return Some(Attribution {
                entity: self.speaker_of(cue),
                cue: Some(cue),
                way: Way::Context,
            });
        }
        // „Lee sprach. Das Land sei reich. „…““: who is told of in what only reports does not speak.
        if self.is_rendered(first, before + 1) {
            let earlier = first.checked_sub(1)?;
            let near = self.scene.paragraph(earlier) + 1 >= self.scene.paragraph(before);
            let told = || self.told_before(earlier).or_else(|| self.about(earlier));
            return near.then(told).flatten();
        }
        // "For the farmer Ann Lee, it is the end. “…”"
        let start = self.scene.notes.sentences[sentence].tokens.start;
        let concerned = self.concerned(start, before + 1).filter(|range| {
            let person = |e: &Entity| self.discourse.is_person(e);
            let set_off = self.scene.words[range.end - 1].gap.has(Gap::COMMA);
            set_off && self.discourse.entity(range).as_ref().is_some_and(person)
        });
        let subject =
            concerned.or_else(|| subject::main_subject(self.scene, sentence, before + 1))?;
        let subject = subject::with_apposition(self.scene, subject);
        let entity = self
            .discourse
            .entity(&subject::owner_of(self.scene, subject));
        Some(Attribution {
            entity,
            cue: None,
            way: Way::Context,
        })
    }

    /// Who spoke last in the paragraph up to word `upto`: what is only reported is theirs, whomever the reporter told of since.
    fn told_before(&self, upto: usize) -> Option<Attribution> {
        let last = self.cues.partition_point(|c| c.word <= upto);
        let here =
            |c: &usize| self.scene.paragraph(self.cues[*c].word) == self.scene.paragraph(upto);
        let cue = (0..last)
            .rev()
            .take_while(here)
            .find(|c| self.cues[*c].subject.is_some())?;
        Some(Attribution {
            entity: self.speaker_of(cue),
            cue: Some(cue),
            way: Way::Context,
        })
    }

    /// The speaker goes on in the same paragraph, behind a sentence of the reporter's that nobody else is told of in.
    fn resumed(&self, before: usize, done: &[Option<Attribution>]) -> Option<Attribution> {
        let previous = self.quote.checked_sub(1)?;
        let last = self.scene.inside[previous].end;
        let here = self.same_paragraph(before)
            && self.scene.marked[previous].paragraph == self.scene.marked[self.quote].paragraph;
        let speaker = done[previous].as_ref()?;
        let said = speaker.cue.map_or(last, |cue| self.cues[cue].end.max(last));
        // The rest of the sentence with the cue may tell to whom it was said.
        let from = self.scene.sentence_end(said.max(1) - 1);
        let told = |w: usize| {
            let word = &self.scene.words[w];
            self.scene.is_named(w) || word.is(Class::ROLE.and(phrase::PRONOUN))
        };
        let alone = from <= self.inside.start && !(from..self.inside.start).any(told);
        (here && alone && speaker.entity.is_some()).then(|| turn(speaker))
    }
}

fn turn(previous: &Attribution) -> Attribution {
    Attribution {
        way: Way::Turn,
        ..previous.clone()
    }
}
