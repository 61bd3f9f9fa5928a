//! Selecting words inside one pane, by rows with the cursor or by letters with the mouse.

use crate::reader::Model;
use crate::reader::model::{Selection, View};
use crate::reader::msg::MouseAt;
use crate::story::Span;

/// Begins a selection with the cursor's row, or ends it.
pub fn toggle(model: &mut Model) {
    if model.input.selection.take().is_some() {
        model.say("nothing is selected any more");
        return;
    }
    let Some(row) = cursor_row(model) else {
        model.say("no words on this row to select");
        return;
    };
    model.input.selection = Some(Selection {
        report: model.outlets.focus,
        from: row,
        to: row,
        by_key: true,
    });
    say_how_much(model);
}

/// The selection goes as far as the cursor has moved.
pub fn follow_cursor(model: &mut Model) {
    let focus = model.outlets.focus;
    let Some(mut selection) = model
        .input
        .selection
        .filter(|s| s.by_key && s.report == focus)
    else {
        return;
    };
    if let Some(row) = cursor_row(model) {
        selection.to = row;
        model.input.selection = Some(selection);
        say_how_much(model);
    }
}

/// The words of the cursor's row; where nobody sees rows, of its sentence.
pub fn cursor_row(model: &Model) -> Option<Span> {
    let focus = model.focus()?;
    if model.screen.settings.linear {
        return super::link::passage_here(model)
            .filter(|place| place.report == focus)
            .map(|place| place.span);
    }
    let sheet = model.sheets.get(focus)?;
    sheet
        .row(sheet.row_of(model.panes[focus].cursor))?
        .text_span()
}

/// The mouse went down: what is dragged from here on is selected.
pub fn begin(model: &mut Model, at: MouseAt) {
    model.input.selection = None;
    model.input.drag = letter_at(model, at);
}

/// The mouse moved with its button down: only words of the pane where it went down are selected.
pub fn drag(model: &mut Model, at: MouseAt) {
    let Some((report, from)) = model.input.drag else {
        return;
    };
    let Some((here, to)) = letter_at(model, at) else {
        return;
    };
    if here == report {
        model.input.selection = Some(Selection {
            report,
            from,
            to,
            by_key: false,
        });
        say_how_much(model);
    }
}

/// The mouse came up.
pub fn end(model: &mut Model) {
    model.input.drag = None;
    if model.input.selection.is_some() {
        say_how_much(model);
    }
}

/// The report and the letter under the mouse.
fn letter_at(model: &Model, at: MouseAt) -> Option<(usize, Span)> {
    if model.screen.view() != View::Reader {
        return None;
    }
    let screen = model.page()?;
    let pane = screen.pane_at(at.column, at.row)?;
    let row = at.row.checked_sub(pane.body().y)?;
    let row = pane.sheet.row(pane.sheet_row(row)?)?.text_span()?;
    let text = &model.matter.report(pane.report)?.text;
    let columns = usize::from(at.column.saturating_sub(pane.text().x));
    let widths = model.screen.widths();
    let (before, _) = widths.fit(row.of(text), columns);
    let start = row.start + before.len();
    let letter = text[start..row.end]
        .chars()
        .next()
        .map_or(0, char::len_utf8);
    Some((pane.report, Span::new(start, start + letter)))
}

fn say_how_much(model: &mut Model) {
    let words = model.selected_words().map(|w| w.split_whitespace().count());
    let Some(words) = words else { return };
    let noun = if words == 1 { "word" } else { "words" };
    model.say(format!(
        "{words} {noun} selected · j k take more · y y copies · Esc leaves"
    ));
}
