//! What looks like a figure and is none: names, labels, phone numbers, lists, scores, addresses.

use super::amount::Amount;
use super::count;
use super::line::Line;
use super::words::Sets;
use crate::text::{Lang, TokenClass};

/// Words that end a street's name, folded.
const STREETS: &[&str] = &[
    "street",
    "road",
    "avenue",
    "lane",
    "drive",
    "boulevard",
    "square",
    "st",
    "rd",
    "ave",
    "blvd",
    "strasse",
    "platz",
    "allee",
];

/// Web addresses, hashes, versions: a mark that ties the number to what stands beside it.
pub(super) fn is_tied(line: &Line, at: usize, next: usize) -> bool {
    let before = line.gap(at);
    let after = line.gap(next);
    let mark = |c: char| matches!(c, '@' | '/' | '#' | '_' | '\\' | '=' | '&' | '+' | '^');
    before.ends_with(mark)
        || next < line.len() && matches!(after, "/" | "@" | "_" | "\\" | "=" | "&")
        || at > 0 && (before == "." || before == ":") && !line.digits(at - 1)
}

/// "F-35", "COVID-19", "G-7": a capitalised word and a hyphen before a numeral.
fn is_model(line: &Line, at: usize) -> bool {
    line.digits(at) && at > 0 && line.hyphened(at) && !line.digits(at - 1)
}

/// "352 euros per 1,000 cubic metres": how many a rate is for is part of its unit, a power of ten in digits behind "per".
fn is_of_rate(line: &Line, at: usize) -> bool {
    const PER: [&str; 7] = ["per", "pro", "je", "pour", "por", "cada", "ogni"];
    let before = at.checked_sub(1).filter(|_| line.spaced(at));
    let told = || before.is_some_and(|b| PER.contains(&line.low(b)) && b > 0);
    let power = || {
        let mut digits = line.raw(at).bytes().filter(u8::is_ascii_digit);
        let more = digits.clone().count() > 1;
        more && digits.next() == Some(b'1') && digits.all(|b| b == b'0')
    };
    let rate = || (0..at - 1).any(|w| line.digits(w));
    line.digits(at) && told() && power() && rate()
}

/// Groups of digits apart by white space, hyphens or brackets, as telephone numbers are.
fn phone(line: &Line, at: usize) -> Option<usize> {
    if !line.digits(at) {
        return None;
    }
    let joins = |n: usize| {
        line.digits(n)
            && matches!(
                line.gap(n),
                " " | "-" | "–" | ") " | ") (" | "/" | "." | "\u{a0}" | "\u{2011}"
            )
    };
    let mut next = at + 1;
    while next < line.len() && joins(next) {
        next += 1;
    }
    let raw = line.raw(at);
    let zero = raw.starts_with('0') && raw.len() > 1 && raw.bytes().all(|b| b.is_ascii_digit());
    let called = line.gap(at).ends_with('+') || zero && !line.gap(next).starts_with('%');
    let digits: usize = (at..next).map(|n| line.raw(n).len()).sum();
    (called && digits >= 3 || next - at >= 3 && digits >= 7).then_some(next)
}

/// A number that opens a line of a list, or is all there is.
fn is_item(line: &Line, amount: &Amount) -> bool {
    let after = line.gap(amount.next);
    amount.number.first == 0
        && amount.number.digits
        && (after.starts_with(". ")
            || after.starts_with(')')
            || amount.next == line.len() && after.len() <= 1)
}

/// "2-1", "1–1", "5:4": odd numbers of a score, without a noun that both count. Those of a vote are two counts.
fn score(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let dash = next < line.len() && matches!(line.gap(next), "-" | "–" | ":" | "‑");
    if !dash || !line.digits(at) || !line.digits(next) {
        return None;
    }
    let value = |n: usize| line.raw(n).parse::<f64>().ok();
    let (a, b) = (value(at)?, value(next)?);
    let counted = b > a
        && (count::head(line, next + 1).is_some_and(|h| !line.is(h, Sets::IDIOM))
            || line.gap(next + 1).trim_start().starts_with('%')
            || line.words.unit(line.low(next + 1)).is_some()
            || line.words.number(line.low(next + 1)).is_some()
            || line.gap(at).trim_end().ends_with(super::money::is_sign));
    let tally = line.gap(next) != ":" && super::tally::is_dashed(line, at, next);
    (!counted && !tally).then_some(next + 1)
}

