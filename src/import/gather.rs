//! Sources → reports, several at a time.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use jiff::civil::Date;

use super::error::NO_ROUNDUP;
use super::{Failure, Item, Options, Progress, Source, roundup, wire};
use crate::bundle::decode::{self, Decoded};
use crate::bundle::format::{self, Extract, Format};
use crate::bundle::write::NewReport;
use crate::bundle::{name, read};
use crate::story::{Meta, Role};
use crate::text::clean::{self, Breaks, clean_line};
use crate::text::furniture;

/// Sources read at the same time: most of the time is spent waiting for servers.
const AT_ONCE: usize = 8;
/// Words below which a page probably does not hold the article.
const FEW_WORDS: usize = 60;

/// What was found in all sources.
#[derive(Default)]
pub(super) struct Gathered {
    pub items: Vec<Item>,
    pub failures: Vec<Failure>,
    /// The story's title and day, where a round-up says them.
    pub title: Option<String>,
    pub date: Option<Date>,
}

/// Reads all sources; the order of the answer is that of the sources.
pub(super) fn all(sources: &[Source], options: &Options, progress: &dyn Progress) -> Gathered {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let slots: Vec<Mutex<Gathered>> = sources.iter().map(|_| Mutex::default()).collect();
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(sources.len()) {
            scope.spawn(|| {
                while let Some(at) = take(&next, sources.len()) {
                    let label = sources[at].to_string();
                    progress.began(&label);
                    let found = one(&sources[at], options);
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    progress.ended(&label, &said(&found), done, sources.len());
                    if let Ok(mut slot) = slots[at].lock() {
                        *slot = found;
                    }
                }
            });
        }
    });
    let mut all = Gathered::default();
    for slot in slots {
        let found = slot.into_inner().unwrap_or_default();
        all.items.extend(found.items);
        all.failures.extend(found.failures);
        all.title = all.title.or(found.title);
        all.date = all.date.or(found.date);
    }
    all
}

fn take(next: &AtomicUsize, end: usize) -> Option<usize> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    (at < end).then_some(at)
}

