//! From keys to commands.

use super::{commands, keep, overlay, perform};
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
            let begun = &pending[..pending.len() - 1];
            if !alone && is_help(model, key) {
                commands::help_on(model, begun);
            } else if !(alone || key.key == Key::Esc) {
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

/// Whether a key alone asks for help.
fn is_help(model: &Model, key: KeyPress) -> bool {
    let found = model.input.keymap.look_up(model.screen.view(), &[key]);
    matches!(found, Lookup::Run(command) if command.action == Action::Help)
}

#[cfg(test)]
mod tests {
    use crate::reader::model::Overlay;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn help_in_the_midst_of_a_sequence_begins_with_what_may_follow() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "R x ?");
        let Some(Overlay::Help {
            choices, selected, ..
        }) = &model.input.overlay
        else {
            panic!("no help: {:?}", model.input.overlay);
        };
        assert_eq!(
            choices[*selected].command().map(|c| c.id),
            Some("link.join")
        );
    }
}
