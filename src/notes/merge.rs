//! Two copies become one, and nobody's words are lost.

use super::{Kept, Note, Notes, Shelf};

impl Notes {
    /// Takes in everything of another copy, entry by entry the later change. The order in which
    /// copies are taken in does not matter.
    pub fn merge(&mut self, other: &Self) {
        merge(&mut self.notes, &other.notes);
        merge(&mut self.marks, &other.marks);
        merge(&mut self.links, &other.links);
        merge(&mut self.omissions, &other.omissions);
    }
}

fn merge<T: Ord + Clone>(own: &mut Shelf<T>, other: &Shelf<T>) {
    for (id, kept) in other.entries() {
        own.take(id, kept.clone());
    }
}

/// `mine` and `theirs`, both grown out of `base`, as one. Where both changed the words of one note,
/// both texts stay: theirs under its id, mine as a note of its own. Words are never lost to a
/// deletion made elsewhere at the same time. `sent`, if there is one, is an earlier state of mine
/// that may be what `theirs` holds: it is nobody else's change.
#[must_use]
pub fn reconcile(base: &Notes, sent: Option<&Notes>, mine: &Notes, theirs: &Notes) -> Notes {
    let mut own = mine.clone();
    for (id, ours) in mine.notes.entries() {
        let was = base.notes.entry(id);
        let mine_before = sent.and_then(|sent| sent.notes.entry(id));
        let Some(other) = theirs.notes.entry(id) else {
            continue;
        };
        let foreign = Some(other) != was && Some(other) != mine_before;
        if !foreign || Some(ours) == was || ours == other {
            continue;
        }
        match (&ours.value, &other.value) {
            (Some(a), Some(b)) if a.text != b.text => {
                own.notes.put(id, other.clone());
                keep_apart(&mut own, id, ours.rev, a);
            }
            (Some(alive), None) | (None, Some(alive)) => {
                let rev = ours.rev.max(other.rev) + 1;
                let value = Some(alive.clone());
                own.notes.put(id, Kept { rev, value });
            }
            _ => {}
        }
    }
    own.merge(theirs);
    own
}

/// Keeps the words of a note that was changed elsewhere as a note of its own. Its id follows from
/// both, so that whoever reconciles the same two comes to the same.
fn keep_apart(own: &mut Notes, id: &str, rev: u64, note: &Note) {
    let id = id_apart(id, note);
    let value = Some(note.clone());
    own.notes.put(&id, Kept { rev, value });
}

/// The id of words that stay beside those that somebody else gave the note `id` meanwhile.
#[must_use]
pub fn id_apart(id: &str, note: &Note) -> String {
    format!("{id}.{:08x}", Notes::fingerprint(note))
}

