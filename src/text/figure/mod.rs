//! Figures: numbers with value, bounds and unit, dates and times. One finder a file, each with its own rule; the words
//! of each language are in `words`.

mod aged;
mod amount;
mod code;
mod count;
mod date;
mod duration;
mod elided;
mod letters;
mod line;
mod magnitude;
mod measure;
mod money;
mod nothing;
mod number;
mod ordinal;
mod part;
mod percent;
mod season;
mod several;
mod sum;
mod tally;
mod tense;
mod time;
mod weekday;
mod words;

use jiff::civil::Date;

use super::{Annotations, Token};
use crate::story::Span;
use amount::Amount;
use line::{Folded, Line};
use words::Words;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum FigureKind {
    /// So many of something.
    #[default]
    Count,
    /// An amount of money.
    Money,
    /// A share in percent.
    Percent,
    /// A day, a month, a year: value is days since 1970-01-01 of its first day, max of its last.
    Date,
    /// A time of day: value is minutes after midnight.
    Time,
    /// A length of time, in `unit`.
    Duration,
    /// A physical measure, in `unit`.
    Measure,
    /// A place in an order: third, 3rd.
    Ordinal,
}

impl FigureKind {
    /// Whether it says how much of something there is: no day, time or place in an order does.
    pub fn is_amount(self) -> bool {
        !matches!(self, Self::Date | Self::Time | Self::Ordinal)
    }
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Figure {
    /// The figure with what it counts and what is said around it: "two dozen countries", "26 of the
    /// countries", "at least 16 people".
    pub span: Span,
    /// The number words alone: "two dozen".
    pub number: Span,
    /// Index of its sentence.
    pub sentence: usize,
    /// Its value, or the lower bound of a range, in units (millions multiplied out).
    pub value: f64,
    /// The upper bound; `value` itself where it is exact, none where it is open ("at least 15").
    pub max: Option<f64>,
    /// Said to be about so many.
    pub approximate: bool,
    /// Said to be at most so many: "up to 80".
    pub ceiling: bool,
    /// Said to be a little less: "nearly 80".
    pub short: bool,
    /// What is counted ("countries"), the currency (ISO 4217, "$" where dollars are not told apart), or
    /// the unit ("km", "day").
    pub unit: Option<String>,
    /// The stem of the head noun that is counted, for joining referents.
    pub head: Option<String>,
    /// What it measures.
    pub kind: FigureKind,
}

impl Figure {
    /// Whether both give one value in the same way: what is exact, a bound and about so much in one outlet must not be
    /// given as another's.
    pub fn is_told_as(&self, other: &Self) -> bool {
        let way = |f: &Self| (f.approximate, f.ceiling, f.short, f.max.map(f64::to_bits));
        self.value.total_cmp(&other.value).is_eq() && way(self) == way(other)
    }

    /// Value and unit as whole numbers are told: a part of a unit of time in the next smaller one, 30 minutes for half an
    /// hour; else its own.
    pub fn in_whole(&self) -> (f64, Option<&str>) {
        let unit = self.unit.as_deref();
        let smaller = unit.and_then(|unit| duration::in_smaller(self.value, unit));
        match smaller.filter(|_| self.kind == FigureKind::Duration) {
            Some((value, unit)) => (value, Some(unit)),
            None => (self.value, unit),
        }
    }

