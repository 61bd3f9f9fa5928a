//! Wrapped reports, kept until the width changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::layout::{Sheet, Widths};
use crate::story::Report;

/// Reports, and their sheets with blank rows between claims.
type Aligned = (Vec<usize>, BTreeMap<usize, Arc<Sheet>>);

/// The sheets of all reports at one width, made when they are first needed.
#[derive(Clone, Debug)]
pub struct Sheets {
    width: usize,
    made: Vec<Option<Arc<Sheet>>>,
    /// The reports whose rows are aligned with one another, and their sheets.
    aligned: Option<Aligned>,
}

impl Sheets {
    /// Room for the sheets of `reports` reports.
    pub fn new(reports: usize) -> Self {
        Self {
            width: 0,
            made: vec![None; reports],
            aligned: None,
        }
    }

    /// Forgets every sheet if the width is another.
    pub fn set_width(&mut self, width: usize) {
        if width != self.width {
            self.width = width;
            self.made.fill(None);
            self.aligned = None;
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
        match self.aligned_sheet(index) {
            Some(sheet) => Some(sheet),
            None => self.made.get(index)?.as_deref(),
        }
    }

    fn aligned_sheet(&self, index: usize) -> Option<&Arc<Sheet>> {
        self.aligned.as_ref()?.1.get(&index)
    }

    /// Whether these reports, and no others, are aligned.
    pub fn is_aligned(&self, reports: &[usize]) -> bool {
        let aligned = self.aligned.as_ref();
        aligned.is_some_and(|(known, _)| known == reports)
    }

    /// Shows these sheets in place of the plain ones.
    pub fn set_aligned(&mut self, reports: Vec<usize>, sheets: BTreeMap<usize, Arc<Sheet>>) {
        self.aligned = Some((reports, sheets));
    }

    /// Shows the plain sheets again.
    pub fn clear_aligned(&mut self) {
        self.aligned = None;
    }

    /// The sheet of a report, shared, so that the model can be changed beside it.
    pub fn share(&self, index: usize) -> Option<Arc<Sheet>> {
        match self.aligned_sheet(index) {
            Some(sheet) => Some(Arc::clone(sheet)),
            None => self.made.get(index)?.clone(),
        }
    }
}
