//! Carrying a plan out in one step.
//!
//! Everything is written into a staging folder inside the bundle's. Renaming that to [`JOURNAL`] is the moment at
//! which the import has happened: before it the bundle is as it was, after it every file only has to move to its
//! place. If we cannot do that, the next program that opens the bundle does ([`finish`]; `SQLite` treats its hot journal so).

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::plan::Plan;
use super::{WriteError, system};
use crate::bundle::manifest::FILE_NAME;
use crate::bundle::paths;

/// The folder whose files are about to be moved to their places.
const JOURNAL: &str = ".parallax-commit";
/// How the names of staging folders begin.
const STAGING: &str = ".parallax-new-";
/// In a staging folder, the files under the names that they will have.
const FILES: &str = "files";
/// In a staging folder, the names of files to remove, one per line.
const GONE: &str = "gone";
/// How deep a bundle's own files lie: `versions/ID/FILE`.
const DEEPEST: usize = 3;

/// A bundle's folder, ours alone until this is dropped.
pub(super) struct Place {
    folder: PathBuf,
    /// The uppermost folder that we made; it is removed again if nothing comes of the import.
    made: Option<PathBuf>,
    /// Held for its lock.
    lock: Option<File>,
}

impl Place {
    /// Makes the folder if it is absent, waits until no other import writes to it, and finishes what one left.
    pub(super) fn take(folder: &Path) -> Result<Self, WriteError> {
        let made = topmost_missing(folder);
        fs::create_dir_all(folder).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                WriteError::NotFolder(folder.to_owned())
            }
            _ => system(folder)(error),
        })?;
        let mut place = Self {
            folder: folder.to_owned(),
            made,
            lock: None,
        };
        // Where folders cannot be locked, imports into one bundle at the same moment are the user's to avoid.
        place.lock = locked(folder);
        finish_ours(folder).map_err(system(folder))?;
        place.sweep();
        Ok(place)
    }

    /// Removes what a killed import left of its staging.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let staging = entry.file_name().to_string_lossy().starts_with(STAGING);
            if staging && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                // A folder that cannot be removed does no harm.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Whether every file's folder is one, or can be made: a link in its place would lead elsewhere. And whether no folder stands
    /// where a file has to be: it would be found only when the import has begun to move them.
    fn check_folders(&self, plan: &Plan) -> Result<(), WriteError> {
        for (name, _) in &plan.files {
            let above = Path::new(name)
                .ancestors()
                .skip(1)
                .filter(|a| !a.as_os_str().is_empty());
            for above in above {
                let path = self.folder.join(above);
                if path.symlink_metadata().is_ok() && !real_folder(&path) {
                    return Err(WriteError::NotFolder(path));
                }
            }
            let file = self.folder.join(name);
            if real_folder(&file) {
                return Err(WriteError::InTheWay(file));
            }
        }
        Ok(())
    }

    /// Carries the plan out.
    pub(super) fn commit(mut self, plan: &Plan) -> Result<(), WriteError> {
        if plan.files.is_empty() && plan.gone.is_empty() {
            return Ok(());
        }
        self.check_folders(plan)?;
        let staging = stage(&self.folder, plan).map_err(|(file, error)| system(&file)(error))?;
        let journal = self.folder.join(JOURNAL);
        fs::rename(staging.path(), &journal).map_err(system(&self.folder))?;
        // It has moved: there is nothing left to be cleaned up under the old name.
        let _ = staging.keep();
        self.made = None;
        finish_ours(&self.folder).map_err(system(&self.folder))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(made) = &self.made {
            // Only folders that are empty go.
            let folders = self.folder.ancestors().take_while(|f| f.starts_with(made));
            for folder in folders {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        // Until here the folder was ours.
        drop(self.lock.take());
    }
}

/// The uppermost folder of the path that is not there.
fn topmost_missing(folder: &Path) -> Option<PathBuf> {
    folder
        .ancestors()
        .take_while(|f| !f.as_os_str().is_empty() && f.symlink_metadata().is_err())
        .last()
        .map(Path::to_owned)
}

/// Writes everything into a staging folder; an error comes with the file that it is about.
fn stage(folder: &Path, plan: &Plan) -> Result<TempDir, (PathBuf, io::Error)> {
    let about = |name: &str| {
        let file = folder.join(name);
        move |error| (file.clone(), error)
    };
    let staging = new_folder(folder).map_err(about(""))?;
    let files = staging.path().join(FILES);
    fs::create_dir(&files).map_err(about(""))?;
    for (name, text) in &plan.files {
        put(&files.join(name), text).map_err(about(name))?;
    }
    if !plan.gone.is_empty() {
        put(&staging.path().join(GONE), plan.gone.join("\n").as_bytes()).map_err(about(""))?;
    }
    Ok(staging)
}

fn new_folder(parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(STAGING);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(parent)
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Moves the files of a committed import to their places, if one in `folder` was interrupted.
///
/// Only regular files move, only to places inside `folder`, and through no link: a bundle from elsewhere may hold
/// a journal too.
///
/// # Errors
/// What the system says; what has not moved then stays in the journal.
pub fn finish(folder: &Path) -> io::Result<()> {
    if !real_folder(&folder.join(JOURNAL)) {
        return Ok(());
    }
    // The import itself may be at it.
    let _lock = locked(folder);
    finish_ours(folder)
}

/// The folder's handle, and with it its lock, once nobody else has it; `None` if folders cannot be locked.
fn locked(folder: &Path) -> Option<File> {
    let handle = File::open(folder).ok()?;
    handle.lock().is_ok().then_some(handle)
}

/// [`finish`], for a caller that has the lock.
fn finish_ours(folder: &Path) -> io::Result<()> {
    let journal = folder.join(JOURNAL);
    if !real_folder(&journal) {
        return Ok(());
    }
    let mut found = Vec::new();
    let files = journal.join(FILES);
    if real_folder(&files) {
        list(&files, &mut Vec::new(), &mut found)?;
    }
    // The manifest goes last: what it names is there then.
    found.sort_by_key(|name| (name.as_path() == Path::new(FILE_NAME), name.clone()));
    for name in found {
        move_to(&files.join(&name), folder, &name)?;
    }
    for name in gone(&journal.join(GONE)) {
        if let Ok(path) = paths::resolve(folder, &name) {
            absent_is_fine(fs::remove_file(path))?;
        }
    }
    absent_is_fine(fs::remove_dir_all(&journal))
}

fn real_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|kind| kind.is_dir())
}

