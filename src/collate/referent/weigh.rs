//! How likely two figures of two reports count one thing, by all that is seen of them together.
//!
//! [`super::sureness`] weighs a noun, a value and a place; it cannot tell how much each of many small things says. So
//! it is one measure of several, in a logistic regression: pairwise decisions learned and then joined, as in
//! coreference (W. Soon, H. Ng and D. Lim, "A Machine Learning Approach to Coreference Resolution of Noun Phrases",
//! Computational Linguistics 27, 2001). Learned on twenty stories on other subjects, every story of the same weight;
//! measured with each story left out in turn.

use std::collections::HashMap;

use super::{Counted, Graph, comparable, nouns};
use crate::collate::figures::scale;
use crate::collate::index::{Index, Term};
use crate::collate::lexicon::deed::Deed;
use crate::collate::lexicon::purpose::{Purpose, purpose_in};
use crate::story::Span;
use crate::text::token::Fast;
use crate::text::{Annotations, FigureKind, Token, TokenClass};

/// So many content words, and for money so many tokens, before and behind a figure say what it is about.
const REACH: usize = 8;

/// From this likelihood on two figures are joined.
pub(super) const LIKELY: f64 = 0.45;

/// What [`super::sureness`] says beyond this says no more.
const CERTAIN: f64 = 2.0;

/// Up to this share of the greater value, the lesser is not near it at all.
const FAR: f64 = 0.75;

/// Values further apart than this say no more by it.
const LEAST: f64 = 1e-3;

/// The coefficients.
mod coefficient {
    pub const BIAS: f64 = -2.01;
    pub const SURE: f64 = 1.81;
    /// Alike nouns, where the value is the same.
    pub const SAME_NOUNS: f64 = 1.77;
    pub const NEAR: f64 = 2.87;
    /// Per unit of the logarithm by which the values differ.
    pub const APART: f64 = -1.31;
    pub const AGREE: f64 = 1.09;
    pub const TOLL: f64 = 0.55;
    pub const OTHER_DEED: f64 = -1.16;
    pub const PURPOSE: f64 = 1.23;
    pub const SENTENCES: f64 = 2.04;
    pub const AROUND: f64 = 1.15;
    /// One of the two reports says the other's very value elsewhere.
    pub const ELSEWHERE: f64 = -0.54;
    /// And not here.
    pub const ELSEWHERE_ALONE: f64 = -2.4;
    /// For each other figure of either sentence that could be meant.
    pub const RIVAL: f64 = -0.76;
    pub const OTHER_TIME: f64 = -0.49;
    pub const PERCENT: f64 = -0.74;
    pub const MEASURE: f64 = -0.47;
    /// Other values without a rival, in sentences that match.
    pub const ALONE: f64 = 0.45;
    /// The same two words right before or behind: too rare to be learned, set by hand.
    pub const PHRASE: f64 = 2.0;
}

/// What the values of a crowd say of it, beside those of other things.
const CROWD: f64 = 0.5;

/// A pair of less than this is not at all likely.
const HOPELESS: f64 = -3.0;

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
    /// How often each report has each value.
    said: HashMap<(usize, Value<'a>), usize, Fast>,
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
            *said.entry((figure.place.0, value(figure))).or_default() += 1;
        }
        Self {
            index,
            graph,
            figures,
            first,
            said,
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

    /// Whether either report says the other's value by another figure as well.
    fn is_elsewhere(&self, a: &Counted<'a>, b: &Counted<'a>, same: bool) -> bool {
        let said = |report: usize, of: &Counted<'a>| self.said.get(&(report, value(of)));
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
        let purposes = a.purpose.zip(b.purpose);
        let value = if same {
            c::SAME_NOUNS * nouns(a, b)
        } else {
            c::NEAR * ((ratio - FAR) / (1.0 - FAR)).max(0.0) - c::APART * scale * libm::log(ratio)
                + c::PHRASE * is(phrase)
                + c::AGREE * is(!a.excludes(b))
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
            + c::OTHER_TIME * is(a.past != b.past);
        // Most pairs are hopeless whatever stands around them.
        if logit + c::AROUND < HOPELESS {
            return 0.0;
        }
        let logit = logit + c::AROUND * self.around(a, b);
        1.0 / (1.0 + libm::exp(-logit))
    }
}
