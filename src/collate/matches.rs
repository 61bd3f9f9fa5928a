//! Which pairs state the same thing: the score of the words, seen beside the other pairs.
//!
//! A pair that shares much only because its story repeats itself has rivals: other sentences of
//! the same report that share as much. So a pair is measured against the best that either of its
//! sentences finds in the other's report, and leans on its neighbours (sentences before and after
//! that match as well), on third sentences that both resemble, and on how far apart the two stand in
//! their reports. How high all scores of a story stand is told by [`super::level`].

mod known;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::board::Board;
use super::curve::{logistic, millionths};
use super::index::{Index, Term};
use super::memory::Slot;
use super::profile::Profile;
use super::{laid, level, pairs};
use crate::text::token::Fast;
pub(super) use known::Answers;
use known::Known;

/// A pair with the score that stands for it outside, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scored {
    /// Number of the profile of the earlier report.
    pub a: u32,
    /// Number of the profile of the later report.
    pub b: u32,
    /// From 0 to 1,000,000.
    pub score: u32,
}

/// From this score on, two sentences state the same thing.
pub(super) const MATCH: u32 = 450_000;

/// Coefficients of the logistic over the logit of the words and the measures of standing. Learned by logistic
/// regression on 29 stories on other subjects each, every story of the same weight; rounded.
mod weigh {
    pub const WORDS: f64 = 0.7;
    /// Per unit of the logit by which the rival is ahead.
    pub const RIVAL: f64 = -0.25;
    pub const NEIGHBOUR: f64 = 1.0;
    pub const THIRD: f64 = 3.0;
    /// Per length of a report between the places of the two: what is told early in one is told early in another.
    pub const APART: f64 = -2.2;
    /// Per unit of the weight of the lighter one.
    pub const WEIGHT: f64 = 0.016;
    pub const BIAS: f64 = -0.5;

    /// What is added per unit of [`super::many`]: to the whole, to [`WORDS`] and to [`RIVAL`].
    pub const MANY: f64 = -3.1;
    pub const MANY_WORDS: f64 = 0.24;
    pub const MANY_RIVAL: f64 = -0.48;
}

/// A rival is ahead by no more than this.
const FAR: f64 = 8.0;

/// Other reports in the stories that the coefficients were learned on, at most. The more reports a
/// sentence is held against, the more do chance resemblances and third sentences pull.
const FEW: f64 = 6.0;

/// Other reports beyond which a story counts as no larger: the rarer words that a large story is searched by
/// leave no more of chance, and what every report is held against would in the end match nothing.
const MOST: f64 = 32.0;

/// How far a story goes beyond [`FEW`], as a logarithm; set by stories of a grammar with a known answer.
pub(super) fn many(reports: usize) -> f64 {
    let others = (reports.saturating_sub(1) as f64).min(MOST);
    libm::log((others / FEW).max(1.0))
}

/// A pair of this score resembles another, no more: a sentence with none above it stands alone.
const FAINT: f64 = 0.2;

/// A logit of the words from which on a pair is always looked at: what the words say themselves goes before how
/// the pair stands.
const DOUBTFUL: f64 = -1.1;

/// The logit of a score from 0 to 1.
pub(super) fn logit(share: f64) -> f64 {
    let share = share.clamp(1e-6, 1.0 - 1e-6);
    libm::log(share / (1.0 - share))
}

/// How much of what was learned on stories of few reports holds for one of so many: all of it up to [`FEW`] others, less
/// and less beyond.
pub(super) fn few(many: f64) -> f64 {
    (1.0 - many).max(0.0)
}

/// Which pairs have to say too little to be more than a faint resemblance ([`FAINT`]), even were nothing ahead of them,
/// their place the same and their neighbours and a third sentence all that they can be.
pub(super) struct Hopeless {
    /// The logit of the words below which a pair of no weight is hopeless.
    least: f64,
    /// By how much that sinks per unit of the weight of the lighter one.
    by_weight: f64,
}