/// Two programs may finish the same import: what the other one has done is done.
fn absent_is_fine(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// The regular files below `folder`, by their path from it; none below one that is gone, where another program has
/// finished in the meantime.
fn list(folder: &Path, above: &mut Vec<String>, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let kind = entry.file_type()?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        above.push(name);
        if kind.is_file() {
            found.push(above.iter().collect());
        } else if kind.is_dir() && above.len() < DEEPEST {
            list(&entry.path(), above, found)?;
        }
        above.pop();
    }
    Ok(())
}

fn move_to(from: &Path, folder: &Path, name: &Path) -> io::Result<()> {
    let mut at = folder.to_owned();
    for part in name.parent().into_iter().flat_map(Path::components) {
        at.push(part);
        match fs::create_dir(&at) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && real_folder(&at) => {}
            done => done?,
        }
    }
    let to = folder.join(name);
    if let Ok(there) = to.symlink_metadata()
        && there.is_file()
    {
        absent_is_fine(fs::set_permissions(from, there.permissions()))?;
    }
    absent_is_fine(fs::rename(from, to))
}

fn gone(list: &Path) -> Vec<String> {
    let regular = list.symlink_metadata().is_ok_and(|kind| kind.is_file());
    let text = regular.then(|| fs::read_to_string(list).ok()).flatten();
    text.unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal(folder: &Path, files: &[(&str, &str)], gone: &str) {
        for (name, text) in files {
            put(
                &folder.join(JOURNAL).join(FILES).join(name),
                text.as_bytes(),
            )
            .unwrap();
        }
        put(&folder.join(JOURNAL).join(GONE), gone.as_bytes()).unwrap();
    }

    #[test]
    fn an_interrupted_import_is_finished() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::write(at.join("old.md"), "old").unwrap();
        fs::write(at.join(FILE_NAME), "before").unwrap();
        journal(
            at,
            &[
                ("new.txt", "new"),
                ("versions/a/1.md", "old"),
                (FILE_NAME, "after"),
            ],
            "old.md",
        );
        finish(at).unwrap();
        finish(at).unwrap();
        assert_eq!(fs::read_to_string(at.join(FILE_NAME)).unwrap(), "after");
        assert_eq!(
            fs::read_to_string(at.join("versions/a/1.md")).unwrap(),
            "old"
        );
        assert!(!at.join("old.md").exists() && !at.join(JOURNAL).exists());
    }

    #[test]
    fn what_another_program_finishes_meanwhile_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let mut found = Vec::new();
        list(&folder.path().join("gone"), &mut Vec::new(), &mut found).unwrap();
        assert!(found.is_empty());

        let at = folder.path();
        journal(at, &[("new.txt", "new")], "");
        let ours = locked(at).unwrap();
        std::thread::scope(|scope| {
            let reader = scope.spawn(|| finish(at));
            std::thread::sleep(std::time::Duration::from_millis(100));
            assert!(
                !at.join("new.txt").exists(),
                "whoever has the lock moves files"
            );
            finish_ours(at).unwrap();
            drop(ours);
            reader.join().unwrap().unwrap();
        });
        assert!(at.join("new.txt").exists() && !at.join(JOURNAL).exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_journal_from_elsewhere_reaches_nothing_outside() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("mine.txt"), "mine").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        symlink(outside.path(), at.join("versions")).unwrap();
        symlink(outside.path().join("mine.txt"), at.join("link.txt")).unwrap();
        journal(at, &[("link.txt", "new")], "../mine.txt\nlink.txt\n/etc/x");
        finish(at).unwrap();
        journal(at, &[("versions/a.txt", "new")], "");
        assert!(finish(at).is_err());
        let left: Vec<_> = fs::read_dir(outside.path()).unwrap().collect();
        assert_eq!(left.len(), 1);
        assert_eq!(
            fs::read_to_string(outside.path().join("mine.txt")).unwrap(),
            "mine"
        );
    }
}
