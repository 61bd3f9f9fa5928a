//! What was chosen, found again after an analysis: the reading of the stack, and the claim of a list. Where it was
//! cut out of its report, what stands nearest to it.

use crate::collate::{Claim, Collation, Reading};
use crate::reader::Model;
use crate::reader::stack;

/// How many claims before and after the current one are looked for where it is gone.
pub const NEIGHBOURS: usize = 8;

/// The reading that was chosen in the stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReading {
    /// The report that it is in, by its id: its place among the reports may be another now.
    report: String,
    /// Which of the claim's readings of that report it is.
    nth: usize,
    /// Its place in the stack.
    place: usize,
    /// First row of the stack on screen.
    top: usize,
}

impl KeptReading {
    /// The reading that is chosen now; `None` if the stack shows no claim.
    pub fn of(model: &Model) -> Option<Self> {
        let claim = model.matter.claim(model.stack.claim?)?;
        let chosen = claim.readings.get(model.stack.reading)?;
        let before = claim.readings.iter().take(model.stack.reading);
        let order = stack::order(claim, model.outlets.base);
        Some(Self {
            report: model.matter.report(chosen.report)?.id.clone(),
            nth: before.filter(|r| r.report == chosen.report).count(),
            place: order.iter().position(|&at| at == model.stack.reading)?,
            top: model.stack.top,
        })
    }

    /// Chooses it again among the readings of the claim that the reader is at.
    pub fn choose(&self, model: &mut Model) {
        let Some((index, claim)) = model
            .claims
            .at()
            .and_then(|index| Some((index, model.matter.claim(index)?)))
        else {
            return;
        };
        let own = self.own_in(model, claim);
        let order = stack::order(claim, model.outlets.base);
        let nearest = order.get(self.place.min(order.len().saturating_sub(1)));
        let Some(reading) = own.or_else(|| nearest.copied()) else {
            return;
        };
        model.stack.claim = Some(index);
        model.stack.reading = reading;
        model.stack.top = self.top;
    }

    /// The same report's reading of a claim, the last one where it has fewer now.
    fn own_in(&self, model: &Model, claim: &Claim) -> Option<usize> {
        let report = model.matter.story.position(&self.report)?;
        let own = claim.readings.iter().enumerate();
        let own = own.filter(|(_, r)| r.report == report).map(|(at, _)| at);
        own.take(self.nth + 1).last()
    }
}

/// The listed claims around the one that the reader is at, the nearest first, of two as near the one after it.
pub fn neighbours(model: &Model) -> Vec<usize> {
    let Some(claim) = model.claims.at() else {
        return Vec::new();
    };
    let listed = &model.claims.listed;
    let (before, after) = match model.claims.list_place(claim) {
        Ok(at) => (at, at + 1),
        Err(at) => (at, at),
    };
    let mut found = Vec::new();
    for step in 0..NEIGHBOURS {
        found.extend(listed.get(after + step));
        found.extend(before.checked_sub(step + 1).and_then(|at| listed.get(at)));
    }
    found
}

/// The claim of a new collation, or the passage that one report alone has, that shares most of a claim's readings.
pub fn find_again(
    model: &Model,
    claim: usize,
    new: &Collation,
    singles: &[Claim],
) -> Option<usize> {
    let old = model.matter.claim(claim)?;
    let shared = |candidate: &Claim| {
        let has = |r: &&Reading| {
            let same = |o: &Reading| o.report == r.report && o.span.overlaps(r.span);
            old.readings.iter().any(same)
        };
        candidate.readings.iter().filter(has).count()
    };
    let best = new
        .claims
        .iter()
        .chain(singles)
        .enumerate()
        .map(|(at, candidate)| (shared(candidate), at))
        .filter(|(count, _)| *count > 0)
        .max_by_key(|&(count, at)| (count, std::cmp::Reverse(at)));
    best.map(|(_, at)| at)
}
