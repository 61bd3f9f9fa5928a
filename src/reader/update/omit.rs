//! Omissions: that an outlet leaves a claim out, confirmed by a person or taken back.

use super::mark::{anchors, commit, id_of};
use crate::export::NO_TEXT;
use crate::notes::{Change, Notes, Omission};
use crate::reader::elsewhere;
use crate::reader::model::View;
use crate::reader::stack;
use crate::reader::{Effect, Model};

/// Confirms that the focused outlet leaves the claim out, or takes that back.
pub fn omit(model: &mut Model) -> Vec<Effect> {
    let (at, focus) = match silent_here(model) {
        Ok(found) => found,
        Err(why) => {
            model.say(why);
            return Vec::new();
        }
    };
    let short = model.matter.short(focus).to_owned();
    let Some(report) = model.matter.report(focus).map(|r| r.id.clone()) else {
        return Vec::new();
    };
    let name = id_of(model, at);
    let known = model.matter.notebook.attached.omissions(at);
    let known = known
        .iter()
        .find(|(r, _)| *r == focus)
        .map(|(_, id)| id.clone());
    let (label, change) = if let Some(id) = known {
        (
            format!("{short} omits {name}, taken back"),
            Change::Omission(id, None),
        )
    } else {
        let about = anchors(model, at);
        let omission = Omission { report, about };
        let id = Notes::omission_id(&omission);
        (
            format!("{short} omits {name}, confirmed"),
            Change::Omission(id, Some(omission)),
        )
    };
    commit(model, &label, vec![change]);
    model.say(format!("{label} · u undoes"));
    vec![Effect::Save]
}

/// The current claim and the outlet without it that is meant, or the reason why there is none.
pub fn silent_here(model: &Model) -> Result<(usize, usize), String> {
    let (Some(at), Some(focus)) = (model.claim_here(), model.focus()) else {
        return Err("no claim: J goes to one".to_owned());
    };
    let has = |report: usize| {
        let claim = model.matter.claim(at);
        claim.is_some_and(|claim| claim.found_in(report))
    };
    if model.screen.view() != View::Stack {
        let short = model.matter.short(focus);
        if model.matter.report(focus).is_some_and(|r| !r.has_text()) {
            return Err(format!("{short} has {NO_TEXT}, so it leaves nothing out"));
        }
        if !has(focus) {
            return Ok((at, focus));
        }
        return Err(format!(
            "{short} has the claim: focus an outlet that does not"
        ));
    }
    if let Some(chosen) = stack::silent_choice(model) {
        return Ok((at, chosen));
    }
    // The stack shows those that have the claim, and names those that do not below them.
    let (mut silent, omitted) = elsewhere::missing(model, at);
    silent.extend(omitted);
    match silent.as_slice() {
        [only] => Ok((at, *only)),
        [] => Err("every outlet has the claim, or something else about it".to_owned()),
        many => {
            let names: Vec<&str> = many.iter().map(|&r| model.matter.short(r)).collect();
            let names = names.join(", ");
            Err(format!("not found in {names}: the digit of one, then x o"))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};

    #[test]
    fn an_outlet_that_leaves_a_claim_out_is_shown_so_in_every_view() {
        let mut model = bridge().reader(120, 36);
        // The Ledger has no reading of the second claim, and the stack names no other.
        press(&mut model, "S g c 2 Enter x o");
        let shown = words(&model);
        assert!(
            shown.contains("⊘ left out by 3 TL The Ledger: confirmed"),
            "{shown}"
        );
        for (view, sign) in [
            ("V", "(NW) · ⊘ TL"),
            ("M l l", "⊘ The Ledger leaves c2 out: confirmed"),
            ("M", "[⊘]"),
            ("R", "⊘ c2 left out"),
        ] {
            press(&mut model, view);
            let shown = words(&model);
            assert!(shown.contains(sign), "{view}: {shown}");
            assert!(!shown.contains("(NW) · ∅ TL"), "{view}: {shown}");
        }
        press(&mut model, "u V");
        assert!(words(&model).contains("(NW) · ∅ TL"), "{}", words(&model));
        // Two do not have the third: which one is meant is said by its digit.
        press(&mut model, "S g c 3 Enter x o");
        let shown = words(&model);
        assert!(
            shown.contains("not found in TL, EP: the digit of one, then x o"),
            "{shown}"
        );
        press(&mut model, "3");
        let shown = words(&model);
        assert!(shown.contains("x o confirms the omission"), "{shown}");
        assert!(shown.contains("[3 TL The Ledger] · 4 EP"), "{shown}");
        press(&mut model, "x o");
        let shown = words(&model);
        assert!(shown.contains("TL omits c3, confirmed"), "{shown}");
        // A reading that is chosen again means no outlet without one.
        press(&mut model, "u g g x o");
        let shown = words(&model);
        assert!(shown.contains("not found in TL, EP: the digit"), "{shown}");
    }

    #[test]
    fn the_focused_outlet_without_a_reading_leaves_the_claim_out_in_every_view() {
        for keys in [
            "M g c 3 Enter M 3 x o",
            "M g c 3 Enter M 3 Enter x o",
            "R g c 3 Enter 3 x o",
        ] {
            let mut model = bridge().reader(200, 50);
            press(&mut model, keys);
            let shown = words(&model);
            assert!(shown.contains("TL omits c3, confirmed"), "{keys}: {shown}");
        }
    }

    #[test]
    fn why_nothing_can_be_confirmed_stands_in_the_palette() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R g c 3 Enter 1 :");
        type_in(&mut model, "leaves the claim out");
        let shown = words(&model);
        assert!(
            shown.contains("VV has the claim: focus an outlet"),
            "{shown}"
        );
    }
}
