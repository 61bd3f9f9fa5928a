//! What is on the screen of the reader: the visible rows of every pane, and the way from a cell to
//! the place in the text that it shows.

use super::{Anchor, Area, Frame, Sheet};

/// Columns left of the text: cursor, mark, space.
const MARGIN: u16 = 3;

/// One report's pane.
#[derive(Clone, Copy, Debug)]
pub struct PanePage<'a> {
    /// Index into [`crate::story::Story::reports`].
    pub report: usize,
    /// The whole pane, header included.
    pub area: Area,
    /// The report, wrapped.
    pub sheet: &'a Sheet,
    /// The row of the sheet in the first row below the header. Negative where blank rows stand
    /// above the report, so that it can be level with others at its very beginning.
    pub top: i32,
}

impl<'a> PanePage<'a> {
    /// The row with the outlet's name.
    pub fn header(&self) -> Area {
        self.area.split_top(1).0
    }

    /// All below the header.
    pub fn body(&self) -> Area {
        self.area.split_top(1).1
    }

    /// The columns of the text.
    pub fn text(&self) -> Area {
        let body = self.body();
        let (_, rest) = body.split_left(MARGIN);
        rest.split_left(rest.width.saturating_sub(1)).0
    }

    /// The two columns of marks.
    pub fn marks(&self) -> Area {
        self.body().split_left(MARGIN - 1).0
    }

    /// The overview column.
    pub fn overview(&self) -> Area {
        let body = self.body();
        body.split_left(body.width.saturating_sub(1)).1
    }

    /// The row of the sheet on screen row `row`, counted from the first below the header.
    pub fn sheet_row(&self, row: u16) -> Option<usize> {
        let at = usize::try_from(self.top + i32::from(row)).ok()?;
        (row < self.body().height && at < self.sheet.len()).then_some(at)
    }

    /// The visible rows: screen row counted from the first below the header, and sheet row.
    pub fn rows(&self) -> impl Iterator<Item = (u16, usize)> + use<'a> {
        let page = *self;
        (0..page.body().height).filter_map(move |row| Some((row, page.sheet_row(row)?)))
    }

    /// The screen row of the anchor, counted from the first below the header; none if not visible.
    pub fn screen_row(&self, anchor: Anchor) -> Option<u16> {
        let row = self.sheet.row_of(anchor) as i32 - self.top;
        let height = i32::from(self.body().height);
        (0..height).contains(&row).then_some(row as u16)
    }
}

/// All panes of a screen.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// How the screen is divided.
    pub frame: Frame,
    /// The panes, from the left.
    pub panes: Vec<PanePage<'a>>,
}

impl<'a> Page<'a> {
    /// The pane at a cell.
    pub fn pane_at(&self, column: u16, row: u16) -> Option<&PanePage<'a>> {
        self.panes
            .iter()
            .find(|pane| pane.area.contains(column, row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Size, Widths};
    use crate::story::{Report, Span};

    fn sheet() -> Sheet {
        let text = "one two three four five six".to_owned();
        let report = Report {
            paragraphs: vec![Span::new(0, text.len())],
            text,
            ..Report::default()
        };
        Sheet::new(&report, 6, Widths::default())
    }

    #[test]
    fn from_cells_to_text_and_back() {
        let sheet = sheet();
        let frame = Frame::new(Size::new(40, 12)).expect("large enough");
        let whole = Page {
            frame,
            panes: vec![PanePage {
                report: 3,
                area: frame.pane_areas(1)[0],
                sheet: &sheet,
                top: -2,
            }],
        };
        let pane = whole.panes[0];
        assert_eq!(pane.text().width, 36);
        assert_eq!(pane.overview().x, 39);
        assert_eq!(pane.sheet_row(1), None, "blank rows above the report");
        assert_eq!(pane.sheet_row(2), Some(0));
        assert_eq!(pane.rows().count(), sheet.len());
        let found = whole.pane_at(5, pane.body().y + 3).map(|pane| pane.report);
        assert_eq!(found, Some(3));
        for (row, at) in pane.rows() {
            assert_eq!(pane.screen_row(sheet.anchor(at)), Some(row));
        }
    }
}
