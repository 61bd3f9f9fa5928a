//! Whether a story's outlets quote word for word, and which pairs of quotes are then no renderings of one saying.
//!
//! Rule: a quotation is never altered (AP Stylebook, "quotations in the news"), so that whoever speaks the language of the reports is
//! quoted in the same words by all of them, more of it or less. Only what is translated, or noted down by ear, is rendered
//! freely. Most quotes of a story that are met again show which of the two it is, and so does one long one: no two translators
//! find the same twenty words; and so does where the story takes place, see [`super::home`]. Where it is the former, two quotes
//! that have no run of words in common are two sayings, however much they share of the story's names and small words. Of a story that shows nothing, two reports that quote somebody once at
//! some length in the same words quote that speaker so throughout.

use std::collections::{BTreeSet, HashMap};

use super::order::{self, Places};
use super::words::Words;
use crate::collate::index::Index;
use crate::text::token::Fast;

/// A quote of fewer words shows nothing.
const LEAST: usize = 5;

/// A quote is met again word for word where a run of so many words, and so much in percent of the shorter, is the same.
pub(super) const RUN: (usize, usize) = (5, 70);

/// So many quotes at least are met again so in a story that quotes word for word; and more than are met again otherwise.
const WITNESSES: usize = 10;

/// So many words in a row are the same in no two translations.
const LONG: usize = 22;

/// So many in a row are no phrase that anybody would use: who has them has the speaker's words.
const OWN: usize = 10;

/// Fewer words than this stand in one run in two quotes by chance.
const SOME: usize = 4;

/// Two quotes of which the shorter has a smaller part, in percent, in one run of words in the other are two sayings.
const LOOSE: usize = 40;

/// The longest run of words that stands in two quotes: most quickly of one quote and several others.
#[derive(Default)]
struct Longest {
    /// The places of the first one's words, and whose they are, by report and number.
    places: Places,
    placed: Option<(usize, usize)>,
    row: Vec<u32>,
}

impl Longest {
    fn of(&mut self, a: &Words, b: &Words) -> usize {
        if a.all.len() > Places::MOST {
            return order::run(&mut self.row, &a.all, &b.all);
        }
        if self.placed.replace(a.place) != Some(a.place) {
            self.places.turn_to(&a.all);
        }
        self.places.run(&b.all)
    }
}

/// Whether one of two quotes, as far as it goes, is in the other, by the longest run that they share.
fn is_held(a: &Words, b: &Words, run: usize) -> bool {
    let short = a.all.len().min(b.all.len());
    run >= SOME.min(short) && 100 * run >= LOOSE * short
}

/// Whether two people are named for two quotes, neither by a pronoun, which may be misread: of the captain "he" says that he is
/// finished.
fn are_of_two(index: &Index, a: &Words, b: &Words) -> bool {
    let named = |words: &Words| words.voice.is_some() && !words.quote.pointed;
    named(a) && named(b) && !a.is_one(b, index)
}

/// Whether most of the shorter of two quotes is a run of words of the other: two people who are quoted word for word may use one
/// phrase, and one may be quoted with the other's name.
pub(super) fn is_copied(a: &Words, b: &Words, run: usize) -> bool {
    let (least, share) = RUN;
    run >= least && 100 * run >= share * a.all.len().min(b.all.len())
}

/// Of the words of the shorter of two quotes so much in percent stands in the other in one order where two noted the same down by
/// ear, and of these so many in one run.
const ORDER: usize = 70;
const IN_A_ROW: usize = 3;

/// Whether two quotes may be one saying that two noted down by ear: "water that should have been kept", "water that shouldn't
/// have been kept".
fn is_retold(row: &mut Vec<u32>, run: usize, a: &Words, b: &Words) -> bool {
    if run < IN_A_ROW {
        return false;
    }
    let short = a.all.len().min(b.all.len());
    let same = order::in_order(row, &a.all, &b.all);
    same >= LEAST && 100 * same >= ORDER * short
}

/// The reports of two quotes, and who speaks in both.
type ByWhom = (usize, usize, u32);

/// Of two quotes of one who is known by name, or of whom one report says no more than "she": which two reports quote whom.
fn by_whom(a: &Words, b: &Words) -> Option<ByWhom> {
    let speaker = a.speaker.or(b.speaker)?;
    if b.speaker.is_some_and(|other| other != speaker) {
        return None;
    }
    let (x, y) = (a.place.0, b.place.0);
    Some((x.min(y), x.max(y), speaker))
}

/// Whether so much of one quote is in another that they may be one saying where all quote word for word.
pub(super) fn may_be_one(a: &Words, b: &Words) -> bool {
    a.lang != b.lang || is_held(a, b, Longest::default().of(a, b))
}

/// Takes out of the pairs that may be joined those that are two sayings in a story that quotes word for word. Whether it is one.
pub(super) fn part(
    index: &Index,
    quotes: &[Words],
    scored: &mut Vec<(u32, u32, u32)>,
    home: bool,
) -> bool {
    let pair = |(_, a, b): &(u32, u32, u32)| (&quotes[*a as usize], &quotes[*b as usize]);
    let mut longest = Longest::default();
    let mut runs: Vec<Option<usize>> = Vec::with_capacity(scored.len());
    // By quote: whether it is met again word for word.
    let mut met: HashMap<u32, bool, Fast> = HashMap::default();
    for joined in &*scored {
        let (a, b) = pair(joined);
        let shared = (a.lang == b.lang).then(|| longest.of(a, b));
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
    let longest = runs.iter().flatten().max().copied().unwrap_or(0);
    let shown = longest >= LONG || same >= WITNESSES && 2 * same > met.len();
    let told = |(joined, run): (&(u32, u32, u32), &Option<usize>)| {
        let (a, b) = pair(joined);
        by_whom(a, b).filter(|_| run.is_some_and(|run| run >= OWN))
    };
    let told: BTreeSet<ByWhom> = scored.iter().zip(&runs).filter_map(told).collect();
    let (mut at, mut row) = (0.., Vec::new());
    let by_ear = home && !shown;
    scored.retain(|joined| {
        let (a, b) = pair(joined);
        let shared = at.next().and_then(|n: usize| runs[n]);
        let exactly = shown || home || by_whom(a, b).is_some_and(|by| told.contains(&by));
        if (shown || home) && are_of_two(index, a, b) {
            let whole = |run| is_copied(a, b, run);
            return shared.is_none_or(whole);
        }
        let held = |run| is_held(a, b, run) || by_ear && is_retold(&mut row, run, a, b);
        !exactly || shared.is_none_or(held)
    });
    shown || home
}
