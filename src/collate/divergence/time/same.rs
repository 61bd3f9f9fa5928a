//! When two days, or two times of day, may be one moment told in two ways, and when they cannot be held side by side.
//!
//! A night has two dates: "late on Tuesday" and "early Wednesday" are one night (AP Stylebook, "midnight": part of the day
//! that is ending). "From 1998" and "until 2011" are two ends of one stretch. A day is not held against a year,
//! nor a weekday against a month: such sentences tell of two events.

use crate::collate::figures::bounds;
use crate::text::{Figure, FigureKind};

/// How far from an hour something is that happened shortly before or after it, in minutes.
const SHORTLY: f64 = 20.0;

/// How far from an exact time one lies that is said to be about so late, in minutes: "about 4:20 a.m.".
const ABOUT: f64 = 5.0;

/// How far from an hour told without minutes the exact time may lie: 3:54 is "4am".
const NEARLY: f64 = 10.0;

/// Minutes of half a day.
const HALF_DAY: f64 = 720.0;

/// How long a stretch a date names, by its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Day,
    Weeks,
    Month,
    Years,
}

/// Which end of a stretch of time a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// Which side of an hour something lies close to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// Words before a date that make it the first or the last day of a stretch, in lower case.
const ENDS: &[(End, &[&str])] = &[
    (
        End::First,
        &[
            "since", "from", "after", "seit", "ab", "von", "nach", "depuis", "dès", "après",
            "desde", "tras", "dal", "dopo", "sinds", "vanaf", "na",
        ],
    ),
    (
        End::Last,
        &[
            "until",
            "till",
            "to",
            "by",
            "before",
            "through",
            "bis",
            "vor",
            "jusqu’en",
            "jusqu'en",
            "avant",
            "hasta",
            "antes",
            "fino",
            "entro",
            "prima",
            "tot",
            "voor",
        ],
    ),
];

/// Words beside a day that put an event at its end or at its beginning, in lower case.
const LATE: &[&str] = &[
    "late", "night", "evening", "midnight", "abend", "abends", "nacht", "spät", "soir", "nuit",
    "noche", "sera", "notte", "avond",
];

/// See [`LATE`].
const EARLY: &[&str] = &[
    "early",
    "morning",
    "dawn",
    "midnight",
    "overnight",
    "hours",
    "morgen",
    "früh",
    "morgens",
    "nacht",
    "matin",
    "nuit",
    "madrugada",
    "mañana",
    "mattina",
    "notte",
    "ochtend",
];

/// Words for a night that the day it ends with is told behind, and those between.
const NIGHT: &[&str] = &["nacht", "night", "nuit", "noche", "notte"];

/// See [`NIGHT`].
const INTO: &[&str] = &["auf", "zum", "zu", "into", "to", "naar", "op"];

/// Words that put an event behind the hour that follows, in lower case.
const AFTER: &[&str] = &[
    "after", "past", "gone", "nach", "après", "después", "dopo", "na",
];

/// Words that put it before that hour.
const BEFORE: &[&str] = &["before", "vor", "avant", "antes", "prima", "voor"];

/// Words before those that put it close to the hour.
const LITTLE: &[&str] = &[
    "shortly", "just", "little", "bit", "soon", "long", "kurz", "knapp", "bald", "peu", "juste",
    "poco", "kort", "even", "vlak", "net",
];

/// Words between those and the hour.
const BETWEEN: &[&str] = &["de", "las", "la", "le", "delle"];

/// A date or a time with the words around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment<'a> {
    pub figure: &'a Figure,
    /// The text of its report.
    pub text: &'a str,
}

