//! Another size: every pane keeps what it shows, on the row it shows it.

use super::motion::MARGIN;
use super::outlet::rearrange;
use crate::layout::Size;
use crate::reader::Model;
use crate::reader::sync::{choose_reading, level, reading_rows};

/// Takes the new size in.
pub fn resize(model: &mut Model, size: Size) {
    if size == model.screen.size {
        return; // a worker woke the loop, or the program goes on after a stop
    }
    return_to_what_was_seen(model);
    let seen = model.frame().is_some();
    let levelled = level_row(model);
    rearrange(model, |model| {
        model.screen.size = size;
        model.stack.sheet = None;
        if let Some(frame) = model.frame() {
            let panes = frame.panes(model.outlets.shown());
            let focus = model.outlets.focus;
            model.outlets.focus_on(focus, panes);
        }
    });
    // Where nothing has been seen yet, nothing has been moved either.
    let levelled = if seen { levelled } else { level_row(model) };
    fit(model, levelled);
}

/// A screen too small to show anything moves nothing: what comes after it follows on the last one that did.
fn return_to_what_was_seen(model: &mut Model) {
    if model.frame().is_some() {
        model.screen.seen = Some(model.screen.size);
    } else if let Some(seen) = model.screen.seen {
        model.screen.size = seen;
        model.wrap_visible();
    }
}

/// After panes were put where they were on another screen: those with the cursor beside this one come into view, and what stood
/// level does so again.
pub fn bring_into_view(model: &mut Model) {
    let height = model.pane_rows();
    let beside = |report: usize| {
        model.sheets.get(report).is_some_and(|sheet| {
            let pane = &model.panes[report];
            !(0..height).contains(&(pane.cursor_row(sheet) - pane.top(sheet)))
        })
    };
    if model.visible().into_iter().any(beside) {
        choose_readings(model);
        let levelled = level_row(model);
        fit(model, levelled);
    }
}

/// Which reading of the current claim a pane shows is not kept with its place: it is the one at its cursor.
fn choose_readings(model: &mut Model) {
    let Some(claim) = model.claims.current else {
        return;
    };
    for report in model.visible() {
        let Some(sheet) = model.sheets.get(report) else {
            continue;
        };
        let pane = &model.panes[report];
        let row = pane.cursor_row(sheet) - pane.top(sheet);
        if let Some(reading) = choose_reading(model, report, claim, row) {
            model.claims.choose(report, reading);
        }
    }
}

/// Shows the cursor of every visible pane, and puts them level as they were.
fn fit(model: &mut Model, levelled: Option<(usize, usize)>) {
    let (Some(_), Some(focus)) = (model.frame(), model.focus()) else {
        return;
    };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[focus];
    pane.show_cursor(&sheet, height, MARGIN);
    keep_others_visible(model, focus);
    // Each pane has moved by itself to show its cursor.
    if let Some((claim, leader)) = levelled
        && let Some(row) = row_on_screen(model, claim, leader)
    {
        level_all(model, claim, leader, row.clamp(0, height - 1));
    }
}

/// Panes without the cursor keep their own within the new height.
fn keep_others_visible(model: &mut Model, focus: usize) {
    let height = model.pane_rows();
    for report in model.visible() {
        let Some(sheet) = model.sheets.share(report) else {
            continue;
        };
        let pane = &mut model.panes[report];
        if report != focus {
            pane.show_cursor(&sheet, height, 0);
        }
    }
}

/// The claim that all visible panes stand level on, and a pane that shows it; `None` if they do not.
fn level_row(model: &Model) -> Option<(usize, usize)> {
    let claim = model.claims.current?;
    let mut found: Option<(usize, i32)> = None;
    for report in model.visible() {
        let Some(row) = row_on_screen(model, claim, report) else {
            continue;
        };
        match found {
            None => found = Some((report, row)),
            Some((_, other)) if other == row => {}
            Some(_) => return None,
        }
    }
    let (first, _) = found?;
    let focus = model.outlets.focus;
    let leader = if row_on_screen(model, claim, focus).is_some() {
        focus
    } else {
        first
    };
    Some((claim, leader))
}

/// The screen row on which a report's chosen reading of a claim begins.
fn row_on_screen(model: &Model, claim: usize, report: usize) -> Option<i32> {
    let reading = model.claims.chosen_in(report)?;
    let rows = reading_rows(model, report, claim, reading)?;
    let sheet = model.sheets.get(report)?;
    Some(rows.start as i32 - model.panes[report].top(sheet))
}

/// Puts the panes level again without taking the cursor from where it is in the text.
fn level_all(model: &mut Model, claim: usize, leader: usize, row: i32) {
    let focus = model.outlets.focus;
    let cursor = model.panes[focus].cursor;
    level(model, claim, leader, row);
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[focus];
    let top = pane.top(&sheet);
    if (top..top + height).contains(&(sheet.row_of(cursor) as i32)) {
        pane.cursor = cursor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Msg, update};

    #[test]
    fn panes_that_come_after_a_screen_too_small_stand_level() {
        for keys in 1..=4 {
            let mut model = bridge().reader(200, 50);
            press(&mut model, &format!("R g g g c {keys} Enter"));
            for (width, rows) in [(40, 10), (39, 9), (20, 5), (300, 80), (120, 36)] {
                update(&mut model, Msg::Resize(Size::new(width, rows)));
                let level = model.frame().is_none() || level_row(&model).is_some();
                assert!(level, "c{keys} at {width}x{rows}");
            }
        }
    }

    #[test]
    fn what_stood_level_does_so_at_every_size() {
        for height in [36, 24] {
            for (keys, low) in (1..=4).flat_map(|claim| [10, 12, 14, 5].map(|low| (claim, low))) {
                let mut model = bridge().reader(120, height);
                press(&mut model, &format!("R g g g c {keys} Enter"));
                assert!(level_row(&model).is_some(), "c{keys}");
                for (width, rows) in [(120, low), (80, low), (120, height)] {
                    update(&mut model, Msg::Resize(Size::new(width, rows)));
                    let level = model.frame().is_none() || level_row(&model).is_some();
                    assert!(level, "c{keys} at {width}x{rows} of {height}");
                }
            }
        }
    }
}
