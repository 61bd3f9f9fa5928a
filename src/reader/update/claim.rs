//! From claim to claim.

use super::{jump, outlet};
use crate::reader::Model;
use crate::reader::command::Height;
use crate::reader::model::{Tier, View};
use crate::reader::sync::{Mode, choose_reading, flow, go_to_claim, is_level, level, reading_rows};

/// The next claim in the order; with `conflict`, the next on which reports contradict each other.
pub fn walk(model: &mut Model, forward: bool, conflict: bool) {
    let in_view = |claim| model.screen.view() != View::WorkList || model.is_in_worklist(claim);
    let marks = &model.claims.index.marks;
    let next = model.claims.next(forward, |claim| {
        in_view(claim)
            && (!conflict
                || marks[claim].tier() == Tier::Conflict && model.mark_of(claim).is_none())
    });
    let Some(claim) = next else {
        let what = if conflict {
            "unmarked conflict"
        } else {
            "claim"
        };
        let end = if forward { "after" } else { "before" };
        let list = model.list_name();
        model.say(format!("no {what} {end} this one: {list}"));
        return;
    };
    go(model, claim);
}

/// Jumps to the claim of a number: `7`, `c7`, `s2`.
pub fn go_to_number(model: &mut Model, words: &str) {
    let words = words.trim();
    let id = if words.starts_with(|c: char| c.is_ascii_digit()) {
        format!("c{words}")
    } else {
        words.to_lowercase()
    };
    let count = model.claims.index.marks.len();
    let named = |&claim: &usize| model.matter.claim(claim).is_some_and(|c| c.id == id);
    match (0..count).find(named) {
        Some(claim) => go(model, claim),
        None if words.is_empty() => {}
        None => {
            // What was linked or cut by hand leaves the numbers of all others.
            let letter = if id.starts_with('s') { 's' } else { 'c' };
            let number = |id: &str| -> Option<usize> { id.strip_prefix(letter)?.parse().ok() };
            let ids = (0..count).filter_map(|claim| Some(&model.matter.claim(claim)?.id));
            let last = ids.filter_map(|id| number(id)).max().unwrap_or(0);
            let gone = number(&id).is_some_and(|n| (1..=last).contains(&n));
            model.say(match last {
                _ if gone => format!("no claim {id} now: a link or a cut by hand took it away"),
                0 => format!("no claim {id}"),
                _ => format!("no claim {id}: there are only {letter}1 to {letter}{last}"),
            });
        }
    }
}

/// Jumps to a claim.
pub fn go(model: &mut Model, claim: usize) {
    jump::leave(model);
    outlet::show_another_with(model, claim);
    go_to_claim(model, claim);
    let found = model.matter.claim(claim);
    let shown = found.is_some_and(|c| model.visible().into_iter().any(|r| c.found_in(r)));
    if model.screen.view().is_list() && !model.items().contains(&claim) {
        // A list would choose one that it holds: all wordings of this one are shown instead.
        super::view::drill(model);
        model.say("this claim is not in the list now: q goes back to the list");
    } else if model.screen.view().is_list() {
        super::list::show_chosen(model);
    } else if model.screen.view() == View::Reader && !shown {
        model.say("found only in outlets off screen: < > show them");
    }
}

/// The focused report's next reading of the current claim.
pub fn next_reading(model: &mut Model) {
    let (Some(focus), Some(current)) = (model.focus(), model.claims.current) else {
        return;
    };
    let Some(claim) = model.matter.claim(current) else {
        return;
    };
    let own: Vec<usize> = claim
        .readings
        .iter()
        .enumerate()
        .filter_map(|(at, r)| (r.report == focus).then_some(at))
        .collect();
    if own.len() < 2 {
        let said = if own.is_empty() {
            "no reading"
        } else {
            "only this reading"
        };
        model.say(format!(
            "{} has {said} of the claim",
            model.matter.short(focus)
        ));
        return;
    }
    let shown = model.claims.chosen_in(focus);
    let at = own.iter().position(|&r| Some(r) == shown);
    let next = at.map_or(0, |at| (at + 1) % own.len());
    jump::leave(model);
    let row = level_row(model, focus, current).unwrap_or(model.pane_rows() / 3);
    model.claims.choose(focus, own[next]);
    level(model, current, focus, row);
    model.say(format!("reading {} of {}", next + 1, own.len()));
}

