//! Amounts of money. Units are ISO 4217 codes; "$" stands for dollars that are not told apart, "kr" for crowns that are not,
//! and letters right before a sum for a currency that nothing more is known of.

use super::amount::Amount;
use super::line::Line;
use super::{Figure, FigureKind};
use crate::text::{Lang, Token, TokenClass, token};

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
    ('₡', "CRC"),
    ('₲', "PYG"),
    ('₭', "LAK"),
    ('₮', "MNT"),
    ('₸', "KZT"),
    ('₼', "AZN"),
    ('₾', "GEL"),
    ('₵', "GHS"),
    ('฿', "THB"),
    ('৳', "BDT"),
    ('៛', "KHR"),
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
    ("ISK", "ISK"),
    ("PLN", "PLN"),
    ("zł", "PLN"),
    ("CZK", "CZK"),
    ("Kč", "CZK"),
    ("HUF", "HUF"),
    ("RON", "RON"),
    ("UAH", "UAH"),
    ("RUB", "RUB"),
    ("BRL", "BRL"),
    ("MXN", "MXN"),
    ("ZAR", "ZAR"),
    ("KRW", "KRW"),
    ("ILS", "ILS"),
    ("SGD", "SGD"),
    ("HKD", "HKD"),
    ("NZD", "NZD"),
    ("AED", "AED"),
    ("SAR", "SAR"),
    ("QAR", "QAR"),
    ("KWD", "KWD"),
    ("EGP", "EGP"),
    ("CLP", "CLP"),
    ("PEN", "PEN"),
    ("IDR", "IDR"),
    ("MYR", "MYR"),
    ("THB", "THB"),
    ("PHP", "PHP"),
    ("VND", "VND"),
    ("PKR", "PKR"),
    ("BDT", "BDT"),
    ("LKR", "LKR"),
    ("NGN", "NGN"),
    ("KES", "KES"),
    ("GHS", "GHS"),
    ("TZS", "TZS"),
    ("UGX", "UGX"),
    ("DZD", "DZD"),
    ("TND", "TND"),
    ("BGN", "BGN"),
    ("RSD", "RSD"),
    ("GEL", "GEL"),
    ("AMD", "AMD"),
    ("AZN", "AZN"),
    ("KZT", "KZT"),
    ("TWD", "TWD"),
    ("UYU", "UYU"),
    ("ARS", "ARS"),
    ("Fr", "CHF"),
    ("SFr", "CHF"),
    ("Dh", "AED"),
    ("RM", "MYR"),
    ("Rp", "IDR"),
    ("Tk", "BDT"),
    ("Kr", "kr"),
    ("kr", "kr"),
    ("IKr", "ISK"),
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
    ("sued", "SEK"),
    ("suec", "SEK"),
    ("sved", "SEK"),
    ("zweed", "SEK"),
    ("norw", "NOK"),
    ("norv", "NOK"),
    ("noru", "NOK"),
    ("noor", "NOK"),
    ("dan", "DKK"),
    ("deen", "DKK"),
    ("island", "ISK"),
    ("iceland", "ISK"),
    ("ijsland", "ISK"),
    ("czech", "CZK"),
    ("tschech", "CZK"),
    ("tcheq", "CZK"),
    ("chec", "CZK"),
    ("cec", "CZK"),
    ("tsjech", "CZK"),
];

/// No code or abbreviation has more bytes.
const LONGEST_CODE: usize = 4;

fn code(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    if word.len() > LONGEST_CODE {
        return None;
    }
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
fn before<'a>(line: &Line<'a>, at: usize) -> Option<(&'a str, usize, usize)> {
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
    let known = code(CODES, word).filter(|_| matches!(gap.trim(), "" | "."));
    // Letters are parted from a number right behind them where it is a sum.
    let glued = || gap.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic());
    let unit = known.or_else(|| glued().then_some(word))?;
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

