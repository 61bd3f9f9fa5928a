//! The work list: what is still to be looked at, the most serious first. Its rows, for drawing and mouse.

use super::matrix::items;
use super::model::Model;
use crate::layout::{Area, Frame};

/// From this many rows of the body on, its lower half shows the chosen claim's words.
const PREVIEW_FROM: u16 = 14;
/// Smallest number of rows in it.
const PREVIEW_LEAST: u16 = 6;
/// Rows of it other than wordings: its rule, the claim, the outlets without it.
const PREVIEW_AROUND: u16 = 3;
/// Columns of a wording, as most are, and of the name before it.
const SENTENCE: usize = 150;
const NAME: usize = 10;
/// Columns before the claim's name: bar, decision, mark, id.
pub const LEAD: u16 = 8;
/// From this width on notes have a column of their own.
const NOTE_FROM: u16 = 110;

/// The layout of the work list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkListPage {
    /// How much is done.
    pub progress: Area,
    /// The names of the columns, and a rule.
    pub head: Area,
    /// The claims.
    pub list: Area,
    /// The chosen claim's words.
    pub preview: Option<Area>,
    /// First column of what differs.
    pub differs: u16,
    /// First column of the notes; the last one where they have none of their own.
    pub note: u16,
}

/// Rows of the preview where the list could use them: what the wordings of a claim take when every outlet has
/// it, half of the body at most. The same for every claim, so that the list stays as high as it is.
fn preview_rows(model: &Model, body: Area) -> u16 {
    let columns = usize::from(body.width).saturating_sub(NAME).max(1);
    let wordings = (model.outlets.shown() * SENTENCE).div_ceil(columns);
    let rows = u16::try_from(wordings).unwrap_or(u16::MAX);
    rows.saturating_add(PREVIEW_AROUND)
        .min(body.height / 2)
        .max(PREVIEW_LEAST)
}

impl WorkListPage {
    /// Lays the work list out.
    pub fn new(model: &Model, frame: &Frame) -> Self {
        let body = frame.body;
        let (progress, rest) = body.split_top(1);
        let (head, rest) = rest.split_top(2);
        let wanted = model.lists.preview && body.height >= PREVIEW_FROM;
        let below = if wanted { preview_rows(model, body) } else { 0 };
        let (list, _) = rest.split_bottom(below);
        let list = if wanted {
            let items = model.lists.worklist.len().max(3) as u16;
            list.split_top(items + 1).0
        } else {
            list
        };
        let preview = rest.split_top(list.height).1;
        let width = body.width;
        let label = match width {
            0..60 => width / 3 + 2,
            60..120 => 31,
            120..160 => 35,
            _ => 52,
        };
        let noted = model.lists.tally.noted > 0;
        let note = if width >= NOTE_FROM && noted {
            body.x + width - (width / 4).min(60)
        } else {
            body.right().saturating_sub(3)
        };
        Self {
            progress,
            head,
            list,
            preview: wanted.then_some(preview),
            differs: body.x + LEAD + label,
            note,
        }
    }

    /// The claims on screen with their rows.
    pub fn items(&self, model: &Model) -> Vec<(u16, usize)> {
        items(self.list, model.lists.top, &model.lists.worklist)
    }
}
