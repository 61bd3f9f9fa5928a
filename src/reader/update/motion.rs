//! The cursor and the pages.

use crate::layout::Anchor;
use crate::reader::Model;
use crate::reader::elsewhere;
use crate::reader::model::View;
use crate::reader::stack;
use crate::reader::sync::{Mode, all_as, follow};

use super::{jump, list};

/// Rows kept between the cursor and the ends of its pane.
pub const MARGIN: i32 = 3;
/// Rows of the last page that stay on screen.
const OVERLAP: i32 = 2;

/// One row, or one reading in the stack.
pub fn step(model: &mut Model, forward: bool) {
    let rows = if forward { 1 } else { -1 };
    match model.screen.view() {
        View::Stack => choose(model, forward),
        View::Reader if model.screen.settings.linear => to_sentence(model, forward),
        View::Reader => move_cursor(model, rows),
        View::Matrix | View::WorkList => list::step(model, rows),
    }
}

/// Moves the cursor to the beginning of the next sentence, or of the one before; of the next
/// paragraph as long as no sentences are known. The headline is before the first.
fn to_sentence(model: &mut Model, forward: bool) {
    let Some(focus) = model.focus() else { return };
    let (Some(sheet), Some(report)) = (model.sheets.share(focus), model.matter.report(focus))
    else {
        return;
    };
    let starts: Vec<usize> = match model.matter.annotations.get(focus) {
        Some(notes) => notes.sentences.iter().map(|s| s.span.start).collect(),
        None => report.paragraphs.iter().map(|p| p.start).collect(),
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[focus];
    let to = match (pane.cursor, forward) {
        (Anchor::Title(_), true) => starts.first().map(|&at| Anchor::Text(at)),
        (Anchor::Title(_), false) => None,
        (Anchor::Text(at), true) => {
            let next = starts.iter().find(|&&start| start > at);
            next.map(|&at| Anchor::Text(at))
        }
        (Anchor::Text(at), false) => {
            let before = starts.iter().rfind(|&&start| start < at);
            Some(before.map_or(Anchor::Title(0), |&at| Anchor::Text(at)))
        }
    };
    let Some(to) = to else {
        let end = if forward { "end" } else { "beginning" };
        model.say(format!("this is the {end} of the report"));
        return;
    };
    pane.cursor = to;
    pane.show_cursor(&sheet, height, MARGIN);
    follow(model);
}

/// Moves the cursor by rows and scrolls if it has to.
fn move_cursor(model: &mut Model, by: i32) {
    let Some(focus) = model.focus() else { return };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    let last = sheet.len() as i32 - 1;
    let pane = &mut model.panes[focus];
    let here = pane.cursor_row(&sheet);
    let mut row = (here + by).clamp(0, last);
    // Blank rows that were put in for alignment are one place in the text.
    if by < 0 && sheet.row_of(sheet.anchor(row as usize)) as i32 == here {
        row = (sheet.first_like(row as usize) as i32 - 1).max(0);
    }
    pane.cursor = sheet.anchor(row as usize);
    pane.show_cursor(&sheet, height, MARGIN);
    follow(model);
}

/// A page, or the `part`-th of one.
pub fn page(model: &mut Model, forward: bool, part: i32) {
    let full = match model.screen.view() {
        View::Stack => model.frame().map_or(1, |f| stack::visible_rows(&f) as i32),
        View::Reader => model.pane_rows(),
        View::Matrix | View::WorkList => list::rows(model) as i32,
    };
    let rows = if part == 1 {
        full - OVERLAP
    } else {
        full / part
    };
    let rows = rows.max(1) * if forward { 1 } else { -1 };
    match model.screen.view() {
        View::Stack => scroll_stack(model, rows),
        View::Reader => page_pane(model, rows),
        View::Matrix | View::WorkList => list::step(model, rows),
    }
}

/// Scrolls the focused pane with its cursor.
fn page_pane(model: &mut Model, rows: i32) {
    let Some(focus) = model.focus() else { return };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    scroll_within(model, focus, rows);
    let last = sheet.len() as i32 - 1;
    let pane = &mut model.panes[focus];
    let row = (pane.cursor_row(&sheet) + rows).clamp(0, last);
    pane.cursor = sheet.anchor(row as usize);
    pane.show_cursor(&sheet, height, MARGIN);
    follow(model);
}

/// Scrolls a pane by rows, but not beyond the ends of its report, and not back from beyond them.
pub fn scroll_within(model: &mut Model, report: usize, rows: i32) {
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[report];
    let top = pane.top(&sheet);
    let lowest = top.min(0);
    let highest = top.max((sheet.len() as i32 - height).max(0));
    pane.scroll_to(&sheet, (top + rows).clamp(lowest, highest), height);
}

/// Scrolls the focused pane by a row; its cursor stays in the text as long as it is on screen.
pub fn nudge(model: &mut Model, forward: bool) {
    let rows = if forward { 1 } else { -1 };
    match (model.screen.view(), model.focus()) {
        (View::Stack, _) => scroll_stack(model, rows),
        (View::Reader, Some(focus)) => scroll_pane(model, focus, rows),
        (View::Reader | View::Matrix | View::WorkList, _) => {}
    }
}

/// Scrolls the pane of a report. No claim changes, and no other pane moves, but where all of them scroll as one.
pub fn scroll_pane(model: &mut Model, report: usize, rows: i32) {
    scroll_within(model, report, rows);
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let height = model.pane_rows();
    model.panes[report].keep_cursor_visible(&sheet, height, 0);
    if model.sync.mode == Mode::Rows {
        all_as(model, report);
    }
}

/// To the beginning or the end of the report, or of the stack.
pub fn end(model: &mut Model, forward: bool) {
    match model.screen.view() {
        View::Stack => {
            let count = stack_order(model).len();
            choose_at(model, if forward { count.saturating_sub(1) } else { 0 });
            return;
        }
        View::Matrix | View::WorkList => {
            list::step(model, if forward { i32::MAX } else { i32::MIN });
            return;
        }
        View::Reader => {}
    }
    let Some(focus) = model.focus() else { return };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    jump::leave(model);
    let height = model.pane_rows();
    let pane = &mut model.panes[focus];
    let last = sheet.len() as i32 - 1;
    pane.cursor = sheet.anchor(if forward { last as usize } else { 0 });
    let top = if forward {
        (last + 1 - height).max(0)
    } else {
        0
    };
    pane.scroll_to(&sheet, top, height);
    follow(model);
}

/// Puts the cursor of the focused pane on a place, a third from the top if it is not on screen.
pub fn go_to(model: &mut Model, report: usize, anchor: Anchor) {
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[report];
    pane.cursor = anchor;
    let row = pane.cursor_row(&sheet) - pane.top(&sheet);
    if !(MARGIN..height - MARGIN).contains(&row) {
        let top = pane.cursor_row(&sheet) - height / 3;
        pane.scroll_to(&sheet, top.max(0), height);
    }
    follow(model);
}

/// Readings in the order of the stack.
fn stack_order(model: &Model) -> Vec<usize> {
    model
        .stack
        .claim
        .and_then(|claim| model.matter.claim(claim))
        .map(|claim| stack::order(claim, model.outlets.base))
        .unwrap_or_default()
}

/// The next reading in the stack.
fn choose(model: &mut Model, forward: bool) {
    let order = stack_order(model);
    let at = order.iter().position(|&r| r == model.stack.reading);
    let at = at.unwrap_or(0);
    let last = order.len().saturating_sub(1);
    let wanted = if forward {
        (at + 1).min(last)
    } else {
        at.saturating_sub(1)
    };
    if wanted == at {
        // Nothing more to choose: what is below the readings can still be read.
        scroll_stack(model, if forward { 1 } else { -1 });
    } else {
        choose_at(model, wanted);
    }
}

/// Chooses a reading by its place in the stack.
fn choose_at(model: &mut Model, place: usize) {
    if let Some(&reading) = stack_order(model).get(place) {
        model.stack.reading = reading;
        unchoose_silent(model);
        if let Some(frame) = model.frame() {
            stack::show_chosen(&mut model.stack, stack::visible_rows(&frame));
        }
    }
}

/// Chooses the first reading of an outlet in the stack; whether it has one.
pub fn choose_outlet(model: &mut Model, report: usize) -> bool {
    let claim = model
        .stack
        .claim
        .and_then(|claim| model.matter.claim(claim));
    let Some(claim) = claim else { return false };
    let own = |&at: &usize| claim.readings.get(at).is_some_and(|r| r.report == report);
    let Some(place) = stack_order(model).iter().position(own) else {
        return false;
    };
    choose_at(model, place);
    true
}

/// Chooses an outlet in the stack that was not found to have the claim; whether it is one.
pub fn choose_silent(model: &mut Model, report: usize) -> bool {
    let Some(claim) = model.stack.claim else {
        return false;
    };
    let (missing, omitted) = elsewhere::missing(model, claim);
    let is_silent = missing.contains(&report) || omitted.contains(&report);
    if is_silent {
        model.stack.silent = Some((claim, report));
        model.stack.sheet = None;
    }
    is_silent
}

/// A reading is chosen again.
pub fn unchoose_silent(model: &mut Model) {
    if model.stack.silent.take().is_some() {
        // It is in brackets below the readings.
        model.stack.sheet = None;
    }
}

/// Scrolls the stack by rows.
pub fn scroll_stack(model: &mut Model, rows: i32) {
    let (Some(frame), Some(sheet)) = (model.frame(), model.stack.sheet.as_ref()) else {
        return;
    };
    let last = sheet.height.saturating_sub(stack::visible_rows(&frame)) as i32;
    model.stack.top = (model.stack.top as i32 + rows).clamp(0, last) as usize;
}
