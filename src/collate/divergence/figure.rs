//! Figures that count the same thing and cannot both be right.
//!
//! Rule: two figures of one referent whose bounds exclude one another ("12" against "at least 14");
//! approximate values that agree are none, but "35 minutes" against "more than half an hour" is worth a place at the
//! end, and so is a round number that the exact one does not come to: 340 is rounded to 300 and not to "some 350". Who gives
//! the upper end of another's range flatly stands against it; "at least 3" and "at least 300" agree and are far apart. The same
//! length or weight in another unit, within what rounding does, is no difference. After the consistency checks of W. Silverman, "Verification
//! Handbook" (European Journalism Centre, 2014), chapter on figures: same thing, same unit, bounds.

mod cited;
mod unjoined;

use std::collections::BTreeMap;

use super::scene::{Found, Scene};
use super::severity::of_sides;
use super::sides::is_one_wording;
use super::{DivergenceKind, Severity};
use crate::collate::figures::{
    are_near, base, comparable, exclude, factor, in_dozens, is_half_a_dozen, is_one_size,
    is_one_value, is_rounded, is_shortened, is_turned, noughts,
};
use crate::collate::lexicon::deed::Deed;
use crate::collate::referent::is_vague;
use crate::collate::{Referent, SentenceRef};
use crate::story::Place;
use crate::text::{Figure, FigureKind};

type At = (usize, usize);

fn figure<'a>(scene: &'a Scene, at: At) -> &'a Figure {
    &scene.annotations[at.0].figures[at.1]
}

fn sentence(scene: &Scene, at: At) -> SentenceRef {
    SentenceRef {
        report: at.0,
        sentence: figure(scene, at).sentence,
    }
}

fn paragraph(scene: &Scene, at: At) -> usize {
    scene.annotations[at.0].sentences[figure(scene, at).sentence].paragraph
}

/// Whether no value satisfies both, or both name a ceiling and not the same: "up to 1.7 billion" against "up to 1.5".
fn stand_apart(a: &Figure, b: &Figure) -> bool {
    let ceilings =
        a.ceiling && b.ceiling && comparable(a, b) && base(a).total_cmp(&base(b)).is_ne();
    ceilings || exclude(a, b) || is_the_most(a, b) || is_the_most(b, a)
}

/// Whether one is a range and the other its upper end, told flatly: "between 29 and 41 percent" against "41 percent".
fn is_the_most(flat: &Figure, range: &Figure) -> bool {
    let plain = |f: &Figure| !f.approximate && !f.ceiling;
    let told = plain(range) && plain(flat) && flat.max == Some(flat.value);
    let most = range.max.filter(|max| *max > range.value);
    let is_most = |max: f64| is_one_value(max * factor(range), base(flat));
    told && most.is_some_and(is_most) && comparable(range, flat)
}

/// "About two hours" is what 130 minutes come to; "nearly two weeks" tells more than 12 days.
fn are_one_length(a: &Figure, b: &Figure) -> bool {
    !a.short && !b.short && (is_turned(a, b) || is_turned(b, a))
}

/// Words that leave one out of a number, in lower case: "the other ten leaders" are eleven with the one who is spoken of.
const OTHERS: &[&str] = &[
    "other",
    "others",
    "fellow",
    "remaining",
    "colleagues",
    "andere",
    "anderen",
    "übrigen",
    "autres",
    "otros",
    "otras",
    "altri",
    "altre",
];

/// Whether two counts differ by the one that the lesser leaves out.
fn are_all_but_one(scene: &Scene, a: At, b: At) -> bool {
    let (x, y) = (figure(scene, a), figure(scene, b));
    let (less, at) = if x.value < y.value { (x, a) } else { (y, b) };
    let one = ((x.value - y.value).abs() - 1.0).abs() < 1e-9;
    one && less.kind == FigureKind::Count && {
        let text = scene.text(at.0);
        let before = text[..less.span.start].split_whitespace().next_back();
        let mut near = before
            .into_iter()
            .chain(less.span.of(text).split_whitespace());
        near.any(|word| OTHERS.contains(&word.to_lowercase().as_str()))
    }
}

/// Who says that there are more than so many means fewer than this times as many.
const HARDLY_MORE: f64 = 1.25;

