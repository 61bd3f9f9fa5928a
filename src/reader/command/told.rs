//! Keys that messages name. They are written with the keys that commands have by default; where somebody has bound other keys,
//! these are told.

use super::{Command, KeyMap};

/// Commands by their ids, with what messages say behind the first key; nothing where they end with it.
const TOLD: &[(&str, &str)] = &[
    ("back", " goes back to the list"),
    ("back", " quits"),
    ("base.set", " makes another outlet the base"),
    ("claim.next", " goes to one"),
    ("claim.next", " next claim"),
    ("copy.reading", " copies"),
    ("drill", " all wordings"),
    ("filter.all", " lists all"),
    ("filter.single", " adds"),
    ("help", " all keys"),
    ("link.cut", " cuts a reading off"),
    ("link.list", " lists links"),
    ("link.omitted", " confirms the omission"),
    ("messages", " shows it again"),
    ("messages", ""),
    ("note.story", " writes about the story"),
    ("place.middle", " aligns them once"),
    ("select", " selects here"),
    ("undo", " undoes"),
];

/// A message with the keys in force. A command without any is named as the palette has it.
pub fn in_force(keymap: &KeyMap, mut words: String) -> String {
    for (id, does) in TOLD {
        let Some(command) = Command::named(id) else {
            continue;
        };
        let Some(default) = command.keys.first() else {
            continue;
        };
        let key = keymap.keys_of(command).next();
        if key == Some(*default) {
            continue;
        }
        let written = format!(" {default}{does}");
        let there = words.contains(&written) && (!does.is_empty() || words.ends_with(&written));
        if there {
            let key = key.map_or_else(|| format!(":{id}"), str::to_owned);
            words = words.replace(&written, &format!(" {key}{does}"));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::command::parse_keys;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn every_command_that_messages_name_has_a_key() {
        for (id, _) in TOLD {
            assert!(
                Command::named(id).is_some_and(|c| !c.keys.is_empty()),
                "{id}"
            );
        }
    }

    #[test]
    fn messages_name_the_keys_that_somebody_has_bound() {
        let mut model = bridge().reader(120, 36);
        let commands = [("undo", "U"), ("filter.all", "Ctrl-a"), ("messages", "W")];
        for (id, key) in commands {
            let command = Command::named(id).expect("a command");
            let keys = vec![parse_keys(key).expect("a key")];
            model.input.keymap.rebind(command, keys);
        }
        model.say(format!("{} · g m", "long ".repeat(30)));
        assert!(words(&model).contains("… · W"), "{}", words(&model));
        press(&mut model, "R r");
        assert!(words(&model).contains(" · U undoes"), "{}", words(&model));
        press(&mut model, "f c");
        assert!(
            words(&model).contains(" · Ctrl-a lists all"),
            "{}",
            words(&model)
        );
    }
}
