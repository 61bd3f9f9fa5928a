//! How likely two figures of two reports count one thing, by all that is seen of them together.
//!
//! [`super::pair::sureness`] weighs a noun, a value and a place; it cannot tell how much each of many small things says. So
//! it is one measure of several, in a logistic regression: pairwise decisions learned and then joined, as in
//! coreference (W. Soon, H. Ng and D. Lim, "A Machine Learning Approach to Coreference Resolution of Noun Phrases",
//! Computational Linguistics 27, 2001). Learned on thirty stories, every story of the same weight, and then on 42 with what
//! was learned of the thirty as the prior; measured with the stories of each maker left out in turn.

use std::collections::HashMap;
use std::hash::Hash;

use super::around::Aspect;
use super::pair::Pair;
use super::setting::Setting;
use super::{Counted, Graph};
use crate::collate::curve::logistic;
use crate::collate::index::{Index, Term};
use crate::collate::laid::{self, Laid};
use crate::collate::lexicon::deed::Deed;
use crate::collate::lexicon::purpose::{Purpose, purpose_in};
use crate::collate::seal::Sealer;
use crate::text::token::Fast;
use crate::text::{FigureKind, Token};

/// So many tokens before and behind an amount of money say what it is for.
const REACH: usize = 8;

/// From this likelihood on two figures are joined.
pub(super) const LIKELY: f64 = 0.42;

/// What [`super::pair::sureness`] says beyond this says no more.
const CERTAIN: f64 = 2.0;

/// Up to this share of the greater value, the lesser is not near it at all.
const FAR: f64 = 0.75;

/// Values further apart than this say no more by it.
const LEAST: f64 = 1e-3;

/// The coefficients.
mod coefficient {
    pub const BIAS: f64 = -1.66;
    pub const SURE: f64 = 1.32;
    /// Alike nouns, where the value is the same.
    pub const SAME_NOUNS: f64 = 1.4;
    /// People and things that are as many.
    pub const PEOPLE: f64 = -0.44;
    /// Alike nouns, where the value is not the same.
    pub const OTHER_NOUNS: f64 = -0.25;
    pub const NEAR: f64 = 2.08;
    /// Per unit of the logarithm by which the values differ.
    pub const APART: f64 = -1.23;
    pub const AGREE: f64 = 0.78;
    pub const TOLL: f64 = 0.64;
    pub const OTHER_DEED: f64 = -0.96;
    pub const PURPOSE: f64 = 0.89;
    pub const SENTENCES: f64 = 1.46;
    /// The sentences before, or those behind, match.
    pub const BESIDE: f64 = 0.41;
    pub const CLAIM: f64 = 0.92;
    pub const AROUND: f64 = 0.87;
    /// One of the two reports says the other's very value elsewhere.
    pub const ELSEWHERE: f64 = -0.23;
    /// And not here.
    pub const ELSEWHERE_ALONE: f64 = -1.76;
    /// For each other figure of either sentence that could be meant.
    pub const RIVAL: f64 = -0.56;
    pub const OTHER_TIME: f64 = -0.41;
    pub const PERCENT: f64 = -0.68;
    pub const MEASURE: f64 = -0.24;
    /// Other values without a rival, in sentences that match.
    pub const ALONE: f64 = 0.2;
    /// The same two words right before or behind: too rare to be learned, set by hand.
    pub const PHRASE: f64 = 1.5;
    /// About the same topic, and about topics that have nothing in common.
    pub const TOPIC: f64 = 0.69;
    pub const OTHER_TOPIC: f64 = -0.43;
    /// Each report gives one value of that topic.
    pub const ONCE: f64 = 0.84;
    /// And the two are not the same: the more a reason to hold them side by side.
    pub const ONCE_OTHER: f64 = 0.46;
    pub const RATE: f64 = -0.63;
    pub const WISH: f64 = -0.69;
    pub const CHANGE: f64 = -0.88;
    pub const AGO: f64 = -0.76;
    pub const SOURCES: f64 = -0.8;
}

/// What the values of a crowd say of it, beside those of other things.
const CROWD: f64 = 0.5;

/// A pair of less than this is not at all likely.
const HOPELESS: f64 = -2.5;

/// Values that tell so much have no rival in another value.
const TELLING: f64 = 1.0;

/// So many rivals say all that more would.
const RIVALS: usize = 3;

/// So many words behind a sum are still told of it.
const HIT: usize = 3;

/// Words before taxes that make a sum what is left of another.
const BEFORE_TAXES: [&str; 9] = [
    "before", "after", "vor", "nach", "avant", "après", "antes", "voor", "na",
];

