//! Quotations in other words, cut, or given to another speaker.

use super::*;

#[test]
fn words_too_different_to_be_joined() {
    let texts = [
        "The head of the union, Tom Hadley, spoke in Leeds.\n\n“This is the biggest rise our members have seen in 20 years,” Hadley told reporters.",
        "The head of the union, Tom Hadley, spoke in Leeds.\n\n“It is the largest increase our members have had in two decades,” Hadley told reporters.",
    ];
    says(&texts, Wording, &["20 years", "two decades"]);
}

#[test]
fn two_things_that_one_speaker_says_are_no_two_wordings() {
    let said = |words: &str| {
        format!(
            "The orderly, Mitko Danel, stood outside the hospital in Leeds.\n\n“{words},” sobbed the orderly Mitko Danel, \
             who carried nine patients down the stairs."
        )
    };
    let texts = [
        said("She just looked at me"),
        said("We broke the window with a chair"),
    ];
    silent(&[&texts[0], &texts[1]], Wording);
    let texts = [
        said("We smashed a window to get out"),
        said("We broke the window with a chair"),
    ];
    says(&[&texts[0], &texts[1]], Wording, &["(r0)", "broke"]);
}

#[test]
fn a_wording_is_shown_from_where_it_differs() {
    let texts = [
        "President Dusan Kovac vowed on Monday that the state “will not desert a single village”.",
        "The state “will not leave a single village behind”, President Dusan Kovac vowed on Monday.",
    ];
    let sides = [
        "“will not desert a single village” (r0)",
        "“will not leave a single village behind” (r1)",
    ];
    says(&texts, Wording, &sides);
}

#[test]
fn who_quotes_more_has_no_other_words() {
    let texts = [
        "“The state will not abandon a single village,” President Dusan Kovac said on Monday in Orrin.",
        "The state “will not abandon a single village”, Premier Marta Ilic said on Monday in Orrin.",
    ];
    says(&texts, Attribution, &["Kovac", "Ilic"]);
    silent(&texts, Wording);
}

#[test]
fn words_that_the_other_report_renders_elsewhere() {
    let texts = [
        "The mayor, Joan Pell, spoke to residents in Leeds.\n\n“I found out at seven, two hours before you did,” Pell told the residents.",
        "The mayor, Joan Pell, spoke to residents in Leeds.\n\n“I found out at seven, only two hours before you,” Pell said.\n\n“My thought went to the weakest,” Pell told the residents at seven.",
    ];
    let wording: Vec<String> = found(&texts)
        .into_iter()
        .filter_map(|(kind, message)| (kind == Wording).then_some(message))
        .collect();
    assert!(!wording.is_empty());
    assert!(
        !wording.iter().any(|m| m.contains("weakest")),
        "{wording:?}"
    );
}

#[test]
fn a_word_dropped_from_within() {
    let texts = [
        "“We will leave no stone unturned in this inquiry,” the minister, Carla Rossi, told reporters.",
        "“We will leave stone unturned in this inquiry,” the minister, Carla Rossi, told reporters.",
    ];
    says(&texts, Wording, &["r0", "r1"]);
    let shown = [
        texts[0],
        "“We will leave … unturned in this inquiry,” the minister, Carla Rossi, told reporters.",
    ];
    silent(&shown, Wording);
}

#[test]
fn a_sentence_that_one_outlet_runs_together_with_it_tells_nothing() {
    let texts = [
        "The head of the port, Tom Hadley, spoke in Leeds.\n\n“It is right that we are talking about all of this now … it will surely be in the hundreds, not just a few,” Hadley told reporters.",
        "The head of the port, Tom Hadley, spoke in Leeds.\n\n“It will surely not be a handful, but in the hundreds,” Hadley told reporters.",
    ];
    says(&texts, Wording, &["not just a few", "not be a handful"]);
}

