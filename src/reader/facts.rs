//! What lists show of a claim: a mark or a figure for every outlet, and what differs in one line.
//! Found when a claim is first shown, and kept until the claims or the base change.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::model::{Mark, Model};
use crate::collate::variant::same_words;
use crate::collate::{Claim, ClaimKind, DivergenceKind, Reading};
use crate::text::Figure;

/// How one outlet stands to a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing was found.
    NotFound,
    /// The reading that the others are compared with.
    Base,
    /// How the reading differs.
    Mark(Mark),
    /// The figure itself, and whether it is at odds with what most say.
    Figure {
        /// As the report writes it where it is short, else in digits.
        words: String,
        /// At odds with the majority.
        odd: bool,
    },
}

/// What lists show of one claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// One a report.
    pub cells: Vec<Cell>,
    /// How many outlets say the same, and how many have the claim.
    pub agree: (usize, usize),
    /// What differs, in one line.
    pub differs: String,
}

/// For every claim, the figures of each referent in it: report and index.
type Figures = BTreeMap<usize, Vec<Vec<(usize, usize)>>>;

/// Facts found so far.
#[derive(Clone, Debug, Default)]
pub struct FactCache {
    found: Vec<OnceLock<Arc<Facts>>>,
    /// For every claim, the figures of each referent in it: report and index.
    figures: OnceLock<Figures>,
}

impl FactCache {
    /// Room for the facts of `claims` claims.
    pub fn new(claims: usize) -> Self {
        Self {
            found: vec![OnceLock::new(); claims],
            figures: OnceLock::new(),
        }
    }
}

/// The facts of a claim.
pub fn facts(model: &Model, claim: usize) -> Option<Arc<Facts>> {
    let slot = model.claims.facts.found.get(claim)?;
    let own = model.matter.claim(claim)?;
    let found = slot.get_or_init(|| Arc::new(find(model, claim, own)));
    Some(Arc::clone(found))
}

fn find(model: &Model, index: usize, claim: &Claim) -> Facts {
    let mut cells = marks(model, index, claim);
    let values = values(model, index, claim);
    let found = cells.iter().filter(|c| **c != Cell::NotFound).count();
    let same = |c: &&Cell| matches!(c, Cell::Base | Cell::Mark(Mark::Agree));
    let mut agree = (cells.iter().filter(same).count(), found);
    if !values.is_empty() {
        let most = values.iter().map(|v| v.reports.len()).max().unwrap_or(0);
        let with_value: usize = values.iter().map(|v| v.reports.len()).sum();
        agree = (most, with_value);
        for (at, value) in values.iter().enumerate() {
            // The first of equally large groups is the majority.
            let first = values[..at].iter().all(|v| v.reports.len() < most);
            let odd = !(value.reports.len() == most && first);
            for &report in &value.reports {
                if let Some(cell) = cells.get_mut(report) {
                    let words = value.words.clone();
                    *cell = Cell::Figure { words, odd };
                }
            }
        }
    }
    let differs = differs(model, index, claim, &values, agree);
    Facts {
        cells,
        agree,
        differs,
    }
}

/// How every report's reading differs from the one the others are compared with.
fn marks(model: &Model, index: usize, claim: &Claim) -> Vec<Cell> {
    let mut cells = vec![Cell::NotFound; model.outlets.count()];
    let base = model.outlets.base;
    let reference = claim.readings_of(base).next();
    let Some(reference) = reference.or(claim.readings.first()) else {
        return cells;
    };
    let named = named_marks(model, index, claim);
    let text = |r: &Reading| {
        model
            .matter
            .report(r.report)
            .map_or("", |r| r.text.as_str())
    };
    for reading in &claim.readings {
        let Some(cell) = cells.get_mut(reading.report) else {
            continue;
        };
        if *cell != Cell::NotFound {
            continue; // the report's first reading stands for it
        }
        let same = || same_words(text(reference), reference.span, text(reading), reading.span);
        *cell = if claim.readings.len() == 1 {
            Cell::Mark(Mark::OnlyHere)
        } else if reading.report == reference.report {
            Cell::Base
        } else if same() {
            Cell::Mark(Mark::Agree)
        } else {
            let plain = if claim.kind == ClaimKind::Quote {
                Mark::Quote
            } else {
                Mark::Wording
            };
            let own = named.get(&reading.report).copied();
            Cell::Mark(own.filter(|m| *m != Mark::Agree).unwrap_or(plain))
        };
    }
    cells
}

/// The gravest mark that a claim's divergences give each report they speak of.
fn named_marks(model: &Model, index: usize, claim: &Claim) -> BTreeMap<usize, Mark> {
    let mut named = BTreeMap::new();
    for &at in model.claims.index.divergences(index) {
        let divergence = &model.matter.collation.divergences[at];
        let mark = Mark::of(divergence.kind, Some(claim.kind));
        for place in &divergence.spans {
            let own = named.entry(place.report).or_insert(mark);
            *own = mark.min(*own);
        }
    }
    named
}

