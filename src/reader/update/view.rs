//! From view to view, and the program's own switches.

use super::jump;
use crate::layout::Anchor;
use crate::reader::compare::DiffMode;
use crate::reader::elsewhere;
use crate::reader::matrix::MatrixPage;
use crate::reader::model::{Order, View};
use crate::reader::stack;
use crate::reader::sync::{go_to_claim, level};
use crate::reader::worklist::WorkListPage;
use crate::reader::{Effect, Model};

/// Shows a view.
pub fn show(model: &mut Model, view: View) {
    let from = model.screen.view();
    if view != View::Reader || from != View::Reader {
        ensure_claim(model);
    }
    if view == View::Stack && matches!(from, View::Reader | View::Matrix) {
        // It opens at the wording of the pane or the cell that was looked at.
        model.stack.claim = None;
        model.stack.silent = silent_focus(model);
    }
    let chosen = chosen(model);
    model.screen.show(view);
    model.stack.sheet = None;
    land_on(model, chosen);
    arrive(model);
}

/// What was chosen in another view is on screen in this one.
fn arrive(model: &mut Model) {
    match model.screen.view() {
        // Another outlet may have been chosen in a list with more columns than there are panes.
        View::Reader => super::outlet::focus_on(model, model.outlets.focus),
        View::Matrix | View::WorkList => super::list::show_chosen(model),
        View::Stack => {}
    }
}

/// The claim that the reader is at and the focused outlet, where that has no reading of it.
fn silent_focus(model: &Model) -> Option<(usize, usize)> {
    let (claim, focus) = (model.claims.at()?, model.focus()?);
    let (missing, omitted) = elsewhere::missing(model, claim);
    let silent = missing.contains(&focus) || omitted.contains(&focus);
    silent.then_some((claim, focus))
}

/// The outlet that is chosen in the stack, where that is shown.
fn chosen(model: &Model) -> Option<usize> {
    let report = stack::chosen_report(model).filter(|_| model.screen.view() == View::Stack);
    report.filter(|&report| !model.outlets.is_hidden(report))
}

/// A list that is come to from the stack is at the outlet that was chosen there.
fn land_on(model: &mut Model, chosen: Option<usize>) {
    if let Some(report) = chosen.filter(|_| model.screen.view().is_list()) {
        super::outlet::focus_on(model, report);
    }
}

/// Stack and lists are about a claim: without one they take the last, or else the first listed. The
/// reader that is opened from one of them goes to theirs.
fn ensure_claim(model: &mut Model) {
    if model.claims.current.is_some() {
        return;
    }
    let first = || model.claims.listed.first().copied();
    if let Some(claim) = model.claims.last.or_else(first) {
        jump::leave(model);
        go_to_claim(model, claim);
    }
}

/// Deeper: from the reports to all wordings of the claim, from a wording to its report.
pub fn drill(model: &mut Model) {
    match model.screen.view() {
        View::Reader | View::Matrix | View::WorkList => {
            let way = model.screen.way();
            show(model, View::Stack);
            model.screen.set_way(way);
            model.screen.descend(View::Stack);
        }
        View::Stack => {
            open_chosen(model);
            let way = model.screen.way();
            show(model, View::Reader);
            model.screen.set_way(way);
            model.screen.descend(View::Reader);
        }
    }
}

/// Puts the cursor on the stack's chosen reading, in its report, with the others level.
fn open_chosen(model: &mut Model) {
    let Some(index) = model.stack.claim else {
        return;
    };
    let at = model.stack.reading;
    let Some(reading) = model.matter.claim(index).and_then(|c| c.readings.get(at)) else {
        return;
    };
    let (report, start) = (reading.report, reading.span.start);
    jump::leave(model);
    super::outlet::focus_on(model, report);
    model.claims.set(Some(index));
    model.claims.choose(report, at);
    let Some(sheet) = model.sheets.share(report) else {
        return;
    };
    let height = model.pane_rows();
    let row = sheet.row_at(start) as i32 - model.panes[report].top(&sheet);
    let row = if (0..height).contains(&row) {
        row
    } else {
        height / 3
    };
    level(model, index, report, row);
    model.panes[report].cursor = Anchor::Text(start);
}

