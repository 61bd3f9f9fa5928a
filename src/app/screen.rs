//! Frames onto the terminal: only the cells that changed, in one write.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::backend::{Backend, ClearType, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::links;
use crate::reader::{Links, Size};

/// Synchronized output: the terminal shows a frame when it is whole. Those that do not know the
/// mode ignore it.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// What is on the terminal, and the way to put another frame there.
///
/// ratatui's own `Terminal` asks for the size at every frame, and asks the terminal where its
/// cursor is whenever it clears, which waits for an answer among the keys. Two buffers and their
/// difference is all that is needed of it.
pub(super) struct Screen {
    shown: Option<Buffer>,
    links: Links,
    cursor: Option<Position>,
    backend: CrosstermBackend<Sheet>,
    sheet: Sheet,
}

impl Screen {
    /// A screen of which nothing is known.
    pub(super) fn new() -> Self {
        let sheet = Sheet::default();
        Self {
            shown: None,
            links: Links::default(),
            cursor: None,
            backend: CrosstermBackend::new(sheet.clone()),
            sheet,
        }
    }

    /// The terminal may show anything now: the next frame is drawn whole.
    pub(super) fn forget(&mut self) {
        self.shown = None;
    }

    /// Draws a frame of `size`. `paint` says where the terminal's cursor goes, and which cells lead
    /// to a page in the web. A frame that is
    /// as the last one sends nothing.
    pub(super) fn draw(
        &mut self,
        size: Size,
        paint: impl FnOnce(&mut Buffer) -> (Option<Position>, Links),
    ) -> io::Result<()> {
        let area = Rect::new(0, 0, size.width, size.height);
        let mut next = Buffer::empty(area);
        let (cursor, links) = paint(&mut next);
        self.compose(&next, &links, cursor)?;
        self.shown = Some(next);
        self.links = links;
        self.cursor = cursor;
        let frame = self.sheet.take();
        if frame.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(&[BEGIN, &frame, END].concat())?;
        out.flush()
    }

    /// Writes onto the sheet what the terminal has to be told.
    fn compose(
        &mut self,
        next: &Buffer,
        links: &Links,
        cursor: Option<Position>,
    ) -> io::Result<()> {
        let before = match self.shown.take() {
            Some(shown) if shown.area == next.area => shown,
            _ => {
                self.cursor = None;
                self.links = Links::default();
                self.backend.hide_cursor()?;
                self.backend.clear_region(ClearType::All)?;
                Buffer::empty(next.area)
            }
        };
        let mut changed = before.diff(next);
        links::add_relinked(&mut changed, (&self.links, links), next);
        let moved = !changed.is_empty();
        for run in links::runs(&changed, links, next.area.width) {
            let Some((id, target)) = run.link else {
                self.backend.draw(run.cells.iter().copied())?;
                continue;
            };
            self.sheet.write_all(links::start(id, &target).as_bytes())?;
            self.backend.draw(run.cells.iter().copied())?;
            self.sheet.write_all(links::END.as_bytes())?;
        }
        match cursor {
            Some(position) if moved || self.cursor != cursor => {
                self.backend.set_cursor_position(position)?;
                if self.cursor.is_none() {
                    self.backend.show_cursor()?;
                }
                Ok(())
            }
            None if self.cursor.is_some() => self.backend.hide_cursor(),
            _ => Ok(()),
        }
    }
}

/// Where a frame is written before it is sent. Its `flush` does nothing: ratatui's backend flushes
/// several times a frame.
#[derive(Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Sheet {
    fn take(&self) -> Vec<u8> {
        self.0.take()
    }
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Color, Modifier, Style};

    /// What a terminal is told to show `text` at the top left.
    fn told(screen: &mut Screen, width: u16, text: &str, cursor: Option<Position>) -> String {
        let mut next = Buffer::empty(Rect::new(0, 0, width, 2));
        let style = Style::new()
            .fg(Color::Red)
            .add_modifier(Modifier::UNDERLINED);
        next.set_string(0, 0, text, style);
        screen
            .compose(&next, &Links::default(), cursor)
            .unwrap_or_default();
        screen.shown = Some(next);
        screen.cursor = cursor;
        String::from_utf8(screen.sheet.take()).unwrap_or_default()
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
        assert_eq!(third, "\x1b[?25l");
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
