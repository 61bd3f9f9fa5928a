//! Interprets a typed line: keys, or a command by its name, with or without words after it.

use crate::reader::command::{
    Action, COMMANDS, Command, Lookup, Narrow, parse_key, parse_keys, sequence_name,
};
use crate::reader::model::Model;
use crate::reader::msg::KeyPress;

/// The most names offered.
const OFFERED: usize = 12;

/// The meaning of a typed line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Repeat where the user is.
    Here,
    /// Help, on something or in general.
    Help(String),
    /// Keys, one after another.
    Keys(Vec<KeyPress>),
    /// A command, the key that stood for it, and the words after it.
    Command(&'static Command, Option<KeyPress>, Option<String>),
    /// Something unclear, and the answer to it.
    Choose(Vec<String>),
}

/// Reads a line. The more exact comes first: a name, keys, a command with words behind it, parts of
/// names.
pub fn read(model: &Model, typed: &str) -> Wish {
    if typed.is_empty() {
        return Wish::Here;
    }
    if let Some(wish) = own_word(typed) {
        return wish;
    }
    if let Some(command) = named(typed) {
        return Wish::Command(command, None, None);
    }
    let bare = typed.strip_prefix(':').map(str::trim_start);
    if let Some(words) = bare.filter(|words| !words.is_empty()) {
        return by_parts(words);
    }
    keys(model, typed)
        .or_else(|| with_words(model, typed))
        .unwrap_or_else(|| by_parts(typed))
}

/// Words that only the dialogue knows.
fn own_word(typed: &str) -> Option<Wish> {
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    match first.to_ascii_lowercase().as_str() {
        "help" => Some(Wish::Help(rest.trim().to_owned())),
        "keys" if rest.is_empty() => Some(Wish::Help("keys".to_owned())),
        "where" if rest.is_empty() => Some(Wish::Here),
        "note" if !rest.trim().is_empty() => {
            let note = Command::doing(Action::Note { story: false })?;
            Some(Wish::Command(note, None, Some(rest.trim().to_owned())))
        }
        "exit" | "bye" if rest.is_empty() => {
            let quit = Command::doing(Action::Quit)?;
            Some(Wish::Command(quit, None, None))
        }
        _ => None,
    }
}

/// The command of that name; blanks stand for the dots and dashes in it.
pub fn named(typed: &str) -> Option<&'static Command> {
    let plain = |name: &str| name.to_lowercase().replace(['.', '-'], " ");
    let wanted = plain(typed);
    COMMANDS.iter().find(|command| plain(command.id) == wanted)
}

/// The line as keys: of one command, with or without blanks between them, or of several commands.
fn keys(model: &Model, typed: &str) -> Option<Wish> {
    let view = model.screen.view();
    let look = |keys: &[KeyPress]| model.input.keymap.look_up(view, keys);
    let spaced = parse_keys(typed).ok();
    let close: Vec<KeyPress> = typed.chars().map(KeyPress::char).collect();
    for keys in [spaced.as_ref(), Some(&close)].into_iter().flatten() {
        match look(keys) {
            Lookup::Run(command) => {
                return Some(Wish::Command(command, keys.last().copied(), None));
            }
            Lookup::Begins => return Some(Wish::Choose(continuations(model, keys))),
            Lookup::Nothing => {}
        }
    }
    let keys = spaced?;
    // A key of another view: the command says itself where it works.
    let name = sequence_name(&keys);
    let elsewhere = |c: &&'static Command| model.input.keymap.keys_of(c).any(|k| k == name);
    if let Some(command) = COMMANDS.iter().find(elsewhere) {
        return Some(Wish::Command(command, keys.last().copied(), None));
    }
    if keys.len() == 1 {
        return None;
    }
    // Words of one letter each are keys only if they mean something from the first on.
    let begun = (1..=keys.len()).any(|n| matches!(look(&keys[..n]), Lookup::Run(_)));
    let taken = with_words(model, typed).is_some();
    (begun && !taken).then_some(Wish::Keys(keys))
}

