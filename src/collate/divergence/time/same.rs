//! When two days, or two times of day, may be one moment told in two ways, and when they cannot be held side by side.
//!
//! A night has two dates: "late on Tuesday" and "early Wednesday" are one night (AP Stylebook, "midnight": part of the day
//! that is ending). "From 1998" and "until 2011" are two ends of one stretch. A day is not held against a year,
//! nor a weekday against a month: such sentences tell of two events.

use super::dated::{EARLY, LATE, Length, Moment};
use super::hour;
use crate::text::figure::day_of;
use crate::text::{Figure, FigureKind};

/// How many days beside a third of a month a day may lie that is told as in it.
const VAGUE: f64 = 2.0;

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
    are_of_comparable_length(a, b) || are_of_comparable_length(b, a)
}

/// Whether the shorter `a` may be held against `b`: a day that is named by its number against a month, a part of a
/// month or a year against another; the end of a year that something is to be done by against any other such term.
fn are_of_comparable_length(a: Moment, b: Moment) -> bool {
    let terms = || a.is_term() && b.is_term();
    match (a.length(), b.length()) {
        (x, y) if x == y => true,
        (Length::Day, Length::PartOfMonth | Length::Month) => a.is_written_out(),
        (Length::PartOfMonth, Length::Month) => true,
        (Length::PartOfYear | Length::Season, Length::Years) => a.has_year() && b.has_year(),
        (Length::Day | Length::PartOfMonth | Length::Month, Length::PartOfYear) => terms(),
        _ => false,
    }
}

/// The same day of the week, whole weeks apart. "On Wednesday" is the last or the next one by the tense and by the
/// report's own day, which are not always known: it is held for the same day, in whatever language it is said.
fn are_weeks_apart(a: Moment, b: Moment) -> bool {
    const FAR: f64 = 14.0;
    let apart = (a.figure.value - b.figure.value).abs();
    let told = a.is_written_out() && b.is_written_out();
    !told && apart <= FAR && libm::fmod(apart, 7.0).abs() < f64::EPSILON
}

/// Whether two days are neighbours at most, be it of two weeks where one is told as a day of the week.
pub(super) fn are_one_day_apart(a: Moment, b: Moment) -> bool {
    let apart = (a.figure.value - b.figure.value).abs();
    let over = libm::fmod(apart, 7.0);
    let in_week = apart <= 14.0 && over.min(7.0 - over) <= 1.0;
    let days = a.length() == Length::Day && b.length() == Length::Day;
    let told = a.is_written_out() && b.is_written_out();
    days && (apart <= 1.0 || in_week && !told)
}

/// Whether two days, or the first days of two months, are one but for the year.
fn is_one_day_of_the_year(a: &Figure, b: &Figure) -> bool {
    let of_the_year = |f: &Figure| day_of(f.value).map(|day| (day.month(), day.day()));
    of_the_year(a).is_some_and(|day| of_the_year(b) == Some(day))
}

/// Whether a day or a month that is told without its year may be of the year that is told of another: "last month" is not.
fn is_left_open(open: Moment, told: Moment) -> bool {
    match (open.length(), told.length()) {
        (Length::Day, Length::Day) => open.is_written_out(),
        (Length::Month, Length::Month) => told.words().starts_with(open.words()),
        _ => false,
    }
}

/// The same day or month in two years of which one at least is not named: "30 September" is the last one or the next one.
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
    match (a.has_year(), b.has_year()) {
        (true, true) => false,
        (false, false) => shift(x.value, y.value) || within(x, y) || within(y, x),
        (false, true) => is_left_open(a, b) && is_one_day_of_the_year(x, y),
        (true, false) => is_left_open(b, a) && is_one_day_of_the_year(x, y),
    }
}

