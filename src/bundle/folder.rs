//! A bundle with a manifest → `Loaded`.

use std::path::{Component, Path, PathBuf};

use super::diagnostic::{self, Diagnostic, Level, Source};
use super::manifest::{self, Entry, Manifest};
use super::{BundleError, Loaded, decode, format, name, paths, read, report};
use crate::story::{Report, Story};

/// Reads the bundle whose manifest is the file `path`, named as the user would.
pub(super) fn load(path: &Path) -> Result<Loaded, BundleError> {
    let text = text_of(path).map_err(BundleError::one)?;
    let loaded = partial(path, &text);
    if loaded.warnings.iter().any(|d| d.level == Level::Error) {
        return Err(BundleError::Bad(loaded.warnings));
    }
    Ok(loaded)
}

/// Reads what can be read of the bundle whose manifest at `path` says `text`. Errors are among the warnings;
/// a report that could not be read has no text.
pub(super) fn partial(path: &Path, text: &str) -> Loaded {
    let source = Source { file: path, text };
    let (manifest, mut found) = manifest::parse(&source);
    let folder = folder_of(path);
    let read = read::each(&manifest.reports, |entry| {
        read_entry(folder, entry, &source)
    });
    let mut reports = Vec::new();
    let mut files = Vec::new();
    for (entry, one) in manifest.reports.iter().zip(read) {
        found.extend(one.found);
        files.push(shown(folder, &entry.file));
        reports.push(one.report);
    }
    diagnostic::sort(&mut found);
    Loaded {
        story: story(&manifest, reports),
        folder: Some(folder.to_owned()),
        files,
        warnings: found,
        stdin: None,
    }
}

/// The files inside its folder that the manifest at `path` names, whether they are there or not; none if it cannot be
/// read.
pub(super) fn named(path: &Path) -> Vec<PathBuf> {
    let Ok(text) = text_of(path) else {
        return Vec::new();
    };
    let source = Source {
        file: path,
        text: &text,
    };
    let inside = |file: &&str| {
        let mut parts = Path::new(file).components();
        parts.all(|part| matches!(part, Component::Normal(_)))
    };
    let (manifest, _) = manifest::parse(&source);
    let files = manifest.reports.iter().map(|entry| entry.file.as_str());
    let folder = folder_of(path);
    files.filter(inside).map(|f| shown(folder, f)).collect()
}

/// The folder that a file is in, also where its path is a mere name.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A manifest's text. It is UTF-8 by definition; another encoding is reported as an error, at the first byte that shows it.
pub(super) fn text_of(path: &Path) -> Result<String, Diagnostic> {
    let fail = |text: String| Diagnostic::error(path, text);
    let bytes = read::file(path).map_err(fail)?;
    let decoded = decode::decode(&bytes, false).map_err(|error| fail(error.to_string()))?;
    if decoded.encoding == "UTF-8" && decoded.broken == 0 {
        return Ok(decoded.text);
    }
    let text = format!(
        "the manifest is not in UTF-8 (it looks like {}): save it as UTF-8",
        decoded.encoding
    );
    let Err(error) = std::str::from_utf8(&bytes) else {
        return Err(fail(text));
    };
    let shown = String::from_utf8_lossy(&bytes);
    let place = error.valid_up_to()..error.valid_up_to() + char::REPLACEMENT_CHARACTER.len_utf8();
    let source = Source {
        file: path,
        text: &shown,
    };
    Err(source.at(Level::Error, place, text))
}

/// The result of reading one entry.
struct Read {
    report: Report,
    found: Vec<Diagnostic>,
}

fn read_entry(folder: &Path, entry: &Entry, source: &Source<'_>) -> Read {
    let mut found = Vec::new();
    let mut report = Report::default();
    // An entry without a file has been complained of already.
    if entry.file.is_empty() {
        return Read { report, found };
    }
    match locate(folder, entry) {
        Err(text) => found.push(source.at(Level::Error, entry.file_at.clone(), text)),
        Ok(path) => match report::read(&path, &shown(folder, &entry.file), entry.said()) {
            Ok(draft) => {
                report = draft.report;
                found.extend(draft.warnings);
            }
            Err(error) => found.push(error),
        },
    }
    Read { report, found }
}

/// The file of an entry, if it may be read and is of a kind that can be.
fn locate(folder: &Path, entry: &Entry) -> Result<PathBuf, String> {
    let path = paths::resolve(folder, &entry.file).map_err(|refused| refused.to_string())?;
    if format::Format::of(&path).is_none() {
        return Err(format!(
            "“{}” is not a report file: save the report as .txt, .md or .html",
            entry.file
        ));
    }
    Ok(path)
}

/// The path of a file in the folder as the user would name it.
pub(super) fn shown(folder: &Path, file: impl AsRef<Path>) -> PathBuf {
    if folder == Path::new(".") {
        file.as_ref().to_owned()
    } else {
        folder.join(file)
    }
}

fn story(manifest: &Manifest, reports: Vec<Report>) -> Story {
    let outlets: Vec<(&str, Option<&str>)> = manifest
        .reports
        .iter()
        .map(|entry| (entry.outlet.as_str(), entry.short.as_deref()))
        .collect();
    let shorts = name::shorts(&outlets);
    let reports = manifest
        .reports
        .iter()
        .zip(reports)
        .zip(shorts)
        .map(|((entry, report), short)| complete(entry, report, short))
        .collect();
    Story {
        title: manifest.title.clone(),
        date: manifest.date,
        summary: manifest.summary.clone(),
        reports,
    }
}

/// The manifest takes precedence over what the file says about itself.
fn complete(entry: &Entry, report: Report, short: String) -> Report {
    let mut meta = report.meta;
    let stated = entry.meta.clone();
    meta.country = stated.country.or(meta.country);
    meta.lang = stated.lang.or(meta.lang);
    meta.byline = stated.byline.or(meta.byline);
    meta.published = stated.published.or(meta.published);
    meta.url = stated.url.or(meta.url);
    meta.summary = stated.summary.or(meta.summary);
    Report {
        id: entry.id.clone(),
        outlet: entry.outlet.clone(),
        short,
        role: entry.role,
        meta,
        ..report
    }
}
