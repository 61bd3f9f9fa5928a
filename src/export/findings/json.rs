//! Findings as JSON, schema `parallax/review/1`: see docs/reviewing-a-draft.md.

use serde::Serialize;

use super::{Findings, Listed, Site, pretty};
use crate::collate::Severity;
use crate::story::{Place, ScalarIndex, Span};

/// The name and version of the form.
const SCHEMA: &str = "parallax/review/1";

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    story: Story<'a>,
    draft: Draft<'a>,
    compared_with: usize,
    counts: Counts,
    settled: usize,
    sentences: Sentences<'a>,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Story<'a> {
    title: &'a str,
    date: Option<String>,
}

#[derive(Serialize)]
struct Draft<'a> {
    id: &'a str,
    outlet: &'a str,
    file: &'a str,
}

#[derive(Serialize)]
struct Counts {
    high: usize,
    medium: usize,
    low: usize,
}

/// The draft's sentences, and those of them that no other report has.
#[derive(Serialize)]
struct Sentences<'a> {
    count: usize,
    told_by_others: usize,
    alone: Vec<Alone<'a>>,
    /// How many of those that others tell have a detail that nobody else has.
    told_in_part: usize,
    details: Vec<Detail<'a>>,
}

#[derive(Serialize)]
struct Detail<'a> {
    words: &'a str,
    #[serde(flatten)]
    at: Alone<'a>,
}

#[derive(Serialize)]
struct Alone<'a> {
    #[serde(flatten)]
    place: Where<'a>,
    /// Scalar offsets into the draft's text.
    start: usize,
    end: usize,
}

/// A stretch of a file.
#[derive(Serialize)]
struct Where<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: Where<'a>,
    /// Scalar offsets into the draft's text; null where something is missing from it.
    start: Option<usize>,
    end: Option<usize>,
    words: Option<&'a str>,
    message: &'a str,
    suggestion: Option<&'a str>,
    claim: Option<&'a str>,
    reports: usize,
    others: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    report: &'a str,
    outlet: &'a str,
    #[serde(flatten)]
    place: Where<'a>,
    start: usize,
    end: usize,
    words: &'a str,
}

fn place(site: &Site) -> Where<'_> {
    Where {
        file: &site.file,
        line: site.start.0,
        column: site.start.1,
        end_line: site.end.0,
        end_column: site.end.1,
    }
}

fn other<'a>(given: &Findings<'a>, at: Place, site: &'a Site) -> Other<'a> {
    let report = &given.subject.story.reports[at.report];
    let index = ScalarIndex::new(&report.text);
    Other {
        report: &report.id,
        outlet: &report.outlet,
        place: place(site),
        start: index.scalar(at.span.start),
        end: index.scalar(at.span.end),
        words: at.span.of(&report.text),
    }
}

fn entry<'a>(given: &Findings<'a>, listed: &'a Listed, index: &ScalarIndex<'_>) -> Entry<'a> {
    let finding = &listed.finding;
    let draft = &given.subject.story.reports[given.subject.collation.base];
    let claims = &given.subject.collation.claims;
    Entry {
        kind: finding.kind.name(),
        severity: finding.severity.name(),
        place: place(&listed.site),
        start: finding.span.map(|s| index.scalar(s.start)),
        end: finding.span.map(|s| index.scalar(s.end)),
        words: finding.span.map(|s| s.of(&draft.text)),
        message: &finding.message,
        suggestion: finding.suggestion.as_ref().map(|s| s.words.as_str()),
        claim: finding
            .claim
            .and_then(|c| claims.get(c))
            .map(|c| c.id.as_str()),
        reports: finding.reports().len(),
        others: finding
            .others
            .iter()
            .zip(&listed.others)
            .map(|(at, site)| other(given, *at, site))
            .collect(),
    }
}

fn sentences<'a>(given: &Findings<'a>, index: &ScalarIndex<'_>) -> Sentences<'a> {
    let draft = &given.subject.story.reports[given.subject.collation.base];
    let alone = |(span, site): (&Span, &'a Site)| Alone {
        place: place(site),
        start: index.scalar(span.start),
        end: index.scalar(span.end),
    };
    Sentences {
        count: given.compared.sentences,
        told_by_others: given.compared.told(),
        alone: given
            .compared
            .alone
            .iter()
            .zip(given.alone)
            .map(alone)
            .collect(),
        told_in_part: given.compared.in_part,
        details: given
            .compared
            .details
            .iter()
            .zip(given.details)
            .map(|(span, site)| Detail {
                words: span.of(&draft.text),
                at: alone((span, site)),
            })
            .collect(),
    }
}

/// The findings as JSON, with a line end.
///
/// # Errors
/// Only where the values could not be written as JSON, which they can.
pub fn json(given: Findings<'_>) -> Result<String, serde_json::Error> {
    let story = given.subject.story;
    let draft = &story.reports[given.subject.collation.base];
    let index = ScalarIndex::new(&draft.text);
    pretty(&Page {
        schema: SCHEMA,
        story: Story {
            title: &story.title,
            date: story.date.map(|d| d.to_string()),
        },
        draft: Draft {
            id: &draft.id,
            outlet: &draft.outlet,
            file: given.file,
        },
        compared_with: story.reports.len() - 1,
        counts: Counts {
            high: given.count(Severity::High),
            medium: given.count(Severity::Medium),
            low: given.count(Severity::Low),
        },
        settled: given.settled,
        sentences: sentences(&given, &index),
        findings: given
            .listed
            .iter()
            .map(|l| entry(&given, l, &index))
            .collect(),
    })
}
