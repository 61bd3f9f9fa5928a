//! What happens when something happens.

use super::{Effect, Key, KeyPress, Model, Msg};

/// Takes in one message, and says what the shell is to do about it.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(KeyPress {
            key: Key::Char('q' | 'Q'),
            ..
        }) => vec![Effect::Quit],
        Msg::Resize(size) => {
            model.size = size;
            Vec::new()
        }
        Msg::Theme(theme) => {
            model.settings.theme = theme;
            Vec::new()
        }
        _ => Vec::new(),
    }
}
