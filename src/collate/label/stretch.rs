//! The shortest telling stretch of a sentence.

use super::{WIDTH, columns};
use crate::collate::index::{Index, Term};
use crate::story::Span;
use crate::text::{Token, TokenClass};

/// What a comma in a label takes off its worth.
const APART: f64 = 0.7;

/// What it takes off the worth of a label that it begins or ends inside a phrase.
const CUT: f64 = 0.6;

/// How many readings hold each term, for the terms of one sentence.
fn spread(index: &Index, members: &[u32], term: Term) -> usize {
    members
        .iter()
        .filter(|m| {
            index.profiles[**m as usize]
                .terms
                .binary_search(&term)
                .is_ok()
        })
        .count()
}

/// What a word that no other reading has adds to a label, in parts of its weight: it completes the phrase of one that
/// others have.
const ALONE: f64 = 0.1;

/// What a token adds to a label: its weight by how many readings share it.
pub(super) fn worth(index: &Index, members: &[u32], terms: &[Option<Term>], at: usize) -> f64 {
    let Some(term) = terms[at] else { return 0.0 };
    let others = spread(index, members, term).saturating_sub(1);
    let share = others as f64 / (members.len() - 1).max(1) as f64;
    index.weights[term as usize] * share.max(ALONE)
}

/// How much a stretch says to someone who has not read it, by how many of its words are no function
/// words and how many of these no numbers: one word says little, a bare number nothing, and a stretch
/// that ends in a number hides what was counted.
fn telling(words: usize, content: usize, ends_in_number: bool) -> f64 {
    match (words, content) {
        (0, _) => 0.1,
        (1, 1) => 0.3,
        _ if ends_in_number => 0.7,
        _ => 1.0,
    }
}

/// Whether two tokens that follow one another may be of one phrase: two words that say something, or a number with its
/// noun, with nothing but a blank or a hyphen between them.
fn is_one_phrase(text: &str, a: &Token, b: &Token) -> bool {
    let between = Span::new(a.span.end, b.span.start).of(text);
    let joined = between.chars().all(|c| c.is_whitespace() || c == '-') && !between.contains('\n');
    joined && a.class != TokenClass::Stop && b.class != TokenClass::Stop
}

/// What a label keeps of its worth: [`CUT`] for each end that is inside a phrase.
fn whole(text: &str, tokens: &[Token], first: usize, last: usize) -> f64 {
    let cut = |a: usize, b: usize| is_one_phrase(text, &tokens[a], &tokens[b]);
    let before = first > 0 && cut(first - 1, first);
    let after = last + 1 < tokens.len() && cut(last, last + 1);
    let kept = |is_cut: bool| if is_cut { CUT } else { 1.0 };
    kept(before) * kept(after)
}

/// The stretch of tokens with the most worth for its length, function words at its ends cut off, among
/// those that `fits` takes.
pub(super) fn best_stretch(
    text: &str,
    tokens: &[Token],
    worth: &[f64],
    fits: impl Fn(Span) -> bool,
) -> Option<Span> {
    let mut best: Option<(f64, Span)> = None;
    for (first, start) in tokens.iter().enumerate() {
        if start.class == TokenClass::Stop {
            continue;
        }
        let mut joined = 1.0;
        let (mut sum, mut width, mut end_before) = (0.0, 0, start.span.start);
        let (mut words, mut content) = (0, 0);
        for (last, end) in tokens.iter().enumerate().skip(first) {
            let more = Span::new(end_before, end.span.end);
            width += columns(text, more);
            if width > WIDTH || more.of(text).contains(['\n', ';', ':', '.']) {
                break;
            }
            // A name in apposition belongs to what it explains.
            if more.of(text).contains(',') && !end.capital {
                joined = APART;
            }
            end_before = end.span.end;
            sum += worth[last];
            if end.class == TokenClass::Stop {
                continue;
            }
            let number = end.class == TokenClass::Number;
            content += 1;
            words += usize::from(!number);
            // Long stretches must earn their length: the gain falls with the root of the columns.
            let value = joined * sum / (8.0 + width as f64).sqrt()
                * telling(words, content, number)
                * whole(text, tokens, first, last);
            let span = start.span.join(end.span);
            if fits(span) && best.is_none_or(|(most, _)| value > most) {
                best = Some((value, span));
            }
        }
    }
    best.map(|(_, span)| span)
}