impl Hopeless {
    /// In a story of so many reports.
    pub fn among(reports: usize) -> Self {
        let many = many(reports);
        let words = weigh::WORDS + weigh::MANY_WORDS * many;
        let most = weigh::BIAS + weigh::MANY * many + weigh::NEIGHBOUR + weigh::THIRD;
        Self {
            least: (logit(FAINT) - most) / words,
            by_weight: few(many) * weigh::WEIGHT / words,
        }
    }

    /// The logit of the words below which a pair is hopeless of which the lighter one has this weight.
    pub fn below(&self, lighter: f64) -> f64 {
        DOUBTFUL.min(self.least - self.by_weight * lighter)
    }
}

/// Where a sentence stands in its report.
#[derive(Clone, Copy)]
struct Stand {
    /// From 0 to 1.
    place: f64,
    /// Sentences of the report.
    of: f64,
}

fn stands(index: &Index) -> Vec<Stand> {
    let stand = |p: &Profile| {
        let of = (index.first[p.at.report + 1] - index.first[p.at.report]) as f64;
        let place = p.at.sentence as f64 / of;
        Stand { place, of }
    };
    index.profiles.iter().map(stand).collect()
}

/// How far apart two sentences of two reports that tell nothing of each other stand on the average, as a share of their
/// length.
const BY_CHANCE: f64 = 1.0 / 3.0;

/// A report of so many sentences tells by the place of one half of what it can.
const SHORT: f64 = 3.0;

/// How far apart two sentences stand in their reports, from 0 to 1; the shorter the reports, the nearer to [`BY_CHANCE`].
fn apart(a: Stand, b: Stand) -> f64 {
    let shorter = a.of.min(b.of);
    (shorter * (a.place - b.place).abs() + SHORT * BY_CHANCE) / (shorter + SHORT)
}

/// The pairs that were `found` with their standing among the others, in their order. How those stand that stood so in the last
/// collation is taken over from it, and all of it is left to the next, where there is a memory.
pub(super) fn judge(
    index: &Index,
    found: &Arc<pairs::Answers>,
    memory: Option<&Slot<Answers>>,
) -> Vec<Scored> {
    let pairs = &found.pairs;
    let many = many(index.told());
    let words = |number: usize| logit(f64::from(pairs[number].score) / 1e6);
    let (few, stands) = (few(many), stands(index));
    let before = memory.and_then(Slot::get);
    let known = before.as_deref();
    let known = known.and_then(|before| Known::of(index, before, pairs));
    let known = |sentence: usize| known.as_ref()?.row(sentence);
    let board = Board::of(index, pairs, |sentence| known(sentence).is_none());
    let logits = board.judge(known, |pair, standing| {
        let (a, b) = (pair.a as usize, pair.b as usize);
        let own = words(standing.number);
        // Most are their own.
        let ahead = if standing.rival == standing.number {
            0.0
        } else {
            (words(standing.rival) - own).min(FAR)
        };
        let lighter = index.profiles[a].weight.min(index.profiles[b].weight);
        weigh::BIAS
            + weigh::MANY * many
            + (weigh::WORDS + weigh::MANY_WORDS * many) * own
            + (weigh::RIVAL + weigh::MANY_RIVAL * many) * ahead
            + weigh::NEIGHBOUR * standing.neighbours
            + weigh::THIRD * standing.third
            + few * weigh::APART * apart(stands[a], stands[b])
            + few * weigh::WEIGHT * lighter
    });
    let shift = level::shift(index, &logits, few);
    let scored = pairs.iter().zip(&logits).map(|(pair, logit)| Scored {
        a: pair.a,
        b: pair.b,
        score: millionths(logistic(logit + shift)),
    });
    let mut scored: Vec<Scored> = scored.collect();
    if index.told() <= LIFTED {
        lift(
            |sentence| index.report[sentence as usize] as usize,
            &mut scored,
        );
    }
    drop_thin(index, &mut scored);
    if let Some(memory) = memory {
        memory.set(Arc::new(Answers::of(index, found, logits)));
    }
    scored
}