/// Goes back up, or from a search match to where the search was begun; at the top, quits.
pub fn back(model: &mut Model) -> Vec<Effect> {
    if gone_up(model) {
        Vec::new()
    } else {
        vec![Effect::Quit]
    }
}

/// As [`back`], but not out: whoever corrects a number or a word that no box was open for means to stay.
pub fn climb(model: &mut Model) {
    if !gone_up(model) {
        model.say("this is the top view: q quits");
    }
}

/// Whether there was anything above to go to.
fn gone_up(model: &mut Model) -> bool {
    if super::search::return_from(model) {
        return true;
    }
    let chosen = chosen(model);
    if !model.screen.climb() {
        return false;
    }
    land_on(model, chosen);
    arrive(model);
    true
}

/// Another way of showing changed words.
pub fn cycle_diff(model: &mut Model) {
    model.stack.diff = model.stack.diff.next();
    model.stack.sheet = None;
    // Words that are not the report's are in no pane of the reader.
    let panes = model.screen.view() == View::Reader && !model.screen.settings.linear;
    let elsewhere = if panes && model.stack.diff == DiffMode::Removed {
        " in the stack"
    } else {
        ""
    };
    model.say(format!(
        "changed words: {}{elsewhere}",
        model.stack.diff.does()
    ));
}

/// The mouse to the program, or to the terminal.
pub fn mouse(model: &mut Model) -> Vec<Effect> {
    model.screen.mouse = !model.screen.mouse;
    model.say(if model.screen.mouse {
        "mouse: clicks and wheel (hold Shift to select text)"
    } else {
        "mouse: left to the terminal"
    });
    vec![Effect::Mouse(model.screen.mouse)]
}

/// Esc: closes the topmost box. Never quits.
pub fn cancel(model: &mut Model) {
    if model.input.selection.take().is_some() || super::link::cancel(model) {
        return;
    }
    if !model.search.words.is_empty() {
        model.search.clear();
        let begun = model.jumps.visited_from(&model.screen.way());
        model.say(match begun {
            Some(view) => format!(
                "search marks cleared · Esc again: back to the {}",
                view.name()
            ),
            None => "search marks cleared".to_owned(),
        });
        return;
    }
    if super::search::return_from(model) {
        return;
    }
    if std::mem::take(&mut model.matter.remarks.unread) {
        model.say("hidden: g m shows it again");
    }
}

/// Ctrl-c: like Esc, with a warning that a second one quits.
pub fn interrupt(model: &mut Model) {
    cancel(model);
    model.input.interrupted = true;
    model.say("Ctrl-c again quits (so does q)");
}

/// The claim that the reader starts from: the most serious one that is not marked yet.
pub fn first_claim(model: &Model) -> Option<usize> {
    let index = &model.claims.index;
    let shared = || {
        let all = index.in_order(Order::Severity).iter().copied();
        all.take(index.len())
    };
    let open = shared().find(|&claim| model.mark_of(claim).is_none());
    open.or_else(|| shared().next())
}

/// The preview below a list, or none.
pub fn preview(model: &mut Model) {
    model.lists.preview = !model.lists.preview;
    super::list::show_chosen(model);
    let there = model
        .frame()
        .is_some_and(|frame| match model.screen.view() {
            View::Matrix => MatrixPage::new(model, &frame).preview.is_some(),
            _ => WorkListPage::new(model, &frame).preview.is_some(),
        });
    model.say(match (model.lists.preview, there) {
        (true, true) => "preview shown",
        (true, false) => "preview on, but the screen is too short for it",
        (false, _) => "preview hidden",
    });
}

/// Whether what is done is listed.
pub fn hide_done(model: &mut Model) {
    model.lists.hide_done = !model.lists.hide_done;
    model.relist();
    super::list::stay_listed(model);
    super::list::show_chosen(model);
    model.say(if model.lists.hide_done {
        "only open claims are listed"
    } else {
        "claims that are done are listed too"
    });
}
