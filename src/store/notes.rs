//! Notes on disk: `notes.toml` beside `bundle.toml`, else in the user's data folder.
//!
//! Every write reads what is there first, under a lock, and merges: two readers of one bundle never
//! lose each other's notes. What cannot be understood is moved aside, never written over.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::home::Home;
use super::lock::Locked;
use super::{folder_of, gist, leftover, write_whole_as};
use crate::bundle::read;
use crate::notes::{self, FormError, Notes};

pub use crate::notes::FILE_NAME;

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
pub(super) fn peek(path: &Path) -> Result<Notes, String> {
    let Some(bytes) = read::beside(path)? else {
        return Ok(Notes::default());
    };
    let text = String::from_utf8(bytes).map_err(|_| "it is not in UTF-8".to_owned())?;
    notes::read(&text).map_err(|error| error.to_string())
}

/// `found`, with what a writer was about to put there when it was killed. What cannot be understood of that was never
/// anybody's notes.
pub(super) fn with_leftovers(mut found: Notes, path: &Path) -> Notes {
    for text in leftover::texts(path) {
        if let Ok(left) = notes::read(&text) {
            found.merge(&left);
        }
    }
    found
}

/// Moves a file to the first free name of `NAME.corrupt-1`, `NAME.corrupt-2` …
fn aside(path: &Path) -> io::Result<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Change, Note};

    fn place(folder: &Path) -> NotesPlace {
        NotesPlace {
            beside: Some(folder.join("bundle").join(FILE_NAME)),
            own: Some(folder.join("own").join("x.toml")),
        }
    }

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("bundle")).unwrap();
        folder
    }

    fn with(notes: &Notes, text: &str) -> Notes {
        let mut notes = notes.clone();
        let note = Note {
            text: text.to_owned(),
            about: Vec::new(),
        };
        notes.apply(Change::Note(notes.new_note_id(&note), Some(note)));
        notes
    }

    fn known(file: &NotesFile) -> Notes {
        file.known().clone()
    }

    /// Saves what grew out of all that is known.
    fn save(file: &mut NotesFile, mine: &Notes) -> Result<Notes, NotesError> {
        let base = known(file);
        file.save(&base, mine)
    }

    /// Adds a note to all that is known.
    fn add(file: &mut NotesFile, text: &str) -> Result<Notes, NotesError> {
        let mine = with(file.known(), text);
        save(file, &mine)
    }

    fn texts(notes: &Notes) -> Vec<String> {
        let mut texts: Vec<_> = notes.notes.live().map(|(_, n)| n.text.clone()).collect();
        texts.sort();
        texts
    }

    #[test]
    fn whoever_only_looks_changes_nothing() {
        let folder = folder();
        let place = place(folder.path());
        let mut file = NotesFile::open(place.clone());
        add(&mut file, "one").unwrap();
        assert_eq!(look(&place), (known(&file), Vec::new()));
        let path = place.beside.clone().unwrap();
        for broken in [&b"format = 1\n[[note]]\nid = \n"[..], b"\xff"] {
            fs::write(&path, broken).unwrap();
            let (found, remarks) = look(&place);
            assert!(found.is_blank());
            assert_eq!(remarks.len(), 1, "{remarks:?}");
            assert_eq!(names(&folder.path().join("bundle")), [FILE_NAME]);
            assert_eq!(fs::read(&path).unwrap(), broken);
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let name = |e: io::Result<fs::DirEntry>| e.unwrap().file_name().into_string().unwrap();
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn it_is_said_where_notes_are_kept_once_they_are_there() {
        let folder = folder();
        let place = place(folder.path());
        fs::remove_dir(folder.path().join("bundle")).unwrap();
        let own = place.own.clone().unwrap();
        // A file stands where a folder would have to be: no notes are kept, and nothing says so.
        fs::write(own.parent().unwrap(), "").unwrap();
        let mut file = NotesFile::open(place.clone());
        file.take_remarks();
        let failed = add(&mut file, "a").unwrap_err();
        assert!(matches!(failed, NotesError::Nowhere { .. }), "{failed:?}");
        let said = failed.to_string();
        assert!(!said.contains("os error"), "{said}");
        assert_eq!(file.take_remarks(), Vec::<String>::new());
        fs::remove_file(own.parent().unwrap()).unwrap();
        add(&mut file, "a").unwrap();
        let said = file.take_remarks();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("notes are kept in your own folder ("),
            "{said:?}"
        );
        assert_eq!(texts(NotesFile::open(place).known()), ["a"]);
    }

    #[test]
    fn nothing_is_written_before_there_is_something_to_say() {
        let folder = folder();
        let mut file = NotesFile::open(place(folder.path()));
        save(&mut file, &Notes::default()).unwrap();
        assert!(names(&folder.path().join("bundle")).is_empty());
        assert!(!folder.path().join("own").exists());
    }

    #[test]
    fn two_writers_lose_nothing_and_leave_nothing_beside_the_file() {
        let folder = folder();
        let mut one = NotesFile::open(place(folder.path()));
        let mut two = NotesFile::open(place(folder.path()));
        let first = add(&mut one, "a").unwrap();
        let second = add(&mut two, "b").unwrap();
        assert_eq!(texts(&second), ["a", "b"]);
        let both = one.reload().unwrap();
        let mine = with(&first, "c");
        assert_eq!(
            texts(&notes::reconcile(&first, None, &mine, &both)),
            ["a", "b", "c"]
        );
        assert_eq!(one.reload(), None, "nothing new");
        assert_eq!(names(&folder.path().join("bundle")), [FILE_NAME]);
        assert_eq!(
            texts(NotesFile::open(place(folder.path())).known()),
            ["a", "b"]
        );
    }

    #[test]
    fn what_a_killed_writer_had_ready_is_taken_in() {
        let folder = folder();
        let place = place(folder.path());
        let path = place.beside.clone().unwrap();
        let mut file = NotesFile::open(place.clone());
        add(&mut file, "kept").unwrap();
        let text = notes::write(&with(file.known(), "on its way"));
        let leave = |name: &str, bytes: usize, text: &str| {
            let name = leftover::prefix(&path.with_file_name(name), bytes) + "x";
            fs::write(path.with_file_name(name), text).unwrap();
        };
        leave(FILE_NAME, text.len(), &text);
        // One that was not whole, one that the disk never took, one of another story.
        leave(FILE_NAME, text.len() + 1, &text);
        leave(FILE_NAME, 9, "\0\0\0\0\0\0\0\0\0");
        let other = notes::write(&with(&Notes::default(), "another story's"));
        leave("x.toml", other.len(), &other);

        let both = ["kept", "on its way"];
        assert_eq!(texts(&look(&place).0), both);
        let mut file = NotesFile::open(place.clone());
        assert_eq!(texts(file.known()), both);
        assert!(file.take_remarks().is_empty());
        assert_eq!(
            names(path.parent().unwrap()).len(),
            5,
            "reading changes nothing"
        );
        let mine = known(&file);
        save(&mut file, &mine).unwrap();
        assert_eq!(names(path.parent().unwrap()).len(), 2);
        assert_eq!(texts(&peek(&path).unwrap()), both);
    }

    #[test]
    fn many_threads_at_once() {
        let folder = folder();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let place = place(folder.path());
                scope.spawn(move || {
                    let mut file = NotesFile::open(place);
                    let mut mine = file.known().clone();
                    for n in 0..10 {
                        mine = save(&mut file, &with(&mine, &format!("{writer}-{n}"))).unwrap();
                    }
                });
            }
        });
        let file = NotesFile::open(place(folder.path()));
        assert_eq!(file.known().notes.len(), 40);
    }

    #[test]
    fn what_cannot_be_understood_is_kept_aside_each_time_under_another_name() {
        let folder = folder();
        let path = folder.path().join("bundle").join(FILE_NAME);
        for (number, bytes) in [&b"format = [\n"[..], b"\xff\xfe"].into_iter().enumerate() {
            fs::write(&path, bytes).unwrap();
            let mut file = NotesFile::open(place(folder.path()));
            let said = file.take_remarks().join("\n");
            let kept = format!("{FILE_NAME}.corrupt-{}", number + 1);
            assert!(said.contains(&kept), "{said}");
            assert!(said.contains("goes on without"), "{said}");
            assert_eq!(fs::read(path.with_file_name(kept)).unwrap(), bytes);
            add(&mut file, "new").unwrap();
            if number == 1 {
                // Another program breaks it while the reader has the notes.
                fs::write(&path, bytes).unwrap();
                assert!(file.reload().is_none());
                let said = file.take_remarks().join("\n");
                assert!(
                    said.contains("the notes that the reader has stay"),
                    "{said}"
                );
                let mine = file.known().clone();
                save(&mut file, &with(&mine, "more")).unwrap();
                assert_eq!(
                    texts(NotesFile::open(place(folder.path())).known()),
                    ["more", "new"]
                );
                fs::remove_file(path.with_file_name(format!("{FILE_NAME}.corrupt-3"))).unwrap();
            }
        }
        assert_eq!(names(&folder.path().join("bundle")).len(), 3);
    }

    #[test]
    fn what_cannot_be_moved_aside_leaves_no_empty_file() {
        let folder = folder();
        let bundle = folder.path().join("bundle");
        assert!(aside(&bundle.join(FILE_NAME)).is_err());
        assert!(names(&bundle).is_empty());
    }

    #[test]
    fn a_file_of_a_later_version_is_left_alone() {
        let folder = folder();
        let path = folder.path().join("bundle").join(FILE_NAME);
        fs::write(&path, "format = 2\n").unwrap();
        let mut file = NotesFile::open(place(folder.path()));
        add(&mut file, "a").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"format = 2\n");
        assert_eq!(names(&folder.path().join("own")), ["x.toml"]);
        assert!(file.take_remarks().iter().any(|r| r.contains("newer")));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_takes_no_file_sends_the_notes_home() {
        // The bundle's folder is gone: it refuses a file whoever asks, root too.
        let folder = folder();
        fs::remove_dir(folder.path().join("bundle")).unwrap();
        let mut file = NotesFile::open(place(folder.path()));
        file.take_remarks();
        add(&mut file, "a").unwrap();
        let said = file.take_remarks().join("\n");
        assert!(said.contains("own"), "{said}");
        assert_eq!(texts(NotesFile::open(place(folder.path())).known()), ["a"]);
    }

    #[test]
    fn what_was_kept_at_home_comes_back_with_the_folder() {
        let folder = folder();
        let (place, bundle) = (place(folder.path()), folder.path().join("bundle"));
        let mut file = NotesFile::open(place.clone());
        add(&mut file, "a").unwrap();
        let away = folder.path().join("away");
        fs::rename(&bundle, &away).unwrap();
        add(&mut file, "b").unwrap();
        add(&mut file, "c").unwrap();
        let said = file.take_remarks();
        assert_eq!(said.len(), 1, "{said:?}");
        fs::rename(&away, &bundle).unwrap();
        add(&mut file, "d").unwrap();
        let said = file.take_remarks().join("\n");
        assert!(said.contains("beside the bundle again"), "{said}");
        let beside = place.beside.as_deref().unwrap();
        assert_eq!(texts(&peek(beside).unwrap()), ["a", "b", "c", "d"]);
        assert!(!place.own.as_deref().unwrap().exists());
        // The same where the program was started anew meanwhile.
        fs::rename(&bundle, &away).unwrap();
        add(&mut file, "e").unwrap();
        fs::rename(&away, &bundle).unwrap();
        let mut file = NotesFile::open(place.clone());
        add(&mut file, "f").unwrap();
        assert_eq!(texts(&peek(beside).unwrap()).len(), 6);
    }
}
