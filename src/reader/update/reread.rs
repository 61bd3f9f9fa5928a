//! The story was saved by another program: the text changes, the reader's place does not.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{outlet, pick};
use crate::layout::Anchor;
use crate::notes::{self, Fit};
use crate::reader::model::{Found, Outlets, Overlay, Pane, Picked, Sheets, Told};
use crate::reader::search::Search;
use crate::reader::{Effect, Model};
use crate::review;
use crate::story::{Role, Span, Story};

/// Characters around a place that tell where it is.
const HOLD: usize = 60;

/// Orders the analysis of the story as it is now. What is read stays until it has come: claims
/// speak of the words that they were found in.
pub fn order(model: &mut Model, story: Arc<Story>, warnings: Vec<String>) -> Vec<Effect> {
    if story.reports.is_empty() {
        return Vec::new();
    }
    let (story, emptied) = keep_emptied(model, story);
    let taken_back = remark(model, warnings);
    if let Some(report) = emptied.and_then(|at| story.reports.get(at)) {
        let short = &report.short;
        model.say(format!("{short} has no text now: the old text is kept"));
    }
    if *story == *model.matter.newest {
        if taken_back && emptied.is_none() {
            model.say("read again: nothing changed");
        }
        return Vec::new();
    }
    model.matter.newest = story;
    outlet::analyse_again(model)
}

/// The story with the old words of a report whose file holds none now: programs empty a file before they
/// fill it again, and place, marks and claims hang on the words. The last such report is named.
fn keep_emptied(model: &Model, mut story: Arc<Story>) -> (Arc<Story>, Option<usize>) {
    let known = &model.matter.newest;
    let mut emptied = None;
    for at in 0..story.reports.len() {
        let report = &story.reports[at];
        let before = known.position(&report.id).map(|p| &known.reports[p]);
        let Some(before) = before.filter(|b| report.text.is_empty() && !b.text.is_empty()) else {
            continue;
        };
        Arc::make_mut(&mut story).reports[at] = before.clone();
        emptied = Some(at);
    }
    (story, emptied)
}

/// Replaces the remarks of the previous reading by those of this one; whether any of the old ones is gone.
fn remark(model: &mut Model, said: Vec<String>) -> bool {
    let remarks = &mut model.matter.remarks;
    let fresh = said.iter().any(|words| !remarks.said.contains(words));
    let gone = std::mem::take(&mut remarks.of_reading);
    let count = remarks.said.len();
    remarks
        .said
        .retain(|words| !gone.contains(words) || said.contains(words));
    let less = remarks.said.len() < count;
    if fresh {
        remarks.unread = true;
    } else if less {
        remarks.unread = false;
    }
    for words in &said {
        if !remarks.said.contains(words) {
            remarks.said.push(words.clone());
        }
    }
    remarks.of_reading = said;
    less
}

/// The story could not be read: what was read stays, and the next reading says how it fared. Until then, or until somebody
/// has looked, a row says so before all else: what is on screen is not what is in the files.
pub fn fail(model: &mut Model, why: String) {
    model.matter.remarks.of_reading.push(why.clone());
    model.warn(why);
}

/// Whether what is said is said of a draft: findings, where it is divergences among all.
fn has_draft(model: &Model) -> bool {
    let reports = &model.matter.story.reports;
    reports.iter().any(|r| r.role == Role::Draft)
}

/// All that differs, with which of it are findings: of a draft what the program has to say of it, or else all. What is slight
/// is kept too, so that what became so is not taken for gone.
pub fn findings(model: &Model) -> Vec<Told> {
    let (story, collation) = (&model.matter.story, &model.matter.collation);
    let concerns = review::concerns(story, collation);
    let has_draft = has_draft(model);
    let divergences = collation.divergences.iter();
    let told = divergences.map(|d| {
        let is_finding = !has_draft || concerns.iter().any(|own| std::ptr::eq(*own, d));
        Told::of(story, collation, d, is_finding)
    });
    told.collect()
}

