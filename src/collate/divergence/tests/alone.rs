//! What one report alone has.

use super::silences::FERRY;
use super::{OnlyHere, Severity};
use crate::collate::sample::{collated, report};
use crate::story::Story;

#[test]
fn where_no_other_report_is_in_a_language_a_name_alone_tells_that_a_sentence_is_alone() {
    let alone = |german: &str| {
        let mut reports: Vec<_> = FERRY
            .iter()
            .zip(["a", "b"])
            .map(|(text, id)| report(id, "en", text))
            .collect();
        reports.push(report("c", "de", german));
        let story = Story {
            reports,
            ..Story::default()
        };
        let mut all = collated(&story).1.divergences.into_iter();
        all.any(|d| d.kind == OnlyHere)
    };
    let fire = "Bei einem Brand auf der Fähre Aurelia sind am Sonntag vor Lipari zwölf Menschen ums Leben gekommen.";
    assert!(!alone(&format!(
        "{fire}\n\nMehrere Matrosen sagten, dass 14 Notausgänge mit Paletten zugestellt gewesen seien."
    )));
    assert!(alone(&format!(
        "{fire}\n\n„Das ist ein Skandal ohne Beispiel“, sagte der Gutachter Holger Brandes unserer Zeitung."
    )));
}

#[test]
fn what_resembles_a_sentence_a_little_may_be_it_unless_that_names_whom_nobody_else_names() {
    let names = |last: &str| {
        let found = [FERRY[0], FERRY[1], last];
        let report = |(n, text): (usize, &&str)| report(&format!("r{n}"), "en", text);
        let story = Story {
            reports: found.iter().enumerate().map(report).collect(),
            ..Story::default()
        };
        let mut all = collated(&story).1.divergences.into_iter();
        all.any(|d| d.kind == OnlyHere && d.message.starts_with("only in r2"))
    };
    assert!(names(
        "The ferry Aurelia burned off Lipari on Sunday.\n\nNino Favaloro and Carla Ruspi hauled 19 people over the side with nets."
    ));
}

#[test]
fn governments_go_by_the_names_of_their_capitals() {
    let alone = |capitals: &str| {
        let talks =
            "Ministers of eleven countries met at Gerlo on Monday to speak about the mission.";
        let named = format!(
            "{talks}\n\nGermany asked for 3 more weeks, while Poland would offer no more than railways."
        );
        let other = format!(
            "{talks}\n\n{capitals} hardly budged, one diplomat at the table told the Post of 20 hours without sleep."
        );
        alone_under("Ministers meet", [&other, &named])
    };
    assert_eq!(alone("Warsaw and Berlin"), []);
    assert_eq!(alone("Lisbon and Dublin").len(), 2);
}

/// What one report alone has, of two of which the first has a headline.
fn alone_under(headline: &str, texts: [&str; 2]) -> Vec<(String, usize)> {
    let mut reports: Vec<_> = texts
        .iter()
        .zip(["a", "b"])
        .map(|(text, id)| report(id, "en", text))
        .collect();
    reports[0].title = headline.to_owned();
    let story = Story {
        reports,
        ..Story::default()
    };
    let all = collated(&story).1.divergences.into_iter();
    all.filter(|d| d.kind == OnlyHere)
        .map(|d| (d.message, d.spans[0].span.len()))
        .collect()
}

#[test]
fn what_one_report_alone_leads_with_is_called_by_its_headline() {
    let call = "Ines Tavora has told the leaders of Norland that they cannot guard the strait and pay for the war.\n\n\
         In a call to its leaders the president said that Norland must stop buying Serran grain. \
         The trade is worth millions a year.\n\n\
         The summit in Aldmoor agreed to send ships to the strait, 26 countries said on Thursday.";
    let summit = "The leaders of 26 countries agreed at a summit in Aldmoor on Thursday to send ships to the strait.\n\n\
         Ines Tavora has ruled out sending soldiers.";
    let headline = "Stop buying Serran grain, Tavora tells Norland as 26 countries send ships";
    let found = alone_under(headline, [call, summit]);
    let (message, length) = &found[0];
    assert_eq!(message, "only in a: Stop buying Serran grain");
    // The sentence beside it is told with it, and not once more.
    assert!(*length > 120, "{found:?}");
    assert!(!found.iter().any(|(m, _)| m.contains("trade")), "{found:?}");
    // What another report tells too is led with by both.
    let told = format!("{summit}\n\nShe asked Norland to buy no more grain from Serra.");
    let found = alone_under(headline, [call, &told]);
    assert!(
        !found.iter().any(|(m, _)| m.contains("Stop buying")),
        "{found:?}"
    );
}

#[test]
fn what_one_alone_leads_with_comes_where_all_lead() {
    let shared = "The level of Skell reservoir is to be lowered by six metres.\n\n\
                  Farmers were advised to move cattle from the meadows, said Ruth Lidgate of the inspectorate.\n\n\
                  Two schools below the dam stay shut until Friday.";
    let alone = "Wilf Ackroyd, a retired quarryman, took 12 photographs of the cracks in August.";
    let place = |text: &str| {
        let story = Story {
            reports: vec![report("r0", "en", shared), report("r1", "en", text)],
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let all = collation.divergences;
        let medium = all.iter().filter(|d| d.severity == Severity::Medium);
        let all: Vec<_> = medium.map(|d| (d.kind, d.claim)).collect();
        let at = all
            .iter()
            .position(|(kind, _)| *kind == OnlyHere)
            .expect("one alone tells it");
        let claims = |of: &[(_, Option<usize>)]| {
            of.iter()
                .filter_map(|(_, claim)| *claim)
                .collect::<Vec<_>>()
        };
        (claims(&all[..at]), claims(&all[at + 1..]))
    };
    let other = "Skell reservoir is to be lowered by seven metres.\n\n\
                 Farmers were advised to move cattle from the meadows, Ruth Lidgate of the inspectorate said.\n\n\
                 Two schools below the dam stay shut until Monday.";
    // Behind what else there is of the first claim, and before all others.
    let (before, behind) = place(&format!("{alone}\n\n{other}"));
    assert_eq!((before, behind.is_empty()), (vec![0], false));
    let (before, behind) = place(&format!("{other}\n\n{alone}"));
    assert_eq!((before.len() > 1, behind), (true, vec![]));
}
