//! What is drawn on: one tile a cell of the screen, small enough that a whole screen of them is drawn and
//! compared at every key.
//!
//! ratatui's cells hold text, are made and compared letter by letter, and take 40 bytes each: drawing and
//! comparing them was two thirds of what a key cost. So a frame is drawn in tiles of 16 bytes that are compared
//! row by row as plain memory, and a terminal is told of those that are not as it has them.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

use crate::layout::Size;

/// Symbol, colour of the letters, colour of the ground, and modifiers with the width in cells; an array, since
/// rows of arrays are compared as memory, which rows of a structure are not.
type Tile = [u32; 4];

/// In place of a symbol: the second half of a wide letter.
const COVERED: u32 = 0;
/// A symbol above every scalar: the number of a grapheme of several scalars.
const PILE: u32 = 1 << 31;

/// A colour in a tile: above the colour itself stands which kind it is of.
const INDEXED: u32 = 1 << 24;
const RGB: u32 = 2 << 24;

/// How tiles are drawn: what they keep of their colours, and what they get. A colour that is none stays as it was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coat {
    keep: Tile,
    set: Tile,
}

impl Default for Coat {
    fn default() -> Self {
        Style::default().into()
    }
}

impl From<Style> for Coat {
    fn from(style: Style) -> Self {
        let colours = [style.fg, style.bg].map(|colour| colour.map(packed));
        let [fg, bg] = colours.map(Option::unwrap_or_default);
        let [keep_fg, keep_bg] = colours.map(|colour| if colour.is_none() { !0 } else { 0 });
        Self {
            keep: [!0, keep_fg, keep_bg, !0],
            set: [0, fg, bg, u32::from(style.add_modifier.bits()) << 8],
        }
    }
}

impl Coat {
    // Written out: a loop over four numbers is not unrolled, and this is done for every cell.
    #[inline]
    fn on(&self, [symbol, fg, bg, rest]: Tile) -> Tile {
        let ([keep, keep_fg, keep_bg, keep_rest], [set, set_fg, set_bg, set_rest]) =
            (self.keep, self.set);
        [
            symbol & keep | set,
            fg & keep_fg | set_fg,
            bg & keep_bg | set_bg,
            rest & keep_rest | set_rest,
        ]
    }

    /// The same, for tiles that get a symbol of their own over `width` cells.
    fn with(self, symbol: u32, width: u32) -> Self {
        let ([_, fg, bg, rest], [_, keep_fg, keep_bg, keep]) = (self.set, self.keep);
        Self {
            keep: [0, keep_fg, keep_bg, keep & !0xff],
            set: [symbol, fg, bg, rest | width],
        }
    }
}

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub enum Symbol<'g> {
    /// One scalar.
    Scalar(char),
    /// A grapheme of several.
    Pile(&'g str),
}

/// How a cell is drawn: colours of letters and ground, and modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Ink([u32; 3]);

impl Ink {
    /// The colour of the letters.
    pub fn fg(self) -> Color {
        color(self.0[0])
    }

    /// The colour of the ground.
    pub fn bg(self) -> Color {
        color(self.0[1])
    }

    /// Bold and the like.
    pub fn modifier(self) -> Modifier {
        Modifier::from_bits_truncate(self.0[2] as u16)
    }
}

/// What stands in a cell, and how.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'g> {
    /// What stands there.
    pub symbol: Symbol<'g>,
    /// How.
    pub ink: Ink,
}

/// A screen of tiles, row by row.
#[derive(Clone, Default, Debug)]
pub struct Grid {
    size: Size,
    tiles: Vec<Tile>,
    /// Graphemes of several scalars, in the order they were drawn in.
    piles: Vec<Box<str>>,
}

impl Grid {
    /// A screen that nothing was drawn on.
    pub fn empty(size: Size) -> Self {
        let count = usize::from(size.width) * usize::from(size.height);
        Self {
            size,
            tiles: vec![blank(Coat::default()); count],
            piles: Vec::new(),
        }
    }

