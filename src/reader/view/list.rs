//! Shared parts of matrix and work list.

use super::canvas::Canvas;
use crate::layout::Area;
use crate::reader::Model;
use crate::reader::model::Work;
use crate::theme::Slot;

/// One claim's row.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The claim.
    pub claim: usize,
    /// Its row.
    pub area: Area,
    /// First column that is no longer the claim's name.
    pub lead: u16,
}

/// Draws decision, mark, id and name; true if the claim is the chosen one.
pub fn draw_item(model: &Model, item: &Item, canvas: &mut Canvas) -> bool {
    let Some(claim) = model.matter.claim(item.claim) else {
        return false;
    };
    let Area { x, y, width, .. } = item.area;
    let chosen = model.claims.at() == Some(item.claim);
    if chosen {
        canvas.restyle(x, y, width, Slot::ClaimCurrent);
        canvas.chrome(x, y, 1, "▌", Slot::BorderFocus);
    }
    if let Some(verdict) = model.mark_of(item.claim) {
        canvas.chrome(x + 1, y, 1, verdict.glyph(), verdict.slot());
    }
    let mark = model.claims.index.marks[item.claim];
    canvas.chrome(x + 2, y, 1, mark.glyph(), mark.slot());
    let id = canvas.chrome(x + 4, y, 5, &claim.id, Slot::TextDim);
    let at = x + 4 + id.max(3) + 1;
    let room = item.lead.saturating_sub(at + 1);
    let label = (claim.label.as_str(), model.screen.ellipsis());
    canvas.shortened(at, y, room, label, Slot::Text);
    chosen
}

/// What is in an empty list.
pub fn nothing(model: &Model, area: Area, canvas: &mut Canvas) {
    let compared = !matches!(model.matter.work, Work::Running(_) | Work::Failed(_));
    if compared && model.claims.index.is_empty() && model.outlets.count() == 1 {
        let (x, width) = (area.x + 3, area.width.saturating_sub(3));
        return alone(Area::new(x, area.y, width, area.height), canvas);
    }
    let width = area.width.saturating_sub(4);
    canvas.chrome(
        area.x + 4,
        area.y,
        width,
        nothing_listed(model),
        Slot::TextDim,
    );
}

/// Why a list is empty, and what to do.
pub fn nothing_listed(model: &Model) -> &'static str {
    match &model.matter.work {
        Work::Running(_) if model.claims.index.is_empty() => {
            "The reports are still being compared; R shows them meanwhile."
        }
        Work::Failed(_) => "The reports could not be compared; R shows them as they are.",
        _ if model.claims.index.is_empty() => "No claim is shared by two reports; R shows them.",
        _ if !model.claims.filter.is_plain() && model.single_beyond() > 0 => {
            "The filter leaves no shared claim: f u adds single-source ones, f a lists all."
        }
        _ if !model.claims.filter.is_plain() => "The filter leaves no claim: f a lists all.",
        _ if model.single_beyond() > 0 => {
            "Nothing is left of the shared claims: f u adds single-source ones, D lists what is done."
        }
        _ => "Nothing is left to do here: D lists what is done.",
    }
}

/// What is shown if there is only one report and nothing to compare it with, and what to do about it.
pub fn alone(area: Area, canvas: &mut Canvas) {
    let lines = [
        "This story has one report: there is nothing to compare it with.",
        "Add another with: parallax import FILE --into FOLDER",
        "f u lists what this one says.",
    ];
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let width = area.width.saturating_sub(1);
        canvas.cut(area.x + 1, y, width, line, Slot::TextDim);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::collate::Collation;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, sample};

    #[test]
    fn one_report_alone_says_what_helps() {
        let mut given = bridge();
        Arc::make_mut(&mut given.story).reports.truncate(1);
        let story = (*given.story).clone();
        let mut annotations = (*given.annotations).clone();
        annotations.truncate(1);
        for view in ["S", "M", "V"] {
            let alone = sample(story.clone(), annotations.clone(), Collation::default());
            let mut model = alone.reader(80, 24);
            press(&mut model, view);
            let shown = words(&model);
            assert!(
                shown.contains("parallax import FILE --into FOLDER"),
                "{shown}"
            );
            let footer = shown.lines().last().unwrap_or_default();
            assert!(!footer.contains("J/K"), "{footer}");
            assert!(!footer.contains("r ok"), "{footer}");
        }
    }
}
