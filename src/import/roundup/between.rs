//! Lines of author, role and date that are between a headline and its text, known by their form alone.
//!
//! “By …” and a date say what they are wherever they stand. Bare names do not: “Opening Surprise” has the form of a
//! name. They are taken for authors only where authors are named, right below a headline or its summary.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::line;
use crate::text::furniture::{self, Reason};

/// How certain it is that a line belongs between headline and text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Between {
    /// Names alone, which a heading in capitals looks like.
    Names,
    /// An author line with “By”, a label or a role; a role; a date.
    Sure,
}

/// Largest number of words of such a line.
const WORDS: usize = 14;
/// Words of a line that states a role and no name.
const ROLE_WORDS: usize = 7;
/// Such lines in a row at most: author, role, two dates.
const ROWS: usize = 4;

/// What reporters are called, in English, German, French, Spanish, Italian and Dutch.
const ROLE: &str = r"(?:reporters?|correspondents?|editors?|writers?|columnist|staff|desk|critic|contributor|redaktion|\p{L}*redakteur(?:in)?|\p{L}*korrespondent(?:in)?|reporterin|journalist(?:s|in|e)?|correspondante?|rédact(?:eur|rice)|periodista|corresponsal|redactora?|enviad[oa]|giornalista|corrispondente|inviat[oa]|redacteur|verslaggever)";

/// Two to four words with capitals, particles before them: a person's name.
const NAME: &str = r"\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:van|von|der|den|de|del|della|di|da|la|le|al|el|bin|ten|zu)\s+)*\p{Lu}[\p{L}’'.-]*){1,3}";
/// A place: one to three words with capitals.
const PLACE: &str = r"\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,2}";

/// Names in a row, each with or without a place, and what may be after a comma.
static NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let one = format!(r"{NAME}(?:\s+(?:in|à|en|aus)\s+{PLACE})?");
    let joint = r"(?:\s*,\s*(?:(?:and|et|und|y|e|en)\s+)?|\s+(?:and|et|und|y|e|en|&)\s+)";
    Regex::new(&format!(
        r"^({one}(?:{joint}{one}){{0,3}})(?:\s*[,|]\s+([^.!?]{{3,40}}))?$"
    ))
    .ok()
});

/// A role among the words of a line.
static ROLES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)(?:^|[\s-]){ROLE}\b")).ok());

/// What a page calls an article that gives an opinion, in place of its author.
static KIND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?i:editorial|opinion|analysis|comment(?:ary)?|leitartikel|kommentar|meinung|analyse|[ée]ditorial|opini[óo]n|an[áa]lisis|editoriale|commento|opinie|commentaar)$",
    )
    .ok()
});

/// `Author: A. Roe / HN`.
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?i:authors?|reporters?|words|text|autor(?:a|es|in|en)?|auteure?s?|autor[ei]|autrice)\s*:\s*(\p{Lu}.*)$",
    )
    .ok()
});

/// Where the date and what leads to it begin.
static DATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)[\s,|–—-]*(?:\b(?:on|am|le|el|il|op)\s+)?\b(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})\b.*$",
    )
    .ok()
});

/// What a line between headline and text is, if it is one.
pub(super) fn kind(text: &str) -> Option<Between> {
    let words = text.split_whitespace().count();
    if words > WORDS {
        return None;
    }
    let is_kind = || KIND.as_ref().is_some_and(|kind| kind.is_match(text));
    let role = || words <= ROLE_WORDS && is_role(text);
    if line::is_date_line(text) || byline(text).is_some() || role() || is_kind() {
        return Some(Between::Sure);
    }
    // "LO MÁS LEÍDO" in capitals has the form of a name.
    let named = names(text).is_some() && !furniture::lists_others(text);
    named.then_some(Between::Names)
}

/// The lines from `at` on that are between headline and text: the first line after them, and how sure the surest is.
pub(super) fn pass(lines: &[&str], at: usize) -> (usize, Option<Between>) {
    let rows = (at..lines.len()).take(ROWS).map_while(|row| {
        let known = kind(lines[row]);
        (known.is_some() || row > at && is_enclosed(lines, row)).then_some(known)
    });
    rows.fold((at, None), |(next, surest), row| {
        (next + 1, surest.max(row))
    })
}

/// The same, and whatever else a page puts over an article: only what says who made it, where or when speaks for one.
pub(super) fn pass_all(lines: &[&str], at: usize) -> (usize, Option<Between>) {
    let (mut next, mut surest) = (at, None);
    while next < lines.len().min(at + ROWS) {
        let (known, row) = pass(lines, next);
        surest = surest.max(row);
        let over = (known == next).then(|| furniture::over(lines[next]));
        match over {
            None => next = known,
            Some(Some(reason)) => {
                let sure = (reason == Reason::Byline).then_some(Between::Sure);
                surest = surest.max(sure);
                next += 1;
            }
            Some(None) => break,
        }
    }
    (next, surest)
}

/// Words of a name that need no capital.
fn is_small(word: &str) -> bool {
    matches!(word, "of" | "and" | "&" | "de" | "la" | "der" | "des")
}

