//! What a length is the length of, as the words right beside it say: how far away a thing lies, how deep it lies, or how
//! large it is itself. "20 yards off the shore" and "a 75-foot boat" are told of one boat and are no two values of one thing.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::figures::scale;
use crate::collate::lexicon::Listed;
use crate::text::{Token, TokenClass, token};

/// So many words behind a length, and before it, may say what it is of.
const REACH: usize = 3;

/// What a length is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// How far it is to a thing.
    Away,
    /// How deep something lies.
    Under,
    /// How large a thing is: told right before its noun, "a 75-foot boat".
    Own,
    /// How tall a thing is or how high something lies: "100 metres high", "from a height of".
    Tall,
    /// How long a thing is, or a part of it: "a 200-metre section", "30 feet long".
    Long,
    /// "Two metres wide".
    Wide,
}

impl Extent {
    /// Whether two lengths told so are of two things: how large a thing is, or how deep it lies, may be how tall it is.
    pub fn is_other(self, other: Self) -> bool {
        let dimension = |x: Self| matches!(x, Self::Tall | Self::Long | Self::Wide);
        self != other && dimension(self) == dimension(other)
    }
}

static TALL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "high tall height altitude hoch höhe hohe haut haute hauteur alto alta altura alto altezza hoog hoogte",
    )
});

static LONG: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "long length section stretch lang lange lang abschnitt teilstuck longueur longs longue troncon largo larga \
         longitud tramo lungo lunga lunghezza tratto lengte lange stuk",
    )
});

static WIDE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("wide width breit breite large largeur ancho ancha anchura larghezza breed breedte")
});

/// What a word right beside a length says that it is of.
fn dimension(word: &str) -> Option<Extent> {
    match () {
        () if TALL.has_folded(word) => Some(Extent::Tall),
        () if LONG.has_folded(word) => Some(Extent::Long),
        () if WIDE.has_folded(word) => Some(Extent::Wide),
        () => None,
    }
}

/// Between a word for a dimension and how much of it there is.
static OF: LazyLock<Listed> = LazyLock::new(|| Listed::of("of von de di van"));

static AWAY: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("off from away offshore entfernt weg lejos lontano vandaan ervandaan")
});

/// Where from a place something lies, or that it lies away from it, in six languages, folded.
static DIRECTIONS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west from off \
         outside away nordlich sudlich ostlich westlich nordostlich nordwestlich sudostlich sudwestlich entfernt vor nord sud \
         est ouest nord-est nord-ouest sud-est sud-ouest norte sur este oeste noreste noroeste sureste suroeste nordest \
         nordovest sudest sudovest ovest noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten",
    )
});

/// The folded words of the place from which a length is how far it is: "47 miles southeast of Orsel", „20 Kilometer vor Orsel“.
pub(super) fn landmark(set: &Setting) -> Vec<String> {
    /// So many words stand between a distance and the place.
    const FAR: usize = 7;
    if scale(set.figure) != "length" {
        return Vec::new();
    }
    let mut edge = set.figure.span.end;
    let together = |t: &&Token| {
        let gap = &set.text[edge..t.span.start];
        edge = t.span.end;
        !gap.contains([',', ';', ':', '(', ')', '—', '–', '.'])
    };
    let near: Vec<&Token> = set.behind.iter().take_while(together).take(FAR).collect();
    // "To the east of", "à l’est de".
    let is_led = |t: &&Token| DIRECTIONS.has_folded(set.word(t));
    if !near.iter().take(3).any(is_led) {
        return Vec::new();
    }
    let name = |t: &&&Token| t.capital && t.class != TokenClass::Stop;
    let first = near.iter().position(|t| name(&t) && !is_led(t));
    let names = near[first.unwrap_or(near.len())..].iter().take_while(name);
    names.map(|t| token::fold(set.word(t))).collect()
}

static UNDER: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "deep depth under underwater beneath water tief tiefe wassertiefe unter profondeur profond fond sous \
         profundidad profundo bajo profondita profondo sotto diep diepte onder",
    )
});

/// Of a length; none where no word beside it says it.
pub(super) fn of(set: &Setting) -> Option<Extent> {
    if scale(set.figure) != "length" {
        return None;
    }
    let own = set.figure.span.of(set.text);
    let next = set.behind.first();
    let tied = next.is_some_and(|t| {
        set.text[set.figure.span.end..t.span.start]
            .trim_matches('-')
            .trim()
            .is_empty()
    });
    if own.contains(['-', '‑']) && tied && !own.ends_with('s') {
        let told = next.and_then(|t| dimension(set.word(t)));
        return Some(told.unwrap_or(Extent::Own));
    }
    if let Some(told) = next.filter(|_| tied).and_then(|t| dimension(set.word(t))) {
        return Some(told);
    }
    // "A height of 45 metres", „eine Höhe von 45 Metern“.
    let mut before = set.before.iter().rev().map(|t| set.word(t));
    if before.next().is_some_and(|w| OF.has_folded(w))
        && let Some(told) = before.next().and_then(dimension)
    {
        return Some(told);
    }
    let mut edge = set.figure.span.end;
    let together = |t: &&crate::text::Token| {
        let gap = &set.text[edge..t.span.start];
        edge = t.span.end;
        !gap.contains([',', ';', ':', '(', ')', '—', '–'])
    };
    let behind = set.behind.iter().take(REACH).take_while(together);
    let words = behind.chain(set.before.iter().rev().take(2));
    let mut words = words.map(|t| set.word(t));
    words.find_map(|word| {
        if AWAY.has_folded(word) {
            Some(Extent::Away)
        } else if UNDER.has_folded(word) {
            Some(Extent::Under)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    #[test]
    fn a_length_is_of_what_stands_beside_it() {
        let of = |text: &str| {
            let report = Report {
                text: text.to_owned(),
                paragraphs: vec![Span::new(0, text.len())],
                ..Report::default()
            };
            super::of(&Setting::of(text, &annotate(&report, None), 0))
        };
        let cases = [
            (
                "The tug lay about 20 yards off Orsel Point.",
                Some(Extent::Away),
            ),
            ("It sank in about 18 metres of water.", Some(Extent::Under)),
            ("She lies roughly 65 feet under water.", Some(Extent::Under)),
            ("The wreck lies at a depth of 65 feet.", Some(Extent::Under)),
            ("The 75-foot trawler sank.", Some(Extent::Own)),
            ("The wall is 65 feet high.", Some(Extent::Tall)),
            ("The 100-metre-high wall fell.", Some(Extent::Tall)),
            ("They fell from a height of 45 metres.", Some(Extent::Tall)),
            ("A 200-metre section of the wall fell.", Some(Extent::Long)),
            ("The wall is 65 feet.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text), expected, "{text}");
        }
    }
}
