//! Collation → JSON and text; each format a file, each a function to a string. Reads no file.

mod fold;
pub mod json;
pub mod listing;
mod paint;
pub mod snapshot;

use crate::collate::Collation;
use crate::story::Story;
use crate::text::Annotations;

pub use paint::Paint;

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
