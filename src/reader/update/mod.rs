//! Handles every message. Nothing here draws, and nothing outside changes the model.

mod analysis;
mod claim;
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
mod open;
mod outlet;
mod overlay;
mod perform;
mod pick;
mod reflex;
mod reread;
mod resize;
mod search;
mod select;
mod view;
mod why;

use std::borrow::Cow;

use super::command::Command;
use super::model::Overlay;
pub(super) use link::{begun as link_begun, first_end as link_end};
pub(super) use mark::anchors;
pub(super) use reflex::{SAVED, asks_to_save};

use super::settle::settle;
use super::{Effect, Model, Msg};

/// Handles one message; returns what the shell has to do.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let stood = model.outlets.focus;
    let effects = match msg {
        Msg::Key(key) => {
            begin(model);
            input::press(model, key)
        }
        Msg::Command(command, key) => {
            begin(model);
            model.input.pending.clear();
            model.input.awaited = None;
            if let Some(Overlay::Text { .. } | Overlay::Notes(_)) = model.input.overlay {
                model.input.overlay = None;
            }
            overlay::run(model, command, key)
        }
        Msg::Mouse(at) => {
            begin(model);
            mouse::act(model, at)
        }
        Msg::Paste(text) => {
            overlay::paste(model, &text);
            Vec::new()
        }
        Msg::Resize(size) => {
            resize::resize(model, size);
            Vec::new()
        }
        Msg::Stage(generation, stage) => {
            analysis::stage(model, generation, stage);
            Vec::new()
        }
        Msg::Analysed {
            generation,
            story,
            annotations,
            collation,
        } => analysis::take(model, generation, story, (annotations, collation)),
        Msg::Reread(story, warnings) => reread::order(model, story, warnings),
        Msg::Unreadable(why) => {
            reread::fail(model, why);
            Vec::new()
        }
        Msg::Notes { news, shared } => note::take_in(model, &news, *shared),
        Msg::Said(words) => {
            // An address that is cut off is of no use: it can be read on.
            if model.runs_over(&words) {
                model.remark(words);
            } else {
                model.say(words);
            }
            Vec::new()
        }
        Msg::Remark(words) => {
            model.remark(words);
            Vec::new()
        }
        Msg::Edited(words) => note::edited(model, words),
        Msg::Exported(order, written) => {
            export::done(model, *order, written);
            Vec::new()
        }
        Msg::Failed {
            generation,
            message,
        } => {
            analysis::fail(model, generation, message);
            Vec::new()
        }
        Msg::Explained(question, evidence) => {
            why::answer(model, &question, &evidence);
            Vec::new()
        }
        Msg::Theme(theme) => {
            pick::take_theme(model, theme);
            Vec::new()
        }
        Msg::Themes(offers) => {
            pick::take_offers(model, offers);
            Vec::new()
        }
        Msg::Focus(focused) => {
            model.screen.focused = focused;
            Vec::new()
        }
    };
    finish(model, stood);
    effects
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
