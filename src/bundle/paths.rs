//! Which files a manifest may name: regular files inside the bundle.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::read;

/// Why a manifest's path is refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refused {
    /// The name is empty.
    #[error("no file is named: name the report's file, such as “report.md”")]
    Empty,
    /// From the root, or from a drive.
    #[error("“{0}” is an absolute path: copy the file into the bundle and name it from there")]
    Absolute(String),
    /// `..` somewhere in it.
    #[error(
        "“{0}” leads out of the bundle: copy the file into the bundle and name it without “..”"
    )]
    Parent(String),
    /// A symbolic link that leads outside.
    #[error(
        "“{0}” leads out of the bundle through a symbolic link: copy the file itself into the bundle"
    )]
    Link(String),
    /// A symbolic link to nothing, or to itself.
    #[error("“{0}” is {nowhere}", nowhere = read::NOWHERE)]
    Nowhere(String),
    /// Not there.
    #[error("there is no file “{0}” in the bundle: {1}")]
    Missing(String, String),
    /// A folder, a pipe, a device.
    #[error("“{0}” is {1}, not a file: name a .txt, .md or .html file")]
    NotFile(String, &'static str),
    /// The system says no.
    #[error("“{0}” cannot be opened: {1}")]
    System(String, String),
}

/// The file that `name` means in the bundle `folder`, symbolic links followed and checked.
pub fn resolve(folder: &Path, name: &str) -> Result<PathBuf, Refused> {
    lexical(name)?;
    resolve_found(folder, OsStr::new(name))
}

/// [`resolve`] for the name of a file that was found in the folder: whatever it looks like, it is one name.
pub fn resolve_found(folder: &Path, file: &OsStr) -> Result<PathBuf, Refused> {
    let name = &*file.to_string_lossy();
    let path = folder.join(file);
    let system = |error: &io::Error| Refused::System(name.to_owned(), read::reason(error));
    let found = fs::canonicalize(&path).map_err(|error| match error.kind() {
        _ if read::leads_nowhere(&path, &error) => Refused::Nowhere(name.to_owned()),
        // A name that no file can have is invalid.
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput => {
            Refused::Missing(name.to_owned(), remedy(folder, name))
        }
        _ => system(&error),
    })?;
    let home = fs::canonicalize(folder).map_err(|error| system(&error))?;
    if !found.starts_with(&home) {
        return Err(Refused::Link(name.to_owned()));
    }
    match not_regular(&found) {
        Ok(None) => Ok(path),
        Ok(Some(kind)) => Err(Refused::NotFile(name.to_owned(), kind)),
        Err(error) => Err(system(&error)),
    }
}

/// What is wrong with the path by its words alone.
fn lexical(name: &str) -> Result<(), Refused> {
    let mut letters = name.chars();
    let drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(':');
    if name.trim().is_empty() {
        return Err(Refused::Empty);
    }
    // A bundle is refused alike on every system, so both kinds of root and separator count.
    if drive || name.starts_with(['/', '\\']) {
        return Err(Refused::Absolute(name.to_owned()));
    }
    let climbs = name.split(['/', '\\']).any(|part| part == "..");
    if climbs
        || Path::new(name)
            .components()
            .any(|c| c == Component::ParentDir)
    {
        return Err(Refused::Parent(name.to_owned()));
    }
    Ok(())
}

/// What the path is, if it is not a regular file.
pub(crate) fn not_regular(path: &Path) -> std::io::Result<Option<&'static str>> {
    let kind = fs::metadata(path)?.file_type();
    Ok(if kind.is_file() {
        None
    } else if kind.is_dir() {
        Some("a folder")
    } else {
        Some("a pipe or device")
    })
}

/// What to do about a missing file: the nearest existing name.
fn remedy(folder: &Path, name: &str) -> String {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    let near = names
        .iter()
        .map(|other| (strsim::normalized_damerau_levenshtein(other, name), other))
        .filter(|(score, _)| *score >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((_, other)) => format!("did you mean “{other}”?"),
        None => "put it there or correct the name".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_path() {
        let name = |n: &str| n.to_owned();
        let cases = [
            ("", Some(Refused::Empty)),
            ("  ", Some(Refused::Empty)),
            ("/etc/hosts", Some(Refused::Absolute(name("/etc/hosts")))),
            ("C:\\a.txt", Some(Refused::Absolute(name("C:\\a.txt")))),
            (
                "\\\\host\\a.txt",
                Some(Refused::Absolute(name("\\\\host\\a.txt"))),
            ),
            ("../a.txt", Some(Refused::Parent(name("../a.txt")))),
            (
                "a/../../b.txt",
                Some(Refused::Parent(name("a/../../b.txt"))),
            ),
            ("a\\..\\b.txt", Some(Refused::Parent(name("a\\..\\b.txt")))),
            ("a.txt", None),
            ("in/a..b.txt", None),
            ("./a.txt", None),
        ];
        for (path, wanted) in cases {
            assert_eq!(lexical(path).err(), wanted, "{path}");
        }
    }
}
