//! How well texts may tell a claim in a sentence that the claim does not have.
//!
//! Of 1,384 reports of 63 stories that were named as silent on a claim, 149 told it in other words and 104 a part of it. Of
//! the 403 with a sentence that shares a little with those of all who tell it, a third did; of the 981 others, one in nine.
//! These alone are called silent, those are left open.
//!
//! Of 543 reports of 67 stories that are left open 487 could be judged by what a careful reader joined: 165 told the claim and 49 a
//! part of it. To say of all of them that they may have it would be a coin's toss; it is said where four in five did.

use std::ops::Range;

use super::scene::Scene;
use crate::collate::matches::MATCH;
use crate::collate::{Claim, ClaimKind};

/// A sentence that scores at least so much with one of the claim's may say the same, in millionths.
pub(super) const RESEMBLES: u32 = 250_000;

/// A sentence that scores so much with the claim's on the average may say the same too, in millionths.
const A_LITTLE: u32 = 200_000;

/// How much, on the average, a sentence of a silent report may share with a plain claim's before it may be the same
/// thing in other words.
const PLAIN: f64 = 0.06;

/// The same of a claim that gives a number, which who has it gives too. Of 77 reports between 0.09 and this five told the
/// claim, and eight a part of it.
const NUMBER: f64 = 0.2;

/// The same of somebody's words, which who quotes them gives alike.
const WORDS: f64 = 0.11;

/// What a sentence must share with the claim's on the average before it is said that it may be the same. Of sentences that
/// do, four in five were with a plain claim, and two in three with a quoted one where they quote somebody.
const LIKELY: f64 = 0.25;

/// In a language that nobody of those who tell it writes only names, figures and the commonest words are shared.
const ABROAD: f64 = 0.6;

/// What a sentence scores with those of a claim, of each text its best one.
#[derive(Clone, Copy, Default)]
struct Scores {
    /// The text that was met last, counted from one, and the best of its scores.
    last: (usize, u32),
    /// Texts that it resembles.
    like: usize,
    most: u32,
    sum: u32,
}

impl Scores {
    /// Takes in the score with a sentence of a text; those of one text are met in a row.
    fn take(&mut self, text: usize, score: u32) {
        if self.last.0 != text + 1 {
            self.last = (text + 1, 0);
        }
        let before = self.last.1;
        if score <= before {
            return;
        }
        self.last.1 = score;
        self.like += usize::from(before < RESEMBLES && score >= RESEMBLES);
        self.most = self.most.max(score);
        self.sum += score - before;
    }

    /// What it scores with those of `texts` texts on the average, from 0 to 1.
    fn mean(&self, texts: usize) -> f64 {
        f64::from(self.sum) / 1e6 / texts.max(1) as f64
    }

    /// Whether the sentence may tell what `texts` texts tell: it resembles those of half of them, or matches one of them,
    /// or resembles all of them a little.
    fn may_tell(&self, texts: usize) -> bool {
        2 * self.like >= texts || self.most >= MATCH || self.sum >= A_LITTLE * texts as u32
    }
}

/// How near the nearest sentence of a text comes to a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Likeness {
    /// It may well tell it.
    pub tells: bool,
    /// What it scores with those who do on the average, from 0 to 1.
    mean: f64,
    /// Which sentence of the story's that is.
    sentence: u32,
}

impl Likeness {
    /// Whether report `report` may tell a claim in other words, and may not.
    pub fn is_open(self, scene: &Scene, claim: &Claim, report: usize) -> bool {
        let lang = |report: usize| scene.annotations[report].lang;
        let own = claim
            .readings
            .iter()
            .any(|r| lang(r.report) == lang(report));
        let least = match claim.kind {
            ClaimKind::Fact => PLAIN,
            ClaimKind::Figure => NUMBER,
            ClaimKind::Quote => WORDS,
        };
        self.mean >= if own { least } else { ABROAD * least }
    }

    /// Whether the text more likely tells a claim than not.
    pub fn is_likely(self, scene: &Scene, claim: &Claim) -> bool {
        let at = scene.index.profiles[self.sentence as usize].at;
        let mut quotes = scene.annotations[at.report].quotes.iter();
        let alike = match claim.kind {
            ClaimKind::Fact => true,
            ClaimKind::Quote => quotes.any(|q| q.sentence == at.sentence),
            // Of the same matter it is, but more than half had no such number.
            ClaimKind::Figure => false,
        };
        alike && self.tells && self.mean >= LIKELY
    }
}

