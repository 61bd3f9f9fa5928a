//! Names that the program makes or checks: ids, short names, language tags, addresses.

use std::collections::BTreeSet;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::story::{Report, Story};

/// `name` as an id: lower case, letters and digits, `-` between words; `otherwise` if nothing is left.
pub(crate) fn slug(name: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || c == '_' {
            slug.push(c);
        } else if !matches!(c, '\'' | '’') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise } else { slug }.to_owned()
}

/// `wanted`, or the first of `wanted-2`, `wanted-3` … that `taken` does not hold; it holds it afterwards.
pub(crate) fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{wanted}-{number}");
        number += 1;
    }
    name
}

/// An outlet's name from the stem of its file: separators to spaces, capitals at word starts.
pub(crate) fn from_stem(stem: &str) -> String {
    let words: Vec<String> = stem
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.' | '+'))
        .filter(|word| !word.is_empty())
        .map(capitalised)
        .collect();
    if words.is_empty() {
        stem.to_owned()
    } else {
        words.join(" ")
    }
}

/// The report that is called `word`: by its id, or else the only one by its outlet's name or short name, which is what a
/// screen shows; capitals do not matter there.
///
/// # Errors
/// None is, or several are; the error lists the ids.
pub(crate) fn report_called(story: &Story, word: &str) -> Result<usize, String> {
    if let Some(at) = story.position(word) {
        return Ok(at);
    }
    let wanted = word.to_lowercase();
    let is_called = |report: &Report| {
        let names = [&report.id, &report.outlet, &report.short];
        names.iter().any(|name| name.to_lowercase() == wanted)
    };
    let called = |at: &usize| is_called(&story.reports[*at]);
    let mut found = (0..story.reports.len()).filter(called);
    if let (Some(only), None) = (found.next(), found.next()) {
        return Ok(only);
    }
    let ids: Vec<&str> = story.reports.iter().map(|r| r.id.as_str()).collect();
    Err(format!(
        "no report has this id; the ids are: {}",
        ids.join(", ")
    ))
}

/// Whether the stem of a file says that it is a draft, in a language that the program knows.
pub(crate) fn says_draft(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    stem.split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(
            word,
            "draft" | "entwurf" | "brouillon" | "borrador" | "bozza"
        )
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Whether `tag` has the shape of a BCP 47 tag (RFC 5646, 2.1): a language of two or three letters,
/// then subtags of one to eight letters and digits.
pub(crate) fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2 | 3)
        && language.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// Whether `address` is one of the web, without spaces.
pub(crate) fn is_web_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["http://", "https://"].iter().any(|scheme| {
        lower
            .strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    }) && !address.contains(char::is_whitespace)
}

/// Words that an outlet's initials leave out, in the languages the program knows.
const ARTICLES: [&str; 20] = [
    "the", "a", "an", "of", "and", "der", "die", "das", "und", "le", "la", "les", "el", "los",
    "las", "il", "lo", "de", "het", "und",
];

/// Short names for `outlets`, each two to four columns and different from all others. Those `given` are kept.
pub(crate) fn shorts(outlets: &[(&str, Option<&str>)]) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut kept: Vec<Option<String>> = Vec::new();
    for (_, given) in outlets {
        kept.push(
            given
                .filter(|g| taken.insert(g.to_uppercase()))
                .map(str::to_owned),
        );
    }
    outlets
        .iter()
        .zip(kept)
        .map(|((outlet, _), given)| given.unwrap_or_else(|| short(outlet, &mut taken)))
        .collect()
}

/// The first short form of `outlet` that is free.
fn short(outlet: &str, taken: &mut BTreeSet<String>) -> String {
    let stem = candidates(outlet);
    let numbered = (2..).map(|number: usize| {
        let digits = number.to_string();
        let base = stem.first().map_or("", String::as_str);
        format!(
            "{}{digits}",
            fit(base, 4_usize.saturating_sub(digits.len()))
        )
    });
    stem.iter()
        .cloned()
        .chain(numbered)
        .find(|name| name.width() >= 2 && taken.insert(name.to_uppercase()))
        .unwrap_or_default()
}

/// Short forms from best to worst: initials, then more letters of the last word, then of the first.
fn candidates(outlet: &str) -> Vec<String> {
    let all: Vec<&str> = outlet
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .filter(|word| {
            word.chars().count() > 1 || word.chars().all(|c| c.is_numeric() || c.is_uppercase())
        })
        .collect();
    let telling: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !ARTICLES.contains(&word.to_lowercase().as_str()))
        .collect();
    let words = if telling.is_empty() { all } else { telling };
    match words.as_slice() {
        [] => vec!["R1".to_owned()],
        [word] => one_word(word),
        [first, .., last] => {
            let initials: String = words.iter().map(|word| first_letter(word)).collect();
            let mut list = vec![fit(&initials, 4)];
            let upper: String = last.to_uppercase();
            list.extend((2..4).map(|n| format!("{}{}", first_letter(first), fit(&upper, n))));
            let upper: String = first.to_uppercase();
            list.extend((2..4).map(|n| format!("{}{}", fit(&upper, n), first_letter(last))));
            list
        }
    }
}

