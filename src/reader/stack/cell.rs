//! What one report has of a claim beside the base's wording, for the matrix.

use super::current;
use super::wording::{INDENT, base_words, indented, mark_piece, other_words, reading_words};
use crate::collate::Claim;
use crate::export::{Elsewhere, NO_TEXT};
use crate::reader::compare::{self, Compared, reading_mark};
use crate::reader::elsewhere;
use crate::reader::model::Model;
use crate::reader::rich::{Line, Piece, Rich};
use crate::theme::Slot;

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
