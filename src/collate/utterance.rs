//! Quotes that render the same words of the same speaker, however translated or cut.

mod candidates;
mod groups;
mod home;
mod known;
mod likeness;
mod order;
#[cfg(test)]
mod tests;
mod verbatim;
mod words;

use std::sync::Arc;

use rayon::prelude::*;

use super::Utterance;
use super::cluster::Graph;
use super::index::Index;
use super::memory::Slot;
use candidates::Candidates;
use groups::Groups;
pub(super) use home::{Lands, lands};
pub(super) use known::Answers;
use known::Known;
use likeness::{Ground, Scales};
pub(super) use words::{Spoken, Words, read};

/// From this on, in millionths, two quotes are one utterance.
const JOIN: u32 = 500_000;

/// How likely a pair of quotes is one utterance, in millionths, and the two.
type Weighed = (u32, u32, u32);

/// How likely pairs of quotes are one utterance, those that are not at all left out; by the first quote, then the second. Those
/// that are `known` are not weighed again.
fn weigh(
    candidates: &Candidates,
    ground: &Ground,
    quotes: &[Words],
    known: Option<&Known>,
) -> Vec<Weighed> {
    // Laid out once for each thread: they are as long as the story.
    let desk = || {
        let met = candidates::Met::among(quotes);
        (Scales::new(ground), met, vec![0; quotes.len()])
    };
    let of_quote = |(scales, met, desk): &mut (Scales, candidates::Met, Vec<u32>), n: u32| {
        let quote = &quotes[n as usize];
        let known = known.and_then(|known| known.of_quote(n));
        if let Some(row) = known.as_ref().and_then(known::Row::whole) {
            return row.to_vec();
        }
        if let Some(known) = &known {
            known.lay_out(desk);
        }
        let score = |m: u32| {
            let score = known.as_ref().and_then(|known| known.score(desk, m));
            score.unwrap_or_else(|| scales.weigh(quote, &quotes[m as usize]))
        };
        let others = candidates.of_quote(n, met);
        let mut scored = Vec::with_capacity(others.len());
        let pairs = others.iter().copied().map(score).zip(others);
        let pairs = pairs.map(|(score, m)| (score, n, *m));
        scored.extend(pairs.filter(|(score, _, _)| *score > 0));
        scored.sort_unstable_by_key(|(_, _, m)| *m);
        if let Some(known) = &known {
            known.clear(desk);
        }
        scored
    };
    let rows: Vec<Vec<Weighed>> = (0..quotes.len() as u32)
        .into_par_iter()
        .map_init(desk, of_quote)
        .collect();
    rows.into_iter().flatten().collect()
}

/// The utterances of a story.
pub(super) struct Told {
    /// By report and start of their first quote.
    pub utterances: Vec<Utterance>,
    /// Whether its outlets quote word for word, see [`verbatim`].
    pub verbatim: bool,
}

/// The utterances that the `quotes` of a story give.
pub(super) fn join(
    index: &Index,
    graph: &Graph,
    mut quotes: Vec<Words>,
    memory: Option<&Slot<Answers>>,
) -> Told {
    // A copied report would count twice in what groups have on the average.
    quotes.retain(|q| index.original[q.place.0] == q.place.0);
    let ground = Ground::of(index, graph, &quotes);
    let candidates = Candidates::of(index, graph, &quotes);
    let asked = memory.map(|_| Answers::asked(&candidates));
    let before = memory.and_then(Slot::get);
    let known = Known::of(before.as_deref(), asked.as_ref());
    let mut scored = weigh(&candidates, &ground, &quotes, known.as_ref());
    if let (Some(memory), Some(asked)) = (memory, asked) {
        memory.set(Arc::new(asked.with(&scored)));
    }
    let mut groups = Groups::new(index, &quotes, &scored);
    scored.retain(|(score, _, _)| *score >= JOIN);
    let verbatim = verbatim::part(index, &quotes, &mut scored, home::is_at_home(index));
    scored.sort_unstable_by_key(|(score, a, b)| (std::cmp::Reverse(*score), *a, *b));
    for (_, a, b) in &scored {
        groups.join(*a, *b);
    }
    let mut scales = Scales::new(&ground);
    groups.join_turns(&scored, &mut scales, verbatim);
    if !verbatim {
        // Nobody renders freely there what is left.
        groups.join_beside();
        groups.join_left(&mut scales);
    }
    let places = |n: &u32| {
        let (report, at) = quotes[*n as usize].place;
        index.same_text[report].iter().map(move |r| (*r, at))
    };
    let joined = |held: &[u32]| held.iter().flat_map(places).collect();
    let mut utterances: Vec<Utterance> = groups.members().map(joined).collect();
    utterances.retain(|utterance| utterance.len() > 1);
    for utterance in &mut utterances {
        utterance.sort_unstable();
    }
    utterances.sort_unstable();
    Told {
        utterances,
        verbatim,
    }
}
