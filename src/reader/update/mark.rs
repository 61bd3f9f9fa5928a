//! Marks, undo and redo: what is decided about claims.

use crate::notes::{Anchor, Change, Mark, Notes, State};
use crate::reader::command::{Action, Command};
use crate::reader::model::{Moved, View};
use crate::reader::{Effect, Model};

use super::{claim, list};

/// Marks the claim the reader is at and goes to the next open one; the same mark again takes it back.
pub fn mark(model: &mut Model, state: State) -> Vec<Effect> {
    let Some(at) = model.claim_here() else {
        model.say("no claim to mark: J goes to one");
        return Vec::new();
    };
    let about = anchors(model, at);
    let book = &model.matter.notebook;
    let id = book.attached.mark_id(at).map(str::to_owned);
    let id = id.unwrap_or_else(|| Notes::mark_id(&about));
    let name = id_of(model, at);
    let again = book
        .mark(at)
        .is_some_and(|m| m.state == state && !m.changed);
    if again {
        let label = format!("{} {name} taken back", state.name());
        commit(model, &label, vec![Change::Mark(id, None)]);
        model.say(format!("{name} is open again · u undoes"));
        return vec![Effect::Save];
    }
    let next = next_open(model, at);
    let label = format!("{} {name}", state.name());
    commit(
        model,
        &label,
        vec![Change::Mark(id, Some(Mark { state, about }))],
    );
    if let Some(next) = next {
        claim::go(model, next);
        let next = id_of(model, next);
        // After a flag, a note is about why: it belongs to that claim, not to the next. An ok needs none.
        let flagged = state == State::Flag;
        model.input.marked = flagged.then_some(at);
        let note = Command::doing(Action::Note { story: false }).filter(|_| flagged);
        let note = note.and_then(|c| model.input.keymap.keys_of(c).next());
        let note = note.map_or_else(String::new, |key| format!(" · {key} notes {name}"));
        model.say(format!("{label} · next open: {next}{note} · u undoes"));
    } else {
        let left = match model.lists.listed.flagged {
            0 => "nothing in the list is left".to_owned(),
            n => format!("all listed are marked, {n} flagged left"),
        };
        model.say(format!("{label} · {left} · u undoes"));
    }
    vec![Effect::Save]
}

/// The next listed claim that nobody has decided on, after `at`, or else from the beginning.
fn next_open(model: &Model, at: usize) -> Option<usize> {
    let items = &model.claims.listed;
    let from = match model.claims.list_place(at) {
        Ok(place) => place + 1,
        Err(place) => place,
    };
    let open = |&&claim: &&usize| claim != at && model.matter.notebook.attached.open(claim);
    let (before, after) = items.split_at(from.min(items.len()));
    after
        .iter()
        .find(open)
        .or_else(|| before.iter().find(open))
        .copied()
}

/// The id of a claim, for labels.
pub fn id_of(model: &Model, claim: usize) -> String {
    model
        .matter
        .claim(claim)
        .map_or_else(String::new, |c| c.id.clone())
}

/// The readings of a claim as anchors, in the story's order.
pub fn anchors(model: &Model, claim: usize) -> Vec<Anchor> {
    let Some(claim) = model.matter.claim(claim) else {
        return Vec::new();
    };
    let anchor = |reading: &crate::collate::Reading| {
        let report = model.matter.report(reading.report)?;
        Some(Anchor::new(&report.id, &report.text, reading.span))
    };
    claim.readings.iter().filter_map(anchor).collect()
}

/// Carries changes out as one step that can be undone.
pub fn commit(model: &mut Model, label: &str, changes: Vec<Change>) {
    if changes.iter().any(|c| matches!(c, Change::Omission(..))) {
        model.claims.facts.forget();
    }
    model.matter.notebook.act(label, changes);
    settle_notes(model);
}

/// What follows from changed notes: which claims they belong to, and which claims are listed.
pub fn settle_notes(model: &mut Model) {
    model.matter.attach();
    model.relist();
    model.stack.sheet = None;
    if model.screen.view() == View::WorkList {
        list::show_chosen(model);
    }
}

/// Goes to the claim that a step was about: a mark went on to the next one, and what is done after it was
/// undone is meant for the claim that is open again. What was done again and is out of the list with that is left so.
fn go_back_to(model: &mut Model, about: &[Anchor], forward: bool) {
    let listed = |claim| !model.screen.view().is_list() || model.items().contains(&claim);
    let found = model.matter.claim_about(about);
    let found = found.filter(|&found| !forward || listed(found));
    if let Some(found) = found.filter(|&found| model.claim_here() != Some(found)) {
        claim::go(model, found);
    }
}

/// The message that there is no step: steps of earlier sessions cannot be undone, but what they did can be taken back.
fn nothing(model: &Model, forward: bool) -> String {
    let written = &model.matter.notebook.notes;
    let by_hand =
        written.links.live().next().is_some() || written.omissions.live().next().is_some();
    match (forward, by_hand) {
        (true, _) => "nothing to redo".to_owned(),
        (false, false) => "nothing to undo".to_owned(),
        (false, true) => {
            "nothing to undo since the start · x x lists links, cuts and omissions".to_owned()
        }
    }
}

/// The name of a step with the id that its claim has now: ids are others once the story was saved elsewhere.
fn with_id_now(model: &Model, label: &str, about: &[Anchor]) -> String {
    let Some(claim) = model
        .matter
        .claim_about(about)
        .filter(|_| !about.is_empty())
    else {
        return label.to_owned();
    };
    let now = id_of(model, claim);
    let is_id = |word: &str| {
        let digits = word.strip_prefix(['c', 's']).unwrap_or_default();
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
    };
    let word = |word: &str| match word.strip_suffix(',') {
        Some(bare) if is_id(bare) => format!("{now},"),
        None if is_id(word) => now.clone(),
        _ => word.to_owned(),
    };
    let words: Vec<String> = label.split(' ').map(word).collect();
    words.join(" ")
}

/// Undoes the last step, or does it again.
pub fn undo(model: &mut Model, forward: bool) -> Vec<Effect> {
    let links = model.matter.notebook.notes.links_in_force();
    let moved = if forward {
        model.matter.notebook.redo()
    } else {
        model.matter.notebook.undo()
    };
    let word = if forward { "redone" } else { "undone" };
    match moved {
        Moved::Done {
            label,
            about,
            passage,
        } => {
            model.matter.notebook.awaited = passage;
            model.claims.facts.forget();
            settle_notes(model);
            go_back_to(model, &about, forward);
            let label = with_id_now(model, &label, &about);
            model.say(format!("{word}: {label}"));
        }
        Moved::Overtaken(label) => {
            model.say(format!("not {word}: {label} was since changed elsewhere"));
            return Vec::new();
        }
        Moved::Nothing => {
            model.say(nothing(model, forward));
            return Vec::new();
        }
    }
    let mut effects = vec![Effect::Save];
    if model.matter.notebook.notes.links_in_force() != links {
        effects.extend(super::outlet::analyse_again(model));
    }
    effects
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::model::View;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_mark_done_again_leaves_the_reader_in_the_list() {
        let mut model = bridge().reader(100, 30);
        press(&mut model, "V r u");
        assert_eq!(model.claims.at(), Some(0));
        press(&mut model, "Ctrl-r");
        assert_eq!(model.screen.view(), View::WorkList, "{}", words(&model));
        assert_eq!(model.claims.at(), Some(1), "where the mark itself led");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.contains("redone: ok c1"), "{said}");
    }
}
