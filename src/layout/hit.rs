//! What is where on the screen, for the mouse.

use super::Area;

/// Areas with what a click in them means. What was added last lies on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitMap<T> {
    entries: Vec<(Area, T)>,
}

impl<T> Default for HitMap<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
        }
    }
}

impl<T> HitMap<T> {
    /// Lays `target` over `area`.
    pub fn add(&mut self, area: Area, target: T) {
        if !area.is_empty() {
            self.entries.push((area, target));
        }
    }

    /// What lies topmost at the cell.
    pub fn at(&self, column: u16, row: u16) -> Option<&T> {
        self.entries
            .iter()
            .rev()
            .find(|(area, _)| area.contains(column, row))
            .map(|(_, target)| target)
    }

    /// Every target with its area, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = &(Area, T)> {
        self.entries.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lies_on_top() {
        let mut hits = HitMap::default();
        hits.add(Area::new(0, 0, 10, 10), "pane");
        hits.add(Area::new(2, 2, 3, 1), "word");
        hits.add(Area::new(4, 4, 0, 1), "nothing");
        assert_eq!(hits.at(2, 2), Some(&"word"));
        assert_eq!(hits.at(5, 2), Some(&"pane"));
        assert_eq!(hits.at(4, 4), Some(&"pane"));
        assert_eq!(hits.at(10, 0), None);
    }
}