/// Whether a lower bound of a toll is passed by another's count: "at least 36 dead", "at least 43 dead" is who is behind. "More than 40" is
/// what 43 come to in tens.
fn are_two_tolls(scene: &Scene, a: At, b: At) -> bool {
    let (x, y) = (figure(scene, a), figure(scene, b));
    let bound = |f: &Figure| f.max.is_none() && !f.approximate && !f.ceiling;
    let deed = |at: At| scene.index.own[at.0].befell[at.1].deed;
    let toll = deed(a).is_some_and(Deed::is_toll) && deed(a) == deed(b);
    let exact = |f: &Figure| f.max == Some(f.value) && !f.approximate && !f.ceiling;
    // "More than 400" says that it is hardly more: "about 630" is another count (H. P. Grice, maxim of quantity).
    let about = |least: &Figure, most: &Figure| {
        let one = most.approximate && most.max == Some(most.value);
        one && most.value >= HARDLY_MORE * least.value
    };
    let told = |least: &Figure, most: &Figure| {
        bound(least) && (bound(most) || exact(most) || about(least, most))
    };
    let told = if x.value < y.value {
        told(x, y)
    } else {
        told(y, x)
    };
    let (less, more) = (x.value.min(y.value), x.value.max(y.value));
    let tens = || {
        let places = noughts(less).map_or(0, |(noughts, _)| noughts);
        let unit = libm::pow(10.0, places as f64);
        (more / unit).floor() * unit
    };
    toll && told && comparable(x, y) && less < more && tens() > less
}

/// Those of a referent that reports give as their own, see [`crate::collate::referent::Befell::compared`].
fn own<'a>(scene: &'a Scene, referent: &'a Referent) -> impl Iterator<Item = &'a At> + Clone {
    let compared = |at: &&At| scene.index.own[at.0].befell[at.1].compared;
    referent.iter().filter(move |at| !compared(at))
}

/// Whether two reports hold two texts.
fn are_apart(scene: &Scene, a: At, b: At) -> bool {
    scene.index.original[a.0] != scene.index.original[b.0]
}

/// Whether two figures of two texts cannot both be right.
fn are_at_odds(scene: &Scene, a: At, b: At) -> bool {
    are_apart(scene, a, b)
        && (stand_apart(figure(scene, a), figure(scene, b)) || are_two_tolls(scene, a, b))
        && !are_all_but_one(scene, a, b)
}

/// Figures that some other of the referent excludes.
fn at_odds(scene: &Scene, referent: &Referent) -> Vec<At> {
    let others = |at: &&At| own(scene, referent).any(|o| are_at_odds(scene, **at, *o));
    own(scene, referent).filter(others).copied().collect()
}

/// Whether all give the same value in the same way: most referents, in which nothing can stand apart.
fn are_one(scene: &Scene, referent: &Referent) -> bool {
    let told = |at: &At| {
        let f = figure(scene, *at);
        // What is counted is no unit: values can be held against one another whatever they are called.
        let measured = !matches!(f.kind, FigureKind::Count | FigureKind::Percent);
        let unit = f.unit.as_deref().filter(|_| measured);
        let ways = (f.approximate, f.ceiling, f.short, f.kind, unit);
        (f.value, f.max, ways)
    };
    let Some((value, max, ways)) = referent.first().map(told) else {
        return true;
    };
    // A value above its own bound stands apart from itself.
    let sound = value >= 0.0 && max.is_none_or(|max| max >= value);
    sound
        && referent[1..]
            .iter()
            .all(|at| told(at) == (value, max, ways))
}

/// How much a sentence shares with those of others, in millionths: all of them as numbers of profiles, `others` ascending.
fn pull(scene: &Scene, mut others: &[u32], sentence: u32) -> u64 {
    let mut sum = 0;
    for (other, score) in &scene.graph.edges[sentence as usize] {
        let before = others.iter().take_while(|o| *o < other).count();
        let same = others[before..].iter().take_while(|o| *o == other).count();
        sum += u64::from(*score) * same as u64;
        others = &others[before + same..];
    }
    sum
}

