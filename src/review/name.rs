//! A name that the others spell otherwise.
//!
//! Rule: a last name that differs by a slip or a transliteration from the one that the others have
//! (see [`crate::collate`]'s spelling), and that few or none of them share. Where several outlets go
//! with the draft it is a matter of house style and nothing is said;
//! other languages have their own forms of a name.

use std::collections::BTreeSet;

use super::cited::{by_wording, in_each};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion};
use crate::collate::{self, Divergence, DivergenceKind, Severity};
use crate::story::Place;

/// How many words before its last one a name differs in: none where its last words are spelled in several ways.
fn place_of_slip(scene: &Scene, spans: &[Place]) -> usize {
    let lasts = spans.iter().map(|p| collate::last_word(&scene.words(*p)));
    let lasts: BTreeSet<String> = lasts.collect();
    let names: Vec<String> = spans.iter().map(|p| scene.words(*p)).collect();
    if lasts.len() > 1 {
        return 0;
    }
    let word = |name: &str, n: usize| name.rsplit(' ').nth(n).map(str::to_lowercase);
    let differ = |n: &usize| {
        names
            .iter()
            .any(|name| word(name, *n) != word(&names[0], *n))
    };
    (1..4).find(differ).unwrap_or(0)
}

/// Word `n` of a name, counted from its last one, without its genitive.
fn nth(scene: &Scene, place: Place, n: usize) -> String {
    let words = scene.words(place);
    let word = words.rsplit(' ').nth(n).unwrap_or_default();
    let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
    bare.unwrap_or(word).to_owned()
}

/// Whether names are the same letter by letter, and parted into words in several ways: "Akers Doyle", "Akers-Doyle".
fn differ_in_blanks(scene: &Scene, spans: &[Place]) -> bool {
    let letters = |place: &Place| {
        let words = scene.words(*place).to_lowercase();
        words
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
    };
    let mut all = spans.iter().map(letters);
    let first = all.next();
    all.all(|name| Some(name) == first)
}

/// The draft's whole name with another word in the place of one of it: what is suggested is about the stretch that the
/// finding is about.
fn instead(own: Place, text: &str, (word, other): (&str, &str)) -> Suggestion {
    let name = own.span.of(text);
    match name.rfind(word) {
        Some(at) => Suggestion {
            words: format!("{}{other}{}", &name[..at], &name[at + word.len()..]),
            replaces: Some(own.span),
        },
        None => Suggestion {
            words: other.to_owned(),
            replaces: None,
        },
    }
}

fn one(scene: &Scene, divergence: &Divergence) -> Option<Finding> {
    let own = divergence
        .spans
        .iter()
        .find(|p| p.report == scene.draft)
        .copied()?;
    let n = place_of_slip(scene, &divergence.spans);
    let whole = differ_in_blanks(scene, &divergence.spans);
    let nth = |place: Place| {
        if whole {
            scene.words(place)
        } else {
            nth(scene, place, n)
        }
    };
    let key = |place: Place| {
        if whole {
            nth(place).to_lowercase()
        } else {
            collate::last_word(&nth(place))
        }
    };
    let (word, spelling) = (nth(own), key(own));
    let mut votes = Votes::default();
    let mut against = Vec::new();
    for place in divergence
        .spans
        .iter()
        .filter(|p| scene.counts(p.report) && scene.same_language(p.report))
    {
        let agrees = key(*place) == spelling;
        votes.count(place.report, agrees);
        if !agrees {
            against.push(*place);
        }
    }
    // A name is seldom what misleads; one against one is anybody's slip.
    let severity = votes.severity()?.max(Severity::Medium);
    against.retain(|p| votes.against.contains(&p.report));
    let other = nth(*against.first()?);
    let told = by_wording(against.iter().map(|p| (p.report, nth(*p))));
    Some(Finding {
        kind: FindingKind::NameSpelling,
        severity,
        span: Some(own.span),
        message: format!("“{word}” here, {}", in_each(scene, &told)),
        others: against,
        suggestion: Some(instead(own, scene.text(own.report), (&word, &other))),
        claim: divergence.claim,
    })
}

/// One finding a name.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    scene
        .divergences(DivergenceKind::Name)
        .filter_map(|d| one(scene, d))
        .collect()
}
