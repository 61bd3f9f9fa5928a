//! Reports of a few sentences, for tests.

use crate::story::Report;
use crate::text::clean;

/// A report in a language, its paragraphs parted by blank lines.
pub(super) fn report(id: &str, lang: &str, text: &str) -> Report {
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
