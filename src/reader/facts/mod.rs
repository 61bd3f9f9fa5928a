//! What lists show of a claim: a mark or a figure for every outlet, and what differs in one line.
//! Found when a claim is first shown, and kept until the claims or the base change.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

mod brief;
mod figures;
#[cfg(test)]
mod tests;
mod value;

use super::model::{Mark, Model, Tier, outlets_with};
use super::{elsewhere, stance};
use crate::collate::sides::{self, Side};
use crate::collate::variant::same_words;
use crate::collate::{Claim, Divergence, DivergenceKind, Reading, Severity};
use crate::export::counted;
use value::{Value, counted_alike, values};

/// What one outlet has of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing was found.
    NotFound,
    /// The report has no text.
    NoText,
    /// Nothing was found, and a person has confirmed that it is left out.
    Omitted,
    /// The base's reading, which the others are compared with.
    Base,
    /// Another's, which stands in for the base where that has none.
    InPlace,
    /// How the reading differs.
    Mark(Mark),
    /// The figure itself, and whether it is at odds with what most say.
    Figure {
        /// As the report writes it if that is short, or else in digits.
        words: String,
        /// The same in fewer columns: `210k`.
        brief: String,
        /// At odds with the majority.
        odd: bool,
        /// Whether it is disputed and no value has a majority.
        split: bool,
    },
}

/// What lists show of one claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// One a report.
    pub cells: Vec<Cell>,
    /// How many outlets agree, and on what.
    pub agree: Agreement,
    /// What differs, in one line.
    pub differs: String,
    /// What the figures of that line count, in the words of the first outlet; empty if they are not counts, or if each of
    /// them says what it counts.
    pub counts: String,
    /// How many differences between outlets the line does not show.
    pub others: usize,
}

/// How many outlets agree on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// On what: the figure that most of them give if the claim has one, or else the words of the reading that the
    /// others are compared with.
    pub figures: bool,
    /// How many agree.
    pub same: usize,
    /// Out of how many that give a figure, or have the claim.
    pub of: usize,
}

impl Agreement {
    /// As it is in so many columns: `3/5 figure`, `2/5 words`, or else with the marks of these: `3/5 #`, `2/5 =`.
    pub fn brief(self, room: usize) -> String {
        let (what, sign) = if self.figures {
            ("figure", Mark::Figure.glyph())
        } else {
            ("words", Mark::Agree.glyph())
        };
        let told = |what: &str| format!("{}/{} {what}", self.same, self.of);
        Some(told(what))
            .filter(|whole| whole.len() <= room)
            .unwrap_or_else(|| told(sign))
    }
}

/// For every claim, the figures of each referent in it: report and index.
type Figures = BTreeMap<usize, Vec<Vec<(usize, usize)>>>;

impl Facts {
    /// Whether anything differs that [`Facts::differs`] names.
    pub fn is_told(&self) -> bool {
        let found = |cell: &&Cell| !matches!(cell, Cell::NotFound | Cell::NoText | Cell::Omitted);
        self.cells.iter().filter(found).count() > 1 && !self.differs.starts_with(NOTHING)
    }
}

/// Facts found so far; copies share them.
#[derive(Clone, Debug, Default)]
pub struct FactCache {
    found: Arc<[OnceLock<Arc<Facts>>]>,
    /// For every claim, the figures of each referent in it: report and index.
    figures: Arc<OnceLock<Figures>>,
}

impl FactCache {
    /// Forgets what depends on notes; figures are kept.
    pub fn forget(&mut self) {
        self.found = (0..self.found.len()).map(|_| OnceLock::new()).collect();
    }

