//! Classifies a single line of a page by its form alone.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::bundle::format::{CLOSING, reads_as_headline};
use crate::bundle::name::is_web_address;

/// A pattern of this file: a mistake in it is a bug of the program and shows in its first test.
macro_rules! pattern {
    ($name:ident, $text:literal) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($text).ok());
    };
}

pattern!(
    BYLINE,
    r"^(?i:(?:(?:story|words|text|texte|texto|testo|tekst|report|reporting|photographs?|photos?|pictures?|fotos?|bilder)\s+)?(?:by|par|von|por|di|door))[ :]\s*(\p{Lu}[\p{L}’'.-]*(?:[ ,]+(?:(?i:and|et|und|y|e|en|in|on|for|of|the|de|van|von|der)|\p{Lu}[\p{L}’'.-]*))*)(?:,\s+\p{L}[\p{L} &-]{3,40})?$"
);
pattern!(
    DAY_MONTH,
    r"(?i)\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})\b"
);
pattern!(
    MONTH_DAY,
    r"(?i)\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b"
);
pattern!(ISO, r"\b(\d{4})-(\d{2})-(\d{2})\b");
pattern!(
    DATELINE,
    r"^\p{Lu}[\p{L}.’'-]*(?:[ /]\p{Lu}[\p{L}.’'-]*){0,3}(?:,\s*[\p{L}\p{N}. ]{2,20}){0,2}\s*(?:\([\p{L}\p{N} /.&-]{2,40}\))?\s+[-–—]{1,2}\s"
);
pattern!(ADDRESS, r"https?://[^\s<>()\x22]+");

pattern!(
    WRITTEN_BY,
    r"^[^.!?:]{3,60}, (?:by|von|par|por|di|door) (\p{Lu}[\p{L}.’'-]+(?: (?:van|von|de|der|di|da|la|le))*(?: \p{Lu}[\p{L}.’'-]*){1,3})$"
);

/// Largest number of words of a date or author line.
const BETWEEN_WORDS: usize = 14;
/// Smallest number of words of a headline.
const HEADLINE_WORDS: usize = 2;
/// Smallest number of words in a sentence before its end is looked for inside a line.
const SENTENCE_WORDS: usize = 4;

/// A headline has at least two words and is not an author line.
pub(super) fn is_headline(line: &str) -> bool {
    reads_as_headline(line) && line.split_whitespace().count() >= HEADLINE_WORDS
}

/// What may be a headline though it ends as a sentence does, or is as long as one: "One dead, a billion spent. Nobody knew."
pub(super) fn is_like_a_headline(line: &str) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 3..=34;
    const SENTENCES: usize = 3;
    let words = line.split_whitespace().count();
    let open = line.ends_with([',', ';', ':', '-', '–', '—'])
        || line.starts_with(['-', '*', '•', '–', '·']);
    WORDS.contains(&words) && !open && sentences(line) <= SENTENCES
}

/// Whether a line holds at least one sentence: something that ends in a stop, is longer than headlines are, or
/// has a sentence's end inside, as a summary has that was cut before its last stop.
pub(super) fn is_prose(line: &str) -> bool {
    !reads_as_headline(line) || holds_a_sentence(line)
}

/// A word in small letters, a full stop, and a capital after it, far enough in for a sentence to have ended.
fn holds_a_sentence(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).skip(SENTENCE_WORDS).any(|pair| {
        let last = pair[0].trim_end_matches(CLOSING);
        let mut small = last.chars().rev().skip(1).take(2);
        last.ends_with('.')
            && last.chars().count() > 3
            && small.all(char::is_lowercase)
            && pair[1].chars().any(char::is_uppercase)
    })
}

/// Whether a line ends as a sentence does, within quotation marks and brackets or not.
pub(super) fn is_stopped(line: &str) -> bool {
    let core = line.trim_end_matches(CLOSING).trim_end();
    !line.ends_with(')') && core.ends_with(['.', '!', '?', '…', ':', '。'])
}

