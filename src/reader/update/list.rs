//! Moving about in a list of claims: the rows of the matrix, the work list.

use super::{outlet, view};
use crate::reader::Model;
use crate::reader::matrix::MatrixPage;
use crate::reader::model::{Shown, View};
use crate::reader::sync::go_to_claim;
use crate::reader::worklist::WorkListPage;

/// Rows of the list on screen.
pub fn rows(model: &Model) -> usize {
    let Some(frame) = model.frame() else { return 1 };
    let rows = match model.screen.view() {
        View::Matrix => MatrixPage::new(model, &frame).list.height,
        View::WorkList => WorkListPage::new(model, &frame).list.height,
        View::Reader | View::Stack => 1,
    };
    usize::from(rows).max(1)
}

/// Where the chosen claim is in the list; where it would stand if it is not listed.
fn place(model: &Model) -> usize {
    let items = model.items();
    let Some(claim) = model.claims.at() else {
        return 0;
    };
    let order = model.claims.order;
    let key = |c: &usize| model.claims.index.place(order, *c);
    let wanted = key(&claim);
    items
        .partition_point(|c| key(c) < wanted)
        .min(items.len().saturating_sub(1))
}

/// Chooses a claim so many rows further down.
pub fn step(model: &mut Model, rows: i32) {
    let items = model.items();
    if items.is_empty() {
        return;
    }
    let last = items.len() as i32 - 1;
    let to = (place(model) as i32).saturating_add(rows).clamp(0, last);
    choose(model, items[to as usize]);
}

/// Chooses a claim. The panes of the reader go there too, unseen.
pub fn choose(model: &mut Model, claim: usize) {
    go_to_claim(model, claim);
    show_chosen(model);
}

/// Chooses a cell of the matrix; if it is chosen already, goes deeper.
pub fn choose_cell(model: &mut Model, claim: usize, report: usize) {
    if model.claims.at() == Some(claim) && model.focus() == Some(report) {
        view::drill(model);
        return;
    }
    outlet::focus_on(model, report);
    choose(model, claim);
}

/// Chooses a claim that is listed where the one before is no longer: what is below a list is about
/// a row of it. An empty list has none to choose.
pub fn stay_listed(model: &mut Model) {
    if !model.screen.view().is_list() {
        return;
    }
    let items = model.items();
    if !items.is_empty() && model.claim_here().is_none() {
        choose(model, items[place(model)]);
    }
    let last = items.len().saturating_sub(rows(model));
    model.lists.top = model.lists.top.min(last);
    keep_in_view(model);
}

/// The chosen row stays on screen whatever has changed about the list, by a key or not: another size, a saved
/// place that was taken up, other claims. What was only scrolled stays where it is.
fn keep_in_view(model: &mut Model) {
    let shown = Some(Shown {
        view: model.screen.view(),
        rows: rows(model),
        items: model.items().len(),
        claim: model.claims.at(),
    });
    if model.lists.shown != shown {
        model.lists.shown = shown;
        show_chosen(model);
    }
}

/// Scrolls the list so that the chosen claim is on screen, moving as little as can be.
pub fn show_chosen(model: &mut Model) {
    let (at, room, count) = (place(model), rows(model), model.items().len());
    let top = &mut model.lists.top;
    let margin = 2.min(room.saturating_sub(1) / 2);
    let lowest = at.saturating_sub(margin);
    let highest = (at + margin + 1).saturating_sub(room);
    *top = (*top).min(lowest).max(highest);
    *top = (*top).min(count.saturating_sub(room));
}

/// Scrolls the list under a choice that stays.
pub fn scroll(model: &mut Model, rows_down: i32) {
    let last = model.items().len().saturating_sub(rows(model)) as i32;
    let top = model.lists.top as i32 + rows_down;
    model.lists.top = top.clamp(0, last) as usize;
}
