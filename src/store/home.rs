//! Notes that were kept in the user's own folder while the one beside the manifest took nothing: they belong there, where
//! others look for them.

use std::fs;
use std::path::{Path, PathBuf};

use super::lock::Locked;
use super::notes::{peek, with_leftovers};
use crate::bundle::folder_of;
use crate::notes::Notes;

/// Such notes, which nobody else writes meanwhile.
pub(super) struct Home {
    path: PathBuf,
    /// What they are.
    pub notes: Notes,
    _lock: Locked,
}

impl Home {
    /// The notes in the file `own`, if there is one that can be understood.
    pub(super) fn of(own: &Path) -> Option<Self> {
        if !own.is_file() {
            return None;
        }
        let lock = Locked::folder(folder_of(own)).ok()?;
        let notes = with_leftovers(peek(own).ok()?, own);
        Some(Self {
            path: own.to_owned(),
            notes,
            _lock: lock,
        })
    }

    /// Removes the file once they stand beside the manifest. They would else come back when somebody removes the file there.
    pub(super) fn leave(self) {
        // If it stays, nothing is lost.
        let _ = fs::remove_file(&self.path);
    }
}
