//! The state of the views that list claims.

use std::sync::Arc;

use super::View;

/// How many claims a person has dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// In order, or passed over.
    pub done: usize,
    /// Passed over.
    pub skipped: usize,
    /// To be followed up.
    pub flagged: usize,
    /// With a note.
    pub noted: usize,
}

/// All that the place of a list on the screen depends on, but for its being scrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which list.
    pub view: View,
    /// Rows it has on screen.
    pub rows: usize,
    /// How many items it has.
    pub items: usize,
    /// The chosen claim.
    pub claim: Option<usize>,
}

/// What matrix and work list remember.
#[derive(Clone, Debug)]
pub struct Lists {
    /// The first item on screen.
    pub top: usize,
    /// The list that `top` was last brought in line with.
    pub shown: Option<Shown>,
    /// Whether the chosen claim's words are below the list.
    pub preview: bool,
    /// Whether the work list leaves out what is done.
    pub hide_done: bool,
    /// How many of all claims were decided, and noted; kept up to date with the listed claims.
    pub tally: Tally,
    /// The same of those that the filter admits.
    pub listed: Tally,
    /// The items of the work list; kept up to date with the listed claims.
    pub worklist: Arc<Vec<usize>>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            top: 0,
            shown: None,
            preview: true,
            hide_done: true,
            tally: Tally::default(),
            listed: Tally::default(),
            worklist: Arc::default(),
        }
    }
}
