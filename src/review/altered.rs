//! Words in quotation marks that others quote otherwise.
//!
//! Rule: in quotations of the same utterance in the same language, other words stand between the
//! same ones (AP Stylebook, "quotations in the news": never alter quotations). Quoting more or less
//! of it is no alteration; nor are the reporter's words in brackets. Where others give nearly the same words to another
//! speaker, they are held against those: who is wrong about the speaker may be wrong about the words as well.

use super::quotes::{Said, Standing, length, said_in, share, standing};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, Suggestion, cited};
use crate::collate::variant::same_words;
use crate::collate::{DivergenceKind, Severity, Utterance};
use crate::story::{Place, Span};

/// The quotations of the utterance in other reports that are in the draft's language.
fn theirs<'a>(scene: &Scene<'a>, utterance: &Utterance) -> Vec<Said<'a>> {
    utterance
        .iter()
        .filter(|at| scene.counts(at.0) && scene.same_language(at.0))
        .map(|at| {
            let quote = &scene.notes_of(at.0).quotes[at.1];
            Said {
                place: Place {
                    report: at.0,
                    span: quote.span,
                },
                quote,
            }
        })
        .collect()
}

/// The largest group of quotations that are the same words, by its first.
fn common(scene: &Scene, against: &[Place]) -> (Place, usize) {
    let same = |a: &Place, b: &Place| {
        same_words(scene.text(a.report), a.span, scene.text(b.report), b.span)
    };
    let mut best = (against[0], 0);
    for place in against {
        let size = against.iter().filter(|p| same(place, p)).count();
        if size > best.1 {
            best = (*place, size);
        }
    }
    best
}

fn one(scene: &Scene, own: Said, theirs: &[Said]) -> Option<Finding> {
    let mut votes = Votes::default();
    let mut against: Vec<(Place, Span)> = Vec::new();
    for other in theirs {
        match standing(scene, own.place, other.place) {
            Standing::Apart => {}
            Standing::Agrees => votes.count(other.place.report, true),
            Standing::Altered(span) => {
                votes.count(other.place.report, false);
                against.push((other.place, span));
            }
        }
    }
    let severity = votes.severity()?;
    against.retain(|(p, _)| votes.against.contains(&p.report));
    let span = against.first()?.1;
    let places: Vec<Place> = against.iter().map(|(p, _)| *p).collect();
    let (reference, agreed) = common(scene, &places);
    // Where no two of the others agree either, the words are likely everybody's own translation.
    let severity = if agreed < 2 {
        severity.max(Severity::Medium)
    } else {
        severity
    };
    let differs = scene.brief(scene.here(span), 30);
    Some(Finding {
        kind: FindingKind::QuoteAltered,
        severity,
        span: Some(own.place.span),
        message: format!(
            "quoted with “{differs}”; {}",
            have(scene, reference, &places)
        ),
        suggestion: (agreed >= 2).then(|| theirs_in_words(scene, reference)),
        others: places,
        claim: scene.told_at(DivergenceKind::Wording, own.place.span, own.quote.sentence),
    })
}

/// "Northern Wire has “…”", "Northern Wire and Harbour Post have “…”, Daily Courier has it otherwise again".
fn have(scene: &Scene, reference: Place, places: &[Place]) -> String {
    let shown = cited::shown(scene, reference, places, 90);
    let verb = |reports: &[usize]| if reports.len() == 1 { "has" } else { "have" };
    let (have, others) = (&shown.have, &shown.otherwise);
    let told = format!("{} {} “{}”", scene.who(have), verb(have), shown.words);
    match others.as_slice() {
        [] => told,
        _ => format!(
            "{told}, {} {} it otherwise again",
            scene.who(others),
            verb(others)
        ),
    }
}

/// The others' wording, to be looked up: it is never put in the draft's place, for a quotation is not mended from
/// another outlet. A comma at its end belongs to their sentence (American style has it within the marks).
fn theirs_in_words(scene: &Scene, reference: Place) -> Suggestion {
    Suggestion {
        words: scene.words(reference).trim_end_matches(',').to_owned(),
        replaces: None,
    }
}

/// Quotations of fewer words may be said by two people.
const WORDS: usize = 4;

/// The share of the shorter quotation that must be the same words.
const SAME: f64 = 0.75;

/// Quotations of nearly the same words, whoever is said to have spoken them.
fn alike<'a>(scene: &Scene<'a>, own: Said) -> Vec<Said<'a>> {
    let others = scene
        .others
        .iter()
        .filter(|r| scene.same_language(**r))
        .flat_map(|r| said_in(scene, *r));
    let long = |place: Place| length(scene, place) >= WORDS;
    others
        .filter(|o| long(own.place) && long(o.place) && share(scene, own.place, o.place) >= SAME)
        .collect()
}

/// One finding for each quotation of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let quotes = &scene.notes().quotes;
    let mut out = Vec::new();
    for own in said_in(scene, scene.draft) {
        let number = quotes.iter().position(|q| q.span == own.quote.span);
        let joined = scene
            .given
            .collation
            .utterances
            .iter()
            .find(|u| number.is_some_and(|n| u.contains(&(scene.draft, n))));
        let theirs = joined.map_or_else(|| alike(scene, own), |u| theirs(scene, u));
        out.extend(one(scene, own, &theirs));
    }
    out
}
