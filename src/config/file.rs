//! `config.toml` of the user.
//!
//! ```toml
//! theme = "parallax-dark"              # or { dark = "parallax-dark", light = "parallax-light" }
//! color = "auto"                       # "always", "never"
//! mouse = true
//! ascii = false
//! ambiguous = 1                        # 2 where the terminal draws “ — … two columns wide
//! links = "auto"                       # "always", "never"
//! clipboard = "auto"                   # "osc52", "tmux", "off", or a program: ["wl-copy"]
//!
//! [keys]                               # replaces a command's keys; false unbinds it
//! "claim.next" = ["J", "]"]
//! [keys.reader]
//! "zoom" = ["F", "Z"]
//! ```

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::reader::View;
use crate::reader::command::Command;

use super::{Clipboard, Config, KeyBinding, Origin, ThemeChoice, When, meant};

/// Every key of the file.
pub const KEYS: [&str; 8] = [
    "theme",
    "color",
    "mouse",
    "ascii",
    "ambiguous",
    "links",
    "clipboard",
    "keys",
];

type Value<'a> = Spanned<DeValue<'a>>;

/// Reads the file into `config`; what cannot be used becomes a complaint, the rest applies.
pub(super) fn read(config: &mut Config, path: &Path, text: &str) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading { config, path, text };
    for (n, error) in errors.iter().enumerate() {
        let rest = if n == 0 {
            "; this file is ignored as a whole"
        } else {
            ""
        };
        let at = error.span().map_or(0, |span| span.start);
        let told = in_words(error.message(), text.get(at..).unwrap_or_default());
        reading.complain(at, format!("{told}{rest}"));
    }
    if !errors.is_empty() {
        return; // what a broken file half says is better not half done
    }
    for (key, value) in table.get_ref() {
        reading.key(key.get_ref(), key.span().start, value);
    }
}

/// What the reader of TOML complains of, in words that need no grammar; `rest` is the text from there on. What it says
/// of less common mistakes stays.
fn in_words(message: &str, rest: &str) -> String {
    let said = match message.split(", expected").next().unwrap_or(message) {
        "string values must be quoted" if is_blank(rest) => {
            "a value is missing after the equals sign"
        }
        "string values must be quoted" => "text must stand in quotation marks",
        "invalid basic string" | "invalid literal string" => {
            "a quotation mark that closes the text is missing"
        }
        "invalid boolean" => "write true or false, in small letters",
        "key with no value" => "a name must be followed by = and a value",
        "duplicate key" => "this is set twice: take one away",
        "unclosed table" => "] is missing",
        "missing comma between array elements" => "a comma between two values is missing",
        "unexpected key or value" => "there is something after the value: begin a new line",
        _ => message,
    };
    said.to_owned()
}

/// Whether nothing stands on the rest of a line but a comment.
fn is_blank(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default().trim_start();
    line.is_empty() || line.starts_with('#')
}

struct Reading<'a> {
    config: &'a mut Config,
    path: &'a Path,
    text: &'a str,
}

