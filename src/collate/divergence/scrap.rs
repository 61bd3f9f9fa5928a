//! Which reports quote a scrap of what others quote in full.

use std::collections::BTreeSet;

use super::scene::Scene;
use crate::text::{Lang, TokenClass};

/// The stems of what a quote says, small words left out.
fn stems<'s>(scene: &'s Scene, (report, at): (usize, usize)) -> BTreeSet<&'s str> {
    let notes = &scene.annotations[report];
    let span = notes.quotes[at].span;
    let sentences = notes.sentences_in(span);
    let tokens = sentences.flat_map(|s| notes.tokens_of(s));
    let telling = tokens.filter(|t| span.covers(t.span) && t.class != TokenClass::Stop);
    telling
        .map(|t| notes.stems[t.stem as usize].as_str())
        .collect()
}

/// What some quote, each with its language.
pub(super) struct Whole<'s>(Vec<(Lang, BTreeSet<&'s str>)>);

impl<'s> Whole<'s> {
    /// Of quotes, by report and index into its quotes.
    pub fn of(scene: &'s Scene, quotes: &[(usize, usize)]) -> Self {
        let words = |at: &(usize, usize)| (scene.annotations[at.0].lang, stems(scene, *at));
        Self(quotes.iter().map(words).collect())
    }

    /// Whether a report quotes nothing but words of one of them anywhere, in its language: “accepting ‘political
    /// responsibility’” beside “I carry the political responsibility for what happened”.
    pub fn has_scrap(&self, scene: &Scene, report: usize) -> bool {
        let notes = &scene.annotations[report];
        (0..notes.quotes.len()).any(|at| {
            let own = stems(scene, (report, at));
            let within =
                |(lang, all): &(Lang, BTreeSet<&str>)| *lang == notes.lang && own.is_subset(all);
            !own.is_empty() && self.0.iter().any(within)
        })
    }
}
