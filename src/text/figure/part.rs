//! Parts of a month, a year or a week: "mid-October", "late next month", "the end of the year", „bis Jahresende“, "fin
//! février", "antes de fin de año".
//!
//! Rule: a word for a part before a month, a year or a week narrows it to about a third, and the end or the beginning of
//! a year to two months of it. "The year" of which no more is told is the one that the report is of.

use jiff::civil::Date;

use super::date;
use super::line::Line;
use super::words::Sets;
use super::{Figure, FigureKind, day_of};
use crate::story::Span;
use crate::text::{Lang, TokenClass};

/// Which part of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// "The beginning of".
    First,
    Early,
    Middle,
    Late,
    /// "The end of".
    Last,
}

/// How a part is told in a language.
struct Words {
    /// Words for parts, folded.
    parts: &'static [(&'static str, Part)],
    /// Words between a part and what it is of, folded.
    links: &'static [&'static str],
    /// Articles before a part, folded.
    articles: &'static [&'static str],
    /// One word for a part of a period, folded: "Jahresende".
    compounds: &'static [Compound],
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En | Lang::Other => &Words {
            parts: &[
                ("beginning", Part::First),
                ("start", Part::First),
                ("early", Part::Early),
                ("mid", Part::Middle),
                ("middle", Part::Middle),
                ("late", Part::Late),
                ("end", Part::Last),
                ("close", Part::Last),
            ],
            links: &["of", "in", "the", "this"],
            articles: &["the"],
            compounds: &[],
        },
        Lang::De => &Words {
            parts: &[
                ("anfang", Part::First),
                ("beginn", Part::First),
                ("mitte", Part::Middle),
                ("ende", Part::Last),
            ],
            links: &["des", "dieses", "der", "dieser", "vom"],
            articles: &[],
            compounds: &[
                ("jahresanfang", 2, Part::First),
                ("jahresbeginn", 2, Part::First),
                ("jahresmitte", 2, Part::Middle),
                ("jahresende", 2, Part::Last),
                ("monatsanfang", 1, Part::First),
                ("monatsbeginn", 1, Part::First),
                ("monatsmitte", 1, Part::Middle),
                ("monatsende", 1, Part::Last),
            ],
        },
        Lang::Fr => &Words {
            parts: &[
                ("debut", Part::First),
                ("mi", Part::Middle),
                ("milieu", Part::Middle),
                ("fin", Part::Last),
            ],
            links: &["de", "du", "d", "l", "la", "le", "mois", "cette", "ce"],
            articles: &["le", "la"],
            compounds: &[],
        },
        Lang::Es => &Words {
            parts: &[
                ("principios", Part::First),
                ("comienzos", Part::First),
                ("inicios", Part::First),
                ("mediados", Part::Middle),
                ("finales", Part::Last),
                ("fines", Part::Last),
                ("final", Part::Last),
                ("fin", Part::Last),
                ("acabe", Part::Last),
                ("termine", Part::Last),
                ("acabar", Part::Last),
                ("terminar", Part::Last),
            ],
            links: &["de", "del", "el", "la", "este", "esta", "mes"],
            articles: &["el"],
            compounds: &[],
        },
        Lang::It => &Words {
            parts: &[
                ("inizio", Part::First),
                ("meta", Part::Middle),
                ("fine", Part::Last),
            ],
            links: &[
                "di", "del", "della", "dell", "quest", "questo", "questa", "mese",
            ],
            articles: &["la", "l"],
            compounds: &[],
        },
        Lang::Nl => &Words {
            parts: &[
                ("begin", Part::First),
                ("medio", Part::Middle),
                ("half", Part::Middle),
                ("midden", Part::Middle),
                ("eind", Part::Last),
                ("einde", Part::Last),
            ],
            links: &["van", "het", "de", "dit", "deze"],
            articles: &["het"],
            compounds: &[
                ("jaareinde", 2, Part::Last),
                ("jaarwisseling", 2, Part::Last),
            ],
        },
    }
}

/// A word for a part of a period, folded; the period; the part.
type Compound = (&'static str, i8, Part);

/// Words that say a part and its period in one: "Jahresende".
pub(super) fn compounds(lang: Lang) -> &'static [Compound] {
    words(lang).compounds
}

/// The most words between a part and what it is of: "fin du mois de mars", "la fin de l’année".
const LINKS: usize = 3;

/// What is told before token `first`: the part, its first token, and whether it says of what period it is.
struct Told {
    part: Part,
    first: usize,
    links: usize,
}

/// The part that is told before token `first`.
fn before(line: &Line, first: usize) -> Option<Told> {
    let own = words(line.notes.lang);
    let joined = |at: usize| {
        line.spaced(at) || line.hyphened(at) || line.gap(at) == "’" || line.gap(at) == "'"
    };
    let mut at = first;
    while first - at < LINKS && at > 0 && joined(at) && own.links.contains(&line.low(at - 1)) {
        at -= 1;
    }
    let links = first - at;
    let word = at.checked_sub(1).filter(|_| joined(at))?;
    let (name, part) = own.parts.iter().find(|(name, _)| *name == line.low(word))?;
    // "Too late in March".
    let measured = word
        .checked_sub(1)
        .is_some_and(|w| matches!(line.low(w), "too" | "as" | "so" | "how"));
    // "To end March with a loss": a verb.
    let noun = matches!(*name, "end" | "start" | "close" | "beginning" | "middle");
    let of = line.low(at) == "of" || line.hyphened(at);
    if measured || noun && !of {
        return None;
    }
    let article = word
        .checked_sub(1)
        .filter(|a| line.light(word) && own.articles.contains(&line.low(*a)));
    Some(Told {
        part: *part,
        first: article.unwrap_or(word),
        links,
    })
}

