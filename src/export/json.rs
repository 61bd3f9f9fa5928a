//! The analysis as JSON, in the form of the contract, section 4. The same input gives the same bytes.

mod form;

use std::collections::BTreeMap;

use super::Collated;
use super::indented;
use crate::collate::{Claim, Divergence, SentenceRef};
use crate::story::{Place, ScalarIndex, Span};
use crate::text::lang;
use form::{
    Analysis, CandidateRow, ClaimRow, DivergenceRow, End, FigureRow, MatchRow, PlaceRow, QuoteRow,
    ReadingRow, ReportBody, SentenceRow, StoryHead, claim_kind, figure_kind, quote_kind, relation,
    rounded,
};

/// Name and version of the form.
pub const SCHEMA: &str = "parallax/analysis/1";

/// Makes the rows of one collation; holds the offset index of each report.
struct Writer<'a> {
    given: Collated<'a>,
    offsets: Vec<ScalarIndex<'a>>,
}

impl<'a> Writer<'a> {
    fn new(given: Collated<'a>) -> Self {
        let offsets = given
            .story
            .reports
            .iter()
            .map(|r| ScalarIndex::new(&r.text))
            .collect();
        Self { given, offsets }
    }

    fn id(&self, report: usize) -> &'a str {
        &self.given.story.reports[report].id
    }

    fn scalars(&self, report: usize, span: Span) -> (usize, usize) {
        let index = &self.offsets[report];
        (index.scalar(span.start), index.scalar(span.end))
    }

    fn end(&self, at: SentenceRef) -> End<'a> {
        End {
            report: self.id(at.report),
            sentence: at.sentence,
        }
    }

    fn place(&self, place: &Place) -> PlaceRow<'a> {
        let (start, end) = self.scalars(place.report, place.span);
        PlaceRow {
            report: self.id(place.report),
            start,
            end,
        }
    }

    fn report(&self, index: usize) -> ReportBody<'a> {
        let report = &self.given.story.reports[index];
        let notes = &self.given.annotations[index];
        let sentences = notes.sentences.iter().map(|s| {
            let (start, end) = self.scalars(index, s.span);
            SentenceRow {
                start,
                end,
                paragraph: s.paragraph,
            }
        });
        ReportBody {
            id: &report.id,
            outlet: &report.outlet,
            title: &report.title,
            lang: lang::code_of(report, notes.lang),
            role: report.role.to_string(),
            text: &report.text,
            sentences: sentences.collect(),
            set_aside: &report.set_aside,
        }
    }

    fn quotes(&self) -> Vec<QuoteRow<'a>> {
        let joined = Groups::of(&self.given.collation.utterances);
        let mut rows = Vec::new();
        for (report, notes) in self.given.annotations.iter().enumerate() {
            for (index, quote) in notes.quotes.iter().enumerate() {
                let (start, end) = self.scalars(report, quote.span);
                rows.push(QuoteRow {
                    id: format!("q{}", rows.len() + 1),
                    report: self.id(report),
                    start,
                    end,
                    kind: quote_kind(quote.kind),
                    speaker: self.given.collation.speaker(report, index, quote),
                    cue: quote.cue.as_deref(),
                    utterance: joined.holding(report, index).map(|n| format!("u{}", n + 1)),
                });
            }
        }
        rows
    }

    fn figures(&self) -> Vec<FigureRow<'a>> {
        let joined = Groups::of(&self.given.collation.referents);
        let mut rows = Vec::new();
        for (report, notes) in self.given.annotations.iter().enumerate() {
            let text = &self.given.story.reports[report].text;
            for (index, figure) in notes.figures.iter().enumerate() {
                let (start, end) = self.scalars(report, figure.span);
                rows.push(FigureRow {
                    id: format!("f{}", rows.len() + 1),
                    report: self.id(report),
                    start,
                    end,
                    text: figure.span.of(text),
                    value: figure.value,
                    max: figure.max,
                    approximate: figure.approximate,
                    unit: figure.unit.as_deref(),
                    kind: figure_kind(figure.kind),
                    referent: joined.holding(report, index).map(|n| format!("r{}", n + 1)),
                });
            }
        }
        rows
    }

    fn claim(&self, claim: &'a Claim) -> ClaimRow<'a> {
        let readings = claim.readings.iter().map(|r| {
            let (start, end) = self.scalars(r.report, r.span);
            ReadingRow {
                report: self.id(r.report),
                start,
                end,
                sentences: &r.sentences,
            }
        });
        ClaimRow {
            id: &claim.id,
            kind: claim_kind(claim.kind),
            label: &claim.label,
            readings: readings.collect(),
        }
    }

    /// By severity and then by claim, as the contract has it; those of no claim come last. What is listed for people leads
    /// with people who came to harm.
    fn divergences(&self) -> Vec<DivergenceRow<'a>> {
        let collation = self.given.collation;
        let mut sorted: Vec<&'a Divergence> = collation.divergences.iter().collect();
        sorted.sort_by_key(|d| (d.severity, d.claim.unwrap_or(usize::MAX)));
        let row = |d: &'a Divergence| DivergenceRow {
            id: &d.id,
            kind: d.kind.name(),
            severity: d.severity.name(),
            claim: d
                .claim
                .and_then(|c| collation.claims.get(c))
                .map(|c| c.id.as_str()),
            message: &d.message,
            spans: d.spans.iter().map(|p| self.place(p)).collect(),
            missing_from: d.missing_from.iter().map(|r| self.id(*r)).collect(),
        };
        sorted.into_iter().map(row).collect()
    }

    fn analysis(&self, candidates: bool) -> Analysis<'a> {
        let Collated {
            story, collation, ..
        } = self.given;
        let matches = collation.matches.iter().map(|m| MatchRow {
            a: self.end(m.a),
            b: self.end(m.b),
            score: rounded(m.score),
            relation: relation(m.relation),
        });
        let every = collation.candidates.iter().map(|c| CandidateRow {
            a: self.end(c.a),
            b: self.end(c.b),
            score: rounded(c.score),
        });
        // What is printed as zero does not count as above zero.
        let every = every.filter(|row| row.score > 0.0);
        Analysis {
            schema: SCHEMA,
            story: StoryHead {
                title: &story.title,
                date: story.date.map(|d| d.to_string()),
                base: story.reports.get(collation.base).map(|r| r.id.as_str()),
            },
            reports: (0..story.reports.len()).map(|i| self.report(i)).collect(),
            quotes: self.quotes(),
            figures: self.figures(),
            matches: matches.collect(),
            claims: collation.claims.iter().map(|c| self.claim(c)).collect(),
            divergences: self.divergences(),
            candidates: candidates.then(|| every.collect()),
        }
    }
}

