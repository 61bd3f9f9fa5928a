//! What some reports tell and others do not.

use super::{Echo, Figure, NotFound, Severity, says, silent};
use crate::collate::sample::{collated, report};
use crate::story::{Role, Story};

/// The silences between reports in English, each its text: the message, and the reports that are shown as telling it.
fn silences(texts: &[&str]) -> Vec<(String, Vec<usize>)> {
    silences_in(Role::Published, texts)
}

/// The same where the last report has that role.
fn silences_in(last: Role, texts: &[&str]) -> Vec<(String, Vec<usize>)> {
    let report = |(n, text): (usize, &&str)| report(&format!("r{n}"), "en", text);
    let mut story = Story {
        reports: texts.iter().enumerate().map(report).collect(),
        ..Story::default()
    };
    story.reports.iter_mut().next_back().unwrap().role = last;
    let (_, collation) = collated(&story);
    let all = collation.divergences.into_iter();
    let told = |d: crate::collate::Divergence| {
        let mut reports: Vec<usize> = d.spans.iter().map(|at| at.report).collect();
        reports.dedup();
        (d.message, reports)
    };
    all.filter(|d| d.kind == NotFound).map(told).collect()
}

#[test]
fn a_silence_on_words_is_called_by_those_that_most_quote() {
    let found = silences(&[
        "The president, Ana Horvat, said in Split that the force would be “in the thousands, not just a few”.",
        "Ana Horvat, the president, put the size of the force “in the thousands” in Split.",
        "“It will definitely not be single digits, but in the thousands,” the president, Ana Horvat, said of the force in Split.",
        "The force would probably number several thousand, the president, Ana Horvat, indicated in Split.",
    ]);
    let said: Vec<&str> = found.iter().map(|(message, _)| message.as_str()).collect();
    assert_eq!(said, ["not quoted in r3: “in the thousands”"]);
}

#[test]
fn words_put_before_what_both_quote_are_cut_at_their_front() {
    says(
        &[
            "The president, Ana Horvat, said in Split that the force would be “in the thousands, not just a few”.",
            "“It will definitely not be single digits, but in the thousands,” the president, Ana Horvat, said of the force in Split.",
        ],
        super::Wording,
        &["(r0) against “…not be single digits, but in the thousands” (r1)"],
    );
}

#[test]
fn who_tells_another_fact_of_a_claim_is_not_shown_as_telling_it() {
    let telling = |third: &str| {
        let texts = [
            "Eleven vehicles were on the bridge at Aldmoor when it fell, the fire brigade said.",
            "A dozen cars and lorries were on the bridge when it fell, and shares in Viaro fell by 11 per cent.",
            third,
            "The mayor, Ines Tavora, declared three days of mourning.",
        ];
        let found = silences(&texts);
        let of = found
            .into_iter()
            .find(|(m, _)| m.contains("Eleven vehicles"));
        of.map(|(_, reports)| reports)
    };
    assert_eq!(
        telling("Shares in Viaro fell by 11 per cent."),
        Some(vec![0, 1])
    );
    assert_eq!(
        telling("Eleven vehicles fell with the bridge."),
        Some(vec![0, 1, 2])
    );
}

#[test]
fn who_quotes_a_scrap_of_what_others_quote_quotes_it() {
    let silent = |last: &str| {
        let texts = [
            "“I carry the political responsibility for what happened at Halvek,” the minister, Teodor Brasnik, told reporters.",
            "Before he stormed out of the room, Teodor Brasnik said: “I carry the political responsibility and will not hide.”",
            "Teodor Brasnik said that he bore “the political responsibility for what happened” in the prison.",
            last,
        ];
        let found = silences(&texts);
        found.iter().any(|(m, _)| m.contains("in r3"))
    };
    let cases = [
        (
            "The minister resigned at noon, accepting “political responsibility”.",
            false,
        ),
        (
            "The minister resigned at noon and called the day “shameful”.",
            true,
        ),
        (
            "The minister resigned at noon and spoke of “political motives”.",
            true,
        ),
        (
            "Le ministre a démissionné à midi en parlant d’une journée « honteuse ».",
            true,
        ),
    ];
    for (last, told) in cases {
        assert_eq!(silent(last), told, "{last}");
    }
}

