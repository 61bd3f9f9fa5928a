//! Round-ups (later web pages, feeds, URLs) → bundle folder.

mod error;
pub mod roundup;

use std::path::{Path, PathBuf};

use crate::bundle::decode;
use crate::bundle::read;
use crate::bundle::write::{self, Written};

pub use error::ImportError;
pub use roundup::{Roundup, RoundupReport, roundup};

/// What an import has done.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// Outlet and file of each report that was written, in order.
    pub reports: Vec<(String, PathBuf)>,
    /// What the user should know, one sentence each.
    pub warnings: Vec<String>,
}

/// Brings the round-up page in the text file `file` (`-` is standard input) into the bundle folder `into`,
/// which is made if it is absent. The folder is written whole or not at all.
pub fn run_roundup(file: &Path, into: &Path) -> Result<Imported, ImportError> {
    let unreadable = |reason: String| ImportError::Source {
        file: file.to_owned(),
        reason,
    };
    let bytes = if file == Path::new("-") {
        read::stdin()
    } else {
        read::file(file)
    }
    .map_err(unreadable)?;
    let decoded = decode::decode(&bytes, false).map_err(|error| unreadable(error.to_string()))?;
    let page = roundup(&decoded.text);
    if page.reports.is_empty() {
        return Err(ImportError::NoReport {
            file: file.to_owned(),
        });
    }
    let Written { folder, reports } = write::write(into, &page.to_bundle())?;
    let mut warnings = Vec::new();
    if decoded.guessed {
        warnings.push(format!(
            "the encoding of {} is not stated and was taken to be {}",
            file.display(),
            decoded.encoding
        ));
    }
    if page.removed > 0 {
        warnings.push(format!(
            "control or format characters removed from {}: {}",
            file.display(),
            page.removed
        ));
    }
    Ok(Imported {
        folder,
        reports,
        warnings,
    })
}
