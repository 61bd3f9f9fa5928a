//! Whether a strength is that of an aftershock, and not of the earthquake.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::Token;

/// What follows an earthquake or comes before it, in six languages, folded.
static AFTERSHOCKS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "aftershock aftershocks foreshock foreshocks nachbeben vorbeben replique repliques replica replicas repliche naschok \
         naschokken",
    )
});

/// Told behind such a word, or right before it: "eight aftershocks, the largest of magnitude 5.5", "a 4.6-magnitude aftershock".
pub(super) fn is_aftershock(set: &Setting) -> bool {
    /// Words further before a strength say nothing of it.
    const REACH: usize = 14;
    if set.figure.unit.as_deref() != Some("magnitude") {
        return false;
    }
    let told = |t: &Token| AFTERSHOCKS.has_folded(set.word(t));
    let mut before = set.before.iter().rev().take(REACH);
    before.any(told) || set.inside.iter().chain(set.behind.first()).any(told)
}
