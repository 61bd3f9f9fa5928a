//! A condition that a quotation begins behind: "If they cross the river, we shall fire" quoted as "We shall fire".
//!
//! Rule: two texts and more quote somebody's words with the condition that these begin with; another quotes a whole sentence of the
//! same words without it, and tells nothing of it in that sentence or the one before. What is said of a case is then read as
//! said of all (BBC Editorial Guidelines, section 3: quotations are not to be edited so that their meaning changes).

use std::sync::LazyLock;

use super::{At, found, languages, of_sides, quoted, touch};
use crate::collate::Utterance;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::lexicon::Listed;
use crate::story::{Place, Span};
use crate::text::{Lang, QuoteKind};

/// What it is worth to know that a condition is left out.
const GRAVITY: f64 = 0.74;

/// So many characters of the condition are shown.
const SHOWN: usize = 40;

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

fn is_if(word: &str) -> bool {
    IF.has_folded(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Somebody's words: the condition that they begin with, and what is said of that case.
struct Premised {
    condition: Place,
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
        let rest = &words[comma..];
        let end = rest
            .find(['.', '!', '?'])
            .map_or(words.len(), |end| comma + end);
        let part = |start: usize, end: usize| Place {
            report: place.report,
            span: Span::new(place.span.start + start, place.span.start + end),
        };
        Some(Self {
            condition: part(start, comma),
            rest: part(comma, end),
        })
    }
}

/// The sentences that a quotation stands in.
fn around(scene: &Scene, place: Place) -> Option<Place> {
    let notes = &scene.annotations[place.report];
    let sentences = notes.sentences_in(place.span);
    let first = notes.sentences.get(sentences.start)?;
    let last = notes.sentences.get(sentences.end.checked_sub(1)?)?;
    Some(Place {
        report: place.report,
        span: first.span.join(last.span),
    })
}

/// Whether a quotation says what others say of a case, and its sentence nothing of the case.
fn is_without(scene: &Scene, place: Place, premised: &[Premised]) -> bool {
    let Some(around) = around(scene, place) else {
        return false;
    };
    !scene.written(around).split_whitespace().any(is_if)
        && premised.iter().any(|p| touch(scene, p.rest, place))
        && !premised.iter().any(|p| touch(scene, p.condition, around))
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
    let lacks = |(at, kind): &&(Place, QuoteKind)| {
        *kind == QuoteKind::Full
            && !having.contains(&at.report)
            && is_without(scene, *at, &premised)
    };
    let lacking: Vec<_> = own.iter().filter(lacks).copied().collect();
    let first = premised.first().filter(|_| !lacking.is_empty())?;
    let short = |reports: &mut dyn Iterator<Item = usize>| {
        let mut reports: Vec<usize> = reports.collect();
        reports.sort_unstable();
        reports.dedup();
        scene.shorts(&reports)
    };
    let message = format!(
        "“{}” ({}) against no such condition ({})",
        scene.brief(first.condition, SHOWN),
        short(&mut having.iter().copied()),
        short(&mut lacking.iter().map(|(at, _)| at.report)),
    );
    let lacking = lacking.iter().map(|(at, _)| *at);
    let spans: Vec<Place> = premised
        .iter()
        .map(|p| p.condition)
        .chain(lacking)
        .collect();
    let sides = [having.len(), spans.len() - having.len()];
    Some(Found {
        spans,
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
