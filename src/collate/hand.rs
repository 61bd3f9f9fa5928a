//! Links and cuts made by hand. They win over the engine: a linked pair has the highest score and
//! one claim, a cut pair has no score and no claim in common, and every list that follows is made
//! from that.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::claim::Seats;
use super::cluster::Graph;
use super::figures::{base, is_one_value};
use super::index::Index;
use super::matches::{MATCH, Scored};
use super::referent::Rival;
use super::{Referent, Utterance};
use crate::notes::{Anchor, Link, ended, resolve};
use crate::story::Story;
use crate::text::Annotations;

/// A figure, by report and index.
type Figure = (usize, usize);

/// Two passages that a person has joined, as sentences.
#[derive(Clone)]
struct Join {
    ends: [Vec<u32>; 2],
    /// What stood beside them in the claims that were meant.
    among: BTreeSet<u32>,
}

/// A passage that a person has cut off another.
#[derive(Clone)]
struct Cut {
    /// Sentences of the two, the smaller number first.
    pairs: Vec<(u32, u32)>,
    /// What stood beside them in the claim that was meant and in none of their others; empty where they had only that.
    among: BTreeSet<u32>,
}

/// Pairs of sentences (numbers of profiles, the smaller one first) and whether they belong
/// together. The newest act counts: see [`ended`].
#[derive(Clone, Default)]
pub(super) struct Hand {
    pairs: BTreeMap<(u32, u32), bool>,
    /// The links in force, the oldest first.
    joins: Vec<Join>,
    /// The cuts in force, the oldest first.
    cuts: Vec<Cut>,
    /// The sentences that a cut took off others, and not those that they were cut off.
    off: BTreeSet<u32>,
}

/// The sentences that an anchor's words stand in; none where the words are gone.
fn sentences(story: &Story, annotations: &[Annotations], index: &Index, at: &Anchor) -> Vec<u32> {
    let Some(report) = story.position(&at.report) else {
        return Vec::new();
    };
    let Some(found) = resolve(at, &story.reports[report].text) else {
        return Vec::new();
    };
    annotations[report]
        .sentences_in(found.span)
        .map(|sentence| (index.first[report] + sentence) as u32)
        .collect()
}

impl Hand {
    /// Finds the passages of `links`, the oldest first, in the story as it is now.
    pub fn of(story: &Story, annotations: &[Annotations], index: &Index, links: &[Link]) -> Self {
        let mut pairs = BTreeMap::new();
        let mut off = BTreeSet::new();
        let (mut joins, mut cuts) = (Vec::new(), Vec::new());
        let places = |at: &Anchor| sentences(story, annotations, index, at);
        let ends: Vec<_> = links.iter().map(|l| [places(&l.a), places(&l.b)]).collect();
        let all: Vec<&Link> = links.iter().collect();
        let meet = |a: &Vec<u32>, b: &Vec<u32>| a.iter().any(|n| b.contains(n));
        let gone = ended(&all, &ends, meet);
        let standing = links.iter().zip(&ends).zip(gone);
        for ((link, [own, other]), _) in standing.filter(|(_, gone)| !gone) {
            let among = link.among.iter().flat_map(places).collect();
            let with = |a: u32| other.iter().map(move |b| (a.min(*b), a.max(*b)));
            let of = own.iter().flat_map(|a| with(*a)).filter(|(a, b)| a != b);
            let of: Vec<(u32, u32)> = of.collect();
            pairs.extend(of.iter().map(|pair| (*pair, link.joined)));
            if !link.joined {
                off.extend(own);
                cuts.push(Cut { pairs: of, among });
            } else if !own.is_empty() && !other.is_empty() {
                let ends = [own.clone(), other.clone()];
                joins.push(Join { ends, among });
            }
        }
        Self {
            pairs,
            joins,
            cuts,
            off,
        }
    }

    /// Whether nothing was linked or cut.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Whether anything was linked.
    pub fn has_links(&self) -> bool {
        !self.joins.is_empty()
    }

    /// Leaves the cuts alone.
    pub fn forget_links(&mut self) {
        self.joins.clear();
        self.pairs.retain(|_, joined| !*joined);
    }

