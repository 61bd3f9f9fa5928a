//! The state of the views that list claims.

use std::sync::Arc;

/// What matrix and work list remember.
#[derive(Clone, Debug)]
pub struct Lists {
    /// The first item on screen.
    pub top: usize,
    /// Whether the chosen claim's words stand below the list.
    pub preview: bool,
    /// Whether the work list leaves out what is done.
    pub hide_done: bool,
    /// The items of the work list; kept up to date with the listed claims.
    pub review: Arc<Vec<usize>>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            top: 0,
            preview: true,
            hide_done: true,
            review: Arc::default(),
        }
    }
}
