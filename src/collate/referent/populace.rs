//! How many live in a place, and not how many of them something befell: "a town of 2,600 people".
//!
//! Rule: a count of people hangs on a noun for a place ("of", "mit", "de"), or stands behind "home to".

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::FigureKind;

/// Nouns for places where people live, in six languages, folded.
static PLACES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "town city village hamlet settlement suburb district county province region state country nation island community municipality \
         capital population stadt dorf ort gemeinde insel kreis land ville village commune bourg ile pays ciudad pueblo localidad \
         municipio isla pais citta paese comune isola stad dorp gemeente eiland",
    )
});

/// What hangs a number on them.
static OF: LazyLock<Listed> = LazyLock::new(|| Listed::of("of mit de d di met van"));

/// What may stand between: "a town of some 2,600".
static ABOUT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "some about around roughly nearly almost just over more than under only rund etwa knapp environ quelque unos unas circa \
         ongeveer",
    )
});

/// Whether a figure says how many live in a place.
pub(super) fn lives_there(set: &Setting) -> bool {
    if set.figure.kind != FigureKind::Count {
        return false;
    }
    let words = set.before.iter().rev().map(|t| set.word(t));
    let mut words = words.skip_while(|w| ABOUT.has_folded(w));
    let (Some(last), Some(before)) = (words.next(), words.next()) else {
        return false;
    };
    OF.has_folded(last) && PLACES.has_folded(before) || last == "to" && before == "home"
}
