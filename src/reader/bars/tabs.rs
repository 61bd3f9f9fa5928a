//! The second row: the outlets, and how they are compared.

use super::title::command_segment;
use super::{Segment, Sides};
use crate::layout::{Frame, Widths};
use crate::reader::command::Action;
use crate::reader::compare::DiffMode;
use crate::reader::model::{Model, Order, View};
use crate::reader::target::Target;
use crate::theme::Slot;

/// From this width on every setting is named.
const FULL_FROM: u16 = 100;
/// Columns around the tabs: an arrow at each end.
const AROUND: usize = 6;
/// The level of filter and order where they are what they are at the start.
const USUAL: usize = 2;
/// The level of a setting that always stays.
const LEVELS: usize = 3;

/// Left and right of the row.
pub fn segments(model: &Model, frame: &Frame) -> Sides {
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let total = usize::from(frame.size.width);
    let mut tabs = AROUND;
    for report in model.outlets.strip() {
        tabs += Tab::of(model, report, true).columns(widths);
        // More tabs fit in no case, so nothing is left out for them.
        if tabs > total {
            break;
        }
    }
    let all = settings(model, frame);
    let kept = |level: usize| move |(own, _): &&(usize, Segment)| *own >= level;
    let fits = |level: &usize| {
        let kept = all.iter().filter(kept(*level));
        tabs + kept.map(|(_, s)| widths.text(&s.text)).sum::<usize>() < total
    };
    // Settings with their default value are dropped before a tab is.
    let level = (0..=LEVELS).find(fits).unwrap_or(0);
    let all = all.into_iter().filter(|own| kept(level)(&own));
    let right: Vec<Segment> = all.map(|(_, segment)| segment).collect();
    let room = total.saturating_sub(width(&right) + 1);
    let left = strip(model, room);
    Sides { left, right }
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
    // A tab takes at least four columns, so no more than these need measuring.
    let first = focus.saturating_sub(room / 4);
    let most = focus - first + room / 4 + 1;
    let tabs: Vec<(usize, Tab)> = model
        .outlets
        .strip()
        .skip(first)
        .take(most)
        .map(|report| Tab::of(model, report, shown(report)))
        .map(|tab| (tab.columns(widths), tab))
        .collect();
    let mut start = 0;
    let mut upto: usize = tabs.iter().take(focus - first + 1).map(|t| t.0).sum();
    while start < focus - first && upto > room {
        upto -= tabs.get(start).map_or(0, |t| t.0);
        start += 1;
    }
    let mut used = 0;
    let fitting: Vec<Segment> = tabs[start..]
        .iter()
        .take_while(|(width, _)| {
            used += width;
            used <= room
        })
        .map(|(_, tab)| tab.segment(model))
        .collect();
    let before = first + start > 0;
    let after = first + start + fitting.len() < count;
    let arrow = |there: bool, glyph: &'static str| if there { glyph } else { "   " };
    let mut left = vec![command_segment(
        arrow(before, " ‹ "),
        Slot::FooterKey,
        Action::Strip { forward: false },
    )];
    left.extend(fitting);
    left.push(command_segment(
        arrow(after, " › "),
        Slot::FooterKey,
        Action::Strip { forward: true },
    ));
    if !hidden.is_empty() {
        left.push(command_segment(hidden, Slot::TextDim, Action::Outlets));
    }
    left
}

/// How many outlets have no tab; empty if all have one.
fn hidden(model: &Model) -> String {
    match model.outlets.count() - model.outlets.shown() {
        0 => String::new(),
        n => format!("{n} hidden "),
    }
}

/// One outlet: its number, its short name, the star of the base, and what a search found in it.
struct Tab<'a> {
    report: usize,
    short: &'a str,
    base: bool,
    found: usize,
    /// The signs around it, which set a report with a pane apart.
    sides: [&'static str; 2],
}

impl<'a> Tab<'a> {
    fn of(model: &'a Model, report: usize, shown: bool) -> Self {
        Self {
            report,
            short: model.matter.short(report),
            base: report == model.outlets.base,
            found: model.search.in_report(report).len(),
            sides: if shown { ["▐", "▌"] } else { [" ", " "] },
        }
    }

