//! A number with what is said around it: about, at least, up to, between.

mod article;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::count;
use super::date;
use super::line::Line;
use super::money;
use super::number::{self, Number};
use super::tally;
use super::words::Sets;
use super::{Figure, FigureKind};
use crate::story::Span;
use crate::text::Lang;

/// What is said of a number that is not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    /// At most so many: "up to 80".
    Most,
    /// A little less: "nearly 80".
    Short,
}

/// A number with its bounds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub number: Number,
    /// The token after it.
    pub next: usize,
    /// First byte, with a currency sign and the words before it.
    pub start: usize,
    /// The number words alone.
    pub span: Span,
    pub value: f64,
    pub max: Option<f64>,
    pub approximate: bool,
    pub below: Option<Below>,
    /// The words before it may say a length of time instead: "over two days".
    pub loose: bool,
}

/// Whether nothing but white space, a currency or a percent sign stands before token `at`.
fn joined(line: &Line, at: usize) -> bool {
    let sign = |c: char| c.is_whitespace() || c == '%' || money::is_sign(c);
    at < line.len() && line.gap(at).chars().all(sign)
}

/// "3 to 4 million": the multiplier of the second counts for the first.
fn scaled(first: &Number, second: &Number) -> f64 {
    let lifts = first.factor < 1.5 && second.factor >= 1000.0;
    if lifts && first.value <= second.value / second.factor {
        first.value * second.factor
    } else {
        first.value
    }
}

/// "Or" in the six languages, folded.
const ORS: [&str; 5] = ["or", "oder", "ou", "o", "of"];

/// Whether two numbers with "or" between them are about so many, "two or three", "15 or 20": such pairs differ by one, two
/// or five, or tens or hundreds of these (M. Pollmann and C. Jansen, "The language user as an arithmetician", Cognition
/// 59, 1996). "58 or 81" is one or the other.
fn are_rough(less: f64, more: f64) -> bool {
    let mut apart = (more - less).abs();
    while apart >= 10.0 {
        apart /= 10.0;
    }
    let step = |step: f64| (apart - step).abs() < 1e-9;
    less.fract() != 0.0 || more.fract() != 0.0 || step(1.0) || step(2.0) || step(5.0)
}

/// "One or two votes", „ein oder zwei“: the first is an article, and no number by itself.
fn is_one_or_two(line: &Line, number: &Number) -> bool {
    let at = number.first;
    let two = !number.digits && (number.value - 2.0).abs() < 1e-9;
    let word = |back: usize| line.low(at - back);
    two && at > 1
        && line.spaced(at)
        && line.spaced(at - 1)
        && ORS.contains(&word(1))
        && (line.is(at - 2, Sets::ARTICLE) || word(2) == "uno")
        && !matches!(word(2), "a" | "an")
}

/// The second number of a range, and where it ends.
fn range(line: &Line, first: &Number) -> Option<Number> {
    let at = first.next;
    let dashed =
        first.digits && matches!(line.gap(at).trim(), "-" | "–" | "‑" | "—") && line.digits(at);
    let articles = article::around(line, first.first, at);
    let between = line.words.table.bounds.between.iter().any(|(open, and)| {
        line.ends_with(first.first - articles.before, open)
            .is_some()
            && joined(line, at)
            && line.phrase_at(at, and).is_some()
    });
    // "from 45% to 47%" is a change, and two figures.
    let change = first
        .first
        .checked_sub(1)
        .is_some_and(|b| matches!(line.low(b), "from" | "de" | "da"));
    if change && !dashed && !between {
        return None;
    }
    // "A 20- to 30-page report".
    let hung = first.digits && at < line.len() && line.gap(at) == "- ";
    let worded = between || (hung || joined(line, at)) && line.is(at, Sets::RANGE);
    let from = match (dashed, worded) {
        (true, _) => at,
        (false, true) if joined(line, at + 1) => at + 1 + if between { articles.behind } else { 0 },
        _ => return None,
    };
    let second = number::read(line, from).filter(|n| n.first == from)?;
    // «Entre el 10 y el 12 de mayo»: days.
    if (between || articles.before > 0) && date::before_month(line, from).is_some() {
        return None;
    }
    // "12% to 204p" is a change and where it led.
    let percent = |at: usize| line.gap(at).contains('%');
    if percent(at) && !percent(second.next) {
        return None;
    }
    // "By 202 to 432", "a 432-202 vote".
    let tally = if dashed {
        let marked = line.gap(second.next).trim_start().starts_with('%');
        !marked
            && count::head(line, second.next).is_none_or(|at| line.low(at) == "votes")
            && tally::is_dashed(line, first.first, from)
    } else {
        tally::is_worded(line, first.first, from)
    };
    if tally {
        return None;
    }
    let less = scaled(first, &second);
    let either = worded && !between && ORS.contains(&line.low(at));
    let rough = !either || are_rough(less, second.value);
    (second.value > less && rough).then_some(second)
}

