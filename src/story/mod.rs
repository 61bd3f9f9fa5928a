//! The data of a story: reports, spans and what is known of each. No logic beyond accessors.
//!
//! Offsets inside the program are **byte offsets** into [`Report::text`], half-open and always on
//! scalar borders. The contract's scalar offsets are made at the edge by [`ScalarIndex`].

mod scalar;

use std::fmt;
use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use scalar::ScalarIndex;

/// A half-open range of bytes in one report's text.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    #[inline]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    #[inline]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no byte.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the byte at `offset` lies inside.
    pub fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies wholly inside.
    #[inline]
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[inline]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    #[inline]
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The words of `text` that the span covers.
    ///
    /// # Panics
    /// If the span does not lie on scalar borders inside `text`: a fault of the program, never of its input.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// What a report is to the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Not yet published: the text under review, and the base of every comparison by default.
    Draft,
    /// An outlet's published report.
    #[default]
    Published,
    /// An agency text that outlets write from.
    Wire,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Role::Draft => "draft",
            Role::Published => "published",
            Role::Wire => "wire",
        })
    }
}

/// A passage that stood in the source but is no part of the report's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The words, cleaned as the text is.
    pub text: String,
    /// Why: one of the reasons of [`crate::text::furniture`].
    pub reason: String,
}

/// What is known of a report beside its text. All of it may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Meta {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// BCP 47, as the manifest states it; the language found in the text is in the annotations.
    pub lang: Option<String>,
    /// The author line.
    pub byline: Option<String>,
    /// When it was published, as the manifest writes it (RFC 3339 or a part of it).
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// A summary that came with the report. Never collated as text.
    pub summary: Option<String>,
}

/// One outlet's report, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Unique in the story: letters, digits, `-` and `_`.
    pub id: String,
    /// The outlet's full name.
    pub outlet: String,
    /// Two to four columns for narrow headers.
    pub short: String,
    /// The headline. Not part of the text.
    pub title: String,
    /// What the report is to the editor.
    pub role: Role,
    /// What else is known.
    pub meta: Meta,
    /// The cleaned text: NFC, lines end in `\n`, one blank line between paragraphs.
    pub text: String,
    /// The paragraphs of `text`, in order, without the blank lines between them.
    pub paragraphs: Vec<Span>,
    /// What was taken out as boilerplate, in order.
    pub set_aside: Vec<SetAside>,
    /// How many control, format and bidi characters were removed.
    pub removed: usize,
}

impl Report {
    /// Whether there is anything to compare: a file may be empty, and then its outlet's silence says nothing.
    pub fn has_text(&self) -> bool {
        !self.text.is_empty()
    }

    /// The headline as it is shown above the text: nothing where the title is only how the text begins, as for one without a
    /// headline it is.
    pub fn headline(&self) -> &str {
        let begins = self.title.trim_end_matches('…');
        let cut = begins.len() < self.title.len();
        let rest = self.text.strip_prefix(begins);
        match rest {
            Some(rest) if cut || rest.starts_with(['.', '\n']) || rest.is_empty() => "",
            _ => &self.title,
        }
    }
}

/// Several reports of one story, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Story {
    /// The story's title.
    pub title: String,
    /// The day it is about.
    pub date: Option<Date>,
    /// What it is about.
    pub summary: Option<String>,
    /// The reports, in the order of the manifest.
    pub reports: Vec<Report>,
}

impl Story {
    /// Index of the report that the others are compared with unless told otherwise: the first
    /// draft, else the first report.
    pub fn default_base(&self) -> usize {
        self.reports
            .iter()
            .position(|r| r.role == Role::Draft)
            .unwrap_or(0)
    }

    /// How many reports have a text.
    pub fn told(&self) -> usize {
        self.reports.iter().filter(|r| r.has_text()).count()
    }

    /// Index of the report with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.reports.iter().position(|r| r.id == id)
    }
}

/// A stretch of one report, by its index in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Story::reports`].
    pub report: usize,
    /// The stretch of its text.
    pub span: Span,
}
