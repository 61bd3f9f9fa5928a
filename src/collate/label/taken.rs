//! The labels that are given already.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::{Place, Span};

/// The labels of claims that are named already.
#[derive(Default)]
pub(in crate::collate) struct Taken {
    /// Where they stand, by report.
    spans: BTreeMap<usize, Vec<Span>>,
    /// Their words in lower case.
    words: BTreeSet<String>,
}

impl Taken {
    /// Adds a label and its words.
    pub fn add(&mut self, place: Place, words: &str) {
        self.spans.entry(place.report).or_default().push(place.span);
        self.words.insert(words.to_lowercase());
    }

    /// The labels that overlap a place.
    pub(super) fn within(&self, place: Place) -> Vec<Span> {
        let own = self.spans.get(&place.report).into_iter().flatten();
        own.copied().filter(|s| s.overlaps(place.span)).collect()
    }

    pub(super) fn says(&self, words: &str) -> bool {
        self.words.contains(&words.to_lowercase())
    }
}