impl Moment<'_> {
    fn words(&self) -> &str {
        self.figure.span.of(self.text)
    }

    /// The word right before it, in lower case.
    fn before(&self, back: usize) -> String {
        let ahead = &self.text[..self.figure.span.start];
        let word = ahead.split_whitespace().rev().nth(back).unwrap_or_default();
        word.to_lowercase()
    }

    /// "Shortly before midnight": what it lies shortly before or after is its hour, and on which side of that.
    fn side_of_hour(&self) -> Option<Side> {
        let mut back = 0;
        while BETWEEN.contains(&self.before(back).as_str()) {
            back += 1;
        }
        let (last, first) = (self.before(back), self.before(back + 1));
        let side = if AFTER.contains(&last.as_str()) {
            Side::After
        } else if BEFORE.contains(&last.as_str()) {
            Side::Before
        } else {
            return None;
        };
        LITTLE.contains(&first.as_str()).then_some(side)
    }

    /// The minutes that it may be in.
    fn minutes(&self) -> (f64, f64) {
        let (from, to) = (
            self.figure.value,
            self.figure.max.unwrap_or(self.figure.value),
        );
        match self.side_of_hour() {
            Some(Side::After) => (to + 1.0, to + SHORTLY),
            Some(Side::Before) => (from - SHORTLY, from - 1.0),
            None => (from, to),
        }
    }

    /// How far from its minutes another's may lie.
    fn slack(&self) -> f64 {
        if self.is_full_hour() {
            NEARLY
        } else if self.figure.approximate {
            ABOUT
        } else {
            0.0
        }
    }

    /// "At six": which half of the day is left to the reader.
    fn is_of_either_half(&self) -> bool {
        let words = self.words();
        self.figure.value <= HALF_DAY + 59.0 && !words.contains('m') && !words.contains(':')
    }

    /// The word behind it, in lower case without marks.
    fn behind(&self, on: usize) -> String {
        let rest = &self.text[self.figure.span.end..];
        let word = rest.split_whitespace().nth(on).unwrap_or_default();
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    }

    fn length(&self) -> Length {
        let days = self.figure.max.map_or(0.0, |max| max - self.figure.value);
        match days {
            ..1.0 => Length::Day,
            1.0..27.0 => Length::Weeks,
            27.0..32.0 => Length::Month,
            _ => Length::Years,
        }
    }

    /// Whether a year stands in its words.
    fn has_year(&self) -> bool {
        let digits = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        self.words()
            .split(|c: char| !c.is_alphanumeric())
            .any(digits)
    }

    fn end(&self) -> Option<End> {
        let word = self.before(0);
        let has = |(_, words): &&(End, &[&str])| words.contains(&word.as_str());
        ENDS.iter().find(has).map(|(end, _)| *end)
    }

    /// Whether it is the day that something is to be done by, or lasts until.
    pub fn is_term(&self) -> bool {
        self.figure.kind == FigureKind::Date && self.end() == Some(End::Last)
    }

    fn is_beside(&self, words: &[&str]) -> bool {
        let near = [
            self.before(0),
            self.before(1),
            self.before(2),
            self.behind(0),
        ];
        near.iter().any(|word| words.contains(&word.as_str()))
    }

    /// "In der Nacht auf den 7. Oktober": the day that a night ends with, which began on the one before.
    fn ends_a_night(&self) -> bool {
        let words: [String; 4] = std::array::from_fn(|back| self.before(back));
        let mut pairs = words.windows(2);
        pairs.any(|pair| INTO.contains(&pair[0].as_str()) && NIGHT.contains(&pair[1].as_str()))
    }

    /// Whether it is a day or a year in digits: what a slip of one can be seen in.
    pub fn is_written_out(&self) -> bool {
        self.words().contains(|c: char| c.is_ascii_digit())
    }

    /// Whether it is an hour without minutes.
    fn is_full_hour(&self) -> bool {
        let minutes = |c: char| matches!(c, ':' | '.' | 'h' | ' ');
        let digits = |w: &&str| w.len() == 2 && w.bytes().all(|b| b.is_ascii_digit());
        let words = self.words();
        let told = words.split(minutes).skip(1).any(|w| digits(&w));
        !told && libm::fmod(self.figure.value, 60.0) == 0.0
    }

    /// Whether it is a year and nothing else.
    pub fn is_year(&self) -> bool {
        self.has_year() && self.words().len() == 4
    }

    /// The clock that a time of day is read from, where it is named: "GMT", "EDT", "Moscow" for "Moscow time".
    fn clock(&self) -> Option<&str> {
        fn bare(word: &str) -> &str {
            word.trim_matches(|c: char| !c.is_alphanumeric())
        }
        let zone = |name: &&str| {
            let capitals = name.len() > 2 && name.bytes().all(|b| b.is_ascii_uppercase());
            capitals && (2..=4).contains(&name.len()) && name.ends_with(['T', 'C'])
        };
        let mut behind = self.text[self.figure.span.end..].split_whitespace();
        let next = behind.next().map_or("", bare);
        let within = self.figure.span.of(self.text).split_whitespace();
        let named = within.last().map(bare).filter(zone);
        let place = behind.next().map(bare) == Some("time") && next.starts_with(char::is_uppercase);
        named.or_else(|| Some(next).filter(|n| zone(n) || place))
    }
}

