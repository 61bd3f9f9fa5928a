//! The second row: the outlets, and how they are compared.

use super::Segment;
use super::title::command_segment;
use crate::layout::Frame;
use crate::reader::command::Action;
use crate::reader::model::{Model, View};
use crate::reader::target::Target;
use crate::theme::Slot;

/// From this width on every setting is named.
const FULL_FROM: u16 = 100;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let right = settings(model, frame);
    let widths = model.screen.widths();
    let used: usize = right.iter().map(|s| widths.text(&s.text)).sum();
    let room = usize::from(frame.size.width).saturating_sub(used + 1);
    (strip(model, room), right)
}

/// The tabs that fit, the focused one among them.
fn strip(model: &Model, room: usize) -> Vec<Segment> {
    let widths = model.screen.widths();
    let visible = model.visible();
    let shown = |report: usize| model.screen.view() == View::Reader && visible.contains(&report);
    let hidden = hidden(model);
    let room = room.saturating_sub(6 + widths.text(&hidden));
    let count = model.outlets.shown();
    let focus = model.outlets.position(model.outlets.focus);
    // Tabs are at most a dozen columns wide, so that no more than these are ever measured.
    let first = focus.saturating_sub(room / 4);
    let tabs: Vec<Segment> = model
        .outlets
        .strip()
        .skip(first)
        .take(room / 2 + 1)
        .map(|report| tab(model, report, shown(report)))
        .collect();
    let width = |s: &Segment| widths.text(&s.text);
    let mut start = 0;
    let upto = |start: usize| tabs[start..=(focus - first).min(tabs.len().max(1) - 1)].iter();
    while count > 0 && start < focus - first && upto(start).map(width).sum::<usize>() > room {
        start += 1;
    }
    let mut used = 0;
    let fitting: Vec<Segment> = tabs
        .into_iter()
        .skip(start)
        .take_while(|tab| {
            used += width(tab);
            used <= room
        })
        .collect();
    let before = first + start > 0;
    let after = first + start + fitting.len() < count;
    let arrow = |there: bool, glyph: &str| {
        if there {
            format!(" {glyph} ")
        } else {
            "   ".into()
        }
    };
    let mut left = vec![command_segment(
        arrow(before, "‹"),
        Slot::FooterKey,
        Action::Strip { forward: false },
    )];
    left.extend(fitting);
    left.push(command_segment(
        arrow(after, "›"),
        Slot::FooterKey,
        Action::Strip { forward: true },
    ));
    if !hidden.is_empty() {
        left.push(command_segment(hidden, Slot::TextDim, Action::Outlets));
    }
    left
}

/// How many outlets have no tab; nothing where all have one.
fn hidden(model: &Model) -> String {
    match model.outlets.count() - model.outlets.shown() {
        0 => String::new(),
        n => format!("{n} hidden "),
    }
}

/// One outlet: its number, its short name, the star of the base, and what a search found in it.
fn tab(model: &Model, report: usize, shown: bool) -> Segment {
    let star = if report == model.outlets.base {
        "★"
    } else {
        ""
    };
    let found = model.search.in_report(report).len();
    let found = if model.search.words.is_empty() {
        String::new()
    } else {
        format!(" ({found})")
    };
    let name = format!("{} {}{star}{found}", report + 1, model.matter.short(report));
    let words = if shown {
        format!("▐{name}▌")
    } else {
        format!(" {name} ")
    };
    let slot = if report == model.outlets.focus {
        Slot::TabActive
    } else if report == model.outlets.base {
        Slot::TabBase
    } else {
        Slot::Tab
    };
    Segment::to(words, slot, Target::Outlet(report))
}

/// How the outlets are compared, each setting named.
fn settings(model: &Model, frame: &Frame) -> Vec<Segment> {
    let mode = model.sync.mode;
    let sync = format!("{} {}", mode.glyph(), mode.name());
    let mut right = Vec::new();
    if frame.size.width >= FULL_FROM {
        let base = model.matter.short(model.outlets.base);
        right.push(Segment::new(format!("base ★{base}   "), Slot::TextDim));
        let words = format!("sync {sync}   ");
        right.push(command_segment(words, Slot::Tab, Action::Sync));
        let words = format!("diff {}   ", model.stack.diff.name());
        right.push(command_segment(words, Slot::TextDim, Action::Diff));
        right.extend(listing(model));
    } else {
        if !model.claims.filter.is_plain() {
            right.extend(listing(model));
        }
        right.push(command_segment(format!("{sync} "), Slot::Tab, Action::Sync));
    }
    right
}

/// Which claims are visited, and in which order.
fn listing(model: &Model) -> [Segment; 2] {
    let filter = &model.claims.filter;
    let slot = if filter.is_plain() {
        Slot::TextDim
    } else {
        Slot::Warning
    };
    let name = filter.name(model);
    let order = model.claims.order;
    let order = format!("{} ", order.name());
    [
        Segment::new(format!("{name} · "), slot),
        command_segment(order, Slot::TextDim, Action::Order),
    ]
}
