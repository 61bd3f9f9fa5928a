//! What the person at the keys has written, with every step of it, so that it can be undone.

use serde::{Deserialize, Serialize};

use crate::notes::{self, Anchor, Attached, Change, ClaimMark, Located, Notes};
use crate::story::{Place, Story};

/// One step: its name, and how to do it and undo it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name: `ok c07`.
    pub label: String,
    forward: Vec<Change>,
    back: Vec<Change>,
}

impl Step {
    /// That it was carried out, or back.
    fn moved(&self) -> Moved {
        let all = self.forward.iter().chain(&self.back);
        let about = all.map(Change::about).find(|about| !about.is_empty());
        // Of a link the passage that it was made for: the one that was cut off, or that the link was begun with.
        let passage = self
            .forward
            .iter()
            .chain(&self.back)
            .find_map(Change::passage);
        Moved::Done {
            label: self.label.clone(),
            about: about.unwrap_or_default().to_vec(),
            passage: passage.cloned(),
        }
    }
}

/// The result of an undo or redo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    /// A step was carried out.
    Done {
        /// Its name.
        label: String,
        /// What was marked or noted by it; nothing where it was about no claim.
        about: Vec<Anchor>,
        /// The passage that was cut off or linked by it.
        passage: Option<Anchor>,
    },
    /// Somebody else has changed the same in the meantime; the step of that name is skipped.
    Overtaken(String),
    /// There is no step.
    Nothing,
}

/// A note that was begun and not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The note it changes; `None` for a new one.
    pub id: Option<String>,
    /// What it is about; nothing for the whole story.
    pub about: Vec<Anchor>,
    /// The words so far.
    pub text: String,
    /// What the note said when the draft was begun; `None` for a new one.
    #[serde(default)]
    pub began: Option<String>,
}

impl Draft {
    /// Whether the note says something else by now than it did when the draft was begun: somebody else wrote that.
    pub fn is_overtaken(&self, notes: &Notes) -> bool {
        let now = self.id.as_deref().and_then(|id| notes.notes.get(id));
        let (Some(began), Some(now)) = (&self.began, now) else {
            return false;
        };
        *began != now.text
    }

    /// Whether both are to become the same note.
    pub fn same_note(&self, other: &Self) -> bool {
        match (&self.id, &other.id) {
            (None, None) => self.about == other.about,
            (one, other) => one == other,
        }
    }
}

/// One end of a link that is made by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// What is linked.
    pub passage: Anchor,
    /// Where that is in several claims, the other readings of the one that it was chosen in.
    pub beside: Vec<Anchor>,
}