    /// Room for the facts of `claims` claims.
    pub fn new(claims: usize) -> Self {
        Self {
            found: (0..claims).map(|_| OnceLock::new()).collect(),
            figures: Arc::default(),
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
    let same = |c: &&Cell| matches!(c, Cell::Base | Cell::InPlace | Cell::Mark(Mark::Agree));
    let words = (cells.iter().filter(same).count(), found);
    let agree = if values.is_empty() {
        Agreement {
            figures: false,
            same: words.0,
            of: words.1,
        }
    } else {
        put_figures(&mut cells, &values);
        agreement(&values)
    };
    for other in elsewhere::of(model, index) {
        let found = Cell::Mark(elsewhere::mark(model, index, &other));
        if let Some(cell) = cells.get_mut(other.report)
            && (*cell == Cell::NotFound || graver(&found, cell))
        {
            *cell = found;
        }
    }
    for report in elsewhere::missing(model, index).1 {
        if let Some(cell @ Cell::NotFound) = cells.get_mut(report) {
            *cell = Cell::Omitted;
        }
    }
    for (cell, report) in cells.iter_mut().zip(&model.matter.story.reports) {
        if *cell == Cell::NotFound && !report.has_text() {
            *cell = Cell::NoText;
        }
    }
    let counts = counted_alike(model, &values);
    let told = values.iter().flat_map(|v| v.told(counts.is_none()));
    let told: Vec<_> = told.collect();
    let differs = differs(model, index, claim, (&values, &told), words);
    let at_odds = values.len() > 1 && !values[1].is_one_size(&values[0]);
    let told_first = graver_than_values(model, index, claim);
    let told_first = told_first.or_else(|| of_base_alone(model, index, claim, &values));
    let counts = counts.filter(|_| at_odds && told_first.is_none());
    let between = conflicts(model, index, claim).count();
    Facts {
        cells,
        agree,
        differs,
        counts: counts.unwrap_or_default(),
        others: between.saturating_sub(1),
    }
}

/// How many reports give the value that most give, in whatever unit. There is at least one value.
fn agreement(values: &[Value<'_>]) -> Agreement {
    let most = values.iter().map(|v| v.reports.len()).max().unwrap_or(0);
    let in_other_units = values.iter().filter(|v| v.is_one_size(&values[0]));
    let alike: usize = in_other_units.map(|v| v.reports.len()).sum();
    Agreement {
        figures: true,
        same: most + alike,
        of: values.iter().map(|v| v.reports.len()).sum(),
    }
}

/// Puts the figure of each report into its cell.
fn put_figures(cells: &mut [Cell], values: &[Value<'_>]) {
    let leading = majority(values);
    let split = leading.is_none();
    for (at, value) in values.iter().enumerate() {
        let of_it = |lead: usize| at == lead || value.is_one_size(&values[lead]);
        let odd = leading.is_some_and(|lead| !of_it(lead));
        for (nth, (&report, bound)) in value.reports.iter().zip(&value.bounds).enumerate() {
            let Some(cell) = cells.get_mut(report) else {
                continue;
            };
            let (words, brief) = value.written(nth);
            *cell = Cell::Figure {
                words: format!("{bound}{words}"),
                brief: format!("{bound}{brief}"),
                odd,
                split,
            };
        }
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
    let stances = stance::stances(model, index, claim);
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
        let first = *cell == Cell::NotFound;
        if matches!(cell, Cell::Base | Cell::InPlace) {
            continue;
        }
        let same = || same_words(text(reference), reference.span, text(reading), reading.span);
        let found = if claim.readings.len() == 1 {
            Cell::Mark(Mark::OnlyHere)
        } else if reading.report == reference.report {
            if reading.report == base {
                Cell::Base
            } else {
                Cell::InPlace
            }
        } else if same() {
            Cell::Mark(Mark::Agree)
        } else {
            let place = (reading.report, reading.span);
            let (own, _) = stance::named(&stances, place, reference.report);
            Cell::Mark(own.unwrap_or(Mark::Wording))
        };
        // A report's first reading stands for it, unless a later one is more at odds with the others.
        if first || graver(&found, cell) {
            *cell = found;
        }
    }
    cells
}

/// The value that most outlets give, in whatever unit; `None` if two tie.
fn majority(values: &[Value<'_>]) -> Option<usize> {
    let alike = |a: usize, b: usize| a == b || values[a].is_one_size(&values[b]);
    let voices = |at: usize| -> usize {
        let same = (0..values.len()).filter(|other| alike(at, *other));
        same.map(|other| values[other].reports.len()).sum()
    };
    let first = (0..values.len()).rev().max_by_key(|at| voices(*at))?;
    let mut others = (0..values.len()).filter(|other| !alike(first, *other));
    others
        .all(|other| voices(other) < voices(first))
        .then_some(first)
}

/// Whether a reading is at odds with the others, and more so than the report's other readings.
fn graver(found: &Cell, known: &Cell) -> bool {
    match (found, known) {
        (Cell::Mark(a), Cell::Mark(b)) => a.tier() == Tier::Conflict && a < b,
        _ => false,
    }
}

/// What differs, in one line: who does not have it where the base is one of them, the values as they are `told` with
/// who states them unless the base states none and differs otherwise, or else the sides of the most serious divergence, or else how many have other words than `same` of
/// those that have it. What is the same in all is only said beside it, and as such.
fn differs(
    model: &Model,
    index: usize,
    claim: &Claim,
    (values, told): (&[Value<'_>], &[(String, Vec<usize>)]),
    (same, found): (usize, usize),
) -> String {
    let side = |words: &str, reports: &[usize]| format!("{words} ({})", shorts(model, reports));
    let mut parts = Vec::new();
    if claim.readings.len() == 1 {
        return format!("only in {}", shorts(model, &[claim.readings[0].report]));
    }
    let one_size = values.iter().skip(1).all(|v| v.is_one_size(&values[0]));
    let mut told = told.iter().map(|(words, reports)| side(words, reports));
    let first = graver_than_values(model, index, claim);
    let first = first.or_else(|| of_base_alone(model, index, claim, values));
    if let Some(own) = first {
        parts.extend(side_by_side(model, own));
    } else if values.len() > 1 && !one_size {
        parts.extend(told);
    } else if let Some(divergence) = gravest(model, index, claim) {
        parts.extend(side_by_side(model, divergence));
    } else if values.len() > 1 {
        let first = told.next().unwrap_or_default();
        parts.push(format!("in two units: {first}"));
        parts.extend(told);
    } else if let [value] = values
        && value.bounds.iter().any(|bound| *bound != value.bounds[0])
    {
        // One number, and not one bound: "60" and "up to 60".
        parts.extend(told);
    } else if let [value] = values {
        let all = outlets_with(claim);
        parts.push(match (value.reports.len(), other_words(same, found)) {
            (n, Some(other)) if n == all => format!("{other}, each with {}", value.words),
            (n, None) if n == all => SAME.to_owned(),
            (n, _) => format!("{n} of {all} say {}", value.words),
        });
    } else {
        parts.push(other_words(same, found).unwrap_or_else(|| SAME.to_owned()));
    }
    let has = |report: &usize| values.iter().any(|v| v.reports.contains(report));
    let (mut silent, mut omitted) = elsewhere::missing(model, index);
    silent.retain(|report| !has(report));
    omitted.retain(|report| !has(report));
    if let Some(missing) = missing(model, &silent, &omitted) {
        // That the base is without it is what most asks to be looked at, and before what is the same is what is not.
        let first = !claim.found_in(model.outlets.base) || parts == [SAME];
        parts.insert(if first { 0 } else { parts.len() }, missing);
    }
    match parts.as_slice() {
        [only] if only == SAME => format!("{NOTHING}{SAME}"),
        [.., last] if last == SAME => parts.join(" · else "),
        _ => parts.join(" · "),
    }
}

/// The words before the remark on readings that do not differ, if there is nothing else.
const NOTHING: &str = "nothing: ";

/// The remark on readings that do not differ.
const SAME: &str = "the same words";

/// How many of those that have a claim use other words.
fn other_words(same: usize, found: usize) -> Option<String> {
    (same < found).then(|| format!("{} of {found} in other words", found - same))
}

/// Short names.
fn shorts(model: &Model, reports: &[usize]) -> String {
    let names: Vec<&str> = reports.iter().map(|&r| model.matter.short(r)).collect();
    names.join(" ")
}

/// The outlets without a claim: those in which it was not found, and those that leave it out. An outlet that gives its figure
/// elsewhere is named with that.
fn missing(model: &Model, silent: &[usize], omitted: &[usize]) -> Option<String> {
    let (silent, omitted) = (some(model, "∅", silent), some(model, "⊘", omitted));
    match (silent, omitted) {
        (Some(silent), Some(omitted)) => Some(format!("{silent} · {omitted}")),
        (silent, omitted) => silent.or(omitted),
    }
}

/// A sign and the short names of a few outlets, or their number; the base is always named.
fn some(model: &Model, sign: &str, reports: &[usize]) -> Option<String> {
    let base = model.outlets.base;
    match reports.len() {
        0 => None,
        1..=4 => {
            let star = |r: usize| if r == base { "★" } else { "" };
            let name = |&r: &usize| format!("{}{}", model.matter.short(r), star(r));
            let names: Vec<String> = reports.iter().map(name).collect();
            Some(format!("{sign} {}", names.join(" ")))
        }
        n if reports.contains(&base) => {
            let name = model.matter.short(base);
            Some(format!("{sign} {name}★ and {} more", n - 1))
        }
        // A number alone would be the outlet's of that number.
        n => Some(format!("{sign} {}", counted(n, "outlet"))),
    }
}

/// The divergences of a claim that are about more than coverage.
fn conflicts<'a>(
    model: &'a Model,
    index: usize,
    claim: &Claim,
) -> impl Iterator<Item = &'a Divergence> {
    let kind = claim.kind;
    let own = model.claims.index.divergences(index).iter();
    own.map(|&at| &model.matter.collation.divergences[at])
        .filter(move |d| Mark::of(d.kind, Some(kind)) < Mark::OnlyHere)
}

/// The name of a claim's most serious difference: its mark's name, or the kind of the difference where one mark stands for
/// several kinds ("time" for a figure's, "framing" and "name" for wording's).
pub fn difference(model: &Model, index: usize, claim: &Claim) -> &'static str {
    let mark = model.claims.index.marks[index];
    let own = conflicts(model, index, claim);
    let own = own.filter(|d| Mark::of(d.kind, Some(claim.kind)) == mark);
    match own.min_by_key(|d| d.severity).map(|d| d.kind) {
        Some(kind @ (DivergenceKind::Time | DivergenceKind::Framing | DivergenceKind::Name)) => {
            kind.name()
        }
        _ => mark.name(),
    }
}

/// The most serious divergence of a claim, if any is about more than coverage: of those as grave one of the kind that its mark
/// names, before others one that the base has a side in, which is being checked.
fn gravest<'a>(model: &'a Model, index: usize, claim: &Claim) -> Option<&'a Divergence> {
    conflicts(model, index, claim).min_by_key(|d| {
        let mark = Mark::of(d.kind, Some(claim.kind));
        (d.severity, mark, !concerns_base(model, d))
    })
}

/// The most serious divergence, where it is more serious than any of figures or times: values side by side would hide it.
fn graver_than_values<'a>(model: &'a Model, index: usize, claim: &Claim) -> Option<&'a Divergence> {
    let counted = |d: &&Divergence| Mark::of(d.kind, Some(claim.kind)) == Mark::Figure;
    let values = conflicts(model, index, claim).filter(counted);
    let severity = values.map(|d| d.severity).min().unwrap_or(Severity::Low);
    gravest(model, index, claim).filter(|d| d.severity < severity)
}

