//! When the page was published.

use std::sync::LazyLock;

use jiff::civil::{Date, Time};
use regex::Regex;

use super::Sources;

/// Names of `<meta>` that say it, the surest first.
const TAGS: [&str; 24] = [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "publishdate",
    "publish-date",
    "published-date",
    "published_time",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "cxenseparse:recs:publishtime",
    "displaydate",
    "originalpublicationdate",
    "article.published",
    "date",
];

/// The time of publication, as a manifest writes it.
pub(super) fn read(
    sources: &Sources<'_>,
    title: Option<&str>,
    url: Option<&str>,
) -> Option<String> {
    let mut found: Vec<String> = sources
        .article
        .published
        .iter()
        .filter_map(|raw| of(raw))
        .collect();
    found.extend(
        TAGS.iter()
            .flat_map(|name| sources.tags_named(name))
            .filter_map(of),
    );
    found.extend(
        sources
            .property("datePublished")
            .filter_map(|at| of(&sources.value(at))),
    );
    if found.is_empty() {
        found.extend(of_times(sources, title));
    }
    if found.is_empty() {
        found.extend(beside_headline(sources, title));
    }
    if found.is_empty() {
        found.extend(url.and_then(of_address));
    }
    let first = found.first()?;
    let day = first.get(..10)?;
    // The same day said with a time, or with its zone, says more.
    let rank = |time: &str| usize::from(time.len() > 10) + usize::from(has_zone(time));
    let best = found
        .iter()
        .filter(|time| time.get(..10) == Some(day))
        .max_by(|a, b| rank(a).cmp(&rank(b)).then(std::cmp::Ordering::Greater));
    best.cloned()
}

fn has_zone(time: &str) -> bool {
    time.len() > 10
        && (time.ends_with('Z') || time.get(19..).is_some_and(|z| z.contains(['+', '-'])))
}

/// `<time>`: one that is called published, else the first behind the headline, else the first.
fn of_times(sources: &Sources<'_>, title: Option<&str>) -> Option<String> {
    let tree = sources.tree;
    let times: Vec<usize> = tree.tagged(&["time"]).map(|(at, _)| at).collect();
    let said = |at: usize| of(&sources.value(at)).or_else(|| of(&tree.text(at)));
    let called = times.iter().find(|at| {
        let element = &tree.elements[**at];
        let named = [
            "-published-",
            "-entry-date-",
            "-publish-",
            "-pub-date-",
            "-pubdate-",
            "-date-published-",
        ];
        element.attribute("pubdate").is_some() || named.iter().any(|n| element.named(n))
    });
    let headline = headline(sources, title).unwrap_or(0);
    let behind = times.iter().filter(|at| **at > headline);
    called
        .into_iter()
        .chain(behind)
        .chain(&times)
        .find_map(|at| said(*at))
}

fn headline(sources: &Sources<'_>, title: Option<&str>) -> Option<usize> {
    let title = title?;
    let found = sources
        .tree
        .tagged(&["h1", "h2", "h3", "font", "b", "strong", "td"])
        .find(|(at, _)| super::super::same_words(&sources.tree.text(*at), title));
    found.map(|(at, _)| at)
}

/// A day in words, in a short line near the headline.
fn beside_headline(sources: &Sources<'_>, title: Option<&str>) -> Option<String> {
    const AHEAD: usize = 80;
    const WORDS: usize = 30;
    let tree = sources.tree;
    let headline = headline(sources, title);
    let from = headline.unwrap_or(0);
    let short = |at: &usize| {
        let text = tree.text(*at);
        (!text.is_empty() && super::super::blocks::words(&text) <= WORDS).then_some(text)
    };
    let behind = (from..tree.elements.len()).take(AHEAD);
    let before = (from.saturating_sub(20)..from).rev();
    behind
        .chain(before)
        .filter(|at| {
            !matches!(
                tree.elements[*at].tag.as_str(),
                "script" | "style" | "title"
            )
        })
        .filter_map(|at| short(&at))
        .find_map(|text| of(&text))
}

