//! A condition that a quotation begins behind: "If they cross the river, we shall fire" quoted as "We shall fire".
//!
//! Rule: two texts and more quote somebody's words with the condition that these begin with; another quotes a whole sentence of the
//! same words without it, and tells nothing of it there or in the sentence before; or what it tells is the case, and not what
//! narrows it, "especially now". What is said of a case is then read as said of all (BBC Editorial Guidelines, section 3:
//! quotations are not to be edited so that their meaning changes).

use std::sync::LazyLock;

use super::{At, found, languages, of_sides, quoted, touch};
use crate::collate::Utterance;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::lexicon::Listed;
use crate::story::{Place, Span};
use crate::text::{Lang, QuoteKind, token};

/// What it is worth to know that a condition is left out.
const GRAVITY: f64 = 0.74;

/// So many characters of the condition are shown.
const SHOWN: usize = 40;

/// Fewer words are no condition: «Sí, iremos».
const LEAST: usize = 3;

/// A condition begins with one of so many first words: behind "therefore", or "and so".
const FIRST: usize = 3;

/// Words that a condition begins with in any language, folded and in lower case; those of one are none of another's that
/// begin quotations.
static IF: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "if unless until \
         wenn falls solange sofern \
         si tant mientras \
         finche purche \
         indien tenzij zolang",
    )
});

/// Words that narrow a condition behind its comma, folded.
static NARROWING: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "especially particularly notably above only even \
         besonders insbesondere vor nur erst zumal \
         surtout notamment particulierement seulement \
         especialmente sobre particularmente solo \
         soprattutto specialmente specie \
         vooral zeker met alleen",
    )
});

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_if(word: &str) -> bool {
    IF.has_folded(bare(word))
}

/// Somebody's words: the condition that they begin with, and what is said of that case.
struct Premised {
    condition: Place,
    /// What narrows it.
    narrowing: Option<Place>,
    rest: Place,
}

impl Premised {
    /// Of a quotation, if it begins with a condition.
    fn of(scene: &Scene, place: Place) -> Option<Self> {
        let words = scene.written(place);
        let mut at = 0;
        let mut first = words.split_inclusive(char::is_whitespace).take(FIRST);
        let start = first.find_map(|word| {
            at += word.len();
            is_if(word).then(|| at - word.len())
        })?;
        let comma = start + words[start..].find(',')?;
        words[start..comma].split_whitespace().nth(LEAST - 1)?;
        let rest = &words[comma..];
        let end = rest
            .find(['.', '!', '?'])
            .map_or(words.len(), |end| comma + end);
        let part = |start: usize, end: usize| Place {
            report: place.report,
            span: Span::new(place.span.start + start, place.span.start + end),
        };
        let told = rest[1..].trim_start();
        let narrows = told
            .split(' ')
            .next()
            .is_some_and(|w| NARROWING.has_folded(bare(w)));
        let first = words.len() - told.len();
        let closed = told.find([',', '.', '!', '?', ';']).filter(|_| narrows);
        Some(Self {
            condition: part(start, comma),
            narrowing: closed.map(|closed| part(first, first + closed)),
            rest: part(comma, end),
        })
    }
}

/// What a quotation lacks of a condition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lost {
    All,
    Narrowing,
}

/// The sentences that a quotation stands in, with the one before.
fn around(scene: &Scene, place: Place) -> Option<Place> {
    let notes = &scene.annotations[place.report];
    let sentences = notes.sentences_in(place.span);
    let first = notes.sentences.get(sentences.start.saturating_sub(1))?;
    let last = notes.sentences.get(sentences.end.checked_sub(1)?)?;
    Some(Place {
        report: place.report,
        span: first.span.join(last.span),
    })
}

/// Whether a passage has any word of another but for the one that this begins with.
fn says(scene: &Scene, passage: Place, of: Place) -> bool {
    const LETTERS: usize = 3;
    let words = |place: Place| {
        let words = scene.written(place).split_whitespace();
        words.map(|word| token::folded(bare(word)).into_owned())
    };
    let told: Vec<String> = words(passage).collect();
    words(of)
        .skip(1)
        .any(|word| word.len() >= LETTERS && told.contains(&word))
}

