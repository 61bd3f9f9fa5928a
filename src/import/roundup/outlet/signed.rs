//! The outlet in the lines over an article, where no word points at it: "Podgrad Evening Post", "Oona Laidlaw | Stage & Field
//! Weekly", "Grenzland-Zeitung – Ausgabe vom 15. Oktober". What tells it from a name, a place or a section is a word
//! that publications call themselves by.

use super::super::between;

/// What is last in the name of a publication, in six languages. Words that also end other names over an article
/// ("Politics Live", "Sunday Sun") are left out.
const LAST: &str = "post gazette times news herald tribune courier daily weekly monitor review journal chronicle observer \
    examiner standard sentinel bulletin inquirer ledger echo dispatch telegraph advertiser mail broadcasting radio \
    tv television newspaper magazine quarterly monthly newsletter tidings register wire beacon messenger reporters bugle clarion mercury argus \
    zeitung kurier bote anzeiger rundschau nachrichten tageblatt tagblatt morgenpost abendblatt rundfunk allgemeine \
    krant dagblad courant nieuws weekblad omroep";
/// Ends of such words where a language writes them as one.
const ENDS: [&str; 9] = [
    "zeitung",
    "kurier",
    "anzeiger",
    "nachrichten",
    "tageblatt",
    "krant",
    "dagblad",
    "nieuws",
    "rundschau",
];
/// What is first in such a name, after its article: in Romance languages, and of broadcasters and agencies.
const FIRST: &str = "radio télévision televisión televisione agence agencia agenzia agence-france diario periódico correo crónica noticias \
    prensa heraldo gaceta gazeta semanario portal journal courrier messager gazette dépêche quotidien \
    corriere giornale gazzetta messaggero notiziario quotidiano";
const ARTICLES: &str = "the la le el il les los l der die das de het";
/// Small words inside a name.
const JOINTS: &str =
    "of and & the for de du des del della di der die das la le el van von und et y e";
/// What an edition says after its name.
const EDITIONS: [&str; 6] = [
    " (English edition)",
    " English edition",
    " in English",
    " English",
    " (English)",
    " Online",
];
/// Words that make a section of "News" and a kind of "Daily".
const SECTIONS: &str = "local world latest breaking top business sport sports home national international regional foreign \
    official your our more other political city national-international uk us eu europe";
/// Longest name, in words.
const LONGEST: usize = 6;

/// The outlet that one of these lines names, the first of them.
pub(super) fn outlet(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| of_line(line))
}

fn of_line(line: &str) -> Option<String> {
    // A sentence about a paper is not a line of one.
    if line.ends_with(['.', '!', '?']) || line.contains(['“', '"', '«', '„']) {
        return None;
    }
    parts(line)
        .into_iter()
        .find(|part| is_outlet(part))
        .map(str::to_owned)
}

/// What is between bars, dots, dashes, slashes and commas, without the mark of an edition.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for sign in [" | ", " · ", " • ", " – ", " — ", " - ", " / ", " › ", ", "] {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(sign))
            .collect();
    }
    let bare = |part: &'_ str| -> usize {
        let part = part.trim_end();
        let edition = EDITIONS.iter().find_map(|mark| part.strip_suffix(mark));
        edition.unwrap_or(part).len()
    };
    parts
        .into_iter()
        .map(|part| part[..bare(part)].trim())
        .collect()
}

/// Whether a part of a line is a publication's name and nothing else.
fn is_outlet(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let small = |at: usize| words[at].to_lowercase();
    let is = |list: &str, word: &str| list.split_whitespace().any(|listed| listed == word);
    let named =
        |at: usize| words[at].starts_with(char::is_uppercase) || at > 0 && is(JOINTS, words[at]);
    if words.len() > LONGEST || !(0..words.len()).all(named) || between::has_role(part) {
        return false;
    }
    let articles = words
        .iter()
        .take_while(|word| is(ARTICLES, &word.to_lowercase()))
        .count();
    let name = words.len() - articles.min(words.len());
    if name == 0 {
        return false;
    }
    let last = small(words.len() - 1);
    let ends = is(LAST, &last)
        || ENDS
            .iter()
            .any(|end| last.ends_with(end) && last.len() > end.len());
    let section = (articles..words.len() - 1).all(|at| is(SECTIONS, &small(at)));
    // One word alone names a paper after its article, or where the word is a name of its own: "Grenzland-Zeitung".
    let alone = name == 1 && articles == 0 && is(LAST, &last);
    (ends && !alone && !(section && name > 1)) || (name > 1 && is(FIRST, &small(articles)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_name_an_outlet() {
        let cases = [
            ("Lowmoor Evening Post", Some("Lowmoor Evening Post")),
            (
                "Ada Roe | Field & Stage Weekly",
                Some("Field & Stage Weekly"),
            ),
            (
                "Staff Writer | Green Metals Daily",
                Some("Green Metals Daily"),
            ),
            (
                "The Linden Herald, Thursday 19 November 2026",
                Some("The Linden Herald"),
            ),
            (
                "Talbote-Zeitung – Ausgabe vom 15. Oktober 2025",
                Some("Talbote-Zeitung"),
            ),
            (
                "Rheinischer Kurier, 25. November 2026, 10:40 Uhr",
                Some("Rheinischer Kurier"),
            ),
            (
                "La Crónica del Puerto | Internacional",
                Some("La Crónica del Puerto"),
            ),
            (
                "Ana Roe | Redacción Política | El Portal de Lima",
                Some("El Portal de Lima"),
            ),
            (
                "Le Courrier des Alpes, édition du soir",
                Some("Le Courrier des Alpes"),
            ),
            ("Il Corriere della Valle", Some("Il Corriere della Valle")),
            ("De Noorderkrant, 3 maart", Some("De Noorderkrant")),
            ("Verana News in English", Some("Verana News")),
            ("Ada Roe, foreign affairs, North Radio", Some("North Radio")),
            // Persons, places, sections, roles, desks, sentences.
            ("Ada Roe", None),
            ("By Ada Roe in Post Falls", None),
            ("News", None),
            ("World | Europe", None),
            ("Local News", None),
            ("Local Democracy Reporter", None),
            ("By Ada Roe, News Editor", None),
            ("Monday 3 March 2031", None),
            ("NEWS RELEASE", None),
            ("She had read it in the Evening Post.", None),
            ("Breaking the news", None),
        ];
        for (line, wanted) in cases {
            assert_eq!(outlet(&[line]).as_deref(), wanted, "{line}");
        }
    }
}
