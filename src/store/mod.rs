//! Notes, saved state and the recent list on disk: atomic, locked, merged.

mod home;
mod leftover;
mod lock;
pub mod notes;
pub mod places;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::bundle::folder_of;

pub use notes::{NotesError, NotesFile, NotesPlace};

/// Prefix of the name of a file until it is complete.
const UNFINISHED: &str = ".parallax-";

/// A file name for what belongs to these paths, the same every time: a hash of them (FNV-1a), so
/// that it is short and says nothing.
pub fn file_name_for(paths: &[PathBuf]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for path in paths {
        for byte in path.to_string_lossy().bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}.toml")
}

/// Writes a file atomically: into a new file beside it, which is then renamed over it.
/// An existing file keeps its permissions; a symlink is followed, not replaced.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole_as(path, bytes, UNFINISHED)
}

/// [`write_whole`] for a file that does not exist yet: the system itself refuses if one of that name
/// has appeared in the meantime, with [`io::ErrorKind::AlreadyExists`].
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = new_file_in(folder_of(path), UNFINISHED)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}

/// [`write_whole`]; the name of the file begins with `unfinished` until it is whole.
fn write_whole_as(path: &Path, bytes: &[u8], unfinished: &str) -> io::Result<()> {
    // Under the name given: where the system's links to open pipes lead (`/dev/fd/3`) there is no file of that name.
    let there = std::fs::metadata(path).ok();
    if let Some(there) = &there
        && !there.is_file()
    {
        // A device or a pipe has no "whole": it takes bytes as they come.
        return std::fs::write(path, bytes);
    }
    let target = target_of(path);
    if target.is_symlink() {
        return Err(io::Error::other("its links lead in a circle"));
    }
    let mut file = new_file_in(folder_of(&target), unfinished)?;
    file.write_all(bytes)?;
    if let Some(there) = there {
        file.as_file().set_permissions(there.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&target)?;
    Ok(())
}

/// Links after one another that are followed, as many as Linux follows (`path_resolution(7)`).
const MOST_LINKS: usize = 40;

/// The file that a path leads to, whether it exists or not. Renaming over a link would replace the link, which its
/// maker wants kept. If links lead in a circle, the link itself.
fn target_of(path: &Path) -> PathBuf {
    if let Ok(there) = path.canonicalize() {
        return there;
    }
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match target.read_link() {
            Ok(next) => target = folder_of(&target).join(next),
            Err(_) => break,
        }
    }
    target
}

/// Why `path` could not be written, and what to do about it. The name of the temporary file is left out: it would not
/// help.
pub fn reason(error: &io::Error, path: &Path) -> String {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(Path::new(""));
            format!("there is no folder {}: create it first", folder.display())
        }
        ErrorKind::NotADirectory => {
            "a part of this path is a file, not a folder: choose another place".to_owned()
        }
        ErrorKind::PermissionDenied => {
            "no permission to write here: choose another place, or change the permissions"
                .to_owned()
        }
        ErrorKind::IsADirectory => "this is a folder: name a file in it".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only: choose another place".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "no space is left: free some, or choose another place".to_owned()
        }
        kind => kind.to_string(),
    }
}

/// Why a file could not be written, in a few words. The system's message names the temporary file, which would not
/// help.
pub fn gist(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "no permission to write".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "a disk that cannot be written".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "no space left".to_owned(),
        io::ErrorKind::NotFound => "no such folder".to_owned(),
        io::ErrorKind::Other => error.to_string(),
        kind => kind.to_string(),
    }
}

/// A new file with the usual permissions of a new file: those of a temporary file are restricted to its
/// owner.
fn new_file_in(folder: &Path, prefix: &str) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The process's umask is taken off this by the system.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_is_left_beside_it() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a.txt");
        write_whole(&path, b"one")?;
        write_whole(&path, b"two")?;
        assert_eq!(fs::read(&path)?, b"two");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn a_new_file_is_never_put_over_another() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a.txt");
        write_new(&path, b"one")?;
        let again = write_new(&path, b"two");
        assert_eq!(
            again.map_err(|e| e.kind()),
            Err(io::ErrorKind::AlreadyExists)
        );
        assert_eq!(fs::read(&path)?, b"one");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn a_missing_folder_is_an_error_and_makes_nothing() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let missing = folder.path().join("none");
        let path = missing.join("a.txt");
        let why = write_whole(&path, b"one").map_err(|error| reason(&error, &path));
        assert_eq!(
            why,
            Err(format!(
                "there is no folder {}: create it first",
                missing.display()
            ))
        );
        assert!(!missing.exists());
        // A file in the folder's place is none to be created.
        std::fs::write(&missing, b"")?;
        let why = write_whole(&path, b"one").map_err(|error| reason(&error, &path));
        assert!(why.is_err_and(|why| why.contains("is a file, not a folder")));
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_are_kept() -> io::Result<()> {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir()?;
        let real = folder.path().join("real.txt");
        let link = folder.path().join("link.txt");
        fs::write(&real, "old")?;
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640))?;
        symlink(&real, &link)?;
        write_whole(&link, b"new")?;
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        assert_eq!(fs::read(&real)?, b"new");
        assert_eq!(fs::metadata(&real)?.permissions().mode() & 0o777, 0o640);

        // One that leads to nothing yet makes what it leads to, through other links too.
        fs::create_dir(folder.path().join("sub"))?;
        let (first, second) = (
            folder.path().join("first"),
            folder.path().join("sub/second"),
        );
        symlink("sub/second", &first)?;
        symlink("../late.txt", &second)?;
        write_whole(&first, b"late")?;
        assert!(fs::symlink_metadata(&first)?.is_symlink());
        assert!(fs::symlink_metadata(&second)?.is_symlink());
        assert_eq!(fs::read(folder.path().join("late.txt"))?, b"late");
        let circle = folder.path().join("circle");
        symlink("circle", &circle)?;
        assert!(write_whole(&circle, b"x").is_err());
        assert!(fs::symlink_metadata(&circle)?.is_symlink());
        Ok(())
    }
}
