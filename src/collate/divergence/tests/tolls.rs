//! Tolls and what stands beside them.

use super::{Attribution, Figure, found, says, silent};

#[test]
fn lower_bounds_of_a_toll_say_who_is_behind() {
    let fire = |dead: &str| {
        format!(
            "At least {dead} people died when fire swept through a hotel in the port of Marvik on Monday."
        )
    };
    says(
        &[&fire("36"), &fire("43")],
        Figure,
        &["At least 36", "At least 43"],
    );
    // What 43 come to in tens, and the same number.
    for (a, b) in [("40", "43"), ("43", "43")] {
        let found = found(&[&fire(a), &fire(b)]);
        assert!(found.iter().all(|(kind, _)| *kind != Figure), "{found:#?}");
    }
}

#[test]
fn what_a_toll_is_compared_with_is_not_the_reports_own() {
    let own = "The number of people who perished in the fire on the tug Orsel reached 29 on Friday. The toll was lower \
               compared to the 31 deaths told by Governor Dahl of the fire on the tug Orsel.";
    let other =
        "At least 29 people died in the fire on the tug Orsel on Friday, the coast guard said.";
    let found = found(&[own, other]);
    assert!(found.iter().all(|(kind, _)| *kind != Figure), "{found:#?}");
}

#[test]
fn hardly_more_is_meant_by_more_than_so_many() {
    let told = |many: &str| {
        format!(
            "After the fall of the bridge in Orsel {many} people were evacuated from the houses below it."
        )
    };
    let texts = [told("more than 400"), told("about 630")];
    says(
        &[&texts[0], &texts[1]],
        Figure,
        &["more than 400", "about 630"],
    );
    let texts = [told("more than 400"), told("about 430")];
    silent(&[&texts[0], &texts[1]], Figure);
}

#[test]
fn who_is_cited_for_a_number_stands_beside_it() {
    let fire = |dead: &str, source: &str| {
        format!(
            "{source} said {dead} people died when fire swept through a hotel in the port of Marvik on Monday."
        )
    };
    let texts = [
        fire("36", "The fire brigade"),
        fire("43", "The fire brigade"),
        fire("43", "The hospital"),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let all = "36 people (r0) against 43 people (r1, r2); sources: the fire brigade (r0, r1), the hospital (r2)";
    says(&texts, Figure, &[all]);
    // And is not told a second time.
    silent(&texts, Attribution);
    let bare = "In the port of Marvik 36 people died when fire swept through a hotel on Monday.";
    let found = found(&[bare, texts[2]]);
    assert!(
        found.iter().all(|(_, m)| !m.contains("sources")),
        "{found:#?}"
    );
}

#[test]
fn who_is_cited_in_two_languages_is_one() {
    use crate::collate::sample::{collated, report};
    use crate::story::Story;
    let texts = [
        (
            "en",
            "The coast guard said 30 people were injured when fire swept through a ferry off Marvik on Monday.",
        ),
        (
            "en",
            "The hospital said 31 people were injured when fire swept through a ferry off Marvik on Monday.",
        ),
        (
            "de",
            "Bei dem Feuer auf einer Fähre vor Marvik wurden am Montag 30 Menschen nach Angaben der Küstenwache verletzt.",
        ),
    ];
    let reports = texts.iter().enumerate();
    let story = Story {
        reports: reports
            .map(|(n, (lang, text))| report(&format!("r{n}"), lang, text))
            .collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let messages: Vec<String> = collation
        .divergences
        .into_iter()
        .map(|d| d.message)
        .collect();
    let sources = "; sources: the coast guard (r0, r2), the hospital (r1)";
    assert!(
        messages.iter().any(|m| m.ends_with(sources)),
        "{messages:#?}"
    );
}

#[test]
fn a_german_article_says_of_nobody_that_he_died() {
    use crate::collate::sample::{collated, report};
    use crate::story::Story;
    let texts = [
        "Nach dem Sturm hat die Feuerwehr in Orsel zwei Tote in einem Keller gefunden.",
        "In Skell war es ruhig, und die drei stiegen auf ihr Dach.",
    ];
    let report = |(n, text): (usize, &&str)| report(&format!("r{n}"), "de", text);
    let story = Story {
        reports: texts.iter().enumerate().map(report).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    assert_eq!(collation.referents, Vec::<Vec<(usize, usize)>>::new());
}

#[test]
fn values_that_agree_are_not_set_against_each_other_for_a_rival_of_one() {
    let both = "The union said 94 percent of the crews called out had joined the strike; the company put the figure at 61 percent.";
    let texts = [
        both,
        "The union claims the support of 94 percent of the crews called out, while the company puts it at 61 percent.",
        "The strike, the union said, was joined by more than 90 percent of the crews called out.",
    ];
    let found = found(&texts);
    let set_against = found.iter().any(|(kind, message)| {
        *kind == Figure && message.contains("94 percent") && message.contains("more than 90")
    });
    assert!(!set_against, "{found:#?}");
}
