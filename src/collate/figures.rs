//! When figures agree, and when they cannot both be right.

use super::index::Index;
use super::lexicon;
use super::profile::Profile;
use crate::text::{Annotations, Figure, FigureKind};

/// How far from its value a figure said to be about so many may lie, as a share of it.
const ABOUT: f64 = 0.05;

/// The values that a figure leaves possible.
pub(super) fn bounds(figure: &Figure) -> (f64, f64) {
    let low = if figure.ceiling { 0.0 } else { figure.value };
    let high = figure.max.unwrap_or(f64::INFINITY);
    if figure.approximate && figure.max.is_some() {
        (low - ABOUT * low.abs(), high + ABOUT * high.abs())
    } else {
        (low, high)
    }
}

/// Whether no value satisfies both figures: "12" and "at least 14".
pub fn exclude(a: &Figure, b: &Figure) -> bool {
    let ((al, ah), (bl, bh)) = (bounds(a), bounds(b));
    ah < bl || bh < al
}

/// How alike the nouns of two figures are: 1 the same, less for kin, none for others.
pub(super) fn heads(a: &Figure, b: &Figure) -> f64 {
    match (&a.head, &b.head) {
        (Some(x), Some(y)) if x == y => 1.0,
        (Some(x), Some(y)) => lexicon::kin(x)
            .iter()
            .find(|(other, _)| other == y)
            .map_or(0.0, |(_, strength)| *strength),
        (None, None) => 0.5,
        _ => 0.25,
    }
}

/// Whether two figures measure in the same unit, so that their values can be held side by side.
pub(super) fn comparable(a: &Figure, b: &Figure) -> bool {
    a.kind == b.kind
        && match a.kind {
            FigureKind::Count => true,
            FigureKind::Date | FigureKind::Time | FigureKind::Ordinal => false,
            FigureKind::Percent => true,
            _ => a.unit == b.unit,
        }
}

/// Whether one sentence has a figure that the other gives otherwise, with no figure that agrees with it.
pub(super) fn contradict(
    annotations: &[Annotations],
    _index: &Index,
    a: &Profile,
    b: &Profile,
) -> bool {
    let of = |p: &Profile| -> Vec<&Figure> {
        p.figures
            .iter()
            .map(|f| &annotations[p.at.report].figures[*f])
            .collect()
    };
    let (x, y) = (of(a), of(b));
    let like = |f: &Figure, g: &Figure| comparable(f, g) && heads(f, g) >= 0.5;
    let agrees = |f: &Figure, of: &[&Figure]| of.iter().any(|g| like(f, g) && !exclude(f, g));
    x.iter().any(|f| {
        !agrees(f, &y)
            && y.iter()
                .any(|g| like(f, g) && exclude(f, g) && !agrees(g, &x))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, max: Option<f64>, approximate: bool) -> Figure {
        Figure {
            span: crate::story::Span::new(0, 1),
            number: crate::story::Span::new(0, 1),
            sentence: 0,
            value,
            max,
            approximate,
            ceiling: false,
            unit: None,
            head: None,
            kind: FigureKind::Count,
        }
    }

    #[test]
    fn bounds_that_meet_do_not_exclude() {
        let cases = [
            ((12.0, Some(12.0), false), (14.0, Some(14.0), false), true),
            ((12.0, None, false), (14.0, Some(14.0), false), false),
            ((15.0, None, false), (14.0, Some(14.0), false), true),
            (
                (200.0, Some(200.0), true),
                (190.0, Some(190.0), false),
                false,
            ),
            ((12.0, Some(15.0), false), (14.0, Some(14.0), false), false),
            ((24.0, Some(24.0), false), (26.0, Some(26.0), false), true),
        ];
        for (a, b, apart) in cases {
            let (x, y) = (figure(a.0, a.1, a.2), figure(b.0, b.1, b.2));
            assert_eq!(exclude(&x, &y), apart, "{a:?} {b:?}");
            assert_eq!(exclude(&y, &x), apart, "{b:?} {a:?}");
        }
    }
}
