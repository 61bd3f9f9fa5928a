//! Words in one report, found again after the text was edited.

use serde::{Deserialize, Serialize};

use super::fuzzy;
use crate::story::Span;

/// Characters kept before and after the words: what the examples of the Web Annotation model keep,
/// enough to tell two places apart in prose.
const CONTEXT: usize = 32;

/// Characters of context that are enough to hold a passage by its neighbours.
const HOLD: usize = 12;

/// Words in one report, found again after the text changed by what stands around them
/// (the W3C Web Annotation text-quote selector).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// Id of the report.
    pub report: String,
    /// The words themselves.
    pub exact: String,
    /// What stands before them.
    #[serde(default)]
    pub prefix: String,
    /// What stands after them.
    #[serde(default)]
    pub suffix: String,
}

impl Anchor {
    /// The anchor of `span` in the `text` of the report called `report`.
    pub fn new(report: &str, text: &str, span: Span) -> Self {
        let before = &text[..span.start];
        let after = &text[span.end..];
        let start = before.char_indices().rev().nth(CONTEXT - 1);
        let end = after.char_indices().nth(CONTEXT);
        Self {
            report: report.to_owned(),
            exact: span.of(text).to_owned(),
            prefix: before[start.map_or(0, |(at, _)| at)..].to_owned(),
            suffix: after[..end.map_or(after.len(), |(at, _)| at)].to_owned(),
        }
    }
}

/// How the words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// They stand there as they stood.
    Exact,
    /// They were reworded; what stands around them, or most of them, is still there.
    Changed,
}

/// Where an anchor's words are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the text.
    pub span: Span,
    /// How they were found.
    pub fit: Fit,
}

/// Finds an anchor's words in a report's text: as they are, at the place whose surroundings agree
/// most; else by what stands before and after; else where most of them stand together. None if
/// they are gone: the anchor is adrift.
pub fn resolve(anchor: &Anchor, text: &str) -> Option<Found> {
    if anchor.exact.trim().is_empty() {
        return None;
    }
    let found = |span, fit| Found { span, fit };
    same_words(anchor, text)
        .map(|span| found(span, Fit::Exact))
        .or_else(|| between(anchor, text).map(|span| found(span, Fit::Changed)))
        .or_else(|| fuzzy::nearest(&anchor.exact, text).map(|span| found(span, Fit::Changed)))
}

/// The occurrence of the very words whose surroundings agree in most characters; the first of equals.
fn same_words(anchor: &Anchor, text: &str) -> Option<Span> {
    let mut best: Option<(usize, Span)> = None;
    for (start, words) in text.match_indices(anchor.exact.as_str()) {
        let span = Span::new(start, start + words.len());
        let agree = agreement(anchor, text, span);
        if best.is_none_or(|(most, _)| agree > most) {
            best = Some((agree, span));
        }
    }
    best.map(|(_, span)| span)
}

/// How many characters before and after a span are those of the anchor.
fn agreement(anchor: &Anchor, text: &str, span: Span) -> usize {
    let before = text[..span.start].chars().rev();
    let after = text[span.end..].chars();
    let same = |(a, b): &(char, char)| a == b;
    let left = before
        .zip(anchor.prefix.chars().rev())
        .take_while(same)
        .count();
    let right = after.zip(anchor.suffix.chars()).take_while(same).count();
    left + right
}

/// What stands now between the anchor's surroundings, if both are still there and near each other.
fn between(anchor: &Anchor, text: &str) -> Option<Span> {
    let (prefix, suffix) = (nearest_part(&anchor.prefix)?, next_part(&anchor.suffix)?);
    // Twice as long and a sentence more: beyond that the two no longer speak of one passage.
    let room = anchor.exact.len() * 2 + 160;
    let mut best: Option<Span> = None;
    for (at, words) in text.match_indices(prefix) {
        let start = at + words.len();
        let Some(gap) = text[start..].find(suffix).filter(|&gap| gap <= room) else {
            continue;
        };
        let span = trimmed(text, Span::new(start, start + gap));
        if !span.is_empty() && best.is_none_or(|b| span.len() < b.len()) {
            best = Some(span);
        }
    }
    best
}