/// For each report one figure, so that nobody stands on two sides: in the claim where it can be, where its
/// sentence says most of what the others say.
fn chosen(scene: &Scene, at_odds: &[At], claim: Option<usize>) -> Vec<At> {
    let mut best: BTreeMap<usize, ((bool, u64), At)> = BTreeMap::new();
    let number = |at: &At| scene.index.position(sentence(scene, *at)) as u32;
    let mut all: Vec<u32> = at_odds.iter().map(number).collect();
    all.sort_unstable();
    for at in at_odds {
        let inside = claim.is_some_and(|c| scene.seats(sentence(scene, *at)).contains(&c));
        let rank = (inside, pull(scene, &all, number(at)));
        let held = best.entry(at.0).or_insert((rank, *at));
        // "The toll rose to 14. The coast guard still put it at 12": of one paragraph the first is the report's own.
        let beside = paragraph(scene, *at) == paragraph(scene, held.1) && inside == held.0.0;
        // "At least 12 died", and further on "at least 31": the newer count of a toll is the report's own.
        let tolls = inside == held.0.0 && are_two_tolls(scene, *at, held.1);
        let newer = tolls && figure(scene, *at).value > figure(scene, held.1).value;
        if (newer || rank > held.0 && !tolls) && !beside {
            *held = (rank, *at);
        }
    }
    best.into_values().map(|(_, at)| at).collect()
}

fn is_same(a: &Figure, b: &Figure) -> bool {
    comparable(a, b) && (a.value - b.value).abs() < 1e-9
}

/// Those at odds, and those that give one of their values in a way that leaves room: "at least 12" stands with "12".
fn with_allies(scene: &Scene, referent: &Referent, at_odds: &[At]) -> Vec<At> {
    let same = |at: &&At| {
        let mut odd = at_odds.iter();
        odd.any(|o| is_same(figure(scene, *o), figure(scene, **at)))
    };
    own(scene, referent).filter(same).copied().collect()
}

/// One way in which a value is told, in the words of the first who tells it so, with the reports that do.
struct Told {
    first: At,
    words: String,
    reports: Vec<usize>,
}

/// A value with the ways in which it is told.
struct Value {
    value: f64,
    told: Vec<Told>,
}

impl Value {
    fn reports(&self) -> usize {
        self.told.iter().map(|t| t.reports.len()).sum()
    }

    fn add(&mut self, scene: &Scene, at: At) {
        let own = figure(scene, at);
        let words = scene.words(Place {
            report: at.0,
            span: own.span,
        });
        let lang = |at: At| scene.annotations[at.0].lang;
        // Nobody is given words of another language.
        let same = |t: &&mut Told| {
            own.is_told_as(figure(scene, t.first))
                && (lang(at) == lang(t.first) || is_one_wording(&t.words, &words))
        };
        if let Some(told) = self.told.iter_mut().find(same) {
            told.reports.push(at.0);
            return;
        }
        self.told.push(Told {
            first: at,
            words,
            reports: vec![at.0],
        });
    }
}

/// Each value once; 20 feet are six metres.
fn values(scene: &Scene, chosen: &[At]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for at in chosen {
        let own = figure(scene, *at);
        let value = own.value;
        let same = |v: &Value| {
            let first = figure(scene, v.told[0].first);
            let in_one_unit = own.kind != FigureKind::Measure || own.unit == first.unit;
            let measure = own.kind == FigureKind::Measure;
            in_one_unit && (v.value - value).abs() < 1e-9 || measure && is_one_size(first, own)
        };
        let known = values.iter().position(same);
        let known = known.unwrap_or_else(|| {
            values.push(Value {
                value,
                told: Vec::new(),
            });
            values.len() - 1
        });
        values[known].add(scene, *at);
    }
    values
}

/// "26 (ME, PO) against at least 24 (NP) or two dozen (HE)".
fn message(scene: &Scene, values: &[Value]) -> String {
    let told = |t: &Told| format!("{} ({})", t.words, scene.shorts(&t.reports));
    let side = |value: &Value| value.told.iter().map(told).collect::<Vec<_>>().join(" or ");
    values
        .iter()
        .map(side)
        .collect::<Vec<_>>()
        .join(" against ")
}

/// The same size in another unit, within what rounding does.
fn is_converted(scene: &Scene, chosen: &[At]) -> bool {
    let sizes = chosen.iter().map(|at| base(figure(scene, *at)));
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(l, m), x| (l.min(x), m.max(x)));
    let unit = |at: &At| figure(scene, *at).unit.as_deref();
    let units = chosen.iter().any(|at| unit(at) != unit(&chosen[0]));
    let roughly = chosen.iter().any(|at| figure(scene, *at).approximate);
    let measured = figure(scene, chosen[0]).kind != FigureKind::Count;
    units && measured && are_near(least, most, roughly)
}