#[test]
fn two_who_are_named_are_counted() {
    let uncounted = |third: &str| {
        let texts = [
            "Two people died when fire swept through a house in Selby on Sunday.",
            "A fire on Sunday killed two people in their house in Selby, the brigade said.",
            third,
        ];
        let found = silences(&texts);
        found
            .iter()
            .any(|(m, _)| m.starts_with("no such number in r2"))
    };
    let cases = [
        (
            "Ann and Joe Lee, both 74, died when their house in Selby burned down.",
            false,
        ),
        (
            "A couple died when their house in Selby burned down.",
            false,
        ),
        ("Ann Lee died when her house in Selby burned down.", true),
        (
            "Both doors were locked. Ann Lee died when her house in Selby burned down.",
            true,
        ),
    ];
    for (third, told) in cases {
        assert_eq!(uncounted(third), told, "{third}");
    }
}

#[test]
fn a_number_of_things_is_no_number_of_people() {
    let texts = [
        "Divers pulled 16 survivors from the river after the bridge at Aldmoor fell.",
        "Rescuers brought 15 people ashore alive after the bridge at Aldmoor fell into the river.",
        "The 16 survivors of the fall of the bridge at Aldmoor came out of the river alive.",
        "The ship that brought down the bridge at Aldmoor belongs to a company that runs 17 carriers, and no sailor on board was hurt.",
    ];
    let found = silences(&texts);
    assert!(
        found
            .iter()
            .any(|(m, telling)| m.contains("r3") && telling == &[0, 1, 2])
    );
}

#[test]
fn who_has_the_words_of_a_label_in_a_sentence_is_not_silent() {
    let silent = |last: &str| {
        let texts = [
            "The group, made up of six Norholmers, three Valdoreans and a cook, was handed over to the Red Cross at a bridge.",
            "At a bridge six Norholmers, three Valdoreans and a cook were given to the Red Cross before dawn.",
            "Before dawn the Red Cross took over three Valdoreans, a cook and six Norholmers on the bridge.",
            last,
        ];
        let found = silences(&texts);
        found.iter().any(|(m, _)| m.contains("in r3"))
    };
    let cases = [
        (
            "Six from Norholm are home again after eight months in the hills with three from Valdorea.",
            false,
        ),
        (
            "For three of the Valdoreans and for six of the Norholmers eight months in the hills are over.",
            false,
        ),
        (
            "Seven from Norholm are home again after eight months in the hills with three from Valdorea.",
            true,
        ),
        (
            "Six were home again at noon. A Norholm paper had sent three men to Valdorea.",
            true,
        ),
    ];
    for (last, told) in cases {
        assert_eq!(silent(last), told, "{last}");
    }
}

#[test]
fn who_gives_a_share_in_tenths_gives_it() {
    let silent = |last: &str| {
        let texts = [
            "Turnout was 61 percent, the highest for a city election since 1993, the clerk said.",
            "The clerk said that turnout in the city was 61 percent.",
            "At 61 percent, turnout in the city election was high.",
            last,
        ];
        let found = silences(&texts);
        found
            .iter()
            .any(|(m, _)| m.contains("in r3: ") && m.contains("61 percent"))
    };
    let cases = [
        ("Six in ten voted. The mayor went home at noon.", false),
        ("Three in ten voted. The mayor went home at noon.", true),
        ("Six were open at ten. The mayor went home at noon.", true),
    ];
    for (last, told) in cases {
        assert_eq!(silent(last), told, "{last}");
    }
}

#[test]
fn a_toll_that_one_does_not_give() {
    let texts = [
        "At least 12 people died when fire swept through the hotel in Aldmoor on Sunday.",
        "Fire swept through the hotel in Aldmoor on Sunday and killed 12 people.",
        "The fire that swept through the hotel in Aldmoor on Sunday was the worst in years.",
    ];
    says(&texts, NotFound, &["no such number in r2"]);
    let odd = [
        "At least 16 people died when fire swept through the hotel in Aldmoor on Sunday.",
        texts[1],
        texts[2],
        "Twelve people were killed by the fire that swept through the hotel in Aldmoor on Sunday.",
    ];
    says(&odd, NotFound, &["no such number in r2: killed 12 people"]);
}

#[test]
fn who_refuses_in_another_language_is_not_silent() {
    let story = |german: &str| {
        let english = [
            "A fire on the ferry Aurelia killed 12 people on Sunday.\n\nTirrena Lines, the operator, declined to comment.",
            "On Sunday 12 people died in a fire on the ferry Aurelia.\n\nThe operator, Tirrena Lines, declined to comment.",
        ];
        let mut reports: Vec<_> = english
            .iter()
            .zip(["a", "b"])
            .map(|(text, id)| report(id, "en", text))
            .collect();
        reports.push(report("c", "de", german));
        let story = Story {
            reports,
            ..Story::default()
        };
        let told =
            |d: crate::collate::Divergence| d.kind == NotFound && d.message.contains("declined");
        collated(&story).1.divergences.into_iter().any(told)
    };
    let fire = "Bei einem Brand auf der Fähre Aurelia sind am Sonntag 12 Menschen gestorben.";
    assert!(story(&format!(
        "{fire}\n\nDie Reederei Tirrena Lines hat sieben Schiffe."
    )));
    assert!(!story(&format!(
        "{fire}\n\nDie Reederei Tirrena Lines wollte sich nicht äußern."
    )));
}

