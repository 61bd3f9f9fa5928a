//! Handles every message. Nothing here draws, and nothing outside changes the model.

mod analysis;
mod claim;
mod commands;
mod early;
mod ends;
mod export;
mod filter;
mod hand;
mod input;
mod jump;
mod keep;
mod kept;
mod link;
mod list;
mod mark;
mod messages;
mod motion;
mod mouse;
mod note;
mod notes;
mod omit;
mod open;
mod outlet;
mod overlay;
mod passage;
mod perform;
mod pick;
mod prompt;
mod ranked;
mod reflex;
mod reread;
mod resize;
mod search;
mod select;
mod textbox;
mod view;
mod why;
mod worded;

use std::borrow::Cow;

use super::command::Command;
use super::model::Overlay;
pub(super) use link::{begun as link_begun, first_end as link_end};
pub(super) use mark::anchors;
pub(super) use reflex::{SAVED, asks_to_save};

use super::settle::settle;
use super::{Effect, KeyPress, Model, Msg};

/// Handles one message; returns what the shell has to do.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let stood = model.outlets.focus;
    let (touched, waiting) = (model.screen.touched, model.input.early.len());
    let mut effects = Vec::new();
    if matches!(msg, Msg::Key(_) | Msg::Command(..) | Msg::Mouse(_)) {
        begin(model);
    }
    match msg {
        Msg::Key(key) => effects = input::press(model, key),
        Msg::Command(command, key) => effects = named(model, command, key),
        Msg::Mouse(at) => effects = mouse::act(model, at),
        Msg::Paste(text) => overlay::paste(model, &text),
        Msg::Resize(size) => resize::resize(model, size),
        Msg::Focus(focused) => model.screen.focused = focused,
        Msg::Stage(generation, stage) => analysis::stage(model, generation, stage),
        Msg::Analysed {
            generation,
            story,
            annotations,
            collation,
        } => effects = analysis::take(model, generation, story, annotations, collation),
        Msg::Failed {
            generation,
            message,
        } => analysis::fail(model, generation, message),
        Msg::Reread(story, warnings) => effects = reread::order(model, story, warnings),
        Msg::Unreadable(why) => reread::fail(model, why),
        Msg::Notes { news, shared } => effects = note::take_in(model, &news, *shared),
        Msg::Unsaved(why) => note::unsaved(model, why),
        Msg::Edited(words) => effects = note::edited(model, words),
        Msg::Exported(order, written) => export::done(model, *order, written),
        Msg::Explained(question, evidence) => why::answer(model, &question, &evidence),
        Msg::Theme(theme) => pick::take_theme(model, theme),
        Msg::Themes(offers) => pick::take_offers(model, offers),
        // An address that is cut off is of no use: it can be read on.
        Msg::Said(words) if model.runs_over(&words) => model.remark(words),
        Msg::Said(words) => model.say(words),
        Msg::Remark(words) => model.remark(words),
    }
    if model.input.early.len() > waiting {
        // It has done nothing yet: the reader begins where it would have begun.
        model.screen.touched = touched;
    }
    finish(model, stood);
    effects
}

/// A command was named; what was being typed is no part of it.
fn named(model: &mut Model, command: &'static Command, key: Option<KeyPress>) -> Vec<Effect> {
    model.input.pending.clear();
    model.input.awaited = None;
    if let Some(Overlay::Text { .. } | Overlay::Notes(_)) = model.input.overlay {
        model.input.overlay = None;
    }
    commands::run(model, command, key)
}

/// What follows from every message; before it, the focus `stood` on that report.
fn finish(model: &mut Model, stood: usize) {
    if model.claims.stale {
        model.relist();
    }
    list::stay_listed(model);
    settle(model);
    select::hold(model, stood);
}

/// Why a command cannot be carried out now; `None` if it can.
pub(super) fn obstacle(model: &Model, command: &Command) -> Option<Cow<'static, str>> {
    perform::obstacle(model, command.action)
}

/// Carries out a command as if its key had been pressed; does nothing without one.
pub(super) fn run(model: &mut Model, command: Option<&'static super::command::Command>) {
    if let Some(command) = command {
        let stood = model.outlets.focus;
        let _ = perform::perform(model, command, None);
        finish(model, stood);
    }
}

/// What the last key left behind is removed by the next one.
fn begin(model: &mut Model) {
    model.screen.touched = true;
    model.input.message = None;
    // If the user has gone on in the meantime, stay there.
    model.matter.notebook.awaited = None;
    model.sync.moved.clear();
}
