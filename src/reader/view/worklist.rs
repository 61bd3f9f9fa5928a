//! The work list.

use super::canvas::Canvas;
use super::list::{self, Item};
use super::stack::preview_lines;
use crate::collate::Severity;
use crate::export::counted;
use crate::layout::{Area, Frame};
use crate::reader::Model;
use crate::reader::facts::facts;
use crate::reader::model::{Order, Tally};
use crate::reader::stack;
use crate::reader::worklist::WorkListPage;
use crate::theme::Slot;

/// Cells of the bar that shows how much is done.
const BAR: usize = 20;
/// From this width on there is room for it.
const BAR_FROM: u16 = 72;
/// From so many columns of what differs on there is room for the severity behind it.
const SEVERITY_FROM: u16 = 28;

/// Draws the work list; returns the cell of the cursor.
pub fn draw(model: &Model, frame: &Frame, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let page = WorkListPage::new(model, frame);
    progress(model, page.progress, canvas);
    head(&page, canvas);
    let mut cursor = None;
    let mut above = None;
    for (y, claim) in page.items(model) {
        let severity =
            (model.claims.order == Order::Severity).then(|| model.claims.index.severity(claim));
        let begins = severity.filter(|_| above != severity);
        above = severity;
        let area = Area::new(page.list.x, y, page.list.width, 1);
        let item = Item {
            claim,
            area,
            lead: page.differs,
        };
        if list::draw_item(model, &item, canvas) {
            cursor = Some((area.x, y));
        }
        what_differs(model, &page, (y, claim), begins, canvas);
    }
    if model.lists.worklist.is_empty() {
        list::nothing(model, page.list, canvas);
    }
    let below = model.lists.worklist.len();
    let below = below.saturating_sub(model.lists.top + usize::from(page.list.height));
    if let Some(area) = page.preview {
        preview(model, area, below, canvas);
    }
    cursor
}

/// Progress, as figures and as a bar.
fn progress(model: &Model, area: Area, canvas: &mut Canvas) {
    // Before there is anything to count, "0 left" would say that all is done.
    if model.claims.coverage.is_empty() {
        canvas.cut(area.x, area.y, area.width, " Review", Slot::Text);
        return;
    }
    let count = model.claims.listed.len();
    let Tally {
        done,
        flagged,
        noted: notes,
        ..
    } = model.lists.listed;
    let notes = notes + model.matter.notebook.attached.story.len();
    let filled = (done * BAR).checked_div(count).unwrap_or(0);
    let hidden = hidden(model, flagged);
    let told = |bar: &str| {
        format!(
            " Review  {done} of {count} done {bar} {} left · {flagged} flagged{hidden} · {}",
            count - done,
            counted(notes, "note")
        )
    };
    let bar = format!("[{}{}]", "#".repeat(filled), ".".repeat(BAR - filled));
    let with_bar = told(&bar);
    // In few columns the figures are worth more than the bar.
    let fits = canvas.widths().text(&with_bar) <= area.width.into();
    let words = if area.width < BAR_FROM || !fits {
        told("·")
    } else {
        with_bar
    };
    let used = canvas.cut(area.x, area.y, area.width, &words, Slot::Text);
    let right = if model.lists.hide_done {
        "done hidden "
    } else {
        "done listed "
    };
    if used + 14 <= area.width {
        canvas.chrome(area.right() - 12, area.y, 12, right, Slot::TextDim);
    }
}

/// How many more are flagged, and not listed: the row below counts them, and this one would seem to be wrong.
fn hidden(model: &Model, listed: usize) -> String {
    match model.lists.tally.flagged.saturating_sub(listed) {
        0 => String::new(),
        n if model.claims.filter.is_plain() => format!(" ({n} not listed)"),
        n => format!(" ({n} hidden by the filter)"),
    }
}

