//! The story, and what the analysis has found in it so far.

use std::sync::Arc;

use super::{Notebook, Remarks};
use crate::collate::{Claim, ClaimKind, Collation, Reading, Stage, coverage};
use crate::notes::{self, Anchor};
use crate::story::{Place, Report, Story};
use crate::text::Annotations;

/// How far the analysis is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Running; the stage, once it is known.
    Running(Option<Stage>),
    /// Ended.
    Done,
    /// Failed, and why.
    Failed(String),
}

/// What is read.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The story.
    pub story: Arc<Story>,
    /// The story that was read in last: that of `story`, or the one whose analysis was ordered.
    pub newest: Arc<Story>,
    /// Remarks on it apart from its claims.
    pub remarks: Remarks,
    /// One entry per report; empty until the first analysis has ended.
    pub annotations: Arc<Vec<Annotations>>,
    /// The comparison; without claims until the first analysis has ended.
    pub collation: Arc<Collation>,
    /// What one report alone has, each as a claim with a single reading. Counted on from the
    /// claims of the collation.
    pub singles: Vec<Claim>,
    /// How far the analysis is.
    pub work: Work,
    /// The generation that answers must carry.
    pub generation: u64,
    /// The generation of the comparison that is held: an older one than `generation` while another
    /// is under way.
    pub held: u64,
    /// The notes on it.
    pub notebook: Notebook,
}

impl Matter {
    /// A story that is not analysed yet.
    pub fn new(story: Arc<Story>, warnings: Vec<String>) -> Self {
        Self {
            newest: Arc::clone(&story),
            story,
            remarks: Remarks::of_loading(warnings),
            annotations: Arc::default(),
            collation: Arc::default(),
            singles: Vec::new(),
            work: Work::Running(None),
            generation: 0,
            held: 0,
            notebook: Notebook::default(),
        }
    }

    /// The claim at `index`; behind those that reports share, what one alone has.
    pub fn claim(&self, index: usize) -> Option<&Claim> {
        let shared = &self.collation.claims;
        match index.checked_sub(shared.len()) {
            None => shared.get(index),
            Some(single) => self.singles.get(single),
        }
    }

    /// Finds again which claims everything written belongs to.
    pub fn attach(&mut self) {
        let claims = self.readings();
        self.notebook.attach(&self.story, &claims);
    }

    /// The claim that something written about these passages belongs to.
    pub fn claim_about(&self, about: &[Anchor]) -> Option<usize> {
        notes::claim_about(about, &self.story, &self.readings())
    }

    /// The readings of every claim, and of what stands alone.
    fn readings(&self) -> Vec<Vec<Place>> {
        let all = self.collation.claims.iter().chain(&self.singles);
        let place = |r: &Reading| Place {
            report: r.report,
            span: r.span,
        };
        all.map(|claim| claim.readings.iter().map(place).collect())
            .collect()
    }

    /// The report at `index`.
    pub fn report(&self, index: usize) -> Option<&Report> {
        self.story.reports.get(index)
    }

    /// The short name of the report at `index`.
    pub fn short(&self, index: usize) -> &str {
        self.report(index).map_or("", |r| r.short.as_str())
    }

    /// The paragraph of a report that holds the byte, counted from 1, and how many there are.
    pub fn paragraph(&self, report: usize, offset: usize) -> (usize, usize) {
        let Some(report) = self.report(report) else {
            return (0, 0);
        };
        let before = report.paragraphs.partition_point(|p| p.start <= offset);
        (before, report.paragraphs.len())
    }
}

/// Columns of the words that stand for a passage in lists.
const LABEL: usize = 80;

/// The first words of a passage, as many as fit, and an ellipsis where there are more.
fn first_words(text: &str) -> String {
    let mut out = String::new();
    let mut columns = 0;
    for word in text.split_whitespace() {
        let own = word.chars().count() + usize::from(!out.is_empty());
        if columns + own >= LABEL {
            // One word alone may be longer than all of that.
            let room = if out.is_empty() { LABEL - 1 } else { 0 };
            out.extend(word.chars().take(room));
            out.push('…');
            return out;
        }
        columns += own;
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// What one report alone has, as claims `s1`, `s2`, … by report and start; what is linked or cut by hand leaves the numbers of
/// all others.
pub fn singles(story: &Story, annotations: &[Annotations], collation: &Collation) -> Vec<Claim> {
    let places = coverage::single_source(annotations, collation);
    let numbers = coverage::single_numbers(annotations, collation);
    let claim = |(number, place): (usize, Place)| {
        let text = story
            .reports
            .get(place.report)?
            .text
            .get(place.span.range())?;
        let sentences = annotations
            .get(place.report)
            .map(|notes| notes.sentences_in(place.span).collect())
            .unwrap_or_default();
        Some(Claim {
            id: format!("s{number}"),
            kind: ClaimKind::Fact,
            label: first_words(text),
            readings: vec![Reading {
                report: place.report,
                span: place.span,
                sentences,
            }],
        })
    };
    numbers.into_iter().zip(places).filter_map(claim).collect()
}

#[cfg(test)]
mod tests {
    use super::{LABEL, first_words};

    #[test]
    fn a_passage_that_is_cut_is_cut_between_words_and_says_so() {
        assert_eq!(first_words("Short\nwords. "), "Short words.");
        let long = "word ".repeat(40);
        let label = first_words(&long);
        assert!(label.ends_with("word…"), "{label}");
        assert!(label.chars().count() <= LABEL);
        let one = first_words(&"x".repeat(200));
        assert_eq!((one.chars().count(), one.ends_with('…')), (LABEL, true));
    }
}
