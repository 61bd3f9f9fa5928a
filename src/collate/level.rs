//! How high the scores of one story stand. Outlets that write freely share fewer words of what both tell than outlets that
//! print one agency, and reports of one speech share words of what only one tells. How much of each other two reports
//! tell varies less from story to story than how many words they share in telling it, so that the scores are shifted
//! towards the number of matches that is usual.

use super::curve::{logistic, rounded};
use super::index::Index;

/// Matches that are usual, by sentence and other report: the mean over 30 stories with a known answer, which lie
/// between 0.12 and 0.36.
const USUAL: f64 = 0.22;

/// Of the shift that would bring the usual number about, how much is made: where the scores are sure of themselves their
/// sum moves less than the share of them that is right.
const PULL: f64 = 1.4;

/// The most that is taken from a logit, and that is given to it: reports that tell nothing of each other are not to
/// match for that.
const MOST: (f64, f64) = (-1.2, 1.0);

/// Matches that a story must be expected to have for half the shift: few sentences tell little of how many match.
const FEW: f64 = 5.0;

/// Logits beyond this are taken for it; they are counted in so many steps a unit.
const WIDE: f64 = 8.0;
const STEPS: f64 = 16.0;

/// How many logits lie in each step: counts, so that the order of the pairs makes no difference.
fn spread(logits: &[f64]) -> Vec<u32> {
    let mut counts = vec![0; (2.0 * WIDE * STEPS) as usize + 1];
    for logit in logits {
        counts[rounded((logit.clamp(-WIDE, WIDE) + WIDE) * STEPS) as usize] += 1;
    }
    counts
}

/// What has to be added to all logits so that their probabilities sum to `expected`, at most [`WIDE`] either way.
fn offset(counts: &[u32], expected: f64) -> f64 {
    let sum = |shift: f64| -> f64 {
        let one = |(n, count): (usize, &u32)| {
            f64::from(*count) * logistic(n as f64 / STEPS - WIDE + shift)
        };
        let held = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        held.map(one).sum()
    };
    let (mut low, mut high) = (-WIDE, WIDE);
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if sum(middle) < expected {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// What is added to the logits of all pairs of a story. `share` says how much of it, from 0 to 1.
pub(super) fn shift(index: &Index, logits: &[f64], share: f64) -> f64 {
    if share <= 0.0 {
        return 0.0;
    }
    let sentences = index.profiles.iter().filter(|p| !p.heading).count();
    let others = index.told().saturating_sub(1);
    let expected = USUAL * (sentences * others) as f64;
    if logits.is_empty() || expected <= 0.0 {
        return 0.0;
    }
    let sure = expected / (expected + FEW);
    let pull = PULL * offset(&spread(logits), expected);
    share * sure * pull.clamp(MOST.0, MOST.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offset_brings_the_expected_number_about() {
        let logits: Vec<f64> = (0..200).map(|n| f64::from(n % 40) / 10.0 - 4.0).collect();
        for expected in [20.0, 60.0, 100.0] {
            let by = offset(&spread(&logits), expected);
            let sum: f64 = logits.iter().map(|z| logistic(z + by)).sum();
            assert!((sum - expected).abs() < 0.5, "{expected}: {sum}");
        }
    }

    #[test]
    fn more_matches_than_usual_lower_the_scores() {
        let high = spread(&[2.0; 50]);
        assert!(offset(&high, 10.0) < 0.0);
        assert!(offset(&high, 49.0) > 0.0);
    }

    #[test]
    fn the_order_of_the_pairs_makes_no_difference() {
        let logits: Vec<f64> = (0..97)
            .map(|n| f64::from(n * 31 % 97) / 12.0 - 4.0)
            .collect();
        let mut back = logits.clone();
        back.reverse();
        let (one, other) = (offset(&spread(&logits), 9.0), offset(&spread(&back), 9.0));
        assert_eq!(one.to_bits(), other.to_bits());
    }
}
