//! What a terminal has to be told of a frame: the cells that it does not show already.

use std::borrow::Cow;

use super::grid::Grid;
use super::links::Links;
use super::tile::Tile;

/// So many cells between two that changed are told with them where they go on in the same ink: to take the cursor over
/// them is longer.
const GAP: u16 = 5;

/// Runs that there is room for from the beginning: as many as a claim takes that is shown in place of another.
const USUAL: usize = 512;

/// Cells side by side in a row that a terminal has to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The row.
    pub y: u16,
    /// The first column.
    pub x: u16,
    /// How many cells.
    pub columns: u16,
    /// The number of what all of them lead to; 0 for nowhere.
    pub link: u16,
}

impl Run {
    fn end(self) -> u16 {
        self.x + self.columns
    }
}

impl Grid {
    /// The cells that a terminal has to be told where it shows `shown`, in their order, those too that only
    /// lead elsewhere `now` than `before`; where `shown` is of another size, the terminal shows nothing.
    pub fn changes(&self, shown: &Self, (before, now): (&Links, &Links)) -> Vec<Run> {
        let shown = self.known(shown);
        // Piles are numbered again in each frame.
        let comparable = self.piles() == shown.piles();
        let linked = before != now;
        let columns = usize::from(self.size().width);
        let mut changed = Changed {
            runs: Vec::with_capacity(USUAL),
            now,
            columns,
        };
        for (y, (own, old)) in self.rows().zip(shown.rows()).enumerate() {
            let first = y * columns;
            let relinked = linked && !before.same_in(now, first..first + columns);
            if comparable && !relinked && own == old {
                continue;
            }
            if comparable && !now.any_in(first..first + columns) && !relinked {
                changed.plain_row(y, own, old);
                continue;
            }
            let mut x = 0;
            while let (Some(&tile), Some(&other)) = (own.get(x), old.get(x)) {
                let is_same = tile == other
                    && (comparable || !tile.is_pile())
                    && (!relinked || before.at(first + x) == now.at(first + x));
                if !is_same {
                    changed.add(own, (x, y), tile.width());
                }
                // What a wide letter covers is drawn with it.
                x += tile.width();
            }
        }
        changed.runs
    }

    /// What a terminal shows, in the colours of this frame.
    fn known<'s>(&self, shown: &'s Self) -> Cow<'s, Self> {
        if self.size() != shown.size() {
            Cow::Owned(Self::empty(self.size()))
        } else if self.palette() == shown.palette() {
            Cow::Borrowed(shown)
        } else {
            let numbers = self.palette().clone().numbers_of(shown.palette());
            Cow::Owned(shown.recoloured(&numbers))
        }
    }
}

/// The runs that were found so far.
struct Changed<'a> {
    runs: Vec<Run>,
    now: &'a Links,
    columns: usize,
}

