//! Matches gathered into claims without chaining: a star around the best-connected sentence, then
//! one sentence at a time moved to where it fits best (a heuristic for correlation clustering,
//! Bansal, Blum and Chawla 2004).

mod edges;
mod known;
mod since;
mod twins;

use std::cmp::Reverse;
use std::sync::Arc;

use super::index::Index;
use super::matches::{MATCH, Scored};
use super::seal::{self, Seal};
use crate::text::Lang;
pub(super) use edges::Edges;
pub(super) use known::{Answers, claims};
pub(super) use since::Since;

/// What a sentence must share on the average with the members of a claim to sit in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Seat {
    /// A quarter: claims that only speak for the pairs in them may be large.
    Loose,
    /// More than a half: in a claim that is shown, each tells the thing rather than not.
    Close,
}

impl Seat {
    /// In millionths.
    fn asked(self) -> i64 {
        match self {
            Self::Loose => 250_000,
            Self::Close => 550_000,
        }
    }

    /// What another sentence of its own report costs it there, in millionths, unless it stands beside it: a report tells a
    /// thing once.
    fn crowd(self) -> i64 {
        match self {
            Self::Loose => 200_000,
            Self::Close => 400_000,
        }
    }
}

/// Of the best that a report has for the centre of a star, in parts of a hundred, what others of the report must have.
const NEARLY: u32 = 76;

/// What a sentence must share on the average with the members of a claim to be told there too, whatever claim it sits
/// in: a lead tells several things, each of them told elsewhere in a sentence of its own.
const ALSO: i64 = 400_000;

/// From here on, in millionths, two sentences match so surely that they make a claim with whoever matches both where no claim holds
/// both. Below it they make one for themselves, if in one language: of such pairs half tell one thing, of which a reader
/// would see nothing else (75 stories, where claims of eleven that no number here was chosen on gained 0.014 in F1).
pub(super) const SURE: u32 = 550_000;

/// The most rounds of reseating.
const ROUNDS: usize = 20;

/// Sentences (numbers of profiles) with those they may stand with.
pub(super) struct Graph {
    /// By sentence.
    pub edges: Arc<Edges>,
    /// Of these the few that match: see [`MATCH`].
    matched: Edges,
    /// Report of each sentence.
    report: Vec<usize>,
    /// Language of each sentence.
    lang: Vec<Lang>,
    /// Place of each sentence in an order that does not depend on the order of the reports.
    rank: Vec<usize>,
}

impl Graph {
    /// Joins what scores above nothing. `ids` are the ids of the reports.
    pub fn of(index: &Index, scored: &[Scored], ids: &[&str]) -> Self {
        let pairs = scored.iter().filter(|p| p.score > 0);
        let pairs = pairs.map(|p| (p.a, p.b, p.score));
        let edges = Edges::of(index.profiles.len(), pairs);
        let mut reports: Vec<usize> = (0..ids.len()).collect();
        reports.sort_by_key(|r| ids[*r]);
        let mut rank = vec![0; index.profiles.len()];
        let order = reports
            .iter()
            .flat_map(|r| index.first[*r]..index.first[r + 1]);
        for (place, sentence) in order.enumerate() {
            rank[sentence] = place;
        }
        let report: Vec<usize> = index.report.iter().map(|r| *r as usize).collect();
        Self {
            matched: edges.matched(),
            edges: Arc::new(edges),
            lang: report.iter().map(|r| index.langs[*r]).collect(),
            report,
            rank,
        }
    }

    /// The score of a pair in millionths; nothing for sentences of one report.
    #[inline]
    pub fn score(&self, a: u32, b: u32) -> u32 {
        self.edges.score(a, b)
    }

    /// What stands for all that a sentence shares something with, and how much.
    pub fn seal(&self, a: u32) -> Seal {
        seal::of(&self.edges[a as usize])
    }

    /// Those that a sentence matches, with the scores.
    pub fn matches(&self, a: u32) -> impl Iterator<Item = (u32, u32)> {
        self.matched[a as usize].iter().copied()
    }

    /// Those of `matched` (sentences in order, with their scores) that are nearly the best of their report.
    fn best_of_each(&self, matched: &[(u32, u32)]) -> Vec<u32> {
        let report = |b: u32| self.report[b as usize];
        // Room for the centre.
        let mut out = Vec::with_capacity(matched.len() + 1);
        for row in matched.chunk_by(|x, y| report(x.0) == report(y.0)) {
            let best = row.iter().map(|(_, score)| *score).max().unwrap_or(0);
            let near = row.iter().filter(|(_, s)| s * 100 >= best * NEARLY);
            out.extend(near.map(|(b, _)| *b));
        }
        out
    }

