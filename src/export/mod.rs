//! Collation → HTML, Markdown, JSON and text; each a function to a string. Reads no file.
//!
//! [`scope::Scope`] says how much of the story goes in; `imprint` holds what every snapshot says of
//! itself; `wording` compares a reading with the base's for all of them.

pub mod change;
mod elsewhere;
pub mod findings;
pub mod fold;
pub mod html;
mod imprint;
mod indented;
pub mod json;
pub mod listing;
pub mod markdown;
mod order;
mod paint;
mod passages;
mod scope;
pub mod snapshot;
mod wording;
mod written;

use crate::collate::coverage;
use crate::collate::{Collation, Divergence};
use crate::story::Story;
use crate::text::Annotations;
use crate::theme::ascii;

pub use elsewhere::{Elsewhere, elsewhere, is_read};
pub use imprint::{MADE_WITH, NO_TEXT, NOT_FOUND, about, counted, link};
pub use paint::Paint;
pub use scope::{Scope, View};
pub use wording::{Rewording, rewording};
pub use written::Written;

/// A story with all that was found in it: what every export reads.
#[derive(Clone, Copy, Debug)]
pub struct Collated<'a> {
    /// The reports.
    pub story: &'a Story,
    /// What was read off each report, in order.
    pub annotations: &'a [Annotations],
    /// What was found between them.
    pub collation: &'a Collation,
    /// The notes on it.
    pub written: Option<&'a Written>,
}

impl Collated<'_> {
    /// Whether a cell of the table is empty because the report has no text.
    fn is_blank(&self, report: usize, standing: coverage::Standing) -> bool {
        standing.mark == coverage::Mark::NotFound && !self.story.reports[report].has_text()
    }

    /// How every report stands to the base's reading of a claim.
    fn standings(&self, claim: usize) -> Vec<coverage::Standing> {
        let mut row = coverage::row(self.story, self.collation, claim, self.collation.base);
        for other in self.elsewhere(claim) {
            if row[other.report].mark == coverage::Mark::NotFound {
                row[other.report] = other.standing();
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

    /// The reports that a claim was not found in, and that say nothing else of it; without those of which a
    /// person says that they leave it out.
    fn missing(&self, index: usize, elsewhere: &[Elsewhere<'_>]) -> Vec<usize> {
        let Some(claim) = self.collation.claims.get(index) else {
            return Vec::new();
        };
        let says = |report: &usize| elsewhere.iter().any(|e| e.report == *report);
        let omitted = self.omitted(index);
        let silent =
            |report: &usize| !claim.found_in(*report) && !says(report) && !omitted.contains(report);
        (0..self.story.reports.len())
            .filter(|report| self.story.reports[*report].has_text() && silent(report))
            .collect()
    }

    /// What was written about a claim.
    fn written_at(&self, claim: usize) -> Option<&written::AtClaim> {
        self.written?.at(claim)
    }

    /// The reports of which a person says that they leave a claim out.
    fn omitted(&self, claim: usize) -> &[usize] {
        self.written_at(claim).map_or(&[], |at| &at.omitted)
    }

    /// The ids of the claims that a difference stands for.
    fn claim_ids(&self, divergence: &Divergence) -> impl Iterator<Item = &str> {
        let claims = divergence.claims();
        claims.filter_map(|claim| Some(self.collation.claims.get(claim)?.id.as_str()))
    }

    /// The words after a difference about what was written on it: the claim's mark, how many notes, and the outlets that a
    /// person says to leave it out; `None` if nothing was written. Where it is for several claims, of which claim.
    fn decided(&self, divergence: &Divergence) -> Option<String> {
        let said = |claim: usize| {
            let brief = self.written_at(claim)?.brief();
            let confirmed = self.confirmed(divergence, claim);
            let parts: Vec<String> = brief.into_iter().chain(confirmed).collect();
            let said = (!parts.is_empty()).then(|| parts.join("; "))?;
            Some(if divergence.also.is_empty() {
                said
            } else {
                format!("{} {said}", self.collation.claims.get(claim)?.id)
            })
        };
        let parts: Vec<String> = divergence.claims().filter_map(said).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// Of which outlets that a difference calls silent a person says that they leave one of its claims out, in words.
    fn confirmed(&self, divergence: &Divergence, claim: usize) -> Option<String> {
        let omitted = self.omitted(claim);
        let silent = divergence.missing_from.iter();
        let names: Vec<&str> = silent
            .filter(|report| omitted.contains(report))
            .filter_map(|report| Some(self.story.reports.get(*report)?.short.as_str()))
            .collect();
        (!names.is_empty()).then(|| format!("{}: {}", written::LEFT_OUT, names.join(" ")))
    }

    /// What was written that a snapshot does not show beside a claim's wordings.
    fn unplaced(&self, scope: &Scope) -> Vec<written::Entry> {
        let Some(written) = self.written else {
            return Vec::new();
        };
        let mut out = Vec::new();
        if !scope.shows(View::Stack) {
            let order = scope.order(*self);
            out.extend(written.listed(&self.collation.claims, &order, self.story));
        }
        if scope.claims.is_none() {
            out.extend(written.apart.iter().cloned());
        }
        out
    }
}

/// How a text export is laid out.
#[derive(Clone, Copy, Debug)]
pub struct TextOptions {
    /// Columns to fold lines at.
    pub width: usize,
    /// Whether lines that other programs look for (`file:line:column: …`) are folded too: only where a person
    /// alone reads them.
    pub by_eye: bool,
    /// Whether escape sequences may colour it.
    pub paint: Paint,
    /// Whether marks are written in ASCII; letters stay what they are.
    pub ascii: bool,
}

impl TextOptions {
    /// What stands where words are cut off.
    fn cut(&self) -> &'static str {
        if self.ascii { ".." } else { "…" }
    }

    /// A finished text with its marks as they are asked for.
    fn marked(&self, text: String) -> String {
        if self.ascii {
            ascii(&text).into_owned()
        } else {
            text
        }
    }
}

impl Default for TextOptions {
    fn default() -> Self {
        Self {
            width: 80,
            by_eye: false,
            paint: Paint::Plain,
            ascii: false,
        }
    }
}
