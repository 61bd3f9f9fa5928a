//! One report file → one [`Report`].

use std::ops::Range;
use std::path::Path;

use super::decode::{self, Decoded};
use super::diagnostic::{Diagnostic, Level, Source};
use super::format::{self, Extract, Format};
use super::read;
use crate::bundle::count;
use crate::export::counted;
use crate::story::{Meta, Report, SetAside};
use crate::text::clean::{self, Breaks, clean_line};
use crate::text::furniture::{self, Head};

/// A report with fewer words than this is too short to compare.
const FEW_WORDS: usize = 20;
/// The most characters of a line that are checked one by one for being removed.
const MOST_TRIED: usize = 200;
/// Scalars of a title that is made from the first line.
const TITLE_SCALARS: usize = 100;

/// A report as read from its file, and what was noticed on the way.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The report; id, outlet and short name are the file's own, if it has any.
    pub report: Report,
    /// Warnings.
    pub warnings: Vec<Diagnostic>,
    /// The decoded characters, where they came from standard input.
    pub stdin: Option<(String, Format)>,
}

/// What the manifest says of a report that its file need not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said<'a> {
    pub title: Option<&'a str>,
    pub byline: Option<&'a str>,
}

/// Reads `file`, which the user knows as `shown`.
pub(super) fn read(file: &Path, shown: &Path, said: Said) -> Result<Draft, Diagnostic> {
    let format = Format::of(file).ok_or_else(|| Diagnostic::error(shown, unknown_kind(file)))?;
    let bytes = read::file(file).map_err(|text| Diagnostic::error(shown, text))?;
    let decoded = decode::decode(&bytes, format == Format::Html)
        .map_err(|error| Diagnostic::error(shown, error.to_string()))?;
    Ok(draft(&decoded, format, shown, said))
}

/// Reads a report from bytes without a name.
pub(super) fn read_nameless(bytes: &[u8], shown: &Path) -> Result<Draft, Diagnostic> {
    let page =
        Format::sniff(&String::from_utf8_lossy(&bytes[..bytes.len().min(64)])) == Format::Html;
    let decoded =
        decode::decode(bytes, page).map_err(|error| Diagnostic::error(shown, error.to_string()))?;
    let format = Format::sniff(&decoded.text);
    let draft = draft(&decoded, format, shown, Said::default());
    Ok(Draft {
        stdin: Some((decoded.text, format)),
        ..draft
    })
}

fn unknown_kind(file: &Path) -> String {
    let ending = file.extension().map(|e| e.to_string_lossy().into_owned());
    let what = ending.map_or("this file has no extension".to_owned(), |e| {
        format!("“.{e}” is not a kind of report file")
    });
    format!("{what}: save the report as .txt, .md or .html")
}

fn draft(decoded: &Decoded, format: Format, shown: &Path, said: Said) -> Draft {
    let extract = format::extract(&decoded.text, format);
    let report = assemble(extract, said);
    let source = Source {
        file: shown,
        text: &decoded.text,
    };
    let warnings = warnings(decoded, &report)
        .into_iter()
        .map(|(place, text)| shown_up_to_harm(source.at(Level::Warning, place, text)))
        .collect();
    Draft {
        report,
        warnings,
        stdin: None,
    }
}

/// The text that the reader shows of a file that holds `body`.
pub(super) fn text_of(body: &str, format: Format, said: Said) -> String {
    assemble(format::extract(body, format), said).text
}

