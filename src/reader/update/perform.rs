//! One command, carried out.

use std::borrow::Cow;

use super::{
    claim, commands, early, export, filter, hand, jump, keep, link, mark, messages, motion, note,
    notes, omit, open, outlet, overlay, pick, search, select, view, why,
};
use crate::reader::command::{Action, Command, Copied};
use crate::reader::model::{Ask, View, Work};
use crate::reader::msg::KeyPress;
use crate::reader::{Effect, Model};

/// Why a command cannot be carried out now; `None` if it can.
pub fn obstacle(model: &Model, action: Action) -> Option<Cow<'static, str>> {
    if let Some(why) = standing(model, action) {
        return Some(why.into());
    }
    match action {
        Action::Omit => omit::silent_here(model).err().map(Cow::from),
        Action::Found { .. } if model.search.words.is_empty() => Some(match &model.search.missed {
            Some(missed) => missed.clone().into(),
            None => "nothing was searched for yet: / does that".into(),
        }),
        _ => None,
    }
}

/// Why a command cannot be carried out, where one sentence says it whatever the claim.
fn standing(model: &Model, action: Action) -> Option<&'static str> {
    let claims = model.claims.index.len();
    let running = matches!(model.matter.work, Work::Running(_));
    match action {
        Action::Claim { .. } | Action::Conflict { .. } if claims == 0 && running => {
            Some("reports are still being compared")
        }
        Action::Claim { .. } | Action::Conflict { .. }
            if claims == 0 && model.outlets.count() == 1 =>
        {
            Some("only one report: nothing to compare it with")
        }
        Action::Claim { .. } | Action::Conflict { .. } if claims == 0 => {
            Some("no claim is shared by two reports")
        }
        Action::Mark(_)
        | Action::Note { story: false }
        | Action::NoteEditor
        | Action::Unlink
        | Action::Omit
        | Action::Copy(Copied::Claim)
        | Action::Why
            if model.claim_here().is_none() =>
        {
            Some(no_claim(model))
        }
        Action::Place(_) | Action::NextReading if model.claims.current.is_none() => {
            Some("no claim is current: J goes to one")
        }
        Action::SearchHere if model.matter.annotations.is_empty() => {
            Some("reports are still being read")
        }
        Action::Filter(_) | Action::ClaimNumber if claims == 0 && running => {
            Some("reports are still being compared")
        }
        Action::BaseBack if model.outlets.previous_base.is_none() => {
            Some("there was no other base before")
        }
        Action::Zoom
        | Action::Strip { .. }
        | Action::Outlet { .. }
        | Action::MoveOutlet { .. }
        | Action::Outlets
            if model.outlets.count() < 2 =>
        {
            Some("there is only one report")
        }
        _ => None,
    }
}

/// The message for a command that has no claim to apply to.
fn no_claim(model: &Model) -> &'static str {
    if model.screen.view() != View::Reader {
        return "no claim is listed here";
    }
    if model.claims.last.is_some() {
        "no shared claim here · J K continue from the last one"
    } else {
        "no claim is current: J goes to one"
    }
}

/// Carries out a command. `key` is the key that asked for it, if one did.
pub fn perform(model: &mut Model, command: &'static Command, key: Option<KeyPress>) -> Vec<Effect> {
    let marked = model.input.marked.take();
    if model.frame().is_none() && !works_without_screen(command.action) {
        return Vec::new();
    }
    if early::waits(model, command) {
        return Vec::new();
    }
    if let Some(why) = obstacle(model, command.action) {
        model.say(why);
        return Vec::new();
    }
    let mut effects = Vec::new();
    match command.action {
        Action::Quit => effects = vec![Effect::Quit],
        Action::Suspend => effects = vec![Effect::Suspend],
        Action::Redraw => effects = vec![Effect::Redraw],
        Action::Back => effects = view::back(model),
        Action::Climb => view::climb(model),
        Action::Mouse => effects = view::mouse(model),
        Action::BaseSet => effects = outlet::set_base(model),
        Action::BaseBack => effects = outlet::base_back(model),
        Action::Mark(state) => effects = mark::mark(model, state),
        Action::Undo { forward } => effects = mark::undo(model, forward),
        Action::NoteEditor => effects = note::edit(model, marked),
        Action::Link => effects = link::join(model),
        Action::Unlink => effects = link::cut(model),
        Action::Omit => effects = omit::omit(model),
        Action::Copy(what) => effects = open::copy(model, what),
        Action::Why => effects = why::ask(model),
        Action::OpenUrl => effects = open::url(model),
        Action::OpenFile => effects = open::file(model),
        Action::Theme => effects = pick::themes(model),
        Action::Note { story: true } => note::write(model, None),
        Action::Note { story: false } => note::write_on(model, marked),
        Action::NoteNext => note::next(model),
        Action::Notes => notes::open(model),
        Action::Hand => hand::open(model),
        Action::Interrupt => view::interrupt(model),
        Action::Cancel => view::cancel(model),
        Action::Step { forward } => motion::step(model, forward),
        Action::HalfPage { forward } => motion::page(model, forward, 2),
        Action::Page { forward } => motion::page(model, forward, 1),
        Action::End { forward } => motion::end(model, forward),
        Action::Nudge { forward } => motion::nudge(model, forward),
        Action::Place(height) => claim::place(model, height),
        Action::Claim { forward } => claim::walk(model, forward, false),
        Action::Conflict { forward } => claim::walk(model, forward, true),
        Action::NextReading => claim::next_reading(model),
        Action::Order => filter::order(model, model.claims.order.next()),
        Action::OrderBy(order) => filter::order(model, order),
        Action::Filter(narrow) => filter::narrow(model, narrow),
        Action::ClaimNumber => overlay::ask(model, Ask::Claim),
        Action::Keep => keep::ask(model, true),
        Action::Kept => keep::ask(model, false),
        Action::Outlets => pick::outlets(model),
        Action::MoveOutlet { forward } => outlet::move_focused(model, forward),
        Action::Preview => view::preview(model),
        Action::HideDone => view::hide_done(model),
        Action::Select => select::toggle(model),
        Action::Jump { forward } => jump::go(model, forward),
        Action::Outlet { forward } => outlet::neighbour(model, forward),
        Action::OutletNumber => outlet::number(model, key),
        Action::Strip { forward } => outlet::shift(model, forward),
        Action::Zoom => outlet::zoom(model),
        Action::Sync => claim::cycle_sync(model),
        Action::Rows => claim::toggle_rows(model),
        Action::Diff => view::cycle_diff(model),
        Action::View(wanted) => view::show(model, wanted),
        Action::Drill => view::drill(model),
        Action::Search => overlay::ask(model, Ask::Search),
        Action::SearchHere => search::here(model),
        Action::Found { forward } => search::go(model, forward),
        Action::Help => commands::help(model),
        Action::Palette => commands::palette(model),
        Action::Export => export::open(model),
        Action::Messages => messages::open(model),
    }
    effects
}

/// What can be done where the screen is too small to show anything.
fn works_without_screen(action: Action) -> bool {
    matches!(
        action,
        Action::Quit | Action::Back | Action::Interrupt | Action::Suspend | Action::Redraw
    )
}
