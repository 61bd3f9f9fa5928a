//! The stack: every wording of one claim beneath each other, broken into rows and laid into
//! columns once, when the claim, the width or the way of comparing changes.

mod below;
mod cell;
mod compact;
mod wording;

use std::sync::Arc;

use super::compare::{Compared, DiffMode};
use super::elsewhere;
use super::model::Model;
use super::rich::Line;
use crate::collate::Claim;
use crate::export::{Elsewhere, counted};
use crate::layout::Frame;

pub use below::{Nearest, named_divergences, nearest, searched};
pub use cell::cell_lines;
pub use compact::{compact_lines, other_cells};
use compact::{compact_other, compact_reading};
use wording::{other_lines, reading_lines};

/// Rows above the readings: the claim, and a line.
pub const HEAD_ROWS: u16 = 2;

/// One outlet's wording, or what is below them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Index into the claim's readings; `None` for what is said outside them, and for what is below them.
    pub reading: Option<usize>,
    /// First column, from the left of the stack.
    pub x: u16,
    /// First row, from the top of the stack.
    pub row: usize,
    /// Whether it goes across all columns.
    pub across: bool,
    /// The header and the words.
    pub lines: Vec<Line>,
}

/// All wordings of a claim, laid out.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct StackSheet {
    /// Columns of one block.
    pub column: u16,
    /// From the top; in several columns, from the left.
    pub blocks: Vec<Block>,
    /// Rows of all.
    pub height: usize,
}

/// The stack's own state.
#[derive(Clone, Debug, Default)]
pub struct StackState {
    /// Index of the chosen reading in the claim's readings.
    pub reading: usize,
    /// The claim that `reading` belongs to.
    pub claim: Option<usize>,
    /// A claim, and the report without a reading of it that was chosen instead of a reading.
    pub silent: Option<(usize, usize)>,
    /// First row on screen.
    pub top: usize,
    /// Which changed words are shown, here and in the reader.
    pub diff: DiffMode,
    /// The readings of the current claim, compared.
    pub compared: Option<Arc<Compared>>,
    /// The readings, laid out.
    pub sheet: Option<Arc<StackSheet>>,
    /// The best score of a pair, for the stack's head.
    pub score: Option<f64>,
}

impl StackState {
    /// Forgets what was found about a claim, so that it is found again.
    pub fn forget(&mut self) {
        self.compared = None;
        self.sheet = None;
    }
}

/// How much of something is below the screen: ` … 2 more rows `.
pub fn more_rows(count: usize, then: &str) -> String {
    format!(" … {}{then} ", counted(count, "more row"))
}

/// How many of `lines` are on screen in so many rows: where not all of them are, the last row says how many more.
pub fn rows_of_lines(room: usize, lines: usize) -> usize {
    if lines > room {
        room.saturating_sub(1)
    } else {
        room
    }
}

/// The order in which the readings of a claim stand: the base's first.
pub fn order(claim: &Claim, base: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claim.readings.len()).collect();
    order.sort_by_key(|&r| (claim.readings[r].report != base, r));
    order
}

/// One thing that is said of a claim: a reading, by index, or a sentence outside all of them.
#[derive(Clone, Copy, Debug)]
enum Told<'a> {
    Reading(usize),
    Other(&'a Elsewhere<'a>),
}

/// What is said of a claim in the order in which it stands: what a report says outside its readings behind them; what
/// the base says first, be it here or in another claim; then those without a reading.
fn told<'a>(claim: &Claim, base: usize, others: &'a [Elsewhere<'a>]) -> Vec<Told<'a>> {
    let mut out: Vec<Told<'a>> = Vec::with_capacity(claim.readings.len() + others.len());
    let of = |report: usize| others.iter().find(move |o| o.report == report);
    let outside = |o: &&Elsewhere<'_>| !claim.found_in(o.report);
    out.extend(of(base).filter(outside).map(Told::Other));
    let order = order(claim, base);
    for (nth, &at) in order.iter().enumerate() {
        out.push(Told::Reading(at));
        let report = claim.readings[at].report;
        let next = order.get(nth + 1).map(|&at| claim.readings[at].report);
        if next != Some(report) {
            out.extend(of(report).map(Told::Other));
        }
    }
    let without = others.iter().filter(|o| outside(o) && o.report != base);
    out.extend(without.map(Told::Other));
    out
}

/// The report that was chosen although it has no reading of the claim in the stack.
pub fn silent_choice(model: &Model) -> Option<usize> {
    let (claim, report) = model.stack.silent?;
    (model.stack.claim == Some(claim)).then_some(report)
}

/// The report that is chosen in the stack, with a reading or without.
pub fn chosen_report(model: &Model) -> Option<usize> {
    let reading = || {
        let claim = model.matter.claim(model.stack.claim?)?;
        Some(claim.readings.get(model.stack.reading)?.report)
    };
    silent_choice(model).or_else(reading)
}

/// The short name of a report that has no reading, in brackets where it is the chosen one.
fn bracketed(model: &Model, report: usize, name: &str) -> String {
    if silent_choice(model) == Some(report) {
        format!("[{name}]")
    } else {
        name.to_owned()
    }
}

/// Rows of the stack that are on screen below its head.
pub fn visible_rows(frame: &Frame) -> usize {
    usize::from(frame.body.height.saturating_sub(HEAD_ROWS))
}

/// Lays out the current claim.
pub fn lay_out(model: &Model, frame: &Frame, compared: &Compared) -> Option<StackSheet> {
    let claim = model.matter.claim(compared.claim)?;
    let (column, gutter) = frame.stack_column();
    let others = elsewhere::of(model, compared.claim);
    let told = told(claim, model.outlets.base, &others);
    let blocks = |lines: &dyn Fn(usize) -> Vec<Line>,
                  other: &dyn Fn(&Elsewhere<'_>) -> Vec<Line>| {
        let block = |told: &Told<'_>| match *told {
            Told::Reading(at) => (Some(at), lines(at)),
            Told::Other(o) => (None, other(o)),
        };
        told.iter().map(block).collect::<Vec<_>>()
    };
    let columns = frame.stack_columns();
    let room = visible_rows(frame);
    let below = below::lines(model, compared, claim, frame);
    // If there is more below, the last row says so.
    let room = room.saturating_sub(usize::from(!below.is_empty()));
    let readings = blocks(
        &|at| reading_lines(model, claim, compared, at, column),
        &|other| other_lines(model, compared.claim, other, column),
    );
    let (rows, tiers) = readings_rows(&readings, columns);
    let (readings, gap) = if rows + tiers.saturating_sub(1) <= room {
        (readings, 1)
    } else if rows <= room {
        (readings, 0)
    } else {
        // All wordings on one screen are worth more than a header above each.
        (
            blocks(
                &|at| compact_reading(model, claim, compared, at, column),
                &|other| compact_other(model, compared.claim, other, column),
            ),
            0,
        )
    };
    Some(arrange(readings, below, columns, (column, gutter), gap))
}

