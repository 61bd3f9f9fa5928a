//! What the collation asks of one report alone. It is kept with what was read off the report, so that a story of which one
//! report was edited is collated again without reading the others.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rayon::prelude::*;

use super::divergence::wording::Premised;
use super::divergence::{Countries, Distance, Echoed, Headline, countries_of};
use super::lexicon::deed::Deed;
use super::lexicon::temper::Temper;
use super::marked::{Marked, Marks};
use super::profile::Written;
use super::referent::{self, Befell, Manners};
use super::relation::sum_of_letters;
use super::spelling;
use super::utterance::{self, Lands, Spoken};
use super::variant::Quoted;
use crate::story::{Report, Span, Story};
use crate::text::{Annotations, Figure, Name};

/// So many tokens away from a name a word is beside it.
const TITLE: usize = 2;

/// How often a word is met, inside names and beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    pub all: usize,
    pub inside: usize,
    pub beside: usize,
}

impl Met {
    /// Adds what was met elsewhere.
    pub fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.inside += other.inside;
        self.beside += other.beside;
    }
}

/// See the module's documentation.
pub(super) struct Own {
    /// The stem (index into the report's stems) of the last word of each name, by its key, ascending.
    pub names: Vec<(String, u32)>,
    /// How often each stem is met.
    pub met: Vec<Met>,
    /// What is numbered over the story.
    pub written: Written,
    /// For each figure, whom it counts.
    pub befell: Vec<Befell>,
    /// How figures are told.
    pub manners: Manners,
    /// One a sentence.
    pub marks: Vec<Marks>,
    /// One a sentence: see [`sum_of_letters`].
    pub letters: Vec<u32>,
    /// What may be copied.
    pub echoed: Echoed,
    /// The words of its quotes.
    pub spoken: Spoken,
    /// The same as they are compared.
    pub quoted: Quoted,
    /// The words of some temper.
    pub tempered: Vec<(usize, Span, Temper)>,
    /// The countries that each paragraph names.
    pub countries: Vec<Countries>,
    /// The countries that it names, and how often.
    pub lands: Lands,
    /// The words of its headline.
    pub headline: Headline,
    /// The days that no day resolves, once they are asked for.
    pub undated: OnceLock<Vec<Figure>>,
    /// The distances between two events, once they are asked for.
    pub distances: OnceLock<Vec<Distance>>,
    /// For each quote the condition that it begins or ends with, once it is asked for.
    pub premises: Vec<OnceLock<Option<Premised>>>,
    /// For each figure what befell those whom it counts, be they people or not, once it is asked for.
    pub deeds: Vec<OnceLock<Option<Deed>>>,
}

impl Own {
    fn of(report: &Report, notes: &Annotations, date: Option<Date>) -> Self {
        let marked = Marked::of(report, notes);
        Self {
            names: name_stems(notes, &report.text),
            met: met(notes),
            written: Written::of(notes),
            befell: referent::befell(report, notes),
            manners: Manners::of(report, notes, date),
            tempered: marked.tempered,
            marks: marked.sentences,
            letters: letters_of(report, notes),
            echoed: Echoed::of(&report.text),
            spoken: Spoken::of(&report.text, notes),
            quoted: Quoted::of(&report.text, &notes.quotes),
            countries: countries_of(report, notes),
            lands: utterance::lands(report, notes),
            headline: Headline::of(report, notes),
            undated: OnceLock::new(),
            distances: OnceLock::new(),
            premises: vec![OnceLock::new(); notes.quotes.len()],
            deeds: vec![OnceLock::new(); notes.figures.len()],
        }
    }
}

/// See [`Own::letters`].
fn letters_of(report: &Report, notes: &Annotations) -> Vec<u32> {
    let sentences = notes.sentences.iter();
    sentences
        .map(|s| sum_of_letters(s.span.of(&report.text)))
        .collect()
}

