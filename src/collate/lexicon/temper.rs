//! Words of another temper for the same act.
//!
//! Speech-act verbs are grouped after J. R. Searle, "A classification of illocutionary acts"
//! (Language in Society 5, 1976): assertives by how far the reporter stands behind them,
//! commissives and directives by their force. The words of dying follow the Guardian and Reuters
//! style guides, which ask for "killed" where somebody did it.

/// What a word says about an act beyond the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Temper {
    /// said, told, added: no stance.
    Plain,
    /// claimed, alleged: the reporter keeps a distance.
    Doubtful,
    /// insisted, maintained: against somebody's denial.
    Insistent,
    /// admitted, conceded: something held against the speaker.
    Admitting,
    /// warned: harm foretold.
    Warning,
    /// threatened, vowed to: harm announced by the one who will do it.
    Threatening,
    /// denied, rejected, dismissed.
    Denying,
    /// demanded, ordered.
    Demanding,
    /// pledged, promised.
    Promising,
    /// suggested, hinted.
    Hinting,
    /// boasted, hailed.
    Praising,
    /// slammed, blasted, condemned.
    Attacking,
    /// died, lost their lives: nobody did it.
    Dying,
    /// killed: somebody or something did it.
    Killing,
    /// murdered, massacred, slaughtered, executed: a crime.
    Murdering,
}

impl Temper {
    /// Which act it is a temper of: words of different acts do not stand against each other.
    pub fn act(self) -> Act {
        match self {
            Self::Dying | Self::Killing | Self::Murdering => Act::Death,
            _ => Act::Speech,
        }
    }
}

/// An act that words of several tempers tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Somebody says something.
    Speech,
    /// Somebody loses their life.
    Death,
}

/// English forms by temper.
const FORMS: &[(Temper, &[&str])] = &[
    (
        Temper::Plain,
        &[
            "said",
            "says",
            "say",
            "told",
            "tells",
            "added",
            "adds",
            "stated",
            "states",
            "noted",
            "remarked",
            "announced",
            "reported",
            "explained",
            "commented",
            "declared",
        ],
    ),
    (
        Temper::Doubtful,
        &[
            "claimed",
            "claims",
            "claiming",
            "alleged",
            "alleges",
            "alleging",
            "purported",
            "contended",
        ],
    ),
    (
        Temper::Insistent,
        &[
            "insisted",
            "insists",
            "insisting",
            "maintained",
            "maintains",
            "asserted",
            "asserts",
        ],
    ),
    (
        Temper::Admitting,
        &[
            "admitted",
            "admits",
            "admitting",
            "conceded",
            "concedes",
            "conceding",
            "acknowledged",
            "acknowledges",
            "confessed",
            "confesses",
        ],
    ),
    (
        Temper::Warning,
        &["warned", "warns", "warning", "cautioned", "cautions"],
    ),
    (
        Temper::Threatening,
        &[
            "threatened",
            "threatens",
            "threatening",
            "threat",
            "threats",
            "menaced",
        ],
    ),
    (
        Temper::Denying,
        &[
            "denied",
            "denies",
            "denying",
            "rejected",
            "rejects",
            "rejecting",
            "dismissed",
            "dismisses",
            "refuted",
            "disputed",
        ],
    ),
    (
        Temper::Demanding,
        &[
            "demanded",
            "demands",
            "demanding",
            "ordered",
            "orders",
            "insisted on",
        ],
    ),
    (
        Temper::Promising,
        &[
            "pledged",
            "pledges",
            "promised",
            "promises",
            "vowed",
            "vows",
            "committed",
        ],
    ),
    (
        Temper::Hinting,
        &[
            "suggested",
            "suggests",
            "hinted",
            "hints",
            "implied",
            "implies",
            "signalled",
            "signaled",
        ],
    ),
    (
        Temper::Praising,
        &["boasted", "boasts", "bragged", "hailed", "hails", "touted"],
    ),
    (
        Temper::Attacking,
        &[
            "slammed",
            "slams",
            "blasted",
            "blasts",
            "condemned",
            "condemns",
            "denounced",
            "denounces",
            "lashed",
        ],
    ),
    (
        Temper::Dying,
        &["died", "dies", "dead", "perished", "deaths"],
    ),
    (Temper::Killing, &["killed", "kills", "killing", "slain"]),
    (
        Temper::Murdering,
        &[
            "murdered",
            "murders",
            "murder",
            "massacred",
            "massacre",
            "slaughtered",
            "executed",
            "assassinated",
        ],
    ),
];

/// The temper of an English word form (lower case).
pub fn of(word: &str) -> Option<Temper> {
    FORMS
        .iter()
        .find(|(_, forms)| forms.contains(&word))
        .map(|(temper, _)| *temper)
}

/// Whether an English word form (lower case) says more about an act than the act: neither a plain
/// word of speaking nor the plain word for a death.
pub fn is_loaded(word: &str) -> bool {
    of(word).is_some_and(|temper| !matches!(temper, Temper::Plain | Temper::Dying))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_one_temper_each() {
        for (n, (_, forms)) in FORMS.iter().enumerate() {
            for form in *forms {
                assert!(
                    !FORMS[n + 1..].iter().any(|(_, later)| later.contains(form)),
                    "{form} stands twice"
                );
            }
        }
    }

    #[test]
    fn death_is_no_speech() {
        assert_eq!(of("killed").map(Temper::act), Some(Act::Death));
        assert_eq!(of("claimed").map(Temper::act), Some(Act::Speech));
        assert_eq!(of("table"), None);
    }
}
