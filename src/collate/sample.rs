//! Reports of a few sentences, for tests.

use super::index::Index;
use super::{Collation, Options, Unwatched, collate};
use crate::story::{Report, Story};
use crate::text::{Annotations, annotate, clean};

/// A report in a language, its paragraphs parted by blank lines.
pub(crate) fn report(id: &str, lang: &str, text: &str) -> Report {
    let mut report = Report {
        id: id.into(),
        outlet: id.into(),
        text: text.into(),
        paragraphs: clean::paragraphs(text),
        ..Report::default()
    };
    report.meta.lang = Some(lang.into());
    report
}

/// The index of a story of such texts, each with its language.
pub(in crate::collate) fn indexed<const N: usize>(texts: [(&str, &str); N]) -> Index {
    let story = Story {
        reports: texts.map(|(text, lang)| report(lang, lang, text)).into(),
        ..Story::default()
    };
    let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
    Index::of(&story, &notes)
}

/// What is read off the reports of a story, and their comparison.
pub(crate) fn collated(story: &Story) -> (Vec<Annotations>, Collation) {
    let read = |report| annotate(report, story.date);
    let notes: Vec<Annotations> = story.reports.iter().map(read).collect();
    let collation = collate(story, &notes, &[], Options::default(), &Unwatched);
    (notes, collation.expect("nothing cancels it"))
}
