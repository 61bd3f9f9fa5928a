//! Input from the terminal.
//!
//! crossterm 0.29 does not know the report of a changed background (`CSI ? 997 ; 1 n`): its parser
//! waits for an end that never comes and swallows the keys that follow. On Unix the bytes are
//! read by termina, a descendant of crossterm that handles such reports.

use std::io;
use std::time::Duration;

use crossterm::event::Event;

use crate::reader::Size;
use crate::theme::Variant;

/// An event from the terminal.
#[derive(Debug)]
pub(super) enum Heard {
    /// A key, the mouse, or a new size.
    Event(Event),
    /// The terminal's background is now dark or light.
    Ground(Variant),
}

#[cfg(unix)]
pub(super) use unix::Input;

#[cfg(unix)]
mod unix {
    use std::cell::RefCell;

    use super::{Duration, Event, Heard, Size, Variant, io};
    use crate::app::bytes::Bytes;
    use crossterm::event::{
        KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
    };
    use termina::escape::csi::{Csi, Mode, ThemeMode};
    use termina::event;

    /// The terminal's input.
    pub(in super::super) struct Input {
        bytes: RefCell<Bytes>,
    }

    impl Input {
        /// Opens the input.
        pub(in super::super) fn open() -> io::Result<Self> {
            let bytes = RefCell::new(Bytes::open()?);
            Ok(Self { bytes })
        }

        /// The size of the terminal, at least one cell. crossterm opens the terminal again to ask for it.
        pub(in super::super) fn size(&self) -> io::Result<Size> {
            match self.bytes.borrow().size() {
                Ok(size) if size.cols > 0 && size.rows > 0 => Ok(Size::new(size.cols, size.rows)),
                // A line that tells no size: crossterm knows more ways to find one.
                _ => super::super::events::size(),
            }
        }

        /// Whether an event arrives within that time.
        pub(in super::super) fn poll(&self, time: Duration) -> io::Result<bool> {
            self.bytes.borrow_mut().poll(Some(time))
        }

        /// Waits for the next event; `None` for events that the reader does not use.
        pub(in super::super) fn read(&self) -> io::Result<Option<Heard>> {
            self.bytes.borrow_mut().read().map(heard)
        }
    }

    fn heard(event: event::Event) -> Option<Heard> {
        Some(Heard::Event(match event {
            event::Event::Key(key) => Event::Key(press(key)?),
            event::Event::Mouse(mouse) => Event::Mouse(at(mouse)),
            event::Event::WindowResized(size) => Event::Resize(size.cols, size.rows),
            event::Event::FocusIn => Event::FocusGained,
            event::Event::FocusOut => Event::FocusLost,
            event::Event::Paste(text) => Event::Paste(text),
            event::Event::Csi(Csi::Mode(Mode::ReportTheme(mode))) => {
                return Some(Heard::Ground(match mode {
                    ThemeMode::Dark => Variant::Dark,
                    ThemeMode::Light => Variant::Light,
                }));
            }
            event::Event::Csi(_) | event::Event::Osc(_) | event::Event::Dcs(_) => return None,
        }))
    }

    fn press(key: event::KeyEvent) -> Option<KeyEvent> {
        let code = match key.code {
            event::KeyCode::Char(c) => KeyCode::Char(c),
            event::KeyCode::Enter => KeyCode::Enter,
            event::KeyCode::Backspace => KeyCode::Backspace,
            event::KeyCode::Tab => KeyCode::Tab,
            event::KeyCode::BackTab => KeyCode::BackTab,
            event::KeyCode::Escape => KeyCode::Esc,
            event::KeyCode::Left => KeyCode::Left,
            event::KeyCode::Right => KeyCode::Right,
            event::KeyCode::Up => KeyCode::Up,
            event::KeyCode::Down => KeyCode::Down,
            event::KeyCode::Home => KeyCode::Home,
            event::KeyCode::End => KeyCode::End,
            event::KeyCode::PageUp => KeyCode::PageUp,
            event::KeyCode::PageDown => KeyCode::PageDown,
            event::KeyCode::Insert => KeyCode::Insert,
            event::KeyCode::Delete => KeyCode::Delete,
            event::KeyCode::Function(number) => KeyCode::F(number),
            _ => return None,
        };
        let kind = match key.kind {
            event::KeyEventKind::Press => KeyEventKind::Press,
            event::KeyEventKind::Release => KeyEventKind::Release,
            event::KeyEventKind::Repeat => KeyEventKind::Repeat,
        };
        Some(KeyEvent::new_with_kind(code, held(key.modifiers), kind))
    }

