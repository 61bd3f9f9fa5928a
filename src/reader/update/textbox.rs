//! A box of lines to be read.

use crate::reader::Model;
use crate::reader::choices::box_area;
use crate::reader::msg::{Key, KeyPress};

/// Rows of a page, and of half of one: a box is low.
const PAGE: usize = 10;
const HALF: usize = 5;

/// Scrolls as the views do, and as `less` does. No farther than to where the last line is at the foot of the box, so that the way
/// back begins there.
pub fn scroll(model: &Model, (top, lines): (&mut usize, usize), key: KeyPress) {
    let room = model.frame().map(|frame| box_area(&frame, lines).1.height);
    let last = lines.saturating_sub(room.unwrap_or(1).max(1).into());
    let to = match (key.key, key.ctrl) {
        (Key::Down, _) | (Key::Char('j'), false) => *top + 1,
        (Key::Up, _) | (Key::Char('k'), false) => top.saturating_sub(1),
        (Key::Char('d'), _) => *top + HALF,
        (Key::Char('u'), _) => top.saturating_sub(HALF),
        (Key::PageDown | Key::Char('f'), _) | (Key::Char(' '), false) => *top + PAGE,
        (Key::PageUp | Key::Char('b'), _) => top.saturating_sub(PAGE),
        (Key::Home, _) | (Key::Char('g'), false) => 0,
        (Key::End, _) | (Key::Char('G'), false) => last,
        _ => *top,
    };
    *top = to.min(last);
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::rich::{Line, Piece};
    use crate::reader::sample::{bridge, press};
    use crate::reader::update::overlay::open_text;
    use crate::theme::Slot;

    #[test]
    fn a_text_is_gone_through_by_the_keys_of_a_pager_and_back_from_its_end() {
        let mut model = bridge().reader(80, 24);
        let line = |n: usize| Line::chrome(vec![Piece::new(format!("line {n}."), Slot::Popup)]);
        open_text(&mut model, "long".to_owned(), (1..=60).map(line).collect());
        let first = |model: &crate::reader::Model| -> usize {
            let shown = words(model);
            let number = shown
                .split("line ")
                .nth(1)
                .and_then(|w| w.split('.').next());
            number.and_then(|n| n.parse().ok()).unwrap_or(0)
        };
        press(&mut model, "G");
        assert!(words(&model).contains("line 60."), "{}", words(&model));
        let end = first(&model);
        for (keys, at) in [
            ("k", end - 1),
            ("j j j", end),
            ("g g", 1),
            ("Space", 11),
            ("Ctrl-d", 16),
            ("u", 11),
            ("Ctrl-b", 1),
            ("End k", end - 1),
            ("Home", 1),
        ] {
            press(&mut model, keys);
            assert_eq!(first(&model), at, "{keys}: {}", words(&model));
        }
    }
}