    /// Whether it stands right behind an opening bracket of `text`: "11.40 p.m. local time (2140 GMT)" is one moment
    /// on two clocks, and what stands in brackets says the first again.
    pub fn opens_bracket(&self, text: &str) -> bool {
        text[..self.span.start].trim_end().ends_with('(')
    }
}

/// Finds the figures of a text. `date` is the report's own day, else the story's.
pub fn find(text: &str, notes: &Annotations, date: Option<Date>) -> Vec<Figure> {
    find_in(text, notes, date, |_| true)
}

/// [`find`], in the sentences that have a token that a figure may begin with and that is `wanted`.
fn find_in(
    text: &str,
    notes: &Annotations,
    date: Option<Date>,
    wanted: impl Fn(&Token) -> bool,
) -> Vec<Figure> {
    let words = Words::of(notes.lang);
    let seeds = words.seeds_among(&notes.stems);
    let mut figures = Vec::new();
    let mut folded = Folded::default();
    for (sentence, one) in notes.sentences.iter().enumerate() {
        let tokens = &notes.tokens[one.tokens.clone()];
        let mut begin = tokens.iter().filter(|t| seeds[t.stem as usize]);
        if !begin.any(&wanted) {
            continue;
        }
        folded.turn_to(text, one.span, tokens);
        let line = Line {
            folded: &folded,
            text,
            notes,
            words,
            sentence,
            tokens,
            date,
        };
        in_sentence(&line, &seeds, &mut figures);
    }
    figures
}

fn in_sentence(line: &Line, seeds: &[bool], figures: &mut Vec<Figure>) {
    let first = figures.len();
    let mut at = 0;
    while at < line.len() {
        if !seeds[line.tokens[at].stem as usize] {
            at += 1;
            continue;
        }
        match read(line, at) {
            Read::Figure(figure, next) => {
                let last = figures.last_mut().filter(|f| f.sentence == line.sentence);
                if !last.is_some_and(|last| sum::take_in(line, last, &figure, at)) {
                    add(figures, figure);
                }
                at = next.max(at + 1);
            }
            Read::Nothing(next) => at = next.max(at + 1),
        }
    }
    elided::fill(line, figures, first);
}

/// Adds a figure; of two that share bytes the later one was read with more around it only if it begins earlier.
fn add(figures: &mut Vec<Figure>, figure: Figure) {
    if figures
        .last()
        .is_none_or(|last| last.span.end <= figure.span.start)
    {
        figures.push(figure);
    }
}

/// What stands at a token.
enum Read {
    /// A figure, and the token to go on with.
    Figure(Figure, usize),
    /// None, and the token to go on with.
    Nothing(usize),
}

/// What stands at token `at`: the special readings before the plain ones.
fn read(line: &Line, at: usize) -> Read {
    let special = [
        time::read,
        date::read,
        aged::read,
        duration::part,
        duration::one_and_half,
        duration::bounded,
        magnitude::read,
        count::share,
        ordinal::dotted,
        percent::one_in,
    ];
    for finder in special {
        if let Some((figure, next)) = finder(line, at) {
            return Read::Figure(figure, next);
        }
    }
    if let Some(next) = date::without_day(line, at) {
        return Read::Nothing(next);
    }
    let number = number::read(line, at);
    if let Some((figure, next)) = percent::odds(line, at, number.as_ref()) {
        return Read::Figure(figure, next);
    }
    if let Some(next) = code::skip(line, at).or_else(|| nothing::skip(line, at)) {
        return Read::Nothing(next);
    }
    let Some(amount) = number.map(|number| amount::around(line, number)) else {
        return match ordinal::read(line, at) {
            Some((figure, next)) => Read::Figure(figure, next),
            None => Read::Nothing(at + 1),
        };
    };
    if nothing::is_none(line, &amount) {
        return Read::Nothing(amount.next);
    }
    let (figure, next) = measured(line, &amount);
    Read::Figure(figure, next)
}

/// An amount with its unit, or with the noun that it counts.
fn measured(line: &Line, amount: &Amount) -> (Figure, usize) {
    if let Some(found) = percent::read(line, amount).or_else(|| money::read(line, amount)) {
        return amount::or_more(line, found);
    }
    let unit = measure::unit_at(line, amount.next);
    duration::read(line, amount, unit)
        .or_else(|| measure::read(line, amount, unit))
        .unwrap_or_else(|| count::read(line, amount))
}

/// The day in the middle of a year, from which every day of a year is the nearest of its name.
const ANY: Date = jiff::civil::date(1970, 7, 2);

/// From this number on an undated day is one of the year, from 0 on a weekday.
const OF_THE_YEAR: f64 = 1_000.0;

/// Days of a text that was read without a day to resolve them by. Weekdays are numbered from 0 within a week, "1 July" and "July" within a
/// year: either can be told from others of its sort, and from nothing else.
pub fn undated(text: &str, notes: &Annotations) -> Vec<Figure> {
    let words = Words::of(notes.lang);
    let mut found = find_in(text, notes, Some(ANY), |t| words.is_day(t.span.of(text)));
    let known = |f: &Figure| notes.figures.iter().any(|k| k.span.overlaps(f.span));
    found.retain(|f| f.kind == FigureKind::Date && !known(f));
    found.retain_mut(|figure| {
        let said = figure.span.of(text);
        let length = figure.max.map_or(0.0, |max| max - figure.value);
        if words.is_weekday(&super::token::fold(said)) {
            figure.value = figure.value.rem_euclid(7.0);
        } else if words.names_month(said) {
            figure.value = OF_THE_YEAR + figure.value.rem_euclid(365.0);
        } else {
            return false;
        }
        figure.max = Some(figure.value + length);
        true
    });
    found
}

/// Whether an undated day is one of the year and no weekday: see [`undated`].
pub fn is_of_the_year(undated: &Figure) -> bool {
    undated.value >= OF_THE_YEAR
}

/// The value of a figure that is this day: days since 1970-01-01.
pub fn day_number(day: Date) -> f64 {
    date::number(day)
}

/// The day that a value of a date is, see [`day_number`].
pub fn day_of(value: f64) -> Option<Date> {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().days(value as i64)).ok()
}

/// The day of an RFC 3339 date-time, or of a plain date.
pub fn date_of(published: &str) -> Option<Date> {
    published.get(..10)?.parse().ok()
}

#[cfg(test)]
mod tests;
