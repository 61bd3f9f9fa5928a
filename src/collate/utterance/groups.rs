//! Quotes while they are joined: which pairs may make one utterance of two groups, and which may not.
//!
//! What one report gives as two sayings is not one: no group holds both, but for the two parts of a turn, “…,” Lee said.
//! “…”, where another report gives them as one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::JOIN;
use super::likeness::{self, Scales};
use super::order;
use super::verbatim;
use super::words::Words;
use crate::collate::disjoint::Disjoint;
use crate::collate::index::Index;
use crate::collate::rows::Rows;

/// What the quotes of two groups must have on the average, each with each of another report, for the groups to
/// be one: the nearest two alone would chain utterances of one speaker.
const JOIN_GROUPS: u64 = 350_000;

/// So many words at least has a part of a turn that another report may give as one with the rest: fewer ("I am
/// sorry") add nothing to a length.
const PART: usize = 4;

/// What gives both parts of a turn is hardly shorter than they are, sixths for fifths.
const BOTH: (usize, usize) = (6, 5);

/// So many reports at least have what each report that quotes the speaker is likely to have.
const WIDELY: usize = 3;

/// So many other reports at least go on with the same words behind the same words.
const WITNESSES: usize = 2;

/// So many words of so many stand in one order in two quotes of which the shorter alters hardly any.
const SAME: (usize, usize) = (4, 5);

/// So many words at least has a quote that is told apart by nothing but being left.
const LEFT: usize = 5;

/// Quotes while they are joined.
pub(super) struct Groups<'q> {
    index: &'q Index,
    quotes: &'q [Words<'q>],
    /// Of each quote the later ones that are alike at all, ascending, with the scores.
    scores: Rows<(u32, u32)>,
    held: Disjoint,
}

/// Whether a longer quote says as much as a part of a turn on the side of the other part where that one stands; surely, if
/// it does not give the other part word by word.
fn has_room(part: &Words, whole: &Words, other: &Words) -> bool {
    let length = part.all.len();
    let mut runs = whole.all.windows(length.max(1));
    let Some(at) = runs.position(|run| run == part.all) else {
        return true;
    };
    let beside = if other.place < part.place {
        at
    } else {
        whole.all.len() - at - length
    };
    beside >= PART.min(other.all.len())
}

/// Whether two quotes that stand beside each other may be parts of one turn. Lee said: “…”. She called the rest “a hope”: words
/// set into another sentence are no part of it.
fn are_of_one_turn(a: &Words, b: &Words) -> bool {
    a.is_full() == b.is_full() || a.sentence == b.sentence
}

