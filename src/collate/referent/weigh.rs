//! How likely two figures of two reports count one thing, by all that is seen of them together.
//!
//! [`super::sureness`] weighs a noun, a value and a place; it cannot tell how much each of many small things says. So
//! it is one measure of several, in a logistic regression: pairwise decisions learned and then joined, as in
//! coreference (W. Soon, H. Ng and D. Lim, "A Machine Learning Approach to Coreference Resolution of Noun Phrases",
//! Computational Linguistics 27, 2001). Learned on thirty stories, every story of the same weight;
//! measured with the stories of each maker left out in turn.

use std::collections::HashMap;

use super::around::Aspect;
use super::{Counted, Graph, comparable, nouns};
use crate::collate::figures::scale;
use crate::collate::index::{Index, Term};
use crate::collate::lexicon::deed::Deed;
use crate::collate::lexicon::purpose::{Purpose, purpose_in};
use crate::collate::lexicon::topic::Topic;
use crate::story::Span;
use crate::text::token::Fast;
use crate::text::{Annotations, FigureKind, Token, TokenClass};

/// So many content words, and for money so many tokens, before and behind a figure say what it is about.
const REACH: usize = 8;

/// From this likelihood on two figures are joined.
pub(super) const LIKELY: f64 = 0.42;

/// What [`super::sureness`] says beyond this says no more.
const CERTAIN: f64 = 2.0;

/// Up to this share of the greater value, the lesser is not near it at all.
const FAR: f64 = 0.75;

/// Values further apart than this say no more by it.
const LEAST: f64 = 1e-3;

/// The coefficients.
mod coefficient {
    pub const BIAS: f64 = -1.73;
    pub const SURE: f64 = 1.36;
    /// Alike nouns, where the value is the same.
    pub const SAME_NOUNS: f64 = 1.33;
    /// And where it is not.
    pub const OTHER_NOUNS: f64 = -0.2;
    pub const NEAR: f64 = 2.15;
    /// Per unit of the logarithm by which the values differ.
    pub const APART: f64 = -0.98;
    pub const AGREE: f64 = 0.82;
    pub const TOLL: f64 = 0.41;
    pub const OTHER_DEED: f64 = -0.87;
    pub const PURPOSE: f64 = 0.92;
    pub const SENTENCES: f64 = 1.53;
    /// The sentences before, or those behind, match.
    pub const BESIDE: f64 = 0.3;
    pub const CLAIM: f64 = 0.6;
    pub const AROUND: f64 = 0.86;
    /// One of the two reports says the other's very value elsewhere.
    pub const ELSEWHERE: f64 = -0.41;
    /// And not here.
    pub const ELSEWHERE_ALONE: f64 = -1.8;
    /// For each other figure of either sentence that could be meant.
    pub const RIVAL: f64 = -0.57;
    pub const OTHER_TIME: f64 = -0.37;
    pub const PERCENT: f64 = -0.56;
    pub const MEASURE: f64 = -0.35;
    /// Other values without a rival, in sentences that match.
    pub const ALONE: f64 = 0.34;
    /// The same two words right before or behind: too rare to be learned, set by hand.
    pub const PHRASE: f64 = 1.5;
    /// About the same topic, and about topics that have nothing in common.
    pub const TOPIC: f64 = 0.65;
    pub const OTHER_TOPIC: f64 = -0.3;
    /// Each report gives one value of that topic.
    pub const ONCE: f64 = 0.75;
    /// And the two are not the same: the more a reason to hold them side by side.
    pub const ONCE_OTHER: f64 = 0.4;
    pub const RATE: f64 = -0.6;
    pub const WISH: f64 = -0.7;
    pub const CHANGE: f64 = -0.9;
    pub const AGO: f64 = -0.7;
    pub const SOURCES: f64 = -0.8;
}

/// What the values of a crowd say of it, beside those of other things.
const CROWD: f64 = 0.5;

/// A pair of less than this is not at all likely.
const HOPELESS: f64 = -2.5;

/// So many rivals say all that more would.
const RIVALS: usize = 3;

