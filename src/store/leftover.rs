//! What a killed writer has left: a complete file that had not been renamed yet.
//!
//! A file gets its name once the disk has taken it, so that no loss of power can leave an empty one in its place. On a
//! busy disk that takes seconds, and a writer that is killed in the meantime has written everything. Notes merge in any order
//! ([`crate::notes`]), so such leftovers are merged like the notes of somebody else.

use std::fs;
use std::path::{Path, PathBuf};

use super::target_of;
use crate::bundle::folder_of;

/// Prefix of the names of notes that are being written.
const UNFINISHED: &str = ".parallax-notes-";

/// Prefix of the name of the temporary file for `path`: it says which file it is meant for, as a folder may hold the
/// notes of many stories, and how many bytes the complete file has.
pub(super) fn prefix(path: &Path, bytes: usize) -> String {
    format!("{}{bytes}-", meant_for(path))
}

fn meant_for(path: &Path) -> String {
    let target = target_of(path);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!("{UNFINISHED}{name}-")
}

/// The texts of the complete temporary files for `path`, in the order of their names.
pub(super) fn texts(path: &Path) -> Vec<String> {
    let mut left = left(path);
    left.sort();
    left.iter().filter_map(whole).collect()
}

/// Removes the temporary files for `path`. Only one writer is active at a time, so none of them is in use.
pub(super) fn sweep(path: &Path) {
    for file in left(path) {
        // A leftover does no harm.
        let _ = fs::remove_file(file.path);
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Leftover {
    path: PathBuf,
    /// How many bytes its name promises.
    bytes: usize,
}

fn left(path: &Path) -> Vec<Leftover> {
    let Ok(entries) = fs::read_dir(folder_of(&target_of(path))) else {
        return Vec::new();
    };
    let beginning = meant_for(path);
    let named = |entry: fs::DirEntry| {
        let name = entry.file_name();
        let rest = name.to_str()?.strip_prefix(&beginning)?;
        let bytes = rest.split('-').next()?.parse().ok()?;
        let path = entry.path();
        Some(Leftover { path, bytes })
    };
    entries.filter_map(Result::ok).filter_map(named).collect()
}

/// The text of a file that has as many bytes as its name says.
fn whole(left: &Leftover) -> Option<String> {
    // Its name can be anybody's doing: a link or a pipe is not followed.
    let there = fs::symlink_metadata(&left.path).ok()?;
    if !there.is_file() || there.len() != left.bytes as u64 {
        return None;
    }
    fs::read_to_string(&left.path).ok()
}
