//! Boxes over the panes: help, palette, evidence, messages. They are above the status row.

use super::canvas::Canvas;
use super::legend::marks;
use super::pick;
use super::stack::draw_line;
use crate::layout::{Area, Frame};
use crate::reader::Model;
use crate::reader::choices::{ChoicePage, NotesPage, WIDEST, box_area, note_area};
use crate::reader::command::{COMMANDS, Command};
use crate::reader::model::{Choice, Item, NoteBox, NoteList, Overlay, Written};
use crate::reader::rich::Line;
use crate::reader::update::{SAVED, asks_to_save};
use crate::theme::Slot;

/// Rows of the smallest box in which a note is written.
const LEAST_NOTE: usize = 4;
/// Below this width the keys of a list are named without what they do.
const FOOT_FROM: u16 = 56;
/// Columns of keys in help.
const KEYS: u16 = 20;
/// Largest width, in columns, of a command's first key in the palette.
const KEY: usize = 11;

/// Draws an overlay; returns the cell of the cursor.
pub fn draw(
    model: &Model,
    frame: &Frame,
    overlay: &Overlay,
    canvas: &mut Canvas,
) -> Option<(u16, u16)> {
    match overlay {
        Overlay::Help {
            filter,
            choices,
            selected,
        } => {
            let title = format!(" ? help · {} ", model.screen.view().name());
            let list = List {
                prompt: &filter.text,
                lead: "filter: ",
                choices,
                selected: *selected,
                ids: None,
            };
            Some(list.draw(model, frame, &title, canvas))
        }
        Overlay::Palette {
            input,
            choices,
            selected,
        } => {
            let list = List {
                prompt: &input.text,
                lead: ": ",
                choices,
                selected: *selected,
                ids: Some(palette_columns(model)),
            };
            Some(list.draw(model, frame, " : command ", canvas))
        }
        Overlay::Text {
            title, lines, top, ..
        } => {
            text(frame, title, lines, *top, canvas);
            None
        }
        Overlay::Notes(list) => notes(model, frame, list, canvas),
        Overlay::Pick(picker) => pick::draw(model, frame, picker, canvas),
        Overlay::Note(area) => Some(note(model, frame, area, canvas)),
        Overlay::Export(area) => Some(super::export::draw(model, frame, area, canvas)),
        Overlay::Line { .. } => None,
    }
}

/// An empty box of at most so many rows; returns what is inside its border.
pub fn boxed(frame: &Frame, rows: usize, title: &str, foot: &str, canvas: &mut Canvas) -> Area {
    let (area, inner) = box_area(frame, rows);
    border(area, title, foot, canvas);
    inner
}

/// An empty box with words in its border.
pub fn border(area: Area, title: &str, foot: &str, canvas: &mut Canvas) {
    let Area { x, width, .. } = area;
    if width < 4 || area.height < 2 {
        return;
    }
    canvas.clear(area, Slot::Popup);
    let line = "─".repeat(usize::from(width) - 2);
    let last = area.bottom() - 1;
    canvas.chrome(x, area.y, width, &format!("┌{line}┐"), Slot::BorderFocus);
    canvas.chrome(x, last, width, &format!("└{line}┘"), Slot::BorderFocus);
    for y in area.y + 1..last {
        canvas.chrome(x, y, 1, "│", Slot::BorderFocus);
        canvas.chrome(area.right() - 1, y, 1, "│", Slot::BorderFocus);
    }
    canvas.cut(x + 2, area.y, width - 4, title, Slot::Popup);
    canvas.cut(x + 2, last, width - 4, foot, Slot::Popup);
}

/// A note being written; the terminal's cursor is in it.
fn note(model: &Model, frame: &Frame, area: &NoteBox, canvas: &mut Canvas) -> (u16, u16) {
    let columns = usize::from(frame.body.width.min(WIDEST)).saturating_sub(4);
    let laid = area.rows(columns, model.screen.widths());
    let rows = laid.rows.len().max(LEAST_NOTE);
    let title = format!(" {} ", area.title);
    let foot = " Ctrl-s saves · Esc keeps a draft · Ctrl-x editor ";
    let (outer, inner) = note_area(model, frame, rows);
    border(outer, &title, foot, canvas);
    let room = usize::from(inner.height);
    let first = (laid.cursor.0 + 1).saturating_sub(room);
    for (y, row) in laid.rows.iter().skip(first).take(room).enumerate() {
        let width = inner.width.saturating_sub(2);
        canvas.text(inner.x + 1, inner.y + y as u16, width, row, Slot::Popup);
    }
    let x = inner.x + 1 + laid.cursor.1 as u16;
    (
        x.min(inner.right().saturating_sub(1)),
        inner.y + (laid.cursor.0 - first) as u16,
    )
}

