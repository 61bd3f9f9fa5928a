//! Notes: the box they are written in, and what becomes of them.

use super::mark::{anchors, commit, id_of, settle_notes};
use crate::notes::{self, Anchor, Change, Note, Notes};
use crate::reader::command::{Action, Command};
use crate::reader::model::{Draft, Editing, NoteBox, Notebook, Overlay, Title};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::{Effect, Model};

/// Opens the box on a claim, or on the whole story.
pub fn write(model: &mut Model, claim: Option<usize>) {
    let (title, draft) = subject(model, claim);
    model.input.overlay = Some(Overlay::Note(Box::new(NoteBox::new(title, draft))));
}

/// Opens the box on the claim that was `marked` by the key before, or else on the one that the reader is at.
pub fn write_on(model: &mut Model, marked: Option<usize>) {
    if let Some(claim) = meant(model, marked) {
        write(model, Some(claim));
    }
}

/// Gives the note of such a claim to the user's editor.
pub fn edit(model: &mut Model, marked: Option<usize>) -> Vec<Effect> {
    match meant(model, marked) {
        Some(claim) => {
            let (title, draft) = subject(model, Some(claim));
            let in_box = false;
            hand_over(
                model,
                Editing {
                    title,
                    draft,
                    in_box,
                },
            )
        }
        None => Vec::new(),
    }
}

fn meant(model: &mut Model, marked: Option<usize>) -> Option<usize> {
    let claim = marked.or_else(|| model.claim_here());
    if claim.is_none() {
        model.say("no claim to write about: J goes to one, A writes about the story");
    }
    claim
}

/// What a note that is begun now is about, with the words it begins with.
fn subject(model: &Model, claim: Option<usize>) -> (Title, Draft) {
    let book = &model.matter.notebook;
    let ids = match claim {
        Some(claim) => book.attached.notes(claim),
        None => &book.attached.story,
    };
    let id = ids.last().cloned();
    let there = id.as_deref().and_then(|id| book.notes.notes.get(id));
    let fresh = Draft {
        about: claim.map(|c| anchors(model, c)).unwrap_or_default(),
        text: there.map(|note| note.text.clone()).unwrap_or_default(),
        began: there.map(|note| note.text.clone()),
        id,
    };
    let on = claim.map_or("the story".to_owned(), |claim| id_of(model, claim));
    let kept = book.draft_of(&fresh);
    let goes_on = kept.is_some();
    let draft = kept.cloned().unwrap_or(fresh);
    (Title { goes_on, on }, draft)
}

/// The key that goes on with a draft: where it is on another claim than the one the reader is at, the list of all does.
fn goes_on(model: &Model, draft: &Draft) -> Option<String> {
    let story = draft.about.is_empty();
    let here = model.claim_here();
    let action = if story || here.is_some_and(|claim| anchors(model, claim) == draft.about) {
        Action::Note { story }
    } else {
        Action::Notes
    };
    let keys = model.input.keymap.keys_of(Command::doing(action)?).next();
    keys.map(ToString::to_string)
}

/// The claim that a draft is on, or the story.
pub fn subject_of(model: &Model, draft: &Draft) -> String {
    if draft.about.is_empty() {
        return "the story".to_owned();
    }
    match model.matter.claim_about(&draft.about) {
        Some(claim) => {
            let label = model.matter.claim(claim).map_or("", |c| &c.label);
            format!("{} {label}", id_of(model, claim))
        }
        None => "no longer a claim".to_owned(),
    }
}

/// Goes to what a draft is on, and opens it.
pub fn go_on(model: &mut Model, draft: &Draft) {
    let claim = model.matter.claim_about(&draft.about);
    if let Some(claim) = claim.filter(|_| !draft.about.is_empty()) {
        super::claim::go(model, claim);
    }
    let on = match claim {
        Some(claim) => id_of(model, claim),
        None => subject_of(model, draft),
    };
    let title = Title { goes_on: true, on };
    model.input.overlay = Some(Overlay::Note(Box::new(NoteBox::new(title, draft.clone()))));
}

/// Gives words to the user's editor.
fn hand_over(model: &mut Model, note: Editing) -> Vec<Effect> {
    let text = note.draft.text.clone();
    model.matter.notebook.keep_draft(note.draft.clone());
    model.input.editing = Some(note);
    vec![Effect::EditNote(text)]
}

