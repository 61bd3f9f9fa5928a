//! What somebody denies, where another report tells what is denied and lets nobody answer.
//!
//! Rule: a sentence that hands over a denial stands beside a reading of a claim, in its paragraph; a report that has the
//! claim neither denies anything beside its own reading nor lets the same person speak there, and nobody in it insists
//! that anything is not so. Who is accused is to be heard (IPSO Editors' Code, clause 1 iii: "a fair opportunity to
//! reply"; BBC Editorial Guidelines, section 6, "right of reply").

use std::sync::LazyLock;

use super::scene::{Found, Scene, reports_of};
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::temper::{self, Temper};
use crate::collate::{SentenceRef, spelling};
use crate::story::Place;

/// Who denies something in a sentence, by the folded last word of the name.
fn denier(scene: &Scene, at: SentenceRef) -> Option<String> {
    let notes = &scene.annotations[at.report];
    let denies = |cue: &str| {
        cue.split_whitespace()
            .any(|w| temper::of(&w.to_lowercase()) == Some(Temper::Denying))
    };
    let own = notes
        .statements
        .iter()
        .filter(|s| s.sentence == at.sentence);
    own.filter(|s| denies(&s.cue))
        .find_map(|s| s.source.as_deref().map(spelling::last_word))
}

/// Words by which what somebody tells is called untrue, folded and in lower case.
static UNTRUE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "deny denies denied denial denials invention inventions fabrication fabrications fabricated invented untrue false \
         baseless unfounded lie lies refutes refuted disputes disputed \
         dementiert dementierte bestreitet bestritt bestreiten erfunden erfindung unwahr luge haltlos \
         dement dementi dementent nient invente invention mensonge \
         niega niegan nego desmiente desmintio desmentido falso falsa mentira invento \
         nega negano smentisce smentita falso menzogna \
         ontkent ontkende ontkennen verzonnen leugen",
    )
});

/// Whether anything in a sentence is called untrue: "called it ‘an invention’".
fn is_refuted(scene: &Scene, at: SentenceRef) -> bool {
    let text = scene.text(at.report);
    let mut tokens = scene.annotations[at.report].tokens_of(at.sentence).iter();
    tokens.any(|t| UNTRUE.has_folded(t.span.of(text)))
}

/// Words by which a sentence says that something is not so, folded and in lower case.
static NOT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "not never no none nobody nothing neither nicht nie niemand nichts kein keine keinen keiner \
         pas jamais aucun aucune nunca nadie nada non mai nessuno nessuna niet nooit geen niets",
    )
});

/// What "insists" is in other languages, folded and in lower case.
static INSISTS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "beteuert beteuerte beteuern beharrt insiste insistio insisten soutient sostiene sostuvo sostengono volhoudt",
    )
});

/// Whether somebody holds against what others say that it is not so: "insists its soldiers never fired a shot".
fn insists_not(scene: &Scene, at: SentenceRef) -> bool {
    let text = scene.text(at.report);
    let tokens = scene.annotations[at.report].tokens_of(at.sentence);
    let words = || tokens.iter().map(|t| t.span.of(text));
    let insists =
        |w: &str| temper::of(&w.to_lowercase()) == Some(Temper::Insistent) || INSISTS.has_folded(w);
    let denies = |w: &str| NOT.has_folded(w) || w.ends_with("n’t") || w.ends_with("n't");
    // Few sentences deny anything: they are asked for that first.
    words().any(denies) && words().skip_while(|w| !insists(w)).any(denies)
}

/// Whether `person` says anything in a sentence.
fn speaks(scene: &Scene, at: SentenceRef, person: &str) -> bool {
    let notes = &scene.annotations[at.report];
    let is =
        |name: Option<&str>| name.is_some_and(|n| spelling::alike(&spelling::last_word(n), person));
    let quotes = notes.quotes.iter().filter(|q| q.sentence == at.sentence);
    let statements = notes
        .statements
        .iter()
        .filter(|s| s.sentence == at.sentence);
    quotes.map(|q| q.speaker.as_deref()).any(is) || statements.map(|s| s.source.as_deref()).any(is)
}

/// The sentences of a report's readings of a claim, with the ones beside them.
fn around(scene: &Scene, claim: usize, report: usize) -> Vec<SentenceRef> {
    let most = scene.annotations[report].sentences.len();
    let readings = scene.claims[claim].readings_of(report);
    let sentences = readings.flat_map(|r| r.sentences.iter().copied());
    let beside = sentences.flat_map(|s| s.saturating_sub(1)..(s + 2).min(most));
    beside
        .map(|sentence| SentenceRef { report, sentence })
        .collect()
}

/// The claim that is denied in `at`, by the sentence before it in the paragraph.
fn denied(scene: &Scene, at: SentenceRef) -> Option<usize> {
    let sentences = &scene.annotations[at.report].sentences;
    let before = at.sentence.checked_sub(1)?;
    let close = sentences[before].paragraph == sentences[at.sentence].paragraph;
    let before = SentenceRef {
        sentence: before,
        ..at
    };
    close.then(|| scene.seats(before).first().copied())?
}

/// One difference a denial.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for profile in &scene.index.profiles {
        let at = profile.at;
        let Some(person) = denier(scene, at) else {
            continue;
        };
        let Some(claim) = denied(scene, at) else {
            continue;
        };
        let answered = |report: usize| {
            let mut around = around(scene, claim, report).into_iter();
            around.any(|s| {
                denier(scene, s).is_some() || is_refuted(scene, s) || speaks(scene, s, &person)
            })
        };
        let mut missing = reports_of(&scene.claims[claim]);
        let insists = |report: usize| {
            let mut all = 0..scene.annotations[report].sentences.len();
            all.any(|sentence| insists_not(scene, SentenceRef { report, sentence }))
        };
        missing.retain(|r| *r != at.report && !answered(*r) && !insists(*r));
        if missing.is_empty() {
            continue;
        }
        let place = Place {
            report: at.report,
            span: scene.annotations[at.report].sentences[at.sentence].span,
        };
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity: 0.28 + 0.07 * scene.prominence(claim),
            severity: Severity::Medium,
            claim: Some(claim),
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!(
                "denial not found in {}: {}",
                scene.shorts(&missing),
                scene.brief(place, 72)
            ),
            spans: vec![place],
            missing,
        });
    }
    out
}
