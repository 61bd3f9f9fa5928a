//! Bytes of a file or of standard input, no more than a report can be.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use rayon::prelude::*;

use super::paths::not_regular;

/// Bytes that a report or a manifest may have at most: far above any article, far below any memory.
pub const MOST_BYTES: u64 = MOST_MIB * 1024 * 1024;
const MOST_MIB: u64 = 32;

/// The bytes of `path`, or what to tell the user.
pub(crate) fn file(path: &Path) -> Result<Vec<u8>, String> {
    if not_regular(path).map_err(|error| why(path, &error))? == Some("a folder") {
        return Err("this is a folder, not a file: name a report file in it".to_owned());
    }
    File::open(path)
        .map_err(|error| reason(&error))
        .and_then(all)
}

/// The bytes of a file that a folder may hold beside its reports; none where it is not there. Only a regular file is
/// opened: somebody else made the folder, and to open a pipe would wait for ever.
pub(crate) fn beside(path: &Path) -> Result<Option<Vec<u8>>, String> {
    match not_regular(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(reason(&error)),
        Ok(Some(what)) => Err(format!("it is {what}, not a file")),
        Ok(None) => {
            let file = File::open(path).map_err(|error| reason(&error))?;
            let bytes = limited(file).map_err(|error| reason(&error))?;
            let whole = bytes.ok_or_else(|| format!("it is larger than {MOST_MIB} MiB"))?;
            Ok(Some(whole))
        }
    }
}

/// So few reports are read sooner by one thread than others are woken: those look about for more work before they
/// sleep again, which costs more than the reading and takes the processors from the first frame.
const FEW: usize = 12;

/// Reads one after the other, or at once where that saves time; what comes of it is in their order.
pub(super) fn each<T: Sync, R: Send>(items: &[T], read: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    if items.len() <= FEW {
        return items.iter().map(read).collect();
    }
    items.par_iter().map(read).collect()
}

/// Everything on standard input.
pub(crate) fn stdin() -> Result<Vec<u8>, String> {
    all(io::stdin().lock())
}

fn all(from: impl Read) -> Result<Vec<u8>, String> {
    let bytes = limited(from).map_err(|error| reason(&error))?;
    bytes.ok_or_else(|| {
        format!(
            "this is larger than {MOST_MIB} MiB, which no report is: keep the article's text alone"
        )
    })
}

/// Everything that is there, or nothing where that is more than [`MOST_BYTES`].
fn limited(from: impl Read) -> io::Result<Option<Vec<u8>>> {
    // Most reports fit in, and are read at once.
    let mut bytes = Vec::with_capacity(8 * 1024);
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= MOST_BYTES).then_some(bytes))
}

/// What a link is that [`leads_nowhere`], and what to do about it.
pub(super) const NOWHERE: &str =
    "a symbolic link that leads to no file: put the file itself in its place";

/// Whether a path that cannot be opened, as `error` says, is a symbolic link to nothing or to itself: there is a file of that
/// name in the folder, so to be told that there is none would help nobody.
pub(super) fn leads_nowhere(path: &Path, error: &io::Error) -> bool {
    error.kind() != io::ErrorKind::PermissionDenied && path.is_symlink()
}

/// Why `path` cannot be opened, and what to do.
pub(super) fn why(path: &Path, error: &io::Error) -> String {
    if leads_nowhere(path, error) {
        return format!("this is {NOWHERE}");
    }
    reason(error)
}

/// Why the system refused, and what to do.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "it may not be read: give yourself permission to read it".to_owned()
        }
        io::ErrorKind::NotADirectory => {
            "a part of this path is a file, not a folder: check the path".to_owned()
        }
        io::ErrorKind::IsADirectory => "it is a folder: name a file".to_owned(),
        _ => format!("it cannot be read ({})", in_words(error)),
    }
}

/// What the system says of an error, without the number of it that is added there.
pub(crate) fn in_words(error: &io::Error) -> String {
    let said = error.to_string();
    match said.rsplit_once(" (os error ") {
        Some((words, _)) => words.to_owned(),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_much_is_refused() {
        assert!(all(io::repeat(b'a')).unwrap_err().contains("32 MiB"));
        assert_eq!(all(&b"abc"[..]).unwrap(), b"abc");
    }

    #[test]
    fn what_the_system_says_is_told_in_words() {
        for (number, told) in [
            (21, "it is a folder: name a file"),
            (5, "it cannot be read ("),
        ] {
            let said = reason(&io::Error::from_raw_os_error(number));
            assert!(
                said.starts_with(told) && !said.contains("os error"),
                "{said}"
            );
        }
    }

    #[test]
    fn what_is_no_file_is_not_opened_beside_the_reports() {
        let folder = tempfile::tempdir().unwrap();
        let why = beside(folder.path()).unwrap_err();
        assert_eq!(why, "it is a folder, not a file");
        assert_eq!(beside(&folder.path().join("notes.toml")), Ok(None));
        let endless = Path::new("/dev/zero");
        if endless.exists() {
            let why = beside(endless).unwrap_err();
            assert_eq!(why, "it is a pipe or device, not a file");
        }
    }
}
