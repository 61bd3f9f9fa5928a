//! Who wrote the report: a heading with what follows, or a bio at the end.

use std::sync::LazyLock;

use regex_automata::meta::Regex;

use super::credit;
use super::edge::Line;
use super::fellow;
use super::imprint::is_title;
use super::maker::{is_capital, is_of, is_ours, is_role};
use super::pattern::Hint::Begins;
use super::pattern::{Paragraph, Pattern, lean, letters};
use super::{Reason, Verdicts};

/// Longest bio paragraph, in words.
const MOST_WORDS: usize = 160;

/// "About the author", alone or before the bio itself.
static HEADING: Pattern = Pattern::small(
    r"^(?:(?:about|meet) the (?:authors?|writers?|reporters?|journalists?|correspondents?|editors?)|über (?:den autor|die autorin|die autoren)|zu[mr] (?:autor|autorin|person)|à propos (?:de l[’']auteure?|des auteurs|du journaliste)|sobre (?:el|la|los) (?:autor(?:a|es)?|periodista)|(?:informazioni )?sull[’']autor[ei]|over de (?:auteurs?|schrijver))\s?(?::|$)",
    &[Begins(&[
        "about the author",
        "about the writer",
        "about the reporter",
        "about the journalist",
        "about the correspondent",
        "about the editor",
        "meet the author",
        "meet the writer",
        "meet the reporter",
        "meet the journalist",
        "meet the correspondent",
        "meet the editor",
        "über den autor",
        "über die autor",
        "zum autor",
        "zur autor",
        "zum person",
        "zur person",
        "à propos d",
        "sobre el ",
        "sobre la ",
        "sobre los ",
        "informazioni sull",
        "sull’autor",
        "sull'autor",
        "over de auteur",
        "over de schrijver",
    ])],
);

/// A name that is said to be of the trade, in the present; in plain letters.
static TRADE: Pattern = Pattern::plain(
    concat!(
        r"^[A-Z][",
        letters!(),
        r"’'.-]*(?: (?:de|van|von|der|al|bin|del|la|di|[A-Z][",
        letters!(),
        r"’'.-]*)){1,4},? (?:(?:is|are) (?:an?|the|our|one of|[A-Z][",
        letters!(),
        r"]*[’']s?)?\s?(?:[",
        letters!(),
        r"0-9’'.,&-]+ ){0,10}(?:reporters?|journalists?|correspondents?|editors?|columnists?|writers?|authors?|producers?|photographers?|fellow|researcher|contributor|analyst|intern|bureau chief)\b|(?:writes|reports|covers) (?:for|on|about|the|from)\b|(?:covers|has (?:covered|reported on|written (?:on|about))) (?:[",
        letters!(),
        r"’',-]+ ){1,10}(?:for|at|from) (?:the|our|[A-Z])|ist (?:[",
        letters!(),
        r"-]+ ){0,5}(?:Redakteur|Korrespondent|Reporter|Journalist|Autor|Volontär)(?:in)?\b|est (?:[",
        letters!(),
        r"-]+ ){0,4}(?:journaliste|rédact[",
        letters!(),
        r"]+|correspondante?|reporter|chroniqueu[",
        letters!(),
        r"]+)\b|es (?:[",
        letters!(),
        r"-]+ ){0,4}(?:periodista|redactora?|corresponsal|reporter[oa]|columnista)\b|è (?:[",
        letters!(),
        r"’'-]+ ){0,4}(?:giornalista|redattore|redattrice|corrispondente|inviat[oa])\b|is (?:[",
        letters!(),
        r"-]+ ){0,5}(?:redacteur|verslaggever|journaliste?)\b)"
    ),
    &[],
);

/// What else a bio says of its subject; in plain small letters.
static WORK: Pattern = Pattern::plain_small(
    concat!(
        r"\b(?:writes|writing (?:on|about|for)|covers|covered|covering|has (?:reported|written)|reports (?:on|for|from)|reporting (?:on|for|from)|based (?:in|out of)|contributes|contributor to|joined|specializ[0-9_",
        letters!(),
        r"]+|specialis[0-9_",
        letters!(),
        r"]+|author of|(?:his|her|their) (?:[0-9_",
        letters!(),
        r"]+ ){0,2}books?|award|schreibt|berichtet|arbeitet|couvre|basée? à|écrit|travaille|escribe|cubre|trabaja|scrive|si occupa|lavora|schrijft|werkt)\b|\b(?:reporter|correspondent|editor|columnist) (?:for|at|with) |@[0-9_",
        letters!(),
        r"]+|reached at|(?:follow|contact|e-?mail) (?:him|her|his|them|their)\b"
    ),
    &[],
);

