//! One person of the story in another's place.
//!
//! Rule: a person whom two others or more know is named where none of the sentences that tell the same, nor one beside
//! them, names that person, while in two reports or more they name one and the same other, whom the draft's sentence
//! lacks. Who is new in the draft is somebody the others have not heard of, not somebody else.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::scene::{Scene, TELLS};
use super::{Finding, bearer};
use crate::collate::{self, SentenceRef};
use crate::story::Place;
use crate::text::Name;

/// Others that must know a person, and that must stand for the other one.
const SEVERAL: usize = 2;

/// The reports that stand for somebody, by the folded last name.
type Held = BTreeMap<String, BTreeSet<usize>>;

/// Whom a sentence of a report names or lets speak, by their folded last names.
fn persons(scene: &Scene, report: usize, sentence: usize) -> BTreeSet<String> {
    let notes = scene.notes_of(report);
    let named = notes.names.iter().filter(|n| n.sentence == sentence);
    let mut out: BTreeSet<String> = named.map(|n| n.key.clone()).collect();
    for (at, quote) in notes.quotes.iter().enumerate() {
        if quote.sentence == sentence {
            let speaker = scene.given.collation.speaker(report, at, quote);
            out.extend(speaker.map(collate::last_word));
        }
    }
    let stated = notes.statements.iter().filter(|s| s.sentence == sentence);
    let sources = stated.filter_map(|s| s.source.as_deref());
    out.extend(sources.map(collate::last_word));
    out
}

/// Whether two last names may be one.
fn may_be(names: &BTreeSet<String>, other: &str) -> bool {
    names.iter().any(|name| collate::alike(name, other))
}

/// Whether somebody speaks in a sentence of the draft who is told by no name: "she said", "the minister said" may well be the
/// other one.
fn speaks_unnamed(scene: &Scene, sentence: usize) -> bool {
    let mut quotes = scene.notes().quotes.iter().enumerate();
    quotes.any(|(at, quote)| {
        let speaker = || scene.given.collation.speaker(scene.draft, at, quote);
        let by_name = |name: &str| bearer::known(scene, &collate::last_word(name)) > 0;
        quote.sentence == sentence && !speaker().is_some_and(by_name)
    })
}

/// Whom the others name in the sentences that tell what a sentence of the draft tells; nobody where one of them, or one
/// beside it, names `own` as well.
fn rivals(scene: &Scene, sentence: usize, own: &str) -> Held {
    let mut held = Held::new();
    for SentenceRef {
        report,
        sentence: at,
    } in scene.telling(sentence, TELLS)
    {
        let last = scene.notes_of(report).sentences.len();
        let mut beside = at.saturating_sub(1)..(at + 2).min(last);
        if beside.any(|s| may_be(&persons(scene, report, s), own)) {
            return Held::new();
        }
        for key in persons(scene, report, at) {
            held.entry(key).or_default().insert(report);
        }
    }
    held
}

/// The one whom most of the others have, where several have that person and the draft's sentence has not.
fn other(scene: &Scene, held: Held, here: &BTreeSet<String>) -> Option<(String, BTreeSet<usize>)> {
    let fits = |(key, reports): &(String, BTreeSet<usize>)| {
        reports.len() >= SEVERAL && bearer::known(scene, key) >= SEVERAL && !may_be(here, key)
    };
    let held = held.into_iter().filter(fits);
    held.max_by_key(|(key, reports)| (reports.len(), Reverse(key.clone())))
}

fn one(scene: &Scene, own: &Name) -> Option<Finding> {
    if bearer::known(scene, &own.key) < SEVERAL || speaks_unnamed(scene, own.sentence) {
        return None;
    }
    let here = persons(scene, scene.draft, own.sentence);
    let held = rivals(scene, own.sentence, &own.key);
    let (key, reports) = other(scene, held, &here)?;
    let first = |report: &usize| {
        let (report, mut names) = (*report, scene.notes_of(*report).names.iter());
        let span = names.find(|n| n.key == key)?.span;
        Some(Place { report, span })
    };
    let others: Vec<Place> = reports.iter().filter_map(first).collect();
    bearer::another(scene, own.span, &reports, others)
}

/// One finding a mention; none where two persons of one sentence would each stand in another's place: then the others'
/// sentences tell something else.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let names = &scene.notes().names;
    let persons: BTreeSet<&str> = names.iter().filter(|n| n.person).map(|n| &*n.key).collect();
    let own = names.iter().filter(|n| persons.contains(&*n.key));
    let found = own.filter_map(|name| Some((name, one(scene, name)?)));
    let found: Vec<(&Name, Finding)> = found.collect();
    let mut told: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for (name, _) in &found {
        told.entry(name.sentence).or_default().insert(&name.key);
    }
    let alone = |(name, _): &(&Name, Finding)| told[&name.sentence].len() == 1;
    let alone = found.into_iter().filter(alone);
    alone.map(|(_, finding)| finding).collect()
}
