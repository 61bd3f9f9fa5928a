//! How likely pairs of figures count one thing, kept by pair.

use rayon::prelude::*;

use super::known::Weighed;

/// The pairs of so many figures at least are read by one thread in a row.
const TASK: usize = 64;

/// A pair by its figures' numbers, the lesser first, with its likelihood.
type Entry = ((u32, u32), f64);

/// How likely pairs of figures count one thing, one row a figure after the other; pairs that are not in it do not.
pub(super) struct Likely {
    /// Where the row of each figure begins, and after the last where it ends.
    first: Vec<usize>,
    /// The other figure of each pair, ascending in each row: by itself, as rows are searched from everywhere.
    others: Vec<u32>,
    /// The likelihood of each pair.
    chances: Vec<f64>,
}

impl Likely {
    /// Of one row for each figure: the later figures, ascending, with their likelihoods, those that are not likely at all too.
    pub fn of(rows: &[Vec<Weighed>]) -> Self {
        let mut first = Vec::with_capacity(rows.len() + 1);
        let all = rows.iter().map(Vec::len).sum();
        let (mut others, mut chances) = (Vec::with_capacity(all), Vec::with_capacity(all));
        for row in rows {
            first.push(others.len());
            for (other, _, likely) in row.iter().filter(|(_, _, likely)| *likely > 0.0) {
                others.push(*other);
                chances.push(*likely);
            }
        }
        first.push(others.len());
        Self {
            first,
            others,
            chances,
        }
    }

    /// Where a pair is, or would be.
    #[inline]
    fn find(&self, (a, b): (u32, u32)) -> Result<usize, usize> {
        let start = self.first[a as usize];
        let at = self.others[start..self.first[a as usize + 1]].binary_search(&b);
        at.map(|at| start + at).map_err(|at| start + at)
    }

    /// Of two figures, whichever comes first.
    #[inline]
    pub fn get(&self, a: u32, b: u32) -> f64 {
        let at = self.find((a.min(b), a.max(b)));
        at.map_or(0.0, |at| self.chances[at])
    }

    /// Makes a pair as likely as this at least. For few pairs: a new one moves all behind it.
    pub fn raise(&mut self, pair: (u32, u32), likely: f64) {
        match self.find(pair) {
            Ok(at) => self.chances[at] = self.chances[at].max(likely),
            Err(at) => {
                self.others.insert(at, pair.1);
                self.chances.insert(at, likely);
                for start in &mut self.first[pair.0 as usize + 1..] {
                    *start += 1;
                }
            }
        }
    }

    /// What is `read` of each pair, ascending by pair.
    pub fn each_pair<T: Send>(&self, read: impl Fn(Entry) -> Option<T> + Sync) -> Vec<T> {
        let figures = 0..self.first.len() as u32 - 1;
        let figures = figures.into_par_iter().with_min_len(TASK);
        let of_each = figures.flat_map_iter(|a| self.of_figure(a).filter_map(&read));
        of_each.collect()
    }

    /// The pairs of a figure with later ones, ascending.
    fn of_figure(&self, a: u32) -> impl Iterator<Item = Entry> {
        let row = self.first[a as usize]..self.first[a as usize + 1];
        let others = self.others[row.clone()].iter().zip(&self.chances[row]);
        others.map(move |(b, likely)| ((a, *b), *likely))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_whichever_comes_first() {
        let mut likely = Likely::of(&[
            vec![(1, true, 0.0), (2, false, 0.25)],
            vec![(3, false, 0.5)],
            vec![],
            vec![],
        ]);
        let of = |likely: &Likely, pairs: &[(u32, u32)]| -> Vec<f64> {
            pairs.iter().map(|(a, b)| likely.get(*a, *b)).collect()
        };
        assert_eq!(of(&likely, &[(3, 1), (0, 2), (0, 1)]), [0.5, 0.25, 0.0]);
        likely.raise((1, 3), 0.3);
        likely.raise((1, 2), 0.3);
        likely.raise((0, 2), 0.4);
        let all = likely.each_pair(Some);
        assert_eq!(all, [((0, 2), 0.4), ((1, 2), 0.3), ((1, 3), 0.5)]);
        assert_eq!(of(&likely, &[(1, 3), (2, 3)]), [0.5, 0.0]);
    }
}