/// Whether two can be held side by side at all.
pub(super) fn are_comparable(a: Moment, b: Moment) -> bool {
    if a.figure.kind != b.figure.kind {
        return false;
    }
    if a.figure.kind == FigureKind::Time {
        return a.clock() == b.clock();
    }
    let ends = a.end().zip(b.end());
    if ends.is_some_and(|(x, y)| x != y) {
        return false;
    }
    match (a.length(), b.length()) {
        (x, y) if x == y => true,
        (Length::Day, Length::Month) => a.is_written_out(),
        (Length::Month, Length::Day) => b.is_written_out(),
        _ => false,
    }
}

fn times_meet(a: Moment, b: Moment) -> bool {
    // "Shortly after" has its own minutes, and two of them are compared by these alone.
    let slack = match (a.side_of_hour(), b.side_of_hour()) {
        (Some(_), Some(_)) => 0.0,
        (None, None) => a.slack().max(b.slack()),
        _ => ABOUT,
    };
    let ((from, to), (start, end)) = (a.minutes(), b.minutes());
    let meet = |shift: f64, slack: f64| from + shift <= end + slack && start <= to + shift + slack;
    let either = a.is_of_either_half() || b.is_of_either_half();
    // Midnight is an end of both days.
    let day = 2.0 * HALF_DAY;
    meet(0.0, slack)
        || [day, -day].iter().any(|s| meet(*s, slack.max(1.0)))
        || either && [HALF_DAY, -HALF_DAY].iter().any(|s| meet(*s, slack))
}

/// Whether another hour is what `rough`, told as about so late, stands for.
pub(super) fn is_about(hour: &Figure, rough: &Figure) -> bool {
    let apart = (hour.value - rough.value).abs();
    rough.approximate && apart > 0.0 && apart <= ABOUT
}

/// The same day of the week, whole weeks apart. "On Wednesday" is the last or the next one by the tense and by the
/// report's own day, which are not always known: it is held for the same day, in whatever language it is said.
fn are_weeks_apart(a: Moment, b: Moment) -> bool {
    const FAR: f64 = 14.0;
    let apart = (a.figure.value - b.figure.value).abs();
    let told = a.is_written_out() && b.is_written_out();
    !told && apart <= FAR && libm::fmod(apart, 7.0).abs() < f64::EPSILON
}

/// The same day or month in two years of which neither is named: "30 September" is the last one or the next one.
fn are_years_apart(a: Moment, b: Moment) -> bool {
    const YEAR: f64 = 365.25;
    let shift = |x: f64, y: f64| libm::fabs(libm::fabs(x - y) - YEAR) <= 1.0;
    let (x, y) = (a.figure, b.figure);
    let within = |x: &Figure, y: &Figure| {
        let end = y.max.unwrap_or(y.value);
        [YEAR, -YEAR]
            .iter()
            .any(|s| x.value + s >= y.value - 1.0 && x.value + s <= end + 1.0)
    };
    !a.has_year() && !b.has_year() && (shift(x.value, y.value) || within(x, y) || within(y, x))
}

/// "Late on Tuesday" and "early on Wednesday".
fn are_one_night(a: Moment, b: Moment) -> bool {
    let (first, next) = if a.figure.value <= b.figure.value {
        (a, b)
    } else {
        (b, a)
    };
    let follows = (next.figure.value - first.figure.value - 1.0).abs() < 0.5;
    follows && (next.ends_a_night() || first.is_beside(LATE) && next.is_beside(EARLY))
}

/// Whether the two may be one moment.
pub(super) fn meet(a: Moment, b: Moment) -> bool {
    if a.figure.kind != b.figure.kind {
        return false;
    }
    if a.figure.kind == FigureKind::Time {
        return times_meet(a, b);
    }
    let ((al, ah), (bl, bh)) = (bounds(a.figure), bounds(b.figure));
    let days = a.length() == Length::Day && b.length() == Length::Day;
    al <= bh && bl <= ah
        || days && (are_weeks_apart(a, b) || are_one_night(a, b))
        || are_years_apart(a, b)
}