/// One outlet turns all lengths and weights into its own units, as its house style has it.
fn is_house_style(scene: &Scene, chosen: &[At]) -> bool {
    figure(scene, chosen[0]).kind == FigureKind::Measure && is_converted(scene, chosen)
}

/// Whether one report gives the value to more places and all others give it shortened.
fn is_told_shorter(scene: &Scene, chosen: &[At]) -> bool {
    let of = |long: &At| {
        let long = figure(scene, *long);
        let one = |f: &Figure| f.unit == long.unit && is_one_value(f.value, long.value);
        let mut others = chosen.iter().map(|at| figure(scene, *at));
        others.all(|f| one(f) || is_shortened(long, f))
    };
    chosen.iter().any(of)
}

/// Whether a figure is told as about so many, and another is exact and does not come to it.
fn misses(rough: &Figure, exact: &Figure) -> bool {
    let told = |f: &Figure| f.approximate && f.max == Some(f.value);
    told(rough) && !told(exact) && (!is_rounded(exact, rough) || is_another(exact, rough))
}

/// Whether a number that is told roughly has three places or more, none of them for roundness' sake, and the exact one lies more than
/// one in the last of them away: "roughly 141 million" is no rounding of 139 million. "Some 1,250" may be one of 1,262.
fn is_another(exact: &Figure, rough: &Figure) -> bool {
    const PLACES: usize = 3;
    const SLACK: f64 = 1.0 + 1e-9;
    let Some((noughts, digits)) = noughts(base(rough)) else {
        return false;
    };
    let unit = libm::pow(10.0, noughts as f64);
    let last = libm::fmod(base(rough) / unit, 10.0);
    let apart = (base(rough) - base(exact)).abs();
    rough.unit == exact.unit && digits >= PLACES && (last - 5.0).abs() > 0.5 && apart > SLACK * unit
}

/// Two lower bounds of which the lesser is less than this share of the greater leave a reader at two sizes of one thing.
const FAR_BOUNDS: f64 = 0.5;

/// Whether both name a number that is reached or passed, and those lie far apart: "at least 3", "at least 300". "Dozens" is
/// such a number too and says less.
fn are_far(a: &Figure, b: &Figure) -> bool {
    let bound = |f: &Figure| f.max.is_none() && !f.approximate && !f.ceiling;
    let (less, more) = (base(a).min(base(b)), base(a).max(base(b)));
    bound(a) && bound(b) && less < FAR_BOUNDS * more
}

/// Whether a figure says no more than of which order it is, "billions of dollars", as whoever does not give it does: of
/// what agrees with that nobody is left away from it.
fn is_order(scene: &Scene, at: At) -> bool {
    let own = figure(scene, at);
    base(own) >= LARGE && is_vague(scene.text(at.0), own)
}

/// Dozens and hundreds are counted, larger numbers in words are not.
const LARGE: f64 = 1e3;

