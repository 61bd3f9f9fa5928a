//! Names that differ in nothing but their blanks and hyphens.

use std::collections::{BTreeMap, BTreeSet};

use super::{FullName, Mentions, found, gravity, in_one_language, last};
use crate::collate::divergence::scene::{Found, Scene};
use crate::story::{Place, Span};

/// One name in one word or in two: "Ann de Witt" and "Ann Dewitt".
pub(super) fn find(scene: &Scene, names: &[FullName]) -> Vec<Found> {
    let mut by_letters: BTreeMap<String, Mentions> = BTreeMap::new();
    for (words, held) in names {
        let joined: String = words.concat();
        let key = joined.chars().filter(|c| c.is_alphanumeric()).collect();
        by_letters
            .entry(key)
            .or_default()
            .insert(words.join(" "), held.clone());
    }
    let mut out = told_apart(scene, &by_letters);
    // "Jo Akers Doyle", "Jo Akers-Doyle" are told already.
    let told: Vec<Place> = out.iter().flat_map(|found| found.spans.clone()).collect();
    let is_told = |at: &Place| {
        let mut known = told.iter();
        known.any(|k| k.report == at.report && k.span.overlaps(at.span))
    };
    let more = told_apart(scene, &doubles(scene, names)).into_iter();
    out.extend(more.filter(|found| !found.spans.iter().any(is_told)));
    out
}

/// Last names of two words by their letters, behind whatever first name: "Jo Akers Doyle", "Josephine Akers-Doyle".
fn doubles(scene: &Scene, names: &[FullName]) -> BTreeMap<String, Mentions> {
    // The hyphen behind an article is house style: "al Rawi", "al-Rawi".
    const ARTICLES: [&str; 6] = ["al", "el", "ul", "an", "as", "ar"];
    let mut out: BTreeMap<String, Mentions> = BTreeMap::new();
    for (words, held) in names {
        let (Some(own), [.., before, _]) = (words.last(), words.as_slice()) else {
            continue;
        };
        let written = held.values().next().map(|place| last(scene, *place));
        let first = written.as_deref().and_then(|w| w.split_once('-'));
        let first = first.map(|(first, _)| first.to_lowercase());
        let of_house = |article: &&str| before == article || first.as_deref() == Some(*article);
        if ARTICLES.iter().any(of_house) {
            continue;
        }
        // Folded words have no hyphens.
        let (key, form, count) = match words.len() {
            _ if first.is_some() => (own.clone(), own.clone(), 1),
            3.. => (format!("{before}{own}"), format!("{before} {own}"), 2),
            _ => continue,
        };
        let users = out.entry(key).or_default().entry(form).or_default();
        for (report, place) in held {
            users
                .entry(*report)
                .or_insert_with(|| ending(scene, *place, count));
        }
    }
    out
}

/// The last words of a place, so many of them.
fn ending(scene: &Scene, place: Place, count: usize) -> Place {
    let written = scene.written(place);
    let word = written.split_whitespace().rev().nth(count - 1);
    let before = word.map_or(0, |word| word.as_ptr() as usize - written.as_ptr() as usize);
    let span = Span::new(place.span.start + before, place.span.end);
    Place { span, ..place }
}

/// Forms of one name of which each report uses one.
fn told_apart(scene: &Scene, by_letters: &BTreeMap<String, Mentions>) -> Vec<Found> {
    let mut out = Vec::new();
    for forms in by_letters.values().filter(|forms| forms.len() > 1) {
        let held: Vec<&BTreeMap<usize, Place>> = forms.values().collect();
        let users: usize = held.iter().map(|h| h.len()).sum();
        let all: BTreeSet<&usize> = held.iter().flat_map(|h| h.keys()).collect();
        if users == all.len() && in_one_language(scene, &held) {
            out.push(found(scene, &held, gravity(scene, &held)));
        }
    }
    out
}
