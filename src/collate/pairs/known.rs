//! Pairs of sentences that were found by the last collation and are the same in this one: what two sentences share follows
//! from the two alone, and which of a report's sentences another is held against from it and all of that report's.

use std::hash::Hasher;
use std::ops::Range;

use super::{Pair, SMALL, limit};
use crate::collate::index::{Index, bit};
use crate::collate::profile::Profile;
use crate::collate::seal::{self, Seal, Sealer};

/// What is left to the next collation: the pairs, and the seals of what they were found from.
#[derive(Default)]
pub(in crate::collate) struct Answers {
    /// All pairs, by sentence.
    pub pairs: Vec<Pair>,
    /// See [`Index::first`].
    first: Vec<usize>,
    /// What is the same for all pairs.
    story: Seal,
    /// One a sentence.
    seals: Vec<Seal>,
}

/// What the size and the languages of a story make of its pairs.
fn of_story(index: &Index) -> Seal {
    let mut sealer = Sealer::default();
    sealer.write_u8(u8::from(index.profiles.len() <= SMALL));
    sealer.write_usize(index.told());
    let langs = index.langs.iter().fold(0, |all, lang| all | bit(*lang));
    sealer.write_u8(langs);
    sealer.sealed()
}

/// What is read of each sentence.
fn of_sentences(index: &Index) -> Vec<Seal> {
    let most = limit(index.profiles.len());
    let held = index.seals().iter().zip(index.postings.iter());
    // Whether it finds pairs is told with each.
    let terms = held.map(|(seal, held)| seal::of(&(*seal, held.len() > most)));
    let terms: Vec<Seal> = terms.collect();
    let (voices, said) = (index.voices.seals(), index.said.seals());
    let one = |profile: &Profile| {
        let mut sealer = Sealer::default();
        let report = profile.at.report;
        // Which report says a value is told by the numbers of reports.
        sealer.write_usize(report);
        sealer.write_u8(bit(index.langs[report]));
        sealer.write_u8(profile.heading.into());
        for all in [&profile.terms, &profile.quoted] {
            sealer.write_usize(all.len());
            for term in all {
                sealer.seal(terms[*term as usize]);
            }
        }
        sealer.write_usize(profile.speakers.len());
        for voice in &profile.speakers {
            sealer.seal(voices[*voice as usize]);
        }
        for count in &profile.counts {
            count.write(index, &said, &mut sealer);
        }
        sealer.sealed()
    };
    index.profiles.iter().map(one).collect()
}

impl Answers {
    /// What this collation asks, before anything is found.
    pub fn asked(index: &Index) -> Self {
        Self {
            pairs: Vec::new(),
            first: index.first.clone(),
            story: of_story(index),
            seals: of_sentences(index),
        }
    }
}

/// What of the last collation's pairs is known to be the same.
pub(super) struct Known<'a> {
    before: &'a Answers,
    /// Where the pairs of each sentence begin, and after the last where they end.
    rows: Vec<usize>,
    /// Whether each sentence is the same.
    same: Vec<bool>,
    /// Whether each report's sentences all are.
    whole: Vec<bool>,
    /// For each report the sentences of later ones that are not whole.
    changed: Vec<Vec<Range<u32>>>,
}

impl<'a> Known<'a> {
    /// None where the stories have not the same number of sentences in each report: a sentence more gives nearly every word
    /// another weight.
    pub fn of(index: &Index, before: &'a Answers, asked: &Answers) -> Option<Self> {
        if before.first != asked.first || before.story != asked.story {
            return None;
        }
        let seals = before.seals.iter().zip(&asked.seals);
        let same: Vec<bool> = seals.map(|(old, new)| old == new).collect();
        let of_reports = index.first.windows(2);
        let whole: Vec<bool> = of_reports
            .map(|r| !same[r[0]..r[1]].contains(&false))
            .collect();
        let later = |report: usize| {
            let ragged = (report + 1..whole.len()).filter(|r| !whole[*r]);
            let sentences = ragged.map(|r| index.first[r] as u32..index.first[r + 1] as u32);
            sentences.fold(Vec::new(), |mut all: Vec<Range<u32>>, next| {
                // What stands side by side is looked through at once.
                match all.last_mut().filter(|last| last.end == next.start) {
                    Some(last) => last.end = next.end,
                    None => all.push(next),
                }
                all
            })
        };
        Some(Self {
            before,
            rows: super::rows(&before.pairs, same.len()),
            changed: (0..whole.len()).map(later).collect(),
            same,
            whole,
        })
    }

    /// Whether a sentence is as it was.
    pub fn is_same(&self, sentence: usize) -> bool {
        self.same[sentence]
    }

    /// The sentences of those later reports in which not all is as it was.
    pub fn changed_after(&self, report: usize) -> &[Range<u32>] {
        &self.changed[report]
    }

    fn row(&self, sentence: usize) -> &'a [Pair] {
        &self.before.pairs[self.rows[sentence]..self.rows[sentence + 1]]
    }

    /// The pair that a sentence that is as it was made with another that is.
    pub fn pair(&self, sentence: usize, other: u32) -> Option<Pair> {
        let row = self.row(sentence);
        let at = row.binary_search_by_key(&other, |pair| pair.b).ok()?;
        self.same[other as usize].then(|| row[at])
    }

    /// The pairs of a sentence that is as it was with later reports in which all is.
    pub fn with_same_reports(&self, index: &Index, sentence: usize) -> impl Iterator<Item = Pair> {
        let row = self.row(sentence).iter().copied();
        row.filter(|pair| self.whole[index.report[pair.b as usize] as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;
    use crate::collate::memory::Slot;
    use crate::collate::sample::indexed;

    const FIRST: &str = "The barge sank near the old lock. Twelve men were rescued.";

    /// Which sentences are as they were, and how many pairs are found, where the second report is told otherwise.
    fn after(before: &str, now: &str) -> Option<(Vec<bool>, usize)> {
        let memory = Slot::default();
        let told = |text| indexed([(FIRST, "en"), (text, "en")]);
        find(&told(before), Some(&memory));
        let (index, left) = (told(now), memory.get()?);
        let fresh = find(&index, None).pairs.clone();
        assert_eq!(find(&index, Some(&memory)).pairs, fresh);
        let known = Known::of(&index, &left, &Answers::asked(&index))?;
        Some((known.same, fresh.len()))
    }

    #[test]
    fn what_an_edit_does_not_touch_is_not_compared_again() {
        let before = "A barge sank near the lock. All twelve men were rescued.";
        let (same, pairs) = after(before, before).unwrap();
        assert!(!same.contains(&false) && pairs > 0);
        let other = "A barge sank near the lock. All twelve men were not rescued.";
        assert_eq!(
            after(before, other).unwrap().0,
            [true; 4],
            "a function word"
        );
        let other = "A barge sank near the quay. All twelve men were rescued.";
        let (same, _) = after(before, other).unwrap();
        // "Lock" is a rarer word now.
        assert_eq!(same, [false, true, false, true]);
        let other = "A barge sank near the lock. All twelve men were rescued. Nobody drowned.";
        assert_eq!(after(before, other), None, "every word weighs otherwise");
    }
}
