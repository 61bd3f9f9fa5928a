//! Which stretches of two passages are the same words: the patience diff (B. Cohen), worked out by hand where there is
//! but one answer, and asked of `similar` where there are several.
//!
//! Words that either side has once are laid beside one another. What lies between two of them stands by itself: no
//! other stretch can take a word of it. Most of these gaps have no word in common, or have them in one order on both
//! sides, and then there is only one way to lay the most of them beside one another.

use std::ops::Range;

use similar::algorithms::{Capture, Compact, DiffHook, NoFinishHook, Replace, myers};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words before it is given its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub old: Range<usize>,
    pub new: Range<usize>,
    pub same: bool,
}

/// Passages of more words are left to `similar` as a whole: from 512 words on it takes short cuts of its own.
const LONG: usize = 500;

/// Stands for the place of a word that a side does not have.
const NEVER: u32 = u32::MAX;

/// Stands for the place of a word that a side has more than once.
const OFTEN: u32 = u32::MAX - 1;

/// The runs of two passages, whose words are told by their numbers.
pub(super) fn runs(old: &[u32], new: &[u32]) -> Vec<Run> {
    let all = old.iter().chain(new).max().map_or(0, |most| most + 1) as usize;
    if old.len().max(new.len()) > LONG {
        return settled(old, new, &[], all)
            .unwrap_or_else(|| merged(&capture_diff_slices(Algorithm::Patience, old, new)));
    }
    let anchors = anchors(old, new, all);
    settled(old, new, &anchors, all).unwrap_or_else(|| merged(&between(old, new, &anchors)))
}

/// The runs from one anchor to the next; none where a gap leaves a choice.
fn settled(old: &[u32], new: &[u32], anchors: &[(usize, usize)], all: usize) -> Option<Vec<Run>> {
    let (mut out, mut held) = (Runs::default(), vec![NEITHER; all]);
    let (mut i, mut j) = (0, 0);
    for (x, y) in anchors.iter().copied() {
        out.settle((old, new), (i..x, j..y), &mut held)?;
        (i, j) = (x + 1, y + 1);
        out.add((x..i, y..j), true);
    }
    out.settle((old, new), (i..old.len(), j..new.len()), &mut held)?;
    Some(out.0)
}

/// What `similar` finds between the anchors, shifted as the patience diff shifts it. It goes to the same ends, but looks
/// for the anchors in tables made for any input.
fn between(old: &[u32], new: &[u32], anchors: &[(usize, usize)]) -> Vec<DiffOp> {
    let mut hook = Compact::new(Replace::new(Capture::new()), old, new);
    let (mut i, mut j) = (0, 0);
    for (x, y) in anchors.iter().copied() {
        let pairs = old[i..x].iter().zip(&new[j..y]);
        let same = pairs.take_while(|(a, b)| a == b).count();
        if same > 0 {
            let Ok(()) = hook.equal(i, j, same);
        }
        let (own, theirs) = (i + same..x, j + same..y);
        let Ok(()) = myers::diff(&mut NoFinishHook::new(&mut hook), old, own, new, theirs);
        (i, j) = (x, y);
    }
    let Ok(()) = myers::diff(&mut hook, old, i..old.len(), new, j..new.len());
    hook.into_inner().into_inner().into_ops()
}

/// The runs that changes make, each as long as it can be.
fn merged(ops: &[DiffOp]) -> Vec<Run> {
    let mut out = Runs::default();
    for op in ops {
        let same = matches!(op, DiffOp::Equal { .. });
        out.add((op.old_range(), op.new_range()), same);
    }
    out.0
}

/// Pairs of places where the words stand that each side has once; where they cross, as many as do not.
fn anchors(old: &[u32], new: &[u32], all: usize) -> Vec<(usize, usize)> {
    let (own, theirs) = (places(old, all), places(new, all));
    let lone = |(at, word): (usize, &u32)| {
        let other = theirs[*word as usize];
        (own[*word as usize] != OFTEN && other < OFTEN).then_some((at, other as usize))
    };
    let found: Vec<(usize, usize)> = old.iter().enumerate().filter_map(lone).collect();
    if found.is_sorted_by_key(|(_, other)| *other) {
        return found;
    }
    only_longest(&found).unwrap_or_else(|| uncrossed((old, &own), (new, &theirs)))
}

/// The most anchors that do not cross, where they are the only so many: most often one part was moved past a longer one.
fn only_longest(found: &[(usize, usize)]) -> Option<Vec<(usize, usize)>> {
    // By place: how many of those before it and it stand in one order at most (C. Schensted, "Longest Increasing and
    // Decreasing Subsequences", 1961).
    fn in_order(places: impl Iterator<Item = usize>) -> Vec<usize> {
        // By length of a row: the least place that ends one so long.
        let mut ends: Vec<usize> = Vec::new();
        let length = |place: usize| {
            let shorter = ends.partition_point(|end| *end < place);
            match ends.get_mut(shorter) {
                Some(end) => *end = place,
                None => ends.push(place),
            }
            shorter + 1
        };
        places.map(length).collect()
    }
    let up_to = in_order(found.iter().map(|(_, other)| *other));
    let on_from = in_order(found.iter().rev().map(|(_, other)| usize::MAX - other));
    let most = up_to.iter().max().copied().unwrap_or(0);
    let lengths = up_to.iter().zip(on_from.iter().rev());
    let among = lengths.map(|(before, behind)| before + behind > most);
    let both = found.iter().zip(among).filter(|(_, among)| *among);
    let chosen: Vec<(usize, usize)> = both.map(|(anchor, _)| *anchor).collect();
    (chosen.len() == most).then_some(chosen)
}