/// How many rows readings take in so many columns without gaps, and in how many tiers they stand.
fn readings_rows(readings: &[(Option<usize>, Vec<Line>)], columns: usize) -> (usize, usize) {
    let tiers = readings.chunks(columns.max(1));
    let highest = |tier: &[(Option<usize>, Vec<Line>)]| {
        let rows = tier.iter().map(|(_, lines)| lines.len());
        rows.max().unwrap_or(0)
    };
    (tiers.clone().map(highest).sum(), tiers.len())
}

/// Lays blocks row by row into columns; a row is as high as its highest block.
fn arrange(
    readings: Vec<(Option<usize>, Vec<Line>)>,
    below: Vec<Line>,
    columns: usize,
    (column, gutter): (u16, u16),
    gap: usize,
) -> StackSheet {
    let mut blocks = Vec::new();
    let mut row = 0;
    let mut highest = 0;
    for (at, (reading, lines)) in readings.into_iter().enumerate() {
        let place = at % columns;
        if place == 0 && at > 0 {
            row += highest + gap;
            highest = 0;
        }
        highest = highest.max(lines.len());
        blocks.push(Block {
            reading,
            x: place as u16 * (column + gutter),
            row,
            across: false,
            lines,
        });
    }
    row += highest;
    if !below.is_empty() {
        row += 1;
        let height = below.len();
        blocks.push(Block {
            reading: None,
            x: 0,
            row,
            across: true,
            lines: below,
        });
        row += height;
    }
    StackSheet {
        column,
        blocks,
        height: row,
    }
}

/// The claim that the reader is at, with its readings compared.
fn current(model: &Model) -> Option<(Arc<Compared>, &Claim)> {
    let compared = model.stack.compared.clone()?;
    let claim = model.matter.claim(compared.claim)?;
    Some((compared, claim))
}

/// Scrolls so that the chosen reading is on screen, as far as it fits.
pub fn show_chosen(state: &mut StackState, room: usize) {
    let Some(sheet) = state.sheet.clone() else {
        return;
    };
    let last = sheet.height.saturating_sub(room);
    let chosen = sheet
        .blocks
        .iter()
        .find(|b| b.reading == Some(state.reading));
    if let Some(block) = chosen {
        let end = block.row + block.lines.len();
        // If there is more below, the last row says so.
        let end = (end + usize::from(end < sheet.height)).saturating_sub(room);
        if state.top < end {
            state.top = end;
        }
        if state.top > block.row {
            state.top = block.row;
        }
    }
    state.top = state.top.min(last);
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};

    #[test]
    fn one_row_is_no_rows() {
        assert_eq!(super::more_rows(1, ": Enter"), " … 1 more row: Enter ");
        assert_eq!(super::more_rows(2, ""), " … 2 more rows ");
    }

    #[test]
    fn the_head_says_what_was_decided_and_the_status_how_it_is_compared() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S a");
        type_in(&mut model, "Ask the county.");
        press(&mut model, "Ctrl-s ! K");
        let shown = words(&model);
        assert!(shown.contains(" c1 !✎ # FIGURE"), "{shown}");
        press(&mut model, "d d J");
        assert!(words(&model).contains("by severity · vs previous"));
    }

    #[test]
    fn what_was_replaced_is_shown_as_well_as_what_was_taken_out() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S J d");
        let shown = words(&model);
        assert!(shown.contains("[-before-] until we"), "{shown}");
        press(&mut model, "d d d");
        assert!(!words(&model).contains("[-"), "{}", words(&model));
    }
}
