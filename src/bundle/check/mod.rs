//! Everything that is wrong with a bundle, in one reading: first what prevents reading it, then what is odd in it.

mod fix;
mod notes;
mod places;
mod story;
mod texts;
mod unlisted;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::diagnostic::{self, Diagnostic, Level};
use super::format::Format;
use super::loose::STDIN;
use super::{BundleError, Loaded, decode, folder, folder_of, load, manifest, read};
use crate::text::clean::visible;
use places::Places;

pub use fix::{Fixed, fix};
pub use unlisted::unlisted;

/// Everything that is wrong with a bundle or with loose report files, in the order of the files, each with its line.
pub fn examine(paths: &[PathBuf]) -> Vec<Diagnostic> {
    let mut found = match manifest_of(paths) {
        Some(path) => examine_manifest(&path),
        None => match load(paths) {
            Ok(loaded) => oddities(&loaded, &Places::default()),
            Err(BundleError::Bad(found)) => found,
        },
    };
    for one in found.iter_mut().filter(|one| one.at.is_none()) {
        // Every line that is printed names a line and a column and shows it, the file's first where all of it is meant.
        one.at = Some((1, 1));
        one.line = first_line(&one.file);
    }
    found
}

/// Why the given paths cannot be read at all: one of them does not exist or may not be read, or there is a bundle among
/// other paths. Faults in a bundle that can be opened do not count.
pub fn why_unreadable(paths: &[PathBuf]) -> Option<Diagnostic> {
    let named = paths.iter().filter(|path| path.as_os_str() != STDIN);
    let mut closed = named.filter_map(|path| closed(path));
    closed.next().or_else(|| match paths {
        [_] => None,
        several => super::mixed(several).into_iter().next(),
    })
}

/// Why this path, or the manifest in it, cannot be opened.
fn closed(path: &Path) -> Option<Diagnostic> {
    let refused = |file: &Path, error: &io::Error| Diagnostic::error(file, read::why(file, error));
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return Some(refused(path, &error)),
    };
    if about.is_file() {
        return Some(refused(path, &File::open(path).err()?));
    }
    if !about.is_dir() {
        return None; // opening a pipe would wait for who writes into it
    }
    if let Err(error) = fs::read_dir(path) {
        return Some(refused(path, &error));
    }
    let manifest = folder::shown(path, manifest::FILE_NAME);
    // One that is not a file, or a link that leads nowhere, is a fault of the bundle.
    let is_file = fs::metadata(&manifest).is_ok_and(|about| about.is_file());
    let error = File::open(&manifest).err().filter(|_| is_file)?;
    Some(refused(&manifest, &error))
}

/// The first line of a text file, for display.
fn first_line(file: &Path) -> Option<String> {
    // Where a link leads, somebody may keep what the folder does not show.
    let own = fs::symlink_metadata(file).is_ok_and(|about| about.is_file());
    let bytes = own.then(|| read::file(file).ok())??;
    let html = Format::of(file) == Some(Format::Html);
    let decoded = decode::decode(&bytes, html).ok()?;
    decoded.text.lines().next().map(visible)
}

/// The manifest that `paths` name, if they name a bundle that has one.
pub fn manifest_of(paths: &[PathBuf]) -> Option<PathBuf> {
    let [path] = paths else {
        return None;
    };
    if super::is_manifest(path) && !path.is_dir() {
        return Some(path.clone());
    }
    let inside = folder::shown(path, manifest::FILE_NAME);
    (path.is_dir() && inside.symlink_metadata().is_ok()).then_some(inside)
}

fn examine_manifest(path: &Path) -> Vec<Diagnostic> {
    let unfinished = super::finish(folder_of(path));
    let text = match folder::text_of(path) {
        Ok(text) => text,
        Err(error) => return unfinished.into_iter().chain([error]).collect(),
    };
    let mut loaded = folder::partial(path, &text);
    loaded.warnings.splice(0..0, unfinished);
    let mut found = oddities(&loaded, &Places::of(path, &text));
    if let Some(folder) = loaded.folder.as_deref() {
        found.extend(notes::look(folder, &loaded.story.reports));
    }
    // What a manifest with errors lists is not known.
    if !found.iter().any(|one| one.level == Level::Error) {
        found.extend(unlisted::look(path));
    }
    found
}

/// What was found while reading, and what is odd in the result.
fn oddities(loaded: &Loaded, places: &Places<'_>) -> Vec<Diagnostic> {
    let look = Look { loaded, places };
    let mut found = loaded.warnings.clone();
    story::look(&look, &mut found);
    texts::look(&look, &mut found);
    diagnostic::sort(&mut found);
    found
}

/// What is examined.
struct Look<'a> {
    loaded: &'a Loaded,
    places: &'a Places<'a>,
}

impl Look<'_> {
    /// A warning about report `index`, at the value of `key` in the manifest; at its file where there is none.
    fn warning(&self, index: usize, key: &str, text: String) -> Diagnostic {
        self.places
            .at(Some(index), key, &text)
            .unwrap_or_else(|| Diagnostic::of_file(Level::Warning, self.file(index), text))
    }

    fn file(&self, index: usize) -> &Path {
        let file = self.loaded.files.get(index);
        file.map_or(Path::new(""), PathBuf::as_path)
    }
}
