//! Whether what was written by hand can be understood: `notes.toml` beside the manifest.

use std::ops::Range;
use std::path::Path;

use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::bundle::{folder, read};
use crate::notes::{self, FormError};

/// What to do about it.
const REMEDY: &str =
    "correct it, or move the file away; until then its marks, notes and links do not count";

/// What is wrong with the notes in `folder`, if there are any.
pub(super) fn look(folder: &Path) -> Option<Diagnostic> {
    let file = folder::shown(folder, notes::FILE_NAME);
    let bytes = match read::beside(&file) {
        Ok(bytes) => bytes?,
        Err(why) => {
            let text = format!("the notes cannot be read ({why}): {REMEDY}");
            return Some(Diagnostic::warning(&file, text));
        }
    };
    let Ok(text) = String::from_utf8(bytes) else {
        let text = "the notes are not in UTF-8: save the file as UTF-8";
        return Some(Diagnostic::warning(&file, text));
    };
    let error = notes::read(&text).err()?;
    let (place, why) = match error {
        FormError::Broken { line, text: why } => (line_at(&text, line), why),
        newer @ FormError::Newer(_) => (0..0, newer.to_string()),
    };
    let source = Source {
        file: &file,
        text: &text,
    };
    let said = format!("the notes cannot be understood ({why}): {REMEDY}");
    Some(source.at(Level::Warning, place, said))
}

/// What stands in a line, without the blanks around it.
fn line_at(text: &str, line: usize) -> Range<usize> {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let whole = text[start..].lines().next().unwrap_or_default();
    let indent = whole.len() - whole.trim_start().len();
    start + indent..start + whole.trim_end().len().max(indent)
}
