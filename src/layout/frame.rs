//! How the screen is divided at a size.

use super::{Area, Size};

/// Below this many columns nothing useful can be shown.
pub const MIN_WIDTH: u16 = 40;
/// Below this many rows nothing useful can be shown.
pub const MIN_HEIGHT: u16 = 10;
/// Columns that a pane needs: 35 of text, two of marks, a space before and after it, and the overview.
pub const PANE_WIDTH: u16 = MEASURE_MIN + PANE_CHROME + PANE_GAP;
/// The narrowest measure of a pane that is not the narrowest screen's: about a printed news column.
pub const MEASURE_MIN: u16 = 35;
/// The widest measure: a wider pane is padded, not stretched.
pub const MEASURE_MAX: u16 = 72;

/// Columns of a pane that are not text: cursor, mark, space, overview.
const PANE_CHROME: u16 = 4;
/// A blank column before the overview: its marks are letters of prose too, and would be read as the end of a word.
const PANE_GAP: u16 = 1;
/// From this height on there is room for the tabs.
const TABS_FROM: u16 = 16;
/// From this height on there is room for the footer.
const FOOTER_FROM: u16 = 12;
/// From this width on the stack has the list of claims beside it.
const RAIL_FROM: u16 = 120;
/// Columns of the list of claims, its border not counted: at least, and where the readings leave room beside them at most.
const RAIL_WIDTH: u16 = 37;
const RAIL_WIDEST: u16 = 60;
/// Columns of a column of readings at most: its text, and what stands beside it.
const READING_WIDEST: u16 = MEASURE_MAX + 8 + PANE_CHROME;
/// Widths from which on the stack's readings stand in two and in three columns.
const COLUMNS_FROM: [u16; 2] = [160, 240];
/// Columns between two columns of readings.
const GUTTER: u16 = 2;

/// The rows and columns of one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The whole screen.
    pub size: Size,
    /// The story's title.
    pub title: Area,
    /// What was said at loading; none unless asked for by [`Frame::with_banner`].
    pub banner: Option<Area>,
    /// The outlets; dropped first when the screen is low.
    pub tabs: Option<Area>,
    /// What is read.
    pub body: Area,
    /// Where the reader is; never dropped.
    pub status: Area,
    /// Keys; dropped second.
    pub footer: Option<Area>,
}

impl Frame {
    /// Divides the screen; none below [`MIN_WIDTH`] by [`MIN_HEIGHT`].
    pub fn new(size: Size) -> Option<Self> {
        if size.width < MIN_WIDTH || size.height < MIN_HEIGHT {
            return None;
        }
        let all = Area::new(0, 0, size.width, size.height);
        let (title, rest) = all.split_top(1);
        let (tabs, rest) = rest.split_top(u16::from(size.height >= TABS_FROM));
        let (rest, footer) = rest.split_bottom(u16::from(size.height >= FOOTER_FROM));
        let (body, status) = rest.split_bottom(1);
        Some(Self {
            size,
            title,
            banner: None,
            tabs: (!tabs.is_empty()).then_some(tabs),
            body,
            status,
            footer: (!footer.is_empty()).then_some(footer),
        })
    }

    /// The same for a view without tabs: their row is read in too.
    #[must_use]
    pub fn without_tabs(mut self) -> Self {
        if let Some(tabs) = self.tabs.take() {
            self.body.y = tabs.y;
            self.body.height += tabs.height;
        }
        self
    }

    /// The same with a row below the title, where the screen is high enough for a footer.
    #[must_use]
    pub fn with_banner(mut self) -> Self {
        if self.footer.is_none() {
            return self;
        }
        let y = self.title.bottom();
        self.banner = Some(Area::new(0, y, self.size.width, 1));
        for area in self.tabs.iter_mut().chain([&mut self.body]) {
            area.y += 1;
        }
        self.body.height -= 1;
        self
    }

    /// Columns before the first outlet of the matrix, at least.
    fn matrix_label(&self) -> u16 {
        match self.size.width {
            0..60 => 20,
            60..80 => 24,
            80..RAIL_FROM => 34,
            _ => 46,
        }
    }

