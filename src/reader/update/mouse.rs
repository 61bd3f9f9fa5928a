//! The mouse: every click means what the page says lies under it.

use super::{claim, commands, input, jump, list, motion, outlet, overlay, pick, select};
use crate::layout::{Anchor, row_of_cell};
use crate::reader::model::{Overlay, View};
use crate::reader::msg::{Button, MouseAt, MouseKind};
use crate::reader::sync::follow;
use crate::reader::target::{Target, targets};
use crate::reader::{Effect, Model};

/// Rows that one notch of the wheel scrolls.
const WHEEL: i32 = 3;

/// Takes in what the mouse did.
pub fn act(model: &mut Model, at: MouseAt) -> Vec<Effect> {
    let below = match at.kind {
        MouseKind::Down(Button::Left) => targets(model).at(at.column, at.row).cloned(),
        _ => None,
    };
    // The button that is let go belongs to the click, which may have been on the first key of a sequence.
    if !matches!(at.kind, MouseKind::Up(_)) {
        model.input.pending.clear();
        model.input.awaited = None;
        model.input.marked = None;
    }
    match at.kind {
        MouseKind::ScrollDown => wheel(model, at, WHEEL),
        MouseKind::ScrollUp => wheel(model, at, -WHEEL),
        MouseKind::Down(Button::Left) => {
            select::begin(model, at);
            return click(model, below.as_ref());
        }
        MouseKind::Drag(Button::Left) => select::drag(model, at),
        MouseKind::Up(Button::Left) => select::end(model),
        MouseKind::Down(_) | MouseKind::Up(_) | MouseKind::Drag(_) => {}
    }
    Vec::new()
}

/// Scrolls what is under the pointer.
fn wheel(model: &mut Model, at: MouseAt, rows: i32) {
    if model.input.overlay.is_some() {
        overlay::wheel(model, rows);
        return;
    }
    match model.screen.view() {
        View::Stack => motion::scroll_stack(model, rows),
        View::Matrix | View::WorkList => list::scroll(model, rows),
        View::Reader => {
            let report = model
                .page()
                .and_then(|page| Some(page.pane_at(at.column, at.row)?.report));
            if let Some(report) = report {
                motion::scroll_pane(model, report, rows);
            }
        }
    }
}

/// Does what a click means.
fn click(model: &mut Model, target: Option<&Target>) -> Vec<Effect> {
    match model.input.overlay.take() {
        Some(Overlay::Pick(picker)) => {
            let place = match target {
                Some(&Target::Pick(place)) => Some(place),
                _ => None,
            };
            pick::click(model, picker, place);
            return Vec::new();
        }
        Some(open) => return overlay::click(model, open, target),
        None => {}
    }
    match target {
        Some(&Target::Command(command)) => return commands::run(model, command, None),
        Some(&Target::Key(key)) => return input::press(model, key),
        Some(&Target::Outlet(report)) => {
            model.screen.show(View::Reader);
            outlet::focus_on(model, report);
        }
        Some(&Target::Text { report, anchor }) => {
            outlet::focus_on(model, report);
            model.panes[report].cursor = anchor;
            follow(model);
        }
        Some(&Target::Overview { report, cell }) => overview(model, report, cell),
        Some(&Target::Claim(index)) => claim::go(model, index),
        Some(&Target::Item(index)) => list::choose(model, index),
        Some(&Target::Cell { claim, report }) => list::choose_cell(model, claim, report),
        Some(&Target::Reading(reading)) => {
            model.stack.reading = reading;
            motion::unchoose_silent(model);
        }
        Some(&(Target::Pick(_) | Target::Choice(_) | Target::Box)) | None => {}
    }
    Vec::new()
}

/// Goes to the part of a report that a cell of its overview stands for.
fn overview(model: &mut Model, report: usize, cell: usize) {
    jump::leave(model);
    outlet::focus_on(model, report);
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let height = model.pane_rows().max(1) as usize;
    let row = row_of_cell(sheet.len(), height, cell);
    // What is marked in the cell is what the click was meant for.
    let next = row_of_cell(sheet.len(), height, cell + 1).max(row + 1);
    let marked = model
        .claims
        .index
        .passages(report)
        .iter()
        .map(|p| sheet.row_at(p.span.start))
        .find(|r| (row..next).contains(r));
    let anchor: Anchor = sheet.anchor(marked.unwrap_or(row));
    motion::go_to(model, report, anchor);
}
