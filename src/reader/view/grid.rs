//! The canvas: one tile per cell of the screen, small enough that a whole screen of them is drawn and
//! compared at every key.
//!
//! ratatui's cells hold text, are made and compared letter by letter, and take 40 bytes each: drawing and
//! comparing them was two thirds of what a key cost. So a frame is drawn in tiles of eight bytes that are compared
//! row by row as plain memory, and a terminal is told of those that are not as it has them.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Style;

use super::tile::{Coat, Ink, Mark, Palette, Tile};
use crate::layout::Size;

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub enum Symbol<'g> {
    /// One scalar.
    Scalar(char),
    /// A grapheme of several.
    Pile(&'g str),
}

/// A cell of a frame, to be told of.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'g> {
    grid: &'g Grid,
    tile: Tile,
}

impl<'g> Shown<'g> {
    /// How it is drawn.
    #[inline]
    pub fn ink(self) -> Ink {
        self.tile.ink()
    }

    /// What is there.
    pub fn symbol(self) -> Symbol<'g> {
        self.grid.symbol_of(self.tile)
    }

    /// How many cells it takes, at least one.
    pub fn width(self) -> u16 {
        self.tile.width() as u16
    }
}

/// A screen of tiles, row by row.
#[derive(Clone, Default, Debug)]
pub struct Grid {
    size: Size,
    tiles: Vec<Tile>,
    /// Graphemes of several scalars, in the order they were drawn in.
    piles: Vec<Box<str>>,
    palette: Palette,
}

impl Grid {
    /// A screen that nothing was drawn on.
    pub fn empty(size: Size) -> Self {
        let count = usize::from(size.width) * usize::from(size.height);
        Self {
            size,
            tiles: vec![Tile::blank(Coat::default()); count],
            piles: Vec::new(),
            palette: Palette::default(),
        }
    }

    /// Some words at the top left, and nothing else.
    #[cfg(test)]
    pub(crate) fn of_words(size: Size, words: &str, style: Style) -> Self {
        let mut grid = Self::empty(size);
        let row = grid.row(0, 0, words.len());
        let coat = grid.coat_of(style);
        grid.letters(row, words.as_bytes(), coat);
        grid
    }

    /// What a buffer holds.
    #[cfg(test)]
    pub(crate) fn of_buffer(buffer: &Buffer) -> Self {
        use unicode_width::UnicodeWidthStr;
        let mut grid = Self::empty(Size::new(buffer.area.width, buffer.area.height));
        let mut at = 0;
        while let Some(cell) = buffer.content.get(at) {
            let width = cell.symbol().width().max(1);
            let coat = grid.coat_of(cell.style());
            grid.put(at..at + width, cell.symbol(), coat);
            at += width;
        }
        grid
    }

    /// Begins a frame in other colours: those of before are forgotten. What was drawn is to be cleared.
    pub(super) fn begin(&mut self) {
        self.piles.clear();
        self.palette.clear();
    }

    /// A style as what is done to tiles of this frame.
    pub(super) fn coat_of(&mut self, style: Style) -> Coat {
        self.palette.coat(style)
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The colours that cells are drawn in.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// Graphemes of several scalars, by their numbers.
    pub(super) fn piles(&self) -> &[Box<str>] {
        &self.piles
    }

    /// The rows, from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Tile]> {
        self.tiles.chunks(usize::from(self.size.width).max(1))
    }

    /// The same in the colours of another palette.
    pub(super) fn recoloured(&self, numbers: &[u8]) -> Self {
        let mut other = self.clone();
        for tile in &mut other.tiles {
            *tile = tile.recoloured(numbers);
        }
        other
    }

    /// How many cells there are.
    pub(super) fn len(&self) -> usize {
        self.tiles.len()
    }

    /// The cells from one on, `columns` of them or as far as the row goes.
    pub(super) fn row(&self, x: u16, y: u16, columns: usize) -> Range<usize> {
        if x >= self.size.width || y >= self.size.height {
            return 0..0;
        }
        let columns = columns.min((self.size.width - x).into());
        let at = usize::from(y) * usize::from(self.size.width) + usize::from(x);
        at..at + columns
    }

