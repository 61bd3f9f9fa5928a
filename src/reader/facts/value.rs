//! What outlets state about one thing: its values, each with the outlets that state it and its bounds.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Figures, gravest};
use crate::collate::is_one_size;
use crate::collate::sides;
use crate::collate::{Claim, ClaimKind, Divergence, DivergenceKind};
use crate::reader::model::Model;
use crate::story::Place;
use crate::text::{Figure, FigureKind, Lang};

/// One value of what a claim counts, and the outlets that state it.
#[derive(Default)]
pub(super) struct Value<'a> {
    pub words: String,
    pub brief: String,
    number: f64,
    /// The upper end of "between five and six".
    most: Option<f64>,
    unit: &'a str,
    pub reports: Vec<usize>,
    /// How each of them bounds it: see [`bound`].
    pub bounds: Vec<&'static str>,
    /// The figure of the first, if it is one of a length or a weight.
    measure: Option<Figure>,
    /// What each of them counts, in its own words; empty where it is not a count.
    pub counts: Vec<String>,
    /// How each of them writes it, and that in few columns, where that is not as the first does; otherwise empty.
    written: Vec<(String, String)>,
}

impl<'a> Value<'a> {
    fn new(model: &Model, report: usize, figure: &Figure, unit: &'a str) -> Self {
        let words = short_figure(model, report, figure);
        let brief = match range(figure) {
            Some((least, most)) => brief_range(least, most, model.screen.ascii()),
            None => brief_number(figure.in_whole().0).unwrap_or_else(|| words.clone()),
        };
        Self {
            words: words + unit,
            brief: brief + unit,
            number: figure.in_whole().0,
            most: range(figure).map(|(_, most)| most),
            unit,
            reports: vec![report],
            bounds: vec![bound(figure, model.screen.ascii())],
            measure: Some(figure.clone()).filter(|f| f.kind == FigureKind::Measure),
            counts: vec![counted_by(model, report, figure)],
            written: Vec::new(),
        }
    }

    /// The value as the `nth` of its reports writes it, and that in few columns.
    pub fn written(&self, nth: usize) -> (&str, &str) {
        let own = self.written.get(nth);
        own.map_or((&self.words, &self.brief), |(words, brief)| (words, brief))
    }

    /// Whether it is the other in another unit.
    pub fn is_one_size(&self, other: &Self) -> bool {
        let both = self.measure.as_ref().zip(other.measure.as_ref());
        both.is_some_and(|(a, b)| is_one_size(a, b))
    }

    /// Each bound, with the outlets that give it; `counting` adds what is counted.
    pub fn told(&self, counting: bool) -> Vec<(String, Vec<usize>)> {
        let mut out: Vec<(String, Vec<usize>)> = Vec::new();
        for (nth, (&report, bound)) in self.reports.iter().zip(&self.bounds).enumerate() {
            let mut words = format!("{bound}{}", self.written(nth).0);
            if let Some(counts) = self.counts.get(nth).filter(|c| counting && !c.is_empty()) {
                words = format!("{words} {counts}");
            }
            match out.iter_mut().find(|(known, _)| *known == words) {
                Some((_, reports)) => reports.push(report),
                None => out.push((words, vec![report])),
            }
        }
        out
    }
}

/// What all values count, in the words of the first; `None` if another outlet of its language counts something by a
/// name that no outlet of the first value uses: 35 leaders are not 30 nations.
pub(super) fn counted_alike(model: &Model, values: &[Value<'_>]) -> Option<String> {
    let (first, others) = values.split_first()?;
    let lang = |report: usize| model.matter.annotations.get(report).map(|n| n.lang);
    let own = first.counts.first()?;
    let of = lang(*first.reports.first()?);
    let known = |name: &str| {
        let mut names = first.counts.iter();
        name.is_empty() || names.any(|known| known.is_empty() || known.eq_ignore_ascii_case(name))
    };
    let told = |value: &Value<'_>| {
        let mut names = value.reports.iter().zip(&value.counts);
        names.all(|(&report, name)| lang(report) != of || known(name))
    };
    others.iter().all(told).then(|| own.clone())
}

