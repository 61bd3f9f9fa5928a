//! What one cell of a screen holds, in eight bytes: its symbol, numbers of the colours of letters and ground, modifiers,
//! and how many cells the symbol takes. Cells are compared and drawn over as whole numbers.

use ratatui::style::{Color, Modifier, Style};

/// In place of a symbol: the second half of a wide letter.
const COVERED: u32 = 0;
/// A symbol above every scalar: the number of a grapheme of several scalars.
const PILE: u32 = 1 << 31;

/// Where in a tile each part begins, from the lowest bit; the symbol is first.
const FG: u32 = 32;
const BG: u32 = 40;
const MODIFIER: u32 = 48;
const WIDTH: u32 = 57;
/// What a part may hold.
const SYMBOL_BITS: u64 = 0xffff_ffff;
const COLOUR_BITS: u64 = 0xff;
const MODIFIER_BITS: u64 = 0x1ff;
const WIDTH_BITS: u64 = 0x7f;
/// All that says how a symbol is drawn.
const INK_BITS: u64 = (1 << WIDTH) - 1 - SYMBOL_BITS;

/// A colour as a number: above the colour itself stands which kind it is of.
const INDEXED: u32 = 1 << 24;
const RGB: u32 = 2 << 24;

/// What is in a cell, and how. Colours are numbers of a [`Palette`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tile(u64);

/// What a cell's symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// One scalar.
    Scalar(char),
    /// The number of a grapheme of several.
    Pile(usize),
}

impl Tile {
    /// An empty one.
    pub(super) fn blank(coat: Coat) -> Self {
        coat.on(Self(b' '.into()).over(1))
    }

    /// The same, taken by so many cells' symbol.
    #[inline]
    fn over(self, width: usize) -> Self {
        let width = (width as u64).min(WIDTH_BITS);
        Self(self.0 & !(WIDTH_BITS << WIDTH) | width << WIDTH)
    }

    /// The same with a letter of ASCII alone in its cell.
    pub(super) fn lettered(self, letter: u8) -> Self {
        Self(self.0 & !SYMBOL_BITS | u64::from(letter)).over(1)
    }

    /// The same with a letter of ASCII where a coat left room for one.
    #[inline]
    pub(super) fn with_letter(self, letter: u8) -> Self {
        Self(self.0 | u64::from(letter))
    }

    /// How many cells its symbol takes, at least one.
    #[inline]
    pub(super) fn width(self) -> usize {
        ((self.0 >> WIDTH) as usize).max(1)
    }

    /// Whether its symbol takes its own cell alone.
    #[inline]
    pub(super) fn is_alone(self) -> bool {
        self.0 >> WIDTH == 1
    }

    /// How its symbol is drawn.
    #[inline]
    pub(super) fn ink(self) -> Ink {
        Ink(self.0 & INK_BITS)
    }

    /// Its letter, where that is one of ASCII.
    #[inline]
    pub(super) fn letter(self) -> Option<u8> {
        let symbol = self.0 as u32;
        (b' '.into()..0x7f)
            .contains(&symbol)
            .then_some(symbol as u8)
    }

    /// The last byte of its symbol: the letter itself where it is one of ASCII.
    #[inline]
    pub(super) fn symbol_byte(self) -> u8 {
        self.0 as u8
    }

    /// What is there; a space in the second half of a wide letter.
    pub(super) fn mark(self) -> Mark {
        let symbol = self.0 as u32;
        match symbol.checked_sub(PILE) {
            Some(pile) => Mark::Pile(pile as usize),
            None => Mark::Scalar(
                char::from_u32(symbol)
                    .filter(|_| symbol != COVERED)
                    .unwrap_or(' '),
            ),
        }
    }

    /// Whether a grapheme of several scalars is there.
    #[inline]
    pub(super) fn is_pile(self) -> bool {
        self.0 as u32 >= PILE
    }