/// Figures that agree, of which one is told roundly and leaves a reader well away from the others, or at a
/// number that no rounding of theirs comes to.
fn at_variance(scene: &Scene, referent: &Referent) -> Vec<At> {
    // Whoever rounds comes nearer than who names a bound or counts in dozens.
    const ROUNDED: f64 = 0.96;
    const ROUGH: f64 = 0.9;
    // Who says "about 68" knows more than "about 70".
    const BOTH: f64 = 0.98;
    // Seven are half a dozen to many.
    const DOZENS: f64 = 0.8;
    // "More than a year" is said of anything short of two.
    const UNITS: f64 = 0.5;
    let vague = |f: &Figure| f.approximate || f.ceiling || f.max != Some(f.value);
    // "Half a dozen" is counted in dozens too.
    let loose = |f: &Figure| in_dozens(f) || is_half_a_dozen(f);
    let rounded = |f: &Figure| f.approximate && f.max == Some(f.value) && !loose(f);
    let unit = |f: &Figure| {
        f.kind == FigureKind::Duration && is_one_value(f.value, 1.0) && f.max.is_none()
    };
    let differ = |a: &Figure, b: &Figure| {
        let (x, y) = (base(a), base(b));
        let room = match (rounded(a), rounded(b)) {
            (false, false) if unit(a) || unit(b) => UNITS,
            (false, false) if loose(a) || loose(b) => DOZENS,
            (false, false) => ROUGH,
            (true, true) => BOTH,
            _ => ROUNDED,
        };
        let far = || x.min(y) < room * x.max(y) || misses(a, b) || misses(b, a);
        // "Some 9,000", "roughly 9,400": both round, and not to the same.
        let one_way = vague(a) == vague(b) && !(rounded(a) && rounded(b) || are_far(a, b));
        comparable(a, b) && !one_way && !are_one_length(a, b) && far()
    };
    // "In his 50s" is no rounding of 56, and leaves nobody away from it.
    let decade = |at: At| {
        let own = figure(scene, at);
        scene.index.own[at.0].befell[at.1].age && own.max.is_some_and(|max| max > own.value)
    };
    let others = |at: &&At| {
        own(scene, referent).any(|o| {
            are_apart(scene, *o, **at)
                && is_order(scene, *o) == is_order(scene, **at)
                && !(decade(*o) || decade(**at))
                && differ(figure(scene, **at), figure(scene, *o))
        })
    };
    own(scene, referent).filter(others).copied().collect()
}

/// Whether figures count those whom something befell: that is one count, wherever it is told.
fn are_a_toll(scene: &Scene, figures: &[At]) -> bool {
    let befell = |at: &At| scene.index.own[at.0].befell[at.1].deed;
    figures.iter().all(|at| befell(at).is_some())
}

/// Whether figures count the dead: who is in good company with another number of them is wrong all the same.
fn are_deaths(scene: &Scene, figures: &[At]) -> bool {
    let befell = |at: &At| scene.index.own[at.0].befell[at.1].deed;
    figures.iter().all(|at| befell(at) == Some(Deed::Dead))
}

/// What a difference is worth: less where no claim holds it, or a thin one, the more so the more often such figures are of two things.
/// Of joined pairs without a claim in common counts are so in 47 of 126 cases, sums in 9 of 28, sizes in none of 17.
fn gravity(scene: &Scene, chosen: &[At], claim: Option<usize>) -> f64 {
    let kind = figure(scene, chosen[0]).kind;
    let weight = match kind {
        FigureKind::Duration | FigureKind::Measure => 0.77,
        _ => 0.85,
    };
    let apart = match kind {
        _ if are_a_toll(scene, chosen) => 0.1,
        FigureKind::Money | FigureKind::Measure => 0.1,
        FigureKind::Count => 0.6,
        _ => 0.4,
    };
    let claim = claim.filter(|c| !scene.is_thin(*c));
    weight + claim.map_or(-apart, |c| 0.15 * scene.prominence(c))
}

/// What a length of time or a sum in another unit is worth.
const TURNED: f64 = 0.3;

/// What figures are worth that agree, one of them told roundly.
const ROUNDLY: f64 = 0.45;

/// What they are worth where one tells the value to more places, and all others round it rightly: none of them misleads anybody.
const SHORTLY: f64 = 0.07;

/// What they are worth where the round number is none that the exact one comes to.
const WRONGLY: f64 = 0.6;

/// The difference between the reports; none where each gives one value of those it has and it is the same.
fn found(scene: &Scene, figures: &[At]) -> Option<(Vec<At>, Found)> {
    let figures = &scene.uncut(figures, |at| sentence(scene, *at));
    let sentences: Vec<SentenceRef> = figures.iter().map(|at| sentence(scene, *at)).collect();
    let claim = scene.common_claim(&sentences);
    let chosen = chosen(scene, figures, claim);
    let values = values(scene, &chosen);
    if values.len() < 2 {
        return None;
    }
    let sides: Vec<usize> = values.iter().map(Value::reports).collect();
    // Wherever a report gives its number: a reader meets it in the lead, an editor mends it everywhere.
    let again = |at: &&At| {
        let same = |c: &At| c.0 == at.0 && is_same(figure(scene, *c), figure(scene, **at));
        chosen.iter().any(same)
    };
    let place = |at: &At| Place {
        report: at.0,
        span: figure(scene, *at).span,
    };
    let found = Found {
        kind: DivergenceKind::Figure,
        gravity: gravity(scene, &chosen, claim),
        severity: if are_deaths(scene, &chosen) {
            Severity::High
        } else {
            of_sides(&sides)
        },
        claim,
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: message(scene, &values),
        spans: figures.iter().filter(again).map(place).collect(),
        missing: Vec::new(),
    };
    Some((chosen, found))
}

