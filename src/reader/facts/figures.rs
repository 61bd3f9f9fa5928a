//! Which figures a claim is about, among all that its readings hold.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Figures, gravest};
use crate::collate::{Claim, ClaimKind, Divergence, DivergenceKind};
use crate::reader::model::Model;
use crate::story::Place;
use crate::text::Figure;

/// The figures in a claim that count what it is about: what the most serious difference is about, then what the claim is
/// called by, before what most reports give. What its sentences count beside that is told with another claim.
pub(super) fn figures_about<'a>(
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

pub(super) fn figure(model: &Model, report: usize, at: usize) -> Option<&Figure> {
    model.matter.annotations.get(report)?.figures.get(at)
}

/// The figures of the most serious difference of figures that is about some of these; `None` if no difference is.
pub(super) fn settled(
    model: &Model,
    index: usize,
    members: &[(usize, usize)],
) -> Option<Vec<(usize, usize)>> {
    let divergences = model.claims.index.divergences(index).iter();
    divergences
        .map(|at| &model.matter.collation.divergences[*at])
        .filter(|d| d.kind == DivergenceKind::Figure)
        .map(|d| figures_of(model, d))
        .find(|own| own.iter().any(|f| members.contains(f)))
}

/// The figures that a divergence's passages are.
pub(super) fn figures_of(model: &Model, divergence: &Divergence) -> Vec<(usize, usize)> {
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
