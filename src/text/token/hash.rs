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

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        if !rest.is_empty() {
            self.add(rest.iter().rev().fold(0, |sum, b| sum << 8 | u64::from(*b)));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The map takes its bucket from the low bits, where multiplying leaves the least.
        self.0 ^ (self.0 >> 32)
    }
}
