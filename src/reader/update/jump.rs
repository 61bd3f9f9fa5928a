//! Jumps, and the way back.

use crate::reader::Model;
use crate::reader::model::Jump;

/// All that a jump is going to change.
pub fn here(model: &Model) -> Jump {
    Jump {
        panes: model.panes.clone(),
        focus: model.outlets.focus,
        first: model.outlets.first,
        claim: model.claims.current,
        chosen: model.claims.chosen.clone(),
        view: model.screen.view(),
    }
}

/// Remembers where a jump begins.
pub fn leave(model: &mut Model) {
    let from = here(model);
    model.jumps.leave(from);
}

/// Goes back to before the last jump, or forward again.
pub fn go(model: &mut Model, forward: bool) {
    let from = here(model);
    let to = if forward {
        model.jumps.forward(from)
    } else {
        model.jumps.back(from)
    };
    let Some(to) = to else {
        model.say(if forward {
            "no jump to go forward to"
        } else {
            "no jump to go back from"
        });
        return;
    };
    restore(model, to);
    let (back, ahead) = model.jumps.len();
    model.say(format!("{back} jumps back, {ahead} forward"));
}

/// Puts everything where it was.
pub fn restore(model: &mut Model, to: Jump) {
    model.panes = to.panes;
    model.outlets.first = to.first;
    model.claims.set(to.claim);
    model.claims.chosen = to.chosen;
    model.screen.show(to.view);
    // It may have been hidden since, or put in another place.
    let panes = super::outlet::panes(model);
    model.outlets.focus_on(to.focus, panes);
    model.wrap_visible();
    if to.view.is_list() {
        super::list::show_chosen(model);
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_place_in_an_outlet_that_was_hidden_since_is_on_screen() {
        for (keep, go) in [("m a", "' a"), ("J", "Ctrl-o")] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, "R l");
            press(&mut model, keep);
            press(&mut model, "h o Down Space Enter");
            assert!(!model.visible().contains(&1), "it is hidden");
            press(&mut model, go);
            assert_eq!(model.outlets.focus, 1);
            assert!(model.visible().contains(&1), "{go}: {:?}", model.visible());
        }
    }
}
