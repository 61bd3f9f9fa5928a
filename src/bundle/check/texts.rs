//! Oddities in the reports' texts: one that occurs twice, a language other than stated, no title, page furniture.

use super::Look;
use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::bundle::format::{self, Format};
use crate::bundle::locate::{SourceMap, source_of};
use crate::text::furniture::left;
use crate::text::lang;

/// Number of letters below which no language is detected and no two texts are called the same.
const FEW_LETTERS: usize = 100;
/// Most passages reported in one report: more say nothing new.
const MOST_PASSAGES: usize = 8;

/// Bytes of text above which a file hardly contains a single report: the longest magazine pieces have a tenth of it.
const MUCH: usize = 1_000_000;

/// Adds what is odd.
pub(super) fn look(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let reports = &look.loaded.story.reports;
    let folded: Vec<String> = reports.iter().map(|r| letters(&r.text)).collect();
    for (at, letters) in folded.iter().enumerate() {
        let bytes = reports[at].text.len();
        if bytes > MUCH {
            let text = format!(
                "this report has {:.1} MB of text, too much for a report: check whether the file contains other things too",
                bytes as f64 / 1e6
            );
            found.push(look.warning(at, "file", text));
        }
        if letters.len() >= FEW_LETTERS {
            language(look, at, found);
            same_text(look, at, &folded, found);
        }
        if !letters.is_empty() {
            of_file(look, at, found);
        }
    }
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn same_text(look: &Look<'_>, at: usize, folded: &[String], found: &mut Vec<Diagnostic>) {
    let same = |other: &usize| folded[*other] == folded[at];
    let Some(other) = (0..at).find(same) else {
        return;
    };
    // One file named twice is complained of as that.
    if look.file(other) != look.file(at) {
        let text = format!(
            "this report has the same text as report {}: remove one of them or put the right text into the file, \
             unless both outlets printed it",
            other + 1
        );
        found.push(look.warning(at, "file", text));
    }
}

fn language(look: &Look<'_>, at: usize, found: &mut Vec<Diagnostic>) {
    let report = &look.loaded.story.reports[at];
    let text = match &report.meta.lang {
        Some(tag) => lang::disagreeing(tag, &report.text).map(|code| {
            format!("the text reads as “{code}”, not as “{tag}”: write lang = \"{code}\" if it is")
        }),
        None => lang::is_doubtful(&report.text).then(|| {
            "the language of the text could not be detected: state it, as in lang = \"en\""
                .to_owned()
        }),
    };
    found.extend(text.map(|text| look.warning(at, "lang", text)));
}

/// What needs the file once more: whether it has a title, and where in it a passage stands.
fn of_file(look: &Look<'_>, at: usize, found: &mut Vec<Diagnostic>) {
    let report = &look.loaded.story.reports[at];
    let left = left::left(&report.text);
    let untitled = look.places.lacks(at, "title");
    if left.is_empty() && !untitled {
        return;
    }
    let Some((source, format)) = source(look, at) else {
        return;
    };
    if untitled && format::extract(&source, format).title.is_none() {
        let text = "neither the manifest nor the file has a title, so the first line is used: write title = \"…\"";
        found.push(look.warning(at, "title", text.to_owned()));
    }
    if left.is_empty() {
        return;
    }
    let map = SourceMap::new(source, format, &report.text);
    let place = Source {
        file: look.file(at),
        text: map.source(),
    };
    for (span, what) in left.iter().take(MOST_PASSAGES) {
        let bytes = map.region(*span).map_or(0..0, |region| region.bytes);
        let text = format!("this looks like {what}: remove it if it is not part of the report");
        found.push(place.at(Level::Warning, bytes, text));
    }
}

fn source(look: &Look<'_>, at: usize) -> Option<(String, Format)> {
    let file = look.file(at);
    match &look.loaded.stdin {
        Some(given) if file == "-" => Some(given.clone()),
        _ => source_of(file).ok(),
    }
}