/// The screen row on which a report's reading of a claim begins, if it is on screen.
fn level_row(model: &Model, report: usize, claim: usize) -> Option<i32> {
    let reading = choose_reading(model, report, claim, 0)?;
    let rows = reading_rows(model, report, claim, reading)?;
    let sheet = model.sheets.get(report)?;
    let row = rows.start as i32 - model.panes[report].top(sheet);
    (0..model.pane_rows()).contains(&row).then_some(row)
}

/// Puts the current claim on another row, in all panes.
pub fn place(model: &mut Model, height: Height) {
    let (Some(focus), Some(claim)) = (model.focus(), model.claims.current) else {
        return;
    };
    let rows = model.pane_rows();
    let row = match height {
        Height::Top => 0,
        Height::Middle => rows / 3,
        Height::Bottom => rows - 1,
    };
    let visible = model.visible();
    model.say(match height {
        Height::Top => "claim at the top",
        Height::Middle => "claim a third of the way down",
        Height::Bottom => "claim at the bottom",
    });
    let found = model.matter.claim(claim);
    let has = |report: &usize| found.is_some_and(|c| c.found_in(*report));
    let leader = [focus].into_iter().chain(visible.iter().copied()).find(has);
    // Levelling is what was asked for, so that free mode does it too, once.
    if let Some(leader) = leader {
        let mode = model.sync.mode;
        // Aligned rows stay so: they scroll as one.
        if mode != Mode::Rows {
            model.sync.mode = Mode::Lock;
        }
        level(model, claim, leader, row);
        model.sync.mode = mode;
    }
}

/// Changes how panes are kept in step. Nothing moves before the next key.
pub fn cycle_sync(model: &mut Model) {
    set_sync(model, model.sync.mode.next());
}

/// Aligned rows, or claim lock again.
pub fn toggle_rows(model: &mut Model) {
    let rows = model.sync.mode == Mode::Rows;
    set_sync(model, if rows { Mode::Lock } else { Mode::Rows });
}

/// Whether a pane that has the current claim does not stand level on it.
fn apart(model: &Model) -> bool {
    let found = model.claims.current.and_then(|at| model.matter.claim(at));
    let visible = model.visible();
    let has = |report: &&usize| found.is_some_and(|c| c.found_in(**report));
    let has: Vec<&usize> = visible.iter().filter(has).collect();
    has.len() > 1 && !has.into_iter().all(|report| is_level(model, *report))
}

fn set_sync(model: &mut Model, mode: Mode) {
    model.sync.mode = mode;
    flow(model);
    let what = match model.sync.mode {
        Mode::Rows => "blank rows between paragraphs align claims",
        Mode::Lock if apart(model) => "the next claim aligns the panes",
        Mode::Lock => "panes are aligned at every claim",
        Mode::Flow => "panes scroll together",
        Mode::Free => "panes do not follow; z z aligns them once",
        Mode::Auto => "flow for near copies, lock for other reports",
    };
    model.say(format!("sync {}: {what}", model.sync.mode.name()));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn panes_are_called_level_only_where_they_are() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R g c 2 Enter");
        let signs = |model: &crate::reader::Model| {
            let shown = words(model);
            let head = shown.lines().nth(2).unwrap_or_default().to_owned();
            head.matches('⇄').count()
        };
        assert_eq!(signs(&model), 2, "{}", words(&model));
        // One is scrolled alone.
        press(&mut model, "s s Ctrl-e Ctrl-e l Ctrl-e s s");
        let shown = words(&model);
        assert_eq!(signs(&model), 0, "{shown}");
        assert!(
            shown.contains("sync lock: the next claim aligns the panes"),
            "{shown}"
        );
        press(&mut model, "J K");
        assert_eq!(signs(&model), 2, "{}", words(&model));
        model.sync.mode = crate::reader::sync::Mode::Auto;
        press(&mut model, "s");
        assert!(words(&model).contains("panes are aligned at every claim"));
    }

    #[test]
    fn a_number_that_a_link_took_away_is_said_to_be_gone() {
        let mut sample = bridge();
        Arc::make_mut(&mut sample.collation).claims.remove(1);
        let mut model = sample.reader(120, 36);
        press(&mut model, "g c 2 Enter");
        assert!(words(&model).contains("no claim c2 now: a link or a cut"));
        press(&mut model, "g c 9 Enter");
        assert!(words(&model).contains("there are only c1 to c4"));
    }
}