/// Most words of an outlet's name, and of the line over an article that ends with it.
const NAME_WORDS: usize = 6;
const MASTHEAD_WORDS: usize = 8;

/// The outlet that a line below the summary names, over who wrote the report and when: "Comment and news from Hull Weekly".
pub(super) fn masthead(lines: &[&str], at: usize) -> Option<String> {
    let line = *lines.get(at)?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let title = (2..=MASTHEAD_WORDS).contains(&words.len()) && !line::is_stopped(line);
    let unknown = || kind(line).is_none() && furniture::over(line).is_none();
    let over = title && unknown() && pass(lines, at + 1).1 == Some(Between::Sure);
    let titled = |word: &&&str| {
        !word.ends_with(',') && (word.starts_with(char::is_uppercase) || is_small(word))
    };
    let name = words.iter().rev().take_while(titled).count();
    let name: Vec<&str> = words[words.len() - name..]
        .iter()
        .copied()
        .skip_while(|word| is_small(word))
        .collect();
    (over && (2..=NAME_WORDS).contains(&name.len())).then(|| name.join(" "))
}

/// As [`pass`], with the outlet's name above the lines.
pub(super) fn pass_below(lines: &[&str], at: usize) -> (usize, Option<Between>) {
    match masthead(lines, at) {
        Some(_) => pass(lines, at + 1),
        None => pass(lines, at),
    }
}

/// Whether a line is a name between who wrote the report and when: the outlet's.
pub(super) fn is_enclosed(lines: &[&str], at: usize) -> bool {
    let words: Vec<&str> = lines[at].split_whitespace().collect();
    let titled = (2..=NAME_WORDS).contains(&words.len())
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase) || is_small(word));
    let known = |row: Option<&&str>| row.and_then(|row| kind(row)).is_some();
    let dated = lines.get(at + 1).is_some_and(|row| line::is_date_line(row));
    titled && !line::is_stopped(lines[at]) && dated && at > 0 && known(lines.get(at - 1))
}

/// The author that a line names by what it says: “By”, a label, a role after the name.
pub(super) fn byline(text: &str) -> Option<String> {
    let undated = DATED.as_ref()?.replace(text, "");
    if let Some(author) = line::byline(undated.trim()) {
        return Some(without_role(&author).to_owned());
    }
    if text.split_whitespace().count() > WORDS || text.ends_with(['.', '!', '?']) {
        return None;
    }
    if let Some(found) = LABEL.as_ref()?.captures(text) {
        return Some(found[1].trim().to_owned());
    }
    let (name, role) = undated.trim().rsplit_once(',')?;
    (has_role(role) && !has_role(name)).then(|| names(name))?
}

/// The author that lines between headline and text name: by what one says, or else names, or else what is there.
pub(super) fn author(rows: &[&str]) -> Option<String> {
    let undated = |row: &&&str| date(row).is_none();
    let said = rows.iter().find_map(|row| byline(row));
    said.or_else(|| rows.iter().find_map(|row| names(row)))
        .or_else(|| rows.iter().find(undated).map(|row| (*row).to_owned()))
}

/// The authors of a line that has names and nothing else.
pub(super) fn names(text: &str) -> Option<String> {
    let article = text.starts_with("The ") || text.starts_with("A ");
    let found = NAMES.as_ref()?.captures(text).filter(|_| !article)?;
    Some(found.get(1)?.as_str().to_owned())
}

/// The date of a date line, or the one after an author.
pub(super) fn date(text: &str) -> Option<Date> {
    (line::is_date_line(text) || byline(text).is_some())
        .then(|| line::date(text))
        .flatten()
}

/// Whether a role is among the words.
pub(super) fn has_role(text: &str) -> bool {
    ROLES.as_ref().is_some_and(|roles| roles.is_match(text))
}

/// A role and no sentence: words with capitals, roles, and the small words between them.
fn is_role(text: &str) -> bool {
    let joint = |word: &str| {
        matches!(
            word,
            "in" | "at" | "for" | "of" | "and" | "à" | "en" | "de" | "für" | "des" | "und" | "y"
        )
    };
    let fits = |word: &&str| word.starts_with(char::is_uppercase) || has_role(word) || joint(word);
    let words: Vec<&str> = text.split_whitespace().collect();
    // “Reporters Jailed in Lowmoor” goes on where a role ends or names its field or place.
    let closed = |at: usize| words.get(at + 1).is_none_or(|next| joint(next));
    text.starts_with(char::is_uppercase)
        && words.iter().all(fits)
        && (0..words.len()).any(|at| has_role(words[at]) && closed(at))
}

