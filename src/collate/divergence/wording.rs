//! The words of a quotation differ between outlets that quote the same utterance.
//!
//! Rule: words between quotation marks are somebody's own words (AP Stylebook, "quotations in the
//! news": never alter quotations), so that any two full renderings that differ after typography
//! diverge; a few words set into a sentence diverge where the full rendering lacks them, and weigh
//! little where they only give less of it. A word dropped from within is a difference where no ellipsis shows it (AP
//! Stylebook, "ellipsis"). Renderings in two languages are no difference of wording. Sentences that match
//! and quote one speaker once each give one utterance, be its words ever so different.

use std::borrow::Cow;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use super::severity::of_sides;
use crate::collate::variant::{Variant, VariantKind, compare, keys, letters, same_words};
use crate::collate::{Claim, SentenceRef, Utterance, spelling};
use crate::story::{Place, Span};
use crate::text::{Quote, QuoteKind};

/// Fewer words than this are set into a sentence for its sake and tell nothing by themselves.
const TELLING: usize = 3;

/// A rendering of the utterance and the outlets that give it.
struct Rendering<'s> {
    place: Place,
    kind: QuoteKind,
    reports: Vec<usize>,
    /// See [`letters`].
    letters: u64,
    /// Its words as they are compared, sorted.
    words: Vec<Cow<'s, str>>,
}

fn quote<'a>(scene: &'a Scene, at: (usize, usize)) -> &'a Quote {
    &scene.annotations[at.0].quotes[at.1]
}

fn same(scene: &Scene, a: Place, b: Place) -> bool {
    same_words(scene.text(a.report), a.span, scene.text(b.report), b.span)
}

/// Whether words are missing between two that stand: at its ends a quotation may give less.
fn is_dropped(variants: &[Variant]) -> bool {
    let inner = variants.len().saturating_sub(1);
    let inner = variants.get(1..inner).unwrap_or_default();
    inner.iter().any(|v| v.kind == VariantKind::Removed)
}

/// Whether a quotation shows that it leaves something out.
fn has_gap(scene: &Scene, place: Place) -> bool {
    let words = place.span.of(scene.text(place.report));
    words.contains('…') || words.contains("...")
}

/// Whether the words of `part`, its ellipses apart, stand in `whole` in the same order.
fn is_cut(scene: &Scene, part: Place, whole: Place) -> bool {
    let whole = keys(scene.text(whole.report), whole.span);
    let part = keys(scene.text(part.report), part.span);
    let mut rest = whole.iter();
    part.iter()
        .filter(|(word, _)| word.contains(char::is_alphanumeric))
        .all(|(word, _)| rest.any(|(other, _)| other == word))
}

/// Whether `part` adds no word to `whole`, and drops none from within it unless it says so.
fn is_within(scene: &Scene, part: &Rendering, whole: &Rendering) -> bool {
    if has_gap(scene, part.place) {
        return is_cut(scene, part.place, whole.place);
    }
    // A word that the whole lacks altogether is an addition wherever it stands: most pairs end here.
    if !part
        .words
        .iter()
        .all(|w| whole.words.binary_search(w).is_ok())
    {
        return false;
    }
    let is_partial = part.kind == QuoteKind::Partial;
    let (part, whole) = (part.place, whole.place);
    let variants = compare(
        scene.text(whole.report),
        whole.span,
        scene.text(part.report),
        part.span,
    );
    variants
        .iter()
        .all(|v| matches!(v.kind, VariantKind::Same | VariantKind::Removed))
        && (is_partial || !is_dropped(&variants))
}

fn sorted(keys: Vec<(Cow<str>, usize)>) -> Vec<Cow<str>> {
    let mut words: Vec<Cow<str>> = keys.into_iter().map(|(word, _)| word).collect();
    words.sort_unstable();
    words
}

/// The renderings of one language, the fullest of equals first.
fn renderings<'s>(scene: &'s Scene, utterance: &[(usize, usize)]) -> Vec<Rendering<'s>> {
    let mut out: Vec<Rendering> = Vec::new();
    for at in utterance {
        let own = quote(scene, *at);
        let place = Place {
            report: at.0,
            span: own.span,
        };
        let letters = letters(own.span.of(scene.text(at.0)));
        let known = |r: &&mut Rendering| r.letters == letters && same(scene, r.place, place);
        match out.iter_mut().find(known) {
            Some(known) => known.reports.push(at.0),
            None => out.push(Rendering {
                place,
                kind: own.kind,
                reports: vec![at.0],
                letters,
                words: sorted(keys(scene.text(at.0), own.span)),
            }),
        }
    }
    out
}