/// Takes in a key while the box is open. What is typed is kept as a draft at once.
pub fn press(model: &mut Model, mut area: Box<NoteBox>, key: KeyPress) -> Vec<Effect> {
    match (key.key, key.ctrl) {
        (Key::Char('s'), true) => return save(model, &area.draft.clone(), &area.text()),
        (Key::Esc, _) | (Key::Char('c' | 'g'), true) => return leave(model, &typed(&area)),
        (Key::Char('x'), true) => {
            let (title, draft, in_box) = (area.title.clone(), typed(&area), true);
            return hand_over(
                model,
                Editing {
                    title,
                    draft,
                    in_box,
                },
            );
        }
        _ => area.press(key),
    }
    keep(model, typed(&area));
    model.input.overlay = Some(Overlay::Note(area));
    vec![Effect::Remember]
}

/// Takes in pasted text while the box is open.
pub fn paste(model: &mut Model, area: &mut NoteBox, words: &str) {
    area.paste(words);
    keep(model, typed(area));
}

/// What is in the box now.
fn typed(area: &NoteBox) -> Draft {
    Draft {
        text: area.text(),
        ..area.draft.clone()
    }
}

fn keep(model: &mut Model, draft: Draft) {
    let book = &mut model.matter.notebook;
    let saved = draft.id.as_deref().and_then(|id| book.notes.notes.get(id));
    if draft.text == saved.map_or("", |note| note.text.as_str()) {
        book.drop_draft(&draft);
    } else {
        book.keep_draft(draft);
    }
}

/// Esc, or an editor that changed nothing: the words stay as a draft.
fn leave(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    keep(model, draft.clone());
    let kept = model.matter.notebook.draft_of(draft).is_some();
    let said = match goes_on(model, draft) {
        Some(key) if kept => format!("draft kept, not saved: {key} continues it"),
        None if kept => "draft kept, not saved".to_owned(),
        _ => "nothing was changed".to_owned(),
    };
    model.say(said);
    vec![Effect::Remember]
}

/// Makes a note of words; none takes the note away. What somebody else wrote into it meanwhile stays, and the words
/// become a note beside it.
fn save(model: &mut Model, draft: &Draft, words: &str) -> Vec<Effect> {
    let words = words.trim_end();
    let book = &mut model.matter.notebook;
    book.drop_draft(draft);
    let there = draft.id.as_deref().and_then(|id| book.notes.notes.get(id));
    let overtaken = draft.is_overtaken(&book.notes);
    let unchanged = overtaken && draft.began.as_deref() == Some(words);
    if unchanged || words == there.map_or("", |note| note.text.as_str()) {
        model.say("nothing was changed");
        return vec![Effect::Remember];
    }
    let on = about(model, &draft.about);
    if overtaken && words.is_empty() {
        model.say(format!(
            "note on {on} was changed elsewhere meanwhile, and stays"
        ));
        return vec![Effect::Remember];
    }
    let note = Note {
        text: words.to_owned(),
        about: draft.about.clone(),
    };
    let book = &model.matter.notebook;
    let id = match &draft.id {
        Some(id) if overtaken => notes::id_apart(id, &note),
        Some(id) => id.clone(),
        None => Notes::new_note_id(&book.notes, &note),
    };
    let (label, value) = match (words.is_empty(), there_is(book, &id)) {
        (true, _) => (removed(&on), None),
        (false, true) => (format!("note on {on} changed"), Some(note)),
        (false, false) => (format!("note on {on}"), Some(note)),
    };
    commit(model, &label, vec![Change::Note(id, value)]);
    let beside = if overtaken {
        ", beside what was written there meanwhile"
    } else {
        ""
    };
    model.say(format!("{label}{beside} · u undoes"));
    vec![Effect::Save, Effect::Remember]
}

fn there_is(book: &Notebook, id: &str) -> bool {
    book.notes.notes.get(id).is_some()
}

/// What is said of a note that is taken away.
pub fn removed(on: &str) -> String {
    format!("note on {on} removed")
}

/// What a note about these passages is on now, in words.
pub fn about(model: &Model, passages: &[Anchor]) -> String {
    let same = |claim: &usize| !passages.is_empty() && anchors(model, *claim) == passages;
    let count = model.claims.index.marks.len();
    let claim = model
        .claims
        .at()
        .filter(same)
        .or_else(|| (0..count).find(same));
    if passages.is_empty() {
        return "the story".to_owned();
    }
    // Where the words were changed since, it is on the claim that has most of them now.
    match claim.or_else(|| model.matter.claim_about(passages)) {
        Some(claim) => id_of(model, claim),
        None => "a passage that is in no claim now".to_owned(),
    }
}

