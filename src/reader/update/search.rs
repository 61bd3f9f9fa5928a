//! From one place found to the next.

use super::{jump, motion, outlet};
use crate::layout::Anchor;
use crate::reader::Model;
use crate::reader::model::View;

/// Looks for words, and goes to the first place from the cursor on.
pub fn start(model: &mut Model, words: &str) {
    let story = model.matter.story.clone();
    model.search.run(&story.reports, words);
    if model.search.words.trim().is_empty() {
        return;
    }
    if model.search.total() == 0 {
        model.say(format!("“{words}” is in none of the reports"));
        return;
    }
    go(model, true);
}

/// The next place found, in the focused report first, then in the others.
pub fn go(model: &mut Model, forward: bool) {
    let Some(focus) = model.focus() else { return };
    let strip: Vec<usize> = model.outlets.strip().collect();
    let here = match model.search.current {
        Some((report, index)) if report == focus => model.search.in_report(report)[index].start,
        _ => model.panes[focus].cursor.offset(),
    };
    let Some((report, index)) = model.search.next(&strip, focus, here, forward) else {
        model.say(format!(
            "“{}” is in none of the reports",
            model.search.words
        ));
        return;
    };
    jump::leave(model);
    if model.screen.view() == View::Stack {
        model.screen.show(View::Reader);
    }
    if report != focus {
        outlet::focus_on(model, report);
    }
    model.search.current = Some((report, index));
    let start = model.search.in_report(report)[index].start;
    motion::go_to(model, report, Anchor::Text(start));
    let (own, all) = (model.search.in_report(report).len(), model.search.total());
    model.say(format!(
        "“{}” {} of {own} in {} · {all} in all",
        model.search.words,
        index + 1,
        model.matter.short(report)
    ));
}
