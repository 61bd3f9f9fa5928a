//! How likely it is that two quotes of two reports render the same words.
//!
//! Two translations of one sentence share few words but its frame; a partial quotation shares few of either but
//! stands in a sentence that states the same. So what the words share, who speaks and what the sentences around
//! them share are weighed together. The coefficients are a logistic regression over eighteen stories on as many
//! subjects, every story of the same weight by the root of its pairs; rounded.

use super::words::Words;
use crate::collate::cluster::Graph;
use crate::collate::index::Index;
use crate::collate::profile::shared_weight;
use crate::text::QuoteKind;

/// Coefficients of the logistic.
mod weigh {
    pub const BIAS: f64 = -6.44;
    /// Both speakers are known by name, and are two people.
    pub const OTHER_SPEAKER: f64 = -3.04;
    /// One of the two is not known by name.
    pub const UNKNOWN_SPEAKER: f64 = -0.1;
    /// The shared weight of content words by the weight of the lighter quote.
    pub const CONTAINMENT: f64 = 3.77;
    /// The logarithm of one and the number of words, function words too, that stand in one order.
    pub const IN_ORDER: f64 = 3.23;
    /// The same of the pairs of neighbouring words that both have.
    pub const NEIGHBOURS: f64 = 2.08;
    /// The same of the words of the shorter quote.
    pub const LENGTH: f64 = -0.84;
    /// Each of the two that only holds words at arm's length.
    pub const SCARE: f64 = -5.98;
    /// How much the sentences match that the quotes begin in.
    pub const SENTENCES: f64 = 3.4;
    /// Each of the two that is all its report quotes of the speaker.
    pub const SINGLE: f64 = 1.0;
    /// The two are in two languages, so that words cannot be shared.
    pub const FOREIGN: f64 = 5.15;
    /// The two are in two languages, and each is all that its report quotes of the one speaker.
    /// Set by hand: the eighteen stories have few such pairs.
    pub const ONLY_FOREIGN: f64 = 1.5;
    /// The two are in one language, each all that its report quotes of the one speaker, in sentences that match in
    /// part. Set by hand on all stories.
    pub const ONLY: f64 = 2.5;
    /// The two are of the one speaker, one at least is in part only, and they stand for one another in sentences that
    /// match nearly in all else: "with great concern", "gravely worried". Set by hand on all stories.
    pub const REWORDED: f64 = 2.5;
}

/// Sentences that score so much are one but for the words quoted, of which so much has its kin in the other's.
const ALL_ELSE: f64 = 0.85;
const REWORDED: f64 = 0.25;

/// So many words in one order have quotes of two people who are said to have said the same.
const TWO_PEOPLE: usize = 3;

/// Quotes of one language share at least so much of the lighter one's weight: two sentences of one build, "the … of the
/// … will not …", have many words in one order and nothing in common.
const FRAME: f64 = 0.1;

/// So few words inside another's sentence, of nobody who is known by name, are a label and not an utterance.
const LABEL: usize = 2;

/// Sentences that score so much tell of one speech, where each has all that its report quotes of the speaker.
const TOGETHER: f64 = 0.25;

/// Below this sum nothing that order may add is worth counting.
const HOPELESS: f64 = -2.0;

/// The words of one quote by where they stand in it, up to so many: a bit for each place of each word.
#[derive(Default)]
struct Places {
    /// By number of the word.
    bits: Vec<u64>,
    /// Whose words they are.
    words: Vec<u32>,
}

impl Places {
    /// So many words have a place.
    const MOST: usize = 64;

    /// Turns to the words of another quote; only a few of a long one.
    fn turn_to(&mut self, words: &[u32]) {
        for word in self.words.drain(..) {
            self.bits[word as usize] = 0;
        }
        let words = &words[..words.len().min(Self::MOST)];
        let most = words.iter().max().map_or(0, |word| *word as usize + 1);
        self.bits.resize(self.bits.len().max(most), 0);
        for (place, word) in words.iter().enumerate() {
            self.bits[*word as usize] |= 1 << place;
        }
        self.words.extend_from_slice(words);
    }

