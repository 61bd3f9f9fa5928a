//! Which passage a command is about, by the view and what is chosen in it, and what a passage is called.

use crate::collate::{Claim, Reading};
use crate::notes::Anchor;
use crate::reader::Model;
use crate::reader::model::View;
use crate::reader::stack;
use crate::story::Place;

/// The chosen reading in the stack; elsewhere the sentence at the cursor of the focused outlet.
pub fn passage_here(model: &Model) -> Option<Place> {
    let view = model.screen.view();
    if view != View::Reader {
        let claim = model.matter.claim(model.claims.at()?)?;
        let at = match view {
            View::Stack => model.stack.reading,
            _ => reading_in_list(model, claim, view)?,
        };
        return claim.readings.get(at).map(Reading::place);
    }
    let report = model.focus()?;
    let at = model.panes[report].cursor.offset();
    let annotations = model.matter.annotations.get(report)?;
    let sentence = annotations.sentence_at(at)?;
    let span = annotations.sentences.get(sentence)?.span;
    Some(Place { report, span })
}

/// The reading of a claim that is chosen in the stack, or that the focused outlet shows.
pub(super) fn reading_here(model: &Model, claim: usize) -> Option<usize> {
    if model.screen.view() == View::Stack {
        return Some(model.stack.reading);
    }
    let focus = model.focus()?;
    let readings = &model.matter.claim(claim)?.readings;
    let chosen = model.claims.chosen_in(focus);
    chosen.or_else(|| readings.iter().position(|r| r.report == focus))
}

/// The reading that a list shows of a claim: that of the cell of the matrix; in the work list, where the focused
/// outlet has none, the one that is first.
fn reading_in_list(model: &Model, claim: &Claim, view: View) -> Option<usize> {
    let focus = model.focus()?;
    let own = claim.readings.iter().position(|r| r.report == focus);
    let first = || stack::order(claim, model.outlets.base).first().copied();
    own.or_else(|| first().filter(|_| view == View::WorkList))
}

/// A passage, anchored by its words.
pub(super) fn anchor(model: &Model, place: Place) -> Option<Anchor> {
    let report = model.matter.report(place.report)?;
    Some(Anchor::new(&report.id, &report.text, place.span))
}

/// A passage by its outlet and its first words: two of them leave room for what to do next in 80 columns.
pub fn named(model: &Model, anchor: &Anchor) -> String {
    let mut reports = model.matter.story.reports.iter();
    let report = reports.position(|report| report.id == anchor.report);
    let outlet = report.map_or("", |report| model.matter.short(report));
    let words = first_words(anchor, 2);
    let words = words.trim_start_matches(['“', '„', '«', '"', '‘', ' ', '\u{a0}']);
    format!("{outlet} “{words}”")
}

pub fn first_words(anchor: &Anchor, most: usize) -> String {
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
    fn the_passage_of_a_list_is_the_one_that_it_shows() {
        let mut model = bridge().reader(120, 36);
        // The fourth claim is told by the base and the Ledger; the Wire is focused.
        press(&mut model, "R g g J l V g c 4 Enter");
        let place = super::passage_here(&model).expect("that of the base");
        assert_eq!(place.report, 0);
        press(&mut model, "M l");
        let place = super::passage_here(&model).expect("that of the cell");
        assert_eq!((place.report, model.focus()), (2, Some(2)));
        press(&mut model, "l");
        assert_eq!(super::passage_here(&model), None, "nothing was found there");
    }

    #[test]
    fn the_matrix_stands_at_the_outlet_that_was_chosen_in_the_stack() {
        for keys in [
            "M g c 1 Enter Enter 3 M",
            "M g c 1 Enter Enter 3 q",
            "S g c 1 Enter 3 M",
        ] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, keys);
            assert_eq!(model.outlets.focus, 2, "{keys}: {}", words(&model));
        }
        // One without a reading too.
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S g c 3 Enter 4 M");
        assert_eq!(model.outlets.focus, 3);
    }
}
