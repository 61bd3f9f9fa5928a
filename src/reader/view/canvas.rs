//! The one place where cells are written. It remembers the slot of each, so that tests can see the
//! style of a screen, and lets nothing through that a terminal could obey.

use std::ops::Range;

use ratatui::style::{Color as Ink, Modifier, Style as CellStyle};

use super::SlotMap;
use super::grid::Grid;
use super::links::Links;
use super::tile::Coat;
use crate::layout::{Area, Ellipsis, Widths, first_grapheme, pile, plain};
use crate::reader::model::Screen;
use crate::theme::{Color, Slot, Style, ascii};

/// A grid that is drawn on in slots.
pub struct Canvas<'a> {
    grid: &'a mut Grid,
    /// One a cell; empty unless somebody wants to know.
    slots: SlotMap,
    links: Links,
    /// Where what is written now leads to; 0 for nowhere.
    link: u16,
    /// The theme, by slot.
    coats: [Coat; Slot::COUNT],
    ascii: bool,
    widths: Widths,
}

impl<'a> Canvas<'a> {
    /// An empty canvas over the whole screen; `mapped` if the slots are asked for in the end.
    pub fn new(grid: &'a mut Grid, screen: &Screen, mapped: bool) -> Self {
        let (theme, colour) = (&screen.settings.theme, screen.settings.colour);
        grid.begin();
        let coats = Slot::ALL.map(|slot| grid.coat_of(cell_style(theme.style(slot), colour)));
        grid.clear(0..grid.len(), coats[Slot::Background as usize]);
        Self {
            slots: vec![Slot::Background; if mapped { grid.len() } else { 0 }],
            coats,
            links: Links::default(),
            link: 0,
            ascii: screen.ascii(),
            widths: screen.widths(),
            grid,
        }
    }

    /// The slots that were drawn, and which cells lead where.
    pub fn into_slots(self) -> (SlotMap, Links) {
        (self.slots, self.links)
    }

    /// What is written from now on leads to a report's page; none: nowhere.
    pub fn link(&mut self, target: Option<(usize, String)>) {
        self.link = 0;
        if let Some((report, target)) = target {
            self.link = report as u16 + 1;
            self.links.add(self.link, target);
        }
    }

    /// The whole screen.
    pub fn bounds(&self) -> Area {
        let size = self.grid.size();
        Area::new(0, 0, size.width, size.height)
    }

    /// How text is measured here.
    pub fn widths(&self) -> Widths {
        self.widths
    }

    /// Empties an area and gives it a ground. A wide letter that reaches into it from the left goes.
    pub fn clear(&mut self, area: Area, slot: Slot) {
        let coat = self.coat(slot);
        for y in area.y..area.bottom() {
            if area.x > 0 {
                let beside = self.grid.row(area.x - 1, y, 1);
                self.grid.cut_wide(beside);
            }
            let cells = self.grid.row(area.x, y, area.width.into());
            self.grid.clear(cells.clone(), coat);
            self.mark(cells, slot);
        }
    }

    /// Notes what was written into cells.
    fn mark(&mut self, cells: Range<usize>, slot: Slot) {
        self.links.set(cells.clone(), self.link, self.grid.len());
        self.map(cells, slot);
    }

    /// Notes the slot of cells.
    fn map(&mut self, cells: Range<usize>, slot: Slot) {
        if let Some(slots) = self.slots.get_mut(cells) {
            slots.fill(slot);
        }
    }

    /// Writes a report's words from a cell on, at most `columns` of them; returns the columns used.
    pub fn text(&mut self, x: u16, y: u16, columns: u16, words: &str, slot: Slot) -> u16 {
        let mut used = 0;
        let mut rest = words;
        while !rest.is_empty() {
            let letters = plain(rest);
            if !letters.is_empty() {
                let room = letters.len().min((columns - used).into());
                self.letters(x.saturating_add(used), y, &letters.as_bytes()[..room], slot);
                used += room as u16;
                if room < letters.len() {
                    break;
                }
                rest = &rest[room..];
                continue;
            }
            let Some(grapheme) = first_grapheme(rest) else {
                break;
            };
            rest = &rest[grapheme.len()..];
            let width = self.widths.grapheme(grapheme) as u16;
            if width == 0 {
                continue;
            }
            if used + width > columns {
                break;
            }
            self.put(x + used, y, pile(grapheme), width, slot);
            used += width;
        }
        used
    }

