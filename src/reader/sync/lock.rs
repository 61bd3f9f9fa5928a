//! Claim lock: the readings of the current claim stand level.

use std::ops::Range;

use super::{Mode, flow};
use crate::layout::{Anchor, RowKind};
use crate::reader::elsewhere;
use crate::reader::model::Model;
use crate::story::Span;

/// Rows kept between the cursor and the ends of its pane.
const MARGIN: i32 = 3;

/// The rows of a report's sheet that one reading of a claim takes.
pub fn reading_rows(
    model: &Model,
    report: usize,
    claim: usize,
    reading: usize,
) -> Option<Range<usize>> {
    let reading = model.matter.claim(claim)?.readings.get(reading)?;
    let sheet = model.sheets.get(report)?;
    (reading.report == report).then(|| sheet.rows_of(reading.span))
}

/// Which reading of a claim the pane of a report is to show: the one chosen before, or else the one
/// that comes level with screen row `row` by the least movement.
pub fn choose_reading(model: &Model, report: usize, claim: usize, row: i32) -> Option<usize> {
    if model.claims.current == Some(claim)
        && let Some(chosen) = model.claims.chosen_in(report)
    {
        return Some(chosen);
    }
    let sheet = model.sheets.get(report)?;
    let here = model.panes[report].top(sheet) + row;
    let readings = &model.matter.claim(claim)?.readings;
    let own = readings
        .iter()
        .enumerate()
        .filter(|(_, r)| r.report == report);
    own.min_by_key(|(_, r)| (sheet.row_at(r.span.start) as i32 - here).abs())
        .map(|(index, _)| index)
}

/// The claim that the cursor's row belongs to: the shortest reading on it. None if the row has no
/// words of its own, in which case nothing is to change; `Some(None)` if its words are in no claim.
#[allow(clippy::option_option)] // no words, and words in no claim, are two things
fn claim_at_cursor(model: &Model) -> Option<Option<(usize, usize)>> {
    let focus = model.focus()?;
    let sheet = model.sheets.get(focus)?;
    let row = sheet.row(sheet.row_of(model.panes[focus].cursor))?;
    let RowKind::Text { .. } = row.kind else {
        return None;
    };
    let cursor = model.panes[focus].cursor;
    // By ear, only the sentence at the cursor is read out.
    let sentence = || {
        let notes = model.matter.annotations.get(focus)?;
        let at = notes.sentence_at(cursor.offset())?;
        Some(notes.sentences.get(at)?.span)
    };
    let linear = model.screen.settings.linear;
    let heard = linear.then(sentence).flatten();
    Some(passage_on(model, focus, heard.unwrap_or(row.span), cursor))
}

/// The shortest reading on a row, or in a sentence; one that contains the cursor takes precedence, and what
/// reports share before what one alone has.
fn passage_on(model: &Model, report: usize, row: Span, cursor: Anchor) -> Option<(usize, usize)> {
    let at = cursor.offset().max(row.start);
    // A jump leaves the cursor within a row, at the reading it went to; where nobody sees rows, it
    // is at a sentence.
    let within = at > row.start || model.screen.settings.linear;
    model
        .claims
        .index
        .passages_in(report, row)
        .min_by_key(|p| {
            let single = p.reading.0 >= model.claims.index.len();
            (
                within && !p.span.contains(at),
                single,
                p.span.len(),
                p.reading,
            )
        })
        .map(|p| p.reading)
}

/// After the readings were numbered anew: the focused pane shows the one that its cursor is on.
pub fn stay(model: &mut Model) {
    let here = claim_at_cursor(model).flatten();
    if let (Some(focus), Some((claim, reading))) = (model.focus(), here)
        && model.claims.current == Some(claim)
    {
        model.claims.choose(focus, reading);
    }
}

/// After the cursor has moved: makes the claim under it current, and keeps the panes in step.
pub fn follow(model: &mut Model) {
    let Some(focus) = model.focus() else { return };
    if let Some(here) = claim_at_cursor(model) {
        let claim = here.map(|(claim, _)| claim);
        let changed = claim != model.claims.current;
        model.claims.set(claim);
        if let Some((claim, reading)) = here {
            model.claims.choose(focus, reading);
            if changed {
                level_others(model, claim, reading);
            }
        }
    }
    flow(model);
}

