//! What a claim's readings are to each other, as one glyph.

use crate::collate::{Claim, ClaimKind, Divergence, DivergenceKind};
use crate::theme::Slot;

/// How reports differ on a claim, most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Figures, days or times disagree.
    Figure,
    /// A quotation has other words.
    Quote,
    /// Another source is named.
    Attribution,
    /// The wording differs.
    Wording,
    /// One report alone has it.
    OnlyHere,
    /// All say the same.
    Agree,
}

/// Marks by how much attention they need: the colour shows the tier, the glyph the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Cannot both be right.
    Conflict,
    /// Worth a look.
    Wording,
    /// Who has it.
    Coverage,
    /// Nothing to see.
    Agree,
}

impl Mark {
    /// Every mark, most serious first.
    #[cfg(test)]
    const ALL: [Self; 6] = [
        Self::Figure,
        Self::Quote,
        Self::Attribution,
        Self::Wording,
        Self::OnlyHere,
        Self::Agree,
    ];

    /// The mark of a divergence in a claim of that kind.
    pub fn of(divergence: DivergenceKind, claim: Option<ClaimKind>) -> Self {
        match divergence {
            DivergenceKind::Figure | DivergenceKind::Time => Self::Figure,
            DivergenceKind::Wording if claim == Some(ClaimKind::Quote) => Self::Quote,
            DivergenceKind::Attribution => Self::Attribution,
            DivergenceKind::Wording | DivergenceKind::Framing | DivergenceKind::Name => {
                Self::Wording
            }
            DivergenceKind::OnlyHere => Self::OnlyHere,
            DivergenceKind::NotFound | DivergenceKind::Echo => Self::Agree,
        }
    }

    /// The most serious mark that `divergences` give to a claim.
    pub fn of_claim<'a>(
        claim: &Claim,
        divergences: impl IntoIterator<Item = &'a Divergence>,
    ) -> Self {
        divergences
            .into_iter()
            .map(|d| Self::of(d.kind, Some(claim.kind)))
            .min()
            .unwrap_or(Self::Agree)
    }

    /// The glyph, the same in every view.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Figure => "#",
            Self::Quote => "\"",
            Self::Attribution => "@",
            Self::Wording => "~",
            Self::OnlyHere => "+",
            Self::Agree => "=",
        }
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::Wording => "wording",
            Self::OnlyHere => "only here",
            Self::Agree => "agrees",
        }
    }

    /// What it asks of the reader.
    pub fn tier(self) -> Tier {
        match self {
            Self::Figure | Self::Quote | Self::Attribution => Tier::Conflict,
            Self::Wording => Tier::Wording,
            Self::OnlyHere => Tier::Coverage,
            Self::Agree => Tier::Agree,
        }
    }

    /// How it is drawn.
    pub fn slot(self) -> Slot {
        match self.tier() {
            Tier::Conflict => Slot::TierConflict,
            Tier::Wording => Slot::TierWording,
            Tier::Coverage => Slot::TierCoverage,
            Tier::Agree => Slot::TierAgree,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_divergence_has_a_mark() {
        for kind in DivergenceKind::ALL {
            let mark = Mark::of(kind, Some(ClaimKind::Fact));
            assert_ne!(mark, Mark::Quote, "{}", kind.name());
        }
        assert_eq!(
            Mark::of(DivergenceKind::Wording, Some(ClaimKind::Quote)),
            Mark::Quote
        );
    }

    #[test]
    fn glyphs_differ_and_follow_gravity() {
        let glyphs: BTreeSet<_> = Mark::ALL.map(Mark::glyph).into_iter().collect();
        assert_eq!(glyphs.len(), Mark::ALL.len());
        assert!(Mark::ALL.is_sorted());
    }
}