    /// How many of `members` are of the report of `a` and do not stand beside it.
    fn crowd(&self, a: u32, members: &[u32]) -> usize {
        let own = self.report[a as usize];
        let own = members.iter().filter(|m| self.report[**m as usize] == own);
        own.filter(|m| m.abs_diff(a) > 1).count()
    }

    /// How many of `members` are of other reports than `a`.
    fn others(&self, a: u32, members: &[u32]) -> usize {
        let own = self.report[a as usize];
        let others = members.iter().map(|m| self.report[*m as usize] != own);
        others.filter(|other| *other).count()
    }

    fn is_matched(&self, a: u32, members: &[u32]) -> bool {
        members.iter().any(|m| self.score(a, *m) >= MATCH)
    }
}

/// Sentences in their claims while they are moved.
struct Seating {
    claims: Vec<Vec<u32>>,
    seat: Vec<Option<usize>>,
    /// What the sentence at hand shares with the members of each claim together; nothing between two sentences.
    sums: Vec<i64>,
    /// The claims that the sentence at hand matches a sentence of, ascending.
    near: Vec<usize>,
}

impl Seating {
    fn stars(graph: &Graph, asked: &[u32]) -> Self {
        let pull = |a: u32| graph.matches(a).map(|(_, s)| u64::from(s)).sum::<u64>();
        let mut order: Vec<(Reverse<u64>, usize, u32)> = asked
            .iter()
            .map(|a| (Reverse(pull(*a)), graph.rank[*a as usize], *a))
            .filter(|(sum, _, _)| sum.0 > 0)
            .collect();
        order.sort_unstable();
        let mut seating = Self {
            claims: Vec::new(),
            seat: vec![None; graph.edges.len()],
            sums: Vec::new(),
            near: Vec::new(),
        };
        let mut free: Vec<(u32, u32)> = Vec::new();
        for (_, _, centre) in order {
            if seating.seat[centre as usize].is_some() {
                continue;
            }
            free.clear();
            let alone = |(b, _): &(u32, u32)| seating.seat[*b as usize].is_none();
            free.extend(graph.matches(centre).filter(alone));
            let mut members = graph.best_of_each(&free);
            members.push(centre);
            for member in &members {
                seating.seat[*member as usize] = Some(seating.claims.len());
            }
            seating.claims.push(members);
        }
        seating
    }

    /// The claim that `a` fits best, among those it matches a sentence of; none to sit alone. It fits well among
    /// members of other reports with whom it shares what `seat` asks on the average, and the less well the more of
    /// its own report sit there.
    fn best_seat(&mut self, graph: &Graph, a: u32, seat: Seat) -> Option<usize> {
        self.near.clear();
        for claim in graph.matches(a).filter_map(|(b, _)| self.seat[b as usize]) {
            // Most of what it matches sits in one claim.
            if self.near.last() != Some(&claim) {
                self.near.push(claim);
            }
        }
        self.near.sort_unstable();
        self.near.dedup();
        let here = self.seat[a as usize];
        for (b, score) in &graph.edges[a as usize] {
            if let Some(claim) = self.seat[*b as usize] {
                self.sums[claim] += i64::from(*score);
            }
        }
        let ranked = self.near.iter().copied().filter_map(|claim| {
            let members = &self.claims[claim];
            let fit = self.sums[claim]
                - seat.asked() * graph.others(a, members) as i64
                - seat.crowd() * graph.crowd(a, members) as i64;
            let first = members.iter().map(|m| graph.rank[*m as usize]).min()?;
            (fit > 0).then_some((fit, here == Some(claim), Reverse(first), claim))
        });
        let best = ranked.max().map(|(_, _, _, claim)| claim);
        for (b, _) in &graph.edges[a as usize] {
            if let Some(claim) = self.seat[*b as usize] {
                self.sums[claim] = 0;
            }
        }
        best
    }

    /// Seats `a` elsewhere, and says of whom that may change the best seat.
    fn place(&mut self, graph: &Graph, a: u32, claim: Option<usize>, stale: &mut [bool]) {
        let others = graph.edges[a as usize].iter().map(|(b, _)| *b);
        others.for_each(|b| stale[b as usize] = true);
        let claims = [self.seat[a as usize], claim];
        for member in claims.into_iter().flatten().flat_map(|c| &self.claims[c]) {
            stale[*member as usize] = true;
            for (other, _) in graph.matches(*member) {
                stale[other as usize] = true;
            }
        }
        if let Some(old) = self.seat[a as usize] {
            self.claims[old].retain(|m| *m != a);
        }
        if let Some(new) = claim {
            self.claims[new].push(a);
        }
        self.seat[a as usize] = claim;
    }

