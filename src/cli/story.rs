//! What most commands start with: the story is loaded, the reports that flags name are found, all is collated.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use rayon::prelude::*;

use super::output;
use super::progress::Progress;
use crate::app::notes_place;
use crate::bundle::format::Format;
use crate::bundle::{self, Diagnostic, Loaded, name};
use crate::collate::{self, Collation, Options};
use crate::export::{Collated, Written};
use crate::import;
use crate::notes::Notes;
use crate::store;
use crate::text::clean::clean_line;
use crate::text::{self, Annotations};

/// A story, loaded and collated.
pub struct Analysed {
    /// The story and where it came from.
    pub loaded: Loaded,
    annotations: Vec<Annotations>,
    collation: Collation,
    written: Written,
    /// What people have written about it.
    pub notes: Notes,
}

impl Analysed {
    /// The input of the exports.
    pub fn collated(&self) -> Collated<'_> {
        Collated {
            story: &self.loaded.story,
            annotations: &self.annotations,
            collation: &self.collation,
            written: Some(&self.written),
        }
    }
}

/// Reads a story, or with `versions` the versions of one report; warnings go to stderr.
pub fn load(paths: &[PathBuf], versions: Option<&str>) -> anyhow::Result<Loaded> {
    let loaded = story(paths, versions)?;
    for line in shown(&loaded.warnings) {
        output::say(&line);
    }
    Ok(loaded)
}

/// How many warnings of one kind are printed; the rest are only counted.
const EACH: usize = 5;

/// The first warnings of each kind: a folder of thousands of short files causes the same warning for each.
fn shown(warnings: &[Diagnostic]) -> Vec<String> {
    let kind = |warning: &Diagnostic| -> String {
        let mut quoted = false;
        let own = warning.text.chars().filter(|c| {
            quoted = (quoted || *c == '“') && *c != '”';
            !quoted && !c.is_ascii_digit()
        });
        own.collect()
    };
    let mut kinds: Vec<(String, &str, usize)> = Vec::new();
    let mut lines = Vec::new();
    for warning in warnings {
        let kind = kind(warning);
        let at = kinds.iter().position(|(known, ..)| *known == kind);
        let at = at.unwrap_or_else(|| {
            kinds.push((kind, &warning.text, 0));
            kinds.len() - 1
        });
        kinds[at].2 += 1;
        if kinds[at].2 <= EACH {
            lines.push(warning.to_string());
        }
    }
    let more = kinds.iter().filter(|(.., n)| *n > EACH);
    lines.extend(more.map(|(_, first, n)| {
        let of = if kinds.len() > 1 {
            format!(" like “{}”", first.split(':').next().unwrap_or(first))
        } else {
            String::new()
        };
        format!("and {} more{of}; `parallax check` lists them all", n - EACH)
    }));
    lines
}

/// Reads a story, or with `versions` the versions of one report.
pub fn story(paths: &[PathBuf], versions: Option<&str>) -> anyhow::Result<Loaded> {
    let _shown = Progress::of("reading the files");
    let mut loaded = match (versions, paths) {
        (None, _) => bundle::load(paths)?,
        (Some(id), [path]) => bundle::versions::load_versions(path, id)?,
        (Some(id), _) => bail!("--versions {id}: give exactly one bundle"),
    };
    loaded.warnings.extend(round_up(&loaded));
    Ok(loaded)
}

/// What to do with a file by itself that holds several reports: read as one, it has nothing to be compared with.
fn round_up(loaded: &Loaded) -> Option<Diagnostic> {
    match (loaded.files.as_slice(), &loaded.folder, &loaded.stdin) {
        ([file], None, None) => round_up_of(file, None),
        ([file], None, Some((text, Format::Text))) => round_up_of(file, Some(text)),
        _ => None,
    }
}

/// The same of a file, whose text may be at hand.
pub fn round_up_of(file: &Path, text: Option<&str>) -> Option<Diagnostic> {
    let page = match text {
        Some(text) => text.to_owned(),
        None if Format::of(file) == Some(Format::Text) => fs::read_to_string(file).ok()?,
        None => return None,
    };
    let reports = import::roundup(&page).reports.len();
    (reports > 1).then(|| {
        let text = format!(
            "this looks like a round-up of {reports} reports: make a bundle of them with `parallax import --roundup {} --into FOLDER` \
             and open that",
            clean_line(&file.display().to_string())
        );
        Diagnostic::warning(file, text)
    })
}

/// The index of the report given by `--base`.
pub fn base_of(loaded: &Loaded, base: Option<&str>) -> anyhow::Result<Option<usize>> {
    base.map(|id| report_of(loaded, "--base", id)).transpose()
}

/// The index of the report that was named with a flag.
pub fn report_of(loaded: &Loaded, flag: &str, id: &str) -> anyhow::Result<usize> {
    name::report_called(&loaded.story, id).map_err(|error| anyhow!("{flag} {id}: {error}"))
}

/// The ids that a flag may name.
pub fn ids_of(loaded: &Loaded) -> String {
    let reports = loaded.story.reports.iter();
    let ids: Vec<&str> = reports.map(|r| r.id.as_str()).collect();
    ids.join(", ")
}

/// The notes on a story.
pub fn notes_of(loaded: &Loaded) -> Notes {
    let (notes, remarks) = store::notes::look(&notes_place(loaded));
    for remark in &remarks {
        output::warning(remark);
    }
    notes
}

/// Annotates and collates a story.
pub fn analysed(loaded: Loaded, base: Option<&str>, candidates: bool) -> anyhow::Result<Analysed> {
    let base = base_of(&loaded, base)?;
    let story = &loaded.story;
    let notes = notes_of(&loaded);
    let links = notes.links_in_force();
    let progress = Progress::counted("reports read", story.reports.len());
    let annotations: Vec<Annotations> = story
        .reports
        .par_iter()
        .map(|report| {
            let found = text::annotate(report, story.date);
            progress.step();
            found
        })
        .collect();
    let options = Options { base, candidates };
    let collation = collate::collate(story, &annotations, &links, options, &progress)
        .context("the collation was stopped")?;
    drop(progress);
    let written = Written::of(&notes, &loaded.story, &annotations, &collation);
    Ok(Analysed {
        loaded,
        annotations,
        collation,
        written,
        notes,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_first_warnings_of_a_kind_are_shown_and_the_others_counted() {
        let one = |n: usize| {
            let file = format!("r{n}.txt");
            let text = format!("the report “r{n}” has only {n} words: check it");
            Diagnostic::warning(Path::new(&file), text)
        };
        let mut warnings: Vec<Diagnostic> = (0..40).map(one).collect();
        assert_eq!(shown(&warnings[..EACH]).len(), EACH);
        let lines = shown(&warnings);
        assert_eq!(lines.len(), EACH + 1);
        assert_eq!(lines[EACH], "and 35 more; `parallax check` lists them all");
        warnings.push(Diagnostic::warning(Path::new("x.txt"), "unknown key"));
        let lines = shown(&warnings);
        assert!(lines[EACH].ends_with("unknown key"), "{lines:?}");
        assert!(lines[EACH + 1].starts_with("and 35 more like “the report"));
    }
}