/// The part of the days `from` to `to`, which are a whole week, month or year.
fn days(part: Part, from: Date, to: Date) -> Option<(Date, Date)> {
    let span = jiff::Span::new();
    let month = |of: i8| Date::new(from.year(), of, 1).ok();
    let later = |n: i64| from.checked_add(span.days(n)).ok();
    let length = date::number(to) - date::number(from);
    let whole_year = (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31);
    if whole_year && from.year() == to.year() {
        let (first, last) = match part {
            Part::First => (1, 2),
            Part::Early => (1, 4),
            Part::Middle => (5, 8),
            Part::Late => (9, 12),
            Part::Last => (11, 12),
        };
        return Some((month(first)?, month(last)?.last_of_month()));
    }
    if from.day() == 1 && to == from.last_of_month() {
        return Some(match part {
            Part::First | Part::Early => (from, later(9)?),
            Part::Middle => (later(10)?, later(19)?),
            Part::Late | Part::Last => (later(20)?, to),
        });
    }
    (length as i64 == 6).then_some(match part {
        Part::First | Part::Early => (from, later(2)?),
        Part::Middle => (later(1)?, later(3)?),
        Part::Late | Part::Last => (later(3)?, to),
    })
}

/// A figure of tokens `first` to before `next` that is a part of some days.
fn figure(line: &Line, (first, next): (usize, usize), (from, to): (Date, Date)) -> Figure {
    let span = Span::new(line.span(first).start, line.span(next - 1).end);
    Figure {
        span,
        number: span,
        sentence: line.sentence,
        value: date::number(from),
        max: Some(date::number(to)),
        approximate: true,
        kind: FigureKind::Date,
        ..Figure::default()
    }
}

/// A week, month or year, which ends before token `next`, narrowed to the part that is told before it; else as it is.
pub(super) fn narrowed(line: &Line, whole: Figure, next: usize) -> Figure {
    part_of(line, &whole, next).unwrap_or(whole)
}

fn part_of(line: &Line, whole: &Figure, next: usize) -> Option<Figure> {
    let first = line.tokens[..next]
        .iter()
        .rposition(|t| t.span.start == whole.span.start)?;
    let told = before(line, first)?;
    let (from, to) = (day_of(whole.value)?, day_of(whole.max?)?);
    // "Début 2019" is early in that year.
    let numbered = line.digits(first);
    let part = match told.part {
        Part::First if numbered && line.notes.lang != Lang::En => Part::Early,
        Part::Last if numbered && line.notes.lang != Lang::En => Part::Late,
        part => part,
    };
    Some(figure(line, (told.first, next), days(part, from, to)?))
}

/// The week, month or year of the report's own day.
fn own_period(line: &Line, period: i8) -> Option<(Date, Date)> {
    let own = line.date?;
    let span = jiff::Span::new();
    match period {
        0 => {
            let past = i64::from(own.weekday().to_monday_zero_offset());
            let from = own.checked_sub(span.days(past)).ok()?;
            Some((from, from.checked_add(span.days(6)).ok()?))
        }
        1 => Some((own.first_of_month(), own.last_of_month())),
        _ => Some((
            Date::new(own.year(), 1, 1).ok()?,
            Date::new(own.year(), 12, 31).ok()?,
        )),
    }
}

/// Whether nothing that the token before `next` describes stands there: "year-end results".
fn is_free(line: &Line, next: usize) -> bool {
    let tied = line.hyphened(next) || line.spaced(next) && line.digits(next);
    let noun = line.notes.lang == Lang::En
        && line.spaced(next)
        && line.tokens[next].class == TokenClass::Content;
    !tied && !noun
}

/// "By the end of the year", "d’ici la fin de l’année", "late this month", "by year-end": a part of the period at token
/// `at` that the report is of.
pub(super) fn of_own(line: &Line, at: usize, period: i8) -> Option<(Figure, usize)> {
    let joined = line.hyphened(at + 1) || matches!(line.gap(at + 1), "’s " | "'s ");
    if joined && line.low(at + 1) == "end" && line.notes.lang == Lang::En {
        let (from, to) = own_period(line, period)?;
        let whole = days(Part::Last, from, to)?;
        return is_free(line, at + 2).then(|| (figure(line, (at, at + 2), whole), at + 2));
    }
    let told = before(line, at).filter(|told| is_of_own(line, at, told, period))?;
    // "La fin du mois de mars" is another month.
    let other = line.spaced(at + 1) && (line.digits(at + 1) || line.is(at + 1, Sets::OF));
    if other || line.hyphened(at + 1) {
        return None;
    }
    let (from, to) = own_period(line, period)?;
    let found = figure(line, (told.first, at + 1), days(told.part, from, to)?);
    Some((found, at + 1))
}

/// Whether the words before the period at token `at` make it the report's own. "Fin de semana" and "fine settimana" are no
/// ends of a week, "een half jaar" is no middle of a year.
fn is_of_own(line: &Line, at: usize, told: &Told, period: i8) -> bool {
    let week = period == 0;
    let linked = told.links > 0 && !(week && line.low(at - 1) == "de");
    let bare = match line.notes.lang {
        Lang::En => line.hyphened(at) && told.part == Part::Middle,
        Lang::It => !week,
        _ => false,
    };
    linked || told.links == 0 && bare
}

/// "Jahresende": a part and its period in one word.
pub(super) fn compound(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let mut all = compounds(line.notes.lang).iter();
    let (_, period, part) = all.find(|(word, _, _)| *word == line.low(at))?;
    let (from, to) = own_period(line, *period)?;
    let found = figure(line, (at, at + 1), days(*part, from, to)?);
    (!line.hyphened(at + 1)).then_some((found, at + 1))
}