impl Amount {
    /// An amount of tokens `first` to before `next`, exact.
    pub fn plain(line: &Line, first: usize, next: usize, value: f64) -> Self {
        let span = line.span(first).join(line.span(next - 1));
        Self {
            number: Number {
                first,
                next,
                value,
                factor: 1.0,
                many: false,
                round: false,
                digits: false,
            },
            next,
            start: span.start,
            span,
            value,
            max: Some(value),
            approximate: false,
            below: None,
            loose: false,
        }
    }

    /// The figure of this amount, its span ending with the number.
    pub fn figure(&self, line: &Line, kind: FigureKind) -> Figure {
        let end = line.span(self.next - 1).end;
        Figure {
            span: Span::new(self.start, end),
            number: self.span,
            sentence: line.sentence,
            value: self.value,
            max: self.max,
            approximate: self.approximate,
            ceiling: self.below == Some(Below::Most),
            short: self.below == Some(Below::Short),
            kind,
            ..Figure::default()
        }
    }

    /// Makes it one of so many, told up to before token `next`: "a quarter of a million".
    pub fn scale(&mut self, factor: f64, next: usize) {
        self.number.factor = factor;
        self.value *= factor;
        self.max = self.max.map(|max| max * factor);
        self.approximate = true;
        self.next = next;
    }

    /// Reads what stands before token `lead` and behind the number.
    pub fn bound(&mut self, line: &Line, lead: usize) {
        bound(line, self, lead);
    }
}

/// "Two sixth-formers": an English part of which there are several is a plural, "two sixths".
fn is_of_a_class(line: &Line, part: usize) -> bool {
    line.notes.lang == Lang::En && !line.low(part).ends_with('s')
}

/// English words that "about" follows as what is told.
static TELLING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "joke jokes joked joking talk talks talked talking speak speaks spoke speaking tell tells told telling know knows knew \
     think thinks thought thinking worry worries worried ask asks asked asking complain complained complaints concern \
     concerns concerned question questions questioned lie lied lying write wrote writing book film story stories report \
     reports news care cared cares forget forgot hear heard learn learned information details doubt doubts remarks comments \
     warning warned warnings rumours rumors allegations evidence facts"
        .split_ascii_whitespace()
        .collect()
});

/// Nobody rounds to fewer than so many.
const ROUND: f64 = 10.0;

/// "Joking about two recruits": the number is what is told, and not one that is about so many.
fn is_topic(line: &Line, amount: &Amount, lead: usize) -> bool {
    amount.value < ROUND
        && line.low(lead - 1) == "about"
        && lead >= 2
        && line.spaced(lead - 1)
        && TELLING.contains(line.low(lead - 2))
}

/// Length of the words before token `lead` that make its number the least: "no more than" says otherwise than "more than".
fn over(line: &Line, lead: usize) -> Option<usize> {
    let bounds = &line.words.table.bounds;
    let over = line.any_before(lead, bounds.over)?;
    let under = line.any_before(lead, bounds.under);
    under.is_none_or(|under| under < over).then_some(over)
}