    /// Draws plain letters, as far as the row goes.
    fn letters(&mut self, x: u16, y: u16, letters: &[u8], slot: Slot) {
        let coat = self.coat(slot);
        let cells = self.grid.row(x, y, letters.len());
        self.grid.letters(cells.clone(), letters, coat);
        self.mark(cells, slot);
    }

    /// Writes the program's own words, whose marks follow `--ascii`.
    pub fn chrome(&mut self, x: u16, y: u16, columns: u16, words: &str, slot: Slot) -> u16 {
        if self.ascii {
            let words = ascii(words);
            self.text(x, y, columns, &words, slot)
        } else {
            self.text(x, y, columns, words, slot)
        }
    }

    /// [`Self::chrome`], with a mark at its end where the words are too long for the columns.
    pub fn cut(&mut self, x: u16, y: u16, columns: u16, words: &str, slot: Slot) -> u16 {
        if self.ascii {
            let words = ascii(words);
            self.shortened(x, y, columns, (&words, Ellipsis::Ascii), slot)
        } else {
            self.shortened(x, y, columns, (words, Ellipsis::Unicode), slot)
        }
    }

    /// Writes words with a mark at their end where they are too long for the columns.
    pub fn shortened(
        &mut self,
        x: u16,
        y: u16,
        columns: u16,
        (words, mark): (&str, Ellipsis),
        slot: Slot,
    ) -> u16 {
        let (kept, mark) = self.widths.cut(words, columns.into(), mark);
        let used = self.text(x, y, columns, kept, slot);
        used + self.text(x.saturating_add(used), y, columns - used, mark, slot)
    }

    /// Draws a line of a mark of the program's own.
    pub fn rule(&mut self, x: u16, y: u16, columns: u16, mark: char, slot: Slot) {
        let mut bytes = [0; 4];
        let mark = &*mark.encode_utf8(&mut bytes);
        let one = if self.ascii { ascii(mark) } else { mark.into() };
        let mut scalars = one.chars();
        match (scalars.next(), scalars.next()) {
            (Some(scalar), None) if self.widths.scalar(scalar) == 1 => {
                let coat = self.coat(slot);
                let cells = self.grid.row(x, y, columns.into());
                self.grid.repeat(cells.clone(), scalar, coat);
                self.mark(cells, slot);
            }
            _ => {
                self.text(x, y, columns, &one.repeat(columns.into()), slot);
            }
        }
    }

    /// Draws one grapheme into its cells.
    fn put(&mut self, x: u16, y: u16, grapheme: &str, width: u16, slot: Slot) {
        if x.saturating_add(width) > self.grid.size().width {
            return;
        }
        let coat = self.coat(slot);
        let cells = self.grid.row(x, y, width.into());
        self.grid.put(cells.clone(), grapheme, coat);
        self.mark(cells, slot);
    }

    /// Draws `columns` cells in another slot, over what they hold.
    pub fn restyle(&mut self, x: u16, y: u16, columns: u16, slot: Slot) {
        let coat = self.coat(slot);
        let cells = self.grid.row(x, y, columns.into());
        self.grid.coat(cells.clone(), coat);
        self.map(cells, slot);
    }

    fn coat(&self, slot: Slot) -> Coat {
        self.coats[slot as usize]
    }
}

/// A theme's style in ratatui's terms; without colour, only its modifiers.
fn cell_style(style: Style, colour: bool) -> CellStyle {
    let mut cell = CellStyle::default();
    if colour {
        cell.fg = style.fg.map(ink);
        cell.bg = style.bg.map(ink);
    }
    for (on, modifier) in [
        (style.bold, Modifier::BOLD),
        (style.dim, Modifier::DIM),
        (style.italic, Modifier::ITALIC),
        (style.underline, Modifier::UNDERLINED),
        (style.reverse, Modifier::REVERSED),
        (style.strike, Modifier::CROSSED_OUT),
    ] {
        if on {
            cell = cell.add_modifier(modifier);
        }
    }
    cell
}

