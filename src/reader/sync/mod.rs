//! Keeping panes in step. Five ways, of which one is always named on the screen:
//!
//! - **lock**: when the current claim changes, every visible pane puts its reading level with the
//!   focused one; between two claims nothing moves;
//! - **flow**: panes move with the focused one, between the sentences that match in the same order;
//! - **free**: panes do not move;
//! - **rows**: blank rows between the claims, all panes scroll as one;
//! - **auto**: flow for pairs of reports that go together nearly throughout, lock for the others.

mod flow;
mod lock;
mod rows;

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;
use std::sync::Arc;

pub use flow::{Spine, flow};
pub use lock::{
    choose_reading, follow, go_to_claim, is_level, level, level_newcomers, reading_rows, stay,
};
pub use rows::{all_as, settle_rows};

/// How panes are kept in step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Level on the current claim.
    #[default]
    Lock,
    /// Continuously.
    Flow,
    /// Not at all.
    Free,
    /// [`Mode::Flow`] where it suits, or else [`Mode::Lock`].
    Auto,
    /// Blank rows between claims, all panes as one.
    Rows,
}

impl Mode {
    /// The next one on the `sync` key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Lock => Self::Flow,
            Self::Flow => Self::Free,
            Self::Free => Self::Auto,
            Self::Auto | Self::Rows => Self::Lock,
        }
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Flow => "flow",
            Self::Free => "free",
            Self::Auto => "auto",
            Self::Rows => "rows",
        }
    }

    /// The glyph before the word.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Lock | Self::Auto => "⇄",
            Self::Flow => "≈",
            Self::Free => "·",
            Self::Rows => "=",
        }
    }
}

/// How panes are kept in step, and what moved last.
#[derive(Clone, Debug, Default)]
pub struct SyncState {
    /// The mode.
    pub mode: Mode,
    /// By how many rows the last key scrolled each pane that it scrolled, down being positive.
    pub moved: Vec<(usize, i32)>,
    /// Spines found so far, by focused and other report. Emptied by every analysis.
    pub spines: BTreeMap<(usize, usize), Arc<Spine>>,
}

impl SyncState {
    /// By how many rows the last key scrolled the pane of a report.
    pub fn moved(&self, report: usize) -> Option<i32> {
        let found = self.moved.iter().find(|(r, _)| *r == report)?;
        Some(found.1)
    }

    /// Whether the pane of a report flows with the focused one.
    pub fn flows(&self, focus: usize, report: usize) -> bool {
        match self.mode {
            Mode::Flow => true,
            Mode::Lock | Mode::Free | Mode::Rows => false,
            Mode::Auto => self
                .spines
                .get(&(focus, report))
                .is_some_and(|spine| spine.suits),
        }
    }
}
