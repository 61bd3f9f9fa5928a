//! Figures and days in few columns: a number in digits as its report writes numbers, "210k", "5–6B", the sign of its bound, a
//! short unit, "Sat".

use crate::reader::model::Model;
use crate::text::{Figure, FigureKind, Lang};

/// A year, a day or an hour in few words: more would not stand in a cell.
pub(super) const CELL: usize = 9;

/// A figure in a few columns: its own words where they hold digits, or else its value.
pub(super) fn short_figure(model: &Model, report: usize, figure: &Figure) -> String {
    let text = model.matter.report(report).map_or("", |r| r.text.as_str());
    let words = text.get(figure.number.range()).unwrap_or("");
    let digits = words.contains(|c: char| c.is_ascii_digit());
    let calendar = matches!(figure.kind, FigureKind::Date | FigureKind::Time);
    match range(figure) {
        Some((least, most)) => brief_range(least, most, model.screen.ascii()),
        None if digits || calendar || words.is_empty() => words.to_owned(),
        None => {
            let lang = model.matter.annotations.get(report).map(|n| n.lang);
            let sign = grouping(text).unwrap_or(match lang {
                Some(Lang::De | Lang::Es | Lang::It | Lang::Nl) => '.',
                Some(Lang::Fr) => '\u{202f}',
                _ => ',',
            });
            grouped(figure.in_whole().0, sign)
        }
    }
}

/// The sign before a number that is a bound or an approximation: "at least 12" is never shown as 12.
pub(super) fn bound(figure: &Figure, ascii: bool) -> &'static str {
    match (figure.max, ascii) {
        (_, false) if figure.ceiling => "≤",
        (_, true) if figure.ceiling => "<=",
        (_, false) if figure.approximate || figure.short => "≈",
        (_, true) if figure.approximate || figure.short => "~=",
        (None, false) => "≥",
        (None, true) => ">=",
        (Some(_), _) => "",
    }
}

/// A number in digits, in groups of three with a sign between them, as the report itself writes its large numbers: 60,000
/// beside 15,000.
fn grouped(value: f64, sign: char) -> String {
    let plain = format!("{value}");
    let whole = plain.bytes().all(|b| b.is_ascii_digit());
    if !whole || plain.len() < GROUPED_FROM {
        return plain;
    }
    let mut out = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
    out
}

/// What a text has between groups of three digits: the first such sign in it.
fn grouping(text: &str) -> Option<char> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let groups = |at: usize| (1..=3).all(|n| digit(at + n)) && !digit(at + 4);
    let sign = |at: &usize| {
        matches!(chars[*at], ',' | '.' | '\u{a0}' | '\u{202f}')
            && digit(at.wrapping_sub(1))
            && groups(*at)
    };
    let found = (1..chars.len()).find(sign)?;
    Some(chars[found])
}

/// The ends of "between five and six": neither of them alone is what is said.
pub(super) fn range(figure: &Figure) -> Option<(f64, f64)> {
    let calendar = matches!(figure.kind, FigureKind::Date | FigureKind::Time);
    let exact = !calendar && !figure.approximate && !figure.ceiling && !figure.short;
    let most = figure.max.filter(|most| exact && *most > figure.value)?;
    Some((figure.value, most))
}

/// Numbers of fewer digits have no groups.
const GROUPED_FROM: usize = 4;

/// Both ends of a range in few columns: `5–6B`.
pub(super) fn brief_range(least: f64, most: f64, ascii: bool) -> String {
    let told = |value: f64| brief_number(value).unwrap_or_else(|| format!("{value}"));
    let (least, most) = (told(least), told(most));
    let size = most.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let least = least.strip_suffix(size).unwrap_or(&least);
    format!("{least}{}{most}", if ascii { "-" } else { "–" })
}

/// Units of time: as cells have them, and as they are read out behind one and behind several.
const TIMES: [(&str, &str, [&str; 2]); 6] = [
    ("minute", "min", [" minute", " minutes"]),
    ("hour", "h", [" hour", " hours"]),
    ("day", "d", [" day", " days"]),
    ("week", "wk", [" week", " weeks"]),
    ("month", "mo", [" month", " months"]),
    ("year", "y", [" year", " years"]),
];

