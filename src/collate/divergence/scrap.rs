//! Which reports quote a scrap of what others quote in full.

use std::collections::BTreeSet;

use super::scene::Scene;
use crate::text::TokenClass;

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

/// Whether a report quotes nothing but words of one of `quotes` anywhere, in its language: “accepting ‘political
/// responsibility’” beside “I carry the political responsibility for what happened”.
pub(super) fn is_scrap_in(scene: &Scene, quotes: &[(usize, usize)], report: usize) -> bool {
    let lang = |report: usize| scene.annotations[report].lang;
    let theirs = quotes.iter().filter(|at| lang(at.0) == lang(report));
    let theirs: Vec<BTreeSet<&str>> = theirs.map(|at| stems(scene, *at)).collect();
    (0..scene.annotations[report].quotes.len()).any(|at| {
        let own = stems(scene, (report, at));
        !own.is_empty() && theirs.iter().any(|whole| own.is_subset(whole))
    })
}
