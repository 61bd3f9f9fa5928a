//! Captions without a label: a sentence, and behind its stop who took the picture and for whom, with no stop of its own:
//! "The crane on its side, June 11. HNA/Anna Berg", "… on Monday. (Anna Berg/Herald)", "… este lunes. / A. BERG".

use super::edge::{self, Line, tokens};
use super::maker::{is_agency, is_capital, is_joint, is_name, is_of};
use super::masthead::OUTLETS;
use super::pattern::Paragraph;
use super::{Reason, Verdicts, taken};

/// Longest caption, in words and bytes.
const MOST_WORDS: usize = 45;
const MOST_BYTES: usize = 400;
/// Longest credit behind one, in words.
const MOST_CREDIT: usize = 7;
/// Fewest words of what a picture shows.
const FEWEST_SHOWN: usize = 4;

/// What stands before the colon of a credit.
const PICTURE: [&str; 14] = [
    "Picture",
    "Pictures",
    "Pic",
    "Pics",
    "PICTURE",
    "PIC",
    "Photo",
    "Photos",
    "Photograph",
    "Foto",
    "Fotos",
    "Bild",
    "Image",
    "Beeld",
];

/// The same where it names no picture: "… leaves the parade ground | Credit: Hullpix".
const CREDIT_LABEL: [&str; 4] = ["Credit", "CREDIT", "Credits", "Crédit"];

/// Marks captions that prose follows: behind the last sentence names stand for those who wrote it.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let prose = |at: &usize| verdicts[*at].is_none() && edge::is_prose(paragraphs[*at].text);
    let Some(last) = (0..paragraphs.len()).rev().find(prose) else {
        return;
    };
    for at in 0..last {
        if verdicts[at].is_none() && is_caption(paragraphs[at].text.trim()) {
            verdicts[at] = Some(Reason::Caption);
        }
    }
}

/// Whether a line is a caption, by its form alone.
pub(super) fn is_caption(text: &str) -> bool {
    if text.len() <= MOST_BYTES && taken::is_sourced(text) {
        return true;
    }
    // Hardly a paragraph of prose goes beyond this.
    if text.len() > MOST_BYTES || text.ends_with(['.', '!', '?', '”', '"', '»', '…', ':']) {
        return false;
    }
    if is_labelled(text)
        || is_bracketed(text)
        || is_led(text)
        || is_bare(text)
        || taken::is_taken(text)
    {
        return true;
    }
    let Some(stop) = text
        .rfind(['.', '!', '?'])
        .map(|at| behind_initial(text, at))
    else {
        return false;
    };
    let Some((shown, credit)) = stop.and_then(|at| text.split_at_checked(at + 1)) else {
        return false;
    };
    let words = shown.split_whitespace().count();
    let few = (FEWEST_SHOWN..=MOST_WORDS).contains(&words)
        && credit.split_whitespace().count() <= MOST_CREDIT;
    few && credit.starts_with(' ') && !shown.contains(['“', '„', '«']) && is_credit(credit.trim())
}

/// "CHAOS: Smoke over the harbour on Sunday. Picture: Rex Vale", "… on the steps — Pic: Vale/HNA": a word for a picture
/// and a colon before the credit; also behind a word that is no title's: "… watched from the quay Pic: Vale".
fn is_labelled(text: &str) -> bool {
    const CREDIT: usize = 5;
    let Some((before, credit)) = text.rsplit_once(": ") else {
        return false;
    };
    let Some((shown, label)) = before.rsplit_once(' ') else {
        return false;
    };
    let shown = shown.trim_end();
    // German writes its nouns so in the middle of a headline too.
    let noun = ["Foto", "Fotos", "Bild", "Image", "Beeld"].contains(&label);
    let last = shown.rsplit(' ').next().unwrap_or_default();
    let apart = shown.ends_with(['.', '!', '—', '–', '-', '|', '/'])
        || !noun && last.starts_with(char::is_lowercase);
    let words = shown.split_whitespace().count();
    let few =
        (FEWEST_SHOWN..=MOST_WORDS).contains(&words) && credit.split_whitespace().count() <= CREDIT;
    let named = PICTURE.contains(&label) || CREDIT_LABEL.contains(&label);
    apart && few && named && credit.starts_with(char::is_uppercase)
}

