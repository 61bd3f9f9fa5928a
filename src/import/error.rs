//! Why an import could not be done.

use std::path::PathBuf;

use crate::bundle::write::WriteError;

/// Why nothing was imported. Nothing has been written then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The source cannot be read as text.
    #[error("{}: {reason}", file.display())]
    Source {
        /// The source, as the user named it.
        file: PathBuf,
        /// Why, and what to do.
        reason: String,
    },
    /// The page is no round-up.
    #[error(
        "{}: no report was found in this page: a round-up has for each report a headline, a summary on the next line, \
         and below it the article whose sentences the summary repeats; import a page of one report without --roundup",
        file.display()
    )]
    NoReport {
        /// The page, as the user named it.
        file: PathBuf,
    },
    /// The bundle cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}
