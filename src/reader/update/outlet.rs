//! From outlet to outlet.

use std::sync::Arc;

use super::{jump, select};
use crate::export::counted;
use crate::reader::model::{View, Work};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::sync::level_newcomers;
use crate::reader::{Effect, Model};
use crate::story::Story;

/// Does something to the window of outlets, and puts those that come into view level.
pub fn rearrange(model: &mut Model, change: impl FnOnce(&mut Model)) {
    let before = model.visible();
    change(model);
    model.wrap_visible();
    // After a screen too small to show anything, no pane counts as new.
    if !before.is_empty() {
        level_newcomers(model, &before);
    }
}

/// How many panes there are, zoomed or not.
pub(super) fn panes(model: &Model) -> usize {
    let outlets = model.outlets.shown();
    model.frame().map_or(1, |frame| match model.screen.view() {
        View::Matrix => frame.matrix_columns(outlets),
        View::Reader | View::Stack | View::WorkList => frame.panes(outlets),
    })
}

/// Gives the focus to a report, showing it if need be.
pub fn focus_on(model: &mut Model, report: usize) {
    let panes = panes(model);
    rearrange(model, |model| model.outlets.focus_on(report, panes));
    if !select::land(model) {
        land(model);
    }
}

/// Where panes stand side by side and at most one of them has a claim, the first outlet that has it gets one: what
/// is to be compared is on screen. The focused outlet keeps its pane.
pub fn show_another_with(model: &mut Model, claim: usize) {
    if model.screen.view() != View::Reader || model.outlets.zoom {
        return;
    }
    let panes = panes(model);
    let visible = model.visible();
    let Some(found) = model.matter.claim(claim).filter(|_| panes > 1) else {
        return;
    };
    if visible.iter().filter(|&&r| found.found_in(r)).count() > 1 {
        return;
    }
    let hidden = |r: &usize| !visible.contains(r) && found.found_in(*r);
    let Some(another) = model.outlets.strip().find(hidden) else {
        return;
    };
    let mut moved = model.outlets.clone();
    moved.focus_on(another, panes);
    let window = moved.window(panes);
    let focus = model.outlets.focus;
    let with = window.iter().filter(|&&r| found.found_in(r)).count();
    if window.contains(&focus) && with > 1 {
        moved.focus = focus;
        rearrange(model, |model| model.outlets = moved);
    }
}

/// The cursor lands on the focused pane's reading of the current claim, if that is on screen;
/// nothing scrolls.
fn land(model: &mut Model) {
    let (Some(focus), Some(claim)) = (model.focus(), model.claims.current) else {
        return;
    };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    let reading = crate::reader::sync::choose_reading(model, focus, claim, height / 3)
        .and_then(|at| model.matter.claim(claim)?.readings.get(at));
    if let Some(start) = reading.map(|r| r.span.start) {
        let row = sheet.row_at(start) as i32 - model.panes[focus].top(&sheet);
        if (0..height).contains(&row) {
            model.panes[focus].cursor = crate::layout::Anchor::Text(start);
        }
    }
    model.panes[focus].keep_cursor_visible(&sheet, height, 0);
}

/// Moves the focused outlet among the others.
pub fn move_focused(model: &mut Model, forward: bool) {
    let panes = panes(model);
    let focus = model.outlets.focus;
    if focus == model.outlets.base {
        model.say("the base stays leftmost: b makes another outlet the base");
        return;
    }
    let mut moved = false;
    rearrange(model, |model| {
        moved = model.outlets.move_by_one(focus, forward);
        model.outlets.focus_on(focus, panes);
    });
    if !moved {
        model.say("it is already at the end");
    }
}

/// The outlet to the right or left.
pub fn neighbour(model: &mut Model, forward: bool) {
    if model.screen.view() == View::Stack {
        super::motion::step(model, forward);
        return;
    }
    if let Some(report) = model.outlets.neighbour(forward) {
        focus_on(model, report);
    } else {
        let side = if forward { "right" } else { "left" };
        model.say(format!("no outlet further {side}"));
    }
}

/// The outlet of the digit that was pressed; 0 is the tenth.
pub fn number(model: &mut Model, key: Option<KeyPress>) {
    let digit = match key.map(|k| k.key) {
        Some(Key::Char(c)) => c.to_digit(10),
        _ => None,
    };
    let Some(digit) = digit else {
        model.say("press the outlet's number: 1 to 9, 0 for the tenth");
        return;
    };
    let report = if digit == 0 { 9 } else { digit as usize - 1 };
    let Some(outlet) = model.matter.report(report).map(|r| r.outlet.clone()) else {
        let outlets = counted(model.outlets.count(), "outlet");
        model.say(format!("the story has only {outlets}"));
        return;
    };
    if model.screen.view() == View::Stack {
        let none = if super::motion::choose_outlet(model, report) {
            ""
        } else if super::motion::choose_silent(model, report) {
            " has no reading of this claim · x o confirms the omission"
        } else {
            " has no reading of this claim"
        };
        model.say(format!("{outlet}{none}"));
        return;
    }
    jump::leave(model);
    focus_on(model, report);
    model.say(outlet);
}

