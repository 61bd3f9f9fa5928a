//! Title, tabs, status and footer.

use super::canvas::Canvas;
use crate::layout::Frame;
use crate::reader::Model;
use crate::reader::bars::Bar;
use crate::reader::model::Overlay;

/// Draws a bar as it is laid out.
pub fn draw(bar: &Bar, canvas: &mut Canvas) {
    canvas.clear(bar.area, bar.ground);
    for (x, width, segment) in &bar.placed {
        canvas.chrome(
            bar.area.x + x,
            bar.area.y,
            *width,
            &segment.text,
            segment.slot,
        );
    }
}

/// The cell behind what is being typed in the status row.
pub fn prompt_cursor(model: &Model, frame: &Frame) -> Option<(u16, u16)> {
    let Some(Overlay::Search { input }) = &model.input.overlay else {
        return None;
    };
    let typed = 2 + model.screen.widths().text(&input.text) as u16;
    let x = typed.min(frame.status.width.saturating_sub(1));
    Some((frame.status.x + x, frame.status.y))
}
