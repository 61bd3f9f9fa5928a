//! What stands for all that is read of a thing, so that it is seen at once whether two collations read the same of it: a
//! number of 128 bits made of words, weights and values, never of numbers that another story would give otherwise.

use std::hash::{Hash, Hasher};

use super::index::{Index, Term};

/// See the module's documentation. Two things that differ have one seal by chance once in more collations than anybody makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Seal(u128);

/// Makes a [`Seal`] of what is written to it, in that order.
#[derive(Default)]
pub(super) struct Sealer(u128);

impl Sealer {
    #[inline]
    fn mix(&mut self, bits: u128) {
        // Odd, so that no step makes one of two that differ.
        const SPREAD: u128 = 0xda94_2042_e4dd_58b5_2360_ed05_1fc6_5da5;
        self.0 = (self.0 ^ bits).wrapping_mul(SPREAD);
        self.0 ^= self.0 >> 67;
    }

    #[inline]
    fn add(&mut self, word: u64) {
        self.mix(word.into());
    }

    /// Adds another seal, all of it at once: its bits are spread already.
    #[inline]
    pub fn seal(&mut self, seal: Seal) {
        self.mix(seal.0);
    }

    /// Adds a value, bit by bit.
    pub fn value(&mut self, value: f64) {
        self.add(value.to_bits());
    }

    /// What stands for all that was written.
    pub fn sealed(self) -> Seal {
        Seal(self.0)
    }
}

impl Hasher for Sealer {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        let last = rest
            .iter()
            .rfold(0, |all, byte| all << 8 | u64::from(*byte));
        self.add(last | (rest.len() as u64 + 1) << 56);
    }

    fn write_u8(&mut self, number: u8) {
        self.add(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.add(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0 as u64
    }
}

/// The seal of one thing that can be hashed.
pub(super) fn of(thing: &(impl Hash + ?Sized)) -> Seal {
    let mut sealer = Sealer::default();
    thing.hash(&mut sealer);
    sealer.sealed()
}

/// For each term of a story what any measure may read of it: its word, its weight, and those of its kin.
pub(super) fn terms(index: &Index) -> Vec<Seal> {
    let one = |term: Term| {
        let mut sealer = Sealer::default();
        sealer.seal(index.words[term as usize]);
        sealer.value(index.weights[term as usize]);
        let (kin, kin_to) = (&index.kin[term as usize], &index.kin_to[term as usize]);
        sealer.write_usize(kin.len());
        for (kin, strength) in kin {
            sealer.seal(index.words[*kin as usize]);
            sealer.value(*strength);
            sealer.value(index.weights[*kin as usize]);
        }
        for other in kin_to {
            sealer.seal(index.words[*other as usize]);
            sealer.value(index.weights[*other as usize]);
        }
        sealer.sealed()
    };
    (0..index.words.len() as Term).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_in_anything_has_another_seal() {
        let words = [
            "",
            "a",
            "b",
            "ab",
            "ba",
            "abbbcdab",
            "abbbcdab\0",
            "abbbcdabc",
        ];
        for (n, word) in words.iter().enumerate() {
            assert_eq!(of(*word), of(*word));
            assert!(words[n + 1..].iter().all(|other| of(*other) != of(*word)));
        }
        assert_ne!(of(&("a", "bc")), of(&("ab", "c")));
        assert_ne!(of(&[1_u32, 2][..]), of(&[2_u32, 1][..]));
    }
}