    /// The length of the longest common subsequence with `other`: a row of the table of all beginnings in one word
    /// of bits (M. Crochemore et al., "A fast and practical bit-vector algorithm for the longest common subsequence
    /// problem", 2001).
    fn in_order(&self, other: &[u32]) -> usize {
        let mut row = u64::MAX;
        for word in other {
            let places = self.bits.get(*word as usize).copied().unwrap_or(0);
            let met = row & places;
            row = row.wrapping_add(met) | (row - met);
        }
        let unused = u64::MAX.checked_shl(self.words.len() as u32).unwrap_or(0);
        (row | unused).count_zeros() as usize
    }
}

/// The length of the longest common subsequence of words; `row` is room to count in.
fn in_order(row: &mut Vec<u32>, a: &[u32], b: &[u32]) -> usize {
    row.clear();
    row.resize(b.len() + 1, 0);
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
    row[b.len()] as usize
}

/// How many members two sorted lists without repetition share.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut own, mut others, mut common) = (0, 0, 0);
    while own < a.len() && others < b.len() {
        let order = a[own].cmp(&b[others]);
        common += usize::from(order.is_eq());
        own += usize::from(order.is_le());
        others += usize::from(order.is_ge());
    }
    common
}

/// At least as many words as two quotes can have in one order, found at once.
fn at_most(a: &Words, b: &Words) -> usize {
    let kept = |of: &Words, other: &Words| {
        let lost = (of.bits & !other.bits).count_ones() as usize;
        of.all.len().saturating_sub(lost)
    };
    kept(a, b).min(kept(b, a))
}

fn ln(count: usize) -> f64 {
    libm::log(1.0 + count as f64)
}

/// What is known of who says two quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// One person or body.
    One,
    /// Two who are known by name.
    Two,
    /// At least one is not known by name.
    Unknown,
}

/// Weighs pairs of quotes.
pub(super) struct Scales<'q> {
    index: &'q Index,
    graph: &'q Graph,
    /// The first of the two quotes weighed last, by report and number, and its words.
    first: (usize, usize),
    places: Places,
    row: Vec<u32>,
}

impl<'q> Scales<'q> {
    /// Nothing weighed yet.
    pub fn new(index: &'q Index, graph: &'q Graph) -> Self {
        Self {
            index,
            graph,
            first: (usize::MAX, 0),
            places: Places::default(),
            row: Vec::new(),
        }
    }

    fn in_order(&mut self, a: &Words, b: &Words) -> usize {
        if a.all.len() > Places::MOST {
            return in_order(&mut self.row, &a.all, &b.all);
        }
        if self.first != a.place {
            self.first = a.place;
            self.places.turn_to(&a.all);
        }
        self.places.in_order(&b.all)
    }

    fn who(&self, a: &Words, b: &Words) -> Who {
        match () {
            () if a.is_one(b, self.index) => Who::One,
            () if a.voice.is_some() && b.voice.is_some() => Who::Two,
            () => Who::Unknown,
        }
    }

    /// How much of the lighter one's weight the other has, or kin of it: synonyms, words of one family, and what a word
    /// means in the other's language.
    pub fn kinship(&self, a: &Words, b: &Words) -> f64 {
        let (light, other) = if a.weight <= b.weight { (a, b) } else { (b, a) };
        let has = |term: &u32| other.terms.binary_search(term).is_ok();
        let nearest = |term: &u32| {
            let kin = self.index.kin[*term as usize].iter();
            kin.filter(|(k, _)| has(k))
                .fold(0.0, |best: f64, (_, s)| best.max(*s))
        };
        let share = |term: &u32| if has(term) { 1.0 } else { nearest(term) };
        let weight = |term: &u32| self.index.weights[*term as usize];
        let shared: f64 = light.terms.iter().map(|t| weight(t) * share(t)).sum();
        if light.weight > 0.0 {
            shared / light.weight
        } else {
            0.0
        }
    }

    /// Whether one of two quotes of a speaker gives a part, and kin of the other's words, in sentences that are one but
    /// for them.
    fn is_reworded(&self, who: Who, kinship: f64, a: &Words, b: &Words) -> bool {
        let score = f64::from(self.graph.score(a.sentence, b.sentence)) / 1e6;
        let scare = |w: &Words| w.quote.kind == QuoteKind::Scare;
        let part = !(scare(a) || scare(b) || a.is_full() && b.is_full());
        who == Who::One && part && score >= ALL_ELSE && kinship >= REWORDED
    }

