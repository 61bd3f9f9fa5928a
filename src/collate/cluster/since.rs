//! Which scores of sentences are as they were in the last collation: most are, and whoever asks for a few of them need not ask
//! whether all of a sentence's are.

use super::edges::Edges;

/// The scores of two collations side by side, by the numbers of the sentences.
pub(in crate::collate) struct Since<'a> {
    before: &'a Edges,
    now: &'a Edges,
    /// Whether all scores of a sentence are as they were.
    same: Vec<bool>,
}

impl<'a> Since<'a> {
    /// Of the last collation and this one.
    pub fn of(before: &'a Edges, now: &'a Edges) -> Self {
        let both = 0..before.len().min(now.len());
        Self {
            before,
            now,
            same: both.map(|n| before[n] == now[n]).collect(),
        }
    }

    /// Whether all scores of a sentence are as they were.
    pub fn is_whole(&self, a: u32) -> bool {
        let beyond = self.before.len() == self.now.len();
        self.same.get(a as usize).copied().unwrap_or(beyond)
    }

    /// Whether the score of two sentences is as it was.
    pub fn is_same(&self, a: u32, b: u32) -> bool {
        let beyond = || self.same.len() <= a.max(b) as usize;
        let score = |of: &Edges| of.score(a, b);
        self.is_whole(a) || self.is_whole(b) || !beyond() && score(self.before) == score(self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scores_of_a_sentence_are_as_they_were_but_for_one() {
        let of = |pairs: &[(u32, u32, u32)]| Edges::of(4, pairs.iter().copied());
        let before = of(&[(0, 1, 10), (0, 2, 20), (1, 3, 30)]);
        let now = of(&[(0, 1, 10), (0, 2, 21), (1, 3, 30)]);
        let since = Since::of(&before, &now);
        let whole: Vec<u32> = (0..5).filter(|n| since.is_whole(*n)).collect();
        assert_eq!(whole, [1, 3, 4]);
        assert!(!since.is_same(0, 2) && !since.is_same(2, 0));
        assert!(since.is_same(0, 1) && since.is_same(1, 3));
        let less = Edges::of(2, [(0, 1, 10)].into_iter());
        let since = Since::of(&before, &less);
        assert!(!since.is_same(1, 3) && !since.is_same(3, 4) && !since.is_whole(2));
    }
}