/// What may follow keys that only begin a command.
fn continuations(model: &Model, keys: &[KeyPress]) -> Vec<String> {
    let name = sequence_name(keys);
    let mut lines = vec![format!(
        "{name} is only the start of a command. Type one of these:"
    )];
    let after = model.input.keymap.after(model.screen.view(), keys);
    lines.extend(after.map(|(rest, command)| format!("{name} {rest}: {}", command.help)));
    lines
}

/// A command that asks for words, and the words.
fn with_words(model: &Model, typed: &str) -> Option<Wish> {
    for command in COMMANDS.iter().filter(|c| asks_for_words(c.action)) {
        // The key of an outlet is its number already: what follows it is another key.
        let counts = command.action == Action::OutletNumber;
        let keys = model.input.keymap.keys_of(command).filter(|_| !counts);
        for name in keys.chain([command.id]) {
            // Keys may be typed without blanks between them.
            let close = name.replace(' ', "");
            let rest = typed.strip_prefix(name);
            let Some(rest) = rest.or_else(|| typed.strip_prefix(&close)) else {
                continue;
            };
            // Letters need a blank after them, a mark such as / does not.
            let apart = rest.starts_with(' ') || !name.ends_with(char::is_alphanumeric);
            let rest = rest.trim();
            // A place is remembered under a letter; more than one letter are keys.
            let fits = !names_a_place(command.action) || rest.chars().nth(1).is_none();
            if apart && fits && !rest.is_empty() {
                let key = name.split(' ').next_back().and_then(|k| parse_key(k).ok());
                return Some(Wish::Command(command, key, Some(rest.to_owned())));
            }
        }
    }
    None
}

fn names_a_place(action: Action) -> bool {
    matches!(action, Action::Keep | Action::Kept)
}

fn asks_for_words(action: Action) -> bool {
    matches!(
        action,
        Action::Search
            | Action::Filter(Narrow::Text)
            | Action::ClaimNumber
            | Action::Note { .. }
            | Action::Keep
            | Action::Kept
            | Action::OutletNumber
            | Action::Outlets
    )
}

/// Why a line is not understood.
fn unknown(typed: &str) -> String {
    let ends = typed.match_indices(' ').map(|(at, _)| &typed[..at]);
    match ends.rev().find(|name| named(name).is_some()) {
        Some(name) => format!("“{name}” takes no words after it: type it alone."),
        None => {
            format!("“{typed}” is not a command. Type help, or keys for a list of all commands.")
        }
    }
}

/// The command whose name, or name and purpose, has all these words; if there are several, they are
/// offered.
fn by_parts(typed: &str) -> Wish {
    let wanted = typed.to_lowercase();
    let has = |text: &str| wanted.split_whitespace().all(|word| text.contains(word));
    let by_name: Vec<&Command> = COMMANDS.iter().filter(|c| has(c.id)).collect();
    // `review` is the view of that name, though other commands have the word too.
    let called = |c: &&&Command| c.id.rsplit('.').next() == Some(wanted.as_str());
    if let [command] = by_name.iter().filter(called).collect::<Vec<_>>()[..] {
        return Wish::Command(command, None, None);
    }
    let found = if by_name.is_empty() {
        let purpose = |c: &&Command| has(&format!("{} {}", c.id, c.help).to_lowercase());
        COMMANDS.iter().filter(purpose).collect()
    } else {
        by_name
    };
    match found.as_slice() {
        [] => Wish::Choose(vec![unknown(typed)]),
        [command] => Wish::Command(command, None, None),
        several => {
            let mut lines = vec![format!("{} commands contain “{typed}”:", several.len())];
            let offered = several.iter().take(OFFERED);
            lines.extend(offered.map(|c| format!("{}: {}", c.id, c.help)));
            if several.len() > OFFERED {
                lines.push(format!("and {} more", several.len() - OFFERED));
            }
            Wish::Choose(lines)
        }
    }
}