fn one_word(word: &str) -> Vec<String> {
    let upper = word.to_uppercase();
    // An abbreviation is its own short form.
    if upper == *word && (2..=4).contains(&word.width()) {
        return vec![upper];
    }
    // A number tells "Outlet12" from "Outlet2"; one that is made up would be taken for it.
    let letters = upper.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &upper[letters.len()..];
    if !letters.is_empty() && (1..=3).contains(&number.len()) {
        let room = 4 - number.len();
        return vec![fit(letters, room.min(2)) + number];
    }
    (2..=4).map(|columns| fit(&upper, columns)).collect()
}

/// The first letter, or the whole of a number.
fn first_letter(word: &str) -> String {
    if word.chars().all(char::is_numeric) {
        return word.to_owned();
    }
    word.chars().take(1).flat_map(char::to_uppercase).collect()
}

/// As much of `text` as fits into `columns`.
fn fit(text: &str, columns: usize) -> String {
    let mut used = 0;
    text.chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= columns
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_by_what_the_screen_calls_it() {
        let report = |id: &str, outlet: &str, short: &str| Report {
            id: id.to_owned(),
            outlet: outlet.to_owned(),
            short: short.to_owned(),
            ..Report::default()
        };
        let story = Story {
            reports: vec![
                report("a", "The Courier", "TC"),
                report("b", "Harbour Post", "HP"),
                report("hp", "Post of the Hills", "PH"),
                report("d", "The Courier", "TC2"),
            ],
            ..Story::default()
        };
        for (word, at) in [
            ("b", 1),
            ("harbour post", 1),
            ("tc", 0),
            ("PH", 2),
            ("hp", 2),
        ] {
            assert_eq!(report_called(&story, word), Ok(at), "{word}");
        }
        // Of two it is nobody's name.
        for word in ["The Courier", "HP", "x", ""] {
            let error = report_called(&story, word);
            assert!(error.is_err_and(|e| e.ends_with("a, b, hp, d")), "{word}");
        }
    }

    #[test]
    fn slugs() {
        for (name, wanted) in [
            ("The Daily Courier", "the-daily-courier"),
            ("L’Écho du Port", "lécho-du-port"),
            ("  --  ", "report"),
            ("a.b_c", "a-b_c"),
            ("朝日新聞", "朝日新聞"),
        ] {
            assert_eq!(slug(name, "report"), wanted);
        }
        let mut taken = BTreeSet::new();
        let names: Vec<String> = (0..3).map(|_| unique("a", &mut taken)).collect();
        assert_eq!(names, ["a", "a-2", "a-3"]);
    }

    #[test]
    fn outlets_from_stems() {
        assert_eq!(from_stem("harbour-post_2"), "Harbour Post 2");
        assert_eq!(from_stem("BBC"), "BBC");
    }

    #[test]
    fn short_names() {
        let outlets = [
            ("The Daily Courier", None),
            ("Daily Chronicle", None),
            ("Meridian", None),
            ("The Meridian", None),
            ("AP", None),
            ("Outlet 12", None),
            ("Le Monde du Soir", None),
            ("朝日新聞", None),
            ("Kestrel Wire", Some("KES")),
            ("Kestrel", None),
            ("?", None),
            ("Outlet3", None),
            ("Outlet12", None),
            ("Kanal123", None),
            ("2025", None),
        ];
        assert_eq!(
            shorts(&outlets),
            [
                "DC", "DCH", "ME", "MER", "AP", "O12", "MDS", "朝", "KES", "KE", "R1", "OU3",
                "OU12", "K123", "2025"
            ]
        );
    }

    #[test]
    fn many_alike() {
        let outlets = vec![("Post", None); 120];
        let shorts = shorts(&outlets);
        let different: BTreeSet<&String> = shorts.iter().collect();
        assert_eq!(different.len(), 120);
        assert!(
            shorts.iter().all(|s| (2..=4).contains(&s.width())),
            "{shorts:?}"
        );
    }

    #[test]
    fn tags_and_addresses() {
        for (tag, wanted) in [
            ("en", true),
            ("pt-BR", true),
            ("zh-Hant-TW", true),
            ("english", false),
            ("e", false),
            ("en-", false),
        ] {
            assert_eq!(is_language_tag(tag), wanted, "{tag}");
        }
        for (url, wanted) in [
            ("https://a.example/x", true),
            ("javascript:alert(1)", false),
            ("http://", false),
            ("https://a b", false),
        ] {
            assert_eq!(is_web_address(url), wanted, "{url}");
        }
    }
}