/// How many sentences a paragraph has.
pub(super) fn sentences(line: &str) -> usize {
    let words: Vec<&str> = line.split_whitespace().collect();
    1 + words
        .windows(2)
        .filter(|pair| ends_a_sentence(pair[0], pair[1]))
        .count()
}

/// Whether a sentence ends between two words: a stop that is not an abbreviation's, and a capital, figure or mark behind.
fn ends_a_sentence(word: &str, next: &str) -> bool {
    let core = word.trim_end_matches(CLOSING);
    let opens = next.starts_with(|c: char| {
        c.is_uppercase() || c.is_numeric() || matches!(c, '“' | '"' | '‘' | '„' | '«')
    });
    let before = core.trim_end_matches(['.', '!', '?', '…']);
    // “Gov.”, “Mio.”, “U.S.”, “5.” are short and have a capital, a stop or a figure.
    let letters = before.chars().count();
    let long = letters > 3
        || (letters > 1 && before.chars().all(char::is_lowercase))
        || (letters > 1 && before.chars().all(char::is_uppercase));
    let stopped = before.len() < core.len() && (long || core.ends_with(['!', '?']));
    opens && stopped && !before.is_empty()
}

/// A line about author or date, wherever it is.
pub(super) fn is_between(line: &str) -> bool {
    byline(line).is_some() || is_date_line(line)
}

/// Whether a paragraph begins with where and when it was reported: “HARTFELL, May 3 (Kestrel Wire) —”, “Oslo –”.
pub(super) fn has_dateline(line: &str) -> bool {
    DATELINE.as_ref().is_some_and(|p| p.is_match(line))
}

/// The author that an author line names.
pub(super) fn byline(line: &str) -> Option<String> {
    if line.split_whitespace().count() > BETWEEN_WORDS {
        return None;
    }
    let known = BYLINE.as_ref().and_then(|pattern| pattern.captures(line));
    // "The Second Opinion, by Ann Lee": what a writer calls the page.
    let found = known.or_else(|| WRITTEN_BY.as_ref()?.captures(line))?;
    Some(found[1].trim_end_matches([',', ' ']).to_owned())
}

/// A short line that is not a sentence and has a full date.
pub(super) fn is_date_line(line: &str) -> bool {
    line.split_whitespace().count() <= 8 && !line.ends_with('.') && date(line).is_some()
}

/// The first full date of a line: `2025-09-05`, `5 September 2025`, `Sept. 5, 2025`.
pub(super) fn date(line: &str) -> Option<Date> {
    let number = |text: &str| text.parse::<i16>().ok();
    let iso = ISO.as_ref()?.captures(line).and_then(|c| {
        Date::new(
            number(&c[1])?,
            i8::try_from(number(&c[2])?).ok()?,
            i8::try_from(number(&c[3])?).ok()?,
        )
        .ok()
    });
    let named = |day: &str, name: &str, year: &str| {
        Date::new(
            number(year)?,
            month(name)?,
            i8::try_from(number(day)?).ok()?,
        )
        .ok()
    };
    iso.or_else(|| {
        let found = DAY_MONTH.as_ref()?.captures(line)?;
        named(&found[1], &found[2], &found[3])
    })
    .or_else(|| {
        let found = MONTH_DAY.as_ref()?.captures(line)?;
        named(&found[2], &found[1], &found[3])
    })
}

/// The number of a month, by the first letters of its name in English, German, French, Spanish, Italian or Dutch.
fn month(name: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "gen", "ene"],
        &["feb", "fév", "fev"],
        &["mar", "mär", "maa", "mrt"],
        &["apr", "avr", "abr"],
        &["may", "mai", "mei", "mag"],
        &["jun", "juin", "giu"],
        &["jul", "juil", "lug"],
        &["aug", "aoû", "aou", "ago"],
        &["sep", "set"],
        &["oct", "okt", "ott"],
        &["nov"],
        &["dec", "dez", "déc", "dic"],
    ];
    let name = name.to_lowercase();
    let number = MONTHS
        .iter()
        .position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    i8::try_from(number + 1).ok()
}

