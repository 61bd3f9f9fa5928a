//! What keeps a count of people from being that of all: it is told with another in one breath, and only both are all; or it
//! is how many a thing has room for.

use std::sync::LazyLock;

use super::Counted;
use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::{self, Deed};
use crate::text::{Figure, FigureKind, token};

/// Before how many a thing has room for, folded and in lower case.
static ROOM: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("capacity kapazitat fassungsvermogen capacite capacidad aforo capienza capaciteit")
});

/// Between those and the number, or what is counted.
static FOR: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("of to for is was von fur d' de pour para per di da van voor"));

/// Verbs before how many a thing has room for.
static TAKES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "accommodate accommodates accommodating licensed licenced ausgelegt zugelassen accueillir acoger accogliere",
    )
});

/// "And" between two counts, in the six languages, and "plus".
static AND: LazyLock<Listed> = LazyLock::new(|| Listed::of("and plus und et y e en sowie"));

/// "One" before the last of those who are counted together.
static ONE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("one ein eine einen einem un une una uno een"));

/// Whether a count is how many a thing has room for: "the capacity to carry 400 passengers", "can accommodate 430".
pub(super) fn is_room(set: &Setting) -> bool {
    const NEAR: usize = 4;
    let near = &set.before[set.before.len().saturating_sub(NEAR)..];
    let takes = near.iter().any(|t| TAKES.has_folded(set.word(t)));
    let mut pairs = near.windows(2);
    takes || pairs.any(|p| ROOM.has_folded(set.word(&p[0])) && FOR.has_folded(set.word(&p[1])))
}

/// Whether a count of some people is told with that of others in one breath: "33 passengers and six crew", "plus 35 crew",
/// "33 passengers and one crew member".
pub(super) fn is_addend(set: &Setting) -> bool {
    let own = set.figure;
    let people = |figure: &Figure| {
        let noun = figure.unit.as_deref().map(token::folded);
        noun.is_some_and(|noun| deed::is_person(&noun) || deed::kind(&noun).is_some())
    };
    let (Some(and), Some(next)) = (set.behind.first(), set.behind.get(1)) else {
        return false;
    };
    let tied = set.text[own.span.end..and.span.start]
        .trim_matches([' ', '(', ','])
        .is_empty();
    if !people(own) || !tied || !AND.has_folded(set.word(and)) {
        return false;
    }
    let other = set.notes.figures.get(set.at + 1);
    let other = other.filter(|f| f.sentence == own.sentence && f.span.start <= next.span.start);
    // Beside passengers there are none but those who work there, whatever they are called.
    let aboard = own.unit.as_deref().map(token::folded);
    let aboard = aboard.and_then(|noun| deed::kind(&noun)) == Some(Deed::Aboard);
    let counts = |f: &Figure| {
        let other = f.kind == FigureKind::Count && f.head.is_some() && f.head != own.head;
        other && (aboard || people(f))
    };
    let one = || {
        let noun = set.behind.get(2).map(|t| token::folded(set.word(t)));
        ONE.has_folded(set.word(next)) && noun.is_some_and(|noun| deed::is_person(&noun))
    };
    other.is_some_and(counts) || one()
}

/// The sums that the amounts of money of its sentence make with this one, those side by side and in one currency: "Ann sold
/// shares worth $9m; Bo sold shares worth $6m".
pub(super) fn sums(set: &Setting) -> Vec<f64> {
    let own = set.figure;
    if own.kind != FigureKind::Money {
        return Vec::new();
    }
    let told = |f: &&Figure| f.kind == own.kind && f.unit == own.unit && !f.opens_bracket(set.text);
    let all: Vec<&Figure> = set.figures().iter().filter(told).collect();
    let at = all.iter().position(|f| f.span == own.span);
    let Some(at) = at.filter(|_| all.len() <= MOST) else {
        return Vec::new();
    };
    let sum = |from: usize, to: usize| all[from..to].iter().map(|f| f.value).sum();
    let from = |to: usize| {
        (0..=at)
            .filter(move |from| to - from > 1)
            .map(move |from| sum(from, to))
    };
    (at + 1..=all.len()).flat_map(from).collect()
}

/// More amounts than so many in a sentence have a sum for every value.
const MOST: usize = 5;

/// A sum is told as its amounts come to it within such a share of it.
const ROUNDED: f64 = 0.02;

/// Whether `part` is one of several amounts that come to `all` together.
pub(super) fn is_part(part: &Counted, all: &Counted) -> bool {
    let value = all.figure.value;
    let comes_to = |sum: &f64| (sum - value).abs() <= ROUNDED * value;
    part.figure.value < value && part.manner.sums.iter().any(comes_to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn told(lang: &str, text: &str, test: fn(&Setting) -> bool) -> bool {
        let mut report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        report.meta.lang = Some(lang.to_owned());
        test(&Setting::of(text, &annotate(&report, None), 0))
    }

    #[test]
    fn passengers_told_with_the_crew_are_not_all() {
        let cases = [
            ("en", "She carried 33 passengers and six crew members."),
            ("en", "The 33 passengers and one crew member are dead."),
            ("en", "They saved 195 passengers (plus 35 crew)."),
            (
                "de",
                "An Bord waren 158 Passagiere und sechs Besatzungsmitglieder.",
            ),
            ("fr", "Le car avait 33 passagers et deux chauffeurs."),
        ];
        for (lang, text) in cases {
            assert!(told(lang, text, is_addend), "{text}");
        }
        for text in [
            "She carried 33 passengers and two cars.",
            "They held 33 passengers and left.",
            "It killed 33 people and two cows.",
        ] {
            let things = text.contains("cars");
            assert_eq!(told("en", text, is_addend), things, "{text}");
        }
    }

    #[test]
    fn room_is_no_number_of_those_who_came() {
        for text in [
            "It has the capacity to carry 400 passengers.",
            "The hall can accommodate 430.",
            "She was licensed for 90 people.",
        ] {
            assert!(told("en", text, is_room), "{text}");
        }
        for text in [
            "It ran at half its capacity on Friday as 400 passengers waited.",
            "She was carrying 90 people.",
        ] {
            assert!(!told("en", text, is_room), "{text}");
        }
    }
}
