//! Everything that was noted, in a list that leads to what each note is on.

use super::overlay::{columns, open_text, open_words};
use super::{claim, hand, jump, mark, messages, motion, note, outlet, view};
use crate::layout::{Anchor, Widths};
use crate::notes;
use crate::reader::model::{Draft, Entry, NoteList, Noted, Overlay, View, Written};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::rich::{Line, Piece, Rich};
use crate::reader::{Effect, Model};
use crate::story::Place;
use crate::theme::Slot;

/// Notes that one of the keys for a page goes over.
const PAGE: isize = 5;

/// Opens the list. Where it is read out, its lines are all there is of it.
pub fn open(model: &mut Model) {
    let notes = all(model);
    if notes.is_empty() {
        let words = "There are no notes yet: a writes about the claim, A about the story.";
        return open_words(model, "notes", words);
    }
    if model.screen.settings.linear {
        let lines = notes.into_iter().flat_map(|note| note.lines);
        return open_text(model, "notes".to_owned(), lines.collect());
    }
    // The current place is where the user looks first.
    let here = model.claim_here();
    let own = here.map_or(&[][..], |claim| model.matter.notebook.attached.notes(claim));
    let is_here = |note: &Noted| matches!(&note.entry, Entry::Note(id) if own.contains(id));
    let selected = notes.iter().position(is_here).unwrap_or(0);
    model.input.overlay = Some(Overlay::Notes(Box::new(NoteList {
        of: Written::Notes,
        notes,
        selected,
    })));
}

/// Lists what is left of a list after something was taken out of it or put back.
pub fn go_on_with(model: &mut Model, list: &NoteList) {
    model.input.overlay = Some(Overlay::Notes(Box::new(list.clone())));
    renew(model);
}

/// Lists what is written again while a list of it is open: it names the claims that there were before an analysis.
pub fn renew(model: &mut Model) {
    let Some(Overlay::Notes(list)) = &model.input.overlay else {
        return;
    };
    let (of, selected) = (list.of, list.selected);
    let notes = match of {
        Written::Notes => all(model),
        Written::Hand => super::hand::all(model),
        // Changes are told as they were found.
        Written::Changes => return,
    };
    let list = (!notes.is_empty()).then(|| {
        let selected = selected.min(notes.len() - 1);
        Overlay::Notes(Box::new(NoteList {
            of,
            notes,
            selected,
        }))
    });
    model.input.overlay = list;
}

/// Every note: those on the story, on claims, on passages that no claim has, and those whose words are gone.
fn all(model: &Model) -> Vec<Noted> {
    let book = &model.matter.notebook;
    let found = &book.attached;
    let claims = (0..model.claims.index.marks.len()).flat_map(|claim| {
        let label = model.matter.claim(claim).map_or("", |c| &c.label);
        let name = format!("{} {label}", mark::id_of(model, claim));
        let own = found.notes(claim).iter();
        own.map(move |id| (name.clone(), id))
    });
    let others = |name: &'static str, ids: &'_ [String]| -> Vec<(String, String)> {
        ids.iter().map(|id| (name.to_owned(), id.clone())).collect()
    };
    let mut all: Vec<(String, String)> = others("story", &found.story);
    all.extend(claims.map(|(name, id)| (name, id.clone())));
    all.extend(others("no claim", &found.loose));
    all.extend(others("adrift: its words are gone", &found.adrift));
    let notes = all.into_iter().filter_map(|(name, id)| {
        let note = book.notes.notes.get(&id)?;
        let lines = lines(model, name, &note.about, &note.text);
        Some(Noted {
            lines,
            entry: Entry::Note(id),
        })
    });
    let flags = found.flags.iter().filter_map(|id| {
        let mark = book.notes.marks.get(id)?;
        let name = "flagged: no longer a claim".to_owned();
        let lines = lines(model, name, &mark.about, "");
        Some(Noted {
            lines,
            entry: Entry::Flag(id.clone()),
        })
    });
    drafts(model).chain(notes).chain(flags).collect()
}

/// Drafts, latest first: nothing else shows that they exist.
fn drafts(model: &Model) -> impl Iterator<Item = Noted> {
    let draft = |draft: &Draft| {
        let name = format!("draft, not saved: {}", note::subject_of(model, draft));
        Noted {
            lines: lines(model, name, &draft.about, &draft.text),
            entry: Entry::Draft(Box::new(draft.clone())),
        }
    };
    model.matter.notebook.drafts.iter().rev().map(draft)
}

/// One note: what was written before what it was written on, which may be long.
fn lines(model: &Model, name: String, about: &[notes::Anchor], text: &str) -> Vec<Line> {
    let (columns, widths) = (columns(model), model.screen.widths());
    let mut lines = vec![Line::chrome(vec![Piece::new(name, Slot::FooterKey)])];
    for (at, row) in text.lines().enumerate() {
        let sign = if at == 0 { "✎ " } else { "  " };
        lines.extend(said((sign, row, Slot::Note), columns, widths));
    }
    if let Some(first) = about.first() {
        let row = ("on ", first.exact.as_str(), Slot::TextDim);
        lines.extend(said(row, columns, widths));
    }
    lines
}

