//! A few bits of the hashes of some words: what is not among them need not be looked for.

/// See the module's documentation.
pub struct Sieve([u64; Sieve::PLACES / 64]);

impl Sieve {
    const PLACES: usize = 4096;

    fn place(hash: u64) -> (usize, u64) {
        let place = hash as usize % Self::PLACES;
        (place / 64, 1 << (place % 64))
    }

    /// Of the words with these hashes.
    pub fn of(hashes: impl Iterator<Item = u64>) -> Self {
        let mut sieve = Self([0; Self::PLACES / 64]);
        for (at, bit) in hashes.map(Self::place) {
            sieve.0[at] |= bit;
        }
        sieve
    }

    /// Whether a word with this hash may be among them.
    pub fn may_hold(&self, hash: u64) -> bool {
        let (at, bit) = Self::place(hash);
        self.0[at] & bit != 0
    }
}