/// Room for the scores of all sentences of a story, used for one claim after the other.
pub(super) struct Desk {
    scores: Vec<Scores>,
    /// The sentences that have any.
    met: Vec<u32>,
}

impl Desk {
    /// With nothing on it.
    pub fn new(scene: &Scene) -> Self {
        Self {
            scores: vec![Scores::default(); scene.index.profiles.len()],
            met: Vec::new(),
        }
    }

    /// How near the sentences of each text, by its original, come to a claim that `texts` texts have: of the texts of
    /// `asked`, for the others nothing.
    pub fn resembled(
        &mut self,
        scene: &Scene,
        claim: &Claim,
        texts: usize,
        asked: &[usize],
    ) -> Vec<Likeness> {
        let original = &scene.index.original;
        let asked = sentences_of(scene, asked);
        let mut readings: Vec<_> = claim.readings.iter().collect();
        readings.sort_by_key(|r| original[r.report]);
        for reading in readings {
            let first = scene.index.first[reading.report];
            for sentence in &reading.sentences {
                for (other, score) in within(&asked, &scene.graph.edges[first + sentence]) {
                    let held = &mut self.scores[*other as usize];
                    if held.sum == 0 {
                        self.met.push(*other);
                    }
                    held.take(original[reading.report], *score);
                }
            }
        }
        let mut out = vec![Likeness::default(); original.len()];
        for other in self.met.drain(..) {
            let held = std::mem::take(&mut self.scores[other as usize]);
            let text = &mut out[original[scene.index.report[other as usize] as usize]];
            text.tells |= held.may_tell(texts);
            let mean = held.mean(texts);
            if mean > text.mean {
                (text.mean, text.sentence) = (mean, other);
            }
        }
        out
    }
}

/// The sentences of the texts of `reports`, as numbers of profiles, ascending.
fn sentences_of(scene: &Scene, reports: &[usize]) -> Vec<Range<u32>> {
    let (original, first) = (&scene.index.original, &scene.index.first);
    let mut asked = vec![false; original.len()];
    for report in reports {
        asked[original[*report]] = true;
    }
    let all = (0..original.len()).filter(|r| asked[original[*r]]);
    all.map(|r| first[r] as u32..first[r + 1] as u32).collect()
}

/// Those of a row of sentences, ascending, that are in one of `ranges`.
fn within<'r>(
    ranges: &'r [Range<u32>],
    row: &'r [(u32, u32)],
) -> impl Iterator<Item = &'r (u32, u32)> {
    let mut ranges = ranges.iter().peekable();
    row.iter().filter(move |(other, _)| {
        while ranges.next_if(|range| range.end <= *other).is_some() {}
        ranges.peek().is_some_and(|range| range.start <= *other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_a_row_are_taken_that_are_asked_for() {
        let row = [(1, 10), (4, 20), (5, 30), (9, 40)];
        let of =
            |ranges: &[Range<u32>]| within(ranges, &row).map(|(at, _)| *at).collect::<Vec<_>>();
        assert_eq!(of(&[0..2, 5..6]), [1, 5]);
        assert_eq!(of(&[2..4, 4..9]), [4, 5]);
        assert!(of(&[]).is_empty());
    }

    fn scores(of: &[(usize, u32)]) -> Scores {
        let mut scores = Scores::default();
        for (text, score) in of {
            scores.take(*text, *score);
        }
        scores
    }

    #[test]
    fn a_sentence_may_tell_what_it_resembles() {
        let cases: [(&[u32], bool); 6] = [
            (&[], false),
            (&[240_000, 240_000], false),
            (&[260_000, 260_000], true),
            (&[460_000], true),
            (&[440_000], false),
            (&[210_000, 210_000, 210_000, 210_000], true),
        ];
        for (each, told) in cases {
            let of: Vec<(usize, u32)> = each.iter().copied().enumerate().collect();
            assert_eq!(scores(&of).may_tell(4), told, "{each:?}");
        }
    }

    #[test]
    fn who_shares_nothing_pulls_the_mean_down() {
        let two = scores(&[(0, 200_000), (1, 100_000)]);
        assert!((two.mean(2) - 0.15).abs() < 1e-9);
        assert!((two.mean(4) - 0.075).abs() < 1e-9);
        assert!(Scores::default().mean(0).abs() < 1e-9);
    }

    #[test]
    fn of_one_text_the_best_counts() {
        let two = scores(&[(0, 200_000), (0, 300_000), (0, 260_000), (3, 210_000)]);
        assert_eq!((two.like, two.most, two.sum), (1, 300_000, 510_000));
    }
}
