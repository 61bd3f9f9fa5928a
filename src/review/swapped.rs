//! One person of the story in another's place.
//!
//! Rules: a person whom two others or more know is named where none of the sentences that tell the same, nor one beside
//! them, names that person, while in two reports or more they name one and the same other, whom the draft's sentence
//! lacks; or has an office in the draft that two others or more give to one and the same other person, and that none
//! gives to this one. Who is new in the draft is somebody the others have not heard of, not
//! somebody else.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion};
use crate::collate;
use crate::story::Place;
use crate::text::Name;
use crate::text::name::Office;

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

/// How many of the others know a person of this last name.
fn known(scene: &Scene, key: &str) -> usize {
    let knows = |report: &&usize| {
        let mut names = scene.notes_of(**report).names.iter();
        names.any(|n| n.person && n.key == key)
    };
    scene.others.iter().filter(knows).count()
}

/// Whom the others name in the sentences that tell what a sentence of the draft tells; nobody where one of them, or one
/// beside it, names `own` as well.
fn rivals(scene: &Scene, sentence: usize, own: &str) -> Held {
    let mut held = Held::new();
    for (report, at) in scene.telling(sentence) {
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

/// Offices that a report gives to a person.
fn offices<'a>(scene: &Scene<'a>, report: usize, key: &str) -> Vec<&'a Office> {
    let roles = scene.notes_of(report).roles.iter();
    let of = |bearer: &str| collate::last_word(bearer) == key;
    roles
        .filter(|r| r.bearer.as_deref().is_some_and(of))
        .map(|r| &r.office)
        .collect()
}

/// Who has the office beside a mention of `own` in the other reports, where none of them gives it to that person.
fn successors(scene: &Scene, own: &Name) -> Held {
    let mut held = Held::new();
    let text = scene.text(scene.draft);
    let apart = |c: char| !c.is_alphanumeric();
    let before = text[..own.span.start].trim_end_matches(apart);
    let after = text[own.span.end..].trim_start_matches(apart);
    let beside = |words: &str| before.ends_with(words) || after.starts_with(words);
    let roles = scene.notes().roles.iter();
    let shown = roles.filter(|r| r.bearer.as_ref() == Some(&own.full) && beside(&r.words));
    let own = own.key.as_str();
    for office in shown.map(|r| &r.office) {
        let has = |r: &usize| {
            offices(scene, *r, own)
                .iter()
                .any(|o| o.head == office.head)
        };
        if scene.others.iter().any(has) {
            continue;
        }
        for report in &scene.others {
            for role in &scene.notes_of(*report).roles {
                if let Some(bearer) = role.bearer.as_deref().filter(|_| role.office == *office) {
                    let key = collate::last_word(bearer);
                    held.entry(key).or_default().insert(*report);
                }
            }
        }
    }
    held
}

/// The one whom most of the others have, where several have that person and the draft's sentence has not.
fn other(scene: &Scene, held: Held, here: &BTreeSet<String>) -> Option<(String, BTreeSet<usize>)> {
    let fits = |(key, reports): &(String, BTreeSet<usize>)| {
        reports.len() >= SEVERAL && known(scene, key) >= SEVERAL && !may_be(here, key)
    };
    let held = held.into_iter().filter(fits);
    held.max_by_key(|(key, reports)| (reports.len(), Reverse(key.clone())))
}

fn one(scene: &Scene, own: &Name) -> Option<Finding> {
    if known(scene, &own.key) < SEVERAL {
        return None;
    }
    let here = persons(scene, scene.draft, own.sentence);
    let told = other(scene, rivals(scene, own.sentence, &own.key), &here);
    let office = || other(scene, successors(scene, own), &here);
    let (key, reports) = told.or_else(office)?;
    let mut votes = Votes::default();
    reports.iter().for_each(|r| votes.count(*r, false));
    let first = |report: &usize| {
        let (report, mut names) = (*report, scene.notes_of(*report).names.iter());
        let span = names.find(|n| n.key == key)?.span;
        Some(Place { report, span })
    };
    let others: Vec<Place> = reports.iter().filter_map(first).collect();
    let name = scene.words(*others.first()?);
    Some(Finding {
        kind: FindingKind::NameDisagrees,
        severity: votes.severity()?,
        span: Some(own.span),
        message: format!(
            "“{}” here, “{name}” in {}",
            scene.words(scene.here(own.span)),
            scene.who(&reports)
        ),
        others,
        suggestion: Some(Suggestion {
            words: name,
            replaces: None,
        }),
        claim: None,
    })
}

/// One finding a mention.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let names = &scene.notes().names;
    let persons: BTreeSet<&str> = names.iter().filter(|n| n.person).map(|n| &*n.key).collect();
    let own = names.iter().filter(|n| persons.contains(&*n.key));
    own.filter_map(|name| one(scene, name)).collect()
}