/// One sum told in two currencies, by reports of which none gives both.
fn exchanged(scene: &Scene, referent: &Referent) -> Option<Found> {
    let money = |at: &At| figure(scene, *at).kind == FigureKind::Money;
    let apart = |a: &At, b: &At| !comparable(figure(scene, *a), figure(scene, *b));
    let mut pairs = referent
        .iter()
        .flat_map(|a| referent.iter().map(move |b| (a, b)));
    let own = |(a, b): (&At, &At)| a.0 == b.0 && apart(a, b);
    if !referent.iter().all(money) || pairs.clone().any(own) || !pairs.any(|(a, b)| apart(a, b)) {
        return None;
    }
    let (_, mut one) = found(scene, referent)?;
    one.gravity = EXCHANGED;
    one.severity = Severity::Medium;
    Some(one)
}

/// What a sum is worth that is told in two currencies.
const EXCHANGED: f64 = 0.1;

/// The difference between figures that agree, of which one is told roundly; none where all are told alike.
fn roundly(scene: &Scene, referent: &Referent) -> Option<Found> {
    let rough = at_variance(scene, referent);
    if rough.is_empty() {
        return exchanged(scene, referent);
    }
    let missed = |a: &At| {
        let mut others = rough.iter();
        others.any(|b| misses(figure(scene, *a), figure(scene, *b)))
    };
    let most = if rough.iter().any(missed) {
        WRONGLY
    } else {
        ROUNDLY
    };
    of_rounding(scene, found(scene, &rough)?, most)
}

/// A difference that is one of rounding and worth so much at most; none where it is one outlet's house style.
fn of_rounding(scene: &Scene, (chosen, one): (Vec<At>, Found), most: f64) -> Option<Found> {
    (!is_house_style(scene, &chosen)).then(|| Found {
        gravity: one.gravity.min(most),
        severity: Severity::Medium,
        ..one
    })
}

/// The difference between figures that cannot all be right.
fn contrary(scene: &Scene, (chosen, mut one): (Vec<At>, Found)) -> Option<Found> {
    if is_house_style(scene, &chosen) {
        return None;
    }
    if is_converted(scene, &chosen) {
        one.gravity = one.gravity.min(TURNED);
        one.severity = Severity::Medium;
    } else if is_told_shorter(scene, &chosen) {
        one.gravity = one.gravity.min(SHORTLY);
        one.severity = Severity::Medium;
    }
    one.message.push_str(&cited::told(scene, &chosen));
    Some(one)
}

/// The difference of a referent.
fn of_referent(scene: &Scene, referent: &Referent) -> Option<Found> {
    let odd = at_odds(scene, referent);
    if odd.is_empty() {
        return roundly(scene, referent);
    }
    let told = found(scene, &with_allies(scene, referent, &odd))?;
    let apart = |a: &At| told.0.iter().any(|b| are_at_odds(scene, *a, *b));
    // "Nearly $50 million" for 48.6, beside a sum in another currency: it is told how round that is.
    let rounded = |a: &At| figure(scene, *a).approximate && figure(scene, *a).max.is_some();
    if told.0.iter().any(apart) {
        contrary(scene, told)
    } else if told.0.iter().any(rounded) {
        of_rounding(scene, told, ROUNDLY)
    } else {
        // "94 percent, the company says 61": who has "more than 90" is at odds with a value that nobody stands for. What is left
        // is how the others are rounded.
        let stands = |at: &&At| {
            let mut chosen = told.0.iter();
            chosen.any(|c| is_same(figure(scene, *c), figure(scene, **at)))
        };
        roundly(scene, &referent.iter().filter(stands).copied().collect())
    }
}

/// One difference a referent, then one for figures that may be of one.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let told = scene.referents.iter().filter(|r| !are_one(scene, r));
    let mut out: Vec<Found> = told.filter_map(|r| of_referent(scene, r)).collect();
    out.extend(unjoined::find(scene));
    out
}
