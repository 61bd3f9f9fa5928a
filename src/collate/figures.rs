//! When figures agree, and when they cannot both be right.

use super::lexicon;
use crate::text::{Figure, FigureKind};

/// How far from its value a figure said to be about so many may lie, as a share of it.
const ABOUT: f64 = 0.05;

/// Rounding moves a value by no more than this share of the last place that is kept.
const HALF: f64 = 0.5;

/// See [`is_rounded`].
const DOZEN: f64 = 12.0;

/// Nobody gives more than so small a share of a value when rounding, be it written to the last place: "about 51".
const SLIGHT: f64 = 0.04;

/// What a value may lose by being told to fewer places, as a share of it, before a reader is misled.
const SHORTENED: f64 = 0.015;

/// Shares from here on are told without their decimals.
const TWO_DIGITS: f64 = 10.0;

/// Units of one dimension, with what one of them holds of the smallest listed (SI brochure, 9th edition; NIST
/// Handbook 44 for customary units).
const UNITS: &[(&str, &str, f64)] = &[
    ("second", "time", 1.0),
    ("minute", "time", 60.0),
    ("hour", "time", 3_600.0),
    ("day", "time", 86_400.0),
    ("week", "time", 604_800.0),
    ("fortnight", "time", 1_209_600.0),
    ("month", "months", 1.0),
    ("year", "months", 12.0),
    ("decade", "months", 120.0),
    ("century", "months", 1_200.0),
    ("mm", "length", 1.0),
    ("cm", "length", 10.0),
    ("in", "length", 25.4),
    ("ft", "length", 304.8),
    ("yd", "length", 914.4),
    ("m", "length", 1_000.0),
    ("km", "length", 1_000_000.0),
    ("mi", "length", 1_609_344.0),
    ("nmi", "length", 1_852_000.0),
    ("ng", "weight", 1e-9),
    ("µg", "weight", 1e-6),
    ("mg", "weight", 1e-3),
    ("g", "weight", 1.0),
    ("oz", "weight", 28.349_523_125),
    ("lb", "weight", 453.592_37),
    ("st", "weight", 6_350.293_18),
    ("kg", "weight", 1_000.0),
    ("t", "weight", 1_000_000.0),
    ("ml", "volume", 1.0),
    ("l", "volume", 1_000.0),
    ("m³", "volume", 1_000_000.0),
    ("ac", "area", 4_046.856_422_4),
    ("ha", "area", 10_000.0),
    ("m²", "area", 1.0),
    ("km²", "area", 1_000_000.0),
    ("km/h", "speed", 1.0),
    ("mph", "speed", 1.609_344),
    ("kt", "speed", 1.852),
    ("m/s", "speed", 3.6),
    ("magnitude", "magnitude", 1.0),
    ("kW", "power", 1.0),
    ("MW", "power", 1_000.0),
    ("GW", "power", 1_000_000.0),
    ("MB", "data", 1.0),
    ("GB", "data", 1_000.0),
    ("TB", "data", 1_000_000.0),
];

/// Dollars: "$" alone may be any of them.
const DOLLARS: &[&str] = &["USD", "CAD", "AUD", "NZD", "HKD", "SGD"];

/// Crowns: "kr" alone may be any of them.
const CROWNS: &[&str] = &["SEK", "NOK", "DKK", "ISK", "CZK"];

/// Nobody writes these with a letter.
const WELL_KNOWN: &[&str] = &["$", "USD", "EUR", "GBP", "JPY", "CNY", "INR"];

/// The dimension of a figure's unit, and what one of it holds of the smallest.
fn dimension(figure: &Figure) -> Option<(&'static str, f64)> {
    if !matches!(figure.kind, FigureKind::Duration | FigureKind::Measure) {
        return None;
    }
    let unit = figure.unit.as_deref()?;
    let row = UNITS.iter().find(|(u, _, _)| *u == unit)?;
    Some((row.1, row.2))
}

/// What a measure or a length of time is measured on: its dimension, or nothing known.
pub(super) fn scale(figure: &Figure) -> &'static str {
    dimension(figure).map_or("", |(dimension, _)| dimension)
}

/// What a figure measures where it is held against others, and what its value is taken times for that: "two thirds of the
/// gas" is a share as "70 per cent of it" is.
pub(super) fn kind_of(figure: &Figure) -> (FigureKind, f64) {
    const PERCENT: f64 = 100.0;
    let share = figure.kind == FigureKind::Count && 0.0 < figure.value && figure.value < 1.0;
    if share {
        (FigureKind::Percent, PERCENT)
    } else {
        (figure.kind, 1.0)
    }
}

