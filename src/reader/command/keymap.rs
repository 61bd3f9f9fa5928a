//! Which keys run which command.

use std::borrow::Cow;

use super::{COMMANDS, Command, Where, parse_keys, sequence_name};
use crate::reader::model::View;
use crate::reader::msg::{Key, KeyPress};

/// What a sequence of keys means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// It runs a command.
    Run(&'static Command),
    /// It begins a longer sequence.
    Begins,
    /// It means nothing here.
    Nothing,
}

/// Two commands that want the same keys in the same view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The keys, in words.
    pub keys: String,
    /// The ids of the two commands.
    pub commands: [&'static str; 2],
}

/// Keys that a command lost because the user gave them, or their beginning, to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The keys, in words.
    pub keys: String,
    /// The command that had them.
    pub from: &'static Command,
}

/// The keys in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyMap {
    bindings: Vec<Binding>,
}

/// Keys that run a command.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Binding {
    keys: Vec<KeyPress>,
    /// The keys in words, kept because every frame names some.
    name: Cow<'static, str>,
    command: &'static Command,
    /// Chosen by the user; takes precedence over the registry's keys.
    chosen: bool,
}

impl Default for KeyMap {
    /// The keys of the registry.
    fn default() -> Self {
        let bindings = COMMANDS
            .iter()
            .flat_map(|command| {
                // The registry names keys as `sequence_name` does.
                command.keys.iter().filter_map(move |name| {
                    Some(Binding {
                        keys: parse_keys(name).ok()?,
                        name: Cow::Borrowed(name),
                        command,
                        chosen: false,
                    })
                })
            })
            .collect();
        Self { bindings }
    }
}

impl KeyMap {
    /// Takes a command's keys from it.
    pub fn unbind(&mut self, command: &'static Command) {
        self.bindings.retain(|bound| bound.command.id != command.id);
    }

    /// Gives a command these keys instead of its own. The registry's other commands lose what the keys
    /// would hide from them wherever they work: a key in the help that does something else is a lie.
    pub fn rebind(&mut self, command: &'static Command, keys: Vec<Vec<KeyPress>>) -> Vec<Taken> {
        self.unbind(command);
        let mut taken = Vec::new();
        self.bindings.retain(|bound| {
            let lost = !bound.chosen
                && command.views.contains(bound.command.views)
                && keys.iter().any(|keys| one_begins(keys, &bound.keys));
            if lost {
                taken.push(Taken {
                    keys: bound.name.to_string(),
                    from: bound.command,
                });
            }
            !lost
        });
        // First, so that they are also found first where the other command works elsewhere too.
        let chosen = keys.into_iter().map(|keys| Binding {
            name: sequence_name(&keys).into(),
            keys,
            command,
            chosen: true,
        });
        self.bindings.splice(0..0, chosen);
        taken
    }

    /// What `keys` mean in `view`.
    pub fn look_up(&self, view: View, keys: &[KeyPress]) -> Lookup {
        let mut begins = false;
        for Binding {
            keys: bound,
            command,
            ..
        } in &self.bindings
        {
            if !command.views.covers(view) {
                continue;
            }
            if same_sequence(bound, keys) {
                return Lookup::Run(command);
            }
            begins |= bound.len() > keys.len() && same_sequence(&bound[..keys.len()], keys);
        }
        if begins {
            Lookup::Begins
        } else {
            Lookup::Nothing
        }
    }

    /// The commands that a sequence of keys leads to in `view`, with the keys still to press.
    pub fn after(
        &self,
        view: View,
        keys: &[KeyPress],
    ) -> impl Iterator<Item = (String, &'static Command)> {
        self.bindings
            .iter()
            .filter(move |bound| {
                bound.command.views.covers(view)
                    && bound.keys.len() > keys.len()
                    && same_sequence(&bound.keys[..keys.len()], keys)
            })
            .map(move |bound| (sequence_name(&bound.keys[keys.len()..]), bound.command))
    }

    /// The keys of a command, in words; not those that run another wherever this one works.
    pub fn keys_of(&self, command: &'static Command) -> impl Iterator<Item = &str> {
        self.bindings
            .iter()
            .enumerate()
            .filter(move |(_, bound)| std::ptr::eq(bound.command, command))
            .filter(|(at, bound)| !self.runs_another(*at, bound))
            .map(|(_, bound)| &*bound.name)
    }

    /// Whether keys that the user gave to two commands run the other one.
    fn runs_another(&self, at: usize, bound: &Binding) -> bool {
        let first = |other: &Binding| {
            other.chosen
                && same_sequence(&other.keys, &bound.keys)
                && other.command.views.contains(bound.command.views)
        };
        self.bindings[..at].iter().any(first)
    }

    /// Which of two commands keys run, in any view.
    pub fn runs(&self, keys: &str, of: [&'static str; 2]) -> Option<&'static str> {
        let keys = parse_keys(keys).ok()?;
        View::ALL
            .into_iter()
            .find_map(|view| match self.look_up(view, &keys) {
                Lookup::Run(command) => of.into_iter().find(|id| *id == command.id),
                Lookup::Begins | Lookup::Nothing => None,
            })
    }

    /// Every pair of commands of which one hides the other: the same keys, or the beginning of a
    /// longer sequence.
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (at, one) in self.bindings.iter().enumerate() {
            for other in &self.bindings[at + 1..] {
                let shorter = one.keys.len().min(other.keys.len());
                let meet = Where::meets(one.command.views, other.command.views);
                if meet && one_begins(&one.keys, &other.keys) {
                    clashes.push(Clash {
                        keys: sequence_name(&one.keys[..shorter]),
                        commands: [one.command.id, other.command.id],
                    });
                }
            }
        }
        clashes
    }
}

/// Whether one is the other, or its beginning: then only the shorter can be typed.
fn one_begins(a: &[KeyPress], b: &[KeyPress]) -> bool {
    let shorter = a.len().min(b.len());
    same_sequence(&a[..shorter], &b[..shorter])
}

fn same_sequence(a: &[KeyPress], b: &[KeyPress]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_key(*a, *b))
}

