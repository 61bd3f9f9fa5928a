//! Reports that say otherwise than a claim without having a reading of it.

use super::model::{Mark, Model};
use crate::export::{self, Collated, Elsewhere};

/// What reports without a reading of a claim say of it, by report.
pub fn of(model: &Model, index: usize) -> Vec<Elsewhere<'_>> {
    let matter = &model.matter;
    let strays = model.claims.index.strays(index);
    let Some(claim) = matter.claim(index).filter(|_| strays) else {
        return Vec::new();
    };
    let own = model.claims.index.divergences(index).iter();
    let divergences: Vec<_> = own
        .filter_map(|&at| matter.collation.divergences.get(at))
        .collect();
    let given = Collated {
        story: &matter.story,
        annotations: &matter.annotations,
        collation: &matter.collation,
    };
    export::elsewhere(given, claim, model.outlets.base, &divergences)
}

/// What one report says of a claim that it has no reading of.
pub fn in_report(model: &Model, index: usize, report: usize) -> Option<Elsewhere<'_>> {
    // Asked of every pane at every frame: of most reports no difference speaks.
    let all = &model.matter.collation.divergences;
    let own = model.claims.index.divergences(index).iter();
    let mut spans = own.filter_map(|&at| all.get(at)).flat_map(|d| &d.spans);
    if !spans.any(|place| place.report == report) {
        return None;
    }
    of(model, index).into_iter().find(|e| e.report == report)
}

/// The reports that do not have a claim and say nothing else of it: those in which it was not found, and those
/// of which a person says that they leave it out.
pub fn missing(model: &Model, index: usize) -> (Vec<usize>, Vec<usize>) {
    let Some(claim) = model.matter.claim(index) else {
        return (Vec::new(), Vec::new());
    };
    let elsewhere = of(model, index);
    let attached = &model.matter.notebook.attached;
    (0..model.outlets.count())
        .filter(|&report| !claim.found_in(report))
        .filter(|&report| elsewhere.iter().all(|e| e.report != report))
        .partition(|&report| !attached.omitted(index, report))
}

/// The mark of a report that says otherwise.
pub fn mark(model: &Model, index: usize, other: &Elsewhere<'_>) -> Mark {
    Mark::of(
        other.divergence.kind,
        model.matter.claim(index).map(|c| c.kind),
    )
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::collate::{Divergence, DivergenceKind, Severity};
    use crate::reader::Model;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::story::{Place, Span};

    /// The bridge, where the Wire says another day than those that have the fourth claim, in a sentence of the
    /// first.
    fn otherwise() -> Model {
        let mut sample = bridge();
        let place = |report: usize, words: &str| {
            let text = &sample.story.reports[report].text;
            let start = text.find(words).expect("words of the report");
            Place {
                report,
                span: Span::new(start, start + words.len()),
            }
        };
        let divergence = Divergence {
            id: "d9".into(),
            kind: DivergenceKind::Time,
            severity: Severity::High,
            claim: Some(3),
            message: "Wednesday (VV) against Monday (NW)".into(),
            spans: vec![place(0, "Wednesday"), place(1, "Monday")],
            missing_from: Vec::new(),
        };
        Arc::make_mut(&mut sample.collation)
            .divergences
            .push(divergence);
        let mut model = sample.reader(120, 36);
        press(&mut model, "S g c 4 Enter");
        model
    }

    #[test]
    fn who_says_otherwise_elsewhere_is_not_called_without_it() {
        let mut model = otherwise();
        let shown = words(&model);
        assert!(shown.contains("2 NW #  time differs, in c1"), "{shown}");
        assert!(
            shown.contains("closed the Tarn bridge on Monday after"),
            "{shown}"
        );
        assert!(shown.contains("not found in 4 EP"), "{shown}");
        press(&mut model, "V");
        let shown = words(&model);
        assert!(!shown.contains("∅ NW"), "{shown}");
        assert!(
            shown.contains("Wednesday (VV) · Monday (NW) · ∅ EP"),
            "{shown}"
        );
        press(&mut model, "M l");
        let shown = words(&model);
        assert!(
            shown.contains("2 Northern Wire ¶1 # time differs, in c1"),
            "{shown}"
        );
    }

    #[test]
    fn who_is_on_the_bases_side_or_is_called_silent_is_not_found() {
        for (message, missing_from) in [
            ("Wednesday (VV, NW) against Monday (TL)", vec![]),
            ("Wednesday (VV) against Monday (NW)", vec![1]),
        ] {
            let mut model = otherwise();
            let collation = Arc::make_mut(&mut model.matter.collation);
            let last = collation.divergences.last_mut().expect("a divergence");
            message.clone_into(&mut last.message);
            let mut silent = last.clone();
            silent.kind = DivergenceKind::NotFound;
            silent.missing_from = missing_from;
            // In the place of the one on copied words.
            collation.divergences[2] = silent;
            let found = super::of(&model, 3);
            assert!(found.is_empty(), "{message}: {found:?}");
        }
    }

    #[test]
    fn a_pane_without_a_reading_shows_what_it_says_instead() {
        let mut model = otherwise();
        press(&mut model, "R");
        let shown = words(&model);
        assert!(shown.contains("# c4 in c1 ¶1"), "{shown}");
        assert!(!shown.contains("not found: NW"), "{shown}");
        assert!(shown.contains("▌# TARN (Northern Wire)"), "{shown}");
    }
}