/// One value of what a claim counts, and who states it.
struct Value {
    words: String,
    number: f64,
    reports: Vec<usize>,
}

/// The values of the figure that a claim is about, by how many state them; empty if it is not
/// about one.
fn values(model: &Model, index: usize, claim: &Claim) -> Vec<Value> {
    let figures = model.claims.facts.figures.get_or_init(|| by_claim(model));
    let Some(candidates) = figures.get(&index) else {
        return Vec::new();
    };
    let at_odds = divergent_figures(model, index);
    if at_odds.is_empty() && claim.kind != ClaimKind::Figure {
        return Vec::new();
    }
    // What the gravest difference is about, before what most reports give.
    let weight = |members: &&Vec<(usize, usize)>| {
        let gravest = at_odds.iter().position(|m| members.contains(m));
        let odd = members.iter().filter(|m| at_odds.contains(m)).count();
        (gravest.map(Reverse), odd, members.len())
    };
    let Some(members) = candidates.iter().max_by_key(weight) else {
        return Vec::new();
    };
    let mut values: Vec<Value> = Vec::new();
    for &(report, at) in members {
        let Some(figure) = figure(model, report, at) else {
            continue;
        };
        if values.iter().any(|v| v.reports.contains(&report)) {
            continue;
        }
        match values
            .iter_mut()
            .find(|v| v.number.total_cmp(&figure.value).is_eq())
        {
            Some(value) => value.reports.push(report),
            None => values.push(Value {
                words: short_figure(model, report, figure),
                number: figure.value,
                reports: vec![report],
            }),
        }
    }
    values.sort_by_key(|v| Reverse(v.reports.len()));
    values
}

fn figure(model: &Model, report: usize, at: usize) -> Option<&Figure> {
    model.matter.annotations.get(report)?.figures.get(at)
}

/// The figures that a claim's divergences say are at odds, the gravest divergence first.
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
        for place in &divergence.spans {
            let notes = model.matter.annotations.get(place.report);
            let figures = notes.map_or(&[][..], |n| n.figures.as_slice());
            let own = figures.iter().position(|f| f.span == place.span);
            found.extend(own.map(|own| (place.report, own)));
        }
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

/// A figure in a few columns: its own words where they hold digits, else its value.
fn short_figure(model: &Model, report: usize, figure: &Figure) -> String {
    let text = model.matter.report(report).map_or("", |r| r.text.as_str());
    let words = text.get(figure.number.range()).unwrap_or("");
    let digits = words.contains(|c: char| c.is_ascii_digit());
    let calendar = matches!(
        figure.kind,
        crate::text::FigureKind::Date | crate::text::FigureKind::Time
    );
    if digits || calendar || words.is_empty() {
        return words.to_owned();
    }
    format!("{}", figure.value)
}

/// What differs, in one line: the values with who states them, else what the gravest divergence
/// says, else how many wordings there are; then who does not have it.
fn differs(
    model: &Model,
    index: usize,
    claim: &Claim,
    values: &[Value],
    (same, found): (usize, usize),
) -> String {
    let shorts = |reports: &[usize]| {
        let names: Vec<&str> = reports.iter().map(|&r| model.matter.short(r)).collect();
        names.join(" ")
    };
    let mut parts = Vec::new();
    if claim.readings.len() == 1 {
        parts.push(format!("only in {}", shorts(&[claim.readings[0].report])));
    } else if values.len() > 1 {
        parts.extend(
            values
                .iter()
                .map(|v| format!("{} ({})", v.words, shorts(&v.reports))),
        );
    } else if let Some(said) = gravest(model, index, claim) {
        parts.push(said);
    } else if same < found {
        parts.push(format!("{} of {found} in other words", found - same));
    } else {
        parts.push("the same words".to_owned());
    }
    let missing: Vec<usize> = (0..model.outlets.count())
        .filter(|&report| !claim.found_in(report))
        .collect();
    if claim.readings.len() > 1 && !missing.is_empty() {
        parts.push(match missing.len() {
            1..=4 => format!("∅ {}", shorts(&missing)),
            n => format!("∅ {n}"),
        });
    }
    parts.join(" · ")
}

/// What the gravest divergence of a claim says, if it is about more than who has it.
fn gravest(model: &Model, index: usize, claim: &Claim) -> Option<String> {
    let own = model.claims.index.divergences(index).iter();
    let divergences = own.map(|&at| &model.matter.collation.divergences[at]);
    divergences
        .filter(|d| Mark::of(d.kind, Some(claim.kind)) < Mark::OnlyHere)
        .min_by_key(|d| (d.severity, Mark::of(d.kind, Some(claim.kind))))
        .map(|d| d.message.clone())
}
