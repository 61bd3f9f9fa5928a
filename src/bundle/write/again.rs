//! Recognises reports that are already in the bundle, and what has changed in them.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;
use similar::{ChangeTag, TextDiff};

use super::NewReport;
use crate::bundle::format::Format;
use crate::bundle::manifest::Entry;
use crate::bundle::report::Said;
use crate::bundle::{paths, read, report, versions};
use crate::story::{Report, Role};

/// A report that a new one may be the same as.
pub(super) enum Known {
    /// In the manifest.
    Entry(Entry),
    /// From this import, with the name of its file from the folder on.
    New(NewReport, String),
}

impl Known {
    fn title(&self) -> Option<&str> {
        match self {
            Known::Entry(entry) => entry.title.as_deref(),
            Known::New(report, _) => Some(&report.title),
        }
    }

    /// Whether its outlet is named: what stands in the manifest may be corrected there.
    fn is_named(&self) -> bool {
        match self {
            Known::Entry(_) => true,
            Known::New(report, _) => report.named,
        }
    }

    fn role(&self) -> Role {
        match self {
            Known::Entry(entry) => entry.role,
            Known::New(report, _) => report.role,
        }
    }

    fn url(&self) -> Option<&str> {
        match self {
            Known::Entry(entry) => entry.meta.url.as_deref(),
            Known::New(report, _) => report.meta.url.as_deref(),
        }
    }

    /// Id, outlet and file.
    pub(super) fn place(&self) -> (String, String, String) {
        match self {
            Known::Entry(entry) => (entry.id.clone(), entry.outlet.clone(), entry.file.clone()),
            Known::New(report, file) => (report.id.clone(), report.outlet.clone(), file.clone()),
        }
    }
}

/// How many of a corrected report's paragraphs are in the one before at least: one in so many.
const KEPT: usize = 2;

/// Which of the known reports `new` is: the one of the id that the user names; otherwise the one of its link; otherwise one
/// of the same outlet and headline, or the same text, unless that is another outlet's, by its own name or at another link, which
/// prints the same agency's; otherwise the one that has the id which its outlet gives it and the same headline or most of its text, for a
/// person may have written another outlet into the manifest; otherwise, of a draft, the draft that has, for each version of one may
/// have a file name of its own.
pub(super) fn find(folder: &Path, known: &[Known], new: &NewReport) -> Option<usize> {
    if new.fixed {
        return known.iter().position(|k| k.place().0 == new.id);
    }
    if let Some(url) = new.meta.url.as_deref().map(link) {
        let same = |k: &Known| k.url().map(link).as_deref() == Some(&url);
        if let Some(at) = known.iter().position(same) {
            return Some(at);
        }
    }
    // Two links are two reports, whatever is over them.
    let linked = |k: &Known| k.url().is_some() && new.meta.url.is_some();
    let of_outlet = |k: &Known| report::same_line(&k.place().1, &new.outlet);
    let titled = |k: &Known| {
        let title = k.title();
        title.is_some_and(|title| report::same_line(title, &new.title))
    };
    let headline = |k: &Known| !linked(k) && titled(k) && of_outlet(k);
    let text = || text_of(new);
    let others = |k: &Known| linked(k) || new.named && k.is_named();
    let same_text = |k: &Known| {
        (!others(k) || of_outlet(k)) && text_in(folder, k).is_some_and(|old| old == text())
    };
    let corrected = |k: &Known| {
        let kept = || text_in(folder, k).is_some_and(|old| is_kept(&old, &text()));
        !linked(k) && k.place().0 == new.id && (titled(k) || kept())
    };
    let redrafted = |k: &Known| {
        let kept = || text_in(folder, k).is_some_and(|old| is_kept(&old, &text()));
        let drafts = new.role == Role::Draft && k.role() == Role::Draft;
        drafts && !new.named && !linked(k) && (titled(k) || kept())
    };
    let mut all = known.iter();
    all.position(headline)
        .or_else(|| known.iter().position(same_text))
        .or_else(|| known.iter().position(corrected))
        .or_else(|| known.iter().position(redrafted))
}

/// The text of a known report; `None` if its file cannot be read.
fn text_in(folder: &Path, known: &Known) -> Option<String> {
    match known {
        Known::Entry(entry) => Some(old(folder, entry)?.report.text),
        Known::New(other, _) => Some(text_of(other)),
    }
}

/// Whether so much of a text is in another that one is the other, corrected.
fn is_kept(old: &str, new: &str) -> bool {
    let (fresh, _) = difference(old, new);
    let all = new.split("\n\n").count();
    (all - fresh.min(all)) * KEPT >= all
}

/// A link without what does not choose the page: scheme, `www.`, fragment, the query's tracking parameters, the
/// last slash.
fn link(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let (address, query) = url.split_once('?').unwrap_or((url, ""));
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let address = address.strip_prefix("www.").unwrap_or(address);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let telling: Vec<&str> = query
        .split('&')
        .filter(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            let tracking = key.starts_with("utm_")
                || matches!(
                    key,
                    "" | "fbclid" | "gclid" | "ref" | "cmpid" | "ns_campaign" | "smid" | "output"
                );
            !tracking
        })
        .collect();
    format!(
        "{}/{}?{}",
        host.to_lowercase(),
        path.trim_end_matches('/'),
        telling.join("&")
    )
}

