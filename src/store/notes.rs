//! Notes on disk: `notes.toml` beside `bundle.toml`, else in the user's data folder.
//!
//! Every write reads what is there first, under a lock, and merges: two readers of one bundle never
//! lose each other's notes. What cannot be understood is moved aside, never written over.

mod there;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::home::Home;
use super::lock::Locked;
use super::{gist, leftover, write_whole_as};
use crate::bundle::{folder_of, read};
use crate::notes::{self, FormError, Notes};

pub use crate::notes::FILE_NAME;
use there::aside;
pub use there::look;
pub(super) use there::{peek, with_leftovers};

/// Why notes were not saved on disk.
#[derive(Debug, thiserror::Error)]
pub enum NotesError {
    /// A folder does not take the file.
    #[error("{} in {}", gist(source), path.display())]
    Write {
        /// Where it was tried.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Neither the bundle's folder nor the user's takes the file.
    #[error("{beside}; {own}")]
    Nowhere {
        /// Why not the one beside the manifest.
        beside: Box<NotesError>,
        /// Why not the user's.
        own: Box<NotesError>,
    },
    /// A file is there that must not be touched.
    #[error("{} is left alone: {why}", path.display())]
    Foreign {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

/// Where the notes of a story may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesPlace {
    /// `notes.toml` beside the manifest; none for loose files.
    pub beside: Option<PathBuf>,
    /// The file in the user's data folder; none where the user has no folder.
    pub own: Option<PathBuf>,
}

/// Notes and the files they are kept in.
#[derive(Debug)]
pub struct NotesFile {
    place: NotesPlace,
    /// Whether the folder beside the manifest has refused a write.
    refused: bool,
    /// What is known to be on disk.
    known: Notes,
    /// What this process last put there.
    sent: Option<Notes>,
    /// What the reader is to be told, oldest first.
    remarks: Vec<String>,
}

impl NotesFile {
    /// Reads what is there. What is wrong is told in the remarks and never stops anything.
    pub fn open(place: NotesPlace) -> Self {
        let mut file = Self {
            place,
            refused: false,
            known: Notes::default(),
            sent: None,
            remarks: Vec::new(),
        };
        file.known = file.read_all();
        file
    }

    /// What is known to be on disk.
    pub fn known(&self) -> &Notes {
        &self.known
    }

    /// What there was to say since this was last asked.
    pub fn take_remarks(&mut self) -> Vec<String> {
        std::mem::take(&mut self.remarks)
    }

    /// The file that they belong in, for one who is to put them there himself.
    pub fn wanted(&self) -> PathBuf {
        let path = self.place.beside.as_deref().or(self.place.own.as_deref());
        path.unwrap_or(Path::new(FILE_NAME)).to_owned()
    }

    /// Both files that may hold notes.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        [self.place.beside.as_deref(), self.place.own.as_deref()]
            .into_iter()
            .flatten()
    }

    /// Puts `mine`, which grew out of `base`, on disk together with whatever others have written
    /// meanwhile, and gives all of it.
    ///
    /// # Errors
    /// If neither place takes the file. What was there is unharmed.
    pub fn save(&mut self, base: &Notes, mine: &Notes) -> Result<Notes, NotesError> {
        // A folder that was gone may be back.
        let first = self.paths().next().map(Path::to_owned);
        let Some(first) = first else {
            return Err(NotesError::Write {
                path: PathBuf::from(FILE_NAME),
                source: io::Error::other("no folder of the user's is known to keep them"),
            });
        };
        let error = match self.save_in(&first, base, mine) {
            Ok(merged) => {
                if std::mem::take(&mut self.refused) {
                    let beside = first.display();
                    self.remarks
                        .push(format!("notes are kept beside the bundle again: {beside}"));
                }
                return Ok(merged);
            }
            Err(error) => error,
        };
        let own = self.place.own.clone().filter(|own| *own != first);
        let Some(own) = own else { return Err(error) };
        match self.save_in(&own, base, mine) {
            Ok(merged) => {
                if std::mem::replace(&mut self.refused, true) {
                    return Ok(merged);
                }
                // Said once it is so, and first what has become of them: a row of the screen may hold no more.
                let (folder, own) = (folder_of(&first), own.display());
                let why = match &error {
                    _ if !folder.is_dir() => format!("the folder {} is gone", folder.display()),
                    NotesError::Write { source, .. } => format!("the bundle: {}", gist(source)),
                    other => other.to_string(),
                };
                self.remarks
                    .push(format!("notes are kept in your own folder ({why}): {own}"));
                Ok(merged)
            }
            Err(other) => Err(NotesError::Nowhere {
                beside: Box::new(error),
                own: Box::new(other),
            }),
        }
    }

    fn save_in(&mut self, path: &Path, base: &Notes, mine: &Notes) -> Result<Notes, NotesError> {
        let failed = |source| NotesError::Write {
            path: path.to_owned(),
            source,
        };
        let folder = folder_of(path);
        if Some(path) == self.place.own.as_deref() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let _lock = Locked::folder(folder).map_err(failed)?;
        let there = self.read_file(path)?;
        let mut theirs = with_leftovers(there.clone(), path);
        let own = self.place.own.as_deref().filter(|own| *own != path);
        let home = own.and_then(Home::of);
        if let Some(home) = &home {
            theirs.merge(&home.notes);
        }
        let merged = notes::reconcile(base, self.sent.as_ref(), mine, &theirs);
        if merged != there {
            let text = notes::write(&merged);
            let unfinished = leftover::prefix(path, text.len());
            write_whole_as(path, text.as_bytes(), &unfinished).map_err(failed)?;
        }
        leftover::sweep(path);
        if let Some(home) = home {
            home.leave();
        }
        self.known.clone_from(&merged);
        self.sent = Some(mine.clone());
        Ok(merged)
    }

    /// What is on disk now; none if nothing there has changed since it was last read or written.
    pub fn reload(&mut self) -> Option<Notes> {
        let theirs = self.read_all();
        if theirs == self.known || theirs.is_blank() {
            return None;
        }
        self.known.clone_from(&theirs);
        Some(theirs)
    }

    /// Both files together.
    fn read_all(&mut self) -> Notes {
        let mut all = Notes::default();
        for (path, beside) in [
            (self.place.beside.clone(), true),
            (self.place.own.clone(), false),
        ] {
            let Some(path) = path else { continue };
            let lock = Locked::folder(folder_of(&path)).ok();
            match self.read_file(&path) {
                Ok(found) => all.merge(&with_leftovers(found, &path)),
                Err(error) => {
                    self.refused |= beside;
                    self.remarks.push(error.to_string());
                }
            }
            drop(lock);
        }
        all
    }

    /// The notes in a file; none in one that is not there. A file that cannot be understood is
    /// moved aside.
    fn read_file(&mut self, path: &Path) -> Result<Notes, NotesError> {
        let foreign = |why: String| NotesError::Foreign {
            path: path.to_owned(),
            why,
        };
        let Some(bytes) = read::beside(path).map_err(foreign)? else {
            return Ok(Notes::default());
        };
        let why = match std::str::from_utf8(&bytes) {
            Err(_) => "it is not in UTF-8".to_owned(),
            Ok(text) => match notes::read(text) {
                Ok(found) => return Ok(found),
                Err(newer @ FormError::Newer(_)) => return Err(foreign(newer.to_string())),
                Err(broken) => broken.to_string(),
            },
        };
        match aside(path) {
            Ok(kept) => {
                // Whoever has read or written notes in this session still has them.
                let left = if self.known.is_blank() && self.sent.is_none() {
                    "the reader goes on without what stood in it"
                } else {
                    "the notes that the reader has stay, and the next change writes them all anew"
                };
                let (path, kept) = (path.display(), kept.file_name().unwrap_or_default());
                let kept = kept.to_string_lossy();
                self.remarks.push(format!(
                    "{path} is broken and kept as {kept} ({why}): {left}"
                ));
                Ok(Notes::default())
            }
            Err(error) => Err(foreign(format!(
                "{why}, and it cannot be moved aside: {}",
                read::in_words(&error)
            ))),
        }
    }
}

#[cfg(test)]
mod tests;