/// Words in rows of so many columns, behind a sign.
pub fn said((sign, words, slot): (&str, &str, Slot), columns: usize, widths: Widths) -> Vec<Line> {
    let lead = widths.text(sign);
    let mut rich = Rich::default();
    rich.push(&note::clean_row(words), slot);
    let rows = rich.wrap_behind(columns.saturating_sub(lead).max(1), widths, |at| {
        Some(if at == 0 {
            Piece::new(sign, slot)
        } else {
            Piece::blank(lead, slot)
        })
    });
    rows.map(Line::chrome).collect()
}

/// Takes in one key.
pub fn press(model: &mut Model, mut list: Box<NoteList>, key: KeyPress) -> Vec<Effect> {
    let cancels = key.ctrl && matches!(key.key, Key::Char('c' | 'g'));
    let closes = !key.ctrl && matches!(key.key, Key::Esc | Key::Char('q' | '?'));
    if cancels || closes {
        return Vec::new();
    }
    match key.key {
        Key::Enter => return accept(model, &list),
        _ if list.of != Written::Changes && hand::takes(key) => {
            return hand::press(model, &list, key);
        }
        Key::Down | Key::Tab | Key::Char('j' | 'J') => list.step(1),
        Key::Up | Key::BackTab | Key::Char('k' | 'K') => list.step(-1),
        Key::PageDown | Key::Char(' ') => list.step(PAGE),
        Key::PageUp => list.step(-PAGE),
        Key::Home | Key::Char('g') => list.selected = 0,
        Key::End | Key::Char('G') => list.step(isize::MAX),
        _ => {}
    }
    model.input.overlay = Some(Overlay::Notes(list));
    Vec::new()
}

/// Goes to what the chosen note is on.
pub fn accept(model: &mut Model, list: &NoteList) -> Vec<Effect> {
    let Some(note) = list.notes.get(list.selected) else {
        return Vec::new();
    };
    match &note.entry {
        Entry::Note(id) => go_to_note(model, id),
        Entry::Draft(draft) => note::go_on(model, draft),
        Entry::Flag(_) => model.say("its words are no longer in any report"),
        Entry::Links(_) | Entry::Omission(_) => hand::go(model, &note.entry),
        Entry::Finding(about) => messages::go(model, list, about),
        Entry::Remark => model.say("a remark on the files, not on a claim"),
    }
    Vec::new()
}

fn go_to_note(model: &mut Model, id: &str) {
    let book = &model.matter.notebook;
    let on = |claim: &usize| book.attached.notes(*claim).iter().any(|own| own == id);
    let claim = (0..model.claims.index.marks.len()).find(on);
    if let Some(claim) = claim {
        claim::go(model, claim);
    } else if let Some(place) = book.place(id) {
        go_to_passage(model, place);
    } else if book.attached.story.iter().any(|own| own == id) {
        model.say("that note is on the whole story: A continues it");
    } else {
        model.say("its words are no longer in any report");
    }
}

/// Goes to a passage that belongs to no claim.
pub fn go_to_passage(model: &mut Model, place: Place) {
    jump::leave(model);
    if model.screen.view() != View::Reader {
        view::show(model, View::Reader);
    }
    outlet::focus_on(model, place.report);
    motion::go_to(model, place.report, Anchor::Text(place.span.start));
}