/// The title of a box in which a note is written, by what it is on now: the claims are numbered anew when the story is
/// saved.
pub fn retitle(model: &mut Model) {
    let of_box = match &model.input.overlay {
        Some(Overlay::Note(area)) => Some(about(model, &area.draft.about)),
        _ => None,
    };
    let editing = model.input.editing.as_ref();
    let of_editor = editing.map(|note| about(model, &note.draft.about));
    if let (Some(Overlay::Note(area)), Some(on)) = (&mut model.input.overlay, of_box) {
        area.title.on = on;
    }
    if let (Some(note), Some(on)) = (&mut model.input.editing, of_editor) {
        note.title.on = on;
    }
}

/// The user's editor has ended, with these words or with what went wrong.
pub fn edited(model: &mut Model, words: Result<String, String>) -> Vec<Effect> {
    let Some(Editing {
        title,
        draft,
        in_box,
    }) = model.input.editing.take()
    else {
        return Vec::new();
    };
    match words {
        Ok(words) => {
            let clean: Vec<String> = words.lines().map(clean_row).collect();
            let words = clean.join("\n");
            if words.trim_end() != draft.text.trim_end() {
                return save(model, &draft, &words);
            }
            // The box that the editor was opened from is there again: nobody has left it.
            if in_box {
                open_again(model, title, draft);
                model.say("nothing was changed in the editor");
                return Vec::new();
            }
            leave(model, &draft)
        }
        Err(why) => {
            // If the box was open, it stays open. Opening it unasked would send the next keys into it.
            if in_box || model.screen.settings.linear {
                open_again(model, title, draft);
                model.say(format!("{why} · it can be written here"));
                return Vec::new();
            }
            keep(model, draft.clone());
            let key = goes_on(model, &draft);
            model.say(match key {
                Some(key) => format!("{why} · {key} writes it here"),
                None => why,
            });
            vec![Effect::Remember]
        }
    }
}

fn open_again(model: &mut Model, title: Title, draft: Draft) {
    model.input.overlay = Some(Overlay::Note(Box::new(NoteBox::new(title, draft))));
}

/// A row as it may be shown; its indentation stays.
pub fn clean_row(row: &str) -> String {
    let indent = row.len() - row.trim_start_matches(' ').len();
    format!("{}{}", &row[..indent], crate::text::clean::clean_line(row))
}

/// The next claim with a note.
pub fn next(model: &mut Model) {
    let noted = |claim: usize| model.matter.notebook.note(claim).is_some();
    if let Some(claim) = model.claims.next(true, noted) {
        super::claim::go(model, claim);
    } else {
        let adrift = model.matter.notebook.attached.adrift.len();
        let more = if adrift > 0 {
            " · g N lists notes whose words are gone"
        } else {
            ""
        };
        model.say(format!("no noted claim after this one{more}"));
    }
}

/// Notes could not be saved: that stands in a row until somebody has looked, or they are saved.
pub fn unsaved(model: &mut Model, why: Option<String>) {
    let remarks = &mut model.matter.remarks;
    let before = std::mem::replace(&mut remarks.unsaved, why.clone());
    if let Some(before) = before
        .as_ref()
        .filter(|before| Some(*before) != why.as_ref())
    {
        remarks.take_back(before);
    }
    match why {
        None if before.is_some() => model.say("notes are saved now"),
        None => {}
        // Looked at once, it is only said again.
        Some(why) if before.as_ref() == Some(&why) => model.say_on(why),
        Some(why) => model.warn(why),
    }
}

