//! Claims by outlets.

use super::canvas::Canvas;
use super::legend::marks;
use super::list::{self, Item};
use super::stack::preview_lines;
use crate::layout::{Area, Frame};
use crate::reader::Model;
use crate::reader::facts::{Cell, facts};
use crate::reader::matrix::MatrixPage;
use crate::reader::model::{Kind, Sources};
use crate::reader::stack;
use crate::theme::Slot;

/// Draws the matrix; returns the cell of the cursor.
pub fn draw(model: &Model, frame: &Frame, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let page = MatrixPage::new(model, frame);
    head(model, &page, canvas);
    let mut cursor = None;
    for (y, claim) in page.items(model) {
        let lead = page.columns.first().map_or(page.list.right(), |c| c.1);
        let area = Area::new(page.list.x, y, page.list.width, 1);
        let chosen = list::draw_item(model, &Item { claim, area, lead }, canvas);
        cells(model, &page, (y, claim), chosen, canvas);
        if chosen {
            cursor = Some((area.x, y));
        }
    }
    if model.claims.listed.is_empty() {
        list::nothing(model, page.list, canvas);
    }
    sums(model, &page, canvas);
    if let Some(area) = page.preview {
        preview(model, area, canvas);
    }
    cursor
}

/// The names of the outlets, and a rule.
fn head(model: &Model, page: &MatrixPage, canvas: &mut Canvas) {
    let area = page.head;
    canvas.chrome(area.x + 4, area.y, 12, "id  claim", Slot::TextDim);
    let count = model.outlets.shown();
    let strip: Vec<usize> = model.outlets.strip().collect();
    let shown = page.columns.len();
    for &(report, x) in &page.columns {
        let star = if report == model.outlets.base {
            "★"
        } else {
            ""
        };
        let own = format!("{}{star}", model.matter.short(report));
        let numbered = format!("{} {own}", report + 1);
        // The star of the base is worth more than the number.
        let fits = canvas.widths().text(&numbered) < page.column.into();
        let name = if page.column < 6 || !fits {
            own
        } else {
            numbered
        };
        let slot = if report == model.outlets.focus {
            Slot::TabActive
        } else {
            Slot::outlet(report)
        };
        canvas.link(super::link_of(model, report));
        canvas.chrome(x, area.y, page.column.saturating_sub(1), &name, slot);
        canvas.link(None);
    }
    // What stands left and right of the window is said where it begins and ends.
    if shown < count {
        let second = page.columns.get(1);
        let before = second.and_then(|c| strip.iter().position(|r| *r == c.0));
        let last = page.columns.last();
        let after = last.and_then(|c| strip.iter().position(|r| *r == c.0));
        if let (Some(at), Some((_, x))) = (before, second)
            && at > 1
        {
            canvas.chrome(x.saturating_sub(1), area.y, 1, "‹", Slot::FooterKey);
        }
        if let (Some(at), Some((_, x))) = (after, last)
            && at + 1 < count
        {
            let x = (x + page.column - 1).min(area.right() - 1);
            canvas.chrome(x, area.y, 1, "›", Slot::FooterKey);
        }
    }
    if let Some(x) = page.tail {
        canvas.chrome(x, area.y, 6, "agree", Slot::TextDim);
    }
    canvas.rule(area.x, area.y + 1, area.width, '─', Slot::Border);
}

/// What every outlet has of a claim.
fn cells(
    model: &Model,
    page: &MatrixPage,
    (y, claim): (u16, usize),
    chosen: bool,
    canvas: &mut Canvas,
) {
    let Some(facts) = facts(model, claim) else {
        return;
    };
    let width = page.column.saturating_sub(1);
    // All of a row in full or none: "Sat" beside "Sunday" would be two ways to write a day.
    let whole = facts.cells.iter().all(|cell| match cell {
        Cell::Figure { words, .. } => canvas.widths().text(words) <= width.into(),
        _ => true,
    });
    for &(report, x) in &page.columns {
        let Some(cell) = facts.cells.get(report) else {
            continue;
        };
        let (words, slot) = match cell {
            Cell::NotFound => ("∅", Slot::TextDim),
            Cell::NoText => ("", Slot::TextDim),
            Cell::Omitted => ("⊘", Slot::TierCoverage),
            Cell::Base => ("★", Slot::TabBase),
            Cell::InPlace => ("☆", Slot::TabBase),
            Cell::Mark(mark) => (mark.glyph(), mark.slot()),
            Cell::Figure {
                words,
                brief,
                odd,
                split,
            } => {
                let slot = if *odd || *split {
                    Slot::TierConflict
                } else {
                    Slot::Text
                };
                (if whole { words } else { brief }.as_str(), slot)
            }
        };
        let used = canvas.cut(x, y, width, words, slot);
        if chosen && report == model.outlets.focus {
            canvas.restyle(x.saturating_sub(1), y, used + 2, Slot::CursorRow);
            canvas.chrome(x.saturating_sub(1), y, 1, "[", Slot::BorderFocus);
            canvas.chrome(x + used, y, 1, "]", Slot::BorderFocus);
        }
    }
    if let Some(x) = page.tail {
        let room = page.list.right().saturating_sub(x + 1);
        let words = facts.agree.brief(room.into());
        canvas.chrome(x, y, room, &words, Slot::TextDim);
    }
}

