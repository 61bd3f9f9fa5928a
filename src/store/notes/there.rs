//! What stands in a file of notes, for whoever reads it: with what a killed writer had ready, or why it cannot be read, and
//! where to keep it then.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::super::leftover;
use super::NotesPlace;
use crate::bundle::read;
use crate::notes::{self, Notes};

/// What is there, for one who writes nothing, and what is to be told of it. A file that cannot be understood is left
/// where it is: whoever only reads a story changes nothing in it.
pub fn look(place: &NotesPlace) -> (Notes, Vec<String>) {
    let mut all = Notes::default();
    let mut remarks = Vec::new();
    for path in [&place.beside, &place.own].into_iter().flatten() {
        match peek(path) {
            Ok(found) => all.merge(&with_leftovers(found, path)),
            Err(why) => remarks.push(format!(
                "{}: marks, notes and links in it are not heeded: {why}",
                path.display()
            )),
        }
    }
    (all, remarks)
}

/// The notes in a file, none in one that is not there; or why they cannot be read.
pub(in super::super) fn peek(path: &Path) -> Result<Notes, String> {
    let Some(bytes) = read::beside(path)? else {
        return Ok(Notes::default());
    };
    let text = String::from_utf8(bytes).map_err(|_| "it is not in UTF-8".to_owned())?;
    notes::read(&text).map_err(|error| error.to_string())
}

/// `found`, with what a writer was about to put there when it was killed. What cannot be understood of that was never
/// anybody's notes.
pub(in super::super) fn with_leftovers(mut found: Notes, path: &Path) -> Notes {
    for text in leftover::texts(path) {
        if let Ok(left) = notes::read(&text) {
            found.merge(&left);
        }
    }
    found
}

/// Moves a file to the first free name of `NAME.corrupt-1`, `NAME.corrupt-2` …
pub(super) fn aside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for number in 1.. {
        let kept = path.with_file_name(format!("{name}.corrupt-{number}"));
        // Made first, so that a name somebody takes meanwhile is never written over.
        match File::create_new(&kept) {
            Ok(_) => {
                // A name without a file's words would only be in the way.
                return match fs::rename(path, &kept) {
                    Ok(()) => Ok(kept),
                    Err(error) => fs::remove_file(&kept).and(Err(error)),
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("no name is free"))
}
