//! Pairs of quotes worth weighing: of two reports, that share a term, a speaker, however the name is spelled, or a
//! matched sentence.

use super::words::Words;
use crate::collate::cluster::Graph;
use crate::collate::index::Index;
use crate::collate::rows::Rows;

/// Most quotes that share one term, for the term to count as a lead.
const MOST: usize = 64;

/// The quotes that have each of some things, by the number of the thing.
fn lists<'q, T>(quotes: &'q [Words], things: impl Fn(&'q Words) -> T + Copy) -> Rows<u32>
where
    T: IntoIterator<Item = u32, IntoIter: Clone>,
{
    let held = |(n, quote): (u32, &'q Words)| {
        let things = things(quote).into_iter();
        things.map(move |thing| (thing as usize, n))
    };
    Rows::as_given((0..).zip(quotes).flat_map(held))
}

/// What a quote may be held against, asked of one after the other.
pub(super) struct Candidates<'q> {
    pub index: &'q Index,
    pub graph: &'q Graph,
    pub quotes: &'q [Words<'q>],
    by_term: Rows<u32>,
    by_name: Rows<u32>,
    by_voice: Rows<u32>,
    by_sentence: Rows<u32>,
}

/// What a quote was met beside, so that what many lists share is listed once.
pub(super) struct Met {
    /// By quote: the one that it was last met beside.
    beside: Vec<u32>,
    row: Vec<u32>,
}

impl Met {
    /// Nothing met yet.
    pub fn among(quotes: &[Words]) -> Self {
        Self {
            beside: vec![u32::MAX; quotes.len()],
            row: Vec::new(),
        }
    }
}

impl<'q> Candidates<'q> {
    /// Of all `quotes` of a story.
    pub fn of(index: &'q Index, graph: &'q Graph, quotes: &'q [Words<'q>]) -> Self {
        Self {
            index,
            graph,
            quotes,
            by_term: lists(quotes, |q| q.terms.iter().copied()),
            by_name: lists(quotes, |q| q.speaker.into_iter().chain(q.long)),
            by_voice: lists(quotes, |q| q.voice),
            by_sentence: lists(quotes, |q| [q.sentence]),
        }
    }

    /// Tells `take` of each thing that a quote has whether it leads to others that have it, or too many have it.
    pub fn each_lead(&self, quote: &Words, mut take: impl FnMut(bool)) {
        let terms = quote.terms.iter().map(|term| &self.by_term[*term as usize]);
        let names = quote.speaker.into_iter().chain(quote.long);
        let named = names.map(|name| &self.by_name[name as usize]);
        let like = |voice: u32| self.index.voices.like(voice);
        let like = quote.voice.map_or(&[][..], like).iter();
        let spelled = like.filter_map(|v| self.by_voice.get(*v as usize));
        for held in terms.chain(named).chain(spelled) {
            take(held.len() <= MOST);
        }
    }

    /// The later quotes that quote `n` is held against.
    pub fn of_quote<'m>(&self, n: u32, met: &'m mut Met) -> &'m [u32] {
        let Met { beside, row } = met;
        row.clear();
        let quote = &self.quotes[n as usize];
        let terms = quote.terms.iter().map(|term| &self.by_term[*term as usize]);
        let names = quote.speaker.into_iter().chain(quote.long);
        let named = names.map(|name| &self.by_name[name as usize]);
        let like = quote
            .voice
            .map_or(&[][..], |voice| self.index.voices.like(voice));
        let spelled = like.iter().filter_map(|v| self.by_voice.get(*v as usize));
        let lists = terms.chain(named).chain(spelled);
        let matched = self.graph.matches(quote.sentence);
        let matched = matched.filter_map(|(other, _)| self.by_sentence.get(other as usize));
        for held in lists.filter(|held| held.len() <= MOST).chain(matched) {
            for other in &held[held.partition_point(|m| *m <= n)..] {
                let here = self.quotes[*other as usize].place.0;
                let new = std::mem::replace(&mut beside[*other as usize], n) != n;
                if new && here != quote.place.0 {
                    row.push(*other);
                }
            }
        }
        row
    }
}