/// Cleans an extract, takes its title out of the text, and sets its furniture aside.
fn assemble(extract: Extract, said: Said) -> Report {
    let title = said.title;
    let cleaned = clean::clean(&extract.body, Breaks::Detect);
    let own = extract
        .title
        .as_deref()
        .map(|raw| clean::clean(raw, Breaks::Lines));
    let removed_from =
        |line: Option<&str>| line.map_or(0, |l| clean::clean(l, Breaks::Lines).removed);
    let removed = cleaned.removed
        + own.as_ref().map_or(0, |title| title.removed)
        + removed_from(extract.outlet.as_deref());
    let own = own
        .map(|title| clean_line(&title.text))
        .filter(|t| !t.is_empty());
    let body = body_below(cleaned.text, title, own.as_deref(), extract.title_in_body);
    let head = Head {
        title: title.or(own.as_deref()).unwrap_or_default(),
        byline: said
            .byline
            .or(extract.meta.byline.as_deref())
            .unwrap_or_default(),
    };
    let (text, by_words) = furniture::set_aside_below(head, &body);
    let mut meta = clean_meta(extract.meta);
    meta.published = meta
        .published
        .or_else(|| published(&by_words, &body, &text));
    let mut set_aside = extract.set_aside;
    set_aside.extend(by_words);
    Report {
        title: title
            .map(str::to_owned)
            .or(own)
            .unwrap_or_else(|| first_line(&text)),
        outlet: extract
            .outlet
            .as_deref()
            .map(clean_line)
            .unwrap_or_default(),
        short: extract.short.as_deref().map(clean_line).unwrap_or_default(),
        role: extract.role.unwrap_or_default(),
        meta,
        paragraphs: clean::paragraphs(&text),
        text,
        set_aside,
        removed,
        ..Report::default()
    }
}

/// So many paragraphs may stand above the line that says when a report was published: a line below the headline, and two more.
const ABOVE: usize = 3;

/// When a report was published, by the lines about author and day that were set aside by their words: `text` of `body` is left.
pub(crate) fn published(by_words: &[SetAside], body: &str, text: &str) -> Option<String> {
    let around = by_words.iter().filter(|p| !is_amid(p, body, text));
    format::published(around)
}

/// Whether a passage stood in the midst of a text: a day there is one of an account of what happened when, and not the report's.
fn is_amid(passage: &SetAside, body: &str, text: &str) -> bool {
    let Some(at) = body.find(&passage.text) else {
        return false;
    };
    let (above, below) = (&body[..at], &body[at + passage.text.len()..]);
    let mut paragraphs = text.split("\n\n");
    let fourth = paragraphs.nth(ABOVE);
    fourth.is_some_and(|p| above.contains(p))
        && paragraphs.last().is_some_and(|p| below.contains(p))
}

/// The text without the title, which is shown above it. If the manifest gives a different title, the headline stays in
/// the text.
fn body_below(text: String, title: Option<&str>, own: Option<&str>, in_body: bool) -> String {
    if let (Some(title), Some(own), true) = (title, own, in_body)
        && !same_line(title, own)
    {
        return format!("{own}\n\n{text}");
    }
    match title.or(own) {
        Some(title) => without_first(&text, title),
        None => text,
    }
}

/// The text without its first paragraph, if that is nothing but `title`.
fn without_first(text: &str, title: &str) -> String {
    let (first, rest) = text.split_once("\n\n").unwrap_or((text, ""));
    if same_line(first, title) {
        rest.to_owned()
    } else {
        text.to_owned()
    }
}

/// Whether two lines say the same, leaving case, quotation marks and spaces out of account.
pub(super) fn same_line(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|line| {
        let letters = line.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    });
    a.clone().next().is_some() && a.eq(b)
}

fn clean_meta(meta: Meta) -> Meta {
    let line = |value: Option<String>| value.map(|v| clean_line(&v)).filter(|v| !v.is_empty());
    Meta {
        country: line(meta.country),
        lang: line(meta.lang),
        byline: line(meta.byline),
        published: line(meta.published),
        url: line(meta.url),
        summary: line(meta.summary),
    }
}

