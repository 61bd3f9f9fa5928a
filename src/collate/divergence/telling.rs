//! Which readings of a claim tell what the claim is called by.
//!
//! A claim gathers sentences of several facts each, and some stand in it for another of them: "shares fell by 11 per cent"
//! beside "eleven vehicles fell". Who does not tell what the label says is no witness that others leave it out.

use super::clause;
use super::scene::Scene;
use crate::collate::{Claim, Reading, SentenceRef};
use crate::story::Span;
use crate::text::{Figure, FigureKind, Token, TokenClass};

/// A sentence that scores less with the one that the label is taken from tells something else of the claim.
const TELLS: f64 = 0.5;

/// So does a sentence in the language of that one which scores less with those of other reports on the average.
const FITS: f64 = 0.45;

/// A tenth of all, in percent: what is said in tenths is that or half of it more or less.
const TENTH: f64 = 10.0;

/// So many others are asked.
const ASKED: usize = 24;

/// Whether a sentence that scores so much with those of other reports is in a claim for the sake of more than one of many.
fn fits(scores: impl Iterator<Item = f64>) -> bool {
    let (sum, count) = scores.fold((0.0, 0), |(sum, n), score| (sum + score, n + 1));
    sum >= FITS * f64::from(count)
}

/// The sentences of a reading, in their order.
pub(super) fn sentences(reading: &Reading) -> impl Iterator<Item = SentenceRef> {
    let report = reading.report;
    let sentence = move |at: &usize| SentenceRef {
        report,
        sentence: *at,
    };
    reading.sentences.iter().map(sentence)
}

/// Where in a sentence the label of a claim stands.
fn label_in(scene: &Scene, claim: &Claim, at: SentenceRef) -> Option<Span> {
    let sentence = scene.annotations[at.report].sentences[at.sentence].span;
    let start = sentence.of(scene.text(at.report)).find(&claim.label)? + sentence.start;
    Some(Span::new(start, start + claim.label.len()))
}

fn figures<'s>(scene: &'s Scene, at: SentenceRef) -> impl Iterator<Item = &'s Figure> {
    let own = scene.annotations[at.report].figures_of(at.sentence);
    own.iter().filter(|f| is_of_things(f))
}

/// Whether it is no date, time or rank: those are told of many things on one day.
fn is_of_things(figure: &Figure) -> bool {
    let kinds = [
        FigureKind::Count,
        FigureKind::Money,
        FigureKind::Percent,
        FigureKind::Measure,
    ];
    kinds.contains(&figure.kind)
}

/// Whether a word is "and" in one of six languages.
fn joins(word: &str) -> bool {
    ["and", "und", "et", "y", "e", "en"].contains(&word)
}

/// So many telling words at least say what a claim is about.
const LEAST: usize = 2;

/// Whether another report gives in a reading values of the kind of a figure, and not that one.
fn is_disputed(scene: &Scene, (report, own): (usize, &Figure), telling: &[&Reading]) -> bool {
    let original = &scene.index.original;
    let mut others = telling
        .iter()
        .filter(|r| original[r.report] != original[report]);
    others.any(|reading| {
        let all = sentences(reading).flat_map(|at| {
            let all = scene.annotations[at.report].figures_of(at.sentence);
            all.iter().filter(|f| f.kind == own.kind)
        });
        let mut values = all.map(|f| f.value).peekable();
        values.peek().is_some() && !values.any(|value| value.total_cmp(&own.value).is_eq())
    })
}

/// The sentence that the label of a claim is taken from, or the first that might be, with the figures of the label.
pub(super) struct Source<'s> {
    pub at: SentenceRef,
    /// Where the label stands.
    pub label: Span,
    figures: Vec<&'s Figure>,
}

impl<'s> Source<'s> {
    pub fn of(scene: &'s Scene, claim: &Claim) -> Option<Self> {
        let mut all = claim.readings.iter().flat_map(sentences);
        let (at, label) = all.find_map(|at| Some((at, label_in(scene, claim, at)?)))?;
        let figures = figures(scene, at).filter(|f| f.span.overlaps(label));
        Some(Self {
            at,
            label,
            figures: figures.collect(),
        })
    }

    /// Whether a report gives a share of the label in tenths: "six in ten" is 61 percent.
    pub fn is_rounded_in(&self, scene: &Scene, report: usize) -> bool {
        let shares = |f: &&Figure| f.kind == FigureKind::Percent;
        let in_words = |f: &&Figure| {
            let number = f.number.of(scene.text(report));
            shares(f) && !number.contains(|c: char| c.is_ascii_digit())
        };
        let all = || scene.annotations[report].figures.iter().filter(in_words);
        let exact = self.figures.iter().copied().filter(shares);
        exact
            .into_iter()
            .any(|f| all().any(|own| (own.value - f.value).abs() < TENTH / 2.0))
    }

