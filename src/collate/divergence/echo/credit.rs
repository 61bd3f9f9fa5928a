//! Who prints an agency's words and names no agency: "; TNA not credited in VO, EM".
//!
//! Rule: of the reports that share an agency's words, those that have its name neither in the author line nor in the text, nor in what was
//! set aside of their page, and no word for agencies in the author line. What was taken from an agency is credited to it (AP Stylebook,
//! "bylines" and "credit lines"; IPSO Editors' Code, clause 1: accuracy as to whose work it is).

use std::sync::LazyLock;

use crate::collate::divergence::scene::Scene;
use crate::collate::lexicon::{Listed, lower};
use crate::story::{Report, Role};

/// Words that agencies share in their names and that tell none from another, folded.
static GENERIC: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "the news agency wire press service services newswire associated international national \
         agence presse nachrichtenagentur agentur agencia prensa agenzia stampa persbureau de la le der die des",
    )
});

/// Words for agencies at large in an author line, folded.
static AGENCIES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "agency agencies wire wires newswires agentur agenturen nachrichtenagenturen agence agences depeches agencia agencias \
         agenzia agenzie agentschap persbureaus",
    )
});

fn words(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| !c.is_alphanumeric() && c != '-';
    text.split(inside).filter(|word| !word.is_empty())
}

/// What an agency is called by: its short form, and the words of its name that it does not share with others, or all of them.
fn names(agency: &Report) -> Vec<&str> {
    let own = |word: &&str| !GENERIC.has_folded(&lower(word));
    let mut names: Vec<&str> = words(&agency.outlet).filter(own).collect();
    if names.is_empty() {
        names.extend(words(&agency.outlet));
    }
    names.push(&agency.short);
    names
}

/// Whether a report names an agency anywhere, or agencies in its author line.
fn credits(report: &Report, agency: &Report) -> bool {
    let names = names(agency);
    let aside = report.set_aside.iter().map(|aside| aside.text.as_str());
    let byline = report.meta.byline.as_deref().unwrap_or_default();
    let all = aside.chain([byline, &report.text]);
    all.flat_map(words).any(|word| names.contains(&word))
        || words(byline).any(|word| AGENCIES.has_folded(&lower(word)))
}

/// What is added to the message on words that these reports share: nothing where no agency is among them, or all credit it.
pub(super) fn told(scene: &Scene, reports: &[usize]) -> String {
    let all = &scene.story.reports;
    let of = |role: Role| {
        reports
            .iter()
            .copied()
            .filter(move |r| all[*r].role == role)
    };
    let Some(agency) = of(Role::Wire).next() else {
        return String::new();
    };
    let others = of(Role::Published).chain(of(Role::Draft));
    let mut silent: Vec<usize> = others
        .filter(|r| !credits(&all[*r], &all[agency]))
        .collect();
    silent.sort_unstable();
    silent.dedup();
    if silent.is_empty() {
        return String::new();
    }
    let (agency, silent) = (scene.shorts(&[agency]), scene.shorts(&silent));
    format!("; {agency} not credited in {silent}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;

    fn agency(outlet: &str, short: &str) -> Report {
        Report {
            outlet: outlet.into(),
            short: short.into(),
            role: Role::Wire,
            ..report("wire", "en", "")
        }
    }

    #[test]
    fn an_agency_is_credited_in_text_or_author_line() {
        let wire = agency("Transmark News Agency", "TNA");
        let mut own = report("own", "en", "The dam is cracked, officials said.");
        assert!(!credits(&own, &wire));
        for byline in [
            "Ann Lee and agencies",
            "TNA",
            "Ann Lee, with Transmark",
            "Agenturen",
        ] {
            own.meta.byline = Some(byline.into());
            assert!(credits(&own, &wire), "{byline}");
        }
        own.meta.byline = Some("Ann Lee, news service".into());
        assert!(!credits(&own, &wire), "every agency is a service");
        own.text = "OSTIA (Transmark) — The dam is cracked.".into();
        assert!(credits(&own, &wire));
    }

    #[test]
    fn an_agency_of_common_words_has_all_of_them() {
        let wire = agency("Press Service", "PS");
        assert_eq!(names(&wire), ["Press", "Service", "PS"]);
    }
}
