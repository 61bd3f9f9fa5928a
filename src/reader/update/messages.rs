//! What is to be said of the story beside its claims, to be read on. What saving the files has changed is a list that
//! leads to each claim, as a quickfix list does.

use super::overlay::{columns, open_text};
use super::{claim, hand, notes};
use crate::layout::Widths;
use crate::notes::Anchor;
use crate::reader::Model;
use crate::reader::model::{Entry, Found, NoteList, Noted, Overlay, Remarks, Told, Written};
use crate::reader::rich::{Line, Piece, Rich};
use crate::theme::Slot;

/// Columns by which further rows of an item are in.
const HANG: usize = 2;

/// Shows what was said when the story was read in, and what became of the findings since.
pub fn open(model: &mut Model) {
    model.matter.remarks.look();
    let columns = columns(model);
    let widths = model.screen.widths();
    let Remarks { said, changes, .. } = &model.matter.remarks;
    let said = said.iter().map(|words| remark(words, columns, widths));
    if !changes.found.is_empty() && !model.screen.settings.linear {
        let said = said.map(|lines| Noted {
            lines,
            entry: Entry::Remark,
        });
        let changed = changes.found.all().map(|(word, told)| Noted {
            lines: changed((word, told), columns, widths),
            entry: Entry::Finding(told.about.clone()),
        });
        let first = model.matter.remarks.said.len();
        let notes: Vec<Noted> = said.chain(changed).collect();
        let selected = (first + changes.chosen).min(notes.len().saturating_sub(1));
        model.input.overlay = Some(Overlay::Notes(Box::new(NoteList {
            of: Written::Changes,
            notes,
            selected,
        })));
        return;
    }
    let mut lines: Vec<Line> = said.flatten().collect();
    if !changes.found.is_empty() {
        lines.extend(all_changed(&changes.found, columns, widths));
    }
    if lines.is_empty() {
        let words = "No remarks on this story.";
        lines.push(Line::chrome(vec![Piece::new(words, Slot::Popup)]));
    }
    open_text(model, "messages".to_owned(), lines);
}

fn remark(words: &str, columns: usize, widths: Widths) -> Vec<Line> {
    let mut rich = Rich::default();
    rich.push(words, Slot::Warning);
    let rows = rich.wrap(columns, widths);
    rows.into_iter().map(Line::quoted).collect()
}

/// Which findings are gone, new and slight now, each behind the word for it: where they are read out.
fn all_changed(found: &Found, columns: usize, widths: Widths) -> Vec<Line> {
    let head = "Saved elsewhere and read again. Since you last looked here:";
    let mut rich = Rich::default();
    rich.push(head, Slot::Popup);
    let rows = rich.wrap(columns, widths);
    let mut lines: Vec<Line> = rows.into_iter().map(Line::chrome).collect();
    lines.extend(found.all().flat_map(|one| changed(one, columns, widths)));
    lines
}

fn changed((word, told): (&str, &Told), columns: usize, widths: Widths) -> Vec<Line> {
    let mut rich = Rich::default();
    rich.push(&format!("{word}:"), Slot::TextHeading);
    let (severity, kind) = (told.severity.name(), told.kind.name());
    rich.push(
        &format!(" {severity} {kind}: {}", told.message),
        Slot::Popup,
    );
    let indent = |row: usize| (row > 0).then(|| Piece::blank(HANG, Slot::Popup));
    let rows = rich.wrap_behind(columns.saturating_sub(HANG), widths, indent);
    rows.map(Line::quoted).collect()
}

/// Goes to the claim that a finding is or was about, or else to its words.
pub fn go(model: &mut Model, list: &NoteList, about: &[Anchor]) {
    let first = model.matter.remarks.said.len();
    model.matter.remarks.changes.chosen = list.selected.saturating_sub(first);
    if let Some(at) = model.matter.claim_about(about) {
        claim::go(model, at);
    } else if let Some(place) = about.iter().find_map(|at| hand::place(model, at)) {
        notes::go_to_passage(model, place);
    } else {
        model.say("its words are no longer in any report");
    }
}
