//! The one registry of kinds: name, severity, what it means. Help, docs, JSON and SARIF follow from it.

use crate::collate::Severity;

/// The kinds of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A number that most others have otherwise.
    FigureDisagrees,
    /// A day or time that most others have otherwise.
    DateDisagrees,
    /// Parts that do not add up to their total.
    FigureSum,
    /// The opposite of what the others say.
    Reversed,
    /// What others say of a case only, said of all.
    ConditionMissing,
    /// Words in quotation marks that others quote otherwise.
    QuoteAltered,
    /// Words that others have from another speaker.
    QuoteMisattributed,
    /// Words of a speaker whom others quote, but not so.
    QuoteUnmatched,
    /// A name that the others spell otherwise.
    NameSpelling,
    /// Another person or place than the one that the others name.
    NameDisagrees,
    /// Stated as fact, where the others name a source.
    AttributionMissing,
    /// A word that takes a side where the others use a plain one.
    Framing,
    /// A long run of one outlet's own words without quotation marks.
    Copied,
    /// Nobody else has it.
    OnlyInDraft,
    /// Most others have it.
    MissingFromDraft,
}

impl FindingKind {
    /// All kinds, in the order in which the documentation lists them.
    pub const ALL: [FindingKind; 15] = [
        Self::FigureDisagrees,
        Self::DateDisagrees,
        Self::FigureSum,
        Self::Reversed,
        Self::ConditionMissing,
        Self::QuoteAltered,
        Self::QuoteMisattributed,
        Self::QuoteUnmatched,
        Self::NameSpelling,
        Self::NameDisagrees,
        Self::AttributionMissing,
        Self::Framing,
        Self::Copied,
        Self::OnlyInDraft,
        Self::MissingFromDraft,
    ];

    /// The word for it, the same on the command line, in JSON, in SARIF and in the docs.
    pub fn name(self) -> &'static str {
        match self {
            Self::FigureDisagrees => "figure-disagrees",
            Self::DateDisagrees => "date-disagrees",
            Self::FigureSum => "figure-sum",
            Self::Reversed => "reversed",
            Self::ConditionMissing => "condition-missing",
            Self::QuoteAltered => "quote-altered",
            Self::QuoteMisattributed => "quote-misattributed",
            Self::QuoteUnmatched => "quote-unmatched",
            Self::NameSpelling => "name-spelling",
            Self::NameDisagrees => "name-disagrees",
            Self::AttributionMissing => "attribution-missing",
            Self::Framing => "framing",
            Self::Copied => "copied",
            Self::OnlyInDraft => "only-in-draft",
            Self::MissingFromDraft => "missing-from-draft",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// How grave it is where nothing speaks for or against it.
    pub fn severity(self) -> Severity {
        match self {
            Self::FigureDisagrees
            | Self::DateDisagrees
            | Self::FigureSum
            | Self::Reversed
            | Self::QuoteAltered
            | Self::QuoteMisattributed
            | Self::NameDisagrees => Severity::High,
            Self::ConditionMissing
            | Self::NameSpelling
            | Self::AttributionMissing
            | Self::Framing
            | Self::Copied
            | Self::OnlyInDraft
            | Self::MissingFromDraft => Severity::Medium,
            Self::QuoteUnmatched => Severity::Low,
        }
    }

    /// What it is, in one line without a full stop.
    pub fn summary(self) -> &'static str {
        match self {
            Self::FigureDisagrees => "A figure that the other reports have otherwise",
            Self::DateDisagrees => "A day or time that the other reports have otherwise",
            Self::FigureSum => "Parts that do not add up to the total beside them",
            Self::Reversed => "The opposite of what the other reports say",
            Self::ConditionMissing => "Said without the condition that the other reports have",
            Self::QuoteAltered => "Words in quotation marks that the other reports quote otherwise",
            Self::QuoteMisattributed => {
                "A quotation that the other reports have from another speaker"
            }
            Self::QuoteUnmatched => {
                "A quotation that nobody else has from a speaker whom others quote"
            }
            Self::NameSpelling => "A name that the other reports spell otherwise",
            Self::NameDisagrees => {
                "Another person or place than the one that the other reports name"
            }
            Self::AttributionMissing => "Stated as fact, where the other reports name a source",
            Self::Framing => "A word that takes a side, where the other reports use a plain one",
            Self::Copied => "A long run of another outlet’s words without quotation marks",
            Self::OnlyInDraft => "Something checkable that no other report has",
            Self::MissingFromDraft => {
                "Something that most other reports have and the draft has not"
            }
        }
    }

    /// What it means, when it is reported and what to do: what `parallax explain KIND` prints.
    pub fn explain(self) -> &'static str {
        match self {
            Self::FigureDisagrees => include_str!("explain/figure-disagrees.txt"),
            Self::DateDisagrees => include_str!("explain/date-disagrees.txt"),
            Self::FigureSum => include_str!("explain/figure-sum.txt"),
            Self::Reversed => include_str!("explain/reversed.txt"),
            Self::ConditionMissing => include_str!("explain/condition-missing.txt"),
            Self::QuoteAltered => include_str!("explain/quote-altered.txt"),
            Self::QuoteMisattributed => include_str!("explain/quote-misattributed.txt"),
            Self::QuoteUnmatched => include_str!("explain/quote-unmatched.txt"),
            Self::NameSpelling => include_str!("explain/name-spelling.txt"),
            Self::NameDisagrees => include_str!("explain/name-disagrees.txt"),
            Self::AttributionMissing => include_str!("explain/attribution-missing.txt"),
            Self::Framing => include_str!("explain/framing.txt"),
            Self::Copied => include_str!("explain/copied.txt"),
            Self::OnlyInDraft => include_str!("explain/only-in-draft.txt"),
            Self::MissingFromDraft => include_str!("explain/missing-from-draft.txt"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_its_own_name_and_texts() {
        let names: BTreeSet<&str> = FindingKind::ALL.iter().map(|k| k.name()).collect();
        assert_eq!(names.len(), FindingKind::ALL.len());
        let texts: BTreeSet<&str> = FindingKind::ALL.iter().map(|k| k.explain()).collect();
        assert_eq!(texts.len(), FindingKind::ALL.len());
        for kind in FindingKind::ALL {
            assert_eq!(FindingKind::named(kind.name()), Some(kind));
            assert!(!kind.summary().ends_with('.'), "{}", kind.name());
            for part in ["Reported when", "Not reported when", "What to do"] {
                assert!(kind.explain().contains(part), "{}: {part}", kind.name());
            }
        }
    }
}