/// Puts the readings of every pane that is locked level with the focused one.
fn level_others(model: &mut Model, claim: usize, reading: usize) {
    let Some(focus) = model.focus() else { return };
    let Some(rows) = reading_rows(model, focus, claim, reading) else {
        return;
    };
    let Some(sheet) = model.sheets.get(focus) else {
        return;
    };
    let row = rows.start as i32 - model.panes[focus].top(sheet);
    let row = row.clamp(0, model.pane_rows() - 1);
    for report in model.visible() {
        let locked =
            matches!(model.sync.mode, Mode::Lock | Mode::Auto) && !model.sync.flows(focus, report);
        if report != focus && locked {
            place(model, report, claim, row);
        }
    }
}

/// Puts a report's reading of `claim` on screen row `row`, and its cursor there. Panes without a
/// reading go to what says something different, or else they stay where they are.
pub fn place(model: &mut Model, report: usize, claim: usize, row: i32) {
    let reading = choose_reading(model, report, claim, row);
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let start = match reading {
        Some(reading) => {
            let claim = model.matter.claim(claim);
            let own = claim.and_then(|c| c.readings.get(reading));
            own.map(|r| r.span.start)
        }
        None => elsewhere::in_report(model, claim, report).map(|other| other.span.start),
    };
    let Some(start) = start else { return };
    if let Some(reading) = reading.filter(|_| model.claims.current == Some(claim)) {
        model.claims.choose(report, reading);
    }
    let anchor = Anchor::Text(start);
    let pane = &mut model.panes[report];
    let before = pane.top(&sheet);
    pane.cursor = anchor;
    pane.place(anchor, row);
    let moved = pane.top(&sheet) - before;
    if moved != 0 {
        model.sync.moved.push((report, moved));
    }
}

/// The report that the others are levelled with: the focused one if it has the claim, or else the
/// base, or else the leftmost pane that has it.
fn leader(model: &Model, claim: usize) -> Option<usize> {
    let claim = model.matter.claim(claim)?;
    let focus = model.focus()?;
    let visible = model.visible();
    let first = [focus, model.outlets.base];
    first
        .into_iter()
        .chain(visible.iter().copied())
        .find(|&report| visible.contains(&report) && claim.found_in(report))
}

/// The screen row on which the readings of a claim come level with the least movement: where the
/// leader's already is, if every reading fits below, or else a third from the top or higher.
fn level_row(model: &Model, claim: usize, leader: usize) -> i32 {
    let height = model.pane_rows();
    let longest = model
        .visible()
        .into_iter()
        .filter_map(|report| {
            let reading = choose_reading(model, report, claim, height / 3)?;
            reading_rows(model, report, claim, reading).map(|rows| rows.len() as i32)
        })
        .max()
        .unwrap_or(1);
    let rows = choose_reading(model, leader, claim, height / 3)
        .and_then(|reading| reading_rows(model, leader, claim, reading));
    let here = rows.zip(model.sheets.get(leader)).map(|(rows, sheet)| {
        let top = model.panes[leader].top(sheet);
        (rows.start as i32 - top, top)
    });
    let margin = MARGIN.min((height - 1) / 2);
    // At its beginning nothing is above it that could be shown.
    let fits = |row, top| row >= if top > 0 { margin } else { 0 } && row + longest < height;
    let row = match here {
        Some((row, top)) if fits(row, top) => row,
        _ => (height / 3).min(height - longest).max(0),
    };
    // Blank rows above the one whose reading stands lowest would be above all of them.
    row.min(deepest(model, claim, row).unwrap_or(row))
}

/// How far from the beginning of its report the reading is that stands farthest from it.
fn deepest(model: &Model, claim: usize, row: i32) -> Option<i32> {
    let start = |report| {
        let reading = choose_reading(model, report, claim, row)?;
        Some(reading_rows(model, report, claim, reading)?.start as i32)
    };
    model.visible().into_iter().filter_map(start).max()
}

