//! The one registry of commands: keys, footer, help, palette, mouse and documentation all read it.

mod action;
mod also;
mod key;
mod keymap;
mod listing;
mod registry;
mod told;

use std::fmt::Write;

use super::model::View;

pub use action::{Action, Copied, Height, Narrow};
pub(super) use also::also;
pub use key::{KeyError, key_name, parse_key, parse_keys, sequence_name};
pub use keymap::{Clash, KeyMap, Lookup, Taken};
pub use listing::listing;
pub use registry::COMMANDS;
pub(super) use told::in_force;

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In every view.
    Everywhere,
    /// In one view.
    Only(View),
    /// In some views, and the words for them.
    Among(&'static [View], &'static str),
}

impl Where {
    /// Whether it works in that view.
    pub fn covers(self, view: View) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only(only) => only == view,
            Self::Among(some, _) => some.contains(&view),
        }
    }

    /// Whether some view is covered by both.
    pub fn meets(self, other: Self) -> bool {
        View::ALL
            .into_iter()
            .any(|view| self.covers(view) && other.covers(view))
    }

    /// Whether it covers every view that the other covers.
    pub fn contains(self, other: Self) -> bool {
        View::ALL
            .into_iter()
            .all(|view| self.covers(view) || !other.covers(view))
    }

    /// The word in the key table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "all",
            Self::Only(view) => view.name(),
            Self::Among(_, words) => words,
        }
    }
}

/// The part of the help page in which a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Cursor and pages.
    Move,
    /// From claim to claim.
    Claims,
    /// From outlet to outlet.
    Outlets,
    /// What is shown, and how.
    View,
    /// Which claims are listed.
    Filter,
    /// Marks, notes and links.
    Notes,
    /// Looking for words.
    Search,
    /// The program itself.
    Program,
}

impl Group {
    /// The heading on the help page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Move => "Move",
            Self::Claims => "Claims",
            Self::Outlets => "Outlets",
            Self::View => "View",
            Self::Filter => "Filter and order",
            Self::Notes => "Marks and notes",
            Self::Search => "Search",
            Self::Program => "Program",
        }
    }
}

/// A command's place in the footer of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// In this view.
    pub view: View,
    /// The lowest stay longest when the row is narrow.
    pub priority: u8,
    /// Behind the key.
    pub label: &'static str,
    /// A command whose key is named with this one: `J/K`.
    pub with: Option<&'static str>,
}

/// Something the reader can be told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its name in configuration and palette: `claim.next`.
    pub id: &'static str,
    /// Its keys unless configured otherwise; sequences with spaces: `g g`.
    pub keys: &'static [&'static str],
    /// Where it works.
    pub views: Where,
    /// Its part of the help page.
    pub group: Group,
    /// What it does, as a phrase.
    pub help: &'static str,
    /// Its places in the footer.
    pub hints: &'static [Hint],
    /// What is done.
    pub action: Action,
}

impl Command {
    /// The command of that id.
    pub fn named(id: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.id == id)
    }

    /// The command that does `action`.
    pub fn doing(action: Action) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.action == action)
    }

    /// Its hint for the footer of that view.
    pub fn hint(&self, view: View) -> Option<&'static Hint> {
        self.hints.iter().find(|hint| hint.view == view)
    }
}

/// One line of the key table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The command's id: `claim.next`.
    pub id: &'static str,
    /// Where it works: `all`, `reader`, `stack`.
    pub views: &'static str,
    /// Its part of the help page.
    pub group: &'static str,
    /// Its keys, each as a person reads it: `J`, `Alt-Down`, `g g`.
    pub keys: Vec<String>,
    /// What it does.
    pub help: &'static str,
}

/// Every command with its keys in `keymap`, in the order of the help page.
pub fn table(keymap: &KeyMap) -> Vec<KeyLine> {
    COMMANDS
        .iter()
        .map(|command| KeyLine {
            id: command.id,
            views: command.views.name(),
            group: command.group.name(),
            keys: keymap.keys_of(command).map(str::to_owned).collect(),
            help: command.help,
        })
        .collect()
}

/// The key table in Markdown, as docs/keys.md shows it.
pub fn markdown(keymap: &KeyMap) -> String {
    let mut out = String::from("| keys | command | where | does |\n|---|---|---|---|\n");
    for row in table(keymap) {
        // A bar would end the cell, and a code span with a grave accent in it needs two around.
        let keys: Vec<String> = row
            .keys
            .iter()
            .map(|key| format!("`{}`", key.replace('|', "\\|")))
            .collect();
        let _ = writeln!(
            out,
            "| {} | `{}` | {} | {} |",
            keys.join(" "),
            row.id,
            row.views,
            row.help
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_has_the_most_needed_keys() {
        crate::reader::sample::check_page("README.md", "keys", &essentials());
    }

    /// The commands that the README shows; docs/keys.md has all of them.
    const ESSENTIAL: [&str; 14] = [
        "claim.next",
        "claim.prev",
        "conflict.next",
        "drill",
        "back",
        "view.reader",
        "view.stack",
        "view.matrix",
        "view.review",
        "search",
        "mark.ok",
        "note.claim",
        "help",
        "quit",
    ];

    fn essentials() -> String {
        let rows = table(&KeyMap::default());
        let mut out = String::from("| key | does |\n|---|---|\n");
        for id in ESSENTIAL {
            let row = rows.iter().find(|row| row.id == id).expect("a command");
            let _ = writeln!(out, "| `{}` | {} |", row.keys[0], row.help);
        }
        out
    }
}
