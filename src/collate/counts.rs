//! What a sentence counts, held against what another counts: the same value, a value near it, or another value of the
//! same thing. "More than 300 operations" and "340 operations" share one common word and are of one fact.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::figures::{base, factor, is_one_value, noughts, scale, telling};
use super::index::{Index, Term, Vocabulary};
use super::lexicon::deed::Deed;
use super::own::Own;
use super::profile::Profile;
use super::referent::Befell;
use super::seal::{self, Seal, Sealer};
use crate::text::token::Fast;
use crate::text::{Annotations, Figure, FigureKind};

/// What a figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Counted {
    /// An amount of money, in whatever currency.
    Money,
    /// A share of a whole.
    Percent,
    /// A length of time or a measure, by the dimension of its unit.
    Measure(&'static str),
    /// How old somebody is.
    Age,
    /// People, by what befell them.
    People(Deed),
    /// Things, by their noun.
    Things(Term),
    /// Things that are not named beside the figure.
    Unnamed,
}

/// A figure of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Count {
    /// What is counted.
    of: Counted,
    kind: FigureKind,
    /// In the smallest unit of its dimension.
    value: f64,
    /// What its last digit that is not a nought stands for, in the same unit.
    grain: f64,
    /// From 0 to 1: how unlikely the same value is by chance.
    telling: f64,
    /// How rare figures of this are among the story's sentences.
    rarity: f64,
    /// Stands for the thing with its value, see [`Said`].
    number: u32,
}

impl Count {
    /// Writes down all that is read of it; `said` are the seals of [`Said`].
    pub fn write(&self, index: &Index, said: &[Seal], sealer: &mut Sealer) {
        match self.of {
            Counted::Things(term) => sealer.seal(index.words[term as usize]),
            other => other.hash(sealer),
        }
        self.kind.hash(sealer);
        for value in [self.value, self.grain, self.telling, self.rarity] {
            sealer.value(value);
        }
        sealer.seal(said[self.number as usize]);
    }

    #[inline]
    fn is_same_value(&self, other: &Self) -> bool {
        is_one_value(self.value, other.value)
    }

    /// A year in the unit of an age: a length of time is told in months, a bare number in years.
    fn year(&self) -> f64 {
        if self.kind == FigureKind::Count {
            1.0
        } else {
            12.0
        }
    }
}

/// Which values of which things each report says: for each of them, by its number, the reports, ascending.
#[derive(Debug, Default)]
pub(super) struct Said(Vec<Vec<usize>>);

impl Said {
    /// What stands for the reports that say each.
    pub fn seals(&self) -> Vec<Seal> {
        self.0
            .iter()
            .map(|reports| seal::of(&reports[..]))
            .collect()
    }

    #[inline]
    fn has(&self, report: usize, count: &Count) -> bool {
        self.0[count.number as usize].binary_search(&report).is_ok()
    }
}

/// What the last digit of `value` that is not a nought stands for: 10 for 340, 0.1 for 2.3.
fn grain(value: f64) -> f64 {
    if let Some((noughts, _)) = noughts(value) {
        return libm::pow(10.0, noughts as f64);
    }
    let written = value.to_string();
    if let Some((_, decimals)) = written.split_once('.') {
        return libm::pow(10.0, -(decimals.len() as f64));
    }
    let noughts = written.len() - written.trim_end_matches('0').len();
    libm::pow(10.0, noughts as f64)
}

/// People by what befell them where their noun is one for anybody, else things by their noun.
fn things(figure: &Figure, befell: Befell, vocabulary: &Vocabulary) -> Counted {
    if befell.general
        && let Some(deed) = befell.deed
    {
        return Counted::People(deed);
    }
    let head = figure.head.as_deref().and_then(|h| vocabulary.get(h));
    head.map_or(Counted::Unnamed, Counted::Things)
}

/// What a figure says; none for days, times and places in an order.
fn count(figure: &Figure, befell: Befell, vocabulary: &Vocabulary) -> Option<Count> {
    let of = match figure.kind {
        FigureKind::Duration | FigureKind::Count if befell.age => Counted::Age,
        FigureKind::Money => Counted::Money,
        FigureKind::Percent => Counted::Percent,
        FigureKind::Duration | FigureKind::Measure => Counted::Measure(scale(figure)),
        FigureKind::Count => things(figure, befell, vocabulary),
        FigureKind::Date | FigureKind::Time | FigureKind::Ordinal => return None,
    };
    Some(Count {
        of,
        kind: figure.kind,
        value: base(figure),
        grain: grain(figure.value) * factor(figure),
        telling: telling(figure),
        rarity: 0.0,
        number: 0,
    })
}