/// Makes a claim current and puts all its visible readings level. In free mode only the focused
/// pane goes there.
pub fn go_to_claim(model: &mut Model, claim: usize) {
    model.claims.set(Some(claim));
    let Some(leader) = leader(model, claim) else {
        return;
    };
    let row = level_row(model, claim, leader);
    level(model, claim, leader, row);
}

/// Puts the readings of all visible panes (in free mode, of the leader alone) on one screen row.
pub fn level(model: &mut Model, claim: usize, leader: usize, row: i32) {
    place(model, leader, claim, row);
    if model.sync.mode == Mode::Free {
        return;
    }
    if model.sync.mode == Mode::Rows {
        same_top_as(model, leader, claim, row);
        return;
    }
    for report in model.visible() {
        if report != leader {
            place(model, report, claim, row);
        }
    }
}

/// In aligned rows all panes stand as the leader does; cursors go to their readings where those
/// are on screen.
fn same_top_as(model: &mut Model, leader: usize, claim: usize, row: i32) {
    let Some(sheet) = model.sheets.share(leader) else {
        return;
    };
    let top = model.panes[leader].top(&sheet);
    let height = model.pane_rows();
    for report in model.visible() {
        let Some(own) = model.sheets.share(report).filter(|_| report != leader) else {
            continue;
        };
        if let Some(reading) = choose_reading(model, report, claim, row)
            && let Some(start) = model
                .matter
                .claim(claim)
                .and_then(|c| c.readings.get(reading))
                .map(|r| r.span.start)
        {
            model.claims.choose(report, reading);
            model.panes[report].cursor = Anchor::Text(start);
        }
        let middle = (top + height / 3).clamp(0, own.len() as i32 - 1);
        let pane = &mut model.panes[report];
        pane.pin_to(&own, middle, top);
        pane.keep_cursor_visible(&own, height, 0);
    }
}

/// The screen row on which the reading of the current claim begins that a pane shows; it may be above or below the screen.
fn row_of_current(model: &Model, report: usize) -> Option<i32> {
    let claim = model.claims.current?;
    let reading = choose_reading(model, report, claim, model.pane_rows() / 3)?;
    let rows = reading_rows(model, report, claim, reading)?;
    let sheet = model.sheets.get(report)?;
    Some(rows.start as i32 - model.panes[report].top(sheet))
}

/// Whether the pane of a report stands level on the current claim with another one: with the focused one, or where
/// that has no reading of it, with any.
pub fn is_level(model: &Model, report: usize) -> bool {
    let Some(row) = row_of_current(model, report) else {
        return false;
    };
    let focus = model.focus().filter(|focus| *focus != report);
    if let Some(focused) = focus.and_then(|focus| row_of_current(model, focus)) {
        return focused == row;
    }
    let visible = model.visible();
    let mut others = visible.into_iter().filter(|other| *other != report);
    others.any(|other| row_of_current(model, other) == Some(row))
}

/// Puts panes that were not on screen before level with those that were.
pub fn level_newcomers(model: &mut Model, before: &[usize]) {
    let (Some(claim), Some(focus)) = (model.claims.current, model.focus()) else {
        return;
    };
    if model.sync.mode == Mode::Free {
        return;
    }
    let height = model.pane_rows();
    let visible = model.visible();
    let stayed = visible.iter().copied().filter(|r| before.contains(r));
    let shown = |report: usize| {
        let reading = choose_reading(model, report, claim, height / 3)?;
        let rows = reading_rows(model, report, claim, reading)?;
        let sheet = model.sheets.get(report)?;
        let row = rows.start as i32 - model.panes[report].top(sheet);
        (0..height).contains(&row).then_some(row)
    };
    let row = [focus].into_iter().chain(stayed).find_map(shown);
    let row = row.unwrap_or(height / 3);
    for report in visible {
        if !before.contains(&report) {
            place(model, report, claim, row);
        }
    }
}
