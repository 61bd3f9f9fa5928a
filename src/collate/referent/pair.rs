//! Two figures held against each other, and how sure it is by their nouns, their values and their claims that they count
//! one thing.

use super::around::{self, Aspect};
use super::{Counted, apart, is_same_value, other};
use crate::collate::figures;
use crate::collate::lexicon::deed::Deed;
use crate::text::{Figure, FigureKind};

/// What is said of two shares in percent without a word that stands beside both.
const BARE: f64 = 0.35;

/// A value that tells so much, in sentences that score so much (in millionths), is one thing's.
pub(super) const TELLS: f64 = 0.6;

/// Sentences that give a far value for the same noun must match this well to mean one thing, in millionths.
const FAR: u32 = 700_000;

/// Measures, sums and shares of one thing lie no further apart.
pub(super) const HALF: f64 = 0.5;

/// See [`TELLS`].
const RELATED: u32 = 350_000;

/// Sentences that match so well tell of one event, in millionths.
pub(super) const KINDRED: u32 = 200_000;

/// Nouns that are at least as near as kin name one kind of thing.
const ONE_KIND: f64 = 0.5;

/// How sure a join must be.
pub(super) const JOIN: f64 = 1.0;

/// Values as near as this may be one thing counted otherwise.
pub(super) const NEAR: f64 = 0.8;

/// Counts of the dead, the injured and their like are of one event from this nearness on.
const TOLL: f64 = 0.6;

/// In one claim they may lie as far apart as this: 13 injured is 31 mistyped. So may counts of a crowd anywhere.
pub(super) const SLIP: f64 = 0.28;

/// Two figures with what several measures ask of them.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one answer about the two, in any combination"
)]
pub(super) struct Pair<'p, 'a> {
    /// Their numbers among all.
    pub numbers: (usize, usize),
    pub a: &'p Counted<'a>,
    pub b: &'p Counted<'a>,
    /// How well their sentences match, in millionths.
    pub score: u32,
    /// See [`Counted::is_toll`].
    pub toll: bool,
    /// They have one value.
    pub exact: bool,
    /// They are measured in one unit.
    pub comparable: bool,
    /// See [`apart`].
    pub apart: bool,
}

