//! Words that the end of a line parts, as in text copied out of a PDF: "opera-" and "tor" below it.
//!
//! Rule: letters, a hyphen and the end of the line, and small letters at the beginning of the next. They are one word where
//! that word stands elsewhere in the text, or where the line is as full as the longest ones are; they keep the hyphen where
//! the text has them with it elsewhere. "Vor-" above "und Nachteile" are two words (Duden, "Ergänzungsstrich").

use std::collections::BTreeSet;

/// A line as full as the longest is at least so many quarters of it.
const QUARTERS: usize = 3;
/// Of so many lines one may be the head of a page.
const HEADS: usize = 10;
/// Longer lines are paragraphs, which were not broken at a margin.
const LONGEST: usize = 120;

/// Words that are between two halves of which the first ends in a hyphen.
const BETWEEN: [&str; 14] = [
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "ed", "en", "of",
];

/// The text with parted words put together, each at the end of its first line, and these words in their order.
pub(super) fn joined(text: &str) -> (String, Vec<String>) {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let known = Known::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < lines.len() {
        let Some(whole) = known.word(&lines[at], &lines[at + 1]) else {
            at += 1;
            continue;
        };
        let next = lines[at + 1].trim_start();
        let (rest, after) = next.split_once(char::is_whitespace).unwrap_or((next, ""));
        let tail = rest.trim_start_matches(char::is_alphabetic);
        let line = lines[at].trim_end();
        let head = line
            .trim_end_matches(is_hyphen)
            .trim_end_matches(char::is_alphabetic);
        let after = after.trim_start().to_owned();
        lines[at] = format!("{head}{whole}{tail}");
        found.push(whole);
        if after.is_empty() {
            // An empty line would part two paragraphs.
            lines.remove(at + 1);
        } else {
            lines[at + 1] = after;
            at += 1;
        }
    }
    (lines.join("\n"), found)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{ad}')
}

/// What a text has elsewhere.
struct Known {
    words: BTreeSet<String>,
    /// Characters of its longest line, but for the heads of pages, which are longer than what they stand above.
    longest: usize,
}

impl Known {
    fn of(text: &str) -> Self {
        let apart = |c: char| !c.is_alphabetic() && !is_hyphen(c);
        let words = text.split(apart).filter(|word| !word.is_empty());
        let lines = text.lines().map(|line| line.trim().chars().count());
        let mut lines: Vec<usize> = lines.filter(|length| *length > 0).collect();
        lines.sort_unstable_by_key(|length| std::cmp::Reverse(*length));
        Self {
            words: words.map(str::to_lowercase).collect(),
            longest: lines.get(lines.len() / HEADS).copied().unwrap_or(0),
        }
    }

    /// The word that the end of `line` and the beginning of `next` are.
    fn word(&self, line: &str, next: &str) -> Option<String> {
        let line = line.trim();
        let before = line.strip_suffix(is_hyphen)?;
        let start = before.trim_end_matches(char::is_alphabetic).len();
        let head = &before[start..];
        let next = next.trim_start();
        let tail = &next[..next.len() - next.trim_start_matches(char::is_alphabetic).len()];
        if head.is_empty() || !tail.starts_with(char::is_lowercase) || BETWEEN.contains(&tail) {
            return None;
        }
        let (whole, compound) = (format!("{head}{tail}"), format!("{head}-{tail}"));
        let has = |word: &str| self.words.contains(&word.to_lowercase());
        let full = self.longest <= LONGEST && 4 * line.chars().count() >= QUARTERS * self.longest;
        match (has(&whole), has(&compound)) {
            (true, _) => Some(whole),
            (false, true) => Some(compound),
            (false, false) => full.then_some(whole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parted_words_are_put_together() {
        for (text, want) in [
            // The word stands elsewhere.
            (
                "The opera-\ntor, Vale Lines, said so. An operator of ferries has to.",
                "The operator,\nVale Lines, said so. An operator of ferries has to.",
            ),
            // The line is full.
            (
                "The ferry burned at the quay, the har-\nbour office said on Monday evening.",
                "The ferry burned at the quay, the harbour\noffice said on Monday evening.",
            ),
            // It has a hyphen elsewhere.
            (
                "A well-\nknown man came. He is well-known in the whole valley and beyond it.",
                "A well-known\nman came. He is well-known in the whole valley and beyond it.",
            ),
            // Nothing is left of the next line: no paragraph begins there.
            (
                "The ferry burned at the quay of har-\nbours.\nNobody slept that night, he said.",
                "The ferry burned at the quay of harbours.\nNobody slept that night, he said.",
            ),
        ] {
            let (said, found) = joined(text);
            assert_eq!(said, want);
            assert_eq!(found.len(), 1, "{text}");
        }
    }

    #[test]
    fn the_head_of_a_page_does_not_tell_how_full_a_line_is() {
        let line = "The ferry burned at the quay on Monday.\n";
        let head = format!("THE HARBOUR NEWS{}Monday, 5 May 2031\n", " ".repeat(40));
        let text = format!(
            "{head}{}He saw smoke over the old opera-\ntor's house.",
            line.repeat(10)
        );
        assert_eq!(joined(&text).1, ["operator"]);
    }

    #[test]
    fn other_hyphens_stay() {
        for text in [
            "Die Linie bringt Tagen und Nächten Vor-\nund Nachteile für die Stadt.",
            "He spoke of the Franco-\nGerman border, which is a long one.",
            "A short-\nlived line in a text whose other lines are four times as long as that one is.",
            "It burned -\nand nobody came to put the fire out.",
            "The last line ends in a hy-",
            "The paragraph ends in a hy-\n\nphen, and another begins.",
        ] {
            assert_eq!(joined(text), (text.to_owned(), Vec::new()));
        }
    }
}
