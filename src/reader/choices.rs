//! The boxes over the panes, and the lists of commands in them: where every row stands, for drawing
//! and for the mouse.

use super::matrix::MatrixPage;
use super::model::{Choice, Model, Overlay, View};
use super::stack::HEAD_ROWS;
use super::sync::reading_rows;
use super::worklist::WorkListPage;
use crate::layout::{Area, Frame};

/// Columns of the widest box.
pub const WIDEST: u16 = 80;
/// Width of the widest list of commands, which shows their help in full.
const WIDEST_LIST: u16 = 90;

/// A box of at most so many rows inside its border, at the bottom of the body: its border counted, and
/// what is inside.
pub fn box_area(frame: &Frame, rows: usize) -> (Area, Area) {
    box_of(frame, rows, WIDEST)
}

/// The box in which a note is written: at the bottom, or at the top where it would hide the passage that the
/// note is on and would not there.
pub fn note_area(model: &Model, frame: &Frame, rows: usize) -> (Area, Area) {
    let (area, inner) = box_area(frame, rows);
    // The names of the outlets, or the claim, stay in sight.
    let head = match model.screen.view() {
        View::Reader => 1,
        View::Stack | View::Matrix | View::WorkList => 2,
    };
    let up = (area.y - frame.body.y).saturating_sub(head);
    let hidden = |area: Area| match noted_rows(model, frame) {
        Some((first, end)) => end.min(area.bottom()).saturating_sub(first.max(area.y)),
        None => 0,
    };
    let above = Area::new(area.x, area.y - up, area.width, area.height);
    if hidden(area) <= hidden(above) {
        return (area, inner);
    }
    let within = Area::new(inner.x, inner.y - up, inner.width, inner.height);
    (above, within)
}

/// The rows of the screen on which the passage stands that a note would be on: the first, and the one behind the
/// last.
fn noted_rows(model: &Model, frame: &Frame) -> Option<(u16, u16)> {
    let within = |from: u16, first: usize, count: usize| {
        let first = from.saturating_add(u16::try_from(first).unwrap_or(u16::MAX));
        (first, first.saturating_add(count as u16))
    };
    match model.screen.view() {
        View::Reader => {
            let page = model.page()?;
            let pane = page
                .panes
                .iter()
                .find(|p| Some(p.report) == model.focus())?;
            let claim = model.claims.current?;
            let reading = model.claims.chosen_in(pane.report)?;
            let rows = reading_rows(model, pane.report, claim, reading)?;
            let first = rows.start as i32 - pane.top;
            let cut = first.min(0).unsigned_abs() as usize;
            let count = rows.len().saturating_sub(cut);
            Some(within(pane.body().y, first.max(0) as usize, count))
        }
        View::Stack => {
            let (_, area) = frame.rail();
            let sheet = model.stack.sheet.as_deref()?;
            let chosen = Some(model.stack.reading);
            let block = sheet.blocks.iter().find(|b| b.reading == chosen)?;
            let first = block.row.saturating_sub(model.stack.top);
            Some(within(area.y + HEAD_ROWS, first, block.lines.len()))
        }
        View::Matrix => row_of_claim(model, MatrixPage::new(model, frame).items(model)),
        View::WorkList => row_of_claim(model, WorkListPage::new(model, frame).items(model)),
    }
}

fn row_of_claim(model: &Model, items: Vec<(u16, usize)>) -> Option<(u16, u16)> {
    let mut items = items.into_iter();
    let (y, _) = items.find(|(_, claim)| Some(*claim) == model.claims.at())?;
    Some((y, y + 1))
}

fn box_of(frame: &Frame, rows: usize, widest: u16) -> (Area, Area) {
    let body = frame.body;
    let width = body.width.min(widest);
    let height = (rows as u16).saturating_add(2).min(body.height);
    let x = body.x + (body.width - width) / 2;
    let area = Area::new(x, body.bottom() - height, width, height);
    let inner = Area::new(x + 1, area.y + 1, width - 2, height.saturating_sub(2));
    (area, inner)
}

/// The box with everything that was noted, and the rows of it that are on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct NotesPage {
    /// Rows inside the border that there would be room for.
    pub wanted: usize,
    /// Every row: its cells, the note and its line.
    pub rows: Vec<(Area, usize, usize)>,
}

impl NotesPage {
    /// Lays the list out; `None` if it is not open.
    pub fn new(model: &Model, frame: &Frame) -> Option<Self> {
        let Some(Overlay::Notes(list)) = &model.input.overlay else {
            return None;
        };
        let rows = list.rows();
        let (_, inner) = box_area(frame, rows.len());
        let room = usize::from(inner.height);
        let shown = rows.iter().skip(list.top(&rows, room)).take(room);
        let placed = shown.enumerate().filter_map(|(y, row)| {
            let (note, line) = (*row)?;
            let area = Area::new(inner.x, inner.y + y as u16, inner.width, 1);
            Some((area, note, line))
        });
        Some(Self {
            wanted: rows.len(),
            rows: placed.collect(),
        })
    }
}

