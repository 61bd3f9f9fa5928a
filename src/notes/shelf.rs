//! Entries by id, those that were taken back among them.

use std::collections::BTreeMap;

/// One entry: what it says now, and since which revision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept<T> {
    /// The revision of the last change.
    pub rev: u64,
    /// What it says; none once it was taken back.
    pub value: Option<T>,
}

/// Entries of one kind by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf<T>(BTreeMap<String, Kept<T>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Shelf<T> {
    /// The entry with this id, unless it was taken back.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.get(id)?.value.as_ref()
    }

    /// What is known of this id, an entry that was taken back too.
    pub fn entry(&self, id: &str) -> Option<&Kept<T>> {
        self.0.get(id)
    }

    /// Every id with what is known of it, in the order of ids.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Kept<T>)> {
        self.0.iter().map(|(id, kept)| (id.as_str(), kept))
    }

    /// The entries in force, in the order of ids.
    pub fn live(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0
            .iter()
            .filter_map(|(id, kept)| Some((id.as_str(), kept.value.as_ref()?)))
    }

    /// How many entries are in force.
    pub fn len(&self) -> usize {
        self.live().count()
    }

    /// Whether none is in force.
    pub fn is_empty(&self) -> bool {
        self.live().next().is_none()
    }

    /// The highest revision of any entry.
    pub fn clock(&self) -> u64 {
        self.0.values().map(|kept| kept.rev).max().unwrap_or(0)
    }

    /// Puts an entry in place of what was there, and gives back that.
    pub fn put(&mut self, id: &str, kept: Kept<T>) -> Option<Kept<T>> {
        self.0.insert(id.to_owned(), kept)
    }
}

impl<T: Ord> Shelf<T> {
    /// Takes in an entry from another copy, if it is the later one. Of two changes with the same
    /// revision the greater value stays, so that every copy comes to the same.
    pub fn take(&mut self, id: &str, other: Kept<T>) {
        match self.0.get_mut(id) {
            Some(own) if *own < other => *own = other,
            Some(_) => {}
            None => {
                self.0.insert(id.to_owned(), other);
            }
        }
    }
}