    /// Some words at the top left, and nothing else.
    #[cfg(test)]
    pub(crate) fn of_words(size: Size, words: &str, style: Style) -> Self {
        let mut grid = Self::empty(size);
        let row = grid.row(0, 0, words.len());
        grid.letters(row, words.as_bytes(), style.into());
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
            grid.put(at..at + width, cell.symbol(), cell.style().into());
            at += width;
        }
        grid
    }

    /// Begins a frame, empty everywhere.
    pub(super) fn begin(&mut self, coat: Coat) {
        self.piles.clear();
        self.tiles.fill(blank(coat));
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.size
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
        self.tiles[cells].fill(blank(coat));
    }

    /// Draws letters of ASCII, one a cell.
    pub(super) fn letters(&mut self, cells: Range<usize>, letters: &[u8], coat: Coat) {
        let coat = coat.with(0, 1);
        for (tile, letter) in self.tiles[cells].iter_mut().zip(letters) {
            let [_, fg, bg, rest] = coat.on(*tile);
            *tile = [(*letter).into(), fg, bg, rest];
        }
    }

    /// Draws one grapheme over so many cells.
    pub(super) fn put(&mut self, cells: Range<usize>, grapheme: &str, coat: Coat) {
        let (symbol, width) = (self.symbol(grapheme), cells.len() as u32);
        let mut own = Some((symbol, width));
        for tile in &mut self.tiles[cells] {
            let (symbol, width) = own.take().unwrap_or((COVERED, 1));
            *tile = coat.with(symbol, width).on(*tile);
        }
    }

    /// Draws what stands in cells in another way.
    pub(super) fn coat(&mut self, cells: Range<usize>, coat: Coat) {
        for tile in &mut self.tiles[cells] {
            *tile = coat.on(*tile);
        }
    }

    /// Takes letters away that reach over the next cell.
    pub(super) fn cut_wide(&mut self, cells: Range<usize>) {
        for tile in &mut self.tiles[cells] {
            if width(*tile) > 1 {
                *tile = showing(*tile, u32::from(b' '), 1);
            }
        }
    }

    fn symbol(&mut self, grapheme: &str) -> u32 {
        let mut scalars = grapheme.chars();
        if let (Some(scalar), None) = (scalars.next(), scalars.next()) {
            return scalar.into();
        }
        self.piles.push(grapheme.into());
        PILE + self.piles.len() as u32 - 1
    }

    /// Puts all of it into a buffer of the same size.
    pub(super) fn paint_all(&self, buffer: &mut Buffer) {
        for (tile, cell) in self.tiles.iter().zip(&mut buffer.content) {
            self.paint(*tile, cell);
        }
    }

    /// Column and row of each cell that a terminal has to be told where it shows `shown`, in their order; where that is
    /// of another size, it shows nothing.
    pub fn changes(&self, shown: &Self) -> Vec<(u16, u16)> {
        let mut changed = Vec::new();
        let columns = usize::from(self.size.width).max(1);
        // Piles are numbered anew in each frame.
        let comparable = self.piles == shown.piles;
        let nothing = vec![blank(Coat::default()); columns];
        let known = if self.size == shown.size {
            shown.tiles.as_slice()
        } else {
            &[]
        };
        let known = known.chunks(columns).chain(std::iter::repeat(&nothing[..]));
        let rows = self.tiles.chunks(columns).zip(known);
        for (y, (own, old)) in rows.enumerate() {
            if comparable && own == old {
                continue;
            }
            // What a wide letter covers is drawn with it.
            let mut covered = 0;
            for (x, (tile, old)) in own.iter().zip(old).enumerate() {
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                covered = width(*tile) - 1;
                if !is_same(*tile, *old) || !comparable && tile[0] >= PILE {
                    changed.push((x as u16, y as u16));
                }
            }
        }
        changed
    }

    /// What stands in a cell; nothing outside of the screen.
    #[inline]
    pub fn cell(&self, (x, y): (u16, u16)) -> Shown<'_> {
        let at = usize::from(y) * usize::from(self.size.width) + usize::from(x);
        let [symbol, fg, bg, rest] = self.tiles.get(at).copied().unwrap_or([COVERED, 0, 0, 1]);
        let symbol = match symbol.checked_sub(PILE) {
            Some(pile) => Symbol::Pile(self.piles.get(pile as usize).map_or(" ", |pile| pile)),
            None => Symbol::Scalar(
                char::from_u32(symbol)
                    .filter(|_| symbol != COVERED)
                    .unwrap_or(' '),
            ),
        };
        Shown {
            symbol,
            ink: Ink([fg, bg, rest >> 8]),
        }
    }

    /// How many cells a cell's letter takes, itself included.
    pub fn width(&self, (x, y): (u16, u16)) -> u16 {
        let at = usize::from(y) * usize::from(self.size.width) + usize::from(x);
        self.tiles.get(at).map_or(1, |tile| width(*tile) as u16)
    }

    fn paint(&self, [symbol, fg, bg, rest]: Tile, cell: &mut Cell) {
        if let Some(pile) = symbol.checked_sub(PILE) {
            cell.set_symbol(self.piles.get(pile as usize).map_or(" ", |pile| pile));
        } else {
            let scalar = char::from_u32(symbol).filter(|_| symbol != COVERED);
            cell.set_char(scalar.unwrap_or(' '));
        }
        (cell.fg, cell.bg) = (color(fg), color(bg));
        cell.modifier = Modifier::from_bits_truncate((rest >> 8) as u16);
    }
}