/// The words behind a count's number: "people".
fn counted_by(model: &Model, report: usize, figure: &Figure) -> String {
    let text = model.matter.report(report).map_or("", |r| r.text.as_str());
    let words = text.get(figure.number.end..figure.span.end).unwrap_or("");
    match figure.kind {
        FigureKind::Count => words.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

/// The sign before a number that is a bound or an approximation: "at least 12" is never shown as 12.
fn bound(figure: &Figure, ascii: bool) -> &'static str {
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

/// A year, a day or an hour in few words: more would not stand in a cell.
const CELL: usize = 9;

/// What outlets state of one thing, by how many state it: the values of the figure that a claim is about, or the days,
/// hours or years of its most serious difference; empty if it is about none.
pub(super) fn values<'a>(model: &'a Model, index: usize, claim: &Claim) -> Vec<Value<'a>> {
    let own = counted(model, index, claim);
    if own.is_empty() {
        dated(model, index, claim)
    } else {
        own
    }
}

/// The sides of the most serious difference, where it is one of figures or times and each side is short.
fn dated<'a>(model: &Model, index: usize, claim: &Claim) -> Vec<Value<'a>> {
    let figures = [DivergenceKind::Figure, DivergenceKind::Time];
    let Some(divergence) = gravest(model, index, claim).filter(|d| figures.contains(&d.kind))
    else {
        return Vec::new();
    };
    let sides = sides::of_divergence(&model.matter.story, divergence);
    let mut values: Vec<Value<'_>> = Vec::new();
    for side in &sides {
        let short = |words: &&String| words.chars().count() <= CELL;
        let shortest = side.ways.iter().map(|(words, _)| words).find(short);
        let mut reports = Vec::new();
        let mut written = Vec::new();
        for (words, own) in &side.ways {
            for &report in own {
                let few = clock_of(model, divergence, report, words);
                let day = || Some(words).filter(short).map(|words| brief_day(words));
                let few = few.or_else(day);
                let Some(few) = few.or_else(|| shortest.map(|words| brief_day(words))) else {
                    return Vec::new();
                };
                reports.push(report);
                written.push((words.clone(), few));
            }
        }
        let Some((words, brief)) = written.first().cloned() else {
            return Vec::new();
        };
        values.push(Value {
            words,
            brief,
            bounds: vec![""; reports.len()],
            reports,
            written,
            ..Value::default()
        });
    }
    values.sort_by_key(|v| Reverse(v.reports.len()));
    values
}

/// The time of day that a report's `words` of a difference name, as a clock shows it: 11:10 for "ten past eleven".
fn clock_of(model: &Model, divergence: &Divergence, report: usize, words: &str) -> Option<String> {
    let text = &model.matter.report(report)?.text;
    let told = figures_of(model, divergence).into_iter();
    let told = told.filter(|at| at.0 == report);
    let mut told = told.filter_map(|(report, at)| figure(model, report, at));
    let own = told.find(|f| {
        let named = f.span.of(text).split_whitespace();
        f.kind == FigureKind::Time && named.eq(words.split_whitespace())
    })?;
    let minutes = own.value.round() as u32 % (24 * 60);
    Some(format!("{}:{:02}", minutes / 60, minutes % 60))
}

