//! Places kept under a letter.

use super::jump;
use crate::reader::Model;
use crate::reader::model::Awaited;
use crate::reader::msg::{Key, KeyPress};

/// Waits for the letter under which a place is kept, or is to be kept.
pub fn ask(model: &mut Model, keep: bool) {
    let (awaited, words) = if keep {
        (Awaited::Keep, "remember this place under which letter?")
    } else {
        (
            Awaited::Kept,
            "go to the place of which letter? ' for the last one",
        )
    };
    model.input.awaited = Some(awaited);
    model.say(words);
}

/// Takes in the letter.
pub fn answer(model: &mut Model, awaited: Awaited, key: KeyPress) {
    let Key::Char(letter) = key.key else {
        model.say("a letter is needed");
        return;
    };
    match awaited {
        Awaited::Keep => {
            let place = jump::here(model);
            model.jumps.keep(letter, place);
            model.say(format!(
                "place remembered until you quit: ' {letter} returns to it"
            ));
        }
        Awaited::Kept if letter == '\'' => jump::go(model, false),
        Awaited::Kept => match model.jumps.kept(letter) {
            Some(place) => {
                jump::leave(model);
                jump::restore(model, place);
                model.say(format!("at the place of {letter}"));
            }
            None => model.say(format!(
                "no place is remembered under {letter}: m {letter} sets one"
            )),
        },
    }
}
