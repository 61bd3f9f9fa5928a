//! Folder ⇄ `Story`: manifest, decoding, path rules, diagnostics.

pub mod check;
pub(crate) mod count;
mod country;
pub mod decode;
pub mod diagnostic;
mod folder;
pub mod format;
pub mod locate;
mod loose;
pub mod manifest;
pub(crate) mod name;
mod outlet;
pub mod paths;
pub(crate) mod read;
mod report;
pub mod versions;
pub mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::story::Story;
use crate::text::figure;

pub use diagnostic::{Diagnostic, Level, Source};
pub(crate) use folder::folder_of;
pub use loose::is_report_file;
pub(crate) use name::is_language_tag;
pub(crate) use outlet::names_outlet;
pub(crate) use report::published;

/// Loading failed altogether. Anything less is a [`Diagnostic`].
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The bundle cannot be read: the diagnostics say why, errors and warnings in the order of the files.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Bad(Vec<Diagnostic>),
}

impl BundleError {
    fn one(diagnostic: Diagnostic) -> Self {
        Self::Bad(vec![diagnostic])
    }

    /// Everything that was found, including warnings.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        let Self::Bad(list) = self;
        list
    }
}

/// A story read from disk.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// The bundle's folder; `None` for loose files and standard input.
    pub folder: Option<PathBuf>,
    /// The file of each report, in order, as the user would name it; `-` is standard input.
    pub files: Vec<PathBuf>,
    /// Warnings, in reading order.
    pub warnings: Vec<Diagnostic>,
    /// The decoded characters of standard input, which cannot be read a second time.
    pub stdin: Option<(String, format::Format)>,
}

/// Reads a story: a bundle folder, a `bundle.toml`, a folder of report files, loose report files, or `-`.
///
/// One loose file alone makes a story of one report, with a warning that there is nothing to compare it with.
pub fn load(paths: &[PathBuf]) -> Result<Loaded, BundleError> {
    let mut loaded = read_in(paths)?;
    let story = &mut loaded.story;
    let published = story.reports.iter().map(|r| r.meta.published.as_deref());
    story.date = story.date.or_else(|| day_of_most(published.flatten()));
    Ok(loaded)
}

/// The day on which most reports appeared, the earliest of equals: the day of a story that states none. `published` are
/// RFC 3339 date-times or days.
pub(crate) fn day_of_most<'t>(published: impl Iterator<Item = &'t str>) -> Option<Date> {
    let mut days: BTreeMap<Date, usize> = BTreeMap::new();
    for day in published.filter_map(figure::date_of) {
        *days.entry(day).or_default() += 1;
    }
    let most = days.values().copied().max()?;
    days.into_iter()
        .find(|(_, n)| *n == most)
        .map(|(day, _)| day)
}

fn read_in(paths: &[PathBuf]) -> Result<Loaded, BundleError> {
    match paths {
        [] => Err(BundleError::one(Diagnostic::error(
            Path::new(""),
            "no path is given: name a bundle folder, a bundle.toml, or two or more report files (.txt, .md, .html)",
        ))),
        [path] if path.is_dir() => {
            let unfinished = finish(path);
            let manifest = folder::shown(path, manifest::FILE_NAME);
            // A manifest that exists but is not a file is reported, not skipped.
            let loaded = if manifest.symlink_metadata().is_ok() {
                folder::load(&manifest)
            } else {
                loose::load_folder(path)
            };
            said_first(unfinished, loaded)
        }
        [path] if is_manifest(path) => {
            let unfinished = finish(folder_of(path));
            said_first(unfinished, folder::load(path))
        }
        paths => {
            let mixed = mixed(paths);
            if mixed.is_empty() {
                loose::load_files(paths)
            } else {
                Err(BundleError::Bad(mixed))
            }
        }
    }
}

/// Completes an interrupted import. Where that is impossible, as in a read-only folder, the bundle is read as it is, with
/// a warning.
fn finish(folder: &Path) -> Option<Diagnostic> {
    let error = write::finish(folder).err()?;
    let text = format!(
        "an import was interrupted and cannot be completed ({error}), so the story may be half old and half new: make \
         sure that files can be written here, and open it again"
    );
    Some(Diagnostic::warning(folder, text))
}

/// The result of loading, with a warning before all others.
fn said_first(
    warning: Option<Diagnostic>,
    loaded: Result<Loaded, BundleError>,
) -> Result<Loaded, BundleError> {
    let before = |list: &mut Vec<Diagnostic>| list.splice(0..0, warning).for_each(drop);
    match loaded {
        Ok(mut loaded) => {
            before(&mut loaded.warnings);
            Ok(loaded)
        }
        Err(BundleError::Bad(mut list)) => {
            before(&mut list);
            Err(BundleError::Bad(list))
        }
    }
}

/// The files that the manifest among `paths` names, whether they are there or not.
pub fn named(paths: &[PathBuf]) -> Vec<PathBuf> {
    check::manifest_of(paths).map_or_else(Vec::new, |manifest| folder::named(&manifest))
}

fn is_manifest(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

/// Whether several paths name one and the same folder or bundle, some perhaps by its manifest.
pub fn is_one(paths: &[PathBuf]) -> bool {
    let whole = |path: &PathBuf| {
        let whole = path.canonicalize().ok()?;
        let manifest = whole.is_file() && whole.file_name() == Some(manifest::FILE_NAME.as_ref());
        if manifest {
            return whole.parent().map(Path::to_owned);
        }
        Some(whole).filter(|whole| whole.is_dir())
    };
    let [first, others @ ..] = paths else {
        return false;
    };
    let first = whole(first);
    !others.is_empty() && first.is_some() && others.iter().all(|other| whole(other) == first)
}

/// Bundles among loose files, and standard input named twice.
fn mixed(paths: &[PathBuf]) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = paths
        .iter()
        .filter(|path| path.is_dir() || is_manifest(path))
        .map(|path| {
            let text = "a bundle must be opened alone: name only this path, or only report files";
            Diagnostic::error(path, text)
        })
        .collect();
    let stdin = Path::new(loose::STDIN);
    if paths.iter().filter(|path| path.as_path() == stdin).count() > 1 {
        let text = "standard input holds a single report: give - only once";
        found.push(Diagnostic::error(stdin, text));
    }
    found
}