/// A title for a text that has none: its first line; where that is a whole paragraph, its first sentence, or as much
/// of it as a header holds.
fn first_line(text: &str) -> String {
    let first = text.split('\n').next().unwrap_or_default();
    if first.chars().count() <= TITLE_SCALARS {
        return first.to_owned();
    }
    let sentence = first
        .find(". ")
        .map_or(first, |at| &first[..at])
        .trim_end_matches('.');
    if sentence.chars().count() <= TITLE_SCALARS {
        return sentence.to_owned();
    }
    let mut title = String::new();
    for word in sentence.split(' ') {
        if title.chars().count() + word.chars().count() >= TITLE_SCALARS {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        title = sentence.chars().take(TITLE_SCALARS - 1).collect();
    }
    title.push('…');
    title
}

/// The line, cut after its first character that is not shown: the rest may belong to a control sequence.
fn shown_up_to_harm(mut warning: Diagnostic) -> Diagnostic {
    if let Some(line) = &mut warning.line
        && let Some(at) = line.find(char::REPLACEMENT_CHARACTER)
    {
        line.truncate(at + char::REPLACEMENT_CHARACTER.len_utf8());
        line.push('…');
    }
    warning
}

/// What is wrong with the text, each with its place in the decoded file (bytes).
fn warnings(decoded: &Decoded, report: &Report) -> Vec<(Range<usize>, String)> {
    let mut list = Vec::new();
    if let Some(stated) = decoded.mistaken {
        let text = format!(
            "the file states the encoding {stated}, which is wrong; {} was assumed: save the file as UTF-8",
            decoded.encoding
        );
        list.push((first(&decoded.text, |c| !c.is_ascii()), text));
    } else if decoded.guessed {
        let text = format!(
            "the encoding is not stated; {} was assumed: save the file as UTF-8 if letters look wrong",
            decoded.encoding
        );
        list.push((first(&decoded.text, |c| !c.is_ascii()), text));
    }
    if decoded.broken > 0 {
        let text = format!(
            "{} could not be decoded as {} and are shown as \u{fffd}: save the file as UTF-8",
            counted(decoded.broken, "place"),
            decoded.encoding
        );
        let place = first(&decoded.text, |c| c == char::REPLACEMENT_CHARACTER);
        list.push((place, text));
    }
    if report.removed > 0 {
        let text = count::removed_characters(report.removed);
        list.push((first_removed(&decoded.text), text));
    }
    list.extend(too_short(&report.text).map(|text| (0..0, text)));
    list
}

fn too_short(text: &str) -> Option<String> {
    let words = words_in(text);
    if words == 0 {
        return Some(
            "the report has no text: check that the file contains the article itself".to_owned(),
        );
    }
    (words < FEW_WORDS).then(|| {
        format!(
            "the report has only {}: check that the file contains the whole article",
            counted(words, "word")
        )
    })
}

/// Where the first such character stands; the beginning if there is none.
fn first(text: &str, wanted: impl Fn(char) -> bool) -> Range<usize> {
    let found = text.char_indices().find(|(_, c)| wanted(*c));
    found.map_or(0..0, |(at, c)| at..at + c.len_utf8())
}

/// The place of the first character that cleaning removes: in the first line that is not clean, the first character
/// without which less of the line is removed.
fn first_removed(text: &str) -> Range<usize> {
    let removed = |line: &str| clean::clean(line, Breaks::Lines).removed;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let all = removed(line);
        if all > 0 {
            let line = line.trim_end();
            let mut odd = line
                .char_indices()
                .filter(|(_, c)| clean::acts_on_terminal(*c));
            let is_removed = |(at, c): &(usize, char)| {
                removed(&format!("{}{}", &line[..*at], &line[at + c.len_utf8()..])) < all
            };
            let found = odd
                .clone()
                .take(MOST_TRIED)
                .find(is_removed)
                .or_else(|| odd.next());
            return found.map_or(start..start, |(at, c)| {
                start + at..start + at + c.len_utf8()
            });
        }
        start += line.len();
    }
    0..0
}

/// Words of a text, no more than [`FEW_WORDS`] of one that has as many.
fn words_in(text: &str) -> usize {
    if text.split_whitespace().nth(FEW_WORDS).is_some() {
        return FEW_WORDS;
    }
    count::words(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_amid_a_text_is_not_when_it_was_published() {
        let day = "Mar. 8, 2014 12:41 a.m.";
        let told = |at: usize| {
            let mut paragraphs = vec![
                "The harbour office ended the search for the ferry on Monday.",
                "The ferry left the quay of Selby with nine men and never came back.",
                "Boats from four ports looked for it, and found a hatch.",
                "The owner wants to know what the radio said.",
                "The sequence of events as the harbour knows it follows here in local times.",
                "The ferry leaves the quay, and a guard sees it pass the mole.",
                "The families of the men met in the chapel by the quay.",
            ];
            paragraphs.insert(at, day);
            let body = paragraphs.join("\n\n");
            let report = assemble(
                format::extract(&body, Format::Text),
                Said {
                    title: Some("Search ends"),
                    byline: None,
                },
            );
            assert!(!report.text.contains(day), "{}", report.text);
            report.meta.published
        };
        assert_eq!(told(5), None);
        assert_eq!(told(6), None);
        for at in [0, 1, 7] {
            assert!(told(at).is_some_and(|day| day.starts_with("2014-03-08")));
        }
    }
}
