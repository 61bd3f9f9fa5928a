//! Who wrote a report, told by the two places where a page names him: over it, and in a sentence below it.
//!
//! "Anna Berg covered ports for the Echo for 14 years." says in no word that it is about the author; that the byline has the
//! same name, and the report has not, does.

use super::Reason;
use super::edge::{self, Line};
use super::maker::{is_capital, is_name, is_of};
use super::masthead;
use super::pattern::Paragraph;

/// Longest sentence about an author, in words.
const MOST_WORDS: usize = 45;
/// Paragraphs of the end that are looked at.
const FOOT: usize = 3;
/// Paragraphs of the beginning of which one may be a bare name.
const HEAD: usize = 2;

/// Articles: what a name does not begin with, and an outlet's may.
const ARTICLES: [&str; 14] = [
    "The", "A", "An", "Der", "Die", "Das", "Le", "La", "Les", "El", "Los", "Il", "De", "By",
];

/// Of the paragraphs left, those at the end that begin with the name of a byline and a line over the report that is only
/// that name: places in `kept`, and why. `aside` holds what was found before, with its places; `byline` is who is known to have
/// written it.
pub(super) fn find(
    byline: &str,
    kept: &[&Paragraph],
    aside: &[(usize, &str, Reason)],
) -> Vec<(usize, Reason)> {
    let titled = |text: &str| {
        text.split(' ')
            .next()
            .is_some_and(|w| ARTICLES.contains(&w))
    };
    let bare = |text: &str| {
        is_name(text) && !titled(text) && Line::of(text).is_some_and(|line| !line.stopped)
    };
    let over = |at: &usize| bare(kept[*at].text.trim());
    let of = |reason: Reason| aside.iter().filter(move |(.., why)| *why == reason);
    let mut names: Vec<String> = of(Reason::Byline)
        .flat_map(|(_, line, _)| names_of(line))
        .chain(authors(byline))
        .collect();
    let alone: Vec<usize> = (0..kept.len().min(HEAD)).filter(over).collect();
    names.extend(alone.iter().map(|at| kept[*at].text.trim().to_owned()));
    let has_bio = |at: &&usize| {
        of(Reason::AuthorBio).any(|(_, bio, _)| is_about(bio, kept[**at].text.trim()))
    };
    let mut found: Vec<(usize, Reason)> = alone
        .iter()
        .filter(has_bio)
        .map(|at| (*at, Reason::Byline))
        .collect();
    for at in (1..kept.len()).rev().take(FOOT) {
        let Some(name) = names.iter().find(|name| is_about(kept[at].text, name)) else {
            break;
        };
        let told = |other: usize| other != at && !alone.contains(&other);
        if (0..kept.len()).any(|other| told(other) && kept[other].text.contains(name.as_str())) {
            break;
        }
        found.push((at, Reason::AuthorBio));
        let line = alone.iter().find(|at| kept[**at].text.trim() == name);
        found.extend(line.map(|at| (*at, Reason::Byline)));
    }
    if found.len() == kept.len() {
        // A text that would be left empty stays whole.
        found.clear();
    }
    found
}

/// Who a byline without a label names: "Anna Berg and Marijke ten Cate" are two, each whole.
fn authors(byline: &str) -> Vec<String> {
    const AND: [&str; 7] = [" and ", " und ", " et ", " y ", " e ", " en ", " & "];
    const WORDS: std::ops::RangeInclusive<usize> = 2..=5;
    let mut parts: Vec<&str> = byline.split(',').collect();
    for and in AND {
        parts = parts.iter().flat_map(|part| part.split(and)).collect();
    }
    let whole = |part: &&str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let ends = words.first().zip(words.last());
        WORDS.contains(&words.len()) && ends.is_some_and(|(a, b)| is_capital(a) && is_capital(b))
    };
    let parts = parts
        .into_iter()
        .map(behind_by)
        .map(str::trim)
        .filter(whole);
    parts.map(str::to_owned).collect()
}

/// The name behind what a report is: "Essay Door Anna Berg".
fn behind_by(part: &str) -> &str {
    const BY: [&str; 6] = ["by", "von", "par", "por", "di", "door"];
    let is_by = |word: &&str| BY.iter().any(|by| by.eq_ignore_ascii_case(word));
    let Some(by) = part.split_whitespace().find(is_by) else {
        return part;
    };
    let end = by.as_ptr() as usize - part.as_ptr() as usize + by.len();
    &part[end..]
}

