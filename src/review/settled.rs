//! What a person has looked at already is not said again, unless the words have changed since.

use super::Finding;
use crate::notes::{Attached, Located, Notes, State};
use crate::story::Place;

/// The marks of a story, as they bear on findings.
pub struct Settled<'a> {
    attached: &'a Attached,
    /// Where marks stand whose words are unchanged and that say: looked at.
    places: Vec<Place>,
    draft: usize,
}

fn settles(state: State) -> bool {
    matches!(state, State::Ok | State::Skip)
}

impl<'a> Settled<'a> {
    /// Reads the marks. `draft` is the index of the report that is looked at.
    pub fn new(notes: &Notes, located: &Located, attached: &'a Attached, draft: usize) -> Self {
        let places = located
            .marks
            .iter()
            .filter(|w| w.unchanged() && notes.marks.get(&w.id).is_some_and(|m| settles(m.state)))
            .flat_map(|w| w.places.iter().map(|(place, _)| *place))
            .collect();
        Self {
            attached,
            places,
            draft,
        }
    }

    /// Whether the finding was looked at: its claim is marked so, or, where it has none, the words it is about are. Whoever
    /// has looked at one claim has not looked at another that is told in the same sentence.
    pub fn holds(&self, finding: &Finding) -> bool {
        if let Some(claim) = finding.claim {
            let mark = self.attached.mark(claim);
            return mark.is_some_and(|mark| settles(mark.state) && !mark.changed);
        }
        let Some(span) = finding.span else {
            return false;
        };
        self.places
            .iter()
            .any(|p| p.report == self.draft && p.span.covers(span))
    }

    /// Parts findings into those to be said and those that were looked at.
    pub fn part(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
        findings.into_iter().partition(|f| !self.holds(f))
    }
}
