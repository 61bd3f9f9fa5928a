//! Quotations with their speakers and cues, and indirect speech.

mod bare;
mod cue;
pub mod cues;
mod discourse;
mod incise;
mod kind;
pub(super) mod marks;
mod scene;
mod slot;
mod speaker;
mod statement;
mod subject;

use super::name::Office;
use super::name::phrase::PRONOUN;
use super::name::words::Word;
use super::{Annotations, Name};
use crate::story::Span;
use cue::Cue;
use discourse::Discourse;
use scene::Scene;
use speaker::{Attribution, Way};

/// How much of an utterance a quotation gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum QuoteKind {
    /// A sentence or more of someone's own words.
    #[default]
    Full,
    /// A few words, set into the reporter's sentence.
    Partial,
    /// A word or two held at arm's length, with no one said to have spoken them.
    Scare,
}

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without the outer marks.
    pub span: Span,
    /// Index of the sentence in which it begins.
    pub sentence: usize,
    /// How much it gives.
    pub kind: QuoteKind,
    /// Who spoke, as fully named as the report itself names them.
    pub speaker: Option<String>,
    /// The word that hands the quotation to the speaker: "said", "told", "according to".
    pub cue: Option<String>,
    /// Whether he, she or the sentences around tell who spoke, and no name or office beside the words.
    pub pointed: bool,
}

/// Indirect speech: a clause stated by someone without quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The stated words, without the source and the cue.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// Who states it, as fully named as the report itself names them.
    pub source: Option<String>,
    /// The word that hands it to the source.
    pub cue: String,
}

/// An office or description as a report gives it: of whom, or of nobody whom this report names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The fullest form of the name; none for a speaker who is only described.
    pub bearer: Option<String>,
    /// The words, as in [`Quote::speaker`] where it is a speaker's.
    pub words: String,
    /// What it says, comparable over reports.
    pub office: Office,
}

/// What [`find`] finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// Quotations, by start.
    pub quotes: Vec<Quote>,
    /// Indirect speech, by start.
    pub statements: Vec<Statement>,
    /// Offices of the persons named, then of the speakers who are only described.
    pub roles: Vec<Role>,
}

/// Finds who says what in a text. Wants the sentences, tokens and names of `notes`, and its tokens
/// read for grammar.
pub fn find(text: &str, paragraphs: &[Span], notes: &Annotations, words: Vec<Word>) -> Speech {
    let marked = incise::parted(text, notes, &words, marks::find(text, paragraphs));
    let mut scene = Scene::new(text, notes, words, marked);
    slot::mark(&mut scene);
    let scene = scene;
    let cues = cue::find(&scene);
    let discourse = Discourse::read(&scene, &cues);
    let attributions = speaker::attribute(&scene, &cues, &discourse);
    let mut quotes: Vec<Quote> = Vec::with_capacity(attributions.len());
    for (index, found) in attributions.iter().enumerate() {
        let mut next = quote(&scene, &cues, &discourse, index, found.as_ref());
        let before = index.checked_sub(1).and_then(|b| attributions[b].as_ref());
        let label = quotes.last().is_some_and(|q| q.cue.is_none());
        if !label && broken_by_cue(before, found.as_ref()) {
            next.kind = quotes[index - 1].kind;
        }
        quotes.push(next);
    }
    let speakers = attributions.iter().flatten();
    Speech {
        quotes,
        statements: statement::find(&scene, &cues, &discourse),
        roles: discourse.roles(speakers.filter_map(|a| a.entity.as_ref())),
    }
}

/// "…," she said, "…": one utterance in two pieces.
fn broken_by_cue(before: Option<&Attribution>, found: Option<&Attribution>) -> bool {
    match (before, found) {
        (Some(a), Some(b)) => {
            a.cue.is_some() && a.cue == b.cue && a.way == Way::Direct && b.way == Way::Direct
        }
        _ => false,
    }
}

fn quote(
    scene: &Scene,
    cues: &[Cue],
    discourse: &Discourse,
    index: usize,
    found: Option<&Attribution>,
) -> Quote {
    let span = scene.marked[index].span;
    let sentence = scene.notes.sentence_at(span.start).unwrap_or_default();
    let label = found.is_none_or(|a| a.way == Way::Governed) && kind::is_title(scene, index)
        || kind::is_paper(scene, &scene.inside[index])
        || kind::is_heading(scene, index)
        || kind::is_work(scene, index);
    let found = found.filter(|_| !label);
    Quote {
        span,
        sentence,
        kind: if label {
            QuoteKind::Scare
        } else if scene.marked[index].piece && found.is_some() {
            QuoteKind::Full
        } else {
            kind::of(scene, index, found.map(|a| a.way))
        },
        speaker: found
            .and_then(|a| a.entity.as_ref())
            .map(|e| discourse.name_of(e)),
        cue: found
            .and_then(|a| a.cue)
            .map(|c| cue::wording(scene, &cues[c])),
        pointed: found
            .is_some_and(|a| is_pointed(scene, cues, a) && !is_plain(scene, cues, discourse, a)),
    }
}

/// Whether who spoke is told by a pronoun, or by the sentences around.
fn is_pointed(scene: &Scene, cues: &[Cue], found: &Attribution) -> bool {
    let subject = found.cue.and_then(|cue| cues[cue].subject.as_ref());
    let pronoun = subject.is_none_or(|s| s.len() == 1 && scene.words[s.start].is(PRONOUN));
    pronoun || matches!(found.way, Way::Turn | Way::Context)
}

/// Words that may stand before the name that a sentence opens with: "Former keeper Ann Lee".
const BEFORE_NAME: usize = 3;

/// Whether a pronoun can mean one person only: of its sentence what stands before it, or else the sentence before of the
/// same paragraph, opens with that person and names nobody and nothing else.
fn is_plain(scene: &Scene, cues: &[Cue], discourse: &Discourse, found: &Attribution) -> bool {
    let (Some(cue), Some(entity)) = (found.cue, found.entity.as_ref()) else {
        return false;
    };
    let sentences = &scene.notes.sentences;
    let cue = &scene.words[cues[cue].word];
    let named = |sentence: usize| {
        let all = scene.notes.names.iter();
        all.filter(move |n| n.sentence == sentence && n.span.end <= cue.span.start)
    };
    let own = cue.sentence;
    let before = own.checked_sub(1);
    let before = before.filter(|b| sentences[*b].paragraph == sentences[own].paragraph);
    let mut told = Some(own).into_iter().chain(before);
    let Some(told) = told.find(|s| named(*s).next().is_some()) else {
        return false;
    };
    let full = discourse.name_of(entity);
    let mut names = named(told);
    let opens = |first: &Name| {
        let opening = scene.between(sentences[told].span.start, first.span.start);
        opening.split_whitespace().count() <= BEFORE_NAME
    };
    named(told).next().is_some_and(opens) && names.all(|name| name.full == full)
}

#[cfg(test)]
mod tests;
