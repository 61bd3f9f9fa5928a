//! Reports added to a bundle that is there already.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use toml_edit::{ArrayOfTables, DocumentMut, Item};

use super::{NewBundle, NewReport, WriteError, Written, file_name, put, system, table};
use crate::bundle::diagnostic::{Level, Source};
use crate::bundle::manifest::{self, FILE_NAME, Manifest};
use crate::bundle::{name, read};

/// Writes the report files, then the manifest that names them; if anything fails the files go again.
pub(super) fn add(folder: &Path, bundle: &NewBundle) -> Result<Written, WriteError> {
    let path = folder.join(FILE_NAME);
    let (known, mut document) = parse(&path)?;
    let reports = renamed(folder, &known, bundle);
    let item = document
        .entry("report")
        .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(tables) = item.as_array_of_tables_mut() else {
        let reason =
            "its reports are written as a list in brackets: write each as a [[report]] first";
        return Err(unusable(&path, reason));
    };
    for report in &reports {
        tables.push(table(report));
    }
    let mut made = Vec::new();
    let done = files(folder, &reports, &mut made)
        .and_then(|()| replace(&path, &document.to_string()).map_err(system(&path)));
    if let Err(error) = done {
        for file in made {
            // Nothing more can be done about a file that cannot be removed again.
            let _ = fs::remove_file(file);
        }
        return Err(error);
    }
    let outlets = reports.into_iter().map(|report| report.outlet);
    Ok(Written {
        folder: folder.to_owned(),
        reports: outlets.zip(made).collect(),
    })
}

fn unusable(file: &Path, reason: impl Into<String>) -> WriteError {
    WriteError::Manifest {
        file: file.to_owned(),
        reason: reason.into(),
    }
}

/// What the manifest says, and the manifest itself with its comments.
fn parse(path: &Path) -> Result<(Manifest, DocumentMut), WriteError> {
    let bytes = read::file(path).map_err(|reason| unusable(path, reason))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| unusable(path, "the manifest is not in UTF-8: save it as UTF-8"))?;
    let source = Source {
        file: path,
        text: &text,
    };
    let (known, found) = manifest::parse(&source);
    if let Some(error) = found.iter().find(|d| d.level == Level::Error) {
        let reason = format!("the bundle has errors: correct them first\n{error}");
        return Err(unusable(path, reason));
    }
    let document = text
        .parse::<DocumentMut>()
        .map_err(|error| unusable(path, error.message()))?;
    Ok((known, document))
}

/// The reports under ids and file names that are free.
fn renamed(folder: &Path, known: &Manifest, bundle: &NewBundle) -> Vec<NewReport> {
    let mut taken: BTreeSet<String> = known.reports.iter().map(|r| r.id.clone()).collect();
    let wanted = bundle.reports.iter().map(|report| {
        let mut id = name::unique(&report.id, &mut taken);
        while folder.join(format!("{id}.txt")).symlink_metadata().is_ok() {
            id = name::unique(&report.id, &mut taken);
        }
        NewReport {
            id,
            ..report.clone()
        }
    });
    wanted.collect()
}

fn files(folder: &Path, reports: &[NewReport], made: &mut Vec<PathBuf>) -> Result<(), WriteError> {
    for report in reports {
        let file = folder.join(file_name(report));
        put(&file, &report.body).map_err(system(&file))?;
        made.push(file);
    }
    Ok(())
}

/// Puts a new manifest in the place of the old one in one step.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file()
        .set_permissions(fs::metadata(path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
