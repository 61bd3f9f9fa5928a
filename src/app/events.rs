//! What the terminal says, as the reader's messages.

use std::io;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::reader::{Button, Key, KeyPress, MouseAt, MouseKind, Msg, Size};

/// The size of the terminal, at least one cell.
pub(super) fn size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(Size {
        width: width.max(1),
        height: height.max(1),
    })
}

/// Adds what `event` says to `messages`. Of several sizes in a row only the last counts.
pub(super) fn push(messages: &mut Vec<Msg>, event: Event) {
    let message = match event {
        Event::Key(key) => press(key).map(Msg::Key),
        Event::Mouse(mouse) => at(mouse).map(Msg::Mouse),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::FocusGained => Some(Msg::Focus(true)),
        Event::FocusLost => Some(Msg::Focus(false)),
        Event::Resize(width, height) => {
            if let Some(Msg::Resize(_)) = messages.last() {
                messages.pop();
            }
            Some(Msg::Resize(Size {
                width: width.max(1),
                height: height.max(1),
            }))
        }
    };
    messages.extend(message);
}

/// A key as the reader knows it; `None` for keys it has no name for and for keys that come up.
fn press(event: KeyEvent) -> Option<KeyPress> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::F(number) => Key::F(number),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    Some(KeyPress {
        key,
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT) || held(KeyModifiers::META),
        // The case of a letter, and the name of shift-tab, say it already; a space has no case.
        shift: held(KeyModifiers::SHIFT) && (key == Key::Char(' ') || !said_by(key)),
    })
}

/// Whether the key itself says that shift was held.
fn said_by(key: Key) -> bool {
    matches!(key, Key::Char(_) | Key::BackTab)
}

fn at(event: MouseEvent) -> Option<MouseAt> {
    let button = |button| match button {
        MouseButton::Left => Button::Left,
        MouseButton::Right => Button::Right,
        MouseButton::Middle => Button::Middle,
    };
    let kind = match event.kind {
        MouseEventKind::Down(which) => MouseKind::Down(button(which)),
        MouseEventKind::Up(which) => MouseKind::Up(button(which)),
        MouseEventKind::Drag(which) => MouseKind::Drag(button(which)),
        MouseEventKind::ScrollUp => MouseKind::ScrollUp,
        MouseEventKind::ScrollDown => MouseKind::ScrollDown,
        MouseEventKind::Moved | MouseEventKind::ScrollLeft | MouseEventKind::ScrollRight => {
            return None;
        }
    };
    Some(MouseAt {
        kind,
        column: event.column,
        row: event.row,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(events: Vec<Event>) -> Vec<Msg> {
        let mut messages = Vec::new();
        for event in events {
            push(&mut messages, event);
        }
        messages
    }

    #[test]
    fn keys_keep_their_modifiers_and_characters_their_case() {
        let cases = [
            (KeyCode::Char('J'), KeyModifiers::SHIFT, KeyPress::char('J')),
            (
                KeyCode::Char('d'),
                KeyModifiers::CONTROL,
                KeyPress::ctrl('d'),
            ),
            (KeyCode::Down, KeyModifiers::ALT, KeyPress::alt(Key::Down)),
            (
                KeyCode::BackTab,
                KeyModifiers::SHIFT,
                KeyPress::plain(Key::BackTab),
            ),
        ];
        for (code, modifiers, expected) in cases {
            assert_eq!(press(KeyEvent::new(code, modifiers)), Some(expected));
        }
        let up = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(press(up), None);
    }

    #[test]
    fn of_sizes_in_a_row_the_last_counts() {
        let messages = read(vec![
            Event::Resize(80, 24),
            Event::Resize(81, 24),
            Event::Resize(0, 0),
            Event::FocusGained,
            Event::Resize(90, 30),
        ]);
        let sizes: Vec<(u16, u16)> = messages
            .iter()
            .filter_map(|m| match m {
                Msg::Resize(size) => Some((size.width, size.height)),
                _ => None,
            })
            .collect();
        assert_eq!(sizes, [(1, 1), (90, 30)]);
    }

    #[test]
    fn a_mouse_that_only_moves_says_nothing() {
        let mouse = |kind| {
            Event::Mouse(MouseEvent {
                kind,
                column: 3,
                row: 4,
                modifiers: KeyModifiers::NONE,
            })
        };
        let messages = read(vec![
            mouse(MouseEventKind::Moved),
            mouse(MouseEventKind::ScrollUp),
        ]);
        let [Msg::Mouse(at)] = messages.as_slice() else {
            panic!("{messages:?}");
        };
        assert_eq!((at.kind, at.column, at.row), (MouseKind::ScrollUp, 3, 4));
    }
}
