//! Draws a list whose choice is shown at once.

use super::canvas::Canvas;
use super::overlay::border;
use crate::layout::Frame;
use crate::reader::Model;
use crate::reader::model::Picker;
use crate::reader::pick::{PickPage, PickRow};
use crate::theme::Slot;

/// What a theme looks like, beside what the screen shows of it.
const SAMPLE: [(&str, Slot); 11] = [
    ("word", Slot::Popup),
    ("changed", Slot::DiffChanged),
    ("only", Slot::DiffOnly),
    ("12", Slot::DiffNumber),
    ("#", Slot::TierConflict),
    ("~", Slot::TierWording),
    ("+", Slot::TierCoverage),
    ("=", Slot::TierAgree),
    ("✓", Slot::StateOk),
    ("!", Slot::StateFlag),
    ("✎", Slot::Note),
];

/// Draws the box; returns the cell of the cursor.
pub fn draw(
    model: &Model,
    frame: &Frame,
    picker: &Picker,
    canvas: &mut Canvas,
) -> Option<(u16, u16)> {
    let page = PickPage::new(model, frame)?;
    border(page.area, page.title, &page.foot, canvas);
    let prompt = page.prompt;
    let mut x = prompt.x + 1;
    let left = |x: u16| prompt.right().saturating_sub(x);
    x += canvas.chrome(x, prompt.y, left(x), "filter: ", Slot::FooterKey);
    x += canvas.text(x, prompt.y, left(x), &picker.filter.text, Slot::Prompt);
    for row in &page.rows {
        line(row, row.place == picker.selected, page.names, canvas);
    }
    if page.rows.is_empty() {
        let words = "no match";
        canvas.chrome(
            prompt.x + 1,
            prompt.y + 1,
            left(prompt.x + 1),
            words,
            Slot::Popup,
        );
    }
    if let Some(area) = page.sample {
        let mut x = area.x + 1;
        for (words, slot) in SAMPLE {
            let room = area.right().saturating_sub(x);
            x += canvas.chrome(x, area.y, room, words, slot) + 1;
        }
    }
    Some((x.min(page.area.right().saturating_sub(2)), prompt.y))
}

fn line(row: &PickRow, selected: bool, names: u16, canvas: &mut Canvas) {
    let area = row.area;
    let slot = if selected {
        canvas.clear(area, Slot::PopupSelected);
        Slot::PopupSelected
    } else {
        row.slot
    };
    let lead = if selected { "▌" } else { " " };
    let mut x = area.x + canvas.chrome(area.x, area.y, 1, lead, slot);
    canvas.chrome(x, area.y, 1, row.mark, slot);
    x += 2;
    for (words, columns) in [(&row.name, names), (&row.about, area.width)] {
        let room = columns
            .saturating_sub(1)
            .min(area.right().saturating_sub(x));
        canvas.cut(x, area.y, room, words, slot);
        x += columns.min(area.right().saturating_sub(x));
    }
}
