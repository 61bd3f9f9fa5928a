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
        "this is no analysis in JSON ({0}): write one with `parallax analyze PATH --format json`"
    )]
    Json(serde_json::Error),
    /// Another schema.
    #[error("the schema is {0:?}, not {want:?}: write the analysis anew with this version", want = super::json::SCHEMA)]
    Schema(String),
    /// A reading that stands nowhere.
    #[error(
        "claim {claim} has a reading outside the text of report {report:?}: the file was changed or cut off"
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
    /// What the earlier state is called, where it has a name: its file.
    #[serde(skip)]
    pub earlier: Option<String>,
}

/// All that changed. Claims are named by their ids in the new state; those that are gone, in the old.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Changes {
    /// What is compared with what.
    #[serde(flatten)]
    pub states: States,
    /// Outlets that were not there before.
    pub outlets_joined: Vec<Outlet>,
    /// Outlets that are not there any more.
    pub outlets_left: Vec<Outlet>,
    /// Headlines that are others now.
    pub headlines: Vec<Headline>,
    /// Claims that no two reports shared before.
    pub claims_new: Vec<Grouped>,
    /// Claims that no two reports share any more.
    pub claims_gone: Vec<Grouped>,
    /// Wordings of a claim that are others now.
    pub wordings: Vec<Wording>,
    /// Figures that have another value now.
    pub figures: Vec<Moved>,
    /// Outlets that have a claim now, or have it no more.
    pub coverage: Vec<Coverage>,
    /// Passages that are new, gone or edited and that nothing above tells, by report and place.
    pub passages: Vec<Passage>,
    /// How many claims the program put together otherwise though no word of theirs changed.
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
    /// Ids of the reports that have the words in the other state too, where they stand in no claim.
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

/// A wording that is another now; empty where words only came or went.
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

/// A figure that has another value now.
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

/// An outlet that has a claim now, or has it no more.
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
    /// Some of its words are others.
    Edited,
    /// It stands at another place of the report.
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
/// If either is no analysis of this version's schema.
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