/// Splits off what only quotes less of another rendering, or is part of one cut in two.
fn parts<'s>(scene: &Scene, all: Vec<Rendering<'s>>) -> (Vec<Rendering<'s>>, Vec<Rendering<'s>>) {
    let kept: Vec<bool> = (0..all.len())
        .map(|n| {
            !all.iter().enumerate().any(|(m, whole)| {
                let longer = (whole.place.span.len(), m) > (all[n].place.span.len(), n);
                longer && is_within(scene, &all[n], whole)
            })
        })
        .collect();
    let (mut whole, mut part) = (Vec::new(), Vec::new());
    for (rendering, kept) in all.into_iter().zip(kept) {
        if kept {
            whole.push(rendering);
        } else {
            part.push(rendering);
        }
    }
    (whole, part)
}

/// Around the first word that differs from the other rendering.
fn telling(scene: &Scene, own: Place, other: Place) -> Place {
    let variants = compare(
        scene.text(other.report),
        other.span,
        scene.text(own.report),
        own.span,
    );
    let differs = variants
        .iter()
        .filter(|v| matches!(v.kind, VariantKind::Changed | VariantKind::Only))
        .max_by_key(|v| v.span.len());
    Place {
        report: own.report,
        span: differs.map_or(own.span, |v| {
            Span::new(v.span.start, own.span.end.max(v.span.end))
        }),
    }
}

fn message(scene: &Scene, renderings: &[Rendering]) -> String {
    let part = |n: usize| {
        let own = &renderings[n];
        let other = &renderings[usize::from(n == 0)];
        let words = scene.brief(telling(scene, own.place, other.place), 44);
        format!("“{words}” ({})", scene.shorts(&own.reports))
    };
    (0..renderings.len())
        .map(part)
        .collect::<Vec<_>>()
        .join(" against ")
}

fn reports_of(renderings: &[Rendering]) -> Vec<usize> {
    let mut reports: Vec<usize> = renderings.iter().flat_map(|r| r.reports.clone()).collect();
    reports.sort_unstable();
    reports.dedup();
    reports
}

fn found(scene: &Scene, renderings: &[Rendering], gravity: f64, message: String) -> Found {
    let sentences: Vec<SentenceRef> = renderings
        .iter()
        .filter_map(|r| {
            let notes = &scene.annotations[r.place.report];
            let sentence = notes.sentence_at(r.place.span.start)?;
            Some(SentenceRef {
                report: r.place.report,
                sentence,
            })
        })
        .collect();
    let claim = scene.common_claim(&sentences);
    let sides: Vec<usize> = renderings.iter().map(|r| r.reports.len()).collect();
    let prominence = claim.map_or(0.0, |c| scene.prominence(c));
    Found {
        kind: DivergenceKind::Wording,
        gravity: gravity + 0.15 * prominence,
        severity: of_sides(&sides),
        claim,
        message,
        spans: renderings.iter().map(|r| r.place).collect(),
        missing: Vec::new(),
    }
}

/// Renderings that each have words of their own.
fn altered(scene: &Scene, whole: &[Rendering]) -> Option<Found> {
    let words = |r: &&Rendering| scene.words(r.place).split(' ').count() > 1;
    let full = whole.iter().filter(|r| r.kind == QuoteKind::Full).count();
    let long = whole.iter().filter(words).count();
    (reports_of(whole).len() > 1 && long > 1).then(|| {
        let gravity = if full > 1 { 0.82 } else { 0.5 };
        found(scene, whole, gravity, message(scene, whole))
    })
}

/// The whole sentence in one report, a few words of it in another.
fn shortened(scene: &Scene, mut whole: Vec<Rendering>, part: Vec<Rendering>) -> Option<Found> {
    let full = whole.iter().position(|r| r.kind == QuoteKind::Full)?;
    let whole = whole.swap_remove(full);
    let less: Vec<Rendering> = part
        .into_iter()
        .filter(|r| {
            r.kind == QuoteKind::Partial && !r.reports.iter().all(|x| whole.reports.contains(x))
        })
        .collect();
    let telling = less
        .iter()
        .any(|r| scene.words(r.place).split(' ').count() >= TELLING);
    if !telling {
        return None;
    }
    let cut: Vec<String> = less
        .iter()
        .map(|r| {
            format!(
                "“{}” ({})",
                scene.brief(r.place, 30),
                scene.shorts(&r.reports)
            )
        })
        .collect();
    let message = format!(
        "“{}” in full in {}, cut to {}",
        scene.brief(whole.place, 44),
        scene.shorts(&whole.reports),
        cut.join(" and to ")
    );
    let mut all = vec![whole];
    all.extend(less);
    Some(found(scene, &all, 0.38, message))
}