    /// The same with other numbers for its colours.
    pub(super) fn recoloured(self, numbers: &[u8]) -> Self {
        let colour = |at: u32| {
            let number = (self.0 >> at & COLOUR_BITS) as usize;
            let other = numbers.get(number).copied().unwrap_or(0);
            u64::from(other) << at
        };
        Self(self.0 & !(COLOUR_BITS << FG | COLOUR_BITS << BG) | colour(FG) | colour(BG))
    }
}

/// How tiles are drawn: what they keep, and what they get. A colour of `None` stays as it was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coat {
    keep: u64,
    set: u64,
}

impl Default for Coat {
    fn default() -> Self {
        Self { keep: !0, set: 0 }
    }
}

impl Coat {
    #[inline]
    pub(super) fn on(self, tile: Tile) -> Tile {
        Tile(tile.0 & self.keep | self.set)
    }

    /// The same, for tiles that are to get a letter of ASCII.
    pub(super) fn lettering(self) -> Self {
        self.with(0, 1)
    }

    /// The same, for the first of so many cells that a scalar is in.
    pub(super) fn scalar(self, scalar: char, width: usize) -> Self {
        self.with(scalar.into(), width)
    }

    /// The same, for the first of so many cells that a grapheme of several scalars is in.
    pub(super) fn pile(self, number: usize, width: usize) -> Self {
        self.with(PILE + number as u32, width)
    }

    /// The same, for the cells behind the first.
    pub(super) fn covered(self) -> Self {
        self.with(COVERED, 1)
    }

    fn with(self, symbol: u32, width: usize) -> Self {
        let keep = self.keep & INK_BITS;
        let set = self.set & INK_BITS | u64::from(symbol);
        Self {
            keep,
            set: Tile(set).over(width).0,
        }
    }
}

/// How a cell is drawn: numbers of the colours of letters and ground in a [`Palette`], and modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Ink(u64);

impl Ink {
    /// Bold and the like.
    pub fn modifier(self) -> Modifier {
        Modifier::from_bits_truncate((self.0 >> MODIFIER & MODIFIER_BITS) as u16)
    }

    /// A number that no other ink of the palette has.
    pub fn number(self) -> u32 {
        (self.0 >> FG) as u32
    }
}

/// The colours of a screen. The terminal's own is the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    colours: Vec<u32>,
}

impl Default for Palette {
    fn default() -> Self {
        Self { colours: vec![0] }
    }
}

impl Palette {
    /// The colour of the letters.
    pub fn fg(&self, ink: Ink) -> Color {
        self.colour(ink.0 >> FG)
    }

    /// The colour of the ground.
    pub fn bg(&self, ink: Ink) -> Color {
        self.colour(ink.0 >> BG)
    }

    fn colour(&self, number: u64) -> Color {
        let number = (number & COLOUR_BITS) as usize;
        self.colours.get(number).map_or(Color::Reset, |c| color(*c))
    }

    /// Takes all colours out but the terminal's own.
    pub(super) fn clear(&mut self) {
        self.colours.truncate(1);
    }

    /// A style as what is done to tiles.
    pub(super) fn coat(&mut self, style: Style) -> Coat {
        let mut coat = Coat {
            keep: !0,
            set: u64::from(style.add_modifier.bits()) << MODIFIER & INK_BITS,
        };
        for (colour, at) in [(style.fg, FG), (style.bg, BG)] {
            if let Some(colour) = colour {
                coat.keep &= !(COLOUR_BITS << at);
                coat.set |= u64::from(self.number(packed(colour))) << at;
            }
        }
        coat
    }

    /// The number of a colour. A theme has far fewer than there is room for; one too many is the terminal's own.
    fn number(&mut self, colour: u32) -> u8 {
        let known = self.colours.iter().position(|known| *known == colour);
        let number = known.unwrap_or_else(|| {
            self.colours.push(colour);
            self.colours.len() - 1
        });
        number.try_into().unwrap_or(0)
    }

    /// For each colour of another palette its number here; it is added where it has none.
    pub(super) fn numbers_of(&mut self, other: &Self) -> Vec<u8> {
        let colours = other.colours.iter();
        colours.map(|colour| self.number(*colour)).collect()
    }
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
