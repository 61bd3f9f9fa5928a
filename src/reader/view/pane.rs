//! The reports side by side.

use super::canvas::Canvas;
use crate::collate::variant::VariantKind;
use crate::export::NO_TEXT;
use crate::layout::{PanePage, RowKind, overview};
use crate::reader::Model;
use crate::reader::compare::DiffMode;
use crate::reader::elsewhere;
use crate::reader::model::Mark;
use crate::reader::sync::{Mode, choose_reading, is_level};
use crate::story::Span;
use crate::theme::Slot;

/// Layers over a report's words: bytes and slots, in the order of drawing.
type Layers = Vec<(Span, Slot)>;

/// Draws every pane; returns the cell of the cursor.
pub fn draw_all(model: &Model, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let page = model.page()?;
    let mut cursor = None;
    for pane in &page.panes {
        let focused = Some(pane.report) == model.focus();
        header(model, pane, focused, canvas);
        let row = rows(model, pane, focused, canvas);
        overview_column(model, pane, focused, canvas);
        if focused {
            cursor = row.map(|row| (pane.marks().x, pane.body().y + row));
        }
    }
    cursor
}

/// The outlet's name, where the reader is in it, and how it is kept in step.
fn header(model: &Model, pane: &PanePage, focused: bool, canvas: &mut Canvas) {
    let area = pane.header();
    canvas.clear(area, Slot::Surface);
    let width = area.width.saturating_sub(1);
    let right = header_right(model, pane, focused);
    let right_width = canvas.widths().text(&right) as u16;
    let report = pane.report;
    let name_slot = if focused { Slot::TabActive } else { Slot::Tab };
    let lead = if focused { "▌" } else { " " };
    let mut x = area.x + canvas.chrome(area.x, area.y, width, lead, name_slot);
    let number = format!("{} ", report + 1);
    x += canvas.chrome(x, area.y, 4, &number, name_slot);
    canvas.link(super::link_of(model, report));
    let short = model.matter.short(report);
    x += canvas.chrome(x, area.y, 6, short, Slot::outlet(report));
    let star = if report == model.outlets.base {
        " ★"
    } else {
        ""
    };
    let outlet = model
        .matter
        .report(report)
        .map_or("", |r| r.outlet.as_str());
    let room = (area.x + width).saturating_sub(x + right_width + 2 + star.len().min(2) as u16);
    let name = canvas
        .widths()
        .truncate(outlet, room.into(), model.screen.ellipsis());
    let name = format!(" {name}");
    x += canvas.chrome(x, area.y, room + 1, &name, name_slot);
    canvas.link(None);
    canvas.chrome(x, area.y, 2, star, Slot::TabBase);
    let at = (area.x + width).saturating_sub(right_width);
    if at > x {
        let missing = right.starts_with(['∅', '⊘']);
        let slot = if missing {
            Slot::TierCoverage
        } else {
            Slot::TextDim
        };
        canvas.chrome(at, area.y, right_width, &right, slot);
    }
    let border = if focused {
        Slot::BorderFocus
    } else {
        Slot::Border
    };
    canvas.chrome(area.x + width, area.y, 1, "│", border);
}

