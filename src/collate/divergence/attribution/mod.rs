//! Another speaker, another source, or fact against statement.
//!
//! Rules: the same words in the mouth of another (quotes that share nearly all words, with two speakers known by name: who
//! is only described may be either, and is told as less, see [`unnamed`]; or that render one utterance, by two whose full names have nothing in common); the same claim by another source; the same claim as fact in one report and as
//! somebody's statement in another (Reuters Handbook of Journalism, "Attribution": say who said it).
//! The last weighs where a report shows doubt that another does not have: a hedge, or a source
//! without a name. The hedges are the commonest cues of the CoNLL-2010 shared task on hedges in
//! text (R. Farkas et al.) with their counterparts in the other languages.

mod spoken;
mod stated;
mod unnamed;

use std::sync::LazyLock;

use rayon::prelude::*;

use super::near;
use super::scene::{Found, Scene};
use crate::collate::SentenceRef;
use crate::collate::lexicon::Listed;
use crate::collate::marked::Marks;
use crate::text::Annotations;

/// How grave it is that two known by name are said to have spoken the same words.
pub(in crate::collate::divergence) const TWO_SPEAKERS: f64 = 0.85;

/// Who is cited in a message that says only by whom each has it, "said by police (A, B) and by the mayor (C): …"; none where
/// anybody states it as fact.
pub(in crate::collate::divergence) fn sources(message: &str) -> Option<Vec<&str>> {
    let (cited, _) = message.strip_prefix("said by ")?.split_once("): ")?;
    let own = cited
        .split(") and by ")
        .map(|one| one.split_once(" (").map_or(one, |(source, _)| source));
    (!cited.contains(", stated as fact (")).then(|| own.collect())
}

/// Words that hold a statement at a distance, in lower case.
static HEDGES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "appear appeared appears apparently believe believed believes alleged allegedly reportedly \
         possibly perhaps probably likely unnamed anonymous anonymously anonymity unclear unconfirmed \
         suspect suspects hypothesis presumed presumably \
         offenbar angeblich vermutlich mutmaßlich wohl unbestätigt \
         apparemment présumé soupçonné probablement \
         aparentemente presunto supuestamente probablemente \
         apparentemente presumibilmente probabilmente \
         vermoedelijk mogelijk waarschijnlijk",
    )
});

/// Whether a word holds a statement at a distance.
pub(in crate::collate) fn hedges(word: &str) -> bool {
    HEDGES.has(word)
}

/// Whether a sentence holds what it says at a distance.
pub(in crate::collate::divergence) fn is_hedged(
    text: &str,
    notes: &Annotations,
    sentence: usize,
) -> bool {
    let mut tokens = notes.tokens_of(sentence).iter();
    tokens.any(|t| hedges(t.span.of(text)))
}

fn hedged(scene: &Scene, at: SentenceRef) -> bool {
    scene.index.is_marked(at, Marks::HEDGES)
}

/// Differences of speaker first, then of standing.
pub(in crate::collate::divergence) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = spoken::find(scene);
    out.extend(unnamed::find(scene));
    let counted = near::Counted::of(scene);
    let claims = (0..scene.claims.len()).into_par_iter();
    out.par_extend(claims.filter_map(|n| stated::facts(scene, &counted, n)));
    let believed = stated::beliefs(scene, &out);
    out.extend(believed);
    out
}
