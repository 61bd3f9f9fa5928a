//! What can be read off one text by itself: cleaning, sentences, tokens, names, quotes with
//! speaker and cue, figures with value and unit, language. Knows of no second report.

mod again;
pub mod clean;
pub(crate) mod dateline;
pub mod figure;
pub mod furniture;
mod kept;
pub mod lang;
pub mod name;
pub mod quote;
pub mod sentence;
pub mod token;
mod topic;

use std::sync::Arc;

use jiff::civil::Date;

use crate::story::{Report, Span};
use token::Forms;

pub(crate) use kept::Kept;

pub use again::reread;
pub use figure::{Figure, FigureKind};
pub use lang::Lang;
pub use name::Name;
pub use quote::{Quote, QuoteKind, Role, Statement};
pub use sentence::Sentence;
pub use token::{Token, TokenClass};

/// All that was read off one report's text. Every list is sorted by start. A copy shares the longest lists of words: of a story
/// of which one report was edited those of all others are copied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotations {
    /// The language of the text.
    pub lang: Lang,
    /// Sentences; headings inside the text are sentences of their own.
    pub sentences: Vec<Sentence>,
    /// Words and numbers; punctuation is no token.
    pub tokens: Vec<Token>,
    /// The stems that the tokens point into.
    pub stems: Arc<[String]>,
    /// The word forms that the tokens have.
    pub(crate) forms: Arc<Forms>,
    /// Proper names.
    pub names: Arc<[Name]>,
    /// Words that stand between quotation marks.
    pub quotes: Vec<Quote>,
    /// Indirect speech: what is stated with a source but without quotation marks.
    pub statements: Vec<Statement>,
    /// Offices of the persons named, and those of speakers who are only described.
    pub roles: Vec<Role>,
    /// Numbers with what they count.
    pub figures: Vec<Figure>,
    /// What the collation asks of this report alone.
    pub(crate) kept: Kept,
}

impl Annotations {
    /// Index of the sentence that holds byte `offset`, or of the nearest one before it.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.start <= offset);
        after.checked_sub(1)
    }

    /// Indices of the sentences that share at least one byte with `span`.
    pub fn sentences_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.sentences.partition_point(|s| s.span.end <= span.start);
        let last = self.sentences.partition_point(|s| s.span.start < span.end);
        first..last.max(first)
    }

    /// The figures of sentence `index`.
    pub(crate) fn figures_of(&self, index: usize) -> &[Figure] {
        let first = self.figures.partition_point(|f| f.sentence < index);
        let own = self.figures[first..].iter();
        let own = own.take_while(|f| f.sentence == index).count();
        &self.figures[first..first + own]
    }

    /// The tokens of sentence `index`.
    pub fn tokens_of(&self, index: usize) -> &[Token] {
        &self.tokens[self.sentences[index].tokens.clone()]
    }
}

/// Reads everything off one report. `story_date` resolves "Friday" and its like where the report
/// itself has no date.
pub fn annotate(report: &Report, story_date: Option<Date>) -> Annotations {
    let lang = lang::of_report(report);
    let sentences = sentence::split(&report.text, &report.paragraphs, lang);
    let mut notes = token::tokenize(&report.text, sentences, lang);
    notes.lang = lang;
    let words = name::words::read(&report.text, &notes);
    notes.names = name::find(&report.text, &notes, &words).into();
    topic::mark(&report.text, &mut notes, &words);
    let spoken = quote::find(&report.text, &report.paragraphs, &notes, words);
    notes.quotes = spoken.quotes;
    notes.statements = spoken.statements;
    notes.roles = spoken.roles;
    let date = report
        .meta
        .published
        .as_deref()
        .and_then(figure::date_of)
        .or(story_date);
    notes.figures = figure::find(&report.text, &notes, date);
    without_datelines(report, &mut notes);
    notes
}

/// So many paragraphs may stand before the one that has the dateline.
pub(crate) const BEFORE_DATELINE: usize = 3;

/// What stands in a dateline says nothing of what has happened: its words count as function words, its day is no figure.
fn without_datelines(report: &Report, notes: &mut Annotations) {
    for paragraph in report.paragraphs.iter().take(BEFORE_DATELINE) {
        let Some(length) = dateline::end(paragraph.of(&report.text)) else {
            continue;
        };
        let dateline = Span::new(paragraph.start, paragraph.start + length);
        let first = notes
            .tokens
            .partition_point(|t| t.span.start < dateline.start);
        let own = notes.tokens[first..].iter_mut();
        for token in own.take_while(|t| t.span.end <= dateline.end) {
            token.class = TokenClass::Stop;
        }
        notes.figures.retain(|f| !dateline.covers(f.span));
    }
}