/// "A helicopter over the upper cabin (HNA / Anna Berg)": no stop, and a credit of outlet and person in brackets.
fn is_bracketed(text: &str) -> bool {
    let Some((shown, credit)) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once(" ("))
    else {
        return false;
    };
    let words = shown.split_whitespace().count();
    // "Anna Berg with a photo of her son (Credit: Hull Echo)"
    if let Some((label, by)) = credit.split_once(": ") {
        let credited = CREDIT_LABEL.contains(&label) || PICTURE.contains(&label);
        return credited && (FEWEST_SHOWN..=MOST_WORDS).contains(&words) && is_title(by);
    }
    // « La gru in acqua (foto Ansa) »
    let by = credit
        .split_once(' ')
        .filter(|(label, _)| is_picture(label));
    let by = by.map_or(credit, |(_, by)| by);
    if is_agency(by) {
        return (FEWEST_SHOWN..=MOST_WORDS).contains(&words);
    }
    let Some((one, other)) = credit.split_once('/') else {
        return false;
    };
    let (one, other) = (one.trim(), other.trim());
    (FEWEST_SHOWN..=MOST_WORDS).contains(&words)
        && !shown.contains(['“', '„', '«', '"'])
        && (is_title(one) && is_person(other) || is_person(one) && is_title(other))
}

/// "Getty Images A crane lies in the water", "HNA The crane in 2019": who owns the picture stands before what it shows, with
/// nothing between them and no stop behind.
fn is_led(text: &str) -> bool {
    const SHOWS: [&str; 6] = ["A", "An", "The", "Two", "Three", "Several"];
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS + 1).collect();
    let Some(shows) = words.iter().take(4).position(|word| SHOWS.contains(word)) else {
        return false;
    };
    let owner = &words[..shows];
    let loud = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    let of_trade = owner
        .last()
        .is_some_and(|last| ["Images", "Media", "Pictures"].contains(last));
    let owned = owner.len() == 1 && (owner.iter().all(loud) || is_agency(owner[0]))
        || owner.len() > 1 && of_trade && owner.iter().all(|word| is_capital(word));
    let small = |word: &&&str| word.starts_with(char::is_lowercase);
    // A headline has capitals throughout.
    let told = words[shows + 1..].iter().filter(small).count();
    owned
        && words.len() <= MOST_WORDS
        && words.len() - shows > FEWEST_SHOWN
        && 2 * told >= words.len() - shows
}

fn is_picture(label: &str) -> bool {
    PICTURE
        .iter()
        .any(|known| known.eq_ignore_ascii_case(label))
}

/// "Anna Berg/HNA", "HNA Photo/Anna Berg", "Courtesy of Anna Berg": nothing but who took a picture.
fn is_bare(text: &str) -> bool {
    if text.split_whitespace().count() > MOST_CREDIT {
        return false;
    }
    if let Some(by) = text.strip_prefix("Courtesy of ") {
        return is_title(by);
    }
    // "Beeld ANP"
    let by = text
        .split_once(' ')
        .filter(|(label, _)| PICTURE.contains(label));
    if by.is_some_and(|(_, by)| is_agency(by) && !by.contains(char::is_lowercase)) {
        return true;
    }
    // "Pic: Reuters"
    let by = text
        .split_once(": ")
        .filter(|(label, _)| PICTURE.contains(label));
    if by.is_some_and(|(_, by)| is_agency(by) || is_person(by)) {
        return true;
    }
    let Some((one, other)) = text.split_once('/') else {
        return false;
    };
    let agency = |name: &str| name.split(' ').next().is_some_and(is_agency);
    is_person(one) && agency(other) || agency(one) && is_person(other)
}

/// The last stop that ends no initial: in "on Monday. / A. BERG" the first.
fn behind_initial(text: &str, mut at: usize) -> Option<usize> {
    while text[..at]
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .count()
        == 1
    {
        at = text[..at].rfind(['.', '!', '?'])?;
    }
    Some(at)
}

/// What stands behind a name where a picture is not of the day, or not the agency's own: "HNA/Anna Berg/File Photo".
const KINDS: [&str; 9] = [
    "/File Photo",
    "/File photo",
    "/File",
    "/Pool",
    "/Handout",
    "/Archiv",
    "/Archives",
    "/Archivo",
    "/Illustration",
];

