//! Every command, in the order of the help page.

use super::Copied;
use super::action::{Height, Narrow};
use super::{Action, Command, Group, Hint, Where};
use crate::notes::State;
use crate::reader::model::{Kind, Order, View, Wanted};

const EVERYWHERE: Where = Where::Everywhere;
const READER: Where = Where::Only(View::Reader);
const WORKLIST: Where = Where::Only(View::WorkList);
const PANES: Where = Where::Among(&[View::Reader, View::Matrix], "reader, matrix");
const NUMBERED: Where = Where::Among(
    &[View::Reader, View::Stack, View::Matrix],
    "reader, stack, matrix",
);
const LISTS: Where = Where::Among(&[View::Matrix, View::WorkList], "matrix, review");

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

/// All commands.
#[rustfmt::skip]
pub static COMMANDS: &[Command] = &[
    command("move.down", &["j", "Down"], (EVERYWHERE, Group::Move), "next row, reading or item",
        &[hint(View::Stack, 3, "reading", Some("move.up")), hint(View::WorkList, 1, "item", Some("move.up")), hint(View::Matrix, 1, "claim", Some("move.up"))], Action::Step { forward: true }),
    command("move.up", &["k", "Up"], (EVERYWHERE, Group::Move), "previous row, reading or item",
        &[], Action::Step { forward: false }),
    command("move.half-down", &["Ctrl-d"], (EVERYWHERE, Group::Move), "half a page down",
        &[], Action::HalfPage { forward: true }),
    command("move.half-up", &["Ctrl-u"], (EVERYWHERE, Group::Move), "half a page up",
        &[], Action::HalfPage { forward: false }),
    command("move.page-down", &["Space", "PgDn", "Ctrl-f"], (EVERYWHERE, Group::Move), "page down",
        &[], Action::Page { forward: true }),
    command("move.page-up", &["PgUp", "Ctrl-b", "Shift-Space"], (EVERYWHERE, Group::Move), "page up",
        &[], Action::Page { forward: false }),
    command("move.top", &["g g", "Home"], (EVERYWHERE, Group::Move), "go to the beginning",
        &[], Action::End { forward: false }),
    command("move.end", &["G", "End"], (EVERYWHERE, Group::Move), "go to the end",
        &[], Action::End { forward: true }),
    command("move.nudge-down", &["Ctrl-e"], (Where::Among(&[View::Reader, View::Stack], "reader, stack"), Group::Move), "scroll only this pane down a row",
        &[], Action::Nudge { forward: true }),
    command("move.nudge-up", &["Ctrl-y"], (Where::Among(&[View::Reader, View::Stack], "reader, stack"), Group::Move), "scroll only this pane up a row",
        &[], Action::Nudge { forward: false }),
    command("jump.back", &["Ctrl-o"], (EVERYWHERE, Group::Move), "go back to before the last jump, in all panes",
        &[], Action::Jump { forward: false }),
    command("jump.forward", &["Alt-o"], (EVERYWHERE, Group::Move), "go forward again after going back",
        &[], Action::Jump { forward: true }),
    command("place.keep", &["m"], (EVERYWHERE, Group::Move), "remember this place under a letter until you quit",
        &[], Action::Keep),
    command("place.go", &["'"], (EVERYWHERE, Group::Move), "go to a remembered place; '' for where you were",
        &[], Action::Kept),
    command("claim.next", &["J", "]", "Alt-Down"], (EVERYWHERE, Group::Claims), "next claim, aligned in all panes",
        &[hint(View::Reader, 1, "claim", Some("claim.prev")), hint(View::Stack, 1, "claim", Some("claim.prev"))], Action::Claim { forward: true }),
    command("claim.prev", &["K", "[", "Alt-Up"], (EVERYWHERE, Group::Claims), "previous claim, aligned in all panes",
        &[], Action::Claim { forward: false }),
    command("conflict.next", &["c"], (EVERYWHERE, Group::Claims), "next unmarked conflict: figures, quotes or sources",
        &[hint(View::Reader, 3, "conflict", None), hint(View::Stack, 8, "conflict", Some("conflict.prev")), hint(View::WorkList, 9, "conflict", Some("conflict.prev")), hint(View::Matrix, 8, "conflict", Some("conflict.prev"))], Action::Conflict { forward: true }),
    command("conflict.prev", &["C"], (EVERYWHERE, Group::Claims), "previous unmarked conflict",
        &[], Action::Conflict { forward: false }),
    command("reading.next", &["."], (READER, Group::Claims), "this report's next reading of the claim",
        &[], Action::NextReading),
    command("claim.why", &["i"], (EVERYWHERE, Group::Claims), "why these readings belong together",
        &[hint(View::Reader, 12, "why", None), hint(View::Stack, 9, "why", None)], Action::Why),
    command("goto.claim", &["g c"], (EVERYWHERE, Group::Claims), "go to the claim whose number you type",
        &[], Action::ClaimNumber),
    command("place.middle", &["z z"], (READER, Group::Claims), "align the claim a third of the way down the screen",
        &[], Action::Place(Height::Middle)),
    command("place.top", &["z t"], (READER, Group::Claims), "align the claim at the top of all panes",
        &[], Action::Place(Height::Top)),
    command("place.bottom", &["z b"], (READER, Group::Claims), "align the claim at the bottom of all panes",
        &[], Action::Place(Height::Bottom)),
    command("outlet.next", &["l", "Right", "Tab"], (EVERYWHERE, Group::Outlets), "focus the outlet to the right",
        &[], Action::Outlet { forward: true }),
    command("outlet.prev", &["h", "Left", "Shift-Tab"], (EVERYWHERE, Group::Outlets), "focus the outlet to the left",
        &[hint(View::Reader, 4, "outlet", Some("outlet.next")), hint(View::Matrix, 3, "outlet", Some("outlet.next"))], Action::Outlet { forward: false }),
    command("outlet.number", &["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], (NUMBERED, Group::Outlets), "show and focus the outlet of that number; 0: tenth",
        &[], Action::OutletNumber),
    command("strip.next", &[">"], (PANES, Group::Outlets), "show outlets further right; the base stays",
        &[], Action::Strip { forward: true }),
    command("strip.prev", &["<"], (PANES, Group::Outlets), "show outlets further left",
        &[], Action::Strip { forward: false }),
    command("outlet.move-right", &["L"], (PANES, Group::Outlets), "move the focused outlet to the right",
        &[], Action::MoveOutlet { forward: true }),
    command("outlet.move-left", &["H"], (PANES, Group::Outlets), "move the focused outlet to the left",
        &[], Action::MoveOutlet { forward: false }),
    command("outlets", &["o"], (EVERYWHERE, Group::Outlets), "choose which outlets are shown, and their order",
        &[hint(View::Reader, 20, "outlets", None), hint(View::Matrix, 20, "outlets", None)], Action::Outlets),
    command("base.set", &["b"], (EVERYWHERE, Group::Outlets), "compare the others with this outlet",
        &[hint(View::Reader, 10, "base", None), hint(View::Stack, 10, "base", None), hint(View::Matrix, 9, "base", None)], Action::BaseSet),
    command("base.prev", &["B"], (EVERYWHERE, Group::Outlets), "compare with the base before this one",
        &[], Action::BaseBack),
    command("drill", &["Enter"], (EVERYWHERE, Group::View), "go deeper: all wordings, or the reading's report",
        &[hint(View::Reader, 2, "stack", None), hint(View::Stack, 2, "reader", None), hint(View::Matrix, 2, "stack", None), hint(View::WorkList, 2, "stack", None)], Action::Drill),
    command("back", &["q"], (EVERYWHERE, Group::View), "go back up; at the top, quit",
        &[hint(View::Reader, 14, "back", None), hint(View::Stack, 15, "back", None), hint(View::Matrix, 12, "back", None), hint(View::WorkList, 13, "back", None)], Action::Back),
    command("climb", &["g u", "Backspace"], (EVERYWHERE, Group::View), "go back up, and never out",
        &[], Action::Climb),
    command("view.reader", &["R"], (EVERYWHERE, Group::View), "reports side by side",
        &[], Action::View(View::Reader)),
    command("view.stack", &["S"], (EVERYWHERE, Group::View), "every outlet's wording of one claim",
        &[], Action::View(View::Stack)),
    command("view.matrix", &["M"], (EVERYWHERE, Group::View), "claims by outlets: who has what, and how",
        &[], Action::View(View::Matrix)),
    command("view.review", &["V"], (EVERYWHERE, Group::View), "claims as a work list",
        &[], Action::View(View::WorkList)),
    command("preview", &["p"], (LISTS, Group::View), "show or hide the words of the chosen claim",
        &[hint(View::Matrix, 10, "preview", None), hint(View::WorkList, 11, "preview", None)], Action::Preview),
    command("review.hide-done", &["D"], (WORKLIST, Group::View), "list claims that are done too, or only open ones",
        &[hint(View::WorkList, 8, "done", None)], Action::HideDone),
    command("select", &["v"], (READER, Group::View), "select words; move the cursor to extend",
        &[], Action::Select),
    command("sync.cycle", &["s"], (READER, Group::View), "keep panes in step: lock, flow, free, auto",
        &[hint(View::Reader, 9, "sync", None)], Action::Sync),
    command("rows.toggle", &["="], (READER, Group::View), "align claims by blank rows between paragraphs",
        &[], Action::Rows),
    command("zoom", &["F"], (READER, Group::View), "show only this outlet, or all again",
        &[], Action::Zoom),
    command("diff.cycle", &["d"], (EVERYWHERE, Group::View), "changed words: on, with removed, vs previous, off",
        &[hint(View::Reader, 11, "diff", None), hint(View::Stack, 4, "diff", None)], Action::Diff),
    command("filter.all", &["f a"], (EVERYWHERE, Group::Filter), "all shared claims",
        &[], Action::Filter(Narrow::All)),
    command("filter.conflicts", &["f c"], (EVERYWHERE, Group::Filter), "only conflicts",
        &[hint(View::Reader, 13, "filter", None), hint(View::Stack, 11, "filter", None), hint(View::Matrix, 7, "filter", None), hint(View::WorkList, 10, "filter", None)], Action::Filter(Narrow::Kind(Kind::Conflict))),
    command("filter.figures", &["f f"], (EVERYWHERE, Group::Filter), "only figures that disagree",
        &[], Action::Filter(Narrow::Kind(Kind::Figure))),
    command("filter.quotes", &["f q"], (EVERYWHERE, Group::Filter), "only quotes worded differently",
        &[], Action::Filter(Narrow::Kind(Kind::Quote))),
    command("filter.attribution", &["f @"], (EVERYWHERE, Group::Filter), "only where sources differ",
        &[], Action::Filter(Narrow::Kind(Kind::Attribution))),
    command("filter.wording", &["f w"], (EVERYWHERE, Group::Filter), "only different wordings",
        &[], Action::Filter(Narrow::Kind(Kind::Wording))),
    command("filter.agreeing", &["f ="], (EVERYWHERE, Group::Filter), "only what all agree on",
        &[], Action::Filter(Narrow::Kind(Kind::Agree))),
    command("filter.copied", &["f e"], (EVERYWHERE, Group::Filter), "only claims with copied words",
        &[], Action::Filter(Narrow::Kind(Kind::Echo))),
    command("filter.not-in", &["f o"], (EVERYWHERE, Group::Filter), "only claims not found here",
        &[], Action::Filter(Narrow::Outlet(false))),
    command("filter.in", &["f i"], (EVERYWHERE, Group::Filter), "only claims found here",
        &[], Action::Filter(Narrow::Outlet(true))),
    command("filter.single", &["f u"], (EVERYWHERE, Group::Filter), "single-source: add, only, hide",
        &[], Action::Filter(Narrow::Sources)),
    command("filter.open", &["f r"], (EVERYWHERE, Group::Filter), "only open claims",
        &[], Action::Filter(Narrow::Wanted(Wanted::Open))),
    command("filter.flagged", &["f !"], (EVERYWHERE, Group::Filter), "only flagged claims",
        &[], Action::Filter(Narrow::Wanted(Wanted::Flagged))),
    command("filter.marked", &["f m"], (EVERYWHERE, Group::Filter), "only claims with any mark",
        &[], Action::Filter(Narrow::Wanted(Wanted::Marked))),
    command("filter.noted", &["f n"], (EVERYWHERE, Group::Filter), "only claims with a note",
        &[], Action::Filter(Narrow::Wanted(Wanted::Noted))),
    command("filter.text", &["f /"], (EVERYWHERE, Group::Filter), "only claims with given words",
        &[], Action::Filter(Narrow::Text)),
    command("order.severity", &["f s"], (EVERYWHERE, Group::Filter), "order: most serious first",
        &[], Action::OrderBy(Order::Severity)),
    command("order.story", &["f t"], (EVERYWHERE, Group::Filter), "order: as in the base",
        &[], Action::OrderBy(Order::Story)),
    command("order.rarest", &["f v"], (EVERYWHERE, Group::Filter), "order: rarest first",
        &[], Action::OrderBy(Order::Coverage)),
    command("order.cycle", &["O"], (EVERYWHERE, Group::Filter), "next order",
        &[], Action::Order),
    command("mark.ok", &["r"], (EVERYWHERE, Group::Notes), "mark as ok, then the next open claim; again: undo",
        &[hint(View::Reader, 5, "ok", None), hint(View::Stack, 5, "ok", None), hint(View::Matrix, 4, "ok", None), hint(View::WorkList, 3, "ok", None)], Action::Mark(State::Ok)),
    command("mark.flag", &["!"], (EVERYWHERE, Group::Notes), "flag for follow-up, then the next open claim",
        &[hint(View::Reader, 8, "flag", None), hint(View::Stack, 6, "flag", None), hint(View::Matrix, 5, "flag", None), hint(View::WorkList, 4, "flag", None)], Action::Mark(State::Flag)),
    command("mark.skip", &["-"], (EVERYWHERE, Group::Notes), "skip, then the next open claim",
        &[hint(View::WorkList, 5, "skip", None)], Action::Mark(State::Skip)),
    command("undo", &["u"], (EVERYWHERE, Group::Notes), "undo the last mark, note or link",
        &[hint(View::WorkList, 6, "undo", None), hint(View::Stack, 16, "undo", None)], Action::Undo { forward: false }),
    command("redo", &["Ctrl-r"], (EVERYWHERE, Group::Notes), "redo what was undone",
        &[], Action::Undo { forward: true }),
    command("note.claim", &["a"], (EVERYWHERE, Group::Notes), "write or continue a note on the claim",
        &[hint(View::Reader, 6, "note", None), hint(View::Stack, 7, "note", None), hint(View::Matrix, 6, "note", None), hint(View::WorkList, 7, "note", None)], Action::Note { story: false }),
    command("note.story", &["A"], (EVERYWHERE, Group::Notes), "write a note on the whole story",
        &[], Action::Note { story: true }),
    command("note.editor", &["e"], (EVERYWHERE, Group::Notes), "edit the claim's note in $VISUAL or $EDITOR",
        &[], Action::NoteEditor),
    command("goto.note", &["g n"], (EVERYWHERE, Group::Notes), "next claim with a note",
        &[], Action::NoteNext),
    command("notes", &["g N"], (EVERYWHERE, Group::Notes), "list all notes, lost ones too; d removes one",
        &[], Action::Notes),
    command("link.join", &["x l"], (EVERYWHERE, Group::Notes), "link two passages: press it once on each",
        &[hint(View::Stack, 12, "link", None), hint(View::Reader, 17, "link", None)], Action::Link),
    command("link.cut", &["x u"], (EVERYWHERE, Group::Notes), "cut this reading off from the claim",
        &[], Action::Unlink),
    command("link.omitted", &["x o"], (EVERYWHERE, Group::Notes), "confirm that this outlet leaves the claim out",
        &[], Action::Omit),
    command("link.list", &["x x"], (EVERYWHERE, Group::Notes), "list links, cuts and omissions; d takes one back",
        &[], Action::Hand),
    command("copy.reading", &["y y"], (EVERYWHERE, Group::Notes), "copy this reading or sentence with its outlet",
        &[hint(View::Stack, 13, "copy", None), hint(View::Reader, 18, "copy", None)], Action::Copy(Copied::Reading)),
    command("copy.claim", &["y a"], (EVERYWHERE, Group::Notes), "copy every outlet's wording, as Markdown",
        &[], Action::Copy(Copied::Claim)),
    command("export", &["E"], (EVERYWHERE, Group::Notes), "write a snapshot of the screen, the claim or all",
        &[hint(View::Reader, 16, "export", None), hint(View::Stack, 18, "export", None), hint(View::Matrix, 14, "export", None), hint(View::WorkList, 15, "export", None)], Action::Export),
    command("copy.url", &["y u"], (EVERYWHERE, Group::Notes), "copy the address of the focused report",
        &[], Action::Copy(Copied::Url)),
    command("open.url", &["g x"], (EVERYWHERE, Group::Notes), "open this report's page in the browser",
        &[], Action::OpenUrl),
    command("open.file", &["g e"], (EVERYWHERE, Group::Notes), "open this report's file in the editor, at this row",
        &[], Action::OpenFile),
    command("search", &["/"], (EVERYWHERE, Group::Search), "find words in all reports",
        &[hint(View::Reader, 7, "find", None), hint(View::Stack, 14, "find", None), hint(View::Matrix, 11, "find", None), hint(View::WorkList, 12, "find", None)], Action::Search),
    command("search.next", &["n"], (EVERYWHERE, Group::Search), "next match",
        &[], Action::Found { forward: true }),
    command("search.prev", &["N"], (EVERYWHERE, Group::Search), "previous match",
        &[], Action::Found { forward: false }),
    command("search.here", &["*"], (EVERYWHERE, Group::Search), "find the words of this row in all reports",
        &[], Action::SearchHere),
    command("help", &["?", "F1"], (EVERYWHERE, Group::Program), "list all keys",
        &[hint(View::Reader, 0, "all keys", None), hint(View::Stack, 0, "all keys", None), hint(View::Matrix, 0, "all keys", None), hint(View::WorkList, 0, "all keys", None)], Action::Help),
    command("palette", &[":", "Ctrl-p"], (EVERYWHERE, Group::Program), "run any command by name",
        &[hint(View::Reader, 15, "commands", None), hint(View::Stack, 17, "commands", None), hint(View::Matrix, 13, "commands", None), hint(View::WorkList, 14, "commands", None)], Action::Palette),
    command("messages", &["g m"], (EVERYWHERE, Group::Program), "remarks on the story, and changes since a save",
        &[], Action::Messages),
    command("theme", &["T"], (EVERYWHERE, Group::Program), "choose the theme, with a preview",
        &[hint(View::Reader, 21, "theme", None), hint(View::Stack, 21, "theme", None), hint(View::Matrix, 21, "theme", None), hint(View::WorkList, 21, "theme", None)], Action::Theme),
    command("mouse", &[], (EVERYWHERE, Group::Program), "give the mouse to parallax or to the terminal",
        &[], Action::Mouse),
    command("redraw", &["Ctrl-l"], (EVERYWHERE, Group::Program), "redraw the screen",
        &[], Action::Redraw),
    command("cancel", &["Esc"], (EVERYWHERE, Group::Program), "close the topmost box, or end a search",
        &[], Action::Cancel),
    command("interrupt", &["Ctrl-c"], (EVERYWHERE, Group::Program), "like Esc; pressed twice, quit",
        &[], Action::Interrupt),
    command("suspend", &["Ctrl-z"], (EVERYWHERE, Group::Program), "suspend to the shell",
        &[], Action::Suspend),
    command("quit", &["Q"], (EVERYWHERE, Group::Program), "quit parallax",
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