fn head(page: &WorkListPage, canvas: &mut Canvas) {
    let area = page.head;
    canvas.chrome(area.x + 4, area.y, 12, "id  claim", Slot::TextDim);
    let room = area.right().saturating_sub(page.differs);
    canvas.chrome(page.differs, area.y, room, "what differs", Slot::TextDim);
    if page.note + 8 < area.right() {
        canvas.chrome(page.note, area.y, 5, "note", Slot::TextDim);
    }
    canvas.rule(area.x, area.y + 1, area.width, '─', Slot::Border);
}

/// What differs, and the beginning of a note or its sign. The first claim on screen of each severity names it:
/// in a row of marks alone an order by severity looks like none.
fn what_differs(
    model: &Model,
    page: &WorkListPage,
    (y, claim): (u16, usize),
    begins: Option<Severity>,
    canvas: &mut Canvas,
) {
    let ellipsis = model.screen.ellipsis();
    let mut end = page.note;
    if let Some(severity) = begins.filter(|_| end.saturating_sub(page.differs) >= SEVERITY_FROM) {
        let name = severity.name();
        let x = end.saturating_sub(name.len() as u16 + 1);
        canvas.chrome(x, y, name.len() as u16, name, Slot::TextDim);
        end = x;
    }
    if let Some(facts) = facts(model, claim) {
        let differs = match model.outdated_mark(claim) {
            Some(outdated) => format!("{outdated} · {}", facts.differs),
            None => facts.differs.clone(),
        };
        let room = usize::from(end.saturating_sub(page.differs + 1));
        let more = match facts.others {
            0 => String::new(),
            n => format!(" · {n} more"),
        };
        // What differs is worth more than the word for how much else does.
        let fits = canvas.widths().text(&differs) + canvas.widths().text(&more) <= room;
        let more = if fits || more.is_empty() {
            more
        } else {
            format!(" +{}", facts.others)
        };
        let beside = canvas.widths().text(&more) as u16;
        let room = (room as u16).saturating_sub(beside);
        let used = canvas.cut(page.differs, y, room, &differs, Slot::Text);
        canvas.chrome(page.differs + used, y, beside, &more, Slot::TextDim);
    }
    if let Some(note) = model.note_of(claim) {
        let room = page.list.right().saturating_sub(page.note + 1);
        if room < 8 {
            canvas.chrome(page.note, y, 1, "✎", Slot::Note);
        } else {
            canvas.shortened(page.note, y, room, (note, ellipsis), Slot::Note);
        }
    }
}

/// The chosen claim with every outlet's wording.
fn preview(model: &Model, area: Area, below: usize, canvas: &mut Canvas) {
    canvas.rule(area.x, area.y, area.width, '╌', Slot::Border);
    if below > 0 {
        let more = format!(" … {below} more ");
        canvas.chrome(area.x + 3, area.y, 20, &more, Slot::TextDim);
    }
    let (_, rows) = area.split_top(1);
    let lines = stack::compact_lines(model, rows.width);
    preview_lines(&lines, rows, canvas);
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};

    #[test]
    fn a_note_on_the_story_counts() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "V A");
        type_in(&mut model, "Before noon.");
        press(&mut model, "Ctrl-s");
        let shown = words(&model);
        assert!(shown.contains("· 1 note"), "{shown}");
    }

    #[test]
    fn what_is_flagged_and_not_listed_is_counted_apart() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "V g c 4 Enter ! f f");
        let shown = words(&model);
        assert!(
            shown.contains("0 flagged (1 hidden by the filter)"),
            "{shown}"
        );
        press(&mut model, "f a");
        let shown = words(&model);
        assert!(shown.contains("1 flagged ·"), "{shown}");
    }

    #[test]
    fn below_the_wordings_stands_what_was_noted_and_what_differs() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "V g g a");
        type_in(&mut model, "Ask the county.");
        press(&mut model, "Ctrl-s");
        let shown = words(&model);
        let rows: Vec<&str> = shown.lines().map(str::trim).collect();
        let at = |words: &str| rows.iter().rposition(|row| row.starts_with(words));
        let note = at("✎ Ask the county.").unwrap_or_else(|| panic!("{shown}"));
        assert!(at("# figure: ").is_some_and(|row| row > note), "{shown}");
    }
}