impl Reading<'_> {
    fn key(&mut self, key: &str, at: usize, value: &Value<'_>) {
        let origin = self.origin(at);
        match (key, value.get_ref()) {
            ("theme", _) => self.theme(value),
            ("keys", DeValue::Table(table)) => self.keys(table, None),
            ("mouse", DeValue::Boolean(on)) => self.config.mouse.put(*on, origin),
            ("ascii", DeValue::Boolean(on)) => self.config.ascii.put(*on, origin),
            ("mouse" | "ascii", _) => self.complain(at, format!("{key} must be true or false")),
            ("color" | "links", DeValue::String(word)) if when(word).is_some() => {
                let setting = match key {
                    "color" => &mut self.config.colour,
                    _ => &mut self.config.links,
                };
                setting.put(when(word).unwrap_or_default(), origin);
            }
            ("color" | "links", _) => {
                self.complain(
                    at,
                    format!("{key} must be \"auto\", \"always\" or \"never\""),
                );
            }
            ("clipboard", value) => match clipboard(value) {
                Some(way) => self.config.clipboard.put(way, origin),
                None => self.complain(at, CLIPBOARD),
            },
            ("ambiguous", DeValue::Integer(n)) if ["1", "2"].contains(&n.as_str()) => {
                self.config
                    .ambiguous
                    .put(if n.as_str() == "2" { 2 } else { 1 }, origin);
            }
            ("ambiguous", _) => self.complain(at, "ambiguous must be 1 or 2 (columns)"),
            ("keys", _) => self.complain(at, "keys must be a table: [keys]"),
            _ => {
                let told = match meant(key, &KEYS) {
                    meant if meant.is_empty() => format!(": there are {}", KEYS.join(", ")),
                    meant => meant,
                };
                self.complain(at, format!("unknown key “{key}”{told}"));
            }
        }
    }

    fn theme(&mut self, value: &Value<'_>) {
        let at = value.span().start;
        let choice = match value.get_ref() {
            DeValue::String(name) => ThemeChoice::always(name),
            DeValue::Table(table) => {
                let name = |key: &str| {
                    let found = table.iter().find(|(known, _)| known.get_ref() == key);
                    found
                        .and_then(|(_, v)| v.get_ref().as_str())
                        .map(str::to_owned)
                };
                let choice = ThemeChoice {
                    dark: name("dark"),
                    light: name("light"),
                };
                for (key, value) in table {
                    if !["dark", "light"].contains(&key.get_ref().as_ref()) {
                        let text = format!("theme takes dark and light, not “{}”", key.get_ref());
                        self.complain(key.span().start, text);
                    } else if value.get_ref().as_str().is_none() {
                        let text = format!("theme.{} must be the name of a theme", key.get_ref());
                        self.complain(value.span().start, text);
                    }
                }
                choice
            }
            _ => {
                return self.complain(
                    at,
                    "theme must be a name or { dark = \"…\", light = \"…\" }",
                );
            }
        };
        let origin = self.origin(at);
        self.config.theme.put(choice, origin);
    }

    fn keys(&mut self, table: &DeTable<'_>, part: Option<&str>) {
        for (key, value) in table {
            let at = key.span().start;
            let keys = match value.get_ref() {
                DeValue::Table(inner) => {
                    self.keys(inner, Some(key.get_ref()));
                    continue;
                }
                DeValue::Boolean(false) => Some(Vec::new()),
                DeValue::String(one) => Some(vec![one.clone().into_owned()]),
                DeValue::Array(list) => list
                    .iter()
                    .map(|key| key.get_ref().as_str().map(str::to_owned))
                    .collect(),
                _ => None,
            };
            let (command, view) = bound(part, key.get_ref());
            match keys {
                Some(keys) => self.config.keys.push(KeyBinding {
                    view,
                    command,
                    keys,
                    line: line(self.text, at),
                }),
                None => self.complain(
                    at,
                    format!("the keys of “{command}” must be a key, a list of keys, or false"),
                ),
            }
        }
        self.config.keys.sort_by_key(|binding| binding.line);
    }

    fn origin(&self, at: usize) -> Origin {
        Origin::File {
            path: self.path.to_owned(),
            line: line(self.text, at),
        }
    }

    fn complain(&mut self, at: usize, text: impl AsRef<str>) {
        let (path, line) = (self.path.display(), line(self.text, at));
        let complaint = format!("{path}:{line}: {}", text.as_ref());
        self.config.complaints.push(complaint);
    }
}

/// A command and its view, by its name in the table of that `part` of `[keys]`. A name without quotation marks,
/// `claim.next = "J"`, is a table to TOML too.
fn bound(part: Option<&str>, key: &str) -> (String, Option<String>) {
    let Some(part) = part else {
        return (key.to_owned(), None);
    };
    let whole = format!("{part}.{key}");
    let is_view = View::ALL.iter().any(|view| view.name() == part);
    let is_parted = Command::named(&whole).is_some() || !is_view;
    if is_parted && Command::named(key).is_none() {
        return (whole, None);
    }
    (key.to_owned(), Some(part.to_owned()))
}

fn when(word: &str) -> Option<When> {
    When::ALL.into_iter().find(|when| when.name() == word)
}

/// The complaint about an invalid clipboard setting.
const CLIPBOARD: &str = "clipboard must be \"auto\", \"osc52\", \"tmux\", \"off\", or a program with its arguments: [\"wl-copy\"]";

fn clipboard(value: &DeValue<'_>) -> Option<Clipboard> {
    match value {
        DeValue::String(word) => {
            let mut named = Clipboard::NAMED.into_iter();
            named.find(|(name, _)| name == word).map(|(_, way)| way)
        }
        DeValue::Array(list) => {
            let word = |value: &Value<'_>| value.get_ref().as_str().map(str::to_owned);
            let words: Vec<String> = list.iter().map(word).collect::<Option<_>>()?;
            let named = words.first().is_some_and(|program| !program.is_empty());
            named.then_some(Clipboard::Command(words))
        }
        _ => None,
    }
}

