//! What of a draft's sentence no other report has, though others tell the sentence: a number, a day, a name, quoted words.
//!
//! Rule: a sentence that another report tells in part is not held against it in the rest. A number is had by whoever has one of
//! its kind that it may be; a small one only of the same things, or in a sentence that tells the same. A day is had by whoever
//! has one that it meets, a name by whoever has its words, quoted words by whoever has them in that order.

use super::cited::letters;
use super::figure::{At, figure, shares};
use super::moments::{Moment, Moments};
use super::placed::{gives, is_of_a_kind, score};
use super::quotes::said_in;
use super::replaced::amounts;
use super::scene::{Scene, TELLS};
use crate::collate;
use crate::story::Span;
use crate::text::{Figure, TokenClass};

/// Letters of a word that says who or where by itself.
const LETTERS: usize = 3;

/// Whether a report may mean the number with one of its own.
fn may_mean(scene: &Scene, report: usize, own: At) -> bool {
    let told = figure(scene, own);
    gives(scene, report, own)
        || amounts(scene, report).any(|at| {
            let theirs = figure(scene, at);
            let same = shares(told, theirs) || !collate::exclude(told, theirs);
            is_of_a_kind(told, theirs) && same && score(scene, own, at) >= TELLS
        })
}

fn numbers(scene: &Scene) -> Vec<Span> {
    let own = amounts(scene, scene.draft);
    let alone = own.filter(|at| !scene.others.iter().any(|r| may_mean(scene, *r, *at)));
    alone.map(|at| figure(scene, at).span).collect()
}

/// Numbers that are read as nothing that is counted or measured: of a label, of a law.
fn labels(scene: &Scene) -> Vec<Span> {
    let (notes, text) = (scene.notes(), scene.text(scene.draft));
    let read = |span: Span| notes.figures.iter().any(|f| f.span.overlaps(span));
    let has = |report: &usize, word: &str| {
        let (notes, text) = (scene.notes_of(*report), scene.text(*report));
        notes.tokens.iter().any(|t| t.span.of(text) == word)
    };
    let numbers = notes
        .tokens
        .iter()
        .filter(|t| t.class == TokenClass::Number);
    let alone = numbers.filter(|t| {
        let word = t.span.of(text);
        let digits = word.contains(|c: char| c.is_ascii_digit());
        digits && !read(t.span) && !scene.others.iter().any(|r| has(r, word))
    });
    alone.map(|t| t.span).collect()
}

fn days(scene: &Scene) -> Vec<Span> {
    let moments = Moments::of_story(scene);
    let end = |f: &Figure| f.max.unwrap_or(f.value);
    // Those of a speech, which are none of the report's own, or the words themselves.
    let says = |report: &usize, own: &Figure| {
        let mut figures = scene.notes_of(*report).figures.iter();
        figures.any(|f| f.kind == own.kind && f.value <= end(own) && own.value <= end(f))
            || letters(scene.text(*report)).contains(&letters(own.span.of(scene.text(scene.draft))))
    };
    let has = |report: &usize, m: &Moment| moments.has(*report, m) || says(report, &m.figure);
    let own = moments.all(scene.draft);
    let alone = own.filter(|m| !scene.others.iter().any(|r| has(r, m)));
    alone.map(|m| m.figure.span).collect()
}

fn names(scene: &Scene) -> Vec<Span> {
    let known = |word: &str| {
        scene.others.iter().any(|report| {
            let (notes, text) = (scene.notes_of(*report), scene.text(*report));
            let mut tokens = notes.tokens.iter();
            tokens.any(|t| collate::last_word(t.span.of(text)) == word)
                || notes.names.iter().any(|n| collate::alike(&n.key, word))
        })
    };
    let text = scene.text(scene.draft);
    let names = scene.notes().names.iter().filter(|name| {
        let words = name
            .span
            .of(text)
            .split(|c: char| c.is_whitespace() || c == '-');
        let words = words.map(|w| {
            let bare = w.strip_suffix("’s").or_else(|| w.strip_suffix("'s"));
            collate::last_word(bare.unwrap_or(w))
        });
        let mut words = words.filter(|w| w.chars().count() >= LETTERS);
        // "Saudis" are had by whoever has "Saudi".
        words.any(|word| !known(&word) && !word.strip_suffix('s').is_some_and(known))
    });
    names.map(|name| name.span).collect()
}

fn quotations(scene: &Scene) -> Vec<Span> {
    let others: Vec<String> = scene
        .others
        .iter()
        .filter(|r| scene.same_language(**r))
        .map(|r| letters(scene.text(*r)))
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    let own = said_in(scene, scene.draft).into_iter();
    let alone = own.filter(|said| {
        let words = letters(said.place.span.of(scene.text(scene.draft)));
        !others.iter().any(|text| text.contains(&words))
    });
    alone.map(|said| said.place.span).collect()
}

/// Such stretches of the draft, in order; none within another.
pub(super) fn alone(scene: &Scene) -> Vec<Span> {
    let all = [
        quotations(scene),
        numbers(scene),
        labels(scene),
        days(scene),
        names(scene),
    ];
    let mut out: Vec<Span> = Vec::new();
    for span in all.into_iter().flatten() {
        let mut within = scene.notes().sentences_in(span);
        let counts = within.any(|s| scene.tells(s) && scene.is_told(s));
        if counts && !out.iter().any(|own| own.overlaps(span)) {
            out.push(span);
        }
    }
    out.sort_unstable();
    out
}
