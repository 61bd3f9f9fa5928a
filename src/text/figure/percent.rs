//! Shares in percent.

use super::amount::Amount;
use super::line::Line;
use super::{Figure, FigureKind};

/// "2.3%", "2,3 %", "per cent".
pub(super) fn read(line: &Line, amount: &Amount) -> Option<(Figure, usize)> {
    let mut figure = amount.figure(line, FigureKind::Percent);
    figure.unit = Some("%".to_owned());
    let gap = line.gap(amount.next);
    if let Some(at) = gap.find('%').filter(|at| gap[..*at].trim().is_empty()) {
        let from = line.span(amount.next - 1).end;
        figure.span.end = from + at + 1;
        return Some((figure, amount.next));
    }
    if !line.light(amount.next) {
        return None;
    }
    let taken = line.any_at(amount.next, line.words.table.small.percent)?;
    let next = amount.next + taken;
    figure.span.end = line.span(next - 1).end;
    Some((figure, next))
}
