//! What a source is, by its first bytes, its name and what the server says; and the kinds that are more than one text.

pub(super) mod feed;
pub(super) mod mail;
pub(super) mod mhtml;
pub(super) mod office;

use super::gather::Raw;
use crate::bundle::format::Format;
use std::path::Path;

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text, Markdown or a web page.
    Report(Format),
    /// A web page with all its parts in one file.
    Mhtml,
    /// A mail whose words are encoded or in parts.
    Mail,
    /// A list of reports.
    Feed,
    /// A word processor's document: a zip archive.
    Office,
}

/// How many bytes of a source are searched for its kind.
const HEAD: usize = 4096;

/// What `raw` is.
pub(super) fn of(raw: &Raw) -> Kind {
    if raw.bytes.starts_with(b"PK\x03\x04") {
        return Kind::Office;
    }
    let head = String::from_utf8_lossy(&raw.bytes[..raw.bytes.len().min(HEAD)]).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', '\n', '\r', ' ', '\t']);
    if is_mhtml(head) {
        return Kind::Mhtml;
    }
    if mail::is_one(raw) {
        return Kind::Mail;
    }
    if is_feed(head) {
        return Kind::Feed;
    }
    Kind::Report(format(raw, head))
}

/// The extension by which `raw` claims to be a word processor's document, if it is not one.
pub(super) fn claimed(raw: &Raw) -> Option<&'static str> {
    let ending = Path::new(&raw.name).extension()?;
    let claimed = ["docx", "odt"]
        .into_iter()
        .find(|known| ending.eq_ignore_ascii_case(known))?;
    // What a server says about a page takes precedence over its name.
    (raw.media.is_none() && of(raw) != Kind::Office).then_some(claimed)
}

/// Extensions of files that lie beside saved pages and reports, and hold none: `dir/*` names them too.
const BESIDE: [&str; 11] = [
    "css", "js", "mjs", "map", "svg", "csv", "tsv", "toml", "yaml", "yml", "ini",
];

/// The extension by which a file on disk holds no report.
pub(super) fn beside(raw: &Raw) -> Option<&'static str> {
    let ending = Path::new(&raw.name).extension()?;
    let known = BESIDE
        .into_iter()
        .find(|known| ending.eq_ignore_ascii_case(known))?;
    // What a server says about a page takes precedence over its name.
    raw.media.is_none().then_some(known)
}

/// Whether `raw` is JSON that is not a feed, by what the server says of it or by its name.
pub(super) fn is_data(raw: &Raw) -> bool {
    let json = if let Some(media) = raw.media.as_deref() {
        media.ends_with("/json") || media.ends_with("+json")
    } else {
        let ending = Path::new(&raw.name).extension();
        let first = raw.bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        ending.is_some_and(|e| e.eq_ignore_ascii_case("json"))
            && first.is_some_and(|byte| b"{[".contains(byte))
    };
    json && of(raw) != Kind::Feed
}

fn format(raw: &Raw, head: &str) -> Format {
    let media = raw.media.as_deref().unwrap_or_default();
    let named = Format::of(Path::new(&raw.name));
    let page = ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|tag| head.contains(tag));
    match (media, named) {
        ("text/html" | "application/xhtml+xml", _) => Format::Html,
        ("text/markdown", _) => Format::Markdown,
        ("", Some(format)) => format,
        _ if page => Format::Html,
        ("text/plain", Some(Format::Markdown)) => Format::Markdown,
        _ => Format::sniff(head),
    }
}

fn is_mhtml(head: &str) -> bool {
    let headers = head.split("\n\n").next().unwrap_or_default();
    let headers = headers.split("\r\n\r\n").next().unwrap_or_default();
    // A mail has a sender; a browser writes that it has saved the page.
    let sent = |line: &str| line.starts_with("from:") && line.contains('@');
    !headers.lines().any(sent)
        && headers.contains("mime-version:")
        && headers.contains("content-type:")
        && (headers.contains("multipart/related") || headers.contains("text/html"))
}

fn is_feed(head: &str) -> bool {
    let xml = head.starts_with('<')
        && ["<rss", "<feed", "<rdf:rdf"]
            .iter()
            .any(|tag| head.contains(tag));
    let page = head.contains("<html") || head.contains("<!doctype html");
    xml && !page || head.starts_with('{') && head.contains("jsonfeed.org/version")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_no_report() {
        for (bytes, name, media, data) in [
            ("{\"body\": \"x\"}", "a", Some("application/json"), true),
            ("{\"body\": \"x\"}", "a", Some("application/ld+json"), true),
            ("[1]", "a.json", None, true),
            ("Title", "a.json", None, false),
            ("{\"body\": \"x\"}", "a", Some("text/html"), false),
            (
                "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
                "a.json",
                Some("application/json"),
                false,
            ),
        ] {
            let raw = Raw {
                bytes: bytes.as_bytes().to_vec(),
                name: name.to_owned(),
                media: media.map(str::to_owned),
                ..Raw::default()
            };
            assert_eq!(is_data(&raw), data, "{bytes} {media:?}");
        }
    }

    #[test]
    fn what_lies_beside_reports_is_none() {
        for (name, media, is) in [
            ("bundle.toml", None, Some("toml")),
            ("jquery.min.JS", None, Some("js")),
            ("story.js", Some("text/html"), None),
            ("css", None, None),
            ("a.txt", None, None),
        ] {
            let raw = Raw {
                name: name.to_owned(),
                media: media.map(str::to_owned),
                ..Raw::default()
            };
            assert_eq!(beside(&raw), is, "{name}");
        }
    }

    #[test]
    fn kinds() {
        let raw = |bytes: &str, name: &str| Raw {
            bytes: bytes.as_bytes().to_vec(),
            name: name.to_owned(),
            ..Raw::default()
        };
        for (bytes, name, kind) in [
            ("<!DOCTYPE html><p>x", "", Kind::Report(Format::Html)),
            (
                "<?xml version='1.0'?><rss version='2.0'>",
                "a.html",
                Kind::Feed,
            ),
            (
                "\u{feff}<feed xmlns='http://www.w3.org/2005/Atom'>",
                "",
                Kind::Feed,
            ),
            (
                "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
                "",
                Kind::Feed,
            ),
            (
                "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
                "",
                Kind::Mhtml,
            ),
            (
                "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x",
                "",
                Kind::Mhtml,
            ),
            (
                "From: Ina <ina@quay.example>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x",
                "a.eml",
                Kind::Mail,
            ),
            ("PK\u{3}\u{4}", "a.docx", Kind::Office),
            ("# Title\n\nText", "", Kind::Report(Format::Markdown)),
            ("Title\n\nText", "a.md", Kind::Report(Format::Markdown)),
            (
                "Title\n\nText about <rss> feeds",
                "",
                Kind::Report(Format::Text),
            ),
        ] {
            assert_eq!(of(&raw(bytes, name)), kind, "{bytes}");
        }
    }
}
