//! What changed since an earlier analysis of the story: claims new and gone, wordings, figures,
//! outlets, and the passages of each report. Works on two analyses in JSON, so that the earlier reports need not be there any more.

mod find;
mod page;
mod pair;
mod passages;
mod show;
mod state;

use serde::Serialize;
use thiserror::Error;

use super::Collated;

pub use page::html;
pub use show::{markdown, text};

/// Why an earlier analysis cannot be compared with.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// No JSON, or not of an analysis.
    #[error(
        "this is not a JSON analysis ({0}): write one with `parallax analyze PATH --format json`"
    )]
    Json(serde_json::Error),
    /// It stops in the midst of it.
    #[error("the file breaks off: write it again with `parallax analyze PATH --format json`")]
    Cut,
    /// Another of the program's outputs.
    #[error("this is {0:?}, not an analysis: write one with `parallax analyze PATH --format json`")]
    Other(String),
    /// Another schema.
    #[error("the schema is {0:?}, not {want:?}: write the analysis again with this version", want = super::json::SCHEMA)]
    Schema(String),
    /// A reading outside of its report's text.
    #[error(
        "claim {claim} has a reading outside the text of report {report:?}: the file was modified or cut short"
    )]
    Place {
        /// The claim.
        claim: String,
        /// The report.
        report: String,
    },
}

/// The two states of the story.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct States {
    /// The story's title now.
    pub title: String,
    /// The story's day now.
    pub date: Option<String>,
    /// The story's day before.
    pub since: Option<String>,
    /// The name of the earlier state, if it has one: its file.
    #[serde(skip)]
    pub earlier: Option<String>,
}

/// All changes. Claims are identified by their ids in the new state, and those that are gone, by their ids in the old.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Changes {
    /// What is compared with what.
    #[serde(flatten)]
    pub states: States,
    /// Outlets that joined.
    pub outlets_joined: Vec<Outlet>,
    /// Outlets that left.
    pub outlets_left: Vec<Outlet>,
    /// Changed headlines.
    pub headlines: Vec<Headline>,
    /// Claims that no two reports shared before.
    pub claims_new: Vec<Grouped>,
    /// Claims that are no longer shared.
    pub claims_gone: Vec<Grouped>,
    /// Changed wordings of a claim.
    pub wordings: Vec<Wording>,
    /// Figures whose value has changed.
    pub figures: Vec<Moved>,
    /// Outlets that have gained or lost a claim.
    pub coverage: Vec<Coverage>,
    /// Passages that are new, gone or edited and not covered above, by report and place.
    pub passages: Vec<Passage>,
    /// How many claims were grouped differently although none of their words changed.
    pub regrouped: usize,
}

impl Changes {
    /// How many changes there are.
    pub fn count(&self) -> usize {
        self.outlets_joined.len()
            + self.outlets_left.len()
            + self.headlines.len()
            + self.claims_new.len()
            + self.claims_gone.len()
            + self.wordings.len()
            + self.figures.len()
            + self.coverage.len()
            + self.passages.len()
    }
}

/// An outlet that joined or left.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlet {
    /// Id of its report.
    pub report: String,
    /// Its name.
    pub outlet: String,
    /// Ids of the claims it has.
    pub claims: Vec<String>,
}

/// Another headline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Headline {
    /// Id of the report.
    pub report: String,
    /// The outlet.
    pub outlet: String,
    /// Before.
    pub old: String,
    /// Now.
    pub new: String,
}

/// A claim that is new or gone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grouped {
    /// Its id.
    pub claim: String,
    /// What a person would call it.
    pub label: String,
    /// Its readings.
    pub readings: Vec<Said>,
    /// Ids of the reports that have the words in the other state too, where they are in no claim.
    pub alone: Vec<String>,
}

/// Words of one report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    /// Id of the report.
    pub report: String,
    /// The outlet.
    pub outlet: String,
    /// The words.
    pub text: String,
}

/// A claim in one report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Where {
    /// Id of the claim.
    pub claim: String,
    /// What a person would call it.
    pub label: String,
    /// Id of the report.
    pub report: String,
    /// The outlet.
    pub outlet: String,
}

/// A changed wording; empty where words only came or went.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wording {
    /// The claim and the report.
    #[serde(flatten)]
    pub at: Where,
    /// Before.
    pub old: String,
    /// Now.
    pub new: String,
}

/// A figure whose value has changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// The claim and the report.
    #[serde(flatten)]
    pub at: Where,
    /// As it was written.
    pub old: String,
    /// As it is written.
    pub new: String,
    /// Its value before.
    pub old_value: f64,
    /// Its value now.
    pub new_value: f64,
}

/// An outlet that has gained or lost a claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// The claim and the report.
    #[serde(flatten)]
    pub at: Where,
    /// Whether it is found now.
    pub found: bool,
    /// The words that came, or went.
    pub text: String,
}

/// What became of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
    /// Some of its words have changed.
    Edited,
    /// It has moved within the report.
    Moved,
}

/// A sentence of a report, or sentences that were made one or cut in two, that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passage {
    /// Id of the report.
    pub report: String,
    /// The outlet.
    pub outlet: String,
    /// What became of it.
    pub kind: Kind,
    /// Before; empty where it is new.
    pub old: String,
    /// Now; empty where it is gone.
    pub new: String,
}

/// What changed from one analysis in JSON to another.
///
/// # Errors
/// If either is not an analysis of this version's schema.
pub fn compare(old: &str, new: &str) -> Result<Changes, ChangeError> {
    Ok(find::changes(&state::read(old)?, &state::read(new)?))
}

/// What changed from one report of a story to the next, where they are versions of one: the index of the later one, and
/// its passages.
pub fn between(given: Collated<'_>) -> Vec<(usize, Vec<Passage>)> {
    let both = given.story.reports.iter().zip(given.annotations);
    let states: Vec<state::Report> = both.map(|(r, notes)| state::Report::of(r, notes)).collect();
    let pairs = states.windows(2).enumerate();
    pairs
        .map(|(at, pair)| (at + 1, passages::of(&pair[0], &pair[1])))
        .collect()
}

/// The changes as JSON, with what made them.
///
/// # Errors
/// Never for changes that this program found; the error of the JSON writer otherwise.
pub fn json(changes: &Changes) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct File<'a> {
        schema: &'static str,
        made_with: &'static str,
        #[serde(flatten)]
        changes: &'a Changes,
    }
    let file = File {
        schema: "parallax/changes/1",
        made_with: super::imprint::MADE_WITH,
        changes,
    };
    let mut out = serde_json::to_string_pretty(&file)?;
    out.push('\n');
    Ok(out)
}
