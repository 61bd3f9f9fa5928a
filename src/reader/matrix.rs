//! The matrix: one row a claim, one column an outlet. Its rows and columns, for drawing and mouse.

use super::model::Model;
use crate::layout::{Area, Frame};

/// Rows of the preview, its rule counted.
const PREVIEW: u16 = 9;
/// From this many rows on there is room for the preview.
const PREVIEW_FROM: u16 = 24;
/// Rows of the list that are kept before anything below it.
const LIST_MIN: u16 = 3;

/// Where everything in the matrix stands.
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
    /// First column of how many agree, where there is room for it.
    pub tail: Option<u16>,
}

impl MatrixPage {
    /// Lays the matrix out.
    pub fn new(model: &Model, frame: &Frame) -> Self {
        let outlets = model.outlets.shown();
        let column = frame.matrix_column();
        let window = model.outlets.window(frame.matrix_columns(outlets));
        let lead = frame.body.x + frame.matrix_lead(outlets);
        let columns: Vec<(usize, u16)> = window
            .into_iter()
            .enumerate()
            .map(|(at, report)| (report, lead + at as u16 * column))
            .collect();
        let (head, rest) = frame.body.split_top(2);
        let wanted = model.lists.preview && frame.body.height >= PREVIEW_FROM;
        let (rest, preview) = rest.split_bottom(if wanted { PREVIEW } else { 0 });
        let sums = match rest.height {
            0..8 => 0,
            8..24 => 3,
            24..30 => 4,
            _ => 5,
        };
        let items = model.claims.listed.len() as u16 + 1;
        let (list, _) = rest.split_bottom(sums);
        let list = list.split_top(items.max(LIST_MIN)).0;
        let below = rest.split_top(list.height).1;
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

/// The part of a list that is on screen, item by row.
pub fn items(list: Area, top: usize, all: &[usize]) -> Vec<(u16, usize)> {
    let shown = all.iter().skip(top).take(list.height.into());
    (list.y..).zip(shown.copied()).collect()
}