/// "Last week", told on a Sunday and on the Monday after it: where a week or a month begins is not known so well.
fn are_told_alike(a: Moment, b: Moment) -> bool {
    const MONTH: f64 = 31.0;
    let most = match a.length() {
        Length::Weeks => 7.0,
        Length::Month => MONTH,
        _ => return false,
    };
    let apart = (a.figure.value - b.figure.value).abs();
    let words = a.words();
    apart <= most
        && !words.contains(|c: char| c.is_ascii_digit())
        && words.to_lowercase() == b.words().to_lowercase()
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
        return hour::meet(a, b);
    }
    let days = a.length() == Length::Day && b.length() == Length::Day;
    // Where a third of a month ends is not known to the day.
    let vague =
        |x: Moment, y: Moment| x.length() == Length::PartOfMonth && y.length() == Length::Day;
    let slack = if vague(a, b) || vague(b, a) {
        VAGUE
    } else {
        0.0
    };
    let end = |f: &Figure| f.max.unwrap_or(f.value) + slack;
    let (x, y) = (a.figure, b.figure);
    x.value <= end(y) && y.value <= end(x)
        || days && (are_weeks_apart(a, b) || are_one_night(a, b))
        || are_years_apart(a, b)
        || are_told_alike(a, b)
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
        figures_on(16, text)
    }

    /// The dates and times of a text of that day of May 2024.
    fn figures_on(day: i8, text: &str) -> Vec<Figure> {
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let figures = annotate(&report, Some(jiff::civil::date(2024, 5, day))).figures;
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

    /// Checks whether the first moments of two sentences stand against each other, from either side.
    fn check(cases: &[(&str, &str, bool)]) {
        for (a, b, apart) in cases {
            assert_eq!(clash(a, b), *apart, "{a} {b}");
            assert_eq!(clash(b, a), *apart, "{b} {a}");
        }
    }

    #[test]
    fn a_week_told_from_two_days_is_one() {
        // A Sunday and the Monday after it.
        for (text, apart) in [("It fell last week.", false), ("It fell yesterday.", true)] {
            let (x, y) = (figures_on(12, text), figures_on(13, text));
            let at = |figure| Moment { figure, text };
            let (a, b) = (at(&x[0]), at(&y[0]));
            assert!(a.figure.value < b.figure.value, "{text}");
            assert_eq!(are_comparable(a, b) && !meet(a, b), apart, "{text}");
        }
    }

    #[test]
    fn what_stands_against_each_other() {
        check(&[
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
            (
                "Es begann am späten Dienstagabend.",
                "Es begann am Mittwochmorgen.",
                false,
            ),
            (
                "Es begann am Dienstagmorgen.",
                "Es begann am Mittwochmorgen.",
                true,
            ),
            ("The fire on 3 March.", "The fire on March 4.", true),
            ("It opened in 1998.", "It opened in 1999.", true),
            ("It ran from 1998 on.", "It ran until 2011.", false),
            ("It ran from 1998 on.", "It ran until at least 2011.", false),
            (
                "It closes on 30 September.",
                "It closes at the end of September.",
                false,
            ),
            ("He said so on 11 March.", "He had sued in 2016.", false),
            ("She spoke on Wednesday.", "They died in March.", false),
            ("They died on 3 April.", "They died in March.", true),
            ("It closes on 3 May.", "It closes on 10 May.", true),
            // The year that a report leaves out is any.
            ("It began on 3 March.", "It began on 3 March 2023.", false),
            ("It began on 3 March.", "It began on 4 March 2023.", true),
            ("It began in March.", "It began in March 2023.", false),
            ("It began last year.", "It began in 2020.", true),
        ]);
    }

    #[test]
    fn parts_of_a_month_or_year_that_stand_against_each_other() {
        check(&[
            (
                "It will be done by mid-October.",
                "It will be done in October.",
                false,
            ),
            (
                "It will be done by mid-October.",
                "It will be done by 15 October.",
                false,
            ),
            (
                "It ended in mid-October.",
                "It ended in late October.",
                true,
            ),
            ("It ended in mid-October.", "It ended in November.", true),
            ("It ended in mid-October.", "It ended on 28 October.", true),
            ("It ended in early 2019.", "It ended in late 2019.", true),
            ("It opened in spring 2019.", "It opened in fall 2019.", true),
            ("It opened in spring 2019.", "It opened in 2019.", false),
            (
                "It opened in spring 2019.",
                "It opened in July 2019.",
                false,
            ),
            ("It ended in early 2019.", "It ended in 2019.", false),
            ("It ended in early 2019.", "It ended in 2018.", true),
            (
                "It will open by the end of the year.",
                "It will open by December.",
                false,
            ),
            (
                "It will open by the end of the year.",
                "It will open by August.",
                true,
            ),
            (
                "It will open by the end of the year.",
                "It opened in March.",
                false,
            ),
            (
                "It will open by the end of the month.",
                "It will open by the end of next month.",
                true,
            ),
        ]);
    }

    #[test]
    fn hours_that_stand_against_each_other() {
        check(&[
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
            (
                "It left at 11:40 p.m. yesterday.",
                "It left at 23:40 yesterday.",
                false,
            ),
        ]);
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
