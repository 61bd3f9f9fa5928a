//! Commands known from vim and helix, typed into the palette.

use crate::reader::command::{Action, Command};

/// A line of the palette, as a command of vim or helix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reflex {
    /// `:q`, `:wq`, `:x`: leaves. What was written is saved at once, so that each leaves in the same way.
    Leave,
    /// `:w`: there is nothing to save.
    Saved,
    /// `:42`, `:c14`: goes to a claim.
    Claim,
}

impl Reflex {
    /// What a line means in vim; `None` if it is not a vim command.
    pub fn of(words: &str) -> Option<Self> {
        let words = words.trim();
        let bare = words.strip_suffix('!').unwrap_or(words);
        match bare {
            "q" | "qa" | "wq" | "wqa" | "x" | "xa" | "quit" | "exit" => return Some(Self::Leave),
            "w" | "wa" | "write" => return Some(Self::Saved),
            _ => {}
        }
        let number = words.strip_prefix(['c', 's', 'C', 'S']).unwrap_or(words);
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        is_number.then_some(Self::Claim)
    }

    /// The command that does it.
    pub fn command(self) -> Option<&'static Command> {
        match self {
            Self::Leave => Command::doing(Action::Quit),
            Self::Claim => Command::doing(Action::ClaimNumber),
            Self::Saved => None,
        }
    }
}

/// The message that there is nothing to save.
pub const SAVED: &str = "notes and marks are saved automatically";

/// Whether a palette is asked to save.
pub fn asks_to_save(words: &str) -> bool {
    Reflex::of(words) == Some(Reflex::Saved)
}

#[cfg(test)]
mod tests {
    use crate::reader::Effect;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};

    #[test]
    fn what_leaves_vim_leaves() {
        for line in ["q", "q!", "wq", "x", "qa!", "wqa"] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, "V :");
            type_in(&mut model, line);
            assert!(words(&model).contains("▌quit"), "{line}: {}", words(&model));
            assert_eq!(press(&mut model, "Enter"), [Effect::Quit], "{line}");
            assert!(model.claims.filter.is_plain(), "{line}");
        }
    }

    #[test]
    fn there_is_nothing_to_be_saved() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "V :");
        type_in(&mut model, "w");
        assert!(words(&model).contains(super::SAVED), "{}", words(&model));
        assert_eq!(press(&mut model, "Enter"), []);
        assert_eq!(model.input.message.as_deref(), Some(super::SAVED));
    }

    #[test]
    fn a_number_goes_to_the_claim() {
        for (line, claim) in [("3", 2), ("c4", 3), ("C2", 1)] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, "S :");
            type_in(&mut model, line);
            assert!(words(&model).contains("▌goto.claim"), "{}", words(&model));
            press(&mut model, "Enter");
            assert_eq!(model.claims.at(), Some(claim), "{line}");
        }
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S :");
        type_in(&mut model, "42");
        press(&mut model, "Enter");
        assert!(words(&model).contains("no claim c42"), "{}", words(&model));
    }

    #[test]
    fn other_words_narrow_as_ever() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S :");
        type_in(&mut model, "quo");
        assert!(words(&model).contains("filter.quotes"), "{}", words(&model));
    }
}
