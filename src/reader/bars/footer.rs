//! The last row: keys, the most useful first, and always the one that lists them all.

use std::sync::LazyLock;

use super::Segment;
use crate::layout::Frame;
use crate::reader::command::{Action, COMMANDS, Command, Hint};
use crate::reader::model::{Model, View};
use crate::reader::target::Target;
use crate::theme::Slot;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let hints = hints(model.screen.view());
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let right = hints
        .iter()
        .find(|(command, _)| command.action == Action::Help)
        .map(|(command, hint)| segment_of(model, command, hint))
        .unwrap_or_default();
    let room = usize::from(frame.size.width).saturating_sub(width(&right) + 1);
    let mut left = vec![Segment::new(" ", Slot::Surface)];
    let mut used = width(&left);
    for (command, hint) in hints {
        if command.action == Action::Help {
            continue;
        }
        let more = segment_of(model, command, hint);
        used += width(&more);
        if used > room {
            break;
        }
        left.extend(more);
    }
    (left, right)
}

/// A command and what the footer of a view says of it.
type Hinted = (&'static Command, &'static Hint);

/// The hints of a view, the most useful first: sorted once, and not at every key.
fn hints(view: View) -> &'static [Hinted] {
    static SORTED: LazyLock<Vec<(View, Vec<Hinted>)>> = LazyLock::new(|| {
        let of = |view| {
            let own = COMMANDS.iter();
            let mut hints: Vec<Hinted> = own.filter_map(|c| Some((c, c.hint(view)?))).collect();
            hints.sort_by_key(|(_, hint)| hint.priority);
            (view, hints)
        };
        View::ALL.map(of).into()
    });
    let own = SORTED.iter().find(|(known, _)| *known == view);
    own.map_or(&[], |(_, hints)| hints)
}

/// `J/K claim  `: two segments that both run the command.
fn segment_of(model: &Model, command: &'static Command, hint: &Hint) -> Vec<Segment> {
    let first = |command: &Command| model.input.keymap.keys_of(command).next();
    let Some(mut keys) = first(command) else {
        return Vec::new();
    };
    // The first key of a filter, link or copy opens the list of all of them.
    let first_of_many = matches!(
        command.action,
        Action::Filter(_) | Action::Link | Action::Copy(_)
    );
    if let (true, Some((prefix, _))) = (first_of_many, keys.split_once(' ')) {
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

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn what_decides_about_a_claim_stands_in_the_narrow_footer() {
        for view in ["R", "S", "M", "V"] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, view);
            let shown = words(&model);
            let footer = shown.lines().last().unwrap_or("");
            for hint in ["r ok", "a note", "? all keys"] {
                assert!(footer.contains(hint), "no {hint} in {view}: {footer}");
            }
        }
    }
}
