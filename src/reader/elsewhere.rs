//! Reports that contradict a claim outside their readings of it, if they have any.

use std::sync::{Arc, OnceLock};

use super::model::{Mark, Model};
use crate::collate::coverage;
use crate::export::{self, Collated, Elsewhere};
use crate::notes::{self, Anchor, Link};
use crate::story::{Place, Report, Span};

/// What reports say differently, as found so far; copies share it. Finding it means going through all claims, and every
/// view asks for it more than once.
#[derive(Clone, Debug, Default)]
pub struct Sayings {
    found: Arc<[OnceLock<Vec<Saying>>]>,
}

impl Sayings {
    /// Room for those about `claims` claims.
    pub fn new(claims: usize) -> Self {
        Self {
            found: (0..claims).map(|_| OnceLock::new()).collect(),
        }
    }
}

/// [`Elsewhere`], with the index of its divergence.
#[derive(Clone, Debug)]
struct Saying {
    report: usize,
    span: Span,
    words: Span,
    divergence: usize,
    mark: coverage::Mark,
    told_in: Option<String>,
}

/// What reports say of a claim outside their readings of it, by report.
pub fn of(model: &Model, index: usize) -> Vec<Elsewhere<'_>> {
    let slot = model.claims.elsewhere.found.get(index);
    let Some(slot) = slot.filter(|_| model.claims.index.strays(index)) else {
        return Vec::new();
    };
    let divergences = &model.matter.collation.divergences;
    let given = |saying: &'_ Saying| divergences.get(saying.divergence);
    let found = slot.get_or_init(|| find(model, index)).iter();
    let known = found.filter_map(|saying| {
        Some(Elsewhere {
            report: saying.report,
            span: saying.span,
            words: saying.words,
            divergence: given(saying)?,
            mark: saying.mark,
            told_in: saying.told_in.as_deref(),
        })
    });
    known.collect()
}

fn find(model: &Model, index: usize) -> Vec<Saying> {
    let matter = &model.matter;
    let Some(claim) = matter.claim(index) else {
        return Vec::new();
    };
    let own = model.claims.index.divergences(index);
    let known = own
        .iter()
        .filter_map(|&at| Some((at, matter.collation.divergences.get(at)?)));
    let (places, divergences): (Vec<usize>, Vec<_>) = known.unzip();
    let given = Collated {
        story: &matter.story,
        annotations: &matter.annotations,
        collation: &matter.collation,
        written: None,
    };
    let found = export::elsewhere(given, claim, model.outlets.base, &divergences).into_iter();
    let saying = |other: Elsewhere<'_>| {
        let mut own = divergences.iter();
        let at = own.position(|own| std::ptr::eq(*own, other.divergence))?;
        Some(Saying {
            report: other.report,
            span: other.span,
            words: other.words,
            divergence: places[at],
            mark: other.mark,
            told_in: other.told_in.map(str::to_owned),
        })
    };
    found.filter_map(saying).collect()
}

/// What one report says of a claim outside its readings of it.
pub fn in_report(model: &Model, index: usize, report: usize) -> Option<Elsewhere<'_>> {
    // Called for every pane at every frame; most reports have no such difference.
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
    let (mut missing, mut omitted) = (Vec::with_capacity(model.outlets.count()), Vec::new());
    // Readings are in the order of reports.
    let mut readings = claim.readings.iter().map(|r| r.report).peekable();
    for report in 0..model.outlets.count() {
        let is_told = model.matter.report(report).is_some_and(Report::has_text);
        let found = readings.peek() == Some(&report);
        while readings.next_if(|own| *own <= report).is_some() {}
        if found || elsewhere.iter().any(|e| e.report == report) {
            continue;
        }
        if attached.omitted(index, report) {
            omitted.push(report);
        } else if is_told {
            missing.push(report);
        }
    }
    (missing, omitted)
}

/// Of reports that do not have a claim those whose passage a person has cut off it, taken out of `missing`.
pub fn cut(model: &Model, index: usize, missing: &mut Vec<usize>) -> Vec<usize> {
    let mut cuts = model.matter.notebook.notes.links.live();
    let Some(claim) = model.matter.claim(index) else {
        return Vec::new();
    };
    if missing.is_empty() || cuts.all(|(_, link)| link.joined) {
        return Vec::new();
    }
    let place = |anchor: &Anchor| {
        let report = model.matter.story.position(&anchor.report)?;
        let span = notes::resolve(anchor, &model.matter.report(report)?.text)?.span;
        Some(Place { report, span })
    };
    let is_cut = |report: usize| {
        let links = model.matter.notebook.notes.links.live();
        let here = |at: &Anchor| place(at).is_some_and(|at| export::is_read(claim, at));
        let is_meant = |link: &Link| link.among.is_empty() || link.among.iter().any(here);
        let ends = links.filter(|(_, link)| !link.joined && is_meant(link));
        let mut ends = ends.flat_map(|(_, link)| [(&link.a, &link.b), (&link.b, &link.a)]);
        ends.any(|(own, other)| place(own).is_some_and(|own| own.report == report) && here(other))
    };
    let (cut, others) = missing.iter().partition(|&&report| is_cut(report));
    *missing = others;
    cut
}