/// "Boeing 737", "Article 5", "page 171", "10 Downing Street".
fn is_label(line: &Line, amount: &Amount) -> bool {
    let (at, next) = (amount.number.first, amount.next);
    // "180 metres from St. Mary’s" is no address: a street's name has capitals throughout.
    let mut named = (next..next + 3).take_while(|n| line.light(*n) && line.tokens[*n].capital);
    let mut street = || named.any(|n| n > next && STREETS.contains(&line.low(n)));
    if amount.number.digits && street() {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if !(line.spaced(at) || line.gap(at).trim() == ".") {
        return false;
    }
    // "Section 4 defines": a verb looks like what is counted.
    let titled = line.tokens[before].capital && line.notes.lang == Lang::En;
    if line.is(before, Sets::LABEL) && amount.number.digits && titled {
        return true;
    }
    if is_verb(line, before) {
        return false;
    }
    if line.is(before, Sets::LABEL) && (amount.number.digits || line.tokens[before].capital) {
        return is_on_its_own(line, before)
            || is_pointed_at(line, amount, before)
            || !(line.spaced(next) && count::head(line, next) == Some(next));
    }
    // „Die A 7“, „auf der U 6“: a German road or line.
    let letter = || matches!(line.raw(before).as_bytes(), [letter] if letter.is_ascii_uppercase());
    if line.notes.lang == Lang::De && amount.number.digits && letter() {
        return !(line.spaced(next) && count::head(line, next) == Some(next));
    }
    let proper = match line.notes.lang {
        // Every German noun has a capital: only names count.
        Lang::De => line.name_at(line.span(before).start).is_some(),
        _ => {
            line.tokens[before].capital
                && (before > 0 || line.name_at(line.span(before).start).is_some())
        }
    };
    amount.number.digits
        && line.spaced(at)
        && proper
        && (is_of_a_model(line, amount) || !is_counting(line, amount))
}

/// "They number 300", "who now number a dozen": a verb that is written as a label is.
fn is_verb(line: &Line, at: usize) -> bool {
    const SUBJECTS: [&str; 10] = [
        "they", "we", "who", "which", "that", "now", "already", "to", "would", "may",
    ];
    let before = at.checked_sub(1).filter(|_| line.spaced(at));
    line.low(at) == "number" && before.is_some_and(|b| SUBJECTS.contains(&line.low(b)))
}

/// „Dat hij op lijn 25 reed“: a Dutch verb may follow a label, which is one behind a preposition.
fn is_on_its_own(line: &Line, at: usize) -> bool {
    const IN: [&str; 5] = ["op", "in", "van", "met", "bij"];
    let before = at.checked_sub(1).filter(|_| line.spaced(at));
    line.notes.lang == Lang::Nl && before.is_some_and(|b| IN.contains(&line.low(b)))
}

/// "La ruta 11 amaneció", « la ligne 4 roule », „lijn 4 rijdt“: where a sentence opens with it, or a phrase with its article, a
/// label in digits is one, though a verb may look like what is counted; behind "en la línea 200 obreros" it may not be.
fn is_pointed_at(line: &Line, amount: &Amount, at: usize) -> bool {
    const ARTICLES: [&str; 9] = ["la", "el", "il", "le", "l", "de", "die", "het", "lo"];
    let article = at
        .checked_sub(1)
        .filter(|a| ARTICLES.contains(&line.low(*a)));
    let opens = |article: usize| {
        let before = article.checked_sub(1);
        let of = |before: usize| line.joins(before) || line.low(before) == "de";
        before.is_none_or(|before| !line.spaced(article) || of(before))
    };
    amount.number.digits && (at == 0 || article.is_some_and(opens))
}

/// Numbers that call for help (national emergency numbers, ITU-T E.161.1).
const HELP: [&str; 9] = [
    "112", "911", "999", "110", "118", "113", "115", "000", "988",
];

/// "Should ring 112", „wählen Sie die 112“, "llame al 112": a number to call, if nothing is counted by it.
fn is_called(line: &Line, amount: &Amount) -> bool {
    const CALLS: [&str; 35] = [
        "call",
        "calls",
        "called",
        "calling",
        "ring",
        "rang",
        "dial",
        "dialled",
        "dialed",
        "phone",
        "phoned",
        "text",
        "wahlen",
        "wahlt",
        "wahlte",
        "wahlten",
        "notruf",
        "notrufnummer",
        "unter",
        "bel",
        "bellen",
        "belde",
        "composer",
        "composez",
        "appeler",
        "appelez",
        "appele",
        "llamar",
        "llame",
        "llamo",
        "chiamare",
        "chiamate",
        "chiamato",
        "chiamando",
        "alarmnummer",
    ];
    const BETWEEN: [&str; 8] = ["the", "die", "der", "de", "le", "el", "il", "al"];
    let at = amount.number.first;
    let called = || {
        let article = at > 1 && BETWEEN.contains(&line.low(at - 1));
        let before = at.checked_sub(1 + usize::from(article));
        before.is_some_and(|n| CALLS.contains(&line.low(n)))
    };
    HELP.contains(&line.raw(at)) && count::head(line, amount.next).is_none() && called()
}

/// "La 7, davanti alla quale": behind the article of one thing a numeral is what that goes by.
fn is_name_of_one(line: &Line, amount: &Amount) -> bool {
    let (at, next) = (amount.number.first, amount.next);
    let romance = matches!(line.notes.lang, Lang::Fr | Lang::Es | Lang::It);
    let article = at > 0 && line.spaced(at) && line.low(at - 1) == "la";
    let ends = next >= line.len() || line.gap(next).starts_with([',', '.', ';', ')']);
    romance && article && ends && amount.number.digits && amount.value.fract() == 0.0
}

/// Before the name of what is made, and before no place: "all Kestrel 360 seats", where "in Kenya 26 people" counts.
const OF_THINGS: [&str; 9] = [
    "all", "every", "its", "their", "his", "her", "our", "a", "an",
];

/// "The Kestrel 360s", "all Kestrel 360 seats": a number that a model goes by, in English.
fn is_of_a_model(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    let behind = &line.text[line.span(at).end..];
    let plural = behind
        .strip_prefix('s')
        .or_else(|| behind.strip_prefix("’s"));
    let plural = plural.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let mut name = at;
    while name > 0 && line.tokens[name - 1].capital && line.spaced(name) {
        name -= 1;
    }
    let thing = name > 0 && line.spaced(name) && OF_THINGS.contains(&line.low(name - 1));
    // "A Kr2.3bn upgrade" is money.
    let plain = amount.number.factor < 1.5 && amount.start == line.span(at).start;
    line.notes.lang == Lang::En && plain && (plural || thing && !is_measured(line, amount.next))
}

/// "Buses 3 and 6 do not run": numbers that several of a kind go by.
fn is_of_several(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    let digits = |n: Option<usize>| n.is_some_and(|n| n < line.len() && line.digits(n));
    let and = |n: usize| n < line.len() && line.low(n) == "and";
    let first = if and(at + 1) && digits(Some(at + 2)) {
        at
    } else if at > 1 && and(at - 1) && digits(at.checked_sub(2)) {
        at - 2
    } else {
        return false;
    };
    let plural = first.checked_sub(1).is_some_and(|n| {
        line.low(n).ends_with('s')
            && line.spaced(first)
            && line.tokens[n].class == TokenClass::Content
    });
    let bare = first + 3 >= line.len() || count::head(line, first + 3).is_none();
    amount.number.digits && line.notes.lang == Lang::En && plural && bare
}

/// Whether what stands from token `next` on is a share, a unit or a currency.
fn is_measured(line: &Line, next: usize) -> bool {
    let word = line.low(next);
    line.gap(next).trim_start().starts_with('%')
        || line.any_at(next, line.words.table.small.percent).is_some()
        || line.words.unit(word).is_some()
        || line.words.money.contains_key(word)
}

/// Whether a number behind a name counts what follows: "In Ukraine 26 people", but "the Boeing 737 jets".
fn is_counting(line: &Line, amount: &Amount) -> bool {
    let next = amount.next;
    is_measured(line, next)
        || amount.number.factor > 1.0
        || amount.start < amount.number.span(line).start
        || count::head(line, next).is_some_and(|h| h == next || h == next + 1)
}

/// Whether a word is in capitals throughout, as headlines and the shouting press write them.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 1 && !word.contains(char::is_lowercase)
}

