//! How a terminal is told to go from one ink to another: the same few dozen changes in every frame, written down
//! once for the colours of a theme.

use std::ops::Range;

use crate::reader::{Ink, Palette};

/// How many changes are kept at most, one at each place.
const PLACES: usize = 256;

/// Changes from ink to ink as a terminal is told of them.
#[derive(Clone, Default)]
pub(super) struct Strokes {
    palette: Palette,
    /// By place.
    places: Vec<Option<Stroke>>,
    written: Vec<u8>,
}

/// A change that was written down.
#[derive(Clone)]
struct Stroke {
    /// From which ink to which.
    inks: (u32, u32),
    /// Where it is in what was written.
    at: Range<usize>,
}

impl Strokes {
    /// From now on, inks are of this palette.
    pub(super) fn take_up(&mut self, palette: &Palette) {
        if self.palette != *palette || self.places.is_empty() {
            self.palette.clone_from(palette);
            self.forget();
        }
    }

    /// How the terminal is told of a change; `None` if that was not kept.
    pub(super) fn between(&self, from: Ink, to: Ink) -> Option<&[u8]> {
        let inks = (from.number(), to.number());
        let known = self.places.get(place(inks))?.as_ref()?;
        self.written
            .get(known.at.clone())
            .filter(|_| known.inks == inks)
    }

    /// Keeps how it is told of one.
    pub(super) fn keep(&mut self, from: Ink, to: Ink, told: &[u8]) {
        // Two that take one place from each other leave what they had behind.
        if self.written.len() > PLACES * 64 {
            self.forget();
        }
        let inks = (from.number(), to.number());
        let start = self.written.len();
        self.written.extend_from_slice(told);
        if let Some(own) = self.places.get_mut(place(inks)) {
            let at = start..self.written.len();
            *own = Some(Stroke { inks, at });
        }
    }

    fn forget(&mut self) {
        self.written.clear();
        self.places.clear();
        self.places.resize(PLACES, None);
    }
}

/// Where a change is kept (multiplicative hashing, Knuth, The Art of Computer Programming 3, 6.4).
fn place((from, to): (u32, u32)) -> usize {
    let inks = u64::from(from) << 32 | u64::from(to);
    (inks.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize % PLACES
}
