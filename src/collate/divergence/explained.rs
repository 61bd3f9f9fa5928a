//! What each kind of divergence means to a reader, in the words of `parallax explain`.

use super::DivergenceKind;

impl DivergenceKind {
    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is, in one line without a full stop.
    pub fn summary(self) -> &'static str {
        match self {
            Self::Wording => "One utterance, quoted in different words",
            Self::Figure => "Figures of one thing that cannot both be right",
            Self::Attribution => "Another speaker, another source, or fact beside statement",
            Self::NotFound => "Most reports have it, and it was not found in these",
            Self::OnlyHere => "One report alone has it",
            Self::Time => "Another day, time or distance in time",
            Self::Framing => "One act under words of another temper",
            Self::Name => "One name in several spellings",
            Self::Echo => "A long run of the same words in two reports",
        }
    }

    /// What it means, when it is reported and what to do: what `parallax explain KIND` prints.
    pub fn explain(self) -> &'static str {
        match self {
            Self::Wording => include_str!("explain/wording.txt"),
            Self::Figure => include_str!("explain/figure.txt"),
            Self::Attribution => include_str!("explain/attribution.txt"),
            Self::NotFound => include_str!("explain/not-found.txt"),
            Self::OnlyHere => include_str!("explain/only-here.txt"),
            Self::Time => include_str!("explain/time.txt"),
            Self::Framing => include_str!("explain/framing.txt"),
            Self::Name => include_str!("explain/name.txt"),
            Self::Echo => include_str!("explain/echo.txt"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DivergenceKind;

    #[test]
    fn every_kind_says_when_it_is_reported_and_what_to_do() {
        for kind in DivergenceKind::ALL {
            assert_eq!(DivergenceKind::named(kind.name()), Some(kind));
            assert!(!kind.summary().ends_with('.'), "{}", kind.name());
            for part in ["Reported when", "Not reported ", "What to do"] {
                assert!(kind.explain().contains(part), "{}: {part}", kind.name());
            }
        }
    }
}
