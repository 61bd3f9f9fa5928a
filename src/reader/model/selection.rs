//! Words of one report that the reader has selected.

use crate::story::Span;

/// A selection: from where it began to where it was drawn to, in either direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The report.
    pub report: usize,
    /// The words it began with.
    pub from: Span,
    /// The words it goes to.
    pub to: Span,
    /// Whether it follows the cursor: begun by a key, not by the mouse.
    pub by_key: bool,
}

impl Selection {
    /// All that is selected.
    pub fn span(self) -> Span {
        self.from.join(self.to)
    }
}
