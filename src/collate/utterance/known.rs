//! Pairs of quotes that were weighed by the last collation and weigh the same in this one: how likely two are one utterance
//! follows from the two and from how well their sentences match.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::Weighed;
use super::candidates::Candidates;
use super::words::Words;
use crate::collate::cluster::{Edges, Since};
use crate::collate::index::bit;
use crate::collate::seal::{Seal, Sealer};

/// What is left to the next collation: how likely pairs are one utterance, and what that was found from.
pub(in crate::collate) struct Answers {
    /// Where each quote stands.
    places: Vec<(usize, usize)>,
    /// One a quote.
    seals: Vec<Seal>,
    /// The sentence that each begins in.
    sentences: Vec<u32>,
    /// How well sentences match.
    scores: Arc<Edges>,
    /// By the first quote.
    scored: Vec<Weighed>,
}

/// What is read of a quote while it is weighed beside others.
fn of_quote(candidates: &Candidates, terms: &[Seal], quote: &Words) -> Seal {
    let mut sealer = Sealer::default();
    sealer.seal(quote.seal);
    sealer.write_u8(bit(quote.lang));
    quote.quote.kind.hash(&mut sealer);
    // Which words share a bit is told by their numbers.
    sealer.write_u64(quote.bits);
    (quote.single, quote.person, quote.piece).hash(&mut sealer);
    sealer.write_u32(quote.sentence);
    sealer.write_usize(quote.terms.len());
    for term in &quote.terms {
        sealer.seal(terms[*term as usize]);
    }
    candidates.each_lead(quote, |leads| sealer.write_u8(leads.into()));
    sealer.sealed()
}

impl Answers {
    /// What this collation asks, before anything is weighed.
    pub(super) fn asked(candidates: &Candidates) -> Self {
        let terms = candidates.index.seals();
        let quotes = candidates.quotes.iter();
        Self {
            places: quotes.clone().map(|quote| quote.place).collect(),
            sentences: quotes.clone().map(|quote| quote.sentence).collect(),
            seals: quotes.map(|q| of_quote(candidates, terms, q)).collect(),
            scores: Arc::clone(&candidates.graph.edges),
            scored: Vec::new(),
        }
    }

    /// The same with what was found.
    pub(super) fn with(self, scored: &[Weighed]) -> Self {
        Self {
            scored: scored.to_vec(),
            ..self
        }
    }
}

/// What of the last collation's pairs is known to be the same.
pub(super) struct Known<'a> {
    scored: &'a [Weighed],
    /// Whether each quote is as it was.
    same: Vec<bool>,
    /// From which quote on all are.
    from: u32,
    sentences: &'a [u32],
    since: Since<'a>,
}

/// What is known of a quote that is as it was, beside later ones.
pub(super) struct Row<'a> {
    known: &'a Known<'a>,
    pairs: &'a [Weighed],
    of: u32,
    /// Whether its sentence matches all as it did.
    still: bool,
}

impl<'a> Known<'a> {
    /// None where not the same quotes stand in the story.
    pub fn of(before: Option<&'a Answers>, asked: Option<&'a Answers>) -> Option<Self> {
        let (before, asked) = before.zip(asked)?;
        if before.places != asked.places {
            return None;
        }
        let seals = before.seals.iter().zip(&asked.seals);
        let same: Vec<bool> = seals.map(|(old, new)| old == new).collect();
        let from = same.iter().rposition(|same| !same).map_or(0, |at| at + 1);
        Some(Self {
            scored: &before.scored,
            same,
            from: from as u32,
            sentences: &before.sentences,
            since: Since::of(&before.scores, &asked.scores),
        })
    }

    /// None where the quote is not as it was.
    pub fn of_quote(&'a self, n: u32) -> Option<Row<'a>> {
        let first = self.scored.partition_point(|(_, own, _)| *own < n);
        let row = &self.scored[first..];
        let row = &row[..row.partition_point(|(_, own, _)| *own == n)];
        self.same[n as usize].then(|| Row {
            known: self,
            pairs: row,
            of: n,
            still: self.since.is_whole(self.sentences[n as usize]),
        })
    }
}

impl<'a> Row<'a> {
    /// All pairs with later quotes, where these are all as they were and so is what its sentence matches.
    pub fn whole(&self) -> Option<&'a [Weighed]> {
        (self.still && self.known.from <= self.of + 1).then_some(self.pairs)
    }

    /// Lays the scores out in `desk`, one a quote: nearly all of them are asked for.
    pub fn lay_out(&self, desk: &mut [u32]) {
        for (score, _, other) in self.pairs {
            desk[*other as usize] = *score;
        }
    }

    /// Leaves `desk` as it was.
    pub fn clear(&self, desk: &mut [u32]) {
        for (_, _, other) in self.pairs {
            desk[*other as usize] = 0;
        }
    }

    /// How likely it is one utterance with a later quote, as laid out in `desk`; none where that is not as it was, or their
    /// sentences do not match as they did. A quote that it was not held against before shares nothing with it but such a match.
    pub fn score(&self, desk: &[u32], other: u32) -> Option<u32> {
        let known = self.known;
        let matched = || {
            let [own, others] = [self.of, other].map(|n| known.sentences[n as usize]);
            known.since.is_same(own, others)
        };
        (known.same[other as usize] && (self.still || matched())).then(|| desk[other as usize])
    }
}
