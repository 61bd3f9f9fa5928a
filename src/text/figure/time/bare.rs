//! Hours that nothing but the words around them says to be such: "shortly after ten", "around nine on Friday night",
//! „kurz nach zehn“, "vers dix heures et demie", "poco después de las diez".
//!
//! Rule: behind a phrase that leads to an hour a number up to twelve that counts nothing is one, or up to 24 where the phrase ends
//! in the article of hours („alle 19“, "a las 19"). Which half of the day is
//! left to the reader, where no part of the day is named.

use super::figure;
use crate::text::figure::date::{self, Day};
use crate::text::figure::line::Line;
use crate::text::figure::words::Sets;
use crate::text::figure::{Figure, count};
use crate::text::{Lang, TokenClass};

/// Minutes of an hour.
const HOUR: f64 = 60.0;

/// Words for "a little after" and "a little before", which lead to an hour as they stand; by language.
pub(super) fn beside(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &[
            "shortly after",
            "shortly before",
            "shortly past",
            "just after",
            "just before",
            "just past",
            "just gone",
            "a little after",
            "a little before",
            "a little past",
            "a bit after",
            "a bit before",
            "a bit past",
            "soon after",
            "not long after",
            "not long before",
        ],
        Lang::De => &["kurz nach", "kurz vor", "knapp vor", "bald nach"],
        Lang::Fr => &["peu après", "peu avant", "juste après", "juste avant"],
        Lang::Es => &["poco después de las", "poco antes de las"],
        Lang::It => &["poco dopo le", "poco prima delle"],
        Lang::Nl => &[
            "kort na",
            "kort voor",
            "even na",
            "even voor",
            "vlak na",
            "vlak voor",
            "net na",
            "net voor",
        ],
        Lang::Other => &[],
    }
}

/// Words for "about" before an hour, by language.
pub(super) fn about(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["about", "around", "roughly", "approximately", "circa"],
        Lang::De => &["gegen", "etwa", "ungefähr", "circa", "rund"],
        Lang::Fr => &["vers", "environ", "aux alentours de", "autour de"],
        Lang::Es => &[
            "hacia las",
            "sobre las",
            "alrededor de las",
            "en torno a las",
            "cerca de las",
            "a eso de las",
        ],
        Lang::It => &["verso le", "intorno alle", "circa alle", "attorno alle"],
        Lang::Nl => &["rond", "omstreeks", "tegen", "ongeveer"],
        Lang::Other => &[],
    }
}

/// Words for "nearly" before an hour with a name, by language; before a number they bound a count.
fn nearly(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["close to", "near", "nearly", "almost", "towards", "toward"],
        Lang::De => &["fast", "beinahe", "nahezu"],
        Lang::Fr => &["près de", "presque"],
        Lang::Es => &["cerca de la", "cerca del", "casi"],
        Lang::It => &["quasi"],
        Lang::Nl => &["bijna"],
        Lang::Other => &[],
    }
}

/// Other phrases that lead to an hour without more, in the languages that have its article or a noun behind it to tell.
fn leads(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &["à", "dès", "après", "avant", "jusqu à"],
        Lang::Es => &[
            "a las",
            "desde las",
            "hasta las",
            "antes de las",
            "después de las",
            "pasadas las",
        ],
        Lang::It => &["alle", "dalle", "entro le", "dopo le", "prima delle"],
        _ => &[],
    }
}

/// Words before those for "about" that make the number behind both an hour, by language: "until about ten", where "about
/// ten" alone may be a count.
fn until(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["until", "till", "since"],
        Lang::De => &["bis", "seit", "ab"],
        Lang::Nl => &["tot", "sinds", "vanaf"],
        _ => &[],
    }
}

/// Whether both stand before token `at`.
fn is_until_about(line: &Line, at: usize) -> bool {
    let lang = line.notes.lang;
    let about = line.any_before(at, about(lang));
    about.is_some_and(|taken| line.any_before(at - taken, until(lang)).is_some())
}

/// „Am Sonntag um zwölf“: behind a day; alone "um zwölf" may be by how much something changed.
fn is_at_of_day(line: &Line, at: usize) -> bool {
    let german = line.notes.lang == Lang::De && line.any_before(at, &["um"]).is_some();
    german && at > 1 && date::word(line, at - 2).is_some()
}

/// Minutes told behind the hour, by language.
fn minutes(lang: Lang) -> &'static [(&'static str, f64)] {
    match lang {
        Lang::Fr => &[
            ("et demie", 30.0),
            ("et quart", 15.0),
            ("moins le quart", -15.0),
        ],
        Lang::Es => &[
            ("y media", 30.0),
            ("y cuarto", 15.0),
            ("menos cuarto", -15.0),
        ],
        Lang::It => &[
            ("e mezza", 30.0),
            ("e mezzo", 30.0),
            ("e un quarto", 15.0),
            ("meno un quarto", -15.0),
        ],
        _ => &[],
    }
}

/// The last hour that is told by a number alone: where an article shows that it is one, the day has 24.
fn last_hour(lang: Lang) -> f64 {
    match lang {
        Lang::Es | Lang::It => 24.0,
        _ => 12.0,
    }
}

/// The whole hour at token `at`.
fn hour(line: &Line, at: usize) -> Option<f64> {
    let one = matches!(
        (line.notes.lang, line.low(at)),
        (Lang::En, "one") | (Lang::De, "eins") | (Lang::Nl, "een")
    );
    if one {
        return Some(1.0);
    }
    let number = crate::text::figure::number::read(line, at)?;
    let alone = number.first == at && number.next == at + 1;
    let last = last_hour(line.notes.lang);
    let hour = (1.0..=last).contains(&number.value) && number.value.fract() == 0.0;
    (alone && hour).then_some(number.value)
}

