//! The shortest telling stretch of a sentence.

use super::border::Borders;
use super::{WIDTH, columns};
use crate::collate::index::{Index, Term};
use crate::story::Span;
use crate::text::TokenClass;

/// What a comma in a label takes off its worth.
const APART: f64 = 0.5;

/// Columns that a label may have before each more costs it much: the gain falls with the root of all.
pub(super) const ROOMY: f64 = 24.0;

/// The same of a quotation, of which the core is wanted.
pub(super) const TERSE: f64 = 12.0;

/// How many readings hold each term of a sentence.
pub(super) struct Spread<'a> {
    index: &'a Index,
    /// How many readings there are.
    all: usize,
    /// The terms of the sentence, and by each of them how many have it.
    terms: &'a [Term],
    held: Vec<usize>,
}

impl<'a> Spread<'a> {
    /// Of the sentence of `chosen` over those of `members`, of whom it is one.
    pub fn of(index: &'a Index, members: &[u32], chosen: u32) -> Self {
        let terms = &index.profiles[chosen as usize].terms;
        let mut held = vec![0; terms.len()];
        for member in members {
            // Both are sorted.
            let mut theirs = index.profiles[*member as usize].terms.iter().peekable();
            for (term, held) in terms.iter().zip(&mut held) {
                while theirs.next_if(|t| *t < term).is_some() {}
                *held += usize::from(theirs.peek() == Some(&term));
            }
        }
        Self {
            index,
            all: members.len(),
            terms,
            held,
        }
    }

    fn of_term(&self, term: Term) -> usize {
        let at = self.terms.binary_search(&term);
        at.map_or(0, |at| self.held[at])
    }

    /// Whether a word is one that another reading has too.
    pub fn is_shared(&self, term: Option<Term>) -> bool {
        term.is_some_and(|term| self.of_term(term) > 1)
    }

    /// What a word adds to a label: its weight by how many readings share it; nothing where it tells nothing.
    pub fn worth(&self, term: Option<Term>) -> f64 {
        let Some(term) = term else { return 0.0 };
        let others = self.of_term(term).saturating_sub(1);
        let share = others as f64 / (self.all - 1).max(1) as f64;
        self.index.weights[term as usize] * share.max(ALONE)
    }
}

/// What a word that no other reading has adds to a label, in parts of its weight: it completes the phrase of one that
/// others have.
const ALONE: f64 = 0.1;

/// How much a stretch says to someone who has not read it, by how many of its words are no function
/// words and how many of these no numbers: one word says little, a bare number nothing, and a stretch
/// that ends in a number hides what was counted.
fn telling(words: usize, content: usize, ends_in_number: bool) -> f64 {
    match (words, content) {
        (0, _) => 0.1,
        (1, 1) => 0.3,
        (_, 2) if !ends_in_number => 0.75,
        _ if ends_in_number => 0.4,
        _ => 1.0,
    }
}

/// What a token adds to a stretch that it does not begin, with what stands before it: found once, however many stretches
/// go on over it.
struct Step {
    columns: usize,
    comma: bool,
    /// No stretch goes on over what stands before it.
    breaks: bool,
    /// How well a stretch ends with it, once one is asked about that can be the best.
    ends: Option<f64>,
}

impl Step {
    fn of(borders: &Borders, at: usize) -> Self {
        let own = borders.tokens[at].span;
        let from = at
            .checked_sub(1)
            .map(|before| borders.tokens[before].span.end);
        let more = Span::new(from.unwrap_or(own.start), own.end);
        Self {
            columns: columns(borders.text, more),
            comma: more.of(borders.text).contains(','),
            breaks: at > 0 && borders.breaks(at),
            ends: None,
        }
    }
}

/// The stretch of tokens with the most worth for its length, function words at its ends cut off, among
/// those that `fits` takes.
pub(super) fn best_stretch(
    borders: &Borders,
    worth: &[f64],
    short: f64,
    fits: impl Fn(Span) -> bool,
) -> Option<Span> {
    let tokens = borders.tokens;
    let mut steps: Vec<Step> = (0..tokens.len()).map(|at| Step::of(borders, at)).collect();
    let mut best: Option<(f64, Span)> = None;
    for (first, start) in tokens.iter().enumerate() {
        if !borders.may_begin(first) {
            continue;
        }
        let begins = borders.begins(first);
        let governed = borders.is_governed(first);
        let mut joined = 1.0;
        let (mut sum, mut width) = (0.0, 0);
        let (mut words, mut content) = (0, 0);
        for (last, end) in tokens.iter().enumerate().skip(first) {
            let begun = (last == first).then(|| start.span.of(borders.text));
            let step = &mut steps[last];
            width += begun.map_or(step.columns, |own| own.chars().count());
            let beyond = governed && borders.leaves_phrase(last);
            if width > WIDTH || beyond || last > first && step.breaks {
                break;
            }
            // A name in apposition belongs to what it explains.
            if begun.map_or(step.comma, |own| own.contains(',')) && !end.capital {
                joined = APART;
            }
            sum += worth[last];
            if end.class == TokenClass::Stop {
                content += usize::from(borders.may_begin(last));
                words += usize::from(borders.may_begin(last));
                continue;
            }
            let number = end.class == TokenClass::Number;
            content += 1;
            words += usize::from(!number && borders.is_word(last));
            let most = best.map_or(0.0, |(most, _)| most);
            let least = joined * sum / (short + width as f64).sqrt()
                * telling(words, content, number)
                * begins;
            // What it says and how it ends is looked at where it can still be the best.
            let span = start.span.join(end.span);
            if least * Borders::MOST <= most || !fits(span) {
                continue;
            }
            let ends = *step.ends.get_or_insert_with(|| borders.ends(last));
            let value = least * ends * borders.says(first, last);
            if value > most || best.is_none() {
                best = Some((value, span));
            }
        }
    }
    best.map(|(_, span)| span)
}
