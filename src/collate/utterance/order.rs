//! How many words two quotes have in one order, how many side by side, and how many in one run.

/// The words of one quote by where they stand in it, up to so many: a bit for each place of each word.
#[derive(Default)]
pub(super) struct Places {
    /// By number of the word.
    bits: Vec<u64>,
    /// Whose words they are.
    words: Vec<u32>,
}

impl Places {
    /// So many words have a place.
    pub const MOST: usize = 64;

    /// Turns to the words of another quote; only a few of a long one.
    pub fn turn_to(&mut self, words: &[u32]) {
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

    /// The length of the longest common subsequence with another quote: a row of the table of all beginnings in one word
    /// of bits (M. Crochemore et al., "A fast and practical bit-vector algorithm for the longest common subsequence
    /// problem", 2001). And how many of its `neighbours`, each pair once, stand side by side here too.
    pub fn shared(&self, other: &[u32], neighbours: &[(u32, u32)]) -> (usize, usize) {
        let of = |word: u32| self.bits.get(word as usize).copied().unwrap_or(0);
        let (mut row, mut before, mut beside) = (u64::MAX, 0_u64, 0);
        for word in other {
            let places = of(*word);
            let met = row & places;
            row = row.wrapping_add(met) | (row - met);
            beside += usize::from((before << 1) & places != 0);
            before = places;
        }
        if neighbours.len() + 1 < other.len() {
            // Some pair was met more than once.
            let here = |(first, second): &&(u32, u32)| (of(*first) << 1) & of(*second) != 0;
            beside = neighbours.iter().filter(here).count();
        }
        let unused = u64::MAX.checked_shl(self.words.len() as u32).unwrap_or(0);
        ((row | unused).count_zeros() as usize, beside)
    }

    /// The length of the longest run of words that stands in another quote as well: each place of a word goes on with the
    /// run that ends at the place before it.
    pub fn run(&self, other: &[u32]) -> usize {
        let mut runs = [0_u8; Self::MOST + 1];
        let mut before = 0_u64;
        let mut longest = 0;
        for word in other {
            let places = self.bits.get(*word as usize).copied().unwrap_or(0);
            // From the last place to the first, so that what ends before a place is still that of the word before.
            let mut left = places;
            while left != 0 {
                let place = left.ilog2() as usize;
                left ^= 1 << place;
                let goes_on = (before << 1) >> place & 1 != 0;
                runs[place + 1] = if goes_on { runs[place] + 1 } else { 1 };
                longest = longest.max(runs[place + 1]);
            }
            before = places;
        }
        longest.into()
    }
}

/// The length of the longest run of words that stands in both; `row` is room to count in.
pub(super) fn run(row: &mut Vec<u32>, a: &[u32], b: &[u32]) -> usize {
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

/// The length of the longest common subsequence of words; `row` is room to count in.
pub(super) fn in_order(row: &mut Vec<u32>, a: &[u32], b: &[u32]) -> usize {
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
pub(super) fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut own, mut others, mut common) = (0, 0, 0);
    while own < a.len() && others < b.len() {
        let order = a[own].cmp(&b[others]);
        common += usize::from(order.is_eq());
        own += usize::from(order.is_le());
        others += usize::from(order.is_ge());
    }
    common
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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
            let pairs = |of: &[u32]| -> Vec<(u32, u32)> {
                let pairs: BTreeSet<_> = of.windows(2).map(|two| (two[0], two[1])).collect();
                pairs.into_iter().collect()
            };
            let expected = (in_order(&mut Vec::new(), &a, &b), common(&pairs(&a), &pairs(&b)));
            prop_assert_eq!(places.shared(&b, &pairs(&b)), expected);
            prop_assert_eq!(places.run(&b), run(&mut Vec::new(), &a, &b));
        }
    }

    #[test]
    fn what_two_lists_share_is_counted_once() {
        assert_eq!(common(&[1, 3, 5], &[1, 2, 5]), 2);
        assert_eq!(common::<u32>(&[], &[]), 0);
    }
}
