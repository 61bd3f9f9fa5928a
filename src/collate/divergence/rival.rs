//! One act that two reports make two of: resigned against sacked, suspended against called off, escaped against freed.
//!
//! Rule: within one claim, outside quotation marks, a report has words of one side of a row of
//! [`crate::collate::lexicon::rival`] and of no other side, another those of another side alone. A word behind a negation
//! is on no side. Passages that are shown once for a matter are not shown again for it in the next claim.

use std::collections::{BTreeMap, BTreeSet};

use super::framing;
use super::scene::{Found, Scene};
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::rival::{self, Matter, Rival};
use crate::collate::marked::Marks;
use crate::collate::{Claim, SentenceRef};
use crate::story::{Place, Span};
use crate::text::{Token, TokenClass};

/// What two acts for one are worth.
const ACTS: f64 = 0.25;

/// What a shade is worth.
const SHADE: f64 = 0.12;

/// What a claim that all open with adds.
const PROMINENT: f64 = 0.2;

/// So many words before a word may deny it: "did not quite resign".
const DENIED: usize = 2;

/// Words that have a rival, with their places.
type Words = Vec<(Rival, Place)>;

fn words(scene: &Scene, report: usize, sentence: usize) -> Words {
    if !scene
        .index
        .is_marked(SentenceRef { report, sentence }, Marks::RIVAL)
    {
        return Vec::new();
    }
    let notes = &scene.annotations[report];
    let text = scene.text(report);
    let quoted = |span: Span| notes.quotes.iter().any(|q| q.span.covers(span));
    let tokens = notes.tokens_of(sentence);
    let denied = |n: usize| {
        let before = &tokens[n.saturating_sub(DENIED)..n];
        before.iter().any(|t| rival::denies(t.span.of(text)))
    };
    let read = |(n, token): (usize, &Token)| {
        let after = |more: usize| tokens.get(n + 1 + more).map(|t| t.span.of(text));
        let (rival, more) = rival::at(token.span.of(text), after)?;
        let span = Span {
            end: tokens[n + more].span.end,
            ..token.span
        };
        (!quoted(span) && !denied(n)).then_some((rival, Place { report, span }))
    };
    tokens.iter().enumerate().filter_map(read).collect()
}

/// By matter and report the words of a claim; of a report that has two sides of a matter none.
fn by_matter(scene: &Scene, claim: &Claim) -> BTreeMap<Matter, BTreeMap<usize, Words>> {
    let mut out: BTreeMap<Matter, BTreeMap<usize, Words>> = BTreeMap::new();
    for reading in &claim.readings {
        for sentence in &reading.sentences {
            for (rival, place) in words(scene, reading.report, *sentence) {
                let reports = out.entry(rival.matter).or_default();
                reports
                    .entry(reading.report)
                    .or_default()
                    .push((rival, place));
            }
        }
    }
    for reports in out.values_mut() {
        reports.retain(|_, words| words.iter().all(|(rival, _)| rival.side == words[0].0.side));
    }
    out
}

/// The stem of the noun right behind a word, in small letters: what "legal" in "legal ports" is said of.
fn noun<'s>(scene: &'s Scene, place: Place) -> Option<&'s str> {
    let (notes, text) = (&scene.annotations[place.report], scene.text(place.report));
    let next = notes
        .tokens
        .partition_point(|t| t.span.start < place.span.end);
    let token = notes.tokens.get(next)?;
    let noun = token.class == TokenClass::Content && !token.capital;
    let joined = text.get(place.span.end..token.span.start) == Some(" ");
    (noun && joined).then(|| &*notes.stems[token.stem as usize])
}

/// Whether two words of law are said of two things: "illegal entries", "legal ports of entry".
fn are_of_two(scene: &Scene, (a, first): &(Rival, Place), (_, second): &(Rival, Place)) -> bool {
    let lang = |place: &Place| scene.annotations[place.report].lang;
    let nouns = || noun(scene, *first).zip(noun(scene, *second));
    a.matter == Matter::Legality
        && lang(first) == lang(second)
        && nouns().is_some_and(|(x, y)| x != y)
}

/// The words of one matter that stand against one another; none where all are of one side.
fn opposed(scene: &Scene, reports: BTreeMap<usize, Words>) -> Option<Words> {
    let mut words: Words = reports.into_values().flatten().collect();
    words.sort_unstable();
    let against = |a: &(Rival, Place)| {
        let mut others = words.iter().filter(|b| b.0.side != a.0.side);
        others.any(|b| !are_of_two(scene, a, b))
    };
    words.iter().any(against).then_some(words)
}

/// What a claim's matters come to: each with its sides, the gravest as grave as it is.
fn found(scene: &Scene, number: usize, matters: &[(Matter, Words)]) -> Found {
    let sides = |(_, words): &(Matter, Words)| framing::sides(scene, words).join(" against ");
    let all: Vec<String> = matters.iter().map(sides).collect();
    let shade = matters.iter().all(|(matter, _)| matter.is_shade());
    let places = matters.iter().flat_map(|(_, words)| words);
    Found {
        kind: DivergenceKind::Framing,
        gravity: if shade { SHADE } else { ACTS } + PROMINENT * scene.prominence(number),
        severity: Severity::Medium,
        claim: Some(number),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!("{}: {}", all.join("; "), scene.claims[number].label),
        spans: places.map(|(_, place)| *place).collect(),
        missing: Vec::new(),
    }
}

/// At most one difference a claim.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut shown: BTreeSet<(Matter, Place)> = BTreeSet::new();
    let mut out = Vec::new();
    for (number, claim) in scene.claims.iter().enumerate() {
        let mut matters = Vec::new();
        for (matter, reports) in by_matter(scene, claim) {
            let Some(words) = opposed(scene, reports) else {
                continue;
            };
            let mut places = words.iter().map(|(_, place)| (matter, *place));
            if places.any(|place| !shown.contains(&place)) {
                shown.extend(words.iter().map(|(_, place)| (matter, *place)));
                matters.push((matter, words));
            }
        }
        if !matters.is_empty() {
            out.push(found(scene, number, &matters));
        }
    }
    out
}
