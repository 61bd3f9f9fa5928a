//! The name of an outlet over a report, and what stands beside it: section, edition, motto, page, place and day. "HARBOUR REVIEW |
//! Ships | Oslo", "The Harbour Review, international edition, 14 November 2026", "Oslo, 12 March (HNA)".

use super::super::edge::{Line, tokens};
use super::super::maker::{is_agency, is_capital, is_joint, is_name, is_of};
use super::super::moment;
use super::writer::{BY, is_our};

/// Words that papers, stations and agencies are named with.
pub(in super::super) const OUTLETS: &str = "service agency bulletin radio news times herald post review journal gazette press wire telegraph tribune \
    courier echo chronicle observer monitor report daily weekly magazine mail express standard guardian mirror globe record argus \
    examiner inquirer dispatch advertiser broadcasting television tv channel network media online portal zeitung nachrichten \
    anzeiger tageblatt tagblatt rundschau kurier bote presse rundfunk agentur dienst presse dépêche nouvelles matin quotidien agence \
    diario periódico noticias prensa gaceta heraldo correo agencia portal giornale corriere gazzetta messaggero stampa notizie \
    agenzia krant dagblad courant nieuws omroep";

/// "Edition", in six languages.
const EDITION: &str = "edition ausgabe édition edición edizione editie";

/// What is done to a page as a whole, before "by".
const MADE: &str = "translated edited compiled written übersetzt redigiert traduit rédigé édité traducido editado tradotto curato vertaald \
    samengesteld";

/// A line parted by bars, dashes with space around them, or slashes.
pub(in super::super) fn parts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for sign in [" | ", " • ", " · ", " – ", " — ", " - ", " / "] {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

pub(super) fn is_few(part: &str) -> bool {
    (1..=7).contains(&part.split_whitespace().count())
}

/// "HARBOUR REVIEW | Ships | Oslo", "Hull & Deck - News - by Tom Ash", "OSLO, 12 March – From our staff".
pub(super) fn is_section(line: &Line, parts: &[&str]) -> bool {
    let barred = [" | ", " • ", " · "]
        .iter()
        .any(|sign| line.text.contains(sign));
    // "by Tom Ash | Hull & Deck | cranes, ports": beside who wrote it tags may be in small letters.
    let by = |part: &&str| part.strip_prefix("by ").is_some_and(is_name);
    let written = barred && parts.iter().any(by);
    let made = |part: &str| {
        let (word, rest) = part.split_once(' ').unwrap_or((part, ""));
        let by = rest.split(' ').next().unwrap_or_default();
        is_of(MADE, word) && BY.contains(&by)
    };
    let begins = |part: &&str| {
        written
            || made(part)
            || part.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            || part.starts_with("by ")
    };
    let told =
        |part: &&str| is_dateline(part) || is_outlet(part) || is_slogan(part) || is_our(part);
    let few = parts.len() > 1 && parts.iter().all(|part| is_few(part));
    few && parts.iter().all(begins) && (barred || parts.len() > 2 || parts.iter().any(told))
}

/// "State Information Service of Norland, English edition": a name with a word that outlets are named with.
pub(super) fn is_outlet(part: &str) -> bool {
    // "Who Sent the E-Mail?": a headline asks, and a message is no paper.
    let small = part.to_lowercase().replace("e-mail", "");
    let named =
        |word: &str| is_capital(word) || is_joint(word) || is_of(EDITION, &word.to_lowercase());
    let known = tokens(&small).any(|token| is_of(OUTLETS, token));
    let words: Vec<&str> = part.split_whitespace().collect();
    known
        && !part.ends_with('?')
        && (2..=9).contains(&words.len())
        && is_capital(words[0])
        && words.iter().all(|word| named(word))
}

/// "The Harbour Review, international edition, 14 November 2026": the edition of an outlet, and the day.
pub(super) fn is_of_edition(line: &str) -> bool {
    let parts: Vec<&str> = line.split(", ").collect();
    let [outlet, edition, day @ ..] = &parts[..] else {
        return false;
    };
    let last = edition.split(' ').next_back().unwrap_or_default();
    let named = is_few(outlet) && is_capital(outlet) && is_few(edition);
    named && is_of(EDITION, &last.to_lowercase()) && day.iter().all(|day| is_dated(day))
}

/// Whether a part is a day and nothing else: "Friday", "14 November 2026".
fn is_dated(part: &str) -> bool {
    let words = part.split_whitespace();
    is_few(part)
        && words
            .clone()
            .all(|word| moment::is_of_time(word) || word.bytes().all(|b| b.is_ascii_digit()))
}

/// "Your town, your paper": what an outlet promises its readers beside its name.
pub(super) fn is_motto(part: &str) -> bool {
    const OPENS: &str = "your our the serving voice since independent all every";
    let first = part.split_whitespace().next().unwrap_or_default();
    is_few(part)
        && is_of(OPENS, &first.to_lowercase())
        && !part.contains(|c: char| c.is_ascii_digit())
}

/// "Official daily of the port": what an outlet calls itself beside its name, "of" somebody.
fn is_slogan(part: &str) -> bool {
    let small = part.to_lowercase();
    let words: Vec<&str> = part.split_whitespace().collect();
    let outlet = words
        .iter()
        .position(|word| is_of(OUTLETS, &word.to_lowercase()));
    let of = |word: &&str| is_of("of der des du de la della del van", word);
    let named = |word: &&str| is_capital(word) || is_joint(word);
    (3..=9).contains(&words.len())
        && !small.contains(|c: char| c.is_ascii_digit())
        && outlet.is_some_and(|at| {
            at <= 2 && words.get(at + 1).is_some_and(of) && words[at + 1..].iter().all(named)
        })
}

/// A short part all of whose words are capitals: the name of a paper that no list has.
pub(super) fn is_titled(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    (2..=5).contains(&words.len()) && words.iter().all(|word| is_capital(word) || is_joint(word))
}

/// "The Echo, Friday 9 May 2025, page 1": the page of a paper, and its year.
pub(super) fn is_paged(line: &Line) -> bool {
    const PAGE: [&str; 8] = ["page", "p", "pp", "seite", "página", "pagina", "pág", "pag"];
    let Some((before, page)) = line.small.rsplit_once(", ") else {
        return false;
    };
    let mut words = page.split_whitespace();
    let named = words
        .next()
        .is_some_and(|word| PAGE.contains(&word.trim_end_matches('.')));
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    named && words.next().is_some_and(number) && words.next().is_none() && tokens(before).any(year)
}

/// "Oslo, 12 March (HNA)", "MADRID, 12 mar (EFE).-": a place and a day, and nothing else.
pub(super) fn is_dateline(part: &str) -> bool {
    let Some((place, rest)) = part.split_once(',') else {
        return false;
    };
    let (rest, source) = match rest.split_once(['(', '/']) {
        Some((day, source)) => (day, Some(source)),
        None => (rest, None),
    };
    let source_fits = source.is_none_or(|source| {
        let name = source.trim_end_matches([')', '/', '.', '-', '–', '—', ' ']);
        (1..=3).contains(&name.split_whitespace().count())
            && name
                .split_whitespace()
                .all(|w| is_capital(w) || is_agency(w))
    });
    let day: Vec<&str> = rest
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let number = day
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let words = place.split_whitespace();
    place.split_whitespace().count() <= 3
        && words
            .into_iter()
            .all(|word| is_capital(word) || is_joint(word))
        && source_fits
        && number
        && day.len() >= 2
        && day
            .iter()
            .all(|word| moment::is_of_time(word.trim_matches(|c: char| !c.is_alphanumeric())))
}
