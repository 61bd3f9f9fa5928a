//! A number of the headline that the text below it has otherwise.
//!
//! Rule: the headline counts something that the text counts too, by the noun or by what befell people, and no figure of the
//! text is its value or comes to it when rounded. A headline is what most readers see, and it is mended last
//! (IPSO Editors' Code, clause 1: headlines not supported by the text).

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{self, InText, Severity};
use crate::story::{Report, Span};
use crate::text::{Annotations, Figure, annotate};

/// The headline as a report of its own, in the draft's language.
fn headline(scene: &Scene) -> Report {
    let draft = &scene.given.story.reports[scene.draft];
    let mut report = Report {
        text: draft.title.clone(),
        paragraphs: vec![Span::new(0, draft.title.len())],
        ..Report::default()
    };
    report.meta = draft.meta.clone();
    // A few words show no language.
    report.meta.lang = Some(scene.notes().lang.code().to_owned());
    report
}

/// Whether the headline's figure is the text's, to fewer places or where the text is not sure.
fn may_be(told: &Figure, text: &Figure) -> bool {
    told.in_whole().0.total_cmp(&text.in_whole().0).is_eq()
        || collate::is_rounded(text, told)
        || text.approximate && collate::is_rounded(told, text)
}

/// The figures of the draft's text that count what figure `at` of the headline counts.
fn counted<'a>(scene: &Scene<'a>, title: &str, notes: &Annotations, at: usize) -> Vec<&'a Figure> {
    let (text, own) = (scene.text(scene.draft), scene.notes());
    let alike = |n: &usize| {
        let told = InText {
            text: title,
            notes,
            figure: at,
        };
        let in_text = InText {
            text,
            notes: own,
            figure: *n,
        };
        collate::count_alike(told, in_text)
    };
    let all = (0..own.figures.len()).filter(alike);
    all.map(|n| &own.figures[n]).collect()
}

fn one(scene: &Scene, title: &str, notes: &Annotations, at: usize) -> Option<Finding> {
    let told = &notes.figures[at];
    // Under whatever noun the text has it: a headline has room for few words.
    let mut figures = scene.notes().figures.iter();
    if figures.any(|f| f.kind == told.kind && may_be(told, f)) {
        return None;
    }
    let counted = counted(scene, title, notes, at);
    let first = counted.first()?;
    let words = |text: &str, figure: &Figure| -> String {
        let words: Vec<&str> = figure.span.of(text).split_whitespace().collect();
        words.join(" ")
    };
    Some(Finding {
        kind: FindingKind::FigureDisagrees,
        severity: Severity::High,
        span: None,
        message: format!(
            "“{}” in the headline, “{}” in the text below it",
            words(title, told),
            words(scene.text(scene.draft), first)
        ),
        others: Vec::new(),
        suggestion: None,
        claim: None,
    })
}

/// One finding for each number of the headline.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let report = headline(scene);
    let notes = annotate(&report, scene.given.story.date);
    let figures = 0..notes.figures.len();
    figures
        .filter_map(|at| one(scene, &report.text, &notes, at))
        .collect()
}