    /// Columns of one of so many outlets in the matrix: what they need at least, and as many as make figures
    /// whole where there is room.
    pub fn matrix_column(&self, outlets: usize) -> u16 {
        // The names of the claims are worth more than blanks between the outlets.
        let (least, most) = match self.size.width {
            0..80 => (5, 8),
            80..RAIL_FROM => (6, 8),
            _ => (9, 11),
        };
        let outlets = u16::try_from(outlets.max(1)).unwrap_or(u16::MAX);
        let taken = self.matrix_label() + self.matrix_tail();
        let share = self.size.width.saturating_sub(taken) / outlets;
        share.clamp(least, most)
    }

    /// Columns behind the outlets of the matrix.
    pub fn matrix_tail(&self) -> u16 {
        if self.size.width < RAIL_FROM { 0 } else { 8 }
    }

    /// How many outlets stand side by side in the matrix; at least one.
    pub fn matrix_columns(&self, outlets: usize) -> usize {
        let taken = self.matrix_label() + self.matrix_tail();
        let room = self.size.width.saturating_sub(taken) / self.matrix_column(outlets);
        usize::from(room).min(outlets).max(1)
    }

    /// Columns before the first outlet of the matrix: what the outlets leave.
    pub fn matrix_lead(&self, outlets: usize) -> u16 {
        let columns = self.matrix_columns(outlets) as u16 * self.matrix_column(outlets);
        let room = self.size.width.saturating_sub(columns + self.matrix_tail());
        room.min(MEASURE_MAX + 6)
    }

    /// How many panes stand side by side for so many outlets; at least one.
    pub fn panes(&self, outlets: usize) -> usize {
        usize::from(self.size.width / PANE_WIDTH)
            .min(outlets)
            .max(1)
    }

    /// The areas of `count` panes, from the left, header rows included.
    pub fn pane_areas(&self, count: usize) -> Vec<Area> {
        let count = (count.max(1) as u16).min(self.body.width);
        let share = self.body.width / count;
        let over = self.body.width % count;
        let widest = MEASURE_MAX + PANE_CHROME + PANE_GAP;
        let mut x = self.body.x;
        (0..count)
            .map(|pane| {
                let width = (share + u16::from(pane < over)).min(widest);
                let area = Area::new(x, self.body.y, width, self.body.height);
                x += width;
                area
            })
            .collect()
    }

    /// Columns of text in the narrowest of `count` panes. All panes are wrapped to it, so that a
    /// report keeps its rows when it moves from one pane to another.
    pub fn measure(&self, count: usize) -> usize {
        let share = self.body.width / (count.max(1) as u16).min(self.body.width);
        let text = share.saturating_sub(PANE_CHROME);
        usize::from(text.saturating_sub(PANE_GAP).clamp(1, MEASURE_MAX))
    }

    /// Rows of text in a pane, below its header.
    pub fn pane_rows(&self) -> u16 {
        self.body.height.saturating_sub(1)
    }

    /// The list of claims beside the stack, where there is room, and the stack's own area.
    pub fn rail(&self) -> (Option<Area>, Area) {
        if self.size.width < RAIL_FROM {
            return (None, self.body);
        }
        let count = self.stack_columns() as u16;
        let used = READING_WIDEST * count + GUTTER * (count - 1);
        let left = self.body.width.saturating_sub(used + 1);
        let (rail, rest) = self.body.split_left(left.clamp(RAIL_WIDTH, RAIL_WIDEST));
        let (_, stack) = rest.split_left(1);
        (Some(rail), stack)
    }

    /// How many readings of the stack stand side by side.
    pub fn stack_columns(&self) -> usize {
        1 + COLUMNS_FROM
            .iter()
            .filter(|&&from| self.size.width >= from)
            .count()
    }

