//! Drawing. Every function here takes the model by `&` and makes no decisions.

mod bar;
mod canvas;
mod changes;
mod export;
mod grid;
mod legend;
mod links;
mod list;
mod matrix;
mod overlay;
mod pane;
mod pick;
mod small;
mod stack;
mod tile;
mod which;
mod worklist;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::Model;
use super::bars;
use super::model::{Overlay, View};
use crate::layout::Size;
use crate::theme::Slot;
pub use crate::theme::ascii;
use canvas::Canvas;
pub use changes::Run;
pub use grid::{Grid, Shown, Symbol};
pub use links::Links;
pub use list::nothing_listed;
pub use tile::{Ink, Palette};

/// Which slot of the theme each cell was drawn in, row by row.
pub type SlotMap = Vec<Slot>;

/// Draws the whole screen into a `buffer` of its size, and says where the terminal's own cursor goes: on
/// the current row, for those who follow it by ear or under a glass.
pub fn draw(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    draw_mapped(model, buffer).0
}

/// [`draw`], and the slot of every cell.
pub fn draw_mapped(model: &Model, buffer: &mut Buffer) -> (Option<Position>, SlotMap) {
    let area = buffer.area;
    let mut grid = Grid::empty(Size::new(area.width, area.height));
    let (cursor, (slots, _)) = draw_all(model, &mut grid, true);
    grid.paint_all(buffer);
    (cursor, slots)
}

/// Draws the whole screen in tiles; says where the terminal's own cursor goes, and which cells lead to a
/// page in the web.
pub fn draw_tiles(model: &Model, grid: &mut Grid) -> (Option<Position>, Links) {
    let (cursor, (_, links)) = draw_all(model, grid, false);
    (cursor, links)
}

fn draw_all(model: &Model, grid: &mut Grid, mapped: bool) -> (Option<Position>, (SlotMap, Links)) {
    let mut canvas = Canvas::new(grid, &model.screen, mapped);
    let cursor = draw_on(model, &mut canvas);
    let bounds = canvas.bounds();
    let cursor = cursor
        .filter(|&(x, y)| bounds.contains(x, y))
        .map(|(x, y)| Position::new(x, y));
    (cursor, canvas.into_slots())
}

/// The target of a report's name, if names are links.
fn link_of(model: &Model, report: usize) -> Option<(usize, String)> {
    let wanted = model.screen.settings.links;
    Some((
        report,
        super::web::target_of(model, report).filter(|_| wanted)?,
    ))
}

fn draw_on(model: &Model, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let Some(frame) = model.frame() else {
        small::draw(model, canvas);
        return None;
    };
    let cursor = match model.screen.view() {
        View::Reader => pane::draw_all(model, canvas),
        View::Stack => stack::draw(model, &frame, canvas),
        View::Matrix => matrix::draw(model, &frame, canvas),
        View::WorkList => worklist::draw(model, &frame, canvas),
    };
    for bar in bars::all(model, &frame) {
        bar::draw(&bar, canvas);
    }
    which::draw(model, &frame, canvas);
    let on_top = match &model.input.overlay {
        Some(Overlay::Line { .. }) => bar::prompt_cursor(model, &frame),
        Some(overlay) => overlay::draw(model, &frame, overlay, canvas),
        None => None,
    };
    on_top.or(cursor)
}
