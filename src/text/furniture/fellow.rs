//! Who wrote it, where he is no journalist: "Anna Berg is a senior fellow in the Ports Program." below a report, in six languages.
//!
//! A name, what its bearer is in the present, at a house of learning, and nothing else: no clause, no past, no figure. And nobody
//! of that name is in the report, for what a report ends with may be who one of its people is.

use super::maker::{is_capital, is_joint, is_of};
use super::pattern::Paragraph;

/// Longest such sentence, in words.
const MOST_WORDS: usize = 30;
/// Longest name with its titles, in words.
const NAME: usize = 6;

const IS: &str = "is ist est es è";

/// What only a house of learning calls those who are of it, in six languages.
const SCHOLARS: &str = "fellow researcher scholar professor lecturer analyst academic economist historian postdoc wissenschaftler \
    wissenschaftlerin professorin forscher forscherin dozent dozentin privatdozentin historiker historikerin politologe politologin ökonom \
    ökonomin chercheur chercheuse professeur professeure maître maîtresse enseignant enseignante historien historienne économiste \
    politiste politologue sociologue investigador investigadora profesor profesora catedrático catedrática analista economista \
    historiador historiadora politólogo politóloga ricercatore ricercatrice docente professore professoressa storico storica \
    onderzoeker hoogleraar universitair docent historicus econoom";
/// What others are called too: then the house has to be one of learning.
const LEADS: &str = "director associate head chair co-director founder president editor author directeur directrice leiter leiterin \
    direktor direktorin directora presidente direttore direttrice assistant adviser advisor expert expertin membre visiting";
/// Houses of learning, and what they are made of.
const HOUSES: &str = "university institute college school academy centre center program programme foundation initiative project department \
    faculty council universität institut hochschule stiftung akademie forschungsprogramm zentrum université école faculté fondation \
    cnrs inserm observatoire laboratoire universidad instituto escuela facultad fundación centro csic università istituto scuola \
    fondazione cnr universiteit instituut hogeschool stichting";
/// What goes on behind the role.
const AT: &str = "at in for of with on and focusing specializing specialising based am an im beim der für des in à au aux de du d en chez \
    associé associée principal principale senior asociado asociada del presso all dell della di del bij van aan voor";
/// What a sentence of the report would have.
const TELLS: &str = "was were who which that when had has said says will would because after before whose war waren hat hatte wurde \
    wird der die weil qui avait était sera dont quien fue había será cuando che era aveva sarà quando die werd had zal toen omdat und et \
    missing dead arrested expected";
/// Of [`TELLS`], what a role in its language holds too: articles and "and".
const ARTICLES: &str = "der die und et";

/// Whether a paragraph is such a sentence.
fn is_fellow(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if !(5..=MOST_WORDS).contains(&words.len())
        || text.contains([':', ';', '“', '„', '«', '"', '?', '!'])
    {
        return false;
    }
    let Some(verb) = words.iter().take(NAME + 1).position(|word| is_of(IS, word)) else {
        return false;
    };
    is_known(&words[..verb]) && is_of_house(&words[verb + 1..], words[verb])
}

/// "Anna Berg", "Dr. Anna van der Berg"; "The author".
fn is_known(name: &[&str]) -> bool {
    const AUTHOR: [&str; 12] = [
        "the author",
        "the writer",
        "der autor",
        "die autorin",
        "der verfasser",
        "l'auteur",
        "l'autrice",
        "el autor",
        "la autora",
        "l'autore",
        "l'autrice",
        "de auteur",
    ];
    let joined = name.join(" ").to_lowercase().replace('’', "'");
    let letters = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() || ".-’'".contains(c))
    };
    let named = (2..=NAME).contains(&name.len())
        && is_capital(name[0])
        && name.last().is_some_and(|last| is_capital(last))
        && name.iter().all(|word| is_capital(word) || is_joint(word))
        && name.iter().all(letters)
        && !is_of(
            "the der die das le la les el los il lo de het",
            &name[0].to_lowercase(),
        );
    named || AUTHOR.contains(&joined.as_str())
}