/// What the money of a figure is for: by the nearest word that says so, of two as near the one before it.
pub(super) fn purpose(set: &Setting) -> Option<Purpose> {
    if set.figure.kind != FigureKind::Money {
        return None;
    }
    // "The profit before taxes": what is left then.
    let taxed = |token: &Token| {
        let before = set.text[..token.span.start].split_whitespace().next_back();
        before.is_some_and(|w| BEFORE_TAXES.contains(&w))
    };
    let word = |(n, token): (usize, &Token)| {
        let purpose = purpose_in(set.word(token))?;
        (purpose != Purpose::Tax || !taxed(token)).then_some((n, purpose))
    };
    let mut earlier = set.before.iter().rev().take(REACH).enumerate();
    let mut later = set.behind.iter().take(REACH).enumerate();
    // "A $600 million hit": right behind a sum, and nowhere else, a word for what it costs.
    let hit = |(n, token): (usize, &Token)| {
        let costs = n < HIT && matches!(set.word(token), "hit" | "blow");
        costs.then_some((n, Purpose::Charge))
    };
    let behind = later.find_map(|at| word(at).or_else(|| hit(at)));
    let both = earlier.find_map(word).into_iter().chain(behind);
    both.min_by_key(|(n, _)| *n).map(|(_, purpose)| purpose)
}

/// The terms around one figure, so that it is seen at once whether it has a term.
struct Marked {
    /// By term: the turn at which a figure that has it was last turned to.
    turns: Vec<u32>,
    turn: u32,
    /// The number of the figure.
    whose: usize,
}

impl Marked {
    fn new(terms: usize) -> Self {
        Self {
            turns: vec![0; terms],
            turn: 0,
            whose: usize::MAX,
        }
    }

    fn turn_to(&mut self, number: usize, figure: &Counted) {
        if std::mem::replace(&mut self.whose, number) == number {
            return;
        }
        self.turn += 1;
        for term in &figure.near.terms {
            self.turns[*term as usize] = self.turn;
        }
    }

    fn has(&self, term: Term) -> bool {
        self.turns[term as usize] == self.turn
    }
}

/// The weight of terms, those that `own` has, that another figure has as well, itself or as kin.
fn shared(index: &Index, terms: &[Term], own: &Marked, other: &Marked) -> f64 {
    let weight = |t: Term| index.weights[t as usize];
    let of_term = |t: &Term| {
        if other.has(*t) {
            return weight(*t);
        }
        let mut kin = index.kin[*t as usize].iter();
        let kin = kin.find(|(k, _)| other.has(*k) && !own.has(*k));
        kin.map_or(0.0, |(k, strength)| strength * weight(*t).min(weight(*k)))
    };
    terms.iter().map(of_term).sum()
}

/// What figures are measured in and which value they have.
type Value<'a> = (FigureKind, &'a str, u64);

fn value<'a>(of: &Counted<'a>) -> Value<'a> {
    let unit = match of.kind {
        FigureKind::Money => of.figure.unit.as_deref().unwrap_or_default(),
        _ => of.scale,
    };
    (of.kind, unit, of.base.to_bits())
}

/// How often each report has each value, as how long something went on or otherwise.
struct Said {
    /// By figure: the number of its value.
    number: Vec<usize>,
    /// By value: the reports that have it, ascending, each with how often.
    reports: Vec<Vec<(usize, usize)>>,
}

impl Said {
    fn of<'a>(figures: &[Counted<'a>]) -> Self {
        let mut numbers: HashMap<(Value, bool), usize, Fast> = HashMap::default();
        let mut reports: Vec<Vec<(usize, usize)>> = Vec::new();
        let mut count = |figure: &Counted<'a>| {
            let lasting = figure.manner.aspect == Aspect::Lasting;
            let next = numbers.len();
            let number = *numbers.entry((value(figure), lasting)).or_insert(next);
            if number == next {
                reports.push(Vec::new());
            }
            match reports[number].last_mut() {
                Some((report, times)) if *report == figure.place.0 => *times += 1,
                _ => reports[number].push((figure.place.0, 1)),
            }
            number
        };
        Self {
            number: figures.iter().map(&mut count).collect(),
            reports,
        }
    }

    /// How often a report has the value of a figure.
    fn times(&self, report: usize, figure: usize) -> usize {
        let held = &self.reports[self.number[figure]];
        let at = held.binary_search_by_key(&report, |(r, _)| *r);
        at.map_or(0, |at| held[at].1)
    }
}

