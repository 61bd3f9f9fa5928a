//! The box in which a snapshot is ordered.

use super::canvas::Canvas;
use super::overlay::boxed;
use crate::layout::{Area, Frame};
use crate::reader::Model;
use crate::reader::model::{ExportBox, ExportRow};
use crate::theme::Slot;

/// Columns of the words before a row.
const LEAD: u16 = 9;
/// Rows of remarks below the rows to be chosen from.
const REMARKS: usize = 2;

/// Draws it; returns the cell of the cursor.
pub fn draw(model: &Model, frame: &Frame, area: &ExportBox, canvas: &mut Canvas) -> (u16, u16) {
    // Letters are a part of the name on its row.
    let foot = if area.row == ExportRow::File {
        " ↑ ↓ rows · type the name · Ctrl-u empties · Enter writes · Esc closes "
    } else {
        " j k rows · h l choose · Enter writes · Esc closes "
    };
    let whole = whole_path(model, area);
    let rows = ExportRow::ALL.len() + usize::from(whole.is_some());
    let inner = boxed(frame, rows + REMARKS, " E export ", foot, canvas);
    let mut cursor = (inner.x + 1, inner.y);
    for (n, row) in ExportRow::ALL.into_iter().enumerate() {
        let line = Area::new(inner.x, inner.y + n as u16, inner.width, 1);
        if line.y >= inner.bottom() {
            break;
        }
        let end = draw_row(area, row, line, canvas);
        if row == area.row {
            cursor = (end.min(inner.right().saturating_sub(1)), line.y);
        }
    }
    if let Some(whole) = whole {
        let y = inner.y + ExportRow::ALL.len() as u16;
        if y < inner.bottom() {
            let line = Area::new(inner.x, y, inner.width, 1);
            end_of(&whole, Slot::TextDim, inner.x + LEAD, line, canvas);
        }
    }
    let below = inner.y + rows as u16;
    for (n, (words, slot)) in remarks(model, area).into_iter().enumerate() {
        let y = below + n as u16;
        if y < inner.bottom() {
            let room = inner.width.saturating_sub(2);
            canvas.cut(inner.x + 1, y, room, &words, slot);
        }
    }
    cursor
}

/// One row; returns the column behind it.
fn draw_row(area: &ExportBox, row: ExportRow, line: Area, canvas: &mut Canvas) -> u16 {
    let chosen = row == area.row;
    let (lead, slot) = if chosen {
        ("▌", Slot::FooterKey)
    } else {
        (" ", Slot::Popup)
    };
    let name = match row {
        ExportRow::Extent => "what",
        ExportRow::Format => "format",
        ExportRow::File => "file",
    };
    canvas.chrome(line.x, line.y, line.width, &format!("{lead}{name}"), slot);
    let x = line.x + LEAD;
    let words = |canvas: &mut Canvas, names: Vec<(&str, bool)>| choices(&names, x, line, canvas);
    match row {
        ExportRow::Extent => {
            let names = area.extents.iter().map(|e| (e.name(), *e == area.extent));
            words(canvas, names.collect())
        }
        ExportRow::Format => {
            let formats = area.extent.formats().iter();
            let names = formats.map(|f| (f.name(), *f == area.format()));
            words(canvas, names.collect())
        }
        ExportRow::File => file(&area.file.text, chosen, x, line, canvas),
    }
}

/// Words side by side, the chosen one in brackets; returns the column behind the chosen one.
fn choices(names: &[(&str, bool)], mut x: u16, line: Area, canvas: &mut Canvas) -> u16 {
    let mut end = x;
    for (name, chosen) in names {
        let (words, slot) = if *chosen {
            (format!("[{name}]"), Slot::PopupSelected)
        } else {
            (format!(" {name} "), Slot::Popup)
        };
        x += canvas.chrome(x, line.y, line.right().saturating_sub(x), &words, slot);
        if *chosen {
            end = x.saturating_sub(1);
        }
    }
    end
}

/// Where the file will be: its name as it is typed is told from the folder in which the program was started.
fn whole_path(model: &Model, area: &ExportBox) -> Option<String> {
    let settings = &model.screen.settings;
    let name = settings.named(area.file.text.trim());
    let path = std::path::Path::new(settings.folder.as_deref()?).join(&name);
    (!name.is_empty()).then(|| format!("= {}", path.display()))
}

/// The name of the file.
fn file(name: &str, typing: bool, x: u16, line: Area, canvas: &mut Canvas) -> u16 {
    let slot = if typing { Slot::Prompt } else { Slot::Popup };
    end_of(name, slot, x, line, canvas)
}

/// Words to the end of a line, their end behind a mark where they are longer than it; returns the column behind them.
fn end_of(name: &str, slot: Slot, x: u16, line: Area, canvas: &mut Canvas) -> u16 {
    let room = line.right().saturating_sub(x + 1);
    let widths = canvas.widths();
    let whole = widths.text(name) <= room.into();
    let lead = if whole {
        0
    } else {
        canvas.chrome(x, line.y, room, "…", Slot::TextDim)
    };
    let (x, room) = (x + lead, room.saturating_sub(lead));
    let from = name
        .char_indices()
        .map(|(at, _)| at)
        .find(|&at| widths.text(&name[at..]) <= room.into())
        .unwrap_or(name.len());
    x + canvas.text(x, line.y, room, &name[from..], slot)
}

/// What goes in, and what is to be known before Enter.
fn remarks(model: &Model, area: &ExportBox) -> Vec<(String, Slot)> {
    let holds = model.export_words(area.extent);
    let last = if area.there {
        let words = "already exists: Enter overwrites it, another name keeps both";
        (words.to_owned(), Slot::Warning)
    } else {
        (area.format().about().to_owned(), Slot::TextDim)
    };
    vec![(holds, Slot::TextDim), last]
}
