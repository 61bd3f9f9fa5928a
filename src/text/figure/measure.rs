//! Physical measures: lengths, weights, areas, temperatures.

use super::amount::Amount;
use super::duration::is_time;
use super::line::Line;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::text::{Lang, TokenClass};

/// Adjectives that make another unit of the one behind them.
const MADE: &[(&str, &str, &str)] = &[
    ("nautical", "mi", "nmi"),
    ("square", "m", "m²"),
    ("square", "km", "km²"),
    ("square", "mi", "mi²"),
    ("square", "ft", "ft²"),
    ("cubic", "m", "m³"),
    ("vierkante", "m", "m²"),
    ("vierkante", "km", "km²"),
    ("kubieke", "m", "m³"),
];

/// The same for adjectives that stand behind it, folded.
const MADE_BEHIND: &[(&str, &str, &str)] = &[
    ("carres", "m", "m²"),
    ("carres", "km", "km²"),
    ("cubes", "m", "m³"),
    ("nauticas", "mi", "nmi"),
    ("marinas", "mi", "nmi"),
    ("nautiche", "mi", "nmi"),
    ("marine", "mi", "nmi"),
    ("cuadrados", "m", "m²"),
    ("cuadrados", "km", "km²"),
    ("cubicos", "m", "m³"),
    ("quadrati", "m", "m²"),
    ("quadrati", "km", "km²"),
    ("cubi", "m", "m³"),
];

/// Shorter words for a unit are signs, and have no adjective before them.
const IN_FULL: usize = 3;

/// Lengths that make a speed by the hour or the second, with what "per hour" and "per second" make of them.
const SPEEDS: &[(&str, &str, &str)] = &[("km", "km/h", ""), ("mi", "mph", ""), ("m", "", "m/s")];

/// "per hour", by the languages that say it so.
const HOURLY: &[&str] = &[
    "per hour",
    "an hour",
    "pro stunde",
    "in der stunde",
    "par heure",
    "à l heure",
    "por hora",
    "all ora",
    "l ora",
    "per uur",
];

/// A hundredth of a percentage point, as rates of interest are told.
const BASIS_POINTS: &[&str] = &[
    "basis points",
    "basis point",
    "basispunkte",
    "basispunkten",
    "points de base",
    "puntos basicos",
    "punti base",
    "basispunten",
];

/// "per second", likewise.
const EVERY_SECOND: &[&str] = &[
    "per second",
    "a second",
    "pro sekunde",
    "par seconde",
    "por segundo",
    "al secondo",
    "per seconde",
];

/// The speed that a length before token `next` is, and the token behind it: "km/h", "miles an hour".
fn speed(line: &Line, unit: &str, next: usize) -> Option<(&'static str, usize)> {
    let (_, hourly, every_second) = SPEEDS.iter().find(|(u, _, _)| *u == unit)?;
    let made =
        |unit: &&'static str, taken: usize| (!unit.is_empty()).then_some((*unit, next + taken));
    if next >= line.len() {
        return None;
    }
    if line.gap(next).trim() == "/" {
        return match line.low(next) {
            "h" | "hr" => made(hourly, 1),
            "s" | "sec" => made(every_second, 1),
            _ => None,
        };
    }
    let said = |words: &[&str]| line.any_at(next, words).filter(|_| line.spaced(next));
    said(HOURLY)
        .and_then(|taken| made(hourly, taken))
        .or_else(|| said(EVERY_SECOND).and_then(|taken| made(every_second, taken)))
}

/// "Three terrifying hours", "trois longues journées": a unit of time in full behind one word that describes it.
fn described(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let next = at + 1;
    let word = &line.tokens[at];
    let one = line.spaced(at) && line.spaced(next) && word.class == TokenClass::Content;
    if !one || word.capital || line.raw(next).len() < IN_FULL {
        return None;
    }
    let unit = line.words.unit(line.low(next)).filter(|u| is_time(u))?;
    // "Two match days": of English units the plural alone is counted.
    let plural =
        !matches!(line.notes.lang, Lang::En | Lang::Other) || line.low(next).ends_with('s');
    let whole = plural && !super::count::is_attributive(line, next);
    whole.then_some((unit, next + 1))
}