    /// Without those cut pairs that stand together in another claim of `claims` (as the engine gathers them) as well: a cut
    /// that was made at one claim holds for that claim, and what the two tell together in the other is compared as before.
    pub fn within(&self, claims: &[Vec<u32>]) -> Self {
        let mut own = self.clone();
        for (pair, meant) in self.meant(claims) {
            let mut held = (0..).zip(claims).filter(|(_, c)| has_both(c, pair));
            if held.any(|(at, _): (usize, _)| !meant.contains(&at)) {
                own.pairs.remove(&pair);
            }
        }
        own
    }

    /// The claims that each cut pair is cut in.
    fn meant(&self, claims: &[Vec<u32>]) -> BTreeMap<(u32, u32), BTreeSet<usize>> {
        let mut out: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
        for cut in &self.cuts {
            let meant = cut.meant(claims);
            for pair in &cut.pairs {
                out.entry(*pair).or_default().extend(&meant);
            }
        }
        out
    }

    fn each(&self, joined: bool) -> impl Iterator<Item = (u32, u32)> {
        self.pairs
            .iter()
            .filter(move |(_, is)| **is == joined)
            .map(|(pair, _)| *pair)
    }

    /// Whether anything was cut.
    pub fn has_cuts(&self) -> bool {
        !self.cuts.is_empty()
    }

    /// What was cut off one of `members` and is of a report that has nothing among them.
    pub fn cut_off(&self, index: &Index, members: &[u32]) -> BTreeSet<u32> {
        let report = |n: u32| index.profiles[n as usize].at.report;
        let has = |own: usize| members.iter().any(|n| report(*n) == own);
        let pairs = self.cuts.iter().flat_map(|cut| &cut.pairs);
        let ends = pairs.flat_map(|(a, b)| [(*a, *b), (*b, *a)]);
        let of = ends.filter(|(own, _)| members.contains(own));
        of.map(|(_, other)| other)
            .filter(|other| !has(report(*other)))
            .collect()
    }

    fn is_cut(&self, a: u32, b: u32) -> bool {
        self.pairs.get(&(a.min(b), a.max(b))) == Some(&false)
    }

    /// Those of a group that are told together: as long as two of it were cut off one another, the one leaves that was cut
    /// off most, and of equals the one that the cut took off. `sentences` are those that a member stands in.
    pub fn together<T: Copy>(&self, group: &[T], sentences: impl Fn(&T) -> Vec<u32>) -> Vec<T> {
        let mut left: Vec<(T, Vec<u32>)> = group.iter().map(|m| (*m, Vec::new())).collect();
        if self.has_cuts() {
            for (member, own) in &mut left {
                *own = sentences(member);
            }
        }
        let apart = |a: &[u32], b: &[u32]| a.iter().any(|a| b.iter().any(|b| self.is_cut(*a, *b)));
        loop {
            let standing = |(at, (_, own)): (usize, &(T, Vec<u32>))| {
                let cuts = left.iter().filter(|(_, other)| apart(own, other)).count();
                (cuts, own.iter().any(|n| self.off.contains(n)), at)
            };
            match left.iter().enumerate().map(standing).max() {
                Some((1.., _, at)) => drop(left.remove(at)),
                _ => break,
            }
        }
        left.into_iter().map(|(member, _)| member).collect()
    }

    /// Parts quotes whose sentences were cut off one another.
    pub fn part_quotes(
        &self,
        index: &Index,
        annotations: &[Annotations],
        utterances: &mut Vec<Utterance>,
    ) {
        if !self.has_cuts() {
            return;
        }
        let sentences = |(report, quote): &(usize, usize)| {
            let notes = &annotations[*report];
            let inside = notes.sentences_in(notes.quotes[*quote].span);
            inside.map(|s| (index.first[*report] + s) as u32).collect()
        };
        for utterance in utterances.iter_mut() {
            *utterance = self.together(utterance, sentences);
        }
        utterances.retain(|utterance| utterance.len() > 1);
    }

