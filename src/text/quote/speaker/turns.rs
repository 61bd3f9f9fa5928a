//! Turns of phrase that name who speaks without a verb of speaking: "“…”, or so Lee would have it", "to quote Lee, “…”", "“…”: that
//! was how Lee summed it up", "“…”, in Lee’s view".

use std::ops::Range;

use super::{Attribution, Search};
use crate::text::name::words::Gap;

/// What stands before whoever is named behind the words, in lower case.
const BEHIND: [&str; 6] = [
    "or so",
    "that was how",
    "that is how",
    "this was how",
    "this is how",
    "is how",
];

/// What stands before whoever is named in the clause that leads to the words.
const BEFORE: [&str; 6] = [
    "to quote",
    "pour citer",
    "pour reprendre les mots de",
    "para citar a",
    "por citar a",
    "per citare",
];

/// What is somebody's whose opinion it is: "in Lee’s eyes", "from Lee’s point of view".
const VIEWS: [&str; 7] = [
    "view", "opinion", "eyes", "mind", "book", "telling", "point",
];
const IN: [&str; 4] = ["in", "to", "from", "by"];

impl Search<'_, '_> {
    /// Whoever such a turn names.
    pub(super) fn turned(&self) -> Option<Attribution> {
        let named = self
            .turned_behind()
            .or_else(|| self.turned_before())
            .or_else(|| self.viewed(self.inside.end))
            .or_else(|| self.viewed(self.scene.sentence_start(self.inside.start)))?;
        self.speaking(&named)
    }

    /// How many words a turn takes that stands at token `at`.
    fn takes(&self, at: usize, turn: &str) -> Option<usize> {
        let mut count = 0;
        let end = self.scene.sentence_end(at);
        for word in turn.split(' ') {
            let here = at + count;
            let told = here < end && self.scene.quoted[here].is_none() && self.form(here) == word;
            if !told {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// "“…”, or so Lee would have it".
    fn turned_behind(&self) -> Option<Range<usize>> {
        let at = self.inside.end;
        let near = at < self.scene.words.len() && self.same_paragraph(at);
        let taken = BEHIND
            .iter()
            .find_map(|turn| near.then(|| self.takes(at, turn))?)?;
        self.agent(at + taken - 1)
    }

    /// "To quote Lee, it is “…”".
    fn turned_before(&self) -> Option<Range<usize>> {
        let first = self.inside.start;
        let floor = self.scene.sentence_start(first);
        let at = (floor..first).find_map(|w| {
            let taken = BEFORE.iter().find_map(|turn| self.takes(w, turn))?;
            Some(w + taken)
        })?;
        let named = self.agent(at - 1).filter(|named| named.end <= first)?;
        let closed = self.scene.words[named.end - 1].gap.has(Gap::BORDER);
        closed.then_some(named)
    }

    /// "In Lee’s view the offer was “…”", "the offer was “…”, in Lee’s view": from token `at` on.
    fn viewed(&self, at: usize) -> Option<Range<usize>> {
        let words = &self.scene.words;
        let first = self.inside.start;
        let within = at < words.len() && words[at].sentence == words[first].sentence;
        if !within || !IN.contains(&self.form(at).as_str()) || self.scene.quoted[at].is_some() {
            return None;
        }
        let owner = self.agent(at)?;
        let end = self.scene.sentence_end(at);
        let owned = |w: &usize| words[*w].gap.has(Gap::OWNER);
        let last = owner.clone().find(owned).filter(|last| last + 1 < end)?;
        let view = VIEWS.contains(&self.form(last + 1).as_str()) && words[last].flows();
        view.then_some(owner.start..last + 1)
    }
}
