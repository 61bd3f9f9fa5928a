//! Plain text: the first line may be the headline.

use std::collections::BTreeSet;

use super::{Extract, unify_line_ends};
use crate::bundle::names_outlet;
use crate::text::clean::clean_line;
use crate::text::furniture;

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
    let (first, rest) = first_line(trimmed);
    let as_written = trimmed[..trimmed.len() - rest.len()].split_whitespace();
    let as_written = as_written.collect::<Vec<_>>().join(" ");
    let url = address(trimmed);
    if let Some(head) = below_the_head(trimmed) {
        return of_address(url, Extract { body: text, ..head });
    }
    let rest = without_underline(rest);
    if reads_as_headline(&first) && stands_above_prose(rest) {
        let (title, site) = without_site(&first);
        // A line that says more than the headline stays, to be set aside as it is.
        let headed = Extract {
            // What is cleaned off the headline is counted where it is in no body.
            title: Some(site.map_or(as_written, |_| title.to_owned())),
            title_in_body: site.is_none(),
            body: if site.is_none() {
                rest.to_owned()
            } else {
                text.clone()
            },
            outlet: site.map(str::to_owned),
            ..Extract::default()
        };
        return of_address(url, headed);
    }
    let bare = Extract {
        body: text,
        ..Extract::default()
    };
    of_address(url, bare)
}

/// The first line and what stands below it; of a headline over several lines, that go on in small letters up to a blank one, all.
fn first_line(text: &str) -> (String, &str) {
    /// Lines of a headline at most.
    const LINES: usize = 3;
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = clean_line(first);
    let (mut whole, mut below) = (first.clone(), rest);
    for _ in 1..LINES {
        let (next, after) = below.split_once('\n').unwrap_or((below, ""));
        let next = clean_line(next);
        let stopped = whole
            .trim_end_matches(CLOSING)
            .ends_with(['.', '!', '?', '…', ':']);
        if stopped || !next.starts_with(char::is_lowercase) {
            break;
        }
        whole = format!("{whole} {next}");
        below = after;
        let blank = after.lines().next().is_some_and(|l| l.trim().is_empty());
        if blank && reads_as_headline(&whole) {
            return (whole, after);
        }
    }
    (first, rest)
}

fn of_address(url: Option<String>, mut extract: Extract) -> Extract {
    extract.meta.url = url;
    extract
}

/// Lines of a page that stand over its headline at most.
const HEAD: usize = 30;
/// Lines that are looked at: these, and some of the report.
const LOOKED: usize = 90;
/// Words that a headline below such lines has at least, and prose.
const LEAST: usize = 4;
const PROSE: usize = 12;
/// Paragraphs that say which of several lines is the headline, and letters of a word that speaks for one.
const TOLD: usize = 6;
const TELLING: usize = 4;

/// Whether a line is a page's own: what works it, whose it is, who wrote what is below.
fn is_of_page(line: &str) -> bool {
    furniture::is_furniture(line) || furniture::over(line).is_some() || names_outlet(line)
}

/// Headline and outlet of a page that was copied whole: below what stands over every page of the site, the first line that
/// the report tells much of.
fn below_the_head(text: &str) -> Option<Extract> {
    let lines = text.lines().map(clean_line).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.take(LOOKED).collect();
    let (top, second) = (lines.first()?, lines.get(1)?);
    let named = is_of_page(top) || without_site(top).1.is_some();
    // A few words over a button may be the name of a site that nothing else shows.
    let short = || words(top) <= LEAST && furniture::is_furniture(second);
    if !named && !short() {
        return None;
    }
    let prose = |line: &String| words(line) >= PROSE && !reads_as_headline(line);
    let first = lines.iter().position(prose);
    let (head, report) = lines.split_at(first.filter(|first| *first <= HEAD)?);
    let told = report.iter().filter(|line| prose(line)).take(TOLD);
    let told: BTreeSet<String> = told.flat_map(|line| telling(line)).collect();
    let shared = |line: &str| telling(line).intersection(&told).count();
    let may_be = |(title, site): &(&str, Option<&str>)| {
        words(title) >= LEAST
            && reads_as_headline(title)
            && (site.is_some() || !is_of_page(title))
            && shared(title) > 0
    };
    let parted = head.iter().map(|line| without_site(line));
    let found: Vec<(&str, Option<&str>)> = parted.filter(may_be).collect();
    // A line below the headline says the same, at more length.
    let most = found.iter().map(|(title, _)| shared(title)).max()?;
    let (title, site) = *found.iter().find(|(title, _)| 2 * shared(title) >= most)?;
    let name = head.iter().map(String::as_str).find(|l| names_outlet(l));
    (named || shared(top) == 0).then(|| Extract {
        title: Some(title.to_owned()),
        outlet: site.or(name).map(str::to_owned),
        ..Extract::default()
    })
}

