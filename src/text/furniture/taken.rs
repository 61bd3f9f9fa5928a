//! Captions that end in who took the picture or whose it is, without a word for a picture: "… on Monday | Getty Images", "… at the
//! port. —AP", "… in Hull [Reuters]", "Anna Berg / AP".

use super::maker::{is_agency, is_capital, is_joint, is_name, is_of};

/// Longest caption, in words.
const MOST_WORDS: usize = 70;
/// Longest credit, in words.
const MOST_CREDIT: usize = 6;
/// Fewest words of what a picture shows.
const FEWEST_SHOWN: usize = 4;

/// Those who sell pictures, and what stands in such a name.
const HOUSES: &str = "getty shutterstock alamy epa epa-efe cfp imago keystone rex zuma sipa abaca maxppp lapresse europapress xinhua bloomberg \
    istock unsplash images pictures photo photos photography photopress bilder bildagentur imagens immagini pixels wire";
/// What stands for one who is not named.
const HANDED: &str = "handout pool file courtesy supplied screengrab archive";

/// Whether a line is such a caption.
pub(super) fn is_taken(text: &str) -> bool {
    let words = text.split_whitespace().take(MOST_WORDS + 1).count();
    if words <= MOST_WORDS && is_in_brackets(text) {
        return true;
    }
    if words > MOST_WORDS || text.ends_with(['.', '!', '?', '”', '"', '»', '…', ':']) {
        return false;
    }
    is_credit_alone(text) || words > FEWEST_SHOWN && ends_in_credit(text)
}

/// "(Anna Berg/AP)", alone or behind what the picture shows: no sentence ends in a name and an agency in brackets.
fn is_in_brackets(text: &str) -> bool {
    let inner = text.strip_suffix(')');
    let Some((shown, credit)) = inner.and_then(|text| text.rsplit_once('(')) else {
        return false;
    };
    let shown = shown.trim_end();
    // "(Port of Hull via AP)"
    let via = credit.split_once(" via ").is_some_and(|(owner, agency)| {
        is_house(agency)
            && owner
                .split_whitespace()
                .all(|word| is_capital(word) || is_joint(word))
    });
    // "(Anna Berg for The Harbour Post)"
    let by_order = credit.split_once(" for ").is_some_and(|(name, outlet)| {
        let words = outlet.split_whitespace();
        let few = (2..=4).contains(&words.clone().count());
        is_name(name) && few && words.clone().all(is_capital)
    });
    (via || by_order || is_credit_alone(credit.trim()))
        && (shown.is_empty() || shows(shown) && !shown.ends_with([',', ';', ':']))
}

/// What stands before whose a picture is, behind what it shows.
const SOURCES: [&str; 5] = [
    " Image source, ",
    " Image source: ",
    " Image credit: ",
    " Photo credit: ",
    " Photo source: ",
];

/// "A crane at the port. Image source: Port of Hull."
pub(super) fn is_sourced(text: &str) -> bool {
    let mut behind = SOURCES.iter().filter_map(|label| text.rsplit_once(label));
    behind.any(|(shown, credit)| {
        let words = credit.trim_end_matches('.').split_whitespace();
        shows(shown)
            && words.clone().count() <= MOST_CREDIT
            && words.clone().next().is_some_and(is_capital)
    })
}

