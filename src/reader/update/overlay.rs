//! Boxes over the panes: help, palette, search, evidence, messages.

use super::commands::{listed, run_typed};
use super::prompt::{Edit, choose, edit, type_search};
use super::reflex::{Reflex, SAVED};
use super::{claim, export, filter, note, notes, pick, search, textbox};
use crate::reader::model::{Ask, Item, Overlay, Prompt};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::rich::{Line, Rich};
use crate::reader::target::Target;
use crate::reader::{Effect, Model};
use crate::theme::Slot;

/// Largest width, in columns, of lines in an overlay.
const MEASURE: usize = 76;

/// Columns that lines of an overlay are broken to; where they are read out, they are not broken.
pub fn columns(model: &Model) -> usize {
    if model.screen.settings.linear {
        return usize::from(u16::MAX);
    }
    usize::from(model.screen.size.width)
        .saturating_sub(6)
        .min(MEASURE)
}

/// Begins to type a line in the status row.
pub fn ask(model: &mut Model, ask: Ask) {
    if ask == Ask::Search {
        search::begin(model);
    }
    model.input.overlay = Some(Overlay::Line {
        ask,
        input: Prompt::default(),
    });
}

/// Opens a box of lines to be read.
pub fn open_text(model: &mut Model, title: String, lines: Vec<Line>) {
    model.input.overlay = Some(Overlay::Text {
        title,
        lines,
        top: 0,
        asked: None,
    });
}

/// Opens a box with a sentence or two, in as many rows as they need.
pub fn open_words(model: &mut Model, title: &str, words: &str) {
    let mut rich = Rich::default();
    rich.push(words, Slot::Popup);
    let rows = rich.wrap(columns(model), model.screen.widths());
    let lines = rows.into_iter().map(Line::chrome).collect();
    open_text(model, title.to_owned(), lines);
}

/// Takes in one key. None if the overlay is gone and the key is to be looked up as usual.
pub fn press(model: &mut Model, key: KeyPress) -> Option<Vec<Effect>> {
    if key == KeyPress::ctrl('z') {
        // What is typed stays in the box until the program is called back.
        return Some(vec![Effect::Suspend]);
    }
    Some(match model.input.overlay.take()? {
        Overlay::Note(area) => note::press(model, area, key),
        Overlay::Notes(list) => notes::press(model, list, key),
        Overlay::Export(area) => export::press(model, area, key),
        Overlay::Pick(picker) => pick::press(model, picker, key),
        overlay => press_line(model, overlay, key),
    })
}

/// Takes in one key in a box that has a line to type into, or lines to read.
fn press_line(model: &mut Model, mut overlay: Overlay, key: KeyPress) -> Vec<Effect> {
    if key.key == Key::Esc || (key.ctrl && matches!(key.key, Key::Char('c' | 'g'))) {
        left(model, &overlay);
        return Vec::new();
    }
    if key.key == Key::Enter {
        return accept(model, overlay);
    }
    let typed = match &mut overlay {
        Overlay::Help {
            filter, selected, ..
        }
        | Overlay::Palette {
            input: filter,
            selected,
            ..
        } => {
            // No name begins with a space: before anything is typed it turns the page, as in any pager.
            if filter.text.is_empty() && key == KeyPress::char(' ') {
                choose(selected, KeyPress::plain(Key::PageDown));
                Edit::None
            } else {
                choose(selected, key);
                edit(filter, key)
            }
        }
        Overlay::Line {
            ask: Ask::Search,
            input,
        } => type_search(&mut model.input.searched, input, key),
        Overlay::Line { input, .. } => edit(input, key),
        Overlay::Note(_) | Overlay::Notes(_) | Overlay::Export(_) | Overlay::Pick(_) => Edit::None,
        Overlay::Text { top, lines, .. } => {
            if matches!(key.key, Key::Char('q' | 'i' | '?')) && !key.ctrl {
                return Vec::new();
            }
            textbox::scroll(model, (top, lines.len()), key);
            Edit::None
        }
    };
    if typed == Edit::Left {
        left(model, &overlay);
        return Vec::new();
    }
    if typed == Edit::Changed {
        relist(model, &mut overlay);
        typed_search(model, &overlay);
    }
    clamp(&mut overlay);
    model.input.overlay = Some(overlay);
    Vec::new()
}

/// Marks what is found while the words are still typed.
fn typed_search(model: &mut Model, overlay: &Overlay) {
    if let Overlay::Line {
        ask: Ask::Search,
        input,
    } = overlay
    {
        search::typed(model, &input.text);
    }
}

/// A search that is left finds nothing.
fn left(model: &mut Model, overlay: &Overlay) {
    if let Overlay::Line {
        ask: Ask::Search, ..
    } = overlay
    {
        search::leave(model);
    }
}