/// A number word inside a name: "Ocean’s Eleven", "Four Seasons"; "for THREE DAYS" is none.
fn is_titled(line: &Line, amount: &Amount) -> bool {
    let (at, next) = (amount.number.first, amount.next);
    let plain = amount.number.digits || line.notes.lang == Lang::De;
    if plain || !line.tokens[at].capital || is_shouted(line.raw(at)) {
        return false;
    }
    let capital = |n: usize| line.tokens.get(n).is_some_and(|t| t.capital) && line.light(n);
    let opening = at == 0 || line.gap(at).contains(['“', '"', '«', '„', '‘', ':', '—']);
    // "Un edificio di inizio Novecento": a century.
    let century = line.notes.lang == Lang::It && line.low(at).ends_with("cento");
    !opening && (century || capital(next) || at > 0 && capital(at) && line.tokens[at - 1].capital)
}

/// „Elf Seiten“ are pages: nothing has so many sides.
fn is_of_pages(line: &Line, amount: &Amount) -> bool {
    const SIDES: f64 = 4.0;
    line.notes.lang == Lang::De && amount.value > SIDES && line.low(amount.next) == "seiten"
}

/// "the two", "three-way", "the two sides": no figure though it is a number.
fn is_idiom(line: &Line, amount: &Amount) -> bool {
    let next = amount.next;
    let small = amount.value <= 12.0 && !amount.number.digits;
    if !small {
        return false;
    }
    let head = count::head(line, next);
    if is_measured_in_feet(line, next) || is_of_pages(line, amount) {
        return false;
    }
    if line.light(next) && line.is(next, Sets::IDIOM)
        || head.is_some_and(|h| line.is(h, Sets::IDIOM))
    {
        return true;
    }
    let before = amount
        .number
        .first
        .checked_sub(1)
        .map(|b| line.low(b))
        .unwrap_or_default();
    let definite = [
        "the", "these", "those", "les", "los", "las", "die", "den", "der", "i", "le", "gli", "de",
        "our", "other",
    ];
    let of = line.light(next) && line.is(next, Sets::OF);
    if of && is_pair(line, amount, before) {
        return true;
    }
    // "Instead of the five": of more than two the number is told again, and no pair's name.
    let told = amount.value > 2.0 && !matches!(before, "other" | "our");
    head.is_none() && !of && !told && definite.contains(&before) && unitless(line, next)
}

