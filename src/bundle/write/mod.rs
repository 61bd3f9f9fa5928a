//! A bundle folder, written whole or not at all.

mod add;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use super::manifest::{FILE_NAME, FORMAT};
use super::read::reason;
use crate::story::Meta;

/// A bundle to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewBundle {
    /// The story's title.
    pub title: String,
    /// The day it is about.
    pub date: Option<Date>,
    /// What it is about.
    pub summary: Option<String>,
    /// Its reports, in reading order.
    pub reports: Vec<NewReport>,
}

/// A report to be written as a text file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewReport {
    /// Unique in the bundle; the file is named after it.
    pub id: String,
    /// The outlet's full name.
    pub outlet: String,
    /// The headline.
    pub title: String,
    /// What goes into the file: paragraphs separated by blank lines.
    pub body: String,
    /// What else is known.
    pub meta: Meta,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// Outlet and file of each new report, in order.
    pub reports: Vec<(String, PathBuf)>,
}

/// Why a bundle was not written. Nothing has changed on disk then.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds other things.
    #[error(
        "{}: this folder is not empty and has no bundle.toml: name a new folder, or one that is a bundle already",
        .0.display()
    )]
    Occupied(PathBuf),
    /// Something else of that name.
    #[error("{}: this is a file, not a folder: name a new folder for the bundle", .0.display())]
    NotFolder(PathBuf),
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

fn system(file: &Path) -> impl Fn(io::Error) -> WriteError {
    let file = file.to_owned();
    move |error| WriteError::System {
        file: file.clone(),
        reason: match error.kind() {
            io::ErrorKind::PermissionDenied => {
                "it may not be written: name another folder or give yourself permission".to_owned()
            }
            io::ErrorKind::StorageFull => "the disk is full: make room or name another".to_owned(),
            _ => reason(&error),
        },
    }
}

/// Makes the bundle folder `folder`, or adds the reports to the bundle that is there already: its manifest
/// keeps its words, comments and order.
pub fn write(folder: &Path, bundle: &NewBundle) -> Result<Written, WriteError> {
    match fs::read_dir(folder) {
        Ok(_) if folder.join(FILE_NAME).is_file() => return add::add(folder, bundle),
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(WriteError::Occupied(folder.to_owned()));
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(WriteError::NotFolder(folder.to_owned()));
        }
        Err(error) => return Err(system(folder)(error)),
    }
    create(folder, bundle)
}

/// Writes beside the folder's place and moves it there in one step.
fn create(folder: &Path, bundle: &NewBundle) -> Result<Written, WriteError> {
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(system(parent))?;
    let making = new_folder(parent).map_err(system(parent))?;
    let mut written = Written {
        folder: folder.to_owned(),
        reports: Vec::new(),
    };
    for report in &bundle.reports {
        let file = file_name(report);
        put(&making.path().join(&file), &report.body).map_err(system(&folder.join(&file)))?;
        written
            .reports
            .push((report.outlet.clone(), folder.join(file)));
    }
    let manifest = folder.join(FILE_NAME);
    put(
        &making.path().join(FILE_NAME),
        &document(bundle).to_string(),
    )
    .map_err(system(&manifest))?;
    if folder.exists() {
        fs::remove_dir(folder).map_err(system(folder))?;
    }
    fs::rename(making.path(), folder).map_err(system(folder))?;
    // It has moved: there is nothing left to be cleaned up under the old name.
    let _ = making.keep();
    Ok(written)
}

fn new_folder(parent: &Path) -> io::Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".parallax-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(parent)
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn file_name(report: &NewReport) -> String {
    format!("{}.txt", report.id)
}

/// The manifest, keys in the order in which the documentation has them.
fn document(bundle: &NewBundle) -> DocumentMut {
    let mut document = DocumentMut::new();
    document["format"] = value(FORMAT);
    document["title"] = value(bundle.title.as_str());
    if let Some(date) = bundle.date {
        document["date"] = value(toml_date(date));
    }
    if let Some(summary) = &bundle.summary {
        document["summary"] = value(summary.as_str());
    }
    let mut tables = ArrayOfTables::new();
    for report in &bundle.reports {
        tables.push(table(report));
    }
    document["report"] = Item::ArrayOfTables(tables);
    document
}

fn toml_date(date: Date) -> toml_edit::Datetime {
    toml_edit::Datetime {
        date: Some(toml_edit::Date {
            year: date.year().unsigned_abs(),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        }),
        time: None,
        offset: None,
    }
}

fn table(report: &NewReport) -> Table {
    let mut table = Table::new();
    table["id"] = value(report.id.as_str());
    table["outlet"] = value(report.outlet.as_str());
    table["file"] = value(file_name(report));
    table["title"] = value(report.title.as_str());
    let meta = &report.meta;
    let optional = [
        ("country", &meta.country),
        ("lang", &meta.lang),
        ("byline", &meta.byline),
        ("url", &meta.url),
        ("summary", &meta.summary),
    ];
    for (key, text) in optional {
        if let Some(text) = text {
            table[key] = value(text.as_str());
        }
    }
    if let Some(time) = meta
        .published
        .as_deref()
        .and_then(|p| p.parse::<toml_edit::Datetime>().ok())
    {
        table["published"] = value(time);
    }
    table
}
