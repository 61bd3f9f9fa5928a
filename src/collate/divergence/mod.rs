//! Divergences: what a reader of one report alone would not know. One file a kind.

mod attribution;
mod bearer;
mod caveat;
mod clause;
mod contraction;
mod core;
mod correspond;
mod denial;
mod echo;
mod explained;
mod fate;
mod figure;
mod framing;
mod judging;
mod lead;
mod members;
mod name;
mod near;
mod not_found;
mod only_here;
mod rank;
mod resembled;
mod rival;
mod said_of;
mod scene;
mod scrap;
mod severity;
pub mod sides;
mod simile;
mod sourced;
mod stretch;
mod subject;
mod telling;
mod time;
mod uncounted;
mod unsure;
mod worded;
pub(super) mod wording;

#[cfg(test)]
mod tests;

use crate::story::Place;

pub(super) use attribution::hedges;
pub(super) use caveat::concedes;
pub(super) use echo::{Echoed, Echoes, echoes};
pub use fate::is_death;
pub(super) use lead::Words as Headline;
pub(super) use only_here::{Countries, countries_of};
pub(super) use rank::find;
pub(super) use scene::Scene;
pub use severity::by_votes;
pub use sourced::names_nobody;
pub use time::unresolved;
pub(super) use time::{Distance, joined as of_one_event};

/// The kinds of divergence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DivergenceKind {
    /// The words of a quotation, or of a claim, differ.
    Wording,
    /// Figures that count the same thing cannot both be right.
    Figure,
    /// Another speaker, another source, or fact against statement.
    Attribution,
    /// Most have it, or the base has it, and it was not found here.
    NotFound,
    /// One report alone has it.
    OnlyHere,
    /// Another day or time.
    Time,
    /// The same act under a word of another temper.
    Framing,
    /// A name spelt otherwise, or another person.
    Name,
    /// A long run of words, the same to the letter.
    Echo,
}

impl DivergenceKind {
    /// All kinds, in the contract's order.
    pub const ALL: [DivergenceKind; 9] = [
        Self::Wording,
        Self::Figure,
        Self::Attribution,
        Self::NotFound,
        Self::OnlyHere,
        Self::Time,
        Self::Framing,
        Self::Name,
        Self::Echo,
    ];

    /// The word for it, the same in JSON, screen and docs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Figure => "figure",
            Self::Attribution => "attribution",
            Self::NotFound => "not-found",
            Self::OnlyHere => "only-here",
            Self::Time => "time",
            Self::Framing => "framing",
            Self::Name => "name",
            Self::Echo => "echo",
        }
    }
}

/// How much a reader would be misled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Quoted words or figures that cannot both be right.
    High,
    /// A difference worth a look.
    Medium,
    /// For completeness.
    Low,
}

impl Severity {
    /// The word for it, the same in JSON, screen and docs.
    pub fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// One difference between reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// `d1`, `d2`, … in the order of the list.
    pub id: String,
    /// What differs.
    pub kind: DivergenceKind,
    /// How much a reader would be misled.
    pub severity: Severity,
    /// Index into [`super::Collation::claims`].
    pub claim: Option<usize>,
    /// Further claims that it stands for, ascending: silences on one stretch of text are one.
    pub also: Vec<usize>,
    /// One line that says it.
    pub message: String,
    /// The passages that differ, by report and start.
    pub spans: Vec<Place>,
    /// Reports in which nothing was found.
    pub missing_from: Vec<usize>,
}

impl Divergence {
    /// The claims that it stands for, the one that it is told at first.
    pub fn claims(&self) -> impl Iterator<Item = usize> + '_ {
        self.claim.into_iter().chain(self.also.iter().copied())
    }

    /// Whether it stands for a claim, among others or alone.
    pub fn is_of(&self, claim: usize) -> bool {
        self.claims().any(|own| own == claim)
    }
}
