//! How strong an earthquake was: "a magnitude-6 quake", "a 6.2-magnitude tremor", "a 5.4 aftershock", „die Stärke 6,4“,
//! "6.1 on the Richter scale".
//!
//! Rule: a number of one digit before the point beside a word for the scale or, in English, a decimal right before a word for an
//! earthquake is a value on a scale, and counts nothing.

use super::amount;
use super::line::Line;
use super::number;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::text::Lang;

/// The unit that all of them have.
const UNIT: &str = "magnitude";

/// No earthquake was stronger.
const STRONGEST: f64 = 10.0;

/// Words for the scale, folded.
const SCALES: [&str; 3] = ["magnitude", "magnitud", "magnitudo"];

/// Words for strength, which that of a wind has too, folded: a decimal behind them is on the scale.
const STRENGTHS: [&str; 3] = ["starke", "kracht", "intensidad"];

/// What an earthquake is called, folded.
const QUAKES: [&str; 10] = [
    "quake",
    "quakes",
    "earthquake",
    "earthquakes",
    "temblor",
    "temblors",
    "tremor",
    "tremors",
    "aftershock",
    "aftershocks",
];

/// "On the Richter scale", in six languages, folded.
const RICHTER: [&str; 9] = [
    "on the richter scale",
    "on the moment magnitude scale",
    "auf der richterskala",
    "auf der richter skala",
    "sur l echelle de richter",
    "en la escala de richter",
    "della scala richter",
    "sulla scala richter",
    "op de schaal van richter",
];

/// The word for the scale, or for strength, that leads to the number at token `at`: "a magnitude of 6.2".
fn lead(line: &Line, at: usize, decimal: bool) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let of = line.is(before, Sets::OF) && line.spaced(before) && before > 0;
    let word = before - usize::from(of);
    let tied = line.spaced(at) || line.hyphened(at);
    let told = |words: &[&str]| words.contains(&line.low(word));
    (tied && (told(&SCALES) || decimal && told(&STRENGTHS))).then_some(word)
}

/// The token behind a number that a word for the scale or an earthquake follows, and behind that for the scale.
fn behind(line: &Line, next: usize, decimal: bool) -> Option<usize> {
    let english = line.notes.lang == Lang::En;
    let tied = line.spaced(next) || line.hyphened(next);
    if english && tied && line.low(next) == SCALES[0] {
        return Some(next + 1);
    }
    let quake = english && decimal && tied && QUAKES.contains(&line.low(next));
    let richter = || line.spaced(next) && line.any_at(next, &RICHTER).is_some();
    (quake || richter()).then_some(next)
}

/// The strength that token `at` gives, with the token behind it.
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    if !line.digits(at) {
        return None;
    }
    let number = number::read(line, at).filter(|n| n.first == at && n.next == at + 1)?;
    if !(number.value > 0.0 && number.value <= STRONGEST) || number.factor > 1.5 {
        return None;
    }
    let decimal = line.raw(at).contains(['.', ',']);
    let amount = amount::around(line, number);
    let first = line.tokens.partition_point(|t| t.span.start < amount.start);
    let lead = lead(line, first, decimal);
    let told = behind(line, amount.next, decimal);
    if told.is_none() && lead.is_none() {
        return None;
    }
    let next = told.unwrap_or(amount.next);
    let mut figure = amount.figure(line, FigureKind::Measure);
    figure.unit = Some(UNIT.to_owned());
    figure.span.start = lead.map_or(figure.span.start, |word| line.span(word).start);
    figure.span.end = line.span(next - 1).end;
    Some((figure, next))
}
