//! What a click on a cell means, from the same layout that is drawn.

use super::bars;
use super::choices::{ChoicePage, NotesPage, box_area};
use super::command::Command;
use super::matrix::MatrixPage;
use super::model::{Model, View};
use super::msg::KeyPress;
use super::pick::PickPage;
use super::stack::HEAD_ROWS;
use super::which::WhichPage;
use super::worklist::WorkListPage;
use crate::layout::{Anchor, Area, Frame, HitMap};

/// What lies under a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A key named in footer or title.
    Command(&'static Command),
    /// The first key of several commands, named in the footer.
    Key(KeyPress),
    /// An outlet's tab or header.
    Outlet(usize),
    /// A row of a report.
    Text {
        /// Its report.
        report: usize,
        /// Where the row begins.
        anchor: Anchor,
    },
    /// A cell of the overview, from the top.
    Overview {
        /// Its report.
        report: usize,
        /// Which cell.
        cell: usize,
    },
    /// A claim in the list beside the stack.
    Claim(usize),
    /// A reading in the stack.
    Reading(usize),
    /// A line of a list whose choice is shown at once.
    Pick(usize),
    /// A command in help or palette, or a note among all, by its place in the list.
    Choice(usize),
    /// The border of a box, or what is typed in it.
    Box,
    /// A claim in the work list or at the left of the matrix.
    Item(usize),
    /// A cell of the matrix.
    Cell {
        /// Its claim.
        claim: usize,
        /// Its report.
        report: usize,
    },
}

/// Every target on the screen.
pub fn targets(model: &Model) -> HitMap<Target> {
    let mut hits = HitMap::default();
    let Some(frame) = model.frame() else {
        return hits;
    };
    for bar in bars::all(model, &frame) {
        bar.targets(&mut hits);
    }
    match model.screen.view() {
        View::Reader => reader(model, &mut hits),
        View::Stack => stack(model, &frame, &mut hits),
        View::Matrix => matrix(model, &frame, &mut hits),
        View::WorkList => worklist(model, &frame, &mut hits),
    }
    if let Some(page) = ChoicePage::new(model, &frame) {
        hits.add(page.area, Target::Box);
        for (area, place) in page.rows {
            hits.add(area, Target::Choice(place));
        }
    }
    if let Some(page) = NotesPage::new(model, &frame) {
        hits.add(box_area(&frame, page.wanted).0, Target::Box);
        for (area, note, _) in page.rows {
            hits.add(area, Target::Choice(note));
        }
    }
    if let Some(page) = PickPage::new(model, &frame) {
        for row in page.rows {
            hits.add(row.area, Target::Pick(row.place));
        }
    }
    if let Some(which) = WhichPage::new(model, &frame) {
        for next in which.entries {
            hits.add(next.area, Target::Command(next.command));
        }
    }
    hits
}

fn reader(model: &Model, hits: &mut HitMap<Target>) {
    let Some(page) = model.page() else { return };
    for pane in &page.panes {
        hits.add(pane.header(), Target::Outlet(pane.report));
        let body = pane.body();
        for (row, at) in pane.rows() {
            let area = Area::new(body.x, body.y + row, body.width, 1);
            let anchor = pane.sheet.anchor(at);
            let report = pane.report;
            hits.add(area, Target::Text { report, anchor });
        }
        let column = pane.overview();
        for cell in 0..column.height {
            let area = Area::new(column.x, column.y + cell, 1, 1);
            let target = Target::Overview {
                report: pane.report,
                cell: cell.into(),
            };
            hits.add(area, target);
        }
    }
}

fn stack(model: &Model, frame: &Frame, hits: &mut HitMap<Target>) {
    let (rail, area) = frame.rail();
    if let Some(rail) = rail {
        for (row, claim) in rail_claims(model, rail) {
            hits.add(Area::new(rail.x, row, rail.width, 1), Target::Claim(claim));
        }
    }
    let Some(sheet) = model.stack.sheet.as_deref() else {
        return;
    };
    let (_, body) = area.split_top(HEAD_ROWS);
    for block in &sheet.blocks {
        let Some(reading) = block.reading else {
            continue;
        };
        let first = block.row.max(model.stack.top);
        let end = (block.row + block.lines.len()).min(model.stack.top + usize::from(body.height));
        if first < end {
            let y = body.y + (first - model.stack.top) as u16;
            let rows = (end - first) as u16;
            let block = Area::new(body.x + block.x, y, sheet.column, rows);
            hits.add(block, Target::Reading(reading));
        }
    }
}

/// The claims in the list beside the stack with their screen rows: the current one in the middle
/// where the list is longer than the screen.
pub fn rail_claims(model: &Model, rail: Area) -> Vec<(u16, usize)> {
    let (_, list) = rail.split_top(1);
    let room = usize::from(list.height);
    let listed = &model.claims.listed;
    let count = listed.len();
    let at = model
        .claims
        .at()
        .map(|claim| model.claims.list_place(claim));
    let at = at.map_or(0, |found| found.unwrap_or_else(|place| place));
    let first = at.saturating_sub(room / 2).min(count.saturating_sub(room));
    (first..count.min(first + room))
        .map(|place| (list.y + (place - first) as u16, listed[place]))
        .collect()
}

fn matrix(model: &Model, frame: &Frame, hits: &mut HitMap<Target>) {
    let page = MatrixPage::new(model, frame);
    for &(report, x) in &page.columns {
        hits.add(
            Area::new(x, page.head.y, page.column, 1),
            Target::Outlet(report),
        );
    }
    for (y, claim) in page.items(model) {
        hits.add(
            Area::new(page.list.x, y, page.list.width, 1),
            Target::Item(claim),
        );
        for &(report, x) in &page.columns {
            let area = Area::new(x, y, page.column, 1);
            hits.add(area, Target::Cell { claim, report });
        }
    }
}

fn worklist(model: &Model, frame: &Frame, hits: &mut HitMap<Target>) {
    let page = WorkListPage::new(model, frame);
    for (y, claim) in page.items(model) {
        hits.add(
            Area::new(page.list.x, y, page.list.width, 1),
            Target::Item(claim),
        );
    }
}
