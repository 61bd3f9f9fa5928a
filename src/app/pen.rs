//! Turns cells into the bytes sent to the terminal: where to write, how, and what.
//!
//! ratatui's own backend formats every letter separately and sends both colours whenever one of them
//! changes, which made up half of the output and took longer than finding out what has changed.

use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::strokes::Strokes;
use crate::reader::{Grid, Ink, Palette, Run, Symbol};

/// Resets everything that a pen has set.
const PLAIN: &[u8] = b"\x1b[0m";

/// Requests that the preceding letter be drawn as an emoji, over two cells (UAX #51).
const AS_EMOJI: char = '\u{fe0f}';

/// Modifiers, and the number of each (ECMA-48, Select Graphic Rendition).
const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Writes cells onto a sheet. The terminal's own ink is plain before and after.
#[derive(Clone, Default)]
pub(super) struct Pen {
    sheet: Vec<u8>,
    /// Known sequences from one ink to another.
    strokes: Strokes,
}

impl Pen {
    /// Starts a new sheet.
    pub(super) fn begin(&mut self) {
        self.sheet.clear();
    }

    /// What was written since then.
    pub(super) fn written(&self) -> &[u8] {
        &self.sheet
    }

    /// Writes a sequence as it is.
    pub(super) fn write(&mut self, sequence: &[u8]) {
        self.sheet.extend_from_slice(sequence);
    }

    /// Moves the terminal's cursor.
    pub(super) fn go_to(&mut self, position: Position) {
        self.write(b"\x1b[");
        self.number(u32::from(position.y) + 1);
        self.sheet.push(b';');
        self.number(u32::from(position.x) + 1);
        self.sheet.push(b'H');
    }

    /// Writes cells of a frame, in the order of their places.
    pub(super) fn cells(&mut self, frame: &Grid, runs: &[Run]) {
        self.strokes.take_up(frame.palette());
        let mut ink = Ink::default();
        for run in runs {
            ink = self.run(frame, *run, ink);
        }
        if ink != Ink::default() {
            self.write(PLAIN);
        }
    }

    /// Writes one run of cells, from one ink on; returns the ink of its end.
    fn run(&mut self, frame: &Grid, run: Run, mut ink: Ink) -> Ink {
        let end = run.x.saturating_add(run.columns);
        let (mut x, mut is_there) = (run.x, false);
        while let Some(cell) = frame.cell(x, run.y).filter(|_| x < end) {
            if !is_there {
                self.go_to(Position::new(x, run.y));
            }
            if cell.ink() != ink {
                self.change(frame.palette(), ink, cell.ink());
                ink = cell.ink();
            }
            let letters = frame.push_letters((x, run.y), end - x, &mut self.sheet);
            if letters > 0 {
                (x, is_there) = (x + letters, true);
                continue;
            }
            self.symbol(cell.symbol(), Position::new(x, run.y));
            // What a letter beyond ASCII takes is the terminal's affair: behind it, the place is said where it
            // may be more than a cell.
            let width = cell.width();
            (x, is_there) = (x.saturating_add(width), width < 2);
        }
        ink
    }

    /// Writes what is in the cell that the cursor is at.
    fn symbol(&mut self, symbol: Symbol, at: Position) {
        match symbol {
            Symbol::Scalar(letter) => {
                let mut bytes = [0; 4];
                self.write(letter.encode_utf8(&mut bytes).as_bytes());
            }
            Symbol::Pile(pile) => {
                if pile.contains(AS_EMOJI) {
                    // Some draw it over one cell and leave in the other what was there.
                    self.write(b"  ");
                    self.go_to(at);
                }
                self.write(pile.as_bytes());
            }
        }
    }

    /// From one ink to another: computed once, and copied from then on.
    fn change(&mut self, palette: &Palette, from: Ink, to: Ink) {
        if let Some(known) = self.strokes.between(from, to) {
            self.sheet.extend_from_slice(known);
            return;
        }
        let start = self.sheet.len();
        self.stroke(palette, from, to);
        self.strokes.keep(from, to, &self.sheet[start..]);
    }

    /// From one ink to another, with as few bytes as possible.
    fn stroke(&mut self, palette: &Palette, from: Ink, to: Ink) {
        self.write(b"\x1b[");
        let mut known = from;
        if !(from.modifier() - to.modifier()).is_empty() {
            // Some ends take two modifiers away at once, some are not known everywhere.
            self.write(b"0;");
            known = Ink::default();
        }
        let added = to.modifier() - known.modifier();
        for (modifier, number) in MODIFIERS {
            if added.contains(modifier) {
                self.number(number.into());
                self.sheet.push(b';');
            }
        }
        if palette.fg(to) != palette.fg(known) {
            self.colour(palette.fg(to), 38);
        }
        if palette.bg(to) != palette.bg(known) {
            self.colour(palette.bg(to), 48);
        }
        self.sheet.pop(); // the last ;
        self.sheet.push(b'm');
    }

