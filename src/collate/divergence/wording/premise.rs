//! A condition that a quotation begins behind or ends before, in whatever words: "If they cross the river, we shall fire" quoted as "We shall fire".
//!
//! Rule: two texts and more quote somebody's words with the condition that these begin or end with; another quotes a whole sentence of the
//! same words without it, and tells nothing of it there or in the sentence before or behind; or what it tells is the case, and not what
//! narrows it, "especially now". What is said of a case is then read as said of all (BBC Editorial Guidelines, section 3:
//! quotations are not to be edited so that their meaning changes).

use std::sync::LazyLock;

use super::{At, found, languages, of_sides, quoted, touch};
use crate::collate::Utterance;
use crate::collate::divergence::correspond;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::index::Term;
use crate::collate::lexicon::Listed;
use crate::story::{Place, Span};
use crate::text::{Lang, QuoteKind, token};

/// What it is worth to know that a condition is left out.
const GRAVITY: f64 = 0.88;

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

/// Words that a condition begins with which stands behind what holds in that case, folded and in lower case.
static UNLESS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "if unless provided once \
         wenn falls sofern sobald solange \
         si sauf tant \
         salvo siempre \
         tranne purche \
         tenzij mits zodra zolang",
    )
});

/// What stands before such a word and opens a comparison instead, folded: "as if".
static AS: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("as even als wie comme como come asi aun anche"));

/// What makes a condition of the word behind it, folded: "except where", "only if".
static EXCEPT: LazyLock<Listed> = LazyLock::new(|| Listed::of("except ausser sauf excepto salvo"));
static CASE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("where when in wenn wo si quand cuando que"));

/// Fewer words before it say nothing that could depend on it.
const SAID: usize = 4;

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

/// The words of a text, each with where it begins.
fn places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn is_if(word: &str) -> bool {
    IF.has_folded(bare(word))
}

/// Somebody's words: the condition that they begin with, and what is said of that case.
#[derive(Clone, Copy)]
pub(in crate::collate) struct Premised {
    condition: Place,
    /// What narrows it.
    narrowing: Option<Place>,
    /// Whether it stands behind what is said of that case.
    behind: bool,
    rest: Place,
}

impl Premised {
    /// Of a quote, if it begins with a condition or ends with one: read once for each report, whatever its place in the story.
    fn of_quote(scene: &Scene, (report, quote): At, place: Place) -> Option<Self> {
        let read = || Self::of(scene, place).or_else(|| Self::behind(scene, place));
        let known = *scene.index.own[report].premises[quote].get_or_init(read);
        let here = |place: Place| Place { report, ..place };
        known.map(|known| Self {
            condition: here(known.condition),
            narrowing: known.narrowing.map(here),
            rest: here(known.rest),
            ..known
        })
    }

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
            behind: false,
            rest: part(comma, end),
        })
    }

    /// Of a quotation, if one of its sentences ends with a condition: "We shall fire, unless they have left by then".
    fn behind(scene: &Scene, place: Place) -> Option<Self> {
        let words = scene.written(place);
        let may_open = |(_, word): (usize, &str)| {
            let word = bare(word);
            UNLESS.has_folded(word) || EXCEPT.has_folded(word)
        };
        // Most quotations end here.
        if !places(words).any(may_open) {
            return None;
        }
        let all: Vec<(usize, &str)> = places(words).collect();
        let stops = |word: &str| word.ends_with(['.', '!', '?']);
        let opens = |n: &usize| {
            let word = |at: usize| all.get(at).map_or("", |(_, word)| *word);
            let before = all[..*n]
                .iter()
                .rev()
                .take_while(|(_, word)| !stops(word))
                .count();
            let one =
                UNLESS.has_folded(bare(word(*n))) && !AS.has_folded(bare(word(n.wrapping_sub(1))));
            let two = EXCEPT.has_folded(bare(word(*n))) && CASE.has_folded(bare(word(n + 1)));
            before >= SAID && (one || two)
        };
        let start = (0..all.len()).find(opens).map(|n| all[n].0)?;
        let rest = &words[start..];
        let end = start + rest.find([',', ';', '.', '!', '?']).unwrap_or(rest.len());
        words[start..end].split_whitespace().nth(LEAST - 1)?;
        let first = words[..start]
            .trim_end_matches([' ', ','])
            .rfind(['.', '!', '?']);
        let part = |start: usize, end: usize| Place {
            report: place.report,
            span: Span::new(place.span.start + start, place.span.start + end),
        };
        Some(Self {
            condition: part(start, end),
            narrowing: None,
            behind: true,
            rest: part(first.map_or(0, |stop| stop + 1), start),
        })
    }
}

/// What a quotation lacks of a condition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lost {
    All,
    Narrowing,
}

/// The sentences that a quotation stands in, with the one before, or the one `behind`.
fn around(scene: &Scene, place: Place, behind: bool) -> Option<Place> {
    let notes = &scene.annotations[place.report];
    let own = notes.sentences_in(place.span);
    let (start, end) = if behind {
        (own.start, notes.sentences.len().min(own.end + 1))
    } else {
        (own.start.saturating_sub(1), own.end)
    };
    let first = notes.sentences.get(start)?;
    let last = notes.sentences.get(end.checked_sub(1)?)?;
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

/// Whether a passage may tell a condition. Behind the words stand who said them and when: one of its words must be there, or kin of
/// two.
fn tells(scene: &Scene, premised: &Premised, passage: Place) -> bool {
    if !premised.behind {
        return touch(scene, premised.condition, passage);
    }
    let told = correspond::terms(scene, passage);
    let has = |term: &&Term| {
        let mut kin = scene.index.kin[**term as usize].iter();
        told.contains(term) || kin.any(|(stands, _)| told.contains(stands))
    };
    let own = correspond::terms(scene, premised.condition);
    own.iter().any(|term| told.contains(term)) || own.iter().filter(has).nth(1).is_some()
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
    let around = around(scene, place, premised.first()?.behind)?;
    let opens = |word| is_if(word) || UNLESS.has_folded(bare(word));
    let conditional = scene.written(around).split_whitespace().any(opens);
    if conditional || !premised.iter().any(|p| touch(scene, p.rest, place)) {
        return None;
    }
    if !premised.iter().any(|p| tells(scene, p, around)) {
        return Some(Lost::All);
    }
    let mut narrowing = premised.iter().filter_map(|p| p.narrowing);
    let first = narrowing.next().filter(|_| narrowing.next().is_some())?;
    (!says(scene, around, first)).then_some(Lost::Narrowing)
}

/// The condition of an utterance that some of those who quote it in a language leave out.
fn in_one_language(scene: &Scene, utterance: &Utterance, lang: Lang) -> Option<Found> {
    let of_lang = |at: &&At| scene.annotations[at.0].lang == lang;
    let quotes = utterance.iter().filter(of_lang);
    let quotes = quotes.map(|at| (*at, quoted(scene, *at)));
    let quotes = quotes.filter(|(_, (_, kind))| *kind != QuoteKind::Scare);
    let premised = quotes
        .clone()
        .filter_map(|(at, (place, _))| Premised::of_quote(scene, at, place));
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
    let lacking: Vec<(Place, Lost)> = quotes.filter_map(|(_, quote)| lacks(&quote)).collect();
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