/// Two capitalised words in a row, of a line: "By Anna Berg and Tom Ash in Hull" has two such.
fn names_of(line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let letters = |word: &str| {
        word.chars()
            .all(|c| c.is_alphabetic() || "-’'.".contains(c))
    };
    let clean = |word: &str| word.trim_end_matches([',', ';', '.', ':']).to_owned();
    let name = |pair: &[&str]| {
        let last = clean(pair[1]);
        let fits = is_capital(pair[0]) && is_capital(&last) && letters(pair[0]) && letters(&last);
        (fits && !ARTICLES.contains(&pair[0])).then(|| format!("{} {last}", pair[0]))
    };
    words.windows(2).filter_map(name).collect()
}

/// What stands behind "The Night Sister", a name that a writer goes by; an outlet that is named so asks and has learned.
fn behind_article<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    const ASKS: &str = "has had have contacted asked understands reported approached";
    let rest = text.strip_prefix("The ")?.strip_prefix(name)?;
    let outlet = edge::tokens(&name.to_lowercase()).any(|token| is_of(masthead::OUTLETS, token));
    let asks = rest
        .split_whitespace()
        .next()
        .is_some_and(|next| is_of(ASKS, next));
    (!outlet && !asks).then_some(rest)
}

/// Whether a paragraph begins with a name, says something of its bearer and quotes nobody's speech.
fn is_about(text: &str, name: &str) -> bool {
    let text = text.trim();
    let rest = text
        .strip_prefix(name)
        .or_else(|| behind_article(text, name));
    let goes_on = |rest: &str| {
        let next = rest.trim_start_matches(',').trim_start();
        rest.starts_with([' ', ',']) && next.starts_with(char::is_lowercase)
    };
    rest.is_some_and(goes_on) && text.split_whitespace().count() <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::HEAD;
    use crate::text::furniture::{Head, set_aside, set_aside_below};

    #[test]
    fn who_stands_over_a_report_and_below_it_wrote_it() {
        for (over, below) in [
            (
                "By Anna Berg",
                "Anna Berg covered ports for the Echo for 14 years.",
            ),
            ("By Anna Berg and Tom Ash", "Tom Ash sails."),
            (
                "Anna Berg",
                "Anna Berg is an associate editor of The Crane and the author of “Lost Ropes”.",
            ),
            (
                "Posted on May 5, 2031 by The Quay Sister",
                "The Quay Sister worked for nine years on ships and now writes in Hull.",
            ),
        ] {
            let (left, aside) = set_aside(&format!("{over}\n\n{HEAD}\n\n{below}"));
            assert_eq!(left, HEAD, "{over} {below}");
            assert_eq!(aside.len(), 2);
        }
    }

    #[test]
    fn whoever_is_known_to_have_written_it_is_told_of_below_it() {
        let known = |byline: &str, below: &str| {
            let head = Head { title: "", byline };
            set_aside_below(head, &format!("{HEAD}\n\n{below}")).0
        };
        for (byline, below) in [
            (
                "Ida Roe-Marsh",
                "Ida Roe-Marsh is a chartered engineer and was once sued by a mill",
            ),
            (
                "Essay Door Marijke ten Cate",
                "Marijke ten Cate is taalkundige en kweekt bonen",
            ),
            ("Tom Ash and Kate Darby", "Kate Darby sails."),
        ] {
            assert_eq!(known(byline, below), HEAD, "{byline}");
            assert_ne!(known("", below), HEAD, "{byline}");
        }
        assert_ne!(known("Tom Ash", "Ida Roe is an engineer and sails."), HEAD);
    }

    #[test]
    fn who_is_told_of_in_the_report_is_in_it() {
        for (over, below, kept) in [
            (
                "By Tom Ash",
                "Anna Berg covered the quay with sand.",
                "Anna Berg covered",
            ),
            (
                "The Crane",
                "The Crane has learned that the port is for sale.",
                "The Crane has",
            ),
            ("By Anna Berg", "Anna Berg: “I saw it fall.”", "“I saw it"),
            (
                "Posted on May 5, 2031 by The Harbour Post",
                "The Harbour Post wrote to the owner on Monday.",
                "The Harbour Post wrote",
            ),
        ] {
            let (left, _) = set_aside(&format!("{over}\n\n{HEAD}\n\n{below}"));
            assert!(left.contains(kept), "{left}");
        }
        let told =
            format!("By Anna Berg\n\nAnna Berg saw it fall.\n\n{HEAD}\n\nAnna Berg was hurt.");
        assert!(set_aside(&told).0.contains("Anna Berg was hurt."));
    }
}