/// "HNA/Anna Berg", "(Anna Berg/Herald)", "/ A. BERG", "(Harbour News: Anna Berg)".
fn is_credit(credit: &str) -> bool {
    let kind = KINDS.iter().find_map(|kind| credit.strip_suffix(kind));
    let credit = kind.unwrap_or(credit);
    // « La grue dans l'eau. | ANNA BERG / LE QUAI »
    if let Some(barred) = credit.strip_prefix("| ") {
        let loud = !barred.contains(char::is_lowercase);
        return barred.split('/').all(is_title) && (loud || barred.contains('/'));
    }
    // "De kraan in het water. Foto Anna de Vries"
    let by = credit
        .split_once(' ')
        .filter(|(label, _)| PICTURE.contains(label));
    if by.is_some_and(|(_, name)| is_person(name.split('/').next().unwrap_or(name))) {
        return true;
    }
    let inner = credit.strip_prefix('(').and_then(|c| c.strip_suffix(')'));
    // «La grúa en el agua. ANNA BERG (EFE)»
    let signed = credit.strip_suffix(')').and_then(|c| c.split_once(" ("));
    if let Some((name, agency)) = signed {
        return is_person(name) && is_agency(agency);
    }
    if let Some(name) = credit.strip_prefix("/ ") {
        return is_person(name) || is_name(name);
    }
    if let Some((outlet, name)) = inner.and_then(|inner| inner.split_once(": ")) {
        let of_trade = tokens(&outlet.to_lowercase()).any(|token| is_of(OUTLETS, token));
        let loud = outlet.len() > 1 && outlet.chars().all(char::is_uppercase);
        return (of_trade || loud) && is_title(outlet) && is_person(name);
    }
    let Some((one, other)) = inner.unwrap_or(credit).split_once('/') else {
        return false;
    };
    let (one, other) = (one.trim(), other.trim());
    // "Anna Berg/AFP/Getty Images": the agency, and who sells it.
    let agency = other.split_once('/').map_or(other, |(agency, _)| agency);
    is_title(one) && is_person(other)
        || is_person(one) && (is_agency(agency) || inner.is_some() && is_title(other))
}

/// A name as those of the trade sign with: "Anna Berg", "A. Berg", "Anna van der Berg".
fn is_person(name: &str) -> bool {
    let letters = |word: &str| {
        word.chars()
            .all(|c| c.is_alphabetic() || ".-’'".contains(c))
    };
    let words = name.split_whitespace().count();
    (2..=4).contains(&words) && is_name(name) && name.split_whitespace().all(letters)
}

/// An outlet or an agency: one to four words, all of them capitals.
fn is_title(outlet: &str) -> bool {
    let words = outlet.split_whitespace().count();
    let named = |word: &str| is_capital(word) || is_joint(word) || is_agency(word);
    (1..=4).contains(&words) && outlet.split_whitespace().all(named)
}

/// What stands before a colon in a line of brackets about a picture.
const DRAWN: &str = "graphic,graphics,infographic,map,chart,table,picture,pictures,photo,photos,video,grafik,karte,tabelle,bild,foto,\
    fotos,infografik,graphique,infographie,carte,gráfico,infografía,mapa,imagen,grafico,infografica,mappa,immagine,grafiek,\
    kaart,infographic,beeld";

/// What a page says of a picture that is shown small.
const ENLARGE: &str = "click to enlarge,tap to enlarge,click on image to enlarge,click image to enlarge,click to expand,zum vergrößern \
    klicken,zum vergrößern anklicken,cliquez pour agrandir,cliquer pour agrandir,haga clic para ampliar,haz clic para \
    ampliar,pulse para ampliar,clicca per ingrandire,clicca per ampliare,klik om te vergroten,klik voor vergroting";

/// "(Graphic: the way of the storm. Click to enlarge)": what stands in a picture's place.
pub(super) fn is_drawn(line: &Line) -> bool {
    let bare = line
        .text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    let labelled = bare.is_some_and(|bare| !bare.contains(['(', ')'])) && {
        let label = line.small[1..].split(':').next().unwrap_or_default();
        line.small.contains(": ") && DRAWN.split(',').any(|drawn| drawn.trim() == label.trim())
    };
    labelled
        || is_by_outlet(line)
        || line.words <= MOST_WORDS && line.holds(ENLARGE) && !line.stopped
}

