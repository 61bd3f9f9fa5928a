//! What is decided about claims: where it can be, and where the reader is afterwards.

use std::sync::Arc;

use super::exercises::words;
use super::model::{Saved, Verdict, View};
use super::msg::{Effect, MouseAt, MouseKind, Msg};
use super::sample::{Sample, bridge, press, type_in};
use super::{Model, Settings, Size, update};
use crate::collate::Collation;

/// Goes to the first place of words by searching.
fn find(model: &mut Model, what: &str) {
    press(model, "/");
    type_in(model, what);
    press(model, "Enter");
}

pub(super) fn said(model: &Model) -> &str {
    model.input.message.as_deref().unwrap_or_default()
}

#[test]
fn nothing_is_decided_about_a_claim_where_the_cursor_is_not() {
    let mut sample = bridge();
    Arc::make_mut(&mut sample.annotations)[2].sentences[0].heading = true;
    let mut model = sample.reader(120, 36);
    press(&mut model, "R");
    assert_eq!(model.claims.current, Some(0));
    find(&mut model, "the bill");
    assert_eq!(model.claims.current, None);
    let before = model.matter.notebook.notes.clone();
    for keys in ["r", "!", "-", "a", "e", "i", "x u", "x o", "y a"] {
        assert!(press(&mut model, keys).is_empty(), "{keys}");
        let why = said(&model);
        assert!(why.contains("no shared claim here"), "{keys}: {why}");
        assert!(model.input.overlay.is_none(), "{keys}");
    }
    assert_eq!(model.matter.notebook.notes, before);
    for view in ["S", "M", "V"] {
        let mut model = model.clone();
        press(&mut model, view);
        press(&mut model, "!");
        assert_eq!(model.mark_of(0), Some(Verdict::Flag), "{view}");
    }
    press(&mut model, "K J");
    assert_eq!(press(&mut model, "r"), [Effect::Save]);
}

#[test]
fn a_filter_shows_what_it_leaves_and_nothing_else() {
    let mut model = bridge().reader(120, 12);
    press(&mut model, "V g g a");
    type_in(&mut model, "look");
    press(&mut model, "Ctrl-s G f n");
    assert_eq!(*model.lists.worklist, [0]);
    assert_eq!((model.claims.at(), model.lists.top), (Some(0), 0));
    assert!(words(&model).contains("c1 "), "{}", words(&model));
    // None is left: nothing is shown below the list, and nothing can be marked.
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V f !");
    let shown = words(&model);
    assert!(shown.contains("The filter leaves no claim"), "{shown}");
    assert!(!shown.contains("cracks"), "{shown}");
    assert!(press(&mut model, "r").is_empty());
    press(&mut model, "f a");
    assert!(words(&model).contains("cracks"));
}

#[test]
fn what_is_undone_is_what_is_chosen_then() {
    for view in [View::Reader, View::Stack, View::Matrix, View::WorkList] {
        let mut model = bridge().reader(120, 36);
        let key = match view {
            View::Reader => "R",
            View::Stack => "S",
            View::Matrix => "M",
            View::WorkList => "V",
        };
        press(&mut model, key);
        assert_eq!(model.claim_here(), Some(0), "{}", view.name());
        press(&mut model, "r");
        assert_eq!(model.claim_here(), Some(1), "{}", view.name());
        press(&mut model, "u");
        assert_eq!(model.claim_here(), Some(0), "{}", view.name());
        assert!(said(&model).contains("undone: ok c1"));
        press(&mut model, "a");
        type_in(&mut model, "this one");
        press(&mut model, "Ctrl-s");
        assert_eq!(model.note_of(0), Some("this one"), "{}", view.name());
    }
}

#[test]
fn the_work_list_counts_what_it_lists() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V");
    assert!(words(&model).contains("0 of 4 done"));
    press(&mut model, "f u");
    assert!(words(&model).contains("0 of 8 done"), "{}", words(&model));
}

#[test]
fn a_draft_that_is_kept_names_the_key_that_opens_it_again() {
    for (keys, said_then) in [("a", "a continues"), ("A", "A continues")] {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "V");
        press(&mut model, keys);
        type_in(&mut model, "x");
        press(&mut model, "Esc");
        assert!(said(&model).contains(said_then), "{}", said(&model));
    }
}

/// The bridge with a comparison that was cut.
pub(super) fn cut(sample: &Sample, cut: impl Fn(&mut Collation)) -> Sample {
    let mut collation = Collation::clone(&sample.collation);
    cut(&mut collation);
    Sample {
        story: Arc::clone(&sample.story),
        annotations: Arc::clone(&sample.annotations),
        collation: Arc::new(collation),
    }
}

