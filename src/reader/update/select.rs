//! Selecting words inside one pane, by rows with the cursor or by letters with the mouse.

use super::motion::MARGIN;
use super::open::headline_here;
use crate::export::counted;
use crate::layout::Anchor;
use crate::reader::Model;
use crate::reader::command::in_force;
use crate::reader::model::{Selection, View};
use crate::reader::msg::MouseAt;
use crate::story::Span;

/// Begins a selection with the cursor's row, or ends it. One that is held in another pane gives way to a new one here.
pub fn toggle(model: &mut Model) {
    let focus = model.outlets.focus;
    let held = model.input.selection.take();
    if held.is_some_and(|s| !s.by_key || s.report == focus) {
        model.say("selection cleared");
        return;
    }
    let Some(row) = cursor_row(model) else {
        model.input.selection = held;
        let on_headline = headline_here(model).is_some();
        let copies = in_force(
            &model.input.keymap,
            "a headline cannot be selected · y y copies it".to_owned(),
        );
        model.say(if on_headline {
            copies
        } else {
            "no words on this row to select".to_owned()
        });
        return;
    };
    model.input.selection = Some(Selection {
        report: focus,
        from: row,
        to: row,
        by_key: true,
    });
    say_how_much(model);
}

/// What becomes of a selection that follows the cursor, after anything has happened: it goes as far as the cursor
/// has; it stays where it is while the focus is in another pane, and goes on when that comes back. Before, the focus
/// `stood` on that report.
pub fn hold(model: &mut Model, stood: usize) {
    let focus = model.outlets.focus;
    let selection = model.input.selection.filter(|s| s.by_key);
    let Some(selection) = selection.filter(|_| model.screen.view() == View::Reader) else {
        return;
    };
    match (stood == selection.report, focus == selection.report) {
        (true, true) => follow_cursor(model, selection),
        (true, false) => say_what_stays(model, selection),
        (false, true) => {
            follow_cursor(model, selection);
            say_how_much(model);
        }
        (false, false) => {}
    }
}

fn follow_cursor(model: &mut Model, selection: Selection) {
    let Some(to) = cursor_row(model).filter(|&row| row != selection.to) else {
        return;
    };
    model.input.selection = Some(Selection { to, ..selection });
    say_how_much(model);
}

/// Coming back to the pane of a selection puts the cursor at its end, so that the next step extends it; whether
/// there is one.
pub fn land(model: &mut Model) -> bool {
    let held = model.input.selection.filter(|s| s.by_key);
    let Some(selection) = held.filter(|s| model.focus() == Some(s.report)) else {
        return false;
    };
    let Some(sheet) = model.sheets.share(selection.report) else {
        return false;
    };
    let height = model.pane_rows();
    let pane = &mut model.panes[selection.report];
    pane.cursor = Anchor::Text(selection.to.start);
    pane.show_cursor(&sheet, height, MARGIN);
    true
}

/// The words of the cursor's row, or by ear, of its sentence.
pub fn cursor_row(model: &Model) -> Option<Span> {
    let focus = model.focus()?;
    if model.screen.settings.linear {
        return super::passage::passage_here(model)
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

/// "1 word", "12 words".
fn how_much(model: &Model) -> Option<String> {
    let words = model.selected_words()?.split_whitespace().count();
    Some(counted(words, "word"))
}

fn say_how_much(model: &mut Model) {
    if let Some(words) = how_much(model) {
        model.say(format!(
            "{words} selected · j k extend · y y copies · Esc clears"
        ));
    }
}

/// That the focus has left what is selected, and what can be done with it from here.
fn say_what_stays(model: &mut Model, selection: Selection) {
    let report = model.matter.report(selection.report);
    let short = report.map(|r| r.short.clone());
    if let (Some(words), Some(short)) = (how_much(model), short) {
        model.say(format!(
            "{words} of {short} stay selected · y y copies · Esc clears · v selects here"
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Effect, Model};

    fn copied(model: &mut Model) -> String {
        match press(model, "y y").pop() {
            Some(Effect::Copy(words)) => words,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_selected_stays_while_the_focus_is_in_another_pane() {
        for (away, back) in [("l", "h"), ("2", "1"), ("Tab", "Shift-Tab"), ("l l", "h h")] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, "R v j");
            let before = copied(&mut model);
            press(&mut model, "R"); // what was said goes
            press(&mut model, away);
            let said = words(&model);
            if !away.contains(' ') {
                assert!(said.contains("of VV stay selected · y y copies"), "{said}");
            }
            assert_eq!(copied(&mut model), before, "{away}");
            press(&mut model, "j j");
            assert_eq!(
                copied(&mut model),
                before,
                "only its own pane takes more in"
            );
            press(&mut model, back);
            let said = words(&model);
            assert!(said.contains("words selected · j k extend"), "{said}");
            assert_eq!(copied(&mut model), before, "{back}");
            press(&mut model, "j");
            let more = copied(&mut model);
            assert!(
                more.len() > before.len() && more.starts_with(&before),
                "{more}"
            );
        }
    }

    #[test]
    fn in_another_pane_v_selects_there_instead() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R v j l v");
        let selection = model.input.selection.expect("one");
        assert_eq!(selection.report, model.outlets.focus);
        assert!(words(&model).contains("selected · j k extend"));
        press(&mut model, "v");
        assert_eq!(model.input.selection, None);
    }

    #[test]
    fn whatever_moves_the_cursor_takes_more_in() {
        for keys in ["j", "Ctrl-d", "Space", "G"] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, "R v");
            let before = copied(&mut model);
            press(&mut model, keys);
            let said = words(&model);
            assert!(said.contains("words selected"), "{keys}: {said}");
            let more = copied(&mut model);
            assert!(
                more.len() > before.len() && more.starts_with(&before),
                "{keys}: {more}"
            );
        }
    }

    #[test]
    fn other_views_copy_what_is_chosen_in_them() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R J v");
        let selected = copied(&mut model);
        press(&mut model, "S");
        assert_ne!(copied(&mut model), selected);
        press(&mut model, "R");
        assert_eq!(copied(&mut model), selected);
    }
}