/// Lists again what was typed for.
fn relist(model: &Model, overlay: &mut Overlay) {
    match overlay {
        Overlay::Help {
            filter,
            choices,
            selected,
        } => {
            *choices = listed(model, &filter.text, false);
            *selected = 0;
        }
        Overlay::Palette {
            input,
            choices,
            selected,
        } => {
            *choices = listed(model, &input.text, true);
            *selected = 0;
        }
        Overlay::Line { .. }
        | Overlay::Note(_)
        | Overlay::Notes(_)
        | Overlay::Export(_)
        | Overlay::Pick(_)
        | Overlay::Text { .. } => {}
    }
}

fn clamp(overlay: &mut Overlay) {
    match overlay {
        Overlay::Help {
            choices, selected, ..
        }
        | Overlay::Palette {
            choices, selected, ..
        } => *selected = (*selected).min(choices.len().saturating_sub(1)),
        Overlay::Line { .. }
        | Overlay::Note(_)
        | Overlay::Notes(_)
        | Overlay::Export(_)
        | Overlay::Pick(_)
        | Overlay::Text { .. } => {}
    }
}

/// Enter: runs what is chosen.
fn accept(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    if let Overlay::Palette { input, .. } = &overlay {
        match Reflex::of(&input.text) {
            Some(Reflex::Saved) => {
                model.say(SAVED);
                return Vec::new();
            }
            Some(Reflex::Claim) => {
                claim::go_to_number(model, &input.text);
                return Vec::new();
            }
            Some(Reflex::Leave) | None => {}
        }
    }
    match &overlay {
        Overlay::Help {
            choices, selected, ..
        }
        | Overlay::Palette {
            choices, selected, ..
        } => {
            match choices.get(*selected).map(|choice| choice.item) {
                Some(Item::Command(command)) => run_typed(model, &overlay, command),
                // There is nothing to run: what was typed can be mended.
                Some(Item::Sign(_)) | None => {
                    model.input.overlay = Some(overlay);
                    Vec::new()
                }
            }
        }
        Overlay::Line { ask, input } => {
            match ask {
                Ask::Search => search::start(model, &input.text),
                Ask::Filter => filter::text(model, &input.text),
                Ask::Claim => claim::go_to_number(model, &input.text),
            }
            Vec::new()
        }
        Overlay::Note(_)
        | Overlay::Notes(_)
        | Overlay::Export(_)
        | Overlay::Pick(_)
        | Overlay::Text { .. } => Vec::new(),
    }
}

/// A click while something lies over the panes: runs the command it fell on, stays where it fell on the
/// box, closes it where it fell beside.
pub fn click(model: &mut Model, mut overlay: Overlay, target: Option<&Target>) -> Vec<Effect> {
    match (&mut overlay, target) {
        (
            Overlay::Help { selected, .. } | Overlay::Palette { selected, .. },
            Some(&Target::Choice(place)),
        ) => {
            *selected = place;
            return accept(model, overlay);
        }
        (Overlay::Notes(list), Some(&Target::Choice(place))) => {
            list.selected = place;
            return notes::accept(model, list);
        }
        (_, Some(Target::Box)) => model.input.overlay = Some(overlay),
        _ => left(model, &overlay),
    }
    Vec::new()
}

/// The wheel over a list of commands, or over lines to be read.
pub fn wheel(model: &mut Model, rows: i32) {
    let key = if rows > 0 { Key::Down } else { Key::Up };
    let rolls = matches!(
        model.input.overlay,
        Some(
            Overlay::Help { .. }
                | Overlay::Palette { .. }
                | Overlay::Text { .. }
                | Overlay::Notes(_)
        )
    );
    if rolls {
        for _ in 0..rows.abs() {
            press(model, KeyPress::plain(key));
        }
    }
}

/// Pasted text goes into a prompt, on one line; without one it is not taken for keys.
pub fn paste(model: &mut Model, text: &str) {
    let Some(mut overlay) = model.input.overlay.take() else {
        return model.say("nothing to paste into: / searches for words, a writes a note");
    };
    if let Overlay::Note(area) = &mut overlay {
        note::paste(model, area, text);
    }
    if let Overlay::Export(area) = &mut overlay {
        export::paste(area, text);
    }
    let prompt = match &mut overlay {
        Overlay::Help { filter: prompt, .. }
        | Overlay::Palette { input: prompt, .. }
        | Overlay::Line { input: prompt, .. } => Some(prompt),
        Overlay::Pick(picker) => Some(&mut picker.filter),
        Overlay::Note(_) | Overlay::Notes(_) | Overlay::Export(_) | Overlay::Text { .. } => None,
    };
    if let Some(prompt) = prompt {
        for c in text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
        {
            prompt.push(c);
        }
        relist(model, &mut overlay);
        typed_search(model, &overlay);
    }
    if let Overlay::Pick(picker) = &mut overlay {
        pick::paste(model, picker);
    }
    model.input.overlay = Some(overlay);
}
