//! Whether what was written by hand can be understood, and is about what the bundle has: `notes.toml` beside the manifest.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::bundle::{folder, read};
use crate::notes::{self, Anchor, FormError, Notes};
use crate::story::Report;

/// What to do about it.
const REMEDY: &str =
    "correct it, or move the file away; until then its marks, notes and links do not count";

/// What is wrong with the notes in `folder`, if there are any, in a bundle of these reports.
pub(super) fn look(folder: &Path, reports: &[Report]) -> Vec<Diagnostic> {
    let file = folder::shown(folder, notes::FILE_NAME);
    let bytes = match read::beside(&file) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Vec::new(),
        Err(why) => {
            let text = format!("the notes cannot be read ({why}): {REMEDY}");
            return vec![Diagnostic::warning(&file, text)];
        }
    };
    let Ok(text) = String::from_utf8(bytes) else {
        let text = "the notes are not in UTF-8: save the file as UTF-8";
        return vec![Diagnostic::warning(&file, text)];
    };
    let source = Source {
        file: &file,
        text: &text,
    };
    match notes::read(&text) {
        Ok(notes) => homeless(&source, &notes, reports),
        Err(error) => vec![misunderstood(&source, error)],
    }
}

/// The warning of notes that cannot be understood.
fn misunderstood(source: &Source<'_>, error: FormError) -> Diagnostic {
    let (place, why) = match error {
        FormError::Broken { line, text: why } => (line_at(source.text, line), why),
        newer @ FormError::Newer(_) => (0..0, newer.to_string()),
    };
    let said = format!("the notes cannot be understood ({why}): {REMEDY}");
    source.at(Level::Warning, place, said)
}

/// A warning for each report that the bundle does not have and that something cannot do without: a mark or note that is about
/// nothing else, a link or cut at either end, an omission.
fn homeless(source: &Source<'_>, notes: &Notes, reports: &[Report]) -> Vec<Diagnostic> {
    let lacks = |id: &str| !reports.iter().any(|report| report.id == id);
    let alone = |about: &[Anchor]| -> Option<String> {
        let first = about.first()?;
        let all = about.iter().all(|anchor| lacks(&anchor.report));
        all.then(|| first.report.clone())
    };
    let marks = notes.marks.live().filter_map(|(_, m)| alone(&m.about));
    let words = notes.notes.live().filter_map(|(_, n)| alone(&n.about));
    let ends = notes.links.live();
    let ends = ends.filter_map(|(_, link)| {
        let mut ends = [&link.a, &link.b].into_iter();
        ends.find(|end| lacks(&end.report))
            .map(|e| e.report.clone())
    });
    let left = notes.omissions.live().map(|(_, o)| o.report.clone());
    let left = left.filter(|id| lacks(id));
    let mut lost: BTreeMap<String, usize> = BTreeMap::new();
    for id in marks.chain(words).chain(ends).chain(left) {
        *lost.entry(id).or_default() += 1;
    }
    lost.into_iter()
        .map(|(id, count)| {
            let are = if count == 1 {
                "mark, note or link is"
            } else {
                "marks, notes or links are"
            };
            let said = format!(
                "{count} {are} about the report “{id}”, which the bundle does not have: if its id was changed, change it here too"
            );
            let written = format!("report = \"{id}\"");
            let found = source.text.find(&written);
            let place = found.map_or(0..0, |at| at..at + written.len());
            source.at(Level::Warning, place, said)
        })
        .collect()
}

/// What stands in a line, without the blanks around it.
fn line_at(text: &str, line: usize) -> Range<usize> {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let whole = text[start..].lines().next().unwrap_or_default();
    let indent = whole.len() - whole.trim_start().len();
    start + indent..start + whole.trim_end().len().max(indent)
}
