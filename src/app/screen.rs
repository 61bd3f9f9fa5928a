//! Puts frames on the terminal: only the cells that changed, in one write.

use std::io::{self, Write};

use ratatui::layout::Position;

use super::links;
use super::pen::Pen;
use crate::reader::{Grid, Links, Size};

/// Synchronized output: the terminal shows a frame when it is whole. Those that do not know the
/// mode ignore it.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const CLEAR: &[u8] = b"\x1b[2J";

/// What is on the terminal, and the way to put another frame there.
///
/// ratatui's own `Terminal` asks for the size at every frame, and asks the terminal where its
/// cursor is whenever it clears, which waits for an answer among the keys. Only the tiles on screen are
/// needed here.
#[derive(Clone)]
pub struct Screen {
    /// What the terminal shows; `None` if unknown.
    shown: Grid,
    known: bool,
    /// The buffer for the next frame: the one before the frame that is shown.
    spare: Grid,
    links: Links,
    cursor: Option<Position>,
    pen: Pen,
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen {
    /// A screen in an unknown state.
    pub fn new() -> Self {
        Self {
            shown: Grid::default(),
            known: false,
            spare: Grid::default(),
            links: Links::default(),
            cursor: None,
            pen: Pen::default(),
        }
    }

    /// The terminal's state is unknown from now on: the next frame is drawn in full.
    pub(super) fn forget(&mut self) {
        self.known = false;
    }

    /// Draws a frame of `size`, as [`Screen::frame`] does, onto the terminal.
    pub(super) fn draw(
        &mut self,
        size: Size,
        paint: impl FnOnce(&mut Grid) -> (Option<Position>, Links),
    ) -> io::Result<()> {
        let frame = self.frame(size, paint);
        if frame.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(frame)?;
        out.flush()
    }

    /// The bytes that make the terminal show a frame of `size`; empty if it equals the last one.
    /// `paint` draws over every cell of what it is given, and says where the terminal's cursor goes and
    /// which cells lead to a page in the web.
    pub fn frame(
        &mut self,
        size: Size,
        paint: impl FnOnce(&mut Grid) -> (Option<Position>, Links),
    ) -> &[u8] {
        let mut next = std::mem::take(&mut self.spare);
        if next.size() != size {
            next = Grid::empty(size);
        }
        let (cursor, links) = paint(&mut next);
        self.pen.begin();
        self.pen.write(BEGIN);
        self.compose(&next, &links, cursor);
        self.spare = std::mem::replace(&mut self.shown, next);
        self.known = true;
        self.links = links;
        self.cursor = cursor;
        if self.pen.written().len() == BEGIN.len() {
            return &[];
        }
        self.pen.write(END);
        self.pen.written()
    }

    /// Writes the bytes for the terminal.
    fn compose(&mut self, next: &Grid, links: &Links, cursor: Option<Position>) {
        if !self.known || self.shown.size() != next.size() {
            self.cursor = None;
            self.links = Links::default();
            self.pen.write(HIDE_CURSOR);
            self.pen.write(CLEAR);
            self.shown = Grid::default();
        }
        let changed = next.changes(&self.shown, (&self.links, links));
        let moved = !changed.is_empty();
        for runs in changed.chunk_by(|one, next| one.link == next.link) {
            let target = runs.first().and_then(|run| links.target(run.link));
            let Some((id, target)) = target else {
                self.pen.cells(next, runs);
                continue;
            };
            self.pen.write(links::start(id, target).as_bytes());
            self.pen.cells(next, runs);
            self.pen.write(links::END.as_bytes());
        }
        match cursor {
            Some(position) if moved || self.cursor != cursor => {
                self.pen.go_to(position);
                if self.cursor.is_none() {
                    self.pen.write(SHOW_CURSOR);
                }
            }
            None if self.cursor.is_some() => self.pen.write(HIDE_CURSOR),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Color, Modifier, Style};

    /// What a terminal is told to show `text` at the top left.
    fn told(screen: &mut Screen, width: u16, text: &str, cursor: Option<Position>) -> String {
        let frame = screen.frame(Size::new(width, 2), |next| {
            let style = Style::new()
                .fg(Color::Red)
                .add_modifier(Modifier::UNDERLINED);
            *next = Grid::of_words(Size::new(width, 2), text, style);
            (cursor, Links::default())
        });
        String::from_utf8_lossy(frame).into_owned()
    }

    #[test]
    fn only_what_changed_is_told() {
        let mut screen = Screen::new();
        let at = Some(Position::new(1, 0));
        let first = told(&mut screen, 20, "one two", at);
        assert!(
            first.contains("\x1b[2J") && first.contains("one"),
            "{first:?}"
        );
        assert_eq!(
            told(&mut screen, 20, "one two", at),
            "",
            "the same frame again"
        );
        let second = told(&mut screen, 20, "one tub", at);
        assert!(
            !second.contains("one") && second.contains("ub"),
            "{second:?}"
        );
        let third = told(&mut screen, 20, "one tub", None);
        assert_eq!(third, "\x1b[?2026h\x1b[?25l\x1b[?2026l");
    }

    #[test]
    fn another_size_or_a_strange_screen_is_drawn_whole() {
        let mut screen = Screen::new();
        told(&mut screen, 20, "one", None);
        let wider = told(&mut screen, 21, "one", None);
        assert!(
            wider.contains("\x1b[2J") && wider.contains("one"),
            "{wider:?}"
        );
        screen.forget();
        let again = told(&mut screen, 21, "one", None);
        assert!(
            again.contains("\x1b[2J") && again.contains("one"),
            "{again:?}"
        );
    }
}
