//! A line that is typed into, and the list beside it that the same keys go through.

use crate::reader::model::{History, Prompt};
use crate::reader::msg::{Key, KeyPress};

/// What a key did to a prompt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// Nothing.
    None,
    /// It says something else now.
    Changed,
    /// Backspace where there was nothing left.
    Left,
}

/// Types into a prompt.
pub(super) fn edit(prompt: &mut Prompt, key: KeyPress) -> Edit {
    match key.key {
        Key::Char('w') if key.ctrl => prompt.pop_word(),
        Key::Char('u') if key.ctrl => prompt.text.clear(),
        Key::Char(c) if !key.ctrl && !key.alt => prompt.push(c),
        Key::Backspace if key.alt => prompt.pop_word(),
        Key::Backspace => {
            if !prompt.pop() {
                return Edit::Left;
            }
        }
        _ => return Edit::None,
    }
    Edit::Changed
}

pub(super) fn choose(selected: &mut usize, key: KeyPress) {
    match (key.key, key.ctrl) {
        (Key::Down | Key::Tab, _) | (Key::Char('n'), true) => *selected += 1,
        (Key::Up | Key::BackTab, _) | (Key::Char('p'), true) => {
            *selected = selected.saturating_sub(1);
        }
        (Key::PageDown, _) => *selected += 10,
        (Key::PageUp, _) => *selected = selected.saturating_sub(10),
        (Key::Home, _) => *selected = 0,
        // There are fewer: it is brought back to the last.
        (Key::End, _) => *selected = usize::MAX,
        _ => {}
    }
}

/// Types into the line of a search, or takes an earlier one back into it.
pub(super) fn type_search(searched: &mut History, input: &mut Prompt, key: KeyPress) -> Edit {
    let back = match (key.key, key.ctrl) {
        (Key::Up, _) | (Key::Char('p'), true) => true,
        (Key::Down, _) | (Key::Char('n'), true) => false,
        _ => {
            let edited = edit(input, key);
            if edited == Edit::Changed {
                searched.forget_place();
            }
            return edited;
        }
    };
    match searched.step(&input.text, back) {
        Some(line) => {
            input.text = line;
            Edit::Changed
        }
        None => Edit::None,
    }
}