/// Whether a few words name an agency or a house of pictures, and nothing else.
fn is_house(credit: &str) -> bool {
    let words: Vec<&str> = credit
        .split([' ', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    let known = |word: &&str| {
        is_agency(word) && word.starts_with(char::is_uppercase)
            || is_of(HOUSES, &word.to_lowercase())
    };
    let fits = |word: &&str| is_capital(word) || is_joint(word);
    (1..=MOST_CREDIT).contains(&words.len()) && words.iter().any(known) && words.iter().all(fits)
}

/// What stands before a credit shows something.
fn shows(shown: &str) -> bool {
    shown.split_whitespace().count() >= FEWEST_SHOWN
}

/// A credit behind what the picture shows, parted from it by a sign that no sentence has there.
fn ends_in_credit(text: &str) -> bool {
    let behind = |sign: &str| text.rsplit_once(sign).filter(|(shown, _)| shows(shown));
    let barred = || behind(" | ").is_some_and(|(_, credit)| is_house(credit));
    let owned = || {
        behind(" © ").is_some_and(|(shown, credit)| {
            !shown.ends_with('|') && credit.split_whitespace().count() <= MOST_CREDIT
        })
    };
    let via = || {
        ["via ", "VIA "].iter().any(|via| {
            behind(via).is_some_and(|(shown, credit)| {
                let named = shown.split_whitespace().next_back().is_some_and(is_capital);
                (shown.ends_with('(') || shown.ends_with(' ') && (named || shown.contains(". ")))
                    && is_house(credit.trim_end_matches(')'))
            })
        })
    };
    let bracketed = || {
        let inner = text
            .strip_suffix(']')
            .and_then(|text| text.rsplit_once(" ["));
        inner.is_some_and(|(shown, credit)| shows(shown) && is_house(credit))
    };
    let dashed = || {
        [" —", " –", " /", " -"].iter().any(|sign| {
            behind(sign).is_some_and(|(_, credit)| {
                let credit = credit.trim_start();
                is_house(credit) && credit.split(' ').count() <= 2
            })
        })
    };
    let labelled = || {
        [
            "PICTURES: ",
            "PICTURE: ",
            "PHOTOS: ",
            "PHOTO: ",
            "FOTOS: ",
            "FOTO: ",
            "BILDER: ",
            "BILD: ",
        ]
        .iter()
        .any(|label| {
            behind(label).is_some_and(|(shown, credit)| {
                shown.ends_with(' ') && credit.split_whitespace().count() <= MOST_CREDIT
            })
        })
    };
    barred() || owned() || via() || bracketed() || dashed() || labelled()
}

/// "Anna Berg / AP", "Handout / Port of Hull / AFP": those who took a picture and for whom, and nothing else.
fn is_credit_alone(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let named = |part: &&str| {
        let bare: String = part.chars().filter(|c| !"()".contains(*c)).collect();
        let words = bare.split_whitespace().count();
        let title = (1..=MOST_CREDIT).contains(&words)
            && bare
                .split_whitespace()
                .all(|word| is_capital(word) || is_joint(word));
        is_house(part) || is_name(part) || is_of(HANDED, &part.to_lowercase()) || title
    };
    let last = parts.last().is_some_and(|part| is_house(part));
    let who = |part: &&str| is_name(part) || is_of(HANDED, &part.to_lowercase());
    (2..=4).contains(&parts.len())
        && last
        && parts.iter().all(named)
        && parts[..parts.len() - 1].iter().any(who)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn captions_are_told_by_whose_picture_it_is() {
        let left: Vec<&str> = [
            "The keeper of the port speaks to dockers in Hull on Monday | Getty Images",
            "(Anna Berg/PA)",
            "(Port of Hull via AP)",
            "(Anna Berg for The Harbour Post)",
            "Rows of boats without masts on a quay Image source, Port of Hull",
            "A crane lies on the quay ( Anna Berg/PA)",
            "A crane lies on the quay. Image source: Port of Hull.",
            "Ships wait outside the port of Hull (via REUTERS)",
            "The minister looks at the crane in Hull in a still taken from video. Reuters TV via REUTERS",
            "The keeper speaks to dockers at noon. Pool photo via Reuters",
            "The keeper, 61, left after a meeting with the owners [Reuters]",
            "The keeper waves to the dockers in Hull. —AP",
            "Dockers carry ropes along the quay at Hull —AFP",
            "Dockers look at the fallen crane in Hull, May 3, 2026. /CFP",
            "a group of people on a quay © Credits: AFP/Getty Images",
            "Hour of need: The keeper clutches a rope as he waits PICTURES: BERG/AP/PA/GETTY",
            "Anna Berg / AP",
            "Handout / Port Guard of Hull (PGH) / AFP",
            "File picture shows the keeper at the crane in Hull",
            "This handout picture taken on May 3, 2026 and released by the port guard shows men on the quay. No one was hurt.",
            "Diese vom Hafen zur Verfügung gestellte Aufnahme zeigt den Kran.",
            "Cette photo prise le 3 mai et diffusée par le port montre la grue.",
            "Stock photo",
            "Symbolbild",
            "Foto de archivo",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).as_deref() != Some("caption"))
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn sentences_stay() {
        let taken: Vec<&str> = [
            "The news of the crane came via Reuters",
            "(The news of the crane came via Reuters)",
            "(Guards via a side door led him out)",
            "The keeper said so to Anna Berg of AP",
            "The crane fell on Monday – AP had it first",
            "It was shut from May/June on, said the Hull/Ely line",
            "The picture shows a crane that was never there.",
            "This picture of the port is too rosy, she said.",
            "A photo shows the keeper with a rope, police said.",
            "Yes / No",
            "Hull/Ely",
            "The line runs from Hull to the sea (Hull/Ely)",
            "She named the image source: a crane that nobody had seen.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
