//! Every command, in the order of the help page.

use super::action::Height;
use super::{Action, Command, Group, Hint, Where};
use crate::reader::model::View;

const EVERYWHERE: Where = Where::Everywhere;
const READER: Where = Where::Only(View::Reader);

const fn hint(view: View, priority: u8, label: &'static str, with: Option<&'static str>) -> Hint {
    Hint {
        view,
        priority,
        label,
        with,
    }
}

const fn command(
    id: &'static str,
    keys: &'static [&'static str],
    (views, group): (Where, Group),
    help: &'static str,
    hints: &'static [Hint],
    action: Action,
) -> Command {
    Command {
        id,
        keys,
        views,
        group,
        help,
        hints,
        action,
    }
}

/// Every command there is.
#[rustfmt::skip]
pub static COMMANDS: &[Command] = &[
    command("move.down", &["j", "Down"], (EVERYWHERE, Group::Move), "next row, or next reading in the stack",
        &[hint(View::Stack, 3, "reading", Some("move.up"))], Action::Step { forward: true }),
    command("move.up", &["k", "Up"], (EVERYWHERE, Group::Move), "row or reading before",
        &[], Action::Step { forward: false }),
    command("move.half-down", &["Ctrl-d"], (EVERYWHERE, Group::Move), "half a page down",
        &[], Action::HalfPage { forward: true }),
    command("move.half-up", &["Ctrl-u"], (EVERYWHERE, Group::Move), "half a page up",
        &[], Action::HalfPage { forward: false }),
    command("move.page-down", &["Space", "PgDn", "Ctrl-f"], (EVERYWHERE, Group::Move), "page down",
        &[], Action::Page { forward: true }),
    command("move.page-up", &["PgUp", "Shift-Space", "Ctrl-b"], (EVERYWHERE, Group::Move), "page up",
        &[], Action::Page { forward: false }),
    command("move.top", &["g g", "Home"], (EVERYWHERE, Group::Move), "to the beginning",
        &[], Action::End { forward: false }),
    command("move.end", &["G", "End"], (EVERYWHERE, Group::Move), "to the end",
        &[], Action::End { forward: true }),
    command("move.nudge-down", &["Ctrl-e"], (EVERYWHERE, Group::Move), "scroll this pane down a row; nothing else moves",
        &[], Action::Nudge { forward: true }),
    command("move.nudge-up", &["Ctrl-y"], (EVERYWHERE, Group::Move), "scroll this pane up a row; nothing else moves",
        &[], Action::Nudge { forward: false }),
    command("jump.back", &["Ctrl-o"], (EVERYWHERE, Group::Move), "back to before the last jump, all panes",
        &[], Action::Jump { forward: false }),
    command("jump.forward", &["Alt-o"], (EVERYWHERE, Group::Move), "forward again",
        &[], Action::Jump { forward: true }),
    command("claim.next", &["J", "]", "Alt-Down"], (EVERYWHERE, Group::Claims), "next claim, all panes level",
        &[hint(View::Reader, 1, "claim", Some("claim.prev")), hint(View::Stack, 1, "claim", Some("claim.prev"))], Action::Claim { forward: true }),
    command("claim.prev", &["K", "[", "Alt-Up"], (EVERYWHERE, Group::Claims), "claim before, all panes level",
        &[], Action::Claim { forward: false }),
    command("conflict.next", &["c"], (EVERYWHERE, Group::Claims), "next claim on which figures, quotes or sources differ",
        &[hint(View::Reader, 3, "conflict", Some("conflict.prev")), hint(View::Stack, 5, "conflict", Some("conflict.prev"))], Action::Conflict { forward: true }),
    command("conflict.prev", &["C"], (EVERYWHERE, Group::Claims), "such a claim before",
        &[], Action::Conflict { forward: false }),
    command("reading.next", &["."], (READER, Group::Claims), "this report's next reading of the claim",
        &[], Action::NextReading),
    command("claim.why", &["i"], (EVERYWHERE, Group::Claims), "why these readings belong together",
        &[hint(View::Stack, 7, "why", None), hint(View::Reader, 8, "why", None)], Action::Why),
    command("order.cycle", &["O"], (EVERYWHERE, Group::Claims), "visit claims by severity, or in story order",
        &[hint(View::Stack, 8, "order", None), hint(View::Reader, 10, "order", None)], Action::Order),
    command("place.middle", &["z z"], (READER, Group::Claims), "claim to a third of the height, all panes level",
        &[], Action::Place(Height::Middle)),
    command("place.top", &["z t"], (READER, Group::Claims), "claim to the top, all panes level",
        &[], Action::Place(Height::Top)),
    command("place.bottom", &["z b"], (READER, Group::Claims), "claim to the bottom, all panes level",
        &[], Action::Place(Height::Bottom)),
    command("outlet.next", &["l", "Right", "Tab"], (READER, Group::Outlets), "focus the outlet to the right",
        &[hint(View::Reader, 4, "outlet", Some("outlet.prev"))], Action::Outlet { forward: true }),
    command("outlet.prev", &["h", "Left", "Shift-Tab"], (READER, Group::Outlets), "focus the outlet to the left",
        &[], Action::Outlet { forward: false }),
    command("outlet.number", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], (READER, Group::Outlets), "show and focus the outlet of that number (0: the tenth)",
        &[], Action::OutletNumber),
    command("strip.next", &[">"], (READER, Group::Outlets), "show outlets further right; the base stays",
        &[], Action::Strip { forward: true }),
    command("strip.prev", &["<"], (READER, Group::Outlets), "show outlets further left",
        &[], Action::Strip { forward: false }),
    command("base.set", &["b"], (EVERYWHERE, Group::Outlets), "compare the others with this outlet",
        &[hint(View::Reader, 7, "base", None), hint(View::Stack, 4, "base", None)], Action::BaseSet),
    command("base.prev", &["B"], (EVERYWHERE, Group::Outlets), "compare with the base before this one",
        &[], Action::BaseBack),
    command("drill", &["Enter"], (EVERYWHERE, Group::View), "deeper: all wordings of the claim, or the reading in its report",
        &[hint(View::Reader, 2, "stack", None), hint(View::Stack, 2, "reader", None)], Action::Drill),
    command("back", &["q", "Backspace"], (EVERYWHERE, Group::View), "up again; at the top, leave",
        &[hint(View::Reader, 11, "back", None), hint(View::Stack, 9, "back", None)], Action::Back),
    command("view.reader", &["R"], (EVERYWHERE, Group::View), "reports side by side",
        &[], Action::View(View::Reader)),
    command("view.stack", &["S"], (EVERYWHERE, Group::View), "every outlet's wording of one claim",
        &[], Action::View(View::Stack)),
    command("sync.cycle", &["s"], (READER, Group::View), "keep panes in step: lock, flow, free, auto",
        &[hint(View::Reader, 6, "sync", None)], Action::Sync),
    command("zoom", &["F"], (READER, Group::View), "this outlet alone, or all again",
        &[], Action::Zoom),
    command("diff.cycle", &["d"], (EVERYWHERE, Group::View), "changed words, changed and removed words, or none",
        &[hint(View::Stack, 6, "diff", None), hint(View::Reader, 9, "diff", None)], Action::Diff),
    command("search", &["/"], (EVERYWHERE, Group::Search), "find words in all reports",
        &[hint(View::Reader, 5, "find", None), hint(View::Stack, 10, "find", None)], Action::Search),
    command("search.next", &["n"], (EVERYWHERE, Group::Search), "next place found",
        &[], Action::Found { forward: true }),
    command("search.prev", &["N"], (EVERYWHERE, Group::Search), "place found before",
        &[], Action::Found { forward: false }),
    command("help", &["?", "F1"], (EVERYWHERE, Group::Program), "every key",
        &[hint(View::Reader, 0, "all keys", None), hint(View::Stack, 0, "all keys", None)], Action::Help),
    command("palette", &[":", "Ctrl-p"], (EVERYWHERE, Group::Program), "every command by name",
        &[hint(View::Reader, 12, "commands", None), hint(View::Stack, 11, "commands", None)], Action::Palette),
    command("messages", &["g m"], (EVERYWHERE, Group::Program), "what was said when the story was read in",
        &[], Action::Messages),
    command("mouse", &[], (EVERYWHERE, Group::Program), "mouse to this program, or to the terminal for selecting",
        &[], Action::Mouse),
    command("redraw", &["Ctrl-l"], (EVERYWHERE, Group::Program), "draw the screen anew",
        &[], Action::Redraw),
    command("cancel", &["Esc"], (EVERYWHERE, Group::Program), "away with what lies on top, or with the marks of a search",
        &[], Action::Cancel),
    command("interrupt", &["Ctrl-c"], (EVERYWHERE, Group::Program), "as Esc; pressed twice, leave",
        &[], Action::Interrupt),
    command("suspend", &["Ctrl-z"], (EVERYWHERE, Group::Program), "stop as a job of the shell",
        &[], Action::Suspend),
    command("quit", &["Q"], (EVERYWHERE, Group::Program), "leave",
        &[], Action::Quit),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::reader::command::{KeyMap, parse_keys, table};

    #[test]
    fn every_command_is_described_and_its_keys_can_be_read() {
        let mut ids = BTreeSet::new();
        for command in COMMANDS {
            assert!(ids.insert(command.id), "{} twice", command.id);
            assert!(command.help.len() > 4, "{} has no help", command.id);
            for keys in command.keys {
                assert!(parse_keys(keys).is_ok(), "{keys} of {}", command.id);
            }
        }
        assert_eq!(table(&KeyMap::default()).len(), COMMANDS.len());
    }

    #[test]
    fn no_two_commands_want_the_same_keys() {
        assert_eq!(KeyMap::default().clashes(), []);
    }

    #[test]
    fn every_hint_names_commands_that_work_where_it_stands() {
        for command in COMMANDS {
            for hint in command.hints {
                assert!(command.views.covers(hint.view), "{}", command.id);
                assert!(!command.keys.is_empty(), "{} has no key", command.id);
                let Some(with) = hint.with else { continue };
                let with = Command::named(with).expect("a command");
                assert!(with.views.covers(hint.view), "{}", with.id);
            }
        }
    }

    #[test]
    fn priorities_differ_within_a_footer() {
        for view in View::ALL {
            let mut seen = BTreeSet::new();
            for hint in COMMANDS.iter().filter_map(|c| c.hint(view)) {
                assert!(
                    seen.insert(hint.priority),
                    "{} in {}",
                    hint.label,
                    view.name()
                );
            }
            assert!(seen.contains(&0), "help is pinned in {}", view.name());
        }
    }
}
