//! The box of a list whose choice is shown at once: in the lower right corner, no larger than it
//! must be, so that what is chosen is seen beside it.

use super::model::{Model, Offer, Overlay, Picked, Picker};
use crate::layout::{Area, Frame};
use crate::theme::Slot;

/// Columns of the box, and where there is room to say more of each line and each key.
const WIDTH: u16 = 52;
const WIDER: u16 = 72;
/// From this width of the screen on there is.
const WIDER_FROM: u16 = 80;
/// Smallest number of rows in a list, however low the screen.
const LEAST: u16 = 3;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct PickRow {
    /// Its cells.
    pub area: Area,
    /// Its place in the list.
    pub place: usize,
    /// One column before the name.
    pub mark: &'static str,
    /// What can be chosen.
    pub name: String,
    /// What there is to say of it.
    pub about: String,
    /// How it is drawn when it is not chosen.
    pub slot: Slot,
}

/// The box and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct PickPage {
    /// The box, its border counted.
    pub area: Area,
    /// In the upper border.
    pub title: &'static str,
    /// In the lower border.
    pub foot: String,
    /// The row of what is typed.
    pub prompt: Area,
    /// The lines on screen.
    pub rows: Vec<PickRow>,
    /// The row in which a theme's marks are shown.
    pub sample: Option<Area>,
    /// Columns of the names.
    pub names: u16,
}

impl PickPage {
    /// Lays the box out; `None` if no such list is open.
    pub fn new(model: &Model, frame: &Frame) -> Option<Self> {
        let Some(Overlay::Pick(picker)) = &model.input.overlay else {
            return None;
        };
        let themes = matches!(picker.of, Picked::Themes { .. });
        let body = frame.body;
        let wide = body.width >= WIDER_FROM;
        let width = if wide { WIDER } else { body.width.min(WIDTH) };
        // Border, what is typed, and the sample.
        let around = 3 + u16::from(themes);
        let most = (body.height * 2 / 3).max(LEAST + around).min(body.height);
        let height = (picker.count() as u16).saturating_add(around).min(most);
        let area = Area::new(body.right() - width, body.bottom() - height, width, height);
        let inner = Area::new(
            area.x + 1,
            area.y + 1,
            width.saturating_sub(2),
            height.saturating_sub(2),
        );
        let (prompt, rest) = inner.split_top(1);
        let (list, sample) = rest.split_bottom(u16::from(themes));
        Some(Self {
            area,
            title: if themes { " T theme " } else { " o outlets " },
            foot: foot(picker, wide, (list.height.into(), usize::from(width) - 4)),
            prompt,
            rows: rows(model, picker, list),
            sample: themes.then_some(sample),
            names: if themes { 17 } else { 9 },
        })
    }
}

/// The keys, and which line of how many is chosen where not all of them are on screen and there is room to say so.
fn foot(picker: &Picker, wide: bool, (rows, columns): (usize, usize)) -> String {
    let themes = matches!(picker.of, Picked::Themes { .. });
    // Letters narrow the list, so the keys that move are named first.
    let keys = match (themes, wide) {
        (true, true) => "↑↓ choose · Enter keeps · Ctrl-s for good · Esc restores",
        (true, false) => "↑↓ · Enter · Ctrl-s for good · Esc",
        (false, true) => "↑↓ · Space shows · Alt-↑↓ moves · Enter keeps · Esc undoes",
        (false, false) => "Space · Alt-↑↓ · Enter keeps · Esc undoes",
    };
    let count = picker.listed.len();
    let counted = format!(" {keys} · {}/{count} ", picker.selected + 1);
    if count > rows && counted.chars().count() <= columns {
        counted
    } else {
        format!(" {keys} ")
    }
}

fn rows(model: &Model, picker: &Picker, list: Area) -> Vec<PickRow> {
    let room = usize::from(list.height);
    let first = picker.selected.saturating_sub(room / 2);
    let first = first.min(picker.listed.len().saturating_sub(room));
    let visible = model.visible();
    let lines = picker.listed.iter().enumerate().skip(first).take(room);
    lines
        .map(|(place, &index)| {
            let y = list.y + (place - first) as u16;
            let row = PickRow {
                area: Area::new(list.x, y, list.width, 1),
                place,
                mark: " ",
                name: String::new(),
                about: String::new(),
                slot: Slot::Popup,
            };
            match &picker.of {
                Picked::Themes { offers, before } => theme(row, offers.get(index), &before.name),
                Picked::Outlets { .. } => outlet(&row, model, index, &visible),
            }
        })
        .collect()
}

fn theme(row: PickRow, offer: Option<&Offer>, in_use: &str) -> PickRow {
    let Some(offer) = offer else { return row };
    let (mark, about, slot) = match &offer.theme {
        Ok(theme) => {
            let mark = if offer.name == in_use { "✓" } else { " " };
            let about = format!("{:<7}{}", theme.variant.name(), offer.what);
            (mark, about, Slot::Popup)
        }
        Err(why) => ("!", why.clone(), Slot::Error),
    };
    PickRow {
        mark,
        name: offer.name.clone(),
        about,
        slot,
        ..row
    }
}

fn outlet(row: &PickRow, model: &Model, report: usize, visible: &[usize]) -> PickRow {
    let outlets = &model.outlets;
    let hidden = outlets.is_hidden(report);
    let star = if report == outlets.base { "★" } else { "" };
    let name = model.matter.report(report).map_or("", |r| &r.outlet);
    let place = visible.iter().position(|&r| r == report);
    let place = match place {
        _ if hidden => "hidden".to_owned(),
        Some(at) => format!("pane {}", at + 1),
        None => "aside".to_owned(),
    };
    PickRow {
        mark: if hidden { " " } else { "✓" },
        name: format!("{:>2} {}{star}", report + 1, model.matter.short(report)),
        about: format!("{place:<8}{name}"),
        slot: if hidden { Slot::TextDim } else { Slot::Popup },
        ..*row
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_list_that_is_longer_than_its_box_counts_its_lines() {
        for (width, height, counts) in [(80, 36, false), (80, 12, true), (60, 12, true)] {
            let mut model = bridge().reader(width, height);
            press(&mut model, "T Down");
            let shown = words(&model);
            assert!(shown.contains("T theme"), "{shown}");
            assert_eq!(shown.contains(" · 2/7 "), counts, "{shown}");
        }
    }
}
