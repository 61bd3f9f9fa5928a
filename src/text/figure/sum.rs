//! One amount told in a unit and a smaller one: "six years and six months", "5 feet 10 inches", "1 Stunde 20 Minuten".
//!
//! Rule: two plain whole amounts with nothing or "and" between them, of which the second is less than one of the first's unit (the
//! customary divisions: NIST Handbook 44, appendix C). It is given in the smaller unit, in which it is whole.

use super::line::Line;
use super::{Figure, FigureKind};

/// A unit, the one that its rest is told in, and how many of those it holds.
const RESTS: &[(&str, &str, f64)] = &[
    ("minute", "second", 60.0),
    ("hour", "minute", 60.0),
    ("day", "hour", 24.0),
    ("week", "day", 7.0),
    ("year", "month", 12.0),
    ("ft", "in", 12.0),
    ("st", "lb", 14.0),
    ("lb", "oz", 16.0),
    ("m", "cm", 100.0),
];

/// "And" in the six languages, folded.
const ANDS: [&str; 6] = ["and", "und", "et", "y", "e", "en"];

/// How many of the second's unit one of the first's holds; none where the second is no rest of the first.
fn holds(first: &Figure, second: &Figure) -> Option<f64> {
    let sizes = [FigureKind::Duration, FigureKind::Measure];
    if first.kind != second.kind || !sizes.contains(&first.kind) {
        return None;
    }
    let (of, rest) = (first.unit.as_deref()?, second.unit.as_deref()?);
    let known = RESTS.iter().find(|(u, r, _)| *u == of && *r == rest);
    known.map(|(_, _, holds)| *holds)
}

/// Whether a figure gives one whole number.
fn is_plain(figure: &Figure) -> bool {
    figure.max == Some(figure.value) && !figure.ceiling && figure.value.fract() == 0.0
}

/// Makes `first` both, where `second`, which begins at token `at`, is the rest of it; whether it is.
pub(super) fn take_in(line: &Line, first: &mut Figure, second: &Figure, at: usize) -> bool {
    let Some(holds) = holds(first, second) else {
        return false;
    };
    let and = at
        .checked_sub(1)
        .filter(|and| ANDS.contains(&line.low(*and)));
    let begins = and.unwrap_or(at);
    let beside = begins
        .checked_sub(1)
        .is_some_and(|last| line.span(last).end == first.span.end);
    let plain = is_plain(first) && is_plain(second) && !second.approximate;
    let blank = line.gap(at) == " " && line.gap(begins) == " ";
    if !beside || !plain || !blank || second.value >= holds {
        return false;
    }
    first.value = first.value * holds + second.value;
    first.max = Some(first.value);
    first.unit.clone_from(&second.unit);
    first.span = first.span.join(second.span);
    first.number = first.number.join(second.number);
    true
}
