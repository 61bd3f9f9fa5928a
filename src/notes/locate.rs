//! Where in the story everything written is now.

use super::{Anchor, Fit, Notes, Shelf, resolve};
use crate::story::{Place, Story};

/// Where the words of one entry are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The entry's id.
    pub id: String,
    /// The entry's revision.
    pub rev: u64,
    /// The places that were found, and how.
    pub places: Vec<(Place, Fit)>,
    /// How many of its anchors are adrift.
    pub lost: usize,
}

impl Whereabouts {
    /// Whether none of the words it was about is left.
    pub fn adrift(&self) -> bool {
        self.places.is_empty() && self.lost > 0
    }

    /// Whether all words it is about stand as they stood.
    pub fn unchanged(&self) -> bool {
        self.lost == 0 && self.places.iter().all(|(_, fit)| *fit == Fit::Exact)
    }
}

/// Where everything is: one entry for each in force, in the order of ids.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Located {
    /// Notes.
    pub notes: Vec<Whereabouts>,
    /// Marks.
    pub marks: Vec<Whereabouts>,
    /// Omissions.
    pub omissions: Vec<Whereabouts>,
}

/// Finds everything in the story as it is now.
pub fn locate(notes: &Notes, story: &Story) -> Located {
    relocate(&Located::default(), notes, story)
}

/// Finds everything in the story, which is the one that `known` was found in: only what is new is
/// looked for.
pub fn relocate(known: &Located, notes: &Notes, story: &Story) -> Located {
    Located {
        notes: shelf(&known.notes, &notes.notes, story, |n| &n.about),
        marks: shelf(&known.marks, &notes.marks, story, |m| &m.about),
        omissions: shelf(&known.omissions, &notes.omissions, story, |o| &o.about),
    }
}

fn shelf<T>(
    known: &[Whereabouts],
    shelf: &Shelf<T>,
    story: &Story,
    about: fn(&T) -> &Vec<Anchor>,
) -> Vec<Whereabouts> {
    let one = |(id, value): (&str, &T)| {
        let rev = shelf.entry(id).map_or(0, |kept| kept.rev);
        let at = known.binary_search_by(|w| w.id.as_str().cmp(id));
        match at.ok().map(|at| &known[at]).filter(|w| w.rev == rev) {
            Some(found) => found.clone(),
            None => whereabouts((id, rev), about(value), story),
        }
    };
    shelf.live().map(one).collect()
}

pub(super) fn whereabouts((id, rev): (&str, u64), about: &[Anchor], story: &Story) -> Whereabouts {
    let places: Vec<(Place, Fit)> = about
        .iter()
        .filter_map(|anchor| {
            let report = story.position(&anchor.report)?;
            let found = resolve(anchor, &story.reports[report].text)?;
            let span = found.span;
            Some((Place { report, span }, found.fit))
        })
        .collect();
    Whereabouts {
        id: id.to_owned(),
        rev,
        lost: about.len() - places.len(),
        places,
    }
}
