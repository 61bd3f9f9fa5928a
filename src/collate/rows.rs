//! Lists of lists, one after the other in one list: a story has thousands of short ones, and to make room for each by itself
//! takes longer than to fill it.

use std::ops;

/// See the module's documentation.
pub(super) struct Rows<T> {
    /// Where each row begins, and after the last where it ends.
    first: Vec<u32>,
    all: Vec<T>,
}

impl<T: Copy + Default> Rows<T> {
    /// So many rows of what is given with the number of its row; in each it stands in the order in which it is given.
    pub fn of(rows: usize, given: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut first = vec![0; rows + 2];
        for (row, _) in given.clone() {
            first[row + 2] += 1;
        }
        for at in 0..rows {
            first[at + 2] += first[at + 1];
        }
        let mut all = vec![T::default(); first[rows + 1] as usize];
        for (row, one) in given {
            // Where the next one of the row stands, and in the end where the row does.
            let end = &mut first[row + 1];
            all[*end as usize] = one;
            *end += 1;
        }
        first.truncate(rows + 1);
        Self { first, all }
    }

    /// As many rows as the greatest number asks for.
    pub fn as_given(given: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let rows = given.clone().map(|(row, _)| row + 1).max();
        Self::of(rows.unwrap_or(0), given)
    }
}

impl<T> Rows<T> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.first.len() - 1
    }

    /// One row after the other.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> + Clone {
        let ends = self.first.windows(2);
        ends.map(|row| &self.all[row[0] as usize..row[1] as usize])
    }

    /// A row, if there are so many.
    pub fn get(&self, row: usize) -> Option<&[T]> {
        (row < self.len()).then(|| &self[row])
    }
}

impl<T> ops::Index<usize> for Rows<T> {
    type Output = [T];

    #[inline]
    fn index(&self, row: usize) -> &[T] {
        &self.all[self.first[row] as usize..self.first[row + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_its_own_in_their_order() {
        let given = [(2, 'c'), (0, 'b'), (2, 'a'), (3, 'd'), (2, 'b')];
        let rows = Rows::of(5, given.into_iter());
        let held: Vec<String> = rows.iter().map(|row| row.iter().collect()).collect();
        assert_eq!(held, ["b", "", "cab", "d", ""]);
        assert_eq!(
            (&rows[2], rows.get(4)),
            (&['c', 'a', 'b'][..], Some(&[][..]))
        );
        assert_eq!(Rows::as_given(given.into_iter()).len(), 4);
        let none = Rows::as_given(std::iter::empty::<(usize, char)>());
        assert_eq!((none.len(), none.get(0), none.iter().count()), (0, None, 0));
    }
}
