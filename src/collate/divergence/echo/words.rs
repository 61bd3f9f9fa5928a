//! The words of a report as numbers, and the runs of them.

use std::hash::{BuildHasher, Hasher};

use super::RUN;
use crate::collate::words;
use crate::story::Span;
use crate::text::token::Fast;

/// The words of a report with their spans.
pub(in crate::collate) struct Words {
    /// Each stands for a word in lower case.
    pub ids: Vec<u64>,
    pub spans: Vec<Span>,
    /// Each stands for the run of [`RUN`] words that begins there.
    pub runs: Vec<u64>,
}

impl Words {
    pub fn of(text: &str) -> Self {
        let some = text.len() / 5;
        let (mut ids, mut spans) = (Vec::with_capacity(some), Vec::with_capacity(some));
        words::each(text, |at, word| {
            let span = Span::new(at, at + word.len());
            ids.push(id(text, span));
            spans.push(span);
        });
        let runs = rolled::<RUN>(&ids);
        Self { ids, spans, runs }
    }

    /// The words that a run shares with one of another report, from their first ones on.
    pub fn shared(&self, from: usize, other: &Self, at: usize) -> usize {
        let pairs = self.ids[from..].iter().zip(&other.ids[at..]);
        pairs.take_while(|(x, y)| x == y).count()
    }
}

/// Stands for a word of a text, however its letters are cased and its apostrophe is written.
fn id(text: &str, word: Span) -> u64 {
    if let Some(id) = of_ascii(text.as_bytes(), word) {
        return id;
    }
    let lower = word.of(text).to_lowercase().replace('’', "'");
    let whole = Span::new(0, lower.len());
    of_ascii(lower.as_bytes(), whole).unwrap_or_else(|| Fast::default().hash_one(&lower))
}

/// Eight bytes at a time; none for a word that is not all ASCII. The bit that makes a letter a small one is set in all
/// that can stand in a word but the underscore, which becomes what stands in none.
fn of_ascii(text: &[u8], word: Span) -> Option<u64> {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut hasher = Fast::default().build_hasher();
    let mut at = word.start;
    while at < word.end {
        let eight = eight(&text[at..], word.end - at);
        if eight & HIGH != 0 {
            return None;
        }
        hasher.write_u64(eight | SMALL);
        at += 8;
    }
    Some(hasher.finish())
}

/// The first bytes of a text as a number: eight, or `most` if these are fewer.
fn eight(text: &[u8], most: usize) -> u64 {
    let whole = match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |sum, b| sum << 8 | u64::from(*b)),
    };
    let over = 8 * 8_usize.saturating_sub(most);
    whole << over >> over
}

/// For every run of `N` words a number that is the same for the same words: a polynomial of
/// their ids, carried on from one run to the next (R. Karp and M. Rabin, 1987).
pub(super) fn rolled<const N: usize>(ids: &[u64]) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let Some(first) = ids.get(..N) else {
        return Vec::new();
    };
    let push = |sum: u64, id: &u64| sum.wrapping_mul(BASE).wrapping_add(*id);
    let top = (0..N).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut sum = first.iter().fold(0, push);
    let mut out = Vec::with_capacity(ids.len() + 1 - N);
    out.push(sum);
    for (old, new) in ids.iter().zip(&ids[N..]) {
        sum = push(sum, new).wrapping_sub(old.wrapping_mul(top));
        out.push(sum);
    }
    out
}