#[cfg(test)]
mod tests {
    use crate::reader::Model;
    use crate::reader::exercises::words;
    use crate::reader::model::View;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Msg, update};

    /// The bridge with a note on the story, on the first claim, and on the last, which is read.
    fn noted(view: &str) -> Model {
        let mut model = bridge().reader(80, 24);
        press(&mut model, view);
        for (keys, note) in [
            ("A", "Ask for the report."),
            ("g c 1 Enter a", "Ring the county."),
            ("g c 4 Enter a", "Who says so?"),
        ] {
            press(&mut model, keys);
            type_in(&mut model, note);
            press(&mut model, "Ctrl-s");
        }
        model
    }

    #[test]
    fn on_a_narrow_screen_the_way_to_write_the_first_is_read_whole() {
        for (keys, end) in [("g N", "about the story."), ("x x", "x o do that.")] {
            let mut model = bridge().reader(50, 15);
            press(&mut model, keys);
            let shown = words(&model);
            assert!(shown.contains(end), "{shown}");
        }
    }

    #[test]
    fn what_was_begun_and_not_saved_is_listed_and_gone_on_with() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S g c 2 Enter a");
        type_in(&mut model, "Ask the mayor");
        press(&mut model, "Esc A");
        type_in(&mut model, "Before noon");
        press(&mut model, "Esc g c 1 Enter g N");
        let shown = words(&model);
        assert!(shown.contains("draft, not saved: the story"), "{shown}");
        assert!(shown.contains("draft, not saved: c2 "), "{shown}");
        assert!(shown.contains("✎ Ask the mayor"), "{shown}");
        press(&mut model, "j Enter");
        type_in(&mut model, " again");
        press(&mut model, "Ctrl-s");
        assert_eq!(model.claims.at(), Some(1));
        assert_eq!(model.matter.notebook.note(1), Some("Ask the mayor again"));
        press(&mut model, "g N");
        let shown = words(&model);
        assert!(!shown.contains("not saved: c2"), "{shown}");
    }

    #[test]
    fn a_note_is_removed_in_the_list_also_where_no_claim_leads_to_it() {
        let mut model = noted("S");
        press(&mut model, "g c 4 Enter g N d");
        assert_eq!(model.matter.notebook.note(3), None);
        let shown = words(&model);
        assert!(shown.contains("note on c4 removed · u undoes"), "{shown}");
        assert!(shown.contains("· 2/2"), "{shown}");
        press(&mut model, "u");
        assert!(words(&model).contains("· 2/3"), "{}", words(&model));
        assert_eq!(model.matter.notebook.note(3), Some("Who says so?"));
        press(&mut model, "Esc");
        // The report with the words of the note is another one now.
        let mut story = (*model.matter.story).clone();
        for report in &mut story.reports {
            report.text = "Nothing of it is left.".to_owned();
            report.paragraphs = vec![crate::story::Span::new(0, report.text.len())];
        }
        let generation = model.matter.generation;
        let annotations = std::sync::Arc::new(vec![
            crate::text::Annotations::default();
            story.reports.len()
        ]);
        let (story, collation) = (story.into(), crate::collate::Collation::default().into());
        update(
            &mut model,
            Msg::Analysed {
                generation,
                story,
                annotations,
                collation,
            },
        );
        press(&mut model, "g N");
        assert!(
            words(&model).contains("adrift: its words are gone"),
            "{}",
            words(&model)
        );
        for left in [2, 1] {
            let effects = press(&mut model, "G d");
            assert!(effects.contains(&crate::reader::Effect::Save));
            let foot = format!("· {left}/{left}");
            assert!(words(&model).contains(&foot), "{}", words(&model));
        }
        press(&mut model, "d");
        assert_eq!(model.input.overlay, None, "nothing is left to be listed");
        assert!(model.matter.notebook.notes.notes.live().next().is_none());
    }

    #[test]
    fn a_note_leads_to_its_claim() {
        let mut model = noted("S");
        press(&mut model, "g c 4 Enter g N");
        assert!(words(&model).contains("Esc closes · 3/3"));
        press(&mut model, "k Enter");
        assert_eq!(model.input.overlay, None);
        assert_eq!(model.claims.at(), Some(0));
        press(&mut model, "Ctrl-o");
        assert_eq!(model.claims.at(), Some(3), "a jump to come back from");
        press(&mut model, "g N g Enter");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(
            said.starts_with("that note is on the whole story"),
            "{said}"
        );
        assert_eq!(model.claims.at(), Some(3));
    }

    #[test]
    fn a_note_on_what_is_not_listed_leads_to_its_wordings() {
        let mut model = noted("V");
        press(&mut model, "g c 1 Enter r g N g j Enter");
        assert_eq!(model.claims.at(), Some(0));
        assert_eq!(model.screen.view(), View::Stack, "it is done and hidden");
    }

    #[test]
    fn a_click_on_a_note_goes_there() {
        use crate::reader::choices::NotesPage;
        use crate::reader::msg::{Button, MouseAt, MouseKind};
        let mut model = noted("R");
        press(&mut model, "g N");
        let frame = model.frame().expect("room");
        let page = NotesPage::new(&model, &frame).expect("a list");
        let (row, ..) = page.rows.iter().find(|row| row.1 == 1).expect("a note");
        let click = MouseAt {
            kind: MouseKind::Down(Button::Left),
            column: row.x + 3,
            row: row.y,
        };
        update(&mut model, Msg::Mouse(click));
        assert_eq!(model.claims.at(), Some(0));
        assert_eq!(model.input.overlay, None);
    }

    #[test]
    fn a_note_on_words_that_stand_alone_leads_to_them() {
        let mut model = noted("R");
        let mut collation = (*model.matter.collation).clone();
        collation.claims.truncate(3);
        collation
            .divergences
            .retain(|d| d.claim.is_none_or(|c| c < 3));
        let msg = Msg::Analysed {
            generation: model.matter.generation,
            story: std::sync::Arc::clone(&model.matter.story),
            annotations: std::sync::Arc::clone(&model.matter.annotations),
            collation: collation.into(),
        };
        press(&mut model, "g N");
        update(&mut model, msg);
        press(&mut model, "G Enter");
        let shown = words(&model);
        assert_eq!(model.screen.view(), View::Reader, "{shown}");
        let claim = model.claims.at().and_then(|at| model.matter.claim(at));
        let reading = &claim.expect("the words are there").readings[0];
        assert_eq!(model.focus(), Some(reading.report));
        let cursor = model.panes[reading.report].cursor.offset();
        assert_eq!(cursor, reading.span.start);
    }
}