/// The noughts that a whole number ends with, and its digits before them; none for a value that is no whole number
/// or too great to be written without rounding.
pub(super) fn noughts(value: f64) -> Option<(usize, usize)> {
    const EXACT: f64 = 9e15;
    if value.fract() != 0.0 || value.abs() > EXACT {
        return None;
    }
    let mut whole = value.abs() as u64;
    let (mut noughts, mut digits) = (usize::from(whole == 0), 0);
    while whole > 0 {
        noughts += usize::from(digits == 0 && whole.is_multiple_of(10));
        digits += usize::from(digits > 0 || !whole.is_multiple_of(10));
        whole /= 10;
    }
    Some((noughts, digits))
}

/// How many digits a value is written with, less the noughts that it ends with.
fn digits(value: f64) -> usize {
    if let Some((_, digits)) = noughts(value) {
        return digits;
    }
    let written = value.to_string();
    let kept = written.trim_end_matches('0').bytes();
    kept.filter(u8::is_ascii_digit).count()
}

/// Small whole numbers are met everywhere: the same value says less the smaller and rounder it is.
pub(super) fn telling(figure: &Figure) -> f64 {
    let value = figure.in_whole().0.abs();
    let digits = digits(value);
    if digits >= 3 {
        1.0
    } else if value.fract() != 0.0 && digits > 1 {
        0.85
    } else if value < 3.0 {
        0.3
    } else if value < 13.0 {
        0.5
    } else if digits == 2 && (value >= 1e3 || value % 5.0 != 0.0) {
        0.75
    } else {
        0.6
    }
}

/// What one holds of the unit in which its value is a whole number: half an hour is rounded as 30 minutes are.
fn step(figure: &Figure) -> f64 {
    base(figure) / figure.in_whole().0.abs().max(f64::MIN_POSITIVE)
}

/// What one of its unit holds of the smallest unit of its dimension.
pub(super) fn factor(figure: &Figure) -> f64 {
    dimension(figure).map_or(1.0, |(_, factor)| factor)
}

/// The value in the smallest unit of its dimension.
pub(super) fn base(figure: &Figure) -> f64 {
    figure.value * factor(figure)
}

/// Whether two values are one, but for what reckoning in other units leaves.
pub(super) fn is_one_value(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs()
}

/// The values that a figure leaves possible, in the smallest unit of its dimension.
pub(super) fn bounds(figure: &Figure) -> (f64, f64) {
    let factor = factor(figure);
    let value = figure.value * factor;
    let low = if figure.ceiling { 0.0 } else { value };
    let high = figure.max.map_or(f64::INFINITY, |max| max * factor);
    if is_half_a_dozen(figure) && figure.max.is_some() {
        // Five are half a dozen to many, and so are seven.
        (low - 1.0, high + 1.0)
    } else if figure.approximate && figure.max.is_some() {
        let above = if figure.short { 0.0 } else { ABOUT };
        (low - ABOUT * low.abs(), high + above * high.abs())
    } else {
        (low, high)
    }
}

/// Whether a value is one of whole dozens, as far as anybody counts in them.
pub(super) fn in_dozens(figure: &Figure) -> bool {
    figure.value < 9.0 * DOZEN && libm::fmod(figure.value, DOZEN) == 0.0
}

/// "Half a dozen": about as many as are counted in dozens.
pub(super) fn is_half_a_dozen(figure: &Figure) -> bool {
    figure.approximate
        && figure.kind == FigureKind::Count
        && (2.0 * figure.value - DOZEN).abs() < 0.5
}

/// Whether `exact` is what `rounded` rounds, to the last place that this is written to: 2,430 is "some 2,400" and no
/// "some 2,500", 31 is "about 30".
pub fn is_rounded(exact: &Figure, rounded: &Figure) -> bool {
    let places = noughts(rounded.in_whole().0).map_or(0, |(noughts, _)| noughts);
    let dozens = if in_dozens(rounded) {
        DOZEN
    } else if is_half_a_dozen(rounded) {
        DOZEN / 2.0
    } else {
        0.0
    };
    let unit = libm::pow(10.0, places as f64).max(dozens) * step(rounded);
    let apart = (base(exact) - base(rounded)).abs();
    apart <= HALF * unit.max(base(rounded).abs() * SLIGHT)
}

