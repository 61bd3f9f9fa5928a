//! Shares in percent.

use super::amount::Amount;
use super::line::Line;
use super::number::Number;
use super::{Figure, FigureKind};
use crate::text::Lang;

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

/// Nobody tells odds among more.
const MOST: f64 = 10.0;

/// "six in ten", "one in five": a share by its odds. `number` is what was read at token `at`.
pub(super) fn odds(line: &Line, at: usize, number: Option<&Number>) -> Option<(Figure, usize)> {
    let (first, few, next) = if line.low(at) == "one" {
        (at, 1.0, at + 1)
    } else {
        let number = number.filter(|n| n.first == at)?;
        (at, number.value, number.next)
    };
    if few >= MOST {
        return None;
    }
    let taken = line.any_at(next, OF_TEN)?;
    let all = super::number::read(line, next + taken).filter(|n| n.first == next + taken)?;
    let tied = line.spaced(next) && line.spaced(next + taken);
    // "Two in three" may be how many are in what; one is nearly always a share.
    let least = if few > 1.0 { 5.0 } else { 3.0 };
    let share = few < all.value && (least..=MOST).contains(&all.value);
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

/// "One" before what it is one in, folded.
const ONE: &[&str] = &[
    "one", "uno", "una", "un", "une", "einer", "eine", "eines", "een",
];

/// A share that is told at the number of all: "one-in-three", « un ménage sur trois », "uno de cada cuatro", „jeder fünfte“.
pub(super) fn one_in(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let (all, first) = every(line, at).or_else(|| one_of(line, at))?;
    let mut amount = Amount::plain(line, first, at + 1, 100.0 / all);
    amount.bound(line, first);
    let mut figure = amount.figure(line, FigureKind::Percent);
    figure.unit = Some("%".to_owned());
    Some((figure, at + 1))
}

/// „Jeder fünfte Haushalt“, and no „jeden zweiten Tag“: how many, and the first token.
fn every(line: &Line, at: usize) -> Option<(f64, usize)> {
    const EACH: [&str; 5] = ["jeder", "jede", "jedes", "jeden", "jedem"];
    let all = *line.words.ordinals.get(line.low(at))?;
    let before = at.checked_sub(1)?;
    let each = line.notes.lang == Lang::De && line.spaced(at) && EACH.contains(&line.low(before));
    let time = line.words.unit(line.low(at + 1)).is_some();
    (each && !time && (2.0..=10.0).contains(&all)).then_some((all, before))
}

/// How many the number at a token says that one is of, and the first token.
fn one_of(line: &Line, at: usize) -> Option<(f64, usize)> {
    let all = super::number::read(line, at).filter(|n| n.first == at && n.next == at + 1)?;
    let hyphened = line.hyphened(at) && at > 1 && line.hyphened(at - 1) && line.low(at - 1) == "in";
    let fits = (3.0..=MOST).contains(&all.value) && !line.digits(at);
    if !fits || !hyphened && line.notes.lang == Lang::En {
        return None;
    }
    let of = if hyphened {
        1
    } else {
        line.spaced(at)
            .then(|| line.any_before(at, OF_TEN))
            .flatten()?
    };
    let last = at.checked_sub(of + 1)?;
    // A noun may stand between: « un ménage sur trois ».
    let between = matches!(line.notes.lang, Lang::Fr | Lang::It) && last > 0 && line.spaced(last);
    let one = |w: usize| ONE.contains(&line.low(w));
    let first = if one(last) {
        last
    } else {
        last.checked_sub(1).filter(|w| between && one(*w))?
    };
    let unit = super::measure::unit_at(line, all.next).is_some();
    (!unit).then_some((all.value, first))
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
