//! The report on an import, for the user.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Failure, Item};
use crate::bundle::write::{Change, NewBundle, Plan, Step};
use crate::story::{Role, SetAside};

/// What an import has done, or would do.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The bundle's folder.
    pub folder: PathBuf,
    /// The title that was proposed for the story.
    pub title: String,
    /// The result for each report, in order.
    pub reports: Vec<Outcome>,
    /// Sources that could not be read.
    pub failures: Vec<Failure>,
    /// Whether the bundle is new.
    pub new: bool,
    /// How many reports the bundle had before.
    pub before: usize,
}

/// What became of one report.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The source, as the user named it.
    pub source: String,
    /// Id, outlet, file and what was done.
    pub step: Step,
    /// The headline.
    pub title: String,
    /// Words of the text.
    pub words: usize,
    /// What was set aside.
    pub set_aside: Vec<SetAside>,
    /// What the user should look at, one sentence each.
    pub remarks: Vec<String>,
}

impl Imported {
    /// Whether anything on disk has changed.
    pub fn changed(&self) -> bool {
        self.reports.iter().any(|r| r.step.changes())
    }

    /// How many reports these are: several sources may give one.
    pub fn distinct(&self) -> usize {
        let ids: BTreeSet<&str> = self.reports.iter().map(|r| r.step.id.as_str()).collect();
        ids.len()
    }

    /// How many reports the bundle has with these.
    pub fn all(&self) -> usize {
        let new = self.reports.iter().filter(|r| r.step.change == Change::New);
        self.before + new.count()
    }
}

/// The remark on a draft that is imported beside the draft `first`.
fn second(first: &str, id: &str) -> String {
    format!(
        "the bundle already has a draft, “{first}”, which remains the draft: review this one with --draft {id}, or \
         remove the [[report]] of “{first}” from bundle.toml to make this one the draft"
    )
}

/// The remark on a source whose report was already in another source of the same import.
fn one_report(first: &str) -> String {
    format!(
        "its link, headline or text is the same as that of the report from {first}, so the two were merged: if they are \
         different reports, import each separately with its own id, --as ID"
    )
}

/// The remark on a source that does not name its outlet.
fn assumed(outlet: &str) -> String {
    format!(
        "the source does not name its outlet, so “{outlet}” was assumed: set it with --outlet, or in bundle.toml"
    )
}

pub(super) fn of(
    folder: &Path,
    bundle: &NewBundle,
    items: Vec<Item>,
    plan: Plan,
    failures: Vec<Failure>,
) -> Imported {
    let mut draft = plan.drafts.into_iter().next();
    let mut seen: Vec<(String, String)> = Vec::new();
    let reports = items.into_iter().zip(plan.steps).map(|(mut item, step)| {
        // A report that is there keeps the outlet that it has.
        if item.outlet_guessed && step.change == Change::New {
            item.remarks.push(assumed(&item.report.outlet));
        }
        let becomes = step.change == Change::New || step.put.iter().any(|put| put.key == "role");
        if item.report.role == Role::Draft && becomes {
            match &draft {
                Some(first) if *first != step.id => item.remarks.push(second(first, &step.id)),
                _ => draft = Some(step.id.clone()),
            }
        }
        match seen.iter().find(|(id, _)| *id == step.id) {
            Some((_, first)) => item.remarks.push(one_report(first)),
            None => seen.push((step.id.clone(), item.source.clone())),
        }
        Outcome {
            words: item.words(),
            source: item.source,
            step,
            title: item.report.title,
            set_aside: item.set_aside,
            remarks: item.remarks,
        }
    });
    Imported {
        folder: folder.to_owned(),
        title: bundle.title.clone(),
        reports: reports.collect(),
        failures,
        new: plan.fresh,
        before: plan.before,
    }
}
