//! The first row: the story, and the views.

use super::Segment;
use crate::layout::Frame;
use crate::reader::command::{Action, Command};
use crate::reader::model::{Model, View, Work};
use crate::reader::target::Target;
use crate::theme::Slot;

/// From this width on the views are named in full.
const FULL_FROM: u16 = 100;
/// Columns of the title that are kept before the views are named in full.
const TITLE_MIN: usize = 24;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let title = model.screen.widths().text(&model.matter.story.title);
    let counts = |full: bool| model.screen.widths().text(&counts(model, full));
    let wide = frame.size.width >= FULL_FROM;
    // The title matters more than the names of the views and how much there is.
    let views = 52;
    let full = wide && usize::from(frame.size.width) >= views + counts(true) + title.min(TITLE_MIN);
    segments_as(model, frame, full)
}

fn segments_as(model: &Model, frame: &Frame, full: bool) -> (Vec<Segment>, Vec<Segment>) {
    let mut right = Vec::new();
    for view in View::ALL {
        let words = view_words(model, view, full);
        let slot = if view == model.screen.view() {
            Slot::TabActive
        } else {
            Slot::FooterLabel
        };
        right.push(command_segment(words, slot, Action::View(view)));
        right.push(Segment::new(" ", Slot::Surface));
    }
    right.push(command_segment(
        " ? ".to_owned(),
        Slot::FooterKey,
        Action::Help,
    ));
    let counts = counts(model, full);
    let widths = model.screen.widths();
    let used: usize = right.iter().map(|s| widths.text(&s.text)).sum();
    let lead = if full { " parallax  " } else { " " };
    let room =
        usize::from(frame.size.width).saturating_sub(used + 1 + lead.len() + widths.text(&counts));
    let title = &model.matter.story.title;
    let title = widths.truncate(title, room, model.screen.ellipsis());
    let left = vec![
        Segment::new(lead, Slot::TextDim),
        Segment::new(title, Slot::Title),
        Segment::new(counts, Slot::TextDim),
    ];
    (left, right)
}

/// Words that run a command when clicked.
pub fn command_segment(words: String, slot: Slot, action: Action) -> Segment {
    match Command::doing(action) {
        Some(command) => Segment::to(words, slot, Target::Command(command)),
        None => Segment::new(words, slot),
    }
}

/// `[R]eader`, `re[V]iew`: the key in its place in the name where it has one.
fn view_words(model: &Model, view: View, full: bool) -> String {
    let name = view.name();
    let keys = Command::doing(Action::View(view)).map(|c| model.input.keymap.keys_of(c).next());
    let Some(key) = keys.flatten() else {
        return name.to_owned();
    };
    let place = name.find(&key.to_lowercase());
    match place.filter(|_| full && key.chars().count() == 1) {
        Some(at) => format!("{}[{key}]{}", &name[..at], &name[at + key.len()..]),
        None if full => format!("[{key}] {name}"),
        None => format!("[{key}]"),
    }
}

/// How much there is.
fn counts(model: &Model, full: bool) -> String {
    let outlets = model.outlets.count();
    let outlets = format!(
        " · {outlets} {}",
        if outlets == 1 { "outlet" } else { "outlets" }
    );
    let claims = model.claims.index.len();
    match (&model.matter.work, full) {
        (Work::Done, true) => format!(
            "{outlets} · {claims} shared {}, {} single-source",
            if claims == 1 { "claim" } else { "claims" },
            model.claims.index.single
        ),
        _ => outlets,
    }
}