    /// The scores of pairs with what was done by hand, see [`Self::score`].
    pub fn scored<'s>(&self, index: &Index, scored: &'s [Scored]) -> Cow<'s, [Scored]> {
        if self.pairs.is_empty() {
            return Cow::Borrowed(scored);
        }
        let mut own = scored.to_vec();
        self.score(index, &mut own);
        Cow::Owned(own)
    }

    /// Gives linked pairs the highest score and cut ones none. `scored` stays sorted by pair.
    pub fn score(&self, index: &Index, scored: &mut Vec<Scored>) {
        if self.pairs.is_empty() {
            return;
        }
        let report = |n: u32| index.profiles[n as usize].at.report;
        scored.retain(|p| !self.pairs.contains_key(&(p.a, p.b)));
        let linked = self.each(true).filter(|(a, b)| report(*a) != report(*b));
        scored.extend(linked.map(|(a, b)| Scored {
            a,
            b,
            score: 1_000_000,
        }));
        scored.sort_unstable_by_key(|p| (p.a, p.b));
    }

    /// Joins and parts claims (sorted lists of sentences).
    pub fn arrange(
        &self,
        index: &Index,
        graph: &Graph,
        mut claims: Vec<Vec<u32>>,
    ) -> Vec<Vec<u32>> {
        for join in &self.joins {
            join.carry_out(graph, &mut claims);
        }
        // Claims that nothing left are left alone.
        for at in self.part(graph, &mut claims) {
            self.settle(graph, &mut claims[at]);
        }
        let report = |n: &u32| index.profiles[*n as usize].at.report;
        claims.retain(|c| c.iter().any(|n| report(n) != report(&c[0])));
        claims.sort();
        claims.dedup();
        claims
    }

    /// Parts figures whose sentences were cut off one another: the one that is cut off most of the others leaves its
    /// referent, as its sentence left the claim, and no difference is looked for between two that were cut. The same
    /// number further on in its report ("which of the 26") counts what it counted, and goes with it, unless its own
    /// sentence stands, by `seats`, in a claim with one of those that it was cut off.
    pub fn part_figures(
        &self,
        index: &Index,
        annotations: &[Annotations],
        seats: &Seats,
        (referents, rivals): (&mut Vec<Referent>, &mut Vec<Rival>),
    ) {
        if !self.has_cuts() {
            return;
        }
        let sentence = |at: Figure| {
            let own = annotations[at.0].figures[at.1].sentence;
            (index.first[at.0] + own) as u32
        };
        let cut = |a: Figure, b: Figure| self.is_cut(sentence(a), sentence(b));
        let figure = |at: Figure| &annotations[at.0].figures[at.1];
        let is_again = |a: Figure, b: Figure| is_one_value(base(figure(a)), base(figure(b)));
        let mut left: BTreeSet<(usize, Figure)> = BTreeSet::new();
        for referent in referents.iter_mut() {
            let most_cut = |all: &Referent| {
                let cuts = |at: &Figure| all.iter().filter(|o| cut(*at, **o)).count();
                all.iter().map(|at| (cuts(at), *at)).max()
            };
            while let Some((1.., away)) = most_cut(referent) {
                let others = referent.iter().copied().filter(|o| cut(away, *o));
                let others: Vec<Figure> = others.collect();
                let claims = |at: Figure| seats.held_by(sentence(at) as usize);
                let stays = |at: Figure| {
                    let with = |o: &Figure| claims(*o).iter().any(|c| claims(at).contains(c));
                    at.0 != away.0 || !is_again(at, away) || others.iter().any(with)
                };
                referent.retain(|at| sentence(*at) != sentence(away) && stays(*at));
                let others = referent.iter().filter(|at| at.0 != away.0);
                left.extend(others.map(|other| (away.0, *other)));
            }
        }
        referents.retain(|r| r.iter().any(|at| at.0 != r[0].0));
        // What else the report counts is not held against them in its stead.
        let has_left = |a: Figure, b: Figure| left.contains(&(a.0, b));
        rivals.retain(|r| !cut(r.a, r.b) && !has_left(r.a, r.b) && !has_left(r.b, r.a));
    }

    /// Lets those go who match nobody that is left.
    fn settle(&self, graph: &Graph, claim: &mut Vec<u32>) {
        let all = claim.clone();
        let linked = |a: u32, b: u32| self.pairs.get(&(a.min(b), a.max(b))) == Some(&true);
        claim.retain(|a| {
            let near = |b: &u32| graph.score(*a, *b) >= MATCH || linked(*a, *b);
            all.iter().any(near)
        });
        if claim.is_empty() {
            claim.extend(all.first());
        }
    }

    /// Takes one of two sentences that were cut out of each claim that is meant and has both: the one that a cut took off, of two
    /// such or none the one that resembles the rest less, and what is linked to it by hand. Gives the claims that this changed
    /// and made.
    fn part(&self, graph: &Graph, claims: &mut Vec<Vec<u32>>) -> BTreeSet<usize> {
        let known = claims.len();
        let mut changed = BTreeSet::new();
        for (pair, meant) in self.meant(claims) {
            let is_meant = |at: &usize| *at >= known || meant.contains(at);
            let parts =
                |claims: &[Vec<u32>], at: &usize| is_meant(at) && has_both(&claims[*at], pair);
            while let Some(at) = (0..claims.len()).find(|at| parts(claims, at)) {
                let away = self.parted(graph, &mut claims[at], pair.0, pair.1);
                changed.extend([at, claims.len()]);
                claims.push(away);
            }
        }
        changed
    }

    /// Takes one of two sentences out of one claim; gives what left it.
    fn parted(&self, graph: &Graph, claim: &mut Vec<u32>, a: u32, b: u32) -> Vec<u32> {
        let pull = |n: u32| -> u64 {
            let scores = claim.iter().map(|m| u64::from(graph.score(n, *m)));
            scores.sum()
        };
        let standing = |n: u32| (!self.off.contains(&n), pull(n));
        let (stays, leaves) = if standing(a) < standing(b) {
            (b, a)
        } else {
            (a, b)
        };
        let mut away = vec![leaves];
        let mut at = 0;
        while let Some(from) = away.get(at).copied() {
            for (x, y) in self.each(true) {
                let other = if x == from { y } else { x };
                let linked = x == from || y == from;
                if linked && other != stays && claim.contains(&other) && !away.contains(&other) {
                    away.push(other);
                }
            }
            at += 1;
        }
        claim.retain(|n| !away.contains(n));
        away.sort_unstable();
        away
    }
}