/// From this score on, in millionths, the standing of a pair makes up for what its words do not say.
const SURE: u32 = 800_000;

/// From this score on, in millionths, a third sentence resembles both of a pair.
const BOTH: u32 = 250_000;

/// Takes the match from pairs that have too little in common and no third sentence that resembles both.
fn drop_thin(index: &Index, scored: &mut [Scored]) {
    let doubtful = |pair: &Scored| (MATCH..SURE).contains(&pair.score) && is_thin(index, pair);
    let thin: Vec<usize> = (0..scored.len())
        .filter(|n| doubtful(&scored[*n]))
        .collect();
    if thin.is_empty() {
        return;
    }
    let mut near: HashMap<u32, HashSet<u32>, Fast> = HashMap::default();
    for pair in scored.iter().filter(|pair| pair.score >= BOTH) {
        near.entry(pair.a).or_default().insert(pair.b);
        near.entry(pair.b).or_default().insert(pair.a);
    }
    let one_language = |pair: &Scored| {
        let lang = |sentence: u32| index.langs[index.report[sentence as usize] as usize];
        lang(pair.a) == lang(pair.b)
    };
    for n in thin {
        let (a, b) = (&near[&scored[n].a], &near[&scored[n].b]);
        // A third sentence of the same language may have the same light word and no more.
        if one_language(&scored[n]) || a.is_disjoint(b) {
            scored[n].score = MATCH - 1;
        }
    }
}

/// What a word weighs that is in any text, how rare it may be in the story's sentences: "want". A name says who, not what, and
/// weighs less.
const LIGHT: f64 = 1.9;

/// Whether a word is one of any text, or a name.
fn is_light(index: &Index, term: Term) -> bool {
    let (all, holding) = (index.profiles.len(), index.postings[term as usize].len());
    let local = libm::log(1.0 + all as f64 / holding.max(1) as f64);
    index.weights[term as usize] < LIGHT * local
}

/// Whether two sentences have no more in common than one word or its like, which in one language is a light one, where not
/// both quote or count something.
fn is_thin(index: &Index, pair: &Scored) -> bool {
    let (a, b) = (
        &index.profiles[pair.a as usize],
        &index.profiles[pair.b as usize],
    );
    let one_language = index.langs[a.at.report] == index.langs[b.at.report];
    let has = |profile: &Profile, term: Term| profile.terms.binary_search(&term).is_ok();
    let kin = |own: &Term| laid::kin_both_ways(index, *own).any(|kin| has(b, kin));
    let common = |own: &&Term| has(b, **own) || kin(own);
    // What both quote or count is held against each other later on.
    let quoting = !a.quoted.is_empty() && !b.quoted.is_empty();
    let counting = !a.counts.is_empty() && !b.counts.is_empty();
    if quoting || counting {
        return false;
    }
    let mut shared = a.terms.iter().filter(common);
    let light = shared.next().is_none_or(|term| is_light(index, *term));
    shared.next().is_none() && (!one_language || light)
}

/// A pair that nothing else comes near matches from this score on, in millionths.
const ALONE: u32 = 200_000;

/// Reports up to which that is told: among more, something resembles by chance what nothing else does.
const LIFTED: usize = 6;

/// So many times the score of what comes next.
const TIMES: u32 = 8;

/// The best score of each sentence with a report, and the next.
type Best = HashMap<(u32, usize), [u32; 2], Fast>;

