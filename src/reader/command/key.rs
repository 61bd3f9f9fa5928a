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

/// One key from a word. What other programs write is understood too: `<C-w>`, `ctrl+w`, `A-x`, `PageDown`.
pub fn parse_key(word: &str) -> Result<KeyPress, KeyError> {
    let unknown = || KeyError::Unknown(word.to_owned());
    let mut press = KeyPress::plain(Key::Esc);
    let bracketed = word.strip_prefix('<').and_then(|w| w.strip_suffix('>'));
    let mut rest = bracketed.filter(|w| !w.is_empty()).unwrap_or(word);
    while let Some((modifier, after)) = rest.split_once(['-', '+']) {
        if after.is_empty() || modifier.is_empty() {
            break;
        }
        match modifier.to_ascii_lowercase().as_str() {
            "ctrl" | "control" | "c" => press.ctrl = true,
            "alt" | "meta" | "a" | "m" => press.alt = true,
            "shift" | "s" => press.shift = true,
            _ => return Err(unknown()),
        }
        rest = after;
    }
    press.key = bare_key(rest).ok_or_else(unknown)?;
    let press = as_sent(press);
    alias(press, word)?;
    Ok(press)
}

/// A key as terminals send it: Shift is in the letter or in the key, and Control knows no capitals.
fn as_sent(mut press: KeyPress) -> KeyPress {
    match press.key {
        Key::Tab if press.shift => press.key = Key::BackTab,
        Key::Char(c) if press.ctrl && c != ' ' => press.key = Key::Char(c.to_ascii_lowercase()),
        Key::Char(c) if press.shift && c.is_alphabetic() => {
            let mut upper = c.to_uppercase();
            press.key = Key::Char(upper.next().unwrap_or(c));
        }
        Key::BackTab => {}
        _ => return press,
    }
    press.shift = false;
    press
}

/// Names of keys in other programs.
const OTHER_NAMES: [(&str, Key); 14] = [
    ("escape", Key::Esc),
    ("return", Key::Enter),
    ("ret", Key::Enter),
    ("cr", Key::Enter),
    ("bs", Key::Backspace),
    ("backtab", Key::BackTab),
    ("pageup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("pgdown", Key::PageDown),
    ("del", Key::Delete),
    ("ins", Key::Insert),
    ("lt", Key::Char('<')),
    ("gt", Key::Char('>')),
    ("plus", Key::Char('+')),
];

/// A key without modifiers.
fn bare_key(word: &str) -> Option<Key> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(Key::Char(c));
    }
    let mut own = NAMES
        .iter()
        .map(|(key, name)| (*name, *key))
        .chain(OTHER_NAMES);
    if let Some((_, key)) = own.find(|(name, _)| name.eq_ignore_ascii_case(word)) {
        return Some(key);
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
    fn keys_as_other_programs_write_them() {
        for (word, name) in [
            ("<C-w>", "Ctrl-w"),
            ("<c-W>", "Ctrl-w"),
            ("ctrl+w", "Ctrl-w"),
            ("Ctrl-N", "Ctrl-n"),
            ("A-x", "Alt-x"),
            ("<M-x>", "Alt-x"),
            ("alt+shift+down", "Alt-Shift-Down"),
            ("Shift-j", "J"),
            ("S-Tab", "Shift-Tab"),
            ("<PageDown>", "PgDn"),
            ("<CR>", "Enter"),
            ("ret", "Enter"),
            ("Ctrl++", "Ctrl-+"),
            ("+", "+"),
            ("<", "<"),
            (">", ">"),
            ("<>", ""),
            ("+x", ""),
        ] {
            let key = parse_key(word).ok();
            assert_eq!(key.map(key_name).unwrap_or_default(), name, "{word}");
        }
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