/// The address of the article, where one of its lines is little else than that.
pub(super) fn address(lines: &[String]) -> Option<String> {
    let pattern = ADDRESS.as_ref()?;
    lines.iter().rev().find_map(|line| {
        let found = pattern
            .find(line)?
            .as_str()
            .trim_end_matches(['.', ',', ';']);
        let words = line.split_whitespace().count();
        (words <= 8 && is_web_address(found)).then(|| found.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_sound() {
        for pattern in [
            &BYLINE,
            &WRITTEN_BY,
            &DATELINE,
            &DAY_MONTH,
            &MONTH_DAY,
            &ISO,
            &ADDRESS,
        ] {
            assert!(pattern.is_some());
        }
    }

    #[test]
    fn bylines() {
        let cases = [
            ("By Jane Roe", Some("Jane Roe")),
            (
                "By Jane Roe and Tom O’Dell",
                Some("Jane Roe and Tom O’Dell"),
            ),
            ("Von Anna Weiß", Some("Anna Weiß")),
            ("By JANE ROE on Tarn", Some("JANE ROE on Tarn")),
            (
                "By JANE ROE, Valley Herald",
                Some("JANE ROE, Valley Herald"),
            ),
            ("By Jane Roe, Transport correspondent", Some("Jane Roe")),
            ("By Friday the water had fallen.", None),
            ("By then it was too late", None),
            ("Jane Roe", None),
        ];
        for (line, author) in cases {
            assert_eq!(byline(line).as_deref(), author, "{line}");
        }
    }

    #[test]
    fn a_summary_cut_before_its_last_stop_is_prose() {
        assert!(is_prose(
            "The bridge will stay shut until May. The mayor said so"
        ));
        assert!(!is_prose("The U.S. Navy’s new ship, and what it costs"));
        assert!(!is_prose("Gov. Malkov speaks of debris"));
        assert!(!is_prose("The strike is off. Now what?"));
    }

    #[test]
    fn sentences_of_a_summary() {
        let cases = [
            ("The bridge is shut.", 1),
            ("The bridge is shut. The mayor said so. 12 people w", 3),
            (
                "Gov. Malkov and Dr. Roe met in the U.S. Senate on Nov. 5.",
                1,
            ),
            ("He called it a “mistake.” She did not", 2),
            ("Der Bau endet am 5. März. Es kostet 12 Mio. Euro.", 2),
            ("Is it safe? Nobody knows.", 2),
        ];
        for (line, wanted) in cases {
            assert_eq!(sentences(line), wanted, "{line}");
        }
    }

    #[test]
    fn datelines() {
        for line in [
            "HARTFELL, May 3 (Kestrel Wire) — The dam broke.",
            "OSLO/BERGEN, Oct 14 (Kestrel) - The dam broke.",
            "BEIJING, May 21 (Kestrel) -- The dam broke.",
            "TARN, Norway (KW) — The dam broke.",
            "Selm – Die Brücke ist gesperrt.",
        ] {
            assert!(has_dateline(line), "{line}");
        }
        for line in [
            "The dam, which broke at noon — nobody knows why — was old.",
            "Two of the missing – both children – were found.",
        ] {
            assert!(!has_dateline(line), "{line}");
        }
    }

    #[test]
    fn dates() {
        let cases = [
            ("5 September 2025", Some((2025, 9, 5))),
            ("Published: Sept. 5, 2025", Some((2025, 9, 5))),
            ("2025-09-05", Some((2025, 9, 5))),
            ("le 5 août 2025", Some((2025, 8, 5))),
            ("am 5. März 2025", Some((2025, 3, 5))),
            ("31 February 2025", None),
            ("in 2025", None),
            ("12 people died 2025", None),
        ];
        for (line, wanted) in cases {
            let wanted = wanted.map(|(y, m, d)| Date::constant(y, m, d));
            assert_eq!(date(line), wanted, "{line}");
        }
    }

    #[test]
    fn addresses() {
        let lines = [
            "Read on at https://a.example/x.".to_owned(),
            "The page https://b.example was shown to the court on Friday by the police.".to_owned(),
        ];
        assert_eq!(address(&lines).as_deref(), Some("https://a.example/x"));
    }
}