/// What `merged` says that `mine` does not know of.
#[must_use]
pub fn news(mine: &Notes, merged: &Notes) -> Notes {
    fn new<T: PartialEq + Clone>(mine: &Shelf<T>, merged: &Shelf<T>) -> Shelf<T> {
        let mut out = Shelf::default();
        for (id, kept) in merged.entries() {
            if mine.entry(id) != Some(kept) {
                out.put(id, kept.clone());
            }
        }
        out
    }
    Notes {
        notes: new(&mine.notes, &merged.notes),
        marks: new(&mine.marks, &merged.marks),
        links: new(&mine.links, &merged.links),
        omissions: new(&mine.omissions, &merged.omissions),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Change, Mark, State};
    use proptest::prelude::*;

    fn note(text: &str) -> Note {
        Note {
            text: text.to_owned(),
            about: Vec::new(),
        }
    }

    fn write(notes: &mut Notes, text: &str) -> String {
        let id = notes.new_note_id(&note(text));
        notes.apply(Change::Note(id.clone(), Some(note(text))));
        id
    }

    /// Notes with one note in them, and what two people made of it.
    fn changed_by_two(one: Note, other: Option<Note>) -> [Notes; 3] {
        let mut base = Notes::default();
        let id = write(&mut base, "first");
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        mine.apply(Change::Note(id.clone(), Some(one)));
        theirs.apply(Change::Note(id, other));
        [base, mine, theirs]
    }

    fn texts(notes: &Notes) -> Vec<&str> {
        notes.notes.live().map(|(_, n)| n.text.as_str()).collect()
    }

    #[test]
    fn both_texts_of_a_note_that_two_changed_stay() {
        let [base, mine, theirs] = changed_by_two(note("mine"), Some(note("theirs")));
        let merged = reconcile(&base, None, &mine, &theirs);
        assert_eq!(texts(&merged), ["theirs", "mine"]);
        assert_eq!(reconcile(&merged, None, &merged, &merged), merged);
    }

    #[test]
    fn a_deletion_does_not_take_words_written_meanwhile() {
        let [base, mine, theirs] = changed_by_two(note("longer"), None);
        assert_eq!(texts(&reconcile(&base, None, &mine, &theirs)), ["longer"]);
        assert_eq!(texts(&reconcile(&base, None, &theirs, &mine)), ["longer"]);
        // A deletion alone is one.
        assert!(texts(&reconcile(&base, None, &theirs, &base)).is_empty());
        assert!(texts(&reconcile(&base, None, &base, &theirs)).is_empty());
    }

    #[test]
    fn my_own_earlier_words_are_nobody_elses() {
        let base = Notes::default();
        let mut sent = base.clone();
        let id = write(&mut sent, "begun");
        let mut mine = sent.clone();
        mine.apply(Change::Note(id, Some(note("begun and ended"))));
        let merged = reconcile(&base, Some(&sent), &mine, &sent);
        assert_eq!(texts(&merged), ["begun and ended"]);
    }

    #[test]
    fn reconciling_twice_keeps_one_copy_of_my_words() {
        let [base, mine, theirs] = changed_by_two(note("mine"), Some(note("theirs")));
        let merged = reconcile(&base, None, &mine, &theirs);
        let again = reconcile(&base, None, &mine, &news(&mine, &merged));
        assert_eq!(texts(&again), texts(&merged));
    }

    /// Copies that grew apart: a list of changes to four ids.
    fn grown() -> impl Strategy<Value = Notes> {
        let step = (0usize..4, prop::option::of(0usize..3));
        prop::collection::vec(step, 0..8).prop_map(|steps| {
            let mut notes = Notes::default();
            for (which, state) in steps {
                let value = state.map(|s| Mark {
                    state: State::ALL[s],
                    about: Vec::new(),
                });
                notes.apply(Change::Mark(format!("m{which}"), value));
            }
            notes
        })
    }

    proptest! {
        #[test]
        fn the_order_of_merging_does_not_matter(a in grown(), b in grown(), c in grown()) {
            let merged = |list: [&Notes; 3]| {
                let mut out = Notes::default();
                for notes in list {
                    out.merge(notes);
                }
                out
            };
            let one = merged([&a, &b, &c]);
            prop_assert_eq!(&one, &merged([&c, &a, &b]));
            prop_assert_eq!(&one, &merged([&b, &c, &a]));
            let mut twice = one.clone();
            twice.merge(&one);
            prop_assert_eq!(one, twice);
        }

        #[test]
        fn undoing_everything_says_what_was_said_before(first in grown(), steps in prop::collection::vec((0usize..4, prop::option::of(0usize..3)), 0..12)) {
            let mut notes = first.clone();
            let mut undo = Vec::new();
            for (which, state) in steps {
                let value = state.map(|s| Mark { state: State::ALL[s], about: Vec::new() });
                undo.push(notes.apply(Change::Mark(format!("m{which}"), value)));
            }
            while let Some(change) = undo.pop() {
                notes.apply(change);
            }
            prop_assert!(notes.says_the_same(&first));
        }
    }
}
