//! What can be heard of a model, and the difference between two such scenes in words.

use super::words;
use crate::export::counted;
use crate::layout::Anchor;
use crate::reader::model::{Model, View, Work};
use crate::reader::update::link_end;

/// How far the comparison is, without its stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Under way.
    Running,
    /// Ended with so many shared claims and passages that stand alone.
    Done(usize, usize),
    /// Could not be carried out.
    Failed(String),
}

/// What is heard of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The view.
    pub view: View,
    /// The claim that the reader is at, and whether the place belongs to it.
    pub claim: (Option<usize>, bool),
    /// The chosen reading of it.
    pub reading: usize,
    /// The focused outlet and the place in its report.
    pub place: Option<(usize, Anchor)>,
    /// The report that the others are compared with.
    pub base: usize,
    /// How far the comparison is, and for which generation.
    pub progress: (u64, Progress),
    /// The passage that a link was begun with.
    pub end: Option<String>,
    /// What was said in the status row.
    pub message: Option<String>,
}

impl Scene {
    /// What is heard of a model now.
    pub fn of(model: &Model) -> Self {
        let index = &model.claims.index;
        let progress = match &model.matter.work {
            Work::Running(_) => Progress::Running,
            Work::Done => Progress::Done(index.len(), index.single),
            Work::Failed(why) => Progress::Failed(why.clone()),
        };
        Self {
            view: model.screen.view(),
            claim: (model.claims.at(), model.claims.current.is_some()),
            reading: model.stack.reading,
            place: model.focus().map(|f| (f, model.panes[f].cursor)),
            base: model.outlets.base,
            progress: (model.matter.generation, progress),
            end: link_end(model),
            message: model.input.message.clone(),
        }
    }
}

/// What has changed, in words.
pub fn difference(model: &Model, before: &Scene, now: &Scene) -> Vec<String> {
    let mut lines = Vec::new();
    if now.progress != before.progress {
        lines.push(compared(&now.progress.1));
        if let Progress::Done(..) = now.progress.1 {
            // The claims are others: what was said of the one before is no longer true.
            lines.extend(words::arrival(model));
            return lines;
        }
    }
    if now.view != before.view {
        lines.extend(words::arrival(model));
        return lines;
    }
    if let Some(end) = now
        .end
        .as_ref()
        .filter(|end| before.end.as_ref() != Some(end))
    {
        lines.push(format!(
            "One end of a link: {end}. Go to a passage of another outlet and type x l again; cancel drops it."
        ));
    }
    match now.view {
        View::Reader => lines.extend(in_reader(model, before, now)),
        View::Stack if now.claim.0 != before.claim.0 => lines.extend(words::wordings(model)),
        View::Stack if now.reading != before.reading => lines.extend(words::chosen(model)),
        View::Matrix if now.claim.0 != before.claim.0 => lines.extend(words::row(model)),
        View::Matrix if outlet(now) != outlet(before) => lines.extend(words::cell(model)),
        View::WorkList if now.claim.0 != before.claim.0 => lines.extend(words::item(model)),
        View::WorkList if outlet(now) != outlet(before) => lines.extend(words::cell(model)),
        View::Stack | View::Matrix | View::WorkList => {}
    }
    lines
}

fn outlet(scene: &Scene) -> Option<usize> {
    scene.place.map(|(report, _)| report)
}

/// Among the reports: the sentence, then the claim it belongs to if that is another one.
fn in_reader(model: &Model, before: &Scene, now: &Scene) -> Vec<String> {
    let mut lines = Vec::new();
    let claim = now.claim != before.claim && now.claim.1;
    // Two claims of one sentence: the sentence was read out with the first.
    let heard = claim && words::same_sentence(model, before.place, now.place);
    if (now.place != before.place || claim) && !heard {
        lines.extend(words::place(model, before.place));
    }
    if claim {
        lines.extend(words::head(model));
    }
    lines
}

/// How far the comparison is, in words.
pub fn compared(progress: &Progress) -> String {
    match progress {
        Progress::Running => "Comparing the reports.".to_owned(),
        Progress::Failed(why) => format!("The reports could not be compared: {why}"),
        Progress::Done(0, single) => {
            let are = if *single == 1 { "is" } else { "are" };
            let passages = counted(*single, "passage");
            format!(
                "Compared. No claim is shared by two reports; {passages} {are} in one report only."
            )
        }
        Progress::Done(shared, single) => {
            let (claims, passages) = (
                counted(*shared, "shared claim"),
                counted(*single, "passage"),
            );
            format!("Compared: {claims}, {passages} in one report only.")
        }
    }
}