    /// The part of the label that a conjunction or a comma parts from a value which another who tells the claim gives otherwise: "two
    /// refits" of "yard in 1990 and has been through two refits" where somebody has 1989. It is said of all that they tell it.
    fn undisputed(&self, scene: &Scene, telling: &[&Reading]) -> Option<Span> {
        let notes = &scene.annotations[self.at.report];
        let mut inside = notes.figures_of(self.at.sentence).iter();
        let value = inside.find(|f| {
            self.label.covers(f.span) && is_disputed(scene, (self.at.report, f), telling)
        })?;
        let text = scene.text(self.at.report);
        let tokens = notes.tokens_of(self.at.sentence);
        let side = |from: usize, to: usize| {
            let inner = tokens
                .iter()
                .filter(|t| from <= t.span.start && t.span.end <= to);
            let said = |t: &&Token| t.class != TokenClass::Stop;
            let first = inner.clone().find(|t| !joins(t.span.of(text)))?;
            let last = inner.clone().rfind(said)?;
            let words = inner.filter(said).count();
            (words >= LEAST).then_some((words, first.span.join(last.span)))
        };
        let (ahead, rest) = (
            &text[self.label.start..value.span.start],
            &text[value.span.end..self.label.end],
        );
        // What only leads up to the value, or says what it is of, tells nothing without it: "gusts reached".
        let ends = ahead.trim_end().ends_with(',')
            || ahead.split_whitespace().next_back().is_some_and(joins);
        let goes_on = rest.starts_with(',') || rest.split_whitespace().next().is_some_and(joins);
        let before = side(self.label.start, value.span.start).filter(|_| ends);
        let behind = side(value.span.end, self.label.end).filter(|_| goes_on);
        let longer = before
            .into_iter()
            .chain(behind)
            .max_by_key(|(words, _)| *words);
        longer.map(|(_, span)| span)
    }

    /// What is shown of the thing: the label or its undisputed part, with what stands around it where that is short. No other
    /// value of it is shown that somebody who tells the claim gives otherwise.
    pub fn shown(&self, scene: &Scene, telling: &[&Reading]) -> Span {
        if let Some(part) = self.undisputed(scene, telling) {
            return part;
        }
        let figures = scene.annotations[self.at.report].figures_of(self.at.sentence);
        let disputed = |word: Span| {
            let mut held = figures.iter().filter(|f| f.span.overlaps(word));
            held.any(|f| is_disputed(scene, (self.at.report, f), telling))
        };
        clause::around(scene, self.at, self.label, disputed)
    }

    /// Whether a sentence of a claim is like those of the other reports there, as far as languages let it be.
    fn is_among(&self, scene: &Scene, claim: &Claim, at: SentenceRef) -> bool {
        let lang = |report: usize| scene.annotations[report].lang;
        let original = &scene.index.original;
        let all = claim.readings.iter().flat_map(sentences);
        // A copy is no second witness.
        let texts = all.filter(|other| original[other.report] == other.report);
        let others = texts.filter(|other| other.report != original[at.report]);
        let others = others.take(ASKED);
        let scores = others.map(|other| scene.score(at, other));
        lang(at.report) != lang(self.at.report) || fits(scores)
    }

    /// Whether a sentence tells what the label says: it is like the source, or gives the label's figure.
    fn is_told_in(&self, scene: &Scene, claim: &Claim, at: SentenceRef) -> bool {
        let same = |x: &Figure, y: &Figure| x.kind == y.kind && x.value.total_cmp(&y.value).is_eq();
        let gives = |own: &Figure| self.figures.iter().any(|f| same(f, own));
        let original = &scene.index.original;
        original[at.report] == original[self.at.report]
            || scene.score(at, self.at) >= TELLS && self.is_among(scene, claim, at)
            || figures(scene, at).any(gives)
    }
}

/// The readings of a claim that tell what its label, which is taken from `source`, says; all of them where it is in none.
pub(super) fn telling<'c>(
    scene: &Scene,
    claim: &'c Claim,
    source: Option<&Source>,
) -> Vec<&'c Reading> {
    let tells = |at| source.is_none_or(|s| s.is_told_in(scene, claim, at));
    let readings = claim.readings.iter();
    readings.filter(|r| sentences(r).any(tells)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_like_one_and_no_other_does_not_tell_it() {
        let cases: [(&[f64], bool); 5] = [
            (&[0.9], true),
            (&[0.9, 0.0], true),
            (&[0.8, 0.0], false),
            (&[0.9, 0.5, 0.0], true),
            (&[1.0, 0.1, 0.1], false),
        ];
        for (scores, told) in cases {
            assert_eq!(fits(scores.iter().copied()), told, "{scores:?}");
        }
    }
}
