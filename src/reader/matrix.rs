//! The matrix: one row per claim, one column per outlet. Its rows and columns, for drawing and mouse.

use super::model::Model;
use crate::layout::{Area, Frame};

/// Rows of the preview, including its rule.
const PREVIEW: u16 = 9;
/// From this many rows on there is room for the preview.
const PREVIEW_FROM: u16 = 24;
/// With fewer rows there is room for it if this many are left over below the list and its sums.
const PREVIEW_LEAST: u16 = 6;
/// Rows about all claims if there is room for all of them, including their rule.
const SUMS: u16 = 5;
/// Rows of the list that take precedence over anything below it.
const LIST_MIN: u16 = 3;

/// The layout of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixPage {
    /// The names of the outlets.
    pub head: Area,
    /// The claims.
    pub list: Area,
    /// Rows about all claims: how many more there are, coverage, figures at odds.
    pub sums: Area,
    /// The chosen cell's words.
    pub preview: Option<Area>,
    /// Report and first column of each outlet that has room.
    pub columns: Vec<(usize, u16)>,
    /// Columns of one outlet.
    pub column: u16,
    /// First column of the agreement counts, if there is room for them.
    pub tail: Option<u16>,
}

impl MatrixPage {
    /// Lays the matrix out.
    pub fn new(model: &Model, frame: &Frame) -> Self {
        let outlets = model.outlets.shown();
        let column = frame.matrix_column(outlets);
        let window = model.outlets.window(frame.matrix_columns(outlets));
        let lead = frame.body.x + frame.matrix_lead(outlets);
        let columns: Vec<(usize, u16)> = window
            .into_iter()
            .enumerate()
            .map(|(at, report)| (report, lead + at as u16 * column))
            .collect();
        let (head, rest) = frame.body.split_top(2);
        let items = (model.claims.listed.len() as u16 + 1).max(LIST_MIN);
        let spare = rest.height.saturating_sub(items.saturating_add(SUMS));
        let below = match frame.body.height {
            _ if !model.lists.preview => 0,
            PREVIEW_FROM.. => PREVIEW,
            _ if spare >= PREVIEW_LEAST => spare,
            _ => 0,
        };
        let wanted = below > 0;
        let room = rest.height - below;
        let sums = sums(room, items);
        let list = rest.split_top(items.min(room - sums)).0;
        let below = rest.split_top(list.height).1;
        let preview = below.split_top(sums).1;
        let tail = lead + columns.len() as u16 * column;
        Self {
            head,
            list,
            sums: below.split_top(sums).0,
            preview: wanted.then_some(preview),
            columns,
            column,
            tail: (frame.matrix_tail() > 0).then_some(tail),
        }
    }

    /// The claims on screen with their rows.
    pub fn items(&self, model: &Model) -> Vec<(u16, usize)> {
        items(self.list, model.lists.top, &model.claims.listed)
    }
}

/// Rows about all claims, their rule counted, in `room` rows that the list's `items` are in too: the least that
/// is worth having, and all where that takes nothing from the list.
fn sums(room: u16, items: u16) -> u16 {
    let least = match room {
        0..8 => 0,
        8..24 => 3,
        24..30 => 4,
        _ => SUMS,
    };
    if least == 0 {
        return 0;
    }
    SUMS.min(room.saturating_sub(items)).max(least)
}

/// The part of a list that is on screen, item by row.
pub fn items(list: Area, top: usize, all: &[usize]) -> Vec<(u16, usize)> {
    let shown = all.iter().skip(top).take(list.height.into());
    (list.y..).zip(shown.copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::{SUMS, sums};
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn sums_take_what_the_list_leaves() {
        for (room, items, want) in [
            (7, 3, 0),
            (23, 5, SUMS),
            (23, 40, 3),
            (12, 8, 4),
            (30, 90, SUMS),
        ] {
            assert_eq!(sums(room, items), want, "{room} {items}");
        }
    }

    #[test]
    fn a_short_list_leaves_room_for_the_words_of_its_cell_at_24_rows() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "M g g l");
        let shown = words(&model);
        assert!(shown.contains("2 Northern Wire ¶1 #"), "{shown}");
        assert!(shown.contains("figures at odds"), "{shown}");
        press(&mut model, "p");
        assert!(!words(&model).contains("Northern Wire ¶1"));
    }

    #[test]
    fn rows_that_a_cell_leaves_free_show_the_other_outlets() {
        let mut model = bridge().reader(200, 40);
        press(&mut model, "M g g l");
        let shown = words(&model);
        let below = shown.split("Northern Wire ¶1 #").nth(1);
        let rows: Vec<&str> = below.unwrap_or_default().lines().collect();
        let has = |outlet: &str| rows.iter().filter(|row| row.contains(outlet)).count();
        for short in ["TL", "EP"] {
            assert_eq!(has(&format!(" {short} ")), 1, "{short}: {shown}");
        }
        let legend = rows.iter().any(|row| row.contains("∅ not found"));
        assert!(legend, "{shown}");
    }

    #[test]
    fn words_of_a_cell_that_are_cut_off_say_so() {
        let mut model = bridge().reader(40, 21);
        press(&mut model, "M g g l");
        let shown = words(&model);
        assert!(!shown.contains("northern pier."), "all of it: {shown}");
        let more = shown.lines().find(|row| row.contains(" more row"));
        assert!(more.is_some_and(|row| row.contains(": Enter")), "{shown}");
    }

    #[test]
    fn nothing_blank_stands_between_the_list_and_the_words_of_its_cell() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "M g g");
        let shown = words(&model);
        assert!(
            shown.contains("figures at odds with the majority"),
            "{shown}"
        );
        assert!(shown.contains("1 Valley Voice ¶1 ★ base"), "{shown}");
        let rows: Vec<&str> = shown.lines().map(str::trim_end).collect();
        let rule = rows.iter().position(|r| r.starts_with('╌')).unwrap_or(0);
        assert!(rule > 0 && !rows[rule - 1].is_empty(), "{shown}");
    }
}