/// Opens a sentence that goes on about the one just named.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    lean(
        r"^(?:He|She|They|His|Her|Their|Er|Sie|Il|Elle|Ella|Él|Lui|Lei|Hij|Zij|You can|Follow|Contact|Email)\b",
    )
});

/// Whether a paragraph begins with a name and a word that goes on about it: what [`TRADE`] always finds.
/// It is dear to compile, and nearly every report ends with a paragraph that has to be looked at.
fn is_named(paragraph: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut words = paragraph.split(' ');
    if !words.next().is_some_and(capital) {
        return false;
    }
    for (at, word) in words.take(5).enumerate() {
        let goes_on = matches!(
            word,
            "is" | "are" | "has" | "writes" | "reports" | "covers" | "ist" | "est" | "es" | "è"
        );
        if goes_on && at > 0 {
            return true;
        }
        let particle = ["de", "van", "von", "der", "al", "bin", "del", "la", "di"];
        if !capital(word) && !particle.contains(&word.trim_end_matches(',')) {
            return false;
        }
    }
    false
}

/// "Anna Berg taught for nine years before becoming our schools editor.": a name, and what its bearer is of ours. Outside
/// of quotations it is the outlet that says "our".
fn is_of_ours(paragraph: &str) -> bool {
    const IS: &str =
        "is becoming becomes became as being ist als est devenir comme es como è come diventare";
    const NAME: usize = 2;
    const LONG: usize = 500;
    let short = paragraph.len() <= LONG;
    let ours = ["our", "unser", "notre", "nuestr", "nostr", "onze"];
    if !short || !ours.iter().any(|our| paragraph.contains(our)) {
        return false;
    }
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    let named = words.len() > NAME && words[..NAME].iter().all(|word| is_capital(word));
    let held = |at: usize| {
        let mut last = words[at + 1..].iter().take(4);
        is_ours(words[at]) && is_of(IS, words[at - 1]) && last.any(|word| is_role(word))
    };
    named && (NAME..words.len()).any(held)
}

/// "Dr Anna Berg teaches law at the University of Oslo.": a name, and where its bearer teaches, in one sentence.
fn is_scholar(paragraph: &str) -> bool {
    const TEACHES: [&str; 9] = [
        "teaches ",
        "lectures ",
        "is professor ",
        "is a professor ",
        "is an associate professor ",
        "is an assistant professor ",
        "is a lecturer ",
        "is a senior lecturer ",
        "is a research fellow ",
    ];
    const WHERE: [&str; 7] = [
        "University",
        "Institute",
        "College",
        "School",
        "Academy",
        "Centre",
        "Center",
    ];
    const MOST: usize = 25;
    let Some((name, rest)) = TEACHES.iter().find_map(|verb| paragraph.split_once(verb)) else {
        return false;
    };
    let words = name.split_whitespace().count();
    (2..=4).contains(&words)
        && name.split_whitespace().all(is_capital)
        && paragraph.split_whitespace().count() <= MOST
        && rest.find(". ").is_none()
        && !rest.split(' ').any(|word| word == "who")
        && WHERE.iter().any(|place| rest.contains(place))
}

/// "Anna Berg and Tom Ash are reporters for the Hull edition. With material from Axis.": names, what they are of the trade and
/// where, in a short sentence in the present; behind it at most who helped.
fn is_of_desk(paragraph: &str) -> bool {
    const IS: &str = "is are ist sind est sont es son è sono zijn";
    const AND: &str = "and und et y e en &";
    const AT: &str = "for on at in with from für bei beim im aus à au pour chez en para de del da per presso della del dell voor bij van";
    /// Words of the names at most, and of the sentence.
    const NAMES: usize = 7;
    const LONG: usize = 16;
    let (first, helped) = paragraph.split_once(". ").unwrap_or((paragraph, ""));
    let words: Vec<&str> = first.split_whitespace().collect();
    if words.len() > LONG || !(helped.is_empty() || credit::is_with(helped)) {
        return false;
    }
    let Some(verb) = words.iter().position(|word| is_of(IS, word)) else {
        return false;
    };
    let names = words[..verb].join(" ");
    let mut named = names.split(' ').collect::<Vec<_>>();
    named.retain(|word| !is_of(AND, word));
    let all = (2..=NAMES).contains(&named.len()) && named.iter().all(|word| is_capital(word));
    // German writes what somebody is in a capital.
    let german = is_of("ist sind", words[verb]);
    let role = |word: &&str| (german || word.starts_with(char::is_lowercase)) && is_role(word);
    let Some(role) = words[verb + 1..].iter().take(5).position(role) else {
        return false;
    };
    let behind = words.get(verb + role + 2);
    let ended = paragraph.trim_end().ends_with('.') || !helped.is_empty();
    all && ended && behind.is_none_or(|word| is_of(AT, word)) && !first.contains(',')
}

