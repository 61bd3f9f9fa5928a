//! The outlet in the lines over an article, where no word points at it: "Podgrad Evening Post", "Oona Laidlaw | Stage & Field
//! Weekly", "Grenzland-Zeitung – Ausgabe vom 15. Oktober". What tells it from a name, a place or a section is a word
//! that publications call themselves by (`bundle/outlet.rs`).

use super::super::between;
use crate::bundle::names_outlet;

/// What an edition says after its name.
const EDITIONS: [&str; 6] = [
    " (English edition)",
    " English edition",
    " in English",
    " English",
    " (English)",
    " Online",
];
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
        .find(|part| names_outlet(part) && !between::has_role(part))
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
