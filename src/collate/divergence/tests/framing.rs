//! Words of another temper, words that judge, words that make two acts of one.

use super::{Framing, Story, collated, found, report, says, silent};

#[test]
fn a_fall_beside_one_figure() {
    let texts = [
        "Shares in Ovenia fell 12% to 204p.\n\nThe board meets in Leeds on Friday.",
        "Ovenia shares plunged 12% in London.\n\nA new factory is planned in Wales.",
    ];
    says(&texts, Framing, &["fell", "plunged"]);
}

#[test]
fn who_alone_judges() {
    let plain = [
        "The chemical firm in Aldmoor will close its works by the end of May, its board said on Monday.",
        "By the end of May the works in Aldmoor will close, the board of the chemical firm said on Monday.",
    ];
    let judged = "Heartless chemical bosses told Aldmoor on Monday that its works will close by the end of May.";
    says(
        &[plain[0], plain[1], judged],
        Framing,
        &["“heartless” (r2)", "no such word (r0, r1)"],
    );
    let quoted = "“Heartless” chemical bosses told Aldmoor on Monday that its works will close by the end of May.";
    silent(&[plain[0], plain[1], quoted], Framing);
    let both = "By the end of May the works in Aldmoor will close, the brutal board of the chemical firm said on Monday.";
    silent(&[plain[0], both, judged], Framing);
    // What is set apart behind a colon, or signed by an account, is somebody else's.
    let set_apart = format!("She wrote:\n\n{judged}");
    silent(&[plain[0], plain[1], &set_apart], Framing);
    let post = format!("{judged} — Ann Lee (@annlee) May 4, 2024");
    silent(&[plain[0], plain[1], &post], Framing);
}

#[test]
fn who_is_killed_by_nobody_died() {
    let died = "Nine people died on Monday in a fire on the ferry off Orsel, the coast guard said.";
    let fire =
        "Nine people were killed on Monday in a fire on the ferry off Orsel, the coast guard said.";
    silent(&[died, fire], Framing);
    let shell = "Nine people were killed on Monday by a shell on the ferry off Orsel, the coast guard said.";
    says(&[died, shell], Framing, &["died", "killed"]);
    let attack = "Nine people were killed on Monday in an attack on the ferry off Orsel, the coast guard said.";
    says(&[died, attack], Framing, &["died", "killed"]);
}

#[test]
fn officials_of_two_states_are_two() {
    let said = |who: &str| {
        format!("{who} officials said on Friday that a missile hit the plane at Orsel.")
    };
    let denied =
        "Iranian officials denied on Friday that a missile hit the plane at Orsel.".to_owned();
    says(&[&said("Iranian"), &denied], Framing, &["said", "denied"]);
    silent(&[&said("American"), &denied], Framing);
    let silence =
        "Iranian officials did not say on Friday that a missile hit the plane at Orsel.".to_owned();
    silent(&[&silence, &denied], Framing);
}

