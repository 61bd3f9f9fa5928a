//! Every command, tried: what is on the screen after its keys were pressed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::command::{Action, COMMANDS, Command, sequence_name};
use super::model::{Overlay, View};
use super::sample::{bridge, press, type_in};
use super::{Effect, Model, Settings, draw};

/// Command, keys before it, and what has to be seen afterwards (a word on screen).
const SEEN: &[(&str, &str, &str)] = &[
    ("claim.next", "R", "claim 2/4"),
    ("claim.prev", "R J", "claim 1/4"),
    ("conflict.next", "R", "claim 2/4"),
    ("conflict.prev", "R J", "claim 1/4"),
    ("goto.claim", "R", "claim number:"),
    ("claim.why", "R", "why c1"),
    ("view.stack", "R J", "★ base"),
    ("view.matrix", "R J", "agree"),
    ("view.review", "R J", "what differs"),
    ("view.reader", "S", "sync"),
    ("drill", "M", "★ base"),
    ("filter.conflicts", "M", "2 claims: conflicts"),
    ("filter.figures", "M", "1 claim: figures"),
    ("filter.quotes", "M", "1 claim: quotes"),
    ("filter.wording", "M", "1 claim: wording"),
    ("filter.agreeing", "M", "1 claim: agreeing"),
    ("filter.copied", "M", "1 claim: copied words"),
    ("filter.not-in", "M", "not in VV"),
    ("filter.in", "M", "4 claims: shared only · in VV"),
    ("filter.single", "M", "8 claims"),
    ("filter.open", "M", "open items"),
    ("filter.text", "M", "only claims with:"),
    ("filter.all", "M f c", "4 claims: shared only"),
    ("order.story", "M", "claims story order"),
    ("order.rarest", "M", "claims rarest first"),
    ("order.severity", "M O", "claims by severity"),
    ("base.set", "R l", "base is now NW"),
    ("base.prev", "R l b", "base is now VV"),
    ("outlet.number", "R", "Valley Voice"),
    ("place.middle", "R J", "claim a third of the way down"),
    ("preview", "M", "preview hidden"),
    ("select", "R J", "words selected"),
    ("rows.toggle", "R", "sync rows"),
    ("search", "R", "Enter finds"),
    ("search.here", "R", " · 1 of "),
    ("help", "R", "? help"),
    ("palette", "R", ": command"),
    ("place.keep", "R", "which letter"),
    (
        "review.hide-done",
        "V",
        "claims that are done are listed too",
    ),
    ("sync.cycle", "R", "sync flow"),
    ("diff.cycle", "R", "words+removed"),
    ("messages", "R", "messages"),
    ("export", "R", "E export"),
    ("theme", "R", "T theme"),
    ("outlets", "R", "o outlets"),
];

/// Keys pressed before a command that is only tried for whether anything happens.
const BEFORE: &[(&str, &str)] = &[
    ("move.up", "j j"),
    ("move.half-up", "G Ctrl-d Ctrl-d"),
    ("move.page-up", "G Space Space"),
    ("move.top", "G"),
    ("move.nudge-up", "g g Ctrl-e"),
    ("jump.back", "J"),
    ("jump.forward", "J Ctrl-o"),
    ("reading.next", "J"),
    ("outlet.prev", "l"),
    ("strip.prev", ">"),
    ("outlet.move-left", "l l"),
    ("place.middle", "J"),
    ("place.top", "J"),
    ("place.bottom", "J"),
    ("place.go", "m a"),
    ("search.next", "/ b Enter"),
    ("search.prev", "/ b Enter"),
    ("cancel", "/ b Enter"),
];

fn screen(model: &Model) -> String {
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    let cursor = draw(model, &mut buffer);
    let cells = buffer.content.iter();
    let cells: Vec<_> = cells.map(|c| (c.symbol(), c.bg)).collect();
    format!("{cells:?}{cursor:?}")
}

pub(super) fn words(model: &Model) -> String {
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    draw(model, &mut buffer);
    let rows = buffer.content.chunks(size.width.into());
    let row = |cells: &[ratatui::buffer::Cell]| -> String {
        cells.iter().map(ratatui::buffer::Cell::symbol).collect()
    };
    rows.map(row).collect::<Vec<_>>().join("\n")
}

fn key_of(view: View) -> &'static str {
    match view {
        View::Reader => "R",
        View::Stack => "S",
        View::Matrix => "M",
        View::WorkList => "V",
    }
}