/// The values of the figure that a claim is about, by how many state them; empty if it is not
/// about one.
fn counted<'a>(model: &'a Model, index: usize, claim: &Claim) -> Vec<Value<'a>> {
    let Some(members) = figures_about(model, index, claim) else {
        return Vec::new();
    };
    // The difference has settled the sides; nothing is counted again here.
    let settled = settled(model, index, members);
    let members = settled.as_ref().map_or(members, Vec::as_slice);
    let of = |&(report, at): &(usize, usize)| figure(model, report, at);
    let mut units = members.iter().filter_map(of).map(|f| f.in_whole().1);
    let first = units.next();
    let mixed = units.any(|unit| Some(unit) != first);
    let mut values: Vec<Value<'_>> = Vec::new();
    for &(report, at) in members {
        let Some(figure) = figure(model, report, at) else {
            continue;
        };
        if values.iter().any(|v| v.reports.contains(&report)) {
            continue;
        }
        let aloud = model.screen.settings.linear;
        let unit = if mixed { unit(figure, aloud) } else { "" };
        let known = values.iter_mut().find(|v| {
            let most = range(figure).map(|(_, most)| most);
            v.number.total_cmp(&figure.in_whole().0).is_eq() && v.most == most && v.unit == unit
        });
        if let Some(value) = known {
            value.reports.push(report);
            value.bounds.push(bound(figure, model.screen.ascii()));
            value.counts.push(counted_by(model, report, figure));
        } else {
            values.push(Value::new(model, report, figure, unit));
        }
    }
    values.sort_by_key(|v| Reverse(v.reports.len()));
    values
}

/// The figures in a claim that count what it is about: what the most serious difference is about, then what the claim is
/// called by, before what most reports give. What its sentences count beside that is told with another claim.
fn figures_about<'a>(
    model: &'a Model,
    index: usize,
    claim: &Claim,
) -> Option<&'a [(usize, usize)]> {
    let figures = model.claims.facts.figures.get_or_init(|| by_claim(model));
    let candidates = figures.get(&index)?;
    let at_odds = divergent_figures(model, index);
    if at_odds.is_empty() && claim.kind != ClaimKind::Figure {
        return None;
    }
    let named = |members: &[(usize, usize)]| {
        let mut numbers = members.iter().filter_map(|&(report, at)| {
            let number = figure(model, report, at)?.number;
            Some(number.of(&model.matter.report(report)?.text))
        });
        numbers.any(|number| claim.label.contains(number))
    };
    let weight = |members: &&Vec<(usize, usize)>| {
        let gravest = at_odds.iter().position(|m| members.contains(m));
        let odd = members.iter().filter(|m| at_odds.contains(m)).count();
        (gravest.map(Reverse), odd, named(members), members.len())
    };
    let is_odd = |members: &[(usize, usize)]| members.iter().any(|m| at_odds.contains(m));
    // Where hours or days are in dispute, a count that all share would read as if all agreed.
    let timed = gravest(model, index, claim).is_some_and(|d| d.kind == DivergenceKind::Time);
    let of_it = |members: &&Vec<(usize, usize)>| is_odd(members) || !timed && named(members);
    let best = candidates.iter().max_by_key(weight).filter(of_it)?;
    Some(best)
}

fn figure(model: &Model, report: usize, at: usize) -> Option<&Figure> {
    model.matter.annotations.get(report)?.figures.get(at)
}

/// The figures of the most serious difference of figures that is about some of these; `None` if no difference is.
fn settled(model: &Model, index: usize, members: &[(usize, usize)]) -> Option<Vec<(usize, usize)>> {
    let divergences = model.claims.index.divergences(index).iter();
    divergences
        .map(|at| &model.matter.collation.divergences[*at])
        .filter(|d| d.kind == DivergenceKind::Figure)
        .map(|d| figures_of(model, d))
        .find(|own| own.iter().any(|f| members.contains(f)))
}

/// The figures that a divergence's passages are.
fn figures_of(model: &Model, divergence: &Divergence) -> Vec<(usize, usize)> {
    let figure = |place: &Place| {
        let notes = model.matter.annotations.get(place.report)?;
        let own = notes.figures.iter().position(|f| f.span == place.span)?;
        Some((place.report, own))
    };
    divergence.spans.iter().filter_map(figure).collect()
}

/// The figures that a claim's divergences say are at odds, the most serious divergence first.
fn divergent_figures(model: &Model, index: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for &at in model.claims.index.divergences(index) {
        let divergence = &model.matter.collation.divergences[at];
        if !matches!(
            divergence.kind,
            DivergenceKind::Figure | DivergenceKind::Time
        ) {
            continue;
        }
        found.extend(figures_of(model, divergence));
    }
    found
}

