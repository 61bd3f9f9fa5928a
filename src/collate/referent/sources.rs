//! Whether a count is of those that an outlet has its news from: "two people familiar with the matter".

use crate::text::Figure;

/// What makes people the source of news, behind their noun.
const KNOWING: &[&str] = &[
    "with knowledge",
    "with direct knowledge",
    "familiar with",
    "briefed on",
    "close to",
    "who have seen",
    "who have read",
    "who had seen",
    "who had read",
    "who saw",
    "who read",
];

/// What makes those behind it the source of news, in six languages.
const ACCORDING: &[&str] = &[
    "ccording to",
    " laut",
    "Laut",
    " selon",
    "Selon",
    "egún",
    " secondo",
    "Secondo",
    "olgens",
];

/// Whether a count is one of those that an outlet has its news from.
pub(super) fn are_sources(text: &str, figure: &Figure) -> bool {
    let before = text[..figure.span.start].trim_end();
    if figure.head.is_some() && ACCORDING.iter().any(|words| before.ends_with(words)) {
        return true;
    }
    let behind = text[figure.span.end..].trim_start_matches([' ', ',']);
    let first = behind.as_bytes().first();
    let near = |words: &&&str| words.as_bytes().first() == first;
    KNOWING
        .iter()
        .filter(near)
        .any(|words| behind.starts_with(words))
}
