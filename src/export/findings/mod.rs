//! Findings on a draft → text, JSON, SARIF. Reads no files: the places on disk are given.

mod json;
mod sarif;
mod text;

use crate::collate::Severity;
use crate::review::{Compared, Finding, Subject};
use crate::story::Place;
use crate::text::clean::acts_on_terminal;

pub use json::json;
pub use sarif::sarif;
pub use text::{line, tally, text};

/// Where words are in a report's own file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The file, as the user would name it.
    pub file: String,
    /// Line and column, from 1, in scalars, of the first character.
    pub start: (usize, usize),
    /// Line and column one past the last character.
    pub end: (usize, usize),
    /// The lines of the file to show, first to last; empty if there is no line.
    pub lines: Vec<String>,
}

impl Site {
    /// The top of a file, for findings without a place in it.
    pub fn top(file: String) -> Self {
        Self {
            file,
            start: (1, 1),
            end: (1, 1),
            lines: Vec::new(),
        }
    }
}

impl Site {
    /// The words that are there, runs of white space as one blank.
    pub fn words(&self) -> String {
        let last = self.lines.len().saturating_sub(1);
        let part = |(n, line): (usize, &String)| -> String {
            let end = if n == last {
                self.end.1 - 1
            } else {
                usize::MAX
            };
            let start = if n == 0 { self.start.1 - 1 } else { 0 };
            line.chars().take(end).skip(start).collect()
        };
        let parts: Vec<String> = self.lines.iter().enumerate().map(part).collect();
        let parts = parts.join(" ");
        let words: Vec<&str> = parts.split_whitespace().collect();
        words.join(" ")
    }
}

/// A finding and where it is on disk.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The finding.
    pub finding: Finding,
    /// Where its words are in the draft's file.
    pub site: Site,
    /// Where each of [`Finding::others`] is in its file.
    pub others: Vec<Site>,
    /// The words that the suggestion can replace; `None` if it cannot.
    pub fix: Option<Site>,
}

/// The findings on a draft.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// What was looked at.
    pub subject: Subject<'a>,
    /// The draft's file, as the user would name it.
    pub file: &'a str,
    /// What was found, in its order.
    pub listed: &'a [Listed],
    /// How many are not reported because they were marked as looked at.
    pub settled: usize,
    /// How much of the draft could be compared with the others.
    pub compared: &'a Compared,
    /// Where the sentences of [`Compared::alone`] are in the draft's file.
    pub alone: &'a [Site],
    /// Where the [`Compared::details`] stand in it.
    pub details: &'a [Site],
}

impl Findings<'_> {
    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.listed
            .iter()
            .filter(|l| l.finding.severity == severity)
            .count()
    }

    fn words(&self, place: Place) -> &str {
        place
            .span
            .of(&self.subject.story.reports[place.report].text)
    }

    /// The draft's words, where the finding has some.
    pub(crate) fn own_words(&self, finding: &Finding) -> Option<&str> {
        let report = self.subject.collation.base;
        finding.span.map(|span| self.words(Place { report, span }))
    }

    fn outlet(&self, report: usize) -> &str {
        &self.subject.story.reports[report].outlet
    }

    fn claim(&self, finding: &Finding) -> Option<&str> {
        let claim = finding.claim?;
        self.subject
            .collation
            .claims
            .get(claim)
            .map(|c| c.id.as_str())
    }
}

/// JSON text in which characters that act on a terminal are `\u` escapes: the same values, safe to print.
/// Outside strings JSON has none of them but line ends.
fn armoured(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !acts_on_terminal(c) {
            out.push(c);
            continue;
        }
        let mut units = [0; 2];
        for unit in c.encode_utf16(&mut units) {
            out.push_str(&format!("\\u{unit:04x}"));
        }
    }
    out
}

/// Pretty JSON with a line end.
fn pretty(value: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(armoured(&serde_json::to_string_pretty(value)?) + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_escaped_and_stays_the_same_value() {
        let value = "a\u{202e}b\u{9b}31m\u{e0041}\u{1b}c\nd é";
        let json = pretty(&value).unwrap_or_default();
        assert!(
            json.trim_end().chars().all(|c| !acts_on_terminal(c)),
            "{json:?}"
        );
        let back: Result<String, _> = serde_json::from_str(&json);
        assert_eq!(back.ok().as_deref(), Some(value));
    }
}
