//! What told the renderings of an utterance apart in the last collation: that follows from the quotations and the sentences
//! that they stand in, and need not be found again where these are as they were.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::{At, Found, Scene};
use crate::collate::index::bit;
use crate::collate::memory::Slot;
use crate::collate::seal::{self, Seal, Sealer};
use crate::story::{Place, Span};
use crate::text::token::Fast;

/// What it follows from how the renderings of an utterance differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// From the quotations alone.
    Quotes,
    /// From which sentences match theirs, too.
    Matches,
    /// From what other reports say, too.
    Story,
}

/// The first of some quotes that a report has, from which on the others and all passages of it are counted: what stands before
/// it may have grown or shrunk.
#[derive(Clone, Copy)]
struct Origin {
    quote: At,
    sentence: Option<usize>,
    start: usize,
}

/// What tells renderings apart, where they began, and the seal of all that matches their sentences where it follows from that.
#[derive(Clone)]
struct Answer {
    found: Option<Found>,
    origins: Vec<Origin>,
    matches: Option<Seal>,
}

impl Answer {
    /// The same where the quotes stand elsewhere in their reports.
    fn moved_to(self, origins: Vec<Origin>) -> Self {
        let first = |all: &[Origin], report: usize| {
            let of_report = all.iter().find(|o| o.quote.0 == report);
            of_report.map_or(0, |o| o.start)
        };
        let move_it = |at: &mut Place| {
            let [before, now] = [&self.origins, &origins].map(|all| first(all, at.report));
            let place = |end: usize| (end + now).saturating_sub(before);
            at.span = Span::new(place(at.span.start), place(at.span.end));
        };
        let mut found = self.found;
        let spans = found.iter_mut().flat_map(|found| &mut found.spans);
        spans.for_each(move_it);
        Self {
            found,
            origins,
            ..self
        }
    }
}

/// What is left to the next collation.
#[derive(Default)]
pub(in crate::collate) struct Answers {
    /// By the seal of their utterance.
    found: HashMap<Seal, Answer, Fast>,
}

/// What is known of utterances, and what is found of them.
pub(super) struct Known<'a> {
    scene: &'a Scene<'a>,
    memory: &'a Slot<Answers>,
    before: Option<Arc<Answers>>,
    /// What stands for the name of each report in a message.
    names: Vec<Seal>,
    /// What the story as a whole makes of its renderings.
    story: Seal,
    found: Mutex<HashMap<Seal, Answer, Fast>>,
}

impl<'a> Known<'a> {
    /// None where nothing is remembered.
    pub fn of(scene: &'a Scene<'a>) -> Option<Self> {
        let memory = &scene.memory?.wordings;
        let names = scene.story.reports.iter();
        let langs = scene.index.langs.iter().fold(0, |all, l| all | bit(*l));
        Some(Self {
            scene,
            memory,
            before: memory.get(),
            names: names.map(|r| seal::of(&(&r.short, &r.id))).collect(),
            story: seal::of(&(scene.verbatim, langs)),
            found: Mutex::default(),
        })
    }

    /// The sentences of a quote, as numbers of profiles.
    fn sentences(&self, at: At) -> impl Iterator<Item = usize> {
        let notes = &self.scene.annotations[at.0];
        let sentences = notes.sentences_in(notes.quotes[at.1].span);
        let first = self.scene.index.first[at.0];
        sentences.map(move |sentence| first + sentence)
    }

    /// One for each report that has any of these quotes.
    fn origins(&self, quotes: &[At]) -> Vec<Origin> {
        let mut out: Vec<Origin> = Vec::new();
        for quote in quotes {
            if out.iter().all(|o| o.quote.0 != quote.0) {
                let notes = &self.scene.annotations[quote.0];
                let start = notes.quotes[quote.1].span.start;
                out.push(Origin {
                    quote: *quote,
                    sentence: notes.sentence_at(start),
                    start,
                });
            }
        }
        out
    }

    /// What stands for quotes of the story: by their places among one another, and by the words of their sentences as they are
    /// written, how they are read, and what they stand for.
    fn seal(&self, quotes: &[At], origins: &[Origin]) -> Seal {
        let mut sealer = Sealer::default();
        sealer.seal(self.story);
        for at in quotes {
            sealer.seal(self.names[at.0]);
            let origin = origins.iter().find(|o| o.quote.0 == at.0);
            if let Some(origin) = origin {
                self.write(*at, origin, &mut sealer);
            }
        }
        sealer.sealed()
    }

    /// Writes down all that is read of a quote.
    fn write(&self, at: At, origin: &Origin, sealer: &mut Sealer) {
        let (notes, text) = (&self.scene.annotations[at.0], self.scene.text(at.0));
        let quote = &notes.quotes[at.1];
        (at.0, at.1.wrapping_sub(origin.quote.1)).hash(sealer);
        let place = |span: Span| {
            let [start, end] = [span.start, span.end].map(|at| at.wrapping_sub(origin.start));
            (start, end)
        };
        (notes.lang, quote.kind, place(quote.span), &quote.speaker).hash(sealer);
        let sentence = notes.sentence_at(quote.span.start).zip(origin.sentence);
        let sentence = sentence.map(|(own, first)| own.wrapping_sub(first));
        sentence.hash(sealer);
        let index = self.scene.index;
        for sentence in notes.sentences_in(quote.span) {
            let own = &notes.sentences[sentence];
            (place(own.span), own.span.of(text)).hash(sealer);
            // The one behind them is asked where a word of theirs is none of theirs.
            let behind = own.tokens.end + 1;
            for token in &notes.tokens[own.tokens.start..behind.min(notes.tokens.len())] {
                (place(token.span), token.class).hash(sealer);
            }
            let order = &index.profiles[index.first[at.0] + sentence].order;
            sealer.write_usize(order.len());
            for term in order {
                sealer.seal(index.words[*term as usize]);
            }
        }
    }

    /// What stands for all that matches the sentences of quotes.
    fn matches(&self, quotes: &[At]) -> Seal {
        let mut sealer = Sealer::default();
        for sentence in quotes.iter().flat_map(|at| self.sentences(*at)) {
            sealer.write_usize(sentence);
            sealer.seal(self.scene.graph.seal(sentence as u32));
        }
        sealer.sealed()
    }

    /// What is known of quotes.
    fn known(&self, quotes: &[At], seal: Seal) -> Option<Answer> {
        let answer = self.before.as_ref()?.found.get(&seal)?;
        let as_then = |matches: Seal| matches == self.matches(quotes);
        answer.matches.is_none_or(as_then).then(|| answer.clone())
    }

    /// What tells quotes apart, as `find` has it where it is not known.
    pub fn or_find(
        &self,
        quotes: &[At],
        find: impl FnOnce() -> (Option<Found>, Ground),
    ) -> Option<Found> {
        let origins = self.origins(quotes);
        let seal = self.seal(quotes, &origins);
        let answer = if let Some(known) = self.known(quotes, seal) {
            known.moved_to(origins)
        } else {
            let (found, ground) = find();
            if ground == Ground::Story {
                return found;
            }
            let matches = (ground == Ground::Matches).then(|| self.matches(quotes));
            Answer {
                found,
                origins,
                matches,
            }
        };
        let found = answer.found.clone();
        let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(seal, answer);
        found
    }

    /// Leaves all to the next collation.
    pub fn leave(self) {
        let found = self.found.into_inner();
        self.memory.set(Arc::new(Answers {
            found: found.unwrap_or_else(PoisonError::into_inner),
        }));
    }
}