/// The box of help or palette, and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoicePage {
    /// The box, its border counted.
    pub area: Area,
    /// The row of what is typed.
    pub prompt: Area,
    /// Below it.
    pub list: Area,
    /// Every choice on screen: its cells and its place in the list.
    pub rows: Vec<(Area, usize)>,
    /// The parts of the help that begin on screen, above their commands.
    pub headings: Vec<(Area, &'static str)>,
}

impl ChoicePage {
    /// Lays the list out; `None` if neither help nor palette is open.
    pub fn new(model: &Model, frame: &Frame) -> Option<Self> {
        let (lines, selected) = match model.input.overlay.as_ref()? {
            Overlay::Help {
                filter,
                choices,
                selected,
            } => (lines(choices, filter.text.is_empty()), *selected),
            Overlay::Palette {
                choices, selected, ..
            } => (lines(choices, false), *selected),
            _ => return None,
        };
        // The message that there is none needs a row too.
        let (area, inner) = box_of(frame, lines.len().max(1) + 1, WIDEST_LIST);
        let (prompt, list) = inner.split_top(1);
        let room = usize::from(list.height);
        let at = lines
            .iter()
            .position(|line| *line == Line::Choice(selected));
        let first = at.unwrap_or(0).saturating_sub(room / 2);
        let first = first.min(lines.len().saturating_sub(room));
        let mut page = Self {
            area,
            prompt,
            list,
            rows: Vec::new(),
            headings: Vec::new(),
        };
        for (row, line) in lines.into_iter().skip(first).take(room).enumerate() {
            let cells = Area::new(list.x, list.y + row as u16, list.width, 1);
            match line {
                Line::Heading(words) => page.headings.push((cells, words)),
                Line::Choice(place) => page.rows.push((cells, place)),
            }
        }
        Some(page)
    }
}

/// A line of a list of commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// The name of a part.
    Heading(&'static str),
    /// A command, by its place among the choices.
    Choice(usize),
}

/// The choices, with a heading above each part where they are in the order of the parts.
fn lines(choices: &[Choice], in_parts: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut part = None;
    for (place, choice) in choices.iter().enumerate() {
        let own = choice.part();
        if in_parts && part != Some(own) {
            part = Some(own);
            lines.push(Line::Heading(own));
        }
        lines.push(Line::Choice(place));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};

    #[test]
    fn a_note_does_not_hide_what_it_is_on() {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut model = bridge().reader(width, height);
            press(&mut model, "R l l z b a");
            let shown = words(&model);
            assert!(shown.contains("note on c1"), "{shown}");
            let noted = shown.contains("a dozen cracks") || shown.contains("14 cracks");
            assert!(noted, "{shown}");
            press(&mut model, "Esc z t a");
            assert!(words(&model).contains("cracks"), "{}", words(&model));
        }
    }

    #[test]
    fn what_a_command_does_is_there_in_full_at_80_columns() {
        for command in crate::reader::command::COMMANDS {
            for open in ["R :", "R ?"] {
                let mut model = bridge().reader(80, 24);
                press(&mut model, open);
                type_in(&mut model, command.id);
                let choices = match &model.input.overlay {
                    Some(Overlay::Help { choices, .. } | Overlay::Palette { choices, .. }) => {
                        choices
                    }
                    other => panic!("{other:?}"),
                };
                let Some(choice) = choices.iter().find(|c| c.command() == Some(command)) else {
                    continue; // no key of this view
                };
                let why = choice.why.as_deref();
                let where_else = (!command.views.covers(View::Reader))
                    .then(|| why.and_then(|w| w.split(':').next()));
                let help = where_else.flatten().or(why).unwrap_or(command.help);
                let shown = words(&model);
                assert!(shown.contains(&format!(" {help}")), "{help}: {shown}");
            }
        }
    }

    #[test]
    fn help_has_a_heading_above_each_part_until_it_is_narrowed() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R ?");
        let frame = model.frame().expect("a frame");
        let page = ChoicePage::new(&model, &frame).expect("help");
        assert_eq!(page.headings.first().map(|h| h.1), Some("Move"));
        assert!(words(&model).contains("── Move ─"), "{}", words(&model));
        type_in(&mut model, "claim");
        let page = ChoicePage::new(&model, &frame).expect("help");
        assert_eq!(page.headings, []);
        assert!(!page.rows.is_empty());
    }
}
