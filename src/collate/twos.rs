//! Which bytes follow one another in a text, so that most texts that cannot hold another are told without a search.

/// A bit for each two bytes side by side, some of which several share.
#[derive(Clone, Copy)]
pub(super) struct Twos([u64; 4]);

impl Twos {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        let mut twos = [0; 4];
        for two in text.as_bytes().windows(2) {
            let place = usize::from(two[0].wrapping_mul(37).wrapping_add(two[1]));
            twos[place / 64] |= 1 << (place % 64);
        }
        Self(twos)
    }

    /// Whether a text that has these may hold one that has those.
    pub fn may_hold(self, part: Self) -> bool {
        let mut both = self.0.iter().zip(part.0);
        both.all(|(own, part)| part & !own == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_is_let_through() {
        let text = "they did not answer — «jamás»";
        let whole = Twos::of(text);
        for part in ["", "t", "not answer", "— «jam", text] {
            assert!(whole.may_hold(Twos::of(part)), "{part}");
        }
        assert!(!whole.may_hold(Twos::of("declined")));
    }
}
