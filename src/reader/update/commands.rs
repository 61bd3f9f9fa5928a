//! The lists of commands: the help, with the signs on the screen, and the palette, which runs what is chosen or typed in it.

use std::borrow::Cow;

use super::ranked::ranked;
use super::reflex::Reflex;
use super::{perform, worded};
use crate::reader::command::{COMMANDS, Command, also};
use crate::reader::legend::SIGNS;
use crate::reader::model::{Choice, Item, Overlay, Prompt};
use crate::reader::msg::KeyPress;
use crate::reader::view::ascii;
use crate::reader::{Effect, Model};

/// Opens the help for the view below.
pub fn help(model: &mut Model) {
    let choices = listed(model, "", false);
    model.input.overlay = Some(Overlay::Help {
        filter: Prompt::default(),
        choices,
        selected: 0,
    });
}

/// Opens the help at the commands whose keys begin so.
pub fn help_on(model: &mut Model, begun: &[KeyPress]) {
    let view = model.screen.view();
    let first = model.input.keymap.after(view, begun).next();
    let first = first.map(|(_, command)| command.id);
    help(model);
    if let Some(Overlay::Help {
        choices, selected, ..
    }) = &mut model.input.overlay
    {
        let at = choices
            .iter()
            .position(|c| c.command().map(|c| c.id) == first);
        *selected = at.unwrap_or(0);
    }
}

/// Opens the palette.
pub fn palette(model: &mut Model) {
    let choices = listed(model, "", true);
    model.input.overlay = Some(Overlay::Palette {
        input: Prompt::default(),
        choices,
        selected: 0,
    });
}

/// The commands that `words` narrow the list to: all of the view below, for the palette those of
/// other views too, best first.
pub(super) fn listed(model: &Model, words: &str, all: bool) -> Vec<Choice> {
    let view = model.screen.view();
    // Such a line does not narrow the list: only what it does is shown.
    let reflex = Reflex::of(words).filter(|_| all);
    let offered = COMMANDS.iter().filter(|c| match reflex {
        Some(reflex) => reflex.command().is_some_and(|own| std::ptr::eq(own, *c)),
        None => all || c.views.covers(view),
    });
    let narrowing = if reflex.is_some() { "" } else { words };
    let why = |command: &'static Command| {
        if command.views.covers(view) {
            perform::obstacle(model, command.action).map(Cow::into_owned)
        } else {
            // Where it works comes first: the end may be cut off.
            Some(format!("in {}: {}", command.views.name(), command.help))
        }
    };
    let choice = |item: Item| Choice {
        item,
        why: match item {
            Item::Command(command) => why(command),
            Item::Sign(_) => None,
        },
    };
    let named = offered.map(|command| {
        let keys: Vec<&str> = model.input.keymap.keys_of(command).collect();
        let besides = format!("{} {} {}", command.help, keys.join(" "), also(command.id));
        (Item::Command(command), command.id.to_owned(), besides)
    });
    // What is on the screen is explained in the help; there is nothing in it to be run.
    let signs = SIGNS.iter().filter(|_| !all).map(|sign| {
        let besides = format!("{} {}", ascii(sign.shown), sign.means);
        (Item::Sign(sign), sign.shown.to_owned(), besides)
    });
    let mut found = ranked(narrowing, named.chain(signs));
    if found.is_empty() && all {
        let worded = worded::of(words).map(|(command, _)| Item::Command(command));
        found.extend(worded);
    }
    found.into_iter().map(choice).collect()
}

/// Runs a command that was chosen in a list, with the words that were typed after its name.
pub(super) fn run_typed(
    model: &mut Model,
    list: &Overlay,
    command: &'static Command,
) -> Vec<Effect> {
    match list {
        Overlay::Palette { input, .. } => match worded::of(&input.text) {
            Some((named, words)) if named.id == command.id => worded::run(model, named, words),
            _ => run(model, command, None),
        },
        _ => run(model, command, None),
    }
}

/// Runs a command that was named, or says where it works.
pub fn run(model: &mut Model, command: &'static Command, key: Option<KeyPress>) -> Vec<Effect> {
    if command.views.covers(model.screen.view()) {
        perform::perform(model, command, key)
    } else {
        model.say(format!(
            "only in the {}: {}",
            command.views.name(),
            command.help
        ));
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::listed;
    use crate::reader::model::Item;
    use crate::reader::sample::bridge;

    #[test]
    fn what_other_programs_call_it_finds_a_command() {
        let model = bridge().reader(120, 36);
        for (words, id) in [
            ("exit", "quit"),
            ("yank", "copy.reading"),
            ("bookmark", "place.keep"),
            ("colour", "theme"),
            ("comment", "note.claim"),
            ("quit", "quit"),
            ("search", "search"),
        ] {
            for all in [false, true] {
                let found = listed(&model, words, all);
                let Some(Item::Command(first)) = found.first().map(|choice| choice.item) else {
                    panic!("{words}: no command");
                };
                assert_eq!(first.id, id, "{words}");
            }
        }
    }
}
