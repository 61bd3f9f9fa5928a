//! What a word is said of, by the words that stand near it: what fell, what was suspended, who was dismissed.

use super::scene::Scene;
use crate::collate::SentenceRef;
use crate::collate::index::Term;
use crate::story::{Place, Span};
use crate::text::{Token, TokenClass};

/// What stands near a word, in one sentence with it.
pub(super) struct SaidOf {
    /// In order, with where they stand.
    words: Vec<(Term, Span)>,
    /// Sorted.
    terms: Vec<Term>,
    /// With their kin, sorted.
    kin: Vec<Term>,
}

impl SaidOf {
    /// The words up to `reach` tokens before and behind `at` that are wanted; figures stand for themselves where all are.
    pub fn of(scene: &Scene, at: Place, reach: usize, wanted: impl Fn(&Token) -> bool) -> Self {
        let notes = &scene.annotations[at.report];
        let mut words: Vec<(Term, Span)> = Vec::new();
        if let Some(sentence) = notes.sentence_at(at.span.start) {
            let report = at.report;
            let place = scene.index.position(SentenceRef { report, sentence });
            let tokens = notes.tokens_of(sentence);
            let first = tokens.partition_point(|t| t.span.end <= at.span.start);
            let behind = tokens.partition_point(|t| t.span.start < at.span.end);
            let near = first.saturating_sub(reach)..behind + reach;
            let own = first..behind;
            let tells = tokens.iter().enumerate();
            let tells = tells.filter(|(_, t)| t.class != TokenClass::Stop);
            let told = tells.zip(&scene.index.profiles[place].order);
            let told = told.filter(|((n, t), _)| near.contains(n) && !own.contains(n) && wanted(t));
            words.extend(told.map(|((_, token), term)| (*term, token.span)));
        }
        let mut terms: Vec<Term> = words.iter().map(|(term, _)| *term).collect();
        terms.sort_unstable();
        let kin = terms.iter().flat_map(|t| &scene.index.kin[*t as usize]);
        let mut kin: Vec<Term> = kin.map(|(k, _)| *k).chain(terms.iter().copied()).collect();
        kin.sort_unstable();
        Self { words, terms, kin }
    }

    /// Whether two words may be said of one thing: something near both is one, or its kin. Cars fall where a bridge collapses.
    pub fn is_one(&self, other: &Self) -> bool {
        let meet =
            |terms: &[Term], kin: &[Term]| terms.iter().any(|t| kin.binary_search(t).is_ok());
        meet(&self.terms, &other.kin) || meet(&other.terms, &self.kin)
    }

    /// The stretches of what stands near this word that stands near the other too.
    pub fn shared(&self, other: &Self, text: &str) -> Vec<Span> {
        let is_shared = |term: &Term| other.kin.binary_search(term).is_ok();
        let mut out: Vec<Span> = Vec::new();
        for (_, span) in self.words.iter().filter(|(term, _)| is_shared(term)) {
            match out.last_mut() {
                Some(last) if text.get(last.end..span.start) == Some(" ") => last.end = span.end,
                _ => out.push(*span),
            }
        }
        out
    }
}