/// `/2031/05/04/` in an address.
fn of_address(url: &str) -> Option<String> {
    static DAY: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"[/-](20\d\d|19\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:\D|$)").ok());
    let found = DAY.as_ref()?.captures(url)?;
    day(
        found[1].parse().ok()?,
        found[2].parse().ok()?,
        found[3].parse().ok()?,
    )
    .map(|d| d.to_string())
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    (1900..=2200)
        .contains(&year)
        .then(|| Date::new(year, month, day).ok())?
}

/// A time in any of the forms that pages use, as a manifest writes it: a day, with a time of day and a zone where
/// they are stated.
pub(in super::super) fn of(raw: &str) -> Option<String> {
    let text = raw.trim();
    iso(text).or_else(|| epoch(text)).or_else(|| in_words(text))
}

/// ISO 8601, with or without punctuation, anywhere in a short text.
fn iso(text: &str) -> Option<String> {
    static ISO: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?:^|[^\d])(\d{4})-?(\d\d)-?(\d\d)(?:(?:[T\s]|,\s)\s*(\d\d?):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?)?(?:[^\d]|$)").ok()
    });
    let found = ISO.as_ref()?.captures(text)?;
    let number = |at: usize| found.get(at).and_then(|m| m.as_str().parse::<i8>().ok());
    let date = day(found[1].parse().ok()?, number(2)?, number(3)?)?;
    let Some(hour) = number(4) else {
        return Some(date.to_string());
    };
    let zone = found.get(7).map_or("", |z| z.as_str());
    written(date, hour, number(5)?, number(6).unwrap_or(0), zone)
}

fn written(date: Date, hour: i8, minute: i8, second: i8, zone: &str) -> Option<String> {
    Time::new(hour, minute, second, 0).ok()?;
    let zone = match zone {
        "" => String::new(),
        "Z" | "z" | "UTC" | "GMT" => "Z".to_owned(),
        offset => {
            let (sign, digits) = offset.split_at_checked(1)?;
            let digits = digits.replace(':', "");
            let (hours, minutes) = digits.split_at_checked(2)?;
            let minutes = if minutes.is_empty() { "00" } else { minutes };
            format!("{sign}{hours}:{minutes}")
        }
    };
    Some(format!("{date}T{hour:02}:{minute:02}:{second:02}{zone}"))
}

/// Seconds or milliseconds since 1970, written with nothing around.
fn epoch(text: &str) -> Option<String> {
    let number: i64 = text.parse().ok()?;
    let seconds = match text.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    Some(time.to_string())
}

