//! The same act under a word of another temper: said, claimed, threatened; killed, died.
//!
//! Rule: within one claim, the word that hands a statement to its speaker, or the word for a death,
//! is of another temper in another report (lexicon and its sources: [`crate::collate::lexicon::temper`]).
//! Kept narrow: the speaker must be the same, and a report that uses both words differs from nobody.

use std::collections::BTreeMap;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::Claim;
use crate::collate::lexicon::temper::{self, Act, Temper};
use crate::story::Place;
use crate::text::Lang;

/// Tempers by report, each with the word that shows it.
type Shown = BTreeMap<usize, BTreeMap<Temper, Place>>;

fn shown(scene: &Scene, claim: &Claim, act: Act) -> Shown {
    let mut out = Shown::new();
    for reading in &claim.readings {
        let notes = &scene.annotations[reading.report];
        if notes.lang != Lang::En {
            continue;
        }
        for token in reading.sentences.iter().flat_map(|s| notes.tokens_of(*s)) {
            let quoted = notes.quotes.iter().any(|q| q.span.covers(token.span));
            let word = token.span.of(scene.text(reading.report)).to_lowercase();
            if let Some(temper) = temper::of(&word).filter(|t| t.act() == act && !quoted) {
                let place = Place {
                    report: reading.report,
                    span: token.span,
                };
                out.entry(reading.report)
                    .or_default()
                    .entry(temper)
                    .or_insert(place);
            }
        }
    }
    out
}

/// Whether two tempers tell of an act in ways that a reader would take differently.
fn stands_against(a: Temper, b: Temper) -> bool {
    use Temper::{Dying, Killing, Murdering, Plain, Warning};
    match (a.min(b), a.max(b)) {
        (Dying, Killing) | (Dying | Killing, Murdering) => true,
        // Warned and hinted are close to said: only a plain word against a loaded one counts.
        (Plain, other) => !matches!(other, Warning | Temper::Hinting | Temper::Promising),
        _ => false,
    }
}

fn difference(scene: &Scene, n: usize, act: Act) -> Option<Found> {
    let shown = shown(scene, &scene.claims[n], act);
    let loaded = |t: Temper| !matches!(t, Temper::Plain | Temper::Dying);
    let mut spans: Vec<(Temper, Place)> = Vec::new();
    for (report, tempers) in &shown {
        for theirs in shown.iter().filter(|(o, _)| *o != report).map(|(_, t)| t) {
            for (temper, place) in tempers.iter().filter(|(t, _)| loaded(**t)) {
                // They use a plain word and none of this temper; so a difference.
                let plain = theirs.iter().find(|(t, _)| stands_against(**t, *temper));
                if let Some((kind, against)) = plain.filter(|_| !theirs.contains_key(temper)) {
                    spans.push((*temper, *place));
                    spans.push((*kind, *against));
                }
            }
        }
    }
    spans.sort_unstable();
    spans.dedup();
    let mut words: Vec<(Temper, String, Vec<usize>)> = Vec::new();
    for (temper, place) in &spans {
        let word = scene.words(*place).to_lowercase();
        match words.iter_mut().find(|(t, _, _)| t == temper) {
            Some((_, _, reports)) => reports.push(place.report),
            None => words.push((*temper, word, vec![place.report])),
        }
    }
    let parts: Vec<String> = words
        .iter()
        .map(|(_, word, reports)| format!("“{word}” ({})", scene.shorts(reports)))
        .collect();
    (parts.len() > 1).then(|| Found {
        kind: DivergenceKind::Framing,
        gravity: 0.35 + 0.2 * scene.prominence(n),
        claim: Some(n),
        message: parts.join(" against "),
        spans: spans.into_iter().map(|(_, place)| place).collect(),
        missing: Vec::new(),
    })
}

/// At most one difference a claim and act.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    (0..scene.claims.len())
        .flat_map(|n| [Act::Speech, Act::Death].map(|act| difference(scene, n, act)))
        .flatten()
        .collect()
}
