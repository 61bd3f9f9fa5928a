//! `parallax check PATH`

use std::fs;
use std::path::PathBuf;

use anyhow::bail;
use serde::Serialize;

use super::args::{Check, CheckFormat};
use super::story::round_up_of;
use super::{FINE, FOUND, output};
use crate::bundle::check::{examine, fix, manifest_of, why_unreadable};
use crate::bundle::{Diagnostic, Level};
use crate::store;

/// The name and version of the JSON form.
const SCHEMA: &str = "parallax/check/1";

/// What `--format json` prints.
#[derive(Serialize)]
struct Page {
    schema: &'static str,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Entry>,
}

/// One diagnostic.
#[derive(Serialize)]
struct Entry {
    file: String,
    line: usize,
    column: usize,
    severity: String,
    text: String,
    remedy: Option<String>,
}

/// Prints everything that is wrong with a bundle.
pub fn run(args: &Check) -> anyhow::Result<u8> {
    if let Some(why) = why_unreadable(&args.paths) {
        bail!("{why}");
    }
    if args.fix {
        put_right(&args.paths)?;
    }
    let mut found = examine(&args.paths);
    found.extend(round_up(&args.paths));
    let errors = found.iter().filter(|d| d.level == Level::Error).count();
    let text = match args.format {
        CheckFormat::Text => found.iter().map(|d| format!("{d}\n")).collect(),
        CheckFormat::Json => json(&found, errors)?,
    };
    output::list(&text)?;
    Ok(if errors > 0 { FOUND } else { FINE })
}

/// What to do with a file that holds several reports.
fn round_up(paths: &[PathBuf]) -> Option<Diagnostic> {
    let [file] = paths else {
        return None;
    };
    round_up_of(file, None)
}

fn json(found: &[Diagnostic], errors: usize) -> anyhow::Result<String> {
    let page = Page {
        schema: SCHEMA,
        errors,
        warnings: found.len() - errors,
        diagnostics: found.iter().map(entry).collect(),
    };
    Ok(serde_json::to_string_pretty(&page)? + "\n")
}

fn entry(found: &Diagnostic) -> Entry {
    let (line, column) = found.at.unwrap_or((1, 1));
    let (text, remedy) = found.parts();
    Entry {
        file: found.file.to_string_lossy().into_owned(),
        line,
        column,
        severity: found.level.to_string(),
        text: text.to_owned(),
        remedy: remedy.map(str::to_owned),
    }
}

/// Renames what is misspelt in the manifest, and says so on stderr.
fn put_right(paths: &[PathBuf]) -> anyhow::Result<()> {
    let Some(manifest) = manifest_of(paths) else {
        bail!("--fix: there is no bundle.toml here, and nothing else is changed");
    };
    // One that is no text in UTF-8 is complained of, not written.
    let Ok(text) = fs::read_to_string(&manifest) else {
        return Ok(());
    };
    let fixed = fix(&manifest, &text);
    if fixed.changes.is_empty() {
        return Ok(());
    }
    if let Err(error) = store::write_whole(&manifest, fixed.text.as_bytes()) {
        bail!("{}", output::unwritten(&manifest, &error));
    }
    for change in &fixed.changes {
        output::fixed(change);
    }
    Ok(())
}