/// Lines to be read.
fn text(frame: &Frame, title: &str, lines: &[Line], top: usize, canvas: &mut Canvas) {
    let foot = " j k scroll · Esc closes ";
    let area = boxed(frame, lines.len(), &format!(" {title} "), foot, canvas);
    let room = usize::from(area.height);
    let top = top.min(lines.len().saturating_sub(room));
    for (row, line) in lines.iter().skip(top).take(room).enumerate() {
        let at = (area.x + 1, area.y + row as u16);
        draw_line(line, at, area.width.saturating_sub(2), canvas);
    }
}

/// Everything that was noted, or done by hand; returns the cell of the chosen one.
fn notes(model: &Model, frame: &Frame, list: &NoteList, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let page = NotesPage::new(model, frame)?;
    let count = list.notes.len();
    let (title, more) = match list.of {
        Written::Notes => (" notes ", "d removes · u undoes · "),
        Written::Changes => (" messages · changes by saving since you last looked ", ""),
        Written::Hand => (
            " linked, cut, left out by hand ",
            "d takes back · u undoes · ",
        ),
    };
    let foot = format!(
        " j k choose · Enter goes there · {more}Esc closes · {}/{count} ",
        list.selected + 1
    );
    boxed(frame, page.wanted, title, &foot, canvas);
    let mut cursor = None;
    for (area, note, at) in page.rows {
        let Some(line) = list.notes.get(note).and_then(|note| note.lines.get(at)) else {
            continue;
        };
        let Area { x, y, width, .. } = area;
        let chosen = note == list.selected;
        if chosen && at == 0 {
            canvas.clear(area, Slot::PopupSelected);
            cursor = Some((x, y));
        }
        draw_line(line, (x + 1, y), width.saturating_sub(2), canvas);
        if chosen && at == 0 {
            canvas.restyle(x, y, width, Slot::PopupSelected);
        }
        if chosen {
            canvas.chrome(x, y, 1, "▌", Slot::BorderFocus);
        }
    }
    cursor
}

/// Commands to choose from.
struct List<'a> {
    prompt: &'a str,
    lead: &'a str,
    choices: &'a [Choice],
    selected: usize,
    /// In the palette, columns of the ids and of the keys; none in help.
    ids: Option<(u16, u16)>,
}