    /// Columns of one column of the stack, and the columns between two of them.
    pub fn stack_column(&self) -> (u16, u16) {
        let (_, stack) = self.rail();
        let count = self.stack_columns() as u16;
        let width = (stack.width - GUTTER * (count - 1)) / count;
        (width.min(READING_WIDEST), GUTTER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(width: u16, height: u16) -> Frame {
        Frame::new(Size::new(width, height)).expect("large enough")
    }

    #[test]
    fn too_small() {
        assert_eq!(Frame::new(Size::new(39, 24)), None);
        assert_eq!(Frame::new(Size::new(80, 9)), None);
    }

    #[test]
    fn low_screens_lose_tabs_then_footer() {
        for (height, tabs, footer, body) in [
            (24, true, true, 20),
            (16, true, true, 12),
            (15, false, true, 12),
            (12, false, true, 9),
            (11, false, false, 9),
            (10, false, false, 8),
        ] {
            let frame = frame(80, height);
            assert_eq!(frame.tabs.is_some(), tabs, "tabs at {height}");
            assert_eq!(frame.footer.is_some(), footer, "footer at {height}");
            assert_eq!(frame.body.height, body, "body at {height}");
        }
    }

    #[test]
    fn a_banner_takes_a_row_of_the_body() {
        for (height, banner, tabs, body) in [
            (24, true, true, 19),
            (12, true, false, 8),
            (11, false, false, 9),
        ] {
            let frame = frame(80, height).with_banner();
            assert_eq!(frame.banner.is_some(), banner, "at {height}");
            assert_eq!(frame.tabs.is_some(), tabs, "at {height}");
            assert_eq!(frame.body.height, body, "at {height}");
            assert_eq!(frame.body.bottom(), frame.status.y);
        }
    }

    #[test]
    fn panes_by_width() {
        for (width, outlets, panes, measure) in [
            (40, 5, 1, 35),
            (45, 5, 1, 40),
            (79, 5, 1, 72),
            (80, 5, 2, 35),
            (120, 5, 3, 35),
            (200, 5, 5, 35),
            (300, 7, 7, 37),
            (300, 5, 5, 55),
            (300, 1, 1, 72),
        ] {
            let frame = frame(width, 24);
            assert_eq!(frame.panes(outlets), panes, "{outlets} at {width}");
            assert_eq!(frame.measure(panes), measure, "{panes} at {width}");
            let areas = frame.pane_areas(panes);
            assert_eq!(areas.len(), panes);
            assert!(areas.iter().all(|a| usize::from(a.width) >= measure + 5));
            assert!(areas.last().is_some_and(|a| a.right() <= width));
        }
    }

    #[test]
    fn a_view_without_tabs_has_their_row() {
        let frame = frame(80, 24).without_tabs();
        assert_eq!((frame.tabs, frame.body), (None, Area::new(0, 1, 80, 21)));
    }

    #[test]
    fn matrix_by_width() {
        for (width, outlets, columns, lead) in [
            (40, 7, 4, 20),
            (60, 7, 7, 25),
            (80, 7, 7, 38),
            (80, 20, 7, 38),
            (80, 4, 4, 48),
            (120, 7, 7, 49),
            (300, 100, 27, 49),
            (200, 2, 2, 78),
        ] {
            let frame = frame(width, 24);
            assert_eq!(
                frame.matrix_columns(outlets),
                columns,
                "{outlets} at {width}"
            );
            assert_eq!(frame.matrix_lead(outlets), lead, "{outlets} at {width}");
        }
    }

    #[test]
    fn stack_by_width() {
        for (width, rail, columns) in [
            (80, false, 1),
            (120, true, 1),
            (160, true, 2),
            (240, true, 3),
        ] {
            let frame = frame(width, 24);
            assert_eq!(frame.rail().0.is_some(), rail, "rail at {width}");
            assert_eq!(frame.stack_columns(), columns, "columns at {width}");
            let (column, gutter) = frame.stack_column();
            let all = column * columns as u16 + gutter * (columns as u16 - 1);
            assert!(all <= frame.rail().1.width);
        }
    }

    #[test]
    fn the_list_of_claims_takes_what_the_readings_leave() {
        for (width, rail) in [
            (120, 37),
            (142, 57),
            (159, 60),
            (160, 37),
            (230, 59),
            (240, 37),
        ] {
            let frame = frame(width, 24);
            assert_eq!(frame.rail().0.map(|area| area.width), Some(rail), "{width}");
        }
    }
}
