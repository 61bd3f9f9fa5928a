//! A long run of one outlet's own words without quotation marks.
//!
//! Rule: the collation's runs of twelve words and more (see its echoes), without what both give between
//! quotation marks. A run that several outlets have comes from a common source and is said with less
//! weight; words of a wire are there to be used, but want a credit.

use std::cmp::Reverse;
use std::ops::Range;

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Divergence, DivergenceKind, Severity};
use crate::story::{Place, Role, Span};

/// The shortest run, in words, as the collation has it.
const RUN: usize = 12;

/// So few words of the next sentence are no part of a run that ends a sentence in one text and not in the other: "…in its
/// spillway. The reservoir" and "…in its spillway, the authority".
const STRAY: usize = 2;

/// So many bytes of quotation marks and brackets may stand before the first word of a sentence.
const MARKS: usize = 8;

/// From so many words on, nobody writes the same by chance or by habit.
const LONG: usize = 20;

/// A word by its letters and digits, and whether it stands between quotation marks.
struct Word {
    span: Span,
    letters: String,
    quoted: bool,
    /// Whether a sentence begins with it.
    opens: bool,
}

/// The words at a place.
fn words(scene: &Scene, place: Place) -> Vec<Word> {
    let text = scene.text(place.report);
    let notes = scene.notes_of(place.report);
    let quotes = &notes.quotes;
    let sentences = &notes.sentences[notes.sentences_in(place.span)];
    let mut out = Vec::new();
    let mut start = place.span.start;
    for chunk in place.span.of(text).split_inclusive(char::is_whitespace) {
        let bare = chunk.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first = start + chunk.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            let span = Span::new(first, first + bare.len());
            let letters = bare.chars().filter(|c| c.is_alphanumeric());
            out.push(Word {
                span,
                letters: letters.flat_map(char::to_lowercase).collect(),
                quoted: quotes.iter().any(|q| q.span.covers(span)),
                opens: sentences
                    .iter()
                    .any(|own| own.span.covers(span) && own.span.start + MARKS >= first),
            });
        }
        start += chunk.len();
    }
    out
}

/// A run of words that both have: where it begins in each, and how many they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Run {
    own: usize,
    other: usize,
    length: usize,
}

impl Run {
    fn range(self) -> Range<usize> {
        self.own..self.own + self.length
    }

    /// Without a few words at its ends that a sentence of one text alone begins or ends with.
    fn without_strays(self, own: &[Word], other: &[Word]) -> Self {
        let opens = |n: &usize| own[self.own + n].opens != other[self.other + n].opens;
        let Self { mut length, .. } = self;
        if let Some(end) = (length.saturating_sub(STRAY).max(1)..length).find(opens) {
            length = end;
        }
        let cut = (1..=STRAY.min(length.saturating_sub(1)))
            .rev()
            .find(opens)
            .unwrap_or(0);
        Self {
            own: self.own + cut,
            other: self.other + cut,
            length: length - cut,
        }
    }
}

/// The longest run of words that both have and that not both have between quotation marks. The collation files a run
/// with others that it overlaps: what stands beside it there need not be the same.
fn longest(own: &[Word], other: &[Word]) -> Run {
    let mut best = Run::default();
    let mut above = vec![0; other.len() + 1];
    for (x, a) in own.iter().enumerate() {
        // Lengths of the runs that end with the word before this one.
        let mut before = 0;
        for (y, b) in other.iter().enumerate() {
            let here = if a.letters == b.letters && !(a.quoted && b.quoted) {
                before + 1
            } else {
                0
            };
            before = std::mem::replace(&mut above[y + 1], here);
            if here > best.length {
                best = Run {
                    own: x + 1 - here,
                    other: y + 1 - here,
                    length: here,
                };
            }
        }
    }
    best
}

/// What is copied of a run of the draft.
struct Copy {
    span: Span,
    words: usize,
    /// Who has all of it.
    whole: Vec<usize>,
    /// Who has long runs of it, each where it stands.
    others: Vec<Place>,
}

