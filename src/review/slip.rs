//! A slip in a name that the draft itself has right elsewhere.
//!
//! Rule: a word in the names of the draft that no other report has, and that differs by one slip of the keys (letters that
//! changed places, one too many, too few or another) from one that the draft and two of the others or more have. That a
//! report spells a name in two ways means two names only where somebody else has the other one too.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::{Finding, FindingKind, Suggestion};
use crate::collate::{self, Severity};
use crate::story::{Place, Span};

/// Shorter words are often two: "Marin", "Martin".
const LONG: usize = 5;

/// A word of a name, as it is written, with its place.
fn words(scene: &Scene, report: usize) -> Vec<(String, Place)> {
    let text = scene.text(report);
    let mut out = Vec::new();
    for name in scene.notes_of(report).names.iter() {
        let whole = name.span.of(text);
        for word in whole.split(|c: char| c.is_whitespace() || c == '-') {
            let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
            let bare = bare.unwrap_or(word);
            let start = name.span.start + (word.as_ptr() as usize - whole.as_ptr() as usize);
            let span = Span::new(start, start + bare.len());
            out.push((collate::last_word(bare), Place { report, span }));
        }
    }
    out
}

/// Whether `a` is likely `b` with one slip of the keys. Another first letter, another vowel at the end or something more
/// there makes another word of it: "Paldor", "Antonia", "Kirova".
fn is_slip(a: &str, b: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if x.len().min(y.len()) < LONG || strsim::damerau_levenshtein(a, b) != 1 {
        return false;
    }
    let swapped = x.len() == y.len() && x.iter().zip(&y).filter(|(p, q)| p != q).count() == 2;
    let inside = x.first() == y.first() && x.last() == y.last();
    swapped || inside
}

/// Whether a report has a word anywhere.
fn has(scene: &Scene, report: usize, word: &str) -> bool {
    let text = scene.text(report);
    let mut tokens = scene.notes_of(report).tokens.iter();
    tokens.any(|t| collate::last_word(t.span.of(text)) == word)
}

/// How many stand for a spelling, with the first mention in each.
fn users(scene: &Scene, known: &[Vec<(String, Place)>], word: &str) -> Vec<Place> {
    let others = scene.others.iter().zip(known);
    let first = |(_, words): (&usize, &Vec<(String, Place)>)| {
        words
            .iter()
            .find(|(w, _)| w == word)
            .map(|(_, place)| *place)
    };
    others.filter_map(first).collect()
}

/// One finding a mention.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let own = words(scene, scene.draft);
    let mut held: BTreeMap<&str, usize> = BTreeMap::new();
    for (word, _) in &own {
        *held.entry(word).or_default() += 1;
    }
    let spellings: Vec<&str> = held.keys().copied().collect();
    let mut slips: Vec<(&str, &str)> = Vec::new();
    for wrong in &spellings {
        for right in &spellings {
            if held[wrong] <= held[right] && is_slip(wrong, right) {
                slips.push((wrong, right));
            }
        }
    }
    if slips.is_empty() {
        return Vec::new();
    }
    let known: Vec<Vec<(String, Place)>> = scene.others.iter().map(|r| words(scene, *r)).collect();
    let mut out = Vec::new();
    for (wrong, right) in slips {
        let others = users(scene, &known, right);
        if others.len() < 2 || scene.others.iter().any(|r| has(scene, *r, wrong)) {
            continue;
        }
        let reports: BTreeSet<usize> = others.iter().map(|p| p.report).collect();
        let other = scene.words(others[0]);
        for (_, place) in own.iter().filter(|(word, _)| word == wrong) {
            let written = scene.words(*place);
            out.push(Finding {
                kind: FindingKind::NameSpelling,
                severity: Severity::Medium,
                span: Some(place.span),
                message: format!(
                    "“{written}” here, “{other}” elsewhere in the draft and in {}",
                    scene.who(&reports)
                ),
                others: others.clone(),
                suggestion: Some(Suggestion {
                    replaces: Some(place.span),
                    words: other.clone(),
                }),
                claim: None,
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keys_and_other_names() {
        for (wrong, right) in [
            ("lindvqist", "lindqvist"),
            ("petirc", "petric"),
            ("haloran", "halloran"),
            ("tessexa", "tessema"),
        ] {
            assert!(is_slip(wrong, right), "{wrong} {right}");
        }
        for (one, other) in [
            ("kirova", "kirov"),
            ("paldorsen", "haldorsen"),
            ("antonia", "antonio"),
            ("iran", "iraq"),
            ("peters", "peter"),
            ("bolton", "burton"),
        ] {
            assert!(!is_slip(one, other), "{one} {other}");
        }
    }
}
