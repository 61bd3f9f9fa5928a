//! Lines about who helped: "Edited by: Tom Ash", "kb/ms (dpa, AFP)", "With Harbour News", "Anna Berg contributed to this report."

use super::maker::{is_agency, is_capital, is_initials, is_joint, is_name, is_of, is_role};
use super::pattern::{Hint, Paragraph};

/// What stands before a colon and a name, set apart by commas.
const CREDITS: &str = "author,authors,editor,editors,writer,reporter,by,written by,edited by,reported by,compiled,\
    by,translated by,words,text,story,source,sources,producer,production,graphics,translation,\
    autor,autorin,autoren,redaktion,redakteur,redakteurin,quelle,quellen,übersetzung,bearbeitet,\
    von,geschrieben von,auteur,auteure,auteurs,texte,rédaction,traduction,écrit par,édité par,\
    autora,autores,redacción,edición,texto,fuente,fuentes,traducción,escrito por,editado por,\
    autore,autrice,autori,redazione,testo,fonte,fonti,traduzione,redactie,tekst,bron,bronnen,\
    vertaling";

/// What was done by the one named beside it.
const WORKS: &str = "words text texte texto testo tekst photo photos photograph photographs photography pictures \
    illustration illustrations foto fotos fotografías bilder graphics video";

/// "Author: A. Berg / HN", "Edited by: Tom Ash", "Quelle: dpa", "Rosa Diaz / Photographs". Whether one name is all there
/// is, which an article may have too.
pub(super) enum Credit {
    /// Only a page writes it so.
    Sure,
    /// It is one at the edges of a report.
    AtEdge,
}

/// The credit that a line of few words is.
pub(super) fn credit(line: &str) -> Option<Credit> {
    let parts: Vec<&str> = line.split(['/', '|', '–', '—']).map(str::trim).collect();
    let works = parts.iter().filter(|part| has_work(part)).count();
    if parts.len() > 1 && works > 0 && parts.iter().all(|part| has_work(part) || is_name(part)) {
        return Some(Credit::Sure);
    }
    let listed = |part: &str| part.contains(": ") && has_work(part);
    if line.contains(", ") && line.split(", ").all(listed) {
        return Some(Credit::Sure);
    }
    let (label, names) = line.split_once([':', '：'])?;
    let label = label
        .trim_start_matches(['(', '[', '—', '-', ' '])
        .to_lowercase();
    if !CREDITS.split(',').any(|credit| credit == label.trim()) {
        return None;
    }
    let parts: Vec<&str> = names.split(['/', ',', ';']).map(str::trim).collect();
    let named = |word: &str| is_capital(word) || is_joint(word) || is_agency(word);
    let fits =
        |part: &&str| is_initials(part) || !part.is_empty() && part.split_whitespace().all(named);
    let one = names.split_whitespace().count() == 1;
    let fits = parts.iter().all(fits) && !names.trim().ends_with('.');
    fits.then_some(if one { Credit::AtEdge } else { Credit::Sure })
}

/// "Photographs", "Photos: Anna Berg", "Text by Anna Berg".
fn has_work(part: &str) -> bool {
    let (work, rest) = part.split_once([' ', ':']).unwrap_or((part, ""));
    let rest = rest.trim_start_matches([':', ' ']);
    let rest = rest.strip_prefix("by ").unwrap_or(rest);
    is_of(WORKS, &work.to_lowercase()) && (rest.is_empty() || is_name(rest))
}