/// Lets pairs match that fall short of it, where neither of the two has anything else in the other's report that comes
/// near: how much one thing told in other words shares differs from story to story, but not that nothing else shares
/// as much (the ratio test of D. Lowe, "Distinctive Image Features from Scale-Invariant Keypoints", 2004).
fn lift(report: impl Fn(u32) -> usize, scored: &mut [Scored]) {
    let mut best = Best::default();
    for pair in scored.iter() {
        for key in [(pair.a, report(pair.b)), (pair.b, report(pair.a))] {
            let held = best.entry(key).or_default();
            if pair.score > held[0] {
                *held = [pair.score, held[0]];
            } else if pair.score > held[1] {
                held[1] = pair.score;
            }
        }
    }
    let short = |pair: &&mut Scored| (ALONE..MATCH).contains(&pair.score);
    for pair in scored.iter_mut().filter(short) {
        let apart = |key: (u32, usize)| {
            let held = best.get(&key);
            held.is_some_and(|[best, next]| *best == pair.score && next * TIMES <= pair.score)
        };
        if apart((pair.a, report(pair.b))) && apart((pair.b, report(pair.a))) {
            pair.score = MATCH;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::indexed;

    #[test]
    fn one_word_in_common_is_thin_across_languages() {
        let thin = |texts: [(&str, &str); 2]| {
            let index = indexed(texts);
            let pair = |score| Scored { a: 0, b: 1, score };
            let mut scored = [pair(700_000), pair(SURE)];
            drop_thin(&index, &mut scored);
            assert_eq!(scored[1].score, SURE);
            scored[0].score < MATCH
        };
        let french = ("Le directeur présente le bateau à la presse.", "fr");
        assert!(thin([
            ("The boat was late and nobody cared.", "en"),
            french
        ]));
        let two = ("The director was late for his boat.", "en");
        assert!(!thin([two, french]));
        let own = ("Le bateau était en retard.", "fr");
        assert!(!thin([own, french]));
    }

    #[test]
    fn one_word_of_any_text_is_thin_in_one_language() {
        let thin = |texts: [&str; 2]| {
            let index = indexed(texts.map(|text| (text, "en")));
            let (a, b, score) = (0, 1, MATCH);
            is_thin(&index, &Scored { a, b, score })
        };
        let wanted = "The crew wanted a calm sea.";
        assert!(thin([wanted, "They want to thank the baker."]));
        assert!(!thin([wanted, "They praise the crew of the lifeboat."]));
        assert!(!thin([wanted, "They want a calm debate."]));
    }

    #[test]
    fn places_tell_the_more_the_longer_the_reports() {
        let stand = |place, of| Stand { place, of };
        let far = |of| apart(stand(0.0, of), stand(0.9, of));
        let near = |of| apart(stand(0.5, of), stand(0.5, of));
        assert!(far(30.0) > 0.8 && near(30.0) < 0.05);
        assert!(far(2.0) < far(30.0) && near(2.0) > near(30.0));
        let lead = |of| stand(0.0, of);
        assert!((apart(lead(1.0), lead(1.0)) - 0.25).abs() < 1e-9);
    }

    /// The scores after lifting, of sentences of which ten make a report.
    fn lifted(pairs: &[(u32, u32, u32)]) -> Vec<u32> {
        let pair = |(a, b, score): &(u32, u32, u32)| Scored {
            a: *a,
            b: *b,
            score: *score,
        };
        let mut scored: Vec<Scored> = pairs.iter().map(pair).collect();
        lift(|sentence| sentence as usize / 10, &mut scored);
        scored.iter().map(|pair| pair.score).collect()
    }

    #[test]
    fn what_nothing_comes_near_matches() {
        assert_eq!(lifted(&[(0, 10, 300_000), (0, 11, 20_000)])[0], MATCH);
        let near = [(0, 10, 300_000), (0, 11, 100_000)];
        assert_eq!(lifted(&near)[0], 300_000, "another comes near");
        let mutual = [(0, 10, 300_000), (1, 10, 290_000)];
        assert_eq!(lifted(&mutual)[0], 300_000, "the other has a rival");
        assert_eq!(lifted(&[(0, 10, 150_000)])[0], 150_000, "too little");
        let elsewhere = [(0, 10, 300_000), (0, 20, 290_000)];
        assert_eq!(lifted(&elsewhere), [MATCH, MATCH], "of another report");
        assert_eq!(lifted(&[(0, 10, 700_000)])[0], 700_000);
    }
}
