//! Amounts of money. Units are ISO 4217 codes; "$" stands for dollars that are not told apart.

use super::amount::Amount;
use super::line::Line;
use super::{Figure, FigureKind};
use crate::text::{Lang, TokenClass, token};

/// Signs of one currency, with their codes (Unicode block Currency Symbols, CLDR root).
const SIGNS: &[(char, &str)] = &[
    ('$', "$"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('₹', "INR"),
    ('₽', "RUB"),
    ('₺', "TRY"),
    ('₴', "UAH"),
    ('₩', "KRW"),
    ('₪', "ILS"),
    ('₦', "NGN"),
    ('₫', "VND"),
    ('₱', "PHP"),
    ('₿', "XBT"),
];

/// What stands before "$" to say whose.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("CAD", "CAD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
    ("U.S.", "USD"),
];

/// Codes and abbreviations that stand before or behind the number.
const CODES: &[(&str, &str)] = &[
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("CHF", "CHF"),
    ("JPY", "JPY"),
    ("CNY", "CNY"),
    ("RMB", "CNY"),
    ("INR", "INR"),
    ("Rs", "INR"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("PLN", "PLN"),
    ("RUB", "RUB"),
    ("Fr", "CHF"),
    ("Dh", "AED"),
    ("RM", "MYR"),
    ("Tk", "BDT"),
    ("Kr", "NOK"),
    ("NKr", "NOK"),
    ("SKr", "SEK"),
    ("DKr", "DKK"),
];

/// Adjectives of nation that say whose dollars, folded, by their beginning.
const NATIONS: &[(&str, &str)] = &[
    ("canad", "CAD"),
    ("kanad", "CAD"),
    ("austral", "AUD"),
    ("american", "USD"),
    ("amerik", "USD"),
    ("estadounid", "USD"),
    ("statunit", "USD"),
    ("us", "USD"),
    ("u.s.", "USD"),
];

/// The same for whose crowns.
const CROWNS: &[(&str, &str)] = &[
    ("schwed", "SEK"),
    ("swed", "SEK"),
    ("norw", "NOK"),
    ("dan", "DKK"),
    ("czech", "CZK"),
    ("tschech", "CZK"),
];

fn code(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(w, _)| *w == word).map(|(_, c)| *c)
}

/// Whether `c` is the sign of a currency.
pub(super) fn is_sign(c: char) -> bool {
    sign(Some(c)).is_some()
}

fn sign(c: Option<char>) -> Option<&'static str> {
    // The one sign of ASCII stands first.
    let of = |c: char| {
        SIGNS
            .iter()
            .take(if c.is_ascii() { 1 } else { SIGNS.len() })
    };
    let found = c.and_then(|c| of(c).find(|(sign, _)| *sign == c));
    found.map(|(_, code)| *code)
}

/// The currency before token `at`, with the first token and byte that belong to it.
fn before(line: &Line, at: usize) -> Option<(&'static str, usize, usize)> {
    let gap = line.gap(at);
    let trimmed = gap.trim_end();
    if let Some(unit) = sign(trimmed.chars().next_back()) {
        let mark = trimmed.chars().next_back().map_or(0, char::len_utf8);
        let start = line.span(at).start - gap.len() + trimmed.len() - mark;
        if unit == "$" && trimmed.len() == mark && at > 0 {
            let whose = code(DOLLARS, line.raw(at - 1));
            if let Some(unit) = whose {
                return Some((unit, at - 1, line.span(at - 1).start));
            }
        }
        return Some((unit, at, start));
    }
    let word = at.checked_sub(1).map(|b| line.raw(b))?;
    let unit = code(CODES, word).filter(|_| matches!(gap.trim(), "" | "."))?;
    Some((unit, at - 1, line.span(at - 1).start))
}

/// The first token and byte of a number that begins at token `at`, with its currency.
pub(super) fn lead(line: &Line, at: usize) -> (usize, usize) {
    before(line, at).map_or((at, line.span(at).start), |(_, token, byte)| (token, byte))
}

/// The nation that a word names, for its dollars.
fn nation(word: &str) -> Option<&'static str> {
    NATIONS
        .iter()
        .find(|(start, _)| match *start {
            "us" | "u.s." => word == *start,
            start => word.starts_with(start),
        })
        .map(|(_, c)| *c)
}

/// Currencies that several nations have, each their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Many {
    Dollars,
    Crowns,
}

impl Many {
    /// By the folded name of a currency and its code.
    fn of(word: &str, unit: &str) -> Option<Self> {
        match unit {
            _ if token::fold(word).contains("dol") => Some(Self::Dollars),
            "SEK" | "NOK" | "DKK" => Some(Self::Crowns),
            _ => None,
        }
    }

