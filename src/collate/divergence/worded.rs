//! Which reports have the words of a claim's label in one sentence, whatever else they tell there.

use std::collections::BTreeSet;
use std::iter;

use super::scene::Scene;
use super::telling::Source;
use crate::collate::SentenceRef;
use crate::collate::index::Term;
use crate::text::{Token, TokenClass};

/// A name and what is derived from it share so many letters: "Norholm", "Norholmers".
const ROOT: usize = 5;

/// A word of a label or of a sentence: its stem, and its letters if it is a name.
struct Word<'s> {
    stem: &'s str,
    name: Option<&'s str>,
}

impl<'s> Word<'s> {
    fn of(scene: &'s Scene, report: usize, token: &Token) -> Self {
        let notes = &scene.annotations[report];
        let written = || token.span.of(scene.text(report));
        Self {
            stem: &notes.stems[token.stem as usize],
            name: token.capital.then(written),
        }
    }

    fn is_derived(short: &str, long: &str) -> bool {
        long.starts_with(short) && short.chars().count() >= ROOT
    }

    /// Whether two words are one, or one is a name and the other derived from it.
    fn is(&self, other: &Self) -> bool {
        let names = self.name.zip(other.name);
        self.stem == other.stem
            || names.is_some_and(|(a, b)| Self::is_derived(a, b) || Self::is_derived(b, a))
    }
}

/// The words of a sentence that are no small ones.
fn words<'s>(scene: &'s Scene, at: SentenceRef) -> impl Iterator<Item = (&'s Token, Word<'s>)> {
    let tokens = scene.annotations[at.report].tokens_of(at.sentence).iter();
    let telling = tokens.filter(|t| t.class != TokenClass::Stop);
    telling.map(move |t| (t, Word::of(scene, at.report, t)))
}

/// A word of a label.
struct Labelled<'s> {
    word: Word<'s>,
    term: Option<Term>,
    /// Whether it stands for nothing but itself: what is derived from a name has another stem, and the term of a numeral
    /// is that of its figure.
    plain: bool,
}

/// The telling words of a label.
fn label<'s>(scene: &'s Scene, source: &Source) -> Vec<Labelled<'s>> {
    let order = &scene.index.profiles[scene.index.position(source.at)].order;
    let terms = order.iter().copied().map(Some).chain(iter::repeat(None));
    let all = words(scene, source.at).zip(terms);
    let label = all.filter(|((t, _), _)| source.label.covers(t.span));
    let labelled = |((token, word), term): ((&Token, Word<'s>), Option<Term>)| Labelled {
        plain: word.name.is_none() && token.class != TokenClass::Number,
        word,
        term,
    };
    label.map(labelled).collect()
}

/// The word of a label that fewest sentences have, no name where there is another word: what is derived from a name has
/// another stem.
fn rarest(scene: &Scene, label: &[Labelled]) -> Option<Term> {
    let rank = |of: &Labelled| {
        let term = of.term?;
        let sentences = scene.index.postings[term as usize].len();
        Some((of.word.name.is_some(), sentences, term))
    };
    let least = label.iter().filter_map(rank).min();
    least.map(|(_, _, term)| term)
}

/// Those of `asked`, ascending, with all telling words of a label, of which there are two or more, in one sentence.
pub(super) fn with_words_of(scene: &Scene, source: &Source, asked: &[usize]) -> BTreeSet<usize> {
    let label = label(scene, source);
    let Some(term) = rarest(scene, &label).filter(|_| label.len() > 1) else {
        return BTreeSet::new();
    };
    // Most sentences lack a term, which is seen before any of their words is read.
    let plain = label.iter().filter(|of| of.plain);
    let plain: Vec<Term> = plain.filter_map(|of| of.term).collect();
    let lang = |report: usize| scene.annotations[report].lang;
    let mut own: Vec<Word> = Vec::new();
    let mut has_all = |held: u32| {
        let profile = &scene.index.profiles[held as usize];
        let has = |term: &Term| profile.terms.binary_search(term).is_ok();
        if !plain.iter().all(has) {
            return false;
        }
        own.clear();
        own.extend(words(scene, profile.at).map(|(_, w)| w));
        label.iter().all(|of| own.iter().any(|o| o.is(&of.word)))
    };
    let mut out = BTreeSet::new();
    for held in &scene.index.postings[term as usize] {
        let report = scene.index.profiles[*held as usize].at.report;
        let may = asked.binary_search(&report).is_ok() && !out.contains(&report);
        if may && lang(report) == lang(source.at.report) && has_all(*held) {
            out.insert(report);
        }
    }
    out
}