/// What a figure is measured in, short, where the unit is one of length, weight or time; by ear, a unit of time in full.
pub(super) fn unit(figure: &Figure, aloud: bool) -> &str {
    if !matches!(figure.kind, FigureKind::Measure | FigureKind::Duration) {
        return "";
    }
    let (value, unit) = figure.in_whole();
    let unit = unit.unwrap_or("");
    match TIMES.iter().find(|(name, ..)| *name == unit) {
        Some((.., names)) if aloud => names[usize::from(value.total_cmp(&1.0).is_ne())],
        Some((_, short, _)) => short,
        None if unit.chars().count() <= 3 => unit,
        None => "",
    }
}

/// The name of a day in three letters; anything else as it is.
pub(super) fn brief_day(words: &str) -> String {
    const LETTERS: usize = 3;
    let name = words.chars().all(char::is_alphabetic);
    words
        .chars()
        .take(if name { LETTERS } else { CELL })
        .collect()
}

/// A number in fewer columns, if it can be told so without rounding: 210,000 as `210k`.
pub(super) fn brief_number(value: f64) -> Option<String> {
    let size = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];
    let (one, letter) = size.into_iter().find(|(one, _)| value.abs() >= *one)?;
    let tenths = value / one * 10.0;
    let exact = value.abs() >= 1e4 && (tenths - tenths.round()).abs() < 1e-6;
    exact.then(|| format!("{}{letter}", tenths.round() / 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_few_columns() {
        for (words, short) in [
            ("Saturday", "Sat"),
            ("1989", "1989"),
            ("7:40 p.m.", "7:40 p.m."),
        ] {
            assert_eq!(brief_day(words), short);
        }
    }

    #[test]
    fn a_number_in_words_is_told_as_the_report_writes_numbers() {
        for (value, text, told) in [
            (60_000.0, "sixty thousand", "60,000"),
            (60_000.0, "15.000 Menschen, 1.5 km", "60.000"),
            (1_250_000.0, "15\u{a0}000 personnes", "1\u{a0}250\u{a0}000"),
            (9_000.0, "15,000", "9,000"),
            (0.5, "15,000", "0.5"),
        ] {
            assert_eq!(
                grouped(value, grouping(text).unwrap_or(',')),
                told,
                "{text}"
            );
        }
    }

    #[test]
    fn numbers_in_few_columns() {
        for (value, short) in [
            (12.0, None),
            (1931.0, None),
            (12_345.0, None),
            (210_000.0, Some("210k")),
            (23_000_000.0, Some("23M")),
            (1_500_000_000.0, Some("1.5B")),
        ] {
            assert_eq!(brief_number(value).as_deref(), short);
        }
    }

    #[test]
    fn a_length_of_time_is_read_out_in_full() {
        for (value, told) in [(12.0, ("d", " days")), (1.0, ("d", " day"))] {
            let figure = Figure {
                value,
                unit: Some("day".to_owned()),
                kind: FigureKind::Duration,
                ..Figure::default()
            };
            assert_eq!((unit(&figure, false), unit(&figure, true)), told);
        }
    }

    #[test]
    fn a_range_is_not_its_lower_end() {
        let figure = |value, max| Figure {
            value,
            max: Some(max),
            ..Figure::default()
        };
        assert_eq!(range(&figure(5.0, 5.0)), None);
        assert_eq!(range(&figure(37.0, 61.0)), Some((37.0, 61.0)));
        for (least, most, short) in [
            (5e9, 6e9, "5–6B"),
            (9e5, 1.2e6, "900k–1.2M"),
            (37.0, 61.0, "37–61"),
        ] {
            assert_eq!(brief_range(least, most, false), short);
        }
        assert_eq!(brief_range(5e9, 6e9, true), "5-6B");
    }

    #[test]
    fn a_bound_is_told_by_a_sign() {
        let figure = |max, approximate, ceiling| Figure {
            value: 12.0,
            max,
            approximate,
            ceiling,
            ..Figure::default()
        };
        for (figure, sign) in [
            (figure(Some(12.0), false, false), ""),
            (figure(None, false, false), "≥"),
            (figure(Some(12.0), true, false), "≈"),
            (figure(Some(12.0), false, true), "≤"),
        ] {
            assert_eq!(bound(&figure, false), sign, "{figure:?}");
            let plain = sign
                .replace('≥', ">=")
                .replace('≤', "<=")
                .replace('≈', "~=");
            assert_eq!(bound(&figure, true), plain, "{figure:?}");
        }
    }
}
