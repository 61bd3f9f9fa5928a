//! Writes the result of an import to disk: makes a bundle or adds to one, completely or not at all.
//!
//! A plan says what every file will hold (`plan`, with `again` for reports that are there already); `commit` carries
//! it out by way of a staging folder inside the bundle's.

mod again;
mod commit;
mod manifest;
mod plan;

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::read::reason;
use crate::story::{Meta, Role};

pub use commit::finish;
pub use plan::{Change, Plan, Put, Step};

/// A bundle to write, or what to add to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewBundle {
    /// The story's title; a bundle that is there keeps its own.
    pub title: String,
    /// The day it is about.
    pub date: Option<Date>,
    /// What it is about.
    pub summary: Option<String>,
    /// Its reports, in reading order.
    pub reports: Vec<NewReport>,
}

/// A report to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewReport {
    /// The file is named after it; made unique unless `fixed`.
    pub id: String,
    /// Whether the user named the id: a report of that id is the same report then.
    pub fixed: bool,
    /// The outlet's full name.
    pub outlet: String,
    /// Whether the source itself names the outlet. If not, that is a guess, or what the user says of a report that may be there
    /// already.
    pub named: bool,
    /// Two to four columns for narrow headers, where the user or the source names them.
    pub short: Option<String>,
    /// The headline.
    pub title: String,
    /// What it is to the editor.
    pub role: Role,
    /// What goes into the file: paragraphs separated by blank lines.
    pub body: String,
    /// Whether the body is Markdown, and goes into an `.md` file as it is.
    pub markdown: bool,
    /// The file that holds it and nothing else, as the user named it.
    pub origin: Option<PathBuf>,
    /// What else is known.
    pub meta: Meta,
    /// Keys of the manifest whose values the user says: of a report that is there already, they go before what the
    /// manifest says.
    pub stated: Vec<&'static str>,
}

impl NewReport {
    /// The ending of its file's name.
    fn ending(&self) -> &'static str {
        if self.markdown { "md" } else { "txt" }
    }
}

/// Why a bundle was not written. Nothing has changed on disk in that case.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds other things.
    #[error(
        "{}: this folder is not empty and has no bundle.toml: name a new folder, or an existing bundle",
        .0.display()
    )]
    Occupied(PathBuf),
    /// Something else of that name.
    #[error("{}: this is a file, not a folder: name a new folder for the bundle", .0.display())]
    NotFolder(PathBuf),
    /// A folder where a file has to be.
    #[error("{}: this is a folder, where a file of the bundle has to be: rename or remove it", .0.display())]
    InTheWay(PathBuf),
    /// The bundle that is there already has errors, or a form that cannot be added to.
    #[error("{}: {}", file.display(), .reason)]
    Manifest {
        /// The manifest.
        file: PathBuf,
        /// Why, and what to do.
        reason: String,
    },
    /// The system says no.
    #[error("{}: {}", file.display(), .reason)]
    System {
        /// What could not be written or read.
        file: PathBuf,
        /// Why, and what to do.
        reason: String,
    },
}

fn unusable(file: &Path, reason: impl Into<String>) -> WriteError {
    WriteError::Manifest {
        file: file.to_owned(),
        reason: reason.into(),
    }
}

fn system(file: &Path) -> impl Fn(io::Error) -> WriteError {
    let file = file.to_owned();
    move |error| WriteError::System {
        file: file.clone(),
        reason: match error.kind() {
            io::ErrorKind::PermissionDenied => {
                "no permission to write: name another folder or change the permissions".to_owned()
            }
            io::ErrorKind::StorageFull => {
                "the disk is full: free some space or name another folder".to_owned()
            }
            io::ErrorKind::ReadOnlyFilesystem => {
                "the disk is read-only: name another folder".to_owned()
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => reason(&error),
            // The rest of the system's message names a temporary file, which would not help.
            kind => format!("it could not be written: {kind}"),
        },
    }
}

/// Makes the bundle folder `folder`, or adds the reports to the bundle that is there already: its manifest
/// keeps its words, comments and order. Returns what was done.
pub fn write(folder: &Path, bundle: &NewBundle) -> Result<Plan, WriteError> {
    let place = commit::Place::take(folder)?;
    let plan = plan::plan(folder, bundle)?;
    place.commit(&plan)?;
    Ok(plan)
}

/// What [`write()`] would do, without doing it.
pub fn plan(folder: &Path, bundle: &NewBundle) -> Result<Plan, WriteError> {
    plan::plan(folder, bundle)
}