/// Fills in what every sentence counts, and how rare it is that a sentence counts such things.
pub(super) fn fill(
    annotations: &[Annotations],
    own: &[Arc<Own>],
    vocabulary: &Vocabulary,
    profiles: &mut [Profile],
) -> Said {
    let mut holding: HashMap<Counted, usize, Fast> = HashMap::default();
    for profile in &mut *profiles {
        let report = profile.at.report;
        let (figures, befell) = (&annotations[report].figures, &own[report].befell);
        let counts = profile.figures.clone();
        profile.counts.reserve_exact(counts.len());
        let counts = counts.filter_map(|at| count(&figures[at], befell[at], vocabulary));
        profile.counts.extend(counts);
        for (n, count) in profile.counts.iter().enumerate() {
            if profile.counts[..n].iter().all(|c| c.of != count.of) {
                *holding.entry(count.of).or_default() += 1;
            }
        }
    }
    let sentences = profiles.len() as f64;
    let mut said = Said::default();
    let mut numbers: HashMap<(Counted, u64), u32, Fast> = HashMap::default();
    for profile in profiles {
        for count in &mut profile.counts {
            let held = holding.get(&count.of).copied().unwrap_or(1);
            count.rarity = libm::log(1.0 + sentences / held as f64);
            let next = numbers.len() as u32;
            let one = (count.of, count.value.to_bits());
            count.number = *numbers.entry(one).or_insert(next);
            if count.number == next {
                said.0.push(Vec::new());
            }
            let reports = &mut said.0[count.number as usize];
            if reports.last() != Some(&profile.at.report) {
                reports.push(profile.at.report);
            }
        }
    }
    said
}

/// How much two counts agree. Each measure is 0 or more, and a rarer thing tells more.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Agreement {
    /// The same value.
    pub same: f64,
    /// Values of one thing at most a quarter apart, the nearer the more.
    pub near: f64,
    /// Values of one thing that are not near: a conflict, if the sentences are of one fact.
    pub apart: f64,
}

/// Up to this share of the greater value, the lesser is not near it at all.
const FAR: f64 = 0.75;

/// The same for a value of three digits or more that is not the other one, told roundly.
const FAR_EXACT: f64 = 0.95;

/// From here on a value is that exact, see [`telling`].
const EXACT: f64 = 1.0;

/// From 0 to 1: "more than 300" may be 340 told roundly and 38 is near 40, but nobody rounds 599 to 501.
fn nearness(a: &Count, b: &Count) -> f64 {
    let (less, more) = (a.value.min(b.value), a.value.max(b.value));
    let rounded = more - less <= a.grain.max(b.grain) / 2.0;
    let exact = a.telling.max(b.telling) >= EXACT;
    let far = if exact && !rounded { FAR_EXACT } else { FAR };
    ((less / more - far) / (1.0 - far)).max(0.0)
}

/// How alike two things are of which at least one is not named beside its figure.
const UNNAMED: f64 = 0.5;

/// How alike people that something befell are to things with a noun.
const OTHERWISE: f64 = 0.3;

/// How alike what is counted is, from 0 to 1.
#[inline]
fn alike(index: &Index, a: Counted, b: Counted) -> f64 {
    match (a, b) {
        (Counted::Unnamed, Counted::Unnamed | Counted::Things(_))
        | (Counted::Things(_), Counted::Unnamed) => UNNAMED,
        _ if a == b => 1.0,
        (Counted::Things(x), Counted::Things(y)) => index.kin[x as usize]
            .iter()
            .find(|(kin, _)| *kin == y)
            .map_or(0.0, |(_, strength)| *strength),
        (Counted::People(_), Counted::Things(_) | Counted::Unnamed)
        | (Counted::Things(_) | Counted::Unnamed, Counted::People(_)) => OTHERWISE,
        _ => 0.0,
    }
}

/// How strong an earthquake was.
const MAGNITUDE: Counted = Counted::Measure("magnitude");

/// No two of one earthquake lie further apart: a whole step is more than thirty times the energy (H. Kanamori, "The energy
/// release in great earthquakes", Journal of Geophysical Research 82, 1977).
const STRENGTHS: f64 = 0.5;

