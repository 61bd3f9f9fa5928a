//! The reader as a dialogue, for people who do not see the screen: a line is typed, and what it has
//! changed is printed, each thing on a line of its own. Nothing is drawn, and nothing is repeated
//! unless asked for.
//!
//! ```text
//! typed line ─▶ line::read ─▶ Msg ─▶ update(&mut Model) ─▶ the difference of two scenes ─▶ lines
//! ```
//!
//! Model, commands and `update` are those of the screen.

mod aloud;
mod answer;
mod help;
mod line;
mod scene;
#[cfg(test)]
mod tests;
mod words;

use super::command::{Action, Lookup};
use super::model::{Model, Overlay, Picked, Work};
use super::msg::{Key, KeyPress};
use super::{Effect, Msg, Size, update};
use crate::layout::PANE_WIDTH;
use crate::text::clean::clean_line;
pub use aloud::fitted;
use line::Wish;
use scene::Scene;

/// Rows of the invisible screen: how far a page goes.
const ROWS: u16 = 36;
/// Smallest number of columns on it.
const COLUMNS: u16 = 120;

/// The answer if a command has changed nothing that can be heard.
const UNCHANGED: &str = "Nothing changed.";

/// A size at which all `reports` reports have a pane, so that none has to be brought on
/// screen first.
pub fn size(reports: usize) -> Size {
    let columns = u16::try_from(reports).map_or(u16::MAX, |n| n.saturating_mul(PANE_WIDTH));
    Size::new(columns.clamp(COLUMNS, u16::MAX - 1), ROWS)
}

/// The answer, and what the shell has to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The answer, in lines.
    pub lines: Vec<String>,
    /// What the shell has to do.
    pub effects: Vec<Effect>,
}

/// A dialogue, and its last scene.
#[derive(Clone, Debug)]
pub struct Dialogue {
    scene: Scene,
    /// How many answers from workers are still to come.
    awaited: usize,
    /// What is said next of a note that is being written.
    noting: Noting,
}

/// The answer about a note that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Noting {
    /// Its whole text, as it was just begun.
    #[default]
    All,
    /// That a line was added.
    Growth,
    /// Nothing: something else has happened.
    Nothing,
}

impl Dialogue {
    /// Begins a dialogue; returns the words it begins with.
    pub fn begin(model: &Model) -> (Self, Vec<String>) {
        let scene = Scene::of(model);
        let dialogue = Self {
            scene,
            awaited: 0,
            noting: Noting::All,
        };
        (dialogue, words::greeting(model))
    }

    /// Whether an answer is still to come that may change the meaning of the next line.
    pub fn is_waiting(&self, model: &Model) -> bool {
        self.awaited > 0 || matches!(model.matter.work, Work::Running(_))
    }

    /// Handles a typed line.
    pub fn take_line(&mut self, model: &mut Model, typed: &str) -> Said {
        let said = self.answer(model, typed);
        let answered = |e: &&Effect| matches!(e, Effect::Export(_) | Effect::Explain(_));
        self.awaited += said.effects.iter().filter(answered).count();
        said
    }

    fn answer(&mut self, model: &mut Model, typed: &str) -> Said {
        self.scene.message = None;
        let typed = clean_line(typed);
        if let Some(Overlay::Note(area)) = &model.input.overlay {
            if typed == ".read" {
                return only(answer::note_read(area));
            }
            self.noting = Noting::Growth;
        }
        if let Some(Overlay::Export(area)) = &model.input.overlay
            && let Some(why) = answer::no_file(area, &typed)
        {
            let mut lines = vec![why];
            lines.extend(answer::export_begun(area));
            return only(lines);
        }
        if let Some(messages) = answer::messages(model, &typed) {
            return self.send(model, messages);
        }
        if let Some(Overlay::Notes(_)) = model.input.overlay {
            // Any other line is a command, and the list is left.
            model.input.overlay = None;
        }
        match line::read(model, &typed) {
            Wish::Here => only(words::everything(model)),
            Wish::Help(topic) => only(help::lines(model, &topic)),
            Wish::Keys(keys) => self.press(model, &keys),
            Wish::Command(command, key, None) => {
                let said = self.send(model, vec![Msg::Command(command, key)]);
                let again = matches!(command.action, Action::View(_) | Action::Redraw);
                if again && said.lines.iter().all(|line| line == UNCHANGED) {
                    // Naming the current view asks to hear it again.
                    return only(words::everything(model));
                }
                said
            }
            Wish::Command(command, key, Some(rest)) => {
                let key = match command.action {
                    Action::OutletNumber => rest.chars().next().map(KeyPress::char),
                    _ => key,
                };
                let mut effects = update(model, Msg::Command(command, key));
                let more = answer::at_once(model, &rest);
                let unwritten = matches!(command.action, Action::Note { .. }) && more.is_empty();
                let mut said = self.send(model, more);
                if unwritten {
                    said.lines.push(format!("Not written down: {rest}"));
                }
                effects.append(&mut said.effects);
                Said { effects, ..said }
            }
            Wish::Choose(lines) => only(lines),
        }
    }

