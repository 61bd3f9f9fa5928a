//! The place between two pieces of a paragraph: whether one sentence goes on across it.

use std::ops::Range;

use super::super::Lang;

/// Verbs that hand a quotation to the name before them, where the name comes first.
const SAID: &[&str] = &[
    "added",
    "admitted",
    "announced",
    "answered",
    "argued",
    "asked",
    "called",
    "claimed",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "explained",
    "insisted",
    "joked",
    "noted",
    "posted",
    "quipped",
    "recalled",
    "remarked",
    "replied",
    "responded",
    "retorted",
    "said",
    "says",
    "shouted",
    "stated",
    "told",
    "tweeted",
    "warned",
    "wondered",
    "wrote",
    "yelled",
];

/// Words after such a verb that leave its object to be the quotation.
const AFTER_SAID: &[&str] = &[
    "after", "again", "as", "at", "before", "during", "from", "in", "of", "on", "outside", "to",
    "when", "while", "with",
];

/// Words before a number that make it an ordinal in German ("am 5.", "die 3.").
const BEFORE_ORDINAL: &[&str] = &[
    "ab", "als", "am", "an", "auf", "beim", "bis", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "einem", "einen", "im", "in", "ins", "seit", "seine", "seinem", "seinen", "ihr",
    "ihre", "ihrem", "ihren", "und", "vom", "von", "zum", "zur",
];

/// The months in German.
const GERMAN_MONTHS: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Words of nobody in particular: where a verb of saying follows, they begin a sentence of their own.
const NOBODY: &[&str] = &[
    "All", "Both", "Few", "Many", "Neither", "Nobody", "None", "Others", "Several", "Some", "They",
];

/// Words of a clock that a day or a zone may follow.
const CLOCK: &[&str] = &["a.m", "p.m", "A.M", "P.M"];

/// Days and zones after a clock in English.
const AFTER_CLOCK: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "BST",
    "CEST",
    "CET",
    "CST",
    "EDT",
    "EST",
    "ET",
    "GMT",
    "IST",
    "MST",
    "PDT",
    "PST",
    "PT",
    "UTC",
];

/// "R-S.|C., said": between two letters with a full stop each, and no space.
fn is_within_letters(before: &str, after: &str) -> bool {
    let letter = before
        .strip_suffix('.')
        .is_some_and(|word| word.ends_with(|c: char| c.is_ascii_uppercase()));
    let mut next = after.chars();
    letter && next.next().is_some_and(|c| c.is_ascii_uppercase()) && next.next() == Some('.')
}

/// Whether the sentence of `before` goes on in `after`.
pub(super) fn holds(before: &str, after: &str, lang: Lang) -> bool {
    let hyphened = after.starts_with('-') && !before.ends_with(char::is_whitespace);
    let dotted = is_within_letters(before, after);
    let before = before.trim_end();
    let after = after.trim_start();
    let word = stopped_word(before);
    hyphened
        || dotted
        || after.starts_with([',', ';'])
        || goes_on_small(after)
        || is_list_number(before)
        || word.is_some_and(|word| is_clock(word, after, lang) || is_reference(word, after, lang))
        || before.ends_with(['」', '』']) && after.starts_with('と')
        || word.is_some_and(|word| lang.is_title(word))
        || lang == Lang::De && is_ordinal(before, after)
        || lang != Lang::En && word.is_some_and(|word| is_initial(word, after, lang))
        || lang == Lang::En && is_attributed(before, after)
}

/// Ends of sentences inside `piece` that stand in brackets of their own: "(It was late.) They left."
pub(super) fn asides(words: &str, piece: Range<usize>) -> Vec<usize> {
    let text = &words[piece.clone()];
    if !text.starts_with(['(', '[']) {
        return Vec::new();
    }
    let ended = |(at, mark): (usize, &str)| {
        let inner = &text[..at];
        let rest = &text[at + mark.len()..];
        let stops = inner
            .trim_end_matches(['”', '"', '’', '“', '»'])
            .trim_end()
            .ends_with(['.', '!', '?', '…']);
        let starts = rest
            .trim_start()
            .chars()
            .next()
            .is_some_and(|c| !c.is_lowercase());
        (stops && starts && rest.starts_with(' ')).then_some(piece.start + at + mark.len())
    };
    text.match_indices([')', ']'])
        .next()
        .and_then(ended)
        .into_iter()
        .collect()
}

