//! The same act under a word of another temper: said, claimed, threatened; killed, died; seeped, poured.
//!
//! Rule: within one claim, the word that hands a statement to its speaker, or the word for a death,
//! a flow or a rise and fall, is of another temper in another report (lexicon and its sources:
//! [`crate::collate::lexicon::temper`]). Kept narrow: a word of speech must be the cue of somebody's
//! words, its speaker must be the same, and a report that uses both words differs from nobody.

use std::collections::BTreeMap;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::lexicon::temper::{self, Act, Temper};
use crate::collate::{Claim, spelling};
use crate::story::{Place, Span};
use crate::text::{Annotations, Lang};

/// A word of some temper, everywhere a report has it in one claim.
#[derive(Default)]
struct Use {
    places: Vec<Place>,
    /// Folded last names of those whose words it hands over; empty for a word of no speech.
    speakers: Vec<String>,
}

/// Tempers by report, each with the words that show it.
type Shown = BTreeMap<usize, BTreeMap<Temper, Use>>;

/// Who speaks with this word for a cue; none where it hands nothing over.
fn speaker(notes: &Annotations, sentence: Span, word: &str) -> Option<String> {
    let cued = |cue: &str| cue.split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
    let quoted = notes.quotes.iter().filter(|q| q.span.overlaps(sentence));
    let stated = notes
        .statements
        .iter()
        .filter(|s| s.span.overlaps(sentence));
    let quoted = quoted
        .filter(|q| q.cue.as_deref().is_some_and(cued))
        .map(|q| q.speaker.as_deref());
    let stated = stated.filter(|s| cued(&s.cue)).map(|s| s.source.as_deref());
    quoted
        .chain(stated)
        .next()
        .map(|name| spelling::last_word(name.unwrap_or_default()))
}

/// The words of some temper in a claim, by their act.
fn shown(scene: &Scene, claim: &Claim) -> BTreeMap<Act, Shown> {
    let mut out: BTreeMap<Act, Shown> = BTreeMap::new();
    let mut word = String::new();
    for reading in &claim.readings {
        let notes = &scene.annotations[reading.report];
        if notes.lang != Lang::En {
            continue;
        }
        for sentence in &reading.sentences {
            for token in notes.tokens_of(*sentence) {
                lower(token.span.of(scene.text(reading.report)), &mut word);
                let Some(temper) = temper::of(&word) else {
                    continue;
                };
                if notes.quotes.iter().any(|q| q.span.covers(token.span)) {
                    continue;
                }
                let speaker = speaker(notes, notes.sentences[*sentence].span, &word);
                if temper.act() == Act::Speech && speaker.is_none() {
                    continue;
                }
                let shown = out.entry(temper.act()).or_default();
                let held = shown
                    .entry(reading.report)
                    .or_default()
                    .entry(temper)
                    .or_default();
                held.places.push(Place {
                    report: reading.report,
                    span: token.span,
                });
                held.speakers.extend(speaker);
            }
        }
    }
    out
}

/// Writes the lower-case form into `into`.
fn lower(form: &str, into: &mut String) {
    into.clear();
    if form.is_ascii() {
        into.push_str(form);
        into.make_ascii_lowercase();
    } else {
        into.push_str(&form.to_lowercase());
    }
}

/// Whether two uses can hand over the words of one speaker.
fn of_one_speaker(act: Act, a: &Use, b: &Use) -> bool {
    let meet = |x: &String| b.speakers.iter().any(|y| spelling::alike(x, y));
    act != Act::Speech || a.speakers.iter().any(meet)
}

/// Whether two tempers tell of an act in ways that a reader would take differently.
fn stands_against(a: Temper, b: Temper) -> bool {
    use Temper::{Dying, Falling, Killing, Moving, Murdering, Plain, Plunging, Pouring, Rising};
    use Temper::{Seeping, Soaring, Warning};
    match (a.min(b), a.max(b)) {
        (Dying, Killing) | (Dying | Killing, Murdering) => true,
        (Seeping | Moving, Pouring) => true,
        (Falling, Plunging) | (Rising, Soaring) => true,
        // Warned and hinted are close to said: only a plain word against a loaded one counts.
        (Plain, other) => {
            other.act() == Act::Speech
                && !matches!(other, Warning | Temper::Hinting | Temper::Promising)
        }
        _ => false,
    }
}

/// The words that stand against one another, each with its temper and place.
fn opposed(shown: &Shown, act: Act) -> Vec<(Temper, Place)> {
    let mut spans: Vec<(Temper, Place)> = Vec::new();
    for (report, tempers) in shown {
        for theirs in shown.iter().filter(|(o, _)| *o != report).map(|(_, t)| t) {
            for (temper, own) in tempers.iter().filter(|(t, _)| t.is_loaded()) {
                // They use a plainer word and none of this temper; so a difference.
                let plain = theirs.iter().find(|(t, held)| {
                    stands_against(**t, *temper) && of_one_speaker(act, own, held)
                });
                if let Some((kind, against)) = plain.filter(|_| !theirs.contains_key(temper)) {
                    spans.extend(own.places.iter().map(|p| (*temper, *p)));
                    spans.extend(against.places.iter().map(|p| (*kind, *p)));
                }
            }
        }
    }
    spans.sort_unstable();
    spans.dedup();
    spans
}

fn difference(scene: &Scene, n: usize, act: Act, shown: &Shown) -> Option<Found> {
    let spans = opposed(shown, act);
    let mut words: Vec<(Temper, String, Vec<usize>)> = Vec::new();
    for (temper, place) in &spans {
        let word = scene.words(*place).to_lowercase();
        match words.iter_mut().find(|(t, _, _)| t == temper) {
            Some((_, _, reports)) => reports.push(place.report),
            None => words.push((*temper, word, vec![place.report])),
        }
    }
    let parts: Vec<String> = words
        .iter_mut()
        .map(|(_, word, reports)| {
            reports.dedup();
            format!("“{word}” ({})", scene.shorts(reports))
        })
        .collect();
    let gravity = match act {
        Act::Speech => 0.5,
        Act::Flow | Act::Scale => 0.4,
        Act::Death => 0.1,
    };
    (parts.len() > 1).then(|| Found {
        kind: DivergenceKind::Framing,
        gravity: gravity + 0.2 * scene.prominence(n),
        claim: Some(n),
        message: format!("{}: {}", parts.join(" against "), scene.claims[n].label),
        spans: spans.into_iter().map(|(_, place)| place).collect(),
        missing: Vec::new(),
    })
}

/// At most one difference a claim and act.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for (n, claim) in scene.claims.iter().enumerate() {
        let shown = shown(scene, claim);
        let found = |act: Act| difference(scene, n, act, shown.get(&act)?);
        out.extend(Act::ALL.into_iter().filter_map(found));
    }
    out
}