/// Forms of verbs that a number may be the subject of, folded: "shortly after two were shot".
const VERBS: &[&str] = &[
    "was", "were", "is", "are", "be", "been", "had", "have", "has", "did", "do", "could", "would",
    "wurden", "waren", "sind", "haben", "hatten", "werden", "ont", "sont", "etaient", "avaient",
    "han", "eran", "fueron", "son", "hanno", "sono", "erano", "werden", "waren", "zijn", "hadden",
];

/// Whether nothing that a number counts stands at token `next`, behind it.
pub(super) fn counts_nothing(line: &Line, next: usize) -> bool {
    const MARKS: [char; 12] = [',', '.', ';', ':', '–', '—', '”', '’', '"', '»', ')', '?'];
    if next >= line.len() || !line.spaced(next) {
        return line.gap(next).trim_start().starts_with(MARKS);
    }
    // "Alle 19 di mercoledì": what hangs a day on an hour hangs nothing that is counted.
    let day = next + usize::from(line.is(next, Sets::OF));
    if matches!(date::word(line, day), Some(Day::Weekday(_))) {
        return true;
    }
    let subject = VERBS.contains(&line.low(next));
    let joins = [Sets::OF, Sets::QUALIFIER, Sets::RANGE].map(|set| line.is(next, set));
    // "Shortly after twelve Holm came out": a name is no plural that is counted.
    let name = || line.notes.lang == Lang::En && line.tokens[next].capital;
    let stop = line.tokens[next].class == TokenClass::Stop || line.notes.lang == Lang::De || name();
    let unit = line.words.unit(line.low(next)).is_some()
        || line.words.money.contains_key(line.low(next))
        || line.words.number(line.low(next)).is_some();
    let share = line.any_at(next, line.words.table.small.percent).is_some();
    stop && !subject
        && !unit
        && !share
        && !joins.contains(&true)
        && count::head(line, next).is_none()
}

/// "Vers dix heures et demie", but "après dix heures de débat": the hour with its noun, which is a length of time too.
fn french(line: &Line, at: usize, hours: f64) -> Option<(f64, usize)> {
    let noun = line.spaced(at + 1) && matches!(line.low(at + 1), "heures" | "heure");
    let (told, next) = behind(line, at + 2);
    let of = line.spaced(next) && matches!(line.low(next), "de" | "d");
    (noun && !of).then_some((hours * HOUR + told, next))
}

/// The minutes told behind an hour that ends before token `next`, and where they end.
fn behind(line: &Line, next: usize) -> (f64, usize) {
    let own = minutes(line.notes.lang).iter();
    let mut told =
        own.filter_map(|(words, minutes)| Some((*minutes, line.phrase_at(next, words)?)));
    told.next()
        .map_or((0.0, next), |(minutes, taken)| (minutes, next + taken))
}

/// "Shortly after ten", "peu avant dix heures", "hacia las diez y media".
fn led(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let lang = line.notes.lang;
    // "Gegen acht" may be a vote, "around nine" a count.
    let told = match lang {
        Lang::Fr | Lang::Es | Lang::It => about(lang),
        _ => &[],
    };
    // Most numbers are no hours, whatever stands before them.
    let hours = hour(line, at).filter(|_| line.spaced(at))?;
    let phrase = [beside(lang), leads(lang), told];
    let leads = phrase.iter().any(|p| line.any_before(at, p).is_some());
    if !(leads || is_until_about(line, at) || is_at_of_day(line, at)) {
        return None;
    }
    if lang == Lang::Fr {
        let (minutes, next) = french(line, at, hours)?;
        return Some(figure(line, at, next, minutes));
    }
    let (told, next) = behind(line, at + 1);
    counts_nothing(line, next).then(|| figure(line, at, next, hours * HOUR + told))
}

/// Parts of the day behind a weekday, "that" or "last", and the first hour of each that is in the other half of the day.
const PARTS: &[(&str, f64)] = &[
    ("morning", 24.0),
    ("afternoon", 1.0),
    ("evening", 1.0),
    ("night", 6.0),
];

/// "At 7 on Monday morning", "around nine that night": an English hour with a part of a named day.
fn of_named_day(line: &Line, at: usize) -> Option<(Figure, usize)> {
    const LEADS: &[&str] = &[
        "at", "around", "by", "before", "after", "until", "till", "since",
    ];
    const DAYS: &[&str] = &["that", "this", "last", "yesterday", "tomorrow", "the same"];
    if line.notes.lang != Lang::En || !line.spaced(at) {
        return None;
    }
    let hours = hour(line, at)?;
    line.any_before(at, LEADS)?;
    let mut next = at + 1 + usize::from(line.low(at + 1) == "on");
    let weekday = matches!(date::word(line, next), Some(Day::Weekday(_)));
    next += if weekday { 1 } else { line.any_at(next, DAYS)? };
    if !(at + 1..=next).all(|n| line.spaced(n)) {
        return None;
    }
    let (_, from) = PARTS.iter().find(|(part, _)| *part == line.low(next))?;
    let late = hours >= *from && hours < 12.0;
    let midnight = hours >= 12.0 && line.low(next) == "night";
    let hours = match (late, midnight) {
        (true, _) => hours + 12.0,
        (_, true) => 0.0,
        _ => hours,
    };
    Some(figure(line, at, at + 1, hours * HOUR))
}

/// The hour at token `at`, by the words around it alone.
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    of_named_day(line, at).or_else(|| led(line, at))
}

/// Whether the words before token `at` say that it is about the hour there, or a little before or after it.
pub(super) fn is_about(line: &Line, at: usize) -> bool {
    let lang = line.notes.lang;
    [about(lang), beside(lang), nearly(lang)]
        .iter()
        .any(|phrases| line.any_before(at, phrases).is_some())
}
