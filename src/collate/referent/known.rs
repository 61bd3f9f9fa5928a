//! How likely pairs of figures of the last collation count one thing, and which pairs are the same in this one: what is read of a
//! figure follows from its report, from the words and weights around it and from what else has its value; and of two figures
//! from how well their sentences match, and those beside them.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::weigh::Weigher;
use super::{Counted, Graph, Near};
use crate::collate::cluster::{Edges, Since};
use crate::collate::index::Index;
use crate::collate::own::Own;
use crate::collate::seal::{Seal, Sealer};

/// A pair of figures that was weighed: the number of the later one, whether the two stand in one claim, and how likely they
/// count one thing, nothing where they do not at all.
pub(super) type Weighed = (u32, bool, f64);

/// What is left to the next collation.
pub(in crate::collate) struct Answers {
    /// What was read of each report alone: a report of which that is the same is as it was.
    own: Vec<Arc<Own>>,
    /// Of each figure its report and number there, ascending.
    places: Vec<(usize, usize)>,
    /// The sentence of each.
    sentences: Vec<u32>,
    /// What stands for the rest that is read of it.
    seals: Vec<Seal>,
    /// How well sentences match.
    scores: Arc<Edges>,
    /// The pairs of which a figure is the earlier one, by the other.
    rows: Vec<Vec<Weighed>>,
}

impl Answers {
    /// What this collation asks, before anything is found.
    pub(super) fn asked(
        index: &Index,
        graph: &Graph,
        figures: &[Counted],
        weigher: &Weigher,
    ) -> Self {
        let terms = index.seals();
        let seal = |(n, figure): (usize, &Counted)| {
            let mut sealer = Sealer::default();
            figure.near.write(terms, &mut sealer);
            weigher.write(n, &mut sealer);
            sealer.write_u32(figure.sentence);
            sealer.sealed()
        };
        Self {
            own: index.own.clone(),
            places: figures.iter().map(|f| f.place).collect(),
            sentences: figures.iter().map(|f| f.sentence).collect(),
            scores: Arc::clone(&graph.edges),
            seals: figures.iter().enumerate().map(seal).collect(),
            rows: Vec::new(),
        }
    }

    /// With what was found.
    pub fn with(self, rows: Vec<Vec<Weighed>>) -> Self {
        Self { rows, ..self }
    }
}

/// What of the last collation's pairs is known to be the same.
pub(super) struct Known<'a> {
    before: &'a Answers,
    /// Of each figure the number that it had, where all that is read of it is as it was.
    number: Vec<Option<u32>>,
    /// Of each figure that it had whether its sentence and those beside it match all as they did.
    still: Vec<bool>,
    since: Since<'a>,
}

impl<'a> Known<'a> {
    /// Of what the last collation left.
    pub fn of(before: &'a Answers, asked: &'a Answers) -> Self {
        let reports = before.own.iter().zip(&asked.own);
        let same: Vec<bool> = reports.map(|(old, new)| Arc::ptr_eq(old, new)).collect();
        let number = |(place, seal): (&(usize, usize), &Seal)| {
            let at = before.places.binary_search(place).ok()?;
            let as_before = same.get(place.0) == Some(&true) && before.seals[at] == *seal;
            as_before.then_some(at as u32)
        };
        let number = asked.places.iter().zip(&asked.seals).map(number).collect();
        let since = Since::of(&before.scores, &asked.scores);
        let still = |sentence: &u32| {
            let mut beside = sentence.saturating_sub(1)..=sentence + 1;
            beside.all(|sentence| since.is_whole(sentence))
        };
        Self {
            before,
            number,
            still: before.sentences.iter().map(still).collect(),
            since,
        }
    }

    /// Whether two sentences match as they did, and those beside them.
    fn match_as_before(&self, a: u32, b: u32) -> bool {
        let before = a.checked_sub(1).zip(b.checked_sub(1));
        self.since.is_same(a, b)
            && self.since.is_same(a + 1, b + 1)
            && before.is_none_or(|(a, b)| self.since.is_same(a, b))
    }

    /// How likely two figures count one thing, the first the earlier one; `claim` is whether they stand in one.
    pub fn likely(&self, (first, second): (u32, u32), claim: bool) -> Option<f64> {
        let (first, second) = (self.number[first as usize]?, self.number[second as usize]?);
        let row = &self.before.rows[first as usize];
        let at = row
            .binary_search_by_key(&second, |(other, ..)| *other)
            .ok()?;
        let (_, together, likely) = row[at];
        let matched = || {
            let [a, b] = [first, second].map(|n| self.before.sentences[n as usize]);
            self.still[first as usize] || self.match_as_before(a, b)
        };
        (together == claim && matched()).then_some(likely)
    }
}

impl Near<'_> {
    /// Writes down the words and weights that are read of it; `terms` are those of [`Index::seals`].
    fn write(&self, terms: &[Seal], sealer: &mut Sealer) {
        let phrases = self.phrases.iter().flatten().flat_map(|(x, y)| [x, y]);
        let others = self.sector.iter().chain(&self.alone).chain(phrases);
        for term in self.terms.iter().chain(others) {
            sealer.seal(terms[*term as usize]);
        }
        let counts = (self.terms.len(), self.sector.len(), self.alone.is_some());
        let phrases = self.phrases.each_ref().map(Option::is_some);
        (counts, phrases).hash(sealer);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{by_sentence, counted};
    use super::*;
    use crate::collate::claim::Seats;
    use crate::collate::memory::Slot;
    use crate::collate::sample::report;
    use crate::story::Story;
    use crate::text::{Annotations, reread};

    fn story(texts: [&str; 2]) -> Story {
        let reports = ["a", "b"].iter().zip(texts);
        Story {
            reports: reports.map(|(id, text)| report(id, "en", text)).collect(),
            ..Story::default()
        }
    }

    /// Which figures are as they were when `memory` was left.
    fn known(memory: &Slot<Answers>, story: &Story, notes: &[Annotations]) -> Vec<bool> {
        let index = Index::of(story, notes);
        let graph = Graph::of(&index, &[], &["a", "b"]);
        let seats = Seats::of(&index, &[]);
        let figures = counted(&index, notes, &seats);
        let first = by_sentence(&graph, &figures);
        let weigher = Weigher::new(&index, &graph, &figures, &first);
        let asked = Answers::asked(&index, &graph, &figures, &weigher);
        let before = memory.get();
        let known = before.as_ref().map(|before| Known::of(before, &asked));
        let number = known.map(|known| known.number).unwrap_or_default();
        let rows = vec![Vec::new(); figures.len()];
        memory.set(Arc::new(asked.with(rows)));
        number.iter().map(Option::is_some).collect()
    }

    #[test]
    fn figures_of_the_edited_report_and_those_that_it_touches_are_weighed_again() {
        let own = "The barge sank with 12 men aboard. The harbour was closed for 40 hours.";
        let before = story([own, "A barge with 12 men sank. Two tugs came."]);
        let notes = reread(&Story::default(), &[], &before);
        let memory = Slot::default();
        assert!(known(&memory, &before, &notes).is_empty());
        assert_eq!(known(&memory, &before, &notes), [true; 4]);
        // Twelve is said by one report less.
        let now = story([own, "A barge with 13 men sank. Two tugs came."]);
        let again = reread(&before, &notes, &now);
        assert_eq!(known(&memory, &now, &again), [false, true, false, false]);
    }
}
