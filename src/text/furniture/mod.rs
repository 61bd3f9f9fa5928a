//! Boilerplate: newsletter sign-ups, author bios, related-link lists, reader prompts.
//!
//! Precision comes first: a passage is set aside only where it speaks to the reader of the page
//! or stands where only the page's own matter stands. Prose about newsletters, authors or
//! comments stays.

mod address;
mod author;
mod beside;
mod bio;
mod boxed;
mod byline;
mod bytes;
mod call;
mod credit;
mod device;
mod edge;
mod exact;
mod fellow;
mod foot;
mod help;
mod house;
mod imprint;
mod index;
mod joined;
mod label;
pub mod left;
mod line;
mod links;
mod mail;
mod maker;
mod masthead;
pub(super) mod moment;
mod narrow;
mod notices;
mod offer;
mod organ;
mod own;
mod pattern;
mod pieces;
mod promo;
mod related;
mod rules;
mod run;
mod shot;
mod standing;
mod taken;
mod thread;
mod titled;
mod tools;
mod twice;
mod wall;

use regex::Regex;

use crate::story::SetAside;
use pattern::Paragraph;

/// Why a passage is no part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// An invitation to sign up for mail, with its form.
    Newsletter,
    /// Who wrote the report.
    AuthorBio,
    /// Headlines of other reports, and what stands over them.
    Related,
    /// A question or an invitation to comment, vote or write in.
    Prompt,
    /// The label of an advertisement.
    Advert,
    /// What a picture shows and who took it.
    Caption,
    /// An invitation to follow or share.
    Social,
    /// Copyright and terms.
    Legal,
    /// What works the page: "Skip to content", "Listen to this article".
    Navigation,
    /// Who else worked on the report.
    Credit,
    /// A sentence of the report set large beside it.
    PullQuote,
    /// What readers wrote below it.
    Comment,
    /// An invitation to pay or register for the rest.
    Paywall,
    /// A question about cookies.
    Cookie,
    /// Who wrote it and when, as a line of the page.
    Byline,
    /// A request to join, to give or to pay.
    Appeal,
    /// The report's title, once more, or a second one below it.
    Headline,
    /// A paragraph that stands elsewhere in the report, word for word.
    Repeat,
}

impl Reason {
    /// All reasons, in the order of the documentation.
    pub const ALL: [Reason; 18] = [
        Reason::Newsletter,
        Reason::AuthorBio,
        Reason::Related,
        Reason::Prompt,
        Reason::Advert,
        Reason::Caption,
        Reason::Social,
        Reason::Legal,
        Reason::Navigation,
        Reason::Credit,
        Reason::PullQuote,
        Reason::Comment,
        Reason::Paywall,
        Reason::Cookie,
        Reason::Byline,
        Reason::Appeal,
        Reason::Headline,
        Reason::Repeat,
    ];

    /// The reason as it stands in [`SetAside::reason`].
    pub fn name(self) -> &'static str {
        match self {
            Reason::Newsletter => "newsletter",
            Reason::AuthorBio => "author-bio",
            Reason::Related => "related",
            Reason::Prompt => "prompt",
            Reason::Advert => "advert",
            Reason::Caption => "caption",
            Reason::Social => "social",
            Reason::Legal => "legal",
            Reason::Navigation => "navigation",
            Reason::Credit => "credit",
            Reason::PullQuote => "pull-quote",
            Reason::Comment => "comment",
            Reason::Paywall => "paywall",
            Reason::Cookie => "cookie",
            Reason::Byline => "byline",
            Reason::Appeal => "appeal",
            Reason::Headline => "headline",
            Reason::Repeat => "repeat",
        }
    }
}

/// What is known of each paragraph: nothing, or why it is furniture.
type Verdicts = [Option<Reason>];

/// Splits a cleaned text into what is the report and what is page furniture, in order. A text
/// that would be left empty stays whole. Doing it twice changes nothing.
pub fn set_aside(text: &str) -> (String, Vec<SetAside>) {
    set_aside_below(Head::default(), text)
}

/// What is known to stand over a text; empty where nothing is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// Its title, which a page may repeat anywhere in the text.
    pub title: &'a str,
    /// Who wrote it, of whom a page may tell below the text.
    pub byline: &'a str,
}