/// The longest stretch of the draft's run `own` that is copied.
fn copied(scene: &Scene, own: Place, others: &[Place]) -> Option<Copy> {
    let here = words(scene, own);
    let runs = others.iter().filter_map(|place| {
        let there = words(scene, *place);
        let run = longest(&here, &there).without_strays(&here, &there);
        (run.length >= RUN).then(|| {
            let last = &there[run.other + run.length - 1];
            let span = there[run.other].span.join(last.span);
            let place = Place {
                report: place.report,
                span,
            };
            (run.range(), place)
        })
    });
    let mut runs: Vec<(Range<usize>, Place)> = runs.collect();
    // Of equally long ones the first in the draft.
    let whole = runs.iter().map(|(run, _)| run.clone());
    let whole = whole.max_by_key(|r| (r.len(), Reverse(r.start)))?;
    runs.retain(|(run, _)| run.start < whole.end && whole.start < run.end);
    let all = runs.iter().filter(|(run, _)| *run == whole);
    Some(Copy {
        span: here[whole.start].span.join(here[whole.end - 1].span),
        words: whole.len(),
        whole: all.map(|(_, p)| p.report).collect(),
        others: runs.iter().map(|(_, p)| *p).collect(),
    })
}

fn one(scene: &Scene, divergence: &Divergence, own: Place) -> Option<Finding> {
    let others: Vec<Place> = divergence
        .spans
        .iter()
        .filter(|p| scene.counts(p.report))
        .copied()
        .collect();
    let Copy {
        span,
        words,
        whole,
        others,
    } = copied(scene, own, &others)?;
    let mut reports: Vec<usize> = others.iter().map(|p| p.report).collect();
    reports.dedup();
    let wire = reports
        .iter()
        .any(|r| scene.given.story.reports[*r].role == Role::Wire);
    let severity = if words >= LONG && reports.len() == 1 && !wire {
        Severity::Medium
    } else {
        Severity::Low
    };
    Some(Finding {
        kind: FindingKind::Copied,
        severity,
        span: Some(span),
        message: format!(
            "{words} words in a row as in {}, without quotation marks: “{}”",
            scene.who(&whole),
            scene.brief(scene.here(span), 60)
        ),
        others,
        suggestion: None,
        claim: divergence.claim,
    })
}

/// One finding a run.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for divergence in scene.divergences(DivergenceKind::Echo) {
        for own in divergence.spans.iter().filter(|p| p.report == scene.draft) {
            let known = |f: &Finding| f.span.is_some_and(|s| s.overlaps(own.span));
            if !out.iter().any(known) {
                out.extend(one(scene, divergence, *own));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of one letter each; a capital stands between quotation marks.
    fn letters(words: &str) -> Vec<Word> {
        let word = |(n, c): (usize, char)| Word {
            span: Span::new(2 * n, 2 * n + 1),
            letters: c.to_lowercase().collect(),
            quoted: c.is_uppercase(),
            opens: false,
        };
        words.chars().enumerate().map(word).collect()
    }

    #[test]
    fn words_that_both_quote_are_not_copied() {
        let run = |a: &str, b: &str| longest(&letters(a), &letters(b)).range();
        assert_eq!(run("ABcde", "ABcde"), 2..5);
        assert_eq!(run("ABcde", "abcde"), 0..5, "only one of them quotes");
        assert_eq!(run("abcDe", "abcDe"), 0..3);
    }

    #[test]
    fn a_word_of_another_sentence_is_no_part_of_a_run() {
        let run = |own: &[usize], other: &[usize]| {
            let [mut a, mut b] = [letters("abcdefgh"), letters("abcdefgh")];
            for n in own {
                a[*n].opens = true;
            }
            for n in other {
                b[*n].opens = true;
            }
            longest(&a, &b).without_strays(&a, &b).range()
        };
        assert_eq!(run(&[7], &[]), 0..7);
        assert_eq!(run(&[], &[6]), 0..6);
        assert_eq!(run(&[2], &[]), 2..8);
        assert_eq!(run(&[7], &[7]), 0..8, "both begin a sentence there");
        assert_eq!(run(&[4], &[]), 0..8, "two sentences made of one");
    }

    #[test]
    fn what_is_copied_is_the_same_in_both_and_shown_where_it_is() {
        let found = longest(&letters("wxabcdyz"), &letters("rstuabcdv"));
        let want = Run {
            own: 2,
            other: 4,
            length: 4,
        };
        assert_eq!(found, want);
    }
}