impl<'q> Groups<'q> {
    /// Every quote alone; `scored` are the pairs that are alike at all, by the first quote, then the second.
    pub fn new(index: &'q Index, quotes: &'q [Words<'q>], scored: &[(u32, u32, u32)]) -> Self {
        let later = scored.iter().map(|(s, a, b)| (*a as usize, (*b, *s)));
        Self {
            index,
            quotes,
            scores: Rows::of(quotes.len(), later),
            held: Disjoint::alone(quotes.len()),
        }
    }

    fn score(&self, a: u32, b: u32) -> u32 {
        let later = &self.scores[a.min(b) as usize];
        let at = later.binary_search_by_key(&a.max(b), |(other, _)| *other);
        at.map_or(0, |at| later[at].1)
    }

    fn report(&self, n: u32) -> usize {
        self.quotes[n as usize].place.0
    }

    fn length(&self, n: u32) -> usize {
        self.quotes[n as usize].all.len()
    }

    fn run(&self, n: u32) -> usize {
        self.quotes[n as usize].turn.run
    }

    /// The quotes of each group; some are empty.
    pub fn members(&self) -> impl Iterator<Item = &[u32]> {
        self.held.groups()
    }

    /// The pairs of two groups.
    fn pairs(&self, x: u32, y: u32) -> impl Iterator<Item = (u32, u32)> {
        let second = self.held.members(y);
        let first = self.held.members(x).iter();
        first.flat_map(move |a| second.iter().map(move |b| (*a, *b)))
    }

    /// Whether quotes of two groups are alike on the average, those of one report aside, and two pieces with nothing in common that
    /// are both like one whole saying: they are of two places in it.
    fn agree(&self, x: u32, y: u32) -> bool {
        let both = || {
            [x, y]
                .into_iter()
                .flat_map(|g| self.held.members(g))
                .copied()
        };
        let is_full = |n: u32| self.quotes[n as usize].is_full();
        let (mut sum, mut count) = (0, 0);
        for (a, b) in self.pairs(x, y) {
            let score = self.score(a, b);
            let whole = |n: u32| is_full(n) && self.score(n, a).min(self.score(n, b)) > 0;
            let apart = score == 0 && !is_full(a) && !is_full(b) && both().any(whole);
            if self.report(a) != self.report(b) && !apart {
                sum += u64::from(score);
                count += 1;
            }
        }
        sum >= JOIN_GROUPS * count
    }

    /// Whether two groups hold two sayings of one report that nothing shows to be one.
    fn clash(&self, x: u32, y: u32) -> bool {
        self.pairs(x, y).any(|(a, b)| {
            self.are_two(a, b) && (self.run(a) != self.run(b) || !self.is_given_whole(a, b, x, y))
        })
    }

    /// Whether a report gives two quotes as two sayings: in two sentences, and in other words. A quote said again, or
    /// two pieces set into one sentence, are not.
    fn are_two(&self, a: u32, b: u32) -> bool {
        let (p, q) = (&self.quotes[a as usize], &self.quotes[b as usize]);
        let piece = p.sentence == q.sentence && p.turn.own != q.turn.own;
        let other = || {
            let (short, long) = if p.all.len() < q.all.len() {
                (p, q)
            } else {
                (q, p)
            };
            let words: BTreeSet<u32> = short.all.iter().copied().collect();
            let both = words.iter().filter(|word| long.all.contains(word));
            both.count() * 3 < words.len() * 2
        };
        self.report(a) == self.report(b) && !piece && other()
    }

    /// Whether a quote of two groups gives both parts of a turn: as long as they are, or like each of them; and its
    /// report has no other quote in either group.
    fn is_given_whole(&self, a: u32, b: u32, x: u32, y: u32) -> bool {
        let all = || {
            let first = self.held.members(x).iter();
            first.chain(self.held.members(y))
        };
        let sum = self.length(a) + self.length(b);
        let [one, other] = [a, b].map(|n| &self.quotes[n as usize]);
        let of_turn = are_of_one_turn(one, other);
        let whole = |m: &&u32| {
            let length = self.length(**m);
            let like =
                of_turn && self.score(**m, a).min(self.score(**m, b)) >= JOIN && length * 2 >= sum;
            self.report(**m) != self.report(a) && (length * BOTH.0 >= sum * BOTH.1 || like)
        };
        all().filter(whole).any(|m| {
            let mut others = all().filter(|other| *other != m);
            others.all(|other| self.report(*other) != self.report(*m))
        })
    }

    /// Joins the groups of two quotes that are alike, where the groups are.
    pub fn join(&mut self, a: u32, b: u32) {
        let (x, y) = (self.held.group(a), self.held.group(b));
        let (x, y) = (x.min(y), x.max(y));
        if x != y && self.agree(x, y) && !self.clash(x, y) {
            self.merge(x, y);
        }
    }

    fn merge(&mut self, x: u32, y: u32) {
        let (x, y) = (x.min(y), x.max(y));
        self.held.join(x, y);
    }

    /// Joins the two parts of a turn, “…,” Lee said. “…”, where a quote that one of them is joined with is as
    /// long as both: another report gives them as one.
    pub fn join_turns(&mut self, joined: &[(u32, u32, u32)], scales: &mut Scales, verbatim: bool) {
        let mut turns: Vec<(u32, u32)> = Vec::new();
        for (_, a, b) in joined {
            for (part, whole) in [(*a, *b), (*b, *a)] {
                if self.held.group(part) != self.held.group(whole) {
                    continue;
                }
                let beside = [part.checked_sub(1), Some(part + 1)].into_iter().flatten();
                let same =
                    |n: &u32| (*n as usize) < self.quotes.len() && self.run(*n) == self.run(part);
                let long = |n: &u32| {
                    let sum = self.length(part) + self.length(*n);
                    let least = self.length(part).min(self.length(*n));
                    least >= PART && self.length(whole) * BOTH.0 >= sum * BOTH.1
                };
                // What the longer one says beyond the first part has something of the second, if the language shows it, and
                // stands on the side of the first where the second does.
                let mut kin = |n: &u32| {
                    let (other, whole) = (&self.quotes[*n as usize], &self.quotes[whole as usize]);
                    let part = &self.quotes[part as usize];
                    if verbatim && !verbatim::may_be_one(other, whole)
                        || !are_of_one_turn(part, other)
                    {
                        return false;
                    }
                    other.lang != whole.lang
                        || has_room(part, whole, other) && scales.kinship(other, whole) > 0.0
                };
                turns.extend(
                    beside
                        .filter(same)
                        .filter(long)
                        .filter(&mut kin)
                        .map(|n| (part, n)),
                );
            }
        }
        for (a, b) in turns {
            let (x, y) = (self.held.group(a), self.held.group(b));
            if x != y && !self.clash(x, y) {
                self.merge(x, y);
            }
        }
    }

    /// Joins what is left beside a part of a turn with what two other reports have beside the same part: whoever gives the
    /// first sentence alike goes on alike, however freely the second is translated.
    pub fn join_beside(&mut self) {
        let all = 0..self.quotes.len() as u32;
        let found: Vec<(u32, u32)> = all
            .filter_map(|n| Some((n, self.fits_beside(n)?)))
            .collect();
        for (n, x) in found {
            let own = self.held.group(n);
            if own != x && !self.clash(own, x) {
                self.merge(own, x);
            }
        }
    }

    /// The group that other reports have where the turn goes on.
    fn fits_beside(&self, n: u32) -> Option<u32> {
        if !self.is_left(n) || self.length(n) < PART {
            return None;
        }
        let beside = |m: u32, after: bool| {
            let other = if after { m + 1 } else { m.checked_sub(1)? };
            let there = (other as usize) < self.quotes.len() && self.run(other) == self.run(m);
            there.then_some(other)
        };
        let side = |after: bool| {
            let group = self.held.group(beside(n, !after)?);
            let members = self.held.members(group).iter();
            let others = members.filter(|m| self.report(**m) != self.report(n));
            let goes_on = others.filter_map(|m| beside(*m, after));
            let mut held: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
            for other in goes_on.filter(|other| self.is_as_long(n, *other)) {
                let reports = held.entry(self.held.group(other)).or_default();
                reports.insert(self.report(other));
            }
            let mut wide = held.into_iter().filter(|(_, r)| r.len() >= WITNESSES);
            let (x, _) = wide.next()?;
            let one = wide.next().is_none();
            (one && !self.is_verbatim(self.held.members(x))).then_some(x)
        };
        side(true).or_else(|| side(false))
    }

    /// Whether two quotes may be translations of one by their lengths.
    fn is_as_long(&self, a: u32, b: u32) -> bool {
        let (a, b) = (self.length(a), self.length(b));
        a.min(b) >= PART && a.max(b) <= a.min(b) * 2
    }

    /// Joins what is left of a speaker in a report with the one utterance of that speaker that several other reports
    /// have and this one has not, where a word of one has its kin in the other: a free translation shares no more.
    pub fn join_left(&mut self, scales: &mut Scales) {
        let mut held: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (x, members) in (0..).zip(self.held.groups()) {
            let voice = self.voice_of(members);
            let free = |_: &u32| self.is_wide(members) && !self.is_verbatim(members);
            if let Some(voice) = voice.filter(free) {
                held.entry(voice).or_default().push(x);
            }
        }
        let all = 0..self.quotes.len() as u32;
        let found: Vec<(u32, u32)> = all
            .filter_map(|n| Some((n, self.fits_left(n, &held, scales)?)))
            .collect();
        for (n, x) in found {
            let own = self.held.group(n);
            if own != x && !self.clash(own, x) {
                self.merge(own, x);
            }
        }
    }

    /// Whose words a group gives, where all its quotes that are of somebody are of one.
    fn voice_of(&self, members: &[u32]) -> Option<u32> {
        let mut known = members.iter().map(|m| &self.quotes[*m as usize]);
        let first = known.find(|q| q.voice.is_some())?;
        let one = |q: &Words| q.speaker.is_none() || q.is_one(first, self.index);
        known.all(one).then_some(first.voice).flatten()
    }

    /// Whether several reports have an utterance, and one of them in full.
    fn is_wide(&self, members: &[u32]) -> bool {
        let reports: BTreeSet<usize> = members.iter().map(|m| self.report(*m)).collect();
        reports.len() >= WIDELY && members.iter().any(|m| self.quotes[*m as usize].is_full())
    }

    /// Whether several reports give an utterance, more of it or less, and all in hardly other words: then nobody translates it
    /// freely, and whoever has other words has other ones of the speaker.
    fn is_verbatim(&self, members: &[u32]) -> bool {
        let all = |m: &u32| &self.quotes[*m as usize].all;
        let long = || members.iter().filter(|m| self.length(**m) >= LEFT);
        let Some(longest) = long().max_by_key(|m| (self.length(**m), Reverse(**m))) else {
            return false;
        };
        let reports: BTreeSet<usize> = long().map(|m| self.report(*m)).collect();
        let mut row = Vec::new();
        let mut gives = |m: &u32| {
            let (same, out_of) = SAME;
            order::in_order(&mut row, all(m), all(longest)) * out_of >= self.length(*m) * same
        };
        reports.len() >= WIDELY && long().all(&mut gives)
    }

    /// Whether a quote is in no group yet, and long enough to be told by that alone.
    fn is_left(&self, n: u32) -> bool {
        let alone = self.held.members(self.held.group(n)).len() == 1;
        alone && self.quotes[n as usize].is_full()
    }

    /// The one utterance that a quote which is left is likely to give.
    fn fits_left(
        &self,
        n: u32,
        held: &BTreeMap<u32, Vec<u32>>,
        scales: &mut Scales,
    ) -> Option<u32> {
        let quote = &self.quotes[n as usize];
        let voice = quote.voice?;
        if !self.is_left(n) || quote.all.len() < LEFT {
            return None;
        }
        let own = |m: &u32| self.report(*m) == self.report(n);
        let voices = std::iter::once(&voice).chain(self.index.voices.like(voice));
        let groups = voices.filter_map(|v| held.get(v)).flatten();
        let mut open = groups.filter(|x| !self.held.members(**x).iter().any(own));
        let one = *open.next().filter(|_| open.next().is_none())?;
        if !self.has_of(n, one, scales) {
            return None;
        }
        let back = (0..n).rev().take_while(own);
        let rest = (n + 1..self.quotes.len() as u32).take_while(own);
        let left = |m: &u32| self.is_left(*m) && self.quotes[*m as usize].is_one(quote, self.index);
        // Of several that are left of one speaker the one is meant that alone has something of it.
        let mut beside = back.chain(rest).filter(left);
        (!beside.any(|m| self.has_of(m, one, scales))).then_some(one)
    }

    /// Whether a quote has something of what a group says: nothing is shared by chance of a few words, and hardly nothing of many.
    fn has_of(&self, n: u32, group: u32, scales: &mut Scales) -> bool {
        let quote = &self.quotes[n as usize];
        self.held.members(group).iter().any(|m| {
            let other = &self.quotes[*m as usize];
            let least = likeness::frame(quote.all.len().min(other.all.len()));
            let kinship = scales.kinship(quote, other);
            kinship > 0.0 && (least <= likeness::FRAME || kinship >= least)
        })
    }
}
