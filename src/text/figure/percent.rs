//! Shares in percent.

use super::amount::Amount;
use super::line::Line;
use super::number::Number;
use super::{Figure, FigureKind};

/// Words between the two numbers of "six in ten", by the languages that say it so.
const OF_TEN: &[&str] = &["in", "out of", "sur", "su", "von", "op de", "de cada"];

/// What is told by a place on a scale, folded: "a risk of 4 out of 5" is no share.
const RATED: &[&str] = &[
    "level",
    "risk",
    "danger",
    "rating",
    "score",
    "scored",
    "rated",
    "grade",
    "graded",
    "stufe",
    "gefahrenstufe",
    "risiko",
    "gefahr",
    "note",
    "niveau",
    "risque",
    "degre",
    "indice",
    "nivel",
    "riesgo",
    "nota",
    "livello",
    "rischio",
    "grado",
    "risico",
    "cijfer",
];

/// So many words before a number may say what is rated: "un risque d’avalanche de 4 sur 5".
const RATED_REACH: usize = 4;

fn is_rating(line: &Line, first: usize) -> bool {
    let near = first.saturating_sub(RATED_REACH)..first;
    near.rev()
        .take_while(|at| line.light(at + 1))
        .any(|at| RATED.contains(&line.low(at)))
}

/// "six in ten", "one in five": a share by its odds. `number` is what was read at token `at`.
pub(super) fn odds(line: &Line, at: usize, number: Option<&Number>) -> Option<(Figure, usize)> {
    let (first, few, next) = if line.low(at) == "one" {
        (at, 1.0, at + 1)
    } else {
        let number = number.filter(|n| n.first == at)?;
        (at, number.value, number.next)
    };
    let taken = line.any_at(next, OF_TEN)?;
    let all = super::number::read(line, next + taken).filter(|n| n.first == next + taken)?;
    let tied = line.spaced(next) && line.spaced(next + taken);
    // "Two in three" may be how many are in what; one is nearly always a share.
    let least = if few > 1.0 { 5.0 } else { 3.0 };
    let share = few < all.value && (least..=10.0).contains(&all.value);
    let unit = super::measure::unit_at(line, all.next).is_some();
    if !tied
        || !share
        || unit
        || is_rating(line, first)
        || line.digits(at) != all.digits && few > 1.0
    {
        return None;
    }
    let mut amount = Amount::plain(line, first, all.next, few / all.value * 100.0);
    amount.bound(line, first);
    let mut figure = amount.figure(line, FigureKind::Percent);
    figure.unit = Some("%".to_owned());
    Some((figure, all.next))
}

/// "2.3%", "2,3 %", "per cent".
pub(super) fn read(line: &Line, amount: &Amount) -> Option<(Figure, usize)> {
    let figure = |end: usize, next: usize| {
        let mut figure = amount.figure(line, FigureKind::Percent);
        figure.unit = Some("%".to_owned());
        figure.span.end = end;
        (figure, next)
    };
    let gap = line.gap(amount.next);
    if let Some(at) = gap.find('%').filter(|at| gap[..*at].trim().is_empty()) {
        let from = line.span(amount.next - 1).end;
        return Some(figure(from + at + 1, amount.next));
    }
    if !line.light(amount.next) {
        return None;
    }
    let taken = line.any_at(amount.next, line.words.table.small.percent)?;
    let next = amount.next + taken;
    Some(figure(line.span(next - 1).end, next))
}
