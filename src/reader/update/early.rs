//! Commands given before there is a comparison to carry them out on: they wait for it, as keys wait for any program that
//! is still starting.

use super::perform;
use crate::reader::Model;
use crate::reader::command::{Action, Command, Narrow};
use crate::reader::model::Work;

/// The most that wait: a key that is held down ends up no farther than this.
const MOST: usize = 32;

/// Keeps a command that needs claims until there are some; whether it waits. Any other command that does more than to
/// change the view drops those that wait: whoever goes on reading is not carried away later.
pub fn waits(model: &mut Model, command: &'static Command) -> bool {
    if !(is_running(model) && needs_claims(command.action)) {
        if !matches!(command.action, Action::View(_)) {
            model.input.early.clear();
        }
        return false;
    }
    if model.input.early.len() < MOST {
        model.input.early.push(command);
    }
    let many = match model.input.early.len() {
        1 => String::new(),
        n => format!(" ({n})"),
    };
    model.say(format!(
        "{} waits until the reports are compared{many} · Esc drops it",
        command.id
    ));
    true
}

/// Carries out what has waited.
pub fn carry_out(model: &mut Model) {
    let early = std::mem::take(&mut model.input.early);
    if !early.is_empty() {
        model.input.message = None;
    }
    for command in early {
        // None of them is for the shell to do.
        let _ = perform::perform(model, command, None);
        if model.claims.stale {
            model.relist();
        }
    }
}

/// Whether the first comparison is still to come.
fn is_running(model: &Model) -> bool {
    model.claims.index.is_empty() && matches!(model.matter.work, Work::Running(_))
}

/// What goes from claim to claim or narrows their list. Not what writes: nobody marks a claim that is not seen yet.
fn needs_claims(action: Action) -> bool {
    match action {
        Action::Claim { .. } | Action::Conflict { .. } => true,
        Action::Filter(narrow) => narrow != Narrow::Text,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Settings, update};

    #[test]
    fn keys_pressed_before_the_comparison_are_carried_out_after_it() {
        let sample = bridge();
        let mut late = sample.reader(120, 36);
        press(&mut late, "S J J J c");
        let mut early = sample.waiting(120, 36, Settings::default());
        press(&mut early, "S J J J c");
        let shown = words(&early);
        assert!(
            shown.contains("conflict.next waits until the reports are compared (4)"),
            "{shown}"
        );
        update(&mut early, sample.analysed(0));
        assert_eq!(early.claims.at(), late.claims.at());
        assert_eq!(words(&early), words(&late));
    }

    #[test]
    fn the_reader_begins_where_it_would_have_begun() {
        let sample = bridge();
        for width in [80, 120] {
            let mut late = sample.reader(width, 24);
            press(&mut late, "J");
            let mut early = sample.waiting(width, 24, Settings::default());
            press(&mut early, "J");
            update(&mut early, sample.analysed(0));
            assert_eq!(early.screen.view(), late.screen.view(), "{width}");
            assert_eq!(words(&early), words(&late), "{width}");
        }
    }

    #[test]
    fn a_filter_waits_too() {
        let sample = bridge();
        let mut model = sample.waiting(80, 24, Settings::default());
        press(&mut model, "V f q");
        update(&mut model, sample.analysed(0));
        assert!(words(&model).contains("quotes"), "{}", words(&model));
    }

    #[test]
    fn whoever_goes_on_reading_is_not_carried_away() {
        let sample = bridge();
        for key in ["Esc", "j", "/"] {
            let mut model = sample.waiting(80, 24, Settings::default());
            press(&mut model, "R J");
            press(&mut model, key);
            update(&mut model, sample.analysed(0));
            assert_eq!(model.claims.current, None, "{key}");
        }
    }

    #[test]
    fn a_mark_does_not_wait() {
        let sample = bridge();
        let mut model = sample.waiting(80, 24, Settings::default());
        press(&mut model, "S J r");
        update(&mut model, sample.analysed(0));
        assert_eq!(model.matter.notebook.notes.marks.len(), 0);
    }
}
