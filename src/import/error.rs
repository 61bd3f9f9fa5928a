//! Why an import could not be done.

use std::fmt;

use crate::bundle::write::WriteError;

/// A source that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The source, as the user named it.
    pub source: String,
    /// Why, and what to do.
    pub reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.source, self.reason)
    }
}

/// Why nothing was imported. Nothing has been written then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// No source could be read.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Nothing(Vec<Failure>),
    /// An option for a single report was given with several.
    #[error(
        "{option} applies to a single report, but {reports} were read: name one source, or leave out {option}"
    )]
    OneOnly {
        /// The option.
        option: &'static str,
        /// How many reports there are.
        reports: usize,
    },
    /// An invalid id.
    #[error("--as {0}: an id may contain only letters, digits, - and _: choose one such as “{1}”")]
    Id(String, String),
    /// The bundle cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// The reason why a page is not a round-up.
pub(super) const NO_ROUNDUP: &str = "no report was found in this page: in a round-up, each report has a headline, a \
     summary on the next line, and below it the article whose sentences the summary repeats; import a page with a single report without --roundup";

/// The remark on a page of `count` reports that was imported as one; the first is called `title`.
pub(super) fn several(count: usize, title: &str) -> String {
    format!(
        "this looks like a round-up of {count} reports, the first being “{title}”, and was imported as one report: \
         if it is, remove this one and import the page with --roundup"
    )
}

/// The remark on a round-up with one report: others may have been taken for its text.
pub(super) const ONE_REPORT: &str = "only one report was found in this page; in a round-up, each has a headline, a summary \
     on the next line, and below it the article whose sentences the summary repeats: check whether other reports became part of this one";
