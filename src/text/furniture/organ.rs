//! What the paper of a party, church or union puts round a report: "THE TORCH, organ of the People's Party – page 1", "The Quay.
//! Weekly of the Dockers' Union. No. 11, 13 March 2025", and the cheer it closes with, "Long live the Union!"

use super::edge::{Line, tokens};
use super::imprint::{ABOUT, ISSUE, KINDS, is_title};
use super::maker::{is_capital, is_joint, is_of};
use super::moment;

/// What else a paper is to its party, beside what sort of paper it is.
const ORGANS: &str =
    "organ organe órgano organo orgaan zentralorgan parteiorgan mouthpiece gazette";
/// Words before that: "the official weekly".
const LEAD: usize = 3;
/// Longest name of a paper and of whom it belongs to, and longest line with both, in words.
const NAME: usize = 6;
const LONGEST: usize = 24;

/// The page of a paper.
const PAGE: &str = "page p pp pages seite s página pág pagina pag blz";

/// Those who make a paper, where they sign for it as one.
const STAFF: [&str; 12] = [
    "editorial staff",
    "editorial board",
    "editorial team",
    "editors",
    "newsroom",
    "redaktion",
    "die redaktion",
    "la rédaction",
    "rédaction",
    "redacción",
    "redazione",
    "redactie",
];
/// "Of", behind them.
const OF: [&str; 16] = [
    " of ", " der ", " des ", " von ", " du ", " de la ", " de l’", " de ", " del ", " de el ",
    " della ", " dell’", " di ", " van ", " van de ", " from ",
];

/// Whether a line is a paper's name with whose it is, and nothing beside it but number, day and page.
pub(super) fn is_organ(text: &str) -> bool {
    if text.split_whitespace().count() > LONGEST {
        return false;
    }
    let parts = parts(text);
    let Some((name, rest)) = parts.split_first() else {
        return false;
    };
    let named = behind_staff(name);
    if !is_title(named.unwrap_or(name), NAME) {
        return false;
    }
    match rest.split_first() {
        None => named.is_some(),
        Some((whose, rest)) => {
            let numbered = rest.iter().all(|part| is_number(part));
            // What stands beside a number or a day need not be named in capitals: "newspaper of the coal basin".
            numbered && is_whose(whose, !rest.is_empty())
        }
    }
}

