//! The last row: keys, the most useful first, and always the one that lists them all.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::Segment;
use crate::layout::Frame;
use crate::reader::command::{Action, COMMANDS, Command};
use crate::reader::model::{Model, View, Work};
use crate::reader::target::Target;
use crate::reader::update;
use crate::theme::Slot;

/// Columns of the shortest hint: `r ok  `.
const SHORTEST: usize = 6;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let hints = hints(model.screen.view());
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let right = hints
        .iter()
        .find(|hinted| hinted.command.action == Action::Help)
        .and_then(|hinted| segments_of(model, hinted))
        .map_or_else(Vec::new, Vec::from);
    let room = usize::from(frame.size.width).saturating_sub(width(&right) + 1);
    // Keys that lead nowhere are no help.
    let idle = model.claims.index.is_empty() && matches!(model.matter.work, Work::Done);
    let mut left = vec![Segment::new(" ", Slot::Surface)];
    let mut used = width(&left);
    for hinted in hints {
        if hinted.command.action == Action::Help {
            continue;
        }
        if idle && update::obstacle(model, hinted.command).is_some() {
            continue;
        }
        let Some(more) = segments_of(model, hinted) else {
            continue;
        };
        // A hint that is too long makes room for a shorter one after it.
        let wide = width(&more);
        if used + wide <= room {
            used += wide;
            left.extend(more);
        }
        if room.saturating_sub(used) < SHORTEST {
            break;
        }
    }
    (left, right)
}

/// A command and its hint in the footer of a view.
struct Hinted {
    command: &'static Command,
    /// A command whose key is named with this one's.
    with: Option<&'static Command>,
    /// What stands behind the key.
    label: String,
    priority: u8,
}

/// The hints of a view, the most useful first: sorted and formatted once, and not at every key.
fn hints(view: View) -> &'static [Hinted] {
    static SORTED: LazyLock<Vec<(View, Vec<Hinted>)>> = LazyLock::new(|| {
        let of = |view| {
            let own = COMMANDS.iter();
            let hinted = |command: &'static Command| {
                let hint = command.hint(view)?;
                Some(Hinted {
                    command,
                    with: hint.with.and_then(Command::named),
                    label: format!(" {}  ", hint.label),
                    priority: hint.priority,
                })
            };
            let mut hints: Vec<Hinted> = own.filter_map(hinted).collect();
            hints.sort_by_key(|hinted| hinted.priority);
            (view, hints)
        };
        View::ALL.map(of).into()
    });
    let own = SORTED.iter().find(|(known, _)| *known == view);
    own.map_or(&[], |(_, hints)| hints)
}

/// `J/K claim  `: two segments that both run the command; `None` if it has no key.
fn segments_of(model: &Model, hinted: &'static Hinted) -> Option<[Segment; 2]> {
    let first = |command| model.input.keymap.keys_of(command).next();
    let command = hinted.command;
    let mut keys = first(command)?;
    // The first key of a filter, link or copy opens the list of all of them.
    let first_of_many = matches!(
        command.action,
        Action::Filter(_) | Action::Link | Action::Copy(_)
    );
    if let (true, Some((prefix, _))) = (first_of_many, keys.split_once(' ')) {
        keys = prefix;
    }
    let keys: Cow<'static, str> = match hinted.with.and_then(first) {
        Some(other) => [keys, "/", other].concat().into(),
        None if keys == "Enter" && !model.screen.ascii() => "⏎".into(),
        None => keys.to_owned().into(),
    };
    let target = || Target::Command(command);
    Some([
        Segment::to(keys, Slot::FooterKey, target()),
        Segment::to(hinted.label.as_str(), Slot::FooterLabel, target()),
    ])
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_hint_that_is_too_long_makes_room_for_a_shorter_one() {
        let mut model = bridge().reader(56, 20);
        press(&mut model, "R");
        let shown = words(&model);
        let footer = shown.lines().last().unwrap_or("");
        assert!(!footer.contains("h/l outlet"), "{footer}");
        assert!(footer.contains("r ok"), "{footer}");
    }

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
