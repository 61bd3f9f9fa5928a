//! Help in the dialogue, from the one registry of commands.

use super::line::named;
use crate::reader::command::{COMMANDS, Command, table};
use crate::reader::model::{Model, View};

/// Lines on something: nothing for the beginning, `keys` for every key in force, a part of the
/// commands (`claims`), or a command.
pub fn lines(model: &Model, topic: &str) -> Vec<String> {
    if topic.is_empty() {
        return general(model);
    }
    if topic == "keys" {
        return keys(model, None);
    }
    let about = keys(model, Some(topic));
    if !about.is_empty() {
        return about;
    }
    match named(topic).or_else(|| bound(model, topic)) {
        Some(command) => vec![one(model, command)],
        None => vec![format!("There is no help on “{topic}”. Type help or keys.")],
    }
}

/// The essentials.
fn general(model: &Model) -> Vec<String> {
    let key = |id: &str| {
        let command = Command::named(id);
        let keys = command.and_then(|c| model.input.keymap.keys_of(c).next());
        keys.unwrap_or(id).to_owned()
    };
    let views = View::ALL.map(|view| {
        let id = format!("view.{}", view.name());
        let help = Command::named(&id).map_or("", |c| c.help);
        format!("{} {}: {help}", key(&id), view.name())
    });
    let groups: Vec<&str> = groups().collect();
    let mut lines = vec![
        "Type a command and press Enter: its key, as on the screen, or its name.".to_owned(),
        format!(
            "{} next claim, {} previous claim, {} next conflict, {} deeper, {} back.",
            key("claim.next"),
            key("claim.prev"),
            key("conflict.next"),
            key("drill"),
            key("back"),
        ),
        format!(
            "{} next sentence, reading or item, {} the previous one; {} and {} go from outlet to outlet.",
            key("move.down"),
            key("move.up"),
            key("outlet.prev"),
            key("outlet.next"),
        ),
        "An empty line repeats where you are and what is there.".to_owned(),
    ];
    lines.extend(views);
    lines.push(format!(
        "{} WORDS finds words, {} WORDS writes a note on the claim, {} marks it ok, {} flags it, {} undoes.",
        key("search"),
        key("note.claim"),
        key("mark.ok"),
        key("mark.flag"),
        key("undo"),
    ));
    lines.push("Several keys separated by blanks are carried out in turn.".to_owned());
    lines.push("keys lists every command; help NAME or help KEY explains one.".to_owned());
    lines.push(format!(
        "help TOPIC, where TOPIC is one of: {}.",
        groups.join(", ")
    ));
    lines.push("quit ends the program; marks and notes are saved.".to_owned());
    lines
}

/// The parts of the commands, each once.
fn groups() -> impl Iterator<Item = &'static str> {
    let mut seen = Vec::new();
    COMMANDS.iter().map(|c| c.group.name()).filter(move |name| {
        let new = !seen.contains(name);
        seen.push(name);
        new
    })
}

/// Every command with its keys, or those of one part.
pub fn keys(model: &Model, part: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut group = "";
    for row in table(&model.input.keymap) {
        if part.is_some_and(|part| !row.group.eq_ignore_ascii_case(part)) {
            continue;
        }
        if row.group != group {
            group = row.group;
            lines.push(format!("{group}:"));
        }
        let keys = match row.keys.as_slice() {
            [] => String::new(),
            keys => format!("{}, ", keys.join(" or ")),
        };
        let place = match row.views {
            "all" => String::new(),
            views => format!(" (in {views})"),
        };
        lines.push(format!("{keys}{}: {}{place}", row.id, row.help));
    }
    lines
}

/// Every command by name.
pub fn names() -> Vec<String> {
    let mut lines = vec!["Type the name of a command, or words from it:".to_owned()];
    lines.extend(COMMANDS.iter().map(|c| format!("{}: {}", c.id, c.help)));
    lines
}

/// The command that a key runs here.
fn bound(model: &Model, keys: &str) -> Option<&'static Command> {
    let view = model.screen.view();
    let has = |c: &&'static Command| model.input.keymap.keys_of(c).any(|k| k == keys);
    let of_key = || COMMANDS.iter().filter(has);
    of_key()
        .find(|c| c.views.covers(view))
        .or_else(|| of_key().next())
}

fn one(model: &Model, command: &'static Command) -> String {
    let keys: Vec<&str> = model.input.keymap.keys_of(command).collect();
    let keys = if keys.is_empty() {
        "no key".to_owned()
    } else {
        keys.join(" or ")
    };
    format!(
        "{}, {keys}: {}. Works in: {}.",
        command.id,
        command.help,
        command.views.name()
    )
}