#[test]
fn who_refuses_in_another_language_may_have_it_where_others_are_silent() {
    let english = [
        "A fire on the ferry Aurelia killed 12 people on Sunday.\n\nTirrena Lines, the operator, declined to comment.",
        "On Sunday 12 people died in a fire on the ferry Aurelia.\n\nThe operator, Tirrena Lines, declined to comment.",
        "Twelve people died when the ferry Aurelia burned on Sunday.\n\nTirrena Lines, which owns it, declined to comment.",
        "The ferry Aurelia burned on Sunday, and 12 people died.\n\nNino Favaloro hauled others over the side.",
    ];
    let german = "Bei einem Brand auf der Fähre Aurelia sind am Sonntag 12 Menschen gestorben.\n\n\
        Die Reederei Tirrena Lines wollte sich nicht äußern.";
    let texts = english.iter().map(|t| (*t, "en")).chain([(german, "de")]);
    let one = |(n, (text, lang)): (usize, (&str, &str))| report(&format!("r{n}"), lang, text);
    let story = Story {
        reports: texts.enumerate().map(one).collect(),
        ..Story::default()
    };
    let all = collated(&story).1.divergences.into_iter();
    let mut said = all.map(|d| d.message).filter(|m| m.contains("declined"));
    let told = "not found in r3: declined to comment (r4 may have it)";
    assert_eq!(said.next().as_deref(), Some(told));
}

#[test]
fn who_counts_the_same_people_is_not_silent() {
    let texts = [
        "The quake in Berat killed 51 people on Monday, the ministry said.",
        "The quake in Berat killed 51 people on Monday, according to the ministry.",
        "In Berat 44 bodies lay in the gymnasium.",
    ];
    silent(&texts, NotFound);
}

/// An agency's text on a dam, the first sentences of it all that the last report has.
fn cut_short(last: Role, between: &str) -> Vec<(String, Vec<usize>)> {
    let whole = "The level of Skell reservoir is to be lowered by six metres after cracks were found in the dam. \
        Farmers were advised to move livestock from the water meadows. \
        The dam was finished in 1911 and last strengthened in 1974. \
        Two primary schools below it will stay closed until Friday. \
        Forecasters expect 60 millimetres of rain in the hills tonight.";
    let other = "Skell reservoir will be drawn down by six metres since cracks were found in its dam. \
        Farmers have been advised to move their livestock from the water meadows. \
        The dam, finished in 1911, was last strengthened in 1974. \
        Two primary schools below the dam stay closed until Friday. \
        Forecasters expect 60 millimetres of rain tonight in the hills.";
    let short = format!(
        "Skell reservoir is to be lowered by six metres after cracks in the dam. {between}"
    );
    silences_in(last, &[whole, other, &short])
}

#[test]
fn one_stretch_that_a_report_lacks_is_told_once() {
    let found = cut_short(Role::Published, "Residents were angry.");
    assert_eq!(found.len(), 1, "{found:#?}");
    let (message, reports) = &found[0];
    assert!(message.starts_with("not found in r2: "), "{message}");
    assert_eq!(message.matches("; ").count(), 3, "{message}");
    assert!(message.ends_with("; and 1 more"), "{message}");
    assert_eq!(reports, &[0, 1]);
}

#[test]
fn what_a_silent_report_tells_parts_two_stretches() {
    let found = cut_short(
        Role::Draft,
        "The dam was finished in 1911 and last strengthened in 1974.",
    );
    let named = |words: &str| found.iter().position(|(m, _)| m.contains(words));
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_ne!(named("livestock"), named("schools"), "{found:#?}");
    assert_eq!(named("schools"), named("rain"), "{found:#?}");
}

