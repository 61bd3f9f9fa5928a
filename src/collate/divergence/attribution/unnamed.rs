//! Words that one outlet has from a person known by name and another from somebody whom it only describes.
//!
//! "An official", "a source close to the inquiry", "one mother", "his wife": a reader cannot tell that these are the words
//! which the others have from a named person, or they are not that person's at all (Reuters Handbook of Journalism, "Sourcing":
//! a named source is the strongest, and what a source is must be told alike). Whom a report presents by an office with the definite article ("the
//! minister") is known to its readers, and who speaks for somebody says what that one says.

use super::super::bearer;
use super::super::scene::{Found, Scene};
use crate::collate::divergence::{DivergenceKind, Severity};
use crate::collate::{SentenceRef, Utterance, speaker, spelling};
use crate::story::Place;
use crate::text::QuoteKind;

/// Less than two speakers known by name: the two may be one. Of somebody who was there ("one marcher") it tells least.
const GRAVITY: f64 = 0.5;
const THERE: f64 = 0.42;

/// Words from which on a description is of somebody not met before, in lower case.
const UNMET: [&str; 14] = [
    "a", "an", "one", "another", "ein", "eine", "einer", "un", "une", "una", "uno", "een", "some",
    "einem",
];

/// Words behind which it says for whom or from where.
const HANGS: [&str; 20] = [
    "of", "for", "at", "from", "in", "with", "who", "close", "familiar", "de", "du", "des", "del",
    "di", "van", "der", "von", "aus", "bei", "près",
];

/// Relatives, of whom a family has several, folded and in lower case.
const KIN: [&str; 40] = [
    "wife",
    "husband",
    "sister",
    "brother",
    "mother",
    "father",
    "son",
    "daughter",
    "widow",
    "widower",
    "partner",
    "frau",
    "ehefrau",
    "mann",
    "ehemann",
    "schwester",
    "bruder",
    "mutter",
    "vater",
    "witwe",
    "femme",
    "epouse",
    "mari",
    "soeur",
    "frere",
    "mere",
    "pere",
    "veuve",
    "mujer",
    "esposa",
    "marido",
    "hermana",
    "hermano",
    "moglie",
    "marito",
    "sorella",
    "fratello",
    "vrouw",
    "zus",
    "broer",
];

/// Who speaks from inside and will not be named, folded and in lower case.
const SOURCES: [&str; 16] = [
    "source",
    "official",
    "insider",
    "diplomat",
    "aide",
    "quelle",
    "beamter",
    "beamtin",
    "responsable",
    "fuente",
    "fonte",
    "funcionario",
    "funzionario",
    "bron",
    "ambtenaar",
    "diplomate",
];

/// Somebody's words and whose they are.
struct Said<'a> {
    place: Place,
    sentence: SentenceRef,
    speaker: &'a str,
}

/// The words that a description tells of somebody: "official", "source"; none where nobody unmet and no relative is described.
fn telling(description: &str) -> Vec<String> {
    let mut words = description.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let unmet = UNMET.contains(&first.as_str());
    let head = words.take_while(|word| !HANGS.contains(word));
    let head: Vec<String> = head.map(spelling::fold).collect();
    let kin = head.iter().any(|word| KIN.contains(&word.as_str()));
    if unmet || kin { head } else { Vec::new() }
}

/// Whether any report names a person in one sentence with what a description tells of somebody.
fn may_be(scene: &Scene, name: &str, told: &[String]) -> bool {
    let last = spelling::last_word(name);
    scene.annotations.iter().enumerate().any(|(report, notes)| {
        let text = scene.text(report);
        let own = notes
            .names
            .iter()
            .filter(|n| spelling::alike(&n.key, &last));
        let mut words = own
            .flat_map(|n| notes.tokens_of(n.sentence))
            .map(|t| spelling::fold(t.span.of(text)));
        words.any(|word| told.contains(&word))
    })
}

fn said<'a>(scene: &'a Scene, utterance: &Utterance) -> Vec<Said<'a>> {
    let of = |at: &(usize, usize)| {
        let quote = &scene.annotations[at.0].quotes[at.1];
        let place = Place {
            report: at.0,
            span: quote.span,
        };
        let long = scene.written(place).split_whitespace().nth(3).is_some();
        let speaker = scene.speakers[at.0][at.1].as_deref();
        let sentence = SentenceRef {
            report: at.0,
            sentence: quote.sentence,
        };
        let is_told = quote.kind != QuoteKind::Scare && long && !scene.is_misread(at.0, at.1);
        let speaker = speaker.filter(|_| is_told)?;
        Some(Said {
            place,
            sentence,
            speaker,
        })
    };
    utterance.iter().filter_map(of).collect()
}

fn gravity(description: &str) -> f64 {
    let told = telling(description);
    let weighty = |word: &String| {
        [&SOURCES[..], &KIN[..]]
            .iter()
            .any(|list| list.contains(&word.as_str()))
    };
    if told.iter().any(weighty) {
        GRAVITY
    } else {
        THERE
    }
}

fn of_utterance(scene: &Scene, utterance: &Utterance) -> Option<Found> {
    let all = said(scene, utterance);
    let (named, described): (Vec<&Said>, Vec<&Said>) =
        all.iter().partition(|one| speaker::is_person(one.speaker));
    let first = *named.first()?;
    let is_other = |one: &&&Said| {
        let told = telling(one.speaker);
        let here = |other: &&Said| other.place.report == one.place.report;
        !told.is_empty()
            && !named.iter().any(here)
            && !bearer::is_spoken_for(one.speaker)
            && !named
                .iter()
                .any(|other| may_be(scene, other.speaker, &told))
    };
    let other: &Said = described.iter().find(is_other)?;
    let named: Vec<&Said> = named
        .into_iter()
        .filter(|one| {
            let last = spelling::last_word;
            spelling::alike(&last(one.speaker), &last(first.speaker))
        })
        .collect();
    let mut reports: Vec<usize> = named.iter().map(|one| one.place.report).collect();
    reports.dedup();
    let held: Vec<&Said> = named.iter().copied().chain([other]).collect();
    let sentences: Vec<SentenceRef> = held.iter().map(|one| one.sentence).collect();
    Some(Found {
        kind: DivergenceKind::Attribution,
        gravity: gravity(other.speaker),
        severity: Severity::Medium,
        claim: scene.common_claim(&sentences),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "“{}” is said by {} ({}) and by {} ({})",
            scene.brief(first.place, 36),
            first.speaker,
            scene.shorts(&reports),
            other.speaker,
            scene.shorts(&[other.place.report]),
        ),
        spans: held.iter().map(|one| one.place).collect(),
        missing: Vec::new(),
    })
}

/// One for each utterance that a report has from somebody without a name.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    scene
        .utterances
        .iter()
        .filter_map(|utterance| of_utterance(scene, utterance))
        .collect()
}