/// The last characters of what stood before; none if there are too few to know the place by.
fn nearest_part(prefix: &str) -> Option<&str> {
    let (at, _) = prefix.char_indices().rev().nth(HOLD - 1)?;
    Some(&prefix[at..])
}

fn next_part(suffix: &str) -> Option<&str> {
    let (at, c) = suffix.char_indices().nth(HOLD - 1)?;
    Some(&suffix[..at + c.len_utf8()])
}

/// The span without the blanks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "The ferry left Milazzo at noon. At least 12 people died, the coast guard said on Monday. \
        The operator declined to comment.\n\nAt least 12 people died, its owner said later. An inquiry was opened.";

    fn anchor(words: &str, nth: usize) -> Anchor {
        let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
        Anchor::new("r", TEXT, Span::new(start, start + words.len()))
    }

    #[test]
    fn the_right_one_of_two_is_found_after_text_was_put_before_it() {
        let second = anchor("At least 12 people died", 1);
        let edited = format!("A new first paragraph.\n\n{TEXT}");
        let found = resolve(&second, &edited).unwrap();
        assert_eq!(found.fit, Fit::Exact);
        assert!(edited[found.span.end..].starts_with(", its owner"));
    }

    #[test]
    fn reworded_words_are_found_by_their_neighbours() {
        let first = anchor(
            "At least 12 people died, the coast guard said on Monday.",
            0,
        );
        let edited = TEXT.replace(
            "At least 12 people died, the coast guard said on Monday.",
            "Fourteen are dead.",
        );
        let found = resolve(&first, &edited).unwrap();
        assert_eq!(found.fit, Fit::Changed);
        assert_eq!(found.span.of(&edited), "Fourteen are dead.");
    }

    #[test]
    fn words_that_moved_and_changed_a_little_are_found() {
        let first = anchor(
            "At least 12 people died, the coast guard said on Monday.",
            0,
        );
        let edited = "An inquiry was opened. Elsewhere all was well, it seemed.\n\n\
            At least 14 people died, the coast guard said Monday. Nothing else was known at the time.";
        let found = resolve(&first, edited).unwrap();
        assert_eq!(found.fit, Fit::Changed);
        let words = found.span.of(edited);
        assert!(
            words.starts_with("At least 14") && words.contains("coast guard said"),
            "{words}"
        );
    }

    #[test]
    fn words_that_are_gone_are_adrift() {
        let gone = anchor("The operator declined to comment.", 0);
        assert_eq!(
            resolve(&gone, "Another story altogether, about bridges and tolls."),
            None
        );
        assert_eq!(resolve(&gone, ""), None);
    }

    proptest! {
        #[test]
        fn every_span_of_any_text_is_found_as_it_stands(text in "\\PC{1,60}", from in 0usize..60, len in 1usize..20) {
            let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = borders[from % (borders.len() - 1)];
            let end = borders[(from % (borders.len() - 1) + len).min(borders.len() - 1)];
            let anchor = Anchor::new("r", &text, Span::new(start, end));
            if let Some(found) = resolve(&anchor, &text) {
                prop_assert_eq!(found.fit, Fit::Exact);
                prop_assert_eq!(found.span.of(&text), anchor.exact.as_str());
            } else {
                prop_assert!(anchor.exact.trim().is_empty());
            }
        }

        #[test]
        fn any_anchor_in_any_text_gives_a_span_on_borders(exact in "[a-c é“.]{0,30}", text in "[a-c é“.]{0,80}", prefix in "[a-c ]{0,20}", suffix in "[a-c ]{0,20}") {
            let anchor = Anchor { report: "r".into(), exact, prefix, suffix };
            if let Some(found) = resolve(&anchor, &text) {
                prop_assert!(text.get(found.span.range()).is_some_and(|w| !w.is_empty()));
            }
        }
    }
}
