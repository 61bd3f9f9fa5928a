//! Links made by hand: passages joined, readings cut off, omissions confirmed.

use super::mark::{commit, id_of};
use crate::notes::{Anchor, Change, Link, Notes, Omission};
use crate::reader::elsewhere;
use crate::reader::model::View;
use crate::reader::{Effect, Model};
use crate::story::Place;

/// The first time: takes the passage here as one end. The second time: joins it with the passage here.
pub fn join(model: &mut Model) -> Vec<Effect> {
    let Some(here) = passage_here(model).and_then(|place| anchor(model, place)) else {
        model.say("no passage here to link");
        return Vec::new();
    };
    let Some(first) = model.matter.notebook.picked.take() else {
        model.say(format!(
            "link: “{}” with … go to the other passage, x l joins",
            first_words(&here, 4)
        ));
        model.matter.notebook.picked = Some(here);
        return Vec::new();
    };
    if first.report == here.report {
        model.say("both passages are of one report: the link was not made");
        return Vec::new();
    }
    let id = Notes::link_id(&first, &here);
    let known = model.matter.notebook.notes.links.get(&id);
    if known.is_some_and(|link| link.joined) {
        model.say("these two passages are linked already · x u cuts a reading off");
        return Vec::new();
    }
    let words = format!("link {} with {}", named(model, &first), named(model, &here));
    change(model, &words, vec![(first, here)], true)
}

/// Cuts the reading here off from the others of its claim.
pub fn cut(model: &mut Model) -> Vec<Effect> {
    let found = model
        .claim_here()
        .and_then(|at| Some((at, reading_here(model, at)?)));
    let Some((at, reading)) = found else {
        model.say("no reading here to cut off");
        return Vec::new();
    };
    let Some(claim) = model.matter.claim(at) else {
        return Vec::new();
    };
    let place = |r: &crate::collate::Reading| Place {
        report: r.report,
        span: r.span,
    };
    let own = &claim.readings[reading];
    let others = claim.readings.iter().filter(|r| r.report != own.report);
    let pairs: Vec<(Anchor, Anchor)> = others
        .filter_map(|r| Some((anchor(model, place(own))?, anchor(model, place(r))?)))
        .collect();
    if pairs.is_empty() {
        model.say("the reading stands alone already");
        return Vec::new();
    }
    let words = format!(
        "cut {} off {}",
        model.matter.short(own.report),
        id_of(model, at)
    );
    change(model, &words, pairs, false)
}

fn change(
    model: &mut Model,
    label: &str,
    pairs: Vec<(Anchor, Anchor)>,
    joined: bool,
) -> Vec<Effect> {
    let changes = pairs
        .into_iter()
        .map(|(a, b)| Change::Link(Notes::link_id(&a, &b), Some(Link { a, b, joined })))
        .collect();
    commit(model, label, changes);
    model.say(format!("{label} · u undoes"));
    let mut effects = vec![Effect::Save];
    effects.extend(super::outlet::analyse_again(model));
    effects
}

/// Confirms that the focused outlet leaves the claim out, or takes that back.
pub fn omit(model: &mut Model) -> Vec<Effect> {
    let (Some(at), Some(focus)) = (model.claim_here(), model.focus()) else {
        model.say("no claim: J goes to one");
        return Vec::new();
    };
    // The stack shows those that have the claim, and names those that do not below them.
    let (mut silent, omitted) = elsewhere::missing(model, at);
    silent.extend(omitted);
    let focus = match silent.as_slice() {
        _ if model.screen.view() != View::Stack => focus,
        [only] => *only,
        [] => {
            model.say("every outlet has the claim, or says something else of it");
            return Vec::new();
        }
        many => {
            let names: Vec<&str> = many.iter().map(|&r| model.matter.short(r)).collect();
            let names = names.join(", ");
            model.say(format!(
                "not found in {names}: M, and x o on the cell of one"
            ));
            return Vec::new();
        }
    };
    let short = model.matter.short(focus).to_owned();
    if model
        .matter
        .claim(at)
        .is_some_and(|claim| claim.found_in(focus))
    {
        model.say(format!(
            "{short} has the claim: focus an outlet that does not"
        ));
        return Vec::new();
    }
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
        let about = super::mark::anchors(model, at);
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

/// The reading of a claim that is chosen in the stack, or that the focused outlet shows.
fn reading_here(model: &Model, claim: usize) -> Option<usize> {
    if model.screen.view() == View::Stack {
        return Some(model.stack.reading);
    }
    let focus = model.focus()?;
    let readings = &model.matter.claim(claim)?.readings;
    let chosen = model.claims.chosen_in(focus);
    chosen.or_else(|| readings.iter().position(|r| r.report == focus))
}

/// The chosen reading in the stack; elsewhere the sentence at the cursor of the focused outlet.
pub fn passage_here(model: &Model) -> Option<Place> {
    if model.screen.view() == View::Stack {
        let claim = model.matter.claim(model.claims.at()?)?;
        let reading = claim.readings.get(model.stack.reading)?;
        return Some(Place {
            report: reading.report,
            span: reading.span,
        });
    }
    let report = model.focus()?;
    let at = model.panes[report].cursor.offset();
    let annotations = model.matter.annotations.get(report)?;
    let sentence = annotations.sentence_at(at)?;
    let span = annotations.sentences.get(sentence)?.span;
    Some(Place { report, span })
}

fn anchor(model: &Model, place: Place) -> Option<Anchor> {
    let report = model.matter.report(place.report)?;
    Some(Anchor::new(&report.id, &report.text, place.span))
}

/// A passage by its outlet and its first words: two of them leave room for what to do next in 80 columns.
fn named(model: &Model, anchor: &Anchor) -> String {
    let mut reports = model.matter.story.reports.iter();
    let report = reports.position(|report| report.id == anchor.report);
    let outlet = report.map_or("", |report| model.matter.short(report));
    format!("{outlet} “{}”", first_words(anchor, 2))
}

fn first_words(anchor: &Anchor, most: usize) -> String {
    let words: Vec<&str> = anchor.exact.split_whitespace().collect();
    let shown = words[..words.len().min(most)].join(" ");
    if words.len() > most {
        format!("{shown} …")
    } else {
        shown
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn what_was_linked_and_how_to_undo_it_fit_80_columns() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l");
        let shown = words(&model);
        assert!(shown.contains("link VV “"), "{shown}");
        assert!(shown.contains(" …” with NW “"), "{shown}");
        assert!(shown.contains("…” · u undoes"), "{shown}");
    }

    #[test]
    fn what_is_linked_already_is_not_linked_again() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l k x l j x l");
        let shown = words(&model);
        assert!(shown.contains("are linked already"), "{shown}");
        press(&mut model, "u");
        let shown = words(&model);
        assert!(
            shown.contains("undone: link VV"),
            "one link was made: {shown}"
        );
    }

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
        // Two do not have the third: which one is meant is said in the matrix.
        press(&mut model, "S g c 3 Enter x o");
        let shown = words(&model);
        assert!(
            shown.contains("not found in TL, EP: M, and x o on the cell"),
            "{shown}"
        );
    }
}