/// The words of a figure's sentence that tell something, each with its term, and where among them figure `at` begins and
/// ends.
fn words<'a>(
    index: &Index,
    notes: &'a Annotations,
    sentence: usize,
    at: usize,
) -> (Vec<(&'a Token, Term)>, usize, usize) {
    let figure = &notes.figures[at];
    let known = notes.tokens_of(figure.sentence).iter();
    let known = known.filter(|t| t.class != TokenClass::Stop);
    let known: Vec<(&Token, Term)> = known
        .zip(index.profiles[sentence].order.iter().copied())
        .collect();
    let before = known.partition_point(|(t, _)| t.span.end <= figure.span.start);
    let behind = known.partition_point(|(t, _)| t.span.start < figure.span.end);
    (known, before, behind)
}

/// Terms of content words in and around figure `at` of a report, sorted.
pub(super) fn near(index: &Index, notes: &Annotations, sentence: usize, at: usize) -> Vec<Term> {
    let (known, before, behind) = words(index, notes, sentence, at);
    let around = before.saturating_sub(REACH)..(behind + REACH).min(known.len());
    let content = |(t, _): &&(&Token, Term)| t.class == TokenClass::Content;
    let mut out: Vec<Term> = known[around]
        .iter()
        .filter(content)
        .map(|(_, n)| *n)
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The two content words right before figure `at` and the two right behind it: "a 30-day state of emergency".
pub(super) fn phrases(index: &Index, notes: &Annotations, sentence: usize, at: usize) -> Phrases {
    let (known, before, behind) = words(index, notes, sentence, at);
    let pair = |two: &[(&Token, Term)]| {
        let [(a, x), (b, y)] = two else { return None };
        let words = a.class == TokenClass::Content && b.class == TokenClass::Content;
        words.then_some((*x, *y))
    };
    [
        before
            .checked_sub(2)
            .and_then(|from| pair(&known[from..before])),
        known.get(behind..behind + 2).and_then(pair),
    ]
}

/// See [`phrases`].
pub(super) type Phrases = [Option<(Term, Term)>; 2];

/// What the money of figure `at` is for: by the nearest word that says so, of two as near the one before it.
pub(super) fn purpose(text: &str, notes: &Annotations, at: usize) -> Option<Purpose> {
    let figure = &notes.figures[at];
    if figure.kind != FigureKind::Money {
        return None;
    }
    let tokens = notes.tokens_of(figure.sentence);
    let before = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let behind = tokens.partition_point(|t| t.span.start < figure.span.end);
    let word = |n: usize, span: Span| Some((n, purpose_in(span.of(text))?));
    let mut earlier = tokens[..before].iter().rev().take(REACH).enumerate();
    let mut later = tokens[behind..].iter().take(REACH).enumerate();
    let earlier = earlier.find_map(|(n, t)| word(n, t.span));
    let later = later.find_map(|(n, t)| word(n, t.span));
    let nearest = earlier.into_iter().chain(later).min_by_key(|(n, _)| *n);
    nearest.map(|(_, purpose)| purpose)
}

/// The weight of the terms of `a` that `b` has as well, itself or as kin.
fn shared(index: &Index, a: &[Term], b: &[Term]) -> f64 {
    let weight = |t: Term| index.weights[t as usize];
    let has = |of: &[Term], t: Term| of.binary_search(&t).is_ok();
    let of_term = |t: &Term| {
        if has(b, *t) {
            return weight(*t);
        }
        let mut kin = index.kin[*t as usize].iter();
        let kin = kin.find(|(k, _)| has(b, *k) && !has(a, *k));
        kin.map_or(0.0, |(k, strength)| strength * weight(*t).min(weight(*k)))
    };
    a.iter().map(of_term).sum()
}

/// What figures are measured in and which value they have.
type Value<'a> = (FigureKind, &'a str, u64);

fn value<'a>(of: &Counted<'a>) -> Value<'a> {
    let unit = match of.figure.kind {
        FigureKind::Money => of.figure.unit.as_deref().unwrap_or_default(),
        _ => scale(of.figure),
    };
    (of.figure.kind, unit, of.base.to_bits())
}