fn has_both(claim: &[u32], (a, b): (u32, u32)) -> bool {
    claim.contains(&a) && claim.contains(&b)
}

impl Cut {
    /// Of the claims that hold sentences of both passages the one that is meant: with most of what stood beside them, and of
    /// equals the smallest. All of them where nothing was said of that.
    fn meant(&self, claims: &[Vec<u32>]) -> BTreeSet<usize> {
        let holds = |claim: &[u32]| self.pairs.iter().any(|pair| has_both(claim, *pair));
        let held: Vec<usize> = (0..claims.len()).filter(|at| holds(&claims[*at])).collect();
        if self.among.is_empty() {
            return held.into_iter().collect();
        }
        let standing = |at: &usize| {
            let claim = &claims[*at];
            let beside = claim.iter().filter(|n| self.among.contains(n)).count();
            (beside, Reverse(claim.len()))
        };
        let best = held.iter().map(standing).max();
        let is_best = |at: &usize| Some(standing(at)) == best;
        held.into_iter().filter(is_best).collect()
    }
}

impl Join {
    /// Makes one claim of the two that the passages are in, and leaves their other claims alone: a lead tells several
    /// things, of which one was linked. Nothing is to be done where they stand together.
    fn carry_out(&self, graph: &Graph, claims: &mut Vec<Vec<u32>>) {
        let [own, other] = &self.ends;
        let has_both = |c: &Vec<u32>| own.iter().chain(other).all(|n| c.contains(n));
        if claims.iter().any(has_both) {
            return;
        }
        let meant = self
            .ends
            .each_ref()
            .map(|end| self.meant(graph, claims, end));
        let mut one: Vec<u32> = own.iter().chain(other).copied().collect();
        let mut meant: Vec<usize> = meant.into_iter().flatten().collect();
        meant.sort_unstable();
        meant.dedup();
        for claim in meant.into_iter().rev() {
            one.extend(claims.remove(claim));
        }
        one.sort_unstable();
        one.dedup();
        claims.push(one);
    }

    /// Of the claims that hold some of a passage the one that is meant: with most of what stood beside it, and of equals
    /// the one that has most of the passage, then the one that it fits best.
    fn meant(&self, graph: &Graph, claims: &[Vec<u32>], end: &[u32]) -> Option<usize> {
        let standing = |(at, claim): (usize, &Vec<u32>)| {
            let held = end.iter().filter(|n| claim.contains(n)).count();
            let beside = claim.iter().filter(|n| self.among.contains(n)).count();
            let others = claim.iter().filter(|n| !end.contains(n));
            let fit = |n: &u32| end.iter().map(|own| u64::from(graph.score(*own, *n))).sum();
            let fits: Vec<u64> = others.map(fit).collect();
            let fit = fits.iter().sum::<u64>() / (fits.len().max(1) as u64);
            (held > 0).then_some((beside, held, fit, Reverse(at)))
        };
        let best = claims.iter().enumerate().filter_map(standing).max();
        best.map(|(.., Reverse(at))| at)
    }
}
