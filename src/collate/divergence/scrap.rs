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

/// Of the words of a quote who quotes the same has so much.
const SAME: f64 = 0.6;

/// What some quote, each with its language.
pub(super) struct Whole<'s> {
    quotes: &'s [(usize, usize)],
    stems: Vec<(Lang, BTreeSet<&'s str>)>,
}

impl<'s> Whole<'s> {
    /// Of quotes, by report and index into its quotes.
    pub fn of(scene: &'s Scene, quotes: &'s [(usize, usize)]) -> Self {
        let words = |at: &(usize, usize)| (scene.annotations[at.0].lang, stems(scene, *at));
        Self {
            quotes,
            stems: quotes.iter().map(words).collect(),
        }
    }

    /// The quote that a silence on all of them is called by: `first`, unless it alone has its words, then the first of those whose
    /// words most have. One word by itself says little, unless it is a number: “in the thousands”.
    pub fn said_by_most(&self, scene: &Scene, first: &'s (usize, usize)) -> &'s (usize, usize) {
        let counts = |(report, at): (usize, usize)| {
            let notes = &scene.annotations[report];
            let mut figures = notes.figures.iter();
            figures.any(|f| notes.quotes[at].span.covers(f.span))
        };
        let said = |at: usize| {
            let (lang, own) = &self.stems[at];
            if own.len() < 2 && !counts(self.quotes[at]) {
                return 0;
            }
            let has = |(other, all): &&(Lang, BTreeSet<&str>)| {
                let shared = own.intersection(all).count() as f64;
                other == lang && shared >= SAME * own.len() as f64
            };
            self.stems.iter().filter(has).count()
        };
        let own = self.quotes.iter().position(|at| at == first).unwrap_or(0);
        let mut best = (own, said(own));
        if best.1 > 1 {
            return first;
        }
        for at in 0..self.quotes.len() {
            let count = said(at);
            if count > best.1 {
                best = (at, count);
            }
        }
        &self.quotes[best.0]
    }

    /// Whether a report quotes nothing but words of one of them anywhere, in its language: “accepting ‘political
    /// responsibility’” beside “I carry the political responsibility for what happened”.
    pub fn has_scrap(&self, scene: &Scene, report: usize) -> bool {
        let notes = &scene.annotations[report];
        (0..notes.quotes.len()).any(|at| {
            let own = stems(scene, (report, at));
            let within =
                |(lang, all): &(Lang, BTreeSet<&str>)| *lang == notes.lang && own.is_subset(all);
            !own.is_empty() && self.stems.iter().any(within)
        })
    }
}
