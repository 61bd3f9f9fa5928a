//! The opposite of what the other reports say: that something is not so, where they say that it is, or the other way round.
//!
//! Rule: see [`polarity`], [`quoted`] and [`opposite`]. One word turns a report into its contrary, and it is the slip that a
//! reader does not notice (IPSO Editors' Code, clause 1 i: inaccurate information; clause 1 iii: corrections).

pub(super) mod clause;
mod opposite;
mod polarity;
mod quoted;

use std::collections::BTreeSet;

use clause::Words;

use super::scene::Scene;
use super::{Finding, FindingKind, cited};
use crate::collate::{SentenceRef, Severity};
use crate::story::{Place, Span};

/// Sentences that resemble each other this much tell of the same event, in part at least.
const SAME: f64 = 0.32;

/// A sentence of the draft beside those of other reports in its language that match it.
struct Sight<'a> {
    /// Index of the sentence.
    sentence: usize,
    /// Its words.
    own: Words<'a>,
    /// The report of each of the others, and its words.
    told: Vec<(usize, Words<'a>)>,
    /// The same of sentences beside those, and of such as resemble it a little: who tells a story shorter makes one of two.
    beside: Vec<(usize, Words<'a>)>,
}

impl<'a> Sight<'a> {
    /// None where nothing matches.
    fn of(scene: &Scene<'a>, sentence: usize) -> Option<Self> {
        let words = |at: &SentenceRef| {
            let words = Words::of_sentence(scene, at.report, at.sentence);
            (at.report, words)
        };
        let mut told = scene.telling(sentence, SAME);
        told.retain(|at| scene.same_language(at.report));
        let beside = told.iter().flat_map(|at| {
            let last = scene.notes_of(at.report).sentences.len();
            let near = at.sentence.saturating_sub(1)..(at.sentence + 2).min(last);
            near.map(|sentence| SentenceRef {
                report: at.report,
                sentence,
            })
        });
        let mut beside: BTreeSet<SentenceRef> = beside.collect();
        let faint = scene.near(sentence).iter().map(|(at, _)| *at);
        beside.extend(faint.filter(|at| scene.counts(at.report) && scene.same_language(at.report)));
        (!beside.is_empty()).then(|| Self {
            sentence,
            own: Words::of_sentence(scene, scene.draft, sentence),
            beside: beside.difference(&told).map(words).collect(),
            told: told.iter().map(words).collect(),
        })
    }
}

/// So many texts must say it otherwise.
const WITNESSES: usize = 2;

/// One is enough where it has so many of the same words around it: it tells the same in nearly the same words.
const ALIKE: usize = 4;

/// Of the words around it more than these must be the same where they are most of the draft's, and so many where they are most
/// of the other's.
const FEW: usize = 2;

/// How many of the same words there are around a word that has `own` telling ones beside it in the draft and `theirs` in the
/// other; enough for one witness where most of either are the same: a short sentence has no more of them.
fn telling(shared: usize, own: usize, theirs: usize) -> usize {
    let most = |of: usize| 5 * shared >= 3 * of;
    if shared > FEW && most(own) || shared >= FEW && most(theirs) {
        shared.max(ALIKE)
    } else {
        shared
    }
}

/// How much passages of others weigh, given with how many words around each are the draft's; none where they are too few.
fn weight(scene: &Scene, against: &[(Place, usize)]) -> Option<Severity> {
    let texts: BTreeSet<&str> = against.iter().map(|(p, _)| scene.text(p.report)).collect();
    if texts.len() >= WITNESSES {
        return Some(Severity::High);
    }
    let alike = against.iter().any(|(_, shared)| *shared >= ALIKE);
    alike.then_some(Severity::Medium)
}

/// The words that one passage of the draft is told by, beside those of the others.
fn finding(
    scene: &Scene,
    own: Span,
    sentence: usize,
    against: &[(Place, usize)],
) -> Option<Finding> {
    let severity = weight(scene, against)?;
    let mut others: Vec<Place> = against.iter().map(|(place, _)| *place).collect();
    others.sort_unstable();
    others.dedup();
    let first = *others.first()?;
    let told = cited::shown(scene, first, &others, 60);
    Some(Finding {
        kind: FindingKind::Reversed,
        severity,
        span: Some(own),
        message: format!(
            "the opposite of what the others say: “{}” here, {}",
            scene.brief(scene.here(own), 60),
            told.in_each(scene)
        ),
        others,
        suggestion: None,
        claim: scene.seats(sentence).first().copied(),
    })
}

/// One finding for each stretch of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let mut out: Vec<Finding> = quoted::find(scene);
    for sentence in 0..scene.notes().sentences.len() {
        let Some(sight) = Sight::of(scene, sentence) else {
            continue;
        };
        let found = polarity::find(scene, &sight).into_iter();
        for found in found.chain(opposite::find(scene, &sight)) {
            let overlaps = |f: &Finding| f.span.zip(found.span).is_some_and(|(a, b)| a.overlaps(b));
            if !out.iter().any(overlaps) {
                out.push(found);
            }
        }
    }
    out
}
