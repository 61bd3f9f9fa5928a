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
/// deletion made elsewhere at the same time.
#[must_use]
pub fn reconcile(base: &Notes, mine: &Notes, theirs: &Notes) -> Notes {
    let mut own = mine.clone();
    let mut split = Vec::new();
    let mut kept = Vec::new();
    for (id, ours) in mine.notes.entries() {
        let (was, other) = (base.notes.entry(id), theirs.notes.entry(id));
        let Some(other) = other.filter(|other| Some(*other) != was && Some(ours) != was) else {
            continue;
        };
        match (&ours.value, &other.value) {
            (Some(a), Some(b)) if a.text != b.text => split.push((id.to_owned(), a.clone())),
            (Some(alive), None) | (None, Some(alive)) => {
                kept.push((id.to_owned(), alive.clone(), ours.rev.max(other.rev)));
            }
            _ => {}
        }
    }
    for (id, note) in split {
        restore(&mut own, theirs, &id);
        keep_apart(&mut own, note);
    }
    own.merge(theirs);
    for (id, note, rev) in kept {
        own.notes.put(
            &id,
            Kept {
                rev: rev + 1,
                value: Some(note),
            },
        );
    }
    own
}

/// Leaves an entry to the other copy.
fn restore(own: &mut Notes, theirs: &Notes, id: &str) {
    if let Some(kept) = theirs.notes.entry(id) {
        own.notes.put(id, kept.clone());
    }
}

fn keep_apart(own: &mut Notes, note: Note) {
    let id = own.new_note_id(&note);
    let rev = own.clock() + 1;
    own.notes.put(
        &id,
        Kept {
            rev,
            value: Some(note),
        },
    );
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

    fn texts(notes: &Notes) -> Vec<&str> {
        notes.notes.live().map(|(_, n)| n.text.as_str()).collect()
    }

    #[test]
    fn both_texts_of_a_note_that_two_changed_stay() {
        let mut base = Notes::default();
        let id = write(&mut base, "first");
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        mine.apply(Change::Note(id.clone(), Some(note("mine"))));
        theirs.apply(Change::Note(id, Some(note("theirs"))));
        let merged = reconcile(&base, &mine, &theirs);
        assert_eq!(texts(&merged), ["theirs", "mine"]);
        assert_eq!(reconcile(&merged, &merged, &merged), merged);
    }

    #[test]
    fn a_deletion_does_not_take_words_written_meanwhile() {
        let mut base = Notes::default();
        let id = write(&mut base, "first");
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        mine.apply(Change::Note(id.clone(), Some(note("longer"))));
        theirs.apply(Change::Note(id.clone(), None));
        assert_eq!(texts(&reconcile(&base, &mine, &theirs)), ["longer"]);
        assert_eq!(texts(&reconcile(&base, &theirs, &mine)), ["longer"]);
        // A deletion alone is one.
        assert!(texts(&reconcile(&base, &theirs, &base)).is_empty());
        assert!(texts(&reconcile(&base, &base, &theirs)).is_empty());
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
                list.iter().for_each(|n| out.merge(n));
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
