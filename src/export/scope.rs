//! How much of a story goes into a snapshot.

use super::Collated;
use super::order::by_severity;
use crate::collate::Divergence;

/// A part of a snapshot, named as the reader's views are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// The full reports, side by side.
    Reader,
    /// Claim by claim, every outlet's wording.
    Stack,
    /// Who has what, as a table.
    Matrix,
    /// The divergences, the most serious first. On the command line it is called `review`, after the reader's work list.
    Divergences,
}

impl View {
    /// Every view, in the order in which a snapshot shows them.
    pub const ALL: [Self; 4] = [Self::Divergences, Self::Stack, Self::Matrix, Self::Reader];

    /// The word for it, as `--view` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Stack => "stack",
            Self::Matrix => "matrix",
            Self::Divergences => "review",
        }
    }
}

/// How much goes into a snapshot. By default all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// One view alone.
    pub view: Option<View>,
    /// These claims alone: indices into [`crate::collate::Collation::claims`].
    pub claims: Option<Vec<usize>>,
    /// The scope in words, for the recipient of the snapshot; `None` if it is everything.
    pub said: Option<String>,
    /// Whether the reports are versions of one, the oldest first: then it is told what each alone has.
    pub versions: bool,
}

impl Scope {
    /// Whether the snapshot has this part.
    pub fn shows(&self, view: View) -> bool {
        self.view.is_none_or(|only| only == view)
    }

    /// Whether the claim belongs to it.
    pub fn holds(&self, claim: usize) -> bool {
        self.claims
            .as_ref()
            .is_none_or(|some| some.contains(&claim))
    }

    /// Whether a divergence belongs to it, by any of its claims: one without a claim does where all do.
    pub fn holds_divergence(&self, divergence: &Divergence) -> bool {
        self.claims.is_none() || divergence.claims().any(|claim| self.holds(claim))
    }

    /// The claims of the snapshot, the most serious first.
    pub fn order(&self, given: Collated<'_>) -> Vec<usize> {
        let mut order = by_severity(given);
        order.retain(|claim| self.holds(*claim));
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{DivergenceKind, Severity};

    /// A silence that stands for these claims.
    fn silence(claim: Option<usize>, also: &[usize]) -> Divergence {
        Divergence {
            id: String::new(),
            kind: DivergenceKind::NotFound,
            severity: Severity::Medium,
            claim,
            also: also.to_vec(),
            message: String::new(),
            spans: Vec::new(),
            missing_from: Vec::new(),
        }
    }

    #[test]
    fn a_scope_narrows_views_and_claims() {
        let all = Scope::default();
        assert!(View::ALL.into_iter().all(|view| all.shows(view)));
        assert!(all.holds(7) && all.holds_divergence(&silence(None, &[])));
        let one = Scope {
            view: Some(View::Stack),
            claims: Some(vec![2]),
            said: None,
            versions: false,
        };
        assert!(one.shows(View::Stack) && !one.shows(View::Matrix));
        assert!(one.holds(2) && !one.holds(1));
        assert!(one.holds_divergence(&silence(Some(2), &[])));
        assert!(one.holds_divergence(&silence(Some(0), &[1, 2])));
        assert!(!one.holds_divergence(&silence(Some(0), &[1])));
        assert!(!one.holds_divergence(&silence(None, &[])));
    }
}
