//! A text copied out of a paper's pages, as programs make of a PDF: a form feed ends each page, and at its edges stand page
//! numbers and running heads.
//!
//! Rule: of the lines at the edges of a page a number is left out, and a line that other pages have there too, its digits
//! aside; at the beginning of a page also what says where the report is continued from, with what stands above it, and a line
//! with a page's number beside a gap. A sentence goes on over the edge.

use std::collections::BTreeMap;

use crate::bundle::format::CLOSING;

/// What ends a page.
const FORM_FEED: char = '\u{c}';
/// Lines at the edge of a page that are looked at.
const EDGE: usize = 4;
/// Longest number of a page, in digits.
const DIGITS: usize = 4;
/// Words for a page before its number,
const PAGE: [&str; 9] = [
    "page", "p", "pg", "seite", "s", "página", "pág", "pagina", "blz",
];
/// and between it and the number of pages.
const OF: [&str; 7] = ["of", "von", "de", "sur", "di", "van", "/"];
/// What a line begins with that says where a report is continued, in our languages.
const CONTINUED: [&str; 14] = [
    "continued from ",
    "continued on ",
    "from page ",
    "fortsetzung von ",
    "fortsetzung auf ",
    "suite de la page ",
    "suite page ",
    "viene de la página ",
    "sigue en la página ",
    "segue da pagina ",
    "segue dalla ",
    "segue a pagina ",
    "vervolg van ",
    "vervolg op ",
];

/// The text as one, and the lines that are left out.
pub(super) fn as_one(text: &str) -> (String, Vec<String>) {
    if !text.contains(FORM_FEED) {
        return (text.to_owned(), Vec::new());
    }
    let mut sheets: Vec<Vec<&str>> = text
        .split(FORM_FEED)
        .map(|sheet| sheet.lines().collect::<Vec<_>>())
        .filter(|lines| lines.iter().any(|line| !is_blank(line)))
        .collect();
    let running = Running::of(&sheets);
    let mut left = Vec::new();
    for (at, lines) in sheets.iter_mut().enumerate() {
        let start = head(lines, at > 0, &running);
        let end = start + foot(&lines[start..], &running);
        let out = lines[..start].iter().chain(&lines[end..]);
        left.extend(out.filter(|line| !is_blank(line)).map(|l| folded(l)));
        *lines = lines[start..end].to_vec();
    }
    (bound(&sheets), left)
}

/// The pages one after another; a sentence that the edge of a page cuts is one.
fn bound(sheets: &[Vec<&str>]) -> String {
    let mut text = String::new();
    for lines in sheets.iter().filter(|lines| !lines.is_empty()) {
        if !text.is_empty() {
            let open = !text
                .trim_end_matches(CLOSING)
                .ends_with(['.', '!', '?', ':', '…', '。']);
            let small = lines[0].trim_start().starts_with(char::is_lowercase);
            text.push_str(if open && small { "\n" } else { "\n\n" });
        }
        text.push_str(&lines.join("\n"));
    }
    text
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

fn folded(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many lines at the beginning of a page are none of the report's.
fn head(lines: &[&str], later: bool, running: &Running) -> usize {
    let edge: Vec<usize> = (0..lines.len())
        .filter(|at| !is_blank(lines[*at]))
        .take(EDGE)
        .collect();
    let continued = edge.iter().rposition(|at| is_continued(lines[*at]));
    let plain = |at: &&usize| {
        let line = lines[**at];
        is_number(line) || running.has(line) || later && is_beside_gap(line)
    };
    let furniture = edge.iter().take_while(plain).count();
    let count = furniture.max(continued.filter(|_| later).map_or(0, |at| at + 1));
    let from = count.checked_sub(1).map_or(0, |last| edge[last] + 1);
    let blank = lines[from..].iter().take_while(|line| is_blank(line));
    from + blank.count()
}

/// How many lines of a page are left above what at its end is none of the report's.
fn foot(lines: &[&str], running: &Running) -> usize {
    let mut end = lines.len();
    for _ in 0..EDGE {
        let blank = lines[..end].iter().rev().take_while(|line| is_blank(line));
        end -= blank.count();
        match lines[..end].last() {
            Some(line) if is_number(line) || is_continued(line) || running.has(line) => end -= 1,
            _ => break,
        }
    }
    let blank = lines[..end].iter().rev().take_while(|line| is_blank(line));
    end - blank.count()
}

/// "7", "A6", "- 7 -", "Page 2 of 5", "2/5".
fn is_number(line: &str) -> bool {
    let line = line.trim().to_lowercase().replace('/', " / ");
    let mut parts = line
        .split_whitespace()
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric() && c != '/'))
        .filter(|part| !part.is_empty())
        .skip_while(|part| PAGE.contains(part));
    let first = parts.next().is_some_and(is_of_page);
    match (first, parts.next(), parts.next(), parts.next()) {
        (true, None, ..) => true,
        (true, Some(of), Some(all), None) => OF.contains(&of) && is_of_page(all),
        _ => false,
    }
}

