//! What comes of the analysis. It may come at any time, and moves nothing that is being read.

use std::sync::Arc;

use super::view::first_claim;
use super::{reread, why};
use crate::collate::{Collation, Stage};
use crate::reader::Model;
use crate::reader::facts::{Cell, FactCache, facts};
use crate::reader::model::{ClaimIndex, Coverage, Mark, View, Work, singles};
use crate::story::Story;
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
    story: Arc<Story>,
    (annotations, collation): (Arc<Vec<Annotations>>, Arc<Collation>),
) {
    if generation != model.matter.generation {
        return;
    }
    let before = (!Arc::ptr_eq(&story, &model.matter.story)).then(|| reread::findings(model));
    if before.is_some() {
        reread::adopt(model, story);
    }
    let singles = singles(&model.matter.story, &annotations, &collation);
    let index = ClaimIndex::new(&model.matter.story, &collation, &singles);
    let same = |old: Option<usize>| old.and_then(|claim| find_again(model, claim, &collation));
    let (current, last) = (same(model.claims.current), same(model.claims.last));
    let first = model.matter.annotations.is_empty();
    model.matter.annotations = annotations;
    model.matter.collation = collation;
    model.matter.singles = singles;
    model.matter.work = Work::Done;
    model.matter.held = generation;
    why::outdated(model);
    model.claims.index = index;
    model.claims.facts = FactCache::new(model.claims.index.marks.len());
    model.claims.chosen.clear();
    model.claims.current = current;
    model.claims.last = last;
    model.matter.attach();
    model.relist();
    model.claims.coverage = coverage(model);
    model.sync.spines.clear();
    model.sheets.clear_aligned();
    model.jumps.clear();
    model.stack.forget();
    model.stack.claim = None;
    if let Some(left) = model.screen.left.take() {
        if let Some((claim, level)) = left.claim_in(model) {
            model.claims.last = Some(claim);
            model.claims.current = level.then_some(claim);
        }
        model.screen.touched = true;
    }
    // A list that was opened before there was anything to list begins with its first item.
    if model.claims.at().is_none() && model.screen.view() != View::Reader {
        model.claims.last = model.items().first().copied();
    }
    if let Some(before) = before {
        reread::say_what_changed(model, &before);
    }
    if first && !model.screen.touched {
        start_view(model);
    }
}

/// What every report has of the story. Figures at odds are those of the divergences.
fn coverage(model: &Model) -> Vec<Coverage> {
    let mut all = vec![Coverage::default(); model.outlets.count()];
    let shared = model.claims.index.len();
    for (report, own) in all.iter_mut().enumerate() {
        let passages = model.claims.index.passages(report);
        let mut found: Vec<usize> = passages.iter().map(|p| p.reading.0).collect();
        found.sort_unstable();
        found.dedup();
        own.found = found.iter().filter(|&&claim| claim < shared).count();
        own.single = found.len() - own.found;
        own.copied = copied(model, report);
    }
    for claim in 0..shared {
        if model.claims.index.marks[claim] != Mark::Figure {
            continue;
        }
        let Some(facts) = facts(model, claim) else {
            continue;
        };
        for (own, cell) in all.iter_mut().zip(&facts.cells) {
            own.odd += usize::from(matches!(cell, Cell::Figure { odd: true, .. }));
        }
    }
    all
}

/// How many of a hundred words of a report stand in another one too.
fn copied(model: &Model, report: usize) -> usize {
    let text = model.matter.report(report).map_or("", |r| r.text.as_str());
    let words = |text: &str| text.split_whitespace().count();
    let runs = model.claims.index.copied(report).iter();
    let copied: usize = runs.map(|run| words(run.of(text))).sum();
    (100 * copied).div_ceil(words(text).max(1)).min(100)
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
/// gravest claim, on a wide one with the reports as they are. What is said one after the other begins with
/// the wordings too.
fn start_view(model: &mut Model) {
    let narrow = model.screen.size.width < READER_FROM || model.screen.settings.linear;
    if let Some(claim) = first_claim(model).filter(|_| narrow) {
        model.claims.last = Some(claim);
        model.screen.start_with(View::Stack);
    }
}