/// An empty tile.
fn blank(coat: Coat) -> Tile {
    coat.on([u32::from(b' '), 0, 0, 1])
}

/// A tile that shows something else, so many cells wide.
fn showing([_, fg, bg, rest]: Tile, symbol: u32, width: u32) -> Tile {
    [symbol, fg, bg, rest & !0xff | width]
}

/// Whether two tiles show the same, found out without a jump.
#[inline]
fn is_same(one: Tile, other: Tile) -> bool {
    let colours = (one[1] ^ other[1]) | (one[2] ^ other[2]);
    (one[0] ^ other[0]) | colours | (one[3] ^ other[3]) == 0
}

/// The cells that a tile's symbol takes, at least one.
#[inline]
fn width(tile: Tile) -> u32 {
    (tile[3] & 0xff).max(1)
}

/// A colour as a number.
fn packed(color: Color) -> u32 {
    match color {
        Color::Rgb(r, g, b) => RGB | u32::from_be_bytes([0, r, g, b]),
        Color::Indexed(index) => INDEXED | u32::from(index),
        _ => 0,
    }
}

/// The colour that a number stands for.
fn color(packed: u32) -> Color {
    let [kind, r, g, b] = packed.to_be_bytes();
    match u32::from(kind) << 24 {
        RGB => Color::Rgb(r, g, b),
        INDEXED => Color::Indexed(b),
        _ => Color::Reset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    const SIZE: Size = Size {
        width: 6,
        height: 2,
    };

    fn red() -> Coat {
        Style::new()
            .fg(Color::Rgb(200, 0, 7))
            .bg(Color::Indexed(3))
            .add_modifier(Modifier::BOLD | Modifier::CROSSED_OUT)
            .into()
    }

    /// A grid with graphemes in its first row, each with how many cells it takes.
    fn grid(graphemes: &[(&str, usize)], coat: Coat) -> Grid {
        let mut grid = Grid::empty(SIZE);
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
        grid.coat(
            0..1,
            Style::new()
                .fg(Color::Reset)
                .add_modifier(Modifier::DIM)
                .into(),
        );
        let mut buffer = buffer();
        grid.paint_all(&mut buffer);
        let cell = &buffer[(0, 0)];
        assert_eq!((cell.symbol(), cell.fg), ("a", Color::Reset));
        assert_eq!(cell.bg, Color::Indexed(3));
        let modifier = Modifier::BOLD | Modifier::CROSSED_OUT | Modifier::DIM;
        assert_eq!(cell.modifier, modifier);
    }

    /// Graphemes with their cells, how they are drawn, and the columns that are told.
    type Frame<'a> = (&'a [(&'a str, usize)], Coat, &'a [u16]);

    #[test]
    fn changes_are_told() {
        let plain = Coat::default();
        let frames: [Frame; 9] = [
            (&[("a", 1), ("b", 1), ("c", 1)], plain, &[0, 1, 2]),
            (&[("a", 1), ("x", 1), ("c", 1)], plain, &[1]),
            (&[("渡", 2), ("c", 1)], plain, &[0]),
            // Half of what was a wide letter is drawn anew.
            (&[("a", 1), (" ", 1), ("c", 1)], plain, &[0, 1]),
            (&[("e\u{301}", 1), ("👩‍👧", 2)], plain, &[0, 1]),
            // The same number, another pile.
            (&[("o\u{301}", 1), ("👩‍👧", 2)], plain, &[0, 1]),
            (&[("👩‍👧", 2), ("o\u{301}", 1)], plain, &[0, 2]),
            (&[("👩‍👧", 2), ("o\u{301}", 1)], plain, &[]),
            (&[("a", 1)], red(), &[0, 1, 2]),
        ];
        let mut shown = Grid::empty(SIZE);
        for (graphemes, coat, told) in frames {
            let next = grid(graphemes, coat);
            let changed = next.changes(&shown);
            let columns: Vec<u16> = changed.iter().map(|(x, _)| *x).collect();
            assert_eq!(columns, told, "{graphemes:?}");
            shown = next;
        }
    }
}