    fn held(modifiers: event::Modifiers) -> KeyModifiers {
        [
            (event::Modifiers::SHIFT, KeyModifiers::SHIFT),
            (event::Modifiers::CONTROL, KeyModifiers::CONTROL),
            (event::Modifiers::ALT, KeyModifiers::ALT),
            (event::Modifiers::META, KeyModifiers::META),
        ]
        .into_iter()
        .filter(|(theirs, _)| modifiers.contains(*theirs))
        .fold(KeyModifiers::NONE, |all, (_, ours)| all | ours)
    }

    fn at(mouse: event::MouseEvent) -> MouseEvent {
        use event::MouseEventKind as Theirs;
        let button = |button| match button {
            event::MouseButton::Left => MouseButton::Left,
            event::MouseButton::Right => MouseButton::Right,
            event::MouseButton::Middle => MouseButton::Middle,
        };
        MouseEvent {
            kind: match mouse.kind {
                Theirs::Down(which) => MouseEventKind::Down(button(which)),
                Theirs::Up(which) => MouseEventKind::Up(button(which)),
                Theirs::Drag(which) => MouseEventKind::Drag(button(which)),
                Theirs::Moved => MouseEventKind::Moved,
                Theirs::ScrollDown => MouseEventKind::ScrollDown,
                Theirs::ScrollUp => MouseEventKind::ScrollUp,
                Theirs::ScrollLeft => MouseEventKind::ScrollLeft,
                Theirs::ScrollRight => MouseEventKind::ScrollRight,
            },
            column: mouse.column,
            row: mouse.row,
            modifiers: held(mouse.modifiers),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// The events in these bytes.
        fn all(bytes: &[u8]) -> Vec<Heard> {
            let mut parser = termina::Parser::default();
            parser.parse(bytes, false);
            std::iter::from_fn(|| parser.pop())
                .filter_map(heard)
                .collect()
        }

        #[test]
        fn a_report_of_the_ground_takes_no_key_with_it() {
            let heard = all(b"j\x1b[?997;2nk\x1b[?997;1n");
            let [
                Heard::Event(Event::Key(j)),
                Heard::Ground(Variant::Light),
                Heard::Event(Event::Key(k)),
                Heard::Ground(Variant::Dark),
            ] = heard.as_slice()
            else {
                panic!("{heard:?}");
            };
            assert_eq!((j.code, k.code), (KeyCode::Char('j'), KeyCode::Char('k')));
        }

        #[test]
        fn keys_and_mouse_come_through() {
            let cases: [(&[u8], KeyCode, KeyModifiers); 7] = [
                (b"J", KeyCode::Char('J'), KeyModifiers::SHIFT),
                (b"\x1b[1;3B", KeyCode::Down, KeyModifiers::ALT),
                (b"\x04", KeyCode::Char('d'), KeyModifiers::CONTROL),
                (b"\x1b[Z", KeyCode::BackTab, KeyModifiers::SHIFT),
                (b"\x1b[5~", KeyCode::PageUp, KeyModifiers::NONE),
                (b"\x1bOP", KeyCode::F(1), KeyModifiers::NONE),
                ("é".as_bytes(), KeyCode::Char('é'), KeyModifiers::NONE),
            ];
            for (bytes, code, modifiers) in cases {
                let heard = all(bytes);
                let [Heard::Event(Event::Key(key))] = heard.as_slice() else {
                    panic!("{bytes:?}: {heard:?}");
                };
                assert_eq!((key.code, key.modifiers), (code, modifiers), "{bytes:?}");
            }
            let heard = all(b"\x1b[<0;4;5M\x1b[200~two\nlines\x1b[201~");
            let [
                Heard::Event(Event::Mouse(at)),
                Heard::Event(Event::Paste(text)),
            ] = heard.as_slice()
            else {
                panic!("{heard:?}");
            };
            assert_eq!(
                (at.kind, at.column, at.row),
                (MouseEventKind::Down(MouseButton::Left), 3, 4)
            );
            assert_eq!(text, "two\nlines");
        }
    }
}

/// The terminal's input.
#[cfg(not(unix))]
pub(super) struct Input;

#[cfg(not(unix))]
impl Input {
    /// Opens the input.
    pub(super) fn open() -> io::Result<Self> {
        Ok(Self)
    }

    /// The size of the terminal, at least one cell.
    pub(super) fn size(&self) -> io::Result<Size> {
        super::events::size()
    }

    /// Whether an event arrives within that time.
    pub(super) fn poll(&self, time: Duration) -> io::Result<bool> {
        crossterm::event::poll(time)
    }

    /// Waits for what comes next.
    pub(super) fn read(&self) -> io::Result<Option<Heard>> {
        crossterm::event::read().map(|event| Some(Heard::Event(event)))
    }
}
