//! How likely pairs of figures count one thing, kept by pair.

/// A pair by its figures' numbers, the lesser first, with its likelihood.
type Entry = ((u32, u32), f64);

/// How likely pairs of figures count one thing, one row a figure after the other; pairs that are not in it do not.
pub(super) struct Likely {
    /// Where the row of each figure begins, and after the last where it ends.
    first: Vec<usize>,
    /// Ascending by pair.
    entries: Vec<Entry>,
}

impl Likely {
    /// Of so many figures; `entries` are ascending by pair, and each stands in them once.
    pub fn of(figures: usize, entries: Vec<Entry>) -> Self {
        let mut first = vec![0; figures + 1];
        for ((a, _), _) in &entries {
            first[*a as usize + 1] += 1;
        }
        for at in 0..figures {
            first[at + 1] += first[at];
        }
        Self { first, entries }
    }

    /// Where a pair is, or would be.
    fn find(&self, (a, b): (u32, u32)) -> Result<usize, usize> {
        let start = self.first[a as usize];
        let row = &self.entries[start..self.first[a as usize + 1]];
        let at = row.binary_search_by_key(&b, |((_, other), _)| *other);
        at.map(|at| start + at).map_err(|at| start + at)
    }

    /// Of two figures, whichever comes first.
    pub fn get(&self, a: u32, b: u32) -> f64 {
        let at = self.find((a.min(b), a.max(b)));
        at.map_or(0.0, |at| self.entries[at].1)
    }

    /// Makes a pair as likely as this at least. For few pairs: a new one moves all behind it.
    pub fn raise(&mut self, pair: (u32, u32), likely: f64) {
        match self.find(pair) {
            Ok(at) => self.entries[at].1 = self.entries[at].1.max(likely),
            Err(at) => {
                self.entries.insert(at, (pair, likely));
                for start in &mut self.first[pair.0 as usize + 1..] {
                    *start += 1;
                }
            }
        }
    }

    /// All pairs, ascending.
    pub fn iter(&self) -> impl Iterator<Item = Entry> {
        self.entries.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_whichever_comes_first() {
        let mut likely = Likely::of(4, vec![((0, 2), 0.25), ((1, 3), 0.5)]);
        let of = |likely: &Likely, pairs: &[(u32, u32)]| -> Vec<f64> {
            pairs.iter().map(|(a, b)| likely.get(*a, *b)).collect()
        };
        assert_eq!(of(&likely, &[(3, 1), (0, 2), (0, 1)]), [0.5, 0.25, 0.0]);
        likely.raise((1, 3), 0.3);
        likely.raise((1, 2), 0.3);
        likely.raise((0, 2), 0.4);
        let all: Vec<Entry> = likely.iter().collect();
        assert_eq!(all, [((0, 2), 0.4), ((1, 2), 0.3), ((1, 3), 0.5)]);
        assert_eq!(of(&likely, &[(1, 3), (2, 3)]), [0.5, 0.0]);
    }
}
