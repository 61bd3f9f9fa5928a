//! One outlet's wording of a claim below a header of its own, and the words in it that differ set apart.

use crate::collate::Claim;
use crate::collate::variant::VariantKind;
use crate::export::Elsewhere;
use crate::layout::Widths;
use crate::reader::compare::{Compared, DiffMode, reading_mark, shown_mark};
use crate::reader::elsewhere;
use crate::reader::model::Model;
use crate::reader::rich::{Line, Piece, Rich};
use crate::story::Role;
use crate::theme::Slot;

/// Columns before a reading's words, and before its header.
pub(super) const INDENT: usize = 3;

/// The header and the words of one reading.
pub(super) fn reading_lines(
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
pub(super) fn other_lines(
    model: &Model,
    claim: usize,
    other: &Elsewhere<'_>,
    column: u16,
) -> Vec<Line> {
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

/// The words of a reading with what differs.
pub(super) fn reading_words(model: &Model, claim: &Claim, compared: &Compared, at: usize) -> Rich {
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

/// The words of a report that says something different, those set apart that do.
pub(super) fn other_words(model: &Model, other: &Elsewhere<'_>) -> Rich {
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

/// The rows of a report's words below its header.
pub(super) fn indented(words: &Rich, columns: usize, widths: Widths) -> impl Iterator<Item = Line> {
    let rows = words.wrap_behind(columns, widths, |_| Some(Piece::blank(INDENT, Slot::Text)));
    rows.map(Line::quoted)
}

/// The mark before a reading, see [`shown_mark`].
pub(super) fn mark_piece(compared: &Compared, at: usize) -> Option<Piece> {
    let mark = shown_mark(compared, at)?;
    Some(Piece::new(mark.glyph(), mark.slot()))
}

/// What is beside the base's name: that it is the draft, too, which is being checked.
pub(super) fn base_words(model: &Model) -> &'static str {
    let base = model.matter.report(model.outlets.base);
    if base.is_some_and(|r| r.role == Role::Draft) {
        "★ base, the draft"
    } else {
        "★ base"
    }
}
