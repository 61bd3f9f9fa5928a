//! Which cells lead to a page in the web.

use std::ops::Range;

/// Which cells of a screen lead where, row by row.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Links {
    /// One a cell: a number of `targets`, 0 for none. Empty where nothing leads anywhere.
    cells: Vec<u16>,
    /// Number and address of what can be led to.
    targets: Vec<(u16, String)>,
}

impl Links {
    /// Where a cell leads to: a number that is the same for all that lead there, and the address.
    pub fn at(&self, cell: usize) -> Option<(u16, &str)> {
        self.target(self.number(cell))
    }

    /// What a number leads to, with the number; `None` for 0.
    pub fn target(&self, number: u16) -> Option<(u16, &str)> {
        let target = self.targets.iter().find(|(known, _)| *known == number)?;
        Some((number, &target.1))
    }

    /// The number of what a cell leads to; 0 for nothing.
    pub fn number(&self, cell: usize) -> u16 {
        self.cells.get(cell).copied().unwrap_or(0)
    }

    /// Whether cells lead to the same as in another frame.
    pub fn same_in(&self, other: &Self, mut cells: Range<usize>) -> bool {
        let none = self.cells.is_empty() && other.cells.is_empty();
        let same = |cell| {
            let number = self.number(cell);
            number == other.number(cell) && (number == 0 || self.targets == other.targets)
        };
        none || cells.all(same)
    }

    /// Whether any of these cells leads anywhere.
    pub(super) fn any_in(&self, cells: Range<usize>) -> bool {
        let own = self.cells.get(cells).unwrap_or_default();
        own.iter().any(|number| *number != 0)
    }

    /// A target under a number that is not 0.
    pub(super) fn add(&mut self, number: u16, target: String) {
        if !self.targets.iter().any(|(known, _)| *known == number) {
            self.targets.push((number, target));
        }
    }

    /// Cells lead there now; 0 for nowhere. `count` is how many cells there are.
    #[inline]
    pub(super) fn set(&mut self, cells: Range<usize>, number: u16, count: usize) {
        if number != 0 || !self.cells.is_empty() {
            self.lead(cells, number, count);
        }
    }

    fn lead(&mut self, cells: Range<usize>, number: u16, count: usize) {
        if self.cells.is_empty() {
            self.cells = vec![0; count];
        }
        if let Some(cells) = self.cells.get_mut(cells) {
            cells.fill(number);
        }
    }
}