#[test]
fn commands_do_what_they_say() {
    for (id, before, seen) in SEEN {
        let command = Command::named(id).unwrap_or_else(|| panic!("no command {id}"));
        let mut model = bridge().reader(120, 30);
        press(&mut model, before);
        press(&mut model, command.keys[0]);
        let shown = words(&model);
        assert!(
            shown.contains(seen),
            "{id} after {before}: no {seen:?} in\n{shown}"
        );
    }
}

#[test]
fn every_command_does_something_in_every_view_it_covers() {
    for command in COMMANDS {
        let before = BEFORE.iter().find(|(id, _)| *id == command.id);
        let before = before.map_or("", |(_, keys)| keys);
        let elsewhere = |view: &View| command.action != Action::View(*view);
        let views = View::ALL.into_iter().filter(|v| command.views.covers(*v));
        for view in views.filter(elsewhere) {
            for keys in command.keys {
                // 12 rows of text, so that there is something to scroll.
                let mut model = bridge().reader(90, 16);
                press(&mut model, key_of(view));
                press(&mut model, before);
                let (at, shown) = (model.screen.view(), screen(&model));
                let effects = press(&mut model, keys);
                let done =
                    !effects.is_empty() || model.screen.view() != at || screen(&model) != shown;
                assert!(
                    done,
                    "{} ({keys}) does nothing in the {}",
                    command.id,
                    view.name()
                );
            }
        }
    }
}

#[test]
fn every_command_is_found_in_the_palette_by_its_name() {
    for command in COMMANDS {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R :");
        type_in(&mut model, command.id);
        let Some(Overlay::Palette { choices, .. }) = &model.input.overlay else {
            panic!("the palette is open");
        };
        let found = choices.iter().any(|c| c.command() == Some(command));
        assert!(found, "{}", command.id);
    }
}

#[test]
fn every_key_of_the_footer_runs_its_command() {
    for view in View::ALL {
        for command in COMMANDS.iter().filter(|c| c.hint(view).is_some()) {
            let model = bridge().reader(120, 36);
            let keys = super::command::parse_keys(command.keys[0]).expect("keys");
            let found = model.input.keymap.look_up(view, &keys);
            let super::command::Lookup::Run(run) = found else {
                panic!("{} in {}", sequence_name(&keys), view.name());
            };
            assert_eq!(run.id, command.id);
        }
    }
}

#[test]
fn q_climbs_and_at_the_top_leaves() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "M Enter Enter");
    for view in [View::Reader, View::Matrix] {
        // The stack that led back to the reader is the way it came.
        assert_eq!(model.screen.view(), view);
        press(&mut model, "M");
    }
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V Enter");
    assert_eq!(model.screen.view(), View::Stack);
    assert!(press(&mut model, "q").is_empty());
    assert_eq!(model.screen.view(), View::WorkList);
    assert!(press(&mut model, "q").is_empty());
    assert_eq!(press(&mut model, "q"), [Effect::Quit]);
}

#[test]
fn backspace_climbs_and_at_the_top_stays() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V Enter Backspace");
    assert_eq!(model.screen.view(), View::WorkList);
    press(&mut model, "Backspace");
    let top = model.screen.view();
    assert!(press(&mut model, "Backspace").is_empty());
    assert_eq!(model.screen.view(), top);
    let shown = words(&model);
    assert!(shown.contains("this is the top view: q quits"), "{shown}");
}

#[test]
fn q_and_escape_go_back_from_what_was_found_to_where_the_search_was_begun() {
    for (size, way) in [
        ((120, 36), "R S J"),
        ((80, 24), "S J"),
        ((120, 36), "R M j l"),
        ((120, 36), "R V j"),
        ((120, 36), "R M j S j"),
    ] {
        for up in ["q", "Esc Esc"] {
            let mut model = bridge().reader(size.0, size.1);
            press(&mut model, way);
            let begun = |model: &Model| {
                let stack = (model.stack.claim, model.stack.reading);
                let at = (model.screen.view(), model.claims.current, model.lists.top);
                (at, stack, model.focus(), model.screen.way())
            };
            let before = begun(&model);
            press(&mut model, "/");
            type_in(&mut model, "the");
            press(&mut model, "Enter");
            assert_eq!(model.screen.view(), View::Reader, "{way}");
            press(&mut model, "n n n");
            assert!(press(&mut model, up).is_empty(), "{way} {up}");
            assert_eq!(begun(&model), before, "{way} {up}");
        }
    }
    // After going elsewhere in the meantime, `back` works as always.
    let mut model = bridge().reader(120, 36);
    press(&mut model, "R S / b Enter M q q q");
    assert_eq!(model.screen.view(), View::Reader);
    assert_eq!(press(&mut model, "q"), [Effect::Quit]);
}