/// The unit at token `at`, past words that may stand before it, and the token behind it.
pub(super) fn unit_at(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let tied = |at: usize| at < line.len() && (line.gap(at).is_empty() || line.light(at));
    // "A dozen of kilometres", "une quinzaine de kilomètres".
    let of = line.is(at, Sets::OF) && line.spaced(at) && line.spaced(at + 1);
    let at = at + usize::from(of);
    if !tied(at) {
        return None;
    }
    if let Some(taken) = line.any_at(at, BASIS_POINTS) {
        return Some(("bp", at + taken));
    }
    let direct = |at: usize| {
        let unit = line.words.unit(line.low(at))?;
        let letter = line.raw(at).len() == 1;
        // "Il 2021 l’azienda": an article that is elided is no litre.
        let elided = at + 1 < line.len() && line.gap(at + 1).starts_with(['’', '\'']);
        let apart = line.spaced(at) && line.raw(at) != "s" && !elided;
        let symbol = !letter || line.gap(at).is_empty() || apart;
        symbol.then_some(unit)
    };
    // "Twelve bar staff": of pressure nothing is told but how high it is.
    let counter = |unit: &str| {
        let next = line.tokens.get(at + 1);
        let noun = next.is_some_and(|t| t.class == TokenClass::Content && !t.capital);
        unit == "bar" && noun && line.spaced(at + 1)
    };
    let own = direct(at).filter(|unit| !counter(unit));
    if let Some(unit) = own.filter(|_| !super::count::is_attributive(line, at)) {
        let behind = |(word, of, _): &&(&str, &str, &str)| *of == unit && *word == line.low(at + 1);
        let made = MADE_BEHIND.iter().find(behind);
        let made = made.filter(|_| line.spaced(at + 1));
        return Some(made.map_or((unit, at + 1), |(_, _, made)| (*made, at + 2)));
    }
    if !tied(at + 1) {
        return None;
    }
    if !line.is(at, Sets::QUALIFIER) {
        return described(line, at);
    }
    let unit = direct(at + 1)?;
    let word = line.low(at);
    let made = MADE.iter().find(|(w, u, _)| *w == word && *u == unit);
    Some((made.map_or(unit, |(_, _, made)| *made), at + 2))
}

/// "24C", "-8C", "90F": degrees without their sign, the letter right behind a numeral.
fn is_degrees(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.next;
    amount.number.digits
        && at == amount.next
        && matches!(line.raw(at), "C" | "F")
        && line.gap(at).is_empty()
        && amount.number.factor < 1.5
        && (amount.value < HOTTEST || line.raw(amount.number.first).contains([',', '.']))
}

/// No higher temperature is told without a sign for degrees, or else with its groups of digits parted: "1,300C".
const HOTTEST: f64 = 200.0;

/// A measure with a number before it. `unit` is what stands behind the number, with the token behind that.
pub(super) fn read(
    line: &Line,
    amount: &Amount,
    unit: Option<(&'static str, usize)>,
) -> Option<(Figure, usize)> {
    if is_degrees(line, amount) {
        let mut figure = amount.figure(line, FigureKind::Measure);
        figure.unit = Some("°".to_owned());
        figure.span.end = line.span(amount.next).end;
        return Some((figure, amount.next + 1));
    }
    let gap = line.gap(amount.next);
    let (unit, next, end) =
        if let Some(at) = gap.find('°').filter(|at| gap[..*at].trim().is_empty()) {
            let scale = matches!(line.raw(amount.next), "C" | "F");
            let next = amount.next + usize::from(scale);
            let end = line.span(amount.next - 1).end + at + '°'.len_utf8();
            ("°", next, if scale { line.span(next - 1).end } else { end })
        } else {
            let (unit, next) = unit?;
            if is_time(unit) {
                return None;
            }
            let (unit, next) = speed(line, unit, next).unwrap_or((unit, next));
            (unit, next, line.span(next - 1).end)
        };
    let mut figure = amount.figure(line, FigureKind::Measure);
    figure.unit = Some(unit.to_owned());
    figure.span.end = end;
    Some((figure, next))
}
