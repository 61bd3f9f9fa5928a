//! All that the reader knows. Positions are places in the text, never row numbers, so that they
//! outlive wrapping; what is costly to find out (wrapped sheets, compared words) is kept here by
//! `update`, so that drawing only looks.

mod claims;
mod jumps;
mod mark;
mod matter;
mod outlets;
mod overlay;
mod pane;
mod screen;
mod sheets;

use std::sync::Arc;

use super::search::Search;
use super::stack::StackState;
use super::sync::SyncState;
use crate::layout::{Frame, Page, PanePage, Size};
use crate::reader::Settings;
use crate::story::Story;

pub use claims::{ClaimIndex, Claims, Order};
pub use jumps::{Jump, Jumps};
pub use mark::{Mark, Tier};
pub use matter::{Matter, Work};
pub use outlets::Outlets;
pub use overlay::{Choice, Input, Overlay, Prompt};
pub use pane::Pane;
pub use screen::{Screen, View};
pub use sheets::Sheets;

/// The state of the reader.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) matter: Matter,
    pub(crate) screen: Screen,
    pub(crate) claims: Claims,
    pub(crate) outlets: Outlets,
    /// One a report, in the story's order.
    pub(crate) panes: Vec<Pane>,
    pub(crate) sheets: Sheets,
    pub(crate) sync: SyncState,
    pub(crate) stack: StackState,
    pub(crate) search: Search,
    pub(crate) jumps: Jumps,
    pub(crate) input: Input,
}

impl Model {
    /// A reader of `story`, before any analysis. `warnings` are what loading it had to say. The
    /// shell starts the first analysis itself, as generation 0 with [`Story::default_base`].
    pub fn new(story: Arc<Story>, warnings: Vec<String>, size: Size, settings: Settings) -> Self {
        let reports = story.reports.len();
        let base = story.default_base();
        let keymap = settings.keymap.clone();
        let mut model = Self {
            matter: Matter::new(story, warnings),
            screen: Screen::new(size, settings),
            claims: Claims::new(reports),
            outlets: Outlets::new(reports, base),
            panes: vec![Pane::default(); reports],
            sheets: Sheets::new(reports),
            sync: SyncState::default(),
            stack: StackState::default(),
            search: Search::default(),
            jumps: Jumps::default(),
            input: Input::new(keymap),
        };
        model.wrap_visible();
        model
    }

    /// How the screen is divided; none where it is too small.
    pub(crate) fn frame(&self) -> Option<Frame> {
        Frame::new(self.screen.size)
    }

    /// Rows of text in a pane.
    pub(crate) fn pane_rows(&self) -> i32 {
        self.frame()
            .map_or(1, |frame| frame.pane_rows().max(1).into())
    }

    /// The reports that have a pane, from the left.
    pub(crate) fn visible(&self) -> Vec<usize> {
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        self.outlets.visible(frame.panes(self.outlets.count()))
    }

    /// The panes as they are on screen.
    pub(crate) fn page(&self) -> Option<Page<'_>> {
        let frame = self.frame()?;
        let visible = self.visible();
        let areas = frame.pane_areas(visible.len());
        let panes = visible
            .iter()
            .zip(areas)
            .filter_map(|(&report, area)| {
                let sheet = self.sheets.get(report)?;
                Some(PanePage {
                    report,
                    area,
                    sheet,
                    top: self.panes[report].top(sheet),
                })
            })
            .collect();
        Some(Page { frame, panes })
    }

    /// Wraps what is on screen and not wrapped to its width yet.
    pub(crate) fn wrap_visible(&mut self) {
        let visible = self.visible();
        let Some(frame) = self.frame() else { return };
        self.sheets.set_width(frame.measure(visible.len()));
        for report in visible {
            self.wrap_report(report);
        }
    }

    /// Wraps one report, on screen or not.
    pub(crate) fn wrap_report(&mut self, report: usize) {
        let widths = self.screen.widths();
        if let Some(text) = self.matter.story.reports.get(report) {
            self.sheets.wrap(report, text, widths);
        }
    }

    /// The report with the focus, where the story has any.
    pub(crate) fn focus(&self) -> Option<usize> {
        (self.outlets.count() > 0).then_some(self.outlets.focus)
    }

    /// What the reader says in the status row until the next key.
    pub(crate) fn say(&mut self, message: impl Into<String>) {
        self.input.message = Some(message.into());
    }
}