#[test]
fn a_search_shows_where_it_comes_to_while_it_is_typed_and_nothing_has_moved_when_it_is_left() {
    let mut model = bridge().reader(80, 24);
    press(&mut model, "R l j j j j");
    let before = (model.panes.clone(), model.outlets.focus, words(&model));
    press(&mut model, "/");
    type_in(&mut model, "the");
    let shown = model.search.current;
    assert!(shown.is_some());
    type_in(&mut model, " bridge");
    press(&mut model, "Backspace");
    let narrowed = (model.search.current, model.panes.clone());
    assert!(narrowed.0.is_some());
    assert_ne!(narrowed.1, before.0);
    for leave in ["Esc", "Ctrl-c"] {
        press(&mut model, leave);
        let after = (model.panes.clone(), model.outlets.focus, words(&model));
        assert_eq!(after, before, "{leave}");
        press(&mut model, "/");
        type_in(&mut model, "the bridg");
    }
    // Enter comes to the place that was shown, by one jump from where it was begun.
    assert_eq!((model.search.current, model.panes.clone()), narrowed);
    press(&mut model, "Enter");
    assert_eq!((model.search.current, model.panes.clone()), narrowed);
    press(&mut model, "Ctrl-o");
    assert_eq!(model.panes, before.0);
}

#[test]
fn an_outlet_chosen_in_a_list_is_on_screen_after_climbing_to_the_reader() {
    let mut model = bridge().reader(80, 24);
    press(&mut model, "R V M l l l");
    let chosen = model.outlets.focus;
    press(&mut model, "q q");
    assert_eq!(model.screen.view(), View::Reader);
    assert_eq!(model.outlets.focus, chosen);
    assert!(model.visible().contains(&chosen), "{:?}", model.visible());
}

#[test]
fn the_reader_says_where_removed_words_are_shown() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "R d");
    assert!(words(&model).contains("removed words shown in the stack"));
    press(&mut model, "d d d S d");
    let shown = words(&model);
    assert!(shown.contains("removed words shown "), "{shown}");
    assert!(!shown.contains("shown in the stack"), "{shown}");
}

#[test]
fn space_turns_the_page_of_a_list_of_commands_until_something_is_typed() {
    let listed = |model: &Model| match &model.input.overlay {
        Some(Overlay::Help {
            filter, selected, ..
        }) => (filter.text.clone(), *selected),
        Some(Overlay::Palette {
            input, selected, ..
        }) => (input.text.clone(), *selected),
        _ => panic!("a list of commands is open"),
    };
    for open in ["?", ":"] {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R");
        press(&mut model, open);
        press(&mut model, "Space");
        assert_eq!(listed(&model), (String::new(), 10));
        type_in(&mut model, "next claim");
        assert_eq!(listed(&model).0, "next claim");
    }
}

#[test]
fn views_share_claim_base_filter_and_order() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "M j f c O");
    let claim = model.claims.at();
    for keys in ["V", "S", "R", "M"] {
        press(&mut model, keys);
        assert_eq!(model.claims.at(), claim, "after {keys}");
        assert!(
            words(&model).contains("conflicts"),
            "the filter is named in {keys}"
        );
        assert!(
            words(&model).contains("story order"),
            "the order is named in {keys}"
        );
    }
}

#[test]
fn a_row_and_a_cell_of_the_matrix_are_chosen_by_a_click() {
    use super::msg::{Button, MouseAt, MouseKind};
    let mut model = bridge().reader(120, 36);
    press(&mut model, "M");
    let shown = words(&model);
    let row = shown.lines().position(|l| l.contains("c3 ")).expect("c3") as u16;
    let column = shown.lines().nth(1).and_then(|l| l.split("2 NW").next());
    let column = column.expect("NW").chars().count() as u16;
    let click = MouseAt {
        kind: MouseKind::Down(Button::Left),
        column,
        row,
    };
    super::update(&mut model, super::Msg::Mouse(click));
    assert_eq!(model.claims.at(), Some(2));
    assert_eq!(model.outlets.focus, 1);
    super::update(&mut model, super::Msg::Mouse(click));
    assert_eq!(model.screen.view(), View::Stack, "once more goes deeper");
}

/// The cell of words on screen.
fn cell_of(model: &Model, wanted: &str) -> (u16, u16) {
    let shown = words(model);
    let found = shown.lines().enumerate().find_map(|(row, line)| {
        let at = line.find(wanted)?;
        Some((line[..at].chars().count() as u16, row as u16))
    });
    found.unwrap_or_else(|| panic!("no {wanted:?} in\n{shown}"))
}

fn click(model: &mut Model, (column, row): (u16, u16)) -> Vec<Effect> {
    use super::msg::{Button, MouseAt, MouseKind};
    let kind = MouseKind::Down(Button::Left);
    super::update(model, super::Msg::Mouse(MouseAt { kind, column, row }))
}