/// A report as its file has it.
pub(super) struct Old {
    /// As the reader shows it.
    pub report: Report,
    bytes: Vec<u8>,
    /// Whether the file itself has the headline.
    titled: bool,
    /// Whether the file's own headline is the one that the manifest has.
    pub same_title: bool,
}

/// The report of an entry, if it can be read.
pub(super) fn old(folder: &Path, entry: &Entry) -> Option<Old> {
    let path = paths::resolve(folder, &entry.file).ok()?;
    let bytes = read::file(&path).ok()?;
    let draft = report::read(&path, &path, entry.said()).ok()?;
    let untold = Said {
        title: None,
        ..entry.said()
    };
    let untitled = report::read(&path, &path, untold).ok()?.report;
    let plain = Format::of(&path) == Some(Format::Text);
    let same_title = report::same_line(&untitled.title, &draft.report.title);
    Some(Old {
        titled: !plain || same_title,
        same_title,
        report: draft.report,
        bytes,
    })
}

/// What the manifest will say of `report`.
pub(super) fn said(report: &NewReport) -> Said<'_> {
    Said {
        title: Some(report.title.as_str()).filter(|title| !title.is_empty()),
        byline: report.meta.byline.as_deref(),
    }
}

/// The text that the reader would show of `report`.
pub(super) fn text_of(report: &NewReport) -> String {
    let format = if report.markdown {
        Format::Markdown
    } else {
        Format::Text
    };
    report::text_of(&report.body, format, said(report))
}

/// What goes among the versions: the file as it is, with its headline above it if it has none of its own.
pub(super) fn as_version(old: &Old) -> Vec<u8> {
    if old.titled {
        old.bytes.clone()
    } else {
        format!("{}\n\n{}\n", old.report.title, old.report.text).into_bytes()
    }
}

/// The same for a report of which a later text is imported at once.
pub(super) fn new_as_version(report: &NewReport) -> Vec<u8> {
    let mark = if report.markdown { "# " } else { "" };
    if report.title.is_empty() {
        report.body.clone().into_bytes()
    } else {
        format!("{mark}{}\n\n{}", report.title, report.body).into_bytes()
    }
}

/// Whether one was certainly published before the other.
pub(super) fn is_before(one: &NewReport, other: &NewReport) -> bool {
    let time = |report: &NewReport| report.meta.published.as_deref()?.parse::<Timestamp>().ok();
    matches!((time(one), time(other)), (Some(one), Some(other)) if one < other)
}

/// The name of the next version's file of the report `id`: the day on which the old text was `published`, or else a number.
pub(super) fn version_name(
    folder: &Path,
    planned: &BTreeSet<String>,
    id: &str,
    (published, ending): (Option<&str>, &str),
) -> String {
    let day = published.and_then(|p| p.get(..10));
    let names = (1..).map(|number: usize| {
        let stem = match (day, number) {
            (Some(day), 1) => day.to_owned(),
            (Some(day), _) => format!("{day}-{number}"),
            (None, _) => number.to_string(),
        };
        format!("{}/{id}/{stem}.{ending}", versions::FOLDER)
    });
    names
        .into_iter()
        .find(|name| !planned.contains(name) && folder.join(name).symlink_metadata().is_err())
        .unwrap_or_default()
}

/// How many paragraphs only the new text has, and how many only the old one had.
pub(super) fn difference(old: &str, new: &str) -> (usize, usize) {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split("\n\n").collect(), new.split("\n\n").collect());
    let diff = TextDiff::from_slices(&old, &new);
    let count = |tag| diff.iter_all_changes().filter(|c| c.tag() == tag).count();
    (count(ChangeTag::Insert), count(ChangeTag::Delete))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_the_same_page() {
        let same = [
            "https://www.quay.example/a/ferry/",
            "http://quay.example/a/ferry",
            "https://QUAY.example/a/ferry?utm_source=x&fbclid=1#top",
        ];
        for url in same {
            assert_eq!(link(url), link(same[0]), "{url}");
        }
        for url in [
            "https://quay.example/a/ferry?id=2",
            "https://quay.example/a/Ferry",
            "https://bay.example/a/ferry",
        ] {
            assert_ne!(link(url), link(same[0]), "{url}");
        }
    }

    #[test]
    fn a_corrected_text_keeps_most_of_it() {
        assert!(is_kept("a\n\nb\n\nc", "a\n\nB\n\nc\n\nd"));
        assert!(!is_kept("a\n\nb\n\nc", "x\n\ny\n\nc"));
    }

    #[test]
    fn paragraphs_that_differ() {
        assert_eq!(difference("a\n\nb\n\nc", "a\n\nB\n\nc\n\nd"), (2, 1));
        assert_eq!(difference("a", "a"), (0, 0));
    }
}