/// The tokens of a name.
fn tokens_of(notes: &Annotations, name: &Name) -> Range<usize> {
    let own = notes.sentences[name.sentence].tokens.clone();
    let tokens = &notes.tokens[own.start..own.end.min(notes.tokens.len())];
    let start = tokens.partition_point(|t| t.span.end <= name.span.start);
    let end = tokens.partition_point(|t| t.span.start < name.span.end);
    own.start + start..own.start + end
}

/// See [`Own::names`].
fn name_stems(notes: &Annotations, text: &str) -> Vec<(String, u32)> {
    let mut stems: BTreeMap<&str, u32> = BTreeMap::new();
    for name in notes.names.iter() {
        if let Some(token) = notes.tokens[tokens_of(notes, name)].last()
            && spelling::fold(token.span.of(text)).starts_with(&name.key)
        {
            stems.entry(name.key.as_str()).or_insert(token.stem);
        }
    }
    let stems = stems.into_iter();
    stems.map(|(key, stem)| (key.to_owned(), stem)).collect()
}

/// See [`Own::met`].
fn met(notes: &Annotations) -> Vec<Met> {
    let mut out = vec![Met::default(); notes.stems.len()];
    for token in &notes.tokens {
        out[token.stem as usize].all += 1;
    }
    let mut names = notes
        .names
        .iter()
        .map(|name| (name, tokens_of(notes, name)));
    let mut next = names.next();
    // Up to where words were counted that are beside two names.
    let mut counted = 0;
    while let Some((name, own)) = next {
        next = names.next();
        let sentence = &notes.sentences[name.sentence].tokens;
        let first = own.start.saturating_sub(TITLE).max(sentence.start);
        let end = (own.end + TITLE).min(sentence.end);
        let end = next.as_ref().map_or(end, |(_, other)| end.min(other.start));
        let before = first.max(counted)..own.start;
        for at in before.chain(own.end..end) {
            out[notes.tokens[at].stem as usize].beside += 1;
        }
        counted = end.max(own.end);
        for at in own {
            out[notes.tokens[at].stem as usize].inside += 1;
        }
    }
    out
}

/// That of each report of a story.
pub(super) fn of_each(story: &Story, annotations: &[Annotations]) -> Vec<Arc<Own>> {
    let reports = story.reports.par_iter().zip(annotations);
    let own = |(report, notes): (&Report, &Annotations)| {
        notes.kept.or_read(|| Own::of(report, notes, story.date))
    };
    reports.map(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Span;
    use crate::text::{annotate, reread};

    #[test]
    fn a_word_between_two_names_is_beside_both_and_counted_once() {
        let text = "Then Ann Lee met Bob Ray. Nobody spoke, and in the end Bob Ray left.";
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let notes = annotate(&report, None);
        let met = met(&notes);
        let of = |word: &str| {
            let mut tokens = notes.tokens.iter();
            let token = tokens.find(|t| t.span.of(text) == word).expect("a word");
            let met = met[token.stem as usize];
            (met.all, met.inside, met.beside)
        };
        let told = ["Then", "Ann", "met", "Bob", "Nobody", "and", "the", "left"].map(of);
        let inside = [(1, 0, 1), (1, 1, 0), (1, 0, 1), (2, 2, 0)];
        let around = [(1, 0, 0), (1, 0, 0), (1, 0, 1), (1, 0, 1)];
        assert_eq!(told, [inside, around].concat()[..]);
    }

    #[test]
    fn of_an_edited_story_the_edited_report_alone_is_read_again() {
        let report = |id: &str, text: &str| Report {
            id: id.to_owned(),
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let story = Story {
            reports: vec![
                report("a", "The barge sank with 12 men."),
                report("b", "A barge with 12 men has sunk."),
            ],
            ..Story::default()
        };
        let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let mut next = story.clone();
        next.reports[1] = report("b", "A barge with 13 men has sunk.");
        let own = of_each(&story, &notes);
        let again = of_each(&next, &reread(&story, &notes, &next));
        let same = |at: usize| Arc::ptr_eq(&own[at], &again[at]);
        assert!(same(0) && !same(1));
    }
}