    fn star(&self) -> &'static str {
        if self.base { "★" } else { "" }
    }

    /// The width of its words: many more tabs are measured than there is room for.
    fn columns(&self, widths: Widths) -> usize {
        let digits = |n: usize| n.checked_ilog10().unwrap_or(0) as usize + 1;
        let found = match self.found {
            0 => 0,
            n => " ()".len() + digits(n),
        };
        let marks = self.sides.into_iter().chain([self.star(), self.short]);
        let marks: usize = marks.map(|mark| widths.text(mark)).sum();
        digits(self.report + 1) + 1 + marks + found
    }

    fn words(&self) -> String {
        let [before, behind] = self.sides;
        let (number, short, star) = (self.report + 1, self.short, self.star());
        match self.found {
            0 => format!("{before}{number} {short}{star}{behind}"),
            found => format!("{before}{number} {short}{star} ({found}){behind}"),
        }
    }

    fn segment(&self, model: &Model) -> Segment {
        let slot = if self.report == model.outlets.focus {
            Slot::TabActive
        } else if self.base {
            Slot::TabBase
        } else {
            Slot::Tab
        };
        Segment::to(self.words(), slot, Target::Outlet(self.report))
    }
}

/// How the outlets are compared, each setting named, with the level at which it goes.
fn settings(model: &Model, frame: &Frame) -> Vec<(usize, Segment)> {
    let mode = model.sync.mode;
    let sync = format!("{} {}", mode.glyph(), mode.name());
    let mut right = Vec::new();
    if frame.size.width >= FULL_FROM {
        let base = model.matter.short(model.outlets.base);
        let words = format!("base ★{base}   ");
        right.push((0, Segment::new(words, Slot::TextDim)));
        let words = format!("sync {sync}   ");
        right.push((LEVELS, command_segment(words, Slot::Tab, Action::Sync)));
        let diff = model.stack.diff;
        let words = format!("diff {}  ", diff.name());
        let level = if diff == DiffMode::default() {
            1
        } else {
            LEVELS
        };
        right.push((level, command_segment(words, Slot::TextDim, Action::Diff)));
        right.extend(listing(model));
        right.push((LEVELS, Segment::new(" ", Slot::TextDim)));
    } else {
        if !model.claims.filter.is_plain() {
            right.extend(listing(model));
        }
        let words = format!(" {sync} ");
        right.push((LEVELS, command_segment(words, Slot::Tab, Action::Sync)));
    }
    right
}

/// Which claims are visited, and in which order.
fn listing(model: &Model) -> [(usize, Segment); 2] {
    let filter = &model.claims.filter;
    let (slot, level) = if filter.is_plain() {
        (Slot::TextDim, USUAL)
    } else {
        (Slot::Warning, LEVELS)
    };
    let order = model.claims.order;
    let order_level = if order == Order::default() {
        level.min(USUAL)
    } else {
        LEVELS
    };
    let name = format!(" {}", filter.name(model));
    let order = format!(" · {}", order.name());
    [
        (level, Segment::new(name, slot)),
        (
            order_level,
            command_segment(order, Slot::TextDim, Action::Order),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Tab, Widths};
    use crate::collate::Collation;
    use crate::reader::exercises::words;
    use crate::reader::sample::{annotate, press, sample, story, type_in};

    #[test]
    fn a_tab_is_measured_as_it_is_drawn() {
        let tab = |report, found, base| Tab {
            report,
            short: "渡é",
            base,
            found,
            sides: if base { ["▐", "▌"] } else { [" ", " "] },
        };
        for ambiguous_wide in [false, true] {
            let widths = Widths { ambiguous_wide };
            for tab in [
                tab(0, 0, true),
                tab(8, 9, true),
                tab(9, 10, false),
                tab(99, 0, false),
            ] {
                assert_eq!(
                    tab.columns(widths),
                    widths.text(&tab.words()),
                    "{}",
                    tab.words()
                );
            }
        }
    }

    #[test]
    fn settings_at_their_usual_value_go_before_a_tab_does() {
        let told: Vec<(String, String)> = (0..9)
            .map(|n| (format!("Outlet {n}"), format!("OUT{n}")))
            .collect();
        let told: Vec<_> = told
            .iter()
            .map(|(outlet, short)| {
                (
                    outlet.as_str(),
                    short.as_str(),
                    "Title",
                    &["Ferries run."][..],
                )
            })
            .collect();
        let story = story("Nine of them", &told);
        let notes = story.reports.iter().map(|r| annotate(r, &[])).collect();
        let mut model = sample(story, notes, Collation::default()).reader(110, 30);
        press(&mut model, "R");
        let row = |model: &_| words(model).lines().nth(1).unwrap_or("").to_owned();
        assert!(row(&model).contains("9 OUT8"), "{}", row(&model));
        assert!(row(&model).contains("lock"), "{}", row(&model));
        press(&mut model, "/");
        type_in(&mut model, "nowhere");
        assert!(!row(&model).contains("(0)"), "{}", row(&model));
    }
}