#[test]
fn what_each_makes_of_the_core_of_an_utterance() {
    let said = |words: &str| {
        format!(
            "The head of the port, Tom Hadley, spoke in Leeds.\n\n“{words},” Hadley told reporters."
        )
    };
    let texts = [
        said(
            "Therefore, if some ships lie there, especially now, during the great strike, we go by this, that they are a lawful prey for seizure",
        ),
        said(
            "If any ships lie there, especially now while the strike goes on, we take it that they will be a lawful prey",
        ),
        said(
            "When ships are lying there, especially now in the course of the strike, we assume that these must be a lawful prey for the navy",
        ),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    says(
        &texts,
        Wording,
        &[
            "“a lawful prey for seizure” (r0)",
            "“a lawful prey” (r1)",
            "“a lawful prey for the navy” (r2)",
        ],
    );
}

#[test]
fn words_before_the_core_where_all_end_in_it() {
    let said = |words: &str| {
        format!(
            "The head of the port, Tom Hadley, spoke in Leeds.\n\n“{words},” Hadley told reporters."
        )
    };
    let texts = [
        said(
            "Whatever the owners of the ships may tell you in the next few weeks, and they will, we shall never leave the northern harbour",
        ),
        said(
            "Whatever ship owners are going to tell you during these coming weeks, and that they will, we might leave the northern harbour",
        ),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    says(
        &texts,
        Wording,
        &[
            "shall never leave the northern harbour",
            "we might leave the northern harbour",
        ],
    );
}

#[test]
fn another_speaker_and_other_words() {
    let texts = [
        "“We had no warning on the bridge until the water came in,” said Paolo Greco, the secretary.",
        "“We had no warning until the water came in,” said Salvatore Brancato, the captain.",
    ];
    says(&texts, Attribution, &["Greco", "Brancato"]);
    says(&texts, Wording, &["bridge"]);
}

#[test]
fn one_person_under_two_names_is_no_other_speaker() {
    let first = "“I’m broken. I had no idea that anyone was hurt,” said Ailbhe Roe, the singer.";
    for other in [
        "The singer Alva Roe was on stage.\n\n“I’m broken. I had no idea that anyone was hurt,” Shattered Alva said.",
        "“I’m broken. I had no idea that anyone was hurt,” Roe PCC said.",
    ] {
        silent(&[first, other], Attribution);
    }
    let two = "“I’m broken. I had no idea that anyone was hurt,” said Ann Lee, the singer.";
    says(&[first, two], Attribution, &["Ailbhe Roe", "Ann Lee"]);
}

#[test]
fn another_speaker_of_one_utterance_in_other_words() {
    let captain = "Gunmen came aboard at four. “They are on the ladder now. We are not resisting, please tell our families,” Captain Jesper Holm said in a last call.";
    let mate = "Gunmen came aboard at four. “They’re coming up the ladder now. We’re not resisting them, please tell our families,” First Mate Tom Penhale said in a last call.";
    says(
        &[captain, mate],
        Attribution,
        &["Jesper Holm", "Tom Penhale"],
    );
    let spelt = "Gunmen came aboard at four. “They’re coming up the ladder now. We’re not resisting them, please tell our families,” Captain Jesper Hollum said in a last call.";
    silent(&[captain, spelt], Attribution);
}

#[test]
fn a_few_words_of_another_speaker_are_no_cut() {
    let whole = "“The words of the premier are reckless and unhelpful to all,” said the envoy, Dana Holt, in Manila.";
    let same = "State Department envoy Dana Holt described the words of the premier as “reckless and unhelpful” in Manila.";
    says(&[whole, same], Wording, &["cut to"]);
    let other = "State Department spokeswoman Carla Weems described the words of the premier as “reckless and unhelpful” in Manila.";
    let told = found(&[whole, other]);
    assert!(told.iter().all(|(_, m)| !m.contains("cut to")), "{told:#?}");
}

#[test]
fn who_gives_the_rest_in_another_place_cuts_nothing() {
    let whole = "The letter of Halden Ferries reads: “Halden Ferries deeply regrets that the boat has been lost with all its crew... we must now accept that it went down in the strait.”";
    let first = "In its letter, Halden Ferries told the families “we must now accept that it went down in the strait”.";
    let rest =
        "It said: “Halden Ferries deeply regrets that the boat has been lost with all its crew.”";
    says(&[whole, first], Wording, &["cut to"]);
    silent(&[whole, &format!("{first}\n\n{rest}")], Wording);
}

#[test]
fn who_gives_less_of_the_words_of_two_is_no_odd_one_out() {
    let whole = "“The words of the premier are reckless and unhelpful to all,” said the envoy, Dana Holt, in Manila.";
    let again = "In Manila the envoy, Dana Holt, said: “The words of the premier are reckless and unhelpful to all.”";
    let less = "The envoy, Dana Holt, described the words of the premier as “reckless and unhelpful” in Manila.";
    let story = Story {
        reports: [whole, again, less]
            .iter()
            .enumerate()
            .map(|(n, text)| report(&format!("r{n}"), "en", text))
            .collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let mut cut = collation.divergences.iter();
    let cut = cut.find(|d| d.message.contains("cut to"));
    assert_eq!(cut.map(|d| d.severity), Some(Severity::Medium));
}

#[test]
fn a_contraction_written_out_is_no_other_wording() {
    let texts = [
        "The bridge stays shut this winter. “It is not for the council to decide,” the engineer Rosa Varga told reporters at the river on Monday.",
        "The bridge stays shut this winter. “Why ask me what the council thinks? Repairs are our task. It's not for the council to decide,” the engineer Rosa Varga told reporters at the river on Monday.",
    ];
    silent(&texts, Wording);
    let other = texts[1].replace("It's not", "It was never");
    says(&[texts[0], &other], Wording, &["r0", "r1"]);
}

#[test]
fn who_is_shown_with_the_same_words_stands_on_one_side() {
    let texts = [
        "“If any ships sail there during the storm, we assume that they will be a lawful prey for seizure,” the admiral Ivo Maran told the port council on Friday.",
        "“If some ships turn up there while the storm goes on, we take it that they will be a lawful prey,” the admiral Ivo Maran told the port council on Friday.",
        "“Should ships arrive there in such a storm, we proceed from this: they are going to be a lawful prey,” the admiral Ivo Maran told the port council on Friday.",
    ];
    says(
        &texts,
        Wording,
        &["prey for seizure” (r0)", "a lawful prey” (r1, r2)"],
    );
}

#[test]
fn a_scrap_that_the_full_words_do_not_have() {
    let full = "“There is no money left for this bridge,” Mayor Ann Lee told the council of Selby on Monday evening.";
    let scrap = "Mayor Ann Lee told the council of Selby on Monday evening that this bridge was “finished for good”.";
    says(
        &[full, scrap],
        Wording,
        &["no money left", "finished for good"],
    );
    let other = "Council leader Tom Hay told the council of Selby on Monday evening that this bridge was “finished for good”.";
    silent(&[full, other], Wording);
}

#[test]
fn a_lost_no_turns_what_was_said_round() {
    let texts = [
        "“It is clear that the town does not want this weir. The vote tells us nothing about what it does want,” Joan Pell said.",
        "“It is clear that the town does not want this weir. The vote tells us what it does want,” Joan Pell said.",
        "The mayor of Aldmoor, Joan Pell, spoke after the vote on the weir.",
    ];
    let sides = ["nothing about", "(r0)", "tells us what it does want” (r1)"];
    says(&texts, Wording, &sides);
    let story = Story {
        reports: texts.iter().map(|text| report("r", "en", text)).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let first = collation.divergences.iter().find(|d| d.kind == Wording);
    assert_eq!(first.map(|d| d.severity), Some(Severity::High));
}

#[test]
fn who_denies_it_in_other_words_denies_it() {
    let grave = |texts: [&str; 2]| {
        let story = Story {
            reports: texts.iter().map(|text| report("r", "en", text)).collect(),
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let mut all = collation.divergences.into_iter();
        all.any(|d| d.kind == Wording && d.severity == Severity::High)
    };
    assert!(!grave([
        "“I do not doubt that the town wants this weir more than any other works,” Joan Pell said.",
        "“I have no doubt that the town wants this weir more than any other works,” Joan Pell said.",
    ]));
    assert!(!grave([
        "“All the town will sleep tonight. I will not, until the last of the crew is home,” Joan Pell said.",
        "“All the town will sleep. I won't, not until the last of the crew is home,” Joan Pell said.",
    ]));
    // What is left out is shown.
    assert!(!grave([
        "“The vote tells all of us nothing about what the town does want,” Joan Pell said.",
        "“The vote tells all of us … what the town does want,” Joan Pell said.",
    ]));
    assert!(grave([
        "“The vote tells all of us nothing about what the town does want,” Joan Pell said.",
        "“The vote tells all of us what the town does want,” Joan Pell said.",
    ]));
}

#[test]
fn house_styles_are_no_other_wording() {
    let texts = [
        "“It was a stunning realisation that 94 per cent of them were onboard,” Joan Pell said in Leeds.",
        "“It was a stunning realization that 94% of them were on board,” Joan Pell said in Leeds.",
    ];
    silent(&texts, Wording);
}

#[test]
fn who_speaks_for_a_firm_says_what_it_says() {
    let said = "“had no word of the leak at the time they sold the shares”";
    let texts = [
        format!("The directors {said}, Kestrelon said on Monday in Leeds."),
        format!(
            "The directors {said}, Ines Gutzer, a spokeswoman for Kestrelon, said on Monday in Leeds."
        ),
    ];
    silent(&[&texts[0], &texts[1]], Attribution);
}

#[test]
fn the_end_of_what_another_quotes_is_no_other_wording() {
    let texts = [
        "“Some of the crew were asleep below when the fire came. Some jumped off the ship,” Joan Pell told a radio station.",
        "“Some jumped off the ship,” Joan Pell told a radio station.",
    ];
    silent(&texts, Wording);
}

#[test]
fn who_begins_or_ends_elsewhere_in_a_speech_has_no_other_words() {
    let said = |words: &str| {
        format!(
            "The mayor of Orsel, Joan Pell, spoke on Monday.\n\n“{words},” Mayor Joan Pell told reporters in Orsel on Monday."
        )
    };
    let texts = [
        said(
            "My dear friends, I stand before you proud and humbled. I will quietly hand over the keys",
        ),
        said(
            "I will quietly hand over the keys and help whoever comes next. The town has spoken and I heard it",
        ),
    ];
    silent(&[&texts[0], &texts[1]], Wording);
    // What both give and one gives otherwise is shown alone.
    let texts = [
        said("I wish to greet the winners and accept the count of the town"),
        said(
            "My dear friends, I stand before you proud and humbled. I wish to greet the winners and accept the count of the judges. I will quietly hand over the keys",
        ),
    ];
    let all = found(&[&texts[0], &texts[1]]);
    let wording: Vec<&String> = all
        .iter()
        .filter(|(k, _)| *k == Wording)
        .map(|(_, m)| m)
        .collect();
    assert_eq!(wording.len(), 1, "{wording:?}");
    assert!(
        wording[0].contains("town") && wording[0].contains("judges"),
        "{wording:?}"
    );
    assert!(
        !wording[0].contains("friends") && !wording[0].contains("keys"),
        "{wording:?}"
    );
}

#[test]
fn a_few_words_that_differ_are_shown_with_those_before_them() {
    let said = |words: &str| {
        format!(
            "The mayor of Orsel, Joan Pell, spoke on Monday.\n\n“{words},” Mayor Joan Pell told reporters in Orsel on Monday."
        )
    };
    let texts = [
        said("I will help with a smooth and open handover of the keys"),
        said("I will help with a smooth handover of the keys"),
    ];
    let sides = [
        "“a smooth and open handover of the keys” (r0)",
        "“a smooth handover of the keys” (r1)",
    ];
    says(&[&texts[0], &texts[1]], Wording, &sides);
}

#[test]
fn words_that_each_has_in_one_sentence_are_a_difference() {
    let said = |words: &str| {
        format!(
            "The mayor of Orsel, Joan Pell, spoke on Monday.\n\n“{words},” Mayor Joan Pell told reporters in Orsel on Monday."
        )
    };
    let texts = [
        said("in the dozens of lorries every night, not just a few"),
        said("It will surely be no handful, but in the dozens of lorries every night"),
    ];
    says(
        &[&texts[0], &texts[1]],
        Wording,
        &["(r0)", "but in the dozens"],
    );
}

#[test]
fn what_one_sets_apart_without_marks_is_no_echo_of_him_who_quotes_it() {
    let words = "I fear that this order will burden the officers of the port with a task for which nobody has trained them";
    let set_apart = format!("Judge Ann Holt writes:\n\n{words}.");
    let quoted = format!("“{words},” Judge Ann Holt wrote.");
    for texts in [[&set_apart, &quoted], [&quoted, &set_apart]] {
        let told = found(&texts.map(String::as_str));
        assert!(
            !told.iter().any(|(_, m)| m.contains("words in a row")),
            "{told:#?}"
        );
        // Nor does the one state it as fact.
        silent(&texts.map(String::as_str), Attribution);
    }
    let own = "We fear that this order will burden the officers of the port with a task for which nobody has trained them, and so do most in Orsel.";
    let other = format!("Nobody was there. {own}");
    says(&[own, &other], Echo, &["words in a row"]);
}

#[test]
fn two_sayings_are_none_that_a_third_left_out() {
    let long = "When the water came over the wall we had nine minutes to wake the whole street and carry everyone who could not walk up the hill";
    let first = |words: &str| {
        format!(
            "“{long},” Ann Bell said. The street was led by Rui Alves.\n\n“{words},” Rui Alves said."
        )
    };
    let second = |words: &str| {
        format!(
            "We went to see Ann Bell at home. “{long}.” Ole Brandt saw it.\n\n“{words},” Ole Brandt said."
        )
    };
    let third = "The street at the foot of the hill was empty on Monday, and the mill stood still. Nobody had a word for it. A dog ran through the yard.";
    let told = "The dam was an open secret to us";
    let missed = |two: &str| {
        let all = found(&[&first(told), &second(two), third]);
        all.iter()
            .any(|(kind, m)| *kind == NotFound && m.contains("open secret"))
    };
    assert!(!missed("We had no secret of our own, not the dam"));
    assert!(missed(told));
}

#[test]
fn what_is_not_said_to_be_so_turns_nothing_round() {
    let texts = [
        "The head of the port, Tom Hadley, spoke in Leeds.\n\n“We are not at odds with the crews, but I would not call this peace,” Hadley told reporters.",
        "The head of the port, Tom Hadley, spoke in Leeds.\n\n“I would not say that we are at odds with the crews, but I would not call this peace,” Hadley told reporters.",
    ];
    let high = |texts: &[&str]| {
        found(texts).into_iter().any(|(kind, message)| {
            kind == Wording && message.starts_with("“We are not") && message.contains("“we are")
        })
    };
    assert!(!high(&texts), "{:?}", found(&texts));
}

#[test]
fn words_of_somebody_without_a_name_that_others_have_from_a_person() {
    let named = "The economist Ines Halvorsen spoke in Bern. “Credibility takes years to build and one evening to lose,” Ines Halvorsen said.";
    let told = |who: &str| {
        format!(
            "The bank met in Bern. “Credibility takes years to build and a night to lose,” {who} said."
        )
    };
    for who in [
        "an official of the fund",
        "a source close to the bank",
        "one mother",
    ] {
        let other = told(who);
        let words = format!("by {who} (r1)");
        says(
            &[named, &other],
            Attribution,
            &["is said by Ines Halvorsen (r0)", &words],
        );
    }
    // Who speaks for her, and whom any report calls what she is called, may be herself.
    for who in ["a spokeswoman", "an economist"] {
        silent(&[named, &told(who)], Attribution);
    }
}

#[test]
fn another_relative_of_whom_the_story_is() {
    let sister = "Marcus Corby died on Friday. “He did it so other people’s kids could play in the woods,” his sister, Ann Corby, said.";
    let wife = "The dead man is Marcus Corby, a teacher. “He did it so other people’s children could play in the woods,” his wife said.";
    says(
        &[sister, wife],
        Attribution,
        &["by Ann Corby (r0)", "by his wife (r1)"],
    );
}

#[test]
fn two_who_speak_of_one_thing_in_words_of_their_own_are_no_two_speakers_of_one_saying() {
    let senator = "Democrats asked on Tuesday for a delay of the hearings for Judge Norman Garrick, the nominee for the Supreme Court.\n\n“Norman Garrick is meant to rule for life in the Supreme Court for a president whose campaign broke the law,” said Senator Ruth Dalby.";
    let told = |words: &str| {
        format!(
            "The leader of the Democrats in the Senate went to the floor on Tuesday to oppose Judge Norman Garrick.\n\n“{words},” said Senator Peter Vance."
        )
    };
    let own = told(
        "With a heavy heart I have found that I cannot back Judge Norman Garrick’s rise to the Supreme Court",
    );
    silent(&[senator, &own], Attribution);
    let same = told(
        "Norman Garrick is meant to sit all his life in the Supreme Court for a president whose campaign was against the law",
    );
    says(
        &[senator, &same],
        Attribution,
        &["Ruth Dalby", "Peter Vance"],
    );
}
