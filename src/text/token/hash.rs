//! Hashing of words.

use std::hash::{BuildHasherDefault, Hasher};

/// Hashes short words fast (multiply and rotate over eight bytes at a time). The maps that use it
/// are only looked up in, never walked, so its values reach no output.
pub type Fast = BuildHasherDefault<WordHasher>;

/// See [`Fast`].
#[derive(Clone, Copy, Debug, Default)]
pub struct WordHasher(u64);

impl WordHasher {
    #[inline]
    fn add(&mut self, word: u64) {
        const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(SPREAD);
    }
}

/// One to seven bytes in one number: read twice where their number is no power of two, and told apart by how many they
/// are.
#[inline]
fn short(bytes: &[u8]) -> u64 {
    let length = (bytes.len() as u64) << 61;
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return length ^ (u64::from(last) << 32 | u64::from(first));
    }
    let byte = |at: usize| u64::from(bytes[at]);
    length | byte(bytes.len() - 1) << 16 | byte(bytes.len() / 2) << 8 | byte(0)
}

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        if !rest.is_empty() {
            self.add(short(rest));
        }
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    #[inline]
    fn finish(&self) -> u64 {
        // The map takes its bucket from the low bits, where multiplying leaves the least.
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::hash::BuildHasher;

    use super::*;

    #[test]
    fn words_that_begin_and_end_alike_are_told_apart() {
        let letters = "abbbcdabcdcaa";
        let lengths = 0..=letters.len();
        let all = lengths.flat_map(|n| (0..=letters.len() - n).map(move |at| &letters[at..at + n]));
        let words: HashSet<&str> = all.collect();
        let hashes: HashSet<u64> = words.iter().map(|w| Fast::default().hash_one(w)).collect();
        assert_eq!(hashes.len(), words.len());
    }
}