/// For every claim, the figures of each referent that lie in its readings.
fn by_claim(model: &Model) -> Figures {
    let mut out = Figures::new();
    for referent in &model.matter.collation.referents {
        let mut own: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for &(report, at) in referent {
            let Some(figure) = figure(model, report, at) else {
                continue;
            };
            for passage in model.claims.index.passages_in(report, figure.span) {
                own.entry(passage.reading.0).or_default().push((report, at));
            }
        }
        for (claim, members) in own {
            out.entry(claim).or_default().push(members);
        }
    }
    out
}

/// A figure in a few columns: its own words where they hold digits, or else its value.
fn short_figure(model: &Model, report: usize, figure: &Figure) -> String {
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
fn range(figure: &Figure) -> Option<(f64, f64)> {
    let calendar = matches!(figure.kind, FigureKind::Date | FigureKind::Time);
    let exact = !calendar && !figure.approximate && !figure.ceiling && !figure.short;
    let most = figure.max.filter(|most| exact && *most > figure.value)?;
    Some((figure.value, most))
}

/// Numbers of fewer digits have no groups.
const GROUPED_FROM: usize = 4;

/// Both ends of a range in few columns: `5–6B`.
fn brief_range(least: f64, most: f64, ascii: bool) -> String {
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
fn unit(figure: &Figure, aloud: bool) -> &str {
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
fn brief_day(words: &str) -> String {
    const LETTERS: usize = 3;
    let name = words.chars().all(char::is_alphabetic);
    words
        .chars()
        .take(if name { LETTERS } else { CELL })
        .collect()
}

/// A number in fewer columns, if it can be told so without rounding: 210,000 as `210k`.
fn brief_number(value: f64) -> Option<String> {
    let size = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];
    let (one, letter) = size.into_iter().find(|(one, _)| value.abs() >= *one)?;
    let tenths = value / one * 10.0;
    let exact = value.abs() >= 1e4 && (tenths - tenths.round()).abs() < 1e-6;
    exact.then(|| format!("{}{letter}", tenths.round() / 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::sample::bridge;

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
    fn nobody_is_given_anothers_bound() {
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
        let value = Value {
            words: "12".to_owned(),
            brief: "12".to_owned(),
            number: 12.0,
            reports: vec![0, 1, 2],
            bounds: vec!["≥", "", "≥"],
            ..Value::default()
        };
        let length = |value, unit: &str| Value {
            measure: Some(Figure {
                value,
                unit: Some(unit.to_owned()),
                kind: FigureKind::Measure,
                ..Figure::default()
            }),
            words: format!("{value}{unit}"),
            number: value,
            reports: vec![0],
            bounds: vec![""],
            ..Value::default()
        };
        assert!(length(6.0, "m").is_one_size(&length(20.0, "ft")));
        assert!(!length(6.0, "m").is_one_size(&length(30.0, "ft")));
        let told = [("≥12".to_owned(), vec![0, 2]), ("12".to_owned(), vec![1])];
        assert_eq!(value.told(true), told);
    }

    #[test]
    fn leaders_are_not_nations_and_another_language_names_nothing_else() {
        let model = bridge().reader(80, 24);
        let value = |words: &str, counts: &[(usize, &str)]| Value {
            words: words.to_owned(),
            brief: words.to_owned(),
            reports: counts.iter().map(|c| c.0).collect(),
            bounds: vec![""; counts.len()],
            counts: counts.iter().map(|c| c.1.to_owned()).collect(),
            ..Value::default()
        };
        let most = || value("35", &[(0, "leaders"), (1, "countries")]);
        for (other, want) in [
            (vec![(2, "nations")], None),
            (vec![(2, "Countries")], Some("leaders")),
            (vec![(2, "")], Some("leaders")),
            (vec![(3, "líderes")], Some("leaders")),
        ] {
            let found = counted_alike(&model, &[most(), value("30", &other)]);
            assert_eq!(found.as_deref(), want, "{other:?}");
        }
        let told = [
            ("35 leaders".to_owned(), vec![0]),
            ("35 countries".to_owned(), vec![1]),
        ];
        assert_eq!(most().told(true), told);
    }
}
