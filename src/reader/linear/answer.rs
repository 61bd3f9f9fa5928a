//! Lines typed in answer to a question: the words of a search, the letter of a place, a note.

use super::aloud;
use crate::export::counted;
use crate::reader::Msg;
use crate::reader::command::parse_key;
use crate::reader::model::{
    Ask, ExportBox, ExportRow, Extent, Format, Model, NoteBox, NoteList, Overlay, Picker,
};
use crate::reader::msg::{Key, KeyPress};

/// The file extensions of snapshots.
const ENDINGS: [&str; 8] = [
    "html", "htm", "md", "markdown", "txt", "text", "json", "svg",
];

/// The meaning of a typed line as an answer; `None` if nothing was asked.
pub fn messages(model: &Model, typed: &str) -> Option<Vec<Msg>> {
    if model.input.awaited.is_some() {
        let letter = parse_key(typed).unwrap_or(KeyPress::plain(Key::Esc));
        return Some(vec![Msg::Key(letter)]);
    }
    match &model.input.overlay {
        Some(Overlay::Line { .. }) if typed.is_empty() => Some(vec![press(Key::Esc)]),
        Some(Overlay::Line { .. }) => Some(in_words(typed)),
        Some(Overlay::Note(area)) => Some(note_line(area, typed)),
        Some(Overlay::Export(area)) => Some(export_line(area, typed)),
        Some(Overlay::Pick(_)) => Some(outlet_line(model, typed)),
        Some(Overlay::Notes(list)) => list_line(list, typed),
        _ => None,
    }
}

/// Whether a line closes a list or cancels an order: an empty line, or a command that does so elsewhere.
fn leaves(typed: &str) -> bool {
    matches!(typed, "" | "q" | "quit" | ".cancel")
}

/// One line about what was done by hand: the number of an entry goes to it, `d` before it takes that back. None of any
/// other line: it is a command, and the list is left.
fn list_line(list: &NoteList, typed: &str) -> Option<Vec<Msg>> {
    if leaves(typed) {
        return Some(vec![press(Key::Esc)]);
    }
    if typed == "u" {
        return Some(vec![press(Key::Char('u'))]);
    }
    let back = typed.strip_prefix('d').map(str::trim_start);
    let number = back.unwrap_or(typed);
    let at = match (number, back) {
        // A single entry needs no number.
        ("", Some(_)) if list.notes.len() == 1 => 0,
        _ => number.parse::<usize>().ok()?.checked_sub(1)?,
    };
    if at >= list.notes.len() {
        return None;
    }
    let mut messages = vec![press(Key::Home)];
    messages.extend(vec![press(Key::Down); at]);
    messages.push(press(match back {
        Some(_) => Key::Char('d'),
        None => Key::Enter,
    }));
    Some(messages)
}

/// What was done by hand, each with the number that it is answered by.
pub fn list_begun(list: &NoteList) -> Vec<String> {
    let entry = |(at, note): (usize, &crate::reader::model::Noted)| {
        let mut lines = aloud::rows(&note.lines);
        if let Some(first) = lines.first_mut() {
            first.insert_str(0, &format!("{}: ", at + 1));
        }
        lines
    };
    let mut lines = vec!["By hand:".to_owned()];
    lines.extend(list.notes.iter().enumerate().flat_map(entry));
    lines.push(
        "Type a number to go there, or d and a number, as in d 1, to take it back; u undoes that. q or an empty line closes the list."
            .to_owned(),
    );
    lines
}

/// Why a line is neither an answer to the question about a snapshot nor the name of a file: somebody who types a command there
/// would find a file that is called so.
pub fn no_file(area: &ExportBox, typed: &str) -> Option<String> {
    let is_word = area.extents.iter().any(|e| e.name() == typed)
        || area.extent.formats().iter().any(|f| f.name() == typed);
    if is_word || typed == "." || leaves(typed) {
        return None;
    }
    let ending = typed.rsplit_once('.').filter(|(stem, _)| !stem.is_empty());
    let known = ending.is_some_and(|(_, ending)| {
        let ending = ending.to_ascii_lowercase();
        ENDINGS.contains(&ending.as_str())
    });
    (!known).then(|| {
        format!("“{typed}” is not a file name: it must end in html, md, txt, json or svg.")
    })
}

/// One line about a snapshot: how much of what, in which format, under which name.
fn export_line(area: &ExportBox, typed: &str) -> Vec<Msg> {
    let to_row = |row: ExportRow| {
        let place = |row| ExportRow::ALL.iter().position(|r| *r == row).unwrap_or(0);
        let rows = ExportRow::ALL.len();
        let steps = (place(row) + rows - place(area.row)) % rows;
        vec![press(Key::Down); steps]
    };
    // A choice wraps around, so it takes this many turns.
    let turns =
        |from: usize, to: usize, all: usize| vec![press(Key::Right); (to + all - from) % all];
    let extents = &area.extents;
    let formats = area.extent.formats();
    let extent_at = |extent: &Extent| extents.iter().position(|e| e == extent);
    let format_at = |format: &Format| formats.iter().position(|f| f == format);
    match typed {
        _ if leaves(typed) => return vec![press(Key::Esc)],
        "." => return vec![press(Key::Enter)],
        _ => {}
    }
    if let Some(to) = extents.iter().position(|e| e.name() == typed) {
        let from = extent_at(&area.extent).unwrap_or(0);
        return [to_row(ExportRow::Extent), turns(from, to, extents.len())].concat();
    }
    if let Some(to) = formats.iter().position(|f| f.name() == typed) {
        let from = format_at(&area.format()).unwrap_or(0);
        return [to_row(ExportRow::Format), turns(from, to, formats.len())].concat();
    }
    let mut messages = to_row(ExportRow::File);
    messages.push(Msg::Key(KeyPress::ctrl('u')));
    messages.push(Msg::Paste(typed.to_owned()));
    messages
}

