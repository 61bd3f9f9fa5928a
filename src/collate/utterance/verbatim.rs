//! Whether a story's outlets quote word for word, and which pairs of quotes are then no renderings of one saying.
//!
//! Rule: a quotation is never altered (AP Stylebook, "quotations in the news"), so that whoever speaks the language of the reports is
//! quoted in the same words by all of them, more of it or less. Only what is translated, or noted down by ear, is rendered
//! freely. Most quotes of a story that are met again show which of the two it is; where it is the former, two quotes that have
//! no run of words in common are two sayings, however much they share of the story's names and small words.

use std::collections::HashMap;

use super::words::Words;
use crate::text::token::Fast;

/// A quote of fewer words shows nothing.
const LEAST: usize = 5;

/// A quote is met again word for word where a run of so many words, and so much in percent of the shorter, is the same.
const RUN: (usize, usize) = (5, 70);

/// So many quotes at least are met again so in a story that quotes word for word; and more than are met again otherwise.
const WITNESSES: usize = 10;

/// Fewer words than this stand in one run in two quotes by chance.
const SOME: usize = 4;

/// Two quotes of which the shorter has a smaller part, in percent, in one run of words in the other are two sayings.
const LOOSE: usize = 40;

/// The longest run of words that stands in both; `row` is room to count in.
fn run(row: &mut Vec<u32>, a: &[u32], b: &[u32]) -> usize {
    row.clear();
    row.resize(b.len() + 1, 0);
    let mut longest = 0;
    for x in a {
        for n in (0..b.len()).rev() {
            row[n + 1] = if *x == b[n] { row[n] + 1 } else { 0 };
            longest = longest.max(row[n + 1]);
        }
    }
    longest as usize
}

/// Whether one of two quotes, as far as it goes, is in the other, by the longest run that they share.
fn is_held(a: &Words, b: &Words, run: usize) -> bool {
    let short = a.all.len().min(b.all.len());
    run >= SOME.min(short) && 100 * run >= LOOSE * short
}

/// Whether so much of one quote is in another that they may be one saying where all quote word for word.
pub(super) fn may_be_one(a: &Words, b: &Words) -> bool {
    let mut row = Vec::new();
    let run = run(&mut row, &a.all, &b.all);
    a.lang != b.lang || is_held(a, b, run)
}

/// Takes out of the pairs that may be joined those that are two sayings in a story that quotes word for word. Whether it is one.
pub(super) fn part(quotes: &[Words], scored: &mut Vec<(u32, u32, u32)>) -> bool {
    let pair = |(_, a, b): &(u32, u32, u32)| (&quotes[*a as usize], &quotes[*b as usize]);
    let mut row = Vec::new();
    let mut runs: Vec<Option<usize>> = Vec::with_capacity(scored.len());
    // By quote: whether it is met again word for word.
    let mut met: HashMap<u32, bool, Fast> = HashMap::default();
    for joined in &*scored {
        let (a, b) = pair(joined);
        let shared = (a.lang == b.lang).then(|| run(&mut row, &a.all, &b.all));
        runs.push(shared);
        let short = a.all.len().min(b.all.len());
        let Some(shared) = shared.filter(|_| short >= LEAST) else {
            continue;
        };
        let (least, share) = RUN;
        let same = shared >= least && 100 * shared >= share * short;
        for n in [joined.1, joined.2] {
            *met.entry(n).or_default() |= same;
        }
    }
    let same = met.values().filter(|same| **same).count();
    let verbatim = same >= WITNESSES && 2 * same > met.len();
    if verbatim {
        let mut at = 0..;
        scored.retain(|joined| {
            let (a, b) = pair(joined);
            let shared = at.next().and_then(|n: usize| runs[n]);
            shared.is_none_or(|run| is_held(a, b, run))
        });
    }
    verbatim
}
