//! Wrapped reports, kept until the width changes.

use std::sync::Arc;

use crate::layout::{Sheet, Widths};
use crate::story::Report;

/// The sheets of all reports at one width, made when they are first needed.
#[derive(Clone, Debug)]
pub struct Sheets {
    width: usize,
    made: Vec<Option<Arc<Sheet>>>,
}

impl Sheets {
    /// Room for the sheets of `reports` reports.
    pub fn new(reports: usize) -> Self {
        Self {
            width: 0,
            made: vec![None; reports],
        }
    }

    /// Forgets every sheet if the width is another.
    pub fn set_width(&mut self, width: usize) {
        if width != self.width {
            self.width = width;
            self.made.fill(None);
        }
    }

    /// Makes the sheet of a report, unless it is there.
    pub fn wrap(&mut self, index: usize, report: &Report, widths: Widths) {
        let width = self.width;
        if let Some(slot) = self.made.get_mut(index)
            && slot.is_none()
        {
            *slot = Some(Arc::new(Sheet::new(report, width, widths)));
        }
    }

    /// The sheet of a report, if it was made.
    pub fn get(&self, index: usize) -> Option<&Sheet> {
        self.made.get(index)?.as_deref()
    }

    /// The sheet of a report, shared, so that the model can be changed beside it.
    pub fn share(&self, index: usize) -> Option<Arc<Sheet>> {
        self.made.get(index)?.clone()
    }
}