/// One source's outcome in a few words.
fn said(found: &Gathered) -> String {
    match (found.items.as_slice(), found.failures.as_slice()) {
        ([], [failure, ..]) => failure.reason.clone(),
        ([item], _) => format!("{} words", words(&item.report.body)),
        (items, _) => format!("{} reports", items.len()),
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Bytes with what is known of them before they are looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Raw {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The file's name, or the last part of the address.
    pub name: String,
    /// The encoding that the server states.
    pub charset: Option<String>,
    /// Where it was fetched from.
    pub url: Option<String>,
}

fn one(source: &Source, options: &Options) -> Gathered {
    let label = source.to_string();
    let fail = |reason: String| Gathered {
        failures: vec![Failure {
            source: label.clone(),
            reason: clean_line(&reason),
        }],
        ..Gathered::default()
    };
    let raw = match source {
        Source::Stdin => read::stdin().map(|bytes| Raw {
            bytes,
            ..Raw::default()
        }),
        Source::File(path) => read::file(path).map(|bytes| Raw {
            bytes,
            name: file_name(path),
            ..Raw::default()
        }),
        Source::Url(_) => Err("fetching is not built in".to_owned()),
    };
    let found = raw.and_then(|raw| {
        if options.roundup {
            of_roundup(&raw, &label)
        } else {
            of_report(&raw, &label).map(|item| Gathered {
                items: vec![item],
                ..Gathered::default()
            })
        }
    });
    found.unwrap_or_else(fail)
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    clean_line(&name)
}

fn decoded(raw: &Raw, format: Option<Format>) -> Result<(Decoded, Format), String> {
    let head = String::from_utf8_lossy(&raw.bytes[..raw.bytes.len().min(512)]).into_owned();
    let format = format.unwrap_or_else(|| Format::sniff(&head));
    let html = format == Format::Html;
    decode::decode_as(&raw.bytes, html, raw.charset.as_deref())
        .map(|decoded| (decoded, format))
        .map_err(|error| error.to_string())
}

fn of_roundup(raw: &Raw, label: &str) -> Result<Gathered, String> {
    let (decoded, _) = decoded(raw, Format::of(Path::new(&raw.name)))?;
    let page = roundup(&decoded.text);
    if page.reports.is_empty() {
        return Err(NO_ROUNDUP.to_owned());
    }
    let mut remarks = remarks(&decoded, page.removed);
    let item = |(report, found): (NewReport, &roundup::RoundupReport)| Item {
        source: label.to_owned(),
        report,
        set_aside: found.set_aside.clone(),
        remarks: std::mem::take(&mut remarks),
        ..Item::default()
    };
    let reports = page.to_bundle().reports;
    Ok(Gathered {
        items: reports.into_iter().zip(&page.reports).map(item).collect(),
        title: Some(page.title.clone()),
        date: page.date,
        ..Gathered::default()
    })
}

/// What the user should know of how bytes became characters.
fn remarks(decoded: &Decoded, removed: usize) -> Vec<String> {
    let mut list = Vec::new();
    if decoded.guessed {
        list.push(format!(
            "the encoding is not stated and was taken to be {}: look whether letters are right",
            decoded.encoding
        ));
    }
    if decoded.broken > 0 {
        list.push(format!(
            "places that could not be decoded as {} and stand as \u{fffd}: {}",
            decoded.encoding, decoded.broken
        ));
    }
    if removed > 0 {
        list.push(format!("control or format characters removed: {removed}"));
    }
    list
}

fn of_report(raw: &Raw, label: &str) -> Result<Item, String> {
    let (decoded, format) = decoded(raw, Format::of(Path::new(&raw.name)))?;
    let extract = match format {
        Format::Text => format::extract(wire::without_headers(&decoded.text).body, format),
        _ => format::extract(&decoded.text, format),
    };
    let mut item = item(&extract, format, raw);
    label.clone_into(&mut item.source);
    item.remarks.splice(0..0, remarks(&decoded, 0));
    if words(&item.report.body) == 0 {
        return Err("no text was found in it: check that it holds the article itself".to_owned());
    }
    Ok(item)
}

/// A report of an extract. A page's text is written clean; what a person wrote is written as it stands.
fn item(extract: &Extract, format: Format, raw: &Raw) -> Item {
    let line = |value: &Option<String>| value.as_deref().map(clean_line).filter(|v| !v.is_empty());
    let cleaned = clean::clean(&extract.body, Breaks::Detect);
    let (text, by_words) = furniture::set_aside(&cleaned.text);
    let mut set_aside = extract.set_aside.clone();
    set_aside.extend(by_words);
    let body = match format {
        Format::Html => text,
        Format::Text | Format::Markdown => cleaned.text,
    };
    let stem = raw
        .name
        .rsplit_once('.')
        .map_or(raw.name.as_str(), |(stem, _)| stem);
    let outlet = line(&extract.outlet);
    let mut remarks = Vec::new();
    if cleaned.removed > 0 {
        remarks.push(format!(
            "control or format characters removed: {}",
            cleaned.removed
        ));
    }
    if format == Format::Html && words(&body) < FEW_WORDS {
        remarks.push("the page has little text: look whether the article is whole".to_owned());
    }
    Item {
        outlet_guessed: outlet.is_none(),
        report: NewReport {
            outlet: outlet.unwrap_or_else(|| guessed_outlet(stem)),
            short: line(&extract.short),
            title: line(&extract.title).unwrap_or_default(),
            role: extract.role.unwrap_or_else(|| role_of(stem, format)),
            body: format!("{}\n", body.trim_end()),
            meta: meta(extract),
            ..NewReport::default()
        },
        set_aside,
        remarks,
        ..Item::default()
    }
}

fn guessed_outlet(stem: &str) -> String {
    if stem.is_empty() {
        "Pasted text".to_owned()
    } else {
        name::from_stem(stem)
    }
}

/// A text that calls itself a draft in its file's name is one.
fn role_of(stem: &str, format: Format) -> Role {
    let says_so = stem
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .any(|word| {
            matches!(
                word,
                "draft" | "entwurf" | "brouillon" | "borrador" | "bozza"
            )
        });
    if says_so && format != Format::Html {
        Role::Draft
    } else {
        Role::Published
    }
}

fn meta(extract: &Extract) -> Meta {
    let line = |value: &Option<String>| value.as_deref().map(clean_line).filter(|v| !v.is_empty());
    let meta = &extract.meta;
    Meta {
        country: line(&meta.country),
        lang: line(&meta.lang),
        byline: line(&meta.byline),
        published: line(&meta.published),
        url: line(&meta.url),
        summary: line(&meta.summary),
    }
}