/// A number, or the letter of a part of a paper and a number.
fn is_of_page(part: &str) -> bool {
    let digits = part.strip_prefix(|c: char| c.is_ascii_alphabetic());
    let digits = digits.unwrap_or(part);
    (1..=DIGITS).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit())
}

fn is_continued(line: &str) -> bool {
    let line = folded(line).to_lowercase();
    let place = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let number = place.rsplit(' ').next().is_some_and(is_of_page);
    number && CONTINUED.iter().any(|begins| line.starts_with(begins))
}

/// "A6    THE HARBOUR NEWS, MONDAY": the number at an end of the line, and blanks between.
fn is_beside_gap(line: &str) -> bool {
    const GAP: &str = "  ";
    let line = line.trim();
    let first = line.split_once(GAP).map(|(number, _)| number);
    let last = line.rsplit_once(GAP).map(|(_, number)| number);
    [first, last]
        .into_iter()
        .flatten()
        .any(|number| is_of_page(number.trim()))
}

/// Lines at the edges of more pages than one, without their digits.
struct Running {
    pages: BTreeMap<String, usize>,
}

impl Running {
    fn of(sheets: &[Vec<&str>]) -> Self {
        let mut pages = BTreeMap::new();
        for lines in sheets {
            let full: Vec<&&str> = lines.iter().filter(|line| !is_blank(line)).collect();
            let tail = full.len().saturating_sub(2).max(2.min(full.len()));
            let mut edge: Vec<String> = full.iter().take(2).map(|line| Self::key(line)).collect();
            edge.extend(full[tail..].iter().map(|line| Self::key(line)));
            edge.sort();
            edge.dedup();
            for key in edge {
                *pages.entry(key).or_insert(0) += 1;
            }
        }
        Self { pages }
    }

    fn has(&self, line: &str) -> bool {
        let key = Self::key(line);
        !key.is_empty() && self.pages.get(&key).is_some_and(|pages| *pages > 1)
    }

    fn key(line: &str) -> String {
        let plain = line.replace(|c: char| c.is_numeric(), "");
        folded(&plain).to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_at_the_edges_of_pages_is_left_out() {
        let first = "Ferry burns at quay\n\nThe ferry burned at the quay, and the\nharbour office said that three men\n\n      A1\n";
        let second = "A6     THE HARBOUR NEWS, SUNDAY, MAY 4\n\nFerry burns\n\nContinued From Page A1\n\nwere missing on Sunday.\n\nNobody slept.\n\nPage 2 of 2\n";
        let (text, left) = as_one(&format!("{first}\u{c}{second}\u{c}"));
        assert_eq!(
            text,
            "Ferry burns at quay\n\nThe ferry burned at the quay, and the\nharbour office said that three men\n\
             were missing on Sunday.\n\nNobody slept."
        );
        assert_eq!(
            left,
            [
                "A1",
                "A6 THE HARBOUR NEWS, SUNDAY, MAY 4",
                "Ferry burns",
                "Continued From Page A1",
                "Page 2 of 2"
            ]
        );
    }

    #[test]
    fn running_heads_are_known_by_their_return() {
        let page = |number: usize, body: &str| {
            format!("The Harbour News\n{body}\nPrinted on paper no {number}\n\u{c}")
        };
        let text = [
            page(1, "The ferry burned.\n\nNobody was hurt."),
            page(2, "The quay was shut."),
            page(3, "It opened again."),
        ]
        .concat();
        assert_eq!(
            as_one(&text).0,
            "The ferry burned.\n\nNobody was hurt.\n\nThe quay was shut.\n\nIt opened again."
        );
    }

    #[test]
    fn what_is_the_reports_stays() {
        for text in [
            "No page ends.\n\n7\n\nPage 2 of 3",
            "The dead are:\n\nTom Ash\n\u{c}Anna Berg, 7\n\nThe end.",
        ] {
            let (said, left) = as_one(text);
            assert_eq!(said, text.replace('\u{c}', "\n"));
            assert_eq!(left, Vec::<String>::new());
        }
    }
}
