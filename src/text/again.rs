//! Reading a story again after some of its reports have changed: only those are read.

use rayon::prelude::*;

use super::{Annotations, annotate};
use crate::story::{Report, Story};

/// What can be read off every report of `story`, where `known` is what was read off those of
/// `before`: a report that stands there as it is now, under the same day, is not read again. The
/// same as reading them all.
pub fn reread(before: &Story, known: &[Annotations], story: &Story) -> Vec<Annotations> {
    let again = |report: &Report| -> Option<Annotations> {
        let at = before.position(&report.id)?;
        let same = before.date == story.date && before.reports[at] == *report;
        same.then(|| known.get(at).cloned()).flatten()
    };
    let one = |report| again(report).unwrap_or_else(|| annotate(report, story.date));
    story.reports.par_iter().map(one).collect()
}
