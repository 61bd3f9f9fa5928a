//! Where the reader is in one report.

use crate::layout::{Anchor, Sheet};

/// The place of one report: its cursor, and which of its rows is where on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pane {
    /// Where the cursor is.
    pub cursor: Anchor,
    /// A place whose row is held at [`Pane::pin_row`], through every new wrapping.
    pub pin: Anchor,
    /// Screen row of the pin, counted from the first below the header. May lie off the screen.
    pub pin_row: i32,
}

impl Default for Pane {
    fn default() -> Self {
        Self {
            cursor: Anchor::Title(0),
            pin: Anchor::Title(0),
            pin_row: 0,
        }
    }
}

impl Pane {
    /// The row of the sheet in the first screen row; negative with blank rows above the report.
    pub fn top(&self, sheet: &Sheet) -> i32 {
        sheet.row_of(self.pin) as i32 - self.pin_row
    }

    /// The row of the sheet that the cursor is on.
    pub fn cursor_row(&self, sheet: &Sheet) -> i32 {
        sheet.row_of(self.cursor) as i32
    }

    /// Scrolls so that row `top` of the sheet comes to the first screen row. At least one row of
    /// the report stays on a screen of `height` rows.
    pub fn scroll_to(&mut self, sheet: &Sheet, top: i32, height: i32) {
        let top = top.clamp(1 - height.max(1), sheet.len() as i32 - 1);
        let held = self.cursor_row(sheet).clamp(top, top + height.max(1) - 1);
        let held = held.clamp(0, sheet.len() as i32 - 1);
        self.pin_to(sheet, held, top);
    }

    /// Holds what row `row` of the sheet begins with so that row `top` comes to the first screen row. Of blank rows that
    /// begin alike another one is found again than the one that was asked for.
    pub fn pin_to(&mut self, sheet: &Sheet, row: i32, top: i32) {
        self.pin = sheet.anchor(row.max(0) as usize);
        self.pin_row = sheet.row_of(self.pin) as i32 - top;
    }

    /// Puts the row of `anchor` on screen row `row` and holds it there.
    pub fn place(&mut self, anchor: Anchor, row: i32) {
        self.pin = anchor;
        self.pin_row = row;
    }

    /// Moves the cursor onto the screen if it is beside it, `margin` rows from its ends if it can.
    pub fn keep_cursor_visible(&mut self, sheet: &Sheet, height: i32, margin: i32) {
        let margin = margin.min((height - 1) / 2).max(0);
        let top = self.top(sheet);
        let last = sheet.len() as i32 - 1;
        let first = (top + margin).clamp(0, last);
        // The very ends of the report need no margin beyond them.
        let first = if top <= 0 { 0 } else { first };
        let end = top + height - 1;
        let bottom = if end >= last { last } else { end - margin };
        let row = self.cursor_row(sheet);
        let kept = row.clamp(first.min(bottom), bottom.max(first.min(bottom)));
        if kept != row {
            self.cursor = sheet.anchor(kept.clamp(0, last) as usize);
        }
    }

    /// Scrolls so that the cursor is on screen, `margin` rows from its ends, moving as little as
    /// can be.
    pub fn show_cursor(&mut self, sheet: &Sheet, height: i32, margin: i32) {
        let margin = margin.min((height - 1) / 2).max(0);
        let last = sheet.len() as i32 - 1;
        let row = self.cursor_row(sheet);
        let top = self.top(sheet);
        let highest = (row - height + 1 + margin)
            .min(last - height + 1)
            .max(row - height + 1);
        let lowest = (row - margin).max(0).min(row);
        let wanted = if top > lowest {
            lowest
        } else if top < highest {
            highest
        } else {
            return;
        };
        self.scroll_to(sheet, wanted, height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Widths;
    use crate::story::{Report, Span};

    fn sheet(rows: usize) -> Sheet {
        let text = "word ".repeat(rows).trim_end().to_owned();
        let report = Report {
            paragraphs: vec![Span::new(0, text.len())],
            text,
            ..Report::default()
        };
        Sheet::new(&report, 4, Widths::default())
    }

    #[test]
    fn scrolling_keeps_a_row_of_the_report_on_screen() {
        let sheet = sheet(20);
        for (wanted, top) in [(0, 0), (5, 5), (-3, -3), (-99, -9), (99, 19)] {
            let mut pane = Pane::default();
            pane.scroll_to(&sheet, wanted, 10);
            assert_eq!(pane.top(&sheet), top, "{wanted}");
        }
    }

    #[test]
    fn among_blank_rows_it_comes_to_where_it_was_asked() {
        let sheet = sheet(20).with_gaps(&[(5, 8)]);
        for top in -3..20 {
            for cursor in [0, 4, 7, 9, 20] {
                let mut pane = Pane {
                    cursor: sheet.anchor(cursor),
                    ..Pane::default()
                };
                pane.scroll_to(&sheet, top, 10);
                assert_eq!(pane.top(&sheet), top, "{cursor}");
            }
        }
    }

    #[test]
    fn the_cursor_is_shown_with_as_little_movement_as_can_be() {
        let sheet = sheet(40);
        for (top, cursor, want) in [
            (0, 0, 0),
            (0, 6, 0),
            (0, 7, 1),
            (0, 39, 30),
            (10, 13, 10),
            (10, 12, 9),
            (10, 1, 0),
        ] {
            let mut pane = Pane::default();
            pane.scroll_to(&sheet, top, 10);
            pane.cursor = sheet.anchor(cursor);
            pane.show_cursor(&sheet, 10, 3);
            assert_eq!(pane.top(&sheet), want, "{top} {cursor}");
        }
    }

    #[test]
    fn the_cursor_stays_behind_what_scrolls() {
        let sheet = sheet(40);
        for (top, want) in [(0, 0), (10, 13), (30, 33)] {
            let mut pane = Pane::default();
            pane.scroll_to(&sheet, top, 10);
            pane.keep_cursor_visible(&sheet, 10, 3);
            assert_eq!(pane.cursor_row(&sheet), want, "{top}");
        }
    }
}