fn concerns_base(model: &Model, divergence: &Divergence) -> bool {
    let base = model.outlets.base;
    divergence.spans.iter().any(|place| place.report == base)
}

/// The difference that the base takes part in, if values disputed among others would hide it.
fn of_base_alone<'a>(
    model: &'a Model,
    index: usize,
    claim: &Claim,
    values: &[Value<'_>],
) -> Option<&'a Divergence> {
    let stated = |v: &Value<'_>| v.reports.contains(&model.outlets.base);
    let own = gravest(model, index, claim).filter(|d| concerns_base(model, d));
    own.filter(|_| values.len() > 1 && !values.iter().any(stated))
}

/// The sides of a divergence.
fn side_by_side(model: &Model, divergence: &Divergence) -> Vec<String> {
    let sides = sides::of_divergence(&model.matter.story, divergence);
    if sides.is_empty() {
        return vec![divergence.message.clone()];
    }
    let sides = alike_together(sides);
    let words = |side: &Side| format!("{} ({})", side.words, shorts(model, &side.reports));
    let mut parts: Vec<String> = sides.iter().map(words).collect();
    if sides.len() > 2 {
        parts[0].insert_str(0, &format!("{} ways: ", sides.len()));
    }
    parts
}

/// Merges sides that would show the same words: they differ in others.
fn alike_together(sides: Vec<Side>) -> Vec<Side> {
    let mut out: Vec<Side> = Vec::new();
    for side in sides {
        match out.iter_mut().find(|known| known.words == side.words) {
            Some(known) => known.reports.extend(side.reports),
            None => out.push(side),
        }
    }
    out
}