impl Agreement {
    fn take(&mut self, a: &Count, b: &Count, alike: f64) {
        let rarity = a.rarity.min(b.rarity);
        if a.is_same_value(b) {
            self.same = self.same.max(a.telling * (0.4 + 0.6 * alike) * rarity);
            return;
        }
        // Nobody rounds an age: a man of 27 is not one of 29, and may be one of 28 who had his birthday.
        if a.of == Counted::Age && (a.value - b.value).abs() > a.year() {
            return;
        }
        if a.of == MAGNITUDE && b.of == MAGNITUDE && (a.value - b.value).abs() > STRENGTHS {
            return;
        }
        let near = nearness(a, b);
        self.near = self.near.max(near * alike * rarity);
        if alike >= UNNAMED {
            self.apart = self.apart.max((1.0 - near) * alike * rarity);
        }
    }

    /// How what `a` counts agrees with what `b` counts.
    #[inline]
    pub fn of(index: &Index, a: &Profile, b: &Profile) -> Self {
        let mut agreement = Self::default();
        for x in &a.counts {
            for y in b.counts.iter().filter(|y| y.kind == x.kind) {
                let alike = alike(index, x.of, y.of);
                // Other values of other things say nothing: most pairs end here.
                if alike <= 0.0 && !x.is_same_value(y) {
                    continue;
                }
                // A report that says the very same elsewhere does not mean this one by a value beside it.
                let elsewhere = x.value.to_bits() != y.value.to_bits()
                    && (index.said.has(b.at.report, x) || index.said.has(a.at.report, y));
                if !elsewhere {
                    agreement.take(x, y, alike);
                }
            }
        }
        agreement
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strengths_a_step_apart_are_of_two_earthquakes() {
        let strength = |value: f64| Count {
            of: MAGNITUDE,
            kind: FigureKind::Measure,
            value,
            grain: 0.1,
            telling: 0.5,
            rarity: 1.0,
            number: 0,
        };
        let agreement = |a: f64, b: f64| {
            let mut agreement = Agreement::default();
            agreement.take(&strength(a), &strength(b), 1.0);
            agreement
        };
        assert!(agreement(6.4, 6.3).near > 0.5);
        assert_eq!(agreement(6.4, 5.1), Agreement::default());
    }

    fn count(value: f64) -> Count {
        let figure = crate::text::Figure {
            value,
            ..crate::text::Figure::default()
        };
        Count {
            of: Counted::Unnamed,
            kind: FigureKind::Count,
            value,
            grain: grain(value),
            telling: telling(&figure),
            rarity: 1.0,
            number: 0,
        }
    }

    fn near(a: f64, b: f64) -> f64 {
        nearness(&count(a), &count(b))
    }

    #[test]
    fn a_round_value_is_near_what_it_rounds() {
        for (round, exact) in [
            (300.0, 340.0),
            (40.0, 38.0),
            (1_200.0, 1_212.0),
            (10.0, 12.0),
        ] {
            assert!(near(round, exact) > 0.3, "{round} {exact}");
        }
        assert!(near(40.0, 38.0) > near(40.0, 35.0));
    }

    #[test]
    fn another_age_is_of_somebody_else() {
        let agreement = |of: Counted, a: f64, b: f64| {
            let mut agreement = Agreement::default();
            let [a, b] = [a, b].map(|value| Count { of, ..count(value) });
            agreement.take(&a, &b, 1.0);
            agreement
        };
        assert_eq!(agreement(Counted::Age, 27.0, 29.0), Agreement::default());
        assert!(agreement(Counted::Age, 27.0, 27.0).same > 0.0);
        assert!(agreement(Counted::Age, 27.0, 28.0).near > 0.0);
        assert!(agreement(Counted::Unnamed, 27.0, 29.0).near > 0.0);
    }

    #[test]
    fn exact_values_apart_are_not_near() {
        for (a, b) in [(501.0, 599.0), (590.0, 562.0), (10.0, 30.0)] {
            assert!(near(a, b) < 0.1, "{a} {b}");
        }
    }

    #[test]
    fn the_grain_is_the_last_digit_that_counts() {
        assert!((grain(340.0) - 10.0).abs() < 1e-9);
        assert!((grain(2.3) - 0.1).abs() < 1e-9);
        assert!((grain(7.0) - 1.0).abs() < 1e-9);
    }
}