#[test]
fn one_act_that_two_make_two_of() {
    let suspended = "The rail union Ferrovia on Friday suspended the strike of 4,000 drivers in Aldmoor that was to begin on Monday.";
    let called_off = "Rail union Ferrovia has called off Monday's strike of 4,000 drivers in Aldmoor, it said on Friday.";
    let abgesagt = "Die Bahngewerkschaft Ferrovia hat am Freitag den Streik von 4000 Fahrern in Aldmoor abgesagt, der am Montag beginnen sollte.";
    let sides = "“suspended” (r0) against “called off” (r1)";
    says(&[suspended, called_off], Framing, &[sides]);
    silent(&[suspended, suspended], Framing);
    let both = "Rail union Ferrovia has called off Monday's strike of 4,000 drivers in Aldmoor, which it had suspended on Friday.";
    silent(&[suspended, both], Framing);
    let denied = "Rail union Ferrovia has not called off Monday's strike of 4,000 drivers in Aldmoor, it said on Friday.";
    silent(&[suspended, denied], Framing);
    let quoted = "“Called off”: rail union Ferrovia told Aldmoor on Friday of Monday's strike of 4,000 drivers.";
    silent(&[suspended, quoted], Framing);
    let story = |texts: &[(&str, &str)]| {
        let reports = texts.iter().enumerate();
        let reports = reports.map(|(n, (lang, text))| report(&format!("r{n}"), lang, text));
        let story = Story {
            reports: reports.collect(),
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let mut framed = collation.divergences.into_iter();
        framed.any(|d| d.kind == Framing && d.message.contains("“abgesagt” (r1)"))
    };
    assert!(story(&[("en", suspended), ("de", abgesagt)]));
}

#[test]
fn who_concedes_a_thing_hands_over_no_words() {
    let texts = [
        "Premier Marta Ilic told reporters in Orsel on Friday that she conceded the vote.",
        "Premier Marta Ilic conceded the vote in Orsel on Friday even before the last ballots were counted.",
    ];
    silent(&texts, Framing);
}

#[test]
fn what_falls_beside_another_thing_is_no_other_word_for_it() {
    let plunged = "A dozen cars plunged into the river in Orsel when the old span gave way on Monday and killed nine people.";
    let stone = "The old span gave way in Orsel on Monday and killed nine people as a dozen boats sank, and lumps of stone fell on the tracks.";
    silent(&[plunged, stone], Framing);
    let shares = |verb: &str| {
        format!(
            "Shares of the yard in Orsel {verb} on Monday after the old span gave way and killed nine people."
        )
    };
    says(
        &[&shares("plunged"), &shares("fell")],
        Framing,
        &["“plunged”", "“fell”"],
    );
}

#[test]
fn two_that_hardly_match_are_told_under_no_two_words() {
    let texts = [
        "Whoever has turned 55 keeps the terms of today, it said.\n\nThe senate adopted the law.",
        "The deputies, by the way, may draw a pension of their own at 57, she claimed.\n\nThe senate passed the law.",
    ];
    silent(&texts, Framing);
    let same = [
        texts[0],
        "Who has turned 55 keeps the terms of today, she claimed.\n\nThe senate passed the law.",
    ];
    says(&same, Framing, &["said", "claimed"]);
}

#[test]
fn legal_ways_are_no_other_word_for_illegal_ones() {
    let texts = |of: &str| {
        [
            format!("The marchers of the Orsel caravan planned to cross the border at Selby by {of} on Sunday."),
            "Several marchers of the Orsel caravan crossed the border at Selby in illegal crossings on Sunday.".to_owned(),
        ]
    };
    let told = |of: &str| {
        let texts = texts(of);
        let found = found(&[&texts[0], &texts[1]]).into_iter();
        let mut framings = found.filter(|(kind, _)| *kind == Framing);
        framings.any(|(_, message)| message.contains("illegal"))
    };
    assert!(!told("legal ports of entry"));
    assert!(told("legal crossings"));
}

#[test]
fn a_threat_is_one_in_whatever_language_it_is_told() {
    let said = "“Foreign ships will be treated as intruders,” President Marta Ilic said in Orsel on Friday.";
    let framed = |lang: &str, text: &str| {
        let story = Story {
            reports: vec![report("r0", "en", said), report("r1", lang, text)],
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let mut framed = collation.divergences.into_iter();
        framed.find(|d| d.kind == Framing).map(|d| d.message)
    };
    for (lang, text, verb) in [
        (
            "de",
            "„Fremde Schiffe werden als Eindringlinge behandelt“, drohte Präsidentin Marta Ilic am Freitag in Orsel.",
            "drohte",
        ),
        (
            "fr",
            "« Les navires étrangers seront traités comme des intrus », menace la présidente Marta Ilic vendredi à Orsel.",
            "menace",
        ),
        (
            "it",
            "«Le navi straniere saranno trattate da intrusi», ha minacciato la presidente Marta Ilic venerdì a Orsel.",
            "minacciato",
        ),
        (
            "es",
            "«Los barcos extranjeros serán tratados como intrusos», amenazó la presidenta Marta Ilic el viernes en Orsel.",
            "amenazó",
        ),
        (
            "nl",
            "„Vreemde schepen worden als indringers behandeld”, dreigde president Marta Ilic vrijdag in Orsel.",
            "dreigde",
        ),
    ] {
        let message = framed(lang, text).unwrap_or_default();
        let sides = format!("“said” (r0) against “{verb}” (r1)");
        assert!(message.contains(&sides), "{lang}: {message}");
    }
    // Who says it plainly differs from nobody.
    let plain = "„Fremde Schiffe werden als Eindringlinge behandelt“, erklärte Präsidentin Marta Ilic am Freitag in Orsel.";
    assert_eq!(framed("de", plain), None);
}

#[test]
fn one_act_told_in_leads_that_match_in_nothing_else() {
    let dismissed = "Aldmoor has dismissed Martin Hesk as coach of its rowers, two days after a podcast ran a recording of him.";
    let parted = "Martin Hesk and the federation parted company last night after what it described as a frank talk.";
    let sides = "“parted company” (r1) against “dismissed” (r0): Martin Hesk";
    says(&[dismissed, parted], Framing, &[sides]);
    let another = "Ann Roe and the federation parted company last night after what it described as a frank talk.";
    silent(&[dismissed, another], Framing);
    let both = "Martin Hesk and the federation parted company last night. It has sacked Martin Hesk, his lawyer said.";
    silent(&[dismissed, both], Framing);
}

#[test]
fn what_is_denied_is_so_on_the_other_side() {
    let sounded = "The sirens on the quay in Orsel sounded four minutes before the ship struck it, the port said.";
    let silence = "Sirens on the quay never sounded, said men who were unloading timber there.";
    says(
        &[sounded, silence],
        Framing,
        &["“sounded” (r0) against “never sounded” (r1): quay"],
    );
    let ended =
        "The rail strike has not ended, the union said on Friday in a long letter to its members.";
    let paused = "Drivers paused their rail strike and went home.";
    silent(&[ended, paused], Framing);
}