/// Two words of a condition with what narrows it, as it is shown.
fn with_narrowing(scene: &Scene, premised: &Premised) -> Option<String> {
    const WORDS: usize = 2;
    let narrowing = premised.narrowing?;
    let condition = scene.written(premised.condition);
    let words: Vec<&str> = condition.split_whitespace().collect();
    let last = words[words.len().saturating_sub(WORDS)..].join(" ");
    Some(format!("{last}, {}", scene.brief(narrowing, SHOWN)))
}

/// What of the condition a quotation lacks that says what others say of a case.
fn lost(scene: &Scene, place: Place, premised: &[Premised]) -> Option<Lost> {
    let around = around(scene, place)?;
    let conditional = scene.written(around).split_whitespace().any(is_if);
    if conditional || !premised.iter().any(|p| touch(scene, p.rest, place)) {
        return None;
    }
    if !premised.iter().any(|p| touch(scene, p.condition, around)) {
        return Some(Lost::All);
    }
    let mut narrowing = premised.iter().filter_map(|p| p.narrowing);
    let first = narrowing.next().filter(|_| narrowing.next().is_some())?;
    (!says(scene, around, first)).then_some(Lost::Narrowing)
}

/// The condition of an utterance that some of those who quote it in a language leave out.
fn in_one_language(scene: &Scene, utterance: &Utterance, lang: Lang) -> Option<Found> {
    let own = utterance.iter().map(|at: &At| quoted(scene, *at));
    let own: Vec<_> = own
        .filter(|(at, kind)| scene.annotations[at.report].lang == lang && *kind != QuoteKind::Scare)
        .collect();
    let premised = own.iter().filter_map(|(at, _)| Premised::of(scene, *at));
    let premised: Vec<Premised> = premised.collect();
    let told = premised.iter().map(|p| p.condition.report);
    if scene.index.texts(told.clone()) < 2 {
        return None;
    }
    let having: Vec<usize> = told.collect();
    let lacks = |(at, kind): &(Place, QuoteKind)| {
        let whole = *kind == QuoteKind::Full && !having.contains(&at.report);
        let lost = lost(scene, *at, &premised).filter(|_| whole);
        lost.map(|lost| (*at, lost))
    };
    let lacking: Vec<(Place, Lost)> = own.iter().filter_map(lacks).collect();
    let what = lacking.first()?.1;
    let lacking = lacking.iter().filter(|(_, lost)| *lost == what);
    let lacking: Vec<Place> = lacking.map(|(at, _)| *at).collect();
    let given: Vec<Place> = match what {
        Lost::All => premised.iter().map(|p| p.condition).collect(),
        Lost::Narrowing => premised.iter().filter_map(|p| p.narrowing).collect(),
    };
    let short = |places: &[Place]| {
        let mut reports: Vec<usize> = places.iter().map(|at| at.report).collect();
        reports.sort_unstable();
        reports.dedup();
        scene.shorts(&reports)
    };
    let shown = match what {
        Lost::All => scene.brief(*given.first()?, SHOWN),
        Lost::Narrowing => premised.iter().find_map(|p| with_narrowing(scene, p))?,
    };
    let message = format!(
        "“{shown}” ({}) against no such condition ({})",
        short(&given),
        short(&lacking),
    );
    let sides = [given.len(), lacking.len()];
    Some(Found {
        spans: given.into_iter().chain(lacking).collect(),
        severity: of_sides(&sides),
        ..found(&[], GRAVITY, message)
    })
}

/// At most one condition left out an utterance and language.
pub(super) fn find(scene: &Scene, utterance: &Utterance) -> Vec<Found> {
    let languages = languages(scene, utterance).into_iter();
    let found = languages.filter_map(|lang| in_one_language(scene, utterance, lang));
    found.collect()
}
