//! Quotes that render the same words of the same speaker, however translated or cut.

use std::collections::BTreeMap;

use super::index::Index;
use super::spelling;
use super::{SentenceRef, Utterance};
use crate::story::Story;
use crate::text::{Annotations, Quote, QuoteKind, TokenClass};

/// A quote with the content stems between its marks.
struct Words<'a> {
    place: (usize, usize),
    quote: &'a Quote,
    /// Content terms, sorted, each once.
    terms: Vec<u32>,
    weight: f64,
    /// Folded last name of the speaker; empty where nobody is named.
    speaker: String,
}

/// The share of the shorter quote's weight that both must have.
const SAME_FULL: f64 = 0.45;

/// The same for a few words set into a sentence: they must stand in the other almost whole.
const SAME_PARTIAL: f64 = 0.8;

/// Where one of two speakers is not known, this much.
const SAME_UNKNOWN: f64 = 0.85;

fn words<'a>(index: &Index, annotations: &'a [Annotations]) -> Vec<Words<'a>> {
    let mut out = Vec::new();
    for (report, notes) in annotations.iter().enumerate() {
        for (at, quote) in notes.quotes.iter().enumerate() {
            let mut terms: Vec<u32> = Vec::new();
            for sentence in notes.sentences_in(quote.span) {
                let profile = index.profile(SentenceRef { report, sentence });
                let content = notes
                    .tokens_of(sentence)
                    .iter()
                    .filter(|t| t.class != TokenClass::Stop);
                let inside = content
                    .zip(&profile.order)
                    .filter(|(t, _)| quote.span.covers(t.span));
                terms.extend(inside.map(|(_, term)| *term));
            }
            terms.sort_unstable();
            terms.dedup();
            out.push(Words {
                place: (report, at),
                quote,
                weight: index.sum(&terms),
                terms,
                speaker: quote
                    .speaker
                    .as_deref()
                    .map(spelling::last_word)
                    .unwrap_or_default(),
            });
        }
    }
    out
}

/// Shared weight by the weight of the shorter; kin count for what they are worth.
fn overlap(index: &Index, a: &Words, b: &Words) -> f64 {
    let (short, long) = if a.weight <= b.weight { (a, b) } else { (b, a) };
    if short.weight <= 0.0 {
        return 0.0;
    }
    let has = |term: &u32| long.terms.binary_search(term).is_ok();
    let worth = |term: &u32| {
        let weight = index.weights[*term as usize];
        if has(term) {
            return weight;
        }
        let kin = index.kin[*term as usize].iter().filter(|(k, _)| has(k));
        kin.map(|(_, s)| s * weight).fold(0.0, f64::max)
    };
    short.terms.iter().map(worth).sum::<f64>() / short.weight
}

/// Whether two quotes give the same words.
fn same(index: &Index, a: &Words, b: &Words) -> bool {
    let known = !a.speaker.is_empty() && !b.speaker.is_empty();
    if known && !spelling::alike(&a.speaker, &b.speaker) {
        return false;
    }
    if !known && (a.quote.kind != QuoteKind::Full || b.quote.kind != QuoteKind::Full) {
        return false;
    }
    let share = overlap(index, a, b);
    let shared = a
        .terms
        .iter()
        .filter(|t| b.terms.binary_search(t).is_ok())
        .count();
    let both_full = a.quote.kind == QuoteKind::Full && b.quote.kind == QuoteKind::Full;
    match (known, both_full) {
        (false, _) => share >= SAME_UNKNOWN && shared >= 3,
        (true, true) => share >= SAME_FULL && shared >= 2,
        (true, false) => share >= SAME_PARTIAL && shared >= 1,
    }
}

/// Quotes by number, each pointing at the first of its group.
fn groups(index: &Index, quotes: &[Words]) -> Vec<usize> {
    let mut by_term: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (n, quote) in quotes.iter().enumerate() {
        for term in &quote.terms {
            by_term.entry(*term).or_default().push(n);
        }
    }
    let mut pairs: Vec<(usize, usize)> = by_term
        .values()
        .filter(|held| held.len() <= 64)
        .flat_map(|held| {
            held.iter()
                .enumerate()
                .flat_map(|(i, a)| held[i + 1..].iter().map(|b| (*a, *b)))
        })
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut head: Vec<usize> = (0..quotes.len()).collect();
    for (a, b) in pairs {
        if head[a] != head[b] && same(index, &quotes[a], &quotes[b]) {
            let (keep, gone) = (head[a].min(head[b]), head[a].max(head[b]));
            for h in &mut head {
                if *h == gone {
                    *h = keep;
                }
            }
        }
    }
    head
}

/// The utterances of a story, by report and start of their first quote.
pub(super) fn join(_story: &Story, index: &Index, annotations: &[Annotations]) -> Vec<Utterance> {
    let quotes = words(index, annotations);
    let mut out: BTreeMap<usize, Utterance> = BTreeMap::new();
    for (n, head) in groups(index, &quotes).into_iter().enumerate() {
        out.entry(head).or_default().push(quotes[n].place);
    }
    out.into_values().filter(|u| u.len() > 1).collect()
}
