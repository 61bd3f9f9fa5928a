//! The stack: every wording of one claim beneath each other, broken into rows and laid into
//! columns once, when the claim, the width or the way of comparing changes.

mod below;
mod compact;

use std::sync::Arc;

use super::compare::{self, Compared, DiffMode, reading_mark, shown_mark};
use super::elsewhere;
use super::model::Model;
use super::rich::{Line, Piece, Rich};
use crate::collate::Claim;
use crate::collate::variant::VariantKind;
use crate::export::Elsewhere;
use crate::export::{NO_TEXT, counted};
use crate::layout::{Frame, Widths};
use crate::theme::Slot;

pub use below::{Nearest, named_divergences, nearest, searched};
pub use compact::{compact_lines, other_cells};
use compact::{compact_other, compact_reading};

/// Columns before a reading's words, and before its header.
const INDENT: usize = 3;
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

/// What is beside the base's name: that it is the draft, too, which is being checked.
fn base_words(model: &Model) -> &'static str {
    let base = model.matter.report(model.outlets.base);
    if base.is_some_and(|r| r.role == crate::story::Role::Draft) {
        "★ base, the draft"
    } else {
        "★ base"
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

/// The mark before a reading, see [`shown_mark`].
fn mark_piece(compared: &Compared, at: usize) -> Option<Piece> {
    let mark = shown_mark(compared, at)?;
    Some(Piece::new(mark.glyph(), mark.slot()))
}

/// The header and the words of one reading.
fn reading_lines(
    model: &Model,
    claim: &Claim,
    compared: &Compared,
    at: usize,
    column: u16,
) -> Vec<Line> {
    let reading = &claim.readings[at];
    let report = reading.report;
    let (paragraph, _) = model.matter.paragraph(report, reading.span.start);
    let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
    let mut left = vec![Piece::new(
        format!(" {} {} ", report + 1, model.matter.short(report)),
        Slot::outlet(report),
    )];
    if at == compared.against {
        let star = if report == model.outlets.base {
            base_words(model)
        } else {
            "compared with this, as the base has no reading"
        };
        left.push(Piece::new(star, Slot::TabBase));
    } else {
        left.extend(mark_piece(compared, at));
        let words = reading_mark(compared, at).1;
        left.push(Piece::new(format!("  {words}"), Slot::TextDim));
    }
    let right = where_it_is(outlet, paragraph);
    let mut lines = vec![Line::chrome(left).with_right(right)];
    let columns = usize::from(column).saturating_sub(INDENT + 1).max(1);
    let words = reading_words(model, claim, compared, at);
    lines.extend(indented(&words, columns, model.screen.widths()));
    lines
}

/// The header and the words of a report that says something different outside a reading.
fn other_lines(model: &Model, claim: usize, other: &Elsewhere<'_>, column: u16) -> Vec<Line> {
    let report = other.report;
    let (paragraph, _) = model.matter.paragraph(report, other.span.start);
    let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
    let mark = elsewhere::mark(model, claim, other);
    let star = if report == model.outlets.base {
        "★ "
    } else {
        ""
    };
    let left = vec![
        Piece::new(
            format!(" {} {} ", report + 1, model.matter.short(report)),
            Slot::outlet(report),
        ),
        Piece::new(star, Slot::TabBase),
        Piece::new(mark.glyph(), mark.slot()),
        Piece::new(format!("  {}", other.how()), Slot::TextDim),
    ];
    let right = where_it_is(outlet, paragraph);
    let mut lines = vec![Line::chrome(left).with_right(right)];
    let columns = usize::from(column).saturating_sub(INDENT + 1).max(1);
    let words = other_words(model, other);
    lines.extend(indented(&words, columns, model.screen.widths()));
    lines
}

/// The outlet and its paragraph; where there is no room for both the paragraph, the outlet has its short name.
fn where_it_is(outlet: &str, paragraph: usize) -> Vec<Piece> {
    vec![
        Piece::new(format!("{outlet} "), Slot::TextDim),
        Piece::new(format!("¶{paragraph}"), Slot::TextDim),
    ]
}

/// The words of a report that says something different, those set apart that do.
fn other_words(model: &Model, other: &Elsewhere<'_>) -> Rich {
    let mut rich = Rich::default();
    let Some(report) = model.matter.report(other.report) else {
        return rich;
    };
    let (span, words) = (other.span, other.words);
    let slot = if model.stack.diff == DiffMode::Off {
        Slot::Text
    } else {
        Slot::DiffChanged
    };
    let end = words.end.min(span.end);
    rich.push(&report.text[span.start..words.start], Slot::Text);
    rich.push(&report.text[words.start..end], slot);
    rich.push(&report.text[end..span.end], Slot::Text);
    rich
}

/// The claim that the reader is at, with its readings compared.
fn current(model: &Model) -> Option<(Arc<Compared>, &Claim)> {
    let compared = model.stack.compared.clone()?;
    let claim = model.matter.claim(compared.claim)?;
    Some((compared, claim))
}

/// One report's reading of the current claim with the base's, for the matrix.
pub fn cell_lines(model: &Model, report: usize, width: u16) -> Vec<Line> {
    let Some((compared, claim)) = current(model) else {
        return Vec::new();
    };
    let columns = usize::from(width).saturating_sub(INDENT + 1).max(1);
    let add = |lines: &mut Vec<Line>, title: Vec<Piece>, words: &Rich| {
        lines.push(Line::chrome(title));
        lines.extend(indented(words, columns, model.screen.widths()));
    };
    let own = compare::telling(claim, &compared, report);
    let mut lines = Vec::new();
    match elsewhere::in_report(model, compared.claim, report) {
        Some(other) => {
            let title = elsewhere_title(model, compared.claim, &other);
            add(&mut lines, title, &other_words(model, &other));
        }
        None if own.is_none() => {
            let words = unsaid(model, claim, compared.claim, report);
            lines.push(Line::chrome(vec![Piece::new(words, Slot::TextDim)]));
        }
        None => {}
    }
    if let Some(at) = own {
        let title = own_title(model, claim, &compared, at);
        let words = reading_words(model, claim, &compared, at);
        add(&mut lines, title, &words);
    }
    if own != Some(compared.against) {
        let at = compared.against;
        let other = claim.readings[at].report;
        let more = if other == model.outlets.base {
            " ★ base"
        } else {
            ": the first that has it"
        };
        let title = vec![heading(model, other, more)];
        let words = reading_words(model, claim, &compared, at);
        add(&mut lines, title, &words);
    }
    lines
}

/// The number and name of a report, and more about its passage.
fn heading(model: &Model, report: usize, more: &str) -> Piece {
    let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
    let words = format!(" {} {outlet}{more}", report + 1);
    Piece::new(words, Slot::outlet(report))
}

/// What stands above a reading: where it is, and how it differs.
fn own_title(model: &Model, claim: &Claim, compared: &Compared, at: usize) -> Vec<Piece> {
    let reading = &claim.readings[at];
    let report = reading.report;
    let (paragraph, _) = model.matter.paragraph(report, reading.span.start);
    let mut title = vec![heading(model, report, &format!(" ¶{paragraph} "))];
    if at != compared.against {
        title.extend(mark_piece(compared, at));
        let words = reading_mark(compared, at).1;
        title.push(Piece::new(format!(" {words}"), Slot::TextDim));
    } else if report == model.outlets.base {
        title.push(Piece::new(base_words(model), Slot::TabBase));
    }
    title
}

/// What stands above what a report says of a claim elsewhere.
fn elsewhere_title(model: &Model, claim: usize, other: &Elsewhere) -> Vec<Piece> {
    let (paragraph, _) = model.matter.paragraph(other.report, other.span.start);
    let mark = elsewhere::mark(model, claim, other);
    vec![
        heading(model, other.report, &format!(" ¶{paragraph} ")),
        Piece::new(mark.glyph(), mark.slot()),
        Piece::new(format!(" {}", other.how()), Slot::TextDim),
    ]
}

/// That a report has nothing of claim `index`.
fn unsaid(model: &Model, claim: &Claim, index: usize, report: usize) -> String {
    let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
    if model.matter.notebook.attached.omitted(index, report) {
        format!(" ⊘ {outlet} leaves {} out: confirmed", claim.id)
    } else if model.matter.report(report).is_some_and(|r| !r.has_text()) {
        format!(" {outlet} has {NO_TEXT}")
    } else {
        format!(" ∅ {} was not found in {outlet}", claim.id)
    }
}

/// The rows of a report's words below its header.
fn indented(words: &Rich, columns: usize, widths: Widths) -> impl Iterator<Item = Line> {
    let rows = words.wrap_behind(columns, widths, |_| Some(Piece::blank(INDENT, Slot::Text)));
    rows.map(Line::quoted)
}

/// The words of a reading with what differs.
fn reading_words(model: &Model, claim: &Claim, compared: &Compared, at: usize) -> Rich {
    let reading = &claim.readings[at];
    let Some(report) = model.matter.report(reading.report) else {
        return Rich::default();
    };
    let against = &claim.readings[compared.against];
    let base = model.matter.report(against.report).map_or("", |r| &r.text);
    let diff = model.stack.diff;
    let shown = compared.shown(at, diff);
    // Between two that differ stand words that do not.
    let mut rich = Rich::with_room(reading.span.len(), 2 * shown.len() + 1);
    let mut done = reading.span.start;
    for (n, variant) in shown.iter().enumerate() {
        let slot = match variant.kind {
            VariantKind::Removed => {
                if diff == DiffMode::Removed {
                    push_removed(&mut rich, variant.span.of(base), done == reading.span.start);
                }
                continue;
            }
            VariantKind::Changed if diff != DiffMode::Off => Slot::DiffChanged,
            VariantKind::Only if diff != DiffMode::Off => Slot::DiffOnly,
            VariantKind::Same | VariantKind::Changed | VariantKind::Only => Slot::Text,
        };
        let span = variant.span;
        if span.start < done || span.end > reading.span.end {
            continue;
        }
        rich.push(&report.text[done..span.start], Slot::Text);
        if variant.kind == VariantKind::Changed
            && diff == DiffMode::Removed
            && let Some(replaced) = compared.stretches[at].get(n).and_then(|s| s.base)
        {
            push_removed(&mut rich, replaced.of(base), true);
        }
        rich.push(span.of(&report.text), slot);
        done = span.end;
    }
    rich.push(&report.text[done..reading.span.end], Slot::Text);
    rich
}

/// Words of the base that a reading lacks or has other words for, set apart by brackets as well as by their slot.
fn push_removed(rich: &mut Rich, words: &str, first: bool) {
    if !first && !rich.text().ends_with(char::is_whitespace) {
        rich.push(" ", Slot::Text);
    }
    rich.push(&format!("[-{words}-]"), Slot::DiffRemoved);
    if first {
        rich.push(" ", Slot::Text);
    }
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