/// What others wrote is taken in.
pub fn take_in(model: &mut Model, news: &Notes, shared: Notes) -> Vec<Effect> {
    let links = model.matter.notebook.notes.links_in_force();
    if !model.matter.notebook.take_in(news, shared) {
        return Vec::new();
    }
    model.claims.facts.forget();
    settle_notes(model);
    model.say("notes written elsewhere were merged");
    if model.matter.notebook.notes.links_in_force() == links {
        return Vec::new();
    }
    super::outlet::analyse_again(model)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::notes::{Change, Notes};
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Model, Msg, update};

    #[test]
    fn notes_that_cannot_be_saved_are_called_so_until_they_are() {
        let mut model = bridge().reader(120, 36);
        let why = "notes cannot be saved: no space left";
        let row = format!(" ! {why}");
        update(&mut model, Msg::Unsaved(Some(why.to_owned())));
        press(&mut model, "J r J");
        assert!(words(&model).contains(&row), "{}", words(&model));
        // Once somebody has looked, the next failure does not bring the row back.
        press(&mut model, "Esc r");
        update(&mut model, Msg::Unsaved(Some(why.to_owned())));
        let shown = words(&model);
        assert!(shown.contains(why) && !shown.contains(&row), "{shown}");
        update(&mut model, Msg::Unsaved(None));
        assert!(words(&model).contains("notes are saved now"));
        assert!(model.matter.remarks.said.is_empty());
    }

    #[test]
    fn a_note_begun_before_the_file_was_saved_elsewhere_is_on_its_claim() {
        let mut sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, "S g c 2 Enter a");
        type_in(&mut model, "ask her");
        // The mayor's words are others now, and a claim was found before hers.
        let (from, to) = ("We will not open it before", "We shall not open it until");
        let story = Arc::make_mut(&mut sample.story);
        story.reports[0].text = story.reports[0].text.replace(from, to);
        let claims = &mut Arc::make_mut(&mut sample.collation).claims;
        claims.swap(1, 2);
        (claims[1].id, claims[2].id) = ("c2".to_owned(), "c3".to_owned());
        update(
            &mut model,
            Msg::Reread(Arc::clone(&sample.story), Vec::new()),
        );
        let generation = model.matter.generation;
        update(&mut model, sample.analysed(generation));
        assert!(words(&model).contains("note on c3"), "{}", words(&model));
        press(&mut model, "Ctrl-s");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("note on c3 · u undoes"), "{said}");
        assert_eq!(model.note_of(2), Some("ask her"));
    }

    #[test]
    fn what_somebody_else_wrote_into_a_note_while_its_box_was_open_stays() {
        let arrive = |model: &mut Model, news: &Notes, shared: &Notes| {
            let (news, shared) = (Box::new(news.clone()), Box::new(shared.clone()));
            update(model, Msg::Notes { news, shared });
        };
        let begun = || {
            let mut model = bridge().reader(120, 36);
            press(&mut model, "S g c 2 Enter a");
            type_in(&mut model, "ask her");
            press(&mut model, "Ctrl-s");
            let saved = model.notes().1.clone();
            arrive(&mut model, &Notes::default(), &saved);
            press(&mut model, "a");
            let mut theirs = model.notes().1.clone();
            let (id, note) = theirs.notes.live().next().expect("the note");
            let (id, mut note) = (id.to_owned(), note.clone());
            note.text.push_str(", and him");
            theirs.apply(Change::Note(id, Some(note)));
            (model, theirs)
        };
        let texts = |model: &Model| -> Vec<String> {
            let notes = model.notes().1;
            notes.notes.live().map(|(_, n)| n.text.clone()).collect()
        };
        let (mut model, theirs) = begun();
        type_in(&mut model, " again");
        arrive(&mut model, &theirs, &theirs);
        press(&mut model, "Ctrl-s");
        assert_eq!(texts(&model), ["ask her, and him", "ask her again"]);
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("beside what was written there"), "{said}");
        // Both are there to be read.
        let shown = words(&model);
        assert!(
            shown.contains("and him") && shown.contains("again"),
            "{shown}"
        );
        press(&mut model, "u");
        assert_eq!(texts(&model), ["ask her, and him"]);
        // Neither does an emptied box take it away, nor one in which nothing was typed.
        for keys in ["Ctrl-u Ctrl-s", "Ctrl-s"] {
            let (mut model, theirs) = begun();
            arrive(&mut model, &theirs, &theirs);
            press(&mut model, keys);
            assert_eq!(texts(&model), ["ask her, and him"], "{keys}");
        }
    }

    #[test]
    fn what_was_done_before_is_named_by_the_id_that_its_claim_has_now() {
        let mut sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, "S g c 2 Enter r g c 3 Enter a");
        type_in(&mut model, "x");
        press(&mut model, "Ctrl-s g N");
        assert!(
            words(&model).contains("c3 built in 1931"),
            "{}",
            words(&model)
        );
        let claims = &mut Arc::make_mut(&mut sample.collation).claims;
        claims.swap(1, 2);
        (claims[1].id, claims[2].id) = ("c2".to_owned(), "c3".to_owned());
        let generation = model.matter.generation;
        update(&mut model, sample.analysed(generation));
        assert!(
            words(&model).contains("c2 built in 1931"),
            "{}",
            words(&model)
        );
        press(&mut model, "Esc u");
        assert_eq!(model.input.message.as_deref(), Some("undone: note on c2"));
        press(&mut model, "u");
        assert_eq!(model.input.message.as_deref(), Some("undone: ok c3"));
    }
}
