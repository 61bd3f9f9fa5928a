//! The last row: keys, the most useful first, and always the one that lists them all.

use super::Segment;
use crate::layout::Frame;
use crate::reader::command::{Action, COMMANDS, Command, Hint};
use crate::reader::model::Model;
use crate::reader::target::Target;
use crate::theme::Slot;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let view = model.screen.view();
    let mut hints: Vec<(&'static Command, &'static Hint)> = COMMANDS
        .iter()
        .filter_map(|command| Some((command, command.hint(view)?)))
        .collect();
    hints.sort_by_key(|(_, hint)| hint.priority);
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let right = hints
        .iter()
        .find(|(command, _)| command.action == Action::Help)
        .map(|(command, hint)| segment_of(model, command, hint))
        .unwrap_or_default();
    let room = usize::from(frame.size.width).saturating_sub(width(&right) + 1);
    let mut left = vec![Segment::new(" ", Slot::Surface)];
    for (command, hint) in hints {
        if command.action == Action::Help {
            continue;
        }
        let more = segment_of(model, command, hint);
        if width(&left) + width(&more) > room {
            break;
        }
        left.extend(more);
    }
    (left, right)
}

/// `J/K claim  `: two segments that both run the command.
fn segment_of(model: &Model, command: &'static Command, hint: &Hint) -> Vec<Segment> {
    let first = |command: &Command| model.input.keymap.keys_of(command).next();
    let Some(mut keys) = first(command) else {
        return Vec::new();
    };
    // The first key of a filter opens the list of all of them.
    if let (Action::Filter(_), Some((prefix, _))) = (command.action, keys.split_once(' ')) {
        keys.truncate(prefix.len());
    }
    if let Some(other) = hint.with.and_then(Command::named).and_then(first) {
        keys = format!("{keys}/{other}");
    }
    if keys == "Enter" && !model.screen.ascii() {
        "⏎".clone_into(&mut keys);
    }
    let target = || Target::Command(command);
    vec![
        Segment::to(keys, Slot::FooterKey, target()),
        Segment::to(format!(" {}  ", hint.label), Slot::FooterLabel, target()),
    ]
}
