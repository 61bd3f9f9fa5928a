//! Keys in words: `J`, `Ctrl-d`, `Alt-Down`, `g g`.

use thiserror::Error;

use crate::reader::msg::{Key, KeyPress};

/// Why a key could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// There is nothing to read.
    #[error("no key is given")]
    Empty,
    /// There is no such key.
    #[error(
        "`{0}` is not a key: write a character, or Enter, Space, Up, PgDn, F1 …, after Ctrl-, Alt- or Shift- if needed"
    )]
    Unknown(String),
    /// Terminals send the same bytes for both keys.
    #[error("a terminal cannot tell `{0}` from {1}")]
    Alias(String, &'static str),
}

/// Keys with a name longer than a character.
const NAMES: [(Key, &str); 17] = [
    (Key::Enter, "Enter"),
    (Key::Esc, "Esc"),
    (Key::BackTab, "Shift-Tab"),
    (Key::Tab, "Tab"),
    (Key::Backspace, "Backspace"),
    (Key::Up, "Up"),
    (Key::Down, "Down"),
    (Key::Left, "Left"),
    (Key::Right, "Right"),
    (Key::Home, "Home"),
    (Key::End, "End"),
    (Key::PageUp, "PgUp"),
    (Key::PageDown, "PgDn"),
    (Key::Delete, "Delete"),
    (Key::Insert, "Insert"),
    (Key::Char(' '), "Space"),
    (Key::Char('-'), "Minus"),
];

/// The key in words.
pub fn key_name(press: KeyPress) -> String {
    let mut name = String::new();
    if press.ctrl {
        name.push_str("Ctrl-");
    }
    if press.alt {
        name.push_str("Alt-");
    }
    if press.shift && !matches!(press.key, Key::Char(c) if c != ' ') && press.key != Key::BackTab {
        name.push_str("Shift-");
    }
    let modified = press.ctrl || press.alt;
    match (press.key, NAMES.iter().find(|(key, _)| *key == press.key)) {
        (Key::Char('-'), _) if !modified => name.push('-'),
        (_, Some((_, word))) => name.push_str(word),
        (Key::Char(c), None) => name.push(c),
        (Key::F(n), None) => {
            name.push('F');
            name.push_str(&n.to_string());
        }
        (_, None) => {}
    }
    name
}

/// A sequence of keys in words.
pub fn sequence_name(keys: &[KeyPress]) -> String {
    keys.iter()
        .map(|key| key_name(*key))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A sequence of keys from words, separated by spaces.
pub fn parse_keys(words: &str) -> Result<Vec<KeyPress>, KeyError> {
    let keys: Vec<KeyPress> = words
        .split_whitespace()
        .map(parse_key)
        .collect::<Result<_, _>>()?;
    if keys.is_empty() {
        return Err(KeyError::Empty);
    }
    Ok(keys)
}

/// One key from a word.
pub fn parse_key(word: &str) -> Result<KeyPress, KeyError> {
    let unknown = || KeyError::Unknown(word.to_owned());
    let mut press = KeyPress::plain(Key::Esc);
    let mut rest = word;
    if !rest.eq_ignore_ascii_case("Shift-Tab") {
        while let Some((modifier, after)) = rest.split_once('-') {
            if after.is_empty() || modifier.is_empty() {
                break;
            }
            match modifier.to_ascii_lowercase().as_str() {
                "ctrl" | "c" => press.ctrl = true,
                "alt" | "a" => press.alt = true,
                "shift" | "s" => press.shift = true,
                _ => return Err(unknown()),
            }
            rest = after;
        }
    }
    press.key = bare_key(rest).ok_or_else(unknown)?;
    alias(press, word)?;
    Ok(press)
}

/// A key without modifiers.
fn bare_key(word: &str) -> Option<Key> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(Key::Char(c));
    }
    if let Some((key, _)) = NAMES.iter().find(|(_, n)| n.eq_ignore_ascii_case(word)) {
        return Some(*key);
    }
    let number = word.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=24).contains(&number).then_some(Key::F(number))
}

/// Refuses what a terminal cannot tell apart.
fn alias(press: KeyPress, word: &str) -> Result<(), KeyError> {
    let same = match press.key {
        Key::Char('i') if press.ctrl => "Tab",
        Key::Char('m' | 'j') if press.ctrl => "Enter",
        Key::Char('h') if press.ctrl => "Backspace",
        Key::Char('[') if press.ctrl => "Esc",
        _ => return Ok(()),
    };
    Err(KeyError::Alias(word.to_owned(), same))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        let mut keys: Vec<KeyPress> = NAMES.iter().map(|(k, _)| KeyPress::plain(*k)).collect();
        keys.extend(['J', ']', '?', '-', '1', 'é'].map(KeyPress::char));
        keys.extend(['d', 'o'].map(KeyPress::ctrl));
        keys.extend([Key::Down, Key::Char('o'), Key::Char('-')].map(KeyPress::alt));
        keys.push(KeyPress::plain(Key::F(12)));
        for key in keys {
            assert_eq!(parse_key(&key_name(key)), Ok(key), "{}", key_name(key));
        }
    }

    #[test]
    fn sequences() {
        let keys = parse_keys("g Ctrl-x").expect("two keys");
        assert_eq!(keys, [KeyPress::char('g'), KeyPress::ctrl('x')]);
        assert_eq!(sequence_name(&keys), "g Ctrl-x");
        assert_eq!(parse_keys("  "), Err(KeyError::Empty));
    }

    #[test]
    fn what_is_no_key() {
        for word in ["Ctrl-", "Hyper-x", "F99", "word", "Ctrl-Ctrl-word"] {
            assert!(parse_key(word).is_err(), "{word}");
        }
        for (word, same) in [
            ("Ctrl-i", "Tab"),
            ("Ctrl-m", "Enter"),
            ("Ctrl-h", "Backspace"),
        ] {
            assert_eq!(parse_key(word), Err(KeyError::Alias(word.into(), same)));
        }
    }
}
