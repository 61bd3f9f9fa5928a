//! The first row: the story, and the views.

use std::borrow::Cow;

use super::{Segment, Sides};
use crate::export::counted;
use crate::layout::Frame;
use crate::reader::command::{Action, Command};
use crate::reader::model::{Model, View, Work};
use crate::reader::target::Target;
use crate::theme::Slot;

/// How much detail about the numbers of outlets and claims is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Counts {
    None,
    Outlets,
    Shared,
    All,
}

/// What is beside the title: the program's name, what is counted, the names of the views in full. Where there
/// is not room for all of it, the first of these that fits: what matters least goes first.
const LADDER: [(bool, Counts, bool); 6] = [
    (true, Counts::All, true),
    (false, Counts::All, true),
    (false, Counts::Shared, true),
    (false, Counts::Outlets, true),
    (false, Counts::Outlets, false),
    (false, Counts::None, false),
];

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> Sides {
    let widths = model.screen.widths();
    let total = usize::from(frame.size.width);
    let wide = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    // The title has precedence, but a long one leaves half of the row.
    let title = widths.text(&model.matter.story.title).min(total / 2);
    let rung = |&(brand, count, full): &(bool, Counts, bool)| {
        let lead = if brand { " parallax  " } else { " " };
        (lead, counts(model, count), views(model, full))
    };
    let fits = |(lead, counts, views): &(&'static str, String, Vec<Segment>)| {
        lead.len() + title + widths.text(counts) + 1 + wide(views) <= total
    };
    let last = || LADDER.last().map(rung);
    let Some((lead, counts, right)) = LADDER.iter().map(rung).find(fits).or_else(last) else {
        return Sides::default();
    };
    let room = total.saturating_sub(wide(&right) + 1 + lead.len() + widths.text(&counts));
    let title = &model.matter.story.title;
    let title = widths.truncate(title, room, model.screen.ellipsis());
    let left = vec![
        Segment::new(lead, Slot::TextDim),
        Segment::new(title.into_owned(), Slot::Title),
        Segment::new(counts, Slot::TextDim),
    ];
    Sides { left, right }
}

/// The clickable views and help.
fn views(model: &Model, full: bool) -> Vec<Segment> {
    let mut right = Vec::with_capacity(2 * View::ALL.len() + 1);
    for view in View::ALL {
        let command = Command::doing(Action::View(view));
        let words = view_words(model, (view, command), full);
        let slot = if view == model.screen.view() {
            Slot::TabActive
        } else {
            Slot::FooterLabel
        };
        right.push(segment_of(words, slot, command));
        right.push(Segment::new(" ", Slot::Surface));
    }
    right.push(command_segment(" ? ", Slot::FooterKey, Action::Help));
    right
}

/// Words that run a command when clicked.
pub fn command_segment(words: impl Into<Cow<'static, str>>, slot: Slot, action: Action) -> Segment {
    segment_of(words, slot, Command::doing(action))
}

fn segment_of(
    words: impl Into<Cow<'static, str>>,
    slot: Slot,
    command: Option<&'static Command>,
) -> Segment {
    match command {
        Some(command) => Segment::to(words, slot, Target::Command(command)),
        None => Segment::new(words, slot),
    }
}

/// `[R]eader`, `re[V]iew`: the key in its place in the name where it has one.
fn view_words(
    model: &Model,
    (view, command): (View, Option<&'static Command>),
    full: bool,
) -> String {
    let name = view.name();
    let keys = command.map(|c| model.input.keymap.keys_of(c).next());
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
fn counts(model: &Model, count: Counts) -> String {
    if count == Counts::None {
        return String::new();
    }
    let mut words = format!(" · {}", counted(model.outlets.count(), "outlet"));
    if model.matter.work == Work::Done && count >= Counts::Shared {
        let claims = counted(model.claims.index.len(), "shared claim");
        words += &format!(" · {claims}");
        if count == Counts::All {
            words += &format!(", {} single-source", model.claims.index.single);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::bridge;

    #[test]
    fn the_row_loses_one_thing_after_the_other() {
        let row = |width| {
            let shown = words(&bridge().reader(width, 24));
            let row = shown
                .lines()
                .next()
                .unwrap_or_default()
                .trim_end()
                .to_owned();
            row.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let named = "[R]eader [S]tack [M]atrix re[V]iew ?";
        let title = "Bridge at Tarn closed";
        for (width, left, right) in [
            (
                140,
                "parallax Bridge at Tarn closed · 4 outlets · 4 shared claims, 4 single-source",
                named,
            ),
            (
                112,
                "Bridge at Tarn closed · 4 outlets · 4 shared claims, 4 single-source",
                named,
            ),
            (
                100,
                "Bridge at Tarn closed · 4 outlets · 4 shared claims",
                named,
            ),
            (80, "Bridge at Tarn closed · 4 outlets", named),
            (62, "Bridge at Tarn closed · 4 outlets", "[R] [S] [M] [V] ?"),
            (46, title, "[R] [S] [M] [V] ?"),
        ] {
            assert_eq!(row(width), format!("{left} {right}"), "at {width}");
        }
    }
}
