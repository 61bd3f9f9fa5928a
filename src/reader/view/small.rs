//! What is shown where nothing fits.

use super::canvas::Canvas;
use crate::layout::{MIN_HEIGHT, MIN_WIDTH};
use crate::reader::Model;
use crate::theme::Slot;

/// Says what is needed, what there is, and how to leave.
pub fn draw(model: &Model, canvas: &mut Canvas) {
    let area = canvas.bounds();
    let size = model.screen.size;
    let lines = [
        (
            format!(
                "{}x{}: needs {MIN_WIDTH}x{MIN_HEIGHT}",
                size.width, size.height
            ),
            Slot::Warning,
        ),
        (model.matter.story.title.clone(), Slot::Title),
        ("q leaves".to_owned(), Slot::Text),
    ];
    for (row, (words, slot)) in lines.into_iter().enumerate() {
        let row = row as u16;
        if row < area.height {
            canvas.cut(area.x, area.y + row, area.width, &words, slot);
        }
    }
}
