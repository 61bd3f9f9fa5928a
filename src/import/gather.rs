//! Sources → reports, several at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use jiff::civil::Date;

use super::{Failure, Item, Options, Progress, Source, found, net};
use crate::bundle::read;
use crate::export::counted;
use crate::text::clean::clean_line;

/// Sources read at the same time: most of the time is spent waiting for servers.
const AT_ONCE: usize = 8;
/// Stack of a reading thread: pages nest deeply.
const STACK: usize = 16 * 1024 * 1024;

/// Why a source gave nothing whose reading panicked.
const FAULT: &str = "a fault of the program: keep the source for whoever mends it, and import the article's text alone";

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
    let work = || {
        while let Some(at) = take(&next, sources.len()) {
            let label = sources[at].to_string();
            progress.began(&label);
            let read = catch_unwind(AssertUnwindSafe(|| one(&sources[at], options)));
            // A page that the program fails at keeps none of the others out.
            let found = read.unwrap_or_else(|_| failed(label.clone(), FAULT));
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress.ended(&label, &said(&found), done, sources.len());
            if let Ok(mut slot) = slots[at].lock() {
                *slot = found;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(sources.len()) {
            let worker = thread::Builder::new().stack_size(STACK);
            // A thread that cannot be had leaves its sources to the others, at last to this one.
            let _ = worker.spawn_scoped(scope, work);
        }
    });
    work();
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
        ([item], _) => counted(item.words(), "word"),
        (items, _) => counted(items.len(), "report"),
    }
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
    /// The media type that the server states.
    pub media: Option<String>,
    /// Where it was fetched from.
    pub url: Option<String>,
}

fn one(source: &Source, options: &Options) -> Gathered {
    let label = source.to_string();
    let raw = match source {
        Source::Stdin => read::stdin().map(|bytes| Raw {
            bytes,
            ..Raw::default()
        }),
        Source::File(path) => match source.strange_scheme() {
            Some(scheme) if !path.exists() => Err(format!(
                "{scheme}:// is not fetched, only http:// and https:// are: save the page and name its file"
            )),
            _ if path.is_dir() => Err(format!(
                "this is a folder: name the files in it, as in {}",
                clean_line(&path.join("*").display().to_string())
            )),
            _ => match source.bare_address().filter(|_| !path.exists()) {
                Some(address) => Err(format!(
                    "there is no such file: to fetch it from the web, write {}",
                    clean_line(&address)
                )),
                None => read::file(path).map(|bytes| Raw {
                    bytes,
                    name: file_name(path),
                    ..Raw::default()
                }),
            },
        },
        Source::Url(url) => net::fetch(url, &options.web),
    };
    match raw.and_then(|raw| found::of(&raw, options)) {
        Ok(mut found) => {
            for item in &mut found.items {
                item.source.clone_from(&label);
            }
            if let ([item], Source::File(path)) = (found.items.as_mut_slice(), source) {
                item.report.origin = Some(path.clone());
            }
            for failure in &mut found.failures {
                failure.source = format!("{label}: {}", failure.source);
            }
            found
        }
        Err(reason) => failed(label, &reason),
    }
}

/// A source that gave nothing, and why.
fn failed(source: String, reason: &str) -> Gathered {
    let reason = clean_line(reason);
    Gathered {
        failures: vec![Failure { source, reason }],
        ..Gathered::default()
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    clean_line(&name)
}