/// The mark of a report that says something different.
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
    use crate::layout::Size;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Model, Msg, update};
    use crate::story::{Place, Span};

    /// The bridge, where the Wire says another day than those that have the fourth claim, in a sentence of the
    /// first.
    fn otherwise() -> Model {
        let mut model = told_apart(
            3,
            [(0, "Wednesday"), (1, "Monday")],
            "Wednesday (VV) against Monday (NW)",
        );
        press(&mut model, "g c 4 Enter");
        model
    }

    /// The stack of the bridge, with a difference of days between words of two reports.
    fn told_apart(claim: usize, days: [(usize, &str); 2], message: &str) -> Model {
        let mut sample = bridge();
        let place = |(report, words): (usize, &str)| {
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
            claim: Some(claim),
            also: Vec::new(),
            message: message.into(),
            spans: days.map(place).to_vec(),
            missing_from: Vec::new(),
        };
        Arc::make_mut(&mut sample.collation)
            .divergences
            .push(divergence);
        let mut model = sample.reader(120, 36);
        press(&mut model, "S");
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
    fn what_is_said_elsewhere_stays_in_its_column() {
        let mut model = otherwise();
        for width in [120, 150, 200, 300] {
            update(&mut model, Msg::Resize(Size::new(width, 50)));
            let shown = words(&model);
            let header = shown.lines().find(|l| l.contains("2 NW #  time differs"));
            let header = header.unwrap_or_else(|| panic!("{shown}"));
            let at = |words: &str| header.find(words).map(|at| header[..at].chars().count());
            let (from, name) = (at("2 NW #"), at("Northern Wire ¶1"));
            let column = model.stack.sheet.as_ref().map(|sheet| sheet.column.into());
            let columns = name.zip(from).map(|(name, from)| name - from);
            assert!(columns < column, "{width}: {header}");
            assert!(columns.is_some(), "{width}: {header}");
        }
    }

    #[test]
    fn who_has_a_wording_and_says_otherwise_besides_is_shown_with_both() {
        let days = [(2, "Tuesday"), (1, "Monday")];
        let mut model = told_apart(0, days, "Tuesday (TL) against Monday (NW)");
        press(&mut model, "g c 1 Enter");
        let shown = words(&model);
        let places = [
            "3 TL ~  largely reworded",
            "3 TL #  time differs",
            "its treasurer said on",
        ];
        let found = places.map(|words| shown.find(words));
        assert!(
            found.iter().all(Option::is_some) && found.is_sorted(),
            "{found:?}\n{shown}"
        );
        press(&mut model, "M l l");
        let shown = words(&model);
        assert!(shown.contains("3 The Ledger ¶1 # time differs"), "{shown}");
        assert!(shown.contains("a dozen cracks"), "{shown}");
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
            model.claims.find_anew();
            let found = super::of(&model, 3);
            assert!(found.is_empty(), "{message}: {found:?}");
        }
    }

    #[test]
    fn who_was_cut_off_is_not_called_without_it() {
        for (width, view) in [(80, "S"), (120, "S"), (120, "V")] {
            let mut model = bridge().reader(width, 36);
            press(&mut model, "S g c 1 Enter j x u");
            let report = 1;
            let mut collation = (*model.matter.collation).clone();
            collation.claims[0].readings.retain(|r| r.report != report);
            collation.divergences.retain(|d| d.claim != Some(0));
            let msg = Msg::Analysed {
                generation: model.matter.generation,
                story: Arc::clone(&model.matter.story),
                annotations: Arc::clone(&model.matter.annotations),
                collation: collation.into(),
            };
            update(&mut model, msg);
            press(&mut model, "g c 1 Enter");
            press(&mut model, view);
            let shown = words(&model);
            assert!(shown.contains("cut off by hand: "), "{shown}");
            assert!(!shown.contains("not found in 2 NW"), "{shown}");
            assert!(!shown.contains("nearest in NW"), "{shown}");
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
