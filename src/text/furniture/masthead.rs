//! Outlet, section, place and day over a report, and the signs below it: "HARBOUR REVIEW | Ships | Oslo", "Oslo, 12 March
//! (HNA)", "— HNA —", "From our own correspondent".

use super::Reason;
use super::edge::{Line, Place, tokens};
use super::house;
use super::maker::{
    is_agency, is_capital, is_initials, is_joint, is_name, is_of, is_role, is_role_line,
};
use super::moment;

/// Words that papers, stations and agencies are named with.
pub(super) const OUTLETS: &str = "service agency bulletin radio news times herald post review journal gazette press wire telegraph tribune \
    courier echo chronicle observer monitor report daily weekly magazine mail express standard guardian mirror globe record argus \
    examiner inquirer dispatch advertiser broadcasting television tv channel network media online portal zeitung nachrichten \
    anzeiger tageblatt tagblatt rundschau kurier bote presse rundfunk agentur dienst presse dépêche nouvelles matin quotidien agence \
    diario periódico noticias prensa gaceta heraldo correo agencia portal giornale corriere gazzetta messaggero stampa notizie \
    agenzia krant dagblad courant nieuws omroep";

/// "Edition", in six languages.
const EDITION: &str = "edition ausgabe édition edición edizione editie";

/// "Our", before those who made it.
const OUR: &str = "our unser unsere unserer unserem unseren notre nos nuestro nuestra nuestros nostro nostra nostri onze";

/// Sections of papers and sorts of reports that stand alone over one.
const SECTIONS: &str = "politics world business sport sports culture economy science health technology environment opinion analysis \
    comment news live exclusive breaking local national international europe africa asia americas society law crime finance markets \
    politik wirtschaft kultur wissenschaft gesundheit umwelt meinung analyse lokales ausland inland gesellschaft politique économie \
    culture santé environnement monde société internationale política economía cultura ciencia salud sociedad mundo deportes \
    internacional nacional judiciales politica cultura scienza salute mondo cronaca esteri politiek economie cultuur buitenland \
    binnenland sport";

/// What is done to a page as a whole, before "by".
const MADE: &str = "translated edited compiled written übersetzt redigiert traduit rédigé édité traducido editado tradotto curato vertaald \
    samengesteld";

/// What says in a line of names that one of them reports.
const REPORTS: &str = "reports writes reporting berichtet schreibt rapporte écrit informa escribe scrive riferisce bericht schrijft for \
    für pour para per voor";

/// What stands before "by" and a name: the sort of report it is.
const SORTS: &str = "exclusive special report analysis comment commentary opinion interview breaking news live feature investigation \
    review dispatch letter exklusiv analyse kommentar reportage exclusif enquête entretien exclusivo análisis crónica entrevista \
    esclusiva esclusivo analisi inchiesta exclusief verslag";

/// "By", in six languages.
const BY: [&str; 6] = ["by", "von", "par", "por", "di", "door"];

/// What a line about the issuer begins with.
const ISSUED: &str = "published by,posted by,released by,issued by,distributed by,veröffentlicht von,herausgegeben \
    von,publié par,publicado por,difundido por,pubblicato da,diffuso da,gepubliceerd door,uitgegeven door";

/// "Contributed", where it ends a line of names.
const HELPED: [&str; 9] = [
    "contributed",
    "contributed reporting",
    "haben mitgearbeitet",
    "hat mitgearbeitet",
    "ont contribué",
    "a contribué",
    "contribuyeron",
    "hanno collaborato",
    "werkten mee",
];

/// Longest line with which a writer signs off, in words.
const SIGNED_OFF: usize = 40;

/// Why a line at an edge is about who made the report, where and when, if it is.
pub(super) fn reason(line: &Line, place: Place) -> Option<Reason> {
    if is_help(line) || house::is_from_elsewhere(line) {
        return Some(Reason::Credit);
    }
    if place == Place::Foot && line.words <= SIGNED_OFF && house::is_signed_off(line) {
        return Some(Reason::AuthorBio);
    }
    if place == Place::Middle || line.words > 18 {
        return None;
    }
    if is_issued(line) {
        return Some(Reason::Byline);
    }
    if place == Place::Foot && (is_rule(line) || is_sign(line)) || is_our_staff(line) {
        return Some(Reason::Credit);
    }
    if line.stopped {
        return None;
    }
    if is_paged(line) {
        return Some(Reason::Byline);
    }
    // "Society", "International": the section that it stands in.
    if place == Place::Head && line.words <= 3 && line.tokens().all(|token| is_of(SECTIONS, token))
    {
        return Some(Reason::Navigation);
    }
    let parts = parts(line.text);
    let found = match place {
        Place::Head => {
            is_section(line, &parts)
                || is_of_edition(line.text)
                || parts.len() == 2 && is_outlet(parts[0]) && is_motto(parts[1])
                || is_outlet(line.text)
                || is_dateline(line.text)
                || is_tagged_by(line)
                || is_in_office(line.text)
                || is_placed(line.text)
                || is_named(line.text)
                || line.begins("special to,special for") && line.words <= 8
                || house::is_of_house(line)
                || [" > ", " › ", " » "]
                    .iter()
                    .any(|sign| line.text.contains(sign))
        }
        _ => {
            parts.len() > 1
                && parts.iter().any(|part| is_outlet(part) || is_titled(part))
                && parts.iter().all(|p| is_few(p))
        }
    };
    found.then_some(Reason::Byline)
}

