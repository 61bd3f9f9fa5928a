//! The story, and what the analysis has found in it so far.

use std::sync::Arc;

use crate::collate::{Claim, Collation, Stage};
use crate::story::{Report, Story};
use crate::text::Annotations;

/// How far the analysis is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Under way; the stage, once it has told one.
    Running(Option<Stage>),
    /// Ended.
    Done,
    /// Could not be carried out, and why.
    Failed(String),
}

/// What is read.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The story.
    pub story: Arc<Story>,
    /// What loading it had to say.
    pub warnings: Vec<String>,
    /// One entry a report; empty until the first analysis has ended.
    pub annotations: Arc<Vec<Annotations>>,
    /// The comparison; without claims until the first analysis has ended.
    pub collation: Arc<Collation>,
    /// How far the analysis is.
    pub work: Work,
    /// The generation that answers must carry.
    pub generation: u64,
}

impl Matter {
    /// A story that is not analysed yet.
    pub fn new(story: Arc<Story>, warnings: Vec<String>) -> Self {
        Self {
            story,
            warnings,
            annotations: Arc::default(),
            collation: Arc::default(),
            work: Work::Running(None),
            generation: 0,
        }
    }

    /// The claim at `index`.
    pub fn claim(&self, index: usize) -> Option<&Claim> {
        self.collation.claims.get(index)
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
