//! Which findings are wanted, and from which severity on they count.

use super::{Finding, FindingKind};
use crate::collate::Severity;

/// The kinds that are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// These alone; all where it is empty.
    pub only: Vec<FindingKind>,
    /// Not these.
    pub skip: Vec<FindingKind>,
}

impl Selection {
    /// Whether findings of this kind are wanted.
    pub fn wants(&self, kind: FindingKind) -> bool {
        (self.only.is_empty() || self.only.contains(&kind)) && !self.skip.contains(&kind)
    }
}

/// From which severity on a finding is a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// This severity, or a graver one.
    From(Severity),
    /// None is.
    Never,
}

impl FailOn {
    /// Whether one of the findings is a failure.
    pub fn fails(self, findings: &[Finding]) -> bool {
        match self {
            Self::Never => false,
            // The gravest severity is the least.
            Self::From(least) => findings.iter().any(|f| f.severity <= least),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(severity: Severity) -> Finding {
        Finding {
            kind: FindingKind::Copied,
            severity,
            span: None,
            message: String::new(),
            others: Vec::new(),
            suggestion: None,
            claim: None,
        }
    }

    #[test]
    fn fails_from_its_severity_on() {
        use Severity::{High, Low, Medium};
        for (found, high, medium, low) in [
            (&[][..], false, false, false),
            (&[Low], false, false, true),
            (&[Low, Medium], false, true, true),
            (&[High], true, true, true),
        ] {
            let found: Vec<Finding> = found.iter().map(|s| finding(*s)).collect();
            assert_eq!(FailOn::From(High).fails(&found), high);
            assert_eq!(FailOn::From(Medium).fails(&found), medium);
            assert_eq!(FailOn::From(Low).fails(&found), low);
            assert!(!FailOn::Never.fails(&found));
        }
    }

    #[test]
    fn only_and_skip() {
        let chosen = Selection {
            only: vec![FindingKind::Copied, FindingKind::Framing],
            skip: vec![FindingKind::Framing],
        };
        assert!(chosen.wants(FindingKind::Copied));
        assert!(!chosen.wants(FindingKind::Framing));
        assert!(!chosen.wants(FindingKind::NameSpelling));
        assert!(Selection::default().wants(FindingKind::NameSpelling));
    }
}
