//! Every outlet's wording of a claim with as few rows as can be: the outlet's name and its mark before it.

use super::wording::{other_words, reading_words};
use super::{Told, below, bracketed, current, elsewhere, told};
use crate::collate::Claim;
use crate::export::Elsewhere;
use crate::reader::compare::{Compared, shown_mark};
use crate::reader::model::{Mark, Model};
use crate::reader::rich::{Line, Piece, Rich};
use crate::theme::Slot;

/// Columns of the outlet's name and its mark before a reading.
const NAME: usize = 10;

/// Every outlet's wording of the current claim in as few rows as possible, and the outlets without one.
pub fn compact_lines(model: &Model, width: u16) -> Vec<Line> {
    let listed = model.claim_here();
    let Some((compared, claim)) = current(model).filter(|(c, _)| Some(c.claim) == listed) else {
        return Vec::new();
    };
    let mark = model.claims.index.marks[compared.claim];
    let lead = format!(" {} ", claim.id);
    let room = usize::from(width).saturating_sub(lead.len() + 3);
    let (widths, ellipsis) = (model.screen.widths(), model.screen.ellipsis());
    let label = widths.truncate(&claim.label, room, ellipsis);
    let mut lines = vec![Line::quoted(vec![
        Piece::new(lead, Slot::TextDim),
        Piece::new(mark.glyph(), mark.slot()),
        Piece::new(format!(" {label}"), Slot::TextHeading),
    ])];
    if let Some(outdated) = model.outdated_mark(compared.claim) {
        let words = format!("   {outdated}");
        lines.push(Line::chrome(vec![Piece::new(words, Slot::Warning)]));
    }
    let others = elsewhere::of(model, compared.claim);
    for told in told(claim, model.outlets.base, &others) {
        lines.extend(match told {
            Told::Reading(at) => compact_reading(model, claim, &compared, at, width),
            Told::Other(other) => compact_other(model, compared.claim, other, width),
        });
    }
    let (mut missing, omitted) = elsewhere::missing(model, compared.claim);
    let cut = elsewhere::cut(model, compared.claim, &mut missing);
    for (sign, reports) in [("∅", missing), ("∅ cut off by hand:", cut), ("⊘", omitted)] {
        let name = |&report: &usize| bracketed(model, report, model.matter.short(report));
        let names: Vec<String> = reports.iter().map(name).collect();
        if !names.is_empty() {
            let words = format!("   {sign} {}", names.join(" · "));
            lines.push(Line::chrome(vec![Piece::new(words, Slot::TextDim)]));
        }
    }
    lines.extend(below::notes_and_divergences(model, compared.claim, width));
    lines
}

/// What the outlets have whose words [`super::cell_lines`] does not show of the current claim.
pub fn other_cells(model: &Model, report: usize, width: u16) -> Vec<Line> {
    let Some((compared, claim)) = current(model) else {
        return Vec::new();
    };
    let shown = [report, claim.readings[compared.against].report];
    let others = elsewhere::of(model, compared.claim);
    let mut lines = Vec::new();
    for told in told(claim, model.outlets.base, &others) {
        match told {
            Told::Reading(at) if !shown.contains(&claim.readings[at].report) => {
                lines.extend(compact_reading(model, claim, &compared, at, width));
            }
            Told::Other(other) if !shown.contains(&other.report) => {
                lines.extend(compact_other(model, compared.claim, other, width));
            }
            Told::Reading(_) | Told::Other(_) => {}
        }
    }
    lines
}

/// One reading.
pub fn compact_reading(
    model: &Model,
    claim: &Claim,
    compared: &Compared,
    at: usize,
    width: u16,
) -> Vec<Line> {
    let words = reading_words(model, claim, compared, at);
    let mark = shown_mark(compared, at);
    lines(model, claim.readings[at].report, (mark, &words), width)
}

/// What a report says differently, and after it, how it differs.
pub fn compact_other(model: &Model, claim: usize, other: &Elsewhere<'_>, width: u16) -> Vec<Line> {
    let mut words = other_words(model, other);
    let mark = elsewhere::mark(model, claim, other);
    words.push(&format!(" ({})", other.how()), Slot::TextDim);
    lines(model, other.report, (Some(mark), &words), width)
}

/// The columns before the words: the same for all reports, or one long name would set its words apart.
fn lead(model: &Model) -> usize {
    let reports = model.matter.story.reports.len();
    let columns = |report: usize| {
        let star = usize::from(report == model.outlets.base);
        let number = (report + 1).to_string().len().max(2);
        number + model.screen.widths().text(model.matter.short(report)) + star + 5
    };
    (0..reports).map(columns).max().unwrap_or(0).max(NAME)
}

/// Words of a report, its name before them and how it stands to the base.
fn lines(
    model: &Model,
    report: usize,
    (mark, words): (Option<Mark>, &Rich),
    width: u16,
) -> Vec<Line> {
    let widths = model.screen.widths();
    // The name stands before a report's words, in a line that `--ascii` leaves alone.
    let star = match (report == model.outlets.base, model.screen.ascii()) {
        (true, false) => "★",
        (true, true) => "^",
        (false, _) => "",
    };
    let name = format!(" {:>2} {}{star} ", report + 1, model.matter.short(report));
    // The mark is the last column but one.
    let lead = lead(model);
    let pad = lead.saturating_sub(widths.text(&name) + 2);
    let columns = usize::from(width).saturating_sub(lead + 1).max(1);
    let first = Piece::new(format!("{name}{}", " ".repeat(pad)), Slot::outlet(report));
    let signs = [
        mark.map_or_else(
            || Piece::blank(1, Slot::Text),
            |mark| Piece::new(mark.glyph(), mark.slot()),
        ),
        Piece::blank(1, Slot::Text),
    ];
    let rows = words.wrap_behind(columns, widths, |at| {
        Some(if at == 0 {
            first.clone()
        } else {
            Piece::blank(lead, Slot::Text)
        })
    });
    let mut rows: Vec<Line> = rows.map(Line::quoted).collect();
    if let Some(first) = rows.first_mut() {
        first.left.splice(1..1, signs);
    }
    rows
}