/// Shift is part of a character, and terminals differ in whether they say it once more.
fn same_key(a: KeyPress, b: KeyPress) -> bool {
    let shift_matters = !matches!(a.key, Key::Char(c) if c != ' ') && a.key != Key::BackTab;
    a.key == b.key && a.ctrl == b.ctrl && a.alt == b.alt && (!shift_matters || a.shift == b.shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(view: View, words: &str) -> Lookup {
        let keys = parse_keys(words).expect("keys");
        KeyMap::default().look_up(view, &keys)
    }

    #[test]
    fn sequences_and_views() {
        let id = |lookup| match lookup {
            Lookup::Run(command) => command.id,
            Lookup::Begins => "…",
            Lookup::Nothing => "",
        };
        for (view, keys, want) in [
            (View::Reader, "J", "claim.next"),
            (View::Stack, "J", "claim.next"),
            (View::Reader, "g", "…"),
            (View::Reader, "g g", "move.top"),
            (View::Reader, "g Z", ""),
            (View::Reader, "s", "sync.cycle"),
            (View::Stack, "s", ""),
        ] {
            assert_eq!(id(look(view, keys)), want, "{keys} in {}", view.name());
        }
    }

    #[test]
    fn the_registry_names_keys_as_a_person_reads_them() {
        for name in COMMANDS.iter().flat_map(|command| command.keys) {
            let keys = parse_keys(name).expect("keys");
            assert_eq!(sequence_name(&keys), *name);
        }
    }

    #[test]
    fn shift_is_part_of_a_character() {
        let pressed = KeyPress {
            shift: true,
            ..KeyPress::char('J')
        };
        let keymap = KeyMap::default();
        assert!(matches!(
            keymap.look_up(View::Reader, &[pressed]),
            Lookup::Run(_)
        ));
    }

    #[test]
    fn a_key_that_was_given_twice_is_listed_where_it_runs() {
        let mut keymap = KeyMap::default();
        let named = |id| Command::named(id).expect("a command");
        for id in ["claim.next", "undo"] {
            keymap.rebind(named(id), vec![parse_keys("J").expect("keys")]);
        }
        let keys = parse_keys("J").expect("keys");
        let runs = keymap.look_up(View::Stack, &keys);
        assert_eq!(runs, Lookup::Run(named("undo")));
        let keys_of = |id| keymap.keys_of(named(id)).collect::<Vec<_>>();
        assert_eq!(keys_of("undo"), ["J"]);
        assert_eq!(keys_of("claim.next"), [""; 0]);
        assert_eq!(keymap.clashes().len(), 1);
    }

    #[test]
    fn chosen_keys_go_before_the_registrys() {
        /// Keys, and the command that had them.
        type Lost = (&'static str, &'static str);
        // Command, its new keys, what others lose by it.
        let cases: [(&str, &str, &[Lost]); 5] = [
            ("claim.next", "K", &[("K", "claim.prev")]),
            ("claim.next", "n", &[("n", "search.next")]),
            ("zoom", "s", &[("s", "sync.cycle")]),
            // What works in one view alone does not take the key away in the others.
            ("zoom", "n", &[]),
            (
                "claim.next",
                "y",
                &[
                    ("y y", "copy.reading"),
                    ("y a", "copy.claim"),
                    ("y u", "copy.url"),
                ],
            ),
        ];
        for (id, words, lost) in cases {
            let mut keymap = KeyMap::default();
            assert_eq!(keymap.clashes(), []);
            let command = Command::named(id).expect("a command");
            let keys = parse_keys(words).expect("keys");
            let taken = keymap.rebind(command, vec![keys.clone()]);
            let taken: Vec<_> = taken.iter().map(|t| (t.keys.as_str(), t.from.id)).collect();
            assert_eq!(taken, lost, "{id} {words}");
            assert_eq!(keymap.look_up(View::Reader, &keys), Lookup::Run(command));
            for (keys, from) in lost {
                let from = Command::named(from).expect("a command");
                assert!(keymap.keys_of(from).all(|left| left != *keys), "{keys}");
            }
        }
    }

    #[test]
    fn two_chosen_commands_on_one_key_clash() {
        let mut keymap = KeyMap::default();
        let [next, prev] = ["claim.next", "claim.prev"].map(|id| Command::named(id).expect("one"));
        keymap.rebind(next, vec![parse_keys("Z").expect("a key")]);
        keymap.rebind(prev, vec![parse_keys("Z").expect("a key")]);
        assert_eq!(keymap.clashes().len(), 1);
        assert_eq!(keymap.clashes()[0].commands, ["claim.prev", "claim.next"]);
        keymap.unbind(next);
        assert_eq!(keymap.keys_of(next).count(), 0);
        assert_eq!(keymap.clashes(), []);
    }
}
