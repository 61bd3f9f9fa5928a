//! Report files without a manifest, standard input among them → an ad-hoc story.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthStr;

use super::diagnostic::{self, Diagnostic, Level};
use super::format::Format;
use super::report::{Draft, Said};
use super::{BundleError, Loaded, folder, manifest, name, paths, read, report};
use crate::story::{Report, Role, Story};

/// The path that means standard input.
pub(super) const STDIN: &str = "-";

/// Reads the report files of a folder that has no manifest, in the order of their names.
pub(super) fn load_folder(folder: &Path) -> Result<Loaded, BundleError> {
    let fail = |text: String| BundleError::one(Diagnostic::error(folder, text));
    let entries = fs::read_dir(folder).map_err(|error| fail(read::reason(&error)))?;
    let mut names: Vec<OsString> = entries
        .filter_map(|entry| Some(entry.ok()?.file_name()))
        .filter(|name| is_report_file(name))
        .collect();
    names.sort();
    let mut files = Vec::new();
    let mut warnings = Vec::new();
    for name in names {
        match paths::resolve_found(folder, &name) {
            Ok(_) => files.push(folder::shown(folder, &name)),
            Err(refused) => {
                let text = format!("skipped: {refused}");
                warnings.push(Diagnostic::warning(&folder::shown(folder, &name), text));
            }
        }
    }
    if files.is_empty() {
        let text = format!(
            "this folder contains neither {} nor a report file (.txt, .md, .html): add one, or name another folder",
            manifest::FILE_NAME
        );
        warnings.push(Diagnostic::error(folder, text));
        return Err(BundleError::Bad(warnings));
    }
    let read = read_all(&files);
    if read.iter().all(Result::is_err) {
        warnings.extend(read.into_iter().filter_map(Result::err));
        return Err(BundleError::Bad(warnings));
    }
    let mut kept = Vec::new();
    let mut drafts = Vec::new();
    for (file, one) in files.into_iter().zip(read) {
        match one {
            Ok(draft) => {
                kept.push(file);
                drafts.push(draft);
            }
            Err(error) => warnings.push(skipped(error)),
        }
    }
    let mut loaded = gathered(kept, drafts, Vec::new());
    loaded.folder = Some(folder.to_owned());
    warnings.append(&mut loaded.warnings);
    loaded.warnings = warnings;
    Ok(loaded)
}

/// Nobody named the files of a folder one by one: that one of them is no text is no reason to refuse the others.
fn skipped(error: Diagnostic) -> Diagnostic {
    Diagnostic {
        level: Level::Warning,
        text: format!("skipped: {}", error.text),
        ..error
    }
}

/// Whether a file of that name, in a folder without a manifest, is one of its reports.
pub fn is_report_file(name: &OsStr) -> bool {
    !name.as_encoded_bytes().starts_with(b".") && Format::of(Path::new(name)).is_some()
}

/// The files without those that were named before, as by `draft.md *.md`, and a warning for each of these.
fn once(files: &[PathBuf]) -> (Vec<PathBuf>, Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    let (mut kept, mut found) = (Vec::new(), Vec::new());
    for file in files {
        let whole = file.canonicalize().unwrap_or_else(|_| file.clone());
        if seen.insert(whole) {
            kept.push(file.clone());
        } else {
            let text = "this file is named twice; it is read once";
            found.push(Diagnostic::warning(file, text));
        }
    }
    (kept, found)
}

