//! Quotes that render the same words of the same speaker, however translated or cut.

mod groups;
mod likeness;
mod order;
#[cfg(test)]
mod tests;
mod words;

use super::Utterance;
use super::cluster::Graph;
use super::index::Index;
use super::matches::MATCH;
use crate::story::Story;
use crate::text::Annotations;
use groups::Groups;
use likeness::Scales;
use words::Words;

/// Most quotes that share one term, for the term to count as a lead.
const MOST: usize = 64;

/// From this on, in millionths, two quotes are one utterance.
const JOIN: u32 = 500_000;

/// The quotes that have each of some things, by the number of the thing.
fn lists<'q, T: IntoIterator<Item = u32>>(
    quotes: &'q [Words],
    things: impl Fn(&'q Words) -> T,
) -> Vec<Vec<u32>> {
    let mut out: Vec<Vec<u32>> = Vec::new();
    for (n, quote) in (0..).zip(quotes) {
        for thing in things(quote) {
            let thing = thing as usize;
            if out.len() <= thing {
                out.resize_with(thing + 1, Vec::new);
            }
            out[thing].push(n);
        }
    }
    out
}

/// Pairs of two reports that share a term, a speaker, however the name is spelled, or a matched sentence; those of one
/// quote in a row.
fn candidates(index: &Index, graph: &Graph, quotes: &[Words]) -> Vec<(u32, u32)> {
    let by_term = lists(quotes, |q| q.terms.iter().copied());
    let by_name = lists(quotes, |q| q.speaker.into_iter().chain(q.long));
    let by_voice = lists(quotes, |q| q.voice);
    let by_sentence = lists(quotes, |q| [q.sentence]);
    let mut out = Vec::new();
    // The quote that each was last met beside: what many share is listed once.
    let mut met = vec![u32::MAX; quotes.len()];
    for (n, quote) in (0..).zip(quotes) {
        let terms = quote.terms.iter().map(|term| &by_term[*term as usize]);
        let names = quote.speaker.into_iter().chain(quote.long);
        let named = names.map(|name| &by_name[name as usize]);
        let like = quote
            .voice
            .map_or(&[][..], |voice| index.voices.like(voice));
        let spelled = like.iter().filter_map(|v| by_voice.get(*v as usize));
        let lists = terms.chain(named).chain(spelled);
        let edges = graph.edges[quote.sentence as usize].iter();
        let matched = edges.filter(|(_, score)| *score >= MATCH);
        let matched = matched.filter_map(|(other, _)| by_sentence.get(*other as usize));
        for held in lists.filter(|held| held.len() <= MOST).chain(matched) {
            for other in &held[held.partition_point(|m| *m <= n)..] {
                let here = quotes[*other as usize].place.0;
                if std::mem::replace(&mut met[*other as usize], n) != n && here != quote.place.0 {
                    out.push((n, *other));
                }
            }
        }
    }
    out
}

/// The utterances of a story, by report and start of their first quote.
pub(super) fn join(
    story: &Story,
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
) -> Vec<Utterance> {
    let mut quotes = words::read(story, index, annotations);
    // A copied report would count twice in what groups have on the average.
    let original = |report: usize| {
        let of = index.original[report];
        let alike = annotations[of].quotes.len() == annotations[report].quotes.len();
        if alike { of } else { report }
    };
    quotes.retain(|q| original(q.place.0) == q.place.0);
    let mut scales = Scales::new(index, graph, &quotes);
    let mut scored: Vec<(u32, u32, u32)> = candidates(index, graph, &quotes)
        .into_iter()
        .map(|(a, b)| (scales.weigh(&quotes[a as usize], &quotes[b as usize]), a, b))
        .filter(|(score, _, _)| *score > 0)
        .collect();
    let mut groups = Groups::new(index, &quotes, &scored);
    scored.retain(|(score, _, _)| *score >= JOIN);
    scored.sort_unstable_by_key(|(score, a, b)| (std::cmp::Reverse(*score), *a, *b));
    for (_, a, b) in &scored {
        groups.join(*a, *b);
    }
    groups.join_turns(&scored, &mut scales);
    groups.join_left(&mut scales);
    let copies = |report: usize| {
        (0..annotations.len()).filter(move |r| *r != report && original(*r) == report)
    };
    let places = |n: &u32| {
        let (report, at) = quotes[*n as usize].place;
        let all = std::iter::once(report).chain(copies(report));
        all.map(move |r| (r, at))
    };
    let joined = |held: &Vec<u32>| held.iter().flat_map(places).collect();
    let mut out: Vec<Utterance> = groups.members.iter().map(joined).collect();
    out.retain(|utterance| utterance.len() > 1);
    for utterance in &mut out {
        utterance.sort_unstable();
    }
    out.sort_unstable();
    out
}
