//! The user's keys, checked against the registry of commands.

use super::{Config, KeyBinding};
use crate::reader::KeyPress;
use crate::reader::command::{COMMANDS, Command, KeyMap, Taken, parse_keys};

/// A command and the keys to run it.
type Bound = (&'static Command, Vec<Vec<KeyPress>>);

/// The line of a binding, and what is wanted there.
type Wanted = (usize, Bound);

impl Config {
    /// The keys in force. What is wrong with the user's is added to the complaints: unknown commands and keys, and two
    /// commands on one key.
    pub fn take_keymap(&mut self) -> KeyMap {
        let (keymap, complaints) = self.keymap();
        self.complaints.extend(complaints);
        keymap
    }

    fn keymap(&self) -> (KeyMap, Vec<String>) {
        let mut keymap = KeyMap::default();
        let mut complaints = Vec::new();
        // The keys that come with the program do not clash: that needs no looking at every start.
        if self.keys.is_empty() {
            return (keymap, complaints);
        }
        let mut wanted = Vec::new();
        for binding in &self.keys {
            match judge(binding) {
                Ok(bound) => wanted.push((binding.line, bound)),
                Err(wrong) => complaints.push(self.at(binding.line, &wrong)),
            }
        }
        complaints.extend(self.give(&mut keymap, wanted));
        for clash in keymap.clashes() {
            let [one, other] = clash.commands;
            let runs = match keymap.runs(&clash.keys, [one, other]) {
                Some(id) => format!(": it runs {id}"),
                None => String::new(),
            };
            let text = format!("{} is bound to both {one} and {other}{runs}", clash.keys);
            complaints.push(match self.line_of([one, other]) {
                Some(line) => self.at(line, &text),
                None => text,
            });
        }
        (keymap, complaints)
    }

    /// Applies the keys, and reports the commands that are left without any.
    fn give(&self, keymap: &mut KeyMap, wanted: Vec<Wanted>) -> Vec<String> {
        // All give theirs up first: two commands may change keys with each other.
        for (_, (command, _)) in &wanted {
            keymap.unbind(command);
        }
        let taken: Vec<_> = wanted
            .into_iter()
            .flat_map(|(line, (command, keys))| {
                let taken = keymap.rebind(command, keys);
                taken.into_iter().map(move |taken| (line, command, taken))
            })
            .collect();
        let bare = taken
            .into_iter()
            .filter(|(_, _, taken)| keymap.keys_of(taken.from).next().is_none());
        bare.map(|(line, command, Taken { keys, from })| {
            let (id, from) = (command.id, from.id);
            let text = format!(
                "{keys} is now bound to {id}, which leaves {from} without a key: bind one to it, or false if it needs none"
            );
            self.at(line, &text)
        })
        .collect()
    }

    fn line_of(&self, commands: [&str; 2]) -> Option<usize> {
        let bound = |binding: &&KeyBinding| commands.contains(&binding.command.as_str());
        self.keys.iter().find(bound).map(|binding| binding.line)
    }

    fn at(&self, line: usize, text: &str) -> String {
        match &self.file {
            Some(path) => format!("{}:{line}: {text}", path.display()),
            None => text.to_owned(),
        }
    }
}

/// Whether a binding names an existing command and existing keys.
pub(super) fn is_in_force(binding: &KeyBinding) -> bool {
    judge(binding).is_ok()
}

fn judge(binding: &KeyBinding) -> Result<Bound, String> {
    let id = binding.command.as_str();
    let command = Command::named(id).ok_or_else(|| {
        let ids: Vec<&str> = COMMANDS.iter().map(|command| command.id).collect();
        format!(
            "there is no command “{id}”; did you mean \"{}\"?",
            super::nearest(id, &ids)
        )
    })?;
    let place = command.views.name();
    if let Some(view) = &binding.view
        && view != place
    {
        return Err(match place {
            "all" => format!("“{id}” works in every view: move its keys to [keys]"),
            _ => format!("“{id}” belongs in [keys.{place}], not in [keys.{view}]"),
        });
    }
    let keys: Result<Vec<_>, _> = binding.keys.iter().map(|keys| parse_keys(keys)).collect();
    Ok((command, keys.map_err(|error| error.to_string())?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Environment, Flags, resolve};

    fn keymap(text: &str) -> (KeyMap, Vec<String>) {
        let path = Some("c.toml".into());
        resolve(path, Some(text), &Environment::default(), &Flags::default()).keymap()
    }

    fn keys_of(keymap: &KeyMap, id: &str) -> Vec<String> {
        Command::named(id).map_or_else(Vec::new, |command| {
            keymap.keys_of(command).map(str::to_owned).collect()
        })
    }

    #[test]
    fn keys_are_replaced_and_unbound() {
        let (keymap, complaints) =
            keymap("[keys]\n\"claim.next\" = [\"W\", \"g a\"]\n\"claim.prev\" = false\n");
        assert_eq!(complaints, Vec::<String>::new());
        assert_eq!(keys_of(&keymap, "claim.next"), ["W", "g a"]);
        assert!(keys_of(&keymap, "claim.prev").is_empty());
    }

    #[test]
    fn a_key_of_another_command_goes_over() {
        /// A command and its keys.
        type Has = (&'static str, &'static [&'static str]);
        // Lines of the table, and then the keys of two commands.
        let cases: [(&str, [Has; 2]); 3] = [
            (
                "\"claim.next\" = \"K\"",
                [("claim.next", &["K"]), ("claim.prev", &["[", "Alt-Up"])],
            ),
            (
                "\"claim.next\" = \"K\"\n\"claim.prev\" = \"J\"",
                [("claim.next", &["K"]), ("claim.prev", &["J"])],
            ),
            (
                "\"claim.next\" = \"n\"\n\"search.next\" = false",
                [("claim.next", &["n"]), ("search.next", &[])],
            ),
        ];
        for (lines, wanted) in cases {
            let (keymap, complaints) = keymap(&format!("[keys]\n{lines}\n"));
            assert_eq!(complaints, Vec::<String>::new(), "{lines}");
            for (id, keys) in wanted {
                assert_eq!(keys_of(&keymap, id), keys, "{id} by {lines}");
            }
        }
    }

    #[test]
    fn what_cannot_be_bound_is_named_with_its_line() {
        let cases = [
            (
                "[keys]\n\"claim.nex\" = \"D\"",
                "c.toml:2: there is no command “claim.nex”; did you mean \"claim.next\"",
            ),
            ("[keys]\n\"claim.next\" = \"Hyper-D\"", "c.toml:2: "),
            (
                "[keys]\n\"claim.next\" = \"Z\"\n\"claim.prev\" = \"Z\"",
                "c.toml:2: Z is bound to both",
            ),
            (
                "[keys]\n\"claim.next\" = \"n\"",
                "c.toml:2: n is now bound to claim.next, which leaves search.next without a key",
            ),
            (
                "[keys.stack]\n\"claim.next\" = \"D\"",
                "move its keys to [keys]",
            ),
        ];
        for (text, part) in cases {
            let (_, complaints) = keymap(text);
            assert!(
                complaints.len() == 1 && complaints[0].contains(part),
                "{text}: {complaints:?}"
            );
        }
    }
}
