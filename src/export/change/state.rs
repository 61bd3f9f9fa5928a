//! A story as an analysis in JSON holds it: what two states of it are compared by.

use std::collections::BTreeMap;

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use super::ChangeError;

/// What is read of the JSON; the rest is passed over.
#[derive(Deserialize)]
struct Analysis {
    schema: String,
    story: Head,
    reports: Vec<ReportRow>,
    #[serde(default)]
    figures: Vec<FigureRow>,
    claims: Vec<ClaimRow>,
}

#[derive(Deserialize)]
struct Head {
    title: String,
    date: Option<String>,
}

#[derive(Deserialize)]
struct ReportRow {
    id: String,
    outlet: String,
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct FigureRow {
    report: String,
    start: usize,
    end: usize,
    value: f64,
    max: Option<f64>,
    unit: Option<String>,
    kind: String,
}

#[derive(Deserialize)]
struct ClaimRow {
    id: String,
    label: String,
    readings: Vec<ReadingRow>,
}

#[derive(Deserialize)]
struct ReadingRow {
    report: String,
    start: usize,
    end: usize,
}

/// A story at one time.
#[derive(Clone, Debug)]
pub struct State {
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<String>,
    /// The reports, in the story's order.
    pub reports: Vec<Report>,
    /// The claims, in the order of the analysis.
    pub claims: Vec<Claim>,
}

/// A report at one time.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its id, which must not change for the report to be the same one.
    pub id: String,
    /// The outlet.
    pub outlet: String,
    /// The headline.
    pub title: String,
    /// Its words as they are compared, with a space at both ends.
    key: String,
}

impl Report {
    /// Whether the words stand in the report, one behind the other.
    pub fn holds(&self, reading: &Reading) -> bool {
        self.key.contains(&format!(" {} ", reading.key))
    }
}

/// A claim at one time.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id, which says nothing of another time.
    pub id: String,
    /// What a person would call it.
    pub label: String,
    /// Its readings, in the order of the analysis.
    pub readings: Vec<Reading>,
}

/// One report's wording of a claim at one time.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Id of the report.
    pub report: String,
    /// The words.
    pub text: String,
    /// The words as they are compared.
    pub key: String,
    /// The figures in it.
    pub figures: Vec<Figure>,
}

/// A figure in a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As it is written.
    pub text: String,
    /// Where it begins and ends in the reading, in bytes.
    pub range: (usize, usize),
    /// Its value.
    pub value: f64,
    /// Its upper bound.
    pub max: Option<f64>,
    /// What it measures, and in what.
    pub kind: (String, Option<String>),
}

/// Words as they are compared: lower case, one apostrophe, without marks and white space.
pub fn key(text: &str) -> String {
    let words: Vec<String> = text
        .unicode_words()
        .map(|word| word.replace(['’', 'ʼ', '‘'], "'").to_lowercase())
        .collect();
    words.join(" ")
}

/// A report's text with the byte of every scalar, for slicing by the contract's offsets.
struct Text<'a> {
    text: &'a str,
    bytes: Vec<usize>,
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Self {
        let ends = std::iter::once(text.len());
        Self {
            text,
            bytes: text.char_indices().map(|(at, _)| at).chain(ends).collect(),
        }
    }

    fn part(&self, start: usize, end: usize) -> Option<(usize, &'a str)> {
        let (from, to) = (*self.bytes.get(start)?, *self.bytes.get(end)?);
        Some((from, self.text.get(from..to)?))
    }
}

/// Reads a state of a story from an analysis in JSON.
///
/// # Errors
/// If it is no JSON, no analysis of this schema, or names reports and places that are not in it.
pub fn read(json: &str) -> Result<State, ChangeError> {
    let given: Analysis = serde_json::from_str(json).map_err(ChangeError::Json)?;
    if given.schema != crate::export::json::SCHEMA {
        return Err(ChangeError::Schema(given.schema));
    }
    let texts: BTreeMap<&str, Text> = given
        .reports
        .iter()
        .map(|report| (report.id.as_str(), Text::new(&report.text)))
        .collect();
    let mut claims = Vec::with_capacity(given.claims.len());
    for claim in &given.claims {
        let mut readings = Vec::with_capacity(claim.readings.len());
        for row in &claim.readings {
            readings.push(reading(row, &texts, &given.figures).ok_or_else(|| {
                ChangeError::Place {
                    claim: claim.id.clone(),
                    report: row.report.clone(),
                }
            })?);
        }
        claims.push(Claim {
            id: claim.id.clone(),
            label: claim.label.clone(),
            readings,
        });
    }
    let reports = given.reports.iter().map(|report| Report {
        id: report.id.clone(),
        outlet: report.outlet.clone(),
        title: report.title.clone(),
        key: format!(" {} ", key(&report.text)),
    });
    Ok(State {
        reports: reports.collect(),
        title: given.story.title,
        date: given.story.date,
        claims,
    })
}

fn reading(
    row: &ReadingRow,
    texts: &BTreeMap<&str, Text>,
    figures: &[FigureRow],
) -> Option<Reading> {
    let text = texts.get(row.report.as_str())?;
    let (from, words) = text.part(row.start, row.end)?;
    let inside =
        |f: &&FigureRow| f.report == row.report && row.start <= f.start && f.end <= row.end;
    let figures = figures.iter().filter(inside).filter_map(|f| {
        let (at, written) = text.part(f.start, f.end)?;
        Some(Figure {
            text: written.to_owned(),
            range: (at - from, at - from + written.len()),
            value: f.value,
            max: f.max,
            kind: (f.kind.clone(), f.unit.clone()),
        })
    });
    Some(Reading {
        report: row.report.clone(),
        text: words.to_owned(),
        key: key(words),
        figures: figures.collect(),
    })
}
