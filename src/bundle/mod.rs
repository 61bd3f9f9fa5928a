//! Folder ⇄ `Story`: manifest, decoding, path rules, diagnostics.

pub mod diagnostic;

use std::path::PathBuf;

use crate::story::Story;

pub use diagnostic::{Diagnostic, Level};

/// What could not be done at all. Everything less is a [`Diagnostic`].
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The bundle cannot be read: the diagnostics say why, the first one is the reason.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Bad(Vec<Diagnostic>),
}

/// A story read from disk.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The bundle's folder; none for loose files and standard input.
    pub folder: Option<PathBuf>,
    /// The file of each report, in order, as the user would name it.
    pub files: Vec<PathBuf>,
    /// Warnings, in reading order.
    pub warnings: Vec<Diagnostic>,
}

/// Reads a story: a bundle folder, a `bundle.toml`, loose report files, or `-`.
pub fn load(paths: &[PathBuf]) -> Result<Loaded, BundleError> {
    let _ = paths;
    Ok(Loaded::default())
}
