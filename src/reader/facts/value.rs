//! What outlets state about one thing: its values, each with the outlets that state it and its bounds.

use std::cmp::Reverse;

use super::brief::{CELL, bound, brief_day, brief_number, brief_range, range, short_figure, unit};
use super::figures::{figure, figures_about, figures_of, settled};
use super::gravest;
use crate::collate::is_one_size;
use crate::collate::sides;
use crate::collate::{Claim, Divergence, DivergenceKind};
use crate::reader::model::Model;
use crate::story::Role;
use crate::text::{Figure, FigureKind};

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

/// That of a draft first, which is what an editor asks after, then by how many state it.
fn sort(model: &Model, values: &mut [Value<'_>]) {
    let reports = &model.matter.story.reports;
    let draft = reports.iter().position(|report| report.role == Role::Draft);
    let is_draft = |v: &Value<'_>| draft.is_some_and(|draft| v.reports.contains(&draft));
    values.sort_by_key(|v| (!is_draft(v), Reverse(v.reports.len())));
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
    sort(model, &mut values);
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
    sort(model, &mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::sample::bridge;

    #[test]
    fn nobody_is_given_anothers_bound() {
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