/// "HNA graphic: The way of the storm", „HNA-Grafik: Der Weg des Sturms“: an outlet in capitals, and what it drew.
fn is_by_outlet(line: &Line) -> bool {
    let Some((label, shown)) = line.text.split_once(':') else {
        return false;
    };
    let words: Vec<&str> = label.trim().split([' ', '-']).collect();
    let drawn = |word: &&str| {
        let small = word.to_lowercase();
        DRAWN.split(',').any(|drawn| drawn.trim() == small)
    };
    let loud = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let outlets = words.iter().filter(|word| !drawn(word));
    (2..=3).contains(&words.len())
        && words.iter().filter(|word| drawn(word)).count() == 1
        && outlets.into_iter().all(|word| loud(word))
        && shown.starts_with(' ')
        && line.words <= MOST_WORDS
        && !line.stopped
        && !edge::tells(line)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn captions_are_told_by_who_took_them() {
        let left: Vec<&str> = [
            "The crane lies across the quay at Hull, June 11. HNA/Anna Berg",
            "Boats wait outside the port at noon on Monday. (Anna Berg/Herald)",
            "Barcos a la espera en el puerto de Hull, este lunes. / A. BERG",
            "Un barco espera en el muelle de Hull. / Ana Ruiz",
            "The keeper says the crane will not be raised. (Harbour News: Anna Berg)",
            "CHAOS: The crane lies across the quay on Monday. Picture: Rex Vale",
            "Boats and flags on the steps of the port — Pic: Vale/HNA",
            "Dockers watched the crane from the quay Pic: Snapline",
            "Der Kran liegt seit Montag quer im Hafen. HNA/Anna van der Berg",
            "(Graphic: the way of the storm. Click to enlarge)",
            "(Karte: Wo der Kran stand)",
            "(Infographie : le chemin de la tempête)",
            "The way of the storm. Click to enlarge",
            "Anna Berg with a photo of her brother (Credit: Hull Echo)",
            "Boats wait outside the port of Hull (HNA / Anna Berg)",
            "A keeper looks at the boom in a yard near Hull, February 12, 2025. HNA/Tom Ash/File Photo",
            "The keeper leaves the parade ground | Credit: Hullpix",
            "Getty Images A crane lies in the water at the north quay",
            "HNA The crane of Hull is lifted in 2019",
            "La grúa cayó al agua en Hull. ANNA BERG (EFE)",
            "La gru di Hull in acqua (foto Ansa)",
            "Anna Berg/Reuters",
            "Pic: Reuters",
            "The crane lies across the quay on Monday. Anna Berg/AFP/Getty Images",
            "De kraan ligt in het water. Foto Anna Berg/EPA",
            "Reuters/Anna Berg",
            "Courtesy of Anna Berg",
            "Der Kran liegt seit Montag quer im Hafen (A. Berg/HNA)",
        ]
        .into_iter()
        .filter(|line| around("", line, HEAD).is_none() || around(HEAD, line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn sentences_stay() {
        let taken: Vec<&str> = [
            "The crane fell on Monday. Nobody was hurt",
            "The crane fell on Monday. (Nobody was hurt)",
            "Prices rose to 5% in May. (Source: World Bank)",
            "The crane fell. He said and/or wrote so",
            "The firm was sold to Berg/Ash of Hull on Monday. It is shut",
            "They beat the favourites in the final. Berg/Ash won",
            "The crane fell on Monday (Anna Berg saw it)",
            "HNA A Quay Too Far for the Port of Hull",
            "Nobody at The Quay saw how it fell",
            "The crane fell on Monday (and/or Tuesday)",
            "Who saw the crane fall on Monday (Berg / Ash)",
            "(Map the quay first, the keeper said: it is dark.)",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
        // At the end it may be those who wrote it.
        let signed = "The crane will be raised in June, the port said. (Anna Berg/HNA)";
        assert_eq!(around(HEAD, signed, ""), None);
        let below = format!("{HEAD}\n\n{signed}\n\nRain until Friday");
        assert!(set_aside(&below).0.contains(signed));
    }
}
