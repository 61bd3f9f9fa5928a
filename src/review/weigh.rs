//! How many stand against the draft, and how grave that is.

use std::collections::BTreeSet;

use crate::collate::{Severity, by_votes};

/// Reports that have it as the draft has it, and reports that have it otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Votes {
    /// With the draft.
    pub with: BTreeSet<usize>,
    /// Against it. A report that has both counts for the draft.
    pub against: BTreeSet<usize>,
}

impl Votes {
    /// Counts one report.
    pub fn count(&mut self, report: usize, agrees: bool) {
        if agrees {
            self.with.insert(report);
            self.against.remove(&report);
        } else if !self.with.contains(&report) {
            self.against.insert(report);
        }
    }

    /// How grave, by the rule that the divergences follow as well; none where the draft is in good company.
    pub fn severity(&self) -> Option<Severity> {
        by_votes(self.with.len(), self.against.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_that_gives_both_is_good_company() {
        let mut both = Votes::default();
        both.count(1, false);
        both.count(1, true);
        both.count(1, false);
        assert_eq!((both.with.len(), both.against.len()), (1, 0));
        assert_eq!(both.severity(), None);
    }
}