/// By report and number, the group that holds it.
struct Groups(BTreeMap<(usize, usize), usize>);

impl Groups {
    fn of(groups: &[Vec<(usize, usize)>]) -> Self {
        let mut held = BTreeMap::new();
        for (number, members) in groups.iter().enumerate() {
            for member in members {
                held.entry(*member).or_insert(number);
            }
        }
        Self(held)
    }

    fn holding(&self, report: usize, index: usize) -> Option<usize> {
        self.0.get(&(report, index)).copied()
    }
}

/// The analysis as JSON, two spaces an indent, with a line end at its end.
/// `candidates` adds every pair of sentences with a score above zero.
///
/// # Errors
/// Never for a collation that this program made; the error of the JSON writer otherwise.
pub fn analysis(given: Collated<'_>, candidates: bool) -> Result<String, serde_json::Error> {
    let writer = Writer::new(given);
    let mut out = indented::json(&writer.analysis(candidates))?;
    out.push('\n');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{ClaimKind, Collation, DivergenceKind, Reading, Severity};
    use crate::story::{Report, Story};
    use crate::text::{Annotations, Figure, FigureKind, Sentence};

    fn given() -> (Story, Vec<Annotations>, Collation) {
        let report = |id: &str, text: &str| Report {
            id: id.into(),
            text: text.into(),
            ..Report::default()
        };
        let story = Story {
            title: "A “story”".into(),
            reports: vec![report("one", "é 24 boats."), report("two", "26 boats.")],
            ..Story::default()
        };
        let notes = |end: usize, at: usize, value: f64| Annotations {
            sentences: vec![Sentence {
                span: Span::new(0, end),
                ..Sentence::default()
            }],
            figures: vec![Figure {
                span: Span::new(at, at + 8),
                number: Span::new(at, at + 2),
                sentence: 0,
                value,
                max: None,
                approximate: false,
                ceiling: false,
                short: false,
                unit: Some("boats".into()),
                head: None,
                kind: FigureKind::Count,
            }],
            ..Annotations::default()
        };
        let reading = |report, end| Reading {
            report,
            span: Span::new(0, end),
            sentences: vec![0],
        };
        let collation = Collation {
            claims: vec![Claim {
                id: "c1".into(),
                kind: ClaimKind::Figure,
                label: "boats".into(),
                readings: vec![reading(0, 12), reading(1, 9)],
            }],
            referents: vec![vec![(0, 0), (1, 0)]],
            ..Collation::default()
        };
        (
            story,
            vec![notes(12, 3, 24.0), notes(9, 0, 26.5)],
            collation,
        )
    }

    #[test]
    fn offsets_are_scalars_and_numbers_plain() {
        let (story, annotations, collation) = given();
        let json = analysis(
            Collated {
                story: &story,
                annotations: &annotations,
                collation: &collation,
                written: None,
            },
            false,
        )
        .unwrap();
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            value["figures"][0]["start"], 2,
            "é is one scalar, two bytes"
        );
        assert_eq!(value["figures"][0]["text"], "24 boats");
        assert!(
            json.contains("\"value\": 24,"),
            "no fraction on whole numbers"
        );
        assert!(json.contains("\"value\": 26.5,"));
        assert_eq!(value["figures"][1]["referent"], "r1");
        assert_eq!(value["claims"][0]["readings"][0]["end"], 11);
        assert_eq!(value["story"]["base"], "one");
        assert!(value.get("candidates").is_none());
    }

    /// What is printed of a collation, as JSON is read.
    fn printed(
        story: &Story,
        annotations: &[Annotations],
        collation: &Collation,
        candidates: bool,
    ) -> serde_json::Value {
        let given = Collated {
            story,
            annotations,
            collation,
            written: None,
        };
        serde_json::from_str(&analysis(given, candidates).unwrap()).unwrap()
    }

    #[test]
    fn divergences_stand_by_severity_and_then_by_claim() {
        let (story, annotations, mut collation) = given();
        let mut other = collation.claims[0].clone();
        other.id = "c2".into();
        collation.claims.push(other);
        let one = |id: &str, severity, claim| Divergence {
            id: id.into(),
            kind: DivergenceKind::Figure,
            severity,
            claim,
            also: Vec::new(),
            message: String::new(),
            spans: Vec::new(),
            missing_from: Vec::new(),
        };
        collation.divergences = vec![
            one("d1", Severity::High, None),
            one("d2", Severity::High, Some(1)),
            one("d3", Severity::High, Some(0)),
            one("d4", Severity::Low, Some(0)),
        ];
        let value = printed(&story, &annotations, &collation, false);
        let rows = value["divergences"].as_array().unwrap();
        let ids: Vec<&serde_json::Value> = rows.iter().map(|row| &row["id"]).collect();
        assert_eq!(ids, ["d3", "d2", "d1", "d4"]);
    }

    #[test]
    fn no_candidate_is_printed_with_a_score_of_nought() {
        let (story, annotations, mut collation) = given();
        let at = |report| SentenceRef {
            report,
            sentence: 0,
        };
        collation.candidates = [0.000_04, 0.000_06]
            .map(|score| crate::collate::Candidate {
                a: at(0),
                b: at(1),
                score,
            })
            .to_vec();
        let value = printed(&story, &annotations, &collation, true);
        let scores: Vec<&serde_json::Value> = value["candidates"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| &row["score"])
            .collect();
        assert_eq!(scores, [0.0001]);
    }
}
