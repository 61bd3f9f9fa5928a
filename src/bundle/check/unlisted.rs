//! Report files in a bundle's folder that its manifest does not list.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{folder, folder_of};
use crate::bundle::diagnostic::Diagnostic;
use crate::bundle::loose::is_report_file;

/// The report files in the folder of `manifest` that it does not list, by name. What says what the folder is, is none.
pub fn unlisted(manifest: &Path) -> Vec<PathBuf> {
    let inside = folder_of(manifest);
    let whole = |path: &PathBuf| path.canonicalize().ok();
    let named = folder::named(manifest);
    let listed: BTreeSet<PathBuf> = named.iter().filter_map(whole).collect();
    let Ok(entries) = fs::read_dir(inside) else {
        return Vec::new();
    };
    let report = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let about = name.to_string_lossy().to_lowercase().starts_with("readme");
        let own = entry.file_type().is_ok_and(|kind| kind.is_file());
        own && !about && is_report_file(&name)
    };
    let found = entries.flatten().filter(report);
    let mut files: Vec<PathBuf> = found
        .map(|entry| folder::shown(inside, entry.file_name()))
        .filter(|path| whole(path).is_some_and(|path| !listed.contains(&path)))
        .collect();
    files.sort();
    files
}

/// A warning for each.
pub(super) fn look(manifest: &Path) -> Vec<Diagnostic> {
    let text = "this file is not in bundle.toml and is not read: import it into the bundle, or move it away";
    let files = unlisted(manifest);
    files
        .iter()
        .map(|file| Diagnostic::warning(file, text))
        .collect()
}
