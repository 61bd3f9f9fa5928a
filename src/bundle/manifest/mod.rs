//! Parses `bundle.toml` and reports everything that is wrong with it in one reading.

mod check;
mod fields;
mod keys;

use std::ops::Range;

use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{self, Diagnostic, Level, Source};
use super::report::Said;
use crate::story::{Meta, Role};
use fields::Fields;

pub(crate) use keys::nearest;
pub use keys::{REPORT_KEYS, STORY_KEYS};

/// The name of a manifest.
pub const FILE_NAME: &str = "bundle.toml";

/// The manifest's format that this program reads and writes.
pub const FORMAT: i64 = 1;

/// What a manifest says. Where a required value is missing it is empty, and a diagnostic says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The story's title.
    pub title: String,
    /// The day it is about.
    pub date: Option<Date>,
    /// What it is about.
    pub summary: Option<String>,
    /// Its reports, in reading order.
    pub reports: Vec<Entry>,
}

/// What a manifest says of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Unique id.
    pub id: String,
    /// The bytes of the manifest that name the id, for complaints about it.
    pub id_at: Range<usize>,
    /// The outlet's full name.
    pub outlet: String,
    /// The report's file, relative to the manifest.
    pub file: String,
    /// The bytes of the manifest that name the file, for complaints about it.
    pub file_at: Range<usize>,
    /// The headline.
    pub title: Option<String>,
    /// Two to four columns for narrow headers.
    pub short: Option<String>,
    /// What the report is to the editor.
    pub role: Role,
    /// What else is known.
    pub meta: Meta,
}

impl Entry {
    /// What it says of the report that its file need not.
    pub(in crate::bundle) fn said(&self) -> Said<'_> {
        Said {
            title: self.title.as_deref(),
            byline: self.meta.byline.as_deref(),
        }
    }
}

/// Reads a manifest. Errors among the diagnostics mean that it cannot be used.
pub fn parse(source: &Source<'_>) -> (Manifest, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(source.text);
    if !errors.is_empty() {
        return (Manifest::default(), syntax(source, &errors));
    }
    let mut found = Vec::new();
    let mut fields = Fields::new(table.get_ref(), 0..0, source, &mut found);
    fields.format();
    let manifest = Manifest {
        title: fields.required("title", "write the story's title, as in title = \"…\""),
        date: fields.date("date"),
        summary: fields.line("summary"),
        reports: Vec::new(),
    };
    fields.unknown(&STORY_KEYS, "the story");
    let reports = reports(table.get_ref(), source, &mut found);
    check::across(&reports, source, &mut found);
    diagnostic::sort(&mut found);
    let reports = reports.into_iter().map(|(entry, _)| entry).collect();
    (
        Manifest {
            reports,
            ..manifest
        },
        found,
    )
}

/// The parser's own complaints, one per line: after a slip it often complains of the rest of the line too.
fn syntax(source: &Source<'_>, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = errors
        .iter()
        .map(|error| {
            let message = error.message().replace('`', "");
            let text = format!("{message}: {}", syntax_remedy(&message));
            let found = source.at(Level::Error, error.span().unwrap_or(0..0), text);
            match found.line.as_deref().and_then(undated) {
                Some(text) => Diagnostic { text, ..found },
                None => found,
            }
        })
        .collect();
    single_brackets(source, &mut found);
    diagnostic::sort(&mut found);
    found.dedup_by_key(|d| d.at.map(|(line, _)| line));
    found
}

/// The remark on a line whose key takes a time, and whose value is not one of TOML's.
fn undated(line: &str) -> Option<String> {
    let key = line.split('=').next()?.trim();
    ["date", "published"].contains(&key).then(|| {
        format!(
            "“{key}” is not written as a date here: write a date such as 2025-09-05, a time such as 2025-09-05T18:20:00Z"
        )
    })
}

/// Where one report is headed `[report]`, the parser complains of the other headers, although that line is the wrong one.
fn single_brackets(source: &Source<'_>, found: &mut Vec<Diagnostic>) {
    let mut heads = Vec::new();
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let words = line.split('#').next().unwrap_or_default().trim();
        let inner = words.strip_prefix('[').and_then(|w| w.strip_suffix(']'));
        if inner.is_some_and(|inner| inner.trim() == "report") {
            let start = at + line.find('[').unwrap_or_default();
            let text = "a report needs double brackets: write [[report]], once for each report";
            heads.push(source.at(Level::Error, start..start + words.len(), text));
        }
        at += line.len();
    }
    let Some(first) = heads.first().and_then(|head| head.at) else {
        return;
    };
    let follows = |d: &Diagnostic| d.text.contains("duplicate key") && d.at > Some(first);
    if found.iter().any(follows) {
        found.retain(|d| !follows(d));
        found.extend(heads);
    }
}

/// What to do about a syntax error.
fn syntax_remedy(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "remove one of the two"
    } else if message.contains("string") {
        "put text between double quotes, with \\\" for a quote inside"
    } else if message.contains("date") || message.contains("time") {
        "write a date such as 2025-09-05, a time such as 2025-09-05T18:20:00Z"
    } else {
        "write every line as key = value (TOML)"
    }
}

/// Every `[[report]]`, each with the place of its header.
fn reports(
    table: &DeTable<'_>,
    source: &Source<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(Entry, Range<usize>)> {
    let Some(value) = table.get("report") else {
        let text = "there is no report: add a [[report]] with id, outlet and file for each one";
        found.push(source.at(Level::Error, 0..0, text));
        return Vec::new();
    };
    let DeValue::Array(list) = value.get_ref() else {
        let text = "a report needs double brackets: write [[report]], once for each report";
        found.push(source.at(Level::Error, value.span(), text));
        return Vec::new();
    };
    if list.is_empty() {
        let text = "the story has no reports: add a [[report]] for each one";
        found.push(source.at(Level::Error, value.span(), text));
    }
    let mut entries = Vec::new();
    for item in list {
        match item.get_ref() {
            DeValue::Table(fields) => {
                let mut fields = Fields::new(fields, item.span(), source, found);
                entries.push((entry(&mut fields), item.span()));
            }
            other => {
                let text = format!(
                    "a report must be a table, not {}: write [[report]] on a line of its own, with its keys below",
                    fields::kind(other)
                );
                found.push(source.at(Level::Error, item.span(), text));
            }
        }
    }
    entries
}

fn entry(fields: &mut Fields<'_, '_>) -> Entry {
    let entry = Entry {
        id: fields.id("id"),
        id_at: fields.place("id"),
        outlet: fields.required(
            "outlet",
            "write the outlet's name, as in outlet = \"The Meridian\"",
        ),
        file: fields.raw("file", "name the report's file, as in file = \"report.md\""),
        file_at: fields.place("file"),
        title: fields.line("title"),
        short: fields.short("short"),
        role: fields.role("role"),
        meta: Meta {
            country: fields.country("country"),
            lang: fields.lang("lang"),
            byline: fields.line("byline"),
            published: fields.published("published"),
            url: fields.url("url"),
            summary: fields.line("summary"),
        },
    };
    fields.unknown(&REPORT_KEYS, "a report");
    entry
}

#[cfg(test)]
mod tests;