/// What a row says, in full and in fewer columns, and its value for a report.
type Sum<'a> = ([&'static str; 2], Box<dyn Fn(usize) -> String + 'a>);

/// The rows below the list.
fn sums(model: &Model, page: &MatrixPage, canvas: &mut Canvas) {
    let area = page.sums;
    if area.is_empty() {
        return;
    }
    canvas.rule(area.x, area.y, area.width, '─', Slot::Border);
    // Without a comparison nothing is known of them: a nought would be a finding.
    if model.claims.coverage.is_empty() {
        return;
    }
    on_rule(model, page, canvas);
    let lead = page.columns.first().map_or(area.width, |c| c.1);
    let ys = area.y + 1..area.bottom();
    for (y, (labels, value)) in ys.zip(sums_of(model, area.height)) {
        let room = lead.saturating_sub(area.x + 3);
        let fits = |label: &&str| canvas.widths().text(label) <= room.into();
        let [long, short] = labels;
        let label = [long, short].into_iter().find(fits).unwrap_or(short);
        canvas.cut(area.x + 2, y, room, label, Slot::TextDim);
        for &(report, x) in &page.columns {
            let width = page.column.saturating_sub(1);
            let whole = value(report);
            // Of how many is the same for all of them.
            let part = whole.split('/').next().unwrap_or(&whole);
            let fits = canvas.widths().text(&whole) <= width.into();
            let words = if fits { &whole } else { part };
            canvas.chrome(x, y, width, words, Slot::TextDim);
        }
    }
}

/// What there is room for in so many rows, the most telling first.
fn sums_of(model: &Model, height: u16) -> Vec<Sum<'_>> {
    let coverage = &model.claims.coverage;
    let shared_only = model.claims.filter.sources == Sources::Shared;
    let single = if shared_only {
        [
            "+ single-source claims it has (f u)",
            "+ single-source claims (f u)",
        ]
    } else {
        ["+ single-source claims it has", "+ single-source claims"]
    };
    let all = model.claims.index.len();
    let mut rows: Vec<Sum<'_>> = vec![
        (
            single,
            Box::new(|report| coverage.get(report).map_or(0, |c| c.single).to_string()),
        ),
        (
            ["  shared claims it has", "  shared claims"],
            Box::new(move |report| {
                let found = coverage.get(report).map_or(0, |c| c.found);
                format!("{found}/{all}")
            }),
        ),
    ];
    if height > 3 {
        rows.push((
            [
                "  figures at odds with the majority",
                "  figures at odds with most",
            ],
            Box::new(|report| coverage.get(report).map_or(0, |c| c.odd).to_string()),
        ));
    }
    let copied: Sum<'_> = (
        [
            "≡ of its words copied, quotations aside",
            "≡ words copied, outside quotes",
        ],
        Box::new(|report| format!("{}%", coverage.get(report).map_or(0, |c| c.copied))),
    );
    if model.claims.filter.kind == Some(Kind::Echo) {
        rows.insert(0, copied);
    } else if height > 4 {
        rows.push(copied);
    }
    rows
}

/// What stands on the rule above these rows: how many claims are further down, and what the marks mean.
fn on_rule(model: &Model, page: &MatrixPage, canvas: &mut Canvas) {
    let area = page.sums;
    let shown = model.lists.top + usize::from(page.list.height);
    let below = model.claims.listed.len().saturating_sub(shown);
    let mut x = area.x + 3;
    if below > 0 {
        let more = format!(" … {below} more ");
        x += canvas.chrome(x, area.y, 20, &more, Slot::TextDim) + 3;
    }
    if page.preview.is_none() {
        let room = area.right().saturating_sub(x + 1);
        let words = marks(room.into(), model.screen.ascii());
        canvas.chrome(x, area.y, room, &format!("{words} "), Slot::TextDim);
    }
}

/// The words of the chosen cell with what is around them, and the base's.
fn preview(model: &Model, area: Area, canvas: &mut Canvas) {
    canvas.rule(area.x, area.y, area.width, '╌', Slot::Border);
    let (_, rows) = area.split_top(1);
    let Some(focus) = model.focus() else { return };
    let mut lines = stack::cell_lines(model, focus, rows.width);
    if lines.len() + 1 >= rows.height.into() {
        preview_lines(&lines, rows, canvas);
        return;
    }
    // What these leave free is for the other outlets of the row, and the last row for the marks.
    let (rows, legend) = rows.split_top(rows.height - 1);
    lines.extend(stack::other_cells(model, focus, rows.width));
    preview_lines(&lines, rows, canvas);
    let words = marks(legend.width.into(), model.screen.ascii());
    canvas.chrome(legend.x, legend.y, legend.width, &words, Slot::TextDim);
}
