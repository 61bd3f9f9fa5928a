//! Names of publications, known by the words that publications call themselves by.

/// What is last in the name of a publication, in six languages. Words that also end other names over an article
/// ("Politics Live", "Sunday Sun") are left out.
const LAST: &str = "post gazette times news herald tribune courier daily weekly monitor review journal chronicle observer \
    examiner standard sentinel bulletin inquirer ledger echo dispatch telegraph advertiser mail broadcasting radio \
    tv television newspaper magazine quarterly monthly newsletter tidings register wire beacon messenger reporters bugle clarion mercury argus \
    zeitung kurier bote anzeiger rundschau nachrichten tageblatt tagblatt morgenpost abendblatt rundfunk allgemeine presseagentur presse-agentur nachrichtenagentur \
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
/// What is last in the name of an agency, and what stands before it.
const AGENCY: &str = "agency association";
const PRESS: &str = "press news";
/// What is first in such a name, after its article: in Romance languages, and of broadcasters and agencies.
const FIRST: &str = "radio télévision televisión televisione agence agencia agenzia agence-france diario periódico correo crónica noticias \
    prensa heraldo gaceta gazeta semanario portal voz voix journal courrier messager gazette dépêche quotidien \
    corriere giornale gazzetta messaggero notiziario quotidiano";
const ARTICLES: &str = "the la le el il les los l der die das de het";
/// Small words inside a name.
const JOINTS: &str =
    "of and & the for de du des del della di der die das la le el van von und et y e";
/// Words that make a section of "News" and a kind of "Daily".
const SECTIONS: &str = "local world latest breaking top business sport sports home national international regional foreign \
    official your our more other political city national-international uk us eu europe";
/// Longest name, in words.
const LONGEST: usize = 6;

/// Whether words are a publication's name and nothing else, by what publications call themselves: "The Hull Beacon", "Radio Tarn".
pub(crate) fn names_outlet(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let small = |at: usize| words[at].to_lowercase();
    let is = |list: &str, word: &str| list.split_whitespace().any(|listed| listed == word);
    let named =
        |at: usize| words[at].starts_with(char::is_uppercase) || at > 0 && is(JOINTS, words[at]);
    if words.len() > LONGEST || !(0..words.len()).all(named) {
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
    let agency = name > 2 && is(AGENCY, &last) && is(PRESS, &small(words.len() - 2));
    let ends = ends || agency;
    let section = (articles..words.len() - 1).all(|at| is(SECTIONS, &small(at)));
    // One word alone names a paper after its article, or where the word is a name of its own: "Grenzland-Zeitung".
    let alone = name == 1 && articles == 0 && is(LAST, &last);
    (ends && !alone && !(section && name > 1)) || (name > 1 && is(FIRST, &small(articles)))
}

#[cfg(test)]
mod tests {
    use super::names_outlet;

    #[test]
    fn what_publications_call_themselves() {
        for name in [
            "The Hull Beacon",
            "Lowmoor Evening Post",
            "Grenzland-Zeitung",
            "Il Corriere della Valle",
            "The Times",
            "Baltic Press Agency",
            "Deutsche Presse-Agentur",
        ] {
            assert!(names_outlet(name), "{name}");
        }
        for other in [
            "Home",
            "News",
            "Post",
            "Local News",
            "Ada Roe",
            "A night of fear in the post",
            "Environment Agency",
            "Local News Service",
            "Ferry fire",
            "",
        ] {
            assert!(!names_outlet(other), "{other}");
        }
    }
}