/// Columns of the longest id and of the longest first key of any command, each with a gap: what a command does
/// has the rest, and nothing shifts while one types.
fn palette_columns(model: &Model) -> (u16, u16) {
    let longest =
        |of: &dyn Fn(&'static Command) -> usize| COMMANDS.iter().map(of).max().unwrap_or(0);
    let ids = longest(&|command| command.id.len());
    let keys = longest(&|command| {
        let first = model.input.keymap.keys_of(command).next();
        first.map_or(0, |keys| keys.chars().count())
    });
    (ids as u16 + 1, (keys + 2).min(KEY) as u16)
}

impl List<'_> {
    fn draw(&self, model: &Model, frame: &Frame, title: &str, canvas: &mut Canvas) -> (u16, u16) {
        let count = self.choices.len();
        let at = (self.selected + 1).min(count);
        let keys = if frame.body.width < FOOT_FROM {
            "Enter · Esc"
        } else if self.ids.is_some() {
            "type to filter · Enter runs · Esc closes"
        } else {
            "type to filter · Enter runs · End marks, colours · Esc closes"
        };
        let foot = format!(" {keys} · {at}/{count} ");
        let Some(page) = ChoicePage::new(model, frame) else {
            return (0, 0);
        };
        border(page.area, title, &foot, canvas);
        let prompt = page.prompt;
        let mut x = prompt.x + 1;
        let room = prompt.width.saturating_sub(2);
        x += canvas.chrome(x, prompt.y, room, self.lead, Slot::FooterKey);
        x += canvas.text(x, prompt.y, prompt.right() - x, self.prompt, Slot::Prompt);
        if self.prompt.is_empty() && self.ids.is_none() {
            let room = prompt.right().saturating_sub(x + 3);
            canvas.chrome(
                x + 2,
                prompt.y,
                room,
                &marks(room.into(), model.screen.ascii()),
                Slot::Popup,
            );
        }
        for (line, part) in page.headings {
            canvas.rule(line.x, line.y, line.width, '─', Slot::Border);
            let name = format!(" {part} ");
            canvas.chrome(line.x + 2, line.y, line.width - 2, &name, Slot::FooterKey);
        }
        for (line, place) in page.rows {
            if let Some(choice) = self.choices.get(place) {
                self.line(model, choice, place == self.selected, line, canvas);
            }
        }
        let list = page.list;
        if self.choices.is_empty() && list.height > 0 {
            let width = list.width.saturating_sub(1);
            let none = if self.ids.is_some() && asks_to_save(self.prompt) {
                SAVED
            } else if self.ids.is_some() {
                "no such command"
            } else {
                "no such command or mark"
            };
            canvas.chrome(list.x + 1, list.y, width, none, Slot::Popup);
        }
        (x.min(prompt.right() - 1), prompt.y)
    }

    fn line(
        &self,
        model: &Model,
        choice: &Choice,
        selected: bool,
        area: Area,
        canvas: &mut Canvas,
    ) {
        let ground = if selected {
            Slot::PopupSelected
        } else {
            Slot::Popup
        };
        let words = if choice.why.is_none() {
            ground
        } else {
            Slot::TextDim
        };
        let lead = if selected { "▌" } else { " " };
        if selected {
            canvas.clear(area, ground);
        }
        let mut x = area.x + canvas.chrome(area.x, area.y, 1, lead, ground);
        let left = |x: u16| area.right().saturating_sub(x);
        let command = match choice.item {
            Item::Command(command) => command,
            Item::Sign(sign) => {
                canvas.chrome(x, area.y, KEYS - 1, sign.shown, sign.slot);
                canvas.cut(x + KEYS, area.y, left(x + KEYS), sign.means, words);
                return;
            }
        };
        if let Some((ids, _)) = self.ids {
            canvas.chrome(x, area.y, ids.min(left(x)), command.id, words);
            x += ids;
        }
        let keys: Vec<&str> = model.input.keymap.keys_of(command).collect();
        let (keys, columns) = match self.ids {
            Some((_, columns)) => (
                keys.first().copied().unwrap_or_default().to_owned(),
                columns,
            ),
            None => (shorten(&keys, usize::from(KEYS) - 1), KEYS),
        };
        let keys_slot = if selected { ground } else { Slot::FooterKey };
        canvas.chrome(x, area.y, (columns - 1).min(left(x)), &keys, keys_slot);
        x += columns;
        let room = left(x);
        // What cannot be done now says why.
        let help = choice.why.clone();
        let help = help.unwrap_or_else(|| command.help.to_owned());
        canvas.cut(x, area.y, room, &help, words);
    }
}

/// The keys of a command in one column; a row of digits by its ends. None is cut in two, and what is left
/// out is said to be.
fn shorten(keys: &[&str], columns: usize) -> String {
    match keys {
        [first, .., last] if keys.len() > 4 => format!("{first} … {last}"),
        _ => {
            let all = keys.join("  ");
            let Some((_, fewer)) = keys.split_last().filter(|_| all.len() > columns) else {
                return all;
            };
            let fit = (1..=fewer.len()).rev().find_map(|some| {
                let shown = format!("{} …", fewer[..some].join("  "));
                (shown.chars().count() <= columns).then_some(shown)
            });
            fit.unwrap_or_else(|| keys[0].to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn no_key_is_cut_in_two_and_none_left_out_unsaid() {
        let cases: [(&[&str], &str); 6] = [
            (&[], ""),
            (&["Space", "PgDn", "Ctrl-f"], "Space  PgDn  Ctrl-f"),
            (&["PgUp", "Ctrl-b", "Shift-Space"], "PgUp  Ctrl-b …"),
            (&["Shift-Space", "Ctrl-Alt-b"], "Shift-Space …"),
            (&["Ctrl-Alt-Shift-Space", "b"], "Ctrl-Alt-Shift-Space"),
            (&["1", "2", "3", "4", "5"], "1 … 5"),
        ];
        for (keys, want) in cases {
            assert_eq!(shorten(keys, 19), want, "{keys:?}");
        }
    }
}
