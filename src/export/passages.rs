//! Which claims a paragraph holds: for the formats that show full reports.

use super::Collated;
use super::scope::Scope;
use crate::story::Span;

/// The paragraphs of a report, each with the ids of the claims that have a reading in it, in the
/// order in which they are there.
pub fn paragraphs<'a>(
    given: Collated<'a>,
    scope: &Scope,
    report: usize,
) -> Vec<(Span, Vec<&'a str>)> {
    let claims = given.collation.claims.iter().enumerate();
    let mut readings: Vec<(Span, &str)> = claims
        .filter(|(index, _)| scope.holds(*index))
        .flat_map(|(_, claim)| {
            claim
                .readings_of(report)
                .map(|r| (r.span, claim.id.as_str()))
        })
        .collect();
    readings.sort_by_key(|(span, _)| span.start);
    let mut out = Vec::new();
    for paragraph in &given.story.reports[report].paragraphs {
        let first = readings.partition_point(|(span, _)| span.end <= paragraph.start);
        let inside = readings[first..]
            .iter()
            .take_while(|(span, _)| span.start < paragraph.end);
        let mut ids: Vec<&str> = Vec::new();
        for (_, id) in inside {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        out.push((*paragraph, ids));
    }
    out
}
