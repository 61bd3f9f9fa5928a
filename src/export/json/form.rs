//! The form of the analysis: its rows, with the names, numbers and order of fields that the contract has, section 4.

use serde::{Serialize, Serializer};

use crate::collate::{ClaimKind, Relation};
use crate::story::SetAside;
use crate::text::{FigureKind, QuoteKind};

#[derive(Serialize)]
pub(super) struct Analysis<'a> {
    pub schema: &'static str,
    pub story: StoryHead<'a>,
    pub reports: Vec<ReportBody<'a>>,
    pub quotes: Vec<QuoteRow<'a>>,
    pub figures: Vec<FigureRow<'a>>,
    pub matches: Vec<MatchRow<'a>>,
    pub claims: Vec<ClaimRow<'a>>,
    pub divergences: Vec<DivergenceRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidates: Option<Vec<CandidateRow<'a>>>,
}

#[derive(Serialize)]
pub(super) struct StoryHead<'a> {
    pub title: &'a str,
    pub date: Option<String>,
    pub base: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct ReportBody<'a> {
    pub id: &'a str,
    pub outlet: &'a str,
    pub title: &'a str,
    pub lang: String,
    pub role: String,
    pub text: &'a str,
    pub sentences: Vec<SentenceRow>,
    pub set_aside: &'a [SetAside],
}

#[derive(Serialize)]
pub(super) struct SentenceRow {
    pub start: usize,
    pub end: usize,
    pub paragraph: usize,
}

#[derive(Serialize)]
pub(super) struct QuoteRow<'a> {
    pub id: String,
    pub report: &'a str,
    pub start: usize,
    pub end: usize,
    pub kind: &'static str,
    pub speaker: Option<&'a str>,
    pub cue: Option<&'a str>,
    pub utterance: Option<String>,
}

#[derive(Serialize)]
pub(super) struct FigureRow<'a> {
    pub id: String,
    pub report: &'a str,
    pub start: usize,
    pub end: usize,
    pub text: &'a str,
    #[serde(serialize_with = "plain_number")]
    pub value: f64,
    #[serde(serialize_with = "plain_bound")]
    pub max: Option<f64>,
    pub approximate: bool,
    pub unit: Option<&'a str>,
    pub kind: &'static str,
    pub referent: Option<String>,
}

#[derive(Serialize)]
pub(super) struct End<'a> {
    pub report: &'a str,
    pub sentence: usize,
}

#[derive(Serialize)]
pub(super) struct MatchRow<'a> {
    pub a: End<'a>,
    pub b: End<'a>,
    pub score: f64,
    pub relation: &'static str,
}

#[derive(Serialize)]
pub(super) struct CandidateRow<'a> {
    pub a: End<'a>,
    pub b: End<'a>,
    pub score: f64,
}

#[derive(Serialize)]
pub(super) struct ClaimRow<'a> {
    pub id: &'a str,
    pub kind: &'static str,
    pub label: &'a str,
    pub readings: Vec<ReadingRow<'a>>,
}

#[derive(Serialize)]
pub(super) struct ReadingRow<'a> {
    pub report: &'a str,
    pub start: usize,
    pub end: usize,
    pub sentences: &'a [usize],
}

#[derive(Serialize)]
pub(super) struct DivergenceRow<'a> {
    pub id: &'a str,
    pub kind: &'static str,
    pub severity: &'static str,
    pub claim: Option<&'a str>,
    pub message: &'a str,
    pub spans: Vec<PlaceRow<'a>>,
    pub missing_from: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct PlaceRow<'a> {
    pub report: &'a str,
    pub start: usize,
    pub end: usize,
}

/// Whole numbers without a fraction, as a person writes them.
#[allow(clippy::trivially_copy_pass_by_ref)] // the signature that serde's `serialize_with` calls
fn plain_number<S: Serializer>(value: &f64, out: S) -> Result<S::Ok, S::Error> {
    /// 2^53: above it an `f64` no longer holds every whole number.
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < WHOLE {
        out.serialize_i64(*value as i64)
    } else {
        out.serialize_f64(*value)
    }
}

#[allow(clippy::ref_option)] // the signature that serde's `serialize_with` calls
fn plain_bound<S: Serializer>(value: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => plain_number(value, out),
        None => out.serialize_none(),
    }
}

/// Scores with four decimals: more would say more than the score knows.
pub(super) fn rounded(score: f64) -> f64 {
    (score * 10_000.0).round() / 10_000.0
}

pub(super) fn quote_kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Full => "full",
        QuoteKind::Partial => "partial",
        QuoteKind::Scare => "scare",
    }
}

pub(super) fn figure_kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "count",
        FigureKind::Money => "money",
        FigureKind::Percent => "percent",
        FigureKind::Date => "date",
        FigureKind::Time => "time",
        FigureKind::Duration => "duration",
        FigureKind::Measure => "measure",
        FigureKind::Ordinal => "ordinal",
    }
}

pub(super) fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "quote",
        ClaimKind::Figure => "figure",
        ClaimKind::Fact => "fact",
    }
}

pub(super) fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Reworded => "reworded",
        Relation::Partial => "partial",
        Relation::Conflict => "conflict",
    }
}