/// The line, from 1, that the byte at `at` is on.
fn line(text: &str, at: usize) -> usize {
    1 + text.get(..at).unwrap_or(text).matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Set;

    fn config(text: &str) -> Config {
        let mut config = Config {
            mouse: Set::built_in(true),
            ..Config::default()
        };
        read(&mut config, Path::new("c.toml"), text);
        config
    }

    #[test]
    fn all_keys_are_read() {
        let config = config(
            "theme = { dark = \"ansi\" }\ncolor = \"never\"\nmouse = false\nascii = true\nambiguous = 2\nlinks = \"never\"\nclipboard = [\"wl-copy\", \"-n\"]\n[keys]\n\"claim.next\" = [\"J\", \"]\"]\n[keys.stack]\n\"claim.next\" = false\n",
        );
        assert_eq!(config.complaints, Vec::<String>::new());
        assert_eq!(config.theme.value.dark.as_deref(), Some("ansi"));
        assert_eq!(config.theme.value.light, None);
        assert_eq!(config.colour.value, When::Never);
        assert!(!config.mouse.value && config.ascii.value);
        assert_eq!(config.ambiguous.value, 2);
        assert_eq!(config.links.value, When::Never);
        assert_eq!(config.clipboard.value.name(), "wl-copy -n");
        let [all, stack] = config.keys.as_slice() else {
            panic!("{:?}", config.keys);
        };
        assert_eq!(
            (all.view.as_deref(), all.keys.len(), all.line),
            (None, 2, 9)
        );
        assert_eq!(
            (stack.view.as_deref(), stack.keys.len()),
            (Some("stack"), 0)
        );
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let cases = [
            (
                "\nmose = true",
                "c.toml:2: unknown key “mose”; did you mean \"mouse\"?",
            ),
            ("mouse = 1", "c.toml:1: mouse must be true or false"),
            ("color = \"red\"", "c.toml:1: color must be"),
            ("ambiguous = 3", "c.toml:1: ambiguous must be 1 or 2"),
            ("theme = 1", "c.toml:1: theme must be a name"),
            ("theme = { dusk = \"x\" }", "not “dusk”"),
            ("links = true", "c.toml:1: links must be \"auto\""),
            ("clipboard = \"xclip\"", "c.toml:1: clipboard must be"),
            ("clipboard = []", "c.toml:1: clipboard must be"),
            ("clipboard = [\"xclip\", 1]", "c.toml:1: clipboard must be"),
            (
                "[ui]\nmouse = true",
                "unknown key “ui”: there are theme, color",
            ),
            ("keys = 1", "keys must be a table"),
            ("[keys]\nquit = 1", "c.toml:2: the keys of “quit”"),
        ];
        for (text, part) in cases {
            let found = config(text).complaints;
            assert!(
                found.len() == 1 && found[0].contains(part),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_is_no_toml_is_told_without_the_words_of_its_grammar() {
        let cases = [
            ("theme = \n", "c.toml:1: a value is missing after"),
            ("theme = # none", "c.toml:1: a value is missing after"),
            (
                "theme = mono",
                "c.toml:1: text must stand in quotation marks;",
            ),
            (
                "theme = \"mono\n",
                "a quotation mark that closes the text is missing",
            ),
            (
                "theme = 'mono\n",
                "a quotation mark that closes the text is missing",
            ),
            ("mouse = True", "write true or false, in small letters"),
            ("mouse", "a name must be followed by = and a value"),
            ("mouse: true", "a name must be followed by = and a value"),
            ("ascii = true\nascii = true", "c.toml:2: this is set twice"),
            ("[keys\n", "] is missing"),
            (
                "clipboard = [\"a\" \"b\"]",
                "a comma between two values is missing",
            ),
            ("theme = \"mono\" x", "there is something after the value"),
        ];
        for (text, part) in cases {
            let found = config(text).complaints;
            assert!(found[0].contains(part), "{text}: {found:?}");
            assert!(
                found[0].ends_with("; this file is ignored as a whole"),
                "{found:?}"
            );
        }
    }

    #[test]
    fn a_broken_file_changes_nothing() {
        let config = config("mouse = false\nascii = \n");
        assert!(config.mouse.value);
        assert!(
            config.complaints[0].starts_with("c.toml:2: "),
            "{:?}",
            config.complaints
        );
    }
}