#[test]
fn a_line_names_three_things_that_one_report_lacks() {
    let found = cut_short(
        Role::Published,
        "The dam was finished in 1911 and last strengthened in 1974.",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    let message = &found[0].0;
    for named in ["livestock", "schools", "rain"] {
        assert!(message.contains(named), "{message}");
    }
}

#[test]
fn what_one_report_alone_tells_parts_two_stretches() {
    let apart = |first: &str, second: &str| {
        let whole = format!(
            "The level of Skell reservoir is to be lowered by six metres after cracks were found in the dam. \
            Farmers were advised to move livestock from the water meadows. {first} \
            Two primary schools below the dam will stay closed until Friday."
        );
        let other = format!(
            "Skell reservoir will be drawn down by six metres since cracks were found in its dam. \
            Farmers have been advised to move their livestock from the water meadows. {second} \
            Two primary schools below the dam stay closed until Friday."
        );
        let short = "Skell reservoir is to be lowered by six metres after cracks in the dam. Residents were angry.";
        silences_in(Role::Draft, &[&whole, &other, short]).len()
    };
    assert_eq!(apart("", ""), 1);
    assert_eq!(
        apart(
            "A brass band played at the town hall.",
            "Her grandfather had once kept a bakery here."
        ),
        2
    );
}

#[test]
fn what_a_shared_sentence_concedes_is_missed_where_it_is_cut() {
    let cut = |texts: &[&str]| {
        let found = silences(texts);
        let of = found.into_iter().find(|(m, _)| m.contains("evacuation"));
        of.map(|(message, _)| message)
    };
    let full = "Residents of 1,840 homes in the Lorne valley were told to prepare a bag, though no evacuation has been ordered.";
    let other = "People living in 1,840 homes in the Lorne valley have been told to pack a bag, although there has been no order to evacuate.";
    let bare = "Residents of almost 2,000 homes in the Lorne valley have been told to pack a bag and be ready to run.";
    let said = "not found in r2: no evacuation has been ordered";
    assert_eq!(cut(&[full, other, bare]).as_deref(), Some(said));
    // It stands in another sentence there.
    let elsewhere = format!("{bare} The council said an evacuation had not been ordered yet.");
    assert_eq!(cut(&[full, other, &elsewhere]), None);
    // One alone has it: its own words, as far as anybody knows.
    assert_eq!(cut(&[full, bare, bare]), None);
}

pub(super) const FERRY: [&str; 2] = [
    "A fire on the ferry Aurelia killed 12 people off Lipari on Sunday.\n\nThe ship passed its last safety inspection in March, port records showed.",
    "On Sunday 12 people died in a fire on the ferry Aurelia off Lipari.\n\nThe ship passed its last safety inspection in March.",
];

#[test]
fn who_shares_much_with_a_plain_claim_may_have_it() {
    let told = |third: &str| {
        let fire =
            "Twelve people were killed on Sunday when the ferry Aurelia caught fire off Lipari.";
        let third = format!("{fire}\n\n{third}");
        let found = silences(&[
            FERRY[0],
            FERRY[1],
            &third,
            "The fire on the ferry Aurelia off Lipari on Sunday killed 12 people.\n\nNino Favaloro hauled 19 of them over the side.",
        ]);
        let mut said = found.into_iter().map(|(message, _)| message);
        said.find(|m| m.contains("passed its last safety inspection"))
    };
    let silent = "not found in r3: ship passed its last safety inspection";
    let may = format!("{silent} (r2 may have it)");
    let open = "not found in r3: ship passed its last safety inspection (unclear in r2)";
    let cases = [
        // Who shares a little is not said to lack it, nor to have it.
        (
            "In March an inspector walked its decks and let it sail.",
            open,
        ),
        (
            "Inspectors passed the vessel three months ago.",
            may.as_str(),
        ),
    ];
    for (third, message) in cases {
        assert_eq!(told(third).as_deref(), Some(message), "{third}");
    }
}

#[test]
fn who_gives_another_number_of_the_dead_gives_one() {
    let lacks = |last: &str| {
        let found = silences(&[
            "The riot at Halvek prison killed at least 23 people, the ministry said.",
            "At least 23 people were killed in the riot at Halvek prison.",
            "A riot at Halvek prison killed at least 23 people on Sunday.",
            last,
        ]);
        found
            .iter()
            .any(|(m, _)| m.starts_with("no such number in r3"))
    };
    let rest = "The riot at Halvek prison went on all night.";
    assert!(!lacks(&format!("{rest}\n\nSome 31 people died there.")));
}

/// Of a line of several things each is told with those of whom it is unclear.
#[test]
fn each_thing_of_a_line_has_those_of_whom_it_is_unclear() {
    const THINGS: [&str; 2] = [
        "The ship passed its last safety inspection in March.",
        "The captain, Salvo Brant, told the harbour board that no alarm rang on the bridge.",
    ];
    let fire = "Twelve people were killed on Sunday when the ferry Aurelia caught fire off Lipari.";
    let told = |third: &str, fourth: &str| {
        let all = format!("{fire}\n\n{}\n\n{}", THINGS[0], THINGS[1]);
        let found = silences(&[
            &all,
            &all.replace("Twelve people were killed", "Twelve passengers died"),
            &all.replace("caught fire", "burned"),
            &format!("{fire}\n\n{third}"),
            &format!("{fire}\n\n{fourth}"),
        ]);
        let mut said = found.into_iter().map(|(message, _)| message);
        said.find(|m| m.contains("; "))
    };
    let walked = "In March an inspector walked its decks and let it sail.";
    let deaf = "The captain heard nothing from the bridge, he told the coast guard.";
    let cases = [
        (
            format!("{walked} {deaf}"),
            "not found in r4: ship passed its last safety inspection (unclear in r3); told the harbour board that no alarm rang on the bridge (unclear in r3)",
        ),
        (
            format!("{} {deaf}", THINGS[0]),
            "not found in r4: ship passed its last safety inspection; told the harbour board that no alarm rang on the bridge (unclear in r3)",
        ),
    ];
    for (third, said) in cases {
        assert_eq!(told(&third, "Rain fell.").as_deref(), Some(said), "{third}");
    }
}

#[test]
fn what_a_value_is_of_stands_behind_it() {
    let texts = [
        "The ferry Aurelia was built in 1989 in the yard at Selby and has been refitted twice since.",
        "Built in 1990 in the yard at Selby, the ferry Aurelia has been refitted twice since.",
    ];
    says(
        &texts,
        Figure,
        &["1989 (r0) against 1990 (r1): ferry Aurelia was built in 1989 in the yard"],
    );
    let texts = [
        "The ferry Aurelia had 44 cars on its deck when it left the yard at Selby.",
        "When it left the yard at Selby, the ferry Aurelia had 46 cars on its deck.",
    ];
    says(&texts, Figure, &["44 cars (r0) against 46 cars (r1)"]);
}

#[test]
fn a_run_within_a_text_that_follows_another_is_told_with_it() {
    let lines = [
        "The water level in Skerrow reservoir is to be lowered by six metres this week, its owner said.",
        "Engineers from the inspectorate saw three cracks on Monday in a routine check of the spillway.",
        "Northmark has brought in nine pumps and will open the lower sluices on Wednesday evening.",
        "The minister said that 14 other dams of the same type in the region would be checked by the end of the month.",
    ];
    let reworded = [
        "Its owner is to lower by six metres this week the water level in Skerrow reservoir.",
        "In a routine check of the spillway on Monday, engineers from the inspectorate saw cracks, three of them.",
        "Nine pumps have been brought in, and Northmark will open the lower sluices tomorrow.",
        lines[3],
    ];
    let report = |(n, text): (usize, String)| report(&format!("r{n}"), "en", &text);
    let texts = [lines.join("\n\n"), reworded.join("\n\n")];
    let story = Story {
        reports: texts.into_iter().enumerate().map(report).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let echoes = collation.divergences.iter().filter(|d| d.kind == Echo);
    let told: Vec<_> = echoes
        .map(|d| (d.severity, d.message.starts_with("reworded")))
        .collect();
    assert_eq!(told, [(Severity::Medium, true), (Severity::Low, false)]);
}

#[test]
fn what_somebody_may_have_to_answer_for_stands_before_colour() {
    let lead =
        "A footbridge over the Orre in Aldmoor gave way on Monday morning and nobody was hurt.";
    let colour = "Painters had hung forty lanterns on its railings for the summer fair.";
    let fault = "Its last inspection had found rust in six of the bolts.";
    let told = [
        &format!("{lead}\n\n{colour}\n\nShops nearby stayed open.\n\n{fault}"),
        &format!(
            "Nobody was hurt when a footbridge over the Orre in Aldmoor gave way on Monday morning.\n\n{colour}\n\nThe mayor came by bicycle.\n\n{fault}"
        ),
        lead,
    ];
    let found = silences(&told.map(|text| text as &str));
    let messages: Vec<&str> = found.iter().map(|(m, _)| m.as_str()).collect();
    let line = messages.first().copied().unwrap_or_default();
    // A name that says too little alone stands with its clause.
    assert_eq!(
        line,
        "not found in r2: Its last inspection had found rust in six of the bolts; Painters had hung forty lanterns on its railings"
    );
}
