//! The stories of the repository, read without the shell, so that the benches also build without it.

use std::fs;
use std::path::Path;

use jiff::civil::date;
use parallax::story::{Report, Story};
use parallax::text::clean::{Breaks, clean, paragraphs};

fn report(path: &Path) -> Option<Report> {
    let known = path.extension().is_some_and(|e| e == "md" || e == "txt");
    let raw = fs::read_to_string(path).ok().filter(|_| known)?;
    let text = clean(&raw, Breaks::Lines).text;
    let id = path.file_stem()?.to_string_lossy().into_owned();
    Some(Report {
        outlet: id.clone(),
        id,
        paragraphs: paragraphs(&text),
        text,
        ..Report::default()
    })
}

/// Sample bundles and test stories with their names, by name.
pub fn stories() -> Vec<(String, Story)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    for folder in ["sample-bundles", "tests/stories"] {
        for bundle in sorted(&root.join(folder)) {
            let files = sorted(&bundle);
            let story = Story {
                date: Some(date(2025, 6, 18)),
                reports: files.iter().filter_map(|file| report(file)).collect(),
                ..Story::default()
            };
            let name = bundle.file_name().unwrap_or_default().to_string_lossy();
            out.push((name.into_owned(), story));
        }
    }
    out
}

fn sorted(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|e| e.path()).collect();
    paths.sort();
    paths
}
