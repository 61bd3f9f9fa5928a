//! What a person writes: notes, marks, links and confirmed omissions, anchored by quoted words.
//! Values, their merging and their text form. No files, no clock.
//!
//! Everything written has an id and a *revision*, a counter that grows with every change anywhere
//! in the [`Notes`] (Lamport's logical clock). Two copies are merged id by id, the higher revision
//! wins; what was taken back stays as an empty entry, so that a merge does not bring it back.

mod anchor;
mod attach;
mod change;
mod ended;
mod form;
mod fuzzy;
mod joined;
mod locate;
mod merge;
mod shelf;

use serde::{Deserialize, Serialize};

pub use anchor::{Anchor, Fit, Found, resolve};
pub use attach::{Attached, ClaimMark, attach, claim_about};
pub use change::Change;
pub use ended::ended;
pub use form::{FILE_NAME, FormError, read, write};
pub use joined::joined;
pub use locate::{Located, Whereabouts, locate, relocate};
pub use merge::{id_apart, news, reconcile};
pub use shelf::{Kept, Shelf};

/// What was decided about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Looked at, and fine.
    Ok,
    /// To be followed up.
    Flag,
    /// Not looked into, on purpose.
    Skip,
}

impl State {
    /// Every state, in the order of the keys.
    pub const ALL: [Self; 3] = [Self::Ok, Self::Flag, Self::Skip];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Flag => "flag",
            Self::Skip => "skip",
        }
    }

    /// The glyph for it.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Ok => "✓",
            Self::Flag => "!",
            Self::Skip => "-",
        }
    }
}

/// A decision about a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// What was decided.
    pub state: State,
    /// The readings that were looked at, in the story's order.
    pub about: Vec<Anchor>,
}

/// Words of a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Note {
    /// The words; lines end in `\n`.
    pub text: String,
    /// The readings it is about, in the story's order; none for a note on the whole story.
    #[serde(default)]
    pub about: Vec<Anchor>,
}

/// A person's word that two passages do, or do not, state the same thing. Wins over the engine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// One passage.
    pub a: Anchor,
    /// The other.
    pub b: Anchor,
    /// False for a cut: the two shall not stand in one claim.
    pub joined: bool,
    /// Of a link whose passages are in several claims each, or a cut of two that are in several claims together, what
    /// stood beside them in the ones that were meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<Anchor>,
}

impl Link {
    /// Whether both were made as one act: the cuts by which one passage left a claim.
    pub fn is_of(&self, other: &Self) -> bool {
        self.a == other.a && self.among == other.among
    }
}

/// A person's word that a report leaves a claim out: the one way from "not found" to "omitted".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Omission {
    /// Id of the report that leaves it out.
    pub report: String,
    /// The readings of those that have it, in the story's order.
    pub about: Vec<Anchor>,
}

/// All that was written about one story.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Notes {
    /// Words.
    pub notes: Shelf<Note>,
    /// Decisions.
    pub marks: Shelf<Mark>,
    /// Passages joined and cut.
    pub links: Shelf<Link>,
    /// Omissions that were confirmed.
    pub omissions: Shelf<Omission>,
}

impl Notes {
    /// The highest revision of any entry; the next change is one later.
    pub fn clock(&self) -> u64 {
        [
            self.notes.clock(),
            self.marks.clock(),
            self.links.clock(),
            self.omissions.clock(),
        ]
        .into_iter()
        .max()
        .unwrap_or(0)
    }

    /// Whether nothing was ever written, not even something taken back.
    pub fn is_blank(&self) -> bool {
        self.clock() == 0
    }

    /// The links in force by what was done last, as `collate` takes them.
    pub fn links_in_force(&self) -> Vec<Link> {
        self.links_by_age().map(|(_, link)| link.clone()).collect()
    }

    /// The links in force with their ids, the oldest first.
    pub fn links_by_age(&self) -> impl Iterator<Item = (&str, &Link)> {
        let rev = |id: &str| self.links.entry(id).map_or(0, |kept| kept.rev);
        let mut links: Vec<(&str, &Link)> = self.links.live().collect();
        links.sort_by_key(|(id, _)| rev(id));
        links.into_iter()
    }

    /// Whether both say the same, whatever their revisions and what was taken back.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.notes.live().eq(other.notes.live())
            && self.marks.live().eq(other.marks.live())
            && self.links.live().eq(other.links.live())
            && self.omissions.live().eq(other.omissions.live())
    }
}
