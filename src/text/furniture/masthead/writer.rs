//! Who wrote it, as it stands over a report without the word that a byline has: "EXCLUSIVE by TOM ASH", "Anna Berg (Oslo)", "Anna
//! Berg reports from Oslo", "From our own correspondent".

use super::super::edge::{Line, tokens};
use super::super::maker::{is_capital, is_joint, is_name, is_of, is_role, is_role_line};

/// "By", in six languages.
pub(super) const BY: [&str; 6] = ["by", "von", "par", "por", "di", "door"];

/// What stands before "by" and a name: the sort of report it is.
const SORTS: &str = "exclusive special report analysis comment commentary opinion interview breaking news live feature investigation \
    review dispatch letter exklusiv analyse kommentar reportage exclusif enquête entretien exclusivo análisis crónica entrevista \
    esclusiva esclusivo analisi inchiesta exclusief verslag";

/// "Our", before those who made it.
const OUR: &str = "our unser unsere unserer unserem unseren notre nos nuestro nuestra nuestros nostro nostra nostri onze";

/// What says in a line of names that one of them reports.
const REPORTS: &str = "reports writes reporting berichtet schreibt rapporte écrit informa escribe scrive riferisce bericht schrijft for \
    für pour para per voor";

/// "EXCLUSIVE by TOM ASH", "Special report by Anna Berg", "Comment by Anna Berg, editor", "Par Anne Mercier (envoyée spéciale à Oslo)".
pub(super) fn is_tagged_by(line: &Line) -> bool {
    let text = line
        .text
        .split_once('(')
        .map_or(line.text, |(name, _)| name.trim());
    let words: Vec<&str> = text.split_whitespace().collect();
    let by = |word: &&str| BY.contains(&word.to_lowercase().as_str());
    let Some(at) = words.iter().position(by) else {
        return false;
    };
    let tagged = words[..at].iter().all(|word| {
        is_of(
            SORTS,
            tokens(&word.to_lowercase()).next().unwrap_or_default(),
        )
    });
    let named = words[at + 1..].join(" ");
    let (name, role) = named.split_once(", ").unwrap_or((&named, ""));
    let whole = text.len() == line.text.len();
    at <= 3
        && tagged
        && is_name(name)
        && (role.is_empty() || is_role_line(role))
        && (at > 0 || !whole)
}

/// "Anna Berg, Oslo Bureau Chief", "Anna Berg & Tom Ash", "Anna Berg (Oslo)", "Anna Berg reports from Oslo".
pub(super) fn is_named(line: &str) -> bool {
    let (open, place) = match line.split_once('(') {
        Some((name, place)) => (name.trim(), place.strip_suffix(')')),
        None => (line, None),
    };
    let parts: Vec<&str> = open.split([',', '&']).map(str::trim).collect();
    let titled = |part: &&str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        (1..=5).contains(&words.len())
            && words
                .iter()
                .all(|word| is_capital(word) || is_joint(word) || is_role(word))
    };
    let placed = place.is_some_and(|place| titled(&place));
    if is_name(parts[0]) && (parts.len() > 1 || placed) {
        return parts.len() <= 4 && parts.iter().all(titled) && (place.is_none() || placed);
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let says = words.iter().position(|word| is_of(REPORTS, word));
    says.is_some_and(|at| {
        let rest = &words[at + 1..];
        is_name(&words[..at].join(" "))
            && !rest.is_empty()
            && rest.iter().all(|word| {
                is_capital(word)
                    || is_joint(word)
                    || is_of("from aus depuis desde da vanuit the", word)
            })
    })
}

/// "Chief football writer, Harbour Echo": a role, and where it is held.
pub(super) fn is_in_office(line: &str) -> bool {
    let parts: Vec<&str> = line.split(',').map(str::trim).collect();
    let role = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        (1..=5).contains(&words.len())
            && words.last().is_some_and(|word| is_role(word))
            && is_capital(words[0])
    };
    let held = |part: &&str| {
        is_role_line(part)
            || part
                .split_whitespace()
                .all(|word| is_capital(word) || is_joint(word))
    };
    (2..=4).contains(&parts.len())
        && parts[1..].iter().all(|part| !part.is_empty() && held(part))
        && role(parts[0])
}

/// "Anna Berg / Oslo": a name, and where its bearer reports from.
pub(super) fn is_placed(line: &str) -> bool {
    const MOST: usize = 3;
    let Some((name, place)) = line.split_once(" / ") else {
        return false;
    };
    let words: Vec<&str> = place.split_whitespace().collect();
    is_name(name)
        && (1..=MOST).contains(&words.len())
        && words.iter().all(|word| is_capital(word) || is_joint(word))
}

/// "From our editorial staff", „Von unserem Korrespondenten“: "our", and a word of the trade.
pub(in super::super) fn is_our(part: &str) -> bool {
    let small = part.to_lowercase();
    let of_trade = "korrespondenten mitarbeiter desk team newsroom newsdesk service";
    let words: Vec<&str> = tokens(&small).collect();
    let our = words.iter().take(3).position(|word| is_of(OUR, word));
    let trade = |word: &&str| is_role(word) || is_of(of_trade, word);
    let opens = words
        .first()
        .is_some_and(|word| is_of("from by von de par da dal dalla van door", word));
    let opens = opens || our == Some(0);
    our.is_some() && words.len() <= 8 && opens && words.iter().any(trade)
}

pub(super) fn is_our_staff(line: &Line) -> bool {
    !line.stopped && is_our(line.text)
}
