//! Where each value of a manifest stands.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::bundle::diagnostic::{Diagnostic, Level, Source};

/// One table of a manifest: its header, and its values by key, in bytes.
#[derive(Debug, Default)]
struct Stretch {
    header: Range<usize>,
    values: BTreeMap<String, Range<usize>>,
}

/// The places of a manifest's values; empty where there is no manifest.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    source: Option<Source<'a>>,
    story: Stretch,
    reports: Vec<Stretch>,
}

impl<'a> Places<'a> {
    /// Of the manifest `file` that says `text`.
    pub(super) fn of(file: &'a Path, text: &'a str) -> Self {
        let (table, _) = DeTable::parse_recoverable(text);
        let table = table.get_ref();
        let list = match table.get("report").map(toml::Spanned::get_ref) {
            Some(DeValue::Array(list)) => list.iter().collect(),
            _ => Vec::new(),
        };
        // What is no table is not a report either, and does not count.
        let reports = list.into_iter().filter_map(|item| match item.get_ref() {
            DeValue::Table(fields) => Some(stretch(fields, item.span())),
            _ => None,
        });
        Self {
            source: Some(Source { file, text }),
            story: stretch(table, 0..0),
            reports: reports.collect(),
        }
    }

    /// Whether there is a manifest and it does not give `report` this key.
    pub(super) fn lacks(&self, report: usize, key: &str) -> bool {
        self.reports
            .get(report)
            .is_some_and(|r| !r.values.contains_key(key))
    }

    /// A warning at the value of `key`, or else where its report is named, or at the header of its table; of the story without
    /// a report.
    pub(super) fn at(&self, report: Option<usize>, key: &str, text: &str) -> Option<Diagnostic> {
        let stretch = match report {
            Some(index) => self.reports.get(index)?,
            None => &self.story,
        };
        // The header is the same line for every report.
        let named = || report.and(stretch.values.get("id"));
        let place = stretch.values.get(key).or_else(named);
        let place = place.unwrap_or(&stretch.header);
        let source = self.source.as_ref()?;
        Some(source.at(Level::Warning, place.clone(), text))
    }
}

fn stretch(table: &DeTable<'_>, header: Range<usize>) -> Stretch {
    Stretch {
        header,
        values: table
            .iter()
            .map(|(key, value)| (key.get_ref().to_string(), value.span()))
            .collect(),
    }
}