/// Whether somebody is quoted: what stands between marks, but for the title of a book, all of capitals.
fn is_told(text: &str) -> bool {
    const TITLE: usize = 8;
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once(['“', '„', '«']) {
        let Some((inner, after)) = behind.split_once(['”', '“', '»']) else {
            return true;
        };
        if !is_title(inner.trim(), TITLE) || inner.ends_with(['.', ',', '!', '?']) {
            return true;
        }
        rest = after;
    }
    false
}

/// "Sobre la firma Ana Ruiz Redactora de Economía.", "Anna Berg Harbour News Anna Berg is a reporter who covers ports.": a heading
/// or the name over a bio that a copy ran together with it.
pub(super) fn is_headed(line: &Line) -> bool {
    const HEADINGS: [&str; 8] = [
        "sobre la firma ",
        "sobre el autor ",
        "sobre la autora ",
        "about the author ",
        "about the writer ",
        "zur autorin ",
        "zum autor ",
        "over de auteur ",
    ];
    /// So many words may stand over it, and so many make a name.
    const OVER: usize = 8;
    const NAME: usize = 2;
    let heading = HEADINGS
        .iter()
        .find(|heading| line.small.starts_with(**heading));
    let rest = heading.map_or(line.text, |heading| {
        line.text.get(heading.len()..).unwrap_or_default()
    });
    let words: Vec<&str> = rest.split_whitespace().collect();
    if words.len() < NAME || !words[..NAME].iter().all(|word| is_capital(word)) {
        return false;
    }
    if heading.is_some() {
        return words.iter().any(|word| is_role(word)) || words.iter().all(|word| is_capital(word));
    }
    let again = (NAME..words.len().min(OVER)).find(|at| words[*at..].starts_with(&words[..NAME]));
    again.is_some_and(|at| {
        let bio = words[at..].join(" ");
        words[..at].iter().all(|word| is_capital(word)) && is_bio(&Paragraph::new(&bio))
    })
}

fn is_bio(paragraph: &Paragraph) -> bool {
    let told = is_told(paragraph.text);
    if !told && is_of_desk(paragraph.text) {
        return true;
    }
    if !told && is_of_ours(paragraph.text) {
        return true;
    }
    if !told && is_scholar(paragraph.text) {
        return true;
    }
    is_named(paragraph.text)
        && paragraph.text.split_whitespace().count() <= MOST_WORDS
        && !told
        && TRADE.matches(paragraph)
        && WORK.matches(paragraph)
}

/// Marks headings about the author with their bios, and bios after which no prose stands.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let bio = Some(Reason::AuthorBio);
    for at in 0..paragraphs.len() {
        if verdicts[at].is_some() || !HEADING.is_match(paragraphs[at]) {
            continue;
        }
        let alone = paragraphs[at].text.split_whitespace().count() <= 5;
        verdicts[at] = bio;
        let first = at + 1;
        for next in first..paragraphs.len().min(at + 4) {
            let words = paragraphs[next].text.split_whitespace().count();
            let named = alone && next == first && (8..=MOST_WORDS).contains(&words);
            let more = words <= MOST_WORDS && GOES_ON.is_match(paragraphs[next].text);
            if verdicts[next].is_some() || !(named || more || is_bio(paragraphs[next])) {
                break;
            }
            verdicts[next] = bio;
        }
    }
    mark_last(paragraphs, verdicts);
}

