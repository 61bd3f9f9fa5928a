//! Which texts may well tell a claim in a sentence that the claim does not have.

use super::scene::Scene;
use crate::collate::Claim;
use crate::collate::matches::MATCH;

/// A sentence that scores at least so much with one of the claim's may say the same, in millionths.
pub(super) const RESEMBLES: u32 = 250_000;

/// A sentence that scores so much with the claim's on the average may say the same too, in millionths.
const A_LITTLE: u32 = 200_000;

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

    /// Whether the sentence may tell what `texts` texts tell: it resembles those of half of them, or matches one of them,
    /// or resembles all of them a little.
    fn may_tell(&self, texts: usize) -> bool {
        2 * self.like >= texts || self.most >= MATCH || self.sum >= A_LITTLE * texts as u32
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

    /// Whether one sentence of each text may well tell a claim that `texts` texts have.
    pub fn resembled(&mut self, scene: &Scene, claim: &Claim, texts: usize) -> Vec<bool> {
        let original = &scene.index.original;
        let mut readings: Vec<_> = claim.readings.iter().collect();
        readings.sort_by_key(|r| original[r.report]);
        for reading in readings {
            let first = scene.index.first[reading.report];
            for sentence in &reading.sentences {
                for (other, score) in &scene.graph.edges[first + sentence] {
                    let held = &mut self.scores[*other as usize];
                    if held.sum == 0 {
                        self.met.push(*other);
                    }
                    held.take(original[reading.report], *score);
                }
            }
        }
        let mut out = vec![false; original.len()];
        for other in self.met.drain(..) {
            let held = std::mem::take(&mut self.scores[other as usize]);
            out[original[scene.index.profiles[other as usize].at.report]] |= held.may_tell(texts);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn of_one_text_the_best_counts() {
        let two = scores(&[(0, 200_000), (0, 300_000), (0, 260_000), (3, 210_000)]);
        assert_eq!((two.like, two.most, two.sum), (1, 300_000, 510_000));
    }
}
