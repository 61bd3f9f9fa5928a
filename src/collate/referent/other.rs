//! Figures of other kinds, units or currencies that count one thing.
//!
//! "2.5" is "2.5 per cent" told again; 90 days are three months; and 38,000 euros are 41,000 dollars, as far as the rates
//! of the last years go.

use super::Counted;
use super::around::share_a_word;
use super::pair::{JOIN, KINDRED, Pair, TELLS};
use super::setting::Setting;
use crate::collate::figures::{base, comparable, is_one_value, scale};
use crate::text::{Figure, FigureKind};

/// Sentences that match this well (in millionths) say one thing, whatever they say it in.
const ONE_THING: u32 = 450_000;

/// A bare number that tells so much and goes on with a unit is one with its value in that unit.
const GOES_ON: f64 = 0.6;

/// Sums of money in two currencies of which no rate is known that are further apart are two sums.
const EXCHANGE: f64 = 3.0;

/// What one of a currency was worth in US dollars at the least and at the most (European Central Bank, euro foreign exchange
/// reference rates, 2015 to 2024, rounded).
const RATES: &[(&str, f64, f64)] = &[
    ("USD", 1.0, 1.0),
    ("$", 1.0, 1.0),
    ("EUR", 0.96, 1.25),
    ("GBP", 1.07, 1.59),
    ("CHF", 0.97, 1.19),
    ("CAD", 0.68, 0.84),
    ("AUD", 0.57, 0.82),
    ("NZD", 0.55, 0.78),
    ("SGD", 0.69, 0.77),
    ("HKD", 0.127, 0.13),
    ("JPY", 0.0062, 0.0101),
    ("CNY", 0.136, 0.164),
    ("INR", 0.0117, 0.0164),
    ("KRW", 0.00067, 0.00095),
    ("kr", 0.087, 0.169),
    ("SEK", 0.089, 0.131),
    ("NOK", 0.087, 0.139),
    ("DKK", 0.128, 0.169),
    ("PLN", 0.2, 0.31),
    ("ZAR", 0.05, 0.09),
    ("BRL", 0.16, 0.41),
    ("MXN", 0.04, 0.068),
];

/// Rounding may change a sum by so much of it.
const ROUNDED: f64 = 0.03;

/// Days of a month, from a year of 365.25.
const MONTH: f64 = 30.4375;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// Lengths of time told in days and in months are one where they differ by no more than so much of them.
const TURNED: f64 = 0.04;

/// What a sum may have been worth in US dollars; none for a currency of which no rate is known.
fn dollars(sum: &Figure) -> Option<(f64, f64)> {
    let unit = sum.unit.as_deref()?;
    let (_, least, most) = RATES.iter().find(|(of, _, _)| *of == unit)?;
    Some((
        sum.value * least * (1.0 - ROUNDED),
        sum.value * most * (1.0 + ROUNDED),
    ))
}

/// Whether a sentence or what is told there speaks for one thing.
fn are_related(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let purpose = a.manner.purpose.is_some() && a.manner.purpose == b.manner.purpose;
    pair.score >= KINDRED || pair.is_of_topic() || purpose
}

/// Whether two sums in two currencies may be one.
fn are_exchanged(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let (x, y) = (a.figure.value, b.figure.value);
    // The same number in another currency is no exchange.
    if x.total_cmp(&y).is_eq() {
        return false;
    }
    if let (Some((al, ah)), Some((bl, bh))) = (dollars(a.figure), dollars(b.figure)) {
        return al <= bh && bl <= ah && are_related(pair);
    }
    x.max(y) <= EXCHANGE * x.min(y) && a.manner.only && b.manner.only && pair.score >= ONE_THING
}

/// How many days a length of time has that is told in days or longer units.
fn days(time: &Figure) -> Option<f64> {
    match scale(time) {
        "months" => Some(base(time) * MONTH),
        "time" if base(time) >= DAY => Some(base(time) / DAY),
        _ => None,
    }
}

