//! Collation → HTML, Markdown, JSON and text; each a function to a string. Reads no file.
//!
//! [`scope::Scope`] says how much of the story goes in; `imprint` holds what every snapshot says of
//! itself; `wording` compares a reading with the base's for all of them.

pub mod change;
mod elsewhere;
pub mod findings;
mod fold;
pub mod html;
mod imprint;
pub mod json;
pub mod listing;
pub mod markdown;
mod order;
mod paint;
mod passages;
mod scope;
pub mod snapshot;
mod wording;

use crate::collate::coverage;
use crate::collate::{Claim, Collation};
use crate::story::Story;
use crate::text::Annotations;

pub use elsewhere::{Elsewhere, elsewhere, is_read};
pub use imprint::{MADE_WITH, NOT_FOUND, about, link};
pub use paint::Paint;
pub use scope::{Scope, View};
pub use wording::{Rewording, rewording};

/// A story with all that was found in it: what every export reads.
#[derive(Clone, Copy, Debug)]
pub struct Collated<'a> {
    /// The reports.
    pub story: &'a Story,
    /// What was read off each report, in order.
    pub annotations: &'a [Annotations],
    /// What was found between them.
    pub collation: &'a Collation,
}

impl Collated<'_> {
    /// How every report stands to the base's reading of a claim.
    fn marks(&self, claim: usize) -> Vec<coverage::Mark> {
        let mut row = coverage::row(self.story, self.collation, claim, self.collation.base);
        for other in self.elsewhere(claim) {
            if row[other.report] == coverage::Mark::NotFound {
                row[other.report] = other.mark;
            }
        }
        row
    }

    /// What reports say of a claim outside their readings of it.
    fn elsewhere(&self, index: usize) -> Vec<Elsewhere<'_>> {
        let Some(claim) = self.collation.claims.get(index) else {
            return Vec::new();
        };
        let divergences = order::divergences_of(*self, index);
        elsewhere(*self, claim, self.collation.base, &divergences)
    }

    /// The reports that a claim was not found in, and that say nothing else of it.
    fn missing(&self, claim: &Claim, elsewhere: &[Elsewhere<'_>]) -> Vec<usize> {
        let says = |report: &usize| elsewhere.iter().any(|e| e.report == *report);
        (0..self.story.reports.len())
            .filter(|report| !claim.found_in(*report) && !says(report))
            .collect()
    }
}

/// How a text export is laid out.
#[derive(Clone, Copy, Debug)]
pub struct TextOptions {
    /// Columns to fold lines at.
    pub width: usize,
    /// Whether escape sequences may colour it.
    pub paint: Paint,
}

impl Default for TextOptions {
    fn default() -> Self {
        Self {
            width: 80,
            paint: Paint::Plain,
        }
    }
}