    /// A colour of the letters (38) or of their background (48); a grid has no others.
    fn colour(&mut self, colour: Color, which: u8) {
        match colour {
            Color::Rgb(r, g, b) => self.numbers(&[which, 2, r, g, b]),
            Color::Indexed(index) => self.numbers(&[which, 5, index]),
            _ => self.numbers(&[which + 1]),
        }
    }

    /// Numbers with a `;` behind each.
    fn numbers(&mut self, numbers: &[u8]) {
        for &number in numbers {
            self.number(number.into());
            self.sheet.push(b';');
        }
    }

    /// Writes a number; `write!` takes four times as long, and a frame has thousands of them.
    fn number(&mut self, number: u32) {
        let digit = |of: u32| b'0' + (number / of % 10) as u8;
        match number {
            0..10 => self.sheet.push(digit(1)),
            10..100 => self.write(&[digit(10), digit(1)]),
            100..1000 => self.write(&[digit(100), digit(10), digit(1)]),
            _ => {
                self.number(number / 1000);
                self.write(&[digit(100), digit(10), digit(1)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Links;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn told(buffer: &Buffer) -> String {
        let mut pen = Pen::default();
        let frame = Grid::of_buffer(buffer);
        let none = Links::default();
        let runs = frame.changes(&Grid::empty(frame.size()), (&none, &none));
        pen.cells(&frame, &runs);
        let first = pen.written().to_vec();
        pen.begin();
        pen.cells(&frame, &runs);
        assert_eq!(pen.written(), first, "what was written down before");
        String::from_utf8_lossy(&first).into_owned()
    }

    #[test]
    fn only_what_changes_in_the_ink_is_said() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 2));
        let red = Style::new()
            .fg(Color::Rgb(200, 10, 0))
            .bg(Color::Indexed(7));
        buffer.set_string(0, 0, "ab", red);
        buffer.set_string(
            2,
            0,
            "cd",
            red.fg(Color::Indexed(4)).add_modifier(Modifier::BOLD),
        );
        buffer.set_string(4, 0, "e", red.fg(Color::Indexed(4)));
        buffer.set_string(3, 1, "f", Style::new());
        assert_eq!(
            told(&buffer),
            "\x1b[1;1H\x1b[38;2;200;10;0;48;5;7mab\x1b[1;38;5;4mcd\x1b[0;38;5;4;48;5;7me\
             \x1b[2;4H\x1b[39;49mf"
        );
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 9, 10, 99, 100, 255, 999, 1000, 1009, 65536, u32::MAX] {
            let mut pen = Pen::default();
            pen.number(number);
            assert_eq!(pen.written(), number.to_string().as_bytes());
        }
    }

    #[test]
    fn an_emoji_leaves_nothing_beside_it() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 5, 1));
        buffer.set_string(0, 0, "☀\u{fe0f}ab", Style::new());
        assert_eq!(told(&buffer), "\x1b[1;1H  \x1b[1;1H☀\u{fe0f}\x1b[1;3Hab");
    }

    #[test]
    fn a_terminal_shows_what_the_buffer_holds() {
        let area = Rect::new(0, 0, 12, 3);
        let mut buffer = Buffer::empty(area);
        let styles = [
            Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Style::new()
                .fg(Color::Rgb(1, 2, 3))
                .add_modifier(Modifier::UNDERLINED),
            Style::new()
                .bg(Color::Indexed(120))
                .add_modifier(Modifier::REVERSED),
            Style::new()
                .fg(Color::Indexed(9))
                .add_modifier(Modifier::ITALIC),
            Style::new(),
        ];
        for (at, style) in styles.into_iter().enumerate() {
            let (x, y) = (at as u16 * 2, at as u16 % 3);
            buffer.set_string(x, y, "渡é", style);
        }
        let mut terminal = vt100::Parser::new(
            std::num::NonZeroU16::new(3).unwrap(),
            std::num::NonZeroU16::new(12).unwrap(),
            0,
        );
        terminal.process(told(&buffer).as_bytes());
        for y in 0..area.height {
            for x in 0..area.width {
                let (own, shown) = (&buffer[(x, y)], terminal.screen().cell(y, x).unwrap());
                if own.symbol() == " " || shown.is_wide_continuation() {
                    continue;
                }
                assert_eq!(own.symbol(), shown.contents(), "{x} {y}");
                let held = |modifier| own.modifier.contains(modifier);
                assert_eq!(held(Modifier::BOLD), shown.bold());
                assert_eq!(held(Modifier::UNDERLINED), shown.underline());
                assert_eq!(held(Modifier::REVERSED), shown.inverse());
                assert_eq!(held(Modifier::ITALIC), shown.italic());
                let expected = |colour| match colour {
                    Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
                    Color::Indexed(index) => vt100::Color::Idx(index),
                    _ => vt100::Color::Default,
                };
                assert_eq!(expected(own.fg), shown.fgcolor());
                assert_eq!(expected(own.bg), shown.bgcolor());
            }
        }
    }
}