impl Changed<'_> {
    /// Adds what is to be told of a row that leads nowhere: most of its cells hold a letter each, and are gone over
    /// without looking at them one by one.
    fn plain_row(&mut self, y: usize, own: &[Tile], old: &[Tile]) {
        let mut x = 0;
        loop {
            let rest = || own[x..].iter().zip(&old[x..]);
            let same = rest().take_while(|(a, b)| a == b && a.is_alone()).count();
            let rest = || rest().skip(same);
            let others = rest().take_while(|(a, b)| a != b && a.is_alone()).count();
            x += same;
            if others > 0 {
                self.add(own, (x, y), others);
                x += others;
                continue;
            }
            let (Some(tile), Some(other)) = (own.get(x), old.get(x)) else {
                return;
            };
            // What a wide letter covers is drawn with it.
            if tile != other {
                self.add(own, (x, y), tile.width());
            }
            x = (x + tile.width()).min(own.len());
        }
    }

    /// Adds so many cells of a row.
    fn add(&mut self, row: &[Tile], (x, y): (usize, usize), columns: usize) {
        let link = self.now.number(y * self.columns + x);
        let (x, y) = (x as u16, y as u16);
        let columns = columns.min(usize::from(u16::MAX - x)) as u16;
        let last = self.runs.last().copied();
        let goes_on = last.is_some_and(|last| {
            last.y == y && last.link == link && (last.end() == x || self.bridges(row, last, x))
        });
        match self.runs.last_mut().filter(|_| goes_on) {
            Some(last) => last.columns = x + columns - last.x,
            None => self.runs.push(Run {
                y,
                x,
                columns,
                link,
            }),
        }
    }

    /// Whether what is between a run and a cell of the same row is told as fast as passed over.
    fn bridges(&self, row: &[Tile], run: Run, x: u16) -> bool {
        let Some(before) = row.get(usize::from(run.end()).wrapping_sub(1)) else {
            return false;
        };
        x.saturating_sub(run.end()) <= GAP
            && (run.end()..x).map(usize::from).all(|at| {
                let cell = usize::from(run.y) * self.columns + at;
                row.get(at)
                    .is_some_and(|tile| tile.letter().is_some() && tile.ink() == before.ink())
                    && self.now.number(cell) == run.link
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Size;
    use ratatui::style::{Color, Style};

    /// Words at the top left of a row of twenty cells.
    fn grid(words: &str, color: Color) -> Grid {
        Grid::of_words(Size::new(20, 1), words, Style::new().fg(color))
    }

    /// First column and columns of each run.
    fn told(next: &Grid, shown: &Grid) -> Vec<(u16, u16)> {
        let none = Links::default();
        let runs = next.changes(shown, (&none, &none)).into_iter();
        runs.map(|run| (run.x, run.columns)).collect()
    }

    #[test]
    fn few_cells_between_changes_are_told_with_them() {
        let shown = grid("one two three four", Color::Indexed(1));
        for (words, runs) in [
            ("one two three four", vec![]),
            ("ona two three four", vec![(2, 1)]),
            ("ona twi three four", vec![(2, 5)]),
            ("ona two thrie four", vec![(2, 1), (11, 1)]),
        ] {
            assert_eq!(
                told(&grid(words, Color::Indexed(1)), &shown),
                runs,
                "{words}"
            );
        }
        // Beyond the words the ink is another one.
        let longer = grid("one two three foul  .", Color::Indexed(1));
        let empty = grid("one two three four  .", Color::Indexed(1));
        assert_eq!(told(&longer, &empty), [(17, 1)]);
    }

    #[test]
    fn colours_are_compared_whatever_their_numbers() {
        let mut shown = grid("one", Color::Indexed(1));
        let green = shown.coat_of(Style::new().fg(Color::Indexed(2)));
        let cells = shown.row(5, 0, 1);
        shown.letters(cells, b"x", green);
        let mut next = Grid::empty(Size::new(20, 1));
        let green = next.coat_of(Style::new().fg(Color::Indexed(2)));
        let red = next.coat_of(Style::new().fg(Color::Indexed(1)));
        let cells = next.row(0, 0, 3);
        next.letters(cells, b"one", red);
        let cells = next.row(5, 0, 1);
        next.letters(cells, b"x", green);
        assert_eq!(told(&next, &shown), []);
        let cells = next.row(0, 0, 1);
        next.letters(cells, b"o", green);
        assert_eq!(told(&next, &shown), [(0, 1)]);
    }

    #[test]
    fn cells_that_lead_elsewhere_are_told() {
        let frame = grid("one two", Color::Indexed(1));
        let mut links = Links::default();
        links.add(1, "https://example.org".to_owned());
        links.set(4..7, 1, 20);
        let none = Links::default();
        let run = |link| Run {
            y: 0,
            x: 4,
            columns: 3,
            link,
        };
        assert_eq!(frame.changes(&frame, (&none, &links)), [run(1)]);
        assert_eq!(frame.changes(&frame, (&links, &none)), [run(0)]);
        assert_eq!(frame.changes(&frame, (&links, &links)), []);
    }
}
