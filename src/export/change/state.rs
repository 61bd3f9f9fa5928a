//! A story as read from a JSON analysis, for comparing two states of it.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use super::ChangeError;
use crate::story;
use crate::text::Annotations;

/// The parts of the JSON that are used; the rest is skipped.
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
    #[serde(default)]
    sentences: Vec<SentenceRow>,
}

#[derive(Deserialize)]
struct SentenceRow {
    start: usize,
    end: usize,
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
    /// Its text.
    pub text: String,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Words of it that a change of a claim tells, in bytes of the text.
    pub told: Vec<Range<usize>>,
    /// Its words as they are compared, with a space at both ends.
    key: String,
}

/// A sentence at one time.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it is, in bytes of the text.
    pub range: Range<usize>,
    /// Its words as they are compared.
    pub key: String,
    /// It as it is compared to the letter.
    pub plain: String,
}

impl Report {
    /// A report as it was read and annotated, of which nothing is told differently.
    pub fn of(report: &story::Report, notes: &Annotations) -> Self {
        let mut sentences = Vec::with_capacity(notes.sentences.len());
        for sentence in &notes.sentences {
            let span = sentence.span;
            push(&mut sentences, &report.text, span.start..span.end);
        }
        Self {
            id: report.id.clone(),
            outlet: report.outlet.clone(),
            title: report.title.clone(),
            text: report.text.clone(),
            sentences,
            told: Vec::new(),
            key: format!(" {} ", key(&report.text)),
        }
    }

    /// The text of sentences that follow one another.
    pub fn passage(&self, run: &Range<usize>) -> String {
        self.text[self.bytes(run)].trim().to_owned()
    }

    /// What no change of a claim tells of sentences that follow one another.
    pub fn untold(&self, run: &Range<usize>) -> String {
        let bytes = self.bytes(run);
        let mut out = String::new();
        let mut at = bytes.start;
        let mut told = self.told.clone();
        told.sort_unstable_by_key(|range| range.start);
        for range in told {
            let (from, to) = (range.start.max(at), range.end.min(bytes.end));
            if from < to {
                out.push_str(&self.text[at..from]);
                out.push(' ');
                at = to;
            }
        }
        out.push_str(&self.text[at..bytes.end]);
        out
    }

    fn bytes(&self, run: &Range<usize>) -> Range<usize> {
        let inside = &self.sentences[run.clone()];
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// Whether the words are in the report, one behind the other.
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
    /// Where the words stand, in bytes of the report's text.
    pub range: Range<usize>,
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

/// A text as it is compared to the letter: quotation marks, apostrophes, dashes and spaces are one each, and none stands
/// beside a mark that some languages and desks part from the words and others do not.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '’' | '‘' | 'ʼ' | '‚' | '‹' | '›' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '–' | '—' | '‒' | '−' | '‑' => out.push('-'),
            '…' => out.push_str("..."),
            space if space.is_whitespace() => out.push(' '),
            other => out.push(other),
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    let mut out = words.join(" ");
    for mark in ["\"", "'", "-", ":", ";", "?", "!", "%", "€", "..."] {
        out = out
            .replace(&format!(" {mark}"), mark)
            .replace(&format!("{mark} "), mark);
    }
    out
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

/// Only what a file says it is.
#[derive(Deserialize)]
struct Named {
    schema: String,
}

/// Why a file is no analysis.
fn refused(json: &str, error: serde_json::Error) -> ChangeError {
    if error.is_eof() && !json.trim().is_empty() {
        return ChangeError::Cut;
    }
    match serde_json::from_str::<Named>(json) {
        Ok(named) if !named.schema.starts_with("parallax/analysis/") => {
            ChangeError::Other(named.schema)
        }
        _ => ChangeError::Json(error),
    }
}

/// Reads a state of a story from an analysis in JSON.
///
/// # Errors
/// If it is no JSON, no analysis of this schema, or names reports and places that are not in it.
pub fn read(json: &str) -> Result<State, ChangeError> {
    let given: Analysis = serde_json::from_str(json).map_err(|error| refused(json, error))?;
    if given.schema != crate::export::json::SCHEMA {
        return Err(ChangeError::Schema(given.schema));
    }
    let texts: BTreeMap<&str, Text<'_>> = given
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
        text: report.text.clone(),
        sentences: sentences(report, texts.get(report.id.as_str())),
        told: Vec::new(),
        key: format!(" {} ", key(&report.text)),
    });
    Ok(State {
        reports: reports.collect(),
        title: given.story.title,
        date: given.story.date,
        claims,
    })
}

/// The sentences of a report. What is between those that the analysis names, or all of the text where it names
/// none, is a sentence by the paragraph: nothing of the text goes without being compared.
fn sentences(report: &ReportRow, text: Option<&Text<'_>>) -> Vec<Sentence> {
    let place = |row: &SentenceRow| {
        let (from, words) = text?.part(row.start, row.end)?;
        Some(from..from + words.len())
    };
    let mut out = Vec::with_capacity(report.sentences.len());
    let mut at = 0;
    let end = report.text.len();
    let named = report.sentences.iter().filter_map(place);
    for range in named.chain(std::iter::once(end..end)) {
        if range.start < at {
            continue;
        }
        let mut from = at;
        for paragraph in report.text[at..range.start].split("\n\n") {
            let to = from + paragraph.len();
            push(&mut out, &report.text, from..to);
            from = to + 2;
        }
        at = range.end;
        push(&mut out, &report.text, range);
    }
    out
}

fn push(out: &mut Vec<Sentence>, text: &str, range: Range<usize>) {
    let words = &text[range.clone()];
    if !words.trim().is_empty() {
        out.push(Sentence {
            range,
            key: key(words),
            plain: plain(words),
        });
    }
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
        range: from..from + words.len(),
        text: words.to_owned(),
        key: key(words),
        figures: figures.collect(),
    })
}
