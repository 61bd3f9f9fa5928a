//! A share that somebody would like to see, which is no rival of the share that came out: "you would like to see 95%".

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::FigureKind;

/// Verbs of hoping, in six languages, folded and in lower case.
static HOPES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "hope hopes hoped hoping wish wishes wished dreams dreamed dreamt hofft hoffte hofften erhofft erhoffte wunscht wunschte \
         espere esperait esperent souhaite souhaitait aimerait esperaba gustaria quisiera spera sperava vorrebbe hoopt hoopte",
    )
});

/// Verbs of liking, which are of hoping behind "would".
static LIKES: LazyLock<Listed> = LazyLock::new(|| Listed::of("like love prefer want"));

/// So many words before a share at most tell that it is hoped for.
const BEFORE: usize = 7;

/// Whether a share is one that somebody hopes for.
pub(super) fn is_hoped(set: &Setting) -> bool {
    if set.figure.kind != FigureKind::Percent {
        return false;
    }
    let near = &set.before[set.before.len().saturating_sub(BEFORE)..];
    let mut pairs = near.windows(2);
    let would = |word: &str| {
        word.eq_ignore_ascii_case("would") || word.ends_with("’d") || word.ends_with("'d")
    };
    near.iter().any(|t| HOPES.has_folded(set.word(t)))
        || pairs.any(|p| would(set.word(&p[0])) && LIKES.has_folded(set.word(&p[1])))
}