/// Whether two lengths of time, one told in days or weeks and one in months, are one.
fn are_turned(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let Some((x, y)) = days(a.figure).zip(days(b.figure)) else {
        return false;
    };
    x.min(y) >= (1.0 - TURNED) * x.max(y) && (are_related(pair) || share_a_word(a, b))
}

/// How sure two figures that are not comparable count one thing; none where they are of one report or comparable.
pub(super) fn sureness(pair: &Pair) -> Option<f64> {
    let (a, b) = (pair.a, pair.b);
    if a.place.0 == b.place.0 || pair.comparable {
        return None;
    }
    let both = |kind: FigureKind| a.kind == kind && b.kind == kind;
    let told = if both(FigureKind::Money) {
        are_exchanged(pair)
    } else if both(FigureKind::Duration) {
        are_turned(pair)
    } else {
        is_told_again(pair)
    };
    Some(if told { JOIN } else { 0.0 })
}

/// Whether a bare number is one with a unit, told again.
fn is_told_again(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let bare = |f: &Counted| f.kind == FigureKind::Count && f.figure.head.is_none();
    let scaled = |f: &Counted| {
        matches!(
            f.kind,
            FigureKind::Percent | FigureKind::Money | FigureKind::Duration | FigureKind::Measure
        )
    };
    let told_again = bare(a) && scaled(b) || bare(b) && scaled(a);
    let same = is_one_value(a.figure.value, b.figure.value);
    // "As the crow flies 180 metres; on foot, staff measured 320": what was told in metres goes on in metres.
    let goes_on = |x: &Counted, y: &Counted| {
        x.befell.deed.is_none() && x.beside.is_some_and(|f| comparable(f, y.figure))
    };
    let one_thing = pair.score >= ONE_THING && a.telling >= TELLS;
    told_again && same && (one_thing || a.telling >= GOES_ON && (goes_on(a, b) || goes_on(b, a)))
}

/// The nearest figure with a unit that stands before a bare number, in its sentence or the one before, by its number in the report.
pub(super) fn before(set: &Setting) -> Option<usize> {
    let own = set.figure;
    if own.kind != FigureKind::Count || own.head.is_some() {
        return None;
    }
    let near = |f: &&Figure| f.sentence + 1 >= own.sentence;
    let scaled = |f: &&Figure| f.kind != FigureKind::Count && f.kind.is_amount();
    let before = set.notes.figures[..set.at].iter().rev();
    let back = before.take_while(near).position(|f| scaled(&f))?;
    Some(set.at - 1 - back)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worth(unit: &str, value: f64) -> Option<(f64, f64)> {
        dollars(&Figure {
            unit: Some(unit.to_owned()),
            value,
            kind: FigureKind::Money,
            ..Figure::default()
        })
    }

    #[test]
    fn a_bare_number_goes_on_with_the_unit_before_it() {
        use crate::story::{Report, Span};
        let unit = |text: &str| {
            let report = Report {
                text: text.to_owned(),
                paragraphs: vec![Span::new(0, text.len())],
                ..Report::default()
            };
            let notes = crate::text::annotate(&report, None);
            let last = notes.figures.len() - 1;
            before(&Setting::of(text, &notes, last)).and_then(|at| notes.figures[at].unit.clone())
        };
        let cases = [
            (
                "It is 180 metres away. On foot, staff measured 320.",
                Some("m"),
            ),
            (
                "It offered 25 per cent. Officials held out for 60.",
                Some("%"),
            ),
            (
                "It is 180 metres away. The kids walk. Staff measured 320.",
                None,
            ),
            ("It is 180 metres away. It has 320 pupils.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(unit(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_rate_lies_in_its_bounds() {
        let (least, most) = worth("EUR", 38_000.0).unwrap();
        assert!(least < 41_000.0 && 41_000.0 < most);
        assert!(most < 60_000.0, "a rate bounds what a sum is worth");
        assert!(worth("XYZ", 1.0).is_none());
    }
}