/// "Six feet of snow", "ten feet away": a length, and not what one stands on.
fn is_measured_in_feet(line: &Line, next: usize) -> bool {
    let behind = || {
        line.is(next + 1, Sets::OF)
            || matches!(
                line.low(next + 1),
                "deep"
                    | "tall"
                    | "high"
                    | "wide"
                    | "long"
                    | "away"
                    | "below"
                    | "above"
                    | "down"
                    | "under"
                    | "thick"
                    | "across"
            )
    };
    line.low(next) == "feet" && line.light(next) && line.light(next + 1) && behind()
}

/// "Had the two of them": both.
fn is_pair(line: &Line, amount: &Amount, before: &str) -> bool {
    let both = matches!(line.low(amount.next + 1), "them" | "us" | "you");
    before == "the" && amount.value <= 2.0 && both
}

fn unitless(line: &Line, next: usize) -> bool {
    super::measure::unit_at(line, next).is_none() && !line.words.money.contains_key(line.low(next))
}

/// "one in five households", "one letter in four": a share, and no five households.
fn is_odds(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    let one = |n: usize| {
        at.checked_sub(n)
            .is_some_and(|n| matches!(line.low(n), "one" | "1"))
    };
    let bare = || count::head(line, amount.next).is_none();
    at > 1 && line.low(at - 1) == "in" && line.spaced(at) && (one(2) || one(3) && bare())
}

