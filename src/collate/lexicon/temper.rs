//! Words of another temper for the same act.
//!
//! Speech-act verbs are grouped after J. R. Searle, "A classification of illocutionary acts"
//! (Language in Society 5, 1976): assertives by how far the reporter stands behind them,
//! commissives and directives by their force. The words of dying follow the Guardian and Reuters
//! style guides, which ask for "killed" where somebody did it. The words of flow, and of rise and
//! fall, are grouped by force inside the classes of B. Levin, "English Verb Classes and Alternations"
//! (1993): substance emission (43.4) and calibratable changes of state (45.6).

mod foreign;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Gate, lower};
use crate::text::Lang;
use crate::text::token::Fast;

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
    /// fumed, thundered, sneered: how it sounded to the reporter.
    Raging,
    /// died, lost their lives: nobody did it.
    Dying,
    /// killed: somebody or something did it.
    Killing,
    /// murdered, massacred, slaughtered, executed: a crime.
    Murdering,
    /// seeped, trickled, dripped: little at a time.
    Seeping,
    /// flowed, ran, leaked: no more said.
    Moving,
    /// poured, gushed, spurted: much at a time.
    Pouring,
    /// fell, dropped, slipped.
    Falling,
    /// plunged, crashed, collapsed.
    Plunging,
    /// rose, grew, climbed.
    Rising,
    /// soared, surged, rocketed.
    Soaring,
}

impl Temper {
    /// Which act it is a temper of: words of different acts do not stand against each other.
    pub fn act(self) -> Act {
        match self {
            Self::Dying | Self::Killing | Self::Murdering => Act::Death,
            Self::Seeping | Self::Moving | Self::Pouring => Act::Flow,
            Self::Falling | Self::Plunging | Self::Rising | Self::Soaring => Act::Scale,
            _ => Act::Speech,
        }
    }

    /// Whether it says more than that the act was done.
    pub fn is_loaded(self) -> bool {
        use Temper::{Dying, Falling, Moving, Plain, Rising, Seeping};
        !matches!(self, Plain | Dying | Seeping | Moving | Falling | Rising)
    }
}

/// An act that words of several tempers tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Somebody says something.
    Speech,
    /// Somebody loses their life.
    Death,
    /// Water, oil, smoke or a crowd comes out of something.
    Flow,
    /// A price, a level or a number changes.
    Scale,
}

impl Act {
    /// All acts.
    pub const ALL: [Act; 4] = [Act::Speech, Act::Death, Act::Flow, Act::Scale];
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
        &["threatened", "threatens", "threatening", "menaced"],
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
        &["demanded", "demands", "demanding", "insisted on"],
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
        Temper::Raging,
        &[
            "thundered",
            "fumed",
            "fumes",
            "raged",
            "rages",
            "ranted",
            "sneered",
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

/// Forms of flow, rise and fall.
const FORCE: &[(Temper, &[&str])] = &[
    (
        Temper::Seeping,
        &[
            "seeped",
            "seeping",
            "seeps",
            "trickled",
            "trickling",
            "trickles",
            "dripped",
            "dripping",
            "drips",
            "oozed",
            "oozing",
            "oozes",
        ],
    ),
    (
        Temper::Moving,
        &[
            "flowed", "flowing", "flows", "leaked", "leaking", "leaks", "escaping",
        ],
    ),
    (
        Temper::Pouring,
        &[
            "poured",
            "pouring",
            "pours",
            "gushed",
            "gushing",
            "gushes",
            "spurted",
            "spurting",
            "spewed",
            "spewing",
            "cascaded",
            "cascading",
            "flooded",
            "flooding",
        ],
    ),
    (
        Temper::Falling,
        &[
            "fell", "fallen", "falls", "dropped", "drops", "slipped", "slips", "eased", "dipped",
            "declined", "lost",
        ],
    ),
    (
        Temper::Plunging,
        &[
            "plunged",
            "plunges",
            "plummeted",
            "plummets",
            "crashed",
            "crashes",
            "collapsed",
            "slumped",
            "slumps",
            "tumbled",
            "tumbles",
            "nosedived",
            "tanked",
        ],
    ),
    (
        Temper::Rising,
        &[
            "rose",
            "risen",
            "rises",
            "grew",
            "grown",
            "increased",
            "climbed",
            "climbs",
            "gained",
        ],
    ),
    (
        Temper::Soaring,
        &[
            "soared",
            "soars",
            "surged",
            "surges",
            "rocketed",
            "rockets",
            "skyrocketed",
            "exploded",
            "ballooned",
            "leapt",
        ],
    ),
];

/// Whether a word form, however it is cased, may have a temper in any language: told at once, and seldom wrong. All English ones
/// that have one are of ASCII.
pub fn may_have(form: &str) -> bool {
    static GATE: LazyLock<Gate> = LazyLock::new(|| {
        let all = FORMS.iter().chain(FORCE);
        Gate::of(all.flat_map(|(_, forms)| forms.iter().copied()))
    });
    GATE.lets(form) || foreign::may_have(form)
}

/// The temper of a word form of a language, however it is cased.
pub fn in_language(lang: Lang, form: &str) -> Option<Temper> {
    match lang {
        Lang::En => of(&lower(form)),
        _ => foreign::of(lang, form),
    }
}

/// The temper of an English word form (lower case).
pub fn of(word: &str) -> Option<Temper> {
    static TABLE: LazyLock<HashMap<&str, Temper, Fast>> = LazyLock::new(|| {
        let all = FORMS.iter().chain(FORCE);
        all.flat_map(|(temper, forms)| forms.iter().map(|form| (*form, *temper)))
            .collect()
    });
    TABLE.get(word).copied()
}

/// Whether an English word form (lower case) takes a side about an act: neither a plain word of
/// speaking nor one of the plain words for a death (fire and water kill as well).
pub fn is_loaded(word: &str) -> bool {
    of(word)
        .is_some_and(|temper| !matches!(temper, Temper::Plain | Temper::Dying | Temper::Killing))
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
