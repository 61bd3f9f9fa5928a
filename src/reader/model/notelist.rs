//! Lists that lead to claims: of notes, of what was linked, cut and left out by hand, of what saving the files has changed.

use super::Draft;
use crate::notes::Anchor;
use crate::reader::rich::Line;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// Notes, and flags that no claim has any more.
    Notes,
    /// Links, cuts and confirmed omissions.
    Hand,
    /// What was remarked, and what saving the files has changed.
    Changes,
}

/// What an entry stands for. What it is on is looked up when it is gone to, since the claims may be others by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A note, by its id.
    Note(String),
    /// A note that was begun and not saved.
    Draft(Box<Draft>),
    /// A flag that no claim has any more, by its id.
    Flag(String),
    /// Links, by their ids: one that joins, or all by which a passage was cut off.
    Links(Vec<String>),
    /// An omission, by its id.
    Omission(String),
    /// A finding that is not what it was, by the passages that it is about.
    Finding(Vec<Anchor>),
    /// What was remarked on the files.
    Remark,
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// What it is on, what it says, and the words it is about.
    pub lines: Vec<Line>,
    /// What it stands for.
    pub entry: Entry,
}

/// The list, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteList {
    /// What is listed.
    pub of: Written,
    /// Everything of that.
    pub notes: Vec<Noted>,
    /// The chosen one.
    pub selected: usize,
}

impl NoteList {
    /// The rows of the list: note and line; `None` for the row between two notes.
    pub fn rows(&self) -> Vec<Option<(usize, usize)>> {
        let mut rows = Vec::new();
        for (at, note) in self.notes.iter().enumerate() {
            // One finding a row, mostly: they are told apart without a row between them.
            if at > 0 && self.of != Written::Changes {
                rows.push(None);
            }
            rows.extend((0..note.lines.len()).map(|line| Some((at, line))));
        }
        rows
    }

    /// The first of `rows` on a screen with room for so many: the chosen note is there whole, or from its beginning.
    pub fn top(&self, rows: &[Option<(usize, usize)>], room: usize) -> usize {
        let own = |row: &Option<(usize, usize)>| row.is_some_and(|(note, _)| note == self.selected);
        let first = rows.iter().position(own).unwrap_or(0);
        let end = rows.iter().rposition(own).map_or(0, |last| last + 1);
        let above = room.saturating_sub(end - first) / 2;
        let last = rows.len().saturating_sub(room);
        first.saturating_sub(above).min(last)
    }

    /// Moves the choice down by so many.
    pub fn step(&mut self, by: isize) {
        let last = self.notes.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lines: &[usize], selected: usize) -> NoteList {
        let note = |count: &usize| Noted {
            lines: vec![Line::default(); *count],
            entry: Entry::Flag(String::new()),
        };
        NoteList {
            of: Written::Notes,
            notes: lines.iter().map(note).collect(),
            selected,
        }
    }

    #[test]
    fn the_chosen_note_is_on_screen_from_its_beginning() {
        for (lines, selected, room, top) in [
            (&[2, 2, 2][..], 0, 20, 0),
            (&[2, 2, 2], 2, 4, 4),
            (&[2, 9, 2], 1, 4, 3),
            (&[9, 2, 2], 1, 4, 9),
            (&[], 0, 4, 0),
        ] {
            let list = list(lines, selected);
            assert_eq!(list.top(&list.rows(), room), top, "{lines:?} {selected}");
        }
    }
}
