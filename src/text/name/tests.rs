use super::*;
use crate::text::{Lang, clean, sentence, token};

/// A text with everything up to its names.
pub fn annotate(text: &str, lang: Lang) -> Annotations {
    let sentences = sentence::split(text, &clean::paragraphs(text), lang);
    let mut notes = token::tokenize(text, sentences, lang);
    notes.lang = lang;
    notes.names = find(text, &notes, &words::read(text, &notes)).into();
    notes
}

/// `full` of each name in order, people with a star.
fn names(text: &str, lang: Lang) -> Vec<String> {
    let show = |n: &Name| n.full.clone() + if n.person { "*" } else { "" };
    annotate(text, lang).names.iter().map(show).collect()
}

#[test]
fn finds_names_and_people() {
    let cases: &[(Lang, &str, &[&str])] = &[
        (
            Lang::En,
            "Yesterday Maria Lindqvist met Tom Okafor in Lisbon.",
            &["Maria Lindqvist*", "Tom Okafor*", "Lisbon"],
        ),
        (
            Lang::En,
            "Prime Minister Edda Grönvall spoke. Grönvall left.",
            &["Edda Grönvall*", "Edda Grönvall*"],
        ),
        (
            Lang::En,
            "Okello won. Swimmer Amina Okello smiled.",
            &["Amina Okello*", "Amina Okello*"],
        ),
        (
            Lang::En,
            "However, Critics were few on Monday. The Swedish ferry sank.",
            &[],
        ),
        (
            Lang::En,
            "The chief executive Mora Tenant spoke. Tom Bishop left. The Transport Minister stayed.",
            &["Mora Tenant*", "Tom Bishop*"],
        ),
        (
            Lang::En,
            "The Harbour Office in Trieste closed.",
            &["Harbour Office", "Trieste"],
        ),
        (
            Lang::En,
            "Ursula von Brandt and Ahmed al-Rashid met J. R. Okonjo.",
            &["Ursula von Brandt*", "Ahmed al-Rashid*", "J. R. Okonjo"],
        ),
        (
            Lang::En,
            "The keeper, Baxter Quill, said so. Quill’s dog barked.",
            &["Baxter Quill*", "Baxter Quill*"],
        ),
        // Whose a body was is no part of its name.
        (
            Lang::En,
            "The Treasury Department said no. The Bolzano Treasury Department was larger. Bolzano left.",
            &["Treasury Department", "Treasury Department", "Bolzano"],
        ),
        (
            Lang::En,
            "Baxter Quill, 45, was fined. Bolzano said no.",
            &["Baxter Quill*", "Bolzano*"],
        ),
        (
            Lang::De,
            "Bürgermeisterin Jana Holt sprach. Holt ging nach Hause.",
            &["Jana Holt*", "Jana Holt*"],
        ),
        (
            Lang::De,
            "Die Behörde unter Leitung von Antonio Sardella prüft. Ursula von Brandt schwieg.",
            &["Antonio Sardella*", "Ursula von Brandt*"],
        ),
        (
            Lang::De,
            "Die Brücke ist alt, sagte Krüger am Montag.",
            &["Krüger*"],
        ),
        (
            Lang::Fr,
            "Le ministre Paul Vasseur a parlé à Lyon.",
            &["Paul Vasseur*", "Lyon"],
        ),
        (
            Lang::Es,
            "La alcaldesa Rosa Benítez habló en Vigo.",
            &["Rosa Benítez*", "Vigo"],
        ),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(lang, text, expected)| names(text, *lang) != *expected)
        .map(|(lang, text, expected)| {
            format!(
                "{text}\n  got  {:?}\n  want {expected:?}",
                names(text, *lang)
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn learns_offices() {
    let text = "The Latvian president, Edgars Ozols, met Ann Reed, the mayor of Riga. Mr Reed is a teacher.";
    let notes = annotate(text, Lang::En);
    let words = words::read(text, &notes);
    let (bearers, _) = bearers(text, &notes, &words, &ranges(&notes, &words));
    let roles: Vec<(&str, Vec<&str>)> = bearers
        .iter()
        .map(|b| (b.full, b.roles.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(roles[0], ("Edgars Ozols", vec!["Latvian president"]));
    assert_eq!(
        roles[1],
        ("Ann Reed", vec!["mayor of Riga", "Mr", "teacher"])
    );
}
