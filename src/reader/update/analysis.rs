//! Takes in the analysis. It may arrive at any time, and moves nothing that is being read.

use std::sync::Arc;

use super::kept::{self, KeptReading};
use super::resize::bring_into_view;
use super::view::first_claim;
use super::{early, hand, note, notes, reread, search, why};
use crate::collate::{Collation, DivergenceKind, Stage, sides};
use crate::export::counted;
use crate::reader::command::{Action, Command, Narrow};
use crate::reader::model::{ClaimIndex, Coverage, Saved, Sources, View, Work, singles};
use crate::reader::sync::{self, go_to_claim, level_newcomers};
use crate::reader::{Effect, Model};
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
        model.input.early.clear();
    }
}

/// Takes an analysis in, and has the claims gone through ahead of the keys. Rows and cursors stay; the current claim is found again by its words.
pub fn take(
    model: &mut Model,
    generation: u64,
    story: Arc<Story>,
    annotations: Arc<Vec<Annotations>>,
    collation: Arc<Collation>,
) -> Vec<Effect> {
    if generation != model.matter.generation {
        return Vec::new();
    }
    let before = (!Arc::ptr_eq(&story, &model.matter.story)).then(|| reread::findings(model));
    let (reading, around) = (KeptReading::of(model), kept::neighbours(model));
    let remembered = model.jumps.claims();
    if before.is_some() {
        reread::adopt(model, story, &[&around[..], &remembered].concat());
    }
    let singles = singles(&model.matter.story, &annotations, &collation);
    let index = ClaimIndex::new(&model.matter.story, &collation, &singles);
    let again = |claim| kept::find_again(model, claim, &collation, &singles);
    let same = |old: Option<usize>| old.and_then(again);
    let remembered = remembered.into_iter();
    let places = remembered
        .filter_map(|old| Some((old, again(old)?)))
        .collect();
    let (current, last) = (same(model.claims.current), same(model.claims.last));
    // Where the claim itself is gone, the list goes on at its nearest neighbour.
    let stays = current.or(last).is_some();
    let near = || around.iter().find_map(|&claim| same(Some(claim)));
    let last = last.or_else(near);
    let first = model.matter.annotations.is_empty();
    model.matter.annotations = annotations;
    model.matter.collation = collation;
    model.matter.singles = singles;
    model.matter.work = Work::Done;
    model.matter.held = generation;
    why::outdated(model);
    model.claims.index = Arc::new(index);
    model.claims.find_anew();
    model.claims.chosen.clear();
    model.claims.current = current;
    model.claims.last = last;
    model.matter.attach();
    note::retitle(model);
    notes::renew(model);
    model.relist();
    model.claims.coverage = coverage(model);
    forget(model);
    model.jumps.renumber(&places);
    search::again(model);
    sync::stay(model);
    if let Some(reading) = reading.filter(|_| stays) {
        reading.choose(model);
    }
    let awaited = model.matter.notebook.awaited.take();
    if let Some(place) = awaited.and_then(|passage| hand::place(model, &passage)) {
        hand::stand_on(model, place);
    }
    if let Some(left) = model.screen.left.take() {
        go_back(model, &left);
    }
    // A list that was opened before there was anything to list begins with its first item.
    if model.claims.at().is_none() && model.screen.view() != View::Reader {
        model.claims.last = model.items().first().copied();
    }
    if let Some(before) = before {
        reread::say_what_changed(model, before);
    }
    if first && !model.screen.touched {
        start_view(model);
    }
    early::carry_out(model);
    vec![Effect::Prepare]
}

/// Drops what was found out from another comparison.
fn forget(model: &mut Model) {
    model.sync.spines.clear();
    model.sheets.clear_aligned();
    model.stack.forget();
    model.stack.claim = None;
    model.stack.silent = None;
}

/// Goes to the claim at which the story was left.
fn go_back(model: &mut Model, left: &Saved) {
    if let Some((claim, level)) = left.claim_in(model) {
        model.claims.last = Some(claim);
        model.claims.current = level.then_some(claim);
        let shown = left.shown_in(&model.matter.story);
        // On a wider screen there may be more of them now.
        if !shown.is_empty() {
            level_newcomers(model, &shown);
        }
        // And a lower one may end above the row on which a pane was left.
        bring_into_view(model);
    }
    model.screen.touched = true;
    say_filter(model);
}

/// Says what the restored filter leaves out, before it is missed.
fn say_filter(model: &mut Model) {
    let filter = &model.claims.filter;
    if filter.is_plain() {
        return;
    }
    let shared = model.claims.index.len();
    let all = match filter.sources {
        Sources::Shared => shared,
        Sources::All => shared + model.matter.singles.len(),
        Sources::Single => model.matter.singles.len(),
    };
    let key = Command::doing(Action::Filter(Narrow::All));
    let key = key.and_then(|command| model.input.keymap.keys_of(command).next());
    let back = key.map_or_else(String::new, |key| format!(" · {key} lists all"));
    model.say(format!(
        "kept from last time: {}, {} of {}{back}",
        filter.name(model),
        model.claims.listed.len(),
        counted(all, "claim"),
    ));
}

/// What every report has of the story. Of a divergence of figures the side that is larger than every
/// other is the majority; without a majority, no outlet is at odds with it.
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
    let divergences = model.matter.collation.divergences.iter();
    for divergence in divergences.filter(|d| d.kind == DivergenceKind::Figure) {
        let sides = sides::of_divergence(&model.matter.story, divergence);
        let most = sides.iter().map(|s| s.reports.len()).max().unwrap_or(0);
        let (majority, others): (Vec<_>, Vec<_>) =
            sides.iter().partition(|s| s.reports.len() == most);
        if majority.len() > 1 {
            continue;
        }
        for report in others.into_iter().flat_map(|side| &side.reports) {
            if let Some(own) = all.get_mut(*report) {
                own.odd += 1;
            }
        }
    }
    all
}

/// How many of a hundred words of a report are in another one too.
fn copied(model: &Model, report: usize) -> usize {
    let text = model.matter.report(report).map_or("", |r| r.text.as_str());
    let words = |text: &str| text.split_whitespace().count();
    let runs = model.claims.index.copied().runs(report).iter();
    let copied: usize = runs.map(|run| words(run.of(text))).sum();
    (100 * copied).div_ceil(words(text).max(1)).min(100)
}

/// Where a reader who has not touched anything begins: at the most serious claim that is open. On a narrow screen
/// with all its wordings, on a wide one with the reports level on it, if two of those on screen have it:
/// either way the first screen shows something to compare. What is said one after another begins with the
/// wordings too.
fn start_view(model: &mut Model) {
    let Some(claim) = first_claim(model) else {
        return;
    };
    let narrow = model.screen.size.width < READER_FROM || model.screen.settings.linear;
    let found = model.matter.claim(claim);
    let has = |report: &usize| found.is_some_and(|c| c.found_in(*report));
    let beside = model.visible().into_iter().filter(has).count() > 1;
    if beside && !narrow {
        go_to_claim(model, claim);
        // The panes were not anywhere else before.
        model.sync.moved.clear();
    } else {
        model.claims.last = Some(claim);
        model.screen.start_with(View::Stack);
    }
}
