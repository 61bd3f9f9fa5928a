//! What can be fixed without asking: a misspelt key, if only one name can be meant.

use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::bundle::manifest::{self, REPORT_KEYS, STORY_KEYS};

/// A fixed manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The whole manifest; everything that was not wrong is unchanged, comments included.
    pub text: String,
    /// The changes, at their places in the original manifest, in order.
    pub changes: Vec<Diagnostic>,
}

/// An unknown key, where it is, and its name.
struct Misspelt {
    place: Range<usize>,
    written: String,
    meant: &'static str,
}

/// Renames the unknown keys of the manifest `file`, whose content is `text`, to the nearest known key, unless that
/// would cause an error.
pub fn fix(file: &Path, text: &str) -> Fixed {
    let mut fixed = text.to_owned();
    let mut changes: Vec<Diagnostic> = Vec::new();
    let mut passed = 0;
    // One at a time, the last first, so that the places of those before stay right.
    while let Some(next) = misspelt(&fixed).into_iter().rev().nth(passed) {
        let mut tried = fixed.clone();
        tried.replace_range(next.place.clone(), next.meant);
        if errors(file, &tried) > errors(file, &fixed) {
            passed += 1;
            continue;
        }
        let said = format!("“{}” renamed to “{}”", next.written, next.meant);
        let source = Source { file, text: &fixed };
        changes.push(source.at(Level::Warning, next.place, said));
        fixed = tried;
    }
    changes.reverse();
    Fixed {
        text: fixed,
        changes,
    }
}

fn errors(file: &Path, text: &str) -> usize {
    let (_, found) = manifest::parse(&Source { file, text });
    found.iter().filter(|d| d.level == Level::Error).count()
}

/// In the order in which they stand.
fn misspelt(text: &str) -> Vec<Misspelt> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Vec::new();
    }
    let table = table.get_ref();
    let mut found = in_table(table, &STORY_KEYS);
    if let Some(DeValue::Array(list)) = table.get("report").map(toml::Spanned::get_ref) {
        for item in list {
            if let DeValue::Table(fields) = item.get_ref() {
                found.extend(in_table(fields, &REPORT_KEYS));
            }
        }
    }
    found.sort_by_key(|one| one.place.start);
    found
}

fn in_table(table: &DeTable<'_>, keys: &[&'static str]) -> Vec<Misspelt> {
    let absent: Vec<&'static str> = keys
        .iter()
        .copied()
        .filter(|key| !table.contains_key(*key))
        .collect();
    let unknown = table
        .keys()
        .filter(|key| !keys.contains(&key.get_ref().as_ref()));
    unknown
        .filter_map(|key| {
            Some(Misspelt {
                place: key.span(),
                written: key.get_ref().to_string(),
                meant: manifest::nearest(key.get_ref(), &absent)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renames_and_keeps_the_rest() {
        let text = "format = 1 # one\ntitel = \"T\"\n\n[[report]] # first\nid = \"a\"\noutlte = 'A'  # the outlet\nsource = \"b\"\nfile = \"a.txt\"\ncolour = 1\n";
        let fixed = fix(Path::new("b.toml"), text);
        let wanted = text.replace("titel", "title").replace("source", "outlet");
        // Two names for one key: the last one is renamed, the other is still reported.
        assert_eq!(fixed.text, wanted);
        let said: Vec<String> = fixed.changes.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("b.toml:2:1: warning: “titel” renamed to “title”"));
        assert!(said[1].starts_with("b.toml:7:1:"));
        assert_eq!(fix(Path::new("b.toml"), &wanted).text, wanted);
    }

    #[test]
    fn makes_no_error_of_a_warning() {
        let text = "format = 1\ntitle = \"T\"\ndat = \"Friday\"\n";
        assert_eq!(fix(Path::new("b.toml"), text).text, text);
    }
}