#[test]
fn an_entry_of_palette_and_help_is_run_by_a_click() {
    use super::msg::{MouseAt, MouseKind};
    for (keys, entry) in [("R :", "view.matrix"), ("R ?", "claims by outlets: who")] {
        let mut model = bridge().reader(120, 50);
        press(&mut model, keys);
        type_in(&mut model, "matrix");
        let at = cell_of(&model, entry);
        click(&mut model, at);
        assert_eq!(model.screen.view(), View::Matrix, "{keys}");
        assert!(model.input.overlay.is_none(), "{keys}");
    }
    // A click on what is typed keeps the box, one beside it closes it; the wheel goes through the list.
    let mut model = bridge().reader(120, 36);
    press(&mut model, "R :");
    let at = cell_of(&model, ": command");
    click(&mut model, (at.0, at.1 + 1));
    let wheel = MouseAt {
        kind: MouseKind::ScrollDown,
        column: at.0,
        row: at.1 + 3,
    };
    super::update(&mut model, super::Msg::Mouse(wheel));
    let Some(Overlay::Palette { selected, .. }) = &model.input.overlay else {
        panic!("the palette is open");
    };
    assert_eq!(*selected, 3);
    click(&mut model, (0, 2));
    assert!(model.input.overlay.is_none());
}

#[test]
fn the_banner_is_opened_by_a_click() {
    let sample = bridge();
    let story = std::sync::Arc::clone(&sample.story);
    let said = vec!["the first remark".to_owned(), "the second".to_owned()];
    let size = super::Size::new(80, 24);
    let mut model = Model::new(story, said, size, super::Settings::default());
    super::update(&mut model, sample.analysed(0));
    let at = cell_of(&model, "the first remark");
    click(&mut model, at);
    let shown = words(&model);
    assert!(
        shown.contains("the first remark") && shown.contains("the second"),
        "{shown}"
    );
    press(&mut model, "Esc");
    assert!(!words(&model).contains("remark"));
}

#[test]
fn a_note_stands_in_the_stack_below_the_wordings() {
    let mut model = bridge().reader(100, 40);
    press(&mut model, "S a");
    type_in(&mut model, "Ask the divers.");
    press(&mut model, "Ctrl-s");
    assert!(words(&model).contains("✎ Ask the divers."));
    press(&mut model, "u");
    assert!(!words(&model).contains("Ask the divers."));
}

#[test]
fn nothing_is_counted_before_the_reports_are_compared() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut model = bridge().waiting(width, height, Settings::default());
        for view in ["M", "V"] {
            press(&mut model, view);
            let shown = words(&model);
            assert!(shown.contains("still being compared"), "{shown}");
            for finding in ["0%", "0/0", "0 of 0", "0 left", " 0 "] {
                assert!(!shown.contains(finding), "{finding}: {shown}");
            }
        }
    }
}

#[test]
fn what_has_no_room_in_the_row_about_a_claim_is_left_out_not_cut() {
    for width in 50..120 {
        let mut model = bridge().reader(width, 24);
        press(&mut model, "R J r r f c f a J x o Esc k j");
        let shown = words(&model);
        let row = shown.lines().rev().nth(1).unwrap_or_default();
        assert!(!row.contains('…'), "{width}: {row}");
    }
}

#[test]
fn every_row_below_the_matrix_says_what_it_counts_in_few_columns_too() {
    for width in [80, 90, 100, 120] {
        let mut model = bridge().reader(width, 40);
        press(&mut model, "M");
        let shown = words(&model);
        let row = shown.lines().find(|l| l.contains('%')).unwrap_or_default();
        assert!(
            row.contains("copied") && !row.contains('…'),
            "{width}: {shown}"
        );
    }
}

#[test]
fn copied_words_are_marked_in_the_panes_and_counted_in_the_matrix() {
    let mut model = bridge().reader(160, 40);
    press(&mut model, "R");
    assert!(
        words(&model).contains("≡Ferries are to run"),
        "{}",
        words(&model)
    );
    press(&mut model, "M f e");
    let shown = words(&model);
    let row = shown
        .lines()
        .find(|l| l.contains("of its words copied"))
        .expect("a row");
    // 9 words of 61, none, 9 of 30, none.
    let shares: Vec<&str> = row
        .split_whitespace()
        .filter(|w| w.ends_with('%'))
        .collect();
    assert_eq!(shares.len(), 4, "{row}");
    assert!(shares[1] == "0%" && shares[3] == "0%", "{row}");
    assert!(shares[0] != "0%" && shares[2] != "0%", "{row}");
}
