//! Quotations held side by side: which differ inside, and which are the same words.

use super::Finding;
use super::scene::Scene;
use crate::collate::variant::{Variant, VariantKind, compare, stands_in};
use crate::story::{Place, Span};
use crate::text::{Quote, QuoteKind};

/// Words at either end of a quotation that may stand against others and still be the same place of
/// the utterance; more is where one outlet quotes on and the other quotes another sentence.
const EDGE: usize = 4;

/// The share of the shorter quotation's bytes that must be the same words before its other words
/// can be said to be altered.
const COMMON: f64 = 0.5;

/// A quotation of the draft or of another report.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// Where its words stand.
    pub place: Place,
    /// What is known of it.
    pub quote: &'a Quote,
}

/// The quotations of a report that give more than a word held at arm's length.
pub(super) fn said_in<'a>(scene: &Scene<'a>, report: usize) -> Vec<Said<'a>> {
    let notes = scene.notes_of(report);
    let place = |span: Span| Place { report, span };
    notes
        .quotes
        .iter()
        .filter(|q| q.kind != QuoteKind::Scare)
        .map(|quote| Said {
            place: place(quote.span),
            quote,
        })
        .collect()
}

/// What `one` finds in each quotation of the draft, beside all of the others in the draft's language.
pub(super) fn each_of_the_draft<'a>(
    scene: &Scene<'a>,
    one: impl Fn(&Scene<'a>, Said<'a>, &[Said<'a>]) -> Option<Finding>,
) -> Vec<Finding> {
    let others: Vec<Said> = scene
        .others
        .iter()
        .filter(|r| scene.same_language(**r))
        .flat_map(|r| said_in(scene, *r))
        .collect();
    said_in(scene, scene.draft)
        .into_iter()
        .filter_map(|own| one(scene, own, &others))
        .collect()
}

/// How many words stand at a place.
pub(super) fn length(scene: &Scene, place: Place) -> usize {
    place
        .span
        .of(scene.text(place.report))
        .split_whitespace()
        .count()
}

/// The words of `own` beside those of `other`.
pub(super) fn beside(scene: &Scene, own: Place, other: Place) -> Vec<Variant> {
    compare(
        scene.text(other.report),
        other.span,
        scene.text(own.report),
        own.span,
    )
}

fn same_bytes(variants: &[Variant]) -> usize {
    variants
        .iter()
        .filter(|v| v.kind == VariantKind::Same)
        .map(|v| v.span.len())
        .sum()
}

/// The share of the shorter of two quotations that is the same words.
pub(super) fn share(scene: &Scene, a: Place, b: Place) -> f64 {
    let short = a.span.len().min(b.span.len()).max(1);
    same_bytes(&beside(scene, a, b)) as f64 / short as f64
}

/// How the words of `own` stand to those of `other`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// They are not the same passage of the utterance.
    Apart,
    /// The same words, though one may quote more.
    Agrees,
    /// Other words between the same ones: the stretch of `own` that differs.
    Altered(Span),
}

fn few(scene: &Scene, report: usize, span: Span) -> bool {
    length(scene, Place { report, span }) <= EDGE
}

/// Holds two quotations of one language side by side.
pub(super) fn standing(scene: &Scene, own: Place, other: Place) -> Standing {
    let within =
        |a: Place, b: Place| stands_in(scene.text(a.report), a.span, scene.text(b.report), b.span);
    if within(own, other) || within(other, own) {
        return Standing::Agrees;
    }
    let variants = beside(scene, own, other);
    let short = own.span.len().min(other.span.len()).max(1);
    if (same_bytes(&variants) as f64) < COMMON * short as f64 {
        return Standing::Apart;
    }
    let last = variants.len().saturating_sub(1);
    let altered = variants.iter().enumerate().find_map(|(n, v)| match v.kind {
        VariantKind::Changed if !has_words(scene, own.report, v.span) => None,
        VariantKind::Changed if n > 0 && n < last || few(scene, own.report, v.span) => Some(v.span),
        VariantKind::Only
            if n > 0
                && n < last
                && !is_gap(scene, own.report, v.span)
                && !leaves_out(scene, other) =>
        {
            Some(v.span)
        }
        VariantKind::Removed if n > 0 && n < last && !leaves_out(scene, own) => Some(seam(
            scene,
            own,
            variants[n - 1].span.end,
            variants[n + 1].span.start,
        )),
        _ => None,
    });
    match altered {
        Some(span) => Standing::Altered(span),
        None => Standing::Agrees,
    }
}

/// Whether a quotation shows by an ellipsis that it leaves something out (AP Stylebook, "ellipsis").
fn leaves_out(scene: &Scene, place: Place) -> bool {
    let words = place.span.of(scene.text(place.report));
    words.contains('…') || words.contains("...")
}

/// Whether a stretch is more than an ellipsis.
fn has_words(scene: &Scene, report: usize, span: Span) -> bool {
    span.of(scene.text(report)).contains(char::is_alphanumeric)
}

/// The words on either side of a place between `before` and `after` where words were dropped.
fn seam(scene: &Scene, own: Place, before: usize, after: usize) -> Span {
    let text = scene.text(own.report);
    let start = text[own.span.start..before]
        .trim_end()
        .rfind(char::is_whitespace)
        .map_or(own.span.start, |at| own.span.start + at + 1);
    let end = text[after..own.span.end]
        .find(char::is_whitespace)
        .map_or(own.span.end, |at| after + at);
    Span::new(start, end)
}

/// Words in brackets are the reporter's, by the custom of the trade.
fn is_gap(scene: &Scene, report: usize, span: Span) -> bool {
    let text = scene.text(report);
    let before = text[..span.start].trim_end().chars().next_back();
    let after = text[span.end..].trim_start().chars().next();
    matches!(before, Some('[' | '(')) && matches!(after, Some(']' | ')'))
}
