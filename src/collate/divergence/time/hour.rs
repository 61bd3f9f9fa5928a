//! When two times of day may be one.
//!
//! An hour told without minutes is near it, "about 4:20" is near that, and "shortly before midnight" is on its own side of the hour.
//! Midnight is the end of one day and the beginning of the next; an hour without a part of the day is of either half.

use super::dated::Moment;
use crate::text::Figure;

/// How far from an hour something is that happened shortly before or after it, in minutes.
const SHORTLY: f64 = 20.0;

/// How far from an exact time one lies that is said to be about so late, in minutes: "about 4:20 a.m.".
const ABOUT: f64 = 5.0;

/// How far from an hour told without minutes the exact time may lie: 3:54 is "4am".
const NEARLY: f64 = 10.0;

/// Minutes of half a day.
const HALF_DAY: f64 = 720.0;

/// Which side of an hour something lies close to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

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

impl Moment<'_> {
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

    /// Whether it is an hour without minutes.
    fn is_full_hour(&self) -> bool {
        let minutes = |c: char| matches!(c, ':' | '.' | 'h' | ' ');
        let digits = |w: &&str| w.len() == 2 && w.bytes().all(|b| b.is_ascii_digit());
        let words = self.words();
        let told = words.split(minutes).skip(1).any(|w| digits(&w));
        !told && libm::fmod(self.figure.value, 60.0) == 0.0
    }
}

/// Whether two times of day may be one.
pub(super) fn meet(a: Moment, b: Moment) -> bool {
    // "Shortly after" has its own minutes, and two of them are compared by these alone.
    let slack = match (a.side_of_hour(), b.side_of_hour()) {
        (Some(_), Some(_)) => 0.0,
        (None, None) => a.slack().max(b.slack()),
        _ => ABOUT,
    };
    let ((from, to), (start, end)) = (a.minutes(), b.minutes());
    let touch = |shift: f64, slack: f64| from + shift <= end + slack && start <= to + shift + slack;
    let either = a.is_of_either_half() || b.is_of_either_half();
    // Midnight is an end of both days.
    let day = 2.0 * HALF_DAY;
    touch(0.0, slack)
        || [day, -day].iter().any(|s| touch(*s, slack.max(1.0)))
        || either && [HALF_DAY, -HALF_DAY].iter().any(|s| touch(*s, slack))
}

/// Whether another hour is what `rough`, told as about so late, stands for.
pub(super) fn is_about(hour: &Figure, rough: &Figure) -> bool {
    let apart = (hour.value - rough.value).abs();
    rough.approximate && apart > 0.0 && apart <= ABOUT
}
