//! Checks that need all reports of a manifest.

use std::ops::Range;

use super::Entry;
use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::story::Role;

/// Ids, files and short names that occur twice, and a second draft.
pub(super) fn across(
    entries: &[(Entry, Range<usize>)],
    source: &Source<'_>,
    found: &mut Vec<Diagnostic>,
) {
    twice(
        entries,
        |e| Some(e.id.as_str()),
        |(e, _)| e.id_at.clone(),
        |first, id| {
            let text = format!(
                "two reports have the id “{id}” (the other is number {}): give each its own",
                first + 1
            );
            (Level::Error, text)
        },
        source,
        found,
    );
    twice(
        entries,
        |e| Some(e.file.as_str()),
        |(e, _)| e.file_at.clone(),
        |first, file| {
            let text = format!(
                "“{file}” is used twice (also by report {}): name another file",
                first + 1
            );
            (Level::Warning, text)
        },
        source,
        found,
    );
    twice(
        entries,
        |e| e.short.as_deref(),
        |(_, header)| header.clone(),
        |first, short| {
            let text = format!(
                "“{short}” is also the short name of report {}: another one is made for this report",
                first + 1
            );
            (Level::Warning, text)
        },
        source,
        found,
    );
    for (_, place) in entries
        .iter()
        .filter(|(e, _)| e.role == Role::Draft)
        .skip(1)
    {
        let text = "a second draft: the first one is the base and the one to be reviewed; to review this one, \
                    name it with --draft ID (in the reader, --base ID), or remove the [[report]] of the draft that is finished";
        found.push(source.at(Level::Warning, place.clone(), text));
    }
}

/// Reports each entry whose value occurs in an earlier entry.
fn twice<'e>(
    entries: &'e [(Entry, Range<usize>)],
    value: impl Fn(&'e Entry) -> Option<&'e str>,
    place: impl Fn(&(Entry, Range<usize>)) -> Range<usize>,
    complaint: impl Fn(usize, &str) -> (Level, String),
    source: &Source<'_>,
    found: &mut Vec<Diagnostic>,
) {
    for (at, listed) in entries.iter().enumerate() {
        let Some(this) = value(&listed.0).filter(|v| !v.is_empty()) else {
            continue;
        };
        let first = entries[..at]
            .iter()
            .position(|(e, _)| value(e) == Some(this));
        if let Some(first) = first {
            let (level, text) = complaint(first, this);
            found.push(source.at(level, place(listed), text));
        }
    }
}
