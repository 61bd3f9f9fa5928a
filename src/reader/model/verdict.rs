//! What a person has decided about a claim.

use crate::notes::State;
use crate::theme::Slot;

/// The decision, where there is one; a claim without any is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Checked and found in order.
    Ok,
    /// To be followed up.
    Flag,
    /// Passed over.
    Skip,
}

impl Verdict {
    /// The verdict that a mark in the notes stands for.
    pub fn of(state: State) -> Self {
        match state {
            State::Ok => Self::Ok,
            State::Flag => Self::Flag,
            State::Skip => Self::Skip,
        }
    }

    /// The glyph, the same in every view.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Ok => "✓",
            Self::Flag => "!",
            Self::Skip => "-",
        }
    }

    /// The remark for a mark whose words have changed since.
    pub fn outdated(self) -> &'static str {
        match self {
            Self::Ok => "was ok, words changed since",
            Self::Flag => "flagged, words changed since",
            Self::Skip => "skipped, words changed since",
        }
    }

    /// How it is drawn.
    pub fn slot(self) -> Slot {
        match self {
            Self::Ok => Slot::StateOk,
            Self::Flag => Slot::StateFlag,
            Self::Skip => Slot::TextDim,
        }
    }

    /// Whether the claim needs no more work: what is flagged does.
    pub fn is_done(self) -> bool {
        self != Self::Flag
    }
}
