//! Where the reader came from: every jump can be taken back, with all panes.

use std::collections::BTreeMap;

use super::Pane;
use super::View;

/// How many jumps are remembered.
const DEPTH: usize = 200;

/// All that a jump changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The place of every report.
    pub panes: Vec<Pane>,
    /// The focused report.
    pub focus: usize,
    /// The window of outlets.
    pub first: usize,
    /// The current claim.
    pub claim: Option<usize>,
    /// Which of its readings each report shows, where it has several.
    pub chosen: Vec<(usize, usize)>,
    /// The view.
    pub view: View,
}

/// Where a search was begun that led out of its view.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The views that had led there.
    pub way: Vec<View>,
    /// All that the search was going to change.
    pub from: Jump,
    /// The stack's claim, its chosen reading or outlet without one, and the first row on screen.
    pub stack: (Option<usize>, usize, Option<(usize, usize)>, usize),
}

/// Jumps to go back to, and those gone back from.
#[derive(Clone, Debug, Default)]
pub struct Jumps {
    back: Vec<Jump>,
    forward: Vec<Jump>,
    visits: Vec<Visit>,
    kept: BTreeMap<char, Jump>,
    /// Where the words of a search are typed that shows what it comes to.
    typed_from: Option<Jump>,
}

impl Jumps {
    /// From here a search is typed.
    pub fn begin_typing(&mut self, from: Jump) {
        self.typed_from = Some(from);
    }

    /// Where the search is typed from; stays so.
    pub fn typed_from(&self) -> Option<Jump> {
        self.typed_from.clone()
    }

    /// The same; nothing is typed any more.
    pub fn end_typing(&mut self) -> Option<Jump> {
        self.typed_from.take()
    }

    /// Remembers where a jump begins. What was gone back from is forgotten.
    pub fn leave(&mut self, from: Jump) {
        self.forward.clear();
        if self.back.last() != Some(&from) {
            self.back.push(from);
        }
        if self.back.len() > DEPTH {
            self.back.remove(0);
        }
    }

    /// The place before this one. `here` can be returned to.
    pub fn back(&mut self, here: Jump) -> Option<Jump> {
        let to = self.back.pop()?;
        self.forward.push(here);
        Some(to)
    }

    /// The place that was gone back from.
    pub fn forward(&mut self, here: Jump) -> Option<Jump> {
        let to = self.forward.pop()?;
        self.back.push(here);
        Some(to)
    }

    /// Remembers where a search leads out of its view.
    pub fn visit(&mut self, visit: Visit) {
        self.visits.retain(|v| visit.way.starts_with(&v.way));
        self.visits.push(visit);
    }

    /// Where the search was begun that has led here by `way` and nowhere else since; it is over.
    pub fn end_visit(&mut self, way: &[View]) -> Option<Visit> {
        let own = way.split_last().map(|(_, before)| before);
        self.visits.retain(|v| way.starts_with(&v.way));
        self.visits.pop_if(|v| own == Some(&v.way[..]))
    }

    /// The view that a search was begun in that has led here by `way`.
    pub fn visited_from(&self, way: &[View]) -> Option<View> {
        let (_, before) = way.split_last()?;
        let own = self.visits.iter().rfind(|v| v.way == before)?;
        own.way.last().copied()
    }

    /// Keeps a place under a letter.
    pub fn keep(&mut self, letter: char, place: Jump) {
        self.kept.insert(letter, place);
    }

    /// The place kept under a letter.
    pub fn kept(&self, letter: char) -> Option<Jump> {
        self.kept.get(&letter).cloned()
    }

    /// All places, to be brought to where they are in a story that was saved elsewhere.
    pub fn each(&mut self) -> impl Iterator<Item = &mut Jump> {
        let listed = self.back.iter_mut().chain(&mut self.forward);
        listed
            .chain(self.kept.values_mut())
            .chain(&mut self.typed_from)
    }

    /// The claims that they speak of, each once.
    pub fn claims(&self) -> Vec<usize> {
        let listed = self.back.iter().chain(&self.forward);
        let all = listed.chain(self.kept.values()).chain(&self.typed_from);
        let mut claims: Vec<usize> = all.filter_map(|jump| jump.claim).collect();
        claims.sort_unstable();
        claims.dedup();
        claims
    }

    /// The claims are others: `now` says which each of [`Jumps::claims`] is, if it still is one. A search that leads out of
    /// its view has ended.
    pub fn renumber(&mut self, now: &BTreeMap<usize, usize>) {
        self.visits.clear();
        for jump in self.each() {
            jump.claim = jump.claim.and_then(|claim| now.get(&claim).copied());
            jump.chosen.clear();
        }
    }

    /// How often one can go back and forward.
    pub fn len(&self) -> (usize, usize) {
        (self.back.len(), self.forward.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(claim: usize) -> Jump {
        Jump {
            panes: Vec::new(),
            focus: 0,
            first: 0,
            claim: Some(claim),
            chosen: Vec::new(),
            view: View::Reader,
        }
    }

    #[test]
    fn back_and_forward() {
        let mut jumps = Jumps::default();
        jumps.leave(at(0));
        jumps.leave(at(1));
        assert_eq!(jumps.back(at(2)), Some(at(1)));
        assert_eq!(jumps.back(at(1)), Some(at(0)));
        assert_eq!(jumps.back(at(0)), None);
        assert_eq!(jumps.forward(at(0)), Some(at(1)));
        assert_eq!(jumps.forward(at(1)), Some(at(2)));
        assert_eq!(jumps.forward(at(2)), None);
    }

    #[test]
    fn places_outlive_the_numbers_of_their_claims() {
        let mut jumps = Jumps::default();
        jumps.keep('a', at(3));
        jumps.leave(at(0));
        jumps.leave(at(3));
        assert_eq!(jumps.claims(), [0, 3]);
        jumps.renumber(&BTreeMap::from([(3, 1)]));
        assert_eq!(jumps.kept('a'), Some(at(1)));
        assert_eq!(jumps.back(at(2)), Some(at(1)));
        let gone = Jump {
            claim: None,
            ..at(0)
        };
        assert_eq!(jumps.back(at(2)), Some(gone));
    }

    #[test]
    fn a_new_jump_forgets_what_lay_ahead() {
        let mut jumps = Jumps::default();
        jumps.leave(at(0));
        jumps.back(at(1));
        jumps.leave(at(0));
        assert_eq!(jumps.forward(at(5)), None);
        assert_eq!(jumps.len(), (1, 0));
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut jumps = Jumps::default();
        for claim in 0..DEPTH + 5 {
            jumps.leave(at(claim));
        }
        assert_eq!(jumps.len(), (DEPTH, 0));
    }
}
