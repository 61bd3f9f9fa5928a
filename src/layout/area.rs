//! Rectangles of cells.

/// The terminal's size in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Size {
    /// So many columns and rows.
    pub fn new(width: u16, height: u16) -> Self {
        Self { width, height }
    }
}

/// A rectangle of cells on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Area {
    /// First column, from 0.
    pub x: u16,
    /// First row, from 0.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// A rectangle from its first cell and its size.
    pub fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// One past the last column.
    pub fn right(self) -> u16 {
        self.x.saturating_add(self.width)
    }

    /// One past the last row.
    pub fn bottom(self) -> u16 {
        self.y.saturating_add(self.height)
    }

    /// Whether the cell lies inside.
    pub fn contains(self, column: u16, row: u16) -> bool {
        (self.x..self.right()).contains(&column) && (self.y..self.bottom()).contains(&row)
    }

    /// Whether there is no cell inside.
    pub fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// The first `rows` rows, and the rest.
    pub fn split_top(self, rows: u16) -> (Self, Self) {
        let rows = rows.min(self.height);
        let top = Self {
            height: rows,
            ..self
        };
        let rest = Self {
            y: self.y + rows,
            height: self.height - rows,
            ..self
        };
        (top, rest)
    }

    /// All but the last `rows` rows, and those.
    pub fn split_bottom(self, rows: u16) -> (Self, Self) {
        self.split_top(self.height - rows.min(self.height))
    }

    /// The first `columns` columns, and the rest.
    pub fn split_left(self, columns: u16) -> (Self, Self) {
        let columns = columns.min(self.width);
        let left = Self {
            width: columns,
            ..self
        };
        let rest = Self {
            x: self.x + columns,
            width: self.width - columns,
            ..self
        };
        (left, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitting_keeps_every_cell() {
        let all = Area::new(2, 3, 10, 5);
        assert_eq!(
            all.split_top(2),
            (Area::new(2, 3, 10, 2), Area::new(2, 5, 10, 3))
        );
        assert_eq!(
            all.split_bottom(1),
            (Area::new(2, 3, 10, 4), Area::new(2, 7, 10, 1))
        );
        assert_eq!(
            all.split_left(99),
            (all, Area::new(12, 3, 0, 5)),
            "no more than there is"
        );
    }

    #[test]
    fn borders_are_half_open() {
        let area = Area::new(1, 1, 2, 1);
        assert!(area.contains(1, 1) && area.contains(2, 1));
        assert!(!area.contains(3, 1) && !area.contains(1, 2));
    }
}