/// `¶6/18 ⇄`, or that the claim was not found here.
fn header_right(model: &Model, pane: &PanePage, focused: bool) -> String {
    let report = pane.report;
    let claim = model
        .claims
        .current
        .and_then(|index| model.matter.claim(index));
    let mode = model.sync.mode;
    if let Some(claim) = claim
        && !claim.found_in(report)
    {
        let index = model.claims.current.unwrap_or(0);
        if let Some(other) = elsewhere::in_report(model, index, report) {
            let (paragraph, _) = model.matter.paragraph(report, other.span.start);
            let mark = elsewhere::mark(model, index, &other).glyph();
            let told_in = other
                .told_in
                .map_or(String::new(), |id| format!("in {id} "));
            return format!("{mark} {} {told_in}¶{paragraph} ", claim.id);
        }
        if model.matter.notebook.attached.omitted(index, report) {
            return format!("⊘ {} left out ", claim.id);
        }
        if model.matter.report(report).is_some_and(|r| !r.has_text()) {
            return format!("{NO_TEXT} ");
        }
        return format!("∅ {} not found ", claim.id);
    }
    let at = model.panes[report].cursor.offset();
    let (paragraph, count) = model.matter.paragraph(report, at);
    let several = claim.map_or(0, |c| c.readings_of(report).count());
    let several = if several > 1 {
        format!("{several} readings ")
    } else {
        String::new()
    };
    let focus = model.outlets.focus;
    let glyph = match mode {
        Mode::Auto if !focused && model.sync.flows(focus, report) => Mode::Flow.glyph(),
        // It says how the pane stands, not how it is meant to: after an undo, or at the start, it may stand anywhere.
        Mode::Lock | Mode::Auto if !is_level(model, report) => " ",
        other => other.glyph(),
    };
    let far = i32::from(pane.body().height) / 2;
    let moved = match model.sync.moved(report) {
        Some(rows) if rows > far => "↓",
        Some(rows) if rows < -far => "↑",
        _ => " ",
    };
    format!("{several}¶{paragraph}/{count} {glyph}{moved}")
}

/// The visible rows; returns the screen row of the cursor.
fn rows(model: &Model, pane: &PanePage, focused: bool, canvas: &mut Canvas) -> Option<u16> {
    let report = model.matter.report(pane.report)?;
    let cursor = pane.sheet.row_of(model.panes[pane.report].cursor);
    let chosen = chosen_span(model, pane.report);
    let layers = layers(model, pane, chosen);
    let text = pane.text();
    let marks = pane.marks();
    let mut cursor_row = None;
    for (screen_row, at) in pane.rows() {
        let Some(row) = pane.sheet.row(at) else {
            continue;
        };
        let y = text.y + screen_row;
        let here = focused && at == cursor;
        if here {
            canvas.restyle(pane.area.x, y, pane.area.width - 1, Slot::CursorRow);
            cursor_row = Some(screen_row);
        }
        let (source, slot) = match row.kind {
            RowKind::Heading => (report.headline(), Slot::TextHeading),
            RowKind::Text { .. } | RowKind::Blank => (report.text.as_str(), Slot::Text),
        };
        // The blank row below a headline lies at an offset of the headline: it has no words at all.
        let words = source.get(row.span.range()).unwrap_or("");
        canvas.text(text.x, y, text.width, words, slot);
        let Some(span) = row.text_span() else {
            if here {
                canvas.chrome(marks.x, y, 1, ">", Slot::BorderFocus);
            }
            continue;
        };
        for (layer, slot) in &layers {
            restyle_span(canvas, (text.x, y), source, span, *layer, *slot);
        }
        let banded = chosen.is_some_and(|c| c.overlaps(span));
        let bar = match (here, banded) {
            (true, _) => ">",
            (false, true) => "▌",
            (false, false) => " ",
        };
        let bar_slot = if banded {
            Slot::ClaimCurrent
        } else {
            Slot::BorderFocus
        };
        if bar != " " {
            canvas.chrome(marks.x, y, 1, bar, bar_slot);
        }
        if model.claims.index.copied().are_in(pane.report, span) {
            canvas.chrome(marks.x + 2, y, 1, "≡", Slot::TierCoverage);
        }
        if let Some(mark) = mark_of_row(model, pane.report, span) {
            canvas.chrome(marks.x + 1, y, 1, mark.glyph(), mark.slot());
        }
    }
    cursor_row
}

/// Draws the part of `layer` that lies on a row in another slot.
fn restyle_span(
    canvas: &mut Canvas,
    (x, y): (u16, u16),
    source: &str,
    row: Span,
    layer: Span,
    slot: Slot,
) {
    if !layer.overlaps(row) {
        return;
    }
    let end = row.start + row.of(source).trim_end().len();
    let (from, to) = (layer.start.max(row.start), layer.end.min(end));
    if from >= to {
        return;
    }
    let before = canvas.widths().text(&source[row.start..from]);
    let within = canvas.widths().text(&source[from..to]);
    canvas.restyle(x + before as u16, y, within as u16, slot);
}