impl<'p, 'a> Pair<'p, 'a> {
    /// Of two of `figures`, by their numbers, whose sentences have this score.
    pub fn of(figures: &'p [Counted<'a>], (first, second): (u32, u32), score: u32) -> Self {
        let numbers = (first as usize, second as usize);
        let (a, b) = (&figures[numbers.0], &figures[numbers.1]);
        // "Tens of millions" is no other's ten million.
        let open = |of: &Counted| of.figure.max.is_none() && of.figure.approximate;
        let exact = is_same_value(a, b) && open(a) == open(b);
        let toll = a.is_toll(b);
        Self {
            numbers,
            a,
            b,
            score,
            toll,
            exact,
            comparable: a.is_comparable(b),
            apart: apart::tell(a, b, toll, exact)
                || !exact && !toll && apart::are_strangers(a, b, score),
        }
    }

    /// The lesser value as a share of the greater.
    pub fn ratio(&self) -> f64 {
        let (x, y) = (self.a.base, self.b.base);
        x.min(y) / x.max(y).max(f64::MIN_POSITIVE)
    }

    /// Whether both stand in one claim.
    pub fn is_of_claim(&self) -> bool {
        self.a.claims.iter().any(|c| self.b.claims.contains(c))
    }

    /// Whether both are most about one topic.
    pub fn is_of_topic(&self) -> bool {
        let top = self.a.manner.top();
        top.is_some() && top == self.b.manner.top()
    }

    /// "€2.3m", "€2.3 billion": one sum, one of which has the wrong word of scale. In one claim no two have the same digits by
    /// chance, if there are two of them at least.
    pub fn is_slip_of_scale(&self) -> bool {
        let (a, b) = (self.a, self.b);
        let of_amounts = [FigureKind::Money, FigureKind::Count, FigureKind::Measure];
        let digits = |of: &Counted| {
            let written = of.figure.value.to_string();
            let digits = written.trim_end_matches('0').chars();
            digits.filter(char::is_ascii_digit).count()
        };
        let off = |factor: f64| (self.ratio() * factor - 1.0).abs() < 1e-9;
        a.place.0 != b.place.0
            && a.kind == b.kind
            && of_amounts.contains(&a.kind)
            && self.comparable
            && !self.apart
            && (off(1e3) || off(1e6))
            && self.is_of_claim()
            && digits(a) > 1
            && digits(b) > 1
    }

    /// How alike what two figures count is, from 0 to 1.
    pub fn nouns(&self) -> f64 {
        let (a, b) = (self.a, self.b);
        if self.toll {
            return 1.0;
        }
        let known = a.figure.head.is_some() && b.figure.head.is_some();
        if a.lang != b.lang && known {
            // 212 shops are not 180 Beschäftigte, in whatever language.
            if a.befell.people != b.befell.people && a.kind == FigureKind::Count {
                return 0.0;
            }
            // Two of one thing and two of another are met in every report.
            return if a.figure.value < 3.0 { 0.3 } else { 0.4 };
        }
        // "which of the 26": a number that comes back without its noun.
        if a.place.0 == b.place.0 && !known {
            return 0.8;
        }
        if a.kind != FigureKind::Count {
            return match a.kind {
                _ if around::share_a_word(a, b) => 1.0,
                FigureKind::Percent => BARE,
                _ => 0.5,
            };
        }
        match (a.befell.anybody, b.befell.anybody) {
            (false, false) => a.heads(b),
            (true, true) => 0.4,
            _ => 0.25,
        }
    }

    /// Whether both are the only ones of an aspect that their sentences give.
    fn are_only(&self, aspect: Aspect) -> bool {
        let only = |f: &Counted| f.manner.aspect == aspect && f.manner.only;
        only(self.a) && only(self.b)
    }
}

/// "C$48.6 million (US$34 million)": one amount in two currencies.
fn is_converted(a: &Counted, b: &Counted) -> bool {
    let (first, second) = (a.figure.span, b.figure.span);
    let apart = second.start.saturating_sub(first.end);
    let both = |kind: FigureKind| a.kind == kind && b.kind == kind;
    // "18 kilometres (11 miles)".
    let measure = || both(FigureKind::Measure) && figures::is_one_size(a.figure, b.figure);
    a.sentence == b.sentence
        && (1..=2).contains(&apart)
        && a.figure.unit != b.figure.unit
        && (both(FigureKind::Money) || measure())
}

/// What speaks for one thing counted.
struct Likeness {
    /// See [`Pair::is_of_claim`].
    claim: bool,
    /// See [`Pair::ratio`].
    ratio: f64,
    /// What their values say, from 0 to 1.
    value: f64,
    /// See [`Pair::nouns`].
    nouns: f64,
}

impl Likeness {
    fn of(pair: &Pair) -> Self {
        let ratio = pair.ratio();
        Self {
            claim: pair.is_of_claim(),
            ratio,
            value: value(pair, ratio),
            nouns: pair.nouns(),
        }
    }
}

/// What the values of two figures, the lesser of which is this share of the greater, say for one thing.
fn value(pair: &Pair, ratio: f64) -> f64 {
    let (a, b) = (pair.a, pair.b);
    // An open or topped figure agrees with anything on its side; only near ones tell something.
    let open = |f: &Figure| f.max.is_none() && f.approximate;
    let agree = || !a.excludes(b) && (ratio >= 0.5 || open(a.figure) || open(b.figure));
    let converted = ratio >= 0.97 && a.figure.unit != b.figure.unit && a.kind != FigureKind::Count;
    match pair.exact {
        true => a.telling,
        false if ratio < NEAR && !agree() => 0.0,
        false if converted => 0.8,
        false => 0.3,
    }
}

