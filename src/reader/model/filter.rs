//! Which claims are listed and visited, and in which order. Both are always named on the screen.

use serde::{Deserialize, Serialize};

use super::{ClaimIndex, Mark, Model, Verdict};
use crate::collate::Claim;

/// The order in which `J` and `K` visit the claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// The most serious first.
    #[default]
    Severity,
    /// As the base tells the story.
    Story,
    /// What the fewest outlets have first.
    Coverage,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Severity, Self::Story, Self::Coverage];

    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Severity => "by severity",
            Self::Story => "story order",
            Self::Coverage => "rarest first",
        }
    }

    /// The next one on the `order` key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Severity => Self::Story,
            Self::Story => Self::Coverage,
            Self::Coverage => Self::Severity,
        }
    }
}

/// Claims of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Figures, quotes or sources differ.
    Conflict,
    /// Figures or times disagree.
    Figure,
    /// A quotation has other words.
    Quote,
    /// Another source is named.
    Attribution,
    /// The wording differs.
    Wording,
    /// All say the same.
    Agree,
    /// A run of words was copied.
    Echo,
}

impl Kind {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflicts",
            Self::Figure => "figures",
            Self::Quote => "quotes",
            Self::Attribution => "attribution",
            Self::Wording => "wording",
            Self::Agree => "agreeing",
            Self::Echo => "copied words",
        }
    }

    /// Whether a claim is of it. It may be of several: where figures differ, the quotation may too.
    fn admits(self, known: &ClaimIndex, claim: usize) -> bool {
        match self {
            Self::Conflict => known.marks[claim].tier() == super::Tier::Conflict,
            Self::Figure => known.has_mark(claim, Mark::Figure),
            Self::Quote => known.has_mark(claim, Mark::Quote),
            Self::Attribution => known.has_mark(claim, Mark::Attribution),
            Self::Wording => known.has_mark(claim, Mark::Wording),
            Self::Agree => known.marks[claim] == Mark::Agree,
            Self::Echo => known.echoes(claim),
        }
    }
}

/// Whether passages that one report alone has are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sources {
    /// Only what two reports have.
    #[default]
    Shared,
    /// Both.
    All,
    /// Only what one report alone has.
    Single,
}

impl Sources {
    /// The one after it on its key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Shared => Self::All,
            Self::All => Self::Single,
            Self::Single => Self::Shared,
        }
    }

    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared only",
            Self::All => "shared and single-source",
            Self::Single => "single-source",
        }
    }
}

/// Claims by what a person has decided about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wanted {
    /// Not decided, or flagged.
    Open,
    /// Flagged for following up.
    Flagged,
    /// Decided in any way.
    Marked,
    /// With a note.
    Noted,
}

impl Wanted {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open items",
            Self::Flagged => "flagged",
            Self::Marked => "marked",
            Self::Noted => "noted",
        }
    }

    fn admits(self, verdict: Option<Verdict>, noted: bool) -> bool {
        match self {
            Self::Open => verdict.is_none_or(|v| !v.is_done()),
            Self::Flagged => verdict == Some(Verdict::Flag),
            Self::Marked => verdict.is_some(),
            Self::Noted => noted,
        }
    }
}

/// Which claims are listed: all that every part admits.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Of one kind.
    pub kind: Option<Kind>,
    /// By how many reports have it.
    pub sources: Sources,
    /// Found (true) or not found (false) in a report.
    pub outlet: Option<(usize, bool)>,
    /// By what was decided.
    pub wanted: Option<Wanted>,
    /// With these words in a reading, as a search finds them.
    pub text: String,
}

impl Filter {
    /// Whether everything that reports share is listed.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// The words for it: `conflicts · not in DC`.
    pub fn name(&self, model: &Model) -> String {
        let mut parts = Vec::new();
        if let Some(kind) = self.kind {
            parts.push(kind.name().to_owned());
        }
        if self.sources != Sources::Shared || self.kind.is_none() {
            parts.push(self.sources.name().to_owned());
        }
        if let Some((report, has)) = self.outlet {
            let not = if has { "" } else { "not " };
            parts.push(format!("{not}in {}", model.matter.short(report)));
        }
        if let Some(wanted) = self.wanted {
            parts.push(wanted.name().to_owned());
        }
        if !self.text.is_empty() {
            parts.push(format!("“{}”", self.text));
        }
        parts.join(" · ")
    }

    /// Whether a claim is listed.
    pub fn admits(&self, model: &Model, index: usize) -> bool {
        let Some(claim) = model.matter.claim(index) else {
            return false;
        };
        let known = &model.claims.index;
        let single = index >= known.len();
        let sources = match self.sources {
            Sources::Shared => !single,
            Sources::All => true,
            Sources::Single => single,
        };
        sources
            && self.kind.is_none_or(|kind| kind.admits(known, index))
            && self
                .outlet
                .is_none_or(|(report, has)| claim.found_in(report) == has)
            && self.wanted.is_none_or(|wanted| {
                wanted.admits(model.mark_of(index), model.note_of(index).is_some())
            })
            && (self.text.is_empty() || has_words(model, claim))
    }
}

/// Whether the words that the filter looks for stand in a reading, wholly or in part.
fn has_words(model: &Model, claim: &Claim) -> bool {
    claim.readings.iter().any(|reading| {
        let found = model.claims.worded.get(reading.report);
        let found = found.map_or(&[][..], Vec::as_slice);
        let next = found.partition_point(|span| span.end <= reading.span.start);
        found
            .get(next)
            .is_some_and(|span| span.start < reading.span.end)
    })
}