#[test]
fn the_stack_opens_at_the_wording_that_was_looked_at() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "S M l Enter");
    assert_eq!((model.stack.claim, model.stack.reading), (Some(0), 1));
    // A cell without a wording leads to the base's.
    press(&mut model, "q J l Enter");
    assert_eq!((model.stack.claim, model.stack.reading), (Some(1), 0));
    press(&mut model, "R h S");
    assert_eq!((model.stack.claim, model.stack.reading), (Some(1), 1));
}

#[test]
fn a_filter_leads_out_of_what_it_leaves_out() {
    let mut model = bridge().reader(80, 24);
    press(&mut model, "S J J");
    let shown = model.stack.claim;
    press(&mut model, "f f");
    assert_ne!(model.stack.claim, shown);
    assert_eq!(model.stack.claim, model.claims.listed.first().copied());
    // In the reader nothing moves until one asks for the next.
    let mut model = bridge().reader(120, 36);
    press(&mut model, "R J J");
    let current = model.claims.current;
    press(&mut model, "f f");
    assert_eq!(model.claims.current, current);
    press(&mut model, "J");
    assert_eq!(model.claims.current, model.claims.listed.first().copied());
}

#[test]
fn the_draft_is_called_so_beside_its_wording() {
    let sample = bridge();
    let said = |role| {
        let mut story = crate::story::Story::clone(&sample.story);
        story.reports[0].role = role;
        let changed = Sample {
            story: Arc::new(story),
            annotations: Arc::clone(&sample.annotations),
            collation: Arc::clone(&sample.collation),
        };
        let mut model = changed.reader(120, 36);
        press(&mut model, "S");
        crate::reader::exercises::words(&model)
    };
    assert!(said(crate::story::Role::Draft).contains("★ base, the draft"));
    assert!(!said(crate::story::Role::Published).contains("the draft"));
}

#[test]
fn a_digit_chooses_an_outlets_reading_in_the_stack() {
    let mut model = bridge().reader(80, 24);
    press(&mut model, "S");
    let chosen = |model: &Model| {
        let claim = model.matter.claim(model.stack.claim?)?;
        Some(claim.readings.get(model.stack.reading)?.report)
    };
    press(&mut model, "3");
    assert_eq!(chosen(&model), Some(2));
    press(&mut model, "1");
    assert_eq!(chosen(&model), Some(0));
    press(&mut model, "J J J");
    press(&mut model, "2");
    assert_eq!(chosen(&model), Some(0), "it has none");
    assert!(crate::reader::exercises::words(&model).contains("has no reading of this claim"));
}

#[test]
fn after_an_undone_cut_the_cursor_is_on_what_came_back() {
    let sample = bridge();
    let without = cut(&sample, |c| drop(c.claims[1].readings.remove(1)));
    let compared = |model: &mut Model, effects: Vec<Effect>, sample: &Sample| {
        let order = effects.into_iter().find_map(|effect| match effect {
            Effect::Analyse { generation, .. } => Some(generation),
            _ => None,
        });
        update(model, sample.analysed(order.expect("a comparison")));
    };
    for meanwhile in ["", "j"] {
        let mut model = sample.reader(120, 36);
        press(&mut model, "S g c 2 Enter g g j");
        assert_eq!((model.claims.at(), model.stack.reading), (Some(1), 1));
        let effects = press(&mut model, "x u");
        compared(&mut model, effects, &without);
        assert_eq!(model.stack.reading, 1, "what stands where it stood");
        let effects = press(&mut model, "u");
        press(&mut model, meanwhile);
        compared(&mut model, effects, &sample);
        let on = if meanwhile.is_empty() { 1 } else { 2 };
        assert_eq!(
            (model.claims.at(), model.stack.reading),
            (Some(1), on),
            "{meanwhile}"
        );
    }
}

#[test]
fn what_is_flagged_is_left_and_is_said_to_be() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V g g r r r !");
    let shown = words(&model);
    assert!(shown.contains("3 of 4 done"), "{shown}");
    assert!(shown.contains("1 left · 1 flagged"), "{shown}");
    assert!(
        shown.contains("all listed are marked, 1 flagged left"),
        "{shown}"
    );
}

#[test]
fn the_chosen_row_is_in_view_after_a_resize_and_a_new_start() {
    let chosen = |model: &Model| words(model).lines().filter(|l| l.starts_with('▌')).count();
    for view in ["V", "M"] {
        let mut model = bridge().reader(200, 50);
        press(&mut model, view);
        press(&mut model, "f u G");
        for (width, height) in [(60, 10), (200, 50), (80, 12), (40, 10)] {
            update(&mut model, Msg::Resize(Size { width, height }));
            assert!(chosen(&model) >= 1, "{view}:\n{}", words(&model));
        }
        let left = Saved::of(&model);
        let sample = bridge();
        let mut again = sample.waiting(40, 10, Settings::default()).with_place(left);
        let news = sample.analysed(again.matter.generation);
        update(&mut again, news);
        assert!(chosen(&again) >= 1, "{view}:\n{}", words(&again));
    }
}