/// The words of the current claim's reading that the pane shows; where it has none, those that say something different.
fn chosen_span(model: &Model, report: usize) -> Option<Span> {
    let claim = model.claims.current?;
    let Some(reading) = choose_reading(model, report, claim, model.pane_rows() / 3) else {
        return elsewhere::in_report(model, claim, report).map(|other| other.span);
    };
    let reading = model.matter.claim(claim)?.readings.get(reading)?;
    Some(reading.span)
}

/// The band of the current claim, the words that differ, and what was searched for.
fn layers(model: &Model, pane: &PanePage, chosen: Option<Span>) -> Layers {
    let mut layers = Layers::new();
    let report = pane.report;
    if let (Some(span), Some(claim)) = (chosen, model.claims.current) {
        layers.push((span, Slot::ClaimCurrent));
        let compared = model.stack.compared.as_deref();
        let reading = model.matter.claim(claim).and_then(|c| {
            c.readings
                .iter()
                .position(|r| r.report == report && r.span == span)
        });
        if let (Some(compared), Some(reading)) = (compared.filter(|c| c.claim == claim), reading)
            && model.stack.diff != DiffMode::Off
        {
            for variant in compared.shown(reading, model.stack.diff) {
                match variant.kind {
                    VariantKind::Changed => layers.push((variant.span, Slot::DiffChanged)),
                    VariantKind::Only => layers.push((variant.span, Slot::DiffOnly)),
                    VariantKind::Same | VariantKind::Removed => {}
                }
            }
        }
    }
    search_layers(model, pane, &mut layers);
    if let Some(selection) = model.input.selection.filter(|s| s.report == report) {
        layers.push((selection.span(), Slot::Selection));
    }
    layers
}

/// What was searched for and is on screen.
fn search_layers(model: &Model, pane: &PanePage, layers: &mut Layers) {
    let found = model.search.in_report(pane.report);
    let spans = || {
        pane.rows()
            .filter_map(|(_, at)| pane.sheet.row(at)?.text_span())
    };
    let (Some(first), Some(last)) = (spans().next(), spans().last()) else {
        return;
    };
    let from = found.partition_point(|span| span.end <= first.start);
    for (at, span) in found.iter().enumerate().skip(from) {
        if span.start >= last.end {
            break;
        }
        let current = model.search.current == Some((pane.report, at));
        let slot = if current {
            Slot::SearchCurrent
        } else {
            Slot::SearchMatch
        };
        layers.push((*span, slot));
    }
}

/// The most serious mark of the passages that begin on a row.
fn mark_of_row(model: &Model, report: usize, row: Span) -> Option<Mark> {
    let index = &model.claims.index;
    index
        .passages_in(report, row)
        .filter(|p| row.contains(p.span.start))
        .map(|p| p.mark)
        .min()
}

/// The whole report beside its pane: marks, and the part that is on screen.
fn overview_column(model: &Model, pane: &PanePage, focused: bool, canvas: &mut Canvas) {
    let area = pane.overview();
    let passages = model.claims.index.passages(pane.report);
    let starts = passages.iter().map(|p| p.span.start);
    let marks = pane
        .sheet
        .rows_at(starts)
        .zip(passages.iter().map(|p| p.mark));
    let cells = overview(pane.sheet.len(), area.height.into(), pane.top, marks);
    for (row, cell) in cells.into_iter().enumerate() {
        let y = area.y + row as u16;
        let (glyph, slot) = match (cell.mark, cell.visible) {
            (Some(mark), _) => (mark.glyph(), mark.slot()),
            (None, true) => ("┃", Slot::OverviewViewport),
            (None, false) if focused => ("│", Slot::BorderFocus),
            (None, false) => ("│", Slot::Overview),
        };
        canvas.chrome(area.x, y, 1, glyph, slot);
    }
}