/// The state of a snapshot that is being ordered, in words.
pub fn export_begun(area: &ExportBox) -> Vec<String> {
    let names = |all: Vec<&str>| all.join(", ");
    let there = if area.there {
        " A dot overwrites the existing file."
    } else {
        ""
    };
    vec![
        format!(
            "A snapshot: {}, as {}, into {}.{there}",
            area.extent.name(),
            area.format().name(),
            area.file.text
        ),
        format!(
            "A dot writes it. Or type one of {}; one of {}; or another file name. q or an empty line cancels.",
            names(area.extents.iter().map(|e| e.name()).collect()),
            names(area.extent.formats().iter().map(|f| f.name()).collect())
        ),
    ]
}

/// One line about the outlets: number or name; `hide` or `show` before it.
fn outlet_line(model: &Model, typed: &str) -> Vec<Msg> {
    let named = |words: &str| Msg::Paste(words.to_owned());
    let hide = typed.strip_prefix("hide ").map(str::trim);
    let show = typed.strip_prefix("show ").map(str::trim);
    match (hide, show) {
        _ if leaves(typed) => vec![press(Key::Esc)],
        (Some(words), _) => {
            // Enter goes to the chosen outlet, which would show it again; so go back instead.
            let focus = model.outlets.focus;
            let place = model.outlets.everyone().position(|report| report == focus);
            let mut messages = vec![named(words), press(Key::Char(' '))];
            messages.push(Msg::Key(KeyPress::ctrl('u')));
            messages.extend(vec![press(Key::Down); place.unwrap_or(0)]);
            messages.push(press(Key::Enter));
            messages
        }
        (None, words) => vec![named(words.unwrap_or(typed)), press(Key::Enter)],
    }
}

/// The outlets, as they can be chosen.
pub fn outlets(model: &Model, picker: &Picker) -> Vec<String> {
    let line = |&report: &usize| {
        let name = model.matter.report(report).map_or("", |r| &r.outlet);
        let hidden = if model.outlets.is_hidden(report) {
            ", hidden"
        } else {
            ""
        };
        format!("{} {name}{hidden}", report + 1)
    };
    let mut lines: Vec<String> = picker.listed.iter().map(line).collect();
    lines.push(
        "Type a number or a name to go there; put hide or show before it to hide or show the outlet. q or an empty line closes the list."
            .to_owned(),
    );
    lines
}

/// The words after a command's name, as an answer to its question.
pub fn at_once(model: &Model, rest: &str) -> Vec<Msg> {
    match &model.input.overlay {
        Some(Overlay::Note(area)) => {
            let mut messages = note_line(area, rest);
            messages.push(save());
            messages
        }
        _ => messages(model, rest).unwrap_or_default(),
    }
}

/// One line of a note. A dot at its beginning makes it a command, as in `ed` and `mail`.
fn note_line(area: &NoteBox, typed: &str) -> Vec<Msg> {
    match typed {
        "." => vec![save()],
        ".cancel" => vec![press(Key::Esc)],
        ".clear" => {
            let letters = area.text().chars().count();
            vec![press(Key::Backspace); letters]
        }
        words => {
            let mut messages = Vec::new();
            if !area.text().is_empty() {
                messages.push(press(Key::Enter));
            }
            messages.push(Msg::Paste(words.to_owned()));
            messages
        }
    }
}

/// The answer when a note is begun: what was written of it before, in full.
pub fn note_begun(area: &NoteBox) -> Vec<String> {
    let text = area.text();
    if text.is_empty() {
        return vec![format!(
            "Writing a {}. Type its lines. A dot alone on a line saves it, .read reads it back, .cancel keeps \
             it as a draft, .clear starts over.",
            area.title
        )];
    }
    let mut lines = note_read(area);
    lines.push("Type more lines, or .clear to start over. A dot alone saves.".to_owned());
    lines
}

/// The answer to another line of a note, which does not repeat the line.
pub fn note_grown(area: &NoteBox) -> Vec<String> {
    let text = area.text();
    match text.lines().count() {
        0 => note_begun(area),
        1 => vec!["1 line. A dot alone saves.".to_owned()],
        n => vec![format!("{}.", counted(n, "line"))],
    }
}

/// A note as it is so far.
pub fn note_read(area: &NoteBox) -> Vec<String> {
    let text = area.text();
    let mut lines = vec![format!("The {}, so far:", area.title)];
    lines.extend(text.lines().map(str::to_owned));
    lines
}

/// What is asked for.
pub fn question(ask: Ask) -> String {
    let what = match ask {
        Ask::Search => "Which words should be found?",
        Ask::Filter => "Which words should the listed claims contain?",
        Ask::Claim => "Which claim? Type its number.",
    };
    format!("{what} An empty line cancels.")
}

fn in_words(typed: &str) -> Vec<Msg> {
    vec![Msg::Paste(typed.to_owned()), press(Key::Enter)]
}

fn press(key: Key) -> Msg {
    Msg::Key(KeyPress::plain(key))
}

fn save() -> Msg {
    Msg::Key(KeyPress::ctrl('s'))
}
