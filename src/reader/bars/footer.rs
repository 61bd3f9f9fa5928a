//! The last row: keys, the most useful first, and always the one that lists them all.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{Segment, Sides};
use crate::layout::Frame;
use crate::reader::command::{Action, COMMANDS, Command, parse_key};
use crate::reader::model::{Model, View, Work};
use crate::reader::target::Target;
use crate::reader::update;
use crate::theme::Slot;

/// Columns of the shortest hint: `r ok  `.
const SHORTEST: usize = 6;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> Sides {
    let hints = hints(model.screen.view());
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let right = hints
        .iter()
        .find(|hinted| hinted.command.action == Action::Help)
        .and_then(|hinted| segments_of(model, hinted))
        .unwrap_or_default();
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
    Sides { left, right }
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

/// `J/K claim  `: what a click on each part does is what the key named there does; `None` if the command has no key.
fn segments_of(model: &Model, hinted: &'static Hinted) -> Option<Vec<Segment>> {
    let first = |command| model.input.keymap.keys_of(command).next();
    let command = hinted.command;
    let mut keys = first(command)?;
    // The first key of a filter, link or copy opens the list of all of them.
    let first_of_many = matches!(
        command.action,
        Action::Filter(_) | Action::Link | Action::Copy(_)
    );
    let mut target = Target::Command(command);
    if let (true, Some((prefix, _))) = (first_of_many, keys.split_once(' ')) {
        keys = prefix;
        if let Ok(key) = parse_key(prefix) {
            target = Target::Key(key);
        }
    }
    let named: Cow<'static, str> = match keys {
        "Enter" if !model.screen.ascii() && hinted.with.is_none() => "⏎".into(),
        keys => keys.to_owned().into(),
    };
    let mut segments = vec![Segment::to(named, Slot::FooterKey, target.clone())];
    if let Some((with, other)) = hinted.with.and_then(|with| Some((with, first(with)?))) {
        let other = format!("/{other}");
        segments.push(Segment::to(other, Slot::FooterKey, Target::Command(with)));
    }
    let label = hinted.label.as_str();
    segments.push(Segment::to(label, Slot::FooterLabel, target));
    Some(segments)
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
    fn a_click_on_a_hint_does_what_its_key_does() {
        use crate::reader::msg::{Button, MouseAt, MouseKind};
        use crate::reader::{Msg, update};
        let click = |view: &str, words_of: &str| {
            let mut model = bridge().reader(120, 36);
            press(&mut model, view);
            press(&mut model, "g c 2 Enter");
            let shown = words(&model);
            let footer = shown.lines().last().unwrap_or("");
            let at = footer.find(words_of).expect("the hint");
            let column = footer[..at].chars().count() as u16;
            let row = 35;
            for kind in [MouseKind::Down(Button::Left), MouseKind::Up(Button::Left)] {
                update(&mut model, Msg::Mouse(MouseAt { kind, column, row }));
            }
            model
        };
        for hint in ["f filter", "filter  "] {
            let model = click("M", hint);
            assert!(model.claims.filter.is_plain(), "{hint}");
            assert!(words(&model).contains("only conflicts"), "{hint}");
        }
        let (next, previous) = (click("R", "J/K"), click("R", "/K claim"));
        assert_eq!(next.claims.at(), Some(2));
        assert_eq!(previous.claims.at(), Some(0));
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