/// The most anchors that do not cross, of equals those that `similar` takes: it holds all lone words against one another.
fn uncrossed(old: (&[u32], &[u32]), new: (&[u32], &[u32])) -> Vec<(usize, usize)> {
    let lone = |(words, places): (&[u32], &[u32])| -> Vec<u32> {
        let once = |word: &u32| places[*word as usize] != OFTEN;
        words.iter().copied().filter(once).collect()
    };
    let (own, theirs) = (lone(old), lone(new));
    let mut hook = Capture::new();
    let Ok(()) = myers::diff(
        &mut hook,
        &own[..],
        0..own.len(),
        &theirs[..],
        0..theirs.len(),
    );
    let mut out = Vec::new();
    for op in hook.into_ops() {
        if let DiffOp::Equal { old_index, len, .. } = op {
            let words = own[old_index..old_index + len]
                .iter()
                .map(|word| *word as usize);
            out.extend(words.map(|word| (old.1[word] as usize, new.1[word] as usize)));
        }
    }
    out
}

/// Where each of the numbers below `all` stands.
fn places(words: &[u32], all: usize) -> Vec<u32> {
    let mut places = vec![NEVER; all];
    for (at, word) in words.iter().enumerate() {
        let place = &mut places[*word as usize];
        *place = if *place == NEVER { at as u32 } else { OFTEN };
    }
    places
}

/// The sides of a gap that have a word, as bits.
type Sides = u8;

const NEITHER: Sides = 0;
const OLD: Sides = 1;
const NEW: Sides = 2;
const BOTH: Sides = OLD | NEW;

/// Words from either side.
type Stretches = (Range<usize>, Range<usize>);

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    /// Adds a run; to the one before it, where both are the same words or both are not.
    fn add(&mut self, (old, new): Stretches, same: bool) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.same == same => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => self.0.push(Run { old, new, same }),
        }
    }

    /// Adds the runs of a gap if there is no choice, else gives nothing. `held` has no side for any word, before and after.
    fn settle(
        &mut self,
        words: (&[u32], &[u32]),
        gap: Stretches,
        held: &mut [Sides],
    ) -> Option<()> {
        if gap.0.is_empty() || gap.1.is_empty() {
            self.add(gap, false);
            return Some(());
        }
        let (old, new) = (&words.0[gap.0.clone()], &words.1[gap.1.clone()]);
        for word in old {
            held[*word as usize] |= OLD;
        }
        for word in new {
            held[*word as usize] |= NEW;
        }
        let common = |word: &&u32| held[**word as usize] == BOTH;
        let settled = old.iter().filter(common).eq(new.iter().filter(common));
        if settled {
            self.lay(words, gap, held);
        }
        for word in old.iter().chain(new) {
            held[*word as usize] = NEITHER;
        }
        settled.then_some(())
    }

    /// Lays the words that both sides of a gap have beside one another, one by one.
    fn lay(&mut self, (old, new): (&[u32], &[u32]), (own, theirs): Stretches, held: &[Sides]) {
        let (mut i, mut j) = (own.start, theirs.start);
        while i < own.end || j < theirs.end {
            let apart = |word: &&u32| held[**word as usize] != BOTH;
            let x = i + old[i..own.end].iter().take_while(apart).count();
            let y = j + new[j..theirs.end].iter().take_while(apart).count();
            self.add((i..x, j..y), false);
            (i, j) = ((x + 1).min(own.end), (y + 1).min(theirs.end));
            self.add((x..i, y..j), true);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn patience(old: &[u32], new: &[u32]) -> Vec<Run> {
        merged(&capture_diff_slices(Algorithm::Patience, old, new))
    }

    /// Few words, so that most stand more than once.
    fn few() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0..6_u32, 0..12)
    }

    /// A passage, and one that is made of it by changing some of its words.
    fn edited() -> impl Strategy<Value = (Vec<u32>, Vec<u32>)> {
        let edits = prop::collection::vec((0..8_u32, 0..30_u32), 40);
        (prop::collection::vec(0..30_u32, 0..40), edits).prop_map(|(old, edits)| {
            let edit = |(word, (what, other)): (&u32, &(u32, u32))| match what {
                0 => vec![],
                1 => vec![*other],
                2 => vec![*word, *other],
                _ => vec![*word],
            };
            let new = old.iter().zip(&edits).flat_map(edit).collect();
            (old, new)
        })
    }

    /// Words that each stand once, and the same with some parts moved.
    fn moved() -> impl Strategy<Value = (Vec<u32>, Vec<u32>)> {
        let moves = prop::collection::vec((0..20_usize, 0..20_usize, 1..8_usize), 0..3);
        (0..20_u32, moves).prop_map(|(words, moves)| {
            let old: Vec<u32> = (0..words).collect();
            let mut new = old.clone();
            for (from, to, length) in moves {
                let from = from.min(new.len());
                let end = (from + length).min(new.len());
                let part: Vec<u32> = new.drain(from..end).collect();
                let to = to.min(new.len());
                new.splice(to..to, part);
            }
            (old, new)
        })
    }

    proptest! {
        #[test]
        fn moved_parts_are_laid_as_the_patience_diff_lays_them((old, new) in moved()) {
            prop_assert_eq!(runs(&old, &new), patience(&old, &new));
        }

        #[test]
        fn gaps_are_laid_as_the_patience_diff_lays_them(old in few(), new in few()) {
            prop_assert_eq!(runs(&old, &new), patience(&old, &new));
        }

        #[test]
        fn edited_passages_are_laid_as_the_patience_diff_lays_them((old, new) in edited()) {
            prop_assert_eq!(runs(&old, &new), patience(&old, &new));
        }
    }
}
