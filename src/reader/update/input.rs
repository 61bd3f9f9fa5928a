//! From keys to commands.

use super::{keep, overlay, perform};
use crate::reader::command::{Action, Lookup, sequence_name};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::{Effect, Model};

/// Takes in one key.
pub fn press(model: &mut Model, key: KeyPress) -> Vec<Effect> {
    let interrupted = std::mem::take(&mut model.input.interrupted);
    if let Some(awaited) = model.input.awaited.take() {
        if key.key != Key::Esc {
            keep::answer(model, awaited, key);
        }
        return Vec::new();
    }
    if model.input.overlay.is_some()
        && let Some(effects) = overlay::press(model, key)
    {
        return effects;
    }
    model.input.pending.push(key);
    let pending = std::mem::take(&mut model.input.pending);
    match model.input.keymap.look_up(model.screen.view(), &pending) {
        Lookup::Run(command) => {
            if command.action == Action::Interrupt && interrupted {
                return vec![Effect::Quit];
            }
            perform::perform(model, command, Some(key))
        }
        Lookup::Begins => {
            model.input.pending = pending;
            Vec::new()
        }
        Lookup::Nothing => {
            let alone = pending.len() == 1;
            if !(alone || key.key == Key::Esc) {
                model.say(format!("{} is no command", sequence_name(&pending)));
            } else if alone {
                model.say(format!(
                    "{} does nothing here · ? all keys",
                    sequence_name(&pending)
                ));
            }
            Vec::new()
        }
    }
}
