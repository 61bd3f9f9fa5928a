//! Outlet, section, place and day over a report, and the signs below it: "HARBOUR REVIEW | Ships | Oslo", "Oslo, 12 March
//! (HNA)", "— HNA —", "From our own correspondent".

mod outlet;
mod sign;
mod writer;

use super::Reason;
use super::edge::{Line, Place};
use super::house;
use super::maker::is_of;
use outlet::{
    is_dateline, is_few, is_motto, is_of_edition, is_outlet, is_paged, is_section, is_titled,
};
use sign::{is_help, is_rule, is_sign};
use writer::{is_in_office, is_named, is_our_staff, is_placed, is_tagged_by};

pub(super) use outlet::{OUTLETS, parts};
pub(super) use writer::is_our;

/// Sections of papers and sorts of reports that stand alone over one.
const SECTIONS: &str = "politics world business sport sports culture economy science health technology environment opinion analysis \
    comment news live exclusive breaking local national international europe africa asia americas society law crime finance markets \
    politik wirtschaft kultur wissenschaft gesundheit umwelt meinung analyse lokales ausland inland gesellschaft politique économie \
    culture santé environnement monde société internationale política economía cultura ciencia salud sociedad mundo deportes \
    internacional nacional judiciales politica cultura scienza salute mondo cronaca esteri politiek economie cultuur buitenland \
    binnenland sport";

/// What a line about the issuer begins with.
const ISSUED: &str = "published by,posted by,released by,issued by,distributed by,veröffentlicht von,herausgegeben \
    von,publié par,publicado por,difundido por,pubblicato da,diffuso da,gepubliceerd door,uitgegeven door";

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