/// Whether the two are one unit apart and written in digits: "3 October" and "4 October", 1989 and 1990.
pub(super) fn are_a_slip_apart(a: Moment, b: Moment) -> bool {
    let unit = if a.is_year() && b.is_year() {
        366.0
    } else {
        1.0
    };
    let apart = (a.figure.value - b.figure.value).abs();
    a.length() == b.length()
        && a.is_year() == b.is_year()
        && a.is_written_out()
        && b.is_written_out()
        && a.figure.kind == FigureKind::Date
        && apart <= unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn figures(text: &str) -> Vec<Figure> {
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let figures = annotate(&report, Some(jiff::civil::date(2024, 5, 16))).figures;
        let dated = |f: &Figure| matches!(f.kind, FigureKind::Date | FigureKind::Time);
        figures.into_iter().filter(dated).collect()
    }

    /// Whether the first moments of two sentences stand against each other.
    fn clash(a: &str, b: &str) -> bool {
        let (x, y) = (figures(a), figures(b));
        let left = Moment {
            figure: x.first().expect(a),
            text: a,
        };
        let right = Moment {
            figure: y.first().expect(b),
            text: b,
        };
        are_comparable(left, right) && !meet(left, right)
    }

    #[test]
    fn what_stands_against_each_other() {
        let cases = [
            (
                "It began late on Saturday.",
                "It began late on Sunday.",
                true,
            ),
            (
                "They met late on Tuesday.",
                "They met early Wednesday.",
                false,
            ),
            ("They met on Tuesday.", "They met on Wednesday.", true),
            ("The fire on 3 March.", "The fire on March 4.", true),
            ("It opened in 1998.", "It opened in 1999.", true),
            ("It ran from 1998 on.", "It ran until 2011.", false),
            (
                "It closes on 30 September.",
                "It closes at the end of September.",
                false,
            ),
            ("He said so on 11 March.", "He had sued in 2016.", false),
            ("She spoke on Wednesday.", "They died in March.", false),
            ("They died on 3 April.", "They died in March.", true),
            (
                "It sank shortly before midnight.",
                "It sank at 11.40 p.m. that night.",
                false,
            ),
            (
                "Es sank kurz nach 6 Uhr.",
                "Es sank um 7.30 Uhr am Morgen.",
                true,
            ),
            ("It sank shortly after ten.", "It sank at 10:05.", false),
            ("It sank shortly after ten.", "It sank at 22:15.", false),
            ("It sank shortly after ten.", "It sank at nine.", true),
            ("It sank shortly after ten.", "It sank at 9:50.", true),
            (
                "It sank just before ten.",
                "It sank shortly after ten.",
                true,
            ),
            ("It sank just before 4 a.m.", "It sank at 4am.", false),
            ("It sank just gone midnight.", "It sank at 00:15.", false),
            ("It sank just before midnight.", "It sank at 00:15.", true),
            ("It sank at about 4:20 a.m.", "It sank at 4:18 a.m.", false),
            ("It sank at about 4:20 a.m.", "It sank at 4:35 a.m.", true),
            (
                "It sank shortly before 11pm.",
                "It sank shortly after half past ten.",
                false,
            ),
            (
                "It sank shortly after 3am.",
                "It sank just before 4am.",
                true,
            ),
            (
                "It left at 10.40pm.",
                "It left at 11.40 p.m. on the dot.",
                true,
            ),
            ("It struck at 3:54 a.m. sharp.", "It struck at 4am.", false),
            ("It struck at 3:40 a.m. sharp.", "It struck at 4am.", true),
            ("It struck at 3:54 a.m.", "It struck at 4:00 a.m.", true),
            ("It closes on 3 May.", "It closes on 10 May.", true),
            (
                "It left at 11:40 p.m. yesterday.",
                "It left at 23:40 yesterday.",
                false,
            ),
        ];
        for (a, b, apart) in cases {
            assert_eq!(clash(a, b), apart, "{a} {b}");
            assert_eq!(clash(b, a), apart, "{b} {a}");
        }
    }

    #[test]
    fn a_slip_is_one_unit() {
        let slip = |a: &str, b: &str| {
            let (x, y) = (figures(a), figures(b));
            let left = Moment {
                figure: x.first().expect(a),
                text: a,
            };
            let right = Moment {
                figure: y.first().expect(b),
                text: b,
            };
            are_a_slip_apart(left, right)
        };
        assert!(slip("On 3 March they met.", "On March 4 they met."));
        assert!(slip("Built in 1998.", "Built in 1999."));
        assert!(!slip("Built in 1998.", "Built in 2001."));
        assert!(!slip("On Tuesday they met.", "On Wednesday they met."));
    }
}