/// "kb/ms (dpa, AFP)", "(END) HW/AB", "dpa/afp": initials and agencies at the end of a report.
pub(super) fn is_sign(line: &str) -> bool {
    let ended = ["(END)", "(ENDS)", "(FIN)"]
        .iter()
        .find_map(|end| line.strip_prefix(end));
    let rest = ended.unwrap_or(line).trim().trim_end_matches('.');
    let (signs, sources) = match rest.split_once('(') {
        Some((signs, sources)) => (signs.trim(), sources.strip_suffix(')')),
        None => (rest, None),
    };
    if rest.contains('(') && !sources.is_some_and(are_sources) {
        return false;
    }
    let parts: Vec<&str> = signs.split('/').map(str::trim).collect();
    let small = parts
        .iter()
        .any(|part| part.starts_with(char::is_lowercase));
    let known =
        sources.is_some() || ended.is_some() || small || parts.iter().all(|part| is_agency(part));
    match parts[..] {
        [""] => {
            sources.is_some_and(|list| list.split([',', '/']).all(is_agency)) || ended.is_some()
        }
        [one] => is_agency(one) || is_initials(one) && small && sources.is_some(),
        _ => {
            known
                && parts
                    .iter()
                    .all(|part| is_initials(part) || is_agency(part))
        }
    }
}

fn are_sources(list: &str) -> bool {
    let one = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let named = (1..=3).contains(&words.len());
        named && words.iter().all(|w| is_capital(w) || is_agency(w)) || is_with_ours(&words)
    };
    list.split([',', '/', ';']).all(|part| one(part.trim()))
}

/// "With reporting by our own correspondent".
fn is_with_ours(words: &[&str]) -> bool {
    let with = words
        .first()
        .is_some_and(|first| is_of(WITH, &first.to_lowercase()));
    with && words.len() <= 8 && words.iter().any(|word| is_role(word))
}

/// What stands before those who helped.
const WITH: &str = "with mit avec con met";

/// "With Axis News", "Mit Material von dpa", "(avec AFP)", "With inputs from agencies".
pub(super) fn is_with(line: &str) -> bool {
    const SHARES: &str = "a report reports input inputs files reporting material information informationen informations información informaciones informazioni informatie from by von der de di van par por da door additional";
    let inner = line
        .trim_start_matches(['(', '—', '–', '-', ' '])
        .trim_end_matches(')')
        .trim_end_matches('.');
    let words: Vec<&str> = inner.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let with = is_of(WITH, &first.to_lowercase());
    let named = |word: &&&str| is_capital(word) && !is_joint(word) || is_agency(word);
    let fits =
        |word: &&str| is_capital(word) || is_joint(word) || is_agency(word) || is_of(SHARES, word);
    with && words.len() <= 8
        && rest.iter().all(fits)
        && rest.iter().any(|word| named(&word))
        && rest.last().is_some_and(|word| named(&word))
}

/// What stands in every such line; each of these begins a word.
const SAID: Hint = Hint::Has(&[
    "to this ",
    "reporting",
    "with this ",
    "zu diesem ",
    "contribué à cet article",
    "a est",
    "a quest",
    "bij aan dit ",
]);

/// Names, and that they contributed to this report.
pub(super) fn is_contribution(paragraph: &Paragraph) -> bool {
    const SAYS: [&str; 12] = [
        "contributed to this ",
        "contributed reporting",
        "assisted with this ",
        "hat zu diesem ",
        "haben zu diesem ",
        "a contribué à cet article",
        "ont contribué à cet article",
        "contribuyó a est",
        "contribuyeron a est",
        "ha contribuito a quest",
        "hanno contribuito a quest",
        "droeg bij aan dit ",
    ];
    if !paragraph.has(SAID) {
        return false;
    }
    let (line, small) = (paragraph.text.trim(), paragraph.small().trim());
    let Some(at) = SAYS.iter().find_map(|says| small.find(says)) else {
        return false;
    };
    let names = small
        .get(..at)
        .map_or(0, |before| before.split_whitespace().count());
    let all = small.split_whitespace().count();
    let capital = line
        .trim_start_matches(['(', '—', '–', '-', '_', '*', ' '])
        .starts_with(char::is_uppercase);
    let after: Vec<&str> = small[at..].split_whitespace().collect();
    let one_sentence = !small[at..].trim_end_matches(['.', ')']).contains(". ");
    capital && one_sentence && (1..=30).contains(&names) && all <= 45 && after.len() <= 14
}