/// Whether `short` is the value of `long` in fewer digits, in one unit and within a hundredth and a half of it: 87.4 per cent are 87, and 71
/// miles an hour are 70. Of shares whole ones of two digits are told: 12.3 per cent are 12. Who counts people or things is held to the number.
pub(super) fn is_shortened(long: &Figure, short: &Figure) -> bool {
    let measured = matches!(
        long.kind,
        FigureKind::Percent | FigureKind::Money | FigureKind::Measure
    );
    let places = noughts(short.value).map_or(0, |(noughts, _)| noughts);
    let unit = libm::pow(10.0, places as f64);
    let apart = (long.value - short.value).abs();
    let whole = || {
        let told = short.value.fract() == 0.0 && short.value >= TWO_DIGITS;
        long.kind == FigureKind::Percent && told && apart <= HALF
    };
    measured
        && long.unit == short.unit
        && digits(short.value) < digits(long.value)
        && (apart <= HALF * unit && apart <= SHORTENED * long.value.abs() || whole())
}

/// Whether `rough` is told as about so many of a greater unit, and `exact` comes to it in that: 130 minutes are "about
/// two hours", and 12 days "nearly two weeks".
pub(super) fn is_turned(exact: &Figure, rough: &Figure) -> bool {
    let told = rough.approximate && rough.max == Some(rough.value);
    told && step(rough) > step(exact) && is_rounded(exact, rough)
}

/// Whether the two can be held side by side and no value satisfies both; one size in two units is one value, and so is
/// what another comes to in a greater unit.
pub fn exclude(a: &Figure, b: &Figure) -> bool {
    let ((al, ah), (bl, bh)) = (bounds(a), bounds(b));
    let dust = 1e-9 * al.abs().max(bl.abs());
    let apart = ah + dust < bl || bh + dust < al;
    let turned = || is_turned(a, b) || is_turned(b, a);
    let sized = || a.kind == FigureKind::Measure && is_one_size(a, b);
    apart && comparable(a, b) && !sized() && !turned()
}

/// What turning a value into another unit and rounding it may change, as a share of it.
const TURNED: f64 = 0.03;

/// The same where one of the two is said to be about so many.
const TURNED_ROUGHLY: f64 = 0.06;

/// Whether two sizes may be one in two units; `roughly` where one is said to be about so many.
pub(super) fn are_near(less: f64, more: f64, roughly: bool) -> bool {
    let turned = if roughly { TURNED_ROUGHLY } else { TURNED };
    less >= (1.0 - turned) * more
}

/// Whether two figures are one size in two units, as far as rounding goes: 20 feet are six metres, almost
/// three stone 18 kilos.
pub fn is_one_size(a: &Figure, b: &Figure) -> bool {
    let (Some((x, _)), Some((y, _))) = (dimension(a), dimension(b)) else {
        return false;
    };
    let (less, more) = (base(a).min(base(b)), base(a).max(base(b)));
    let units = x == y && a.unit != b.unit;
    // A mile is told by the sailor of the sea, by the landsman of either.
    let mile = |f: &Figure| matches!(f.unit.as_deref(), Some("mi" | "nmi"));
    if units && mile(a) && mile(b) && is_one_value(a.value, b.value) {
        return true;
    }
    units && (are_near(less, more, a.approximate || b.approximate) || are_rounded(a, b))
}

/// Of small numbers the last place is coarse: nine miles are 14 kilometres and 15, but not 16.
fn are_rounded(a: &Figure, b: &Figure) -> bool {
    const COARSE: f64 = 0.05;
    let apart = (base(a) - base(b)).abs();
    let rounds = |f: &Figure| apart <= HALF * factor(f) && apart <= COARSE * base(f);
    let plain = |f: &Figure| f.max == Some(f.value) && f.value.fract() == 0.0;
    plain(a) && plain(b) && (rounds(a) || rounds(b))
}

/// How alike the nouns of two figures are: 1 the same, less for kin, none for others.
pub(super) fn heads(a: &Figure, b: &Figure) -> f64 {
    match (&a.head, &b.head) {
        (Some(x), Some(y)) if x == y => 1.0,
        (Some(x), Some(y)) => lexicon::kinship(x, y),
        (None, None) => 0.5,
        _ => 0.25,
    }
}

/// Whether two figures measure in the same unit, so that their values can be held side by side.
pub(super) fn comparable(a: &Figure, b: &Figure) -> bool {
    a.kind == b.kind
        && match a.kind {
            FigureKind::Count | FigureKind::Percent => true,
            FigureKind::Date | FigureKind::Time | FigureKind::Ordinal => false,
            FigureKind::Money => same_money(a.unit.as_deref(), b.unit.as_deref()),
            FigureKind::Duration | FigureKind::Measure => match (dimension(a), dimension(b)) {
                (Some((x, _)), Some((y, _))) => x == y,
                _ => a.unit == b.unit,
            },
        }
}