/// "a senior fellow in the Ports Program": what somebody is, near the verb, and where.
fn is_of_house(rest: &[&str], verb: &str) -> bool {
    const NEAR: usize = 6;
    const LONG: usize = 3;
    let small = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare
            .rsplit_once(['’', '\''])
            .map_or(bare, |(_, behind)| behind);
        bare.to_lowercase()
    };
    let all: Vec<String> = rest.iter().map(small).collect();
    let german = verb == "ist";
    let told = |word: &String| is_of(TELLS, word) && !is_of(ARTICLES, word);
    let sentences = rest[..rest.len() - 1]
        .iter()
        .any(|word| word.ends_with('.') && word.trim_end_matches('.').chars().count() > LONG);
    if sentences || all.iter().any(told) || rest.iter().any(|word| word.ends_with(',')) {
        return false;
    }
    let role = |list: &str| {
        let named = |at: usize| {
            let plain = german || rest[at].starts_with(char::is_lowercase);
            is_of(list, &all[at]) && plain
        };
        (0..all.len().min(NEAR)).find(|at| named(*at))
    };
    let elided = |word: &&str| word.contains(['’', '\'']);
    let goes_on = |at: usize| {
        // "hoogleraar verkeersrecht aan": of what, in one word.
        let mut next = all[at + 1..].iter().take(2);
        next.len() == 0 || next.any(|next| is_of(AT, next)) || rest.get(at + 1).is_some_and(elided)
    };
    let housed = all.iter().any(|word| is_house(word));
    let scholar = role(SCHOLARS).is_some_and(|at| {
        goes_on(at) && (housed || is_of("focusing specializing specialising", &next(&all, at)))
    });
    scholar || housed && role(LEADS).is_some()
}

/// Whether a word names a house of learning, in German and Dutch as the end of another word too: "Waterinstituut".
fn is_house(word: &str) -> bool {
    const ENDS: [&str; 8] = [
        "institut",
        "instituut",
        "universität",
        "universiteit",
        "hochschule",
        "akademie",
        "stiftung",
        "programm",
    ];
    is_of(HOUSES, word) || ENDS.iter().any(|end| word.ends_with(end))
}

/// The word behind a place.
fn next(all: &[String], at: usize) -> String {
    all.get(at + 1).cloned().unwrap_or_default()
}

/// Whether the paragraph at a place says who wrote the report, and the others do not tell of him.
pub(super) fn is_bio(paragraphs: &[&Paragraph], at: usize, taken: impl Fn(usize) -> bool) -> bool {
    let text = paragraphs[at].text.trim();
    if !is_fellow(text) {
        return false;
    }
    let is = |word: &&str| is_of(IS, word);
    let before = text.split_whitespace().take_while(|word| !is(word));
    let Some(last) = before.last() else {
        return false;
    };
    let small = last.to_lowercase();
    let told =
        |other: usize| other != at && !taken(other) && paragraphs[other].small().contains(&small);
    !(0..paragraphs.len()).any(told)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn scholars_who_wrote_it_are_set_aside() {
        let left: Vec<&str> = [
            "Miriam Castle is a senior fellow in the Harbours Program.",
            "Miriam Castle is director of the Harbours Program at the Institute for Ports.",
            "Dr. Miriam Castle is a research associate with the Harbour Institute.",
            "Miriam Castle is a policy analyst focusing on port law.",
            "The writer is a professor of economics at the University of Hull",
            "Miriam Kastell ist Wissenschaftlerin im Forschungsprogramm Häfen der Stiftung Meer.",
            "Die Autorin ist Professorin für Hafenbau an der Universität Hull.",
            "Anne Mercier est chercheuse associée à l’Institut du port.",
            "Anne Mercier est professeure d’hydrologie à l’université de Lyon.",
            "Ana Ruiz es profesora de Hidrología en la Universidad de Murcia.",
            "Anna Rossi è docente di idrologia all’Università di Padova.",
            "Anna de Vries is onderzoeker bij het Haveninstituut.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").as_deref() != Some("author-bio"))
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn who_is_told_of_stays() {
        let cases = [
            "Miriam Castle is a fellow traveller, the minister said.",
            "Miriam Castle, a senior fellow in the Harbours Program, said the crane would hold.",
            "Miriam Castle is director of the port, and she will stay on.",
            "Miriam Castle is the first woman to lead the port.",
            "Miriam Castle is a professor who was arrested at the University of Hull.",
            "Miriam Castle is a nurse at the hospital and was on duty that night.",
            "The writer is in hiding.",
            "The author is a former ambassador who was jailed in March.",
            "Anna Berg ist Krankenschwester und hatte in jener Nacht Dienst.",
            "Anne Mercier est chercheuse et a été arrêtée lundi.",
            "Ana Ruiz es enfermera y estaba de guardia esa noche.",
            "Anna Rossi è ricercata da domenica.",
            "Anna de Vries is sinds zondag vermist.",
        ];
        let taken = cases.iter().filter(|line| around(HEAD, line, "").is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
        // Whom the report has quoted it may say more of.
        let told = format!("{HEAD}\n\nNobody saw it, Castle said.");
        let line = "Miriam Castle is a senior fellow in the Harbours Program.";
        assert_eq!(around(&told, line, ""), None);
    }
}