/// The same of a text of which it is known what stands over it.
pub fn set_aside_below(head: Head, text: &str) -> (String, Vec<SetAside>) {
    let mut kept: Vec<(usize, Paragraph)> = text
        .split("\n\n")
        .flat_map(credit::split_off)
        .filter(|p| !p.trim().is_empty())
        .map(Paragraph::new)
        .enumerate()
        .collect();
    let mut verdicts: Vec<_> = kept.iter().map(|(_, p)| line::reason_of(p)).collect();
    let headline = twice::mark_headline(head.title, &kept, &mut verdicts);
    let mut taken = Vec::new();
    // What stands beside furniture may be seen for what it is only once that is gone.
    loop {
        let paragraphs: Vec<&Paragraph> = kept.iter().map(|(_, p)| p).collect();
        judge(&paragraphs, &mut verdicts);
        if let Some(headline) = headline {
            twice::mark_around(headline, &kept, &mut verdicts);
        }
        let furniture = verdicts.iter().filter(|verdict| verdict.is_some()).count();
        if furniture == kept.len() {
            break;
        }
        if furniture == 0 && !mark_authors(head.byline, &paragraphs, &taken, &mut verdicts) {
            break;
        }
        let mut verdict = verdicts.into_iter();
        kept.retain(|(at, paragraph)| {
            let found = verdict.next().flatten();
            taken.extend(found.map(|reason| (*at, paragraph.text, reason)));
            found.is_none()
        });
        // Of those that are left none is furniture by itself.
        verdicts = vec![None; kept.len()];
    }
    if taken.is_empty() {
        return (text.to_owned(), Vec::new());
    }
    taken.sort_by_key(|(at, ..)| *at);
    let set = |(_, words, reason): (usize, &str, Reason)| SetAside {
        text: words.to_owned(),
        reason: reason.name().to_owned(),
    };
    let left: Vec<&str> = kept.iter().map(|(_, p)| p.text).collect();
    (left.join("\n\n"), taken.into_iter().map(set).collect())
}

/// Marks what is only seen to be about the author once it is known whose name stands over the report, and says whether
/// there is such.
fn mark_authors(
    byline: &str,
    kept: &[&Paragraph],
    taken: &[(usize, &str, Reason)],
    verdicts: &mut Verdicts,
) -> bool {
    let found = author::find(byline, kept, taken);
    for (at, reason) in &found {
        verdicts[*at] = Some(*reason);
    }
    !found.is_empty()
}

/// Whether a paragraph is furniture by itself, wherever it stands.
pub fn is_furniture(paragraph: &str) -> bool {
    line::reason(paragraph).is_some() || shot::is_caption(paragraph.trim())
}

/// Why a line is furniture where it stands over a report's first sentence; a sentence is none.
pub fn over(line: &str) -> Option<Reason> {
    byline::is_over(line)
        .then_some(Reason::Byline)
        .or_else(|| edge::over(line))
}

/// Whether a line is the heading of a list of other reports: "Read more".
pub fn lists_others(line: &str) -> bool {
    related::is_heading(line)
}

/// Whether a word is the name of an agency: "Reuters".
pub fn is_agency(word: &str) -> bool {
    maker::is_agency(word)
}

/// Whether a line stands below a report alone: who worked on it, whose it is, who its author is.
pub fn closes(line: &str) -> bool {
    matches!(
        line::reason(line),
        Some(Reason::Credit | Reason::Legal | Reason::AuthorBio | Reason::Comment)
    )
}

/// Compiles one of this room's own patterns; the tests reach every one of them.
fn fixed(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program itself")
}

/// Adds what is seen of paragraphs by where they stand to what each shows by itself.
fn judge(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    thread::mark(paragraphs, verdicts);
    boxed::mark(paragraphs, verdicts);
    line::questions_beside_prompts(paragraphs, verdicts);
    byline::mark(paragraphs, verdicts);
    help::mark(paragraphs, verdicts);
    // A bio may close a list, and a list may stand below a bio.
    bio::mark(paragraphs, verdicts);
    related::lists(paragraphs, verdicts);
    bio::mark(paragraphs, verdicts);
    related::tail_after_bio(paragraphs, verdicts);
    shot::mark(paragraphs, verdicts);
    edge::mark(paragraphs, verdicts);
    twice::mark(paragraphs, verdicts);
}

#[cfg(test)]
mod tests;
