//! The box that opens when the first key of a sequence was pressed: what the next one may be.

use super::command::{Command, sequence_name};
use super::model::Model;
use crate::layout::{Area, Frame};

/// Columns of one entry where whole ones would take more than half of the body.
const ENTRY: u16 = 38;
/// Columns of an entry around what the command does: the key, and a gap.
const AROUND: u16 = 7;

/// One key that may come next.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// Its cells.
    pub area: Area,
    /// The key.
    pub key: String,
    /// What it runs.
    pub command: &'static Command,
}

/// The box and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct WhichPage {
    /// The box, its border counted.
    pub area: Area,
    /// The keys pressed so far.
    pub keys: String,
    /// What may come next, in columns.
    pub entries: Vec<Next>,
}

/// How many columns the entries stand in: as many as leave each of them whole, or more where they would
/// not fit in `rows`.
fn columns(after: &[(String, &'static Command)], inner: u16, rows: usize) -> usize {
    let longest = after.iter().map(|(_, c)| c.help.chars().count()).max();
    let whole = usize::from(AROUND) + longest.unwrap_or(0);
    let inner = usize::from(inner);
    let wide = (inner / whole).max(1);
    if after.len().div_ceil(wide) <= rows {
        wide
    } else {
        (inner / usize::from(ENTRY)).max(wide)
    }
}

impl WhichPage {
    /// Lays the box out above the status row; none if no sequence has begun.
    pub fn new(model: &Model, frame: &Frame) -> Option<Self> {
        let pending = &model.input.pending;
        if pending.is_empty() {
            return None;
        }
        let after: Vec<(String, &'static Command)> = model
            .input
            .keymap
            .after(model.screen.view(), pending)
            .collect();
        let body = frame.body;
        let inner = body.width.checked_sub(2).filter(|w| *w > 0)?;
        let columns = columns(&after, inner, usize::from(body.height) / 2);
        let rows = after.len().div_ceil(columns).max(1);
        let height = (rows as u16 + 2).min(body.height);
        let area = Area::new(body.x, body.bottom() - height, body.width, height);
        let width = inner / columns as u16;
        let room = usize::from(height.saturating_sub(2));
        let entries = after
            .into_iter()
            .enumerate()
            .filter(|(at, _)| at % rows < room)
            .map(|(at, (key, command))| Next {
                area: Area::new(
                    area.x + 1 + (at / rows) as u16 * width,
                    area.y + 1 + (at % rows) as u16,
                    width,
                    1,
                ),
                key,
                command,
            })
            .collect();
        Some(Self {
            area,
            keys: sequence_name(pending),
            entries,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn what_a_key_does_is_there_in_full() {
        for prefix in ["f", "g", "x", "y", "z"] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, "R");
            press(&mut model, prefix);
            let frame = model.frame().expect("room");
            let page = WhichPage::new(&model, &frame).expect("a box");
            for next in page.entries {
                let whole = next.command.help.len() + usize::from(AROUND);
                assert!(whole <= next.area.width.into(), "{}", next.command.help);
            }
        }
    }
}