fn parts(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for sign in [". ", ", ", " – ", " — ", " - ", " | ", " · ", " • "] {
        let split = parts.into_iter().flat_map(|part| part.split(sign));
        parts = split.collect();
    }
    let parts = parts.into_iter().map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The paper in "Editorial staff of THE STANDARD".
fn behind_staff(part: &str) -> Option<&str> {
    OF.iter().find_map(|of| {
        let (staff, paper) = part.split_once(of)?;
        STAFF
            .contains(&staff.to_lowercase().as_str())
            .then_some(paper)
    })
}

/// "Organ of the People's Party", "the official weekly of the Dockers", «órgano oficial del Partido»: a sort of paper, and whose.
fn is_whose(part: &str, numbered: bool) -> bool {
    const OF: &str = "dell d l dei degli des dal";
    let apart = part.replace(['’', '\''], "’ ");
    let small = apart.to_lowercase();
    let sorts: Vec<&str> = small
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let words: Vec<&str> = apart.split_whitespace().collect();
    let kind = |word: &&str| is_of(KINDS, word) || is_of(ORGANS, word);
    let of = |word: &&str| is_of(ABOUT, word) || is_of(OF, word);
    let Some(at) = sorts.iter().take(LEAD).position(kind) else {
        return false;
    };
    // In Romance languages what sort of organ it is stands behind the word.
    let romance = sorts
        .get(at + 2)
        .is_some_and(|of| is_of("de du des del della dell di dei degli d", of));
    let to = match sorts.get(at + 1) {
        Some(word) if of(word) => 0,
        Some(_) if romance => 1,
        _ => return false,
    };
    let owner = &words[at + 2 + to..];
    let joins = |at: usize| is_joint(owner[at]) || of(&sorts[sorts.len() - owner.len() + at]);
    (1..=NAME).contains(&owner.len())
        && (numbered
            || owner.iter().any(|word| is_capital(word))
                && (0..owner.len()).all(|at| is_capital(owner[at]) || joins(at)))
}

/// "No. 11", "Wednesday", "12 November 2025", "page 1".
fn is_number(part: &str) -> bool {
    let small = part.to_lowercase();
    let fits = |word: &str| is_of(ISSUE, word) || is_of(PAGE, word) || moment::is_of_time(word);
    tokens(&small).all(fits)
}

/// "Published in the Hull Post on November 12", „Erschienen im Hafenboten am 5. Mai“: a participle, and the paper.
pub(super) fn is_published_in(line: &Line) -> bool {
    const PUBLISHED: &str = "published printed appeared erschienen veröffentlicht gedruckt publié paru publicado aparecido impreso \
        pubblicato apparso uscito gepubliceerd verschenen";
    const IN: &str = "in im dans en sur su nel nella sul sulla op";
    const ON: [&str; 6] = [" on ", " am ", " le ", " el ", " il ", " op "];
    let mut words = line.text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let into = words.next().unwrap_or_default();
    if line.stopped || !is_of(PUBLISHED, &first) || !is_of(IN, into) {
        return false;
    }
    let rest: Vec<&str> = words.collect();
    let rest = rest.join(" ");
    let dated = ON.iter().find_map(|on| rest.rsplit_once(on));
    let (paper, day) = dated.unwrap_or((&rest, ""));
    let small = day.to_lowercase();
    // "Published in Hull": a place is no paper, and no report of its own either.
    let article = paper.split(' ').next().unwrap_or_default();
    let paper = paper
        .strip_prefix(article)
        .filter(|_| !is_capital(article))
        .unwrap_or(paper);
    is_title(paper.trim(), NAME) && tokens(&small).all(moment::is_of_time)
}

/// "Long live the Union!", „Es lebe der Hafen!“, « Vive la grue ! »: a cheer without quotation marks.
pub(super) fn is_cheer(line: &Line) -> bool {
    const CHEERS: &str = "long live,es lebe,es leben,hoch lebe,hoch leben,vive,vivent,viva,vivan,evviva,lang leve,leve";
    const MOST: usize = 14;
    let one = !["! ", ". ", "? "].iter().any(|end| line.text.contains(end));
    let cries = one && line.text.ends_with('!');
    cries && (2..=MOST).contains(&line.words) && line.begins(CHEERS)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn papers_that_say_whose_they_are_are_set_aside() {
        let left: Vec<&str> = [
            "THE BOLLARD, organ of the Dockers’ Party – Friday, 9 May 2025 – page 3",
            "THE BOLLARD. Weekly of the Dockers’ Union. No. 7, 9 May 2025",
            "The Bollard, the official newspaper of the Dockers’ Union",
            "Der Poller, Organ der Hafenpartei, Nr. 7, 9. Mai 2025",
            "Der Poller – Wochenzeitung der Hafengewerkschaft – Seite 3",
            "Le Quai, organe du Parti des Dockers, 9 mai 2025",
            "EL MUELLE, órgano oficial del Partido Portuario",
            "LA GRU. Settimanale dell’Unione dei Portuali. Numero 7",
            "THE BOLLARD — organ of the National Harbour party — No. 78 (11,204), 23 April 2026",
            "Hull Docker, independent newspaper of the harbour basin. Issue of 4 February",
            "De Kraan, weekblad van de Havenbond, nr. 7",
            "Editorial staff of THE BOLLARD, paper of the Dockers’ Union",
            "Redaktion des Hafenboten",
            "La rédaction du Quai",
            "Published in the Hull Post on May 9",
            "Erschienen im Hafenboten am 9. Mai",
            "Publicado en El Muelle el 9 de mayo",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn what_reads_like_them_stays() {
        let taken: Vec<&str> = [
            "The Bollard, a weekly read by dockers, was shut on Monday",
            "Tom Ash, paper boy of the year",
            "The editors of the Hull Post were questioned on Monday",
            "THE BOLLARD, organ of the church, will be played again",
            "Published in anger, withdrawn in shame",
            "Published in the dark of night",
            "Printed in Hull by a firm that nobody knew",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }

    #[test]
    fn cheers_are_of_the_page_behind_the_last_sentence_alone() {
        for cheer in [
            "Long live the Dockers’ Union!",
            "Es lebe die Hafenpartei!",
            "Vive la République des quais !",
            "¡Viva el 31.º aniversario del Partido!",
            "Evviva il porto!",
            "Lang leve de haven!",
        ] {
            assert!(around(HEAD, cheer, "").is_some(), "{cheer}");
            assert_eq!(around(HEAD, cheer, HEAD), None, "{cheer}");
        }
        for tail in [
            "“Long live the port!” they cried.",
            "Long live the port! That was what they cried.",
            "Long live the crane, the keeper wrote.",
        ] {
            let text = format!("{HEAD}\n\n{tail}");
            assert_eq!(set_aside(&text).0, text);
        }
    }
}
