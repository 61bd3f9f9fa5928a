//! The user's keys, checked against the registry of commands.

use super::{Config, KeyBinding};
use crate::reader::KeyPress;
use crate::reader::command::{COMMANDS, Command, KeyMap, Taken, parse_keys};

/// A command and the keys to run it.
type Bound = (&'static Command, Vec<Vec<KeyPress>>);

/// The line of a binding, and what is wanted there.
type Wanted = (usize, Bound);

/// A key, and the commands that are left without any as it, or a longer sequence that begins with it, was theirs.
struct Robbed {
    line: usize,
    by: &'static str,
    key: String,
    taken: Vec<Taken>,
}

impl Robbed {
    /// All of it in one line: a letter that many sequences begin with would fill the screen.
    fn said(&self) -> String {
        /// Commands that are named.
        const NAMED: usize = 4;
        let Self { by, key, taken, .. } = self;
        let name = |taken: &Taken| {
            if taken.keys == *key {
                taken.from.id.to_owned()
            } else {
                format!("{} ({})", taken.from.id, taken.keys)
            }
        };
        let mut names: Vec<String> = taken.iter().take(NAMED).map(name).collect();
        if taken.len() > NAMED {
            names.push(format!("{} more", taken.len() - NAMED));
        }
        let last = names.pop().unwrap_or_default();
        let (from, each) = if names.is_empty() {
            (last, "bind one to it, or false if it needs none")
        } else {
            let all = format!("{} and {last}", names.join(", "));
            (all, "bind one to each, or false if it needs none")
        };
        format!("{key} is now bound to {by}, which leaves {from} without a key: {each}")
    }
}

/// Whether a sequence of keys is the other, or begins with it.
fn begins(keys: &str, with: &str) -> bool {
    let rest = keys.strip_prefix(with);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

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
        let mut robbed: Vec<Robbed> = Vec::new();
        for (line, by, taken) in bare {
            let key = keymap.keys_of(by).find(|key| begins(&taken.keys, key));
            let key = key.unwrap_or(&taken.keys).to_owned();
            match robbed.iter_mut().find(|r| r.line == line && r.key == key) {
                Some(known) => known.taken.push(taken),
                None => robbed.push(Robbed {
                    line,
                    by: by.id,
                    key,
                    taken: vec![taken],
                }),
            }
        }
        let said = robbed
            .iter()
            .map(|robbed| self.at(robbed.line, &robbed.said()));
        said.collect()
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

/// What is said of a name that is no command's. Other programs have the key first, and then what it does.
fn unknown(id: &str, keys: &[String]) -> String {
    let turned = keys.first().filter(|name| Command::named(name).is_some());
    if let Some(name) = turned.filter(|_| parse_keys(id).is_ok()) {
        return format!("the command comes first here: \"{name}\" = \"{id}\"");
    }
    let ids: Vec<&str> = COMMANDS.iter().map(|command| command.id).collect();
    let begun = ids
        .iter()
        .filter(|known| known.split('.').any(|part| part == id));
    let begun: Vec<&str> = begun.copied().collect();
    if !begun.is_empty() {
        return format!("there is no command “{id}”: there are {}", begun.join(", "));
    }
    match super::meant(id, &ids) {
        meant if meant.is_empty() => {
            format!("there is no command “{id}”; `parallax keys` lists them")
        }
        meant => format!("there is no command “{id}”{meant}"),
    }
}

fn judge(binding: &KeyBinding) -> Result<Bound, String> {
    let id = binding.command.as_str();
    let command = Command::named(id).ok_or_else(|| unknown(id, &binding.keys))?;
    let place = command.views.name();
    if let Some(view) = &binding.view
        && view != place
    {
        return Err(match place {
            "all" => format!("“{id}” works in every view: move its keys to [keys]"),
            several if several.contains(',') => {
                format!("“{id}” works in {several}: move its keys to [keys]")
            }
            _ => format!("“{id}” belongs in [keys.{place}], not in [keys.{view}]"),
        });
    }
    let mut all: Vec<Vec<KeyPress>> = Vec::new();
    for keys in &binding.keys {
        let keys = parse_keys(keys).map_err(|error| error.to_string())?;
        if !all.contains(&keys) {
            all.push(keys);
        }
    }
    Ok((command, all))
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
    fn a_name_needs_no_quotation_marks() {
        let (keymap, complaints) = keymap(
            "[keys]\nclaim.next = \"W\"\nview.reader = \"X\"\nreview.hide-done = \"t\"\n[keys.reader]\nplace.middle = \"U\"\n",
        );
        assert_eq!(complaints, Vec::<String>::new());
        for (id, key) in [
            ("claim.next", "W"),
            ("view.reader", "X"),
            ("review.hide-done", "t"),
            ("place.middle", "U"),
        ] {
            assert_eq!(keys_of(&keymap, id), [key], "{id}");
        }
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
    fn commands_that_one_key_leaves_bare_are_told_in_one_line() {
        for (lines, told) in [
            (
                "\"cancel\" = \"x\"",
                "c.toml:2: x is now bound to cancel, which leaves link.join (x l), link.cut (x u), link.omitted (x o) and \
                 link.list (x x) without a key: bind one to each,",
            ),
            (
                "\"filter.all\" = [\"f\"]",
                "filter.attribution (f @) and 14 more without a key",
            ),
            (
                "\"mark.ok\" = [\"r\", \"r\", \"n\"]",
                "n is now bound to mark.ok, which leaves search.next without",
            ),
        ] {
            let (_, complaints) = keymap(&format!("[keys]\n{lines}\n"));
            assert_eq!(complaints.len(), 1, "{lines}: {complaints:?}");
            assert!(complaints[0].contains(told), "{lines}: {complaints:?}");
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
            ("[keys]\nclaim.nex = \"D\"", "did you mean \"claim.next\""),
            (
                "[keys]\nnext = \"D\"",
                "no command “next”: there are claim.next, conflict.next, ",
            ),
            (
                "[keys]\nfrobnicate = \"D\"",
                "no command “frobnicate”; `parallax keys` lists them",
            ),
            (
                "[keys]\nW = \"claim.next\"",
                "the command comes first here: \"claim.next\" = \"W\"",
            ),
            (
                "[keys.reader]\n\"strip.next\" = \"W\"",
                "works in reader, matrix: move its keys to [keys]",
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