    /// Empties cells.
    pub(super) fn clear(&mut self, cells: Range<usize>, coat: Coat) {
        self.tiles[cells].fill(Tile::blank(coat));
    }

    /// Draws letters of ASCII, one a cell.
    pub(super) fn letters(&mut self, cells: Range<usize>, letters: &[u8], coat: Coat) {
        let coat = coat.lettering();
        for (tile, letter) in self.tiles[cells].iter_mut().zip(letters) {
            *tile = coat.on(*tile).with_letter(*letter);
        }
    }

    /// Draws one grapheme over so many cells.
    pub(super) fn put(&mut self, cells: Range<usize>, grapheme: &str, coat: Coat) {
        let own = self.coat_for(grapheme, cells.len(), coat);
        if let Some((first, covered)) = self.tiles[cells].split_first_mut() {
            *first = own.on(*first);
            for tile in covered {
                *tile = coat.covered().on(*tile);
            }
        }
    }

    /// Draws the same scalar into each of the cells, which takes one.
    pub(super) fn repeat(&mut self, cells: Range<usize>, scalar: char, coat: Coat) {
        let coat = coat.scalar(scalar, 1);
        for tile in &mut self.tiles[cells] {
            *tile = coat.on(*tile);
        }
    }

    /// Draws what is in cells in another way.
    pub(super) fn coat(&mut self, cells: Range<usize>, coat: Coat) {
        for tile in &mut self.tiles[cells] {
            *tile = coat.on(*tile);
        }
    }

    /// Takes letters away that reach over the next cell.
    pub(super) fn cut_wide(&mut self, cells: Range<usize>) {
        for tile in &mut self.tiles[cells] {
            if tile.width() > 1 {
                *tile = tile.lettered(b' ');
            }
        }
    }

    /// The coat of the first of so many cells that a grapheme is in.
    fn coat_for(&mut self, grapheme: &str, width: usize, coat: Coat) -> Coat {
        let mut scalars = grapheme.chars();
        if let (Some(scalar), None) = (scalars.next(), scalars.next()) {
            return coat.scalar(scalar, width);
        }
        self.piles.push(grapheme.into());
        coat.pile(self.piles.len() - 1, width)
    }

    /// Puts all of it into a buffer of the same size.
    pub(super) fn paint_all(&self, buffer: &mut Buffer) {
        for (tile, cell) in self.tiles.iter().zip(&mut buffer.content) {
            self.paint(*tile, cell);
        }
    }

