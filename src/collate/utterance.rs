//! Quotes that render the same words of the same speaker, however translated or cut.

mod same;
mod words;

use std::collections::BTreeMap;

use super::index::Index;
use super::{Utterance, spelling};
use crate::story::Story;
use crate::text::Annotations;
use same::same;
use words::Words;

/// Most quotes that share one term, for the term to count as a lead.
const MOST: usize = 64;

/// Quotes by number, each pointing at an earlier one of its group, the first at itself.
struct Groups(Vec<usize>);

impl Groups {
    fn of(quotes: usize) -> Self {
        Self((0..quotes).collect())
    }

    /// The first of a quote's group.
    fn head(&self, mut quote: usize) -> usize {
        while self.0[quote] != quote {
            quote = self.0[quote];
        }
        quote
    }

    fn apart(&self, a: usize, b: usize) -> bool {
        self.head(a) != self.head(b)
    }

    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.head(a), self.head(b));
        self.0[a.max(b)] = a.min(b);
    }
}

/// Pairs that share a term, or a speaker in two reports.
fn candidates(quotes: &[Words]) -> Vec<(u32, u32)> {
    let terms = quotes.iter().filter_map(|q| q.terms.last()).max();
    let mut by_term: Vec<Vec<u32>> = vec![Vec::new(); terms.map_or(0, |t| *t as usize + 1)];
    let mut by_speaker: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (n, quote) in quotes.iter().enumerate() {
        for term in &quote.terms {
            by_term[*term as usize].push(n as u32);
        }
        if !quote.speaker.is_empty() {
            by_speaker.entry(&quote.speaker).or_default().push(n as u32);
        }
    }
    let mut out = Vec::new();
    for held in by_term.iter().chain(by_speaker.values()) {
        if held.len() <= MOST {
            for (i, a) in held.iter().enumerate() {
                out.extend(held[i + 1..].iter().map(|b| (*a, *b)));
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Turns of a speaker in each report: quotes that follow one another in one paragraph are one.
fn turns<'q>(quotes: &'q [Words]) -> BTreeMap<(&'q str, usize), Vec<usize>> {
    let mut out: BTreeMap<(&str, usize), Vec<usize>> = BTreeMap::new();
    for (n, quote) in quotes.iter().enumerate() {
        if !quote.speaker.is_empty() {
            out.entry((quote.speaker.as_str(), quote.place.0))
                .or_default()
                .push(n);
        }
    }
    out
}

/// Whether two quotes in two languages can be one by their length: a translation is about as long,
/// and a few words set into a sentence may stand for more.
fn as_long(a: &Words, b: &Words) -> bool {
    let length = |w: &Words| w.quote.span.len().max(1) as f64;
    let ratio = length(a) / length(b);
    !a.is_full() || !b.is_full() || (0.4..=2.5).contains(&ratio)
}

/// Joins over languages, where no word can be compared: a speaker whom both reports quote once.
/// Of two reports that quote the same person of one story once, each takes the words that matter.
fn across_languages(quotes: &[Words], groups: &mut Groups) {
    let single: Vec<(&str, usize)> = turns(quotes)
        .into_iter()
        .filter_map(|((speaker, _), held)| (held.len() == 1).then(|| (speaker, held[0])))
        .collect();
    for (n, (speaker, a)) in single.iter().enumerate() {
        for (other, b) in &single[n + 1..] {
            let (x, y) = (&quotes[*a], &quotes[*b]);
            if x.lang != y.lang
                && x.place.0 != y.place.0
                && spelling::alike(speaker, other)
                && as_long(x, y)
                && groups.apart(*a, *b)
            {
                groups.unite(*a, *b);
            }
        }
    }
}

/// The utterances of a story, by report and start of their first quote.
pub(super) fn join(story: &Story, index: &Index, annotations: &[Annotations]) -> Vec<Utterance> {
    let quotes = words::read(story, index, annotations);
    let mut groups = Groups::of(quotes.len());
    let mut ears = spelling::Ears::default();
    for (a, b) in candidates(&quotes) {
        let (a, b) = (a as usize, b as usize);
        if groups.apart(a, b) && same(index, &mut ears, &quotes[a], &quotes[b]) {
            groups.unite(a, b);
        }
    }
    across_languages(&quotes, &mut groups);
    let mut out: BTreeMap<usize, Utterance> = BTreeMap::new();
    for (n, quote) in quotes.iter().enumerate() {
        out.entry(groups.head(n)).or_default().push(quote.place);
    }
    out.into_values().filter(|u| u.len() > 1).collect()
}