/// Everything written about the story.
#[derive(Clone, Debug, Default)]
pub struct Notebook {
    /// What holds now.
    pub notes: Notes,
    /// Which claims it belongs to.
    pub attached: Attached,
    /// Notes that were begun.
    pub drafts: Vec<Draft>,
    /// The passage that a link was begun with.
    pub picked: Option<End>,
    /// The passage to be on when the next comparison has come, unless a key is pressed before.
    pub awaited: Option<Anchor>,
    /// What is known to be on disk.
    shared: Notes,
    located: Located,
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Notebook {
    /// What was found on disk.
    pub fn new(notes: Notes) -> Self {
        Self {
            shared: notes.clone(),
            notes,
            ..Self::default()
        }
    }

    /// The state that [`Notebook::notes`] grew out of.
    pub fn shared(&self) -> &Notes {
        &self.shared
    }

    /// Does something, as one step.
    pub fn act(&mut self, label: impl Into<String>, changes: Vec<Change>) {
        let mut back: Vec<Change> = changes
            .iter()
            .cloned()
            .map(|c| self.notes.apply(c))
            .collect();
        back.reverse();
        self.undone.clear();
        self.done.push(Step {
            label: label.into(),
            forward: changes,
            back,
        });
    }

    /// Undoes the last step.
    pub fn undo(&mut self) -> Moved {
        let Some(step) = self.done.pop() else {
            return Moved::Nothing;
        };
        if !step.forward.iter().all(|change| self.notes.stands(change)) {
            return Moved::Overtaken(step.label);
        }
        for change in &step.back {
            self.notes.apply(change.clone());
        }
        let moved = step.moved();
        self.undone.push(step);
        moved
    }

    /// Redoes what was undone last.
    pub fn redo(&mut self) -> Moved {
        let Some(step) = self.undone.pop() else {
            return Moved::Nothing;
        };
        if !step.back.iter().all(|change| self.notes.stands(change)) {
            return Moved::Overtaken(step.label);
        }
        for change in &step.forward {
            self.notes.apply(change.clone());
        }
        let moved = step.moved();
        self.done.push(step);
        moved
    }

    /// Takes in what others wrote: `news` is what is new to us of `shared`, all that is on disk.
    /// False if nothing changes by it.
    pub fn take_in(&mut self, news: &Notes, shared: Notes) -> bool {
        let before = self.notes.clone();
        self.notes = notes::reconcile(&self.shared, None, &before, news);
        self.shared = shared;
        !self.notes.says_the_same(&before)
    }

    /// Finds again which claims everything belongs to. `claims` holds every claim's readings.
    pub fn attach(&mut self, story: &Story, claims: &[Vec<Place>]) {
        self.located = notes::relocate(&self.located, &self.notes, story);
        self.attached = notes::attach(&self.notes, &self.located, story, claims);
    }

    /// The story is another: everything has to be looked for again.
    pub fn forget_places(&mut self) {
        self.located = Located::default();
    }

    /// Where the words of a note are now.
    pub fn place(&self, id: &str) -> Option<Place> {
        let found = self.located.notes.iter().find(|found| found.id == id)?;
        found.places.first().map(|(place, _)| *place)
    }

    /// The mark of a claim.
    pub fn mark(&self, claim: usize) -> Option<ClaimMark> {
        self.attached.mark(claim)
    }

    /// The words of the newest note about a claim.
    pub fn note(&self, claim: usize) -> Option<&str> {
        self.words_on(claim).last()
    }

    /// The words of all notes about a claim, the newest last.
    pub fn words_on(&self, claim: usize) -> impl Iterator<Item = &str> {
        let ids = self.attached.notes(claim).iter();
        ids.filter_map(|id| Some(self.notes.notes.get(id)?.text.as_str()))
    }

    /// Keeps what was typed of a note.
    pub fn keep_draft(&mut self, draft: Draft) {
        self.drop_draft(&draft);
        self.drafts.push(draft);
    }

    /// Forgets what was typed of a note.
    pub fn drop_draft(&mut self, of: &Draft) {
        self.drafts.retain(|draft| !draft.same_note(of));
    }

    /// What was typed of a note before.
    pub fn draft_of(&self, of: &Draft) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.same_note(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Mark, Note, State};
    use proptest::prelude::*;

    fn mark(which: usize, state: Option<State>) -> Change {
        let value = state.map(|state| Mark {
            state,
            about: Vec::new(),
        });
        Change::Mark(format!("m{which}"), value)
    }

    proptest! {
        #[test]
        fn undone_to_the_beginning_it_is_as_it_began_and_redone_as_it_ended(steps in prop::collection::vec((0usize..3, prop::option::of(0usize..3)), 1..10)) {
            let mut book = Notebook::new(Notes::default());
            for (which, state) in &steps {
                book.act("step", vec![mark(*which, state.map(|s| State::ALL[s])), mark(9, Some(State::Ok))]);
            }
            let end = book.notes.clone();
            while let Moved::Done { .. } = book.undo() {}
            prop_assert!(book.notes.says_the_same(&Notes::default()));
            while let Moved::Done { .. } = book.redo() {}
            prop_assert!(book.notes.says_the_same(&end));
        }
    }

    #[test]
    fn what_somebody_else_changed_is_not_undone() {
        let mut book = Notebook::new(Notes::default());
        book.act("ok c1", vec![mark(1, Some(State::Ok))]);
        let mut other = book.notes.clone();
        other.apply(mark(1, Some(State::Flag)));
        assert!(book.take_in(&other, other.clone()));
        assert_eq!(book.undo(), Moved::Overtaken("ok c1".to_owned()));
        assert_eq!(
            book.notes.marks.get("m1").map(|m| m.state),
            Some(State::Flag)
        );
    }

    #[test]
    fn drafts_are_one_a_note() {
        let mut book = Notebook::default();
        let draft = |text: &str| Draft {
            id: None,
            about: Vec::new(),
            text: text.to_owned(),
            began: None,
        };
        book.keep_draft(draft("a"));
        book.keep_draft(draft("ab"));
        assert_eq!(book.drafts.len(), 1);
        assert_eq!(
            book.draft_of(&draft("")).map(|d| d.text.as_str()),
            Some("ab")
        );
        let note = Note {
            text: "x".into(),
            about: Vec::new(),
        };
        book.act("note", vec![Change::Note("n".into(), Some(note))]);
        book.drop_draft(&draft(""));
        assert!(book.drafts.is_empty());
    }
}