    /// A cell; none outside of the screen.
    #[inline]
    pub fn cell(&self, x: u16, y: u16) -> Option<Shown<'_>> {
        let tile = *self.tiles.get(self.row(x, y, 1).next()?)?;
        Some(Shown { grid: self, tile })
    }

    /// Adds the letters of ASCII in one ink that a row has from a cell on, among so many cells; returns how many.
    pub fn push_letters(&self, (x, y): (u16, u16), columns: u16, letters: &mut Vec<u8>) -> u16 {
        let tiles = &self.tiles[self.row(x, y, columns.into())];
        let Some(ink) = tiles.first().map(|tile| tile.ink()) else {
            return 0;
        };
        let goes_on = |tile: &&Tile| tile.ink() == ink && tile.letter().is_some();
        let count = tiles.iter().take_while(goes_on).count();
        letters.extend(tiles[..count].iter().map(|tile| tile.symbol_byte()));
        count as u16
    }

    fn symbol_of(&self, tile: Tile) -> Symbol<'_> {
        match tile.mark() {
            Mark::Scalar(scalar) => Symbol::Scalar(scalar),
            Mark::Pile(pile) => Symbol::Pile(self.piles.get(pile).map_or(" ", |pile| pile)),
        }
    }

    fn paint(&self, tile: Tile, cell: &mut Cell) {
        match self.symbol_of(tile) {
            Symbol::Pile(pile) => cell.set_symbol(pile),
            Symbol::Scalar(scalar) => cell.set_char(scalar),
        };
        let ink = tile.ink();
        (cell.fg, cell.bg) = (self.palette.fg(ink), self.palette.bg(ink));
        cell.modifier = ink.modifier();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::view::Links;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier};

    const SIZE: Size = Size {
        width: 6,
        height: 2,
    };

    fn red() -> Style {
        Style::new()
            .fg(Color::Rgb(200, 0, 7))
            .bg(Color::Indexed(3))
            .add_modifier(Modifier::BOLD | Modifier::CROSSED_OUT)
    }

    /// A grid with graphemes in its first row, each with how many cells it takes.
    fn grid(graphemes: &[(&str, usize)], style: Style) -> Grid {
        let mut grid = Grid::empty(SIZE);
        let coat = grid.coat_of(style);
        let mut x = 0;
        for (grapheme, width) in graphemes {
            let cells = grid.row(x, 0, *width);
            grid.put(cells, grapheme, coat);
            x += *width as u16;
        }
        grid
    }

    fn buffer() -> Buffer {
        Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height))
    }

    #[test]
    fn tiles_are_what_the_buffer_gets() {
        let mut buffer = buffer();
        grid(&[("é", 1), ("渡", 2), ("👩‍👧", 2)], red()).paint_all(&mut buffer);
        let symbols: Vec<&str> = buffer.content[..6].iter().map(Cell::symbol).collect();
        assert_eq!(symbols, ["é", "渡", " ", "👩‍👧", " ", " "]);
        let cell = &buffer[(4, 0)];
        assert_eq!(
            (cell.fg, cell.bg),
            (Color::Rgb(200, 0, 7), Color::Indexed(3))
        );
        assert_eq!(cell.modifier, Modifier::BOLD | Modifier::CROSSED_OUT);
        assert_eq!(buffer[(5, 0)].style(), Cell::EMPTY.style());
    }

    #[test]
    fn a_coat_leaves_what_it_does_not_name() {
        let mut grid = grid(&[("a", 1)], red());
        let coat = grid.coat_of(Style::new().fg(Color::Reset).add_modifier(Modifier::DIM));
        grid.coat(0..1, coat);
        let mut buffer = buffer();
        grid.paint_all(&mut buffer);
        let cell = &buffer[(0, 0)];
        assert_eq!((cell.symbol(), cell.fg), ("a", Color::Reset));
        assert_eq!(cell.bg, Color::Indexed(3));
        let modifier = Modifier::BOLD | Modifier::CROSSED_OUT | Modifier::DIM;
        assert_eq!(cell.modifier, modifier);
    }

    /// Graphemes with their cells, how they are drawn, and the cells that are told: first column and columns.
    type Frame<'a> = (&'a [(&'a str, usize)], Style, &'a [(u16, u16)]);

    #[test]
    fn changes_are_told() {
        let plain = Style::new();
        let frames: [Frame; 9] = [
            (&[("a", 1), ("b", 1), ("c", 1)], plain, &[(0, 3)]),
            (&[("a", 1), ("x", 1), ("c", 1)], plain, &[(1, 1)]),
            (&[("渡", 2), ("c", 1)], plain, &[(0, 2)]),
            // Half of what was a wide letter is drawn again.
            (&[("a", 1), (" ", 1), ("c", 1)], plain, &[(0, 2)]),
            (&[("e\u{301}", 1), ("👩‍👧", 2)], plain, &[(0, 3)]),
            // The same number, another pile.
            (&[("o\u{301}", 1), ("👩‍👧", 2)], plain, &[(0, 3)]),
            (&[("👩‍👧", 2), ("o\u{301}", 1)], plain, &[(0, 3)]),
            (&[("👩‍👧", 2), ("o\u{301}", 1)], plain, &[]),
            (&[("a", 1)], red(), &[(0, 3)]),
        ];
        let mut shown = Grid::empty(SIZE);
        let none = Links::default();
        for (graphemes, style, told) in frames {
            let next = grid(graphemes, style);
            let changed = next.changes(&shown, (&none, &none)).into_iter();
            let changed: Vec<(u16, u16)> = changed.map(|run| (run.x, run.columns)).collect();
            assert_eq!(changed, told, "{graphemes:?}");
            shown = next;
        }
    }
}