/// A paragraph without the credit in brackets that an agency sets behind its last sentence, and that credit: "… went on.
/// (Reporting by Jo Lee; editing by Al Roe)".
pub(super) fn split_off(paragraph: &str) -> impl Iterator<Item = &str> {
    let whole = paragraph.trim_end();
    let at = whole
        .ends_with([')', ']'])
        .then(|| whole.rfind(['(', '[']))
        .flatten();
    let behind_a_sentence = |at: &usize| {
        let before = whole[..*at].trim_end();
        before.len() < *at && before.ends_with(['.', '!', '?', '”', '"', '’', '»'])
    };
    let credits = |at: &usize| {
        let inside = whole[at + 1..whole.len() - 1].trim();
        let credit = super::line::reason(inside) == Some(super::Reason::Credit);
        credit || super::line::reason(&whole[*at..]) == Some(super::Reason::Credit)
    };
    let at = at.filter(behind_a_sentence).filter(credits);
    let (report, credit) = paragraph.split_at(at.unwrap_or(paragraph.len()));
    let report = if at.is_some() {
        report.trim_end()
    } else {
        report
    };
    [report, credit].into_iter().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn those_who_helped_are_set_aside() {
        let anywhere = [
            "Continental Press writers Dale Munro in Salem and Priya Nath in Portland contributed to this report.",
            "Anna Berg contributed reporting from Oslo.",
            "Anna Berg hat zu diesem Artikel beigetragen.",
            "Anne Mercier a contribué à cet article.",
            "Author: A. Tomić / VNN",
            "Edited by: Jon Sutter",
            "Redaktion: Anna Berg, Tom Ash",
            "Fuente: EFE y Europa Press",
            "Rosa Diaz / Photographs",
            "Text: Anna Berg | Photos: Tom Ash",
            "text: Anna Berg, photos: Tom A.",
        ];
        for line in anywhere {
            assert_eq!(
                around(HEAD, line, HEAD).as_deref(),
                Some("credit"),
                "{line}"
            );
        }
        let at_the_foot = [
            "rc/wd (CP, DFA)",
            "kb (dpa, AFP)",
            "kb/wd (dpa, with reporting by our own correspondent)",
            "—WITH A REPORT FROM ANNA BERG",
            "(END) HW/AB",
            "EFE",
            "dpa/afp",
            "With Axis News",
            "With inputs from agencies",
            "With reporting by Axis",
            "Mit Material von dpa",
            "(avec AFP)",
            "Con información de Europa Press",
            "Editor: Zhao",
            "Quelle: dpa",
        ];
        for line in at_the_foot {
            assert_eq!(around(HEAD, line, "").as_deref(), Some("credit"), "{line}");
        }
    }

    #[test]
    fn what_others_did_stays() {
        let cases = [
            "The mayor contributed to this report with a foreword that called the yard unsafe. It was sold out in a week.",
            "Rust contributed to the collapse, the engineers said.",
            "Le gel a contribué à cet accident.",
            "With the mayor in hiding, the town has no one to speak for it",
            "With Love",
            "With a report from the front in hand, he spoke",
            "Mit dem Rad zur Arbeit",
            "Con la lluvia llegó el barro.",
            "Editor: Who told you so?",
            "Source: it was never the yard’s to sell.",
            "AC/DC",
            "MIT OR Apache",
            "km/h",
            "Text: der Brief im Wortlaut",
            "Photographs show the deck / and the rail",
        ];
        let taken = cases
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
        for line in ["With tears in her eyes", "Sí/No", "NATO"] {
            assert_ne!(around(HEAD, line, "").as_deref(), Some("credit"), "{line}");
        }
    }

    #[test]
    fn a_credit_in_brackets_behind_the_last_sentence() {
        use crate::text::furniture::set_aside;
        for credit in [
            "(Reporting by Anna Berg Editing by Jon Sutter)",
            "(Writing by Anna Berg; editing by Jon Sutter)",
        ] {
            assert_eq!(set_aside(&format!("{HEAD} {credit}")).0, HEAD, "{credit}");
        }
        let aside = format!("{HEAD} (Nobody knew why.)");
        assert_eq!(set_aside(&aside).0, aside);
    }
}
