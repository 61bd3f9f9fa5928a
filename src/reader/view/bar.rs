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
    let Some(Overlay::Line { ask, input }) = &model.input.overlay else {
        return None;
    };
    let widths = model.screen.widths();
    let typed = widths.text(ask.lead()) + widths.text(&input.text);
    let typed = 1 + typed.min(1000) as u16;
    let x = typed.min(frame.status.width.saturating_sub(1));
    Some((frame.status.x + x, frame.status.y))
}
