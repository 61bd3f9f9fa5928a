//! Report files of each kind → title, body and what they say of themselves.

mod front_matter;
mod html;
mod markdown;
mod text;

pub(crate) use text::{CLOSING, reads_as_headline};

use std::path::Path;

use crate::story::{Meta, Role, SetAside};
use crate::text::furniture::Reason;

/// What kind of file a report is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (`CommonMark`), with front matter allowed.
    Markdown,
    /// A web page.
    Html,
}

impl Format {
    /// By the ending of the file's name; `None` if it is not one of a report's.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }

    /// By the beginning of a text without a name: a page and Markdown are recognised, anything else is plain text.
    pub fn sniff(text: &str) -> Self {
        let head: String = text.trim_start().chars().take(15).collect();
        let head = head.to_ascii_lowercase();
        if head.starts_with("<!doctype html") || head.starts_with("<html") {
            Self::Html
        } else if is_markdown(text) {
            Self::Markdown
        } else {
            Self::Text
        }
    }
}

/// Whether a text begins as Markdown does: with keys and values between `---` or `+++`, or with a headline after `#`.
fn is_markdown(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let headed = text.strip_prefix('#').is_some_and(|rest| {
        let headline = rest.trim_start_matches('#');
        headline.starts_with(' ') && rest.len() - headline.len() < 6
    });
    headed || front_matter::is_above(&unify_line_ends(text))
}

/// What one report file holds, not yet cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extract {
    /// The file's own title, taken out of the body.
    pub title: Option<String>,
    /// Whether the title was above the text itself, as a reader of the file sees it.
    pub title_in_body: bool,
    /// Paragraphs, separated by blank lines where the file has any.
    pub body: String,
    /// The outlet, where the file names it.
    pub outlet: Option<String>,
    /// A short name for it.
    pub short: Option<String>,
    /// The role, where the file names it.
    pub role: Option<Role>,
    /// What else it says.
    pub meta: Meta,
    /// What is not part of the report according to its markup, cleaned.
    pub set_aside: Vec<SetAside>,
    /// Whether it says that not everybody may read all of it.
    pub metered: bool,
}

/// A time in any of the forms that people and pages write, as a manifest writes it.
pub(crate) fn moment(raw: &str) -> Option<String> {
    html::moment(raw)
}

/// A line of markup as plain text.
pub(crate) fn plain(raw: &str) -> String {
    html::plain(raw)
}

/// When a report was published, according to the lines about author and day above or below it.
pub(crate) fn published<'s>(set_aside: impl IntoIterator<Item = &'s SetAside>) -> Option<String> {
    let byline = Reason::Byline.name();
    let mut lines = set_aside
        .into_iter()
        .filter(|passage| passage.reason == byline);
    lines.find_map(|line| moment(&line.text))
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageLine {
    /// The level of heading that it is, 0 for none.
    pub level: u8,
    pub text: String,
    /// Why it is no text of the page, by the names of a small box around it.
    pub aside: Option<Reason>,
}

/// A page as lines of text, with the page's title.
pub(crate) fn page_lines(decoded: &str) -> (Option<String>, Vec<PageLine>) {
    html::lines(decoded)
}

/// Reads a decoded file.
pub fn extract(decoded: &str, format: Format) -> Extract {
    match format {
        Format::Text => text::extract(decoded),
        Format::Markdown => markdown::extract(decoded),
        Format::Html => html::extract(decoded),
    }
}

/// Every line end that a report may have, as `\n`: CRLF, CR, NEL, LS, PS, and the form feed of old text files.
fn unify_line_ends(text: &str) -> String {
    // The last bytes of those that are replaced: hardly a text has any.
    let odd = |b: u8| matches!(b, b'\r' | 0xc | 0x85 | 0xa8 | 0xa9);
    if !text.bytes().fold(false, |found, b| found | odd(b)) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{c}'], "\n")
        .replace('\u{2029}', "\n\n")
}
