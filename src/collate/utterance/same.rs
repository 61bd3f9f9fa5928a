//! Whether two quotes render the same words.

use super::words::Words;
use crate::collate::index::Index;
use crate::collate::spelling::Ears;
use crate::text::QuoteKind;

/// The share of the shorter quote's weight that both must have.
const SAME_FULL: f64 = 0.45;

/// The same for a few words set into a sentence: they must stand in the other almost whole.
const SAME_PARTIAL: f64 = 0.8;

/// Where one of two speakers is not known, this much.
const SAME_UNKNOWN: f64 = 0.85;

/// Two translations of one sentence keep its frame: this share of all words, function words too,
/// in the same order.
const FRAME: f64 = 0.6;

/// Words in the same order, at least.
const FRAME_WORDS: usize = 5;

/// A quote cut to its first clause has so many words, all of them in the other.
const CUT_WORDS: usize = 4;

/// So many words in one order, nearly all of both quotes, are one utterance whoever is said to
/// have spoken them: an outlet that names another speaker has mistaken one.
const VERBATIM: usize = 8;

/// Shared weight by the weight of the shorter; kin count for what they are worth.
fn overlap(index: &Index, a: &Words, b: &Words) -> f64 {
    let (short, long) = if a.weight <= b.weight { (a, b) } else { (b, a) };
    if short.weight <= 0.0 {
        return 0.0;
    }
    let has = |term: &u32| long.terms.binary_search(term).is_ok();
    let worth = |term: &u32| {
        let weight = index.weights[*term as usize];
        if has(term) {
            return weight;
        }
        let kin = index.kin[*term as usize].iter().filter(|(k, _)| has(k));
        kin.map(|(_, s)| s * weight).fold(0.0, f64::max)
    };
    short.terms.iter().map(worth).sum::<f64>() / short.weight
}

fn shared(a: &Words, b: &Words) -> usize {
    a.terms
        .iter()
        .filter(|t| b.terms.binary_search(t).is_ok())
        .count()
}

/// The length of the longest common subsequence of words.
fn in_order(a: &[u32], b: &[u32]) -> usize {
    let mut row = vec![0_usize; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if x == y {
                diagonal + 1
            } else {
                above.max(row[n])
            };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// How many words two sorted lists have in common, each as often as both have it.
fn in_common(a: &[u32], b: &[u32]) -> usize {
    let (mut own, mut others, mut common) = (0, 0, 0);
    while own < a.len() && others < b.len() {
        let order = a[own].cmp(&b[others]);
        common += usize::from(order.is_eq());
        own += usize::from(order.is_le());
        others += usize::from(order.is_ge());
    }
    common
}

/// How many words stand in one order, by the mean length and by the shorter length.
fn frame(a: &Words, b: &Words) -> (usize, f64, f64) {
    by_length(a, b, in_order(&a.all, &b.all))
}

/// As [`frame`], were every word of which the other may have one in one order: no less than what it
/// gives, and found at once.
fn frame_by_bits(a: &Words, b: &Words) -> (usize, f64, f64) {
    let kept = |of: &Words, other: &Words| {
        let lost = (of.bits & !other.bits).count_ones() as usize;
        of.all.len().saturating_sub(lost)
    };
    by_length(a, b, kept(a, b).min(kept(b, a)))
}

/// As [`frame`], were all words that both have in one order: no less than what it gives.
fn frame_at_most(a: &Words, b: &Words) -> (usize, f64, f64) {
    by_length(a, b, in_common(&a.bag, &b.bag))
}

fn by_length(a: &Words, b: &Words, common: usize) -> (usize, f64, f64) {
    let (short, long) = (
        a.all.len().min(b.all.len()).max(1),
        a.all.len().max(b.all.len()).max(1),
    );
    let mean = (short + long) as f64 / 2.0;
    (common, common as f64 / mean, common as f64 / short as f64)
}

/// Whether the shorter stands in the longer almost as it is.
fn holds(a: &Words, b: &Words) -> bool {
    is_held(a, b, frame_by_bits(a, b))
        && is_held(a, b, frame_at_most(a, b))
        && is_held(a, b, frame(a, b))
}

fn is_held(a: &Words, b: &Words, (common, mean, short): (usize, f64, f64)) -> bool {
    let words = a.all.len().max(b.all.len());
    let translated = common >= FRAME_WORDS && mean >= FRAME && shared(a, b) >= 1;
    let cut = common >= CUT_WORDS && short >= 0.99;
    translated || cut || common >= FRAME_WORDS && short >= 0.85 && words < 60
}

/// Whether two quotes give the same words.
pub(super) fn same<'q>(index: &Index, ears: &mut Ears<'q>, a: &'q Words, b: &'q Words) -> bool {
    let known = !a.speaker.is_empty() && !b.speaker.is_empty();
    if known && !ears.alike(&a.speaker, &b.speaker) {
        let verbatim = |(common, mean, _): (usize, f64, f64)| common >= VERBATIM && mean >= 0.9;
        return verbatim(frame_by_bits(a, b))
            && verbatim(frame_at_most(a, b))
            && verbatim(frame(a, b));
    }
    let both_full = a.is_full() && b.is_full();
    if !known && !both_full {
        // Words at arm's length that nobody is said to have spoken are a label.
        return false;
    }
    let share = overlap(index, a, b);
    match (known, both_full) {
        (false, _) => share >= SAME_UNKNOWN && shared(a, b) >= 3 || described(a, b) && holds(a, b),
        (true, true) => share >= SAME_FULL && shared(a, b) >= 2 || holds(a, b),
        (true, false) => {
            let scare = |w: &Words| w.quote.kind == QuoteKind::Scare && w.quote.cue.is_none();
            share >= SAME_PARTIAL && shared(a, b) >= 1 && !(scare(a) && scare(b))
        }
    }
}

/// Whether the one without a name is at least described: "our striker".
fn described(a: &Words, b: &Words) -> bool {
    a.quote.speaker.is_some() && b.quote.speaker.is_some()
}
