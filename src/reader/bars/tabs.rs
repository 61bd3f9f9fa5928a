//! The second row: the outlets, and how they are compared.

use super::Segment;
use super::title::command_segment;
use crate::layout::Frame;
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
pub fn segments(model: &Model, frame: &Frame) -> (Vec<Segment>, Vec<Segment>) {
    let widths = model.screen.widths();
    let width = |list: &[Segment]| list.iter().map(|s| widths.text(&s.text)).sum::<usize>();
    let total = usize::from(frame.size.width);
    let mut tabs = AROUND;
    for report in model.outlets.strip() {
        tabs += widths.text(&tab(model, report, true).text);
        // More tabs fit nowhere: then nothing is left out for them.
        if tabs > total {
            break;
        }
    }
    let all = settings(model, frame);
    let fits = |right: &[Segment]| tabs + width(right) < total;
    // What stands at its usual value goes before a tab does.
    let right = (0..=LEVELS)
        .map(|level| at_level(&all, level))
        .find(|right| fits(right))
        .unwrap_or_else(|| at_level(&all, 0));
    let room = total.saturating_sub(width(&right) + 1);
    (strip(model, room), right)
}

/// The settings of this level and above.
fn at_level(all: &[(usize, Segment)], level: usize) -> Vec<Segment> {
    let kept = all.iter().filter(|(own, _)| *own >= level);
    kept.map(|(_, segment)| segment.clone()).collect()
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
    // A tab takes four columns at least, so that no more than these are ever measured.
    let first = focus.saturating_sub(room / 4);
    let most = focus - first + room / 4 + 1;
    let tabs: Vec<Segment> = model
        .outlets
        .strip()
        .skip(first)
        .take(most)
        .map(|report| tab(model, report, shown(report)))
        .collect();
    let width = |s: &Segment| widths.text(&s.text);
    let wide: Vec<usize> = tabs.iter().map(width).collect();
    let mut start = 0;
    let mut upto: usize = wide.iter().take(focus - first + 1).sum();
    while start < focus - first && upto > room {
        upto -= wide.get(start).copied().unwrap_or(0);
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
    let found = if found == 0 {
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
    use crate::collate::Collation;
    use crate::reader::exercises::words;
    use crate::reader::sample::{annotate, press, sample, story, type_in};

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
