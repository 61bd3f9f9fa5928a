//! The words of reports that are in other reports too to the letter.

use crate::collate::{Claim, Collation, DivergenceKind};
use crate::story::Span;

/// Runs of words by report, by start, apart.
#[derive(Clone, Debug, Default)]
pub struct Copied {
    runs: Vec<Vec<Span>>,
}

impl Copied {
    /// The runs of a collation over so many reports, joined where they meet.
    pub fn of(collation: &Collation, reports: usize) -> Self {
        let mut runs = vec![Vec::new(); reports];
        let echoes = collation
            .divergences
            .iter()
            .filter(|d| d.kind == DivergenceKind::Echo);
        for place in echoes.flat_map(|d| &d.spans) {
            if let Some(own) = runs.get_mut(place.report) {
                own.push(place.span);
            }
        }
        Self {
            runs: runs.into_iter().map(joined).collect(),
        }
    }

    /// Those of a report.
    pub fn runs(&self, report: usize) -> &[Span] {
        self.runs.get(report).map_or(&[], Vec::as_slice)
    }

    /// Whether a stretch of a report has such words.
    pub fn are_in(&self, report: usize, span: Span) -> bool {
        self.first(report, span)
            .is_some_and(|run| run.overlaps(span))
    }

    /// Whether two reports at least have a reading of the claim of which such words are half or more.
    pub fn makes(&self, claim: &Claim) -> bool {
        let half = claim.readings.iter().filter(|reading| {
            let run = self.first(reading.report, reading.span);
            let shared = run.map_or(0, |run| {
                let end = run.end.min(reading.span.end);
                end.saturating_sub(run.start.max(reading.span.start))
            });
            2 * shared >= reading.span.len().max(1)
        });
        let mut reports: Vec<usize> = half.map(|reading| reading.report).collect();
        reports.dedup();
        reports.len() > 1
    }

    /// The first run of a report that ends behind the beginning of a stretch.
    fn first(&self, report: usize, span: Span) -> Option<Span> {
        let own = self.runs(report);
        own.get(own.partition_point(|run| run.end <= span.start))
            .copied()
    }
}

fn joined(mut own: Vec<Span>) -> Vec<Span> {
    own.sort_unstable_by_key(|span| (span.start, span.end));
    let mut out: Vec<Span> = Vec::new();
    for span in own {
        match out.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => out.push(span),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{ClaimKind, Reading};

    #[test]
    fn a_claim_is_made_of_copied_words_where_two_reports_have_mostly_such() {
        let run = |start, end| vec![Span::new(start, end)];
        let copied = Copied {
            runs: vec![run(0, 100), run(20, 120), run(180, 200)],
        };
        let claim = |readings: &[(usize, usize, usize)]| Claim {
            id: "c1".into(),
            kind: ClaimKind::Fact,
            label: String::new(),
            readings: readings
                .iter()
                .map(|&(report, start, end)| Reading {
                    report,
                    span: Span::new(start, end),
                    sentences: vec![0],
                })
                .collect(),
        };
        assert!(copied.makes(&claim(&[(0, 40, 80), (1, 60, 100)])));
        assert!(
            !copied.makes(&claim(&[(0, 40, 80), (0, 85, 90)])),
            "one report"
        );
        assert!(
            !copied.makes(&claim(&[(0, 40, 80), (2, 100, 190)])),
            "a tail"
        );
        assert!(copied.are_in(2, Span::new(100, 190)));
        assert!(!copied.are_in(2, Span::new(100, 180)));
    }
}
