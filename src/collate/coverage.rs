//! Who has a claim, and how each report stands to the base on it: one mark for each cell of the
//! story. The same marks stand on the screen, in the text snapshot and in the docs.

use super::variant::{self, VariantKind};
use super::{Claim, ClaimKind, Collation, DivergenceKind, Reading};
use crate::story::Story;

/// How a claim, or one report's reading of it, stands. In the order of their weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Figures or times disagree.
    Figure,
    /// A quotation is worded otherwise.
    Quote,
    /// Another speaker or source.
    Attribution,
    /// Other words.
    Wording,
    /// One report alone has it.
    Only,
    /// The same words, typography aside.
    Same,
    /// Nothing was found.
    NotFound,
    /// The base itself.
    Base,
}

impl Mark {
    /// All marks, by weight.
    pub const ALL: [Mark; 8] = [
        Self::Figure,
        Self::Quote,
        Self::Attribution,
        Self::Wording,
        Self::Only,
        Self::Same,
        Self::NotFound,
        Self::Base,
    ];

    /// One column that says it.
    pub fn sign(self) -> char {
        match self {
            Self::Figure => '#',
            Self::Quote => '"',
            Self::Attribution => '@',
            Self::Wording => '~',
            Self::Only => '+',
            Self::Same => '=',
            Self::NotFound => '∅',
            Self::Base => '★',
        }
    }

    /// A word or two that say it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::Wording => "wording",
            Self::Only => "only here",
            Self::Same => "same",
            Self::NotFound => "not found",
            Self::Base => "base",
        }
    }
}

/// The mark that a divergence of this kind gives a claim; none where it says nothing of wording.
fn mark_of(kind: DivergenceKind, claim: ClaimKind) -> Option<Mark> {
    match kind {
        DivergenceKind::Figure | DivergenceKind::Time => Some(Mark::Figure),
        DivergenceKind::Attribution => Some(Mark::Attribution),
        DivergenceKind::Wording if claim == ClaimKind::Quote => Some(Mark::Quote),
        DivergenceKind::Wording | DivergenceKind::Framing | DivergenceKind::Name => {
            Some(Mark::Wording)
        }
        DivergenceKind::NotFound | DivergenceKind::OnlyHere | DivergenceKind::Echo => None,
    }
}

/// The gravest mark of a claim: that of its divergences, else whether any wording differs.
pub fn of_claim(story: &Story, collation: &Collation, index: usize) -> Mark {
    let Some(claim) = collation.claims.get(index) else {
        return Mark::NotFound;
    };
    let named = collation
        .divergences
        .iter()
        .filter(|d| d.claim == Some(index))
        .filter_map(|d| mark_of(d.kind, claim.kind))
        .min();
    named.unwrap_or_else(|| {
        let first = &claim.readings[0];
        let differs = claim.readings[1..]
            .iter()
            .any(|r| !same_words(story, first, r));
        if differs { Mark::Wording } else { Mark::Same }
    })
}

/// The reading that the others of a claim are compared with: the base's, else the first one.
pub fn base_reading(claim: &Claim, base: usize) -> Option<&Reading> {
    claim
        .readings_of(base)
        .next()
        .or_else(|| claim.readings.first())
}

/// How `report` stands to the base reading of claim `index`.
pub fn of_report(
    story: &Story,
    collation: &Collation,
    index: usize,
    report: usize,
    base: usize,
) -> Mark {
    let Some(claim) = collation.claims.get(index) else {
        return Mark::NotFound;
    };
    let (Some(reference), Some(reading)) =
        (base_reading(claim, base), claim.readings_of(report).next())
    else {
        return Mark::NotFound;
    };
    if reference.report == report {
        return Mark::Base;
    }
    if same_words(story, reference, reading) {
        return Mark::Same;
    }
    let touches = |d: &&super::Divergence| {
        let has = |r: usize| d.spans.iter().any(|p| p.report == r);
        d.claim == Some(index) && has(report) && has(reference.report)
    };
    collation
        .divergences
        .iter()
        .filter(touches)
        .filter_map(|d| mark_of(d.kind, claim.kind))
        .min()
        .unwrap_or(Mark::Wording)
}

/// Whether two readings have the same words, typography aside.
fn same_words(story: &Story, a: &Reading, b: &Reading) -> bool {
    let text = |r: &Reading| story.reports[r.report].text.as_str();
    variant::compare(text(a), a.span, text(b), b.span)
        .iter()
        .all(|v| v.kind == VariantKind::Same)
}

/// How many sentences of each report stand in no claim.
pub fn single_source(
    collation: &Collation,
    annotations: &[crate::text::Annotations],
) -> Vec<usize> {
    let mut taken: Vec<Vec<bool>> = annotations
        .iter()
        .map(|a| a.sentences.iter().map(|s| s.heading).collect())
        .collect();
    for reading in collation.claims.iter().flat_map(|c| &c.readings) {
        for &sentence in &reading.sentences {
            taken[reading.report][sentence] = true;
        }
    }
    taken
        .iter()
        .map(|t| t.iter().filter(|taken| !**taken).count())
        .collect()
}
