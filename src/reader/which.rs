//! The box that opens when the first key of a sequence was pressed: what the next one may be.

use super::command::{Command, sequence_name};
use super::model::Model;
use crate::layout::{Area, Frame};

/// Columns of one entry where whole ones would take more than half of the body.
const ENTRY: u16 = 38;
/// Columns of an entry where there is no other way to show them all.
const ENTRY_LEAST: u16 = 12;
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
    /// How many more there are that do not fit.
    pub hidden: usize,
}

/// How many columns the entries are in: as many as leave each of them whole, or more where they would
/// take more than half of the `rows`, and more yet where they would not fit at all.
fn columns(after: &[(String, &'static Command)], inner: u16, rows: usize) -> usize {
    let longest = after.iter().map(|(_, c)| c.help.chars().count()).max();
    let whole = usize::from(AROUND) + longest.unwrap_or(0);
    let inner = usize::from(inner);
    let wide = (inner / whole).max(1);
    let rows_of = |columns: usize| after.len().div_ceil(columns);
    if rows_of(wide) <= rows / 2 {
        return wide;
    }
    let narrow = (inner / usize::from(ENTRY)).max(wide);
    let most = (inner / usize::from(ENTRY_LEAST)).max(narrow);
    (narrow..=most)
        .find(|&columns| rows_of(columns) + 2 <= rows)
        .unwrap_or(most)
}

impl WhichPage {
    /// Lays the box out above the status row; `None` if no sequence has begun.
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
        let columns = columns(&after, inner, body.height.into());
        let all = after.len();
        let room = usize::from(body.height.saturating_sub(2)).max(1);
        let rows = after.len().div_ceil(columns).clamp(1, room);
        let height = (rows as u16 + 2).min(body.height);
        let area = Area::new(body.x, body.bottom() - height, body.width, height);
        let width = inner / columns as u16;
        let entries: Vec<Next> = after
            .into_iter()
            .enumerate()
            .take(rows * columns)
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
            hidden: all - entries.len(),
            entries,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn no_key_is_left_out_without_a_word() {
        for (width, height, hidden) in [
            (80, 24, 0),
            (60, 20, 0),
            (40, 24, 0),
            (40, 12, 0),
            (40, 10, 1),
        ] {
            let mut model = bridge().reader(width, height);
            press(&mut model, "R f");
            let frame = model.frame().expect("room");
            let page = WhichPage::new(&model, &frame).expect("a box");
            assert_eq!(page.hidden, hidden, "{width}x{height}");
            let foot = words(&model).contains(&format!(" {hidden} more: ? lists them "));
            assert_eq!(foot, hidden > 0, "{width}x{height}");
        }
    }

    #[test]
    fn where_entries_are_narrow_they_have_names() {
        let mut model = bridge().reader(40, 12);
        press(&mut model, "R f");
        let shown = words(&model);
        for entry in ["c conflicts", "@ attribut…", "! flagged", "v rarest"] {
            assert!(shown.contains(entry), "{entry}: {shown}");
        }
        assert!(!shown.contains("only"), "{shown}");
    }

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