/// Takes the story in place of the one that was read; every place is found again by its words.
/// Of the claims, only the one that the reader is at and those `around` it are kept in step.
pub fn adopt(model: &mut Model, story: Arc<Story>, around: &[usize]) {
    let old = std::mem::replace(&mut model.matter.story, story);
    let new = Arc::clone(&model.matter.story);
    let count = new.reports.len();
    let moved = |report: usize| old.reports.get(report).and_then(|r| new.position(&r.id));
    let same = old
        .reports
        .iter()
        .map(|r| &r.id)
        .eq(new.reports.iter().map(|r| &r.id));
    let changed: Vec<bool> = old
        .reports
        .iter()
        .map(|before| {
            let after = new.position(&before.id).map(|to| &new.reports[to].text);
            after.is_some_and(|after| before.text != *after)
        })
        .collect();
    // The places of many jumps are the same ones.
    let mut found: BTreeMap<(usize, Anchor), Anchor> = BTreeMap::new();
    let mut brought = |at: usize, to: usize, place: Anchor| {
        if !changed[at] {
            return place;
        }
        let (before, after) = (&old.reports[at].text, &new.reports[to].text);
        *found
            .entry((at, place))
            .or_insert_with(|| find(place, before, after))
    };
    let mut carry = |panes: &[Pane]| {
        let mut carried = vec![Pane::default(); count];
        for (at, pane) in panes.iter().enumerate() {
            if let Some(to) = moved(at) {
                carried[to] = Pane {
                    cursor: brought(at, to, pane.cursor),
                    pin: brought(at, to, pane.pin),
                    ..*pane
                };
            }
        }
        carried
    };
    let panes = carry(&model.panes);
    for jump in model.jumps.each() {
        jump.panes = carry(&jump.panes);
        if !same {
            jump.focus = moved(jump.focus).unwrap_or_else(|| new.default_base());
            jump.first = 0;
        }
    }
    if let Some(Overlay::Pick(picker)) = &mut model.input.overlay {
        // What is listed is found again below, and Esc goes back to how things were.
        let chosen = picker.chosen();
        if let Picked::Outlets { before, panes } = &mut picker.of {
            *panes = carry(panes);
            if !same {
                *before = outlets_in(before, &new, moved);
                picker.listed = chosen.and_then(moved).into_iter().collect();
            }
        }
    }
    if !same {
        model.outlets = outlets_in(&model.outlets, &new, moved);
        let outlet = model.claims.filter.outlet;
        model.claims.filter.outlet = outlet.and_then(|(report, has)| Some((moved(report)?, has)));
        pick::renew(model);
    }
    model.panes = panes;
    model.sheets = Sheets::new(count);
    model.matter.notebook.forget_places();
    let words = std::mem::take(&mut model.search.words);
    model.search = Search::default();
    model.search.words = words;
    (model.input.selection, model.input.drag) = (None, None);
    move_claims(model, &old, around);
    model.wrap_visible();
}

/// The outlets of another story, arranged as they were in the one before; `moved` says where a report is now.
fn outlets_in(
    before: &Outlets,
    new: &Story,
    moved: impl Fn(usize) -> Option<usize> + Copy,
) -> Outlets {
    let base = moved(before.base).unwrap_or_else(|| new.default_base());
    let focus = moved(before.focus).unwrap_or(base);
    let mut outlets = Outlets::new(new.reports.len(), base);
    let order: Vec<usize> = before.everyone().filter_map(moved).collect();
    outlets.put_in_order(&order);
    let hidden = before.everyone().filter(|&r| before.is_hidden(r));
    for report in hidden.filter_map(moved) {
        outlets.hide(report);
    }
    outlets.unhide(focus);
    outlets.focus = focus;
    outlets
}

/// The readings of the old claims, moved to where their words are now, so that the current claim
/// is found again among the new ones.
fn move_claims(model: &mut Model, old: &Story, around: &[usize]) {
    let new = Arc::clone(&model.matter.story);
    let collation = Arc::make_mut(&mut model.matter.collation);
    let kept = [model.claims.current, model.claims.last];
    let is_kept = |at: usize| kept.contains(&Some(at)) || around.contains(&at);
    let shared = collation.claims.len();
    for (at, claim) in collation
        .claims
        .iter_mut()
        .chain(&mut model.matter.singles)
        .enumerate()
    {
        if !is_kept(at) {
            claim.readings.clear();
            continue;
        }
        claim.readings.retain_mut(|reading| {
            let Some(report) = old.reports.get(reading.report) else {
                return false;
            };
            let Some(to) = new.position(&report.id) else {
                return false;
            };
            if report.text == new.reports[to].text {
                reading.report = to;
                return true;
            }
            let anchor = notes::Anchor::new(&report.id, &report.text, reading.span);
            let found = notes::resolve(&anchor, &new.reports[to].text);
            if let Some(found) = found {
                (reading.report, reading.span) = (to, found.span);
            }
            found.is_some()
        });
    }
    debug_assert!(shared == model.matter.collation.claims.len());
}

/// Where a place of the old text is in the new one: by the words at it, or else as far from the
/// beginning.
fn find(place: Anchor, old: &str, new: &str) -> Anchor {
    let Anchor::Text(at) = place else {
        return place;
    };
    let at = at.min(old.len());
    let rest = &old[at..];
    let end = rest.char_indices().nth(HOLD).map_or(rest.len(), |(n, _)| n);
    let words = notes::Anchor::new("", old, Span::new(at, at + end));
    let found = notes::resolve(&words, new);
    let by_words = found.filter(|f| f.fit == Fit::Exact || !words.exact.trim().is_empty());
    Anchor::Text(match by_words {
        Some(found) => found.span.start,
        None => (0..=at.min(new.len()))
            .rev()
            .find(|&n| new.is_char_boundary(n))
            .unwrap_or(0),
    })
}

/// A quiet line: how many findings are gone, and how many are new. Which they are is among the messages.
pub fn say_what_changed(model: &mut Model, before: Vec<Told>) {
    let now = findings(model);
    let found = Found::between(&before, &now);
    let changes = &mut model.matter.remarks.changes;
    changes.take(before, &now);
    let which = if changes.found.is_empty() {
        ""
    } else {
        " · g m"
    };
    let one = if has_draft(model) {
        "finding"
    } else {
        "divergence"
    };
    let counted = found.counted(one);
    let what = counted.unwrap_or_else(|| format!("the {one}s are the same"));
    model.say(format!("saved elsewhere and read again: {what}{which}"));
}