/// Whether the text itself says that both count one thing.
fn is_said(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    // "The union counted 61, the ministry 34": rivals in one breath.
    let disputes =
        |x: &Counted, y: &Counted| x.place.0 == y.place.0 && x.befell.disputes == Some(y.place.1);
    let ages = a.manner.aspect == Aspect::Age && b.manner.aspect == Aspect::Age;
    is_converted(a, b)
        || disputes(a, b)
        || disputes(b, a)
        || ages && a.place.0 != b.place.0 && pair.comparable && a.manner.is_same_person(b.manner)
}

/// "Two guards were killed", "two servicemen lost their lives": one loss, whatever they are called.
fn is_one_loss(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    a.befell.deed.is_some()
        && a.befell.deed == b.befell.deed
        && pair.score >= KINDRED
        && a.place.0 != b.place.0
        && pair.exact
        && pair.comparable
        && !(a.befell.general || b.befell.general)
}

/// Whether what befell the counted, their units or their places keep two figures apart.
fn is_ruled_out(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let other_deed = !pair.toll && a.befell.deed.is_some() && b.befell.deed.is_some();
    let same_report = a.place.0 == b.place.0;
    other_deed
        || pair.apart
        || !pair.comparable
        || same_report && (!pair.exact || a.sentence == b.sentence)
}

/// "1,200 soldiers", "3,000 troops": the one thing of its kind that either sentence counts.
fn is_only_of_kind(pair: &Pair, like: &Likeness) -> bool {
    let (a, b) = (pair.a, pair.b);
    let counts = a.kind == FigureKind::Count && a.manner.only && b.manner.only;
    like.value == 0.0
        && counts
        && like.nouns >= ONE_KIND
        && a.manner.is_like(b.manner)
        && (like.claim || pair.score >= KINDRED)
        && like.ratio >= SLIP
}

/// "The call lasted three hours", "it dragged on for almost five": how long one thing went on.
fn is_one_duration(pair: &Pair, like: &Likeness) -> bool {
    pair.are_only(Aspect::Lasting) && pair.score >= KINDRED && like.ratio >= HALF
}

/// How sure it is that two figures count one thing; [`JOIN`] and above is sure enough.
pub(super) fn sureness(pair: &Pair) -> f64 {
    if is_said(pair) {
        return 2.0;
    }
    if let Some(sure) = other::sureness(pair) {
        return sure;
    }
    let score = f64::from(pair.score) / 1e6;
    if is_one_loss(pair) {
        return JOIN + score;
    }
    if is_ruled_out(pair) {
        return 0.0;
    }
    let like = Likeness::of(pair);
    if is_only_of_kind(pair, &like) || is_one_duration(pair, &like) {
        return JOIN + score;
    }
    let Likeness {
        claim,
        ratio,
        value,
        nouns,
    } = like;
    if !pair.toll && value + 0.5 + 0.5 * nouns < JOIN {
        // Not even in the same claim.
        return 0.0;
    }
    let (a, b) = (pair.a, pair.b);
    let place = if claim { 0.5 } else { score.min(0.5) };
    let related = pair.score >= RELATED;
    if pair.exact && related && a.telling >= TELLS && a.lang == b.lang {
        return (value + place + 0.5 * nouns).max(JOIN);
    }
    // Another noun, and neither value nor place speaks for it.
    if nouns == 0.0 && !(pair.exact && (claim || a.telling >= 1.0)) {
        return 0.0;
    }
    // A toll is one for the whole story.
    if pair.toll {
        // Of those who came, police and organisers are never of one mind.
        let crowd = a.befell.deed == Some(Deed::Gathered);
        let kindred = claim || crowd || pair.score >= KINDRED;
        let near = ratio >= TOLL || ratio >= SLIP && kindred;
        return if near { 1.0 + value + place } else { 0.0 };
    }
    // No slip makes 50 km/h of 118.
    let measured = a.kind != FigureKind::Count && ratio < HALF;
    if value == 0.0 && (measured || pair.score < FAR) {
        return 0.0;
    }
    value + place + 0.5 * nouns
}