/// What is known of all figures of a story while two of them are held against each other.
pub(super) struct Weigher<'a> {
    index: &'a Index,
    graph: &'a Graph,
    figures: &'a [Counted<'a>],
    /// Where the figures of each sentence begin.
    first: &'a [usize],
    said: Said,
    /// By figure: whether its value is the only one that its report gives of its topic.
    alone: Vec<bool>,
}

/// What stands around the two figures that a thread held against each other last.
pub(super) struct Desk {
    /// The first, and whose number it is.
    laid: (Laid, usize),
    /// Both, where words of theirs are kin.
    kin: [Marked; 2],
}

impl Desk {
    /// Nothing held yet.
    pub fn new(index: &Index) -> Self {
        Self {
            laid: (Laid::new(index), usize::MAX),
            kin: [(); 2].map(|()| Marked::new(index.weights.len())),
        }
    }
}

/// For each figure, whether its value is the only one that its report gives of its topic.
fn alone(figures: &[Counted]) -> Vec<bool> {
    let topic = |of: &Counted| Some((of.place.0, of.kind, of.manner.top()?));
    // None where a report gives several.
    let mut values: HashMap<_, Option<u64>, Fast> = HashMap::default();
    for figure in figures {
        if let Some(topic) = topic(figure) {
            let own = Some(figure.base.to_bits());
            let held = values.entry(topic).or_insert(own);
            *held = held.filter(|held| Some(*held) == own);
        }
    }
    let one = |figure: &Counted| topic(figure).is_some_and(|topic| values[&topic].is_some());
    figures.iter().map(one).collect()
}

