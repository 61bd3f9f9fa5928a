//! What is to be said of the story beside its claims, to be read on.

use super::overlay::{columns, open_text};
use crate::layout::Widths;
use crate::reader::Model;
use crate::reader::model::{Changes, Remarks};
use crate::reader::rich::{Line, Piece, Rich};
use crate::theme::Slot;

/// Columns by which further rows of an item stand in.
const HANG: usize = 2;

/// Shows what was said when the story was read in, and what became of the findings since.
pub fn open(model: &mut Model) {
    model.matter.remarks.look();
    let Remarks { said, changes, .. } = &model.matter.remarks;
    let columns = columns(model);
    let widths = model.screen.widths();
    let mut lines = Vec::new();
    for warning in said {
        let mut rich = Rich::default();
        rich.push(warning, Slot::Warning);
        lines.extend(rich.wrap(columns, widths).into_iter().map(Line::quoted));
    }
    if !changes.is_empty() {
        lines.extend(changed(changes, columns, widths));
    }
    if lines.is_empty() {
        let words = "No remarks on this story.";
        lines.push(Line::chrome(vec![Piece::new(words, Slot::Popup)]));
    }
    open_text(model, "messages".to_owned(), lines);
}

/// Which findings are gone and which are new, each behind the word for it.
fn changed(changes: &Changes, columns: usize, widths: Widths) -> Vec<Line> {
    let head = "Saved elsewhere and read again. Since you last looked here:";
    let mut rich = Rich::default();
    rich.push(head, Slot::Popup);
    let mut lines: Vec<Line> = rich
        .wrap(columns, widths)
        .into_iter()
        .map(Line::chrome)
        .collect();
    let gone = changes.gone.iter().map(|told| ("gone:", told));
    let new = changes.new.iter().map(|told| ("new:", told));
    for (word, told) in gone.chain(new) {
        let mut rich = Rich::default();
        rich.push(word, Slot::TextHeading);
        let (severity, kind) = (told.severity.name(), told.kind.name());
        rich.push(
            &format!(" {severity} {kind}: {}", told.message),
            Slot::Popup,
        );
        let indent = |row: usize| (row > 0).then(|| Piece::blank(HANG, Slot::Popup));
        let rows = rich.wrap_behind(columns.saturating_sub(HANG), widths, indent);
        lines.extend(rows.map(Line::quoted));
    }
    lines
}