/// A rendering of its own for each place, those of the same words together.
fn rendered<'s>(scene: &'s Scene, places: &[Place]) -> Vec<Rendering<'s>> {
    let mut out: Vec<Rendering> = Vec::new();
    for place in places.iter().copied() {
        match out.iter_mut().find(|r| same(scene, r.place, place)) {
            Some(known) => known.reports.push(place.report),
            None => out.push(Rendering {
                place,
                kind: QuoteKind::Full,
                reports: vec![place.report],
                letters: letters(place.span.of(scene.text(place.report))),
                words: sorted(keys(scene.text(place.report), place.span)),
            }),
        }
    }
    out
}

/// The words of quotations that two speakers are given, where not even the words are the same.
pub(super) fn between(scene: &Scene, pairs: &[(Place, Place)]) -> Option<Found> {
    let lang = |place: Place| scene.annotations[place.report].lang;
    let differ = |(a, b): &&(Place, Place)| lang(*a) == lang(*b) && !same(scene, *a, *b);
    let mut places: Vec<Place> = pairs
        .iter()
        .filter(differ)
        .flat_map(|(a, b)| [*a, *b])
        .collect();
    places.sort_unstable();
    places.dedup();
    let renderings = rendered(scene, &places);
    (renderings.len() > 1).then(|| found(scene, &renderings, 0.7, message(scene, &renderings)))
}

/// Sentences that score at least so much and quote one speaker give one utterance, in millionths.
const MATCHED: u32 = 600_000;

/// Quotes long enough to be held against another, by the claim's sentences that give one each.
fn lone_quotes(scene: &Scene, claim: &Claim) -> Vec<(SentenceRef, (usize, usize))> {
    let mut out = Vec::new();
    for reading in &claim.readings {
        let notes = &scene.annotations[reading.report];
        for sentence in &reading.sentences {
            let mut own = notes.quotes.iter().enumerate().filter(|(_, q)| {
                q.sentence == *sentence && q.kind == QuoteKind::Full && q.speaker.is_some()
            });
            if let (Some((at, _)), None) = (own.next(), own.next()) {
                let here = SentenceRef {
                    report: reading.report,
                    sentence: *sentence,
                };
                out.push((here, (reading.report, at)));
            }
        }
    }
    out
}

/// Quotes of one speaker in sentences of one claim that share too few words to be joined: what one translates, or
/// remembers, as "the biggest rise", another as "the largest increase".
fn unjoined(scene: &Scene, claim: &Claim) -> Option<Found> {
    let joined = |a: &(usize, usize), b: &(usize, usize)| {
        scene
            .utterances
            .iter()
            .any(|u| u.contains(a) && u.contains(b))
    };
    let speaker = |at: (usize, usize)| {
        spelling::last_word(quote(scene, at).speaker.as_deref().unwrap_or_default())
    };
    let lang = |at: (usize, usize)| scene.annotations[at.0].lang;
    let quotes = lone_quotes(scene, claim);
    let number = |at: SentenceRef| scene.index.position(at) as u32;
    let mut places = Vec::new();
    for (n, (here, a)) in quotes.iter().enumerate() {
        for (there, b) in &quotes[n + 1..] {
            let matched = scene.graph.score(number(*here), number(*there)) >= MATCHED;
            let one = matched
                && a.0 != b.0
                && lang(*a) == lang(*b)
                && spelling::alike(&speaker(*a), &speaker(*b));
            if one && !joined(a, b) {
                places.extend([*a, *b].map(|at| Place {
                    report: at.0,
                    span: quote(scene, at).span,
                }));
            }
        }
    }
    places.sort_unstable();
    places.dedup();
    let renderings = rendered(scene, &places);
    (renderings.len() > 1).then(|| found(scene, &renderings, 0.5, message(scene, &renderings)))
}

/// At most one difference an utterance and language.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for utterance in scene.utterances {
        let mut languages: Vec<_> = utterance
            .iter()
            .map(|at| scene.annotations[at.0].lang)
            .collect();
        languages.dedup();
        languages.sort_by_key(|l| format!("{l:?}"));
        languages.dedup();
        for lang in languages {
            let own: Utterance = utterance
                .iter()
                .filter(|at| scene.annotations[at.0].lang == lang)
                .copied()
                .collect();
            let (whole, part) = parts(scene, renderings(scene, &own));
            out.extend(altered(scene, &whole).or_else(|| shortened(scene, whole, part)));
        }
    }
    out.extend(
        scene
            .claims
            .iter()
            .filter_map(|claim| unjoined(scene, claim)),
    );
    out
}
