//! Plain text: the first line may be the headline.

use super::{Extract, unify_line_ends};
use crate::text::clean::clean_line;

/// A headline's words at most.
const HEADLINE_WORDS: usize = 25;
/// What stands after a sentence's stop: brackets and the quotation marks that close in one of our languages. German has `“`
/// and `«` there.
pub(crate) const CLOSING: [char; 12] =
    ['”', '“', '"', '’', '‘', '\'', '»', '«', '›', '‹', ')', ']'];
/// Signs that underline a headline at least.
const UNDERLINE: usize = 3;
/// A line longer than this, in scalars, is a paragraph: a text that has one is not wrapped by hand.
const WRAPPED: usize = 100;

pub(super) fn extract(decoded: &str) -> Extract {
    let text = unify_line_ends(decoded);
    let trimmed = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (first, rest) = trimmed.split_once('\n').unwrap_or((trimmed, ""));
    let first = clean_line(first);
    let rest = without_underline(rest);
    if reads_as_headline(&first) && stands_above_prose(rest) {
        return Extract {
            title: Some(first),
            title_in_body: true,
            body: rest.to_owned(),
            ..Extract::default()
        };
    }
    Extract {
        body: text,
        ..Extract::default()
    }
}

/// Short, and without an ending that closes a sentence or continues on the next line.
pub(crate) fn reads_as_headline(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let core = line.trim_end_matches(CLOSING).trim_end();
    (1..=HEADLINE_WORDS).contains(&words)
        && (abbreviated(core) || !core.ends_with(['.', '…', ',', ';', ':', '。', '-', '–', '—']))
        && !line.starts_with(['-', '*', '•', '–', '·'])
}

/// The last word is letters and full stops in turn: “U.S.”, whose stop ends no sentence.
fn abbreviated(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    let letters: Vec<char> = last.chars().collect();
    letters.len() >= 4
        && letters
            .chunks(2)
            .all(|pair| pair.len() == 2 && pair[0].is_uppercase() && pair[1] == '.')
}

/// What stands below a line of one sign, `=====` or `-----`, as whoever writes text by hand sets off a headline.
fn without_underline(rest: &str) -> &str {
    let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
    let line = line.trim();
    let is_drawn = |sign: char| line.len() >= UNDERLINE && line.chars().all(|c| c == sign);
    if ['=', '-', '~', '_', '*'].into_iter().any(is_drawn) {
        below
    } else {
        rest
    }
}

/// A blank line follows; or, in a text not wrapped by hand, a paragraph.
fn stands_above_prose(rest: &str) -> bool {
    let next = rest.lines().next().unwrap_or_default().trim();
    if next.is_empty() {
        return !rest.trim().is_empty();
    }
    let unwrapped = rest.lines().any(|line| line.chars().count() > WRAPPED);
    unwrapped && next.ends_with(['.', '!', '?', '”', '"', '’', '»', ')', '。'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines() {
        let prose = "The ferry burned at the quay on Friday night, and the harbour office said that three men were missing.";
        let cases = [
            (
                format!("Ferry burns at quay\n\n{prose}"),
                Some("Ferry burns at quay"),
            ),
            (
                format!("Ferry burns at quay\n{prose}\n"),
                Some("Ferry burns at quay"),
            ),
            (
                format!("Is the ferry safe?\r\n\r\n{prose}"),
                Some("Is the ferry safe?"),
            ),
            (
                format!("\u{feff}\n  Ferry burns at quay \n\n{prose}"),
                Some("Ferry burns at quay"),
            ),
            // Prose wrapped by hand has no headline of its own.
            (
                "The ferry burned at the quay on Friday\nnight, the harbour office said.\n"
                    .to_owned(),
                None,
            ),
            (format!("{prose}\n\n{prose}"), None),
            ("Ferry burns at quay".to_owned(), None),
            (format!("- a list\n\n{prose}"), None),
            (
                format!("Ferry burns in the U.S.\n\n{prose}"),
                Some("Ferry burns in the U.S."),
            ),
            (
                format!("Ferry burns at quay\n===================\n\n{prose}"),
                Some("Ferry burns at quay"),
            ),
            (format!("{prose}\n---\n\n{prose}"), None),
            (String::new(), None),
            // German and French sentences that end in somebody's words.
            (
                format!("„Wir haben den Kran brennen sehen.“\n\n{prose}"),
                None,
            ),
            (format!("»Wir sahen den Kran brennen.«\n\n{prose}"), None),
            (format!("Il a dit : « Le quai brûle. »\n\n{prose}"), None),
        ];
        for (text, title) in cases {
            let found = extract(&text);
            assert_eq!(found.title.as_deref(), title, "{text:?}");
            assert_eq!(
                found.body.contains("Ferry burns"),
                title.is_none() && text.contains("Ferry burns"),
                "{text:?}"
            );
        }
    }
}
