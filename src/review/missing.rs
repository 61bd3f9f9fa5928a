//! Something that most other reports have and the draft has not.
//!
//! Rule: a claim in more than half of the other reports and in two of them, not found in the draft, and
//! no sentence of the draft resembles it in half of the reports that have it. A report has it whose
//! match with the best-connected sentence of the claim is sure; what only sits beside it does not count.
//! "Not found" is all that can be said: the draft may have it in words that the program does not join.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::collate::{Claim, Reading, SentenceRef, Severity};
use crate::story::Place;

/// A sentence of the draft that resembles one of the claim's at least so much may say the same.
const RESEMBLES: f64 = 0.25;

/// From this score on a sentence surely says what the best-connected one of its claim says; a little
/// above the score from which on two are matched.
const SURE: f64 = 0.65;

/// In how many of the reports that have the claim one and the same sentence of the draft resembles it.
fn resembled(scene: &Scene, claim: &Claim) -> usize {
    let held: BTreeSet<(usize, usize)> = claim
        .readings
        .iter()
        .flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)))
        .collect();
    let reports = |own: usize| -> usize {
        let like: BTreeSet<usize> = scene
            .near(own)
            .iter()
            .filter(|(at, score)| {
                *score >= RESEMBLES
                    && scene.counts(at.report)
                    && held.contains(&(at.report, at.sentence))
            })
            .map(|(at, _)| at.report)
            .collect();
        like.len()
    };
    let sentences = 0..scene.notes().sentences.len();
    sentences.map(reports).max().unwrap_or_default()
}

/// The best-connected sentence of a claim, in the draft's language where one is, and those that surely
/// say what it says.
struct Core {
    /// Sentences, ascending, with the centre.
    sentences: BTreeSet<SentenceRef>,
    /// The best-connected one.
    centre: SentenceRef,
}

/// The score of two sentences; nothing if they were not compared.
fn score(scene: &Scene, a: SentenceRef, b: SentenceRef) -> f64 {
    let (key, known) = ((a.min(b), a.max(b)), scene.given.collation);
    // Both lists are by report and sentence. A large claim lists only the best of its matches.
    let candidate = known.candidates.binary_search_by_key(&key, |c| (c.a, c.b));
    let matched = || known.matches.binary_search_by_key(&key, |m| (m.a, m.b));
    match candidate {
        Ok(at) => known.candidates[at].score,
        Err(_) => matched().map_or(0.0, |at| known.matches[at].score),
    }
}

/// What of a claim is certain; none for a claim that no other report has.
fn core(scene: &Scene, claim: &Claim) -> Option<Core> {
    let held: BTreeSet<SentenceRef> = claim
        .readings
        .iter()
        .filter(|r| scene.counts(r.report))
        .flat_map(|r| {
            r.sentences.iter().map(|s| SentenceRef {
                report: r.report,
                sentence: *s,
            })
        })
        .collect();
    // In millionths, so that the order of adding changes nothing.
    let mut sums: BTreeMap<SentenceRef, u64> = held.iter().map(|at| (*at, 0)).collect();
    // The list is by its first sentence: of a long one only what begins with a sentence of the claim is read.
    let matches = &scene.given.collation.matches;
    for first in &held {
        let from = matches.partition_point(|m| m.a < *first);
        let own = matches[from..].iter().take_while(|m| m.a == *first);
        for m in own.filter(|m| held.contains(&m.b)) {
            for at in [m.a, m.b] {
                *sums.entry(at).or_default() += (m.score * 1e6) as u64;
            }
        }
    }
    let rank =
        |(at, sum): &(SentenceRef, u64)| (!scene.same_language(at.report), Reverse(*sum), *at);
    let centre = sums.into_iter().min_by_key(rank)?.0;
    let sentences = held
        .into_iter()
        .filter(|at| *at == centre || score(scene, centre, *at) >= SURE);
    Some(Core {
        sentences: sentences.collect(),
        centre,
    })
}

impl Core {
    /// The reports that have it, ascending.
    fn reports(&self) -> Vec<usize> {
        let mut out: Vec<usize> = self.sentences.iter().map(|at| at.report).collect();
        out.dedup();
        out
    }

    /// The readings of the claim that have it.
    fn places(&self, claim: &Claim) -> Vec<Place> {
        let holds = |r: &&Reading| {
            self.sentences
                .iter()
                .any(|at| at.report == r.report && r.sentences.contains(&at.sentence))
        };
        claim
            .readings
            .iter()
            .filter(holds)
            .map(Reading::place)
            .collect()
    }
}

fn one(scene: &Scene, n: usize, claim: &Claim) -> Option<Finding> {
    if claim.found_in(scene.draft) {
        return None;
    }
    let core = core(scene, claim)?;
    let have = core.reports();
    let all = scene.others.len();
    if have.len() < 2 || 2 * have.len() <= all || 2 * resembled(scene, claim) >= have.len() {
        return None;
    }
    // Across languages the draft may well have it, unseen.
    let seen = have.iter().any(|r| scene.same_language(*r));
    let severity = if 3 * have.len() >= 2 * all && have.len() >= 3 && seen {
        Severity::Medium
    } else {
        Severity::Low
    };
    let SentenceRef { report, sentence } = core.centre;
    let span = scene.notes_of(report).sentences[sentence].span;
    Some(Finding {
        kind: FindingKind::MissingFromDraft,
        severity,
        span: None,
        message: format!(
            "not found here; {} of {all} others have it ({}): “{}” ({})",
            have.len(),
            scene.who(&have),
            scene.brief(Place { report, span }, 110),
            scene.who(&[report])
        ),
        others: core.places(claim),
        suggestion: None,
        claim: Some(n),
    })
}

/// One finding a claim, those that most others have first.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let claims = scene.given.collation.claims.iter().enumerate();
    let mut out: Vec<Finding> = claims.filter_map(|(n, c)| one(scene, n, c)).collect();
    out.sort_by_key(|f| (f.severity, Reverse(f.reports().len()), f.claim));
    out
}