fn ink(color: Color) -> Ink {
    match color {
        Color::Default => Ink::Reset,
        Color::Ansi(n) | Color::Indexed(n) => Ink::Indexed(n),
        Color::Rgb(r, g, b) => Ink::Rgb(r, g, b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Size;
    use crate::reader::Settings;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    fn drawn(settings: Settings, draw: impl FnOnce(&mut Canvas)) -> (Buffer, SlotMap) {
        let screen = Screen::new(Size::new(10, 1), settings);
        let mut grid = Grid::empty(screen.size);
        let mut canvas = Canvas::new(&mut grid, &screen, true);
        draw(&mut canvas);
        let (slots, _) = canvas.into_slots();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
        grid.paint_all(&mut buffer);
        (buffer, slots)
    }

    fn row(buffer: &Buffer) -> String {
        buffer
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect()
    }

    #[test]
    fn no_control_character_is_drawn() {
        let (buffer, _) = drawn(Settings::default(), |canvas| {
            canvas.text(0, 0, 10, "a\u{1b}[31mb\u{202e}\u{7}", Slot::Text);
        });
        assert!(!row(&buffer).contains(|c: char| c.is_control()));
        assert!(row(&buffer).starts_with("a[31mb"), "{:?}", row(&buffer));
    }

    #[test]
    fn wide_letters_stay_within_their_columns() {
        let (buffer, slots) = drawn(Settings::default(), |canvas| {
            assert_eq!(canvas.text(0, 0, 5, "渡輪起", Slot::Title), 4);
            assert_eq!(canvas.text(9, 0, 5, "渡", Slot::Title), 2);
        });
        assert_eq!(buffer[(0, 0)].symbol(), "渡");
        assert_eq!(buffer[(2, 0)].symbol(), "輪");
        assert_eq!(buffer[(4, 0)].symbol(), " ");
        assert_eq!(buffer[(9, 0)].symbol(), " ", "cut at the border");
        assert_eq!(slots[3], Slot::Title);
        assert_eq!(slots[4], Slot::Background);
    }

    #[test]
    fn a_box_over_half_a_wide_letter() {
        let (buffer, _) = drawn(Settings::default(), |canvas| {
            canvas.text(0, 0, 10, "渡輪", Slot::Text);
            canvas.clear(Area::new(1, 0, 3, 1), Slot::Popup);
        });
        assert_eq!(row(&buffer).trim(), "");
    }

    #[test]
    fn marks_in_ascii_and_words_as_they_are() {
        let ascii = Settings {
            ascii: true,
            ..Settings::default()
        };
        let (buffer, _) = drawn(ascii, |canvas| {
            canvas.chrome(0, 0, 3, "★┃", Slot::Text);
            canvas.text(3, 0, 3, "“é”", Slot::Text);
        });
        assert!(row(&buffer).starts_with("^| “é”"));
    }

    #[test]
    fn what_is_too_long_for_its_columns_is_marked_so() {
        for (ascii, words, want) in [
            (false, "two… (NW)", "two… (NW)"),
            (false, "three… (NW)", "three… (N…"),
            (true, "two… (NW)", "two.. (NW)"),
            (true, "three (NW, DC)", "three (N.."),
        ] {
            let settings = Settings {
                ascii,
                ..Settings::default()
            };
            let (buffer, _) = drawn(settings, |canvas| {
                canvas.cut(0, 0, 10, words, Slot::Text);
            });
            assert_eq!(row(&buffer).trim_end(), want, "{words}");
        }
    }

    #[test]
    fn without_colour_only_modifiers_are_left() {
        let mono = Settings {
            colour: false,
            ..Settings::default()
        };
        let (buffer, _) = drawn(mono, |canvas| {
            canvas.text(0, 0, 10, "changed", Slot::DiffChanged);
        });
        let cell = &buffer[(0, 0)];
        assert_eq!((cell.fg, cell.bg), (Ink::Reset, Ink::Reset));
        assert!(cell.modifier.contains(Modifier::UNDERLINED));
    }
}