#[test]
fn a_list_that_was_scrolled_stays_so() {
    let mut model = bridge().reader(40, 10);
    press(&mut model, "V f u G");
    let top = model.lists.top;
    assert!(top > 0, "{}", words(&model));
    let wheel = MouseAt {
        kind: MouseKind::ScrollUp,
        column: 3,
        row: 5,
    };
    update(&mut model, Msg::Mouse(wheel));
    let scrolled = model.lists.top;
    assert!(scrolled < top);
    update(&mut model, Msg::Focus(true));
    assert_eq!(model.lists.top, scrolled);
}

#[test]
fn what_was_passed_over_is_not_counted_as_ok() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V g g r - j");
    let shown = words(&model);
    assert!(shown.contains("2 of "), "{shown}");
    assert!(shown.contains(" · ✓1 !0 -1 ✎0"), "{shown}");
}

#[test]
fn an_editor_that_is_left_without_a_change_saves_nothing() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V a");
    type_in(&mut model, "half a thought");
    let handed = press(&mut model, "Ctrl-x");
    assert_eq!(handed, [Effect::EditNote("half a thought".to_owned())]);
    update(&mut model, Msg::Edited(Ok("half a thought\n".to_owned())));
    // The box is there again, in which it goes on.
    assert_eq!(said(&model), "nothing was changed in the editor");
    type_in(&mut model, "!");
    press(&mut model, "Esc");
    assert!(said(&model).contains("draft kept, not saved"));
    assert_eq!(model.matter.notebook.drafts[0].text, "half a thought!");
    assert_eq!(model.matter.notebook.notes.notes.live().count(), 0);
    // Nor does `e`, which begins with the draft; a change is saved, and left alone is not a draft.
    press(&mut model, "e");
    update(&mut model, Msg::Edited(Ok("a whole thought\n".to_owned())));
    assert_eq!(model.matter.notebook.notes.notes.live().count(), 1);
    press(&mut model, "e");
    update(&mut model, Msg::Edited(Ok("a whole thought\n".to_owned())));
    assert_eq!(said(&model), "nothing was changed");
    assert!(model.matter.notebook.drafts.is_empty());
}

#[test]
fn an_editor_that_cannot_be_started_takes_no_keys() {
    let fails = || {
        Msg::Edited(Err(
            "vi could not be started: nothing was changed".to_owned()
        ))
    };
    let mut model = bridge().reader(120, 36);
    press(&mut model, "V e");
    update(&mut model, fails());
    assert!(model.input.overlay.is_none());
    let shown = said(&model);
    assert!(
        shown.ends_with("nothing was changed · a writes it here"),
        "{shown}"
    );
    // A note begun in the box continues there.
    press(&mut model, "a");
    type_in(&mut model, "half a thought");
    press(&mut model, "Ctrl-x");
    update(&mut model, fails());
    assert!(said(&model).ends_with("it can be written here"));
    press(&mut model, "Ctrl-s");
    assert_eq!(model.note_of(0), Some("half a thought"));
}

#[test]
fn a_note_outlives_that_the_program_is_stopped() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "a");
    type_in(&mut model, "this one");
    assert_eq!(press(&mut model, "Ctrl-z"), [Effect::Suspend]);
    press(&mut model, "Ctrl-s");
    assert_eq!(model.note_of(0), Some("this one"));
}

#[test]
fn a_note_written_right_after_a_mark_is_on_the_claim_that_was_marked() {
    for (view, key) in [("S", "!"), ("V", "!"), ("M", "!"), ("R g c 1 Enter", "!")] {
        let mut model = bridge().reader(120, 36);
        press(&mut model, view);
        let marked = model.claim_here().expect("a claim");
        let id = model.matter.claim(marked).expect("it is there").id.clone();
        press(&mut model, key);
        assert!(
            words(&model).contains(&format!("a notes {id}")),
            "{}",
            words(&model)
        );
        assert_ne!(model.claim_here(), Some(marked), "it has gone on");
        press(&mut model, "a");
        assert!(
            words(&model).contains(&format!("note on {id}")),
            "{}",
            words(&model)
        );
        type_in(&mut model, "The hospital's count.");
        press(&mut model, "Esc");
        assert!(
            words(&model).contains("g N continues it"),
            "{}",
            words(&model)
        );
        press(&mut model, "g N Enter Ctrl-s");
        assert_eq!(
            model.matter.notebook.note(marked),
            Some("The hospital's count.")
        );
        // A key between the two: the note is on the claim that the reader is at.
        press(&mut model, "S g c 4 Enter ! K a");
        let here = model.claim_here().expect("a claim");
        let here = model.matter.claim(here).expect("it is there").id.clone();
        assert!(
            words(&model).contains(&format!("note on {here}")),
            "{}",
            words(&model)
        );
    }
}
