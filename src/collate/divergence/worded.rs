//! Which reports have the words of a claim's label in one sentence, whatever else they tell there.

use std::collections::BTreeSet;

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

/// The word of a label that fewest sentences have, no name where there is another word: what is derived from a name has
/// another stem.
fn rarest(scene: &Scene, source: &Source) -> Option<Term> {
    let order = &scene.index.profiles[scene.index.position(source.at)].order;
    let label = words(scene, source.at).zip(order);
    let label = label.filter(|((t, _), _)| source.label.covers(t.span));
    let rank = |((_, word), term): &((&Token, Word), &Term)| {
        let sentences = scene.index.postings[**term as usize].len();
        (word.name.is_some(), sentences, **term)
    };
    label.min_by_key(rank).map(|(_, term)| *term)
}

/// Those of `asked`, ascending, with all telling words of a label, of which there are two or more, in one sentence.
pub(super) fn with_words_of(scene: &Scene, source: &Source, asked: &[usize]) -> BTreeSet<usize> {
    let all = words(scene, source.at).filter(|(t, _)| source.label.covers(t.span));
    let label: Vec<Word> = all.map(|(_, word)| word).collect();
    let Some(term) = rarest(scene, source).filter(|_| label.len() > 1) else {
        return BTreeSet::new();
    };
    let lang = |report: usize| scene.annotations[report].lang;
    let mut own: Vec<Word> = Vec::new();
    let mut has_all = |at: SentenceRef| {
        own.clear();
        own.extend(words(scene, at).map(|(_, w)| w));
        label.iter().all(|w| own.iter().any(|o| o.is(w)))
    };
    let mut out = BTreeSet::new();
    for held in &scene.index.postings[term as usize] {
        let at = scene.index.profiles[*held as usize].at;
        let may = asked.binary_search(&at.report).is_ok() && !out.contains(&at.report);
        if may && lang(at.report) == lang(source.at.report) && has_all(at) {
            out.insert(at.report);
        }
    }
    out
}
