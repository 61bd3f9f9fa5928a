//! Whether two speakers whose names differ are surely two people.
//!
//! A person is called by the last name, by the first alone ("Shattered Alva" where the report has Alva Roe), or with what
//! stands behind a name ("Simwanza PCC"). To give somebody's words to another is a grave charge, so that a doubt is the
//! reports' (Reuters Handbook of Journalism, "Attribution").

use super::scene::Scene;
use crate::collate::{speaker, spelling};
use crate::text::Annotations;

/// The folded words of a name, and the last names of those whom the report calls by one of these words first.
fn called(scene: &Scene, report: usize, speaker: &str) -> Vec<String> {
    let mut out: Vec<String> = speaker.split_whitespace().map(spelling::fold).collect();
    let names = scene.annotations[report].names.iter();
    let lasts: Vec<String> = names
        .filter_map(|name| {
            let (first, rest) = name.full.split_once(' ')?;
            let first = spelling::fold(first);
            (!rest.is_empty() && out.contains(&first)).then(|| spelling::last_word(rest))
        })
        .collect();
    out.extend(lasts);
    out
}

/// Whether two speakers, each of a report, are known by names that cannot be one person's.
pub(super) fn are_two(scene: &Scene, a: (usize, &str), b: (usize, &str)) -> bool {
    if !speaker::is_person(a.1) || !speaker::is_person(b.1) {
        return false;
    }
    let has = |of: (usize, &str), other: &str| {
        let last = spelling::last_word(other);
        let mut words = called(scene, of.0, of.1).into_iter();
        words.any(|word| spelling::alike(&word, &last))
    };
    !has(a, b.1) && !has(b, a.1) && !speaks_for(scene, a.1, b.1) && !speaks_for(scene, b.1, a.1)
}

/// Whether one speaker is a person and the other somebody or something else that the person is not said to speak for, and the two
/// have no word in common.
pub(super) fn are_others(scene: &Scene, a: (usize, &str), b: (usize, &str)) -> bool {
    let words =
        |name: &str| -> Vec<String> { name.split_whitespace().map(spelling::fold).collect() };
    let (own, theirs) = (words(a.1), words(b.1));
    speaker::is_person(a.1) != speaker::is_person(b.1)
        && !own.iter().any(|word| theirs.contains(word))
        && !speaks_for(scene, a.1, b.1)
        && !speaks_for(scene, b.1, a.1)
}

/// How words for those who speak for a body begin, folded.
const SPOKES: [&str; 7] = [
    "spokes",
    "sprecher",
    "pressesprecher",
    "porte",
    "portavo",
    "woordvoerd",
    "addett",
];

/// Whether a description is of one who speaks for somebody: "a spokeswoman".
pub(super) fn is_spoken_for(description: &str) -> bool {
    let begins = |word: String| SPOKES.iter().any(|begin| word.starts_with(begin));
    description
        .split_whitespace()
        .map(spelling::fold)
        .any(begins)
}

/// Whether any report says in one sentence that a speaker speaks for a body: "Ann Lee, a spokeswoman for Halden". What she
/// says is said by Halden too.
fn speaks_for(scene: &Scene, speaker: &str, body: &str) -> bool {
    let (name, body) = (spelling::last_word(speaker), spelling::last_word(body));
    let says = |(report, notes): (usize, &Annotations)| {
        let text = scene.text(report);
        (0..notes.sentences.len()).any(|sentence| {
            let (mut named, mut speaks, mut of) = (false, false, false);
            for token in notes.tokens_of(sentence) {
                let word = spelling::fold(token.span.of(text));
                named |= word == name;
                of |= word == body;
                speaks |= SPOKES.iter().any(|begin| word.starts_with(begin));
            }
            named && speaks && of
        })
    };
    !name.is_empty() && !body.is_empty() && scene.annotations.iter().enumerate().any(says)
}

/// Whether a report shows a speaker to be a person, and gives more than one word of the name.
fn is_known(scene: &Scene, (report, speaker): (usize, &str)) -> bool {
    let last = spelling::last_word(speaker);
    let mut names = scene.annotations[report].names.iter();
    speaker.contains(' ') && names.any(|name| name.person && name.key == last)
}

/// Whether two speakers whose words are only alike are two people beyond a doubt: both are known by their full names, and
/// these have nothing in common.
pub(super) fn are_strangers(scene: &Scene, a: (usize, &str), b: (usize, &str)) -> bool {
    let letters = |name: &str| -> String { name.split_whitespace().map(spelling::fold).collect() };
    let (x, y) = (letters(a.1), letters(b.1));
    let (own, theirs) = (called(scene, a.0, a.1), called(scene, b.0, b.1));
    let alike = |word: &String| theirs.iter().any(|other| spelling::alike(word, other));
    is_known(scene, a)
        && is_known(scene, b)
        && are_two(scene, a, b)
        && !(x.ends_with(&y) || y.ends_with(&x) || own.iter().any(alike))
}
