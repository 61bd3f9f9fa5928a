//! Draws what the next key of a sequence may be.

use super::canvas::Canvas;
use super::overlay::border;
use crate::layout::Frame;
use crate::reader::Model;
use crate::reader::which::WhichPage;
use crate::theme::Slot;

/// Columns of the key.
const KEY: u16 = 4;
/// Columns of an entry below which every description would be cut to its first word or two.
const DESCRIBED: u16 = 26;

/// Draws the box, if a sequence has begun.
pub fn draw(model: &Model, frame: &Frame, canvas: &mut Canvas) {
    let Some(page) = WhichPage::new(model, frame) else {
        return;
    };
    let foot = match page.hidden {
        0 => " Esc closes ".to_owned(),
        n => format!(" {n} more: ? lists them "),
    };
    border(page.area, &format!(" {} … ", page.keys), &foot, canvas);
    for next in &page.entries {
        let why = crate::reader::update::obstacle(model, next.command);
        let (key_slot, slot) = if why.is_some() {
            (Slot::TextDim, Slot::TextDim)
        } else {
            (Slot::FooterKey, Slot::Popup)
        };
        let area = next.area;
        // There the last part of a name says more.
        let named = area.width < DESCRIBED;
        let (key, words) = if named {
            let name = next.command.id.rsplit('.').next();
            (KEY / 2, name.unwrap_or(next.command.id))
        } else {
            (KEY, why.as_deref().unwrap_or(next.command.help))
        };
        canvas.chrome(area.x + 1, area.y, key, &next.key, key_slot);
        let room = area.width.saturating_sub(key + 1);
        canvas.cut(area.x + 1 + key, area.y, room, words, slot);
    }
}