/// Reads what stands before and behind.
fn bound(line: &Line, amount: &mut Amount, lead: usize) {
    let bounds = &line.words.table.bounds;
    let mut lead = article::behind(line, amount, lead);
    for _ in 0..2 {
        let told = lead > 0 && line.is(lead - 1, Sets::BOUND);
        if !told || lead >= line.len() || !(line.light(lead) || lead_sign(line, lead)) {
            break;
        }
        let taken = if let Some(n) = line.any_before(lead, bounds.short) {
            amount.approximate = true;
            amount.below = Some(Below::Short);
            n
        } else if let Some(n) = over(line, lead) {
            amount.max = None;
            amount.loose = n == 1;
            n
        } else if let Some(n) = line.any_before(lead, bounds.under) {
            amount.below = Some(Below::Most);
            n
        } else if let Some(n) = line.any_before(lead, bounds.about) {
            if is_topic(line, amount, lead) {
                break;
            }
            amount.approximate = true;
            n
        } else {
            break;
        };
        lead -= taken;
        amount.start = line.span(lead).start;
    }
    if !line.is(amount.next, Sets::BOUND_BEHIND) || !line.light(amount.next) {
        return;
    }
    if let Some(n) = line.any_at(amount.next, bounds.or_more) {
        amount.max = None;
        amount.next += n;
    } else if let Some(n) = line.any_at(amount.next, bounds.or_so) {
        amount.approximate = true;
        amount.next += n;
    }
}

/// A figure with its unit, and the token behind it, with the words behind both that make it the least: "7.8 percent or higher".
pub(super) fn or_more(line: &Line, (mut figure, next): (Figure, usize)) -> (Figure, usize) {
    let exact = figure.max == Some(figure.value) && !figure.ceiling && !figure.short;
    let may_be = exact && line.light(next) && ORS.contains(&line.low(next));
    let taken = may_be.then(|| line.any_at(next, line.words.table.bounds.or_more));
    let Some(taken) = taken.flatten() else {
        return (figure, next);
    };
    figure.max = None;
    figure.span.end = line.span(next + taken - 1).end;
    (figure, next + taken)
}

/// Whether a currency sign is all that stands before token `at`.
fn lead_sign(line: &Line, at: usize) -> bool {
    line.gap(at).trim().chars().all(money::is_sign)
}

/// The amount that a number is with what stands around it.
pub(super) fn around(line: &Line, number: Number) -> Amount {
    let (lead, start) = money::lead(line, number.first);
    let mut amount = Amount {
        next: number.next,
        start,
        span: number.span(line),
        value: number.value,
        max: (!number.many).then_some(number.value),
        approximate: number.round,
        below: None,
        loose: false,
        number,
    };
    if let Some(second) = range(line, &number) {
        amount.value = scaled(&number, &second);
        amount.max = Some(second.value);
        amount.next = second.next;
        amount.span = amount.span.join(second.span(line));
        let before = article::around(line, number.first, number.next).before;
        for (open, _) in line.words.table.bounds.between {
            if let Some(n) = line.ends_with(number.first - before, open) {
                amount.start = line.span(number.first - before - n).start;
                return amount;
            }
        }
    } else if let Some(share) = line.words.shares.get(line.low(number.next))
        && *share < 0.5
        && number.value < 20.0
        && !is_of_a_class(line, number.next)
        && (line.spaced(number.next) || line.hyphened(number.next))
    {
        amount.value = number.value * share;
        amount.max = Some(amount.value);
        amount.next += 1;
        if let Some((factor, next)) = count::large(line, amount.next) {
            amount.scale(factor, next);
        }
    } else if is_one_or_two(line, &number) {
        amount.value = 1.0;
        let lead = number.first - 2;
        amount.start = line.span(lead).start;
        amount.span = line.span(lead).join(amount.span);
        amount.bound(line, lead);
        return amount;
    }
    amount.bound(line, lead);
    amount
}
