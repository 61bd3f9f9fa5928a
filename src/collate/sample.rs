//! Reports of a few sentences, for tests.

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

/// What is read off the reports of a story, and their comparison.
pub(crate) fn collated(story: &Story) -> (Vec<Annotations>, Collation) {
    let read = |report| annotate(report, story.date);
    let notes: Vec<Annotations> = story.reports.iter().map(read).collect();
    let collation = collate(story, &notes, &[], Options::default(), &Unwatched);
    (notes, collation.expect("nothing cancels it"))
}