impl<'a> Weigher<'a> {
    pub fn new(
        index: &'a Index,
        graph: &'a Graph,
        figures: &'a [Counted<'a>],
        first: &'a [usize],
    ) -> Self {
        Self {
            index,
            graph,
            figures,
            first,
            said: Said::of(figures),
            alone: alone(figures),
        }
    }

    /// Writes down what is known of a figure by all others.
    pub fn write(&self, figure: usize, sealer: &mut Sealer) {
        let said = &self.said.reports[self.said.number[figure]];
        (said, self.alone[figure]).hash(sealer);
    }

    /// Figures beside `other` that `own` could be held against as well.
    fn rivals(&self, own: &Counted, other: &Counted) -> usize {
        let sentence = other.sentence as usize;
        let beside = &self.figures[self.first[sentence]..self.first[sentence + 1]];
        if beside.len() == 1 {
            return 0;
        }
        let rivals = beside
            .iter()
            .filter(|o| o.place != other.place && o.is_comparable(own));
        rivals.count()
    }

    /// Whether both are about one thing, and each is the only value that its report gives of that.
    fn is_alone(&self, pair: &Pair) -> bool {
        let alone = self.alone[pair.numbers.0] && self.alone[pair.numbers.1];
        alone && pair.is_of_topic() && pair.a.kind == pair.b.kind
    }

    /// Whether either report says the other's value by another figure as well.
    fn is_elsewhere(&self, pair: &Pair) -> bool {
        let most = usize::from(pair.exact);
        let (x, y) = (pair.a.place.0, pair.b.place.0);
        self.said.times(y, pair.numbers.0) > most || self.said.times(x, pair.numbers.1) > most
    }

    /// How alike the words around both are, from 0 to 1.
    fn around(&self, desk: &mut Desk, pair: &Pair) -> f64 {
        let all = pair.a.near.weight + pair.b.near.weight;
        if all <= 0.0 {
            return 0.0;
        }
        let (laid, whose) = &mut desk.laid;
        if std::mem::replace(whose, pair.numbers.0) != pair.numbers.0 {
            laid.turn_to(self.index, &pair.a.near.terms, laid::kin_both_ways);
        }
        let (same, kin) = laid.shared(&pair.b.near.terms);
        if !kin {
            return 2.0 * same / all;
        }
        let [x, y] = &mut desk.kin;
        x.turn_to(pair.numbers.0, pair.a);
        y.turn_to(pair.numbers.1, pair.b);
        // Counted from both sides, so that it does not depend on which comes first.
        let both = shared(self.index, &pair.a.near.terms, x, y);
        2.0 * both.min(shared(self.index, &pair.b.near.terms, y, x)) / all
    }

    /// How well the sentences before both match, or those behind both, from 0 to 1.
    fn beside(&self, a: &Counted, b: &Counted) -> f64 {
        let report = |sentence: u32| {
            let report = self.index.report.get(sentence as usize);
            report.map(|report| *report as usize)
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
    fn told(&self, pair: &Pair) -> f64 {
        use coefficient as c;
        let is = |test: bool| f64::from(u8::from(test));
        let (x, y) = (pair.a.manner, pair.b.manner);
        let once = self.is_alone(pair);
        c::TOPIC * is(pair.is_of_topic())
            + c::OTHER_TOPIC * is(x.is_elsewhere(y) && !pair.toll)
            + c::ONCE * is(once)
            + c::ONCE_OTHER * is(once && !pair.exact)
            + c::RATE * is(x.rate != y.rate)
            + c::WISH * is(x.wish != y.wish)
            + c::CHANGE * is(x.change != y.change)
            + c::AGO * is(x.ago != y.ago)
            + c::SOURCES * is(x.sources != y.sources)
    }

    /// How likely two comparable figures of two reports count one thing, from 0 to 1; `sure` is what
    /// [`super::pair::sureness`] says.
    pub fn likelihood(&self, desk: &mut Desk, pair: &Pair, sure: f64) -> f64 {
        use coefficient as c;
        let is = |test: bool| f64::from(u8::from(test));
        let (a, b) = (pair.a, pair.b);
        let elsewhere = self.is_elsewhere(pair);
        // Whatever else stands beside it, a number of three places is its equal's.
        let rivals = if pair.exact && a.telling >= TELLING {
            0
        } else {
            self.rivals(a, b) + self.rivals(b, a)
        };
        let score = f64::from(pair.score) / 1e6;
        let deeds = a.befell.deed.zip(b.befell.deed);
        let purposes = a.manner.purpose.zip(b.manner.purpose);
        let value = if pair.exact {
            of_one_value(pair)
        } else {
            of_two_values(pair)
                + c::ELSEWHERE_ALONE * is(elsewhere)
                + c::ALONE * is(rivals == 0) * score
        };
        let kind = match a.kind {
            FigureKind::Percent => c::PERCENT,
            FigureKind::Duration | FigureKind::Measure => c::MEASURE,
            _ => 0.0,
        };
        let told = self.told(pair);
        let logit = c::BIAS
            + kind
            + value
            + c::SURE * sure.min(CERTAIN)
            + c::TOLL * is(pair.toll)
            + c::OTHER_DEED * is(deeds.is_some_and(|(x, y)| x != y))
            + c::PURPOSE * is(purposes.is_some_and(|(x, y)| x == y))
            + c::SENTENCES * score
            + c::ELSEWHERE * is(elsewhere)
            + c::RIVAL * rivals.min(RIVALS) as f64
            + c::OTHER_TIME * is(a.manner.past != b.manner.past)
            + c::CLAIM * is(pair.is_of_claim());
        // Most pairs are hopeless whatever stands beside and around them.
        if logit + c::BESIDE + told + c::AROUND < HOPELESS {
            return 0.0;
        }
        let logit = logit + c::BESIDE * self.beside(a, b) + told;
        if logit + c::AROUND < HOPELESS {
            return 0.0;
        }
        let logit = logit + c::AROUND * self.around(desk, pair);
        logistic(logit)
    }
}

/// What is said by the nouns of two figures of one value.
fn of_one_value(pair: &Pair) -> f64 {
    use coefficient as c;
    let (a, b) = (pair.a, pair.b);
    let told = a.figure.head.is_some() && b.figure.head.is_some();
    let counts = a.kind == FigureKind::Count;
    let other = counts && told && a.befell.people != b.befell.people;
    c::SAME_NOUNS * pair.nouns() + c::PEOPLE * f64::from(u8::from(other))
}

/// What is said by the values of two figures, where these differ, and by their nouns.
fn of_two_values(pair: &Pair) -> f64 {
    use coefficient as c;
    let is = |test: bool| f64::from(u8::from(test));
    let (a, b) = (pair.a, pair.b);
    let ratio = pair.ratio().clamp(LEAST, 1.0);
    let crowd = pair.toll && a.befell.deed == Some(Deed::Gathered);
    let scale = if crowd { CROWD } else { 1.0 };
    let known = a.kind == FigureKind::Count && !pair.toll;
    let of_nouns = if known { pair.nouns() } else { 0.0 };
    // "Thousands" is near no number.
    let alike = a.manner.vague == b.manner.vague;
    let near = if alike { ratio } else { 0.0 };
    c::NEAR * ((near - FAR) / (1.0 - FAR)).max(0.0) - c::APART * scale * libm::log(ratio)
        + c::PHRASE * is(a.near.shares_phrase(&b.near))
        + c::AGREE * is(!a.excludes(b))
        + c::OTHER_NOUNS * of_nouns
}
