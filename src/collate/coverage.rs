//! Who has a claim, and how each report stands to the base on it: one mark for each cell of the
//! story. The same marks stand on the screen, in the text snapshot and in the docs.

use super::sides::{self, Side};
use super::variant;
use super::{Claim, ClaimKind, Collation, Divergence, DivergenceKind, Reading};
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
    /// Another reading that stands in for the base's, which has none.
    InPlace,
}

impl Mark {
    /// All marks, by weight.
    pub const ALL: [Mark; 9] = [
        Self::Figure,
        Self::Quote,
        Self::Attribution,
        Self::Wording,
        Self::Only,
        Self::Same,
        Self::NotFound,
        Self::Base,
        Self::InPlace,
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
            Self::InPlace => '☆',
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
            Self::InPlace => "in place of the base",
        }
    }
}

/// The mark that a divergence of this kind gives a claim; none where it says nothing of wording.
pub(crate) fn mark_of(kind: DivergenceKind, claim: ClaimKind) -> Option<Mark> {
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

/// How every report stands to the base reading of claim `index`.
pub fn row(story: &Story, collation: &Collation, index: usize, base: usize) -> Vec<Mark> {
    let mut row = vec![Mark::NotFound; story.reports.len()];
    let Some(claim) = collation.claims.get(index) else {
        return row;
    };
    let Some(reference) = base_reading(claim, base) else {
        return row;
    };
    let named = Named::of(story, collation, index, claim.kind);
    for reading in &claim.readings {
        let Some(cell) = row.get_mut(reading.report) else {
            continue;
        };
        if *cell != Mark::NotFound {
            continue; // the report's first reading stands for it
        }
        *cell = if reading.report == base {
            Mark::Base
        } else if reading.report == reference.report {
            Mark::InPlace
        } else if same_words(story, reference, reading) {
            Mark::Same
        } else {
            named.mark(reading.report, reference.report)
        };
    }
    row
}

/// The divergences of one claim that say something of its wording, with who stands on which side.
struct Named<'a>(Vec<(Mark, Vec<Side>, &'a Divergence)>);

impl<'a> Named<'a> {
    fn of(story: &Story, collation: &'a Collation, index: usize, kind: ClaimKind) -> Self {
        let own = collation.divergences.iter();
        let own = own.filter(|d| d.claim == Some(index));
        let own: Vec<_> = own
            .filter_map(|d| Some((mark_of(d.kind, kind)?, d)))
            .collect();
        if own.is_empty() {
            return Self(Vec::new());
        }
        let shorts = sides::shorts(story);
        let with_sides =
            |(mark, d): (Mark, &'a Divergence)| (mark, sides::of(&d.message, &shorts), d);
        Self(own.into_iter().map(with_sides).collect())
    }

    /// The gravest in which a report stands on another side than `reference`.
    fn mark(&self, report: usize, reference: usize) -> Mark {
        let touches = |d: &Divergence| {
            let has = |r: usize| d.spans.iter().any(|p| p.report == r);
            has(report) && has(reference)
        };
        let own = self.0.iter();
        own.filter(|(_, sides, d)| touches(d) && !sides::joins(sides, report, reference))
            .map(|(mark, ..)| *mark)
            .min()
            .unwrap_or(Mark::Wording)
    }
}

/// Whether two readings have the same words, typography aside.
fn same_words(story: &Story, a: &Reading, b: &Reading) -> bool {
    let text = |r: &Reading| story.reports[r.report].text.as_str();
    variant::same_words(text(a), a.span, text(b), b.span)
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
