//! What one sentence brings to matching.

use std::collections::BTreeMap;

use super::SentenceRef;
use super::counts::Count;
use super::index::{Term, Vocabulary};
use super::spelling;
use crate::story::Span;
use crate::text::{Annotations, Figure, FigureKind, TokenClass};

/// A sentence as sets of terms. All sets are sorted and hold each term once.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Which sentence it is.
    pub at: SentenceRef,
    /// Stems, figures and days that it says, and the name of who speaks in it.
    pub terms: Vec<Term>,
    /// Content stems in the order of the sentence.
    pub order: Vec<Term>,
    /// The weights of `terms` together.
    pub weight: f64,
    /// Terms between quotation marks.
    pub quoted: Vec<Term>,
    /// The weights of `quoted` together.
    pub quoted_weight: f64,
    /// Folded last names of those who are quoted or reported in it.
    pub speakers: Vec<String>,
    /// Indices of its figures.
    pub figures: Vec<usize>,
    /// What it counts.
    pub counts: Vec<Count>,
    /// A cross-heading: never a reading.
    pub heading: bool,
}

impl Profile {
    /// Adds up the weights, once they are known.
    pub fn weigh(&mut self, weights: &[f64]) {
        let sum = |terms: &[Term]| terms.iter().map(|t| weights[*t as usize]).sum();
        self.weight = sum(&self.terms);
        self.quoted_weight = sum(&self.quoted);
    }
}

/// Terms that two sorted sets share.
pub(super) fn shared(a: &[Term], b: &[Term]) -> Vec<Term> {
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                out.push(a[i]);
                i += 1;
                j += 1;
            }
        }
    }
    out
}

/// The term of a figure: its value as a numeral's stem is written, or its day.
fn figure_word(figure: &Figure) -> Option<String> {
    match figure.kind {
        FigureKind::Date => {
            (figure.max == Some(figure.value)).then(|| format!("@{}", figure.value))
        }
        FigureKind::Time | FigureKind::Ordinal => None,
        _ => Some(format!("#{}", figure.value)),
    }
}

fn tidy(terms: &mut Vec<Term>) {
    terms.sort_unstable();
    terms.dedup();
}

/// The terms of numerals that a figure takes together with its scale, by token: the "1.2" of
/// "1.2 million" stands for 1200000, and shares nothing with 1.2 of something else.
fn worth(notes: &Annotations, vocabulary: &mut Vocabulary) -> BTreeMap<usize, Term> {
    let tokens = &notes.tokens;
    let mut worth = BTreeMap::new();
    for figure in &notes.figures {
        let Some(word) = figure_word(figure).filter(|w| w.starts_with('#')) else {
            continue;
        };
        let first = tokens.partition_point(|t| t.span.start < figure.span.start);
        let inside = tokens[first..]
            .iter()
            .take_while(|t| t.span.end <= figure.span.end);
        let mut numerals = inside
            .enumerate()
            .filter(|(_, t)| t.class == TokenClass::Number);
        // A range or a sum has two, each of which tells by itself.
        if let (Some((at, _)), None) = (numerals.next(), numerals.next()) {
            worth.insert(first + at, vocabulary.term(&word, notes.lang));
        }
    }
    worth
}

/// Sentences of one report while they are filled.
struct Fill<'a> {
    notes: &'a Annotations,
    ids: &'a [Option<Term>],
    names: &'a BTreeMap<&'a str, Term>,
    /// See [`worth`].
    worth: BTreeMap<usize, Term>,
    profiles: Vec<Profile>,
}

impl Fill<'_> {
    /// The term of the token at `at`; none for a function word.
    fn term(&self, at: usize) -> Option<Term> {
        let token = &self.notes.tokens[at];
        let told = || self.ids[token.stem as usize].filter(|_| token.class != TokenClass::Stop);
        self.worth.get(&at).copied().or_else(told)
    }

    fn tokens(&mut self) {
        for sentence in 0..self.profiles.len() {
            let tokens = self.notes.sentences[sentence].tokens.clone();
            let order: Vec<Term> = tokens.filter_map(|at| self.term(at)).collect();
            self.profiles[sentence].terms.clone_from(&order);
            self.profiles[sentence].order = order;
        }
    }

    fn quoted(&mut self, span: Span) {
        for sentence in self.notes.sentences_in(span) {
            let tokens = self.notes.sentences[sentence].tokens.clone();
            let inside = tokens.filter(|at| span.covers(self.notes.tokens[*at].span));
            let terms: Vec<Term> = inside.filter_map(|at| self.term(at)).collect();
            self.profiles[sentence].quoted.extend(terms);
        }
    }

    fn speaker(&mut self, sentence: usize, name: &str) {
        let key = spelling::last_word(name);
        if let Some(term) = self.names.get(key.as_str()) {
            self.profiles[sentence].terms.push(*term);
        }
        self.profiles[sentence].speakers.push(key);
    }

    fn figures(&mut self, vocabulary: &mut Vocabulary) {
        for (at, figure) in self.notes.figures.iter().enumerate() {
            let profile = &mut self.profiles[figure.sentence];
            profile.figures.push(at);
            if let Some(word) = figure_word(figure) {
                profile.terms.push(vocabulary.term(&word, self.notes.lang));
            }
        }
    }
}

/// The profiles of one report's sentences. `ids` numbers the report's stems, `names` the last words
/// of its names.
pub(super) fn of_report(
    report: usize,
    notes: &Annotations,
    ids: &[Option<Term>],
    names: &BTreeMap<&str, Term>,
    vocabulary: &mut Vocabulary,
) -> Vec<Profile> {
    let blank = |(sentence, s): (usize, &crate::text::Sentence)| Profile {
        at: SentenceRef { report, sentence },
        heading: s.heading,
        ..Profile::default()
    };
    let profiles = notes.sentences.iter().enumerate().map(blank).collect();
    let mut fill = Fill {
        notes,
        ids,
        names,
        worth: worth(notes, vocabulary),
        profiles,
    };
    fill.tokens();
    for quote in &notes.quotes {
        fill.quoted(quote.span);
        if let Some(speaker) = &quote.speaker {
            fill.speaker(quote.sentence, speaker);
        }
    }
    for statement in &notes.statements {
        if let Some(source) = &statement.source {
            fill.speaker(statement.sentence, source);
        }
    }
    fill.figures(vocabulary);
    for profile in &mut fill.profiles {
        tidy(&mut profile.terms);
        tidy(&mut profile.quoted);
        profile.speakers.sort_unstable();
        profile.speakers.dedup();
    }
    fill.profiles
}