    /// The code where nobody known is said to have it; `bare` is that of its name alone.
    fn of_others(self, bare: &str) -> String {
        match self {
            Self::Dollars => "$".to_owned(),
            Self::Crowns => bare.to_owned(),
        }
    }
}

/// "14.5 million Fijian dollars", "3 Millionen isländische Kronen": past a nation that is not known, with the code of its
/// money.
fn of_any_nation(line: &Line, at: usize) -> Option<(String, usize)> {
    let next = at + 1;
    if !line.spaced(at) || !line.spaced(next) {
        return None;
    }
    let adjective = &line.tokens[at];
    let named = adjective.capital || !matches!(line.notes.lang, Lang::En | Lang::Other);
    if adjective.class != TokenClass::Content || !named {
        return None;
    }
    let bare = line.words.money.get(line.low(next))?;
    let many = Many::of(line.low(next), bare)?;
    let folded = token::fold(line.low(at));
    let crowns = CROWNS.iter().filter(|_| many == Many::Crowns);
    let known = crowns.clone().find(|(start, _)| folded.starts_with(start));
    let unit = known.map_or_else(|| many.of_others(bare), |(_, code)| (*code).to_owned());
    Some((unit, next))
}

/// Whether a currency may stand at token `at`: behind a space, or behind an abbreviation's full stop ("3,5 Mio. Euro").
fn tied(line: &Line, at: usize) -> bool {
    let short = at > 0 && !line.digits(at - 1) && line.raw(at - 1).len() <= 4;
    line.light(at) || at < line.len() && short && line.gap(at).trim() == "."
}

/// The currency behind: "3 €", "12 million euros", "millions de dollars canadiens".
fn behind(line: &Line, next: usize) -> Option<(String, usize, usize)> {
    if let Some(unit) = sign(line.gap(next).trim_start().chars().next()) {
        let gap = line.gap(next);
        let mark = gap.trim_start().chars().next().map_or(0, char::len_utf8);
        let from = next.checked_sub(1).map_or(0, |b| line.span(b).end);
        let end = from + gap.len() - gap.trim_start().len() + mark;
        return Some((unit.to_owned(), next, end));
    }
    let mut at = next;
    let mut whose = None;
    for _ in 0..2 {
        let light = line.is(at, super::words::Sets::OF);
        let of = nation(line.low(at));
        if !light && of.is_none() || !tied(line, at) {
            break;
        }
        whose = whose.or(of);
        at += 1;
    }
    if !tied(line, at) {
        return None;
    }
    if let Some((unit, last)) = of_any_nation(line, at).filter(|_| whose.is_none()) {
        return Some((unit, last + 1, line.span(last).end));
    }
    let word = line.low(at);
    let known = line.words.money.get(word).cloned();
    let unit = known.or_else(|| code(CODES, line.raw(at)).map(str::to_owned))?;
    let dollars = token::fold(word).contains("dol");
    let mut end = at;
    if dollars && line.spaced(at + 1) && whose.is_none() {
        whose = nation(line.low(at + 1)).filter(|_| !line.tokens[at + 1].capital);
        end += usize::from(whose.is_some());
    }
    let unit = match whose {
        Some(code) if dollars => code.to_owned(),
        _ if unit == "USD" && dollars => "$".to_owned(),
        _ => unit,
    };
    Some((unit, end + 1, line.span(end).end))
}

/// "£23m", "$5k", "€3B": a letter right behind the number.
fn letter(line: &Line, at: usize) -> Option<f64> {
    let tied = at < line.len() && (line.gap(at).is_empty() || line.spaced(at));
    match line.raw(at) {
        "m" | "M" if tied => Some(1e6),
        "k" | "K" if tied => Some(1e3),
        "b" | "B" if tied => Some(1e9),
        "t" | "T" if tied && line.gap(at).is_empty() => Some(1e12),
        _ => None,
    }
}

/// An amount of money.
pub(super) fn read(line: &Line, amount: &Amount) -> Option<(Figure, usize)> {
    let mut figure = amount.figure(line, FigureKind::Money);
    if let Some((unit, _, _)) = before(line, amount.number.first) {
        let mut next = amount.next;
        if let Some(factor) = letter(line, next) {
            figure.value = (figure.value * factor).round();
            figure.max = figure.max.map(|max| (max * factor).round());
            next += 1;
        }
        figure.unit = Some(unit.to_owned());
        figure.span.end = line.span(next - 1).end;
        return Some((figure, next));
    }
    let (unit, next, end) = behind(line, amount.next)?;
    figure.unit = Some(unit);
    figure.span.end = end;
    Some((figure, next.max(amount.next)))
}