/// "Published by the Press Office on 5 May", "Posted by Anna Berg".
pub(super) fn is_issued(line: &Line) -> bool {
    line.begins(ISSUED) && line.words <= 14
}

/// "The Echo, Friday 9 May 2025, page 1": the page of a paper, and its year.
fn is_paged(line: &Line) -> bool {
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
    named
        && words.next().is_some_and(number)
        && words.next().is_none()
        && super::edge::tokens(before).any(year)
}

/// A line parted by bars, dashes with space around them, or slashes.
pub(super) fn parts(line: &str) -> Vec<&str> {
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

fn is_few(part: &str) -> bool {
    (1..=7).contains(&part.split_whitespace().count())
}

/// "HARBOUR REVIEW | Ships | Oslo", "Hull & Deck - News - by Tom Ash", "OSLO, 12 March – From our staff".
fn is_section(line: &Line, parts: &[&str]) -> bool {
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
fn is_outlet(part: &str) -> bool {
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
fn is_of_edition(line: &str) -> bool {
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
fn is_motto(part: &str) -> bool {
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
fn is_titled(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    (2..=5).contains(&words.len()) && words.iter().all(|word| is_capital(word) || is_joint(word))
}

/// "Oslo, 12 March (HNA)", "MADRID, 12 mar (EFE).-": a place and a day, and nothing else.
fn is_dateline(part: &str) -> bool {
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

/// "EXCLUSIVE by TOM ASH", "Special report by Anna Berg", "Comment by Anna Berg, editor", "Par Anne Mercier (envoyée spéciale à Oslo)".
fn is_tagged_by(line: &Line) -> bool {
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
fn is_named(line: &str) -> bool {
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
fn is_in_office(line: &str) -> bool {
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
fn is_placed(line: &str) -> bool {
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
pub(super) fn is_our(part: &str) -> bool {
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

fn is_our_staff(line: &Line) -> bool {
    !line.stopped && is_our(line.text)
}

/// A line of signs alone: "___", "* * *".
fn is_rule(line: &Line) -> bool {
    !line.text.contains(char::is_alphanumeric)
}

/// "— HNA —", "/GIS/ MD/KT", "END", "Radio Harbour / fo, with HNA": whose it is and who wrote it, in letters.
fn is_sign(line: &Line) -> bool {
    let bare = line.text.trim_matches(|c: char| !c.is_alphanumeric());
    let framed = bare.len() < line.text.len() || line.text.contains('/');
    let loud = !line.text.contains(char::is_lowercase);
    let ends = ["end", "ends", "fin", "ende", "fine", "einde", "30"];
    if (loud || framed) && ends.contains(&bare.to_lowercase().as_str()) {
        return true;
    }
    let short = |token: &str| {
        (2..=6).contains(&token.chars().count()) && token.chars().all(char::is_alphabetic)
    };
    let signs: Vec<&str> = tokens(line.text).collect();
    if framed
        && loud
        && !line.stopped
        && (1..=5).contains(&signs.len())
        && signs.iter().all(|token| short(token))
    {
        return line
            .text
            .starts_with(['—', '–', '-', '/', '(', '[', '*', '#']);
    }
    // "(HNA/ab/md)": an agency and initials in brackets.
    let bracketed = line.text.starts_with('(') && line.text.ends_with(')');
    let parts = || line.text.trim_matches(['(', ')']).split('/');
    if bracketed
        && line.text.contains('/')
        && parts().all(is_initials)
        && parts().any(|part| !part.contains(char::is_lowercase))
    {
        return true;
    }
    // "mk/ts HNA 121530 MAR 27": initials, and what a wire numbers its reports with.
    let wired = line
        .text
        .split_whitespace()
        .next()
        .is_some_and(|first| first.contains('/') && tokens(first).all(is_initials));
    if wired
        && line.text.contains(|c: char| c.is_ascii_digit())
        && !line.stopped
        && line.words <= 7
        && signs[1..]
            .iter()
            .all(|token| !token.contains(char::is_lowercase) || short(token))
    {
        return true;
    }
    let Some((outlet, rest)) = line.text.split_once(" / ") else {
        return false;
    };
    let initials = rest.split([',', ' ']).next().unwrap_or_default();
    let small = initials.chars().all(char::is_lowercase) && is_initials(initials);
    small
        && line.words <= 10
        && outlet
            .split_whitespace()
            .all(|word| is_capital(word) || is_joint(word))
}

/// "HNA correspondents Anna Berg in Oslo and Tom Ash in Hull contributed."
fn is_help(line: &Line) -> bool {
    let small = line.small.trim_end_matches(['.', ')']);
    let Some(helped) = HELPED.iter().find(|helped| small.ends_with(**helped)) else {
        return false;
    };
    let count = small[..small.len() - helped.len()]
        .split_whitespace()
        .count();
    let names: Vec<&str> = line.text.split_whitespace().take(count).collect();
    let named =
        |word: &&str| is_capital(word) || is_joint(word) || is_role(word) || is_agency(word);
    let capitals = names.iter().filter(|word| is_capital(word)).count();
    capitals > 1 && names.iter().all(named)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn lines_over_a_report_are_set_aside() {
        let left: Vec<&str> = [
            "HARBOUR & SHIP REVIEW | Cranes | Oslo and Hull",
            "HARBOUR RISK REPORT - Launch & Repair - By Anna Berg",
            "Hull & Deck - News - Cranes - by Tom Ash",
            "Hafenbote | English page | edited by our newsroom",
            "Norland Today – Official weekly of the Ministry of Ports",
            "by T. Ash | Hull & Deck | cranes, ports",
            "Anna Berg / Port Orla",
            "State Information Service of Norland, English edition",
            "Oslo, 12 March (HNA)",
            "MADRID, 12 mar (EFE).-",
            "OSLO, 12 March – From our editorial staff",
            "EXCLUSIVE by TOM ASH",
            "Par Anne Mercier (envoyée spéciale à Oslo)",
            "Chief football writer, Harbour Echo",
            "Von unserem Korrespondenten in Oslo",
            "De notre correspondante à Oslo",
            "Our correspondent in Oslo",
            "Anna Berg, Oslo Bureau Chief",
            "Anna Berg & Tom Ash",
            "Anna Berg (Oslo)",
            "Anna Berg reports from Oslo",
            "Anna Berg for the Herald",
            "Special to the Herald",
            "World > Europe > Norland",
            "POLITICS",
            "Wirtschaft",
            "Port Orla, 5 May 2027 /HNA/",
            "Published by the Government Press Office on 5 May 2027",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn signs_below_it_are_set_aside() {
        let left: Vec<&str> = [
            "— HNA —",
            "/GIS/ MD/KT",
            "(HN/ab/mdk)",
            "mk/ts HNA 121530 MAR 27",
            "END",
            "-ENDS-",
            "___",
            "Radio Harbour World / fo, with HNA",
            "The Harbour Gazette – The daily of the coast",
            "HNA correspondents Anna Berg in Oslo and Tom Ash in Hull contributed.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn editions_and_mottos_above_it_are_set_aside() {
        let left: Vec<&str> = [
            "The Harbour Review, international edition, 14 November 2026",
            "Harbour Advertiser – your town, your paper",
            "The Harbour Post | serving the coast since the war",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let taken: Vec<&str> = [
            "The book, a first edition, went to Oslo",
            "Harbour Post – three arrested after the storm",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }

    #[test]
    fn lines_of_the_report_stay() {
        let taken: Vec<&str> = [
            "Murder in the harbour",
            "Who Sent the E-Mail?",
            "Who Reads the Morning Post?",
            "Oslo, the city of cranes",
            "The crane / the storm",
            "cranes | ports | ships",
            "Two cranes – one storm",
            "Two cranes – daily report of losses",
            "Death by water",
            "From our window the crane was gone",
            "Storm hits the coast and the news spreads",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
        let taken: Vec<&str> = ["NATO", "Sí/No", "(and/or)", "Rain helped."]
            .into_iter()
            .filter(|line| around(HEAD, line, "").is_some())
            .collect();
        assert_eq!(taken, Vec::<&str>::new());
        assert_eq!(around(HEAD, "* * *", HEAD), None);
    }
}
