//! What comes of the analysis. It may come at any time, and moves nothing that is being read.

use std::sync::Arc;

use super::view::first_claim;
use crate::collate::{Collation, Stage};
use crate::reader::Model;
use crate::reader::model::{ClaimIndex, View, Work};
use crate::text::Annotations;

/// Below this many columns all wordings of a claim are easier to compare in the stack.
const READER_FROM: u16 = 120;

/// A stage begins.
pub fn stage(model: &mut Model, generation: u64, stage: Stage) {
    if generation == model.matter.generation {
        model.matter.work = Work::Running(Some(stage));
    }
}

/// The analysis failed.
pub fn fail(model: &mut Model, generation: u64, message: String) {
    if generation == model.matter.generation {
        model.matter.work = Work::Failed(message);
    }
}

/// Takes an analysis in. Rows and cursors stay; the current claim is found again by its words.
pub fn take(
    model: &mut Model,
    generation: u64,
    annotations: Arc<Vec<Annotations>>,
    collation: Arc<Collation>,
) {
    if generation != model.matter.generation {
        return;
    }
    let reports = model.matter.story.reports.len();
    let index = ClaimIndex::new(&collation, reports);
    let same = |old: Option<usize>| old.and_then(|claim| find_again(model, claim, &collation));
    let (current, last) = (same(model.claims.current), same(model.claims.last));
    let first = model.matter.annotations.is_empty();
    model.matter.annotations = annotations;
    model.matter.collation = collation;
    model.matter.work = Work::Done;
    model.claims.index = index;
    model.claims.chosen.clear();
    model.claims.current = current;
    model.claims.last = last;
    model.sync.spines.clear();
    model.jumps.clear();
    model.stack.forget();
    model.stack.claim = None;
    if first && !model.screen.touched {
        start_view(model);
    }
}

/// The claim of a new collation that shares most of a claim's readings.
fn find_again(model: &Model, claim: usize, new: &Collation) -> Option<usize> {
    let old = model.matter.claim(claim)?;
    let shared = |candidate: &crate::collate::Claim| {
        let has = |r: &&crate::collate::Reading| {
            let same =
                |o: &crate::collate::Reading| o.report == r.report && o.span.overlaps(r.span);
            old.readings.iter().any(same)
        };
        candidate.readings.iter().filter(has).count()
    };
    let best = new
        .claims
        .iter()
        .enumerate()
        .map(|(at, candidate)| (shared(candidate), at))
        .filter(|(count, _)| *count > 0)
        .max_by_key(|&(count, at)| (count, std::cmp::Reverse(at)));
    best.map(|(_, at)| at)
}

/// Where a reader who has not touched anything begins: on a narrow screen with all wordings of the
/// gravest claim, on a wide one with the reports as they are.
fn start_view(model: &mut Model) {
    let narrow = model.screen.size.width < READER_FROM;
    if let Some(claim) = first_claim(model).filter(|_| narrow) {
        model.claims.last = Some(claim);
        model.screen.start_with(View::Stack);
    }
}
