//! Authors behind a word that names them as such: "By GEMMA STOKES, US Reporter", „Text und Fotos von Anna Berg“, "Analysis: Anna
//! Berg, Harbour correspondent".

use super::super::address::is_mail;
use super::super::maker::{
    bare, is_agency, is_capital, is_joint, is_name, is_of, is_ours, is_role,
};
use super::super::moment;

/// What stands before an author's name at the beginning of a line.
const BY: [&str; 24] = [
    "by ",
    "von ",
    "par ",
    "por ",
    "di ",
    "door ",
    "written by ",
    "words by ",
    "reported by ",
    "story by ",
    "text by ",
    "texte de ",
    "texte par ",
    "text von ",
    "texto de ",
    "tekst van ",
    "exclusive by ",
    "special report by ",
    "analysis by ",
    "interview by ",
    "exklusiv von ",
    "exclusif par ",
    "exclusiva de ",
    "esclusiva di ",
];

/// What else stands before a colon, a name and a role.
const SORTS: &str = "analysis comment commentary opinion interview exclusive report analyse kommentar bericht reportage entretien análisis \
    opinión crónica entrevista analisi commento opinione intervista verslag";

/// What a role may be called besides.
const SPECIAL: &str =
    "special spécial spéciale spéciaux spéciales especial especiales speciale speciali speciaal";

/// An author's line: with a role or a day nothing else looks like it, with a name alone it is one where they stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Sure,
    AtEdge,
}

/// "By GEMMA STOKES, US Reporter", "Von Anna Berg": the names behind the word, with role, place and day.
pub(super) fn by_line(line: &str) -> Option<Line> {
    let small = line.to_lowercase();
    let by = BY
        .iter()
        .filter(|by| small.starts_with(**by))
        .map(|by| by.len())
        .max();
    let rest = match by {
        Some(by) => line.get(by..)?.trim(),
        None => behind_works(line).or_else(|| behind_sort(line))?,
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    if by.is_some() && is_by_role(&words) {
        return Some(Line::AtEdge);
    }
    let starts = words.first().is_some_and(|word| {
        is_capital(word) && !is_ours(word) && !moment::is_of_time(word) && !is_joint(word)
    });
    if !starts || words.last().is_some_and(|word| is_joint(word)) {
        return None;
    }
    let (mut names, mut role, mut day) = (0, false, false);
    // "… and our political staff": what sort of staff it is.
    let ours = words.iter().position(|word| is_ours(word));
    for (at, word) in words.iter().enumerate() {
        match () {
            () if ours.is_some_and(|ours| at > ours) && word.chars().all(char::is_lowercase) => {
                role |= is_role(word);
            }
            // "By Anna Berg | anna.berg@harbour.example": what stands beside an address is an author.
            () if matches!(*word, "|" | "•" | "·") => {}
            () if is_mail(word) => role = true,
            () if is_role(word) => role = true,
            () if is_capital(word) || is_agency(word) => names += 1,
            // "By Jane Roe on Tarn": an island, not a day.
            () if *word == "on" && names >= 2 && is_place(words.get(at + 1)) => {}
            () if is_joint(word) || is_ours(word) => {}
            () if role && is_of(SPECIAL, bare(word)) => {}
            () if moment::is_of_time(word) => day = true,
            () => return None,
        }
    }
    let dated = day && has_stamp(rest);
    match () {
        () if day && !dated => (names >= 2 && ends_in_day(rest)).then_some(Line::AtEdge),
        () if names >= 1 && (role || dated) => Some(Line::Sure),
        () if names >= 2 && !small.starts_with("by the ") => Some(Line::AtEdge),
        () => None,
    }
}

/// Whether a word may name where somebody is: a capital, and no day.
fn is_place(word: Option<&&str>) -> bool {
    word.is_some_and(|word| is_capital(word) && !moment::is_of_time(word))
}

/// "Agencies and Harbour News OSLO": agencies first, and an outlet or a place.
pub(super) fn by_agencies(line: &str) -> bool {
    const MOST: usize = 7;
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let count = words.clone().count();
    let many = matches!(
        first,
        "Agencies" | "Agenturen" | "Agences" | "Agencias" | "Agenzie" | "Agentschappen"
    );
    let joint = words
        .next()
        .is_some_and(|word| matches!(word, "and" | "und" | "et" | "y" | "e" | "en" | "&"));
    many && joint
        && (2..MOST).contains(&count)
        && words.all(|word| is_capital(word) || is_joint(word))
}

/// "By chief sports writer Tom Ash": what somebody is in small letters, and the name.
fn is_by_role(words: &[&str]) -> bool {
    const MOST: usize = 5;
    let role = |word: &&str| word.starts_with(char::is_lowercase) && is_role(word);
    let Some(at) = words.iter().take(MOST).position(role) else {
        return false;
    };
    let (before, named) = (&words[..at], words[at + 1..].join(" "));
    let name = named.split(',').next().unwrap_or_default();
    let place = &named[name.len()..];
    let fits = |word: &str| is_capital(word) || is_joint(word);
    before
        .iter()
        .all(|word| word.chars().all(|c| c.is_alphabetic() || "-’'".contains(c)))
        && is_name(name)
        && place.split_whitespace().all(fits)
}

/// The names in "Analysis: Anna Berg, Harbour correspondent": only what has a role is one.
fn behind_sort(line: &str) -> Option<&str> {
    let (sort, rest) = line.split_once(':')?;
    let sort = is_of(SORTS, &sort.trim().to_lowercase());
    let (name, role) = rest.split_once(',')?;
    (sort && is_name(name.trim()) && role.split_whitespace().any(is_role)).then(|| rest.trim())
}

/// "Anna Berg, 5 May": a day without its year, behind a comma.
fn ends_in_day(rest: &str) -> bool {
    let Some((name, day)) = rest.rsplit_once(", ") else {
        return false;
    };
    is_name(name) && moment::is_day(day)
}

/// The names behind what was done by them: "Story and pictures by Tom Ash, Hull", „Text und Fotos von Anna Berg“.
fn behind_works(line: &str) -> Option<&str> {
    const WORKS: &str = "story stories words text texts report reporting copy picture pictures photo photos photographs photography \
        video film illustrations graphics texte texto testo tekst foto fotos bilder bild fotografie fotografía fotografías vídeo";
    const AND: &str = "and & und et y e en";
    const BY: &str = "by von par por di door de van";
    let mut rest = line;
    let (mut works, mut first) = (0, true);
    loop {
        let (word, tail) = rest.split_once(' ')?;
        let small = bare(word).to_lowercase();
        match () {
            () if works > 0 && is_of(BY, &small) => return Some(tail.trim()),
            () if is_of(WORKS, small.trim_end_matches("'s").trim_end_matches("’s")) => works += 1,
            () if !first && is_of(AND, &small) || word == "&" => {}
            () => return None,
        }
        first = false;
        rest = tail;
    }
}

/// Whether a line ends in a day or a time of day.
fn has_stamp(line: &str) -> bool {
    let starts = line
        .char_indices()
        .filter(|(at, c)| !c.is_whitespace() && line[..*at].ends_with(char::is_whitespace));
    starts
        .into_iter()
        .any(|(at, _)| moment::stamp(&line[at..]).is_some())
}
