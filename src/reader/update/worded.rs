//! A command with words after it, typed into the palette: `theme mono`, `search ferry`, `goto claim 7`.

use super::{commands, overlay};
use crate::reader::command::{Action, COMMANDS, Command, Narrow};
use crate::reader::model::{Overlay, Picked};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::{Effect, Model};

/// The command that a line begins with, and the words after it; `None` if there are none, or if that command asks for
/// none. Blanks may stand for the dots and dashes of its name.
pub fn of(typed: &str) -> Option<(&'static Command, &str)> {
    let typed = typed.trim();
    let asking = COMMANDS.iter().filter(|c| asks(c.action));
    let found = asking.filter_map(|command| {
        let name = typed.get(..command.id.len())?;
        let rest = typed.get(command.id.len()..)?;
        let named = name.to_lowercase().replace(' ', ".") == command.id.replace('-', ".");
        let words = rest.strip_prefix(' ')?.trim();
        (named && !words.is_empty()).then_some((command, words))
    });
    found.max_by_key(|(command, _)| command.id.len())
}

/// Whether a command opens a line or a list into which words are typed.
fn asks(action: Action) -> bool {
    matches!(
        action,
        Action::Theme
            | Action::Outlets
            | Action::Search
            | Action::Filter(Narrow::Text)
            | Action::ClaimNumber
    )
}

/// Runs a command and gives it the words that it asks for. A list in which they leave a choice, or nothing, stays open.
pub fn run(model: &mut Model, command: &'static Command, words: &str) -> Vec<Effect> {
    let mut effects = commands::run(model, command, None);
    if model.input.overlay.is_none() {
        // It said why not.
        return effects;
    }
    overlay::paste(model, words);
    if is_answer(model, words) {
        let accepted = overlay::press(model, KeyPress::plain(Key::Enter));
        effects.extend(accepted.unwrap_or_default());
    }
    effects
}

/// Whether words answer what was asked, with nothing left to choose.
fn is_answer(model: &Model, words: &str) -> bool {
    match &model.input.overlay {
        Some(Overlay::Line { .. }) => true,
        Some(Overlay::Pick(picker)) => match &picker.of {
            Picked::Themes { offers, .. } => {
                let chosen = picker.chosen().and_then(|at| offers.get(at));
                chosen.is_some_and(|offer| offer.name == words)
            }
            Picked::Outlets { .. } => picker.listed.len() == 1,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::reader::exercises::words;
    use crate::reader::model::Overlay;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Effect, Model};

    fn typed(line: &str) -> (Model, Vec<Effect>) {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R :");
        type_in(&mut model, line);
        let effects = press(&mut model, "Enter");
        (model, effects)
    }

    #[test]
    fn words_stand_after_the_name_of_a_command_that_asks_for_them() {
        let named = |line| of(line).map(|(command, words)| (command.id, words));
        assert_eq!(named("theme mono"), Some(("theme", "mono")));
        assert_eq!(named(" goto claim 7"), Some(("goto.claim", "7")));
        assert_eq!(
            named("Filter.text  a port"),
            Some(("filter.text", "a port"))
        );
        for line in [
            "theme",
            "theme ",
            "themes mono",
            "quit now",
            "s\u{e9}arch x",
            "",
        ] {
            assert_eq!(named(line), None, "{line}");
        }
    }

    #[test]
    fn a_theme_that_is_named_is_kept() {
        let (model, effects) = typed("theme contrast-light");
        let kept = Effect::UseTheme("contrast-light".to_owned());
        assert_eq!(effects, [Effect::ListThemes, kept]);
        assert_eq!(model.screen.settings.theme.name, "contrast-light");
        assert_eq!(model.input.overlay, None);
        // What the command is found by elsewhere is no reason to leave the words aside.
        let (model, _) = typed("theme mono");
        assert_eq!(model.screen.settings.theme.name, "mono");
    }

    #[test]
    fn a_theme_that_is_unknown_or_begun_leaves_the_list_open() {
        let (model, _) = typed("theme nosuch");
        let shown = words(&model);
        assert!(
            shown.contains("filter: nosuch") && shown.contains("no match"),
            "{shown}"
        );
        let (mut model, _) = typed("theme light");
        assert!(matches!(model.input.overlay, Some(Overlay::Pick(_))));
        press(&mut model, "Esc");
        assert_eq!(model.screen.settings.theme.name, "parallax-dark");
    }

    #[test]
    fn other_questions_are_answered_at_once() {
        let (model, _) = typed("goto claim 2");
        assert_eq!(model.claims.current, Some(1));
        let (model, _) = typed("search bridge");
        assert!(!model.search.words.is_empty());
        assert_eq!(model.input.overlay, None);
        let (model, _) = typed("outlets ledger");
        assert_eq!(model.outlets.focus, 2);
        let (model, _) = typed("filter text bridge");
        assert_eq!(model.claims.filter.text, "bridge");
    }

    #[test]
    fn what_cannot_be_done_now_says_why() {
        let mut model = bridge().waiting(80, 24, crate::reader::Settings::default());
        press(&mut model, "R :");
        type_in(&mut model, "goto claim 2");
        press(&mut model, "Enter");
        let shown = words(&model);
        assert!(
            shown.contains("reports are still being compared"),
            "{shown}"
        );
    }

    #[test]
    fn where_nothing_is_named_so_enter_leaves_the_line_to_be_mended() {
        for open in ["R :", "R ?"] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, open);
            type_in(&mut model, "frobnicate now");
            assert!(
                words(&model).contains("no such command"),
                "{}",
                words(&model)
            );
            assert_eq!(press(&mut model, "Enter"), []);
            assert!(words(&model).contains("frobnicate"), "{}", words(&model));
        }
    }
}