/// A headline, and the outlet that stands behind it as in the title of a page: "Bridge closed | The Hull Beacon".
fn without_site(line: &str) -> (&str, Option<&str>) {
    let signs = [" | ", " - ", " – ", " — ", " · "];
    let parted = signs.iter().find_map(|sign| line.rsplit_once(sign));
    match parted {
        Some((title, site)) if names_outlet(site) => (title, Some(site)),
        _ => (line, None),
    }
}

/// The address that stands alone on a line over the text.
fn address(text: &str) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines = lines.take(HEAD).take_while(|line| words(line) < PROSE);
    let is_address = |line: &&str| {
        let web = line.starts_with("https://") || line.starts_with("http://");
        web && !line.contains(' ') && line.contains('.')
    };
    lines.find(is_address).map(clean_line)
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// The longer words of a line.
fn telling(line: &str) -> BTreeSet<String> {
    let words = line.split(|c: char| !c.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= TELLING);
    long.map(str::to_lowercase).collect()
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
    fn a_headline_over_several_lines() {
        let below = "By Ann Rowe\n\nThe bridge was closed on Tuesday.";
        let title = |text: &str| {
            let found = extract(text);
            assert!(
                found.title.is_none() || found.body.trim() == below,
                "{found:?}"
            );
            found.title
        };
        let wrapped = format!("Bridge at Orrin closed after crack,\nreport\nshows\n\n{below}");
        assert_eq!(
            title(&wrapped).as_deref(),
            Some("Bridge at Orrin closed after crack, report shows")
        );
        for none in [
            format!("Bridge at Orrin was\nclosed on Tuesday.\n\n{below}"),
            format!("The sea was calm\nand all the stars\nwere out\nand gone\n\n{below}"),
            format!("Ann Rowe\nTom Ash\n\n{below}"),
            format!("Bridge closed.\nand on\n\n{below}"),
        ] {
            assert_eq!(title(&none), None, "{none}");
        }
    }

    #[test]
    fn below_what_stands_over_a_page() {
        let report = "The Orrin bridge was closed on Tuesday after inspectors found a crack 14 metres long in its main girder.\n\n\
                      “We could not wait another day,” said Marta Olsen, who is the engineer of the county.";
        let page = format!(
            "Skip to content\nLog In\nThe Hull Beacon\nNEWS\nFlood warning for the valley\n\nBridge at Orrin closed after crack is found\n\
             Drivers face a detour of 20 miles\nAnn Rowe\n\n{report}\n"
        );
        let found = extract(&page);
        let title = Some("Bridge at Orrin closed after crack is found");
        assert_eq!(found.title.as_deref(), title);
        assert_eq!(found.outlet.as_deref(), Some("The Hull Beacon"));
        assert!(!found.title_in_body && found.body.contains("Skip to content"));
        let unknown = extract(&page.replace(
            "Skip to content\nLog In\nThe Hull Beacon",
            "Quayside\nLog In",
        ));
        assert_eq!(unknown.title.as_deref(), title);
        let short = format!("Bridge closed\nShare\nDrivers face a detour at Orrin\n\n{report}");
        assert_eq!(extract(&short).title.as_deref(), None);
        // A first line that may be the headline is it.
        let plain = format!("Orrin waits for its bridge\n\nBridge at Orrin closed\n\n{report}");
        let found = extract(&plain);
        assert_eq!(found.title.as_deref(), Some("Orrin waits for its bridge"));
        // As the browser has it in the title of its window, with the address of the page.
        let copied = format!(
            "Bridge at Orrin closed after crack - The Hull Beacon\nhttps://beacon.example/orrin\nBy Ann Rowe\n\n{report}"
        );
        let found = extract(&copied);
        assert_eq!(
            found.title.as_deref(),
            Some("Bridge at Orrin closed after crack")
        );
        assert_eq!(found.outlet.as_deref(), Some("The Hull Beacon"));
        assert_eq!(
            found.meta.url.as_deref(),
            Some("https://beacon.example/orrin")
        );
        let live = extract(&format!(
            "LIVE\nBridge at Orrin: latest updates\n18:40\nOlsen: engineer had no choice\n{report}"
        ));
        assert_eq!(
            live.title.as_deref(),
            Some("Bridge at Orrin: latest updates")
        );
        // Nothing there that the report tells of.
        let bare = extract(&format!("Skip to content\n\nLog In\n\n{report}"));
        assert_eq!(bare.title.as_deref(), Some("Skip to content"));
    }

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
