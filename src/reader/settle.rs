//! Works out the consequences of a change, once after every message: rows, compared words,
//! the stack. Drawing then only looks.

use std::sync::Arc;

use super::compare::{self, DiffMode};
use super::model::{Model, View};
use super::stack;
use super::sync::settle_rows;
use super::why;

/// Brings everything that is kept up to date.
pub fn settle(model: &mut Model) {
    if model.claims.stale {
        model.relist();
    }
    model.wrap_visible();
    settle_rows(model);
    compare_current(model);
    choose_in_stack(model);
    lay_out_stack(model);
}

/// Compares the readings of the current claim, unless that was done.
fn compare_current(model: &mut Model) {
    let Some(claim) = model.claims.current.or(model.claims.last) else {
        model.stack.forget();
        return;
    };
    let base = model.outlets.base;
    let known = model.stack.compared.as_deref();
    let previous = model.stack.diff == DiffMode::Previous;
    if known.is_some_and(|c| c.claim == claim && c.base == base && c.previous == previous) {
        return;
    }
    let compared = compare::compared(model, claim);
    model.stack.score = compared.as_ref().and_then(|c| {
        let claim = model.matter.claim(claim)?;
        why::best_score(model, claim, c.against)
    });
    model.stack.compared = compared;
    model.stack.sheet = None;
}

/// A new claim in the stack begins with the focused outlet's reading, or else with the first.
fn choose_in_stack(model: &mut Model) {
    let claim = model.claims.current.or(model.claims.last);
    if claim == model.stack.claim {
        return;
    }
    model.stack.claim = claim;
    model.stack.top = 0;
    model.stack.reading = claim
        .and_then(|index| {
            let claim = model.matter.claim(index)?;
            let focus = model.focus()?;
            let shown = model.claims.chosen_in(focus);
            let own = || compare::telling(claim, &*compare::compared(model, index)?, focus);
            let own = shown.filter(|at| *at < claim.readings.len()).or_else(own);
            own.or_else(|| stack::order(claim, model.outlets.base).first().copied())
        })
        .unwrap_or(0);
}

/// Lays the stack out, if it is shown.
fn lay_out_stack(model: &mut Model) {
    if model.screen.view() != View::Stack {
        return;
    }
    let Some(frame) = model.frame() else { return };
    if model.stack.sheet.is_none() {
        let sheet = model
            .stack
            .compared
            .clone()
            .and_then(|compared| stack::lay_out(model, &frame, &compared));
        model.stack.sheet = sheet.map(Arc::new);
        stack::show_chosen(&mut model.stack, stack::visible_rows(&frame));
    }
}