/// Whether two currencies may be one: "$" may be any dollar, and "kr" any crown.
fn same_money(a: Option<&str>, b: Option<&str>) -> bool {
    let any = |of: &str, all: &[&str]| {
        let own = |u: Option<&str>| u.is_some_and(|u| all.contains(&u));
        a == Some(of) && own(b) || b == Some(of) && own(a)
    };
    let unknown = |x: Option<&str>, y: Option<&str>| {
        x.is_some_and(is_unknown) && !y.is_some_and(|y| WELL_KNOWN.contains(&y))
    };
    a == b || any("$", DOLLARS) || any("kr", CROWNS) || unknown(a, b) || unknown(b, a)
}

/// Whether a unit of money is the letters before a sum that stand for a currency nobody knows more of: "F60m".
fn is_unknown(unit: &str) -> bool {
    let code = unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
    unit.starts_with(|c: char| c.is_ascii_uppercase()) && unit.len() <= 3 && !code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, max: Option<f64>, approximate: bool) -> Figure {
        Figure {
            span: crate::story::Span::new(0, 1),
            number: crate::story::Span::new(0, 1),
            sentence: 0,
            value,
            max,
            approximate,
            ceiling: false,
            short: false,
            unit: None,
            head: None,
            kind: FigureKind::Count,
        }
    }

    #[test]
    fn one_size_in_two_units() {
        let size = |value: f64, unit: &str, approximate: bool| Figure {
            kind: FigureKind::Measure,
            unit: Some(unit.to_owned()),
            ..figure(value, Some(value), approximate)
        };
        let cases = [
            (size(20.0, "ft", false), size(6.0, "m", false), true),
            (size(3.0, "st", true), size(18.0, "kg", false), true),
            (size(3.0, "st", false), size(18.0, "kg", false), false),
            (size(9.0, "mi", false), size(15.0, "km", true), true),
            (size(9.0, "mi", false), size(14.0, "km", false), true),
            (size(9.0, "mi", false), size(16.0, "km", false), false),
            (size(90.0, "mi", false), size(140.0, "km", false), false),
            (size(2.0, "mi", false), size(2.0, "nmi", false), true),
            (size(2.0, "mi", false), size(3.0, "nmi", false), false),
            (size(12.0, "m³", false), size(12_000.0, "l", false), true),
            (size(9.0, "m³", false), size(12_000.0, "l", true), false),
        ];
        for (a, b, one) in cases {
            assert_eq!(is_one_size(&a, &b), one, "{a:?} {b:?}");
        }
    }

    #[test]
    fn half_an_hour_is_told_and_rounded_as_30_minutes_are() {
        let time = |value: f64, unit: &str, approximate: bool| Figure {
            kind: FigureKind::Duration,
            unit: Some(unit.to_owned()),
            ..figure(value, Some(value), approximate)
        };
        let (half, about) = (time(0.5, "hour", false), time(0.5, "hour", true));
        let minutes = |value: f64| time(value, "minute", false);
        assert!(!exclude(&half, &minutes(30.0)) && exclude(&half, &minutes(35.0)));
        assert!(!exclude(&about, &minutes(31.0)) && exclude(&about, &minutes(35.0)));
        assert!(is_rounded(&minutes(34.0), &about) && !is_rounded(&minutes(40.0), &about));
        assert!((telling(&half) - telling(&minutes(30.0))).abs() < 1e-9);
        assert!(is_one_value(base(&half), base(&minutes(30.0))));
        let quarter = time(0.25, "hour", false);
        assert!(comparable(&quarter, &half) && exclude(&quarter, &minutes(10.0)));
    }

    #[test]
    fn half_a_dozen_is_counted_in_dozens() {
        let half = figure(6.0, Some(6.0), true);
        assert!(is_rounded(&figure(7.0, Some(7.0), false), &half));
        assert!(!is_rounded(&figure(10.0, Some(10.0), false), &half));
        assert!(!exclude(&figure(7.0, Some(7.0), false), &half));
        assert!(exclude(&figure(8.0, Some(8.0), false), &half));
    }

    #[test]
    fn bounds_that_meet_do_not_exclude() {
        let cases = [
            ((12.0, Some(12.0), false), (14.0, Some(14.0), false), true),
            ((12.0, None, false), (14.0, Some(14.0), false), false),
            ((15.0, None, false), (14.0, Some(14.0), false), true),
            (
                (200.0, Some(200.0), true),
                (190.0, Some(190.0), false),
                false,
            ),
            ((12.0, Some(15.0), false), (14.0, Some(14.0), false), false),
            ((24.0, Some(24.0), false), (26.0, Some(26.0), false), true),
        ];
        for (a, b, apart) in cases {
            let (x, y) = (figure(a.0, a.1, a.2), figure(b.0, b.1, b.2));
            assert_eq!(exclude(&x, &y), apart, "{a:?} {b:?}");
            assert_eq!(exclude(&y, &x), apart, "{b:?} {a:?}");
        }
    }
}
