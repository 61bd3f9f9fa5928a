//! A text copied out of a paper's pages, as programs make of a PDF: a form feed ends each page, and at its edges stand page
//! numbers and running heads.
//!
//! Rule: of the lines at the edges of a page a number is left out, and a line that other pages have there too, its digits
//! aside; at the beginning of a page also what says where the report is continued from, with what stands above it, and a line
//! with a page's number beside a gap. A sentence goes on over the edge.
//!
//! Copied out of a window, the text has no form feeds. A page then ends at a number on a line of its own that stands beside a line
//! which recurs, or that cuts a sentence in two.

use std::collections::BTreeMap;

use crate::bundle::format::CLOSING;

/// What ends a page.
const FORM_FEED: char = '\u{c}';
/// Lines at the edge of a page that are looked at.
const EDGE: usize = 4;
/// Letters of a line at least that is known by its return where no form feed ends a page.
const TELLING: usize = 8;
/// Words of the two lines at least that the number of a page parts: those of a table have fewer.
const LINE_WORDS: usize = 4;
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
    let parted = if text.contains(FORM_FEED) {
        None
    } else {
        by_numbers(text)
    };
    let text = parted.as_deref().unwrap_or(text);
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

/// The text with a form feed at the end of each page that only its number tells; `None` if there is none.
fn by_numbers(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let full: Vec<usize> = (0..lines.len())
        .filter(|at| !is_blank(lines[*at]))
        .collect();
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    for at in &full {
        *keys.entry(Running::key(lines[*at])).or_insert(0) += 1;
    }
    let recurs = |place: usize| {
        full.get(place).is_some_and(|at| {
            let key = Running::key(lines[*at]);
            key.chars().filter(|c| c.is_alphabetic()).count() >= TELLING && keys[&key] > 1
        })
    };
    let alone = |at: usize| {
        let blank = |line: Option<&&str>| line.is_none_or(|line| is_blank(line));
        blank(at.checked_sub(1).and_then(|at| lines.get(at))) && blank(lines.get(at + 1))
    };
    let cuts = |place: usize| {
        let (before, after) = (full.get(place.wrapping_sub(1)), full.get(place + 1));
        before.zip(after).is_some_and(|(before, after)| {
            let words = |at: usize| lines[at].split_whitespace().count();
            is_open(lines[*before])
                && lines[*after].trim().starts_with(char::is_lowercase)
                && words(*before).min(words(*after)) >= LINE_WORDS
        })
    };
    let head_first = recurs(0) && full.len() > 1 && is_number(lines[full[1]]);
    let mut ends = Vec::new();
    for (place, at) in full.iter().enumerate().skip(1) {
        if !is_number(lines[*at]) || place + 1 >= full.len() {
            continue;
        }
        if recurs(place - 1) && head_first {
            // The head of a page, and its number below.
            ends.extend(place.checked_sub(2).map(|last| full[last]));
        } else if recurs(place - 1) || recurs(place + 1) || alone(*at) && cuts(place) {
            ends.push(*at);
        }
    }
    if ends.is_empty() {
        return None;
    }
    let mut parted = String::with_capacity(text.len() + ends.len());
    for (at, line) in lines.iter().enumerate() {
        parted.push_str(line);
        parted.push('\n');
        if ends.contains(&at) {
            parted.push(FORM_FEED);
        }
    }
    Some(parted)
}

/// Whether a line ends within a sentence.
fn is_open(line: &str) -> bool {
    !line
        .trim_end()
        .trim_end_matches(CLOSING)
        .ends_with(['.', '!', '?', ':', '…', '。'])
}

/// The pages one after another; a sentence that the edge of a page cuts is one.
fn bound(sheets: &[Vec<&str>]) -> String {
    let mut text = String::new();
    for lines in sheets.iter().filter(|lines| !lines.is_empty()) {
        if !text.is_empty() {
            let open = is_open(&text);
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
    fn pages_without_form_feeds_are_known_by_their_numbers() {
        let want = "The ferry burned at the quay, and the\nharbour office said that three men\nwere missing on Sunday.\n\nNobody slept.";
        let (above, below) = (
            "The ferry burned at the quay, and the\nharbour office said that three men",
            "were missing on Sunday.\n\nNobody slept.",
        );
        let head = "THE HARBOUR NEWS      Sunday, May 4";
        for text in [
            format!("{above}\n\n       4\n\n{below}\n"),
            format!("{head}\n\n{above}\n\n       4\n\n{head}\n\n{below}\n\n     5\n"),
            format!("{head}\n4\n\n{above}\n\n{head}\n5\n\n{below}\n"),
            format!("{above}\n\n{head}\n4\n\n{below}\n\n{head}\n5\n"),
        ] {
            let (said, left) = as_one(&text);
            assert_eq!(said, want, "{text}");
            assert!(!left.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_the_reports_stays() {
        for text in [
            "The dead are:\n\nTom Ash\n\n7\n\nAnna Berg\n\n9\n\nThe end.",
            "1\n\nThe ferry burned.\n\n2\n\nNobody was hurt.",
            "Killed\n\n12\n\ninjured\n\n31\n\nmissing by now\n\n2",
            "Ferries lost this year:\n4\nFerries lost last year:\n5\nThat is all.",
            "No page ends.\n\n7\n\nPage 2 of 3",
            "The dead are:\n\nTom Ash\n\u{c}Anna Berg, 7\n\nThe end.",
        ] {
            let (said, left) = as_one(text);
            assert_eq!(said, text.replace('\u{c}', "\n"));
            assert_eq!(left, Vec::<String>::new());
        }
    }
}
