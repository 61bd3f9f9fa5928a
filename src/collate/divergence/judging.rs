//! Words that judge, in one report's own voice, where the others tell the same without any.
//!
//! Rule: within one claim a report has a word of judgement ([`crate::collate::lexicon::judging`]) outside quotation marks and
//! outside what it hands to a source, and no report in its language has one there, nor that word anywhere: two others at least,
//! or one where it has several such words. Of each report only the claim in which it judges most is
//! told: who writes in such a way does it throughout.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::{Found, Scene};
use super::sourced::is_set_apart;
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::judging::judges;
use crate::collate::marked::Marks;
use crate::collate::{Claim, Reading, SentenceRef};
use crate::story::{Place, Span};

/// What one such word is worth.
const ONE: f64 = 0.17;

/// And each more of the same passage, up to [`MOST`].
const MORE: f64 = 0.04;

/// So many words say all that more would.
const MOST: usize = 3;

/// The words of judgement in the own voice of a reading.
fn own_words(scene: &Scene, reading: &Reading) -> Vec<Place> {
    let report = reading.report;
    let notes = &scene.annotations[report];
    let handed = |span: Span| {
        notes.quotes.iter().any(|q| q.span.covers(span))
            || notes.statements.iter().any(|s| s.span.covers(span))
    };
    let text = scene.text(report);
    let named = |span: Span| notes.names.iter().any(|name| name.span.covers(span));
    let own = reading.sentences.iter();
    // Hardly any word judges: that is asked first.
    let judging = own.filter(|sentence| {
        let sentence = **sentence;
        scene
            .index
            .is_marked(SentenceRef { report, sentence }, Marks::JUDGES)
    });
    let loaded = judging.flat_map(|s| {
        let tokens = notes.tokens_of(*s).iter().map(|t| t.span);
        let loaded = tokens.filter(|span| judges(span.of(text)));
        loaded.filter(|span| !handed(*span) && !named(*span) && !is_set_apart(text, notes, *s))
    });
    loaded.map(|span| Place { report, span }).collect()
}

/// The words of each report of a claim.
fn by_report(scene: &Scene, claim: &Claim) -> BTreeMap<usize, Vec<Place>> {
    let mut out: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for reading in &claim.readings {
        let held = out.entry(reading.report).or_default();
        held.extend(own_words(scene, reading));
    }
    out
}

/// The report of a claim that alone judges, with its words, where another in its language tells the same.
fn judge(scene: &Scene, claim: &Claim) -> Option<(usize, Vec<Place>, Vec<usize>)> {
    let words = by_report(scene, claim);
    let mut loaded = words.iter().filter(|(_, held)| !held.is_empty());
    let (report, held) = loaded.next()?;
    let original = &scene.index.original;
    let lang = |r: &usize| scene.annotations[*r].lang;
    // Who has the word in another place has it all the same.
    let own: BTreeSet<String> = held
        .iter()
        .map(|at| scene.words(*at).to_lowercase())
        .collect();
    let has = |r: &usize| {
        let tokens = &scene.annotations[*r].tokens;
        let form = |span: Span| span.of(scene.text(*r)).to_lowercase();
        tokens.iter().any(|t| own.contains(&form(t.span)))
    };
    let others = words.keys().filter(|r| original[**r] != original[*report]);
    let others: Vec<usize> = others
        .filter(|r| lang(r) == lang(report) && !has(r))
        .copied()
        .collect();
    let alone = loaded.all(|(r, _)| original[*r] == original[*report]);
    let told = others.len() + held.len() > 2;
    (alone && !others.is_empty() && told).then(|| (*report, held.clone(), others))
}

fn found(
    scene: &Scene,
    number: usize,
    (report, held, others): (usize, Vec<Place>, Vec<usize>),
) -> Found {
    let claim = &scene.claims[number];
    let mut words: Vec<String> = Vec::new();
    for place in &held {
        let word = format!("“{}”", scene.words(*place).to_lowercase());
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(MOST);
    let more = MORE * (words.len() - 1) as f64;
    let plain = claim.readings.iter().filter(|r| others.contains(&r.report));
    Found {
        kind: DivergenceKind::Framing,
        gravity: ONE + more + 0.1 * scene.prominence(number),
        severity: Severity::Medium,
        claim: Some(number),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!(
            "{} ({}) against no such word ({}): {}",
            words.join(", "),
            scene.shorts(&[report]),
            scene.shorts(&others),
            claim.label
        ),
        spans: held
            .iter()
            .copied()
            .chain(plain.map(Reading::place))
            .collect(),
        missing: Vec::new(),
    }
}

/// At most one difference a report: the gravest.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut best: BTreeMap<usize, Found> = BTreeMap::new();
    for (number, claim) in scene.claims.iter().enumerate() {
        let Some(judged) = judge(scene, claim) else {
            continue;
        };
        let report = judged.0;
        let one = found(scene, number, judged);
        if best
            .get(&report)
            .is_none_or(|held| held.gravity < one.gravity)
        {
            best.insert(report, one);
        }
    }
    best.into_values().collect()
}