    /// No more lines will come: what becomes of a note that is being written is said.
    pub fn end(&mut self, model: &mut Model) -> Said {
        match model.input.overlay {
            Some(Overlay::Note(_)) => self.send(model, vec![Msg::Key(KeyPress::plain(Key::Esc))]),
            _ => Said::default(),
        }
    }

    /// Handles a message that was not typed, such as one from a worker.
    pub fn take_in(&mut self, model: &mut Model, message: Msg) -> Said {
        if matches!(message, Msg::Exported(..) | Msg::Explained(..)) {
            self.awaited = self.awaited.saturating_sub(1);
        }
        if matches!(model.input.overlay, Some(Overlay::Note(_))) {
            self.noting = Noting::Nothing;
        }
        let effects = update(model, message);
        let lines = self.tell(model, false);
        Said { lines, effects }
    }

    fn send(&mut self, model: &mut Model, messages: Vec<Msg>) -> Said {
        let mut effects = Vec::new();
        for message in messages {
            effects.extend(update(model, message));
        }
        let lines = self.tell(model, effects.is_empty());
        Said { lines, effects }
    }

    /// Presses keys as they would be pressed one after another.
    fn press(&mut self, model: &mut Model, keys: &[KeyPress]) -> Said {
        let mut effects = Vec::new();
        let mut pending = Vec::new();
        for &key in keys {
            if model.input.overlay.is_some() || model.input.awaited.is_some() {
                effects.extend(update(model, Msg::Key(key)));
                continue;
            }
            pending.push(key);
            match model.input.keymap.look_up(model.screen.view(), &pending) {
                Lookup::Run(command) => {
                    pending.clear();
                    effects.extend(update(model, Msg::Command(command, Some(key))));
                }
                Lookup::Begins => {}
                Lookup::Nothing => pending.clear(),
            }
        }
        let lines = self.tell(model, effects.is_empty());
        Said { lines, effects }
    }

    /// What has changed since the last answer. `answer` asks for an answer even if nothing has.
    fn tell(&mut self, model: &mut Model, answer: bool) -> Vec<String> {
        let now = Scene::of(model);
        let before = std::mem::replace(&mut self.scene, now);
        let now = &self.scene;
        let mut lines = scene::difference(model, &before, now);
        let message = now.message.as_ref();
        if let Some(message) = message.filter(|_| now.message != before.message) {
            let message = aloud::aloud(message);
            // The screen names the outlet that was gone to; here it is said with its words.
            if !lines.iter().any(|line| line.contains(&message)) {
                lines.insert(0, message);
            }
        }
        let noting = std::mem::take(&mut self.noting);
        lines.extend(opened(model, noting));
        if lines.is_empty() && answer {
            lines.push(UNCHANGED.to_owned());
        }
        lines
    }
}

fn only(lines: Vec<String>) -> Said {
    Said {
        lines,
        effects: Vec::new(),
    }
}

/// The lines of an overlay, a note as far as `noting` says. Those that are only read are
/// closed again, so that nobody has to close them.
fn opened(model: &mut Model, noting: Noting) -> Vec<String> {
    let (lines, close) = match &model.input.overlay {
        None | Some(Overlay::Text { asked: Some(_), .. }) => return Vec::new(),
        Some(Overlay::Notes(list)) => (answer::list_begun(list), false),
        Some(Overlay::Text { title, lines, .. }) => (aloud::text_box(title, lines), true),
        Some(Overlay::Help { .. }) => (help::keys(model, None), true),
        Some(Overlay::Palette { .. }) => (help::names(), true),
        Some(Overlay::Line { ask, .. }) => (vec![answer::question(*ask)], false),
        Some(Overlay::Note(area)) => match noting {
            Noting::All => (answer::note_begun(area), false),
            Noting::Growth => (answer::note_grown(area), false),
            Noting::Nothing => (Vec::new(), false),
        },
        Some(Overlay::Export(area)) => (answer::export_begun(area), false),
        Some(Overlay::Pick(picker)) => match picker.of {
            Picked::Themes { .. } => (vec!["No colours are used here.".to_owned()], true),
            Picked::Outlets { .. } => (answer::outlets(model, picker), false),
        },
    };
    if close {
        update(model, Msg::Key(KeyPress::plain(Key::Esc)));
    }
    lines
}
