//! The boxes over the panes, and the lists of commands in them: where every row stands, for drawing
//! and for the mouse.

use super::model::{Model, Overlay};
use crate::layout::{Area, Frame};

/// Columns of the widest box.
pub const WIDEST: u16 = 80;
/// Columns of the widest list of commands: what each does is there in full.
const WIDEST_LIST: u16 = 90;

/// A box of at most so many rows inside its border, at the bottom of the body: its border counted, and
/// what is inside.
pub fn box_area(frame: &Frame, rows: usize) -> (Area, Area) {
    box_of(frame, rows, WIDEST)
}

fn box_of(frame: &Frame, rows: usize, widest: u16) -> (Area, Area) {
    let body = frame.body;
    let width = body.width.min(widest);
    let height = (rows as u16).saturating_add(2).min(body.height);
    let x = body.x + (body.width - width) / 2;
    let area = Area::new(x, body.bottom() - height, width, height);
    let inner = Area::new(x + 1, area.y + 1, width - 2, height.saturating_sub(2));
    (area, inner)
}

/// The box of help or palette, and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoicePage {
    /// The box, its border counted.
    pub area: Area,
    /// The row of what is typed.
    pub prompt: Area,
    /// Below it.
    pub list: Area,
    /// Every choice on screen: its cells and its place in the list.
    pub rows: Vec<(Area, usize)>,
}

impl ChoicePage {
    /// Lays the list out; none if neither help nor palette is open.
    pub fn new(model: &Model, frame: &Frame) -> Option<Self> {
        let (count, selected) = match model.input.overlay.as_ref()? {
            Overlay::Help {
                choices, selected, ..
            }
            | Overlay::Palette {
                choices, selected, ..
            } => (choices.len(), *selected),
            _ => return None,
        };
        let (area, inner) = box_of(frame, count + 1, WIDEST_LIST);
        let (prompt, list) = inner.split_top(1);
        let room = usize::from(list.height);
        let first = selected.saturating_sub(room / 2);
        let first = first.min(count.saturating_sub(room));
        let rows = (first..count.min(first + room))
            .map(|place| {
                let y = list.y + (place - first) as u16;
                (Area::new(list.x, y, list.width, 1), place)
            })
            .collect();
        Some(Self {
            area,
            prompt,
            list,
            rows,
        })
    }
}