/// Names of months in the languages that the program knows, each with its number: the beginnings that tell them apart.
const MONTHS: [(&str, i8); 49] = [
    ("jan", 1),
    ("jän", 1),
    ("gen", 1),
    ("ene", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("mar", 3),
    ("mär", 3),
    ("maa", 3),
    ("mrz", 3),
    ("mrt", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("may", 5),
    ("mai", 5),
    ("mei", 5),
    ("mag", 5),
    ("jun", 6),
    ("juin", 6),
    ("giu", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("aug", 8),
    ("aoû", 8),
    ("aou", 8),
    ("ago", 8),
    ("sep", 9),
    ("set", 9),
    ("okt", 10),
    ("oct", 10),
    ("ott", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("déc", 12),
    ("dic", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("أبريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("أغسطس", 8),
    ("سبتمبر", 9),
    ("أكتوبر", 10),
];

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    if word.chars().count() < 3 || word.chars().count() > 10 {
        return None;
    }
    let extra = [
        ("نوفمبر", 11),
        ("ديسمبر", 12),
        ("января", 1),
        ("февраля", 2),
        ("марта", 3),
        ("апреля", 4),
        ("мая", 5),
        ("июня", 6),
        ("июля", 7),
        ("августа", 8),
        ("сентября", 9),
        ("октября", 10),
        ("ноября", 11),
        ("декабря", 12),
    ];
    let whole = extra.iter().find(|(name, _)| word == *name);
    whole
        .or_else(|| {
            MONTHS
                .iter()
                .filter(|(name, _)| word.starts_with(name))
                .max_by_key(|(name, _)| name.len())
        })
        .filter(|_| {
            !matches!(
                word,
                "market"
                    | "martin"
                    | "marine"
                    | "marie"
                    | "maybe"
                    | "mayor"
                    | "genoa"
                    | "general"
                    | "decide"
                    | "sept-îles"
                    | "margin"
            )
        })
        .map(|(_, number)| *number)
}

/// Whether a word is one of those that days and times are written with.
pub(in super::super) fn is_date_word(word: &str) -> bool {
    const WORDS: [&str; 62] = [
        "at", "on", "am", "pm", "a", "p", "m", "um", "uhr", "à", "le", "h", "alle", "ore", "las",
        "de", "del", "om", "uur", "den", "der", "el", "st", "nd", "rd", "th", "utc", "gmt", "bst",
        "est", "edt", "et", "cet", "cest", "pst", "pdt", "pt", "ct", "mt", "ist", "jst", "aest",
        "aedt", "eat", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "z", "t", "年", "月", "日", "時", "分", "hrs",
    ];
    const DAYS: [&str; 42] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
        "lunedì",
        "martedì",
        "mercoledì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ];
    let lower = word.to_lowercase();
    let split: Vec<&str> = lower
        .split(|c: char| c.is_numeric())
        .filter(|p| !p.is_empty())
        .collect();
    let known = |part: &&str| WORDS.contains(part) || DAYS.contains(part) || month(part).is_some();
    split
        .iter()
        .all(|part| known(part) || part.chars().all(|c| "年月日時分".contains(c)))
}

/// "5 May 2031, 14:05 BST", "May 5, 2031", "5. Mai 2031", "05.05.2031", "2031年5月4日".
fn in_words(text: &str) -> Option<String> {
    static EAST: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:.{0,6}?(\d{1,2})\s*(?:時|:)\s*(\d{2})?)?").ok()
    });
    static DOTS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?:^|\s)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\D|$)").ok());
    if let Some(found) = EAST.as_ref().and_then(|p| p.captures(text)) {
        let number = |at: usize| found.get(at).and_then(|m| m.as_str().parse::<i8>().ok());
        let date = day(found[1].parse().ok()?, number(2)?, number(3)?)?;
        return match number(4) {
            Some(hour) => written(date, hour, number(5).unwrap_or(0), 0, ""),
            None => Some(date.to_string()),
        };
    }
    let date = named_day(text).or_else(|| {
        let found = DOTS.as_ref()?.captures(text)?;
        let (first, second): (i8, i8) = (found[1].parse().ok()?, found[2].parse().ok()?);
        let year = found[3].parse().ok()?;
        // The day comes first wherever full stops stand; with strokes and hyphens only if it cannot be a month.
        let stroke = found[0].contains(['/', '-']);
        if stroke && first <= 12 && second <= 12 && first != second {
            return None;
        }
        day(year, second, first).or_else(|| day(year, first, second))
    })?;
    match clock(text) {
        Some((hour, minute, zone)) => written(date, hour, minute, 0, &zone),
        None => Some(date.to_string()),
    }
}

fn named_day(text: &str) -> Option<Date> {
    let tokens: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|t| !t.is_empty())
        .collect();
    for (at, token) in tokens.iter().enumerate() {
        let Some(month) = month(token) else { continue };
        let numeric = |token: Option<&&str>| -> Option<i16> {
            let digits: String = token?.chars().take_while(|c| c.is_numeric()).collect();
            western(&digits).parse().ok()
        };
        let around = |back: usize| at.checked_sub(back).and_then(|i| numeric(tokens.get(i)));
        // "5 de mayo de 2031" has words between.
        let before = around(1).or_else(|| around(2));
        let after = numeric(tokens.get(at + 1)).or_else(|| numeric(tokens.get(at + 2)));
        let later = numeric(tokens.get(at + 2)).or_else(|| numeric(tokens.get(at + 3)));
        let pairs = [(before, after), (after, later), (before, later)];
        for (d, y) in pairs {
            if let (Some(d @ 1..=31), Some(y @ 1900..=2200)) = (d, y)
                && let Some(date) = day(y, month, d as i8)
            {
                return Some(date);
            }
        }
    }
    None
}

/// Digits of Arabic and Persian as those of ASCII.
fn western(digits: &str) -> String {
    let fold = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (c as u32 - 0x6f0) as u8),
        c => c,
    };
    digits.chars().map(fold).collect()
}