/// The nation that a folded word names, for its crowns.
fn crowns(word: &str) -> Option<&'static str> {
    let known = CROWNS.iter().find(|(start, _)| word.starts_with(start));
    known.map(|(_, code)| *code)
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
            "kr" => Some(Self::Crowns),
            _ => None,
        }
    }

    /// The unit where nobody known is said to have it.
    fn of_others(self) -> String {
        match self {
            Self::Dollars => "$".to_owned(),
            Self::Crowns => "kr".to_owned(),
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
    let known = crowns(&token::fold(line.low(at))).filter(|_| many == Many::Crowns);
    let unit = known.map_or_else(|| many.of_others(), str::to_owned);
    Some((unit, next))
}

/// Whether a currency may stand at token `at`: behind a space, or behind an abbreviation's full stop ("3,5 Mio. Euro").
fn tied(line: &Line, at: usize) -> bool {
    let short = at > 0 && !line.digits(at - 1) && line.raw(at - 1).len() <= 4;
    line.light(at) || at < line.len() && short && line.gap(at).trim() == "."
}

/// The sign of a currency at the front of what stands before token `next`, past an abbreviation's full stop ("3 Mio. €"),
/// with the byte behind it.
fn sign_behind(line: &Line, next: usize) -> Option<(&'static str, usize)> {
    let gap = line.gap(next);
    let rest = gap.trim_start();
    let rest = rest.strip_prefix('.').map_or(rest, str::trim_start);
    let mark = rest.chars().next()?;
    // "Two £350,000 rockets": the sign before a numeral is that one's.
    let lone = rest.len() == mark.len_utf8() && rest.len() < gap.len();
    if lone && line.digits(next) {
        return None;
    }
    let from = next.checked_sub(1).map_or(0, |b| line.span(b).end);
    let end = from + gap.len() - rest.len() + mark.len_utf8();
    Some((sign(Some(mark))?, end))
}

/// The currency behind: "3 €", "12 million euros", "millions de dollars canadiens".
fn behind(line: &Line, amount: &Amount) -> Option<(String, usize, usize)> {
    let next = amount.next;
    if let Some((unit, end)) = sign_behind(line, next) {
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
    let known = known.filter(|_| !OTHERWISE.contains(&word) || is_sum(line, amount, at));
    let unit = known.or_else(|| code(CODES, line.raw(at)).map(str::to_owned))?;
    let dollars = token::fold(word).contains("dol");
    let mut end = at;
    let told = |token: &Token| !token.capital && token.class == TokenClass::Content;
    if line.spaced(at + 1) && whose.is_none() && told(&line.tokens[at + 1]) {
        let next = token::fold(line.low(at + 1));
        whose = match Many::of(word, &unit) {
            Some(Many::Dollars) => nation(&next),
            Some(Many::Crowns) => crowns(&next),
            None => None,
        };
        end += usize::from(whose.is_some());
    }
    let unit = match whose {
        Some(code) if dollars || end > at => code.to_owned(),
        _ if unit == "USD" && dollars => "$".to_owned(),
        _ => unit,
    };
    Some((unit, end + 1, line.span(end).end))
}

/// Names of currencies that are words for much else: "two marks on the wall".
const OTHERWISE: [&str; 6] = ["mark", "marks", "marcos", "marchi", "corona", "kroon"];

/// From so many on they are money.
const SUM: f64 = 1_000.0;

/// Whether a number before such a name at token `at` is a sum: of many, or told as one thing's, "a 48-million-mark contract".
fn is_sum(line: &Line, amount: &Amount, at: usize) -> bool {
    amount.value >= SUM || line.hyphened(at)
}

/// "12 M€", "3 Md€", "500 k€": a multiplier of the sign behind it, with the token behind both and where the sign ends.
fn before_sign(line: &Line, at: usize) -> Option<(f64, &'static str, usize)> {
    let factor = match line.raw(at) {
        "M" => 1e6,
        "k" | "K" => 1e3,
        "Md" | "Mds" => 1e9,
        _ => return None,
    };
    let tied = line.gap(at).is_empty() || line.spaced(at);
    let touches = line.gap(at + 1).starts_with(is_sign);
    let (unit, end) = sign_behind(line, at + 1).filter(|_| tied && touches)?;
    Some((factor, unit, end))
}

/// Multiplies what a figure says.
fn multiply(figure: &mut Figure, factor: f64) {
    figure.value = (figure.value * factor).round();
    figure.max = figure.max.map(|max| (max * factor).round());
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
            multiply(&mut figure, factor);
            // As "bn" is a part of the number: a bare "2.3" would be another one.
            figure.number.end = line.span(next).end;
            next += 1;
        }
        figure.unit = Some(unit.to_owned());
        figure.span.end = line.span(next - 1).end;
        return Some((figure, next));
    }
    if let Some((factor, unit, end)) = before_sign(line, amount.next) {
        multiply(&mut figure, factor);
        figure.unit = Some(unit.to_owned());
        figure.span.end = end;
        return Some((figure, amount.next + 1));
    }
    if let Some(unit) = carried(line, amount) {
        multiply(&mut figure, 1e6);
        figure.unit = Some(unit);
        figure.span.end = line.span(amount.next).end;
        return Some((figure, amount.next + 1));
    }
    let (unit, next, end) = behind(line, amount)?;
    let small = (amount.next..next).any(|at| HUNDREDTHS.contains(&line.low(at)));
    if small {
        figure.value /= 100.0;
        figure.max = figure.max.map(|max| max / 100.0);
    }
    figure.unit = Some(if small { whole(line, unit) } else { unit });
    figure.span.end = end;
    Some((figure, next.max(amount.next)))
}

/// "It was to cost 38m francs; the bill now stands at 61.4m": the currency of the millions that the sentence told before.
fn carried(line: &Line, amount: &Amount) -> Option<String> {
    let millions = |at: usize| line.raw(at) == "m" && line.gap(at).is_empty();
    if line.notes.lang != Lang::En || amount.next >= line.len() || !millions(amount.next) {
        return None;
    }
    let before = (1..amount.number.first).rev().filter(|at| millions(*at));
    let mut names = before
        .filter(|at| tied(line, at + 1))
        .map(|at| line.low(at + 1));
    names.find_map(|name| line.words.money.get(name).cloned())
}

/// Names of a hundredth of a currency, folded: 30 cents are $0.30.
const HUNDREDTHS: [&str; 9] = [
    "cent",
    "cents",
    "pence",
    "penny",
    "centimes",
    "centavo",
    "centavos",
    "centimos",
    "centesimi",
];

/// The currency that a hundredth is of: cents of which no more is told are a dollar's, or where the sentence tells a price in
/// euros, a euro's.
fn whole(line: &Line, unit: String) -> String {
    let euro = |at: usize| line.gap(at).contains('€') || line.low(at).starts_with("euro");
    match unit.as_str() {
        "USD" if (0..line.len()).any(euro) => "EUR".to_owned(),
        "USD" => "$".to_owned(),
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_longer_than_the_longest() {
        let mut codes = CODES.iter().chain(DOLLARS);
        assert!(codes.all(|(word, _)| word.len() <= LONGEST_CODE));
    }
}
