//! The versions of one report side by side: what earlier imports moved to `versions/ID/`, and the text of now.

use std::fs;
use std::path::{Path, PathBuf};

use super::diagnostic::Diagnostic;
use super::format::Format;
use super::report::Said;
use super::{BundleError, Loaded, load, name, paths, report};
use crate::story::{Meta, Report, Story};

/// The folder in a bundle that holds earlier texts, one folder per report.
pub const FOLDER: &str = "versions";

/// Reads the versions of report `id` of the bundle at `path` as a story, the oldest first.
///
/// # Errors
/// The bundle cannot be read, has no such report, or there is one version only.
pub fn load_versions(path: &Path, id: &str) -> Result<Loaded, BundleError> {
    let mut loaded = load(&[path.to_owned()])?;
    let fail = |text: String| BundleError::one(Diagnostic::error(path, text));
    let at = name::report_called(&loaded.story, id)
        .map_err(|error| fail(format!("--versions {id}: {error}")))?;
    let now = loaded.story.reports.swap_remove(at);
    let file = loaded.files.swap_remove(at);
    let folder = loaded.folder.clone().unwrap_or_else(|| PathBuf::from("."));
    let names = names(&folder, &now.id);
    if names.is_empty() {
        return Err(fail(format!(
            "--versions {id}: there is only one version of this report: import it again when its page has changed"
        )));
    }
    let mut reports = Vec::new();
    let (mut files, mut warnings) = (Vec::new(), Vec::new());
    for (number, name) in names.iter().enumerate() {
        let shown = folder.join(name);
        let path = paths::resolve(&folder, name)
            .map_err(|refused| BundleError::one(Diagnostic::error(&shown, refused.to_string())))?;
        // A note on the author that is set aside today is set aside in earlier texts too.
        let said = Said {
            byline: now.meta.byline.as_deref(),
            ..Said::default()
        };
        let draft = report::read(&path, &shown, said).map_err(BundleError::one)?;
        warnings.extend(draft.warnings);
        reports.push(version(draft.report, &now, name, number + 1));
        files.push(shown);
    }
    reports.push(Report {
        id: "now".to_owned(),
        outlet: format!("{} (now)", now.outlet),
        short: "now".to_owned(),
        ..now.clone()
    });
    files.push(file);
    Ok(Loaded {
        story: Story {
            title: format!("{}: {}", now.outlet, now.title),
            date: loaded.story.date,
            summary: None,
            reports,
        },
        folder: None,
        files,
        warnings,
        stdin: None,
    })
}

/// The version files of a report, from the bundle's folder on, the oldest first.
fn names(folder: &Path, id: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.join(FOLDER).join(id))
        .into_iter()
        .flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && Format::of(Path::new(name)).is_some())
        .collect();
    // "2031-05-04" before "2031-05-04-2", "9" before "10".
    names.sort_by_key(|name| {
        let parts: Vec<u64> = stem(name)
            .split('-')
            .filter_map(|p| p.parse().ok())
            .collect();
        (parts, name.clone())
    });
    names
        .into_iter()
        .map(|name| format!("{FOLDER}/{id}/{name}"))
        .collect()
}

fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The report of one version, named after its file.
fn version(report: Report, now: &Report, name: &str, number: usize) -> Report {
    let stem = stem(name);
    let day = stem
        .get(..10)
        .filter(|day| day.parse::<jiff::civil::Date>().is_ok());
    Report {
        id: name::slug(stem, "version"),
        outlet: format!("{} ({stem})", now.outlet),
        short: format!("v{number}"),
        meta: Meta {
            published: report.meta.published.or(day.map(str::to_owned)),
            lang: now.meta.lang.clone(),
            ..report.meta
        },
        ..report
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing.";

    #[test]
    fn the_oldest_first_and_now_last() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let manifest = "format = 1\ntitle = \"T\"\n[[report]]\nid = \"a\"\noutlet = \"The Quay\"\nfile = \"a.txt\"\ntitle = \"Ferry burns\"\n";
        fs::write(at.join("bundle.toml"), manifest).unwrap();
        fs::write(at.join("a.txt"), PROSE.replace("three", "four")).unwrap();
        assert!(load_versions(at, "a").is_err());
        let versions = at.join(FOLDER).join("a");
        fs::create_dir_all(&versions).unwrap();
        for name in ["2031-05-04.txt", "2031-05-04-10.txt", "2031-05-04-2.txt"] {
            fs::write(versions.join(name), format!("Ferry on fire\n\n{PROSE}")).unwrap();
        }
        let story = load_versions(at, "a").unwrap().story;
        let ids: Vec<&str> = story.reports.iter().map(|r| r.id.as_str()).collect();
        assert_eq!(ids, ["2031-05-04", "2031-05-04-2", "2031-05-04-10", "now"]);
        assert_eq!(story.reports[0].title, "Ferry on fire");
        assert_eq!(
            story.reports[0].meta.published.as_deref(),
            Some("2031-05-04")
        );
        assert!(story.reports[3].text.contains("four"));
        let error = load_versions(at, "b").unwrap_err().to_string();
        assert!(error.contains("the ids are: a"), "{error}");
    }
}
