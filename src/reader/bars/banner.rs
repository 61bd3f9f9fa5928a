//! The row below the title that says what was odd when the story was read in, until it was looked
//! at.

use super::Segment;
use super::title::command_segment;
use crate::reader::command::{Action, Command};
use crate::reader::model::Model;
use crate::theme::Slot;

/// Left and right of the row.
pub fn segments(model: &Model) -> (Vec<Segment>, Vec<Segment>) {
    let said = &model.matter.warnings;
    let first = said.first().map_or("", String::as_str);
    let words = match said.len() {
        0 | 1 => format!(" ! {first}"),
        n => format!(" ! {n} remarks on this story, the first: {first}"),
    };
    let key = |action| {
        let command = Command::doing(action);
        command.and_then(|c| model.input.keymap.keys_of(c).next())
    };
    let mut right = Vec::new();
    for (action, does) in [
        (Action::Messages, "reads on"),
        (Action::Cancel, "puts away"),
    ] {
        if let Some(key) = key(action) {
            right.push(command_segment(format!(" {key}"), Slot::FooterKey, action));
            right.push(command_segment(
                format!(" {does} "),
                Slot::FooterLabel,
                action,
            ));
        }
    }
    (
        vec![command_segment(words, Slot::Warning, Action::Messages)],
        right,
    )
}