/// Marks the bios that only furniture, other bios and lines without a full stop follow. The
/// first paragraph of a text is never one.
fn mark_last(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    for at in (1..paragraphs.len()).rev() {
        if verdicts[at].is_some() {
            continue;
        }
        let fellow = || fellow::is_bio(paragraphs, at, |other| verdicts[other].is_some());
        if is_bio(paragraphs[at]) || fellow() {
            verdicts[at] = Some(Reason::AuthorBio);
        } else if paragraphs[at]
            .text
            .trim_end()
            .ends_with(['.', '!', '?', '”', '"', '»', '“'])
        {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::{Chance, assert_hints_hold, found_by};
    use super::*;

    /// [`TRADE`] over all letters there are.
    const OF_ALL_LETTERS: &str = r"^\p{Lu}[\p{L}’'.-]*(?: (?:de|van|von|der|al|bin|del|la|di|\p{Lu}[\p{L}’'.-]*)){1,4},? (?:(?:is|are) (?:an?|the|our|one of|\p{Lu}[\p{L}]*[’']s?)?\s?(?:[\p{L}\p{N}’'.,&-]+ ){0,10}(?:reporters?|journalists?|correspondents?|editors?|columnists?|writers?|authors?|producers?|photographers?|fellow|researcher|contributor|analyst|intern|bureau chief)\b|(?:writes|reports|covers) (?:for|on|about|the|from)\b|(?:covers|has (?:covered|reported on|written (?:on|about))) (?:[\p{L}’',-]+ ){1,10}(?:for|at|from) (?:the|our|\p{Lu})|ist (?:[\p{L}-]+ ){0,5}(?:Redakteur|Korrespondent|Reporter|Journalist|Autor|Volontär)(?:in)?\b|est (?:[\p{L}-]+ ){0,4}(?:journaliste|rédact\p{L}+|correspondante?|reporter|chroniqueu\p{L}+)\b|es (?:[\p{L}-]+ ){0,4}(?:periodista|redactora?|corresponsal|reporter[oa]|columnista)\b|è (?:[\p{L}’'-]+ ){0,4}(?:giornalista|redattore|redattrice|corrispondente|inviat[oa])\b|is (?:[\p{L}-]+ ){0,5}(?:redacteur|verslaggever|journaliste?)\b)";

    #[test]
    fn those_who_wrote_it_are_told_from_others() {
        let around = |line: &str| {
            let before = "The storm broke two cranes on Monday.";
            super::super::set_aside(&format!("{before}\n\n{line}"))
                .1
                .len()
        };
        for line in [
            "Anna Berg covers ports, ships and cranes from Oslo. She joined the Echo in 2019.",
            "Anna Berg has covered ports for Hull & Deck since 2011. She lives in Oslo.",
            "Anna Berg sailed for nine years before becoming our schools editor.",
            "Dr Anna Berg teaches law at the University of Oslo.",
            "Anna Berg arbeitet seit 2011 als unsere Korrespondentin in Oslo.",
            "Anna Berg is a reporter on the city desk.",
            "Anna Berg is an editor of The Crane and the author of “Ropes and Roads”.",
            "Anna Berg is a reporter on the city desk. With material from Axis.",
            "Anna Berg and Tom Ash are reporters for the Hull edition.",
            "Anna Berg und Tom Ash sind freie Journalisten in Oslo.",
            "Anne Mercier est journaliste au service Monde.",
            "Ana Ruiz es redactora de la sección local.",
            "Anna Rossi è giornalista della redazione locale.",
            "Anna Berg werkt in Oslo en spreekt niet namens de haven.",
            "Anna Berg works for the port and does not speak for it.",
        ] {
            assert_eq!(around(line), 1, "{line}");
        }
        for line in [
            "Anna Berg has covered the quay with sand to keep it dry.",
            "Anna Berg teaches children to swim in the harbour.",
            "Anna Berg told our reporter that the crane was lost.",
            "Anna Berg, of the port, is our witness.",
            "Anna Berg said: “He is our best editor.”",
            "Anna Berg is the author of “Cranes” and of “I was there when it fell”.",
            "The two are reporters for the Hull edition.",
            "Anna Berg is a reporter who was beaten on Monday.",
            "Anna Berg is on the staff of the port.",
            "Her brother, Tom Ash, does not speak for it.",
            "The port does not speak for it.",
        ] {
            assert_eq!(around(line), 0, "{line}");
        }
    }

    #[test]
    fn bios_run_together_with_what_stands_over_them() {
        use super::super::tests::{HEAD, around};
        let left: Vec<&str> = [
            "Sobre la firma Ana Ruiz Redactora de Economía.",
            "About the author Anna Berg Harbour correspondent.",
            "Anna Berg Harbour News Anna Berg is a Hull-based correspondent who covers ports.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let taken: Vec<&str> = [
            "Sobre la firma pesan tres denuncias.",
            "About the author Anna Berg nothing more is known.",
            "Anna Berg and Tom Ash met where Anna Berg is buried.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for pattern in [&HEADING, &TRADE, &WORK] {
            assert_hints_hold(pattern);
        }
        let mut chance = Chance::new();
        let all = lean(OF_ALL_LETTERS);
        let mut matched = 0;
        for _ in 0..2000 {
            let text = found_by(OF_ALL_LETTERS, &mut chance);
            let found = all.is_match(&text);
            matched += usize::from(found);
            assert_eq!(TRADE.matches(&Paragraph::new(&text)), found, "{text:?}");
            assert!(!found || is_named(&text), "{text:?}");
        }
        assert!(matched > 700, "{matched}");
    }
}