/// “Jane Roe, US Reporter” without the role.
fn without_role(author: &str) -> &str {
    match author.rsplit_once(',') {
        Some((name, role)) if has_role(role) && !name.is_empty() => name.trim_end(),
        _ => author,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_sound() {
        for pattern in [&NAMES, &ROLES, &KIND, &LABEL, &DATED] {
            assert!(pattern.is_some());
        }
    }

    #[test]
    fn authors() {
        let cases = [
            ("By JANE ROE, US Reporter", Some("JANE ROE")),
            ("By Jane Roe, staff writer", Some("Jane Roe")),
            (
                "By JANE ROE, Valley Herald",
                Some("JANE ROE, Valley Herald"),
            ),
            ("By Night Desk on September 12, 2031", Some("Night Desk")),
            ("Jane Roe, Political Editor", Some("Jane Roe")),
            (
                "Anna van der Berg, Korrespondentin in Oslo",
                Some("Anna van der Berg"),
            ),
            ("Story by Jane Roe", Some("Jane Roe")),
            ("Text von Jane Roe", Some("Jane Roe")),
            ("Author: A. Roe / VH", Some("A. Roe / VH")),
            ("Jane Roe, 52", None),
            ("Jane Roe, the mayor, was there.", None),
            ("By Friday the water had fallen.", None),
            ("Text: the whole letter", None),
        ];
        for (line, author) in cases {
            assert_eq!(byline(line).as_deref(), author, "{line}");
        }
    }

    #[test]
    fn how_sure_a_line_is() {
        let cases = [
            ("Jane Roe", Some(Between::Names)),
            ("LO MÁS LEÍDO", None),
            ("LES PLUS LUS", None),
            (
                "Jane Roe in Hartfell and Tom O’Dell in Lowmoor",
                Some(Between::Names),
            ),
            ("Local Democracy Reporter", Some(Between::Sure)),
            ("Landespolitischer Korrespondent", Some(Between::Sure)),
            ("Jane Roe Science correspondent", Some(Between::Sure)),
            ("Opinion", Some(Between::Sure)),
            ("Corresponsal en París", Some(Between::Sure)),
            ("14 Oct, 2031 21:12", Some(Between::Sure)),
            ("Updated Sept. 17, 2031", Some(Between::Sure)),
            ("Published: 22:41, 11 Sep 2031", Some(Between::Sure)),
            ("By Night Desk on September 12, 2031", Some(Between::Sure)),
            ("It rained.", None),
            ("Jane Roe wept.", None),
            ("Nobody came", None),
            ("What the reporter saw", None),
            ("The Long Night", None),
            ("Reporters Jailed Over a Protest", None),
            ("Helen Marsden has drawn a line.", None),
        ];
        for (line, wanted) in cases {
            assert_eq!(kind(line), wanted, "{line}");
        }
    }

    #[test]
    fn lines_between() {
        let lines = [
            "Jane Roe",
            "Health reporter",
            "13 May 2031",
            "The dam broke.",
        ];
        assert_eq!(pass(&lines, 0), (3, Some(Between::Sure)));
        assert_eq!(pass(&lines, 3), (3, None));
        assert_eq!(date(lines[2]), Some(Date::constant(2031, 5, 13)));
        assert_eq!(author(&lines[..3]).as_deref(), Some("Jane Roe"));
        assert_eq!(author(&lines[1..3]).as_deref(), Some("Health reporter"));
        assert_eq!(author(&lines[2..3]), None);
    }

    #[test]
    fn an_outlet_between_author_and_day() {
        let lines = [
            "By Jane Roe",
            "The Hull Beacon",
            "13 May 2031",
            "The dam broke.",
        ];
        assert!(is_enclosed(&lines, 1));
        assert_eq!(pass(&lines, 0), (3, Some(Between::Sure)));
        // Without a day below it or an author above, it may be a heading.
        assert!(!is_enclosed(
            &["By Jane Roe", "The Long Night", "The dam broke."],
            1
        ));
        assert!(!is_enclosed(&["The Long Night", "13 May 2031"], 0));
    }

    #[test]
    fn an_outlet_over_author_and_day() {
        let below = |first: &'static str, second: &'static str| {
            masthead(&[first, second, "13 May 2031", "The dam broke."], 0)
        };
        let named = below("Rope & Anchor", "Jane Roe in Tarn");
        assert_eq!(named.as_deref(), Some("Rope & Anchor"));
        let named = below("Comment and news from Hull Weekly", "Text: Jane Roe");
        assert_eq!(named.as_deref(), Some("Hull Weekly"));
        assert_eq!(below("The dam broke at night.", "By Jane Roe"), None);
        assert_eq!(below("What nobody saw coming", "By Jane Roe"), None);
        assert_eq!(
            below("Exclusive by Tom Low, Harbour Editor", "By Jane Roe"),
            None
        );
        // Nobody made what is below it.
        assert_eq!(masthead(&["The Long Night", "The dam broke."], 0), None);
    }

    #[test]
    fn whatever_stands_over_an_article() {
        let lines = [
            "EXCLUSIVE by JANE ROE",
            "Sign up for our newsletter",
            "The dam broke.",
        ];
        assert_eq!(pass(&lines, 0), (0, None));
        assert_eq!(pass_all(&lines, 0), (2, Some(Between::Sure)));
        assert_eq!(pass_all(&lines, 1), (2, None));
        assert_eq!(pass_all(&["A long night", "It rained."], 0), (0, None));
    }
}