/// Reads report files, in the order in which they are named.
pub(super) fn load_files(files: &[PathBuf]) -> Result<Loaded, BundleError> {
    let (files, mut found) = once(files);
    let mut drafts = Vec::new();
    let mut errors = Vec::new();
    for one in read_all(&files) {
        match one {
            Ok(draft) => drafts.push(draft),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        return Ok(gathered(files, drafts, found));
    }
    found.extend(drafts.into_iter().flat_map(|draft| draft.warnings));
    found.extend(errors);
    diagnostic::sort(&mut found);
    Err(BundleError::Bad(found))
}

fn read_all(files: &[PathBuf]) -> Vec<Result<Draft, Diagnostic>> {
    read::each(files, |file| read_one(file))
}

/// The story of files that have been read, with what was `found` before.
fn gathered(files: Vec<PathBuf>, drafts: Vec<Draft>, mut found: Vec<Diagnostic>) -> Loaded {
    let mut stdin = None;
    let mut reports = Vec::new();
    for draft in drafts {
        stdin = stdin.or(draft.stdin);
        found.extend(draft.warnings);
        reports.push(draft.report);
    }
    diagnostic::sort(&mut found);
    if let [file] = files.as_slice() {
        let text = "there is only one report and nothing to compare it with; name a second file";
        found.push(Diagnostic::warning(file, text));
    }
    let mut story = story(&files, reports);
    let has_draft = story.reports.iter().any(|r| r.role == Role::Draft);
    if let Some(draft) = called_draft(&files).filter(|_| !has_draft) {
        story.reports[draft].role = Role::Draft;
    }
    Loaded {
        story,
        folder: None,
        files,
        warnings: found,
        stdin,
    }
}

fn read_one(file: &Path) -> Result<Draft, Diagnostic> {
    if file == Path::new(STDIN) {
        let bytes = read::stdin().map_err(|text| Diagnostic::error(file, text))?;
        return report::read_nameless(&bytes, file);
    }
    // A missing file is missing, whatever its ending.
    if let Err(error) = fs::metadata(file) {
        return Err(Diagnostic::error(file, read::why(file, &error)));
    }
    report::read(file, file, Said::default())
}

/// Ids from the files' stems. Those of one stem are numbered by their paths and not in the order in which they are named:
/// what was written about a report stays with its file.
fn ids(files: &[PathBuf]) -> Vec<String> {
    let whole = |at: &usize| files[*at].canonicalize().ok();
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_cached_key(|at| (whole(at), *at));
    let mut taken = BTreeSet::new();
    let mut ids = vec![String::new(); files.len()];
    for at in order {
        ids[at] = name::unique(&name::slug(&stem(&files[at]), "report"), &mut taken);
    }
    ids
}

/// Outlets from what the files say or their stems.
fn story(files: &[PathBuf], drafts: Vec<Report>) -> Story {
    let mut reports: Vec<Report> = files
        .iter()
        .zip(ids(files))
        .zip(drafts)
        .map(|((file, id), report)| {
            let stem = stem(file);
            let outlet = if report.outlet.is_empty() {
                name::from_stem(&stem)
            } else {
                report.outlet.clone()
            };
            Report {
                id,
                outlet,
                ..report
            }
        })
        .collect();
    let outlets: Vec<(&str, Option<&str>)> = reports
        .iter()
        .map(|report| {
            let given = (2..=4)
                .contains(&report.short.width())
                .then_some(report.short.as_str());
            (report.outlet.as_str(), given)
        })
        .collect();
    let shorts = name::shorts(&outlets);
    for (report, short) in reports.iter_mut().zip(shorts) {
        report.short = short;
    }
    Story {
        title: reports.first().map_or(String::new(), |r| r.title.clone()),
        date: None,
        summary: None,
        reports,
    }
}

/// Of files without a manifest the only one that has “draft” in its name, as `import` understands it.
fn called_draft(files: &[PathBuf]) -> Option<usize> {
    let is_text = |file: &Path| Format::of(file).is_some_and(|f| f != Format::Html);
    let is_one = |file: &PathBuf| is_text(file) && name::says_draft(&stem(file));
    let mut found = (0..).zip(files).filter(|(_, file)| is_one(file));
    let (only, _) = found.next()?;
    found.next().is_none().then_some(only)
}

impl Loaded {
    /// The report that came from standard input, as from an editor's buffer.
    pub fn stdin_report(&self) -> Option<usize> {
        self.files.iter().position(|file| file == Path::new(STDIN))
    }
}

/// The file's name without its ending, as plain characters.
fn stem(file: &Path) -> String {
    if file == Path::new(STDIN) {
        return "stdin".to_owned();
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    crate::text::clean::clean_line(&stem)
}