    fn reseat(&mut self, graph: &Graph, asked: &[u32], seat: Seat) {
        let mut order = asked.to_vec();
        order.sort_by_key(|a| graph.rank[*a as usize]);
        self.sums = vec![0; self.claims.len()];
        // Those round whom nothing has moved since they were asked are not asked again.
        let mut stale = vec![true; graph.edges.len()];
        for _ in 0..ROUNDS {
            let mut moved = false;
            for a in &order {
                if !std::mem::take(&mut stale[*a as usize]) {
                    continue;
                }
                let best = self.best_seat(graph, *a, seat);
                if best != self.seat[*a as usize] {
                    self.place(graph, *a, best, &mut stale);
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
    }
}

/// The further claims of each sentence: those of other reports' sentences alone, of which it matches one and with which
/// it shares [`ALSO`] on the average. `claims` are as they are before anything is added to them.
fn further(graph: &Graph, asked: &[u32], claims: &[Vec<u32>]) -> Vec<(usize, u32)> {
    let mut seat = vec![None; graph.edges.len()];
    for (claim, members) in claims.iter().enumerate() {
        for member in members {
            seat[*member as usize] = Some(claim);
        }
    }
    let (mut out, mut near) = (Vec::new(), Vec::new());
    for a in asked.iter().copied() {
        near.clear();
        let matched = graph.matches(a).filter_map(|(b, _)| seat[b as usize]);
        near.extend(matched.filter(|c| seat[a as usize] != Some(*c)));
        near.sort_unstable();
        near.dedup();
        let told = near.iter().copied().filter(|claim| {
            let members = &claims[*claim];
            let shared = members.iter().map(|m| i64::from(graph.score(a, *m)));
            graph.others(a, members) == members.len()
                && shared.sum::<i64>() >= ALSO * members.len() as i64
        });
        out.extend(told.map(|claim| (claim, a)));
    }
    out
}

/// Sentences in claims that may share some of them, while claims are added.
struct Held {
    claims: Vec<Vec<u32>>,
    /// The claims of each sentence, ascending.
    seats: Vec<Vec<usize>>,
}

impl Held {
    fn of(claims: Vec<Vec<u32>>, sentences: usize) -> Self {
        let mut held = Self {
            claims: Vec::with_capacity(claims.len()),
            seats: vec![Vec::new(); sentences],
        };
        for members in claims {
            held.add(members);
        }
        held
    }

    fn add(&mut self, members: Vec<u32>) {
        for member in &members {
            self.seats[*member as usize].push(self.claims.len());
        }
        self.claims.push(members);
    }

    fn together(&self, a: u32, b: u32) -> bool {
        let others = &self.seats[b as usize];
        self.seats[a as usize].iter().any(|c| others.contains(c))
    }

    /// The pairs that match and that no claim holds, those of two languages only if surely, the surest first.
    fn left(&self, graph: &Graph, asked: &[u32]) -> Vec<(u32, u32)> {
        let mut left: Vec<(u32, u32, u32)> = Vec::new();
        for a in asked.iter().copied() {
            let told = graph.matches(a).filter(|(b, s)| {
                let one = graph.lang[a as usize] == graph.lang[*b as usize];
                *b > a && (*s >= SURE || one)
            });
            let apart = told.filter(|(b, _)| !self.together(a, *b));
            left.extend(apart.map(|(b, score)| (score, a, b)));
        }
        let rank = |a: u32| graph.rank[a as usize];
        left.sort_by_key(|(score, a, b)| {
            let (a, b) = (rank(*a), rank(*b));
            (Reverse(*score), a.min(b), a.max(b))
        });
        left.into_iter().map(|(_, a, b)| (a, b)).collect()
    }
}

/// `a` and `b` with one sentence of each further report at most, of which each matches each: those that resemble the two
/// most come first.
fn circle(graph: &Graph, a: u32, b: u32) -> Vec<u32> {
    let both = |(x, score): (u32, u32)| {
        let other = graph.score(x, b);
        (other >= MATCH).then_some((score + other, x))
    };
    let mut near: Vec<(u32, u32)> = graph.matches(a).filter_map(both).collect();
    near.sort_by_key(|(sum, x)| (Reverse(*sum), graph.rank[*x as usize]));
    let mut members = vec![a, b];
    for (_, x) in near {
        if members.iter().all(|m| graph.score(x, *m) >= MATCH) {
            members.push(x);
        }
    }
    members
}

/// The claims of the sentences that are `asked` for: these and those that any of them matches, ascending. Claims are lists of
/// sentences (numbers of profiles, ascending), each over two reports or more, every sentence matched with one of another report.
fn gathered(graph: &Graph, asked: &[u32], seat: Seat) -> Vec<Vec<u32>> {
    let mut seating = Seating::stars(graph, asked);
    seating.reseat(graph, asked, seat);
    let kept = |members: &Vec<u32>| -> Vec<u32> {
        let held = members.iter().copied();
        held.filter(|a| graph.is_matched(*a, members)).collect()
    };
    let mut out: Vec<Vec<u32>> = seating.claims.iter().map(kept).collect();
    out.retain(|members| members.len() > 1);
    for (claim, sentence) in further(graph, asked, &out) {
        out[claim].push(sentence);
    }
    if matches!(seat, Seat::Close) {
        out = with_circles(graph, asked, out);
    }
    for members in &mut out {
        members.sort_unstable();
    }
    out.sort();
    out.dedup();
    out
}

/// `claims` and those of the pairs that match and stand in none of them together.
fn with_circles(graph: &Graph, asked: &[u32], claims: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut held = Held::of(claims, graph.edges.len());
    for (a, b) in held.left(graph, asked) {
        if held.together(a, b) {
            continue;
        }
        let sure = graph.score(a, b) >= SURE;
        held.add(if sure {
            circle(graph, a, b)
        } else {
            vec![a, b]
        });
    }
    twins::joined(graph, &held)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences of which ten make a report, with the scores of pairs in thousandths.
    pub(super) fn graph(sentences: usize, pairs: &[(u32, u32, u32)]) -> Graph {
        let pairs = pairs.iter().map(|(a, b, score)| (*a, *b, score * 1_000));
        let edges = Edges::of(sentences, pairs);
        Graph {
            matched: edges.matched(),
            edges: Arc::new(edges),
            report: (0..sentences).map(|n| n / 10).collect(),
            lang: vec![Lang::En; sentences],
            rank: (0..sentences).collect(),
        }
    }

    fn claims(graph: &Graph, seat: Seat) -> Vec<Vec<u32>> {
        super::claims(graph, seat, None)
    }

    #[test]
    fn a_lead_is_told_in_the_claim_of_each_thing_that_it_tells() {
        // Sentence 0 tells what 11 and 21 tell, and what 12 and 22 tell.
        let both = [
            (0, 11, 800),
            (0, 21, 800),
            (11, 21, 900),
            (0, 12, 600),
            (0, 22, 600),
            (12, 22, 900),
        ];
        let held = claims(&graph(30, &both), Seat::Loose);
        assert_eq!(held, [vec![0, 11, 21], vec![0, 12, 22]]);
    }

    #[test]
    fn a_sure_pair_that_no_claim_holds_makes_one_with_those_that_match_both() {
        let apart = [
            (0, 11, 900),
            (0, 21, 900),
            (11, 21, 900),
            (3, 12, 800),
            (3, 22, 800),
            (12, 22, 800),
            (0, 12, 700),
            (0, 22, 460),
            (5, 11, 500),
        ];
        let mut graph = graph(30, &apart);
        let close = claims(&graph, Seat::Close);
        let loose = claims(&graph, Seat::Loose);
        assert!(!loose.iter().any(|c| c.contains(&0) && c.contains(&12)));
        assert!(close.contains(&vec![0, 12, 22]), "{close:?}");
        // Who hardly match make one for themselves, in one language.
        assert!(close.contains(&vec![5, 11]), "{close:?}");
        graph.lang[11] = Lang::De;
        let abroad = claims(&graph, Seat::Close);
        assert!(!abroad.contains(&vec![5, 11]), "{abroad:?}");
    }

    #[test]
    fn claims_that_are_one_but_for_a_sentence_of_one_report_are_one() {
        // Sentences 30 and 35 tell what 0, 10 and 20 tell, and resemble one another's report alone.
        let all = [
            (0, 10, 900),
            (0, 20, 900),
            (10, 20, 900),
            (0, 30, 900),
            (10, 30, 900),
            (20, 30, 900),
            (0, 35, 600),
            (10, 35, 600),
            (20, 35, 600),
        ];
        let held = claims(&graph(40, &all), Seat::Close);
        assert_eq!(held, [vec![0, 10, 20, 30, 35]]);
        // Of two things that two leads tell, each has a claim.
        let two = [
            (0, 10, 900),
            (0, 22, 900),
            (10, 22, 900),
            (0, 27, 600),
            (10, 27, 600),
        ];
        let held = claims(&graph(30, &two), Seat::Close);
        assert!(held.iter().all(|c| c.len() < 4), "{held:?}");
    }

    #[test]
    fn what_resembles_one_of_a_claim_alone_is_not_told_there() {
        let one = [(0, 11, 800), (0, 12, 600), (12, 22, 900)];
        let held = claims(&graph(30, &one), Seat::Loose);
        assert_eq!(held, [vec![0, 11], vec![12, 22]]);
    }

    #[test]
    fn a_report_that_tells_it_already_does_not_tell_it_again() {
        let own = [
            (0, 11, 900),
            (0, 12, 600),
            (0, 22, 600),
            (12, 22, 900),
            (5, 12, 900),
            (5, 22, 900),
        ];
        let held = claims(&graph(30, &own), Seat::Loose);
        assert_eq!(held, [vec![0, 11], vec![5, 12, 22]]);
    }
}