/// Labels before a number in words, folded: "a category four storm", "el número dos del partido".
const WORDED: [&str; 18] = [
    "seat",
    "row",
    "room",
    "platform",
    "zimmer",
    "reihe",
    "fila",
    "rij",
    "category",
    "tier",
    "phase",
    "stage",
    "chapter",
    "page",
    "number",
    "nummer",
    "numero",
    "kategorie",
];

/// From here on labels are in digits.
const LAST_IN_WORDS: f64 = 20.0;

/// "The party’s number two", "phase-three data": a label before a number in words.
fn is_worded_label(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    if amount.number.digits || amount.value > LAST_IN_WORDS {
        return false;
    }
    let tied = at > 0 && line.hyphened(at);
    let before = at.checked_sub(1).filter(|_| tied || line.spaced(at));
    let labelled = before.is_some_and(|before| WORDED.contains(&line.low(before)));
    let plural = || {
        let next = amount.next;
        !tied && line.spaced(next) && count::head(line, next) == Some(next)
    };
    labelled && !plural()
}

/// School years have no more than thirteen.
const LAST_YEAR: f64 = 13.0;

/// "Year 11 student": a year of school.
fn is_school_year(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    let named = at > 0 && line.spaced(at) && line.raw(at - 1) == "Year";
    named && amount.number.digits && amount.value <= LAST_YEAR
}

/// Nouns of laws and of what is decided by a body, folded: "Resolution 2231", "la legge 231". In English and in German
/// another noun may be written like one of them.
const STATUTES: [&str; 30] = [
    "law",
    "act",
    "bill",
    "resolution",
    "decree",
    "directive",
    "ordinance",
    "proposition",
    "measure",
    "regulation",
    "resolucion",
    "loi",
    "decret",
    "resolution",
    "ordonnance",
    "ley",
    "decreto",
    "ordenanza",
    "legge",
    "risoluzione",
    "ordinanza",
    "delibera",
    "direttiva",
    "directiva",
    "wet",
    "besluit",
    "resolutie",
    "richtlijn",
    "gesetz",
    "dekret",
];

/// "In base alla legge 231", "under Resolution 2231": the number of a law.
fn is_statute(line: &Line, amount: &Amount) -> bool {
    let at = amount.number.first;
    let before = at.checked_sub(1).filter(|_| line.spaced(at));
    let named = || {
        before.is_some_and(|b| {
            let marked = line.notes.lang != Lang::En || line.tokens[b].capital;
            marked && STATUTES.contains(&line.low(b))
        })
    };
    amount.number.digits && named() && count::head(line, amount.next).is_none()
}

/// The token to go on with, if a number at token `at` is no figure whatever it is.
pub(super) fn skip(line: &Line, at: usize) -> Option<usize> {
    if is_model(line, at) || is_tied(line, at, at + 1) {
        return Some(at + 1);
    }
    let raw = line.raw(at);
    let section = line.digits(at) && raw.matches('.').count() >= 2 && !grouped(raw);
    if section {
        return Some(at + 1);
    }
    if is_of_rate(line, at) {
        return Some(at + 1);
    }
    phone(line, at).or_else(|| score(line, at))
}

/// Whether marks part a numeral into groups of three: "1.250.000".
fn grouped(raw: &str) -> bool {
    raw.split(['.', ',']).skip(1).all(|g| g.len() == 3)
}

/// Whether an amount is no figure.
pub(super) fn is_none(line: &Line, amount: &Amount) -> bool {
    is_odds(line, amount)
        || is_item(line, amount)
        || is_label(line, amount)
        || is_called(line, amount)
        || is_name_of_one(line, amount)
        || is_worded_label(line, amount)
        || is_school_year(line, amount)
        || is_statute(line, amount)
        || is_of_several(line, amount)
        || is_titled(line, amount)
        || is_idiom(line, amount)
}
