//! The box in which a note is written.

use std::fmt;

use ratatui_textarea::{Input, Key as AreaKey, TextArea};

use super::Draft;
use crate::layout::Widths;
use crate::reader::msg::{Key, KeyPress};
use crate::text::clean::clean_line;

/// The longest note, in bytes: a paste of a whole report is cut here.
const LIMIT: usize = 20_000;

/// What stands above a note that is being written: `note on c07`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Whether it goes on with a draft that was left.
    pub goes_on: bool,
    /// What the note is on: the id of a claim, or the story.
    pub on: String,
}

impl fmt::Display for Title {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.goes_on {
            "draft of a note"
        } else {
            "note"
        };
        write!(out, "{what} on {}", self.on)
    }
}

/// A note that the user's editor has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Its title.
    pub title: Title,
    /// The words that the editor was given.
    pub draft: Draft,
    /// Whether it was begun in the box, which is opened again if the editor fails.
    pub in_box: bool,
}

/// A note being written.
#[derive(Clone, Debug)]
pub struct NoteBox {
    /// What it is about.
    pub title: Title,
    /// The draft that it edits, with the text at the beginning.
    pub draft: Draft,
    area: TextArea<'static>,
}

impl PartialEq for NoteBox {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft && self.area.lines() == other.area.lines()
    }
}

impl Eq for NoteBox {}

/// The rows of a note as they are drawn.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct NoteRows {
    /// The rows.
    pub rows: Vec<String>,
    /// Row and column of the cursor, from 0.
    pub cursor: (usize, usize),
}

impl NoteBox {
    /// A box with a note's words in it, the cursor at their end.
    pub fn new(title: Title, draft: Draft) -> Self {
        let mut area = TextArea::new(draft.text.lines().map(str::to_owned).collect());
        area.set_max_histories(200);
        area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        Self { title, draft, area }
    }

    /// The words as they are now, without blanks at their end.
    pub fn text(&self) -> String {
        self.area.lines().join("\n").trim_end().to_owned()
    }

    /// Takes in a key.
    pub fn press(&mut self, key: KeyPress) {
        let typed = matches!(key.key, Key::Char(_) | Key::Enter | Key::Tab);
        if typed && self.text().len() >= LIMIT {
            return;
        }
        if let Some(input) = input(key) {
            self.area.input(input);
        }
    }

    /// Takes in pasted text, cleaned as text from outside is.
    pub fn paste(&mut self, words: &str) {
        let room = LIMIT.saturating_sub(self.text().len());
        let words = words.replace("\r\n", "\n").replace('\r', "\n");
        let rows: Vec<String> = words.split('\n').map(clean_line).collect();
        let clean = rows.join("\n");
        let end = clean.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = end.take_while(|end| *end <= room).last().unwrap_or(0);
        self.area.insert_str(&clean[..end]);
    }

    /// The words in rows of at most `columns` columns, broken between words where they can be.
    pub fn rows(&self, columns: usize, widths: Widths) -> NoteRows {
        let cursor = self.area.cursor();
        let mut out = NoteRows::default();
        for (index, line) in self.area.lines().iter().enumerate() {
            let at = (index == cursor.0).then_some(cursor.1);
            push_line(&mut out, line, at, (columns.max(2), widths));
        }
        out
    }
}

/// Adds the rows of one line; `at` is the cursor's place in it, in characters.
fn push_line(
    out: &mut NoteRows,
    line: &str,
    at: Option<usize>,
    (columns, widths): (usize, Widths),
) {
    let chars: Vec<char> = line.chars().collect();
    let wide = |c: char| widths.text(c.encode_utf8(&mut [0; 4]));
    let mut start = 0;
    loop {
        let (mut end, mut used, mut blank) = (start, 0, None);
        while end < chars.len() && used + wide(chars[end]) < columns {
            used += wide(chars[end]);
            end += 1;
            if chars[end - 1] == ' ' {
                blank = Some(end);
            }
        }
        let last = end >= chars.len();
        if !last {
            // At least one character a row, or else it would never end.
            end = blank.unwrap_or(end).max(start + 1);
        }
        if let Some(at) = at.filter(|at| *at >= start && (*at < end || last)) {
            let before: String = chars[start..at.min(chars.len())].iter().collect();
            out.cursor = (out.rows.len(), widths.text(&before));
        }
        out.rows.push(chars[start..end].iter().collect());
        if last {
            return;
        }
        start = end;
    }
}

fn input(key: KeyPress) -> Option<Input> {
    let name = match key.key {
        Key::Char(c) if c.is_control() => return None,
        Key::Char(c) => AreaKey::Char(c),
        Key::Enter => AreaKey::Enter,
        Key::Tab => AreaKey::Tab,
        Key::Backspace => AreaKey::Backspace,
        Key::Delete => AreaKey::Delete,
        Key::Up => AreaKey::Up,
        Key::Down => AreaKey::Down,
        Key::Left => AreaKey::Left,
        Key::Right => AreaKey::Right,
        Key::Home => AreaKey::Home,
        Key::End => AreaKey::End,
        Key::PageUp => AreaKey::PageUp,
        Key::PageDown => AreaKey::PageDown,
        Key::Esc | Key::BackTab | Key::Insert | Key::F(_) => return None,
    };
    Some(Input {
        key: name,
        ctrl: key.ctrl,
        alt: key.alt,
        shift: key.shift,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(words: &str) -> NoteBox {
        let draft = Draft {
            id: None,
            about: Vec::new(),
            text: String::new(),
            began: None,
        };
        let title = Title {
            goes_on: false,
            on: "c1".to_owned(),
        };
        let mut area = NoteBox::new(title, draft);
        for c in words.chars() {
            let key = if c == '\n' { Key::Enter } else { Key::Char(c) };
            area.press(KeyPress::plain(key));
        }
        area
    }

    #[test]
    fn typing_and_breaking() {
        let area = boxed("check the original\nbefore noon");
        assert_eq!(area.text(), "check the original\nbefore noon");
        let rows = area.rows(11, Widths::default());
        assert_eq!(rows.rows, ["check the ", "original", "before ", "noon"]);
        assert_eq!(rows.cursor, (3, 4));
    }

    #[test]
    fn a_row_is_never_wider_than_the_box_and_no_character_is_lost() {
        let words = "漢字漢字漢字 aéé👨‍👩‍👧 word";
        let area = boxed(words);
        for columns in 2..20 {
            let rows = area.rows(columns, Widths::default());
            assert_eq!(rows.rows.concat(), words, "{columns}");
            if columns > 2 {
                let wide = rows.rows.iter().map(|row| Widths::default().text(row));
                assert!(wide.max() <= Some(columns), "{columns}: {rows:?}");
            }
        }
    }

    #[test]
    fn hostile_text_is_cleaned() {
        let mut area = boxed("");
        area.paste("a\u{1b}[31mred\u{202e}b\r\nc");
        assert_eq!(area.text(), "aredb\nc");
    }
}
