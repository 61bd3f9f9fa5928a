//! Authors that no word stands before: by a role, a place or an outlet beside the name. "Tom Ash, Political Editor", "Anna Berg in
//! Oslo", "Staff Writer | Harbour Weekly".

use super::super::address::is_mail;
use super::super::maker::{
    is_agency, is_capital, is_joint, is_name, is_role, is_role_line, is_sent,
};
use super::super::{moment, run};

/// "Tom Ash, Political Editor", "Staff Writer | Harbour Weekly", "a.berg@hull.example | 5 May 2025".
pub(super) fn by_name(line: &str) -> bool {
    if let Some(found) = in_parts(line) {
        return found;
    }
    if let Some((name, rest)) = line.split_once(',') {
        let rest: Vec<&str> = rest.split(',').map(str::trim).collect();
        return is_name(name)
            && rest.iter().any(|part| is_role_line(part))
            && rest.iter().all(|part| is_affiliation(part));
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if is_sent(&words) {
        return true;
    }
    let named = words.len() > 3
        && words
            .iter()
            .take(2)
            .all(|word| is_capital(word) && !is_role(word));
    let role = words
        .last()
        .is_some_and(|last| last.starts_with(char::is_lowercase) && is_role(last));
    named && role && is_role_line(line)
}

/// Whether a line of several parts is about the report; none if it has one part alone.
fn in_parts(line: &str) -> Option<bool> {
    let barred = line.contains(['|', '•', '·', '/']);
    let dashed = [" - ", " – ", " — "].iter().any(|dash| line.contains(dash));
    if !(barred || dashed) {
        return None;
    }
    let dashes = line
        .replace(" - ", "|")
        .replace(" – ", "|")
        .replace(" — ", "|");
    let parts = dashes.split(['|', '•', '·', '/']).map(str::trim);
    let parts: Vec<&str> = parts.collect();
    let short = parts
        .iter()
        .all(|part| part.split_whitespace().count() <= 6);
    let dated = |part: &str| moment::stamp(part).is_some() || barred && moment::is_day(part);
    let of_report = |part: &&str| dated(part) || barred && is_role_line(part);
    // What stands beside it is a name, a place or an outlet, or how long it takes to read.
    let beside = |part: &&str| {
        let named = part.starts_with(char::is_uppercase) && !part.contains(char::is_numeric);
        let addressed = || is_mail(part) && !part.contains(' ');
        of_report(part) || named || part.ends_with("min") || part.ends_with(" read") || addressed()
    };
    let found = short && parts.iter().any(of_report) && parts.iter().all(beside);
    Some(found)
}

/// "Reporting from Oslo", "Anna Berg, Norway correspondent, reporting from Oslo", "ANNA BERG and our man in Oslo".
pub(super) fn is_on_the_spot(line: &str) -> bool {
    const FROM: [&str; 3] = ["reporting from ", "Reporting from ", "REPORTING FROM "];
    const OURS: [&str; 2] = [" and our ", " and Our "];
    const SENT: [&str; 6] = [
        "man",
        "woman",
        "reporter",
        "reporters",
        "correspondent",
        "staff",
    ];
    let place = |words: &str| {
        let fits = |word: &str| is_capital(word) || is_joint(word);
        words.starts_with(char::is_uppercase)
            && words.split_whitespace().count() <= 4
            && words.split_whitespace().all(fits)
    };
    let from = FROM.iter().find_map(|from| line.split_once(from));
    if let Some((who, where_to)) = from {
        let signed = who
            .split(',')
            .next()
            .is_some_and(|name| is_name(name.trim()));
        return place(where_to) && (who.is_empty() || signed && who.trim_end().ends_with(','));
    }
    let ours = OURS.iter().find_map(|ours| line.split_once(ours));
    ours.is_some_and(|(who, rest)| {
        let (sent, there) = rest.split_once(" in ").unwrap_or((rest, "Oslo"));
        is_name(who) && SENT.contains(&sent) && place(there)
    })
}

/// A role, a place or an outlet: capitalised words, and few others.
fn is_affiliation(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let fits = |word: &&str| is_capital(word) || is_joint(word);
    let letters = part.chars().all(|c| c.is_alphabetic() || c == ' ');
    let few = words.len() <= 2 && letters;
    is_role_line(part) || few || (1..=5).contains(&words.len()) && words.iter().all(fits)
}

/// "Anna Berg in Oslo", "Anna Berg in Oslo and agencies", "Anna Berg in Oslo MAY 5": at the head alone, for headlines read so too.
pub(super) fn in_place(line: &str) -> bool {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    while words.last().is_some_and(|word| moment::is_of_time(word)) {
        words.pop();
    }
    let place = |word: &&str| matches!(*word, "in" | "à" | "en" | "aus");
    let Some(at) = words.iter().position(place) else {
        return false;
    };
    let (name, place) = (&words[..at], &words[at + 1..]);
    let fits = |word: &&str| is_capital(word) || is_joint(word) || is_agency(word) || is_role(word);
    let ends = place.last().is_some_and(|word| !is_joint(word));
    run::are_names(&name.join(" "))
        && words.len() <= 12
        && ends
        && place.first().is_some_and(|word| is_capital(word))
        && place.iter().all(fits)
}
