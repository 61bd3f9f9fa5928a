//! What is still in a text after [`super::set_aside`] and looks like a page's own matter: too little to take it out
//! unasked, enough to point at it.

use std::sync::LazyLock;

use regex::Regex;

use super::{Reason, fixed, line};
use crate::story::Span;
use crate::text::clean;

/// Short lines one after another, at the head or foot of a text, that read as a menu.
const MENU_LINES: usize = 5;
/// Words that a line of a menu has at most.
const MENU_WORDS: usize = 3;
/// Parts of one line between bars or arrows that read as a menu.
const BAR_PARTS: usize = 4;

/// Tags and character references that a reader of the page would not have seen.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)</?(?:div|p|span|a|br|img|script|style|li|ul|ol|td|tr|table|iframe|figure|section)(?:\s[^<>]{0,300})?/?>|&(?:nbsp|amp|quot|lt|gt|[lr]squo|[lr]dquo|#\d{2,6}|#x[0-9a-f]{2,5});",
    )
});

/// Passages of a cleaned text that look like page furniture, in order, each with what it looks like.
pub fn left(text: &str) -> Vec<(Span, &'static str)> {
    let paragraphs = clean::paragraphs(text);
    let mut found: Vec<(Span, &'static str)> = paragraphs
        .iter()
        .filter_map(|span| in_paragraph(text, *span))
        .collect();
    found.extend(menus(text, &paragraphs).map(|span| (span, "a menu of the page")));
    found.sort_by_key(|(span, _)| *span);
    found
}

fn in_paragraph(text: &str, span: Span) -> Option<(Span, &'static str)> {
    let words = span.of(text);
    if let Some(hit) = MARKUP.find(words) {
        let hit = Span::new(span.start + hit.start(), span.start + hit.end());
        return Some((hit, "markup of the page"));
    }
    if is_bar(words) {
        return Some((span, "a menu of the page"));
    }
    // Someone who speaks may well say "subscribe to our newsletter".
    if words.contains(['“', '„', '«', '"', '”']) {
        return None;
    }
    // The sentence, where it is one of several; else the whole.
    let parts = edges(words).into_iter().chain([(0, words.len())]);
    parts.into_iter().find_map(|(start, end)| {
        let what = looks(line::reason(&words[start..end])?)?;
        Some((Span::new(span.start + start, span.start + end), what))
    })
}

/// The last and the first sentence of a paragraph that has several.
fn edges(words: &str) -> Vec<(usize, usize)> {
    let ends: Vec<usize> = words
        .match_indices(['.', '!', '?'])
        .map(|(at, mark)| at + mark.len())
        .filter(|end| words[*end..].starts_with(' '))
        .collect();
    match (ends.first(), ends.last()) {
        (Some(first), Some(last)) => vec![(last + 1, words.len()), (0, *first)],
        _ => Vec::new(),
    }
}

/// `Home | News | Sport | Weather`
fn is_bar(words: &str) -> bool {
    let parts: Vec<&str> = words.split(['|', '›', '»', '•', '·']).collect();
    parts.len() >= BAR_PARTS
        && parts
            .iter()
            .all(|part| part.split_whitespace().count() <= MENU_WORDS && !has_digit(part))
}

fn has_digit(words: &str) -> bool {
    words.contains(|c: char| c.is_numeric())
}

/// Runs of very short lines at the head and at the foot of a longer text.
fn menus(text: &str, paragraphs: &[Span]) -> impl Iterator<Item = Span> {
    let short = |span: &&Span| is_menu_line(span.of(text));
    let head = paragraphs.iter().take_while(short).count();
    let foot = paragraphs.iter().rev().take_while(short).count();
    let run = |length: usize, first: usize| {
        let rest = paragraphs.len() - length;
        (length >= MENU_LINES && rest > 0)
            .then(|| paragraphs[first].join(paragraphs[first + length - 1]))
    };
    [run(head, 0), run(foot, paragraphs.len() - foot)]
        .into_iter()
        .flatten()
}

fn is_menu_line(words: &str) -> bool {
    words.split_whitespace().count() <= MENU_WORDS
        && !has_digit(words)
        && !words.ends_with(['.', '!', '?', '…', ':', '”', '"', '»', '“', ',', ';'])
}

/// What a reason looks like in words; none for what may as well be a sentence of the report.
fn looks(reason: Reason) -> Option<&'static str> {
    Some(match reason {
        Reason::Newsletter => "an invitation to sign up for mail",
        Reason::Advert => "the label of an advertisement",
        Reason::Social => "an invitation to follow or share",
        Reason::Legal => "copyright and terms",
        Reason::Navigation => "what works the page",
        Reason::Paywall => "an invitation to pay or register",
        Reason::Cookie => "a question about cookies",
        Reason::Appeal => "a request to join or to give",
        Reason::Related => "headlines of other reports",
        Reason::Credit => "who else worked on the report",
        Reason::Prompt => "an invitation to comment or write in",
        Reason::AuthorBio
        | Reason::Caption
        | Reason::PullQuote
        | Reason::Headline
        | Reason::Repeat
        | Reason::Comment
        | Reason::Byline => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_at_what_is_left() {
        let cases = [
            (
                "The fire was out at noon.</p> Nobody was hurt.",
                vec!["</p>"],
            ),
            ("Tom&nbsp;Ash said so.", vec!["&nbsp;"]),
            (
                "Home | News | Sport | Weather\n\nThe fire was out at noon.",
                vec!["Home | News | Sport | Weather"],
            ),
            (
                "World\n\nPolitics\n\nSport\n\nCulture\n\nWeather\n\nThe fire was out at noon.",
                vec!["World\n\nPolitics\n\nSport\n\nCulture\n\nWeather"],
            ),
            (
                "The fire on the quay was out at noon, the harbour office said in a statement, \
                 after boats of three towns had come to the aid of the crew, whose captain was the last to leave. \
                 Two engines stood by until dusk, and the road along the water stayed closed to all but the firemen and the men of the yard. Sign up for our free newsletter.",
                vec!["Sign up for our free newsletter."],
            ),
            // Prose about the same things, results, and short paragraphs that are sentences.
            (
                "She said: “Sign up for our newsletter.” He did not.",
                vec![],
            ),
            ("Kestrel 2 | Sorrel 1 | Harrow 0 | Bay 3", vec![]),
            (
                "No.\n\nYes.\n\nNo.\n\nYes.\n\nNo.\n\nThe fire was out.",
                vec![],
            ),
            ("Profits rose if a < b and R&D; the fire was out.", vec![]),
        ];
        for (text, wanted) in cases {
            let found: Vec<&str> = left(text).iter().map(|(span, _)| span.of(text)).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