/// A time of day, with its zone where that has one meaning.
fn clock(text: &str) -> Option<(i8, i8, String)> {
    static CLOCK: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)(?:^|[\s,T(])(\d{1,2})(?:[:.h](\d{2}))(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:uhr|uur|h)?\s*\(?(UTC|GMT|Z|BST|EST|EDT|CEST|CET|MESZ|MEZ|PST|PDT|CST|CDT|MST|MDT|JST|[+-][0-9]{2}:?[0-9]{2})?(?:[^\d.]|$)").ok()
    });
    let found = CLOCK.as_ref()?.captures_iter(text).find(|c| {
        // "05.05.2031" is a day.
        c.get(1)
            .is_some_and(|m| m.as_str().parse::<i8>().is_ok_and(|h| h < 24))
    })?;
    let mut hour: i8 = found[1].parse().ok()?;
    let minute: i8 = found[2].parse().ok()?;
    if let Some(half) = found.get(3) {
        let evening = half.as_str().to_lowercase().starts_with('p');
        hour = hour % 12 + if evening { 12 } else { 0 };
    }
    let stated = found.get(4).map(|z| z.as_str().to_uppercase());
    let zone = match stated.as_deref() {
        Some("UTC" | "GMT" | "Z") => "Z",
        Some("BST" | "CET" | "MEZ") => "+01:00",
        Some("CEST" | "MESZ") => "+02:00",
        Some("EST" | "CDT") => "-05:00",
        Some("EDT") => "-04:00",
        Some("CST" | "MDT") => "-06:00",
        Some("PDT" | "MST") => "-07:00",
        Some("PST") => "-08:00",
        Some("JST") => "+09:00",
        Some(offset) if offset.starts_with(['+', '-']) => offset,
        _ => "",
    }
    .to_owned();
    (hour < 24 && minute < 60).then_some((hour, minute, zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_pages_write_them() {
        for (raw, wanted) in [
            ("2031-05-04T10:00:00Z", Some("2031-05-04T10:00:00Z")),
            (
                "2031-05-04T10:00:00.123+0100",
                Some("2031-05-04T10:00:00+01:00"),
            ),
            ("2031-05-04T10:00+01:00", Some("2031-05-04T10:00:00+01:00")),
            ("2031-05-04 10:00:00", Some("2031-05-04T10:00:00")),
            // Digits of other scripts are no zone.
            ("2031-05-04T10:00:00+٠٣:٠٠", Some("2031-05-04T10:00:00")),
            ("4 May 2031, 10:05 +٠٣:٠٠", Some("2031-05-04T10:05:00")),
            ("20310504", Some("2031-05-04")),
            ("2031-05-04", Some("2031-05-04")),
            (
                "Sun, 04 May 2031 10:00:00 GMT",
                Some("2031-05-04T10:00:00Z"),
            ),
            (
                "Sun, 04 May 2031 10:00:00 +0200",
                Some("2031-05-04T10:00:00+02:00"),
            ),
            (
                "May 4, 2031 at 2:05 p.m. EDT",
                Some("2031-05-04T14:05:00-04:00"),
            ),
            (
                "Published 4 May 2031, 14:05 BST",
                Some("2031-05-04T14:05:00+01:00"),
            ),
            ("4. Mai 2031, 14:05 Uhr", Some("2031-05-04T14:05:00")),
            ("le 4 août 2031 à 14h05", Some("2031-08-04T14:05:00")),
            ("4 de mayo de 2031", Some("2031-05-04")),
            ("04.05.2031", Some("2031-05-04")),
            ("25/05/2031", Some("2031-05-25")),
            ("05/04/2031", None),
            ("05-04-2031", None),
            ("25-04-2031", Some("2031-04-25")),
            ("2031年5月4日 14時05分", Some("2031-05-04T14:05:00")),
            ("1935661200", Some("2031-05-04T11:40:00Z")),
            ("4 مايو 2031", Some("2031-05-04")),
            ("Updated 3 hours ago", None),
            ("2031-13-04", None),
        ] {
            assert_eq!(of(raw).as_deref(), wanted, "{raw}");
        }
        assert_eq!(
            of_address("https://a.example/2031/05/04/ferry").as_deref(),
            Some("2031-05-04")
        );
    }
}