    /// Whether each is all that its report quotes of one speaker, in sentences that match in part: one speech that two
    /// translate has few words in common.
    fn are_only(&self, a: &Words, b: &Words) -> bool {
        let scare = |w: &Words| w.quote.kind == QuoteKind::Scare;
        let score = f64::from(self.graph.score(a.sentence, b.sentence)) / 1e6;
        let alone = a.single && b.single && a.lang == b.lang;
        self.who(a, b) == Who::One && alone && score >= TOGETHER && !scare(a) && !scare(b)
    }

    fn containment(&self, a: &Words, b: &Words) -> f64 {
        let least = a.weight.min(b.weight);
        if least <= 0.0 {
            return 0.0;
        }
        shared_weight(&self.index.weights, &a.terms, &b.terms).1 / least
    }

    /// What is weighed beside the order of words.
    fn apart_from_order(&self, who: Who, containment: f64, a: &Words, b: &Words) -> f64 {
        let scare = |w: &Words| usize::from(w.quote.kind == QuoteKind::Scare);
        let single = usize::from(a.single) + usize::from(b.single);
        let flag = |on: bool, weight: f64| if on { weight } else { 0.0 };
        let length = a.all.len().min(b.all.len());
        let sentences = f64::from(self.graph.score(a.sentence, b.sentence)) / 1e6;
        weigh::BIAS
            + flag(who == Who::Two, weigh::OTHER_SPEAKER)
            + flag(who == Who::Unknown, weigh::UNKNOWN_SPEAKER)
            + weigh::CONTAINMENT * containment
            + weigh::LENGTH * ln(length)
            + weigh::SCARE * (scare(a) + scare(b)) as f64
            + weigh::SENTENCES * sentences
            + weigh::SINGLE * single as f64
            + flag(a.lang != b.lang, weigh::FOREIGN)
            + flag(
                a.lang != b.lang && who == Who::One && single == 2,
                weigh::ONLY_FOREIGN,
            )
    }

    /// How likely two quotes give the same words, in millionths.
    pub fn weigh(&mut self, a: &Words, b: &Words) -> u32 {
        let who = self.who(a, b);
        let length = a.all.len().min(b.all.len());
        if who == Who::Unknown && length <= LABEL && !(a.is_full() && b.is_full()) {
            return 0;
        }
        let most = at_most(a, b);
        if who == Who::Two && most < TWO_PEOPLE {
            return 0;
        }
        let mut containment = self.containment(a, b);
        let only = self.are_only(a, b);
        let near = who == Who::One || containment < FRAME;
        let kinship = if near {
            self.kinship(a, b)
        } else {
            containment
        };
        if a.lang == b.lang && kinship < FRAME && !only {
            return 0;
        }
        let mut bonus = if only { weigh::ONLY } else { 0.0 };
        if self.is_reworded(who, kinship, a, b) {
            containment = kinship;
            bonus = bonus.max(weigh::REWORDED);
        }
        let sum = bonus + self.apart_from_order(who, containment, a, b);
        if sum + weigh::IN_ORDER * ln(most) + weigh::NEIGHBOURS * ln(most) < HOPELESS {
            return 0;
        }
        let order = self.in_order(a, b);
        if who == Who::Two && order < TWO_PEOPLE {
            return 0;
        }
        let sum = sum
            + weigh::IN_ORDER * ln(order)
            + weigh::NEIGHBOURS * ln(common(&a.neighbours, &b.neighbours));
        libm::round(1e6 / (1.0 + libm::exp(-sum))) as u32
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_longest_order_is_counted() {
        let mut row = Vec::new();
        assert_eq!(in_order(&mut row, &[1, 2, 3, 4], &[2, 9, 4, 3]), 2);
        assert_eq!(in_order(&mut row, &[1, 2, 3], &[1, 2, 3]), 3);
        assert_eq!(in_order(&mut row, &[], &[1]), 0);
    }

    proptest! {
        #[test]
        fn bits_count_what_the_table_counts(
            a in proptest::collection::vec(0u32..9, 0..65), b in proptest::collection::vec(0u32..12, 0..90)
        ) {
            let mut places = Places::default();
            places.turn_to(&[3, 40]);
            places.turn_to(&a);
            prop_assert_eq!(places.in_order(&b), in_order(&mut Vec::new(), &a, &b));
        }
    }

    #[test]
    fn what_two_lists_share_is_counted_once() {
        assert_eq!(common(&[1, 3, 5], &[1, 2, 5]), 2);
        assert_eq!(common::<u32>(&[], &[]), 0);
    }
}