/// A small letter goes on, unless it begins a name like "iPhone".
fn goes_on_small(after: &str) -> bool {
    let mut letters = after.chars();
    letters.next().is_some_and(char::is_lowercase)
        && !letters.next().is_some_and(char::is_uppercase)
}

/// A number of a list that stands before its item: "1. The port stays open."
fn is_list_number(before: &str) -> bool {
    let number = before.strip_suffix('.').unwrap_or_default();
    (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

/// A clock before a day or a zone: "at 9 a.m. Monday", "4:30 a.m. Eastern time".
fn is_clock(word: &str, after: &str, lang: Lang) -> bool {
    let zone = || {
        let second = after.split_whitespace().nth(1).map(first_word);
        second.is_some_and(|second| ["time", "Time"].contains(&second))
    };
    let day = || AFTER_CLOCK.contains(&first_word(after));
    lang == Lang::En && CLOCK.contains(&word) && (zone() || day())
}

/// What is counted in a document or on a clock, before its number: "art. 5", "n. 5", "9 h. 30".
fn is_reference(word: &str, after: &str, lang: Lang) -> bool {
    let known: &[&str] = match lang {
        Lang::En => &["art", "fig", "p", "par", "pp", "sec", "vol"],
        Lang::De => &["Abb", "Abs", "Art", "Bd", "Kap", "Nr", "S", "Tel"],
        Lang::Fr => &["al", "art", "chap", "fig", "h", "no", "p", "pp", "tél"],
        Lang::Es => &["art", "cap", "fig", "n", "núm", "p", "pág", "págs", "tel"],
        Lang::It => &["art", "artt", "cap", "fig", "n", "nn", "p", "pag", "tel"],
        Lang::Nl => &["afb", "art", "blz", "lid", "nr", "p", "tel"],
        Lang::Other => &[],
    };
    after.starts_with(|c: char| c.is_ascii_digit()) && known.contains(&word)
}

/// The last word of `before` when a full stop follows it, without the stop and without an article
/// that has lost its vowel ("l’art.").
fn stopped_word(before: &str) -> Option<&str> {
    let word = before
        .strip_suffix('.')?
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '’' | '\''))
        .next()?;
    Some(word.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

fn is_ordinal(before: &str, after: &str) -> bool {
    let Some(number) = stopped_word(before).filter(|w| (1..=2).contains(&w.len())) else {
        return false;
    };
    if !number.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let next = first_word(after);
    if GERMAN_MONTHS.contains(&next) {
        return true;
    }
    if Lang::De.is_stop_word(&next.to_lowercase()) {
        return false;
    }
    let lead = before
        .trim_end_matches(|c: char| c == '.' || c.is_ascii_digit())
        .trim_end();
    let word = lead.rsplit(char::is_whitespace).next().unwrap_or_default();
    lead.is_empty() || BEFORE_ORDINAL.contains(&word.to_lowercase().as_str())
}

/// An initial before a name: "J. K. Barlow", "Jean-P. Barlow". A function word begins a new
/// sentence ("Plan B. Then").
fn is_initial(word: &str, after: &str, lang: Lang) -> bool {
    let word = word.rsplit('-').next().unwrap_or(word);
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_none()
        && after.starts_with(char::is_uppercase)
        && !lang.is_stop_word(&first_word(after).to_lowercase())
}

/// A quotation that asks or cries, then a name and a verb of saying: “Is it safe?” Miller asked.
fn is_attributed(before: &str, after: &str) -> bool {
    let Some(quoted) = before.strip_suffix(['”', '"', '’', '\'']) else {
        return false;
    };
    if !quoted.ends_with(['?', '!', '…', '.', '—', '-']) {
        return false;
    }
    let clause = after
        .split_inclusive(['.', ',', ';'])
        .next()
        .unwrap_or_default();
    let words: Vec<&str> = clause.split_whitespace().take(8).collect();
    let bare = |w: &str| w.trim_end_matches(['.', ',', ';']).to_owned();
    let Some(verb) = words.iter().position(|w| SAID.contains(&bare(w).as_str())) else {
        return false;
    };
    let named = (1..=5).contains(&verb)
        && !NOBODY.contains(&words[0])
        && words[..verb].iter().all(|w| {
            w.starts_with(char::is_uppercase)
                || matches!(*w, "de" | "van" | "von" | "al" | "bin" | "der")
        });
    let ends = words[verb].ends_with(['.', ',', ';']);
    let leads_on = words.get(verb + 1).is_some_and(|w| AFTER_SAID.contains(w));
    named && (ends || leads_on && !quoted.ends_with('.'))
}