/// What is known of all figures of a story while two of them are held against each other.
pub(super) struct Weigher<'a> {
    index: &'a Index,
    graph: &'a Graph,
    figures: &'a [Counted<'a>],
    /// Where the figures of each sentence begin.
    first: &'a [usize],
    /// How often each report has each value, as how long something went on or otherwise.
    said: HashMap<(usize, Value<'a>, bool), usize, Fast>,
    /// The value that each report gives of each topic; none where it gives several.
    alone: HashMap<(usize, FigureKind, Topic), Option<u64>, Fast>,
}

impl<'a> Weigher<'a> {
    pub fn new(
        index: &'a Index,
        graph: &'a Graph,
        figures: &'a [Counted<'a>],
        first: &'a [usize],
    ) -> Self {
        let mut said: HashMap<_, usize, Fast> = HashMap::default();
        for figure in figures {
            let lasting = figure.manner.aspect == Aspect::Lasting;
            *said
                .entry((figure.place.0, value(figure), lasting))
                .or_default() += 1;
        }
        let mut alone: HashMap<_, Option<u64>, Fast> = HashMap::default();
        for figure in figures {
            if let Some(topic) = figure.manner.top() {
                let own = Some(figure.base.to_bits());
                let key = (figure.place.0, figure.figure.kind, topic);
                let held = alone.entry(key).or_insert(own);
                *held = held.filter(|held| Some(*held) == own);
            }
        }
        Self {
            index,
            graph,
            figures,
            first,
            said,
            alone,
        }
    }

    /// Figures beside `other` that `own` could be held against as well.
    fn rivals(&self, own: &Counted, other: &Counted) -> usize {
        let sentence = other.sentence as usize;
        let beside = &self.figures[self.first[sentence]..self.first[sentence + 1]];
        let rivals = beside
            .iter()
            .filter(|o| o.place != other.place && comparable(o.figure, own.figure));
        rivals.count()
    }

    /// Whether both are about one thing, and each is the only value that its report gives of that.
    fn is_alone(&self, a: &Counted, b: &Counted) -> bool {
        let top = a.manner.top().filter(|_| a.manner.top() == b.manner.top());
        let Some(topic) = top.filter(|_| a.figure.kind == b.figure.kind) else {
            return false;
        };
        let alone = |of: &Counted| {
            let held = self.alone.get(&(of.place.0, of.figure.kind, topic));
            held.is_some_and(Option::is_some)
        };
        alone(a) && alone(b)
    }

    /// Whether either report says the other's value by another figure as well.
    fn is_elsewhere(&self, a: &Counted<'a>, b: &Counted<'a>, same: bool) -> bool {
        let lasting = |of: &Counted<'a>| of.manner.aspect == Aspect::Lasting;
        let said =
            |report: usize, of: &Counted<'a>| self.said.get(&(report, value(of), lasting(of)));
        let more = |n: Option<&usize>| n.is_some_and(|n| *n > usize::from(same));
        more(said(b.place.0, a)) || more(said(a.place.0, b))
    }

    /// How alike the words around both are, from 0 to 1.
    fn around(&self, a: &Counted, b: &Counted) -> f64 {
        // Counted from both sides, so that it does not depend on which comes first.
        let both = shared(self.index, &a.near, &b.near).min(shared(self.index, &b.near, &a.near));
        let all = self.index.sum(&a.near) + self.index.sum(&b.near);
        if all > 0.0 { 2.0 * both / all } else { 0.0 }
    }

    /// How well the sentences before both match, or those behind both, from 0 to 1.
    fn beside(&self, a: &Counted, b: &Counted) -> f64 {
        let report = |sentence: u32| {
            let profile = self.index.profiles.get(sentence as usize);
            profile.map(|profile| profile.at.report)
        };
        let pair = |x: Option<u32>, y: Option<u32>| {
            let (x, y) = x.zip(y)?;
            let own = report(x) == Some(a.place.0) && report(y) == Some(b.place.0);
            own.then(|| f64::from(self.graph.score(x, y)) / 1e6)
        };
        let before = pair(a.sentence.checked_sub(1), b.sentence.checked_sub(1));
        let behind = pair(Some(a.sentence + 1), Some(b.sentence + 1));
        before.unwrap_or(0.0).max(behind.unwrap_or(0.0))
    }

    /// What the way says in which two figures are told.
    fn told(&self, a: &Counted, b: &Counted, same: bool) -> f64 {
        use coefficient as c;
        let is = |test: bool| f64::from(u8::from(test));
        let (x, y) = (&a.manner, &b.manner);
        let once = self.is_alone(a, b);
        c::TOPIC * is(x.top().is_some() && x.top() == y.top())
            + c::OTHER_TOPIC * is(x.is_elsewhere(y) && !a.is_toll(b))
            + c::ONCE * is(once)
            + c::ONCE_OTHER * is(once && !same)
            + c::RATE * is(x.rate != y.rate)
            + c::WISH * is(x.wish != y.wish)
            + c::CHANGE * is(x.change != y.change)
            + c::AGO * is(x.ago != y.ago)
            + c::SOURCES * is(x.sources != y.sources)
    }

    /// How likely two comparable figures of two reports count one thing, from 0 to 1; `sure` is what
    /// [`super::sureness`] says.
    pub fn likelihood(&self, a: &Counted<'a>, b: &Counted<'a>, sure: f64) -> f64 {
        use coefficient as c;
        let is = |test: bool| f64::from(u8::from(test));
        let same = super::is_same_value(a, b);
        let (less, more) = (a.base.min(b.base), a.base.max(b.base));
        let ratio = (less / more.max(f64::MIN_POSITIVE)).clamp(LEAST, 1.0);
        let phrase = a
            .phrases
            .iter()
            .flatten()
            .any(|p| b.phrases.contains(&Some(*p)));
        let crowd = a.is_toll(b) && a.befell.deed == Some(Deed::Gathered);
        let scale = if crowd { CROWD } else { 1.0 };
        let elsewhere = self.is_elsewhere(a, b, same);
        let rivals = self.rivals(a, b) + self.rivals(b, a);
        let score = f64::from(self.graph.score(a.sentence, b.sentence)) / 1e6;
        let deeds = a.befell.deed.zip(b.befell.deed);
        let purposes = a.manner.purpose.zip(b.manner.purpose);
        let counts = a.figure.kind == FigureKind::Count;
        let known = same || counts && !a.is_toll(b);
        let of_nouns = if known { nouns(a, b) } else { 0.0 };
        let value = if same {
            c::SAME_NOUNS * of_nouns
        } else {
            // "Thousands" is near no number.
            let near = if a.manner.vague == b.manner.vague {
                ratio
            } else {
                0.0
            };
            c::NEAR * ((near - FAR) / (1.0 - FAR)).max(0.0) - c::APART * scale * libm::log(ratio)
                + c::PHRASE * is(phrase)
                + c::AGREE * is(!a.excludes(b))
                + c::OTHER_NOUNS * of_nouns
                + c::ELSEWHERE_ALONE * is(elsewhere)
                + c::ALONE * is(rivals == 0) * score
        };
        let kind = match a.figure.kind {
            FigureKind::Percent => c::PERCENT,
            FigureKind::Duration | FigureKind::Measure => c::MEASURE,
            _ => 0.0,
        };
        let logit = c::BIAS
            + kind
            + value
            + c::SURE * sure.min(CERTAIN)
            + c::TOLL * is(a.is_toll(b))
            + c::OTHER_DEED * is(deeds.is_some_and(|(x, y)| x != y))
            + c::PURPOSE * is(purposes.is_some_and(|(x, y)| x == y))
            + c::SENTENCES * score
            + c::ELSEWHERE * is(elsewhere)
            + c::RIVAL * rivals.min(RIVALS) as f64
            + c::OTHER_TIME * is(a.manner.past != b.manner.past)
            + c::CLAIM * is(a.claims.iter().any(|claim| b.claims.contains(claim)))
            + c::BESIDE * self.beside(a, b)
            + self.told(a, b, same);
        // Most pairs are hopeless whatever stands around them.
        if logit + c::AROUND < HOPELESS {
            return 0.0;
        }
        let logit = logit + c::AROUND * self.around(a, b);
        1.0 / (1.0 + libm::exp(-logit))
    }
}