/// Other outlets into the panes.
pub fn shift(model: &mut Model, forward: bool) {
    let panes = panes(model);
    let zoomed = model.outlets.zoom && model.screen.view() == View::Reader;
    if panes <= 1 || zoomed {
        neighbour(model, forward);
        return;
    }
    let mut moved = false;
    rearrange(model, |model| {
        moved = model.outlets.shift(panes, forward);
        let visible = model.outlets.window(panes);
        if !visible.contains(&model.outlets.focus) {
            let next = if forward {
                visible.get(1)
            } else {
                visible.last()
            };
            if let Some(&report) = next {
                model.outlets.focus = report;
            }
        }
    });
    land(model);
    if !moved {
        let side = if forward { "right" } else { "left" };
        model.say(format!("no more outlets to the {side}"));
    }
}

/// The focused outlet alone, or all again.
pub fn zoom(model: &mut Model) {
    let panes = panes(model);
    if panes < 2 && !model.outlets.zoom {
        model.say("there is room for only one outlet here, which is shown already");
        return;
    }
    rearrange(model, |model| {
        model.outlets.zoom = !model.outlets.zoom;
        let focus = model.outlets.focus;
        model.outlets.focus_on(focus, panes);
    });
    if model.outlets.zoom {
        begin_at_top(model);
        let short = model.matter.short(model.outlets.focus);
        model.say(format!("only {short}; the same key shows all again"));
    }
}

/// Takes away blank rows above a report: nothing is beside it that it would be level with.
fn begin_at_top(model: &mut Model) {
    let Some(focus) = model.focus() else { return };
    let Some(sheet) = model.sheets.share(focus) else {
        return;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[focus];
    if pane.top(&sheet) < 0 {
        pane.scroll_to(&sheet, 0, height);
        pane.keep_cursor_visible(&sheet, height, 0);
    }
}

/// The outlet that a command about one outlet means: the focused one, in the stack the chosen one.
fn meant(model: &Model) -> Option<usize> {
    match model.screen.view() {
        View::Reader | View::Matrix | View::WorkList => model.focus(),
        View::Stack => {
            let claim = model.matter.claim(model.stack.claim?)?;
            claim.readings.get(model.stack.reading).map(|r| r.report)
        }
    }
}

/// The outlet meant becomes the base.
pub fn set_base(model: &mut Model) -> Vec<Effect> {
    let Some(report) = meant(model) else {
        return Vec::new();
    };
    if report == model.outlets.base {
        model.say(format!(
            "{} is already the base",
            model.matter.short(report)
        ));
        return Vec::new();
    }
    compare_with(model, report)
}

/// The base before this one becomes the base again.
pub fn base_back(model: &mut Model) -> Vec<Effect> {
    match model.outlets.previous_base {
        Some(report) => compare_with(model, report),
        None => Vec::new(),
    }
}

/// Compares with another base: the words at once, the claims when their analysis has come.
fn compare_with(model: &mut Model, base: usize) -> Vec<Effect> {
    let panes = panes(model);
    rearrange(model, |model| {
        model.outlets.set_base(base);
        let focus = model.outlets.focus;
        model.outlets.focus_on(focus, panes);
    });
    model.stack.sheet = None;
    model.claims.find_anew();
    model.say(format!("base is now {}", model.matter.short(base)));
    analyse_again(model)
}

/// Orders a new analysis of what was read in last: another base, other links.
pub fn analyse_again(model: &mut Model) -> Vec<Effect> {
    let story = Arc::clone(&model.matter.newest);
    let base = model.matter.report(model.outlets.base);
    let base = base.and_then(|report| story.position(&report.id));
    let base = base.unwrap_or_else(|| story.default_base());
    order(model, story, base)
}

/// Orders the analysis of a story.
pub fn order(model: &mut Model, story: Arc<Story>, base: usize) -> Vec<Effect> {
    model.matter.newest = Arc::clone(&story);
    model.matter.generation += 1;
    model.matter.work = Work::Running(None);
    vec![Effect::Analyse {
        story,
        links: model.matter.notebook.notes.links_in_force(),
        generation: model.matter.generation,
        base,
    }]
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_report_alone_begins_at_the_top_of_its_pane() {
        let mut model = bridge().reader(120, 30);
        // The first passage of one report beside the last of another: blank rows are above the former.
        press(&mut model, "R g g J J J l l");
        let blank = |model: &crate::reader::Model| {
            let focus = model.focus().expect("a pane");
            let sheet = model.sheets.get(focus).expect("rows");
            model.panes[focus].top(sheet) < 0
        };
        assert!(blank(&model), "{}", words(&model));
        press(&mut model, "F");
        assert!(!blank(&model), "{}", words(&model));
        assert!(words(&model).contains("; the same key shows all again"));
        press(&mut model, "F");
        assert!(model.visible().len() > 1);
    }

    #[test]
    fn where_one_outlet_has_room_zooming_says_so() {
        let mut model = bridge().reader(60, 20);
        press(&mut model, "R F");
        assert!(words(&model).contains("room for only one outlet here"));
        assert!(!model.outlets.zoom);
    }
}
